//! Years shown -> other years: nearer, farther, earlier, later; never beyond what
//! the indicator has.

use crate::scale::whole;

/// The fewest years that a step nearer leaves.
const FEWEST: i32 = 2;

/// The years after zooming by `factor` (below 1 is nearer) around a place of the
/// axis: 0 is its first year, 1 its last. Each step changes at least one year until
/// the bounds are reached; a factor that is not positive changes nothing.
#[must_use]
pub fn zoomed((from, to): (i32, i32), offered: (i32, i32), factor: f64, around: f64) -> (i32, i32) {
    let most = (offered.1 - offered.0).saturating_add(1);
    let count = (to - from).saturating_add(1);
    if factor.is_nan() || factor <= 0.0 || most < 1 {
        return (from, to);
    }
    let fewest = FEWEST.min(most);
    let wished = nearest(f64::from(count) * factor);
    let wished = match wished.cmp(&count) {
        std::cmp::Ordering::Equal if factor < 1.0 => count - 1,
        std::cmp::Ordering::Equal if factor > 1.0 => count + 1,
        _ => wished,
    };
    // Two years are few enough, but one that was chosen stays one.
    let wished = wished.clamp(fewest.min(count), most);
    let around = if around.is_nan() {
        0.5
    } else {
        around.clamp(0.0, 1.0)
    };
    let first = from + nearest(f64::from(count - wished) * around);
    let first = first.clamp(offered.0, (offered.1 - wished + 1).max(offered.0));
    (first, first + wished - 1)
}

/// The years moved on by `by`, as many as before, stopped at the bounds.
#[must_use]
pub(super) fn panned((from, to): (i32, i32), offered: (i32, i32), by: i32) -> (i32, i32) {
    let by = by.clamp(offered.0 - from, (offered.1 - to).max(offered.0 - from));
    (from + by, to + by)
}

/// Rounded to a whole number of years; what is too large is cut.
fn nearest(value: f64) -> i32 {
    let size = i32::try_from(whole(value.abs().round())).unwrap_or(i32::MAX);
    if value < 0.0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zoom_keeps_its_place_and_its_bounds() {
        let check = |years, factor, around, expect| {
            assert_eq!(zoomed(years, (1990, 2025), factor, around), expect);
        };
        check((1990, 2025), 0.5, 0.5, (1999, 2016));
        check((1990, 2025), 0.5, 0.0, (1990, 2007));
        check((1990, 2025), 0.5, 1.0, (2008, 2025));
        // A step too small to count is one year; two years are the nearest.
        check((2010, 2012), 0.9, 0.5, (2011, 2012));
        check((2011, 2012), 0.5, 0.5, (2011, 2012));
        check((2013, 2013), 0.5, 0.5, (2013, 2013));
        check((2013, 2013), 2.0, 0.5, (2012, 2013));
        check((2010, 2012), 1.1, 0.5, (2009, 2012));
        check((2010, 2012), 1.0, 0.5, (2010, 2012));
        // Where nothing is offered nothing changes.
        assert_eq!(zoomed((2013, 2013), (2014, 2013), 2.0, 0.5), (2013, 2013));
        // Farther than all there is, and past its end.
        check((2020, 2025), 100.0, 0.5, (1990, 2025));
        check((2020, 2025), 2.0, 0.5, (2014, 2025));
        check((2000, 2010), f64::NAN, 0.5, (2000, 2010));
        check((2000, 2010), 0.0, 0.5, (2000, 2010));
    }

    #[test]
    fn a_pan_stops_at_the_bounds() {
        assert_eq!(panned((2000, 2009), (1990, 2025), 5), (2005, 2014));
        assert_eq!(panned((2000, 2009), (1990, 2025), 50), (2016, 2025));
        assert_eq!(panned((2000, 2009), (1990, 2025), -50), (1990, 1999));
        assert_eq!(panned((1990, 2025), (1990, 2025), 3), (1990, 2025));
    }
}
