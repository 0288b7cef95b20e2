//! Where a picture answers: the stops that a pointer snaps to and keys walk
//! along, and the marks that show where one stands.

use super::{Mark, Point, Rect, Rgb, Shape, Stroke, Theme};

/// The direction in which stops follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Along {
    /// From left to right, as years do.
    X,
    /// From top to bottom, as bars do.
    Y,
}

/// Where a scene answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    pub(super) along: Along,
    pub(super) plot: Rect,
    /// The stops in order; empty where nothing is drawn.
    pub stops: Vec<Stop>,
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
    /// No stops: a scene that does not answer.
    #[must_use]
    pub fn none() -> Self {
        let plot = Rect {
            left_px: 0.0,
            top_px: 0.0,
            right_px: 0.0,
            bottom_px: 0.0,
        };
        Self {
            along: Along::X,
            plot,
            stops: Vec::new(),
        }
    }

    /// The number of the stop nearest to a point of the picture; of two equally
    /// near, the first. `None` where there is none.
    #[must_use]
    pub fn nearest(&self, at: Point) -> Option<usize> {
        let along = match self.along {
            Along::X => at.x_px,
            Along::Y => at.y_px,
        };
        let distance = |stop: &Stop| (stop.centre_px - along).abs();
        let stops = self.stops.iter().enumerate();
        let nearest = stops.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
        nearest.map(|(index, _)| index)
    }
}

/// What to paint above the picture to show one stop: a rule through a year and
/// a disc on each figure. A stop that does not exist shows nothing.
#[must_use]
pub fn focus_marks(hits: &Hits, stop: usize, theme: &Theme) -> Vec<Mark> {
    let Some(stop) = hits.stops.get(stop) else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    if hits.along == Along::X {
        let x_px = stop.centre_px.round() + 0.5;
        let end = |y_px| Point { x_px, y_px };
        marks.push(Mark::Line {
            points: vec![end(hits.plot.top_px), end(hits.plot.bottom_px)],
            stroke: Stroke {
                colour: theme.ink_soft,
                width_px: 1.0,
                dash_px: &[],
            },
        });
    }
    marks.extend(stop.points.iter().map(|point| Mark::Symbol {
        centre: point.at,
        radius_px: 5.0,
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
