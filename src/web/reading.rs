//! The text of the home page: headline figures, and four chapters of short passages.
//! Beside them stands one chart, which shows the view of the passage that is read.
//! Every number in the text leads to its figure.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::browser;
use super::figures::figure_query;
use super::later::Seen;
use super::node::{Node, el, goto, said, text};
use super::sight;
use super::store::Store;
use crate::data::{Observation, Passage, PassageId, PassagePart, Text};
use crate::evidence::provenance;
use crate::i18n::{Span, details, passage_words, period};
use crate::state::{Action, Page};

/// A passage is read as soon as its top is this far up in the window, where the chart
/// stands beside the text and where it stands above it.
const READ_BESIDE: f64 = 0.35;
const READ_BELOW: f64 = 0.6;

/// The headlines and the chapters.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let chapters = PassagePart::ALL
        .iter()
        .filter(|part| **part != PassagePart::Headline);
    let mut nodes = vec![headlines(seen), contents(seen)];
    nodes.extend(chapters.map(|part| chapter(*part, seen)));
    nodes
}

fn of_part(part: PassagePart, seen: &Seen) -> impl Iterator<Item = &Passage> {
    let all = seen.library.passages().iter();
    all.filter(move |one| one.part == part)
}

fn heading_id(part: PassagePart) -> String {
    format!("chapter-{}", part.word())
}

fn contents(seen: &Seen) -> Node {
    let say = &details(seen.lang).read;
    let chapters = PassagePart::ALL
        .iter()
        .filter(|part| **part != PassagePart::Headline);
    let links = chapters.map(|part| {
        let link = said("a", "", (say.part_name)(*part));
        el(
            "li",
            "",
            vec![link.with("href", format!("#{}", heading_id(*part)))],
        )
    });
    el("ol", "chapters", links.collect())
}

fn headlines(seen: &Seen) -> Node {
    let say = &details(seen.lang).read;
    let cards = of_part(PassagePart::Headline, seen).map(|one| {
        let side = |nth: &str, when: &str| {
            let place = |name: String| words(&Text::same_in_all(&name), one, seen);
            let number = place(format!("{{{nth}}}"));
            let time = place(format!("{{{nth}.when}}"));
            let time = std::iter::once(text(format!("{when} ")))
                .chain(time)
                .collect();
            el("div", "", vec![el("dt", "", time), el("dd", "", number)])
        };
        let sides = vec![side("1", say.then), side("2", say.now)];
        let parts = vec![
            el("h3", "", words(&one.title, one, seen)),
            el("dl", "", sides),
            el("p", "", words(&one.text, one, seen)),
        ];
        el("li", "headline", parts).with("data-headline", one.id.as_str())
    });
    let parts = vec![
        said("h2", "", (say.part_name)(PassagePart::Headline)),
        el("ul", "", cards.collect()),
    ];
    el("section", "headlines", parts)
}

fn chapter(part: PassagePart, seen: &Seen) -> Node {
    let name = (details(seen.lang).read.part_name)(part);
    let title = said("h2", "", name)
        .with("id", heading_id(part))
        .with("tabindex", "-1");
    let passages = of_part(part, seen).map(|one| passage(one, seen));
    let parts = std::iter::once(title).chain(passages).collect();
    el("section", "chapter", parts).with("aria-labelledby", heading_id(part))
}

fn passage(one: &Passage, seen: &Seen) -> Node {
    let say = &details(seen.lang).read;
    let is_read = seen.state.reading.as_ref() == Some(&one.id);
    let mut parts = vec![
        el("h3", "", words(&one.title, one, seen)),
        el("p", "", words(&one.text, one, seen)),
    ];
    if is_read {
        // A narrow screen has no room for them under the chart.
        let remarks = seen.answer.spec.remarks.iter();
        let remarks = remarks.map(|line| said("li", "", line.as_str()));
        parts.push(el("ul", "passage-remarks", remarks.collect()));
    }
    let go = goto(say.open_chart, &one.view, seen.state.lang);
    parts.push(el("p", "passage-chart", vec![go]));
    let section = el("section", "passage", parts)
        .with("id", passage_id(&one.id))
        .with("data-passage", one.id.as_str());
    section.with_if(is_read, "aria-current", "true")
}

/// What the id of a passage's element begins with.
const PASSAGE: &str = "passage-";

fn passage_id(id: &PassageId) -> String {
    format!("{PASSAGE}{id}")
}

/// A text whose numbers lead to their figures.
fn words(of: &Text, passage: &Passage, seen: &Seen) -> Vec<Node> {
    let spans = passage_words(of, passage, &seen.library, seen.lang);
    let node = |span: &Span| match span {
        Span::Words(words) => text(words.as_str()),
        Span::Value { words, inputs } => match inputs.first() {
            Some(first) => goto(words.as_str(), &figure_query(first), seen.state.lang)
                .with("class", "cited")
                .with("title", origin(inputs, seen)),
            None => text(words.as_str()),
        },
        Span::Time { words, event } => {
            let query = Page::Timeline.card_query(event.as_str());
            goto(words.as_str(), &query, seen.state.lang).with("class", "cited")
        }
    };
    spans.iter().map(node).collect()
}

/// Who says so, and of when.
fn origin(inputs: &[Observation], seen: &Seen) -> String {
    let found = provenance(inputs.iter());
    let lines = found.iter().map(|one| {
        let source = seen.library.source(&one.source);
        let publisher = source.map_or(one.source.as_str(), |source| source.publisher.as_str());
        let rows = inputs.iter().filter(|row| row.source == one.source);
        let times = rows.filter_map(|row| row.period);
        let times: Vec<String> = times.map(|time| period(time, seen.lang)).collect();
        if times.is_empty() {
            publisher.to_owned()
        } else {
            format!("{publisher}: {}", times.join(", "))
        }
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// Lets the chart follow what is read, for as long as the page lives.
pub(super) fn watch(store: Store) {
    let is_asked = Rc::new(Cell::new(false));
    browser::on_event("scroll", move |_| {
        if is_asked.replace(true) {
            return;
        }
        let is_asked = is_asked.clone();
        request_animation_frame(move || {
            is_asked.set(false);
            follow(store);
        });
    });
    browser::on_history_step(move || arrive(store));
    arrive(store);
}

/// Shows the view of the passage that is read.
fn follow(store: Store) {
    let reading = store.state.try_with_untracked(|state| {
        let is_home = state.page == Page::Home;
        is_home.then(|| state.reading.clone())
    });
    let Some(before) = reading.flatten() else {
        return;
    };
    let line = if sight::is_wide() {
        READ_BESIDE
    } else {
        READ_BELOW
    };
    let now = sight::last_above("[data-passage]", line);
    let now = now.and_then(|id| Some(PassageId::new(id.strip_prefix(PASSAGE)?)));
    if now != before {
        store.send(Action::Read(now));
    }
}

/// Brings the passage that the link names into sight, as soon as it is there.
fn arrive(store: Store) {
    let state = store.state.try_get_untracked();
    let Some(id) = state.and_then(|state| state.reading) else {
        return;
    };
    sight::soon(move || sight::show(&passage_id(&id)));
}
