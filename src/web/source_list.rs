//! The page of sources: each with what it is and what it gives, the card of one with
//! its figures, dates and citation, and below them the method.

use std::collections::BTreeMap;

use super::later::Seen;
use super::listing::{Listed, listed, opening};
use super::method;
use super::node::{Node, el, goto, said, text, titled};
use super::sources::{fact, published, terms, work};
use super::take_away;
use crate::browse::{Entry, Facet, SOURCE_FACETS, SOURCE_ORDERS, article, sources};
use crate::data::{IndicatorId, Source, SourceId};
use crate::evidence::attested;
use crate::i18n::{details, period, reliability};
use crate::state::Page;

/// Of how many measures the figures are told in the list; of all of them in the card.
const MOST_LISTED: usize = 4;

const SOURCES: Listed = Listed {
    index: sources,
    facets: SOURCE_FACETS,
    orders: SOURCE_ORDERS,
    above,
    item: in_list,
    columns: |_| Vec::new(),
    card,
};

/// The page.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let mut nodes = listed(&SOURCES, seen);
    nodes.extend(method::nodes(seen));
    nodes
}

fn above(seen: &Seen) -> Vec<Node> {
    let (library, say) = (&seen.library, details(seen.lang));
    let figures = (say.source_counts)(library.observations().len());
    let intro = (say.source_list.intro)(library.sources().len(), &figures);
    vec![
        said("h2", "", say.method.title).with("id", "page-title"),
        said("p", "intro", intro),
        method::contents(seen),
    ]
}

fn in_list(entry: &Entry, seen: &Seen) -> Node {
    let Some(source) = seen.library.source(&SourceId::new(&entry.key)) else {
        return Node::default();
    };
    let say = details(seen.lang);
    let mut parts = vec![said("h3", "", source.publisher.as_str())];
    parts.extend(about(source, seen));
    let mut figures = by_indicator(source, seen);
    figures.truncate(MOST_LISTED);
    if !figures.is_empty() {
        parts.push(el("ul", "figures", figures));
    }
    let own = goto(
        say.source_list.own_card,
        &opening(seen, &entry.key),
        seen.state.lang,
    );
    // Of many links with these words each says which it is.
    let named = format!("{}: {}", say.source_list.own_card, source.publisher);
    parts.push(el("p", "", vec![own.with("aria-label", named)]));
    el("li", "source", parts).with("data-source", entry.key.as_str())
}

/// What a source is and gives.
fn about(source: &Source, seen: &Seen) -> Vec<Node> {
    let (lang, say) = (seen.lang, details(seen.lang));
    let retrieved = source.retrieved.map(|date| {
        let date = period(date, lang);
        fact(say.source_retrieved, vec![text(date)])
    });
    let facts = [
        Some(fact(
            say.source_published,
            vec![text(published(source, lang))],
        )),
        retrieved,
        Some(fact(say.source_license, vec![text(terms(source, lang))])),
        Some(fact(say.source_list.gives, gives(source, seen))),
    ];
    vec![
        el("p", "work", vec![work(source)]),
        said("p", "kind", reliability(source, &seen.library, lang)),
        el("dl", "", facts.into_iter().flatten().collect()),
    ]
}

/// How many figures, dates and claims, each a way to them.
fn gives(source: &Source, seen: &Seen) -> Vec<Node> {
    let (library, say, lang) = (&seen.library, details(seen.lang), seen.state.lang);
    let found = attested(library, &source.id);
    let figures: usize = found.figures.values().sum();
    let mut parts = Vec::new();
    if figures > 0 {
        let query = of_source(Page::Figures, source);
        parts.push(goto((say.source_counts)(figures), &query, lang));
    }
    if found.dates > 0 {
        let query = of_source(Page::Timeline, source);
        parts.push(goto((say.source_list.dates)(found.dates), &query, lang));
    }
    if article(library).is_some_and(|one| one.id == source.id) {
        let claims = (say.claims_count)(library.claims().len());
        parts.push(goto(claims, &Page::Claims.query(), lang));
    }
    if parts.is_empty() {
        return vec![text(say.source_list.gives_nothing)];
    }
    let mut nodes = Vec::new();
    for part in parts {
        if !nodes.is_empty() {
            nodes.push(text(" · "));
        }
        nodes.push(part);
    }
    nodes
}

/// The list of a page, of this source alone.
fn of_source(page: Page, source: &Source) -> String {
    let by = Facet::Source.word();
    format!("{}&only={by}:{}", page.query(), source.id)
}

fn card(key: &str, seen: &Seen) -> Option<Vec<Node>> {
    let (library, lang, say) = (&seen.library, seen.lang, details(seen.lang));
    let source = library.source(&SourceId::new(key))?;
    let mut parts = vec![said("h2", "", source.publisher.as_str())];
    parts.extend(about(source, seen));
    let notes = source.notes.iter().filter_map(|id| library.note(id));
    let notes = notes.map(|note| said("li", "", note.text.in_lang(lang)));
    parts.extend(titled(say.source_list.remarks, "notes", notes.collect()));
    let figures = by_indicator(source, seen);
    parts.extend(titled(say.source_list.indicators, "figures", figures));
    parts.extend(titled(say.source_list.events, "dates", dates(source, seen)));
    parts.push(said("h3", "", say.take.cite));
    parts.push(el("div", "cite", take_away::cite_card(seen)));
    Some(vec![el("div", "source", parts).with("data-card", key)])
}

/// How many figures of each measure, in the order of the measures.
fn by_indicator(source: &Source, seen: &Seen) -> Vec<Node> {
    let library = &seen.library;
    let mut counts: BTreeMap<&IndicatorId, usize> = BTreeMap::new();
    for row in library.observations() {
        if row.source == source.id {
            *counts.entry(&row.indicator).or_default() += 1;
        }
    }
    let count = |id| counts.get(id).copied();
    let rows = library.indicators().iter();
    let rows = rows.filter_map(|row| Some((row, count(&row.id)?)));
    rows.map(|(row, count)| {
        let (of, by) = (Facet::Indicator.word(), Facet::Source.word());
        let page = Page::Figures.query();
        let query = format!("{page}&only={of}:{},{by}:{}", row.id, source.id);
        let link = goto(row.name.in_lang(seen.lang), &query, seen.state.lang);
        let count = said("span", "count", (details(seen.lang).source_counts)(count));
        el("li", "", vec![link, text(" "), count])
    })
    .collect()
}

/// The source's own dates of events.
fn dates(source: &Source, seen: &Seen) -> Vec<Node> {
    let events = seen.library.events().iter();
    let told = events.flat_map(|event| {
        let told = seen.library.attestations_of(&event.id).into_iter();
        told.map(move |one| (event, one))
    });
    let own = told.filter(|(_, one)| one.source == source.id);
    own.map(|(event, one)| {
        let query = Page::Timeline.card_query(event.id.as_str());
        let link = goto(event.title.in_lang(seen.lang), &query, seen.state.lang);
        let date = text(format!("{}: ", period(one.period, seen.lang)));
        el("li", "", vec![date, link])
    })
    .collect()
}
