//! The head of a file of separated rows -> how it is written.

use super::number::{Amount, Convention};
use super::sample::{Sample, SampleRow};
use super::work::head_time;
use super::{DayOrder, TimeForm};
use super::{DecimalMark, HeadRow, Separator, ThousandsMark, clock, tongue};

/// Bytes that the choice of a separator looks at.
const LOOK: usize = 64 << 10;
const SEPARATORS: [Separator; 4] = [
    Separator::Tab,
    Separator::Semicolon,
    Separator::Pipe,
    Separator::Comma,
];

/// The mark that gives most rows the same number of cells; of equals the one that makes
/// more cells, a comma last.
pub(super) fn separator(text: &[u8], cut: bool) -> Separator {
    let look = text.get(..LOOK).unwrap_or(text);
    let cut = cut || look.len() < text.len();
    let mut best = (0.0, 0);
    let mut found = Separator::Comma;
    for separator in SEPARATORS {
        let sample = Sample::of(look, separator, cut);
        let filled = sample.rows.iter().filter(|row| row.filled() > 0).count();
        let (width, rows) = sample.usual_width();
        if width < 2 || (separator == Separator::Comma && is_decimal(&sample)) {
            continue;
        }
        #[expect(clippy::cast_precision_loss, reason = "a sample has few rows")]
        let share = rows as f64 / filled.max(1) as f64;
        // Within a twentieth they count as equal.
        if share > best.0 + 0.05 || (share > best.0 - 0.05 && width > best.1) {
            best = (share, width);
            found = separator;
        }
    }
    found
}

/// Whether commas seem to stand inside numbers that another mark separates.
fn is_decimal(sample: &Sample) -> bool {
    let cells = || sample.rows.iter().flat_map(|row| &row.cells);
    let between = |cell: &&Vec<u8>| {
        let mut windows = cell.windows(3);
        windows.any(|three| {
            matches!(three, [a, b';' | b'\t' | b'|', c] if a.is_ascii_digit() && c.is_ascii_digit())
        })
    };
    cells().filter(between).count() * 4 > cells().count()
}

/// Rows before the head, or before the first row where there is none: those that are
/// blank, comments, or titles with fewer cells than a table has.
pub(super) fn skip(sample: &Sample) -> usize {
    let (width, _) = sample.usual_width();
    let is_table = |row: &SampleRow| {
        let comment = row.cell(0).starts_with(b"#") && row.cells.len() < width.max(2);
        let enough = row.filled() * 2 >= width && (width < 2 || row.filled() >= 2);
        !comment && enough && row.filled() > 0 && row.cells.len() >= width
    };
    let found = sample.rows.iter().position(is_table);
    let filled = || sample.rows.iter().position(|row| row.filled() > 0);
    found.or_else(filled).unwrap_or(0)
}

/// Whether the row names the columns of those below it.
pub(super) fn head_row(head: &SampleRow, body: &[SampleRow], convention: Convention) -> HeadRow {
    let number = |cell: &[u8]| matches!(convention.read(cell), Amount::Number(_));
    let time = |cell: &[u8]| clock::read(cell, TimeForm::Mixed(DayOrder::DayFirst)).is_some();
    let mut years = Vec::new();
    let mut texts = 0;
    for (index, cell) in head.cells.iter().enumerate() {
        if cell.is_empty() {
            continue;
        }
        let below: Vec<&[u8]> = body.iter().map(|row| row.cell(index)).collect();
        let below: Vec<&[u8]> = below.into_iter().filter(|cell| !cell.is_empty()).collect();
        let measured = below
            .iter()
            .filter(|cell| number(cell) || time(cell))
            .count();
        let is_text = !number(cell) && !time(cell);
        if is_text && measured * 2 > below.len() {
            return HeadRow::Named;
        }
        texts += usize::from(is_text);
        let text = std::str::from_utf8(cell).unwrap_or_default();
        let alike = below
            .iter()
            .filter(|other| other.len() == cell.len() && time(other))
            .count();
        if head_time(text).is_some() && alike * 2 <= below.len() {
            years.push(cell);
        }
    }
    let filled = head.filled();
    let wide = years.len() >= 2;
    let known = |cell: &Vec<u8>| std::str::from_utf8(cell).is_ok_and(|t| tongue::hint(t).is_some());
    let hinted = head.cells.iter().any(known);
    if wide || hinted || (texts == filled && (filled > 1 || body.is_empty())) {
        HeadRow::Named
    } else {
        HeadRow::Unnamed
    }
}

const CONVENTIONS: [(DecimalMark, Option<ThousandsMark>); 8] = [
    (DecimalMark::Point, None),
    (DecimalMark::Comma, None),
    (DecimalMark::Point, Some(ThousandsMark::Blank)),
    (DecimalMark::Comma, Some(ThousandsMark::Blank)),
    (DecimalMark::Point, Some(ThousandsMark::Comma)),
    (DecimalMark::Comma, Some(ThousandsMark::Point)),
    (DecimalMark::Point, Some(ThousandsMark::Apostrophe)),
    (DecimalMark::Comma, Some(ThousandsMark::Apostrophe)),
];

/// The convention in which most cells are numbers, the plainest of equals. Where
/// `1,234` may be either, commas between cells, tabs too, make it thousands, and
/// semicolons a fraction.
pub(super) fn convention(sample: &Sample, separator: Separator) -> Convention {
    let cells: Vec<&[u8]> = sample
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(Vec::as_slice)
        .collect();
    let cells: Vec<&[u8]> = cells
        .into_iter()
        .filter(|cell| cell.iter().any(u8::is_ascii_digit))
        .collect();
    let count = |convention: &Convention| {
        let good = cells
            .iter()
            .filter(|cell| matches!(convention.read(cell), Amount::Number(_)));
        good.count()
    };
    let mut best = (0, Convention::PLAIN);
    for (decimal, thousands) in CONVENTIONS {
        let convention = Convention { decimal, thousands };
        let good = count(&convention);
        if good > best.0 {
            best = (good, convention);
        }
    }
    let grouped = Convention {
        decimal: DecimalMark::Point,
        thousands: Some(ThousandsMark::Comma),
    };
    let by_comma = Convention {
        decimal: DecimalMark::Comma,
        thousands: None,
    };
    if best.1 == by_comma && separator != Separator::Semicolon && count(&grouped) == best.0 {
        return grouped;
    }
    best.1
}

/// Whether a cell such as `1,234` or `1.234` may be a whole number or a fraction.
pub(super) fn is_ambiguous(cell: &[u8]) -> bool {
    let cell = cell.strip_prefix(b"-").unwrap_or(cell);
    let mut parts = cell.split(|byte| *byte == b',' || *byte == b'.');
    let (whole, part, more) = (parts.next(), parts.next(), parts.next());
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let whole =
        whole.is_some_and(|part| (1..=3).contains(&part.len()) && digits(part) && part != b"0");
    whole && part.is_some_and(|part| part.len() == 3 && digits(part)) && more.is_none()
}
