//! The text of one table, turned row by row into cells that know their place.
//! A row that cannot be read becomes a [`Fault`]; the others are kept.

use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord};

use super::{Fault, FaultKind, Period, Table, Text, decimal};

/// What a column has to hold for a row to count.
#[derive(Clone, Copy)]
pub(super) enum Cell {
    /// Something.
    Filled(&'static str),
    /// Something or nothing.
    Free(&'static str),
}

impl Cell {
    fn column(self) -> &'static str {
        match self {
            Self::Filled(column) | Self::Free(column) => column,
        }
    }
}

/// Reads `text` and gives each row to `make`; what it refuses is a fault.
///
/// A file without one of the columns (a host's error page, say) is one fault
/// and no rows. A row with a gap where something has to be is a fault and is
/// not given to `make`; where the table has an `id` that must be filled, so is a
/// row with the id of an earlier one.
pub(super) fn read_rows<T>(
    table: Table,
    cells: &'static [Cell],
    text: &str,
    faults: &mut Vec<Fault>,
    make: fn(&RawRow<'_>) -> Result<T, Fault>,
) -> Vec<T> {
    let mut rows = Vec::new();
    let mut each = |row: &RawRow<'_>| make(row).map(|made| rows.push(made));
    each_row(table, cells, text, faults, &mut each);
    rows
}

/// The part of [`read_rows`] that is the same for all tables, and compiled once.
fn each_row(
    table: Table,
    cells: &'static [Cell],
    text: &str,
    faults: &mut Vec<Fault>,
    each: &mut dyn FnMut(&RawRow<'_>) -> Result<(), Fault>,
) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let header: Vec<&str> = header.iter().collect();
    let missing = cells.iter().find(|cell| !header.contains(&cell.column()));
    if let Some(cell) = missing {
        let (column, kind) = (Some(cell.column()), FaultKind::NoColumn);
        faults.push(Fault {
            table,
            line: None,
            column,
            kind,
        });
        return;
    }
    let has_id = cells.iter().any(|cell| matches!(cell, Cell::Filled("id")));
    let mut seen = BTreeSet::new();
    let mut record = StringRecord::new();
    let mut line = 1;
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                line = record.position().map_or(line, csv::Position::line);
                let row = RawRow {
                    table,
                    line,
                    header: &header,
                    record: &record,
                };
                let made = row.check(cells).and_then(|()| {
                    let id = row.cell("id");
                    if has_id && seen.contains(id) {
                        return Err(row.fault("id", FaultKind::Duplicate(id.to_owned())));
                    }
                    each(&row)?;
                    // An id counts as taken once its row is good.
                    if has_id {
                        seen.insert(id.to_owned());
                    }
                    Ok(())
                });
                faults.extend(made.err());
            }
            Err(_) => {
                let (line, kind) = (Some(line + 1), FaultKind::Unreadable);
                faults.push(Fault {
                    table,
                    line,
                    column: None,
                    kind,
                });
                return;
            }
        }
    }
}

/// A row of which nothing is believed yet.
pub(super) struct RawRow<'a> {
    table: Table,
    pub(super) line: u64,
    header: &'a [&'a str],
    record: &'a StringRecord,
}

impl<'a> RawRow<'a> {
    fn check(&self, cells: &[Cell]) -> Result<(), Fault> {
        if self.record.len() != self.header.len() {
            let expected = self.header.len() as u64;
            let kind = FaultKind::CellCount {
                expected,
                found: self.record.len() as u64,
            };
            return Err(Fault {
                table: self.table,
                line: Some(self.line),
                column: None,
                kind,
            });
        }
        for cell in cells {
            if let Cell::Filled(column) = cell
                && self.cell(column).is_empty()
            {
                return Err(self.fault(column, FaultKind::Empty));
            }
        }
        Ok(())
    }

    /// A fault at a cell of this row.
    pub(super) fn fault(&self, column: &'static str, kind: FaultKind) -> Fault {
        Fault {
            table: self.table,
            line: Some(self.line),
            column: Some(column),
            kind,
        }
    }

    /// A cell, trimmed; empty where the table has no such column, which
    /// [`read_rows`] has ruled out for the columns it was given.
    pub(super) fn cell(&self, column: &str) -> &'a str {
        let index = self.header.iter().position(|name| *name == column);
        index
            .and_then(|index| self.record.get(index))
            .unwrap_or_default()
            .trim()
    }

    /// A cell that may be empty.
    pub(super) fn optional(&self, column: &str) -> Option<&'a str> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// A plain decimal number, where the cell is not empty.
    pub(super) fn optional_number(&self, column: &'static str) -> Result<Option<f64>, Fault> {
        let Some(cell) = self.optional(column) else {
            return Ok(None);
        };
        match decimal(cell) {
            Some(number) => Ok(Some(number)),
            None => Err(self.fault(column, FaultKind::NotANumber(cell.to_owned()))),
        }
    }

    /// A plain decimal number.
    pub(super) fn number(&self, column: &'static str) -> Result<f64, Fault> {
        self.optional_number(column)?
            .ok_or_else(|| self.fault(column, FaultKind::Empty))
    }

    /// A period, where the cell is not empty.
    pub(super) fn optional_period(&self, column: &'static str) -> Result<Option<Period>, Fault> {
        let Some(cell) = self.optional(column) else {
            return Ok(None);
        };
        Period::parse(cell)
            .map(Some)
            .map_err(|error| self.fault(column, FaultKind::NotAPeriod(cell.to_owned(), error)))
    }

    /// A period.
    pub(super) fn period(&self, column: &'static str) -> Result<Period, Fault> {
        self.optional_period(column)?
            .ok_or_else(|| self.fault(column, FaultKind::Empty))
    }

    /// One of the words that the column knows.
    pub(super) fn word<T>(
        &self,
        column: &'static str,
        from_word: fn(&str) -> Option<T>,
    ) -> Result<T, Fault> {
        let word = self.cell(column);
        from_word(word).ok_or_else(|| self.fault(column, FaultKind::UnknownWord(word.to_owned())))
    }

    /// A small whole number.
    pub(super) fn whole<T: std::str::FromStr>(&self, column: &'static str) -> Result<T, Fault> {
        let cell = self.cell(column);
        let not = |_| self.fault(column, FaultKind::NotANumber(cell.to_owned()));
        cell.parse().map_err(not)
    }

    /// One of the words that the column knows, where the cell is not empty.
    pub(super) fn optional_word<T>(
        &self,
        column: &'static str,
        from_word: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        match self.optional(column) {
            Some(_) => self.word(column, from_word).map(Some),
            None => Ok(None),
        }
    }

    /// Keys separated by `;`.
    pub(super) fn list<T>(&self, column: &str, make: fn(&str) -> T) -> Vec<T> {
        let parts = self.cell(column).split(';').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(make).collect()
    }

    /// A text in three columns, in the order en, ru, kk.
    pub(super) fn text(&self, columns: [&str; 3]) -> Text {
        let [en, ru, kk] = columns.map(|column| self.cell(column).to_owned());
        Text { en, ru, kk }
    }
}
