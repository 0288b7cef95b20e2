//! The figures as a list, and the keys that links name them by.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::entry::{Names, rank};
use super::fold::folded;
use super::{Entry, Facet, Order, OrderBy};
use crate::data::{FigureId, Library, Observation, Period};
use crate::evidence::{Verdict, derived_rows, judge};
use crate::query::SortOrder;

/// What figures can be told apart by.
pub const FIGURE_FACETS: &[Facet] = &[
    Facet::Topic,
    Facet::Indicator,
    Facet::Place,
    Facet::Subject,
    Facet::Year,
    Facet::Source,
    Facet::Kind,
    Facet::Status,
    Facet::Verdict,
];

const LATEST_FIRST: Order = Order {
    by: OrderBy::Period,
    order: SortOrder::Descending,
};

/// The orders in which figures are offered, their own first.
pub const FIGURE_ORDERS: &[Order] = &[
    LATEST_FIRST,
    ascending(OrderBy::Period),
    Order {
        by: OrderBy::Value,
        order: SortOrder::Descending,
    },
    ascending(OrderBy::Value),
    ascending(OrderBy::Place),
    ascending(OrderBy::Indicator),
    ascending(OrderBy::Source),
];

pub(super) const fn ascending(by: OrderBy) -> Order {
    let order = SortOrder::Ascending;
    Order { by, order }
}

/// The key of a figure in links: its id where it has one, else its indicator,
/// place, subject, period, source and vintage, with colons between them.
///
/// No key of the published package has a colon; a figure that gets an id later is
/// found by its old key as well.
#[must_use]
pub fn figure_key(row: &Observation) -> String {
    match &row.id {
        Some(id) => id.to_string(),
        None => long_key(row),
    }
}

fn long_key(row: &Observation) -> String {
    row.key_parts().join(":")
}

/// The figure of a key; one that follows from others by a formula, by its id alone: its
/// long key may be that of a figure of the table.
#[must_use]
pub fn find_figure<'a>(library: &'a Library, key: &str) -> Option<Cow<'a, Observation>> {
    let by_id = library.figure(&FigureId::new(key));
    let found = by_id.or_else(|| {
        // The cheap part first: it is rarely equal.
        let of = |row: &&Observation| key.starts_with(row.indicator.as_str());
        let mut rows = library.observations().iter().filter(of);
        rows.find(|row| long_key(row) == key)
    });
    let derived = || {
        let mut rows = derived_rows(library).into_iter();
        rows.find(|row| figure_key(row) == key)
    };
    found
        .map(Cow::Borrowed)
        .or_else(|| derived().map(Cow::Owned))
}

/// Every figure, the latest first; those that follow from others by a formula stand
/// behind the table's.
///
/// A figure bears the verdict of the claim that it is. Remarks are not searched.
#[must_use]
pub fn figures(library: &Library) -> Vec<Entry> {
    let names = Names::of(library);
    let claims = library.claims().iter();
    let judged = claims.filter_map(|claim| judge(library, &claim.id));
    let verdicts: BTreeMap<&FigureId, Verdict> =
        judged.map(|one| (&one.claim.id, one.verdict)).collect();
    let entry = |(at, row): (usize, &Observation)| {
        let key = figure_key(row);
        let period = row.period.map(|at| at.to_string()).unwrap_or_default();
        let year = row.period.map(|at| at.year().to_string());
        let time = [period, year.unwrap_or_default()].join(" ");
        let searched = [
            names.indicator_words(&row.indicator),
            names.place_words(&row.place),
            names.subject_words(&row.subject),
            names.source_words(&row.source),
            &folded(&time),
            &folded(&key),
        ];
        let mut entry = Entry {
            key,
            at,
            searched: searched.concat(),
            facets: Vec::new(),
            sort: vec![
                (OrderBy::Listed, rank(at)),
                (OrderBy::Value, row.value),
                (OrderBy::Place, names.place_rank(&row.place)),
                (OrderBy::Indicator, names.indicator_rank(&row.indicator)),
                (OrderBy::Source, names.source_rank(&row.source)),
            ],
        };
        let time = row.period.map(Period::middle_year);
        let time = time.map(|at| (OrderBy::Period, at));
        entry.sort.extend(time);
        measured(&mut entry, row, &names);
        entry.add_year(row.period);
        entry.add(Facet::Source, row.source.as_str());
        if let Some(indicator) = names.indicator(&row.indicator) {
            entry.add(Facet::Kind, indicator.measure.word());
        }
        entry.add(Facet::Status, row.status.word());
        let verdict = row.id.as_ref().and_then(|id| verdicts.get(id));
        if let Some(verdict) = verdict {
            entry.add(Facet::Verdict, verdict.word());
        }
        entry
    };
    let derived = derived_rows(library);
    let rows = library.observations().iter().chain(&derived);
    let mut entries: Vec<Entry> = rows.enumerate().map(entry).collect();
    entries.sort_by(|one, other| one.beside(other, LATEST_FIRST));
    entries
}

/// What a figure is of.
pub(super) fn measured(entry: &mut Entry, row: &Observation, names: &Names<'_>) {
    if let Some(indicator) = names.indicator(&row.indicator) {
        entry.add(Facet::Topic, indicator.topic.word());
    }
    entry.add(Facet::Indicator, row.indicator.as_str());
    entry.add(Facet::Place, row.place.as_str());
    entry.add(Facet::Subject, row.subject.as_str());
}
