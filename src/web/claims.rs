//! The article's claims, each with its verdict, the sentence that says why, and the
//! figures that it was held against: beside a chart those on what is shown.

use leptos::prelude::*;

use super::figures::figure_query;
use super::later::{Below, Seen, later};
use super::node::{Node, counted, el, goto, said, text};
use super::store::Store;
use crate::data::{Check, Claim, Observation};
use crate::evidence::{Finding, Judged, Verdict, judge};
use crate::i18n::{catalogue, details, hedged, period, statement, why};

/// The section; nothing where the article claims nothing on the indicator.
pub(super) fn claims(store: Store) -> impl IntoView {
    later(store, "claims", Below::Claims)
}

/// The claims.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let Seen {
        library, answer, ..
    } = seen;
    let about = |claim: &&Claim| {
        let figure = library.figure(&claim.id);
        figure.is_some_and(|row| row.indicator == answer.ask.indicator)
    };
    let keys = library.claims().iter().filter(about);
    let judged = keys.filter_map(|claim| judge(library, &claim.id));
    let items: Vec<Node> = judged
        .map(|one| {
            let mut parts = vec![said(
                "h3",
                "statement",
                statement(one.claim, library, seen.lang),
            )];
            parts.extend(held(&one, |_, _| None, seen));
            item(one.claim, parts)
        })
        .collect();
    let say = details(seen.lang);
    counted(say.claims_title, say.claims_count, items)
}

/// A claim in a list.
pub(super) fn item(claim: &Claim, parts: Vec<Node>) -> Node {
    el("li", "claim", parts).with("data-claim", claim.id.as_str())
}

/// A claim's verdict and the checks that it comes from, each with what `drawn` makes
/// of it. Where nothing was checked, what that means.
pub(super) fn held(
    judged: &Judged<'_>,
    drawn: impl Fn(&Check, &Finding) -> Option<Node>,
    seen: &Seen,
) -> Vec<Node> {
    let mut parts = vec![el("p", "", vec![badge(judged.verdict, seen)])];
    if judged.findings.is_empty() {
        let means = details(seen.lang).claim_list.verdict_means;
        parts.push(said("p", "", means(judged.verdict)));
        return parts;
    }
    let findings = judged.findings.iter();
    let findings = findings.map(|(check, finding)| {
        let picture = drawn(check, finding);
        held_against(check, finding, picture, seen)
    });
    parts.push(el("ul", "checks", findings.collect()));
    parts
}

/// The name of a verdict.
pub(super) fn badge(verdict: Verdict, seen: &Seen) -> Node {
    // What holds, what does not, and what cannot be said.
    let class = match verdict {
        Verdict::Confirmed => "holds",
        Verdict::NotCheckable => "open",
        _ => "doubts",
    };
    let class = format!("verdict {class}");
    said("span", &class, (details(seen.lang).verdict)(verdict)).with("data-verdict", verdict.word())
}

/// A figure in a list of others: who says it, of when, what and how much; a link to
/// its card.
fn input(row: &Observation, seen: &Seen) -> Option<Node> {
    let (library, lang) = (&seen.library, seen.lang);
    let indicator = library.indicator(&row.indicator)?;
    let publisher = &library.source(&row.source)?.publisher;
    let time = row.period.map(|time| period(time, lang));
    let time = time.unwrap_or_else(|| catalogue(lang).undated.to_owned());
    let name = indicator.name.in_lang(lang);
    let value = hedged(row, indicator, lang);
    let words = format!("{publisher}, {time}: {name}, {value}");
    let link = goto(words, &figure_query(row), seen.state.lang);
    Some(el("li", "", vec![link]))
}

fn held_against(check: &Check, finding: &Finding, picture: Option<Node>, seen: &Seen) -> Node {
    let (library, lang, say) = (&seen.library, seen.lang, details(seen.lang));
    let inputs = finding.inputs().into_iter();
    let inputs: Vec<Node> = inputs.filter_map(|row| input(row, seen)).collect();
    let formulas = std::iter::once(&check.claimed).chain(&check.record);
    let formulas: Vec<&str> = formulas
        .map(String::as_str)
        .filter(|one| !one.is_empty())
        .collect();
    let outcome = (say.outcome)(finding.outcome);
    let outcome = said("strong", "", format!("{outcome}: "));
    let reason = text(why(check, finding, library, lang));
    let mut parts = vec![el("p", "why", vec![outcome, reason])];
    parts.extend(picture);
    if !inputs.is_empty() {
        let computed = text(format!("{}: ", say.computed_as));
        let formula = said("code", "", formulas.join("; "));
        parts.push(el(
            "details",
            "",
            vec![
                said("summary", "", say.rests_on),
                el("ul", "", inputs),
                el("p", "formula", vec![computed, formula]),
            ],
        ));
    }
    el("li", "", parts).with("data-check", check.id.as_str())
}
