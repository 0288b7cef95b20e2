//! A small chart for each series.

use super::layout::Drawn;
use super::{MultipleSpec, Rect, TextMeasure, Theme};
use crate::data::Lang;

pub(super) fn draw(
    _spec: &MultipleSpec,
    _lang: Lang,
    _room: Rect,
    _measure: &dyn TextMeasure,
    _theme: &Theme,
) -> Drawn {
    Drawn::nothing()
}
