//! The events marked on the chart, with every source's date.

use super::later::Seen;
use super::node::{Node, counted, el, link, said, text};
use crate::data::{Attestation, Event};
use crate::i18n::{details, period};

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

fn item(event: &Event, year: i32, seen: &Seen) -> Node {
    let (library, lang, say) = (&seen.library, seen.lang, details(seen.lang));
    let told = library.attestations_of(&event.id);
    let place = library.place(&event.place);
    let place = place.map_or("", |place| place.name.in_lang(lang));
    let kind = format!("{} · {place}", (say.category)(event.category));
    let show = said("button", "quiet", say.show_in_chart)
        .with("type", "button")
        .with("data-action", "show-event")
        .with("data-year", year.to_string());
    let differ = told.windows(2).any(|pair| match pair {
        [one, other] => one.period != other.period,
        _ => false,
    });
    let mut parts = vec![
        said("h3", "", event.title.in_lang(lang)),
        said("p", "kind", kind),
        said("p", "", event.summary.in_lang(lang)),
    ];
    if differ {
        parts.push(said("p", "kind", say.dates_differ));
    }
    let dates = told.into_iter().map(|one| date(one, seen));
    parts.push(el("ul", "dates", dates.collect()));
    parts.push(show);
    el("li", "event", parts).with("data-event", event.id.as_str())
}

/// One source's date, and where it can be read.
fn date(one: &Attestation, seen: &Seen) -> Node {
    let source = seen.library.source(&one.source);
    let publisher = source.map_or(one.source.as_str(), |source| source.publisher.as_str());
    let publisher = match source.and_then(|source| source.url.clone()) {
        Some(url) => link(publisher, url),
        None => text(publisher),
    };
    let date = text(format!("{}: ", period(one.period, seen.lang)));
    let notes = one.notes.iter().filter_map(|id| seen.library.note(id));
    let notes = notes.map(|note| said("p", "kind", note.text.in_lang(seen.lang)));
    el(
        "li",
        "",
        [date, publisher].into_iter().chain(notes).collect(),
    )
}
