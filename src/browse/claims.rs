//! The article's claims as a list.

use std::collections::BTreeMap;

use super::entry::{Names, rank};
use super::figures::{ascending, measured};
use super::fold::folded;
use super::{Entry, Facet, Order, OrderBy};
use crate::data::{Claim, ClaimKind, Lang, Library, Period, Source};
use crate::evidence::{Verdict, judge};
use crate::i18n::{details, statement, why};
use crate::query::SortOrder;

/// What claims can be told apart by.
pub const CLAIM_FACETS: &[Facet] = &[
    Facet::Verdict,
    Facet::Chapter,
    Facet::Kind,
    Facet::Topic,
    Facet::Indicator,
    Facet::Place,
    Facet::Subject,
    Facet::Year,
];

/// The orders in which claims are offered, their own first: that of the article.
pub const CLAIM_ORDERS: &[Order] = &[
    ascending(OrderBy::Listed),
    Order {
        by: OrderBy::Verdict,
        order: SortOrder::Descending,
    },
    ascending(OrderBy::Verdict),
    ascending(OrderBy::Period),
];

/// Every claim, in the article's order.
///
/// Searched are what it says, its verdict and the sentences that give the reasons.
/// A claim that is a figure is also found by what that is of.
#[must_use]
pub fn claims(library: &Library) -> Vec<Entry> {
    let names = Names::of(library);
    let rows = library.claims().iter().enumerate();
    rows.map(|(at, claim)| entry(library, &names, at, claim))
        .collect()
}

/// The article that the claims are of: the source of the first that is a figure.
#[must_use]
pub fn article(library: &Library) -> Option<&Source> {
    let mut figures = library
        .claims()
        .iter()
        .filter_map(|one| library.figure(&one.id));
    library.source(&figures.next()?.source)
}

/// How many claims stand how, the gravest first; nothing of a verdict that none has.
#[must_use]
pub fn tally(library: &Library) -> Vec<(Verdict, usize)> {
    let claims = library.claims().iter();
    let judged = claims.filter_map(|claim| judge(library, &claim.id));
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for one in judged {
        *counts.entry(one.verdict).or_default() += 1;
    }
    counts.into_iter().rev().collect()
}

fn entry(library: &Library, names: &Names<'_>, at: usize, claim: &Claim) -> Entry {
    let figure = library.figure(&claim.id);
    let time = match claim.kind {
        ClaimKind::Figure => figure.and_then(|row| row.period),
        ClaimKind::Date | ClaimKind::Words => claim.period,
    };
    let mut entry = Entry {
        key: claim.id.to_string(),
        at,
        searched: folded(claim.id.as_str()),
        facets: Vec::new(),
        sort: vec![(OrderBy::Listed, rank(at))],
    };
    let order = time.map(|at| (OrderBy::Period, Period::middle_year(at)));
    entry.sort.extend(order);
    entry.add(Facet::Chapter, claim.chapter.word());
    entry.add(Facet::Kind, claim.kind.word());
    if time.is_some() || claim.kind != ClaimKind::Words {
        entry.add_year(time);
    }
    if let Some(row) = figure {
        measured(&mut entry, row, names);
        entry.searched += names.indicator_words(&row.indicator);
        entry.searched += names.place_words(&row.place);
        entry.searched += names.subject_words(&row.subject);
    }
    let judged = judge(library, &claim.id);
    for lang in Lang::ALL {
        entry.searched += &folded(&statement(claim, library, lang));
        let Some(judged) = &judged else {
            continue;
        };
        entry.searched += &folded((details(lang).verdict)(judged.verdict));
        for (check, finding) in &judged.findings {
            entry.searched += &folded(&why(check, finding, library, lang));
        }
    }
    if let Some(judged) = judged {
        entry.add(Facet::Verdict, judged.verdict.word());
        let gravity = Verdict::ALL.iter().position(|one| *one == judged.verdict);
        let gravity = gravity.map(|at| (OrderBy::Verdict, rank(at)));
        entry.sort.extend(gravity);
    }
    entry
}
