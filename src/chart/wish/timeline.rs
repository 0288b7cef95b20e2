//! Events in order of time, as a wish.

use super::lines::event_spec;
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{Body, EventSpec};
use crate::data::{Category, Lang};
use crate::i18n::{details, period, years};
use crate::query::events_within;

/// Events in order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineSpec {
    /// First and last year of the axis, both shown whole.
    pub years: (i32, i32),
    /// The kinds of event, each with what it is called.
    pub lanes: Vec<(Category, String)>,
    /// The events, in order of time.
    pub events: Vec<EventSpec>,
    /// What is written at each of them, in the same order.
    pub entries: Vec<EntrySpec>,
}

/// What is written at an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EntrySpec {
    /// The number of its kind among the lanes.
    pub lane: usize,
    /// When it was.
    pub date: String,
    /// What it was.
    pub title: String,
}

/// The events of the kinds chosen, or of all kinds where none is.
pub(super) fn wish(given: &Given<'_>, _manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let say = details(lang);
    let is_shown = |kind: &&Category| given.events.is_empty() || given.events.contains(kind);
    let kinds: Vec<Category> = Category::ALL.iter().filter(is_shown).copied().collect();
    let told = events_within(given.library, &kinds, given.ask.years);
    if told.is_empty() {
        return Err(Unfit::NoEvents);
    }
    let entries = told.iter().map(|(event, at)| EntrySpec {
        lane: kinds
            .iter()
            .position(|kind| *kind == event.category)
            .unwrap_or_default(),
        date: period(*at, lang),
        title: event.title.in_lang(lang).to_owned(),
    });
    let entries = entries.collect();
    let events = told.into_iter();
    let events = events.map(|(event, at)| event_spec(event, at, given.ask.years, lang));
    Ok(Wish {
        figures: Vec::new(),
        time: years(given.ask.years),
        body: Body::Timeline(TimelineSpec {
            years: given.ask.years,
            events: events.collect(),
            entries,
            lanes: kinds
                .into_iter()
                .map(|kind| (kind, (say.category)(kind).to_owned()))
                .collect(),
        }),
        remarks: Vec::new(),
    })
}
