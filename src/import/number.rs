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
