//! Hedged words as intervals, by one table of rules.
//!
//! Nobody defines "roughly". These rules are the explorer's reading, the same
//! for every source; `public/data/README.md` prints them and a test holds the two
//! together. A step is one unit of the number's last digit that is not zero: ten
//! of 40, a hundred million of 100,000,000, a tenth of 2.3.

use super::Interval;
use crate::data::{Indicator, Observation, Qualifier};

/// How a word widens a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hedge {
    /// Not at all.
    None,
    /// By this share of it to both sides.
    Around(f64),
    /// Up to this share of it above.
    Above(f64),
    /// Up to one step above: who says "over 40" would have said "over 50".
    StepAbove,
    /// Upwards without end.
    Floor,
    /// Up to half a step below.
    HalfStepBelow,
    /// Up to one step below.
    StepBelow,
    /// Downwards without end.
    Ceiling,
}

/// The rule of a word.
#[must_use]
pub fn hedge(word: Qualifier) -> Hedge {
    use Qualifier as Q;
    match word {
        Q::About => Hedge::Around(0.05),
        Q::Roughly | Q::Around | Q::Some | Q::SomethingLike | Q::A => Hedge::Around(0.10),
        Q::AGood => Hedge::Above(0.05),
        Q::Over | Q::MoreThan | Q::Exceeded => Hedge::StepAbove,
        Q::AtLeast => Hedge::Floor,
        Q::Almost | Q::Nearly => Hedge::HalfStepBelow,
        Q::LessThan => Hedge::StepBelow,
        Q::UpTo => Hedge::Ceiling,
        Q::Exact
        | Q::Only
        | Q::Reached
        | Q::Averaging
        | Q::Reportedly
        | Q::Forecast
        | Q::Plan
        | Q::MostUsed
        | Q::MostPopular
        | Q::First
        | Q::Biggest
        | Q::All
        | Q::Counted => Hedge::None,
    }
}

/// The interval of a figure: by its word, a bound in the table before the
/// word's, and inside what the indicator allows where that is a share.
#[must_use]
pub fn interval(figure: &Observation, indicator: &Indicator) -> Interval {
    let mid = figure.value;
    let (low, high) = match hedge(figure.qualifier) {
        Hedge::None => (mid, mid),
        Hedge::Around(share) => (mid - mid.abs() * share, mid + mid.abs() * share),
        Hedge::Above(share) => (mid, mid + mid.abs() * share),
        Hedge::StepAbove => (mid, mid + step(mid)),
        Hedge::Floor => (mid, f64::INFINITY),
        Hedge::HalfStepBelow => (mid - step(mid) / 2.0, mid),
        Hedge::StepBelow => (mid - step(mid), mid),
        Hedge::Ceiling => (f64::NEG_INFINITY, mid),
    };
    // A plausible maximum of a count bounds nothing; the end of a share does.
    let top = if indicator.maximum <= 100.0 {
        indicator.maximum
    } else {
        f64::INFINITY
    };
    Interval {
        low: figure.low.unwrap_or(low).max(indicator.minimum).min(mid),
        mid,
        high: figure.high.unwrap_or(high).min(top).max(mid),
    }
}

/// One unit of the last digit that is not zero; 1 of zero.
fn step(value: f64) -> f64 {
    let text = value.abs().to_string();
    let zeros = text.len() - text.trim_end_matches('0').len();
    let power = match text.split_once('.') {
        Some((_, decimals)) => i32::try_from(decimals.len()).map_or(0, |places| -places),
        None if value == 0.0 => 0,
        None => i32::try_from(zeros).unwrap_or(0),
    };
    10_f64.powi(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_a_unit_of_the_last_digit() {
        let steps = [40.0, 100_000_000.0, 2.3, 75.0, 0.0, 0.05, 1_470_000.0].map(step);
        assert_eq!(steps, [10.0, 100_000_000.0, 0.1, 1.0, 1.0, 0.01, 10_000.0]);
    }
}
