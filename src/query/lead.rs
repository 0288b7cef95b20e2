//! Which series stand for a place when several sources speak of it.

use super::{Series, SeriesKey};
use crate::data::{Library, SourceId, SourceKind};

/// The series to draw, and those left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// The series that stand for their places, in the order of the selection.
    pub series: Vec<Series>,
    /// What other sources say of the same places.
    pub others: Vec<Series>,
}

/// Picks the series of each place and subject.
///
/// A preferred source stands alone where it speaks. Else one statistic does, with
/// the article's own figures beside it: the statistic of the source that covers
/// the most of what is asked, so that places compare within one edition; of
/// several the latest edition. Where there is no statistic, everything stands.
#[must_use]
pub fn lead(library: &Library, series: Vec<Series>, preferred: Option<&SourceId>) -> Lead {
    let keys: Vec<SeriesKey> = series.iter().map(|one| one.key.clone()).collect();
    let kind = |key: &SeriesKey| library.source(&key.source).map(|source| source.kind);
    let is_statistic = |key: &&SeriesKey| kind(key) == Some(SourceKind::Statistics);
    let covers = |source: &SourceId| keys.iter().filter(|key| key.source == *source).count();
    let stands = |key: &SeriesKey| {
        let group = || keys.iter().filter(|other| same_group(key, other));
        if let Some(preferred) = preferred.filter(|id| group().any(|other| other.source == **id)) {
            return key.source == *preferred;
        }
        let best = group()
            .filter(is_statistic)
            .max_by_key(|other| (covers(&other.source), other.vintage));
        match best {
            Some(best) => key == best || kind(key) == Some(SourceKind::Article),
            None => true,
        }
    };
    let (series, others) = series.into_iter().partition(|one| stands(&one.key));
    Lead { series, others }
}

fn same_group(one: &SeriesKey, other: &SeriesKey) -> bool {
    one.place == other.place && one.subject == other.subject
}
