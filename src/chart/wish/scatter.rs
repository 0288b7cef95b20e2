//! Two measures against each other, as a wish: the places that have a figure of
//! both in one year, each with the way it came.

use super::series::{Groups, bounds, breaks, form, name_of, series_label};
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{Body, ScaleKind, SeriesForm};
use crate::data::{Indicator, Lang, Library, Unit};
use crate::i18n::{catalogue, details, hedged};
use crate::query::Series;
use crate::scale::Slot;

/// Fewer places would show no relation.
const FEWEST: usize = 3;

/// Two measures against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterSpec {
    /// The year.
    pub year: i32,
    /// How values become distances, on both axes.
    pub scale: ScaleKind,
    /// The measure that goes to the right.
    pub across: MeasureSpec,
    /// The measure that goes upwards.
    pub up: MeasureSpec,
    /// The places, in the order of the series.
    pub dots: Vec<DotSpec>,
}

/// One of the two measures.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureSpec {
    /// Its name and unit, as its axis is called.
    pub name: String,
    /// The unit of its values.
    pub unit: Unit,
}

/// A place with a figure of both measures; of each pair the first goes to the right,
/// the second upwards.
#[derive(Clone, Debug, PartialEq)]
pub struct DotSpec {
    /// What it is called.
    pub label: String,
    /// Its colour.
    pub slot: Slot,
    /// Whether both are of a statistic, or one is a statement.
    pub form: SeriesForm,
    /// The values.
    pub at: (f64, f64),
    /// The ends of the intervals, where there are any; either may be infinite.
    pub bounds: [Option<(f64, f64)>; 2],
    /// The values in words, with the sources' hedges.
    pub value_texts: [String; 2],
    /// Which series and which of their figures they are.
    pub figures: [(usize, usize); 2],
    /// The values of the years before that lead up to this one without a gap or a
    /// break, these last; empty where there is none before.
    pub trail: Vec<(f64, f64)>,
}

/// The places with figures of both measures in the year, and those without.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let other = given.against.filter(|one| one.id != given.indicator.id);
    let against = other.ok_or(Unfit::NoSecond)?;
    let year = manner.year.ok_or(Unfit::NoFigures)?;
    let dots = dots(given, against, year, lang);
    if dots.len() < FEWEST {
        return Err(Unfit::NoSecond);
    }
    let measure = |one: &Indicator| {
        let (name, unit) = (one.name.in_lang(lang), one.unit_name.in_lang(lang));
        MeasureSpec {
            // A name may hold its unit: "per 100 people".
            name: if name.contains(unit) {
                name.to_owned()
            } else {
                (catalogue(lang).subtitle)(&[name, unit])
            },
            unit: one.unit,
        }
    };
    let spec = ScatterSpec {
        year,
        scale: manner.scale,
        across: measure(against),
        up: measure(given.indicator),
        dots,
    };
    // The figures to the top first, as their series stand.
    let figures = spec.dots.iter().flat_map(|dot| {
        let [across, up] = dot.figures;
        [up, across]
    });
    let figures: Vec<(usize, usize)> = figures.collect();
    Ok(Wish {
        time: year.to_string(),
        remarks: remarks(given, &spec, &figures, lang),
        figures,
        body: Body::Scatter(spec),
    })
}

fn remarks(
    given: &Given<'_>,
    spec: &ScatterSpec,
    figures: &[(usize, usize)],
    lang: Lang,
) -> Vec<String> {
    let drawn = figures.iter().filter_map(|at| given.figure(*at));
    let places: Vec<_> = drawn.map(|row| &row.place).collect();
    let without = given.ask.places.iter();
    let without: Vec<String> = without
        .filter(|place| !places.contains(place))
        .map(|place| name_of(given.library, place, lang))
        .collect();
    let mut remarks = Vec::new();
    if !without.is_empty() {
        remarks.push((details(lang).without_both_measures)(
            &without.join(", "),
            spec.year,
        ));
    }
    if spec.dots.iter().any(|dot| !dot.trail.is_empty()) {
        remarks.push(details(lang).trails.to_owned());
    }
    remarks
}

/// What stands for a place and subject: its statistic, or else its first series.
struct Side<'a> {
    series: &'a Series,
    /// Its figure of the year.
    figure: Option<(usize, usize)>,
}

/// One side for each place and subject; `first` is the number of the first series.
fn sides<'a>(library: &Library, series: &'a [Series], first: usize, year: i32) -> Vec<Side<'a>> {
    let mut sides: Vec<Side<'_>> = Vec::new();
    for (at, one) in series.iter().enumerate() {
        let number = one.points.iter().rposition(|point| point.at.year() == year);
        let side = Side {
            series: one,
            figure: number.map(|number| (first + at, number)),
        };
        let worth = |side: &Side<'_>| {
            let is_line = form(library, side.series) == SeriesForm::Line;
            (side.figure.is_some(), is_line)
        };
        let known = sides.iter_mut().find(|known| {
            let (known, key) = (&known.series.key, &one.key);
            known.place == key.place && known.subject == key.subject
        });
        match known {
            Some(known) if worth(&side) > worth(known) => *known = side,
            Some(_) => {}
            None => sides.push(side),
        }
    }
    sides
}

fn dots(given: &Given<'_>, against: &Indicator, year: i32, lang: Lang) -> Vec<DotSpec> {
    let (library, all) = (given.library, given.series);
    let is_other = |one: &Series| {
        let mut rows = one.points.iter();
        rows.any(|point| point.row.indicator == against.id)
    };
    let count = all.iter().position(is_other).unwrap_or(all.len());
    let (own, other) = all.split_at(count);
    let groups = Groups::of(library, own);
    let (ups, acrosses) = (
        sides(library, own, 0, year),
        sides(library, other, count, year),
    );
    let place = |side: &Side<'_>| side.series.key.place.clone();
    let partner = |up: &Side<'_>| {
        let there = || acrosses.iter().filter(|side| place(side) == place(up));
        let same = there().find(|side| side.series.key.subject == up.series.key.subject);
        let alone = ups.iter().filter(|side| place(side) == place(up)).count() == 1;
        same.or_else(|| there().next().filter(|_| alone && there().count() == 1))
    };
    let dot = |up: &Side<'_>| {
        let across = partner(up)?;
        let figures = [across.figure?, up.figure?];
        let [x, y] = figures.map(|at| given.figure(at));
        let (x, y) = (x?, y?);
        let both = [across.series, up.series];
        let are_lines = both.map(|one| form(library, one) == SeriesForm::Line);
        Some(DotSpec {
            label: series_label(library, up.series, own, lang),
            slot: groups.slot(up.series),
            form: match are_lines {
                [true, true] => SeriesForm::Line,
                _ => SeriesForm::Marks,
            },
            at: (x.value, y.value),
            bounds: [bounds(x, against), bounds(y, given.indicator)],
            value_texts: [hedged(x, against, lang), hedged(y, given.indicator, lang)],
            figures,
            trail: trail(library, both, (given.ask.years.0, year)),
        })
    };
    ups.iter().filter_map(dot).collect()
}

/// The values from the first year on that leads to the last without a gap or break
/// of either series.
fn trail(library: &Library, both: [&Series; 2], years: (i32, i32)) -> Vec<(f64, f64)> {
    if both
        .iter()
        .any(|one| form(library, one) != SeriesForm::Line)
    {
        return Vec::new();
    }
    let broken = both.map(|one| breaks(library, one)).concat();
    let value = |one: &Series, year: i32| {
        let mut points = one.points.iter();
        let found = points.rfind(|point| point.at.year() == year);
        found.map(|point| point.row.value)
    };
    let mut trail = Vec::new();
    for year in (years.0..=years.1).rev() {
        let [Some(x), Some(y)] = both.map(|one| value(one, year)) else {
            break;
        };
        let is_last = year == years.1;
        if !is_last && broken.iter().any(|one| one.lies_between(year, year + 1)) {
            break;
        }
        trail.push((x, y));
    }
    trail.reverse();
    if trail.len() > 1 { trail } else { Vec::new() }
}
