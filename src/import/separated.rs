//! The bytes of separated rows, in pieces of any cut -> rows in a sink.

use super::encoding::Decoder;
use super::number::Convention;
use super::sink::Sink;
use super::split::{Split, Splitter};
use super::{Dialect, HeadRow, Plan};

pub(super) struct Separated {
    decoder: Decoder,
    splitter: Splitter,
    pub(super) sink: Sink,
    /// The first row that is no head.
    first: u64,
    names: Vec<String>,
}

impl Separated {
    pub(super) fn new(plan: &Plan, dialect: Dialect) -> Self {
        let convention = Convention {
            decimal: dialect.decimal,
            thousands: dialect.thousands,
        };
        let head = u64::from(dialect.head == HeadRow::Named);
        Self {
            decoder: Decoder::new(dialect.encoding),
            splitter: Splitter::new(dialect.separator),
            sink: Sink::new(plan, convention, true),
            first: dialect.skip.saturating_add(head).saturating_add(1),
            names: plan
                .columns
                .iter()
                .map(|column| column.name.clone())
                .collect(),
        }
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        let Self {
            decoder,
            splitter,
            sink,
            first,
            names,
        } = self;
        decoder.push(bytes, |text| {
            splitter.push(text, |split| take(sink, names, *first, &split))
        });
    }

    pub(super) fn finish(&mut self) {
        let Self {
            decoder,
            splitter,
            sink,
            first,
            names,
        } = self;
        decoder.finish(|text| splitter.push(text, |split| take(sink, names, *first, &split)));
        splitter.finish(|split| take(sink, names, *first, &split));
    }

    pub(super) fn is_done(&self) -> bool {
        self.sink.is_done() || self.splitter.is_done()
    }
}

fn take(sink: &mut Sink, names: &[String], first: u64, split: &Split<'_>) {
    match split {
        Split::Row(record) if record.row >= first => sink.row(record),
        Split::Row(_) => {}
        Split::Bad(row, column, kind) => {
            let name = names.get(*column).map(String::as_str);
            sink.faults().cell(*row, name, kind.clone(), &[]);
        }
    }
}
