//! What the explorer exports, it opens again as the same table.

use kaznet_explorer::data::{Lang, Library, Observation, TableText};
use kaznet_explorer::export::{View, csv, json};
use kaznet_explorer::import::{Product, Read, beside};

use super::beside::built_in;
use super::{kinds, read};

const VIEW: View<'_> = View {
    base: "https://kaznet.example/",
    query: "chart=bars",
    data_version: "01234567",
};

fn tables(read: Read) -> TableText {
    assert_eq!(kinds(&read), []);
    match read.product {
        Product::Figures(tables) => tables,
        other => panic!("{other:?}"),
    }
}

/// Exports, opens the export alone, and exports that.
fn check(name: &str, lang: Lang, export: &dyn Fn(&[Observation], &Library, Lang) -> String) {
    let known = built_in();
    let (library, _) = Library::read(&known);
    let text = export(library.observations(), &library, lang);
    let own = tables(read(name, text.as_bytes()));
    let (again, faults) = Library::read(&own);
    assert_eq!(faults, []);
    for (row, expect) in again.observations().iter().zip(library.observations()) {
        assert_eq!(
            Observation {
                line: expect.line,
                ..row.clone()
            },
            *expect
        );
    }
    assert_eq!(export(again.observations(), &again, lang), text);
    // Beside the built-in tables nothing is new.
    let both = beside(&known, &own);
    assert_eq!(both.already_there, library.observations().len() as u64);
    assert_eq!(both.tables, known);
}

#[test]
fn an_export_opens_again() {
    for lang in Lang::ALL {
        check("figures.csv", lang, &csv);
        check("figures.json", lang, &|rows, library, lang| {
            json(rows, library, lang, &VIEW)
        });
    }
}

/// Keys and names that a spreadsheet would compute come back as they were.
#[test]
fn own_figures_that_look_like_formulas_come_back() {
    let text = "place,year,value\n'=1+1,2013,1\n\"-a, \"\"b\"\"\",2014,-2.5\n@x,2015,1e-7\n";
    let own = tables(read("own.csv", text.as_bytes()));
    let (library, _) = Library::read(&own);
    for lang in Lang::ALL {
        let text = csv(library.observations(), &library, lang);
        let (again, faults) = Library::read(&tables(read("again.csv", text.as_bytes())));
        assert_eq!(faults, []);
        assert_eq!(csv(again.observations(), &again, lang), text);
        assert!(again.places().iter().any(|place| place.name.en == "=1+1"));
    }
}
