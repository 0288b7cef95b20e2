//! Parts of one whole.

use super::layout::Drawn;
use super::{PartSpec, Rect, TextMeasure, Theme};
use crate::data::Lang;

pub(super) fn draw(
    _spec: &PartSpec,
    _lang: Lang,
    _room: Rect,
    _measure: &dyn TextMeasure,
    _theme: &Theme,
) -> Drawn {
    Drawn::nothing()
}
