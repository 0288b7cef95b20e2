//! A wish, a size, a theme and a text measure -> a scene.

use super::{Body, ChartSpec, Hits, Rect, Scene, TextMeasure, Theme};
use super::{furniture, line};

/// The size of a picture in CSS pixels; less than 1 counts as 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width_px: f64,
    /// Height.
    pub height_px: f64,
}

/// Whether the picture bears its own title and source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// The plot alone: the page says the rest.
    None,
    /// Title, subtitle, remarks and source, for a picture that goes out alone.
    Full,
}

/// Lays a chart out. The same arguments give the same scene.
#[must_use]
pub fn layout(
    spec: &ChartSpec,
    size: Size,
    furniture: Furniture,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> Scene {
    let (width_px, height_px) = (size.width_px.max(1.0), size.height_px.max(1.0));
    let room = Rect {
        left_px: 0.0,
        top_px: 0.0,
        right_px: width_px,
        bottom_px: height_px,
    };
    let (mut marks, room) = match furniture {
        Furniture::Full => furniture::furnish(spec, room, measure, theme),
        Furniture::None => (Vec::new(), room),
    };
    let drawn = match &spec.body {
        Body::Lines(lines) => line::draw(lines, spec.lang, room, measure, theme),
        Body::Nothing(_) => Drawn::nothing(),
        body => match spec.repertoire {
            Some(repertoire) => (repertoire.draw)(body, spec.lang, room, measure, theme),
            None => Drawn::nothing(),
        },
    };
    marks.extend(drawn.marks);
    Scene {
        width_px,
        height_px,
        background: theme.background,
        marks,
        hits: drawn.hits,
        unlabelled: drawn.unlabelled,
    }
}

/// What a kind of chart gives to the scene.
pub(super) struct Drawn {
    pub(super) marks: Vec<super::Mark>,
    pub(super) hits: Hits,
    pub(super) unlabelled: usize,
}

impl Drawn {
    pub(super) fn nothing() -> Self {
        Self {
            marks: Vec::new(),
            hits: Hits::none(),
            unlabelled: 0,
        }
    }
}

/// The height that a picture of this width needs.
#[must_use]
pub fn height_px(spec: &ChartSpec, width_px: f64) -> f64 {
    match (&spec.body, spec.repertoire) {
        (Body::Nothing(_), _) => 1.0,
        (Body::Lines(_), _) | (_, None) => over_time_px(width_px),
        (body, Some(repertoire)) => (repertoire.height)(body, width_px),
    }
}

/// The same where a text is read with the picture: a narrow screen holds both.
#[must_use]
pub fn height_beside_text_px(spec: &ChartSpec, width_px: f64) -> f64 {
    let height_px = height_px(spec, width_px);
    if matches!(spec.body, Body::Lines(_)) && width_px < NARROW_PX {
        height_px.min(BESIDE_TEXT_PX)
    } else {
        height_px
    }
}

const NARROW_PX: f64 = 560.0;
const BESIDE_TEXT_PX: f64 = 230.0;
/// Charts over time are this much lower than wide, within bounds.
const HEIGHT_SHARE: f64 = 0.52;
const HEIGHT_PX: (f64, f64) = (300.0, 520.0);

pub(super) fn over_time_px(width_px: f64) -> f64 {
    (width_px * HEIGHT_SHARE).clamp(HEIGHT_PX.0, HEIGHT_PX.1)
}
