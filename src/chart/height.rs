//! How high a picture has to be for all that it holds.

use super::layout::over_time_px;
use super::{Body, multiples, timeline};

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

/// The height that a picture of this width needs, of any kind but lines.
pub(super) fn height_px(body: &Body, width_px: f64) -> f64 {
    let rows = |count: usize, each_px: f64| {
        let count = u32::try_from(count).map_or(0.0, f64::from);
        count.mul_add(each_px, AROUND_BARS_PX)
    };
    let over_time_px = over_time_px(width_px);
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
