//! What changed between two figures, in words.

use super::{details, number, with_sign};
use crate::data::{Lang, Unit};
use crate::evidence::Change;

/// From here on a change is said as a factor: nobody sees through 2,000 per cent.
const FACTOR_FROM_PERCENT: f64 = 900.0;

/// A change with its sign: "+74.1 points", "−12%"; tenfold and more is a factor,
/// "×12". `None` where there is none, be it that the series breaks on the way.
#[must_use]
pub fn change_words(change: &Change, lang: Lang) -> Option<String> {
    match change {
        Change::Points(points) => Some((details(lang).points)(&signed(*points, lang))),
        Change::Percent(percent) if *percent >= FACTOR_FROM_PERCENT => {
            Some(factor(percent / 100.0 + 1.0, 0, lang))
        }
        Change::Percent(percent) => Some(with_sign(signed(*percent, lang), Unit::Percent, lang)),
        Change::Broken(_) | Change::None => None,
    }
}

/// So many times, with at most so many decimals: "×1.35".
#[must_use]
pub fn factor(times: f64, decimals: u8, lang: Lang) -> String {
    format!("×{}", number(times, decimals, lang))
}

fn signed(amount: f64, lang: Lang) -> String {
    let text = number(amount, 1, lang);
    if amount > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(change: &Change, expect: Option<&str>) {
        let words = change_words(change, Lang::En);
        assert_eq!(words.as_deref(), expect);
    }

    #[test]
    fn a_change_bears_its_sign() {
        check(&Change::Points(74.1), Some("+74.1 points"));
        check(&Change::Points(0.0), Some("0 points"));
        check(&Change::Percent(-12.34), Some("−12.3%"));
        check(&Change::Percent(899.0), Some("+899%"));
        check(&Change::Percent(900.0), Some("×10"));
        check(&Change::None, None);
    }
}
