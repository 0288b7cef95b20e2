//! The controls beside the chart: indicator, places, years, kind, scale, source.

use leptos::prelude::*;

use super::choice::{Group, boxes, button, choice, list};
use super::node::live;
use super::place_picker::place_picker;
use super::span::years_picker;
use super::store::Store;
use super::words::say;
use crate::chart::ChartKind;
use crate::data::{Category, Indicator, SourceId, Topic};
use crate::i18n::period;

/// All controls of the chart.
pub(super) fn controls(store: Store) -> impl IntoView {
    let kind = live("contents", move || {
        let say = store.say();
        let kinds = [
            ("line", say.kind_line),
            ("bars", say.kind_bars),
            ("estimates", say.kind_estimates),
        ];
        let chosen = store.state.with(|state| state.kind.word());
        vec![choice("chart", say.chart_kind, &kinds, chosen)]
    });
    let others = live("contents", move || {
        let say = store.say();
        let mut nodes = Vec::new();
        let (kind, scale) = store.state.with(|state| (state.kind, state.scale));
        if kind != ChartKind::Estimates {
            let scales = [("linear", say.scale_linear), ("log", say.scale_log)];
            nodes.push(choice("scale", say.scale, &scales, scale.word()));
        }
        if kind == ChartKind::Line {
            let kinds = Category::ALL
                .iter()
                .map(|kind| (kind.word(), (say.category)(*kind)));
            let kinds: Vec<_> = kinds.collect();
            let chosen = store.state.with(|state| state.events.clone());
            let chosen: Vec<&str> = chosen.iter().map(|kind| kind.word()).collect();
            nodes.push(boxes("events", say.events, &kinds, &chosen));
        }
        let sources = sources(store);
        if sources.len() > 2 {
            let preferred = store.state.with(|state| state.source.clone());
            let chosen = preferred.as_ref().map_or("", SourceId::as_str);
            let group = Group {
                heading: None,
                options: sources,
            };
            nodes.push(list("source", say.preferred_source, &[group], chosen));
        }
        nodes.push(button("start-over", "quiet", say.reset_view));
        nodes
    });
    view! {
        <section class="controls" aria-label=say(store, |say| say.controls)>
            {place_picker(store)}
            {kind}
            {years_picker(store)}
            {others}
        </section>
    }
}

/// Which measure: above the chart on a narrow screen, beside it on a wide one.
pub(super) fn indicator_picker(store: Store) -> impl IntoView {
    live("indicator-picker", move || {
        let (library, lang) = (store.library(), store.lang.get());
        let group = |topic: &Topic| {
            let rows = library
                .indicators()
                .iter()
                .filter(|row| row.topic == *topic);
            let named = |row: &Indicator| (row.id.to_string(), row.name.in_lang(lang).to_owned());
            let options: Vec<_> = rows.map(named).collect();
            let heading = Some((store.say().topic)(*topic));
            (!options.is_empty()).then_some(Group { heading, options })
        };
        let groups: Vec<Group> = Topic::ALL.iter().filter_map(group).collect();
        let chosen = store.state.with(|state| state.indicator.clone());
        vec![list(
            "indicator",
            store.say().indicator,
            &groups,
            chosen.as_str(),
        )]
    })
}

/// Whose figures may stand for a place: none in particular, and each source that
/// speaks of what is asked.
fn sources(store: Store) -> Vec<(String, String)> {
    let (library, lang) = (store.library(), store.lang.get());
    let mut ids = store.answer.get().sources.clone();
    let preferred = store.state.with(|state| state.source.clone());
    let missing = preferred.filter(|id| !ids.contains(id));
    ids.extend(missing);
    let mut named = vec![(String::new(), store.say().usual_source.to_owned())];
    for id in &ids {
        if let Some(source) = library.source(id) {
            // Editions of one publisher differ by their date alone.
            let date = source
                .published
                .map(|date| format!(", {}", period(date, lang)));
            let name = format!("{}{}", source.publisher, date.unwrap_or_default());
            named.push((id.to_string(), name));
        }
    }
    named
}
