//! Events in order of time, and above them the series on the same axis, as a wish.

use super::lines::{event_spec, spec};
use super::series::{break_list, one_place};
use super::{Given, Manner, Unfit, Wish, all_figures};
use crate::chart::{Body, EventSpec, LineSpec, ScaleKind};
use crate::data::{Category, Lang};
use crate::i18n::{catalogue, details, period, years};
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
    /// The series above them; `None` where there is no figure.
    pub above: Option<Box<AboveSpec>>,
}

/// The series above the events, on the same axis of years.
#[derive(Clone, Debug, PartialEq)]
pub struct AboveSpec {
    /// What they measure, with the unit, and the place where there is one alone.
    pub caption: String,
    /// The lines; they mark no events of their own.
    pub lines: LineSpec,
    /// The language of the numbers.
    pub lang: Lang,
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
    let above = above(given, lang);
    if told.is_empty() && (above.is_none() || given.library.events().is_empty()) {
        return Err(Unfit::NoEvents);
    }
    let mut remarks: Vec<String> = break_list(given, lang)
        .map(|list| (catalogue(lang).breaks)(&list))
        .into_iter()
        .collect();
    if told.is_empty() {
        remarks.push(Unfit::NoEvents.words(lang).to_owned());
    }
    // Who chose no place wants the events alone.
    if above.is_none() && !given.ask.places.is_empty() {
        let say = &say.timeline;
        let why = if given.undated > 0 {
            say.undated_above
        } else {
            say.nothing_above
        };
        remarks.push(why(given.indicator.name.in_lang(lang)));
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
        figures: all_figures(given.series),
        time: years(given.ask.years),
        body: Body::Timeline(TimelineSpec {
            years: given.ask.years,
            events: events.collect(),
            entries,
            lanes: kinds
                .into_iter()
                .map(|kind| (kind, (say.category)(kind).to_owned()))
                .collect(),
            above,
        }),
        remarks,
    })
}

fn above(given: &Given<'_>, lang: Lang) -> Option<Box<AboveSpec>> {
    if given.series.is_empty() {
        return None;
    }
    let indicator = given.indicator;
    let name = indicator.name.in_lang(lang);
    let place = one_place(given, lang);
    let parts = [name, indicator.unit_name.in_lang(lang), &place];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(Box::new(AboveSpec {
        caption: (catalogue(lang).subtitle)(&parts),
        lines: LineSpec {
            events: Vec::new(),
            ..spec(given, ScaleKind::Linear, lang)
        },
        lang,
    }))
}
