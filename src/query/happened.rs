//! Which events lie in a span of years.

use crate::data::{Category, Event, Library, Period};

/// The events of these kinds inside the years, both inclusive, in order of time,
/// each with its date: the first that a source gives it.
#[must_use]
pub fn events_within<'a>(
    library: &'a Library,
    kinds: &[Category],
    years: (i32, i32),
) -> Vec<(&'a Event, Period)> {
    let dated = |event: &'a Event| {
        let told = library.attestations_of(&event.id);
        let first = told.iter().map(|one| one.period).min()?;
        Some((event, first))
    };
    let mut found: Vec<(&Event, Period)> = library
        .events()
        .iter()
        .filter(|event| kinds.contains(&event.category))
        .filter_map(dated)
        .filter(|(_, at)| (years.0..=years.1).contains(&at.year()))
        .collect();
    found.sort_by_key(|(_, at)| *at);
    found
}
