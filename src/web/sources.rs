//! The sources of exactly what is drawn, and what the indicator measures.

use leptos::prelude::*;

use super::later::{Below, Seen, later};
use super::node::{Node, el, link, said, text, titled};
use super::store::Store;
use super::words::say;
use crate::chart::breaks_shown;
use crate::data::{Lang, Library, Observation, Period, Source};
use crate::evidence::{Provenance, provenance};
use crate::i18n::{catalogue, details, hedged, interval_words, kind_of_measure, period, years};
use crate::state::Answer;

/// The terms of a text of which only figures are used, as the tables write them.
const FIGURES_CITED: &str = "quotation";
/// The most figures that a source's card lists by themselves.
const MOST_LISTED: usize = 4;

/// One card a source.
pub(super) fn sources(store: Store) -> impl IntoView {
    let cards = later(store, "", Below::Sources);
    view! {
        <section class="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{say(store, |say| say.sources)}</h2>
            {cards}
        </section>
    }
}

/// The cards.
pub(super) fn cards(seen: &Seen) -> Vec<Node> {
    let Seen {
        library,
        answer,
        lang,
        ..
    } = seen;
    let drawn = answer.drawn();
    let behind = drawn.iter().flat_map(|point| &point.inputs);
    let rows = answer.figures.iter().chain(behind).chain(&answer.undated);
    let found = provenance(rows);
    let cards = found.iter().map(|one| card(one, answer, library, *lang));
    vec![el("ul", "cards", cards.collect())]
}

fn card(one: &Provenance, answer: &Answer, library: &Library, lang: Lang) -> Node {
    let say = catalogue(lang);
    let more = details(lang);
    let key = one.source.to_string();
    let source = library.source(&one.source);
    let publisher = source.map(|source| source.publisher.clone());
    let heading = match source {
        Some(source) => work(source),
        None => said("span", "", format!("{key} ({})", more.source_unnamed)),
    };
    let places: Vec<String> = one
        .places
        .iter()
        .filter_map(|id| library.place(id))
        .map(|place| place.name.in_lang(lang).to_owned())
        .collect();
    let date = |date: Period| period(date, lang);
    let editions: Vec<String> = one.vintages.iter().map(|edition| date(*edition)).collect();
    let notes = source
        .map(|source| source.notes.as_slice())
        .unwrap_or_default();
    let notes = notes
        .iter()
        .chain(&one.notes)
        .filter_map(|id| library.note(id));
    let notes = notes.map(|note| said("li", "", note.text.in_lang(lang)));
    let notes = el("ul", "notes", notes.collect());
    let published = source.map(|source| published(source, lang));
    let retrieved = source.and_then(|source| source.retrieved).map(date);
    let license = source.map(|source| terms(source, lang));
    let all = |words: Vec<&str>| (!words.is_empty()).then(|| words.join(", "));
    let wordings = one.wordings.iter().map(|word| (say.wording)(*word));
    let statuses = one.statuses.iter().map(|status| (say.status)(*status));
    let mut rows = answer.figures.iter().chain(&answer.undated);
    let first = rows.find(|row| row.source == one.source);
    let measured = first.zip(answer.indicator.as_ref());
    let measure = measured.map(|(row, of)| kind_of_measure(row, of, library, lang));
    let facts = [
        (more.source_published, published),
        (more.source_retrieved, retrieved),
        (more.source_edition, Some(editions.join(", "))),
        (more.column_measure, measure.map(str::to_owned)),
        (more.column_wording, all(wordings.collect())),
        (more.column_status, all(statuses.collect())),
        (more.source_license, license),
        (more.source_drawn, Some((more.source_counts)(one.count))),
        (more.source_places, Some(places.join(", "))),
        (say.numbers, few_figures(one, answer, lang)),
    ];
    let fact = |(name, value): (&'static str, Option<String>)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(fact(name, vec![text(value)]))
    };
    let parts = vec![
        said("h3", "", publisher.unwrap_or_default()),
        el("p", "work", vec![heading]),
        el("dl", "", facts.into_iter().filter_map(fact).collect()),
        notes,
    ];
    el("li", "source", parts).with("data-source", key)
}

/// A fact under its name.
pub(super) fn fact(name: &str, value: Vec<Node>) -> Node {
    el("div", "", vec![said("dt", "", name), el("dd", "", value)])
}

/// A source's title; a way to it where it has an address.
pub(super) fn work(source: &Source) -> Node {
    match source.url.clone() {
        Some(url) => link(source.title.as_str(), url),
        None => said("span", "", source.title.as_str()),
    }
}

/// When a source was published.
pub(super) fn published(source: &Source, lang: Lang) -> String {
    let date = source.published.map(|date| period(date, lang));
    date.unwrap_or_else(|| catalogue(lang).undated.to_owned())
}

/// Under what terms a source's figures are used.
pub(super) fn terms(source: &Source, lang: Lang) -> String {
    match source.license.as_str() {
        FIGURES_CITED => details(lang).figures_cited.to_owned(),
        license => license.to_owned(),
    }
}

/// The figures of a source that gives few: each with its time and interval. Those
/// of a long series stand in the table.
fn few_figures(one: &Provenance, answer: &Answer, lang: Lang) -> Option<String> {
    let indicator = answer.indicator.as_ref()?;
    if one.count > MOST_LISTED {
        return None;
    }
    let rows = answer.figures.iter().chain(&answer.undated);
    let figure = |row: &Observation| {
        let time = row.period.map(|time| period(time, lang));
        let details = time.into_iter().chain(interval_words(row, indicator, lang));
        let details: Vec<String> = details.collect();
        let value = hedged(row, indicator, lang);
        if details.is_empty() {
            value
        } else {
            format!("{value} ({})", details.join("; "))
        }
    };
    let own: Vec<String> = rows
        .filter(|row| row.source == one.source)
        .map(figure)
        .collect();
    Some(own.join("; "))
}

/// What the indicator measures and what to beware of, and why series break.
pub(super) fn about(store: Store) -> impl IntoView {
    view! {
        <section class="about" aria-labelledby="about-title">
            <h2 id="about-title">{say(store, |say| say.about_indicator)}</h2>
            {later(store, "", Below::About)}
        </section>
    }
}

/// The text and the breaks.
pub(super) fn about_nodes(seen: &Seen) -> Vec<Node> {
    let Seen {
        library,
        answer,
        lang,
        ..
    } = seen;
    let lang = *lang;
    let about = answer.indicator.as_ref().map(|row| &row.about);
    let about = about.map(|about| about.in_lang(lang));
    let mut nodes = vec![said("p", "", about.unwrap_or_default())];
    let series = answer.series.iter();
    let breaks = series
        .flat_map(|one| breaks_shown(library, one))
        .map(|one| {
            let place = library.place(&one.place);
            let place = place.map_or("", |place| place.name.in_lang(lang));
            let span = years((one.from, one.to));
            let text = format!("{place}, {span}: {}", one.reason.in_lang(lang));
            said("li", "", text).with("data-break", one.id.as_str())
        });
    nodes.extend(titled(
        details(lang).breaks_title,
        "breaks",
        breaks.collect(),
    ));
    nodes
}
