//! Observations -> series: one per place, subject, source and vintage, because
//! nothing else may share a line.

use crate::data::{IndicatorId, Library, Observation, Period, PlaceId, SourceId, SubjectId};
use crate::scale::ascending;

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The measure.
    pub indicator: IndicatorId,
    /// The places, each at most once.
    pub places: Vec<PlaceId>,
    /// First and last year, both inclusive.
    pub years: (i32, i32),
}

/// What makes figures one series.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesKey {
    /// Where.
    pub place: PlaceId,
    /// Of what.
    pub subject: SubjectId,
    /// Who says so.
    pub source: SourceId,
    /// In which edition.
    pub vintage: Option<Period>,
}

/// A figure with its time.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub at: Period,
    /// The figure.
    pub row: Observation,
    /// What it was computed from; empty for a figure of the tables.
    pub inputs: Vec<Observation>,
}

/// Figures that may be compared point by point, in order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What they have in common.
    pub key: SeriesKey,
    /// The figures inside the years asked for; never empty.
    pub points: Vec<Point>,
    /// The last figure before those years: the line comes in from there.
    pub before: Option<Point>,
    /// The first figure after those years: the line goes on to there.
    pub after: Option<Point>,
}

/// The series of an ask, in the order of the tables of places, subjects and
/// sources. A place without a figure in those years has no series.
#[must_use]
pub fn select(library: &Library, ask: &Ask) -> Vec<Series> {
    let mut groups: Vec<(SeriesKey, Vec<Point>)> = Vec::new();
    for row in library.observations() {
        if let Some(at) = row.period
            && asked(row, ask)
        {
            let point = Point {
                at,
                row: row.clone(),
                inputs: Vec::new(),
            };
            let key = SeriesKey {
                place: row.place.clone(),
                subject: row.subject.clone(),
                source: row.source.clone(),
                vintage: row.vintage,
            };
            match groups.iter_mut().find(|(other, _)| *other == key) {
                Some((_, points)) => points.push(point),
                None => groups.push((key, vec![point])),
            }
        }
    }
    let order: Vec<f64> = groups.iter().map(|(key, _)| order(library, key)).collect();
    ascending(&order)
        .into_iter()
        .filter_map(|at| groups.get(at))
        .filter_map(|(key, rows)| series(key, rows, ask.years))
        .collect()
}

/// The figures of an ask whose source gives no date, in file order: they have no
/// place among the years.
#[must_use]
pub fn undated(library: &Library, ask: &Ask) -> Vec<Observation> {
    let rows = library.observations().iter();
    rows.filter(|row| row.period.is_none() && asked(row, ask))
        .cloned()
        .collect()
}

fn asked(row: &Observation, ask: &Ask) -> bool {
    row.indicator == ask.indicator && ask.places.contains(&row.place)
}

/// First and last year for which the indicator has a figure of any place.
#[must_use]
pub fn years_with_figures(library: &Library, indicator: &IndicatorId) -> Option<(i32, i32)> {
    let years = || {
        let rows = library.observations().iter();
        rows.filter(|row| row.indicator == *indicator)
            .filter_map(|row| row.period)
            .map(Period::year)
    };
    Some((years().min()?, years().max()?))
}

fn series(key: &SeriesKey, points: &[Point], years: (i32, i32)) -> Option<Series> {
    let times: Vec<f64> = points.iter().map(|point| point.at.middle_year()).collect();
    let points: Vec<&Point> = ascending(&times)
        .into_iter()
        .filter_map(|at| points.get(at))
        .collect();
    let (from, to) = years;
    let inside = points
        .iter()
        .filter(|point| (from..=to).contains(&point.at.year()));
    let inside: Vec<Point> = inside.map(|point| (*point).clone()).collect();
    if inside.is_empty() {
        return None;
    }
    let before = points.iter().rfind(|point| point.at.year() < from);
    let after = points.iter().find(|point| point.at.year() > to);
    Some(Series {
        key: key.clone(),
        points: inside,
        before: before.map(|point| (*point).clone()),
        after: after.map(|point| (*point).clone()),
    })
}

/// Where a series stands among others: the tables' own order, places first.
/// The tables are far shorter than the step from one place to the next.
fn order(library: &Library, key: &SeriesKey) -> f64 {
    let of = |found: Option<usize>| {
        found
            .and_then(|at| u32::try_from(at).ok())
            .map_or(0.0, f64::from)
    };
    let place = of(library.places().iter().position(|row| row.id == key.place));
    let subject = of(library
        .subjects()
        .iter()
        .position(|row| row.id == key.subject));
    let source = of(library
        .sources()
        .iter()
        .position(|row| row.id == key.source));
    (place * 1e4 + subject) * 1e4 + source
}
