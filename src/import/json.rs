//! The bytes of JSON records, in pieces of any cut -> rows in a sink; and the columns
//! that records have.

use std::collections::BTreeMap;

use super::encoding::Decoder;
use super::fault_list::readable;
use super::json_object::{Members, NotJson};
use super::json_split::{ListName, Split, Splitter};
use super::number::Convention;
use super::record::{Record, Span};
use super::sample::{SAMPLE_ROWS, Sample, SampleRow};
use super::sink::Sink;
use super::{CELL_BYTES, COLUMNS, Encoding, Plan, ReadFaultKind};

pub(super) struct Json {
    decoder: Decoder,
    splitter: Splitter,
    taker: Taker,
}

struct Taker {
    sink: Sink,
    names: Vec<String>,
    places: BTreeMap<String, usize>,
    members: Members,
    spans: Vec<Span>,
    row: u64,
}

impl Json {
    pub(super) fn new(plan: &Plan) -> Self {
        let names: Vec<String> = plan
            .columns
            .iter()
            .map(|column| column.name.clone())
            .collect();
        let places = names.iter().enumerate();
        Self {
            decoder: Decoder::new(Encoding::Utf8),
            splitter: Splitter::new(),
            taker: Taker {
                sink: Sink::new(plan, Convention::PLAIN, false),
                places: places.map(|(index, name)| (name.clone(), index)).collect(),
                names,
                members: Members::default(),
                spans: Vec::new(),
                row: 0,
            },
        }
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        let Self {
            decoder,
            splitter,
            taker,
        } = self;
        decoder.push(bytes, |text| {
            splitter.push(text, |split| taker.take(&split))
        });
    }

    pub(super) fn finish(&mut self) {
        let Self {
            decoder,
            splitter,
            taker,
        } = self;
        decoder.finish(|text| splitter.push(text, |split| taker.take(&split)));
        splitter.finish(|split| taker.take(&split));
    }

    pub(super) fn is_done(&self) -> bool {
        self.taker.sink.is_done() || self.splitter.is_done()
    }

    pub(super) fn into_sink(self) -> Sink {
        self.taker.sink
    }

    pub(super) fn rows(&self) -> u64 {
        self.taker.sink.rows()
    }
}

impl Taker {
    fn take(&mut self, split: &Split<'_>) {
        match split {
            Split::Record(ListName::Rows, text, from) => {
                self.row += 1;
                self.record(text, *from);
            }
            Split::Record(list, text, _) => {
                if let Sink::Own(own) = &mut self.sink
                    && self.members.read(text).is_ok()
                {
                    own.beside(*list, &self.members);
                }
            }
            Split::NoObject => {
                self.row += 1;
                self.sink.faults().row(self.row, ReadFaultKind::NotARecord);
            }
            Split::Stop(kind) => {
                let has_row = !matches!(kind, ReadFaultKind::NoRecords);
                let row = has_row.then_some(self.row + 1);
                self.sink.faults().tell(super::ReadFault {
                    row,
                    ..super::fault_list::of_file(kind.clone())
                });
            }
        }
    }

    fn record(&mut self, text: &[u8], from: u64) {
        if let Err(NotJson(at)) = self.members.read(text) {
            let byte = from + at as u64 + 1;
            self.sink
                .faults()
                .row(self.row, ReadFaultKind::NotJson { byte });
            return;
        }
        self.spans.clear();
        self.spans.resize(self.names.len(), (0, 0));
        for (at, (name, value)) in self.members.spans.iter().enumerate() {
            let name = self.members.text.get(name.0..name.1).unwrap_or_default();
            // Records mostly have their members in one order.
            let same = self
                .names
                .get(at)
                .is_some_and(|known| known.as_bytes() == name);
            let place = if same {
                Some(at)
            } else {
                self.places.get(&readable(name)).copied()
            };
            if value.1 - value.0 > CELL_BYTES {
                let column = place
                    .and_then(|place| self.names.get(place))
                    .map(String::as_str);
                let kind = ReadFaultKind::CellTooLong(CELL_BYTES as u64);
                self.sink.faults().cell(self.row, column, kind, &[]);
                return;
            }
            if let Some(slot) = place.and_then(|place| self.spans.get_mut(place)) {
                *slot = *value;
            }
        }
        self.sink.row(&Record {
            row: self.row,
            text: &self.members.text,
            spans: &self.spans,
            count: self.spans.len() as u64,
        });
    }
}

/// The first records of a head, and the names of their members in the order in which they
/// come; why there are none, if so.
pub(super) fn sample(
    head: &[u8],
    cut: bool,
) -> (Vec<String>, Sample, Option<(u64, ReadFaultKind)>) {
    let mut names: Vec<String> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut sample = Sample::default();
    let mut members = Members::default();
    let mut stop = None;
    let mut take = |split: Split<'_>| match split {
        Split::Record(ListName::Rows, text, from) => {
            sample.count += 1;
            if let Err(NotJson(at)) = members.read(text) {
                stop.get_or_insert((
                    sample.count,
                    ReadFaultKind::NotJson {
                        byte: from + at as u64 + 1,
                    },
                ));
                return;
            }
            let mut cells = Vec::new();
            for (name, value) in &members.spans {
                let name = readable(members.text.get(name.0..name.1).unwrap_or_default());
                if name.is_empty() {
                    continue;
                }
                let place = *places.entry(name.clone()).or_insert(names.len());
                if place >= COLUMNS {
                    sample.too_wide = true;
                    continue;
                }
                if place == names.len() {
                    names.push(name);
                }
                if cells.len() <= place {
                    cells.resize(place + 1, Vec::new());
                }
                if let Some(cell) = cells.get_mut(place) {
                    *cell = super::record::trimmed(
                        members.text.get(value.0..value.1).unwrap_or_default(),
                    )
                    .to_vec();
                }
            }
            if sample.rows.len() < SAMPLE_ROWS {
                sample.rows.push(SampleRow {
                    row: sample.count,
                    cells,
                });
            }
        }
        Split::Record(..) => {}
        Split::NoObject => {
            sample.count += 1;
            stop.get_or_insert((sample.count, ReadFaultKind::NotARecord));
        }
        Split::Stop(kind) => {
            stop.get_or_insert((sample.count + 1, kind));
        }
    };
    let mut splitter = Splitter::new();
    let bare = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    splitter.push(bare, &mut take);
    if !cut {
        splitter.finish(&mut take);
    }
    (names, sample, stop)
}
