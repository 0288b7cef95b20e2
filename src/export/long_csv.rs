//! The columns of a long picture -> CSV: what is shown, not all that lies behind it.

use super::csv::{digits, inert, push_line};
use crate::chart::LongSpec;
use crate::data::LongAxis;

/// For each drawn series and each of so many equal columns of the span that holds rows:
/// the series, the first and the last place, how many rows, and the first, smallest,
/// largest and last value. Text and numbers are written as by [`csv`](super::csv());
/// places are those of the table, times in milliseconds since 1970.
#[must_use]
pub fn long_csv(spec: &LongSpec<'_>, columns: u32) -> String {
    let place = match spec.table.axis {
        LongAxis::Time => ["from_ms", "to_ms"],
        LongAxis::Number => ["from", "to"],
    };
    let header = [
        "series", place[0], place[1], "rows", "first", "min", "max", "last",
    ];
    let mut text = String::new();
    push_line(&mut text, header.into_iter().map(str::to_owned));
    for line in &spec.lines {
        let (x, y) = (line.series.x(), line.series.y());
        for column in line.pyramid.columns(line.series, spec.span, columns) {
            let (first, last) = (column.rows.start, column.rows.end.saturating_sub(1));
            let at = |values: &[f64], row: usize| values.get(row).copied().map(digits);
            let cells = [
                Some(inert(line.series.name().to_owned())),
                at(x, first),
                at(x, last),
                Some(column.rows.len().to_string()),
                at(y, first),
                Some(digits(column.extremes.min)),
                Some(digits(column.extremes.max)),
                at(y, last),
            ];
            push_line(&mut text, cells.into_iter().map(Option::unwrap_or_default));
        }
    }
    text
}
