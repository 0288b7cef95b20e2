//! A row of cells, whatever form of file it comes from.

/// Where a cell begins and ends in the text of its row.
pub(super) type Span = (usize, usize);

/// A row: its number, and its cells as bytes of UTF-8 that nobody has checked yet.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    /// As in a [`ReadFault`](super::ReadFault).
    pub(super) row: u64,
    pub(super) text: &'a [u8],
    pub(super) spans: &'a [Span],
    /// How many cells the row has; more than `spans` where there are too many.
    pub(super) count: u64,
}

impl<'a> Record<'a> {
    /// A cell without the blanks around it; empty where the row is too short.
    pub(super) fn cell(&self, index: usize) -> &'a [u8] {
        let span = self.spans.get(index);
        let cell = span.and_then(|(start, end)| self.text.get(*start..*end));
        trimmed(cell.unwrap_or_default())
    }

    /// Whether no cell holds anything.
    pub(super) fn is_blank(&self) -> bool {
        (0..self.spans.len()).all(|index| self.cell(index).is_empty())
    }
}

/// Without blanks of ASCII and no-break ones at both ends.
pub(super) fn trimmed(mut text: &[u8]) -> &[u8] {
    loop {
        text = text.trim_ascii();
        if let Some(rest) = text.strip_prefix(NO_BREAK).or(text.strip_suffix(NO_BREAK)) {
            text = rest;
        } else {
            return text;
        }
    }
}

/// U+00A0.
const NO_BREAK: &[u8] = "\u{a0}".as_bytes();
