//! Round numbers for an axis: never more of them than asked, always inside.

/// Steps of 1, 2 or 5 times a power of ten, from a multiple of the step at or
/// above `from` to one at or below `to`; at most `most` of them, ascending.
///
/// Empty for a domain that is backwards, empty or not finite, and for `most` 0.
///
/// ```
/// use kaznet_explorer::scale::linear_ticks;
/// assert_eq!(linear_ticks(0.0, 100.0, 6), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
/// assert!(linear_ticks(3.0, 3.0, 5).is_empty());
/// ```
#[must_use]
pub fn linear_ticks(from: f64, to: f64, most: usize) -> Vec<f64> {
    let Some(step) = step_for(from, to, most) else {
        return Vec::new();
    };
    multiples(from, to, step)
}

/// Whole decades between `from` and `to`, thinned to at most `most`; where
/// fewer than three decades fit, their 2s and 5s as well if there is room.
///
/// Empty unless `0 < from < to`, both finite.
#[must_use]
pub fn log_ticks(from: f64, to: f64, most: usize) -> Vec<f64> {
    if !(from > 0.0 && from < to && to.is_finite()) || most == 0 {
        return Vec::new();
    }
    let inside = |value: &f64| *value >= from * (1.0 - 1e-9) && *value <= to * (1.0 + 1e-9);
    let (first, last) = (from.log10().floor(), to.log10().ceil());
    let decades: Vec<f64> = count_up(first, last, 1.0).collect();
    let with_parts: Vec<f64> = decades
        .iter()
        .flat_map(|decade| [1.0, 2.0, 5.0].map(|part| part * power_of_ten(*decade)))
        .filter(inside)
        .collect();
    if with_parts.len() <= most {
        return with_parts;
    }
    let mut every = 1.0;
    loop {
        let ticks: Vec<f64> = decades
            .iter()
            .filter(|decade| decade.rem_euclid(every) == 0.0)
            .map(|decade| power_of_ten(*decade))
            .filter(inside)
            .collect();
        if ticks.len() <= most {
            return ticks;
        }
        every += 1.0;
    }
}

/// Whole years between two years, both inclusive, in steps of 1, 2, 5, 10, 20 …
/// so that at most `most` are named.
///
/// ```
/// use kaznet_explorer::scale::year_ticks;
/// assert_eq!(year_ticks(2009, 2013, 9), [2009, 2010, 2011, 2012, 2013]);
/// assert_eq!(year_ticks(1990, 2024, 5), [1990, 2000, 2010, 2020]);
/// assert!(year_ticks(2013, 2009, 5).is_empty());
/// ```
#[must_use]
pub fn year_ticks(from: i32, to: i32, most: usize) -> Vec<i32> {
    if most == 0 || from > to {
        return Vec::new();
    }
    let mut decade = 1;
    loop {
        for part in [1, 2, 5] {
            let step = part * decade;
            let years: Vec<i32> = (from..=to).filter(|year| year % step == 0).collect();
            if years.len() <= most {
                // A span with no round year in it still names its last one.
                return if years.is_empty() { vec![to] } else { years };
            }
        }
        decade *= 10;
    }
}

/// The end of an axis that covers `value`: the next multiple of a round step
/// at or above it. Zero, negatives and odd values give 1.
#[must_use]
pub fn nice_ceiling(value: f64, most: usize) -> f64 {
    if !(value > 0.0 && value.is_finite()) {
        return 1.0;
    }
    match step_for(0.0, value, most) {
        Some(step) => (value / step - 1e-9).ceil() * step,
        None => value,
    }
}

/// The largest of 1, 2, 5 times a power of ten at or below a positive value.
/// Zero, negatives and odd values give 1.
#[must_use]
pub fn nice_floor(value: f64) -> f64 {
    if !(value > 0.0 && value.is_finite()) {
        return 1.0;
    }
    let decade = power_of_ten(value.log10().floor());
    [5.0, 2.0, 1.0]
        .into_iter()
        .map(|part| part * decade)
        .find(|round| *round <= value * (1.0 + 1e-9))
        .unwrap_or(decade)
}

fn step_for(from: f64, to: f64, most: usize) -> Option<f64> {
    if !(from < to && (to - from).is_finite()) || most == 0 {
        return None;
    }
    let mut decade = power_of_ten(((to - from) / 1000.0).log10().floor());
    // Ends: each round of the loop makes the step ten times as large.
    while decade.is_finite() {
        for part in [1.0, 2.0, 5.0] {
            let step = part * decade;
            let count = (to / step + 1e-9).floor() - (from / step - 1e-9).ceil() + 1.0;
            if u32::try_from(most).is_ok_and(|most| count <= f64::from(most)) {
                return Some(step);
            }
        }
        decade *= 10.0;
    }
    None
}

fn multiples(from: f64, to: f64, step: f64) -> Vec<f64> {
    let first = (from / step - 1e-9).ceil();
    let last = (to / step + 1e-9).floor();
    // Multiply by the step's inverse where the step is a fraction: 3 * 0.1 is
    // not 0.3, but 3 / 10 is.
    let inverse = (1.0 / step).round();
    count_up(first, last, 1.0)
        .map(|n| if step < 1.0 { n / inverse } else { n * step })
        .map(|value| if value == 0.0 { 0.0 } else { value })
        .collect()
}

fn count_up(first: f64, last: f64, step: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(first), move |n| Some(n + step)).take_while(move |n| *n <= last)
}

/// Exact for exponents from 0 to 22 and correctly rounded down to -22, which
/// `powf` does not promise: all of 10^22 fits a double.
fn power_of_ten(exponent: f64) -> f64 {
    let steps = whole(exponent.abs());
    let power = std::iter::repeat_n(10.0, steps).product::<f64>();
    if exponent < 0.0 { 1.0 / power } else { power }
}

/// How many whole things fit; negatives and NaN are none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float to integer cast saturates, which is what is meant"
)]
#[must_use]
pub fn whole(number: f64) -> usize {
    number as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linear_ticks_are_round_and_exact() {
        assert_eq!(linear_ticks(0.0, 0.5, 6), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5]);
        assert_eq!(linear_ticks(-3.0, 3.0, 3), [-2.0, 0.0, 2.0]);
        assert_eq!(linear_ticks(0.0, 8_000_000.0, 5), [0.0, 2e6, 4e6, 6e6, 8e6]);
        assert!(linear_ticks(f64::NAN, 1.0, 5).is_empty());
        assert!(linear_ticks(0.0, f64::INFINITY, 5).is_empty());
        assert!(linear_ticks(-1.5e308, 1.5e308, 5).is_empty());
    }

    #[test]
    fn log_ticks_are_decades_when_many_fit() {
        assert_eq!(
            log_ticks(0.001, 100.0, 6),
            [0.001, 0.01, 0.1, 1.0, 10.0, 100.0]
        );
        assert_eq!(log_ticks(1.0, 10.0, 6), [1.0, 2.0, 5.0, 10.0]);
        assert_eq!(log_ticks(1e-6, 1e6, 5), [1e-6, 1e-3, 1.0, 1e3, 1e6]);
        assert!(log_ticks(0.0, 10.0, 6).is_empty());
        assert!(log_ticks(10.0, 10.0, 6).is_empty());
        assert!(log_ticks(1.0, f64::INFINITY, 6).is_empty());
        assert!(log_ticks(1.0, 10.0, 0).is_empty());
    }

    #[test]
    fn ends_are_round() {
        assert_eq!(nice_ceiling(93.4, 6), 100.0);
        assert_eq!(nice_ceiling(100.0, 6), 100.0);
        assert_eq!(nice_ceiling(0.0, 6), 1.0);
        assert_eq!(nice_floor(0.000_521), 0.000_5);
        // A hair below a round number, as sums come out, is that number.
        assert_eq!(nice_floor(0.3 - 0.1), 0.2);
        for odd in [0.0, -3.0, f64::INFINITY, f64::NAN] {
            assert_eq!(nice_floor(odd), 1.0, "{odd}");
            assert_eq!(nice_ceiling(odd, 6), 1.0, "{odd}");
        }
    }

    #[test]
    fn a_span_without_a_round_year_names_its_end() {
        assert_eq!(year_ticks(2011, 2013, 1), [2012]);
        assert_eq!(year_ticks(2013, 2013, 1), [2013]);
        assert_eq!(year_ticks(2011, 2013, 2), [2012]);
        assert!(year_ticks(2013, 2011, 2).is_empty());
        assert!(year_ticks(2011, 2013, 0).is_empty());
    }
}
