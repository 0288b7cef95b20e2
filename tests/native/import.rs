//! A reader's own file, read: what it is taken for, what comes of it, what is told.

mod speed;

use kaznet_explorer::import::{Plan, Preview, Read, Reader, preview};

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
