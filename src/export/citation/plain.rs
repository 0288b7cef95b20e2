//! A reference as a line of text.

use super::Reference;
use crate::i18n::{details, period};

/// The citation in one line, in its language: "Publisher. Title. Date. Details.
/// Address (accessed day)."
#[must_use]
pub fn plain_text(reference: &Reference) -> String {
    let lang = reference.lang;
    let published = reference.published.map(|date| period(date, lang));
    let mut text = String::new();
    for part in [
        reference.publisher.as_str(),
        &reference.title,
        &published.unwrap_or_default(),
        &reference.details,
    ] {
        text.push_str(part);
        // A title may end a sentence by itself, and a lost part is none.
        if !part.is_empty() && !part.ends_with(['.', '!', '?', '…']) {
            text.push('.');
        }
        if !part.is_empty() {
            text.push(' ');
        }
    }
    if let (Some(address), Some(day)) = (&reference.address, reference.accessed) {
        let accessed = (details(lang).accessed)(&period(day, lang));
        text.push_str(&format!("{address} ({accessed})."));
    }
    text.trim_end().to_owned()
}
