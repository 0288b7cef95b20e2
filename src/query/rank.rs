//! Series -> the order of one year.

use std::collections::{BTreeMap, BTreeSet};

use super::Series;
use crate::data::{Observation, PlaceId, Unit};
use crate::scale::ascending;

/// The figures of one year in order, and who has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The year.
    pub year: i32,
    /// The number of the series and its figure, the largest first (of ranks,
    /// the smallest). Equal figures keep the order of the series.
    pub rows: Vec<(usize, Observation)>,
    /// The places asked for that have no figure in that year, as asked.
    pub without: Vec<PlaceId>,
}

/// Ranks the figures of `year`. A series with several figures in the year (of
/// months, say) stands with its last one.
#[must_use]
pub fn rank(series: &[Series], places: &[PlaceId], unit: Unit, year: i32) -> Ranking {
    let rows: Vec<(usize, &Observation)> = series
        .iter()
        .enumerate()
        .filter_map(|(index, series)| {
            let last = series
                .points
                .iter()
                .rfind(|point| point.at.year() == year)?;
            Some((index, &last.row))
        })
        .collect();
    let wishes: Vec<f64> = rows
        .iter()
        .map(|(_, row)| match unit {
            Unit::Rank => row.value,
            Unit::Percent | Unit::Count | Unit::Amount => -row.value,
        })
        .collect();
    let rows: Vec<(usize, Observation)> = ascending(&wishes)
        .into_iter()
        .filter_map(|at| rows.get(at))
        .map(|(index, row)| (*index, (*row).clone()))
        .collect();
    let has = |place: &PlaceId| rows.iter().any(|(_, row)| row.place == *place);
    let without = places.iter().filter(|place| !has(place)).cloned().collect();
    Ranking {
        year,
        rows,
        without,
    }
}

/// The year in which the most places can be compared, the latest of several.
#[must_use]
pub fn best_year(series: &[Series]) -> Option<i32> {
    let mut places: BTreeMap<i32, Vec<&PlaceId>> = BTreeMap::new();
    for point in series.iter().flat_map(|series| &series.points) {
        let places = places.entry(point.at.year()).or_default();
        if !places.contains(&&point.row.place) {
            places.push(&point.row.place);
        }
    }
    // `max_by_key` takes the last of equals, and the map runs forward in time.
    places
        .into_iter()
        .max_by_key(|(_, places)| places.len())
        .map(|(year, _)| year)
}

/// The year in which the most places have a figure of both measures, the latest of
/// several. Without a place that has both, the [`best_year`] of the first.
#[must_use]
pub fn best_year_of_two(series: &[Series], second: &[Series]) -> Option<i32> {
    let held = |all: &[Series]| -> BTreeSet<(i32, PlaceId)> {
        let points = all.iter().flat_map(|one| &one.points);
        let held = points.map(|point| (point.at.year(), point.row.place.clone()));
        held.collect()
    };
    let other = held(second);
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for (year, _) in held(series).intersection(&other) {
        *counts.entry(*year).or_default() += 1;
    }
    let best = counts.into_iter().max_by_key(|(_, count)| *count);
    best.map(|(year, _)| year).or_else(|| best_year(series))
}

/// The year with the most figures, the latest of several.
#[must_use]
pub fn fullest_year(series: &[Series]) -> Option<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for point in series.iter().flat_map(|series| &series.points) {
        *counts.entry(point.at.year()).or_default() += 1;
    }
    let fullest = counts.into_iter().max_by_key(|(_, count)| *count);
    fullest.map(|(year, _)| year)
}
