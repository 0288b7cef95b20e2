//! Every reader of what strangers write, as the fuzz targets call it: bytes in, and what
//! must hold of what comes out. `fuzz/` includes this file, and the corpus that it left
//! is replayed here.

use kaznet_explorer::data::{Library, Table, tables_of_extract};
use kaznet_explorer::import::{Form, Plan, Product, Reader, preview};
use kaznet_explorer::state::{parse, query_string};

/// Reads a file whole and in two pieces, by the plan of its own preview.
fn read(name: &str, bytes: &[u8], is_form: fn(Form) -> bool) {
    let plan = preview(name, bytes, bytes.len() as u64, None).plan;
    if !is_form(plan.form) {
        return;
    }
    let in_pieces = |plan: Plan, cut: usize| {
        let (head, rest) = bytes.split_at(cut.min(bytes.len()));
        let mut reader = Reader::new(name, plan);
        reader.push(head);
        reader.push(rest);
        reader.finish()
    };
    let whole = in_pieces(plan.clone(), 0);
    let cut = usize::from(bytes.first().copied().unwrap_or(0)) * bytes.len() / 256;
    assert_eq!(in_pieces(plan.clone(), cut), whole, "cut at {cut}");
    match whole.product {
        Product::Figures(tables) => {
            let (library, faults) = Library::read(&tables);
            if plan.form != Form::Package {
                assert!(faults.is_empty(), "{faults:?}");
                assert_eq!(library.observations().len() as u64, whole.kept);
            }
        }
        Product::Long(table) => assert_eq!(table.rows() as u64, whole.kept),
        Product::Nothing => assert!(whole.fault_count > 0),
    }
}

pub(crate) fn csv(bytes: &[u8]) {
    read("own.csv", bytes, |form| matches!(form, Form::Separated(_)));
}

pub(crate) fn json(bytes: &[u8]) {
    read("own.json", bytes, |form| form == Form::Json);
}

pub(crate) fn package(bytes: &[u8]) {
    read("own.zip", bytes, |form| form == Form::Package);
}

/// The first byte says where the head ends.
pub(crate) fn head(bytes: &[u8]) {
    let Some((first, file)) = bytes.split_first() else {
        return;
    };
    let end = usize::from(*first) * file.len() / 255;
    let head = file.get(..end).unwrap_or(file);
    let seen = preview("own", head, file.len() as u64, None);
    // What is no table is looked at as one all the same when a reader wishes it.
    if seen.fault.is_some() {
        let _ = preview("own", head, file.len() as u64, Some(&seen.plan));
        return;
    }
    // What is proposed, taken as a wish, is proposed again.
    let again = preview("own", head, file.len() as u64, Some(&seen.plan));
    assert_eq!(again.plan, seen.plan);
    assert_eq!(again.rows, seen.rows);
}

/// A link's query: what was understood of it is written, and that is understood the same.
pub(crate) fn link(bytes: &[u8], library: &Library) {
    let text = String::from_utf8_lossy(bytes);
    let (state, _) = parse(&pairs(&text), library);
    let written = query_string(&state, library);
    let (again, bad) = parse(&pairs(&written), library);
    assert_eq!((again, bad), (state, Vec::new()), "{written}");
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| (decoded(key), decoded(value)))
        .collect()
}

/// Without percent signs, as `URLSearchParams` has it.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts
        .next()
        .unwrap_or_default()
        .replace('+', " ")
        .into_bytes();
    for part in parts {
        let part = part.replace('+', " ");
        let byte = part
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(part.get(2..).unwrap_or_default().bytes());
            }
            None => bytes.extend(format!("%{part}").bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The built-in library, which links speak of.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    LIBRARY.get_or_init(|| {
        let folder = std::env::var("KAZNET_DATA");
        let folder = folder
            .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/public/data").to_owned());
        let text =
            |table: &Table| std::fs::read_to_string(format!("{folder}/{}", table.word())).unwrap();
        let tables = Table::ALL
            .iter()
            .map(|table| (*table, Ok(text(table))))
            .collect();
        Library::read(&tables).0
    })
}

/// The tables of a data package, as the text in which the first of them travel.
pub(crate) fn tables(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (library, _) = Library::read(&tables_of_extract(&text));
    for row in library.observations() {
        assert!(row.value.is_finite());
        assert!(library.indicator(&row.indicator).is_some());
    }
}
