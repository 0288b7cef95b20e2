//! Two years of each series: a line from one to the other, with the figures at its
//! ends. A series that breaks on the way has its ends and the sign of a break.

use super::axis::{ValueAxis, hairline, on_pixel};
use super::hit::Along;
use super::layout::Drawn;
use super::line::LABEL;
use super::piece::symbol;
use super::placed::{break_sign, stroke};
use super::slope_label::{HEADING_PX, Labels, text};
use super::whisker::{Way, reach, whisker};
use super::{
    Align, Hits, Mark, Point, Rect, Rgb, ScaleKind, Shape, SlopeEnd, SlopeRow, SlopeSpec, Stop,
    StopPoint, TextMeasure, Theme, VerticalAlign,
};
use crate::data::{Lang, Unit};
use crate::scale::LinearScale;

/// From the middle of a figure's disc to its edge.
pub(super) const DISC_PX: f64 = 4.0;
/// The sign of a break is at least this part of the way from either figure.
const BREAK_FROM: f64 = 0.1;

pub(super) fn draw(
    spec: &SlopeSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let labels = Labels::new(spec, room, measure);
    let around_px = labels.around_px();
    let top_px = room.top_px + HEADING_PX + around_px;
    let bottom_px = (room.bottom_px - around_px).max(top_px + 1.0);
    let left_px = room.left_px + labels.left_px.max(14.0) + labels.gap_px;
    let right_px = room.right_px - labels.right_px.max(14.0) - labels.gap_px;
    let plot = Rect {
        left_px: on_pixel(left_px),
        top_px,
        right_px: on_pixel(right_px.max(left_px + 1.0)),
        bottom_px,
    };
    let heights = Heights::new(spec, lang, plot);
    let placed: Vec<Placed<'_>> = spec
        .rows
        .iter()
        .map(|row| Placed::new(row, &heights, plot, theme))
        .collect();
    let mut marks = headings(spec.years, around_px, plot, theme);
    // Lines below all figures, or a line would hide a disc.
    marks.extend(placed.iter().flat_map(|one| one.way(theme)));
    marks.extend(placed.iter().flat_map(|one| one.figures(&heights, theme)));
    let shown = placed
        .get(..labels.fit.min(placed.len()))
        .unwrap_or_default();
    marks.extend(labels.marks(shown, plot, measure, theme));
    Drawn {
        marks,
        hits: hits(spec.years, &placed, plot),
        unlabelled: placed.len() - shown.len(),
    }
}

/// How values become heights: up, and ranks down from the first.
enum Heights {
    Values(ValueAxis, (f64, f64)),
    Ranks(LinearScale),
}

impl Heights {
    fn new(spec: &SlopeSpec, lang: Lang, plot: Rect) -> Self {
        let ends = || spec.rows.iter().flat_map(|row| &row.ends);
        let values = || ends().flat_map(|end| reach(end.value, end.bounds));
        let range = (plot.bottom_px, plot.top_px);
        match (spec.unit, spec.scale) {
            (Unit::Rank, ScaleKind::Linear) => {
                let first = values().fold(1.0, f64::min);
                let last = values().fold(first + 1.0, f64::max);
                let range = (plot.top_px, plot.bottom_px);
                Self::Ranks(LinearScale::new((first, last), range))
            }
            (Unit::Rank, ScaleKind::Log) => {
                let axis = ValueAxis::new(values(), spec.scale, spec.unit, 5, lang);
                Self::Values(axis, (plot.top_px, plot.bottom_px))
            }
            _ => {
                let axis = ValueAxis::new(values(), spec.scale, spec.unit, 5, lang);
                Self::Values(axis, range)
            }
        }
    }

    /// `None` where the axis has no place for a value.
    fn px(&self, value: f64) -> Option<f64> {
        match self {
            Self::Values(axis, range) => axis.px_from_value(value, *range),
            Self::Ranks(scale) => Some(scale.px_from_value(value)),
        }
    }

    /// The end of the axis for what lies beyond it.
    fn px_inside(&self, value: f64, plot: Rect) -> f64 {
        let px = match self {
            Self::Values(axis, range) => axis.px_inside(value, *range),
            Self::Ranks(scale) => scale.px_from_value(value),
        };
        px.clamp(plot.top_px, plot.bottom_px)
    }
}

/// A series with its ends on the picture.
pub(super) struct Placed<'a> {
    pub(super) row: &'a SlopeRow,
    pub(super) colour: Rgb,
    /// `None` where the axis has no place for a value.
    ends: [Option<Point>; 2],
    /// The same, at the foot of the axis where there is no place.
    pub(super) stands: [Point; 2],
    plot: Rect,
}

impl<'a> Placed<'a> {
    fn new(row: &'a SlopeRow, heights: &Heights, plot: Rect, theme: &Theme) -> Self {
        let [first, last] = &row.ends;
        let sides = [(first, plot.left_px), (last, plot.right_px)];
        let ends = sides.map(|(end, x_px)| {
            let y_px = heights.px(end.value)?;
            Some(Point { x_px, y_px })
        });
        let stands = sides.map(|(end, x_px)| Point {
            x_px,
            y_px: heights.px_inside(end.value, plot),
        });
        Self {
            row,
            colour: theme.slot(row.slot.colour),
            ends,
            stands,
            plot,
        }
    }

    /// From the one year to the other.
    fn way(&self, theme: &Theme) -> Vec<Mark> {
        match self.ends {
            [Some(from), Some(to)] if !self.row.breaks_at.is_empty() => {
                let along = |part: f64| Point {
                    x_px: from.x_px + part * (to.x_px - from.x_px),
                    y_px: from.y_px + part * (to.y_px - from.y_px),
                };
                // A break may begin before the first year or end after the last.
                let breaks = self.row.breaks_at.iter();
                let places = breaks.map(|part| along(part.clamp(BREAK_FROM, 1.0 - BREAK_FROM)));
                let signs = places.flat_map(|at| break_sign(at, at, self.colour));
                signs.collect()
            }
            [Some(from), Some(to)] => vec![Mark::Line {
                points: vec![from, to],
                stroke: stroke(self.row.slot, self.colour, theme),
            }],
            _ => Vec::new(),
        }
    }

    /// The two figures with their intervals.
    fn figures(&self, heights: &Heights, theme: &Theme) -> Vec<Mark> {
        let ends = self.row.ends.iter().zip(self.ends);
        let figure = |(end, at): (&SlopeEnd, Option<Point>)| {
            let at = at?;
            let px = |value| heights.px_inside(value, self.plot);
            let interval = end
                .bounds
                .map(|bounds| whisker(bounds, at, Way::Up, px, self.colour));
            let mut marks = interval.unwrap_or_default();
            marks.push(symbol(Shape::Disc, at, DISC_PX, self.colour, theme));
            Some(marks)
        };
        ends.filter_map(figure).flatten().collect()
    }
}

/// The two axes under their years.
fn headings(years: (i32, i32), around_px: f64, plot: Rect, theme: &Theme) -> Vec<Mark> {
    let sides = [(years.0, plot.left_px), (years.1, plot.right_px)];
    let heading = |(year, x_px): (i32, f64)| {
        let end = |y_px| Point { x_px, y_px };
        let axis = hairline(
            end(plot.top_px - around_px),
            end(plot.bottom_px + 8.0),
            theme.line,
        );
        let year = text(
            end(plot.top_px - around_px - 4.0),
            year.to_string(),
            LABEL,
            Align::Middle,
            VerticalAlign::Bottom,
            theme.ink,
        );
        [axis, year]
    };
    sides.into_iter().flat_map(heading).collect()
}

/// One stop a year.
fn hits(years: (i32, i32), placed: &[Placed<'_>], plot: Rect) -> Hits {
    let stop = |year: i32, centre_px: f64, side: fn(&Placed<'_>) -> StopPoint| Stop {
        centre_px,
        year,
        points: placed.iter().map(side).collect(),
    };
    let first = |one: &Placed<'_>| {
        let ([at, _], [end, _]) = (&one.stands, &one.row.ends);
        stop_point(end, *at, one.colour)
    };
    let last = |one: &Placed<'_>| {
        let ([_, at], [_, end]) = (&one.stands, &one.row.ends);
        stop_point(end, *at, one.colour)
    };
    Hits {
        names: Vec::new(),
        along: Along::X,
        plot,
        stops: vec![
            stop(years.0, plot.left_px, first),
            stop(years.1, plot.right_px, last),
        ],
    }
}

fn stop_point(end: &SlopeEnd, at: Point, colour: Rgb) -> StopPoint {
    StopPoint {
        figure: end.figure,
        at,
        colour,
    }
}
