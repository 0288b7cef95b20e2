//! The events marked on the chart, with every source's date.

use super::later::Seen;
use super::listing;
use super::node::{Node, counted, el, goto, link, said, text};
use crate::data::{Attestation, Event};
use crate::i18n::{details, period};
use crate::state::Page;

/// The section; nothing where no event is marked.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let events = seen.answer.spec.body.events();
    let items = events.iter().filter_map(|spec| {
        let event = seen.library.event(&spec.id)?;
        Some(item(event, spec.year, seen))
    });
    let items: Vec<Node> = items.collect();
    let say = details(seen.lang);
    counted(say.events, say.events_count, items)
}

/// An event of a list; its title leads to its card.
pub(super) fn item(event: &Event, year: i32, seen: &Seen) -> Node {
    let (lang, say) = (seen.lang, details(seen.lang));
    let query = match seen.state.page {
        Page::Timeline => listing::opening(seen, event.id.as_str()),
        _ => Page::Timeline.card_query(event.id.as_str()),
    };
    let title = goto(event.title.in_lang(lang), &query, seen.state.lang);
    let show = said("button", "quiet", say.show_in_chart)
        .with("type", "button")
        .with("data-action", "show-event")
        .with("data-year", year.to_string());
    let mut parts = vec![el("h3", "", vec![title])];
    parts.extend(story(event, seen));
    let dates = seen.library.attestations_of(&event.id).into_iter();
    parts.extend(dates_differ(event, seen));
    let dates = dates.map(|one| el("li", "", date(one, seen)));
    parts.push(el("ul", "dates", dates.collect()));
    parts.push(show);
    el("li", "event", parts).with("data-event", event.id.as_str())
}

/// What it is about, where, and what happened.
pub(super) fn story(event: &Event, seen: &Seen) -> [Node; 2] {
    let place = seen.library.place(&event.place);
    let place = place.map_or("", |place| place.name.in_lang(seen.lang));
    let category = (details(seen.lang).category)(event.category);
    [
        said("p", "kind", format!("{category} · {place}")),
        said("p", "", event.summary.in_lang(seen.lang)),
    ]
}

/// That its sources do not name the same date, where it is so.
pub(super) fn dates_differ(event: &Event, seen: &Seen) -> Option<Node> {
    let told = seen.library.attestations_of(&event.id);
    let differ = told.windows(2).any(|pair| match pair {
        [one, other] => one.period != other.period,
        _ => false,
    });
    differ.then(|| said("p", "kind", details(seen.lang).dates_differ))
}

/// One source's date, and where it can be read.
pub(super) fn date(one: &Attestation, seen: &Seen) -> Vec<Node> {
    let source = seen.library.source(&one.source);
    let publisher = source.map_or(one.source.as_str(), |source| source.publisher.as_str());
    let publisher = match source.and_then(|source| source.url.clone()) {
        Some(url) => link(publisher, url),
        None => text(publisher),
    };
    let date = text(format!("{}: ", period(one.period, seen.lang)));
    let notes = one.notes.iter().filter_map(|id| seen.library.note(id));
    let notes = notes.map(|note| said("p", "kind", note.text.in_lang(seen.lang)));
    [date, publisher].into_iter().chain(notes).collect()
}
