//! What several tests need: the published data package, read from the files.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use kaznet_explorer::data::{Fault, Library, Table, TableText};

/// The texts of the published tables.
pub(crate) fn published_tables() -> TableText {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let read = |table: Table| {
        let path = folder.join(table.word());
        let text = fs::read_to_string(&path);
        (
            table,
            Ok(text.unwrap_or_else(|error| panic!("{}: {error}", path.display()))),
        )
    };
    Table::ALL.iter().copied().map(read).collect()
}

/// The published library and its faults.
pub(crate) fn published() -> (Library, Vec<Fault>) {
    Library::read(&published_tables())
}

/// The published library, read once.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| published().0);
    &LIBRARY
}

/// The decoded pairs of a query string, as a browser gives them.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| (decoded(key), decoded(value)))
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut parts = text.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).unwrap()
}
