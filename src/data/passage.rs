//! The reading text of the home page: short passages, each with the view that stands
//! beside it and the formulas of its numbers.
//!
//! A passage holds no number of its own: `i18n::passage_words` puts them in.

use super::word::words;
use super::{CheckUnit, PassageId, Text};

words!(
    /// The part of the page that a passage stands in.
    PassagePart {
        /// The headline figures, then and now.
        Headline = "headline",
        /// Access and growth.
        Access = "access",
        /// The state and the net.
        State = "state",
        /// The social networks.
        Networks = "networks",
        /// Local blogs and video, languages and names.
        Local = "local",
    }
);

/// A number that a passage's words have a place for.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageValue {
    /// How it follows from figures.
    pub formula: String,
    /// The unit and the decimals that it is shown with; `None` for a figure by itself,
    /// which is said as its source words it.
    pub form: Option<(CheckUnit, u8)>,
}

/// A short text about one view.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Its key: `access-share`.
    pub id: PassageId,
    /// Where it stands.
    pub part: PassagePart,
    /// The view beside it, as a query string without language and theme; of headlines
    /// alone it may be empty.
    pub view: String,
    /// What `{1}` and so on stand for, in order. Of a headline the first is what was
    /// then, the second what is now.
    pub values: Vec<PassageValue>,
    /// A heading, with places for numbers.
    pub title: Text,
    /// The text, with places for numbers: `{1}`, `{1.when}`, `{1.who}`, `{S03}`, `{E017}`.
    pub text: Text,
}
