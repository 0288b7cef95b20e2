//! Two years of each series.

use super::layout::Drawn;
use super::{Rect, SlopeSpec, TextMeasure, Theme};
use crate::data::Lang;

pub(super) fn draw(
    _spec: &SlopeSpec,
    _lang: Lang,
    _room: Rect,
    _measure: &dyn TextMeasure,
    _theme: &Theme,
) -> Drawn {
    Drawn::nothing()
}
