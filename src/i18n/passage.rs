//! A passage in words: its text with the numbers put in, each of which can name the
//! figures that it rests on.

use super::finding::{Named, Piece, amount_words, in_words, named, pieces, unfilled};
use super::{catalogue, number, period};
use crate::data::{EventId, Lang, Library, Observation, Passage, PassageValue, Text};
use crate::evidence::{Derived, compute};

/// A part of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words alone.
    Words(String),
    /// A number.
    Value {
        /// The number in words.
        words: String,
        /// The figures that it rests on, in order of use; never empty.
        inputs: Vec<Observation>,
    },
    /// When an event was.
    Time {
        /// The time in words.
        words: String,
        /// The event.
        event: EventId,
    },
}

impl Span {
    /// What is read.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) | Self::Value { words, .. } | Self::Time { words, .. } => words,
        }
    }
}

/// The title or the text of a passage, or any other with its places: `{1}` alone is
/// its first number. Neighbouring words are one span.
///
/// A figure by itself keeps its hedge; of another number it is said what follows from
/// the figures. `{1.when}` and `{1.who}` are the period and the publisher of its first
/// figure, `{S03}` is the figure of that key, `{E017}` when that event was. A place that
/// nothing answers to stays as it stands in the table.
#[must_use]
pub fn passage_words(text: &Text, passage: &Passage, library: &Library, lang: Lang) -> Vec<Span> {
    let mut spans = Vec::new();
    for piece in pieces(text.in_lang(lang)) {
        let span = match piece {
            Piece::Text(words) => Span::Words(words.to_owned()),
            Piece::Place(name) => {
                let nth = of_value(name, passage, library, lang);
                let found = nth.or_else(|| of_key(name, library, lang));
                found.unwrap_or_else(|| Span::Words(unfilled(name)))
            }
        };
        match (spans.last_mut(), span) {
            (Some(Span::Words(before)), Span::Words(words)) => before.push_str(&words),
            (_, Span::Words(words)) if words.is_empty() => {}
            (_, span) => spans.push(span),
        }
    }
    spans
}

/// `1`, `1.when` or `1.who`.
fn of_value(name: &str, passage: &Passage, library: &Library, lang: Lang) -> Option<Span> {
    let (digits, asked) = match name.split_once('.') {
        Some((digits, asked)) => (digits, Some(asked)),
        None => (name, None),
    };
    let at: usize = digits.parse().ok()?;
    let value = passage.values.get(at.checked_sub(1)?)?;
    let derived = compute(&value.formula, library).ok()?;
    let first = derived.inputs.first()?;
    match asked {
        None => Some(Span::Value {
            words: value_words(value, &derived, library, lang),
            inputs: derived.inputs,
        }),
        Some("when") => {
            let time = first.period.map(|time| period(time, lang));
            let undated = || catalogue(lang).undated.to_owned();
            Some(Span::Words(time.unwrap_or_else(undated)))
        }
        Some("who") => Some(Span::Words(
            library.source(&first.source)?.publisher.clone(),
        )),
        Some(_) => None,
    }
}

fn value_words(value: &PassageValue, derived: &Derived, library: &Library, lang: Lang) -> String {
    let amount = derived.interval.mid;
    match (value.form, derived.figure()) {
        (Some((unit, decimals)), _) => amount_words(amount, unit, decimals, lang),
        (None, Some(row)) => in_words(row, library, lang),
        (None, None) => number(amount, 1, lang),
    }
}

/// A figure, a claimed time or an event.
fn of_key(name: &str, library: &Library, lang: Lang) -> Option<Span> {
    let found = named(name, library)?;
    let words = found.in_words(library, lang);
    Some(match found {
        Named::Figure(row) => Span::Value {
            words,
            inputs: vec![row.clone()],
        },
        Named::Claimed(_) => Span::Words(words),
        Named::Event(event, _) => Span::Time { words, event },
    })
}
