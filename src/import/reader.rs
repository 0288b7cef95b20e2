//! The bytes of a file, in pieces of any cut -> what it holds.

use serde::{Deserialize, Serialize};

use super::encoding::Decoder;
use super::gather::Gather;
use super::number::Convention;
use super::split::{Split, Splitter};
use super::work::Work;
use super::{FILE_BYTES, Form, HeadRow, Plan, ReadFault, ReadFaultKind, product, table_text};
use crate::data::{LongTable, TableText};

/// Takes a file in pieces and makes figures of it.
pub struct Reader {
    name: String,
    bytes: u64,
    too_large: bool,
    way: Way,
}

/// How bytes become rows.
enum Way {
    Separated(Box<Separated>),
    None,
}

/// Separated rows on their way to values.
struct Separated {
    decoder: Decoder,
    splitter: Splitter,
    gather: Gather,
    /// The first row that is no head.
    first: u64,
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
            Form::Separated(dialect) => {
                let convention = Convention {
                    decimal: dialect.decimal,
                    thousands: dialect.thousands,
                };
                let work = Work::new(&plan.columns, true);
                let head = u64::from(dialect.head == HeadRow::Named);
                Way::Separated(Box::new(Separated {
                    decoder: Decoder::new(dialect.encoding),
                    splitter: Splitter::new(dialect.separator),
                    gather: Gather::new(work, plan.size, convention),
                    first: dialect.skip.saturating_add(head).saturating_add(1),
                }))
            }
            Form::Json | Form::Package => Way::None,
        };
        Self {
            name: name.to_owned(),
            bytes: 0,
            too_large: false,
            way,
        }
    }

    /// Takes the next bytes. Where reading has ended (by a limit, or since nothing can
    /// follow), they are passed over.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        self.too_large |= self.bytes > FILE_BYTES;
        if self.is_done() {
            return;
        }
        match &mut self.way {
            Way::Separated(way) => way.push(bytes),
            Way::None => {}
        }
    }

    /// Rows read so far, without the head.
    #[must_use]
    pub fn rows(&self) -> u64 {
        match &self.way {
            Way::Separated(way) => way.gather.rows,
            Way::None => 0,
        }
    }

    /// Whether further bytes would be passed over.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.too_large
            || match &self.way {
                Way::Separated(way) => way.gather.is_done() || way.splitter.is_done(),
                Way::None => true,
            }
    }

    /// Ends the file.
    #[must_use]
    pub fn finish(self) -> Read {
        match self.way {
            Way::Separated(mut way) => {
                way.finish();
                if self.too_large {
                    way.gather
                        .faults
                        .file(ReadFaultKind::FileTooLarge(FILE_BYTES));
                }
                product::of(&self.name, way.gather)
            }
            Way::None => Read {
                product: Product::Nothing,
                faults: Vec::new(),
                fault_count: 0,
                rows: 0,
                kept: 0,
            },
        }
    }
}

impl Separated {
    fn push(&mut self, bytes: &[u8]) {
        let Self {
            decoder,
            splitter,
            gather,
            first,
        } = self;
        decoder.push(bytes, |text| {
            splitter.push(text, |split| take(gather, *first, &split))
        });
    }

    fn finish(&mut self) {
        let Self {
            decoder,
            splitter,
            gather,
            first,
        } = self;
        decoder.finish(|text| splitter.push(text, |split| take(gather, *first, &split)));
        splitter.finish(|split| take(gather, *first, &split));
    }
}

fn take(gather: &mut Gather, first: u64, split: &Split<'_>) {
    match split {
        Split::Row(record) if record.row >= first => gather.row(record),
        Split::Row(_) => {}
        Split::Bad(row, column, kind) => {
            let name = gather.work.names.get(*column).cloned();
            gather.faults.cell(*row, name.as_deref(), kind.clone(), &[]);
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
