//! A figure drawn -> the change on the year before in its own series.

use crate::data::{Indicator, Library, Observation, Period};
use crate::evidence::{Change, change};
use crate::query::Series;

/// The change from the yearly figure before; none for a figure of no whole year,
/// the first of its series, and one after a gap.
#[must_use]
pub fn change_on_year_before(
    row: &Observation,
    series: &[Series],
    library: &Library,
    indicator: &Indicator,
) -> Change {
    let Some(Period::Year(year)) = row.period else {
        return Change::None;
    };
    let own = |one: &&Series| {
        let key = &one.key;
        key.place == row.place
            && key.subject == row.subject
            && key.source == row.source
            && key.vintage == row.vintage
    };
    let own = series.iter().find(own);
    let before = Period::Year(year - 1);
    let earlier = own.and_then(|one| {
        let mut points = one.before.iter().chain(&one.points);
        points.find(|point| point.at == before)
    });
    match earlier {
        Some(earlier) => change(library, indicator, &earlier.row, row),
        None => Change::None,
    }
}
