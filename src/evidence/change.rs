//! What changed from one figure of a series to the next, where that may be said.

use crate::data::{Indicator, Library, Observation, SeriesBreak, Unit};

/// The change between two figures of one series.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Of shares, in percentage points.
    Points(f64),
    /// Of other quantities, in per cent of the earlier figure.
    Percent(f64),
    /// None may be computed: the series breaks on the way.
    Broken(SeriesBreak),
    /// None can be computed: the earlier figure is zero, or the unit (a rank, an
    /// undated figure) knows none.
    None,
}

/// The change from an earlier figure to a later one of the same series.
#[must_use]
pub fn change(
    library: &Library,
    indicator: &Indicator,
    earlier: &Observation,
    later: &Observation,
) -> Change {
    let (Some(from), Some(to)) = (earlier.period, later.period) else {
        return Change::None;
    };
    let mut breaks = library.breaks_of(later).into_iter();
    if let Some(broken) = breaks.find(|one| one.lies_between(from.year(), to.year())) {
        return Change::Broken(broken);
    }
    match indicator.unit {
        Unit::Percent => Change::Points(later.value - earlier.value),
        Unit::Count | Unit::Amount if earlier.value > 0.0 => {
            Change::Percent((later.value / earlier.value - 1.0) * 100.0)
        }
        Unit::Count | Unit::Amount | Unit::Rank => Change::None,
    }
}
