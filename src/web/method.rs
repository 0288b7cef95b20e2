//! How the record is read: what hedged words mean, how figures and verdicts are
//! computed, where series break, what is not known, the terms of use. Every number in
//! it is counted or computed.

use super::claims::badge;
use super::later::Seen;
use super::node::{Node, el, goto, said, text};
use crate::data::{Rule, SeriesBreak, Status};
use crate::evidence::{Verdict, unknowns};
use crate::export::{LICENSE, LICENSE_ADDRESS};
use crate::i18n::{details, hedge_rules, unknown_lines, verdict_rules, years};
use crate::state::{ExplorerState, Page, query_string};

const METHOD: &str = "method";

/// A part of the method: the id of its heading, the heading, and what stands under it.
type Part = (&'static str, &'static str, fn(&Seen) -> Vec<Node>);

fn parts(seen: &Seen) -> [Part; 6] {
    let (say, method) = (details(seen.lang).source_list, details(seen.lang).method);
    [
        ("method-figures", say.computing, computing),
        ("method-words", method.hedges_title, hedges),
        ("method-verdicts", say.verdicts, verdicts),
        ("method-breaks", say.breaks, breaks),
        ("method-unknown", method.unknowns_title, not_known),
        ("method-terms", say.terms, licence),
    ]
}

/// The ways to its parts.
pub(super) fn contents(seen: &Seen) -> Node {
    let links = parts(seen).map(|(id, title, _)| {
        let link = said("a", "", title).with("href", format!("#{id}"));
        el("li", "", vec![link])
    });
    let name = details(seen.lang).source_list.method;
    let list = el("ul", "", links.into());
    el("nav", "ways-to-method", vec![list]).with("aria-label", name)
}

/// All of it.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let title = said("h2", "", details(seen.lang).source_list.method).with("id", METHOD);
    let sections = parts(seen).map(|(id, title, nodes)| {
        let title = said("h3", "", title).with("id", id).with("tabindex", "-1");
        let children = std::iter::once(title).chain(nodes(seen));
        el("section", "", children.collect()).with("aria-labelledby", id)
    });
    let all = std::iter::once(title).chain(sections).collect();
    vec![el("section", METHOD, all).with("aria-labelledby", METHOD)]
}

fn computing(seen: &Seen) -> Vec<Node> {
    let say = details(seen.lang).source_list;
    let about = say.computing_about.iter();
    let mut nodes: Vec<Node> = about.map(|one| said("p", "", *one)).collect();
    let query = format!(
        "{}&only=status:{}",
        Page::Figures.query(),
        Status::Derived.word()
    );
    let link = goto(say.computed_figures, &query, seen.state.lang);
    nodes.push(el("p", "", vec![link]));
    nodes
}

fn hedges(seen: &Seen) -> Vec<Node> {
    let say = details(seen.lang).method;
    let head = |words| said("th", "", words).with("scope", "col");
    let head = vec![head(say.hedges_wording), head(say.hedges_interval)];
    let rows = hedge_rules(seen.lang).into_iter().map(|rule| {
        let words = said("th", "", rule.words.join(", ")).with("scope", "row");
        el("tr", "", vec![words, said("td", "", rule.interval)])
    });
    let head = el("thead", "", vec![el("tr", "", head)]);
    let table = el(
        "table",
        "hedges",
        vec![head, el("tbody", "", rows.collect())],
    );
    vec![said("p", "", say.hedges_about), table]
}

fn verdicts(seen: &Seen) -> Vec<Node> {
    let (library, say) = (&seen.library, details(seen.lang));
    let means = Verdict::ALL.iter().map(|verdict| {
        let means = said("dd", "", (say.claim_list.verdict_means)(*verdict));
        el(
            "div",
            "",
            vec![el("dt", "", vec![badge(*verdict, seen)]), means],
        )
    });
    let rules = verdict_rules(seen.lang).into_iter();
    let rules = rules.map(|rule| said("li", "", rule));
    let checks = library.checks();
    let by_hand = checks.iter().filter(|one| one.rule == Rule::Curated);
    vec![
        said("p", "", say.source_list.verdicts_about),
        el("ul", "lines", rules.collect()),
        said(
            "p",
            "",
            (say.source_list.by_hand)(by_hand.count(), checks.len()),
        ),
        el("dl", "verdicts", means.collect()),
    ]
}

fn breaks(seen: &Seen) -> Vec<Node> {
    let items = seen
        .library
        .breaks()
        .iter()
        .map(|one| break_item(one, seen));
    vec![
        said("p", "", details(seen.lang).source_list.breaks_about),
        el("ul", "lines", items.collect()),
    ]
}

fn break_item(one: &SeriesBreak, seen: &Seen) -> Node {
    let (library, lang, say) = (&seen.library, seen.lang, details(seen.lang));
    let place = library.place(&one.place);
    let place = place.map_or(one.place.as_str(), |place| place.name.in_lang(lang));
    let indicator = library.indicator(&one.indicator);
    let indicator = indicator.map_or(one.indicator.as_str(), |row| row.name.in_lang(lang));
    let basis = (say.source_list.basis)(one.basis);
    let span = years((one.from, one.to));
    let view = ExplorerState {
        indicator: one.indicator.clone(),
        places: Some(vec![one.place.clone()]),
        source: one.source.clone(),
        ..ExplorerState::new(library)
    };
    let chart = goto(
        say.show_in_chart,
        &query_string(&view, library),
        seen.state.lang,
    );
    let name = format!("{}: {indicator}, {place}, {span}", say.show_in_chart);
    let parts = vec![
        said("strong", "", format!("{indicator}, {place}, {span}")),
        text(format!(" ({basis}). {} ", one.reason.in_lang(lang))),
        chart.with("aria-label", name),
    ];
    el("li", "", parts).with("data-break", one.id.as_str())
}

fn not_known(seen: &Seen) -> Vec<Node> {
    let library = &seen.library;
    // The place that the whole record is about is the first of its places.
    let Some(place) = library.places().first() else {
        return Vec::new();
    };
    let found = unknowns(library, &place.id);
    let lines = unknown_lines(&found, &place.id, library, seen.lang);
    let lines = lines.into_iter().map(|line| {
        let items = line.items.into_iter().map(|item| said("li", "", item));
        let items: Vec<Node> = items.collect();
        let mut parts = vec![said("p", "", line.sentence)];
        if !items.is_empty() {
            parts.push(el("ul", "", items));
        }
        el("li", "", parts)
    });
    vec![el("ul", "lines", lines.collect())]
}

fn licence(seen: &Seen) -> Vec<Node> {
    let say = details(seen.lang);
    let data = said("a", "", say.data_package).with("href", "data/datapackage.json");
    vec![
        said("p", "", say.source_list.terms_about),
        said("p", "", (say.take.license)(LICENSE, LICENSE_ADDRESS)),
        el("p", "", vec![data]),
    ]
}
