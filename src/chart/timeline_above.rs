//! The series above the events: a plot of lines under a caption, on the events' own
//! axis of years.

use super::axis::{hairline, on_pixel, year_axis};
use super::furniture::wrap;
use super::layout::Drawn;
use super::line::Lines;
use super::piece::STRONG;
use super::{AboveSpec, Align, Mark, Point, Rect, TextMeasure, Theme, TimelineSpec, VerticalAlign};
use crate::scale::{LinearScale, whole, year_ticks};

/// A line of the caption, and from the caption to the plot.
const LINE_PX: f64 = 18.0;
const GAP_PX: f64 = 10.0;
/// The plot, where there is room for it.
const PLOT_PX: f64 = 200.0;
/// Of a picture that is too low for all, the plot gets this much.
const PLOT_SHARE: f64 = 0.35;
/// From the plot to the events.
const BELOW_PX: f64 = 12.0;
/// The years below a plot.
pub(super) const YEARS_PX: f64 = 30.0;
/// A picture lower than this has its years once: they are near to both plots.
const YEARS_TWICE_PX: f64 = 320.0;

/// The plot above the events and what it takes of the picture.
pub(super) struct Above<'a> {
    caption: Vec<String>,
    lines: Lines<'a>,
    /// The room for the numbers left of the plot, and for the names right of it.
    pub(super) beside_px: (f64, f64),
    /// Whether the years stand below this plot too.
    has_years: bool,
}

impl<'a> Above<'a> {
    /// For a picture of this size, with names of at most such a share of its width.
    pub(super) fn new(
        spec: &'a AboveSpec,
        room: Rect,
        label_share: f64,
        measure: &dyn TextMeasure,
    ) -> Self {
        let most_px = room.width_px() * label_share;
        let lines = Lines::new(&spec.lines, spec.lang, PLOT_PX, most_px, measure);
        Self {
            caption: wrap(&spec.caption, STRONG, room.width_px(), measure),
            beside_px: lines.beside_px,
            lines,
            has_years: room.height_px() >= YEARS_TWICE_PX,
        }
    }

    /// The height of all but the plot.
    fn around_px(&self) -> f64 {
        let lines = u32::try_from(self.caption.len()).map_or(0.0, f64::from);
        let years_px = if self.has_years { YEARS_PX } else { 0.0 };
        lines.mul_add(LINE_PX, GAP_PX + years_px + BELOW_PX)
    }

    /// The height that it wants.
    pub(super) fn wanted_px(&self) -> f64 {
        self.around_px() + PLOT_PX
    }

    /// The height that it gets in a picture whose events want so much.
    pub(super) fn height_px(&self, room_px: f64, events_px: f64) -> f64 {
        let free_px = (room_px - self.around_px()).max(1.0);
        let plot_px = (free_px - events_px).max(free_px * PLOT_SHARE);
        self.around_px() + plot_px.clamp(1.0, PLOT_PX)
    }

    /// The plot with its caption, in a room of that height.
    pub(super) fn draw(
        &self,
        spec: &TimelineSpec,
        room: Rect,
        across: LinearScale,
        (left_px, right_px): (f64, f64),
        measure: &dyn TextMeasure,
        theme: &Theme,
    ) -> Drawn {
        let plot_px = (room.height_px() - self.around_px()).max(1.0);
        let captions = u32::try_from(self.caption.len()).map_or(0.0, f64::from);
        let top_px = captions.mul_add(LINE_PX, room.top_px + GAP_PX);
        let plot = Rect {
            left_px,
            top_px,
            right_px,
            bottom_px: top_px + plot_px,
        };
        let mut behind = year_lines(spec.years, across, plot, theme);
        if self.has_years {
            behind.extend(year_axis(spec.years, across, plot, measure, theme));
        }
        let mut drawn = self
            .lines
            .draw(&spec.events, behind, (plot, across), measure, theme);
        let mut y_px = room.top_px;
        for line in &self.caption {
            drawn.marks.push(Mark::Text {
                at: Point {
                    x_px: room.left_px,
                    y_px,
                },
                text: line.clone(),
                font: STRONG,
                align: Align::Start,
                vertical: VerticalAlign::Top,
                colour: theme.ink,
            });
            y_px += LINE_PX;
        }
        drawn
    }
}

/// A hairline down a plot for each year that has a number.
pub(super) fn year_lines(
    (from, to): (i32, i32),
    across: LinearScale,
    plot: Rect,
    theme: &Theme,
) -> Vec<Mark> {
    let most = whole(plot.width_px() / 48.0).max(1);
    let line = |year: i32| {
        let x_px = on_pixel(across.px_from_value(f64::from(year) + 0.5));
        let end = |y_px| Point { x_px, y_px };
        hairline(end(plot.top_px), end(plot.bottom_px), theme.grid)
    };
    year_ticks(from, to, most).into_iter().map(line).collect()
}
