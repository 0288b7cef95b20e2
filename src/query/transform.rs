//! Series -> series of what follows from them: an index, a change, a share. Every
//! new figure keeps those that it was computed from; what cannot be computed
//! without falsifying it is left out and told.

use super::{Point, Series};
use crate::data::{
    IndicatorId, Library, Observation, PlaceId, PlaceKind, Qualifier, SourceKind, Status, Unit,
    words,
};

words!(
    /// What is drawn of the figures, in the order in which it is offered.
    Transform {
        /// The figures themselves.
        None = "none",
        /// In per cent of the figure of a base year.
        Index = "index",
        /// The difference from the figure of a base year, in its unit.
        Change = "change",
        /// The difference from a base year in per cent of its figure.
        ChangePercent = "change-percent",
        /// The yearly rate that leads from the base year's figure to this one, in
        /// per cent: the geometric mean of the yearly ratios.
        ChangeYearly = "change-yearly",
        /// For every hundred inhabitants of the place in the same year.
        PerHead = "per-head",
        /// In per cent of the sum of the places shown.
        Share = "share",
        /// The mean of a year, the one before and the one after.
        Rolling = "rolling",
    }
);

impl Transform {
    /// Whether it needs a base year.
    #[must_use]
    pub fn has_base(self) -> bool {
        matches!(
            self,
            Self::Index | Self::Change | Self::ChangePercent | Self::ChangeYearly
        )
    }
}

/// The indicator of inhabitants: what people are a part of.
pub const POPULATION: &str = "population";

/// What came of a transform.
#[derive(Clone, Debug, PartialEq)]
pub struct Transformed {
    /// The series that have a figure left, in their order.
    pub series: Vec<Series>,
    /// Whose figures were left out, and why; each pair once.
    pub left_out: Vec<(PlaceId, LeftOut)>,
}

/// Why some figures of a place were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The series breaks between the years that would be compared.
    Broken,
    /// The source hedges the figure, or it is of no whole year.
    Inexact,
    /// There is no figure of the base year, or it is zero.
    NoBase,
    /// The population of the year is not known.
    NoPopulation,
    /// One of the places shown has no figure of the year: the sum is not known.
    PartMissing,
    /// A year before or after is missing.
    NoNeighbour,
}

/// Why nothing at all may be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Ranks can neither be divided nor subtracted.
    Rank,
    /// Shares and rates are no counts: their sum, or their part for each head, is
    /// no quantity.
    NoCount,
    /// The population for each head of the population.
    Population,
    /// The places are not all countries, or one stands there twice: their sum
    /// would count people twice.
    Overlap,
    /// One place alone has no total but itself.
    OnePlace,
}

/// Computes what is asked of series of one indicator. `base` counts where the
/// transform has one; a base year without figures leaves nothing.
///
/// # Errors
///
/// A [`Refusal`] where the unit or the places allow no such figure at all.
pub fn transform(
    library: &Library,
    series: &[Series],
    unit: Unit,
    how: Transform,
    base: i32,
) -> Result<Transformed, Refusal> {
    refuse(library, series, unit, how)?;
    let mut done = Transformed {
        series: Vec::new(),
        left_out: Vec::new(),
    };
    for one in series {
        let mut points = Vec::new();
        for point in &one.points {
            match follow(library, series, one, point, how, base) {
                Ok(point) => points.push(point),
                Err(why) => {
                    let entry = (one.key.place.clone(), why);
                    if !done.left_out.contains(&entry) {
                        done.left_out.push(entry);
                    }
                }
            }
        }
        let beside = |point: &Option<Point>| {
            let point = point.as_ref()?;
            follow(library, series, one, point, how, base).ok()
        };
        if !points.is_empty() {
            done.series.push(Series {
                key: one.key.clone(),
                points,
                before: beside(&one.before),
                after: beside(&one.after),
            });
        }
    }
    Ok(done)
}

/// The first year shown for which the most series have a yearly figure of at least
/// a hundredth of their largest: from the first traces of a thing all that comes
/// later looks endless.
#[must_use]
pub fn usual_base(series: &[Series]) -> Option<i32> {
    let mut years: Vec<i32> = Vec::new();
    for one in series {
        let exact = || one.points.iter().filter(|point| is_exact(point));
        let largest = exact().map(|point| point.row.value).fold(0.0, f64::max);
        let fits = |point: &&Point| point.row.value > 0.0 && point.row.value >= largest / 100.0;
        years.extend(exact().filter(fits).map(|point| point.at.year()));
    }
    years.sort_unstable();
    let mut best: Option<(i32, usize)> = None;
    for run in years.chunk_by(|a, b| a == b) {
        if let Some(year) = run.first()
            && best.is_none_or(|(_, most)| run.len() > most)
        {
            best = Some((*year, run.len()));
        }
    }
    best.map(|(year, _)| year)
}

fn refuse(library: &Library, series: &[Series], unit: Unit, how: Transform) -> Result<(), Refusal> {
    if unit == Unit::Rank && how != Transform::None {
        return Err(Refusal::Rank);
    }
    match how {
        Transform::PerHead | Transform::Share if unit != Unit::Count => Err(Refusal::NoCount),
        Transform::PerHead => {
            let is_population = |one: &Series| {
                let mut rows = one.points.iter().map(|point| &point.row);
                rows.any(|row| row.indicator == IndicatorId::new(POPULATION))
            };
            if series.iter().any(is_population) {
                return Err(Refusal::Population);
            }
            Ok(())
        }
        Transform::Share => {
            let parts = series.iter().filter(|one| is_statistic(library, one));
            let places: Vec<&PlaceId> = parts.map(|one| &one.key.place).collect();
            let is_country = |id: &&PlaceId| {
                let place = library.place(id);
                place.is_some_and(|place| place.kind == PlaceKind::Country)
            };
            let again = |(at, id): (usize, &&PlaceId)| places.iter().take(at).any(|one| one == id);
            if !places.iter().all(is_country) || places.iter().enumerate().any(again) {
                Err(Refusal::Overlap)
            } else if places.len() < 2 {
                Err(Refusal::OnePlace)
            } else {
                Ok(())
            }
        }
        _ => Ok(()),
    }
}

/// The figure that follows from a point of a series.
fn follow(
    library: &Library,
    all: &[Series],
    own: &Series,
    point: &Point,
    how: Transform,
    base: i32,
) -> Result<Point, LeftOut> {
    if !is_exact(point) {
        return Err(LeftOut::Inexact);
    }
    let (row, year) = (&point.row, point.at.year());
    let broken = |from: i32, to: i32| {
        let mut breaks = library.breaks_of(row).into_iter();
        breaks.any(|one| one.lies_between(from.min(to), from.max(to)))
    };
    let (value, inputs) = match how {
        Transform::None => return Ok(point.clone()),
        Transform::Index
        | Transform::Change
        | Transform::ChangePercent
        | Transform::ChangeYearly => {
            let start = figure_of(own, base).ok_or(LeftOut::NoBase)?;
            if broken(base, year) {
                return Err(LeftOut::Broken);
            }
            let value = on_base(row.value, start.value, year - base, how).ok_or(LeftOut::NoBase)?;
            (value, vec![row.clone(), start.clone()])
        }
        Transform::PerHead => {
            let people = population(library, row).ok_or(LeftOut::NoPopulation)?;
            (
                row.value / people.value * 100.0,
                vec![row.clone(), people.clone()],
            )
        }
        // A statement beside a statistic of its place is no further part.
        Transform::Share if !is_statistic(library, own) => return Err(LeftOut::Inexact),
        Transform::Share => {
            let parts: Option<Vec<Observation>> = all
                .iter()
                .filter(|one| is_statistic(library, one))
                .map(|one| figure_of(one, year).cloned())
                .collect();
            let parts = parts.ok_or(LeftOut::PartMissing)?;
            let total: f64 = parts.iter().map(|part| part.value).sum();
            if total <= 0.0 {
                return Err(LeftOut::PartMissing);
            }
            (row.value / total * 100.0, parts)
        }
        Transform::Rolling => {
            let beside = [year - 1, year + 1].map(|year| figure_of(own, year));
            let [Some(before), Some(after)] = beside else {
                return Err(LeftOut::NoNeighbour);
            };
            if broken(year - 1, year + 1) {
                return Err(LeftOut::Broken);
            }
            let three = vec![before.clone(), row.clone(), after.clone()];
            (three.iter().map(|row| row.value).sum::<f64>() / 3.0, three)
        }
    };
    if !value.is_finite() {
        return Err(LeftOut::NoBase);
    }
    Ok(Point {
        at: point.at,
        row: Observation {
            value,
            status: Status::Derived,
            notes: Vec::new(),
            id: None,
            ..row.clone()
        },
        inputs,
    })
}

/// `None` where a ratio to the base has no meaning.
fn on_base(value: f64, start: f64, years: i32, how: Transform) -> Option<f64> {
    match how {
        Transform::Change => Some(value - start),
        _ if start <= 0.0 => None,
        Transform::Index => Some(value / start * 100.0),
        Transform::ChangeYearly if years == 0 || value <= 0.0 => None,
        Transform::ChangeYearly => {
            Some(((value / start).powf(1.0 / f64::from(years)) - 1.0) * 100.0)
        }
        _ => Some((value / start - 1.0) * 100.0),
    }
}

/// The yearly figure of a series, shown or just beside what is shown.
fn figure_of(series: &Series, year: i32) -> Option<&Observation> {
    let points = series
        .before
        .iter()
        .chain(&series.points)
        .chain(&series.after);
    let mut fitting = points.filter(|point| is_exact(point) && point.at.year() == year);
    fitting.next().map(|point| &point.row)
}

fn is_statistic(library: &Library, series: &Series) -> bool {
    let source = library.source(&series.key.source);
    source.is_some_and(|source| source.kind == SourceKind::Statistics)
}

fn is_exact(point: &Point) -> bool {
    let row = &point.row;
    point.at.is_year()
        && row.qualifier == Qualifier::Exact
        && row.low.is_none()
        && row.high.is_none()
}

/// The population of a figure's place and year: by the same source where it tells
/// it, else by the statistic of the latest edition.
fn population<'a>(library: &'a Library, row: &Observation) -> Option<&'a Observation> {
    let own = IndicatorId::new(POPULATION);
    let year = row.period.filter(|at| at.is_year());
    let fits = |one: &&Observation| {
        let source = library.source(&one.source);
        one.indicator == own
            && one.place == row.place
            && one.period == year
            && one.value > 0.0
            && one.qualifier == Qualifier::Exact
            && source.is_some_and(|source| source.kind == SourceKind::Statistics)
    };
    let rows = library.observations().iter().filter(fits);
    rows.max_by_key(|one| (one.source == row.source, one.vintage))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_a_base() {
        let check = |value, start, years, how, expect: Option<f64>| {
            let found = on_base(value, start, years, how);
            let near = match (found, expect) {
                (Some(found), Some(expect)) => (found - expect).abs() < 1e-9,
                (found, expect) => found == expect,
            };
            assert!(near, "{how:?}: {found:?}");
        };
        check(30.0, 20.0, 5, Transform::Index, Some(150.0));
        check(30.0, 20.0, 5, Transform::Change, Some(10.0));
        check(30.0, 20.0, 5, Transform::ChangePercent, Some(50.0));
        check(40.0, 10.0, 2, Transform::ChangeYearly, Some(100.0));
        check(10.0, 40.0, -2, Transform::ChangeYearly, Some(100.0));
        // No ratio to nothing, no root over no time; a difference may be negative.
        check(30.0, 0.0, 5, Transform::Index, None);
        check(30.0, -1.0, 5, Transform::ChangePercent, None);
        check(30.0, 20.0, 0, Transform::ChangeYearly, None);
        check(-5.0, 0.0, 5, Transform::Change, Some(-5.0));
    }
}
