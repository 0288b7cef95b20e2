//! A reference as CSL-JSON, which citation processors (citeproc, Pandoc) read.

use super::{Cited, Reference};
use crate::data::{Period, SourceKind};
use crate::export::json_value::Json;

/// The citation as a CSL-JSON list of one item (schema 1.0.2).
#[must_use]
pub fn csl_json(reference: &Reference) -> String {
    let kind = match reference.cited {
        Cited::View | Cited::Figure | Cited::Source(SourceKind::Statistics) => "dataset",
        Cited::Source(SourceKind::Report) => "report",
        Cited::Source(SourceKind::News) => "article-newspaper",
        Cited::Source(SourceKind::Blog) => "post-weblog",
        Cited::Source(SourceKind::Encyclopedia) => "entry-encyclopedia",
        Cited::Source(SourceKind::Article | SourceKind::Company | SourceKind::Official) => {
            "webpage"
        }
    };
    let own = matches!(reference.cited, Cited::View | Cited::Figure);
    let text = |text: &String| Json::text(text);
    let details = Some(&reference.details).filter(|text| !text.is_empty());
    let author = Json::object([("literal", text(&reference.publisher))]);
    let fields = [
        ("id", Some(text(&reference.key))),
        ("type", Some(Json::text(kind))),
        ("author", Some(Json::List(vec![author]))),
        ("title", Some(text(&reference.title))),
        ("publisher", Some(text(&reference.publisher))),
        ("issued", reference.published.map(date)),
        ("version", reference.version.as_ref().map(text)),
        ("URL", reference.address.as_ref().map(text)),
        ("accessed", reference.accessed.map(date)),
        // A source's title may be of any language.
        ("language", own.then(|| Json::text(reference.lang.tag()))),
        ("note", details.map(text)),
    ];
    let known = fields.into_iter();
    let known = known.filter_map(|(name, value)| Some((name.to_owned(), value?)));
    format!("{}\n", Json::List(vec![Json::Object(known.collect())]))
}

fn date(date: Period) -> Json {
    let numbers = |parts: &[i32]| {
        let parts = parts.iter().map(|part| Json::Number(f64::from(*part)));
        Json::List(parts.collect())
    };
    let parts = match date {
        Period::Year(year) => vec![numbers(&[year])],
        Period::Month(year, month) => vec![numbers(&[year, month.into()])],
        Period::Day(year, month, day) => vec![numbers(&[year, month.into(), day.into()])],
        Period::Months((y1, m1), (y2, m2)) => {
            vec![numbers(&[y1, m1.into()]), numbers(&[y2, m2.into()])]
        }
    };
    Json::object([("date-parts", Json::List(parts))])
}
