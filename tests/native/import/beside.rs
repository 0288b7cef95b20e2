//! Own tables beside the built-in ones.

use kaznet_explorer::data::{Library, Table, TableText};
use kaznet_explorer::import::{Product, beside};

use super::read;

pub(super) fn built_in() -> TableText {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
    let text =
        |table: &Table| std::fs::read_to_string(format!("{folder}/{}", table.word())).unwrap();
    Table::ALL
        .iter()
        .map(|table| (*table, Ok(text(table))))
        .collect()
}

#[test]
fn own_figures_join_the_places_they_name() {
    let text = "ел;жыл;менің көрсеткішім\nҚазақстан;2013;5\nkaz;2014;6\nNowhere;2013;7\n";
    let Product::Figures(own) = read("own.csv", text.as_bytes()).product else {
        panic!()
    };
    let known = built_in();
    let (before, _) = Library::read(&known);
    let both = beside(&known, &own);
    let (library, faults) = Library::read(&both.tables);
    assert_eq!(faults, []);
    assert_eq!(both.already_there, 0);
    let rows = &library.observations()[before.observations().len()..];
    let places: Vec<&str> = rows.iter().map(|row| row.place.as_str()).collect();
    assert_eq!(places, ["KAZ", "KAZ", "own-nowhere"]);
    assert_eq!(library.places().len(), before.places().len() + 1);
    assert_eq!(library.indicators().len(), before.indicators().len() + 1);
    assert!(
        library
            .indicators()
            .last()
            .unwrap()
            .default_places
            .iter()
            .any(|place| place.as_str() == "KAZ")
    );
    // Built-in rows stand where they stood.
    assert_eq!(
        library.observations()[..before.observations().len()],
        *before.observations()
    );
}

#[test]
fn figures_that_are_there_already_are_told() {
    let known = built_in();
    let both = beside(&known, &known);
    let (library, faults) = Library::read(&both.tables);
    assert_eq!(faults, []);
    assert_eq!(both.already_there, library.observations().len() as u64);
    assert_eq!(both.tables, known);
}
