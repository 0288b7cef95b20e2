//! The first rows of a file as they are looked at by the preview.

use super::split::{Split, Splitter};
use super::{ReadFaultKind, Separator};

/// Rows that are looked at.
pub(super) const SAMPLE_ROWS: usize = 500;

/// Rows of cells, as bytes of UTF-8.
#[derive(Default)]
pub(super) struct Sample {
    pub(super) rows: Vec<SampleRow>,
    /// How many whole rows the head has, those beyond the sample too.
    pub(super) count: u64,
    /// The first row that cannot be split.
    pub(super) bad: Option<(u64, ReadFaultKind)>,
    /// More cells in a row than are read.
    pub(super) too_wide: bool,
}

/// A row of them.
pub(super) struct SampleRow {
    pub(super) row: u64,
    pub(super) cells: Vec<Vec<u8>>,
}

impl SampleRow {
    /// A cell; empty where there is none.
    pub(super) fn cell(&self, index: usize) -> &[u8] {
        self.cells.get(index).map(Vec::as_slice).unwrap_or_default()
    }

    /// Cells that hold something.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }
}

impl Sample {
    /// Splits a head; `cut` says that the file goes on behind it, so the last row may be
    /// but a part and is left out, unless it is the only one.
    pub(super) fn of(text: &[u8], separator: Separator, cut: bool) -> Self {
        let mut sample = Self::default();
        let mut splitter = Splitter::new(separator);
        splitter.push(text, |split| sample.take(split));
        if !cut || sample.rows.is_empty() {
            splitter.finish(|split| sample.take(split));
        }
        sample
    }

    fn take(&mut self, split: Split<'_>) {
        match split {
            Split::Row(record) => {
                self.count += 1;
                self.too_wide |= record.count > record.spans.len() as u64;
                if self.rows.len() < SAMPLE_ROWS {
                    let cells = (0..record.spans.len()).map(|index| record.cell(index).to_vec());
                    self.rows.push(SampleRow {
                        row: record.row,
                        cells: cells.collect(),
                    });
                }
            }
            Split::Bad(row, _, kind) => {
                self.count += 1;
                self.bad.get_or_insert((row, kind));
            }
        }
    }

    /// The number of cells that most rows have, blank ones aside, and how many have it.
    pub(super) fn usual_width(&self) -> (usize, usize) {
        let mut counts = std::collections::BTreeMap::new();
        for row in self.rows.iter().filter(|row| row.filled() > 0) {
            *counts.entry(row.cells.len()).or_insert(0_usize) += 1;
        }
        // Of equally frequent ones the largest.
        let most = counts
            .into_iter()
            .max_by_key(|(width, count)| (*count, *width));
        most.unwrap_or_default()
    }
}
