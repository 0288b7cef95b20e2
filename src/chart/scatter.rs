//! Two measures against each other.

use super::layout::Drawn;
use super::{Rect, ScatterSpec, TextMeasure, Theme};
use crate::data::Lang;

pub(super) fn draw(
    _spec: &ScatterSpec,
    _lang: Lang,
    _room: Rect,
    _measure: &dyn TextMeasure,
    _theme: &Theme,
) -> Drawn {
    Drawn::nothing()
}
