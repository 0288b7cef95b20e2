//! What is said where a reader opens a file of their own: what it is taken for, what is
//! in doubt, what could not be read and what was expected instead. Fetched with that page
//! alone, and so apart from [`Details`](super::Details).

use super::{own_en, own_kk, own_ru, whole};
use crate::data::Lang;
use crate::import::{Doubt, ReadFault, ReadFaultKind};

/// These messages of one language. Lists of names stand in the order in which the page
/// offers the values.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct OwnWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub stays: &'static str,
    /// The encodings; megabytes of a file, of it unpacked, figures, values of a long
    /// table, columns.
    pub limits: fn(&str, [&str; 5]) -> String,
    pub file: &'static str,
    pub folder: &'static str,
    pub drop: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub paste_read: &'static str,
    pub pasted: &'static str,
    pub looking: fn(&str) -> String,
    pub reading: fn(&str) -> String,
    /// Megabytes read, of how many, and the rows.
    pub progress: fn(&str, &str, &str) -> String,
    pub cancel: &'static str,
    pub cancelled: fn(&str) -> String,
    pub stopped_file: fn(&str) -> String,
    pub stopped_program: fn(&str) -> String,
    pub stopped_worker: &'static str,
    pub stays_open: fn(&str) -> String,
    pub seen: fn(&str) -> String,
    pub rows_about: fn(&str) -> String,
    pub correct: &'static str,
    pub form_json: &'static str,
    pub form_package: &'static str,
    pub form: &'static str,
    pub encoding: &'static str,
    pub separator: &'static str,
    pub separators: [&'static str; 4],
    pub decimal: &'static str,
    pub decimals: [&'static str; 2],
    pub thousands: &'static str,
    pub thousands_marks: [&'static str; 5],
    pub head: &'static str,
    pub heads: [&'static str; 2],
    pub columns: &'static str,
    pub kind: &'static str,
    pub kinds: [&'static str; 11],
    pub role: &'static str,
    pub roles: [&'static str; 11],
    pub unit: &'static str,
    pub more_columns: fn(usize) -> String,
    pub size: &'static str,
    pub sizes: [&'static str; 3],
    pub doubts: &'static str,
    pub doubt: fn(&Doubt) -> String,
    pub first_rows: &'static str,
    pub row: &'static str,
    pub column: fn(&str) -> String,
    pub at_row: fn(&str) -> String,
    pub beside: &'static str,
    pub alone: &'static str,
    pub open: &'static str,
    pub other: &'static str,
    /// Figures kept, of rows read.
    pub kept: fn(&str, &str) -> String,
    pub already_there: fn(&str) -> String,
    pub nothing_read: fn(&str) -> String,
    pub faults: fn(u64) -> String,
    pub faults_more: fn(&str) -> String,
    pub fault: fn(&ReadFaultKind, &str) -> String,
    pub opened: fn(&str) -> String,
    pub is_beside: &'static str,
    pub is_alone: &'static str,
    pub to_charts: &'static str,
    pub close: &'static str,
}

/// These messages of a language.
#[must_use]
pub fn own_words(lang: Lang) -> &'static OwnWords {
    match lang {
        Lang::En => &own_en::WORDS,
        Lang::Ru => &own_ru::WORDS,
        Lang::Kk => &own_kk::WORDS,
    }
}

/// A fault in a reader's file as one line: row and column where they are known, what is
/// wrong, and what was expected.
#[must_use]
pub fn own_fault(fault: &ReadFault, lang: Lang) -> String {
    let say = own_words(lang);
    let row = fault.row.map(|row| (say.at_row)(&counted(row, lang)));
    let column = fault.column.as_deref().map(say.column);
    let place: Vec<String> = row.into_iter().chain(column).collect();
    let what = (say.fault)(&fault.kind, &fault.excerpt);
    if place.is_empty() {
        what
    } else {
        format!("{}: {what}", place.join(", "))
    }
}

/// A count as the language writes it.
pub(super) fn counted(count: u64, lang: Lang) -> String {
    whole(usize::try_from(count).unwrap_or(usize::MAX), lang)
}
