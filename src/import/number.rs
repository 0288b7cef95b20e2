//! A cell -> a number, in the convention of a file. Exact: the double nearest to what is
//! written.

use super::{DecimalMark, ThousandsMark};

/// How the numbers of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Convention {
    pub(super) decimal: DecimalMark,
    pub(super) thousands: Option<ThousandsMark>,
}

/// What a cell of numbers holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// A number, always finite.
    Number(f64),
    /// A sign that there is none.
    Missing,
    /// A number that is larger than any double.
    TooLarge,
    /// Something else.
    Other,
}

impl Convention {
    /// What most files have, and JSON.
    pub(super) const PLAIN: Self = Self {
        decimal: DecimalMark::Point,
        thousands: None,
    };

    /// Reads a trimmed cell: digits with the marks of the convention; a sign before them
    /// (of any kind, a minus may be a dash), an exponent, `%` or a flag of one or two
    /// small letters behind them.
    pub(super) fn read(self, cell: &[u8]) -> Amount {
        match self.plain(cell) {
            Some(number) => Amount::Number(number),
            None => self.any(cell),
        }
    }

    fn mark(self) -> u8 {
        match self.decimal {
            DecimalMark::Point => b'.',
            DecimalMark::Comma => b',',
        }
    }

    /// The fast way: a minus, digits, a mark, digits, and few enough that one division
    /// rounds once (Clinger 1990): below 2^53 over a power of ten up to 10^22.
    fn plain(self, cell: &[u8]) -> Option<f64> {
        let (negative, digits) = match cell.split_first() {
            Some((b'-', rest)) => (true, rest),
            _ => (false, cell),
        };
        if digits.len() > MOST_DIGITS {
            return None;
        }
        let mark = self.mark();
        let (mut number, mut places, mut seen, mut marked) = (0_u64, 0_usize, 0_usize, false);
        for byte in digits {
            let digit = byte.wrapping_sub(b'0');
            if digit <= 9 {
                number = number * 10 + u64::from(digit);
                places += usize::from(marked);
                seen += 1;
            } else if *byte == mark && !marked && seen > 0 {
                marked = true;
            } else {
                return None;
            }
        }
        if seen == 0 || (marked && places == 0) || number >= 1 << 53 {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "below 2^53 a double holds it")]
        let whole = number as f64;
        let value = whole / POWERS.get(places)?;
        Some(if negative { -value } else { value })
    }

    /// The slow way, for all that may be written.
    fn any(self, cell: &[u8]) -> Amount {
        let Ok(text) = std::str::from_utf8(cell) else {
            return Amount::Other;
        };
        if super::tongue::is_missing(text) {
            return Amount::Missing;
        }
        match self.spelled(text).map(|text| text.parse::<f64>()) {
            Some(Ok(number)) if number.is_finite() => Amount::Number(number),
            Some(Ok(_)) => Amount::TooLarge,
            _ => Amount::Other,
        }
    }

    /// The number as Rust spells it; none where this is no number of the convention.
    fn spelled(self, text: &str) -> Option<String> {
        if text.len() > MOST_BYTES {
            return None;
        }
        let (sign, text) = sign(text);
        let text = text.trim_start_matches(is_blank);
        let text = text.strip_suffix('%').unwrap_or_else(|| without_flag(text));
        let text = text.trim_end_matches(is_blank);
        let exponent = text.find(['e', 'E']);
        let (digits, exponent) = text.split_at(exponent.unwrap_or(text.len()));
        if !exponent.is_empty() && !is_exponent(exponent) {
            return None;
        }
        let (whole, part) = match digits.split_once(char::from(self.mark())) {
            Some((whole, part)) => (whole, part),
            None => (digits, "0"),
        };
        let whole = if whole.is_empty() {
            "0".to_owned()
        } else {
            self.ungrouped(whole)?
        };
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        (is_digits(&whole) && is_digits(part)).then(|| format!("{sign}{whole}.{part}{exponent}"))
    }

    /// The digits before the decimal mark without the marks between groups of three.
    fn ungrouped(self, whole: &str) -> Option<String> {
        let is_mark = |c: char| match self.thousands {
            Some(ThousandsMark::Blank) => is_blank(c),
            Some(ThousandsMark::Comma) => c == ',',
            Some(ThousandsMark::Point) => c == '.',
            Some(ThousandsMark::Apostrophe) => c == '\'' || c == '’',
            None => false,
        };
        let groups: Vec<&str> = whole.split(is_mark).collect();
        let (first, rest) = groups.split_first()?;
        let good = rest.is_empty()
            || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
        good.then(|| groups.concat())
    }
}

/// With more digits the product might leave 64 bits.
const MOST_DIGITS: usize = 19;
/// A number of more bytes is none.
const MOST_BYTES: usize = 400;

/// Each is a double exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// A space, a tab, or a no-break, thin or figure one.
pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}'
    )
}

/// `-` or nothing, and what stands behind the sign: minus, hyphens, dashes, wide ones.
fn sign(text: &str) -> (&'static str, &str) {
    let minus = ['-', '−', '‐', '‑', '‒', '–', '—', '﹣', '－'];
    if let Some(rest) = text.strip_prefix(minus) {
        ("-", rest)
    } else {
        ("", text.strip_prefix(['+', '＋']).unwrap_or(text))
    }
}

/// Without a flag such as the `p` (provisional) of Eurostat's `12.3 p`.
fn without_flag(text: &str) -> &str {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let flagged = (1..=2).contains(&(text.len() - rest.len())) && rest.ends_with(is_blank);
    if flagged { rest } else { text }
}

/// `e5`, `E-05`.
fn is_exponent(text: &str) -> bool {
    let digits = text.get(1..).unwrap_or_default();
    let digits = digits.strip_prefix(['-', '+']).unwrap_or(digits);
    (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, decimal: DecimalMark, thousands: Option<ThousandsMark>, expect: Amount) {
        let convention = Convention { decimal, thousands };
        assert_eq!(
            convention.read(text.as_bytes()),
            expect,
            "{text:?} {convention:?}"
        );
    }

    #[test]
    fn each_convention_reads_its_numbers_and_no_others() {
        use DecimalMark::{Comma, Point};
        let number = Amount::Number;
        check("1234.5", Point, None, number(1234.5));
        check("1,5", Comma, None, number(1.5));
        check("1,5", Point, None, Amount::Other);
        check(
            "1,234,567.8",
            Point,
            Some(ThousandsMark::Comma),
            number(1_234_567.8),
        );
        check("1,23", Point, Some(ThousandsMark::Comma), Amount::Other);
        check("1234,567", Point, Some(ThousandsMark::Comma), Amount::Other);
        check(
            "1.234.567,8",
            Comma,
            Some(ThousandsMark::Point),
            number(1_234_567.8),
        );
        for blank in ['\u{20}', '\u{a0}', '\u{202f}', '\u{2009}'] {
            let text = format!("-1{blank}234{blank}567,8");
            check(
                &text,
                Comma,
                Some(ThousandsMark::Blank),
                number(-1_234_567.8),
            );
        }
        check(
            "1’234’567",
            Point,
            Some(ThousandsMark::Apostrophe),
            number(1_234_567.0),
        );
        check(
            "1'234",
            Point,
            Some(ThousandsMark::Apostrophe),
            number(1234.0),
        );
        for minus in ["-", "−", "–", "- "] {
            check(&format!("{minus}5"), Point, None, number(-5.0));
        }
        check("+5", Point, None, number(5.0));
        check("12,5 %", Comma, None, number(12.5));
        check("12.3 p", Point, None, number(12.3));
        check("1.5e-3", Point, None, number(0.0015));
        check(".5", Point, None, number(0.5));
        check("007", Point, None, number(7.0));
        check("5.", Point, None, Amount::Other);
        check("0x10", Point, None, Amount::Other);
        check("1e400", Point, None, Amount::TooLarge);
        check("inf", Point, None, Amount::Other);
        check("12 kg", Point, None, number(12.0));
        check("=1+1", Point, None, Amount::Other);
        for missing in ["", "-", "–", "..", "n/a", "NA", "NaN", "NULL", "н/д", ":"] {
            check(missing, Point, None, Amount::Missing);
        }
    }

    proptest! {
        /// The fast way and the slow one are as exact as the standard library.
        #[test]
        fn a_number_is_the_nearest_double(whole in 0_u64..u64::MAX, places in 0_usize..25, negative: bool) {
            let digits = format!("{whole:025}");
            let (left, right) = digits.split_at(25 - places);
            let left = left.trim_start_matches('0');
            let left = if left.is_empty() { "0" } else { left };
            let sign = if negative { "-" } else { "" };
            let text = if right.is_empty() { format!("{sign}{left}") } else { format!("{sign}{left}.{right}") };
            let expect: f64 = text.parse().unwrap_or(f64::NAN);
            prop_assert_eq!(Convention::PLAIN.read(text.as_bytes()), Amount::Number(expect));
        }

        #[test]
        fn what_a_convention_writes_it_reads(number in -1_000_000_000_i64..1_000_000_000, cents in 0_u8..100, mark in 0_usize..5, point: bool) {
            let thousands = [None, Some(ThousandsMark::Blank), Some(ThousandsMark::Comma), Some(ThousandsMark::Point), Some(ThousandsMark::Apostrophe)];
            let marks = ["", "\u{a0}", ",", ".", "'"];
            let decimal = if point { DecimalMark::Point } else { DecimalMark::Comma };
            let (thousands, mark) = (thousands.get(mark).copied().flatten(), marks.get(mark).copied().unwrap_or_default());
            let between = if point { "." } else { "," };
            prop_assume!(mark != between);
            let digits = number.unsigned_abs().to_string();
            let mut grouped = String::new();
            for (at, c) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    grouped.push_str(mark);
                }
                grouped.push(c);
            }
            let sign = if number < 0 { "−" } else { "" };
            let text = format!("{sign}{grouped}{between}{cents:02}");
            let plain = format!("{}{digits}.{cents:02}", if number < 0 { "-" } else { "" });
            let expect: f64 = plain.parse().unwrap_or(f64::NAN);
            prop_assert_eq!(Convention { decimal, thousands }.read(text.as_bytes()), Amount::Number(expect));
        }
    }
}
