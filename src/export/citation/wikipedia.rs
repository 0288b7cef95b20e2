//! A reference as the template `{{cite web}}` of the Wikipedia in its language.

use super::{Cited, Reference};
use crate::data::{Lang, Period};
use crate::i18n::period;

/// The citation as `{{cite web}}` in one line, with the parameters of the English,
/// the Russian or the Kazakh template.
///
/// The Kazakh one is a copy of the English and takes the same. The Russian has
/// `lang`, `accessdate` and `description` for `language`, `access-date` and `type`.
#[must_use]
pub fn wikipedia(reference: &Reference) -> String {
    let (lang, own) = (
        reference.lang,
        matches!(reference.cited, Cited::View | Cited::Figure),
    );
    let [accessed, language, details] = match lang {
        Lang::En | Lang::Kk => ["access-date", "language", "type"],
        Lang::Ru => ["accessdate", "lang", "description"],
    };
    // Of a page of the explorer the publisher is the site itself.
    let publisher = if own { "website" } else { "publisher" };
    let said = Some(&reference.details).filter(|text| !text.is_empty());
    let fields = [
        // Tildes in a row are a signature, even in an address.
        (
            "url",
            reference
                .address
                .as_ref()
                .map(|url| url.replace('~', "%7E")),
        ),
        ("title", Some(escaped(&reference.title))),
        (publisher, Some(escaped(&reference.publisher))),
        ("date", reference.published.map(|day| date(day, lang))),
        (accessed, reference.accessed.map(|day| date(day, lang))),
        // A source's title may be of any language.
        (language, own.then(|| lang.tag().to_owned())),
        (details, said.map(|text| escaped(text))),
    ];
    let known = fields.into_iter();
    let known = known.filter_map(|(name, value)| Some(format!(" |{name}={}", value?)));
    format!("{{{{cite web{}}}}}", known.collect::<String>())
}

/// A date as the template takes it without an error: in words in English, whose
/// template knows no `2013-07`; elsewhere as numbers, which it turns into its own
/// words, and by the year alone where it takes no more.
fn date(date: Period, lang: Lang) -> String {
    match (date, lang) {
        (_, Lang::En) => period(date, lang),
        (Period::Months(..), _) | (Period::Month(..), Lang::Kk) => date.year().to_string(),
        _ => date.to_string(),
    }
}

/// Text that stays text inside a template and inside the link made of it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // The magic word lives on where the text is copied into a table.
            '|' => safe.push_str("{{!}}"),
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            // Links, templates, italics and signatures.
            '[' | ']' | '{' | '}' | '\'' | '~' => {
                safe.push_str(&format!("&#x{:X};", u32::from(c)));
            }
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_wiki_text_stay_text() {
        assert_eq!(
            escaped("a|b [c] {{d}} ''e'' ~~~~ <ref> & f=g ә"),
            "a{{!}}b &#x5B;c&#x5D; &#x7B;&#x7B;d&#x7D;&#x7D; \
             &#x27;&#x27;e&#x27;&#x27; &#x7E;&#x7E;&#x7E;&#x7E; &lt;ref&gt; &amp; f=g ә"
        );
    }
}
