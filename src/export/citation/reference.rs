//! What a citation says, before any format: who, what, when, where.

use crate::data::{Lang, Library, Observation, Period, Source, SourceKind};
use crate::export::View;
use crate::export::one_line::{bare_address, one_line};
use crate::export::view_id::short_id;
use crate::i18n::{catalogue, hedged, period};
use crate::state::Answer;

/// The name under which views and figures are published.
pub(in crate::export) const PUBLISHER: &str = "Kaznet Explorer";

/// What sort of thing is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// A view of the explorer.
    View,
    /// One figure in a view of the explorer.
    Figure,
    /// A publication that attests figures.
    Source(SourceKind),
}

/// A citation before it has a format. Every text is one line without marks of any
/// format; an address is percent-encoded so far that no format has to escape it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What sort of thing it is.
    pub cited: Cited,
    /// A short name, the same for the same thing: ASCII letters, digits and hyphens.
    pub key: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// What else is to be said, in the language: the sources, the edition of the
    /// data. Empty for a source.
    pub details: String,
    /// When it was published; `None` where it bears no date, as views do.
    pub published: Option<Period>,
    /// Where it can be opened; `None` only for a source whose table is lost.
    pub address: Option<String>,
    /// When it was opened, a day; `None` where there is nothing to open.
    pub accessed: Option<Period>,
    /// The edition of the data, of a view or figure.
    pub version: Option<String>,
    /// The language of the citation; that of the title, but for a source.
    pub lang: Lang,
}

/// The citation of a view, in the language of its answer.
///
/// `accessed` is the day on which the reader saw it.
#[must_use]
pub fn cite_view(answer: &Answer, view: &View<'_>, accessed: Period) -> Reference {
    let spec = &answer.spec;
    let title = match (spec.title.as_str(), spec.subtitle.as_str()) {
        ("", _) => PUBLISHER.to_owned(),
        (title, "") => title.to_owned(),
        (title, subtitle) => format!("{title} ({subtitle})"),
    };
    let key = format!("kaznet-{}", view.id());
    let mut reference = own(Cited::View, view, accessed, spec.lang);
    reference.key = key;
    reference.title = one_line(&title);
    reference.details = details(&spec.source_line, view, spec.lang);
    reference
}

/// The citation of a figure as it stands in a view: what it is of, the number as
/// its source hedges it, and the source with its edition.
///
/// Its key is that of the figure, and the same in every view and language.
#[must_use]
pub fn cite_figure(
    row: &Observation,
    library: &Library,
    lang: Lang,
    view: &View<'_>,
    accessed: Period,
) -> Reference {
    let source = library.source(&row.source);
    let edition = row.vintage.or(source.and_then(|source| source.published));
    let edition = edition.map(|edition| period(edition, lang));
    let source = match source {
        Some(source) => {
            let parts = [
                Some(source.publisher.clone()),
                Some(source.title.clone()),
                edition,
                source.url.as_deref().map(bare_address),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        None => row.source.to_string(),
    };
    let mut reference = own(Cited::Figure, view, accessed, lang);
    reference.key = format!("kaznet-figure-{}", figure_id(row));
    reference.title = one_line(&figure_title(row, library, lang));
    reference.details = details(&(catalogue(lang).source_line)(&source), view, lang);
    reference
}

/// The citation of a source itself, for who has opened it on the day `accessed`.
#[must_use]
pub fn cite_source(source: &Source, lang: Lang, accessed: Period) -> Reference {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() { c } else { '-' }
    };
    let address = source.url.as_deref().map(bare_address);
    Reference {
        cited: Cited::Source(source.kind),
        key: source.id.as_str().chars().map(plain).collect(),
        publisher: one_line(&source.publisher),
        title: one_line(&source.title),
        details: String::new(),
        published: source.published,
        accessed: address.as_ref().map(|_| accessed),
        address,
        version: None,
        lang,
    }
}

/// What all citations of the explorer have in common.
fn own(cited: Cited, view: &View<'_>, accessed: Period, lang: Lang) -> Reference {
    Reference {
        cited,
        key: String::new(),
        publisher: PUBLISHER.to_owned(),
        title: String::new(),
        details: String::new(),
        published: None,
        address: Some(bare_address(&view.address())),
        accessed: Some(accessed),
        version: Some(one_line(view.data_version)),
        lang,
    }
}

fn details(sources: &str, view: &View<'_>, lang: Lang) -> String {
    let version = (crate::i18n::details(lang).data_version)(view.data_version);
    let parts = [sources, &version];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    one_line(&parts.join("; "))
}

fn figure_id(row: &Observation) -> String {
    short_id(&row.key_parts().each_ref().map(String::as_str))
}

/// "People using the internet (% of population), Kazakhstan, 2013: 63.3%". Of what
/// it is, where the indicator has figures of several subjects.
fn figure_title(row: &Observation, library: &Library, lang: Lang) -> String {
    let indicator = library.indicator(&row.indicator);
    let (name, number) = match indicator {
        Some(indicator) => {
            let unit = indicator.unit_name.in_lang(lang);
            let name = format!("{} ({unit})", indicator.name.in_lang(lang));
            (name, hedged(row, indicator, lang))
        }
        None => (row.indicator.to_string(), row.value.to_string()),
    };
    let same = |other: &&Observation| other.indicator == row.indicator;
    let mut others = library.observations().iter().filter(same);
    let subject = others
        .any(|other| other.subject != row.subject)
        .then(|| library.subject(&row.subject))
        .flatten()
        .map(|subject| subject.name.in_lang(lang).to_owned());
    let place = library.place(&row.place);
    let place = place.map_or(row.place.as_str(), |place| place.name.in_lang(lang));
    let at = row.period.map(|at| period(at, lang));
    let at = at.unwrap_or_else(|| catalogue(lang).undated.to_owned());
    let parts = [Some(name), subject, Some(place.to_owned()), Some(at)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}: {number}", parts.join(", "))
}
