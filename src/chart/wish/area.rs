//! Shares of a whole over time, as a wish.

use super::{Given, Manner, Unfit, Wish};
use crate::chart::EventSpec;
use crate::data::Lang;

/// Shares of a whole over time.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaSpec {
    /// The events marked, in order of time.
    pub events: Vec<EventSpec>,
}

/// Not drawn yet.
pub(super) fn wish(_given: &Given<'_>, _manner: Manner, _lang: Lang) -> Result<Wish, Unfit> {
    Err(Unfit::NoParts)
}
