//! Figures -> JSON, with the view they come from and the sources behind them.

use std::collections::BTreeSet;

use super::column::{Cell, Figure, NAMES, PACKAGE};
use super::json_value::Json;
use super::view::{LICENSE, LICENSE_ADDRESS, View};
use crate::data::{Lang, Library, NoteId, Observation, Source};

/// The figures as one JSON object, a figure, a source and a remark a line.
///
/// Its members: `view` (`id`, `address`, `query`), `data_version`, `license` (of
/// the collection; each source has its own), `language`, the `sources` of the rows
/// in the order of their table, the `notes` on both in that of their keys, and
/// `rows`. A row has the columns of [`csv`](super::csv()) but for those of the
/// source: numbers as numbers, notes as a list, `null` for what is not recorded,
/// and no apostrophes, since nothing computes a JSON text.
#[must_use]
pub fn json(rows: &[Observation], library: &Library, lang: Lang, view: &View<'_>) -> String {
    let used = |source: &&Source| rows.iter().any(|row| row.source == source.id);
    let sources: Vec<&Source> = library.sources().iter().filter(used).collect();
    let members = [
        (
            "view",
            Json::object([
                ("id", Json::Text(view.id())),
                ("address", Json::Text(view.address())),
                ("query", Json::text(view.query)),
            ])
            .to_string(),
        ),
        ("data_version", Json::text(view.data_version).to_string()),
        (
            "license",
            Json::object([
                ("name", Json::text(LICENSE)),
                ("url", Json::text(LICENSE_ADDRESS)),
            ])
            .to_string(),
        ),
        ("language", Json::text(lang.tag()).to_string()),
        ("sources", lines(sources.iter().map(|one| source(one)))),
        ("notes", lines(notes(rows, &sources, library, lang))),
        (
            "rows",
            lines(rows.iter().map(|row| figure(row, library, lang))),
        ),
    ];
    let members = members.map(|(name, value)| format!("  \"{name}\": {value}"));
    format!("{{\n{}\n}}\n", members.join(",\n"))
}

/// A list with each value in a line of its own.
fn lines(values: impl IntoIterator<Item = Json>) -> String {
    let values = values.into_iter().map(|value| format!("\n    {value}"));
    let values: Vec<String> = values.collect();
    if values.is_empty() {
        "[]".to_owned()
    } else {
        format!("[{}\n  ]", values.join(","))
    }
}

fn figure(row: &Observation, library: &Library, lang: Lang) -> Json {
    let figure = Figure { row, library, lang };
    let cells = PACKAGE.iter().chain(NAMES).map(|column| {
        let value = match (column.cell)(&figure) {
            Cell::Nothing => Json::Null,
            Cell::Number(number) => Json::Number(number),
            Cell::Text(text) => Json::Text(text),
            Cell::List(keys) => Json::List(keys.into_iter().map(Json::Text).collect()),
        };
        (column.name(lang), value)
    });
    Json::Object(cells.collect())
}

fn source(source: &Source) -> Json {
    let notes = source.notes.iter().map(|note| Json::text(note.as_str()));
    Json::object([
        ("id", Json::text(source.id.as_str())),
        ("publisher", Json::text(&source.publisher)),
        ("title", Json::text(&source.title)),
        ("url", Json::text_if(source.url.as_ref())),
        ("published", Json::text_if(source.published)),
        ("retrieved", Json::text_if(source.retrieved)),
        ("license", Json::text(&source.license)),
        ("kind", Json::text(source.kind.word())),
        ("note", Json::List(notes.collect())),
    ])
}

/// The remarks on the figures and on their sources, each once.
fn notes(rows: &[Observation], sources: &[&Source], library: &Library, lang: Lang) -> Vec<Json> {
    let on_rows = rows.iter().flat_map(|row| &row.notes);
    let on_sources = sources.iter().flat_map(|source| &source.notes);
    let keys: BTreeSet<&NoteId> = on_rows.chain(on_sources).collect();
    let found = keys.into_iter().filter_map(|key| library.note(key));
    let said = found.map(|note| {
        let text = Json::text(note.text.in_lang(lang));
        Json::Object(vec![
            ("id".to_owned(), Json::text(note.id.as_str())),
            (format!("text_{}", lang.tag()), text),
        ])
    });
    said.collect()
}
