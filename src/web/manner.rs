//! How the chart may be drawn: its kind and why others are not offered, what is
//! made of the figures, scale, events, source.

use super::choice::{Group, boxes, button, by_topic, choice, list};
use super::later::Seen;
use super::node::{Node, el, goto, said};
use crate::chart::{AxisSharing, Body, ChartKind, ScaleKind, series_label};
use crate::data::{Category, Indicator, Observation, SourceId};
use crate::i18n::{Details, details, period};
use crate::query::Transform;
use crate::state::{ExplorerState, answer, views_of};

/// The kinds; those that would be no honest picture are barred, with the reason.
pub(super) fn kinds(seen: &Seen) -> Vec<Node> {
    let say = details(seen.lang);
    let names: Vec<_> = ChartKind::ALL
        .iter()
        .map(|kind| (kind.word(), name(*kind, say)))
        .collect();
    let chosen = seen.state.kind;
    let reasons = ChartKind::ALL.iter();
    let reasons = reasons.filter_map(|kind| Some((*kind, why_not(*kind, seen)?)));
    let reasons: Vec<(ChartKind, String)> = reasons.collect();
    // A link may ask for one that is barred: it stays chosen, and the chart says why.
    let barred = reasons.iter().map(|(kind, _)| *kind);
    let barred: Vec<&str> = barred
        .filter(|kind| *kind != chosen)
        .map(ChartKind::word)
        .collect();
    let mut nodes = vec![choice(
        "chart",
        say.chart_kind,
        &names,
        chosen.word(),
        &barred,
    )];
    if !reasons.is_empty() {
        let items = reasons.iter().map(|(kind, why)| {
            let words = format!("{}: {why}", name(*kind, say));
            said("li", "", words).with("data-barred", kind.word())
        });
        let summary = said("summary", "", say.why_not_offered);
        let list = el("ul", "", items.collect());
        nodes.push(el("details", "barred", vec![summary, list]));
    }
    nodes
}

/// Why a kind cannot be drawn of what is chosen; `None` where it can.
fn why_not(kind: ChartKind, seen: &Seen) -> Option<String> {
    // Anything can be drawn as lines, and any one figure be an estimate.
    if matches!(kind, ChartKind::Line | ChartKind::Estimates) {
        return None;
    }
    let state = ExplorerState {
        kind,
        transform: Transform::None,
        ..seen.state.clone()
    };
    match answer(&state, &seen.library, seen.lang).spec.body {
        Body::Nothing(why) => Some(why),
        _ => None,
    }
}

/// What a kind of chart is called.
pub(super) fn name(kind: ChartKind, say: &'static Details) -> &'static str {
    match kind {
        ChartKind::Line => say.kind_line,
        ChartKind::Area => say.kind_area,
        ChartKind::Bars => say.kind_bars,
        ChartKind::Slope => say.kind_slope,
        ChartKind::Scatter => say.kind_scatter,
        ChartKind::Multiples => say.kind_multiples,
        ChartKind::Parts => say.kind_parts,
        ChartKind::Estimates => say.kind_estimates,
        ChartKind::Timeline => say.kind_timeline,
    }
}

/// All that a kind of chart lets the reader choose further.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let (state, say) = (&seen.state, details(seen.lang));
    let kind = state.kind;
    let mut nodes = Vec::new();
    if kind == ChartKind::Scatter {
        nodes.push(second_measure(seen));
    }
    if kind.takes_transforms() {
        nodes.extend(transforms(seen));
    }
    if kind == ChartKind::Line {
        nodes.extend(focus(seen));
    }
    if kind == ChartKind::Multiples {
        let named = [
            (AxisSharing::Shared.word(), say.axes_shared),
            (AxisSharing::Own.word(), say.axes_own),
        ];
        nodes.push(choice("axes", say.axes, &named, state.axes.word(), &[]));
    }
    if kind.has_scale() {
        let named = [
            (ScaleKind::Linear.word(), say.scale_linear),
            (ScaleKind::Log.word(), say.scale_log),
        ];
        nodes.push(choice("scale", say.scale, &named, state.scale.word(), &[]));
    }
    if kind.marks_events() {
        let named = Category::ALL.iter();
        let named: Vec<_> = named
            .map(|kind| (kind.word(), (say.category)(*kind)))
            .collect();
        let chosen: Vec<&str> = state.events.iter().map(|kind| kind.word()).collect();
        nodes.push(boxes("events", say.events, &named, &chosen));
    }
    let sources = sources(seen);
    if sources.len() > 2 {
        let chosen = state.source.as_ref().map_or("", SourceId::as_str);
        let group = Group {
            heading: None,
            options: sources,
        };
        nodes.push(list("source", say.preferred_source, &[group], chosen));
    }
    nodes.push(button("start-over", "quiet", say.reset_view));
    nodes
}

fn transforms(seen: &Seen) -> Vec<Node> {
    let (state, say) = (&seen.state, details(seen.lang));
    let named = Transform::ALL.iter();
    let named = named.map(|how| {
        (
            how.word().to_owned(),
            (say.transform_named)(*how).to_owned(),
        )
    });
    let group = Group {
        heading: None,
        options: named.collect(),
    };
    let chosen = state.transform.word();
    let mut nodes = vec![list("transform", say.transform, &[group], chosen)];
    if let Some(base) = seen.answer.base {
        let (from, to) = seen.answer.years_offered;
        let field = el("input", "", Vec::new())
            .with("id", "base")
            .with("name", "base")
            .with("type", "number")
            .with("inputmode", "numeric")
            .with("min", from.to_string())
            .with("max", to.to_string())
            .with("value", base.to_string());
        let label = said("label", "", say.base_year).with("for", "base");
        nodes.push(el("div", "field", vec![label, field]));
    }
    nodes
}

/// Which series stands out; nothing to choose where there is one.
fn focus(seen: &Seen) -> Option<Node> {
    let say = details(seen.lang);
    let mut options = vec![(String::new(), say.focus_none.to_owned())];
    let answer = &seen.answer;
    for one in &answer.series {
        let key = format!("{}:{}", one.key.place, one.key.subject);
        if !options.iter().any(|(other, _)| *other == key) {
            let label = series_label(&seen.library, one, &answer.series, seen.lang);
            options.push((key, label));
        }
    }
    let chosen = seen.state.focus.as_ref();
    let chosen = chosen.map(|(place, subject)| format!("{place}:{subject}"));
    let group = Group {
        heading: None,
        options,
    };
    let is_choice = group.options.len() > 2;
    is_choice.then(|| list("focus", say.focus, &[group], &chosen.unwrap_or_default()))
}

/// The measures that can be set against this one: those with dated figures.
fn second_measure(seen: &Seen) -> Node {
    let (library, say) = (&seen.library, details(seen.lang));
    let dated = |row: &&Indicator| {
        let mut figures = library.observations().iter();
        let other = row.id != seen.state.indicator;
        other && figures.any(|one| one.indicator == row.id && one.period.is_some())
    };
    let mut groups = vec![Group {
        heading: None,
        options: vec![(String::new(), say.against_none.to_owned())],
    }];
    groups.extend(by_topic(
        library.indicators().iter().filter(dated),
        seen.lang,
    ));
    let chosen = seen.state.against.as_ref().map_or("", |id| id.as_str());
    list("against", say.against, &groups, chosen)
}

/// Whose figures may stand for a place: none in particular, and each source that
/// speaks of what is asked.
fn sources(seen: &Seen) -> Vec<(String, String)> {
    let (library, lang) = (&seen.library, seen.lang);
    let mut ids = seen.answer.sources.clone();
    let preferred = seen.state.source.clone();
    ids.extend(preferred.filter(|id| !seen.answer.sources.contains(id)));
    let mut named = vec![(String::new(), details(lang).usual_source.to_owned())];
    for id in &ids {
        if let Some(source) = library.source(id) {
            // Editions of one publisher differ by their date alone.
            let date = source.published;
            let date = date.map(|date| format!(", {}", period(date, lang)));
            let name = format!("{}{}", source.publisher, date.unwrap_or_default());
            named.push((id.to_string(), name));
        }
    }
    named
}

/// The charts that draw a figure, each a way to it in the language and colours of who
/// follows it.
pub(super) fn charts(row: &Observation, seen: &Seen) -> Vec<Node> {
    let plain = ExplorerState::new(&seen.library);
    let views = views_of(row, &seen.library, &plain).into_iter();
    let way = |(kind, query): (ChartKind, String)| {
        let words = name(kind, details(seen.lang));
        el("li", "", vec![goto(words, &query, seen.state.lang)])
    };
    views.map(way).collect()
}
