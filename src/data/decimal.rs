//! A plain decimal number, read exactly.
//!
//! The standard library's reader is as exact and knows every notation, but
//! brings a table of powers that weighs more than 10 KB of the first load.

/// The double nearest to a plain decimal: an optional minus, digits, and
/// optionally a point and digits, with at most 19 digits from the first that is
/// not zero and at most 21 behind the point. Ties go to the even double, as IEEE 754 has it.
///
/// `None` for anything else: empty, blanks, a plus sign, exponents, more digits.
///
/// ```
/// use kaznet_explorer::data::decimal;
/// assert_eq!(decimal("61.9066274652008"), Some(61.9066274652008));
/// assert_eq!(decimal("-0.5"), Some(-0.5));
/// assert_eq!(decimal("1e3"), None);
/// assert_eq!(decimal(".5"), None);
/// ```
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (whole, part) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some(split) => split,
        None => (digits, ""),
    };
    if whole.is_empty() {
        return None;
    }
    let mut number: u64 = 0;
    for byte in whole.bytes().chain(part.bytes()) {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        number = number.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    let places = u32::try_from(part.len()).ok()?;
    let power = 10_u128.pow(Some(places).filter(|places| *places <= MOST_PLACES)?);
    Some(sign * quotient(number, power))
}

/// Ten to this power has 70 bits: a 128-bit dividend leaves 58 of the quotient.
const MOST_PLACES: u32 = 21;

/// `number / power`, rounded once. `power` is not zero.
fn quotient(number: u64, power: u128) -> f64 {
    if number == 0 {
        return 0.0;
    }
    // Shifted so far that the quotient has more than 55 bits: 53 for the double,
    // one for the tie and, with the remainder in it, one for its side.
    let shift = 64 + number.leading_zeros();
    let shifted = u128::from(number) << shift;
    let odd = u128::from(!shifted.is_multiple_of(power));
    // A remainder becomes a last bit, far below the 53 that count.
    let quotient = (shifted / power) | odd;
    let mut value = to_double(quotient);
    for _ in 0..shift {
        value *= 0.5;
    }
    value
}

/// Rounds to the nearest double, ties to even, as the language defines `as`.
#[expect(clippy::cast_precision_loss, reason = "the one rounding")]
fn to_double(number: u128) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_places_have_an_end() {
        let check = |text: &str, expect: Option<f64>| assert_eq!(decimal(text), expect, "{text}");
        check("0.000000000000000000001", Some(1e-21));
        check("0.0000000000000000000001", None);
        check("18446744073709551615", Some(18_446_744_073_709_551_615.0));
        check("18446744073709551616", None);
        check("99999999999999999999", None);
        // Ties go to the even double, and a trace beyond one does not.
        check("9007199254740993", Some(9_007_199_254_740_992.0));
        check("9007199254740993.01", Some(9_007_199_254_740_994.0));
        // One bit beyond a tie, and a remainder as well.
        let near = "0.009459458327308664212";
        check(near, near.parse().ok());
        check("-0.1", Some(-0.1));
        for none in [
            "", "-", ".", "5.", "+5", " 5", "5 ", "--5", "1.2.3", "/", ":",
        ] {
            check(none, None);
        }
    }
}
