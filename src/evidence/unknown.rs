//! What is not known: counted from the record, so that a page of its gaps cannot
//! lag behind it.

use std::collections::BTreeSet;

use super::{Verdict, judge};
use crate::data::{
    Basis, FigureId, IndicatorId, Library, Measure, Observation, PlaceId, SeriesBreak, Status,
};

/// Fewer yearly figures than this have no rhythm that a year could be missing from.
const YEARLY_FROM: usize = 3;

/// What the record does not say.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknowns {
    /// The measures whose yearly figures of the place leave years out, in table order.
    pub gaps: Vec<Gap>,
    /// How many figures have no date.
    pub undated: usize,
    /// How many figures nobody says of what was counted.
    pub undefined: usize,
    /// How many figures there is reason to doubt.
    pub doubtful: usize,
    /// The article's claims that nothing speaks to, in its order.
    pub unchecked: Vec<FigureId>,
    /// The breaks that only the numbers show, in file order.
    pub inferred: Vec<SeriesBreak>,
    /// How many breaks there are in all.
    pub breaks: usize,
}

/// Years that a measure leaves out at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The measure.
    pub indicator: IndicatorId,
    /// First and last year of each stretch, ascending.
    pub years: Vec<(i32, i32)>,
}

/// What is not known; the gaps are those of one place.
///
/// A measure has gaps where at least three of its figures there are of whole years:
/// those between the first and the last of these for which it has no figure of any
/// kind, time or source.
#[must_use]
pub fn unknowns(library: &Library, place: &PlaceId) -> Unknowns {
    let count =
        |is: &dyn Fn(&&Observation) -> bool| library.observations().iter().filter(is).count();
    let is_undefined = |row: &&Observation| {
        let indicator = library.indicator(&row.indicator);
        indicator.is_some_and(|indicator| indicator.measure == Measure::Undefined)
    };
    let cannot_be_checked = |id: &&FigureId| {
        let judged = judge(library, id);
        judged.is_some_and(|judged| judged.verdict == Verdict::NotCheckable)
    };
    let claims = library.claims().iter().map(|claim| &claim.id);
    let breaks = library.breaks();
    let inferred = breaks.iter().filter(|one| one.basis == Basis::Inferred);
    Unknowns {
        gaps: gaps_at(library, place),
        undated: count(&|row| row.period.is_none()),
        undefined: count(&is_undefined),
        doubtful: count(&|row| row.status == Status::Doubtful),
        unchecked: claims.filter(cannot_be_checked).cloned().collect(),
        inferred: inferred.cloned().collect(),
        breaks: breaks.len(),
    }
}

fn gaps_at(library: &Library, place: &PlaceId) -> Vec<Gap> {
    let gap = |indicator: &IndicatorId| {
        let rows = library.observations().iter();
        let dates = rows
            .filter(|row| row.indicator == *indicator && row.place == *place)
            .filter_map(|row| row.period);
        let yearly = dates.clone().filter(|date| date.is_year());
        let yearly: BTreeSet<i32> = yearly.map(|date| date.year()).collect();
        let (first, last) = (*yearly.first()?, *yearly.last()?);
        let known: BTreeSet<i32> = dates.map(|date| date.year()).collect();
        let known: Vec<i32> = known.range(first..=last).copied().collect();
        let years = gaps(&known);
        (yearly.len() >= YEARLY_FROM && !years.is_empty()).then(|| Gap {
            indicator: indicator.clone(),
            years,
        })
    };
    let indicators = library.indicators().iter();
    indicators.filter_map(|one| gap(&one.id)).collect()
}

/// The stretches of years between those of an ascending list, each by its first and
/// last year.
///
/// ```
/// use kaznet_explorer::evidence::gaps;
/// assert_eq!(gaps(&[1990, 1994, 1995, 1997]), [(1991, 1993), (1996, 1996)]);
/// assert!(gaps(&[2013, 2014]).is_empty());
/// ```
#[must_use]
pub fn gaps(years: &[i32]) -> Vec<(i32, i32)> {
    let gap = |pair: &[i32]| match pair {
        [from, to] if to - from > 1 => Some((from + 1, to - 1)),
        _ => None,
    };
    years.windows(2).filter_map(gap).collect()
}
