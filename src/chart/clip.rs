//! A line cut to the plot before it is painted: plotters would push points
//! outside the range onto its edge and so change the slope.

use super::{Point, Rect};

/// The part of the segment inside the rectangle, edges included; `None` where
/// it misses the rectangle, or where a coordinate is not finite.
///
/// Method: Liang and Barsky, "A new concept and method for line clipping",
/// ACM Transactions on Graphics 3 (1984).
#[must_use]
pub(super) fn clip(from: Point, to: Point, within: Rect) -> Option<(Point, Point)> {
    let (dx, dy) = (to.x_px - from.x_px, to.y_px - from.y_px);
    if !(dx.is_finite() && dy.is_finite()) {
        return None;
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let edges = [
        (-dx, from.x_px - within.left_px),
        (dx, within.right_px - from.x_px),
        (-dy, from.y_px - within.top_px),
        (dy, within.bottom_px - from.y_px),
    ];
    for (towards, room) in edges {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            enter = enter.max(room / towards);
        } else {
            leave = leave.min(room / towards);
        }
    }
    // The ends themselves come back bit for bit, so that segments still meet.
    let at = |part: f64| match part {
        0.0 => from,
        1.0 => to,
        _ => Point {
            x_px: from.x_px + part * dx,
            y_px: from.y_px + part * dy,
        },
    };
    (enter <= leave).then(|| (at(enter), at(leave)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect {
        left_px: 0.0,
        top_px: 0.0,
        right_px: 10.0,
        bottom_px: 10.0,
    };

    fn check(from: (f64, f64), to: (f64, f64), expect: Option<[(f64, f64); 2]>) {
        let point = |(x_px, y_px)| Point { x_px, y_px };
        let clipped = clip(point(from), point(to), BOX);
        assert_eq!(clipped, expect.map(|[a, b]| (point(a), point(b))));
    }

    #[test]
    fn a_segment_keeps_its_slope() {
        check((-10.0, 0.0), (10.0, 10.0), Some([(0.0, 5.0), (10.0, 10.0)]));
        check((2.0, 3.0), (4.0, 5.0), Some([(2.0, 3.0), (4.0, 5.0)]));
        check((5.0, -5.0), (5.0, 25.0), Some([(5.0, 0.0), (5.0, 10.0)]));
        check((-5.0, 20.0), (-1.0, 0.0), None);
        check((0.0, f64::NAN), (1.0, 1.0), None);
    }
}
