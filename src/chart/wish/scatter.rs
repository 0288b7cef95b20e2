//! Two measures against each other, as a wish.

use super::{Given, Manner, Unfit, Wish};
use crate::data::Lang;

/// Two measures against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterSpec {}

/// Not drawn yet.
pub(super) fn wish(_given: &Given<'_>, _manner: Manner, _lang: Lang) -> Result<Wish, Unfit> {
    Err(Unfit::NoSecond)
}
