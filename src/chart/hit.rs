//! Where a picture answers: the stops that a pointer snaps to and keys walk
//! along, and the marks that show where one stands.

use std::collections::BTreeMap;

use super::axis::on_pixel;
use super::{Mark, Point, Rect, Rgb, Shape, Stroke, Theme};
use crate::scale::{LinearScale, ascending};

/// The direction in which stops follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Along {
    /// From left to right, as years do.
    X,
    /// From top to bottom, as bars do.
    Y,
    /// From top to bottom in stretches: a stop holds from its centre on to the next.
    Down,
    /// By what is nearest in both directions: figures strewn over the plot, or one
    /// year of several small plots.
    Both,
}

/// Where a scene answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    pub(super) along: Along,
    pub(super) plot: Rect,
    /// The stops in order; empty where nothing is drawn.
    pub stops: Vec<Stop>,
    /// The names right of the plot: their height, and which series they are of.
    pub(super) names: Vec<(f64, usize)>,
}

/// A year of a line chart or a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Its place along the axis.
    pub centre_px: f64,
    /// The year it stands for.
    pub year: i32,
    /// The figures there, in the order of their series.
    pub points: Vec<StopPoint>,
}

/// A figure at a stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StopPoint {
    /// Its series, and its number among the series' points.
    pub figure: (usize, usize),
    /// Where it is drawn.
    pub at: Point,
    /// Its colour.
    pub colour: Rgb,
}

impl Hits {
    pub(super) fn new(along: Along, plot: Rect, stops: Vec<Stop>) -> Self {
        Self {
            along,
            plot,
            stops,
            names: Vec::new(),
        }
    }

    /// A stop for each year of an axis across, in the middle of its year.
    pub(super) fn of_years(
        years: BTreeMap<i32, Vec<StopPoint>>,
        across: LinearScale,
        plot: Rect,
    ) -> Self {
        let stops = years.into_iter().map(|(year, points)| Stop {
            centre_px: on_pixel(across.px_from_value(f64::from(year) + 0.5)),
            year,
            points,
        });
        Self::new(Along::X, plot, stops.collect())
    }

    /// No stops: a scene that does not answer.
    #[must_use]
    pub fn none() -> Self {
        let plot = Rect {
            left_px: 0.0,
            top_px: 0.0,
            right_px: 0.0,
            bottom_px: 0.0,
        };
        Self::new(Along::X, plot, Vec::new())
    }

    /// Whether the stops are years that follow each other from left to right.
    #[must_use]
    pub fn run_across(&self) -> bool {
        self.along == Along::X
    }

    /// How far along the axis a point lies: 0 at its beginning, 1 at its end.
    #[must_use]
    pub fn share_at(&self, at: Point) -> f64 {
        let (from_px, to_px) = (self.plot.left_px, self.plot.right_px);
        ((at.x_px - from_px) / (to_px - from_px).max(1.0)).clamp(0.0, 1.0)
    }

    /// What to paint to show a stretch of the axis between two points: its edges.
    #[must_use]
    pub fn stretch_marks(&self, ends: (Point, Point), theme: &Theme) -> Vec<Mark> {
        let plot = self.plot;
        let inside = |at: Point| at.x_px.clamp(plot.left_px, plot.right_px);
        let line = |points: Vec<Point>, width_px: f64| Mark::Line {
            points,
            stroke: Stroke {
                colour: theme.accent,
                width_px,
                dash_px: &[],
            },
        };
        let corner = |x_px, y_px| Point { x_px, y_px };
        let edges = [ends.0, ends.1].map(inside);
        let across = edges.map(|x_px| corner(x_px, plot.bottom_px));
        let mut marks = vec![line(across.to_vec(), 4.0)];
        marks.extend(edges.map(|x_px| {
            let edge = vec![corner(x_px, plot.top_px), corner(x_px, plot.bottom_px)];
            line(edge, 1.5)
        }));
        marks
    }

    /// The number of the stop nearest to a point of the picture; of two equally
    /// near, the first. `None` where there is none.
    #[must_use]
    pub fn nearest(&self, at: Point) -> Option<usize> {
        if self.along == Along::Down {
            let above = |stop: &Stop| stop.centre_px <= at.y_px;
            let last = self.stops.iter().rposition(above);
            return last.or(self.stops.first().map(|_| 0));
        }
        let distance = |stop: &Stop| match self.along {
            Along::X => (stop.centre_px - at.x_px).abs(),
            Along::Y | Along::Down => (stop.centre_px - at.y_px).abs(),
            Along::Both => {
                let away =
                    |point: &StopPoint| (point.at.x_px - at.x_px).hypot(point.at.y_px - at.y_px);
                stop.points.iter().map(away).fold(f64::INFINITY, f64::min)
            }
        };
        let stops = self.stops.iter().enumerate();
        let nearest = stops.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
        nearest.map(|(index, _)| index)
    }

    /// The series whose name stands at a point right of the plot.
    #[must_use]
    pub fn name_at(&self, at: Point) -> Option<usize> {
        let near = |(y_px, _): &&(f64, usize)| (at.y_px - y_px).abs() < NAME_PX / 2.0;
        let names = self.names.iter().filter(|_| at.x_px > self.plot.right_px);
        names.clone().find(near).map(|(_, series)| *series)
    }

    /// The last figure of a series.
    #[must_use]
    pub fn end_of(&self, series: usize) -> Option<Standing> {
        let stops = self.stops.iter().enumerate().rev();
        let mut found = stops.filter_map(|(stop, _)| {
            let figure = Some(self.figure_of(stop, series)?);
            Some(Standing { stop, figure })
        });
        found.next()
    }

    /// Where what is said of a stop belongs: at its first figure, or where the rule
    /// through it begins. `None` for a stop that does not exist.
    #[must_use]
    pub fn anchor(&self, stop: usize) -> Option<Point> {
        let stop = self.stops.get(stop)?;
        let rule = match self.along {
            Along::X | Along::Both => Point {
                x_px: stop.centre_px,
                y_px: self.plot.top_px,
            },
            Along::Y | Along::Down => Point {
                x_px: self.plot.left_px,
                y_px: stop.centre_px,
            },
        };
        Some(stop.points.first().map_or(rule, |point| point.at))
    }

    /// Whether each stop is one spot of the picture, whatever the figures there.
    fn is_of_spots(&self) -> bool {
        let one_spot = |stop: &Stop| {
            let first = stop.points.first().map(|point| point.at);
            stop.points.iter().all(|point| Some(point.at) == first)
        };
        self.stops.iter().all(one_spot)
    }
}

/// Where a reader stands: at a stop, and there at all figures or at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The number of the stop.
    pub stop: usize,
    /// The figure: its series and its number there; `None` for all of the stop.
    pub figure: Option<(usize, usize)>,
}

/// A step of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the stop before.
    Back,
    /// To the stop behind.
    On,
    /// To the figure above.
    Up,
    /// To the figure below.
    Down,
    /// Five stops back.
    FarBack,
    /// Five stops on.
    FarOn,
    /// To the first stop.
    First,
    /// To the last stop.
    Last,
}

/// The height in which a name answers.
const NAME_PX: f64 = 17.0;

/// How far a far step goes.
const FAR_STOPS: usize = 5;

impl Hits {
    /// Where a step leads. At one figure, steps along the axis pass over the stops
    /// where its series has none; steps across it go from figure to figure, and
    /// past the uppermost to all of them. Where figures lie one below the other
    /// (bars) or each stop is one spot (two measures), up and down are back and on.
    /// The ends hold; `None` only without stops.
    #[must_use]
    pub fn walk(&self, from: Option<Standing>, step: Step) -> Option<Standing> {
        let last = self.stops.len().checked_sub(1)?;
        let is_one_way = match self.along {
            Along::X => false,
            Along::Y | Along::Down => true,
            Along::Both => self.is_of_spots(),
        };
        let step = match step {
            Step::Up if is_one_way => Step::Back,
            Step::Down if is_one_way => Step::On,
            step => step,
        };
        let from = from.filter(|from| from.stop <= last);
        if let Step::Up | Step::Down = step {
            let stop = from.map_or(0, |from| from.stop);
            let figure = self.across(stop, from.and_then(|from| from.figure), step);
            return Some(Standing { stop, figure });
        }
        let series = from.and_then(|from| from.figure).map(|(series, _)| series);
        // The stops at which there is something to stand on.
        let stands: Vec<usize> = (0..=last)
            .filter(|stop| series.is_none_or(|series| self.figure_of(*stop, series).is_some()))
            .collect();
        let end = stands.len().checked_sub(1)?;
        let here = from.and_then(|from| stands.iter().position(|stop| *stop == from.stop));
        let at = match (step, here) {
            (Step::First, _) => 0,
            (Step::Last, _) => end,
            (Step::On | Step::FarOn, None) => 0,
            (_, None) => end,
            (Step::On, Some(at)) => (at + 1).min(end),
            (Step::FarOn, Some(at)) => (at + FAR_STOPS).min(end),
            (Step::FarBack, Some(at)) => at.saturating_sub(FAR_STOPS),
            (_, Some(at)) => at.saturating_sub(1),
        };
        let stop = stands.get(at).copied()?;
        let figure = series.and_then(|series| self.figure_of(stop, series));
        Some(Standing { stop, figure })
    }

    /// The first figure of a series at a stop.
    fn figure_of(&self, stop: usize, series: usize) -> Option<(usize, usize)> {
        let mut points = self.stops.get(stop)?.points.iter();
        points
            .find(|point| point.figure.0 == series)
            .map(|point| point.figure)
    }

    /// The figure above or below another at its stop; of several plots, the one
    /// before or behind it in the order of the series.
    fn across(
        &self,
        stop: usize,
        from: Option<(usize, usize)>,
        step: Step,
    ) -> Option<(usize, usize)> {
        let points = &self.stops.get(stop)?.points;
        let height = |point: &StopPoint| match self.along {
            Along::Both => 0.0,
            Along::X | Along::Y | Along::Down => point.at.y_px,
        };
        let heights: Vec<f64> = points.iter().map(height).collect();
        let order: Vec<(usize, usize)> = ascending(&heights)
            .into_iter()
            .filter_map(|at| points.get(at))
            .map(|point| point.figure)
            .collect();
        let here = from.and_then(|figure| order.iter().position(|one| *one == figure));
        match (step, here) {
            (Step::Down, None) => order.first().copied(),
            (Step::Down, Some(at)) => order.get(at + 1).or(order.get(at)).copied(),
            (_, None) => order.last().copied(),
            (_, Some(at)) => at.checked_sub(1).and_then(|at| order.get(at)).copied(),
        }
    }
}

/// What to paint above the picture to show where one stands: a rule through a
/// year of one plot (beside it, where years are stretches) and a disc on each
/// figure, a larger one on the figure stood on. A stop that does not exist shows
/// nothing.
#[must_use]
pub fn focus_marks(hits: &Hits, at: Standing, theme: &Theme) -> Vec<Mark> {
    let Some(stop) = hits.stops.get(at.stop) else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    let point = |x_px, y_px| Point { x_px, y_px };
    let rule = match hits.along {
        Along::X => {
            let x_px = stop.centre_px.round() + 0.5;
            Some((x_px, hits.plot.top_px, hits.plot.bottom_px, 1.0))
        }
        Along::Down => {
            let next = hits.stops.get(at.stop + 1);
            let to_px = next.map_or(hits.plot.bottom_px, |next| next.centre_px);
            Some((hits.plot.left_px, stop.centre_px, to_px, 3.0))
        }
        Along::Y | Along::Both => None,
    };
    if let Some((x_px, from_px, to_px, width_px)) = rule {
        marks.push(Mark::Line {
            points: vec![point(x_px, from_px), point(x_px, to_px)],
            stroke: Stroke {
                colour: theme.ink_soft,
                width_px,
                dash_px: &[],
            },
        });
    }
    marks.extend(stop.points.iter().map(|point| Mark::Symbol {
        centre: point.at,
        radius_px: if at.figure == Some(point.figure) {
            8.0
        } else {
            5.0
        },
        shape: Shape::Disc,
        fill: point.colour,
        outline: Stroke {
            colour: theme.background,
            width_px: 2.0,
            dash_px: &[],
        },
    }));
    marks
}
