//! The sources as a list.

use std::collections::BTreeMap;

use super::entry::{Names, rank};
use super::figures::ascending;
use super::fold::folded;
use super::{Entry, Facet, Order, OrderBy};
use crate::data::{Library, Source, SourceId};
use crate::query::SortOrder;

/// What sources can be told apart by.
pub const SOURCE_FACETS: &[Facet] = &[
    Facet::Kind,
    Facet::Topic,
    Facet::Indicator,
    Facet::Place,
    Facet::Year,
];

/// The orders in which sources are offered, their own first: that of the table.
pub const SOURCE_ORDERS: &[Order] = &[
    ascending(OrderBy::Listed),
    ascending(OrderBy::Source),
    Order {
        by: OrderBy::Figures,
        order: SortOrder::Descending,
    },
    Order {
        by: OrderBy::Period,
        order: SortOrder::Descending,
    },
    ascending(OrderBy::Period),
];

/// Every source, in the order of the table.
///
/// Its year is that of publication. It has the subject areas, measures and places of
/// its figures, and the places of the events that it tells of. Found by publisher,
/// title, address, terms and key.
#[must_use]
pub fn sources(library: &Library) -> Vec<Entry> {
    let names = Names::of(library);
    let rows = library.sources().iter().enumerate();
    let mut entries: BTreeMap<&SourceId, Entry> = rows
        .map(|(at, row)| (&row.id, entry(&names, at, row)))
        .collect();
    let mut counts: BTreeMap<&SourceId, usize> = BTreeMap::new();
    for row in library.observations() {
        *counts.entry(&row.source).or_default() += 1;
        let Some(entry) = entries.get_mut(&row.source) else {
            continue;
        };
        if let Some(indicator) = names.indicator(&row.indicator) {
            entry.add(Facet::Topic, indicator.topic.word());
        }
        entry.add(Facet::Indicator, row.indicator.as_str());
        entry.add(Facet::Place, row.place.as_str());
    }
    for event in library.events() {
        for told in library.attestations_of(&event.id) {
            if let Some(entry) = entries.get_mut(&told.source) {
                entry.add(Facet::Place, event.place.as_str());
            }
        }
    }
    for (id, entry) in &mut entries {
        let count = counts.get(id).copied().unwrap_or_default();
        entry.sort.push((OrderBy::Figures, rank(count)));
    }
    let mut entries: Vec<Entry> = entries.into_values().collect();
    entries.sort_by_key(|entry| entry.at);
    entries
}

fn entry(names: &Names<'_>, at: usize, row: &Source) -> Entry {
    let address = row.url.as_deref().unwrap_or_default();
    let mut entry = Entry {
        key: row.id.to_string(),
        at,
        searched: [
            names.source_words(&row.id),
            &folded(address),
            &folded(&row.license),
        ]
        .concat(),
        facets: Vec::new(),
        sort: vec![
            (OrderBy::Listed, rank(at)),
            (OrderBy::Source, names.source_rank(&row.id)),
        ],
    };
    let published = row.published.map(|at| (OrderBy::Period, at.middle_year()));
    entry.sort.extend(published);
    entry.add(Facet::Kind, row.kind.word());
    entry.add_year(row.published);
    entry
}
