//! Events in order of time.

use super::layout::Drawn;
use super::{Rect, TextMeasure, Theme, TimelineSpec};
use crate::data::Lang;

pub(super) fn draw(
    _spec: &TimelineSpec,
    _lang: Lang,
    _room: Rect,
    _measure: &dyn TextMeasure,
    _theme: &Theme,
) -> Drawn {
    Drawn::nothing()
}
