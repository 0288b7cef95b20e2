//! Parts of one whole, as a wish.

use super::{Given, Manner, Unfit, Wish};
use crate::data::Lang;

/// Parts of one whole.
#[derive(Clone, Debug, PartialEq)]
pub struct PartSpec {}

/// Not drawn yet.
pub(super) fn wish(_given: &Given<'_>, _manner: Manner, _lang: Lang) -> Result<Wish, Unfit> {
    Err(Unfit::NoWhole)
}
