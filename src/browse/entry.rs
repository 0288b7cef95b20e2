//! What the entries of all lists have in common: their searched text, their facets,
//! and the numbers that they are ordered by.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::fold::folded;
use super::{Facet, Order, OrderBy};
use crate::data::{
    Indicator, IndicatorId, Lang, Library, Period, Place, PlaceId, Source, SourceId, Subject,
    SubjectId, Text,
};
use crate::i18n::catalogue;

/// The year of what has no date.
pub const UNDATED: &str = "undated";

/// A row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its key, unlike that of any other entry of the list.
    pub key: String,
    /// Where it stands in its table of the library, counted from 0.
    pub at: usize,
    /// All that search compares, in every language, folded.
    pub searched: String,
    /// Its values, each once; several of one facet where it has them.
    pub facets: Vec<(Facet, String)>,
    /// The numbers that it is ordered by; one that it lacks is absent.
    pub sort: Vec<(OrderBy, f64)>,
}

impl Entry {
    /// Whether it has a value.
    #[must_use]
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        let mut facets = self.facets.iter();
        facets.any(|(other, own)| *other == facet && own == value)
    }

    /// Gives it a value, once.
    pub(super) fn add(&mut self, facet: Facet, value: &str) {
        if !self.has(facet, value) {
            self.facets.push((facet, value.to_owned()));
        }
    }

    /// Gives it the year of a time.
    pub(super) fn add_year(&mut self, at: Option<Period>) {
        match at {
            Some(at) => self.add(Facet::Year, &at.year().to_string()),
            None => self.add(Facet::Year, UNDATED),
        }
    }

    /// Before or after another in an order.
    pub(super) fn beside(&self, other: &Self, order: Order) -> Ordering {
        let key = |entry: &Self| {
            let found = entry.sort.iter().find(|(by, _)| *by == order.by);
            order.order.key(found.map_or(f64::NAN, |(_, value)| *value))
        };
        let by_key = key(self).total_cmp(&key(other));
        by_key.then(self.at.cmp(&other.at))
    }
}

/// A place in a table as a number.
pub(super) fn rank(at: usize) -> f64 {
    u32::try_from(at).map_or(f64::INFINITY, f64::from)
}

/// A text in all languages, folded.
pub(super) fn in_all(text: &Text) -> String {
    Lang::ALL.map(|lang| folded(text.in_lang(lang))).concat()
}

/// The names that entries are found by, folded once for all of them, with the
/// key's own words; and what they are ordered by.
pub(super) struct Names<'a> {
    indicators: BTreeMap<&'a IndicatorId, (f64, &'a Indicator, String)>,
    places: BTreeMap<&'a PlaceId, (f64, String)>,
    subjects: BTreeMap<&'a SubjectId, String>,
    sources: BTreeMap<&'a SourceId, (f64, String)>,
}

impl<'a> Names<'a> {
    pub(super) fn of(library: &'a Library) -> Self {
        let indicators = library.indicators().iter().enumerate();
        let indicator = |(at, row): (usize, &'a Indicator)| {
            let topic = Lang::ALL.map(|lang| folded((catalogue(lang).topic)(row.topic)));
            let words = [in_all(&row.name), folded(row.id.as_str()), topic.concat()];
            (&row.id, (rank(at), row, words.concat()))
        };
        let places = library.places().iter().enumerate();
        let place = |(at, row): (usize, &'a Place)| {
            let words = in_all(&row.name) + &folded(row.id.as_str());
            (&row.id, (rank(at), words))
        };
        let subjects = library.subjects().iter();
        let subject = |row: &'a Subject| {
            let words = in_all(&row.name) + &folded(row.id.as_str());
            (&row.id, words)
        };
        Self {
            indicators: indicators.map(indicator).collect(),
            places: places.map(place).collect(),
            subjects: subjects.map(subject).collect(),
            sources: sources(library),
        }
    }

    /// The indicator of a key.
    pub(super) fn indicator(&self, id: &IndicatorId) -> Option<&'a Indicator> {
        self.indicators.get(id).map(|(_, row, _)| *row)
    }

    pub(super) fn indicator_words(&self, id: &IndicatorId) -> &str {
        let found = self.indicators.get(id);
        found.map_or("", |(_, _, words)| words)
    }

    pub(super) fn indicator_rank(&self, id: &IndicatorId) -> f64 {
        self.indicators.get(id).map_or(f64::NAN, |(at, ..)| *at)
    }

    pub(super) fn place_words(&self, id: &PlaceId) -> &str {
        self.places.get(id).map_or("", |(_, words)| words)
    }

    pub(super) fn place_rank(&self, id: &PlaceId) -> f64 {
        self.places.get(id).map_or(f64::NAN, |(at, _)| *at)
    }

    pub(super) fn subject_words(&self, id: &SubjectId) -> &str {
        self.subjects.get(id).map_or("", String::as_str)
    }

    /// Publisher, title and key.
    pub(super) fn source_words(&self, id: &SourceId) -> &str {
        self.sources.get(id).map_or("", |(_, words)| words)
    }

    /// Publishers by name; of one publisher, sources in the order of the table.
    pub(super) fn source_rank(&self, id: &SourceId) -> f64 {
        self.sources.get(id).map_or(f64::NAN, |(at, _)| *at)
    }
}

fn sources(library: &Library) -> BTreeMap<&SourceId, (f64, String)> {
    let rows = library.sources().iter();
    let mut rows: Vec<(String, &Source)> = rows.map(|row| (folded(&row.publisher), row)).collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut sources = BTreeMap::new();
    for (at, (publisher, row)) in rows.into_iter().enumerate() {
        let words = [publisher, folded(&row.title), folded(row.id.as_str())];
        sources.insert(&row.id, (rank(at), words.concat()));
    }
    sources
}
