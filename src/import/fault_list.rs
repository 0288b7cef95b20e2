//! The faults of a file as they come: all counted, the first kept.

use super::{FAULTS_KEPT, ReadFault, ReadFaultKind};

/// Faults in the order of the file.
#[derive(Default)]
pub(super) struct FaultList {
    kept: Vec<ReadFault>,
    count: u64,
    duplicates: u64,
}

/// Characters of a cell that a fault shows.
const EXCERPT: usize = 40;

impl FaultList {
    pub(super) fn tell(&mut self, fault: ReadFault) {
        self.count += 1;
        self.duplicates += u64::from(matches!(fault.kind, ReadFaultKind::Duplicate { .. }));
        if self.kept.len() < FAULTS_KEPT {
            self.kept.push(fault);
        }
    }

    /// Tells of a cell.
    pub(super) fn cell(
        &mut self,
        row: u64,
        column: Option<&str>,
        kind: ReadFaultKind,
        cell: &[u8],
    ) {
        self.tell(ReadFault {
            row: Some(row),
            column: column.map(str::to_owned),
            kind,
            excerpt: excerpt(cell),
        });
    }

    /// Tells of a row.
    pub(super) fn row(&mut self, row: u64, kind: ReadFaultKind) {
        self.cell(row, None, kind, &[]);
    }

    /// Tells of the file.
    pub(super) fn file(&mut self, kind: ReadFaultKind) {
        self.tell(of_file(kind));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Takes back that rows have one key: in a long table they may. Those that were
    /// counted and not kept go as well.
    pub(super) fn forget_duplicates(&mut self) {
        self.count -= self.duplicates;
        self.duplicates = 0;
        self.kept
            .retain(|fault| !matches!(fault.kind, ReadFaultKind::Duplicate { .. }));
    }

    pub(super) fn into_parts(self) -> (Vec<ReadFault>, u64) {
        (self.kept, self.count)
    }
}

/// A fault of the file as a whole.
pub(super) fn of_file(kind: ReadFaultKind) -> ReadFault {
    ReadFault {
        row: None,
        column: None,
        kind,
        excerpt: String::new(),
    }
}

/// The beginning of a cell in one line, for reading.
pub(super) fn excerpt(cell: &[u8]) -> String {
    let head = cell.get(..cell.len().min(EXCERPT * 4)).unwrap_or_default();
    let text = readable(head);
    if text.chars().count() <= EXCERPT && head.len() == cell.len() {
        return text;
    }
    let mut short: String = text.chars().take(EXCERPT).collect();
    short.push('…');
    short
}

/// Bytes as text in one line: runs of blanks become one, what is no character or has no
/// shape becomes U+FFFD.
pub(super) fn readable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .replace(|c: char| c.is_control(), "\u{fffd}")
}
