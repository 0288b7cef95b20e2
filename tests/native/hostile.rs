//! A data package that was cut, overwritten or exchanged on its way: whatever comes, the
//! tables are read, what is good stays, what is not is told, and a picture is drawn.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use kaznet_explorer::chart::{Appearance, FixedWidths, Furniture, Size, Theme, layout};
use kaznet_explorer::data::{FetchError, Lang, Library, Table, TableText};
use kaznet_explorer::state::{ExplorerState, answer, parse, query_string};

use crate::package::{library, pairs, published_tables};
use crate::property::{config, state};

/// What may happen to a table on its way.
#[derive(Clone, Debug)]
enum Spoilt {
    /// It ends somewhere.
    Cut,
    /// A stretch of it is bytes of nothing.
    Nothing,
    /// A quote stands where none was.
    Quote,
    /// Something else came in its place.
    Exchanged(&'static str),
    /// Two of its lines changed places, the header among them.
    Swapped,
    /// It did not come.
    Lost(FetchError),
}

fn spoilt() -> impl Strategy<Value = Spoilt> {
    prop_oneof![
        Just(Spoilt::Cut),
        Just(Spoilt::Nothing),
        Just(Spoilt::Quote),
        select(vec![
            "",
            "\0",
            "\u{feff}",
            "<!doctype html><script>alert(1)</script>",
            "id\nid\nid",
            "\"",
        ])
        .prop_map(Spoilt::Exchanged),
        Just(Spoilt::Swapped),
        select(vec![
            FetchError::Status(500),
            FetchError::NoAnswer,
            FetchError::NotUtf8
        ])
        .prop_map(Spoilt::Lost),
    ]
}

/// The place in the text nearest before, that is no half of a character.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap()
}

fn spoil(text: &str, how: &Spoilt, one: Index, other: Index) -> Result<String, FetchError> {
    let at = boundary(text, one.index(text.len()));
    let end = boundary(text, (at + 4000).min(text.len()));
    match how {
        Spoilt::Cut => Ok(text[..at].to_owned()),
        Spoilt::Nothing => Ok([&text[..at], &"\0".repeat(end - at), &text[end..]].concat()),
        Spoilt::Quote => Ok([&text[..at], "\"", &text[at..]].concat()),
        Spoilt::Exchanged(text) => Ok((*text).to_owned()),
        Spoilt::Swapped => {
            let mut lines: Vec<&str> = text.lines().collect();
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            lines.swap(one, other);
            Ok(lines.join("\n"))
        }
        Spoilt::Lost(error) => Err(error.clone()),
    }
}

/// Answers and draws the state, as the page does.
fn draw(state: &ExplorerState, library: &Library) {
    for lang in Lang::ALL {
        let answer = answer(state, library, lang);
        let size = Size {
            width_px: 640.0,
            height_px: 420.0,
        };
        let theme = Theme::of(Appearance::Light);
        let scene = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths);
        assert_eq!(scene.width_px, size.width_px);
    }
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn whatever_comes_as_a_table_is_read_and_drawn(
        table in select(Table::ALL.to_vec()), how in spoilt(),
        one: Index, other: Index, state in state(),
    ) {
        let mut tables: TableText = published_tables();
        let text = tables[&table].clone().unwrap();
        tables.insert(table, spoil(&text, &how, one, other));
        let (read, faults) = Library::read(&tables);

        let whole = library().observations().len();
        prop_assert!(read.observations().len() <= whole);
        let is_told = !faults.is_empty() || matches!(how, Spoilt::Cut);
        prop_assert!(is_told || read.observations().len() == whole, "{} figures lost in silence", whole - read.observations().len());
        let places: BTreeSet<_> = read.observations().iter().map(|row| &row.place).collect();
        for place in places {
            prop_assert!(read.place(place).is_some(), "a figure of a place that is not there");
        }

        // A link of before, read by what there is now.
        let (state, _) = parse(&pairs(&query_string(&state, library())), &read);
        draw(&state, &read);
        draw(&ExplorerState::new(&read), &read);
    }
}
