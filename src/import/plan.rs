//! What a file is taken for: its form, and what each column holds and means. Guessed
//! by the preview, corrected by the reader, followed by the [`Reader`](super::Reader).

use serde::{Deserialize, Serialize};

/// How a file is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What the bytes are.
    pub form: Form,
    /// The columns, in the order of the file; empty for a [`Form::Package`], whose
    /// tables name their own. Columns of the file beyond these are passed over.
    pub columns: Vec<Column>,
    /// What is to be made of the rows.
    pub size: Size,
}

/// What the bytes of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Rows of cells with a mark between them: CSV, TSV and their kin.
    Separated(Dialect),
    /// JSON: a list of flat objects, an object with such a list as `rows`, `data` or
    /// `records`, or one object a line.
    Json,
    /// A ZIP archive with tables of the project's own form.
    Package,
}

/// How separated rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// How bytes are characters.
    pub encoding: Encoding,
    /// What stands between cells.
    pub separator: Separator,
    /// What stands before the fraction of a number.
    pub decimal: DecimalMark,
    /// What may stand between groups of three digits; none allows no mark.
    pub thousands: Option<ThousandsMark>,
    /// Rows before the head, or before the first row where there is none: titles,
    /// comments, blank lines.
    pub skip: u64,
    /// Whether the next row names the columns.
    pub head: HeadRow,
}

/// How bytes are characters. A byte order mark is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the standards")]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1251,
    /// The Kazakh standard of 2002: windows-1251 with the nine Kazakh letters.
    Kz1048,
}

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Separator {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

/// What stands before the fraction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum DecimalMark {
    Point,
    Comma,
}

/// What stands between groups of three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThousandsMark {
    /// Any blank: a space, a no-break, narrow no-break or thin one.
    Blank,
    /// A comma; not beside a decimal comma.
    Comma,
    /// A point; not beside a decimal point.
    Point,
    /// An apostrophe, straight or curly.
    Apostrophe,
}

/// Whether a row names the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeadRow {
    /// The first row that is not skipped.
    Named,
    /// None: columns are called A, B, C as in a spreadsheet.
    Unnamed,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name: what its head says; a letter as in a spreadsheet where that is empty;
    /// with a number behind it where an earlier column has the same. Never empty, no
    /// two alike.
    pub name: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// What its numbers are counted in; empty where nobody said.
    pub unit: String,
    /// What it means.
    pub role: Role,
    /// Whether the reader chose one of these: the next preview then keeps them.
    pub chosen: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Numbers.
    Number,
    /// Times, all in one form.
    Time(TimeForm),
    /// Anything else.
    Text,
}

/// In what form times are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeForm {
    /// `2013`.
    Year,
    /// `2013Q1`, `2013-Q1`, `Q1 2013`, a Roman number with the word in Russian or
    /// Kazakh.
    Quarter,
    /// `2013-07`, `07.2013`, `Jul 2013`, the name in Russian or Kazakh.
    Month,
    /// `2013-07-23`, `23.07.2013`, `07/23/2013`, `23 July 2013`.
    Day(DayOrder),
    /// A time of day with its day, or a count since 1970.
    Moment(MomentForm),
    /// Any of the above but counts: the form of each cell is found anew, which is slow.
    Mixed(DayOrder),
}

/// What stands first where a day is written in figures with the year last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayOrder {
    /// `23.07.2013`.
    DayFirst,
    /// `07/23/2013`.
    MonthFirst,
}

/// How a time of day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MomentForm {
    /// `2013-07-23T10:15:30.250+05:00`; blank for `T`, seconds, fraction and zone may
    /// be missing; without a zone it is taken for the same clock everywhere. A day
    /// in figures may stand for the ISO one: `23.07.2013 10:15`.
    Clock(DayOrder),
    /// Seconds since 1970-01-01 00:00 UTC.
    UnixSeconds,
    /// Milliseconds since then.
    UnixMillis,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// When; a column of numbers makes them the axis of a long table. One at most: the
    /// first counts.
    Time,
    /// Where; the first counts.
    Place,
    /// Of what; several are joined.
    Series,
    /// What is measured; the first counts.
    Indicator,
    /// The unit of the row's values; the first counts.
    Unit,
    /// A figure: each such column is an indicator of its own.
    Value,
    /// A figure of the time that the column's head names: wide tables.
    ValueAtHead,
    /// The lower bound of the value column before it.
    Low,
    /// The upper bound of the value column before it.
    High,
    /// A column of the explorer's own exports, known by its name.
    Own,
    /// Passed over.
    Skip,
}

/// What is to be made of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// Figures where they are few enough and their times are periods, else a long table.
    Fitting,
    /// Figures; rows beyond [`FIGURE_ROWS`](super::FIGURE_ROWS) are a fault.
    Figures,
    /// A long table.
    Long,
}
