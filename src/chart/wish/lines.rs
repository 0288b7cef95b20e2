//! Series over time as a wish: each a line or single marks, events on the axis.

use super::series::{Groups, bounds, break_list, breaks, form, series_label};
use super::{Given, Manner, Wish, all_figures};
use crate::chart::{Body, Emphasis, EventSpec, LineSpec, PointSpec, ScaleKind, SeriesSpec};
use crate::data::{Event, Lang, Period, PlaceId, SubjectId};
use crate::i18n::{catalogue, period, years};
use crate::query::{Point, Series, events_within};

/// Every series drawn, and the breaks that no line crosses.
pub(in crate::chart) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Wish {
    let messages = catalogue(lang);
    let spec = spec(given, manner.scale, lang);
    let mut remarks: Vec<String> = break_list(given, lang)
        .map(|list| (messages.breaks)(&list))
        .into_iter()
        .collect();
    if !spec.events.is_empty() {
        remarks.push((messages.summary_events)(spec.events.len()));
    }
    Wish {
        figures: all_figures(given.series),
        time: years(given.ask.years),
        body: Body::Lines(spec),
        remarks,
    }
}

/// The series with their names, and the events marked.
pub(super) fn spec(given: &Given<'_>, scale: ScaleKind, lang: Lang) -> LineSpec {
    let (library, series) = (given.library, given.series);
    let groups = Groups::of(library, series);
    let mut named: Vec<String> = Vec::new();
    let specs = series.iter().map(|one| {
        let label = series_label(library, one, series, lang);
        let first = !named.contains(&label);
        named.push(label.clone());
        series_spec(
            given,
            one,
            &groups,
            if first { label } else { String::new() },
        )
    });
    LineSpec {
        unit: given.indicator.unit,
        years: given.ask.years,
        scale,
        series: specs.collect(),
        events: events(given, lang),
    }
}

/// A series as it stands in any plot over time.
pub(super) fn series_spec(
    given: &Given<'_>,
    one: &Series,
    groups: &Groups,
    label: String,
) -> SeriesSpec {
    let point = |point: &Point| PointSpec {
        at_year: point.at.middle_year(),
        year: point.at.year(),
        value: point.row.value,
        bounds: bounds(&point.row, given.indicator),
    };
    SeriesSpec {
        label,
        slot: groups.slot(one),
        emphasis: emphasis(given, one),
        form: form(given.library, one),
        breaks: breaks(given.library, one),
        points: one.points.iter().map(point).collect(),
        before: one.before.as_ref().map(point),
        after: one.after.as_ref().map(point),
    }
}

/// Back, where the reader looks at another series that is there.
fn emphasis(given: &Given<'_>, one: &Series) -> Emphasis {
    let is_in_focus = |one: &Series, (place, subject): &(PlaceId, SubjectId)| {
        one.key.place == *place && one.key.subject == *subject
    };
    match given.focus {
        Some(focus) if is_in_focus(one, focus) => Emphasis::Plain,
        Some(focus) if given.series.iter().any(|other| is_in_focus(other, focus)) => {
            Emphasis::Muted
        }
        _ => Emphasis::Plain,
    }
}

/// The events of the kinds asked for inside the years shown, in order of time.
pub(super) fn events(given: &Given<'_>, lang: Lang) -> Vec<EventSpec> {
    let told = events_within(given.library, given.events, given.ask.years);
    let spec = |(event, at)| event_spec(event, at, given.ask.years, lang);
    told.into_iter().map(spec).collect()
}

/// An event with its date, inside the years.
pub(super) fn event_spec(event: &Event, at: Period, years: (i32, i32), lang: Lang) -> EventSpec {
    EventSpec {
        id: event.id.clone(),
        at_year: at.middle_year(),
        year: at.year().clamp(years.0, years.1),
        title: format!("{}: {}", period(at, lang), event.title.in_lang(lang)),
    }
}
