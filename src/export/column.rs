//! A figure as named cells, the same for all tables that are taken away: the
//! columns of `observations.csv`, then what a person wants to read beside them.

use super::one_line::one_line;
use crate::data::{Indicator, Lang, Library, Observation, Source};

/// What stands in a cell.
pub(super) enum Cell {
    /// Not recorded, or not known because a table is lost.
    Nothing,
    /// A number.
    Number(f64),
    /// A key, a word, a period or a text.
    Text(String),
    /// Keys.
    List(Vec<String>),
}

/// A figure, and what is needed to say it in words.
pub(super) struct Figure<'a> {
    pub(super) row: &'a Observation,
    pub(super) library: &'a Library,
    pub(super) lang: Lang,
}

/// A column: its name, and its cell for a figure.
pub(super) struct Column {
    name: &'static str,
    said: Said,
    pub(super) cell: fn(&Figure<'_>) -> Cell,
}

/// Whether a column is the same for all languages.
enum Said {
    Once,
    /// The name then ends in the language, as in the data package: `unit_kk`.
    InLang,
}

impl Column {
    pub(super) fn name(&self, lang: Lang) -> String {
        match self.said {
            Said::Once => self.name.to_owned(),
            Said::InLang => format!("{}_{}", self.name, lang.tag()),
        }
    }
}

const fn once(name: &'static str, cell: fn(&Figure<'_>) -> Cell) -> Column {
    let said = Said::Once;
    Column { name, said, cell }
}

const fn in_lang(name: &'static str, cell: fn(&Figure<'_>) -> Cell) -> Column {
    let said = Said::InLang;
    Column { name, said, cell }
}

/// The columns of `observations.csv`, in its order.
pub(super) const PACKAGE: &[Column] = &[
    once("indicator", |of| key(of.row.indicator.as_str())),
    once("place", |of| key(of.row.place.as_str())),
    once("subject", |of| key(of.row.subject.as_str())),
    once("period", |of| key_if(of.row.period)),
    once("value", |of| number(Some(of.row.value))),
    once("low", |of| number(of.row.low)),
    once("high", |of| number(of.row.high)),
    once("qualifier", |of| key(of.row.qualifier.word())),
    once("source", |of| key(of.row.source.as_str())),
    once("vintage", |of| key_if(of.row.vintage)),
    once("status", |of| key(of.row.status.word())),
    once("note", |of| {
        let keys: Vec<String> = of.row.notes.iter().map(ToString::to_string).collect();
        Cell::List(keys)
    }),
    once("id", |of| key_if(of.row.id.as_ref())),
];

/// The names behind the keys.
pub(super) const NAMES: &[Column] = &[
    in_lang("indicator_name", |of| {
        words(of.indicator().map(|row| row.name.in_lang(of.lang)))
    }),
    in_lang("place_name", |of| {
        let place = of.library.place(&of.row.place);
        words(place.map(|row| row.name.in_lang(of.lang)))
    }),
    in_lang("subject_name", |of| {
        let subject = of.library.subject(&of.row.subject);
        words(subject.map(|row| row.name.in_lang(of.lang)))
    }),
    in_lang("unit", |of| {
        words(of.indicator().map(|row| row.unit_name.in_lang(of.lang)))
    }),
];

/// What is known of the source.
pub(super) const SOURCE: &[Column] = &[
    once("source_publisher", |of| {
        words(of.source().map(|row| row.publisher.as_str()))
    }),
    once("source_title", |of| {
        words(of.source().map(|row| row.title.as_str()))
    }),
    once("source_url", |of| {
        words(of.source().and_then(|row| row.url.as_deref()))
    }),
];

impl Figure<'_> {
    fn indicator(&self) -> Option<&Indicator> {
        self.library.indicator(&self.row.indicator)
    }

    fn source(&self) -> Option<&Source> {
        self.library.source(&self.row.source)
    }
}

fn key(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn key_if(text: Option<impl ToString>) -> Cell {
    text.map_or(Cell::Nothing, |text| Cell::Text(text.to_string()))
}

fn words(text: Option<&str>) -> Cell {
    text.map_or(Cell::Nothing, |text| Cell::Text(one_line(text)))
}

/// No table holds a number that is not finite; should one come, it is none.
fn number(number: Option<f64>) -> Cell {
    let finite = number.filter(|number| number.is_finite());
    finite.map_or(Cell::Nothing, Cell::Number)
}
