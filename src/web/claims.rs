//! The article's claims on what is shown, each with its verdict, the sentence
//! that says why, and the figures that it was held against.

use leptos::prelude::*;

use super::later::{Below, Seen, later};
use super::node::{Node, counted, el, said, text};
use super::store::Store;
use crate::data::{Check, Claim, Lang, Library, Observation};
use crate::evidence::{Finding, Judged, Verdict, judge};
use crate::i18n::{catalogue, details, hedged, period, statement, why};

/// The section; nothing where the article claims nothing on the indicator.
pub(super) fn claims(store: Store) -> impl IntoView {
    later(store, "claims", Below::Claims)
}

/// The claims.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let Seen {
        library,
        answer,
        lang,
        ..
    } = seen;
    let lang = *lang;
    let about = |claim: &&Claim| {
        let figure = library.figure(&claim.id);
        figure.is_some_and(|row| row.indicator == answer.ask.indicator)
    };
    let keys = library.claims().iter().filter(about);
    let judged = keys.filter_map(|claim| judge(library, &claim.id));
    let items: Vec<Node> = judged.map(|one| item(&one, library, lang)).collect();
    let say = details(lang);
    counted(say.claims_title, say.claims_count, items)
}

fn item(judged: &Judged<'_>, library: &Library, lang: Lang) -> Node {
    let findings = judged.findings.iter();
    let findings = findings.map(|(check, finding)| held_against(check, finding, library, lang));
    let parts = vec![
        said("p", "statement", statement(judged.claim, library, lang)),
        said(
            "p",
            verdict_class(judged.verdict),
            (details(lang).verdict)(judged.verdict),
        ),
        el("ul", "", findings.collect()),
    ];
    el("li", "claim", parts).with("data-claim", judged.claim.id.as_str())
}

/// The badge's class: what holds, what does not, and what cannot be said.
pub(super) fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "holds",
        Verdict::NotCheckable => "open",
        _ => "doubts",
    }
}

fn held_against(check: &Check, finding: &Finding, library: &Library, lang: Lang) -> Node {
    let say = catalogue(lang);
    let more = details(lang);
    let input = |row: &Observation| {
        let indicator = library.indicator(&row.indicator)?;
        let publisher = &library.source(&row.source)?.publisher;
        let time = row.period.map(|time| period(time, lang));
        let time = time.unwrap_or_else(|| say.undated.to_owned());
        let name = indicator.name.in_lang(lang);
        let value = hedged(row, indicator, lang);
        Some(said(
            "li",
            "",
            format!("{publisher}, {time}: {name}, {value}"),
        ))
    };
    let inputs = finding.inputs().into_iter().filter_map(input);
    let inputs: Vec<Node> = inputs.collect();
    let formulas = std::iter::once(&check.claimed).chain(&check.record);
    let formulas: Vec<&str> = formulas
        .map(String::as_str)
        .filter(|one| !one.is_empty())
        .collect();
    let outcome = said(
        "strong",
        "",
        format!("{}: ", (more.outcome)(finding.outcome)),
    );
    let mut parts = vec![el(
        "p",
        "",
        vec![outcome, text(why(check, finding, library, lang))],
    )];
    if !inputs.is_empty() {
        let computed = text(format!("{}: ", more.computed_as));
        let formula = said("code", "", formulas.join("; "));
        parts.push(el(
            "details",
            "",
            vec![
                said("summary", "", more.rests_on),
                el("ul", "", inputs),
                el("p", "formula", vec![computed, formula]),
            ],
        ));
    }
    el("li", "", parts).with("data-check", check.id.as_str())
}
