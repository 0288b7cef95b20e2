//! Events in order of time, as a wish.

use super::{Given, Manner, Unfit, Wish};
use crate::chart::EventSpec;
use crate::data::Lang;

/// Events in order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineSpec {
    /// The events marked, in order of time.
    pub events: Vec<EventSpec>,
}

/// Not drawn yet.
pub(super) fn wish(_given: &Given<'_>, _manner: Manner, _lang: Lang) -> Result<Wish, Unfit> {
    Err(Unfit::NoEvents)
}
