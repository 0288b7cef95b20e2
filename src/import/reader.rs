//! The bytes of a file, in pieces of any cut -> what it holds.

use serde::{Deserialize, Serialize};

use super::{Plan, ReadFault, table_text};
use crate::data::{LongTable, TableText};

/// Takes a file in pieces and makes figures of it.
pub struct Reader {
    name: String,
    plan: Plan,
    bytes: u64,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What it holds.
    pub product: Product,
    /// The first faults, at most [`FAULTS_KEPT`](super::FAULTS_KEPT), in the order of the file.
    pub faults: Vec<ReadFault>,
    /// How many faults there are.
    pub fault_count: u64,
    /// Rows read, without the head.
    pub rows: u64,
    /// Figures kept.
    pub kept: u64,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Product {
    /// Figures, as texts of the explorer's own tables.
    Figures(TableText),
    /// A long table.
    Long(LongTable),
    /// Nothing; the faults say why.
    Nothing,
}

impl Reader {
    /// A reader of the file of this name, by this plan.
    #[must_use]
    pub fn new(name: &str, plan: Plan) -> Self {
        Self {
            name: name.to_owned(),
            plan,
            bytes: 0,
        }
    }

    /// Says how many bytes the file will have, which lets columns be made at their size.
    #[must_use]
    pub fn expecting(self, total_bytes: u64) -> Self {
        let _ = total_bytes;
        self
    }

    /// Takes the next bytes. Where reading has ended (by a limit, or since nothing can
    /// follow), they are passed over.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
    }

    /// Rows read so far, without the head.
    #[must_use]
    pub fn rows(&self) -> u64 {
        0
    }

    /// Whether further bytes would be passed over.
    #[must_use]
    pub fn is_done(&self) -> bool {
        false
    }

    /// Ends the file.
    #[must_use]
    pub fn finish(self) -> Read {
        let _ = (self.name, self.plan);
        Read {
            product: Product::Nothing,
            faults: Vec::new(),
            fault_count: 0,
            rows: 0,
            kept: 0,
        }
    }
}

/// A [`Read`] without a long table's columns, as it crosses from a worker as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadHead {
    /// The tables of figures; empty where there are none.
    #[serde(with = "table_text")]
    pub figures: TableText,
    /// As in [`Read`].
    pub faults: Vec<ReadFault>,
    /// As in [`Read`].
    pub fault_count: u64,
    /// As in [`Read`].
    pub rows: u64,
    /// As in [`Read`].
    pub kept: u64,
}
