//! The bytes of a file, in pieces of any cut -> what it holds.

use serde::{Deserialize, Serialize};

use super::fault_list::of_file;
use super::json::Json;
use super::separated::Separated;
use super::{
    FILE_BYTES, Form, Plan, ReadFault, ReadFaultKind, UNPACKED_BYTES, package, table_text,
};
use crate::data::{LongTable, TableText};

/// Takes a file in pieces and makes figures of it.
pub struct Reader {
    name: String,
    bytes: u64,
    way: Way,
}

/// How bytes become rows.
enum Way {
    Separated(Box<Separated>),
    Json(Box<Json>),
    /// An archive is held whole: its directory stands at its end.
    Package(Vec<u8>),
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
        let way = match plan.form {
            Form::Separated(dialect) => Way::Separated(Box::new(Separated::new(&plan, dialect))),
            Form::Json => Way::Json(Box::new(Json::new(&plan))),
            Form::Package => Way::Package(Vec::new()),
        };
        Self {
            name: name.to_owned(),
            bytes: 0,
            way,
        }
    }

    /// Says how many bytes the file will have: one that is too large is then refused
    /// before it is read.
    #[must_use]
    pub fn expecting(mut self, total_bytes: u64) -> Self {
        if total_bytes > FILE_BYTES {
            self.bytes = total_bytes;
        }
        self
    }

    /// Takes the next bytes. Where reading has ended (by a limit, or since nothing can
    /// follow), they are passed over.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        if self.is_done() {
            return;
        }
        match &mut self.way {
            Way::Separated(way) => way.push(bytes),
            Way::Json(way) => way.push(bytes),
            Way::Package(held) => held.extend_from_slice(bytes),
        }
    }

    /// Rows read so far, without the head; of a package none before its end.
    #[must_use]
    pub fn rows(&self) -> u64 {
        match &self.way {
            Way::Separated(way) => way.sink.rows(),
            Way::Json(way) => way.rows(),
            Way::Package(_) => 0,
        }
    }

    /// Whether further bytes would be passed over.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.bytes > FILE_BYTES
            || match &self.way {
                Way::Separated(way) => way.is_done(),
                Way::Json(way) => way.is_done(),
                Way::Package(_) => self.bytes > UNPACKED_BYTES,
            }
    }

    /// Ends the file.
    #[must_use]
    pub fn finish(self) -> Read {
        let too_large = of_file(ReadFaultKind::FileTooLarge(FILE_BYTES));
        let too_large = (self.bytes > FILE_BYTES).then_some(too_large);
        let mut sink = match self.way {
            Way::Separated(mut way) => {
                way.finish();
                way.sink
            }
            Way::Json(mut way) => {
                way.finish();
                way.into_sink()
            }
            Way::Package(_) if self.bytes > UNPACKED_BYTES => {
                return package::refused(ReadFaultKind::ArchiveTooLarge(UNPACKED_BYTES));
            }
            Way::Package(held) => return package::archive(&held),
        };
        if let Some(fault) = too_large {
            sink.faults().tell(fault);
        }
        sink.into_read(&self.name)
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
