//! A small chart for each series, as a wish.

use super::{Given, Manner, Unfit, Wish};
use crate::data::Lang;

/// A small chart for each series.
#[derive(Clone, Debug, PartialEq)]
pub struct MultipleSpec {}

/// Not drawn yet.
pub(super) fn wish(_given: &Given<'_>, _manner: Manner, _lang: Lang) -> Result<Wish, Unfit> {
    Err(Unfit::OneSeries)
}
