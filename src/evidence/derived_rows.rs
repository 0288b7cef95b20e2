//! The figures that follow from others, as observations.

use super::compute;
use crate::data::{Library, Observation, Qualifier, Status};

/// Every derivation that can be computed, in file order, with its interval as its
/// bounds. Its source is that of its first input, in that input's edition.
#[must_use]
pub fn derived_rows(library: &Library) -> Vec<Observation> {
    let derivations = library.derivations().iter();
    derivations
        .filter_map(|one| {
            let number = compute(&one.formula, library).ok()?;
            let first = number.inputs.first()?;
            let bound = |end: f64| Some(end).filter(|_| !number.interval.is_exact());
            Some(Observation {
                indicator: one.indicator.clone(),
                place: one.place.clone(),
                subject: one.subject.clone(),
                period: Some(one.period),
                value: number.interval.mid,
                low: bound(number.interval.low),
                high: bound(number.interval.high),
                qualifier: Qualifier::Exact,
                source: first.source.clone(),
                vintage: first.vintage,
                status: Status::Derived,
                notes: one.notes.clone(),
                id: Some(one.id.clone()),
                line: 0,
            })
        })
        .collect()
}
