//! The picture of a long table in words: a summary of what is shown, and what lies at
//! a column of it.

use super::LongSpec;
use crate::data::{Lang, LongAxis, LongTable, Period};
use crate::i18n::{LongSeriesWords, counted, details, long_value, moment, stepped_number};
use crate::query::Extremes;
use crate::scale::civil;

/// A place along the axis in words: a time, or a number.
#[must_use]
pub fn long_place(table: &LongTable, at: f64, lang: Lang) -> String {
    let time = match table.axis {
        LongAxis::Time => civil(at),
        LongAxis::Number => None,
    };
    match time {
        Some(time) => {
            let day = Period::Day(time.year, time.month, time.day);
            moment(day, (time.hour, time.minute, time.second, time.ms), lang)
        }
        None => long_value(at, "", lang),
    }
}

/// The same no finer than a stretch of it is wide.
fn long_stretch(table: &LongTable, (from, to): (f64, f64), lang: Lang) -> String {
    let (at, width) = (f64::midpoint(from, to), to - from);
    let time = match table.axis {
        LongAxis::Time => civil(at),
        LongAxis::Number => None,
    };
    let Some(time) = time else {
        return stepped_number(at, width, lang);
    };
    let clock = (time.hour, time.minute, time.second, time.ms);
    let clock = match width {
        width if width >= 86_400_000.0 => (0, 0, 0, 0),
        width if width >= 60_000.0 => (clock.0, clock.1, 0, 0),
        width if width >= 1000.0 => (clock.0, clock.1, clock.2, 0),
        _ => clock,
    };
    moment(Period::Day(time.year, time.month, time.day), clock, lang)
}

/// The picture in sentences: what it shows and from where to where, each series with
/// its first, last, smallest and largest value there, where values are missing, and
/// what is not drawn.
#[must_use]
pub fn long_summary(spec: &LongSpec<'_>) -> Vec<String> {
    let (lang, say) = (spec.lang, &details(spec.lang).long);
    let place = |at: f64| long_place(spec.table, at, lang);
    let what = [spec.table.y_name.as_str(), spec.table.name.as_str()];
    let what = what
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default();
    let mut lines = vec![(say.summary)(
        what,
        &place(spec.span.0),
        &place(spec.span.1),
    )];
    if spec.rows() == 0 {
        let is_empty = spec.table.rows() == 0;
        lines.push(if is_empty { say.no_rows } else { say.none_here }.to_owned());
    }
    let mut gap_count = 0;
    for line in &spec.lines {
        let rows = line.rows(spec.span);
        let Some(found) = line.pyramid.extremes(line.series, rows.clone()) else {
            continue;
        };
        let row = |row: u32| usize::try_from(row).unwrap_or_default();
        let told = |row: usize| {
            let value = long_value(*line.series.y().get(row)?, &spec.table.unit, lang);
            Some((value, place(*line.series.x().get(row)?)))
        };
        let told = (
            told(rows.start),
            told(rows.end.saturating_sub(1)),
            told(row(found.min_row)),
            told(row(found.max_row)),
        );
        let (Some(first), Some(last), Some(lowest), Some(highest)) = told else {
            continue;
        };
        lines.push((say.summary_series)(&LongSeriesWords {
            name: line.series.name(),
            rows: &counted(rows.len(), say.row, lang),
            first: (&first.0, &first.1),
            last: (&last.0, &last.1),
            lowest: (&lowest.0, &lowest.1),
            highest: (&highest.0, &highest.1),
        }));
        let is_before = |limit: usize| move |gap: &u32| row(*gap) < limit;
        let gaps = line.series.gaps();
        gap_count += gaps.partition_point(is_before(rows.end))
            - gaps.partition_point(is_before(rows.start + 1));
    }
    if gap_count > 0 {
        lines.push((say.summary_gaps)(&counted(gap_count, say.gap, lang)));
    }
    if !spec.left_out.is_empty() {
        lines.push((say.left_out)(&spec.left_out.join(", ")));
    }
    lines
}

/// One of the columns into which a picture divides its span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongColumn {
    /// Its number from the left, from 0.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

/// What a column of the picture holds.
#[derive(Clone, Debug, PartialEq)]
pub struct LongReading {
    /// The middle of the column along the axis, in words; the place of its rows where
    /// all have the same.
    pub place: String,
    /// Each drawn series that has a row there: its number among the lines, the
    /// extremes, and name and values in words.
    pub lines: Vec<(usize, Extremes, String)>,
}

impl LongReading {
    /// All of it in one sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.2.as_str()).collect();
        let lines = if lines.is_empty() {
            details(lang).long.none_here.to_owned()
        } else {
            lines.join("; ")
        };
        format!("{}: {lines}", self.place)
    }
}

/// What lies at a column of equal width of the span.
#[must_use]
pub fn read_column(spec: &LongSpec<'_>, column: LongColumn) -> LongReading {
    let (from, to) = spec.span;
    let edge = |number: u32| from + (to - from) * (f64::from(number) / f64::from(column.of.max(1)));
    let is_last = column.number + 1 >= column.of;
    let end = if is_last { to } else { edge(column.number + 1) };
    let ends = (edge(column.number), end);
    let (lang, say) = (spec.lang, &details(spec.lang).long);
    let value = |value: f64| long_value(value, &spec.table.unit, lang);
    let mut places: Vec<f64> = Vec::new();
    let mut lines = Vec::new();
    for (number, line) in spec.lines.iter().enumerate() {
        let x = line.series.x();
        let mut rows = line.rows(ends);
        // A row on the edge belongs to the next column, the last one's to the last.
        if !is_last {
            rows.end = rows.start.max(x.partition_point(|x| *x < ends.1));
        }
        let Some(found) = line.pyramid.extremes(line.series, rows.clone()) else {
            continue;
        };
        places.extend(
            x.get(rows.start)
                .into_iter()
                .chain(x.get(rows.end.saturating_sub(1))),
        );
        let values = if found.min == found.max {
            value(found.min)
        } else {
            (say.between)(&long_value(found.min, "", lang), &value(found.max))
        };
        let name = line.series.name();
        let named = if name.is_empty() {
            values
        } else {
            format!("{name} {values}")
        };
        let words = match rows.len() {
            1 => named,
            count => format!("{named} ({})", counted(count, say.row, lang)),
        };
        lines.push((number, found, words));
    }
    let same = places.first();
    let same = same.filter(|first| places.iter().all(|place| place == *first));
    LongReading {
        place: match same {
            Some(place) => long_place(spec.table, *place, lang),
            None => long_stretch(spec.table, ends, lang),
        },
        lines,
    }
}
