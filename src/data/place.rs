//! Where a figure was counted, and of what.

use super::{PlaceId, SubjectId, Text};

/// What sort of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A state.
    Country,
    /// A city; its `parent` is the country.
    City,
    /// Several countries together.
    Region,
    /// All countries together.
    World,
}

impl PlaceKind {
    /// The word in `places.csv`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "country" => Some(Self::Country),
            "city" => Some(Self::City),
            "region" => Some(Self::Region),
            "world" => Some(Self::World),
            _ => None,
        }
    }
}

/// A place that figures speak of.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its key.
    pub id: PlaceId,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// The place it is part of, where the table says so.
    pub parent: Option<PlaceId>,
    /// Places worth comparing it with, the nearest first.
    pub neighbours: Vec<PlaceId>,
    /// Its name.
    pub name: Text,
}

/// What is counted where an indicator alone does not say it: a network, a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// Its key.
    pub id: SubjectId,
    /// Its name, as it writes itself.
    pub name: Text,
}
