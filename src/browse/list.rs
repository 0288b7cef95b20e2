//! Entries and an ask -> the rows to show, and what else could be chosen.

use std::collections::BTreeMap;

use super::fold::Wanted;
use super::{Ask, Entry, Facet};
use crate::data::{Category, Chapter, ClaimKind, Measure, SourceKind, Status, Topic};
use crate::evidence::Verdict;

/// What is listed of an ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The rows to show, as places among the entries, in order: the first portions
    /// of those found.
    pub rows: Vec<usize>,
    /// How many entries were found.
    pub total: usize,
    /// For each facet its values.
    pub counts: Vec<(Facet, Vec<Count>)>,
}

/// A value of a facet, and how many entries would be found by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value.
    pub value: String,
    /// The entries found if this alone of its facet were chosen and all else stayed.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// Lists the entries that an ask finds, in its order or else in their own.
///
/// Counts are given for the facets named, and behind them for any other that the ask
/// speaks of, so that nothing filters unseen. Values that would find nothing are
/// left out, unless they are chosen. They stand in an order that no choice changes:
/// years from the latest, [`UNDATED`](super::UNDATED) last; words in the order of
/// their definition; keys by how many of all entries have them, the most first.
#[must_use]
pub fn list(entries: &[Entry], ask: &Ask, facets: &[Facet]) -> Listing {
    let wanted = Wanted::of(&ask.search);
    let chosen = facets_of(ask);
    let counted: Vec<Facet> = facets
        .iter()
        .chain(chosen.iter().filter(|facet| !facets.contains(facet)))
        .copied()
        .collect();
    let mut tallies: BTreeMap<Facet, BTreeMap<&str, Tally>> = BTreeMap::new();
    for facet in &counted {
        tallies.insert(*facet, BTreeMap::new());
    }
    let mut rows = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let is_found = wanted.is_in(&entry.searched);
        let mut failed = chosen.iter().filter(|facet| !meets(entry, ask, **facet));
        let (first, second) = (failed.next(), failed.next());
        if is_found && first.is_none() {
            rows.push(at);
        }
        for (facet, value) in &entry.facets {
            let Some(tally) = tallies.get_mut(facet) else {
                continue;
            };
            let tally = tally
                .entry(value.as_str())
                .or_insert_with(|| Tally::new(at));
            tally.all += 1;
            // What one facet alone keeps away, its other values would find.
            let is_free = second.is_none() && first.is_none_or(|failed| failed == facet);
            tally.found += usize::from(is_found && is_free);
        }
    }
    for (facet, value) in &ask.only {
        if let Some(tally) = tallies.get_mut(facet) {
            let tally = tally
                .entry(value)
                .or_insert_with(|| Tally::new(entries.len()));
            tally.is_chosen = true;
        }
    }
    if let Some(order) = ask.order {
        let entry = |at: &usize| entries.get(*at);
        rows.sort_by(|one, other| match (entry(one), entry(other)) {
            (Some(one), Some(other)) => one.beside(other, order),
            _ => one.cmp(other),
        });
    }
    let total = rows.len();
    rows.truncate(ask.most_rows());
    let counts = counted.into_iter().map(|facet| {
        let values = tallies.remove(&facet).unwrap_or_default();
        (facet, counts(facet, values))
    });
    Listing {
        counts: counts.collect(),
        rows,
        total,
    }
}

/// What is known of a value.
struct Tally {
    /// How many of all entries have it.
    all: usize,
    /// How many would be found by it.
    found: usize,
    /// The first entry that has it.
    first: usize,
    is_chosen: bool,
}

impl Tally {
    fn new(first: usize) -> Self {
        Self {
            all: 0,
            found: 0,
            first,
            is_chosen: false,
        }
    }
}

/// The facets that an ask filters by, each once.
fn facets_of(ask: &Ask) -> Vec<Facet> {
    let mut facets = Vec::new();
    for (facet, _) in &ask.only {
        if !facets.contains(facet) {
            facets.push(*facet);
        }
    }
    facets
}

/// Whether an entry has any of the values asked for of a facet.
fn meets(entry: &Entry, ask: &Ask, facet: Facet) -> bool {
    let mut values = ask.only.iter().filter(|(one, _)| *one == facet);
    values.any(|(facet, value)| entry.has(*facet, value))
}

fn counts(facet: Facet, values: BTreeMap<&str, Tally>) -> Vec<Count> {
    let kept = |(_, tally): &(&str, Tally)| tally.found > 0 || tally.is_chosen;
    let mut values: Vec<(&str, Tally)> = values.into_iter().filter(kept).collect();
    values.sort_by_key(|(value, tally)| (place(facet, value, tally), tally.first));
    let count = |(value, tally): (&str, Tally)| Count {
        value: value.to_owned(),
        count: tally.found,
        is_chosen: tally.is_chosen,
    };
    values.into_iter().map(count).collect()
}

/// Where a value stands among those of its facet; what is unknown stands last.
fn place(facet: Facet, value: &str, tally: &Tally) -> i64 {
    let place = match facet {
        Facet::Year => return value.parse().map_or(i64::MAX, |year: i32| -i64::from(year)),
        Facet::Indicator | Facet::Place | Facet::Subject | Facet::Source => {
            return i64::try_from(tally.all).map_or(i64::MIN, |all| -all);
        }
        Facet::Topic => among(Topic::ALL, Topic::from_word(value)),
        Facet::Status => among(Status::ALL, Status::from_word(value)),
        Facet::Verdict => among(Verdict::ALL, Verdict::from_word(value)),
        Facet::Category => among(Category::ALL, Category::from_word(value)),
        Facet::Chapter => among(Chapter::ALL, Chapter::from_word(value)),
        // Of whichever list: no word is two of them.
        Facet::Kind => among(Measure::ALL, Measure::from_word(value))
            .or_else(|| among(SourceKind::ALL, SourceKind::from_word(value)))
            .or_else(|| among(ClaimKind::ALL, ClaimKind::from_word(value))),
    };
    place
        .and_then(|place| i64::try_from(place).ok())
        .unwrap_or(i64::MAX)
}

fn among<T: PartialEq>(all: &[T], one: Option<T>) -> Option<usize> {
    all.iter().position(|other| Some(other) == one.as_ref())
}
