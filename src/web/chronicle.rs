//! The page of events: beside the chart all events that it shows, and the card of one.
//! Years and categories are chosen for chart and list together.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;

use super::choice::boxed;
use super::events::{date, dates_differ, item as event_item, story};
use super::figures::figure_query;
use super::later::Seen;
use super::listing::{Listed, listed_if};
use super::node::{Node, el, goto, said, text, titled};
use super::store::Store;
use super::words::page_name;
use super::{browser, sight};
use crate::browse::{EVENT_ORDERS, Entry, Facet, events};
use crate::data::{Attestation, Category, Check, Event, EventId, FigureId, Observation};
use crate::evidence::{find, judge};
use crate::i18n::{catalogue, details, hedged, period, statement, years};
use crate::query::events_within;
use crate::state::{ExplorerState, Page, query_string};

/// What the list can be filtered by beside what is chosen for the chart as well.
const FACETS: &[Facet] = &[Facet::Place, Facet::Source];

/// The years before and after an event that its chart shows.
const AROUND_YEARS: i32 = 5;

/// The page's list.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let listed = Listed {
        index: events,
        facets: FACETS,
        orders: EVENT_ORDERS,
        above,
        item,
        columns: |_| Vec::new(),
        card,
    };
    let shown = seen.answer.spec.body.events().iter();
    let shown: BTreeSet<&str> = shown.map(|event| event.id.as_str()).collect();
    listed_if(&listed, seen, |entry| shown.contains(entry.key.as_str()))
}

/// Title, categories, and what is left out of the list with the chart.
fn above(seen: &Seen) -> Vec<Node> {
    let say = &details(seen.lang).timeline;
    let title = page_name(Page::Timeline, catalogue(seen.lang));
    let mut nodes = vec![
        said("h2", "", title).with("id", "page-title"),
        said("p", "intro", say.intro),
        categories(seen),
    ];
    nodes.extend(left_out(seen));
    nodes
}

/// The events of the years shown, of any category.
fn of_years<'a>(kinds: &[Category], seen: &'a Seen) -> Vec<&'a Event> {
    let told = events_within(&seen.library, kinds, seen.answer.ask.years);
    told.into_iter().map(|(event, _)| event).collect()
}

/// The categories as boxes to tick, each with how many events of the years it has. None
/// is ticked where all are shown.
fn categories(seen: &Seen) -> Node {
    let more = details(seen.lang);
    let boxes = Category::ALL.iter().map(|kind| {
        let is_ticked = seen.state.events.contains(kind);
        let input = boxed("checkbox", "events", kind.word(), is_ticked);
        let count = of_years(&[*kind], seen).len();
        let words = said("span", "", (more.category)(*kind));
        let count = said("span", "count", count.to_string());
        el("label", "tick", vec![input, words, text(" "), count]).with("data-category", kind.word())
    });
    let legend = said("legend", "", more.timeline.categories);
    let boxes = el("div", "ticks", boxes.collect());
    el("fieldset", "categories", vec![legend, boxes]).with("data-choice", "events")
}

/// How many events the years and the categories chosen leave out.
fn left_out(seen: &Seen) -> Vec<Node> {
    let say = &details(seen.lang).timeline;
    let here = of_years(Category::ALL, seen);
    let outside = seen.library.events().len().saturating_sub(here.len());
    let kinds = &seen.state.events;
    let is_unticked = |event: &&&Event| !kinds.is_empty() && !kinds.contains(&event.category);
    let unticked = here.iter().filter(is_unticked).count();
    let mut nodes = Vec::new();
    if outside > 0 {
        let words = (say.other_years)(outside, &years(seen.answer.ask.years));
        nodes.push(said("p", "left-out", words));
    }
    if unticked > 0 {
        let words = (say.other_categories)(unticked);
        nodes.push(said("p", "left-out", words));
    }
    nodes
}

fn item(entry: &Entry, seen: &Seen) -> Node {
    let mut shown = seen.answer.spec.body.events().iter();
    let spec = shown.find(|spec| spec.id.as_str() == entry.key);
    let event = spec.and_then(|spec| Some((seen.library.event(&spec.id)?, spec.year)));
    event.map_or_else(Node::default, |(event, year)| {
        let item = event_item(event, year, seen).with("id", item_id(&entry.key));
        item.with("tabindex", "-1")
    })
}

fn item_id(key: &str) -> String {
    format!("event-{key}")
}

fn card_id(key: &str) -> String {
    format!("card-{key}")
}

/// All that is known of an event.
fn card(key: &str, seen: &Seen) -> Option<Vec<Node>> {
    let event = seen.library.event(&EventId::new(key))?;
    let say = &details(seen.lang).timeline;
    let title = said("h2", "", event.title.in_lang(seen.lang))
        .with("id", card_id(key))
        .with("tabindex", "-1");
    let mut nodes = vec![title];
    nodes.extend(story(event, seen));
    nodes.push(said("h3", "", say.who_says_when));
    nodes.extend(dates_differ(event, seen));
    let told = seen.library.attestations_of(&event.id);
    let dates = told.iter().map(|one| told_date(one, seen));
    nodes.push(el("ul", "dates", dates.collect()));
    let checks = checks_of(event, seen);
    let claims = claims_of(&told, &checks);
    let claims = claims.iter().filter_map(|id| claim(id, seen));
    nodes.extend(titled(say.claims_of_it, "linked", claims.collect()));
    let figures = figures_of(&checks, seen);
    let figures = figures.iter().filter_map(|row| figure(row, seen));
    nodes.extend(titled(say.figures_of_it, "linked", figures.collect()));
    nodes.extend(around(event, seen).map(|link| el("p", "", vec![link])));
    Some(nodes)
}

/// A source's date, how exact it is, and the way to what is known of the source.
fn told_date(one: &Attestation, seen: &Seen) -> Node {
    let say = &details(seen.lang).timeline;
    let mut parts = date(one, seen);
    let exact = text(format!("{} · ", (say.precision)(one.precision)));
    let query = Page::Sources.card_query(one.source.as_str());
    let about = goto(say.about_source, &query, seen.state.lang);
    parts.push(el("p", "kind", vec![exact, about]));
    el("li", "", parts).with("data-source", one.source.as_str())
}

/// The checks that name the event in a formula.
fn checks_of<'a>(event: &Event, seen: &'a Seen) -> Vec<&'a Check> {
    let is_it = |formula: &String| formula.trim() == event.id.as_str();
    let names = |check: &&Check| {
        let mut formulas = std::iter::once(&check.claimed)
            .chain(&check.record)
            .chain(&check.context);
        formulas.any(is_it)
    };
    seen.library.checks().iter().filter(names).collect()
}

/// The claims that the article's own dates are, and those that the checks are about.
fn claims_of(told: &[&Attestation], checks: &[&Check]) -> Vec<FigureId> {
    let own = told.iter().filter_map(|one| one.claim.as_ref());
    let checked = checks.iter().flat_map(|check| &check.claims);
    let mut claims: Vec<FigureId> = Vec::new();
    for id in own.chain(checked) {
        if !claims.contains(id) {
            claims.push(id.clone());
        }
    }
    claims
}

/// A claim in its own words, with how it stands.
fn claim(id: &FigureId, seen: &Seen) -> Option<Node> {
    let judged = judge(&seen.library, id)?;
    let words = statement(judged.claim, &seen.library, seen.lang);
    let query = Page::Claims.card_query(id.as_str());
    let verdict = (details(seen.lang).verdict)(judged.verdict);
    let parts = vec![
        goto(words, &query, seen.state.lang),
        said("p", "kind", verdict),
    ];
    Some(el("li", "", parts).with("data-claim", id.as_str()))
}

/// The figures that these checks rest on, each once.
fn figures_of(checks: &[&Check], seen: &Seen) -> Vec<Observation> {
    let mut figures: Vec<Observation> = Vec::new();
    for finding in checks
        .iter()
        .filter_map(|check| find(check, &seen.library).ok())
    {
        for row in finding.inputs() {
            if !figures.contains(row) {
                figures.push(row.clone());
            }
        }
    }
    figures
}

fn figure(row: &Observation, seen: &Seen) -> Option<Node> {
    let indicator = seen.library.indicator(&row.indicator)?;
    let name = indicator.name.in_lang(seen.lang);
    let words = format!("{name}: {}", hedged(row, indicator, seen.lang));
    let publisher = &seen.library.source(&row.source)?.publisher;
    let time = row.period.map(|time| period(time, seen.lang));
    let origin = time.map_or_else(|| publisher.clone(), |time| format!("{publisher}, {time}"));
    let parts = vec![
        goto(words, &figure_query(row), seen.state.lang),
        said("p", "kind", origin),
    ];
    Some(el("li", "", parts))
}

/// The chart of the measure chosen in the years around an event, with the events of its
/// category; nothing where the measure has none of them.
fn around(event: &Event, seen: &Seen) -> Option<Node> {
    let told = seen.library.attestations_of(&event.id).into_iter();
    let year = told.map(|one| one.period).min()?.year();
    let state = ExplorerState {
        indicator: seen.state.indicator.clone(),
        places: seen.state.places.clone(),
        events: vec![event.category],
        ..ExplorerState::new(&seen.library)
    };
    let (first, last) = state.years_offered(&seen.library);
    let (from, to) = (year - AROUND_YEARS, year + AROUND_YEARS);
    if year < first || year > last {
        return None;
    }
    let state = ExplorerState {
        years: Some((from.max(first), to.min(last))),
        ..state
    };
    let query = query_string(&state, &seen.library);
    let words = details(seen.lang).timeline.years_around;
    Some(goto(words, &query, seen.state.lang))
}

/// Brings a card into sight when it is opened, and the event in the list when the card
/// is closed: on a narrow screen both stand below the chart.
pub(super) fn watch(store: Store) {
    let last = Rc::new(RefCell::new(None));
    arrive(store, &last);
    let again = last.clone();
    browser::on_event("click", move |event| {
        if browser::picked(&event, "data-go").is_some() {
            arrive(store, &last);
        }
    });
    browser::on_history_step(move || arrive(store, &again));
}

/// `last` is the card that was open before.
fn arrive(store: Store, last: &RefCell<Option<String>>) {
    let state = store.state.try_get_untracked();
    let Some(state) = state.filter(|state| state.page == Page::Timeline) else {
        last.replace(None);
        return;
    };
    let before = last.replace(state.list.open.clone());
    let id = match (state.list.open, before) {
        (now, before) if now == before => return,
        (Some(key), _) => card_id(&key),
        (None, Some(key)) => item_id(&key),
        (None, None) => return,
    };
    sight::soon(move || {
        let is_there = sight::show(&id);
        if is_there {
            browser::focus(&id);
        }
        is_there
    });
}
