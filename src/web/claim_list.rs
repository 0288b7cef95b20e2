//! The page of the article's claims: how they stand as a whole, and each with its
//! verdict, the checks that it comes from and their pictures.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::claims::{badge, held, item};
use super::figures::figure_query;
use super::later::Seen;
use super::listing::{Listed, asking, listed, opening};
use super::manner::charts;
use super::node::{Node, el, goto, link, said, text, titled};
use super::sources::{fact, published};
use super::strip::picture;
use crate::browse::{Ask, CLAIM_FACETS, CLAIM_ORDERS, Entry, Facet, article, claims, tally};
use crate::chart::Appearance;
use crate::data::{Claim, FigureId, Lang, Library, Source};
use crate::evidence::judge;
use crate::i18n::{details, statement};
use crate::state::Page;

const CLAIMS: Listed = Listed {
    index: claims,
    facets: CLAIM_FACETS,
    orders: CLAIM_ORDERS,
    above,
    item: in_list,
    columns: |_| Vec::new(),
    card,
};

/// The page.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    listed(&CLAIMS, seen)
}

fn above(seen: &Seen) -> Vec<Node> {
    let say = details(seen.lang);
    let mut nodes = vec![
        said("h2", "", say.claims_title).with("id", "page-title"),
        said("p", "intro", say.claim_list.intro),
    ];
    nodes.extend(article(&seen.library).map(|source| origin(source, seen)));
    nodes.extend(standing(seen));
    nodes
}

/// Who wrote the article, and when.
fn origin(source: &Source, seen: &Seen) -> Node {
    let say = details(seen.lang);
    let query = Page::Sources.card_query(source.id.as_str());
    let mut work = vec![goto(source.title.as_str(), &query, seen.state.lang)];
    if let Some(url) = &source.url {
        work.push(text(" · "));
        work.push(link(say.claim_list.original, url.clone()));
    }
    let facts = [
        (say.claim_list.article, work),
        (
            say.claim_list.publisher,
            vec![text(source.publisher.as_str())],
        ),
        (
            say.source_published,
            vec![text(published(source, seen.lang))],
        ),
    ];
    let facts = facts.map(|(name, value)| fact(name, value));
    el("dl", "origin", facts.into())
}

/// How many claims stand how; each number leads to those claims.
fn standing(seen: &Seen) -> Vec<Node> {
    let say = details(seen.lang);
    let all = (say.claims_count)(seen.library.claims().len());
    let asked = &seen.state.list;
    let rows = tally(&seen.library).into_iter().map(|(verdict, count)| {
        let value = (Facet::Verdict, verdict.word().to_owned());
        let is_chosen = asked.only == [value.clone()];
        let ask = Ask {
            only: vec![value],
            ..Ask::default()
        };
        let number = said("span", "number", count.to_string());
        let link = goto("", &asking(seen, ask), seen.state.lang).holding(vec![
            number,
            text(" "),
            badge(verdict, seen),
        ]);
        let link = link.with_if(is_chosen, "aria-current", "true");
        let means = said("span", "means", (say.claim_list.verdict_means)(verdict));
        el("li", "", vec![link, text(" "), means]).with("data-standing", verdict.word())
    });
    let mut nodes = vec![
        said("h3", "", (say.claim_list.tally)(&all)),
        el("ul", "standing", rows.collect()),
    ];
    if !asked.only.is_empty() {
        let link = goto(
            say.claim_list.all,
            &asking(seen, Ask::default()),
            seen.state.lang,
        );
        nodes.push(el("p", "", vec![link]));
    }
    nodes
}

fn in_list(entry: &Entry, seen: &Seen) -> Node {
    let id = FigureId::new(&entry.key);
    let Some(claim) = seen.library.claim(&id) else {
        return Node::default();
    };
    let own = goto(
        statement(claim, &seen.library, seen.lang),
        &opening(seen, &entry.key),
        seen.state.lang,
    );
    let mut parts = vec![
        el("h3", "statement", vec![own]),
        said("p", "kind", stands_in(claim, seen)),
    ];
    parts.extend(evidence(claim, seen));
    item(claim, parts)
}

/// Where in the article, and by which name others speak of it.
fn stands_in(claim: &Claim, seen: &Seen) -> String {
    let chapter = (details(seen.lang).lists.chapter)(claim.chapter);
    format!("{chapter} · {}", claim.id)
}

fn card(key: &str, seen: &Seen) -> Option<Vec<Node>> {
    let (library, say) = (&seen.library, details(seen.lang));
    let claim = library.claim(&FigureId::new(key))?;
    let mut parts = vec![
        said("h2", "statement", statement(claim, library, seen.lang)),
        said("p", "kind", stands_in(claim, seen)),
    ];
    parts.extend(evidence(claim, seen));
    let notes = claim.notes.iter().filter_map(|id| library.note(id));
    let notes: Vec<Node> = notes
        .map(|note| said("li", "", note.text.in_lang(seen.lang)))
        .collect();
    if !notes.is_empty() {
        parts.push(el("ul", "notes", notes));
    }
    if let Some(row) = library.figure(&claim.id) {
        let figure = goto(
            say.claim_list.own_figure,
            &figure_query(row),
            seen.state.lang,
        );
        parts.push(el("p", "", vec![figure]));
        parts.extend(titled(say.claim_list.charts, "ways", charts(row, seen)));
    }
    Some(vec![el("div", "claim", parts).with("data-card", key)])
}

/// All that the evidence of a claim is made of.
#[derive(PartialEq)]
struct Look {
    lang: Lang,
    chosen: Option<Lang>,
    appearance: Appearance,
}

/// What was made of the claims: their pictures take longer than all else of the list,
/// and no search changes them.
type Made = (Arc<Library>, Look, BTreeMap<FigureId, Vec<Node>>);

thread_local! {
    static MADE: RefCell<Option<Made>> = const { RefCell::new(None) };
}

fn evidence(claim: &Claim, seen: &Seen) -> Vec<Node> {
    let look = Look {
        lang: seen.lang,
        chosen: seen.state.lang,
        appearance: seen.appearance,
    };
    MADE.with_borrow_mut(|held_before| {
        let is_same = held_before.as_ref().is_some_and(|(library, before, _)| {
            Arc::ptr_eq(library, &seen.library) && *before == look
        });
        if !is_same {
            *held_before = Some((seen.library.clone(), look, BTreeMap::new()));
        }
        let make = || {
            let judged = judge(&seen.library, &claim.id);
            judged.map_or_else(Vec::new, |one| {
                held(&one, |check, finding| picture(check, finding, seen), seen)
            })
        };
        match held_before {
            Some((.., made)) => made.entry(claim.id.clone()).or_insert_with(make).clone(),
            None => make(),
        }
    })
}
