//! Shares of a whole over time.

use super::layout::Drawn;
use super::{AreaSpec, Rect, TextMeasure, Theme};
use crate::data::Lang;

pub(super) fn draw(
    _spec: &AreaSpec,
    _lang: Lang,
    _room: Rect,
    _measure: &dyn TextMeasure,
    _theme: &Theme,
) -> Drawn {
    Drawn::nothing()
}
