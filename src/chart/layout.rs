//! A wish, a size, a theme and a text measure -> a scene.

use super::{Body, ChartSpec, Hits, Rect, Scene, TextMeasure, Theme};
use super::{furniture, line, multiples, timeline};

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

/// Charts over time are this much lower than wide, within bounds.
const HEIGHT_SHARE: f64 = 0.52;
const HEIGHT_PX: (f64, f64) = (300.0, 520.0);
/// Two measures want a plot nearer to a square.
const SCATTER_SHARE: f64 = 0.66;
const SCATTER_PX: (f64, f64) = (360.0, 600.0);
/// What a bar or an estimate takes, and what stands around all of them.
const BAR_PX: f64 = 34.0;
const ESTIMATE_PX: f64 = 50.0;
const AROUND_BARS_PX: f64 = 32.0;
/// What a part of a whole takes, and where its words need a line more.
const PART_PX: f64 = 72.0;
const NARROW_PART_PX: f64 = 90.0;
const NARROW_PX: f64 = 560.0;
/// What a label of a slope takes, and what stands around all of them.
const SLOPE_LABEL_PX: f64 = 17.0;
const AROUND_SLOPE_PX: f64 = 60.0;

/// The height that a picture of this width needs.
#[must_use]
pub fn height_px(body: &Body, width_px: f64) -> f64 {
    let rows = |count: usize, each_px: f64| {
        let count = u32::try_from(count).map_or(0.0, f64::from);
        count.mul_add(each_px, AROUND_BARS_PX)
    };
    let over_time_px = (width_px * HEIGHT_SHARE).clamp(HEIGHT_PX.0, HEIGHT_PX.1);
    match body {
        Body::Bars(bars) => rows(bars.rows.len(), BAR_PX),
        Body::Estimates(all) => rows(all.rows.len(), ESTIMATE_PX),
        Body::Parts(all) if width_px < NARROW_PX => rows(all.rows.len(), NARROW_PART_PX),
        Body::Parts(all) => rows(all.rows.len(), PART_PX),
        // A name for each, on however small a screen.
        Body::Slope(slope) => {
            let count = u32::try_from(slope.rows.len()).map_or(0.0, f64::from);
            over_time_px.max(count.mul_add(SLOPE_LABEL_PX, AROUND_SLOPE_PX))
        }
        Body::Scatter(_) => (width_px * SCATTER_SHARE).clamp(SCATTER_PX.0, SCATTER_PX.1),
        Body::Multiples(spec) => multiples::height_px(spec.panels.len(), width_px),
        Body::Timeline(spec) => timeline::height_px(spec, width_px),
        Body::Nothing(_) => 1.0,
        _ => over_time_px,
    }
}
