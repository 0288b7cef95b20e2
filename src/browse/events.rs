//! What happened, as a list.

use super::entry::{Names, in_all, rank};
use super::figures::ascending;
use super::fold::folded;
use super::{Entry, Facet, Order, OrderBy};
use crate::data::{Event, Lang, Library};
use crate::i18n::details;
use crate::query::SortOrder;

/// What events can be told apart by.
pub const EVENT_FACETS: &[Facet] = &[Facet::Category, Facet::Place, Facet::Year, Facet::Source];

/// The orders in which events are offered, their own first: that of time.
pub const EVENT_ORDERS: &[Order] = &[
    ascending(OrderBy::Period),
    Order {
        by: OrderBy::Period,
        order: SortOrder::Descending,
    },
];

/// Every event, in order of time by its first date.
///
/// Where sources differ, it has the year of each. Found by headline and sentence, by
/// its category, its place, its dates and those who tell of it.
#[must_use]
pub fn events(library: &Library) -> Vec<Entry> {
    let names = Names::of(library);
    let rows = library.events().iter().enumerate();
    let mut entries: Vec<Entry> = rows
        .map(|(at, event)| entry(library, &names, at, event))
        .collect();
    entries.sort_by(|one, other| one.beside(other, ascending(OrderBy::Period)));
    entries
}

fn entry(library: &Library, names: &Names<'_>, at: usize, event: &Event) -> Entry {
    let told = library.attestations_of(&event.id);
    let category = Lang::ALL.map(|lang| folded((details(lang).category)(event.category)));
    let mut entry = Entry {
        key: event.id.to_string(),
        at,
        searched: [
            in_all(&event.title),
            in_all(&event.summary),
            category.concat(),
            folded(event.id.as_str()),
        ]
        .concat(),
        facets: Vec::new(),
        sort: vec![(OrderBy::Listed, rank(at))],
    };
    entry.searched += names.place_words(&event.place);
    entry.add(Facet::Category, event.category.word());
    entry.add(Facet::Place, event.place.as_str());
    for one in &told {
        entry.add_year(Some(one.period));
        entry.add(Facet::Source, one.source.as_str());
        entry.searched += names.source_words(&one.source);
        entry.searched += &folded(&one.period.to_string());
    }
    match told.iter().map(|one| one.period).min() {
        Some(first) => entry.sort.push((OrderBy::Period, first.middle_year())),
        None => entry.add_year(None),
    }
    entry
}
