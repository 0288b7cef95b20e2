//! What is measured, in what unit, and within what bounds a figure is plausible.

use super::{IndicatorId, PlaceId, Text};

/// The unit class of an indicator; it rules formatting and the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths of a whole, 0–100.
    Percent,
    /// Whole things or people.
    Count,
    /// A place in an order; 1 is first.
    Rank,
}

impl Unit {
    /// The word in `indicators.csv`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "percent" => Some(Self::Percent),
            "count" => Some(Self::Count),
            "rank" => Some(Self::Rank),
            _ => None,
        }
    }
}

/// A measure with one definition. Figures of two definitions are two indicators.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its key.
    pub id: IndicatorId,
    /// Its unit class.
    pub unit: Unit,
    /// Decimals shown to a reader; the table keeps all the source gave.
    pub decimals: u8,
    /// Smallest plausible value, inclusive, in the indicator's unit.
    pub minimum: f64,
    /// Largest plausible value, inclusive, in the indicator's unit.
    pub maximum: f64,
    /// The places shown while the reader has chosen none.
    pub default_places: Vec<PlaceId>,
    /// What a chart's title says.
    pub name: Text,
    /// The unit in words, as a subtitle says it.
    pub unit_name: Text,
    /// What it measures and what to beware of, in whole sentences.
    pub about: Text,
}
