//! Periods as a language writes them, and spans of years.

use super::catalogue;
use crate::data::{Lang, Period};

/// A period in words.
///
/// ```
/// use kaznet_explorer::{data::{Lang, Period}, i18n::period};
/// let day = Period::Day(2013, 7, 23);
/// assert_eq!(period(day, Lang::En), "23 July 2013");
/// assert_eq!(period(day, Lang::Ru), "23 июля 2013 года");
/// assert_eq!(period(day, Lang::Kk), "2013 жылғы 23 шілде");
/// ```
#[must_use]
pub fn period(period: Period, lang: Lang) -> String {
    let messages = catalogue(lang);
    let name = |month: u8| month_name(&messages.months, month);
    match (period, lang) {
        (Period::Year(year), _) => year.to_string(),
        (Period::Month(year, month), Lang::En) => format!("{} {year}", name(month)),
        (Period::Month(year, month), Lang::Ru) => format!("{} {year} года", name(month)),
        (Period::Month(year, month), Lang::Kk) => format!("{year} жылғы {}", name(month)),
        (Period::Day(year, month, day), Lang::En) => format!("{day} {} {year}", name(month)),
        (Period::Day(year, month, day), Lang::Ru) => {
            format!("{day} {} {year} года", month_name(&RUSSIAN_GENITIVE, month))
        }
        (Period::Day(year, month, day), Lang::Kk) => {
            format!("{year} жылғы {day} {}", name(month))
        }
        (Period::Months((y1, m1), (y2, m2)), _) if y1 != y2 => {
            let [from, to] =
                [Period::Month(y1, m1), Period::Month(y2, m2)].map(|end| self::period(end, lang));
            format!("{from} – {to}")
        }
        (Period::Months((year, m1), (_, m2)), Lang::En) => {
            format!("{}–{} {year}", name(m1), name(m2))
        }
        (Period::Months((year, m1), (_, m2)), Lang::Ru) => {
            format!("{}–{} {year} года", name(m1), name(m2))
        }
        (Period::Months((year, m1), (_, m2)), Lang::Kk) => {
            format!("{year} жылғы {}–{}", name(m1), name(m2))
        }
    }
}

/// A span of whole years, the same in all three languages; one year stands alone.
#[must_use]
pub fn years((from, to): (i32, i32)) -> String {
    if from == to {
        from.to_string()
    } else {
        format!("{from}–{to}")
    }
}

/// Russian takes the genitive after a day's number and the nominative alone.
const RUSSIAN_GENITIVE: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

fn month_name(names: &[&'static str; 12], month: u8) -> &'static str {
    let index = usize::from(month).saturating_sub(1);
    names.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: [&str; 3]) {
        let all = [Lang::En, Lang::Ru, Lang::Kk]
            .map(|lang| Period::parse(text).map(|parsed| period(parsed, lang)));
        assert_eq!(all, expect.map(|text| Ok(text.to_owned())));
    }

    #[test]
    fn periods_read_as_written_by_an_editor() {
        check("2013", ["2013", "2013", "2013"]);
        check(
            "2013-07",
            ["July 2013", "июль 2013 года", "2013 жылғы шілде"],
        );
        check(
            "2011-01/2011-03",
            [
                "January–March 2011",
                "январь–март 2011 года",
                "2011 жылғы қаңтар–наурыз",
            ],
        );
        check(
            "2015-12/2016-02",
            [
                "December 2015 – February 2016",
                "декабрь 2015 года – февраль 2016 года",
                "2015 жылғы желтоқсан – 2016 жылғы ақпан",
            ],
        );
    }
}
