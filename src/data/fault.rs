//! What was wrong with a table: where, and what was expected. Saying it to a
//! reader is `i18n`'s job.

use super::{PeriodError, Table};

/// Why a table's text could not be had at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The host answered with this status.
    Status(u16),
    /// No answer: no network, or the request was refused.
    NoAnswer,
    /// The bytes are not UTF-8.
    NotUtf8,
}

/// One thing wrong with a table. The rest of the table is still used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The table.
    pub table: Table,
    /// The line in the file, counted from 1 with the header; none where the
    /// whole file is meant.
    pub line: Option<u64>,
    /// The column, where one is meant.
    pub column: Option<&'static str>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file could not be had.
    Fetch(FetchError),
    /// The file has no header or no such column.
    NoColumn,
    /// The row has another number of cells than the header.
    CellCount {
        /// Cells in the header.
        expected: u64,
        /// Cells in the row.
        found: u64,
    },
    /// The reader could not make out a row at all.
    Unreadable,
    /// The cell is empty and must not be.
    Empty,
    /// The cell is no plain decimal number of at most 19 digits.
    NotANumber(String),
    /// The cell is no period.
    NotAPeriod(String, PeriodError),
    /// The cell is none of the words that the column knows.
    UnknownWord(String),
    /// No row of the other table has this key.
    UnknownKey(String, Table),
    /// An earlier row has the same key.
    Duplicate(String),
    /// The number lies outside the indicator's plausible range.
    OutOfRange(String),
    /// The bounds exclude the value, or the lower is above the upper.
    BadBounds,
    /// The cell is no `http://` or `https://` address.
    NotAnAddress(String),
}
