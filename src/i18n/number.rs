//! Numbers as a language writes them: separators, decimals, large words.
//!
//! English groups with a comma and marks decimals with a point; Russian and
//! Kazakh group with a no-break space and mark decimals with a comma. All use
//! the true minus sign. Rounding is half to even on the binary value, as
//! Rust's formatter does it.

use super::catalogue;
use crate::data::{Indicator, Lang, Library, Measure, Observation, SourceKind, Unit};

/// What Russian and Kazakh put between groups of digits and before a sign of
/// per cent or a word.
pub(super) const NO_BREAK_SPACE: char = '\u{a0}';

/// A number with at most `decimals` decimals, and no more than it has itself:
/// 11 stays "11", because nobody measured "11.0". Below 1, as many decimals as
/// two significant digits need, so that little is not shown as nothing.
///
/// NaN and infinities, which no table holds, come out as a dash.
///
/// ```
/// use kaznet_explorer::{data::Lang, i18n::number};
/// assert_eq!(number(61.906_627, 1, Lang::En), "61.9");
/// assert_eq!(number(0.000_521, 1, Lang::Ru), "0,00052");
/// assert_eq!(number(17_556_502.0, 0, Lang::Kk), "17\u{a0}556\u{a0}502");
/// assert_eq!(number(-1.0, 1, Lang::En), "\u{2212}1");
/// ```
#[must_use]
pub fn number(value: f64, decimals: u8, lang: Lang) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let mut places = usize::from(decimals);
    let size = value.abs();
    if size > 0.0 && size < 1.0 {
        let shown = format!("{size:.1e}");
        let exponent = shown
            .rsplit_once("e-")
            .and_then(|(_, digits)| digits.parse().ok());
        places = places.max(exponent.map_or(0, |zeros: usize| zeros + 1));
    }
    let fixed = format!("{size:.places$}");
    let (whole, part) = fixed.split_once('.').unwrap_or((&fixed, ""));
    let part = part.trim_end_matches('0');
    let mut text = String::new();
    if value < 0.0 && !(whole == "0" && part.is_empty()) {
        text.push('\u{2212}');
    }
    push_grouped(&mut text, whole, lang);
    if !part.is_empty() {
        text.push(if lang == Lang::En { '.' } else { ',' });
        text.push_str(part);
    }
    text
}

/// A value with the sign or words that its indicator wants: "63.3%", "63,3 %",
/// "8,000,000".
#[must_use]
pub fn value(value: f64, indicator: &Indicator, lang: Lang) -> String {
    with_sign(
        number(value, indicator.decimals, lang),
        indicator.unit,
        lang,
    )
}

/// A figure as its source words it: "over 40%", "roughly 8,000,000".
#[must_use]
pub fn hedged(figure: &Observation, indicator: &Indicator, lang: Lang) -> String {
    let text = value(figure.value, indicator, lang);
    (catalogue(lang).hedged)(figure.qualifier, &text, figure.value, indicator.unit)
}

/// What was counted to get a figure. A text that quotes a statistic's subject
/// without its method counts nothing itself, and is told so.
#[must_use]
pub fn kind_of_measure(
    figure: &Observation,
    indicator: &Indicator,
    library: &Library,
    lang: Lang,
) -> &'static str {
    let source = library.source(&figure.source).map(|source| source.kind);
    let is_quoted = source != Some(SourceKind::Statistics);
    let say = catalogue(lang);
    match indicator.measure {
        Measure::Statistic if is_quoted => say.quoted,
        measure => (say.measure)(measure),
    }
}

/// A number on an axis: short, with millions and milliards in words.
#[must_use]
pub fn axis_number(value: f64, unit: Unit, lang: Lang) -> String {
    let messages = catalogue(lang);
    let short =
        |size: f64, word: &str| format!("{}{NO_BREAK_SPACE}{word}", number(value / size, 1, lang));
    let size = value.abs();
    if unit == Unit::Count && size >= 1e9 {
        short(1e9, messages.billion)
    } else if unit == Unit::Count && size >= 1e6 {
        short(1e6, messages.million)
    } else {
        with_sign(number(value, 6, lang), unit, lang)
    }
}

/// A written number with the sign of its unit class.
#[must_use]
pub fn with_sign(text: String, unit: Unit, lang: Lang) -> String {
    match (unit, lang) {
        (Unit::Percent, Lang::En) => format!("{text}%"),
        (Unit::Percent, Lang::Ru | Lang::Kk) => format!("{text}{NO_BREAK_SPACE}%"),
        (Unit::Count | Unit::Rank | Unit::Amount, _) => text,
    }
}

fn push_grouped(text: &mut String, digits: &str, lang: Lang) {
    let group = if lang == Lang::En {
        ','
    } else {
        NO_BREAK_SPACE
    };
    // Four digits stand together in Russian and Kazakh: 1234, but 12 345.
    let from = if lang == Lang::En { 4 } else { 5 };
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left.is_multiple_of(3) && digits.len() >= from {
            text.push(group);
        }
        text.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: f64, decimals: u8, expect: [&str; 3]) {
        let all = [Lang::En, Lang::Ru, Lang::Kk].map(|lang| number(value, decimals, lang));
        assert_eq!(all, expect.map(|text| text.replace('_', "\u{a0}")));
    }

    #[test]
    fn each_language_has_its_marks() {
        check(0.0, 1, ["0", "0", "0"]);
        check(-0.0, 1, ["0", "0", "0"]);
        check(11.0, 1, ["11", "11", "11"]);
        check(63.304_224_43, 1, ["63.3", "63,3", "63,3"]);
        check(0.004_64, 1, ["0.0046", "0,0046", "0,0046"]);
        check(0.1, 1, ["0.1", "0,1", "0,1"]);
        check(0.96, 1, ["0.96", "0,96", "0,96"]);
        check(0.999_9, 1, ["1", "1", "1"]);
        check(1234.0, 0, ["1,234", "1234", "1234"]);
        check(1_000_000.0, 0, ["1,000,000", "1_000_000", "1_000_000"]);
        check(-1234.5, 1, ["−1,234.5", "−1234,5", "−1234,5"]);
        check(f64::NAN, 1, ["–", "–", "–"]);
    }

    #[test]
    fn an_axis_is_short() {
        assert_eq!(axis_number(8e6, Unit::Count, Lang::En), "8\u{a0}million");
        assert_eq!(axis_number(1.5e9, Unit::Count, Lang::Ru), "1,5\u{a0}млрд");
        assert_eq!(axis_number(0.001, Unit::Percent, Lang::Kk), "0,001\u{a0}%");
        assert_eq!(
            axis_number(200_000.0, Unit::Count, Lang::Kk),
            "200\u{a0}000"
        );
    }
}
