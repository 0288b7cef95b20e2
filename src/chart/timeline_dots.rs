//! Events below lines in a narrow picture: a dot for each, heaped up where they are
//! many, without headlines. These are read at the stops, and stand beside the picture.

use super::axis::year_axis;
use super::furniture::shorten;
use super::layout::Drawn;
use super::piece::STRONG;
use super::timeline::{colour, event};
use super::timeline_above::{Above, YEARS_PX, year_lines};
use super::{AboveSpec, Align, Mark, Point, Rect, TextMeasure, Theme, TimelineSpec, VerticalAlign};
use crate::scale::LinearScale;

/// The most that the names of series may take of the width.
const LABEL_SHARE: f64 = 0.3;
/// A lane's name, and what is free above and below its dots together.
const NAME_PX: f64 = 22.0;
const PAD_PX: f64 = 10.0;
/// A name has no room in less.
const NAME_LEAST_PX: f64 = 17.0;
/// From one dot to the next, across and down.
const STEP_PX: f64 = 10.0;

/// The height that lines and dots want.
pub(super) fn height_px(
    spec: &TimelineSpec,
    above: &AboveSpec,
    room: Rect,
    measure: &dyn TextMeasure,
) -> f64 {
    let above = Above::new(above, room, LABEL_SHARE, measure);
    let lanes = Lanes::new(spec, &above, room);
    above.wanted_px() + lanes.wanted_px() + YEARS_PX
}

pub(super) fn draw(
    spec: &TimelineSpec,
    above: &AboveSpec,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let above = Above::new(above, room, LABEL_SHARE, measure);
    let lanes = Lanes::new(spec, &above, room);
    let above_px = above.height_px(room.height_px() - YEARS_PX, lanes.wanted_px());
    let head = Rect {
        bottom_px: room.top_px + above_px,
        ..room
    };
    let mut drawn = above.draw(spec, head, lanes.across, lanes.ends_px, measure, theme);
    let plot = Rect {
        left_px: lanes.ends_px.0,
        top_px: head.bottom_px,
        right_px: lanes.ends_px.1,
        bottom_px: (room.bottom_px - YEARS_PX).max(head.bottom_px + 1.0),
    };
    let marks = lanes.marks(room, plot, measure, theme);
    let mut behind = marks.areas;
    behind.extend(year_lines(spec.years, lanes.across, plot, theme));
    behind.extend(year_axis(spec.years, lanes.across, plot, measure, theme));
    drawn.marks.extend(behind);
    drawn.marks.extend(marks.front);
    drawn.hits.plot.bottom_px = plot.bottom_px;
    drawn
}

/// The dots of each lane, each its place along the axis and its row.
struct Lanes<'a> {
    spec: &'a TimelineSpec,
    across: LinearScale,
    ends_px: (f64, f64),
    dots: Vec<Vec<(f64, f64)>>,
}

struct LaneMarks {
    areas: Vec<Mark>,
    front: Vec<Mark>,
}

impl<'a> Lanes<'a> {
    fn new(spec: &'a TimelineSpec, above: &Above<'_>, room: Rect) -> Self {
        let (left_px, right_px) = above.beside_px;
        let from_px = room.left_px + left_px;
        let ends_px = (from_px, (room.right_px - right_px).max(from_px + 1.0));
        let years = (f64::from(spec.years.0), f64::from(spec.years.1) + 1.0);
        let across = LinearScale::new(years, ends_px);
        let both = || spec.events.iter().zip(&spec.entries);
        let of_lane = |lane: usize| {
            let own = both().filter(|(_, entry)| entry.lane == lane);
            heap(own.map(|(event, _)| {
                let x_px = across.px_from_value(event.at_year);
                x_px.clamp(ends_px.0, ends_px.1)
            }))
        };
        Self {
            spec,
            across,
            ends_px,
            dots: (0..spec.lanes.len()).map(of_lane).collect(),
        }
    }

    /// How many rows of dots each lane has.
    fn rows(&self) -> Vec<f64> {
        let dots = self.dots.iter();
        let last = |lane: &Vec<(f64, f64)>| lane.iter().map(|(_, row)| *row).fold(0.0, f64::max);
        dots.map(|lane| last(lane) + 1.0).collect()
    }

    fn wanted_px(&self) -> f64 {
        let lanes = self.rows();
        lanes
            .iter()
            .map(|rows| rows.mul_add(STEP_PX, NAME_PX + PAD_PX))
            .sum()
    }

    fn marks(&self, room: Rect, plot: Rect, measure: &dyn TextMeasure, theme: &Theme) -> LaneMarks {
        // In a picture too low for all, every height is cut by the same part.
        let part = (plot.height_px() / self.wanted_px()).min(1.0);
        let has_names = part * NAME_PX >= NAME_LEAST_PX;
        let (mut areas, mut front) = (Vec::new(), Vec::new());
        let mut top_px = plot.top_px;
        let lanes = self.spec.lanes.iter().zip(&self.dots).zip(self.rows());
        for (at, (((kind, name), dots), rows)) in lanes.enumerate() {
            let bottom_px = rows
                .mul_add(STEP_PX, NAME_PX + PAD_PX)
                .mul_add(part, top_px);
            if at % 2 == 0 {
                let rect = Rect {
                    top_px,
                    bottom_px,
                    ..room
                };
                let fill = theme.surface;
                areas.push(Mark::Area { rect, fill });
            }
            if has_names {
                front.push(Mark::Text {
                    at: Point {
                        x_px: room.left_px + 6.0,
                        y_px: top_px + 4.0 * part,
                    },
                    text: shorten(name, STRONG, room.width_px() - 12.0, measure),
                    font: STRONG,
                    align: Align::Start,
                    vertical: VerticalAlign::Top,
                    colour: theme.ink,
                });
            }
            let first_px = part.mul_add(NAME_PX + PAD_PX / 2.0 + STEP_PX / 2.0, top_px);
            front.extend(dots.iter().map(|(x_px, row)| {
                let y_px = (row * STEP_PX).mul_add(part, first_px);
                event(*x_px, y_px, colour(*kind, theme), theme)
            }));
            top_px = bottom_px;
        }
        LaneMarks { areas, front }
    }
}

/// Gives each place, in their order, the first row where it stands clear of the last.
fn heap(places: impl Iterator<Item = f64>) -> Vec<(f64, f64)> {
    let mut rows: Vec<f64> = Vec::new();
    let mut found = Vec::new();
    for x_px in places {
        let row = rows.iter().position(|last_px| x_px - last_px >= STEP_PX);
        let row = row.unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(last_px) => *last_px = x_px,
            None => rows.push(x_px),
        }
        found.push((x_px, u32::try_from(row).map_or(0.0, f64::from)));
    }
    found
}
