//! An interval as a stroke through its figure: an end that is known has a cap, one
//! without end runs to the edge of the plot.

use super::{Mark, Point, Rgb, Stroke, Theme};

/// Half the length of the stroke that ends an interval.
const CAP_PX: f64 = 4.0;

/// Which way the values of a plot go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the right.
    Across,
    /// Upwards.
    Up,
}

/// What an axis has to have room for: a value and the known ends around it.
pub(super) fn reach(value: f64, bounds: Option<(f64, f64)>) -> impl Iterator<Item = f64> + Clone {
    let (low, high) = bounds.unwrap_or((value, value));
    [low, value, high].into_iter().filter(|end| end.is_finite())
}

/// The stroke of an interval through `at`; `px` gives a value's place inside the
/// plot, and the plot's edge for what lies beyond.
pub(super) fn whisker(
    (low, high): (f64, f64),
    at: Point,
    way: Way,
    px: impl Fn(f64) -> f64,
    colour: Rgb,
) -> Vec<Mark> {
    let place = |along_px: f64, aside_px: f64| match way {
        Way::Across => Point {
            x_px: along_px,
            y_px: at.y_px + aside_px,
        },
        Way::Up => Point {
            x_px: at.x_px + aside_px,
            y_px: along_px,
        },
    };
    let line = |from: Point, to: Point| Mark::Line {
        points: vec![from, to],
        stroke: Stroke {
            colour,
            width_px: 1.5,
            dash_px: &[],
        },
    };
    let ends = [low, high].map(|end| (end, px(end)));
    let [from, to] = ends.map(|(_, end_px)| place(end_px, 0.0));
    let known = ends.into_iter().filter(|(end, _)| end.is_finite());
    let caps = known.map(|(_, end_px)| line(place(end_px, -CAP_PX), place(end_px, CAP_PX)));
    std::iter::once(line(from, to)).chain(caps).collect()
}

/// The background around lines, so that they are seen on a filling of any colour.
pub(super) fn halos(lines: &[Mark], by_px: f64, theme: &Theme) -> Vec<Mark> {
    let halo = |mark: &Mark| match mark {
        Mark::Line { points, stroke } => Some(Mark::Line {
            points: points.clone(),
            stroke: Stroke {
                colour: theme.background,
                width_px: stroke.width_px + 2.0 * by_px,
                dash_px: &[],
            },
        }),
        _ => None,
    };
    lines.iter().filter_map(halo).collect()
}
