//! A reference as a record of RIS, for Zotero, EndNote, Mendeley and the like.

use super::{Cited, Reference};
use crate::data::{Period, SourceKind};

/// The citation as a RIS record: a field a line, two letters, two blanks, a hyphen
/// and a blank before its value, and CRLF behind it, as the format demands.
///
/// RIS has no escaping; a value is one line and needs none. The text is UTF-8,
/// which today's programs expect.
#[must_use]
pub fn ris(reference: &Reference) -> String {
    let kind = match reference.cited {
        Cited::View | Cited::Figure | Cited::Source(SourceKind::Statistics) => "DATA",
        Cited::Source(SourceKind::Report) => "RPRT",
        Cited::Source(SourceKind::News) => "NEWS",
        Cited::Source(SourceKind::Blog) => "BLOG",
        Cited::Source(SourceKind::Encyclopedia) => "ENCYC",
        Cited::Source(SourceKind::Article | SourceKind::Company | SourceKind::Official) => "ELEC",
    };
    let own = matches!(reference.cited, Cited::View | Cited::Figure);
    let details = Some(&reference.details).filter(|text| !text.is_empty());
    let fields = [
        ("TY", Some(kind.to_owned())),
        ("ID", Some(reference.key.clone())),
        ("AU", Some(reference.publisher.clone())),
        ("TI", Some(reference.title.clone())),
        ("PB", Some(reference.publisher.clone())),
        (
            "PY",
            reference
                .published
                .map(|date| format!("{:04}", date.year())),
        ),
        ("DA", reference.published.map(date)),
        ("ET", reference.version.clone()),
        // A semicolon would part two addresses.
        (
            "UR",
            reference
                .address
                .as_ref()
                .map(|url| url.replace(';', "%3B")),
        ),
        ("Y2", reference.accessed.map(date)),
        // A source's title may be of any language.
        ("LA", own.then(|| reference.lang.tag().to_owned())),
        ("N1", details.cloned()),
    ];
    let mut text = String::new();
    for (tag, value) in fields {
        if let Some(value) = value {
            text.push_str(&format!("{tag}  - {value}\r\n"));
        }
    }
    text.push_str("ER  - \r\n");
    text
}

/// `YYYY/MM/DD/`, its parts empty where they are not known; a run of months by its
/// year alone.
fn date(date: Period) -> String {
    match date {
        Period::Year(year) => format!("{year:04}///"),
        Period::Month(year, month) => format!("{year:04}/{month:02}//"),
        Period::Day(year, month, day) => format!("{year:04}/{month:02}/{day:02}/"),
        Period::Months(..) => format!("{:04}///", date.year()),
    }
}
