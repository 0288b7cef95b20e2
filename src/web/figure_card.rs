//! The card of one figure: the value with its interval and all that the tables know of
//! it, what it is held against, the charts that draw it, and how to cite it.

use std::collections::BTreeSet;

use super::claims::badge;
use super::later::Seen;
use super::listing::opening;
use super::manner::charts;
use super::node::{Node, el, goto, said, text};
use super::sources::{fact, work};
use super::take_away;
use crate::browse::{figure_key, find_figure, held_against};
use crate::data::{Check, Claim, Indicator, Library, Observation, SeriesBreak, Unit};
use crate::evidence::{compute, find, judge};
use crate::i18n::{
    catalogue, details, hedged, interval_words, kind_of_measure, period, statement, why, years,
};
use crate::state::Page;

/// The card of a key; nothing for one that no figure has.
pub(super) fn card(key: &str, seen: &Seen) -> Option<Vec<Node>> {
    let row = find_figure(&seen.library, key)?;
    let indicator = seen.library.indicator(&row.indicator)?;
    let of = Of {
        row: &row,
        indicator,
        library: &seen.library,
        seen,
    };
    let mut nodes = of.head();
    nodes.push(el("div", "card-parts", of.parts()));
    Some(nodes)
}

/// A figure and what it is of.
struct Of<'a> {
    row: &'a Observation,
    indicator: &'a Indicator,
    library: &'a Library,
    seen: &'a Seen,
}

impl Of<'_> {
    fn parts(&self) -> Vec<Node> {
        let say = &details(self.seen.lang).figure;
        let about = self.indicator.about.in_lang(self.seen.lang);
        let mut parts = vec![el("section", "facts", vec![self.facts(), self.notes()])];
        parts.extend(self.computed());
        parts.push(section(say.held_against, self.held_against()));
        parts.push(section(say.charts, self.charts()));
        parts.push(section(say.cite, take_away::cite_card(self.seen)));
        let measured = catalogue(self.seen.lang).about_indicator;
        let mut measured = section(measured, vec![said("p", "", about)]);
        if let Some(breaks) = self.breaks() {
            measured = el("div", "", vec![measured, breaks]);
        }
        parts.push(measured);
        parts
    }

    /// Of what, the value and its interval, and how it stands.
    fn head(&self) -> Vec<Node> {
        let (row, lang) = (self.row, self.seen.lang);
        let place = self.library.place(&row.place);
        let place = place.map_or(row.place.as_str(), |place| place.name.in_lang(lang));
        let of = [self.subject().to_owned(), place.to_owned(), self.when()].join(" · ");
        let value = hedged(row, self.indicator, lang);
        let value = said("data", "", value).with("value", row.value.to_string());
        let mut big = vec![value];
        // A share bears its sign already.
        if self.indicator.unit != Unit::Percent {
            let unit = self.indicator.unit_name.in_lang(lang);
            big.extend([text(" "), said("span", "unit", unit)]);
        }
        let mut nodes = vec![
            said("h2", "", self.indicator.name.in_lang(lang)),
            said("p", "of", of),
            el("p", "big", big),
        ];
        let interval = interval_words(row, self.indicator, lang);
        nodes.extend(interval.map(|words| said("p", "interval", words)));
        nodes.extend(self.as_claim());
        nodes
    }

    fn subject(&self) -> &str {
        let subject = self.library.subject(&self.row.subject);
        subject.map_or(self.row.subject.as_str(), |one| {
            one.name.in_lang(self.seen.lang)
        })
    }

    fn when(&self) -> String {
        let (row, lang) = (self.row, self.seen.lang);
        let time = row.period.map(|at| period(at, lang));
        time.unwrap_or_else(|| catalogue(lang).undated.to_owned())
    }

    /// The claim that the figure is.
    fn as_claim(&self) -> Option<Node> {
        let id = self.row.id.as_ref()?;
        let judged = judge(self.library, id)?;
        let words = (details(self.seen.lang).claim)(id.as_str());
        let link = self.goto(words, &claim_query(judged.claim));
        let badge = badge(judged.verdict, self.seen);
        Some(el("p", "as-claim", vec![badge, text(" "), link]))
    }

    fn goto(&self, words: impl Into<String>, query: &str) -> Node {
        goto(words, query, self.seen.state.lang)
    }

    fn facts(&self) -> Node {
        let (row, lang) = (self.row, self.seen.lang);
        let (say, more) = (catalogue(lang), details(lang));
        let measure = kind_of_measure(row, self.indicator, self.library, lang);
        let edition = row.vintage.map(|at| period(at, lang));
        let edition = edition.unwrap_or_else(|| say.undated.to_owned());
        let words = |words: &str| vec![text(words)];
        let facts = [
            (more.column_source, self.source()),
            (more.column_edition, words(&edition)),
            (more.column_status, words((say.status)(row.status))),
            (
                more.figure.unit,
                words(self.indicator.unit_name.in_lang(lang)),
            ),
            (more.column_measure, words(measure)),
            (more.column_wording, words((say.wording)(row.qualifier))),
            (more.figure.key, vec![said("code", "", figure_key(row))]),
        ];
        let facts = facts.into_iter().map(|(name, value)| fact(name, value));
        el("dl", "", facts.collect())
    }

    /// The publication itself, and its card.
    fn source(&self) -> Vec<Node> {
        let id = &self.row.source;
        let Some(source) = self.library.source(id) else {
            return vec![text(id.as_str())];
        };
        let own = details(self.seen.lang).figure.source_card;
        let own = self.goto(own, &Page::Sources.card_query(id.as_str()));
        vec![
            text(format!("{}: ", source.publisher)),
            work(source),
            el("span", "own-card", vec![own]),
        ]
    }

    fn notes(&self) -> Node {
        let notes = self.row.notes.iter();
        let notes = notes.filter_map(|id| self.library.note(id));
        let notes = notes.map(|note| said("li", "", note.text.in_lang(self.seen.lang)));
        el("ul", "notes", notes.collect())
    }

    /// The formula of a derived figure, and the figures that it rests on.
    fn computed(&self) -> Option<Node> {
        let say = details(self.seen.lang);
        let id = self.row.id.as_ref()?;
        let mut derivations = self.library.derivations().iter();
        let derivation = derivations.find(|one| one.id == *id)?;
        let inputs = compute(&derivation.formula, self.library).ok()?.inputs;
        let inputs = inputs.iter().map(|row| self.other(row));
        let formula = vec![
            text(format!("{}: ", say.figure.formula)),
            said("code", "", derivation.formula.as_str()),
        ];
        let parts = vec![
            el("p", "formula", formula),
            said("p", "label", say.rests_on),
            el("ul", "figures", inputs.collect()),
        ];
        Some(section(say.figure.computed, parts))
    }

    fn held_against(&self) -> Vec<Node> {
        let say = &details(self.seen.lang).figure;
        let held = held_against(self.library, self.row);
        let mut nodes = Vec::new();
        if !held.checks.is_empty() {
            nodes.push(said("p", "label", say.on_claims));
            nodes.push(el("ul", "on-claims", self.claims(&held.checks)));
        }
        if !held.others.is_empty() {
            nodes.push(said("p", "label", say.other_figures));
            let others = held.others.iter().map(|row| self.other(row));
            nodes.push(el("ul", "figures", others.collect()));
        }
        if nodes.is_empty() {
            nodes.push(said("p", "", say.held_against_none));
        }
        nodes
    }

    /// Each claim once, with what its checks on this figure say.
    fn claims(&self, checks: &[(&Claim, &Check)]) -> Vec<Node> {
        let (library, lang) = (self.library, self.seen.lang);
        let mut told = BTreeSet::new();
        let item = |(claim, _): &(&Claim, &Check)| {
            if !told.insert(claim.id.clone()) {
                return None;
            }
            let judged = judge(library, &claim.id)?;
            let words = statement(claim, library, lang);
            let words = self.goto(words, &claim_query(claim));
            let badge = badge(judged.verdict, self.seen);
            let mut parts = vec![el("p", "", vec![badge, text(" "), words])];
            let own = checks.iter().filter(|(of, _)| of.id == claim.id);
            parts.extend(own.filter_map(|(_, check)| {
                let finding = find(check, library).ok()?;
                Some(said("p", "why", why(check, &finding, library, lang)))
            }));
            Some(el("li", "", parts).with("data-claim", claim.id.as_str()))
        };
        checks.iter().filter_map(item).collect()
    }

    /// Another figure, as a link to its card.
    fn other(&self, row: &Observation) -> Node {
        let (library, lang) = (self.library, self.seen.lang);
        let value = match library.indicator(&row.indicator) {
            Some(indicator) => hedged(row, indicator, lang),
            None => row.value.to_string(),
        };
        let source = library.source(&row.source);
        let source = source.map_or(row.source.as_str(), |source| source.publisher.as_str());
        let time = row.period.map(|at| period(at, lang));
        let edition = row.vintage.map(|at| period(at, lang));
        let edition = edition.map(|at| format!("{}: {at}", details(lang).column_edition));
        let parts = time.into_iter().chain([source.to_owned()]).chain(edition);
        let parts: Vec<String> = parts.collect();
        let key = figure_key(row);
        let open = self.goto(value, &opening(self.seen, &key));
        let of = said("span", "of", format!(" · {}", parts.join(" · ")));
        el("li", "", vec![open, of]).with("data-figure", key)
    }

    fn charts(&self) -> Vec<Node> {
        let say = details(self.seen.lang);
        let charts = charts(self.row, self.seen);
        if charts.is_empty() {
            return vec![said("p", "", say.figure.charts_none)];
        }
        vec![el("ul", "charts", charts)]
    }

    fn breaks(&self) -> Option<Node> {
        let breaks = self.library.breaks_of(self.row);
        let item = |one: &SeriesBreak| {
            let reason = one.reason.in_lang(self.seen.lang);
            let words = format!("{}: {reason}", years((one.from, one.to)));
            said("li", "", words).with("data-break", one.id.as_str())
        };
        let items: Vec<Node> = breaks.iter().map(item).collect();
        let title = details(self.seen.lang).figure.breaks;
        (!items.is_empty()).then(|| section(title, vec![el("ul", "breaks", items)]))
    }
}

fn section(title: &str, parts: Vec<Node>) -> Node {
    let all = std::iter::once(said("h3", "", title)).chain(parts);
    el("section", "", all.collect())
}

fn claim_query(claim: &Claim) -> String {
    Page::Claims.card_query(claim.id.as_str())
}
