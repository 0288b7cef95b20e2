//! Bytes in pieces of any cut -> rows of cells, by RFC 4180 and what is seen in the wild.
//!
//! A row ends at LF, CR or CR LF, whichever comes. A cell that begins with a quote (blanks
//! may stand before it) ends at the next lone one: what stands behind that up to the mark
//! belongs to the cell, as with other readers; two quotes inside are one. A quote inside a
//! bare cell is a character. Blank rows are rows.
//!
//! A cell of too many bytes, a row of too many and a quote that never closes cost one row,
//! not the file: splitting goes on behind the end of its first line.

use super::record::{Record, Span};
use super::{CELL_BYTES, COLUMNS, RECORD_BYTES, ReadFaultKind, Separator};

/// How often a row is given up and its lines split anew; a file that asks for more is
/// made to hurt, and ends there.
const RECOVERIES: u32 = 1_000;

/// What a splitter hands out, row by row.
pub(super) enum Split<'a> {
    /// A row.
    Row(Record<'a>),
    /// A row that is passed over: its number, the cell in it, counted from 0, and why.
    Bad(u64, usize, ReadFaultKind),
}

/// Where in a cell the next byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before its first character that is no blank.
    Start,
    Bare,
    Quoted,
    /// Behind a quote inside a quoted cell.
    Quote,
    /// In a row that is passed over, up to the end of its line.
    Over,
    /// Nothing more is read.
    End,
}

/// Splits rows. Holds no more than one row and what was pushed last.
pub(super) struct Splitter {
    separator: u8,
    held: Vec<u8>,
    /// Where in `held` the next byte to look at stands.
    at: usize,
    /// Where the row and the cell begin; behind the opening quote of a quoted one.
    row_start: usize,
    cell_start: usize,
    place: Place,
    /// Whether the cell holds doubled quotes or text behind its closing quote.
    marked: bool,
    spans: Vec<Span>,
    count: u64,
    row: u64,
    /// Whether an LF would belong to the CR before it.
    after_cr: bool,
    recoveries: u32,
}

impl Separator {
    /// The character.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

impl Splitter {
    pub(super) fn new(separator: Separator) -> Self {
        Self {
            separator: separator.byte(),
            held: Vec::new(),
            at: 0,
            row_start: 0,
            cell_start: 0,
            place: Place::Start,
            marked: false,
            spans: Vec::new(),
            count: 0,
            row: 1,
            after_cr: false,
            recoveries: 0,
        }
    }

    /// Whether nothing more is read.
    pub(super) fn is_done(&self) -> bool {
        self.place == Place::End
    }

    /// Takes the next bytes and hands out the rows that end in them.
    pub(super) fn push(&mut self, bytes: &[u8], mut each: impl FnMut(Split<'_>)) {
        if self.is_done() {
            return;
        }
        self.held.extend_from_slice(bytes);
        self.scan(&mut each);
        // What is split is let go; what is left moves to the front.
        let done = self.row_start.min(self.held.len());
        self.held.drain(..done);
        self.at = self.at.saturating_sub(done);
        self.cell_start = self.cell_start.saturating_sub(done);
        for (start, end) in &mut self.spans {
            *start = start.saturating_sub(done);
            *end = end.saturating_sub(done);
        }
        self.row_start = 0;
    }

    /// Hands out what is left: a last row without a line end.
    pub(super) fn finish(&mut self, mut each: impl FnMut(Split<'_>)) {
        while self.place == Place::Quoted {
            let column = self.spans.len();
            self.give_up(column, ReadFaultKind::UnclosedQuote, &mut each);
            self.scan(&mut each);
        }
        let empty = self.at == self.row_start && self.spans.is_empty();
        if !empty && !matches!(self.place, Place::Over | Place::End) {
            self.end_cell(self.at);
            self.end_row(&mut each);
        }
        self.place = Place::End;
    }

    fn scan(&mut self, each: &mut impl FnMut(Split<'_>)) {
        while self.at < self.held.len() {
            match self.place {
                Place::Start => self.start(each),
                Place::Bare => self.bare(each),
                Place::Quoted => self.quoted(each),
                Place::Quote => self.quote(each),
                Place::Over => self.over(),
                Place::End => return,
            }
        }
    }

    fn start(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let Some(byte) = self.held.get(self.at).copied() else {
            return;
        };
        if self.after_cr {
            self.after_cr = false;
            if byte == b'\n' {
                self.at += 1;
                self.row_start = self.at;
                self.cell_start = self.at;
                return;
            }
        }
        match byte {
            b'"' => {
                self.place = Place::Quoted;
                self.at += 1;
                self.cell_start = self.at;
            }
            b' ' => {
                self.at += 1;
                self.check_length(each);
            }
            _ => self.place = Place::Bare,
        }
    }

    /// The hot path: on to the next mark or line end.
    fn bare(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let separator = self.separator;
        let rest = self.held.get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == separator || *byte == b'\n' || *byte == b'\r';
        let Some(length) = rest.iter().position(ends) else {
            self.at = self.held.len();
            self.check_length(each);
            return;
        };
        self.at += length;
        self.mark(each);
    }

    /// Ends the cell at the mark or line end that stands here, and with the latter the row.
    fn mark(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let byte = self.held.get(self.at).copied().unwrap_or_default();
        if !self.check_length(each) {
            return;
        }
        self.end_cell(self.at);
        self.at += 1;
        self.cell_start = self.at;
        if byte != self.separator {
            self.after_cr = byte == b'\r';
            self.end_row(each);
        }
    }

    fn quoted(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let rest = self.held.get(self.at..).unwrap_or_default();
        if let Some(length) = rest.iter().position(|byte| *byte == b'"') {
            self.at += length;
            if self.check_length(each) {
                self.at += 1;
                self.place = Place::Quote;
            }
        } else {
            self.at = self.held.len();
            self.check_length(each);
        }
    }

    fn quote(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let byte = self.held.get(self.at).copied().unwrap_or_default();
        if byte == b'"' {
            self.marked = true;
            self.at += 1;
            self.place = Place::Quoted;
        } else if byte == self.separator || byte == b'\n' || byte == b'\r' {
            self.mark(each);
        } else {
            self.marked = true;
            self.place = Place::Bare;
        }
    }

    fn over(&mut self) {
        let rest = self.held.get(self.at..).unwrap_or_default();
        let end = rest
            .iter()
            .position(|byte| *byte == b'\n' || *byte == b'\r');
        self.at = end.map_or(self.held.len(), |end| self.at + end + 1);
        if let Some(end) = end {
            self.after_cr = rest.get(end) == Some(&b'\r');
            self.row += 1;
            self.place = Place::Start;
        }
        self.row_start = self.at;
        self.cell_start = self.at;
    }

    /// Whether the cell and the row up to here are short enough; gives up the row if not.
    fn check_length(&mut self, each: &mut impl FnMut(Split<'_>)) -> bool {
        let cell = self.at - self.cell_start.min(self.at);
        if cell <= CELL_BYTES && self.at - self.row_start <= RECORD_BYTES {
            return true;
        }
        let column = self.spans.len();
        let text = self.held.get(self.cell_start..self.at).unwrap_or_default();
        let kind = if cell <= CELL_BYTES {
            ReadFaultKind::RowTooLong(RECORD_BYTES as u64)
        } else if self.place == Place::Quoted && text.contains(&b'\n') {
            // So long, and with line ends in it: the quote was not meant as one.
            ReadFaultKind::UnclosedQuote
        } else {
            ReadFaultKind::CellTooLong(CELL_BYTES as u64)
        };
        self.give_up(column, kind, each);
        false
    }

    /// Passes over the row up to the end of the line in which its last cell begins.
    fn give_up(&mut self, column: usize, kind: ReadFaultKind, each: &mut impl FnMut(Split<'_>)) {
        each(Split::Bad(self.row, column, kind));
        self.spans.clear();
        self.count = 0;
        self.marked = false;
        self.at = self.cell_start;
        self.row_start = self.at;
        self.recoveries += 1;
        self.place = if self.recoveries > RECOVERIES {
            Place::End
        } else {
            Place::Over
        };
    }

    fn end_cell(&mut self, end: usize) {
        self.count += 1;
        if self.spans.len() >= COLUMNS {
            self.marked = false;
            self.place = Place::Start;
            return;
        }
        let mut end = if self.place == Place::Quote {
            end - 1
        } else {
            end
        };
        if self.marked {
            end = self.unmark(end);
        }
        self.spans.push((self.cell_start, end));
        self.place = Place::Start;
    }

    /// Takes the marks out of a quoted cell, in place: its new end.
    fn unmark(&mut self, end: usize) -> usize {
        self.marked = false;
        let closed = self.place == Place::Bare;
        let Some(cell) = self.held.get_mut(self.cell_start..end) else {
            return end;
        };
        let (mut kept, mut before, mut open) = (0, false, true);
        for at in 0..cell.len() {
            let byte = cell.get(at).copied().unwrap_or_default();
            // Of two quotes the second stays; the lone one that closes goes.
            if open && byte == b'"' && !before {
                before = true;
                continue;
            }
            open = open && (byte == b'"' || !before);
            before = false;
            if let Some(to) = cell.get_mut(kept) {
                *to = byte;
            }
            kept += 1;
        }
        debug_assert!(open || closed);
        self.cell_start + kept
    }

    fn end_row(&mut self, each: &mut impl FnMut(Split<'_>)) {
        each(Split::Row(Record {
            row: self.row,
            text: &self.held,
            spans: &self.spans,
            count: self.count,
        }));
        self.row += 1;
        self.spans.clear();
        self.count = 0;
        self.place = Place::Start;
        self.row_start = self.at;
        self.cell_start = self.at;
    }
}

#[cfg(test)]
mod tests;
