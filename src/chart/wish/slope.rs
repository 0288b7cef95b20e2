//! Two years of each series, as a wish.

use super::{Given, Manner, Unfit, Wish};
use crate::data::Lang;

/// Two years of each series.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeSpec {}

/// Not drawn yet.
pub(super) fn wish(_given: &Given<'_>, _manner: Manner, _lang: Lang) -> Result<Wish, Unfit> {
    Err(Unfit::OneYear)
}
