//! What was wrong with a reader's file, or is in doubt about it: where, and what was
//! expected. Saying it is `i18n`'s job.

use serde::{Deserialize, Serialize};

use super::TimeForm;

/// One thing wrong with a file. The rest of the file is still used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadFault {
    /// The row as a spreadsheet numbers it: from 1, the head and blank ones too; in JSON
    /// the record, from 1. None where the whole file is meant.
    pub row: Option<u64>,
    /// The column's name, where one is meant; in a package the file's.
    pub column: Option<String>,
    /// What is wrong.
    pub kind: ReadFaultKind,
    /// The first characters of the cell, where one is meant; else empty.
    pub excerpt: String,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadFaultKind {
    /// The file has no bytes but blanks.
    Empty,
    /// There is a head and no row.
    NoRows,
    /// The file is no text: it holds characters that no text has.
    NotText,
    /// No column is a value.
    NoValues,
    /// The file is larger than this many bytes.
    FileTooLarge(u64),
    /// The row has more columns than this; with how many it has, where that is known.
    TooManyColumns(u64),
    /// A cell has more bytes than this: its row is passed over.
    CellTooLong(u64),
    /// A row has more bytes than this: it is passed over; in JSON reading ends there.
    RowTooLong(u64),
    /// A quote opens in the row and never closes: the row is passed over up to the end of
    /// its line.
    UnclosedQuote,
    /// There are more figures than this. Reading ends there.
    TooManyRows(u64),
    /// There are more series than this. Rows of further ones are passed over.
    TooManySeries(u64),
    /// The row has another number of cells than the head.
    CellCount {
        /// Cells in the head.
        expected: u64,
        /// Cells in the row.
        found: u64,
    },
    /// Bytes that are no character in the encoding of the plan.
    BadCharacter,
    /// The cell is no number in the convention of the plan.
    NotANumber,
    /// The number is too large or too small to be a figure.
    NumberOutOfRange,
    /// The cell is no time of this form.
    NotATime(TimeForm),
    /// The time is empty, and must not be.
    NoTime,
    /// The cell is empty, and must not be.
    EmptyCell,
    /// The word is none of those that the column of an export has.
    UnknownWord,
    /// The bounds exclude the value, or the lower is above the upper.
    BadBounds,
    /// The row has the place, series and time of an earlier one.
    Duplicate {
        /// The row of the earlier one.
        first_row: u64,
    },
    /// No JSON from this byte on, counted from 1.
    NotJson {
        /// The first byte that does not fit.
        byte: u64,
    },
    /// JSON, but no records: neither a list of objects nor an object with one.
    NoRecords,
    /// The record is no flat object.
    NotARecord,
    /// The archive is broken, or made by means that are not read (several disks,
    /// ZIP64, a lock, a packing other than "stored" and "deflated").
    BadArchive,
    /// The archive unpacks to more bytes than this.
    ArchiveTooLarge(u64),
    /// The archive or folder holds none of the explorer's tables.
    NoTables,
    /// A table of the archive or folder is not UTF-8.
    NotUtf8,
}

/// What the preview is unsure of, or did on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// The encoding was guessed from how often letters come.
    Encoding,
    /// Bytes that are no character in the encoding.
    BadCharacter,
    /// A number such as `1,234` may have a thousands mark or a decimal one.
    NumberMark {
        /// The column.
        column: String,
    },
    /// Days such as `03.04.2013` may be written day or month first.
    DayOrder {
        /// The column.
        column: String,
    },
    /// An empty head got this name.
    EmptyHead {
        /// The given name.
        name: String,
    },
    /// A head that an earlier column has got this name.
    RepeatedHead {
        /// The given name.
        name: String,
    },
    /// No row names the columns, as it seems.
    NoHead,
    /// Rows before the head were passed over.
    Skipped {
        /// How many.
        rows: u64,
    },
    /// Some rows have another number of cells than the head.
    Ragged {
        /// The first of them.
        row: u64,
    },
    /// No column seems to be a time.
    NoTime,
    /// No column seems to be a value.
    NoValues,
    /// There are more columns than this; the others are passed over.
    TooManyColumns(u64),
    /// So many figures that they become a long table.
    Long,
}
