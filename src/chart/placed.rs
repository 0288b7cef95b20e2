//! A series at its place in a plot: its points, the pieces of its line and its
//! marks. Only neighbouring years are joined, and nothing over a break.

use super::axis::ValueAxis;
use super::clip::clip;
use super::piece::symbol;
use super::whisker::{Way, whisker};
use super::{
    Emphasis, Mark, Point, PointSpec, Rect, Rgb, SeriesForm, SeriesSpec, Shape, Stroke, Strokes,
    Theme,
};
use crate::data::SeriesBreak;
use crate::scale::{LinearScale, Slot};

/// How much a symbol shows around the one that covers it.
const NEST_PX: f64 = 5.0;
/// Solid first, then the palette again with these.
const DASHES: [&[f64]; 4] = [&[], &[6.0, 4.0], &[2.0, 3.0], &[9.0, 3.0, 2.0, 3.0]];
/// The ends of lines, filled for the first colours and hollow for the next.
const ENDS: [Shape; 4] = [Shape::Disc, Shape::Square, Shape::Triangle, Shape::Tip];
const END_PX: f64 = 4.0;
/// A line that is drawn behind the one in focus.
const MUTED_PX: f64 = 1.25;

/// A series with its points on the picture.
pub(super) struct Placed<'a> {
    pub(super) spec: &'a SeriesSpec,
    pub(super) colour: Rgb,
    /// As many as the spec has; `None` where the axis has no place for a value.
    pub(super) points: Vec<Option<Point>>,
    /// Neighbours that may be joined, the ways in and out of the years included.
    pub(super) segments: Vec<(Point, Point)>,
    /// Neighbours between which the series breaks.
    broken: Vec<(Point, Point)>,
    /// The intervals of its figures.
    whiskers: Vec<Mark>,
}

impl<'a> Placed<'a> {
    pub(super) fn new(
        spec: &'a SeriesSpec,
        across: LinearScale,
        axis: &ValueAxis,
        plot: Rect,
        theme: &Theme,
    ) -> Self {
        let place = |point: &PointSpec| {
            let y_px = axis.px_from_value(point.value, (plot.bottom_px, plot.top_px))?;
            Some(Point {
                x_px: across.px_from_value(point.at_year),
                y_px,
            })
        };
        let points: Vec<Option<Point>> = spec.points.iter().map(place).collect();
        let colour = match spec.emphasis {
            Emphasis::Plain => theme.slot(spec.slot.colour),
            Emphasis::Muted => theme.line,
        };
        let px = |value: f64| axis.px_inside(value, (plot.bottom_px, plot.top_px));
        let with_bounds = spec.points.iter().zip(&points);
        let whiskers = with_bounds
            .filter_map(|(point, at)| Some((point.bounds?, (*at)?)))
            .flat_map(|(bounds, at)| whisker(bounds, at, Way::Up, px, colour))
            .collect();
        let (mut segments, mut broken) = (Vec::new(), Vec::new());
        if spec.form == SeriesForm::Line {
            let all: Vec<&PointSpec> = spec
                .before
                .iter()
                .chain(&spec.points)
                .chain(&spec.after)
                .collect();
            for pair in all.windows(2) {
                if let [from, to] = pair
                    && to.year - from.year == 1
                    && let years = (from.year, to.year)
                    && let (Some(from), Some(to)) = (place(from), place(to))
                {
                    let over = |one: &SeriesBreak| one.lies_between(years.0, years.1);
                    if spec.breaks.iter().any(over) {
                        broken.push((from, to));
                    } else {
                        segments.push((from, to));
                    }
                }
            }
        }
        Self {
            spec,
            colour,
            points,
            segments,
            broken,
            whiskers,
        }
    }

    /// `above` are the series painted over this one: where they have a figure at
    /// the same spot, this one's is larger, so that it still shows behind.
    pub(super) fn marks(&self, above: &[Placed<'_>], plot: Rect, theme: &Theme) -> Vec<Mark> {
        let mut stroke = stroke(self.spec.slot, self.colour, theme);
        if self.spec.emphasis == Emphasis::Muted {
            stroke.width_px = MUTED_PX;
        }
        let mut marks: Vec<Mark> = runs(&self.segments, plot)
            .into_iter()
            .map(|points| Mark::Line { points, stroke })
            .collect();
        let ways = self.broken.iter();
        let inside = ways.filter_map(|(from, to)| clip(*from, *to, plot));
        marks.extend(inside.flat_map(|(from, to)| break_sign(from, to, self.colour)));
        marks.extend(self.whiskers.iter().cloned());
        let (shape, radius_px) = match self.spec.form {
            SeriesForm::Line => (Shape::Disc, 3.0),
            SeriesForm::Marks => (Shape::Diamond, 6.0),
        };
        let joined = |point: &Point| {
            self.segments
                .iter()
                .any(|(from, to)| from == point || to == point)
        };
        let alone = self.points.iter().flatten().filter(|point| !joined(point));
        marks.extend(alone.map(|centre| {
            let same_spot = |one: &&Placed<'_>| {
                self.spec.form == SeriesForm::Marks
                    && one.spec.form == SeriesForm::Marks
                    && one.points.contains(&Some(*centre))
            };
            let covered = u32::try_from(above.iter().filter(same_spot).count());
            let covered_px = covered.map_or(0.0, f64::from) * NEST_PX;
            symbol(shape, *centre, radius_px + covered_px, self.colour, theme)
        }));
        marks.extend(self.end_mark(theme));
        marks
    }

    /// The end of a line in a form of its own.
    fn end_mark(&self, theme: &Theme) -> Option<Mark> {
        let end = self.end().filter(|_| self.spec.form == SeriesForm::Line)?;
        end_symbol(end, self.spec.slot, self.colour, theme)
    }

    pub(super) fn end(&self) -> Option<Point> {
        self.points.iter().flatten().next_back().copied()
    }
}

/// The end of a line, in a form by its slot: colours alone tell nobody apart.
pub(super) fn end_symbol(centre: Point, slot: Slot, colour: Rgb, theme: &Theme) -> Option<Mark> {
    let is_filled = slot.colour % (2 * ENDS.len()) < ENDS.len();
    let (fill, edge) = if is_filled {
        (colour, theme.background)
    } else {
        (theme.background, colour)
    };
    Some(Mark::Symbol {
        centre,
        radius_px: END_PX,
        shape: ENDS.get(slot.colour % ENDS.len()).copied()?,
        fill,
        outline: Stroke {
            colour: edge,
            width_px: 1.5,
            dash_px: &[],
        },
    })
}

/// Two slanted strokes half-way: the customary sign of a broken series.
pub(super) fn break_sign(from: Point, to: Point, colour: Rgb) -> [Mark; 2] {
    let middle = Point {
        x_px: f64::midpoint(from.x_px, to.x_px),
        y_px: f64::midpoint(from.y_px, to.y_px),
    };
    [-2.0, 2.0].map(|shift_px| Mark::Line {
        points: vec![
            Point {
                x_px: middle.x_px + shift_px - 2.5,
                y_px: middle.y_px + 5.0,
            },
            Point {
                x_px: middle.x_px + shift_px + 2.5,
                y_px: middle.y_px - 5.0,
            },
        ],
        stroke: Stroke {
            colour,
            width_px: 1.25,
            dash_px: &[],
        },
    })
}

pub(super) fn stroke(slot: Slot, colour: Rgb, theme: &Theme) -> Stroke {
    let pattern = match theme.strokes {
        Strokes::Plain => slot.round,
        Strokes::Patterned => slot.round + slot.colour,
    };
    let dash_px = DASHES
        .get(pattern % DASHES.len())
        .copied()
        .unwrap_or_default();
    Stroke {
        colour,
        width_px: 2.25,
        dash_px,
    }
}

/// Segments that follow on each other become one line, each cut to the plot.
pub(super) fn runs(segments: &[(Point, Point)], plot: Rect) -> Vec<Vec<Point>> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for (from, to) in segments {
        let Some((from, to)) = clip(*from, *to, plot) else {
            continue;
        };
        match runs.last_mut().filter(|run| run.last() == Some(&from)) {
            Some(run) => run.push(to),
            None => runs.push(vec![from, to]),
        }
    }
    runs
}
