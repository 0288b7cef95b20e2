//! A reader's own file, read: what it is taken for, what comes of it, what is told.

mod beside;
mod guess;
mod hurt;
mod json;
mod long;
mod package;
mod property;
mod round;
mod speed;

use kaznet_explorer::data::{Library, LongTable, Observation};
use kaznet_explorer::import::{Plan, Preview, Product, Read, ReadFaultKind, Reader, preview};

fn plan_of(name: &str, bytes: &[u8]) -> Preview {
    preview(name, bytes, bytes.len() as u64, None)
}

fn read_by(name: &str, plan: Plan, bytes: &[u8]) -> Read {
    let mut reader = Reader::new(name, plan);
    for piece in bytes.chunks(65_536) {
        reader.push(piece);
    }
    reader.finish()
}

fn read(name: &str, bytes: &[u8]) -> Read {
    read_by(name, plan_of(name, bytes).plan, bytes)
}

/// The figures as a library, which must take all of them.
fn library_of(read: &Read) -> Library {
    let Product::Figures(tables) = &read.product else {
        panic!("no figures: {read:?}");
    };
    let (library, faults) = Library::read(tables);
    assert_eq!(faults, [], "{tables:?}");
    assert_eq!(library.observations().len() as u64, read.kept);
    library
}

fn long_of(read: Read) -> LongTable {
    match read.product {
        Product::Long(table) => table,
        other => panic!("no long table: {other:?}"),
    }
}

fn kinds(read: &Read) -> Vec<(Option<u64>, ReadFaultKind)> {
    read.faults
        .iter()
        .map(|fault| (fault.row, fault.kind.clone()))
        .collect()
}

/// Figures in a line each: indicator, place, subject, period, value, bounds.
fn lines(library: &Library) -> Vec<String> {
    let line = |row: &Observation| {
        let period = row
            .period
            .map(|period| period.to_string())
            .unwrap_or_default();
        let bounds = match (row.low, row.high) {
            (None, None) => String::new(),
            (low, high) => format!(" {low:?}..{high:?}"),
        };
        let name = &library.indicator(&row.indicator).unwrap().name.en;
        let place = &library.place(&row.place).unwrap().name.en;
        let subject = &library.subject(&row.subject).unwrap().name.en;
        format!(
            "{name} | {place} | {subject} | {period} | {}{bounds}",
            row.value
        )
    };
    library.observations().iter().map(line).collect()
}
