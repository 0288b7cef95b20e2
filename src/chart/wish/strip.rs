//! One check of a claim -> a small picture to be: what the article's words allow,
//! and each figure of the record it was held against, on one axis. It is no kind
//! of chart of the explorer; it stands beside the sentence that says why.

use super::strip_row::Sight;
use crate::chart::{ScaleKind, SeriesForm};
use crate::data::{Check, CheckUnit, Lang, Library};
use crate::evidence::{Finding, Meeting};
use crate::i18n::{details, statement};

/// A strip to be: at least two rows.
#[derive(Clone, Debug, PartialEq)]
pub struct StripSpec {
    /// The language of its words.
    pub lang: Lang,
    /// The claims that it is about, in whole sentences.
    pub title: String,
    /// What lies along it.
    pub axis: StripAxis,
    /// The stretch behind all rows: what the words allow, or what the record spans.
    pub band: Option<StripBand>,
    /// The rows, the article's on top, the record in the order of the check.
    pub rows: Vec<StripRow>,
}

/// What lies along a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripAxis {
    /// Numbers in the check's unit.
    Values(CheckUnit, ScaleKind),
    /// Time, in years.
    Years,
    /// Places in lists, the first to the left.
    Places,
}

/// A stretch behind the rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripBand {
    /// From and to; either may be infinite, and both may be one number.
    pub ends: (f64, f64),
    /// Whose it is.
    pub role: StripRole,
}

/// Who speaks in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripRole {
    /// The article.
    Article,
    /// The rule: the number above which nothing is plausible.
    Limit,
    /// The record.
    Record,
}

/// One number or time.
#[derive(Clone, Debug, PartialEq)]
pub struct StripRow {
    /// Who speaks.
    pub role: StripRole,
    /// Who says so, and of when.
    pub label: String,
    /// What sets it apart: of what it is, its edition, how it was computed; empty
    /// where nothing does.
    pub note: String,
    /// Its value in words, with the source's hedge.
    pub value_text: String,
    /// Its interval in words, where it has one.
    pub interval_text: Option<String>,
    /// From, the number, to. The ends may be infinite.
    pub interval: (f64, f64, f64),
    /// Whether it is of a statistic or a statement.
    pub form: SeriesForm,
    /// How it stands to the band, where the rule asks that.
    pub meeting: Option<Meeting>,
    /// The same in words; empty where the rule does not ask.
    pub meeting_text: &'static str,
    /// How many places its list has; 0 where it is no rank.
    pub places: usize,
}

/// The picture of a check; `None` where fewer than two numbers or times would stand
/// on it, since one alone compares with nothing.
#[must_use]
pub fn strip_spec(
    check: &Check,
    finding: &Finding,
    library: &Library,
    lang: Lang,
) -> Option<StripSpec> {
    let (axis, band, rows) = Sight::new(check, finding, library, lang).parts();
    let claims = check.claims.iter().filter_map(|id| library.claim(id));
    let claims: Vec<String> = claims
        .map(|claim| statement(claim, library, lang))
        .collect();
    (rows.len() > 1).then(|| StripSpec {
        lang,
        title: claims.join(" "),
        axis,
        band,
        rows,
    })
}

/// The picture in one sentence, for those who do not see it.
#[must_use]
pub fn strip_words(spec: &StripSpec) -> String {
    let row = |row: &StripRow| {
        let name = [row.label.as_str(), row.note.as_str()];
        let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
        let mut words = format!("{}: {}", name.join(", "), row.value_text);
        if let Some(interval) = &row.interval_text {
            words.push_str(&format!(" ({interval})"));
        }
        if !row.meeting_text.is_empty() {
            words.push_str(&format!(", {}", row.meeting_text));
        }
        words
    };
    let rows: Vec<String> = spec.rows.iter().map(row).collect();
    (details(spec.lang).strip.summary)(&rows.join("; "))
}
