//! Two years of each series, as a wish.

use std::collections::BTreeSet;

use super::series::{Groups, bounds, breaks, form, name_of, series_label};
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{Body, ScaleKind, SeriesForm};
use crate::data::{Lang, Unit};
use crate::evidence::change;
use crate::i18n::{ChangeWords, axis_number, catalogue, change_words, details, hedged, years};
use crate::query::{Point, Series};
use crate::scale::Slot;

/// Two years of each series.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeSpec {
    /// The unit of all values.
    pub unit: Unit,
    /// The two years.
    pub years: (i32, i32),
    /// How values become heights.
    pub scale: ScaleKind,
    /// The series that have both years, in the order of the tables.
    pub rows: Vec<SlopeRow>,
}

/// One series.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeRow {
    /// What it is called.
    pub label: String,
    /// Its colour and stroke.
    pub slot: Slot,
    /// The figure of either year.
    pub ends: [SlopeEnd; 2],
    /// What changed, in words; `None` where nothing can be said of it.
    pub change_text: Option<String>,
    /// Where on the way from the one year to the other the series breaks, 0 to 1; no
    /// line joins the figures then.
    pub breaks_at: Vec<f64>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeEnd {
    /// Its value in the chart's unit.
    pub value: f64,
    /// The ends of its interval, where it has one; either may be infinite.
    pub bounds: Option<(f64, f64)>,
    /// Its value in words, with the source's hedge.
    pub value_text: String,
    /// Its value as short as an axis says it.
    pub short_text: String,
    /// Which series and which of its figures it is.
    pub figure: (usize, usize),
}

/// The two years of every statistic that has them, and which have not.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let all = given.series.iter().enumerate();
    let (lines, stated): (Vec<(usize, &Series)>, Vec<_>) =
        all.partition(|(_, one)| form(given.library, one) == SeriesForm::Line);
    let asked = given.ask.years;
    // A figure that a logarithmic axis has no place for shows no slope.
    let has_place = |point: &Point| manner.scale == ScaleKind::Linear || point.row.value > 0.0;
    let span = years_compared(&lines, asked, has_place)
        .or_else(|| years_compared(&lines, asked, |_| true))
        .ok_or(Unfit::OneYear)?;
    let groups = Groups::of(given.library, given.series);
    let rows: Vec<SlopeRow> = lines
        .iter()
        .filter_map(|(at, one)| row(given, (*at, one), span, groups.slot(one), lang))
        .collect();
    let say = catalogue(lang);
    let more = details(lang);
    let mut remarks = Vec::new();
    if span != given.ask.years {
        remarks.push((more.slope_years)(span.0, span.1));
    }
    let has = |at: usize| {
        rows.iter()
            .any(|row| row.ends.iter().any(|end| end.figure.0 == at))
    };
    let mut without: Vec<String> = Vec::new();
    for (_, one) in lines.iter().filter(|(at, _)| !has(*at)) {
        let label = series_label(given.library, one, given.series, lang);
        if !without.contains(&label) {
            without.push(label);
        }
    }
    if !without.is_empty() {
        remarks.push((more.without_both)(&without.join(", ")));
    }
    let breaks = breaks_crossed(given, &rows, span, lang);
    if !breaks.is_empty() {
        remarks.push((say.breaks)(&breaks.join(", ")));
    }
    let stated: usize = stated.iter().map(|(_, one)| one.points.len()).sum();
    if stated > 0 {
        remarks.push((more.stated_left_out)(stated));
    }
    let ends = rows.iter().flat_map(|row| &row.ends);
    Ok(Wish {
        figures: ends.map(|end| end.figure).collect(),
        time: years(span),
        body: Body::Slope(SlopeSpec {
            unit: given.indicator.unit,
            years: span,
            scale: manner.scale,
            rows,
        }),
        remarks,
    })
}

/// The first and the last year asked for, where every series has both; else the
/// pair inside them that the most series have, and of several the pair furthest
/// apart, the earliest. `None` where no series has two years.
fn years_compared(
    lines: &[(usize, &Series)],
    asked: (i32, i32),
    counts: impl Fn(&Point) -> bool,
) -> Option<(i32, i32)> {
    let of_series = |(_, one): &(usize, &Series)| -> BTreeSet<i32> {
        let points = one.points.iter().filter(|point| counts(point));
        points.map(|point| point.at.year()).collect()
    };
    let years: Vec<BTreeSet<i32>> = lines.iter().map(of_series).collect();
    let has_both = |(from, to): (i32, i32)| {
        let both = |one: &&BTreeSet<i32>| one.contains(&from) && one.contains(&to);
        years.iter().filter(both).count()
    };
    if asked.0 < asked.1 && !years.is_empty() && has_both(asked) == years.len() {
        return Some(asked);
    }
    let all: BTreeSet<i32> = years.iter().flatten().copied().collect();
    let mut best: Option<(usize, (i32, i32))> = None;
    for from in &all {
        for to in all.range(from + 1..) {
            let count = has_both((*from, *to));
            let better =
                best.is_none_or(|(most, (first, last))| (count, to - from) > (most, last - first));
            if count > 0 && better {
                best = Some((count, (*from, *to)));
            }
        }
    }
    best.map(|(_, pair)| pair)
}

fn row(
    given: &Given<'_>,
    (at, one): (usize, &Series),
    (from, to): (i32, i32),
    slot: Slot,
    lang: Lang,
) -> Option<SlopeRow> {
    let find = |year: i32| -> Option<(usize, &Point)> {
        let mut points = one.points.iter().enumerate();
        points.find(|(_, point)| point.at.year() == year)
    };
    let (earlier, later) = (find(from)?, find(to)?);
    let end = |(number, point): (usize, &Point)| SlopeEnd {
        value: point.row.value,
        bounds: bounds(&point.row, given.indicator),
        value_text: hedged(&point.row, given.indicator, lang),
        short_text: axis_number(point.row.value, given.indicator.unit, lang),
        figure: (at, number),
    };
    let changed = change(given.library, given.indicator, &earlier.1.row, &later.1.row);
    let breaks = breaks(given.library, one);
    Some(SlopeRow {
        label: series_label(given.library, one, given.series, lang),
        slot,
        ends: [end(earlier), end(later)],
        change_text: change_words(&changed, lang),
        breaks_at: breaks
            .iter()
            .filter(|over| over.lies_between(from, to))
            .map(|over| f64::midpoint(f64::from(over.from), f64::from(over.to)))
            .map(|middle| (middle - f64::from(from)) / f64::from(to - from))
            .collect(),
    })
}

/// The breaks between the two years of the series drawn.
fn breaks_crossed(
    given: &Given<'_>,
    rows: &[SlopeRow],
    (from, to): (i32, i32),
    lang: Lang,
) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for row in rows {
        let series = row
            .ends
            .first()
            .and_then(|end| given.series.get(end.figure.0));
        let breaks = series
            .map(|one| breaks(given.library, one))
            .unwrap_or_default();
        for over in breaks.iter().filter(|over| over.lies_between(from, to)) {
            let place = name_of(given.library, &over.place, lang);
            let entry = format!("{place} {}", years((over.from, over.to)));
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    }
    list
}

impl SlopeSpec {
    /// Of each series both figures and the change.
    pub(in crate::chart) fn describe(&self, lang: Lang) -> Vec<String> {
        let say = details(lang);
        let [from, to] = [self.years.0, self.years.1].map(|year| year.to_string());
        let about = (say.summary_slope)(self.rows.len(), self.years.0, self.years.1);
        let row = |row: &SlopeRow| {
            let [first, last] = &row.ends;
            let broken = if row.breaks_at.is_empty() {
                ""
            } else {
                say.break_in_series
            };
            (say.summary_change)(&ChangeWords {
                label: &row.label,
                first: (&first.value_text, &from),
                last: (&last.value_text, &to),
                change: row.change_text.as_deref().unwrap_or(broken),
            })
        };
        std::iter::once(about)
            .chain(self.rows.iter().map(row))
            .collect()
    }
}
