//! What fuzzing found worth keeping, read again by every reader.

use std::fs;

use super::readers;

fn replay(name: &str, read: impl Fn(&[u8])) {
    let folder = format!("{}/tests/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        read(&fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn separated_rows() {
    replay("csv", readers::csv);
}

#[test]
fn json_records() {
    replay("json", readers::json);
}

#[test]
fn packages() {
    replay("package", readers::package);
}

#[test]
fn heads_of_files() {
    replay("preview", readers::head);
}

#[test]
fn links() {
    replay("link", |bytes| readers::link(bytes, readers::library()));
}

#[test]
fn tables() {
    replay("tables", readers::tables);
}
