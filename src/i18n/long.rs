//! What is said on and about the picture of a long table. A part of
//! [`Details`](super::Details), in the three languages beside each other; numbers,
//! values and times of such a table as a language writes them.

use super::number::NO_BREAK_SPACE;
use super::{Forms, axis_number, details, number, period, plural};
use crate::data::{Lang, Period, Unit};

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct LongWords {
    pub months: [&'static str; 12],
    pub months_after_day: [&'static str; 12],
    pub row: Forms,
    pub gap: Forms,
    pub series_one: Forms,
    pub no_rows: &'static str,
    pub none_here: &'static str,
    pub left_out: fn(&str) -> String,
    pub per_cell: &'static str,
    pub counting: &'static str,
    pub summary: fn(&str, &str, &str) -> String,
    pub summary_series: fn(&LongSeriesWords<'_>) -> String,
    pub summary_gaps: fn(&str) -> String,
    pub between: fn(&str, &str) -> String,
    pub picture: &'static str,
    pub keys: &'static str,
    pub nearer: &'static str,
    pub farther: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub all: &'static str,
    pub span: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub series: &'static str,
    pub form: &'static str,
    pub lines: &'static str,
    pub dots: &'static str,
    pub table: &'static str,
    pub number: &'static str,
    pub place: &'static str,
    pub time: &'static str,
    pub save_svg: &'static str,
    pub save_csv: &'static str,
    pub preparing: &'static str,
}

/// What a summary says of one series; every part is already in words.
#[derive(Clone, Debug)]
pub struct LongSeriesWords<'a> {
    /// The series' name; empty where the table has one series without a name.
    pub name: &'a str,
    /// How many rows are in the span.
    pub rows: &'a str,
    /// First value and its place.
    pub first: (&'a str, &'a str),
    /// Last value and its place.
    pub last: (&'a str, &'a str),
    /// Smallest value and its first place.
    pub lowest: (&'a str, &'a str),
    /// Largest value and its first place.
    pub highest: (&'a str, &'a str),
}

fn begun(name: &str, rest: &str) -> String {
    if name.is_empty() {
        let mut letters = rest.chars();
        let first = letters.next().map(char::to_uppercase);
        first.into_iter().flatten().chain(letters).collect()
    } else {
        format!("{name}: {rest}")
    }
}

pub(super) const EN: LongWords = LongWords {
    months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    months_after_day: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    row: Forms {
        one: "row",
        few: "",
        many: "rows",
    },
    gap: Forms {
        one: "gap",
        few: "",
        many: "gaps",
    },
    series_one: Forms {
        one: "series",
        few: "",
        many: "series",
    },
    no_rows: "The table has no rows.",
    none_here: "No row lies in this span.",
    left_out: |list| format!("Not drawn, but to be chosen below: {list}."),
    per_cell: "Rows in a cell:",
    counting: "Counting the rows of each cell…",
    summary: |what, from, to| format!("{what}, from {from} to {to}."),
    summary_series: |s| {
        let rest = format!(
            "{}, first {} ({}), last {} ({}), lowest {} ({}), highest {} ({}).",
            s.rows,
            s.first.0,
            s.first.1,
            s.last.0,
            s.last.1,
            s.lowest.0,
            s.lowest.1,
            s.highest.0,
            s.highest.1
        );
        begun(s.name, &rest)
    },
    summary_gaps: |gaps| format!("The line breaks where values are missing: {gaps}."),
    between: |low, high| format!("{low} to {high}"),
    picture: "Read the picture",
    keys: "Arrow keys read column by column, Page keys further; Home and End go to the ends. \
        Plus and minus go nearer and farther, with Shift the arrows move the span, Escape shows all.",
    nearer: "Nearer",
    farther: "Farther",
    earlier: "Back",
    later: "On",
    all: "Show all",
    span: "Span shown",
    from: "From",
    to: "To",
    series: "Series",
    form: "Drawn as",
    lines: "Lines",
    dots: "Density of the rows",
    table: "Rows shown, as a table",
    number: "Row",
    place: "Place",
    time: "Time",
    save_svg: "Save the picture as SVG",
    save_csv: "Save the columns of the picture as CSV",
    preparing: "Preparing the picture…",
};

pub(super) const RU: LongWords = LongWords {
    months: [
        "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ],
    months_after_day: [
        "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ],
    row: Forms {
        one: "строка",
        few: "строки",
        many: "строк",
    },
    gap: Forms {
        one: "пропуск",
        few: "пропуска",
        many: "пропусков",
    },
    series_one: Forms {
        one: "ряд",
        few: "ряда",
        many: "рядов",
    },
    no_rows: "В таблице нет строк.",
    none_here: "В этом отрезке нет ни одной строки.",
    left_out: |list| format!("Не показаны, но их можно выбрать ниже: {list}."),
    per_cell: "Строк в клетке:",
    counting: "Считаем строки в каждой клетке…",
    summary: |what, from, to| format!("{what}: от {from} до {to}."),
    summary_series: |s| {
        let rest = format!(
            "{}; первое значение {} ({}), последнее {} ({}), наименьшее {} ({}), наибольшее {} ({}).",
            s.rows,
            s.first.0,
            s.first.1,
            s.last.0,
            s.last.1,
            s.lowest.0,
            s.lowest.1,
            s.highest.0,
            s.highest.1
        );
        begun(s.name, &rest)
    },
    summary_gaps: |gaps| format!("Линия прерывается там, где значений нет: {gaps}."),
    between: |low, high| format!("от {low} до {high}"),
    picture: "Чтение графика",
    keys: "Стрелки читают график по столбцам, Page Up и Page Down — шире; Home и End ведут к краям. \
        Плюс и минус приближают и отдаляют, стрелки с Shift сдвигают отрезок, Escape показывает всё.",
    nearer: "Ближе",
    farther: "Дальше",
    earlier: "Назад",
    later: "Вперёд",
    all: "Показать всё",
    span: "Показанный отрезок",
    from: "От",
    to: "До",
    series: "Ряды",
    form: "Вид",
    lines: "Линии",
    dots: "Плотность строк",
    table: "Показанные строки таблицей",
    number: "Строка",
    place: "Место",
    time: "Время",
    save_svg: "Сохранить график как SVG",
    save_csv: "Сохранить столбцы графика как CSV",
    preparing: "Готовим график…",
};

pub(super) const KK: LongWords = LongWords {
    months: [
        "қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел",
    ],
    months_after_day: [
        "қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел",
    ],
    row: Forms {
        one: "жол",
        few: "",
        many: "",
    },
    gap: Forms {
        one: "үзіліс",
        few: "",
        many: "",
    },
    series_one: Forms {
        one: "қатар",
        few: "",
        many: "",
    },
    no_rows: "Кестеде бірде-бір жол жоқ.",
    none_here: "Бұл аралықта бірде-бір жол жоқ.",
    left_out: |list| format!("Көрсетілмеді, бірақ төменде таңдауға болады: {list}."),
    per_cell: "Ұяшықтағы жол саны:",
    counting: "Әр ұяшықтағы жолдар саналып жатыр…",
    summary: |what, from, to| format!("{what}: {from} – {to}."),
    summary_series: |s| {
        let rest = format!(
            "{}; бірінші мәні {} ({}), соңғысы {} ({}), ең төменгісі {} ({}), ең жоғарысы {} ({}).",
            s.rows,
            s.first.0,
            s.first.1,
            s.last.0,
            s.last.1,
            s.lowest.0,
            s.lowest.1,
            s.highest.0,
            s.highest.1
        );
        begun(s.name, &rest)
    },
    summary_gaps: |gaps| format!("Мәндер жоқ жерде сызық үзіледі: {gaps}."),
    between: |low, high| format!("{low} – {high}"),
    picture: "Графикті оқу",
    keys: "Көрсеткі пернелер графикті бағандап оқиды, Page Up мен Page Down алысырақ жылжытады; \
        Home мен End шеттеріне апарады. Плюс пен минус жақындатады және алыстатады, \
        Shift басылғанда көрсеткілер аралықты жылжытады, Escape бәрін көрсетеді.",
    nearer: "Жақындату",
    farther: "Алыстату",
    earlier: "Артқа",
    later: "Алға",
    all: "Бәрін көрсету",
    span: "Көрсетілген аралық",
    from: "Басы",
    to: "Соңы",
    series: "Қатарлар",
    form: "Түрі",
    lines: "Сызықтар",
    dots: "Жолдардың тығыздығы",
    table: "Көрсетілген жолдар кесте түрінде",
    number: "Жол",
    place: "Орны",
    time: "Уақыты",
    save_svg: "Графикті SVG ретінде сақтау",
    save_csv: "График бағандарын CSV ретінде сақтау",
    preparing: "График дайындалып жатыр…",
};

/// A number with its noun: "1,204 rows".
#[must_use]
pub fn counted(count: usize, noun: Forms, lang: Lang) -> String {
    let number = number(as_float(count), 0, lang);
    format!("{number}{NO_BREAK_SPACE}{}", plural(count, lang, noun))
}

/// A count as a number that can be written; what 64 bits hold is exact up to 2^53.
fn as_float(count: usize) -> f64 {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let half = |part: u64| u32::try_from(part).map_or(0.0, f64::from);
    half(count >> 32) * 4_294_967_296.0 + half(count & 0xffff_ffff)
}

/// A number of an axis on which they are `step` apart: with the decimals that tell
/// neighbours apart, millions in words, what is very large or small as a power of ten.
#[must_use]
pub fn stepped_number(value: f64, step: f64, lang: Lang) -> String {
    let (size, step) = (value.abs(), step.abs());
    if size == 0.0 {
        return number(0.0, 0, lang);
    }
    if is_extreme(size) || step > 0.0 && step < 1e-9 && size < 1e-6 {
        return power(value, lang);
    }
    let in_words = size >= 1e9 && step >= 1e8 || (1e6..1e9).contains(&size) && step >= 1e5;
    if in_words {
        return axis_number(value, Unit::Count, lang);
    }
    let mut decimals = 0_u8;
    let mut rest = step;
    while rest > 0.0 && rest < 0.999_999 && decimals < 12 {
        rest *= 10.0;
        decimals += 1;
    }
    number(value, decimals, lang)
}

/// A value with its unit as the reader named it.
#[must_use]
pub fn long_value(value: f64, unit: &str, lang: Lang) -> String {
    let text = if is_extreme(value.abs()) {
        power(value, lang)
    } else {
        number(value, 6, lang)
    };
    match (unit, lang) {
        ("", _) => text,
        ("%", Lang::En) => format!("{text}%"),
        _ => format!("{text}{NO_BREAK_SPACE}{unit}"),
    }
}

fn is_extreme(size: f64) -> bool {
    size >= 1e15 || size > 0.0 && size < 1e-9
}

/// Three decimals and a power of ten.
fn power(value: f64, lang: Lang) -> String {
    let text = format!("{value:.3e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, ""));
    let mantissa = number(mantissa.parse().unwrap_or(value), 3, lang);
    let raised = exponent.chars().map(|digit| match digit {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        digit => match digit.to_digit(10) {
            Some(digit) => char::from_u32(0x2070 + digit).unwrap_or_default(),
            None => digit,
        },
    });
    let raised: String = raised.collect();
    let times = format!("{NO_BREAK_SPACE}×{NO_BREAK_SPACE}");
    format!("{mantissa}{times}{}{raised}", number(10.0, 0, lang))
}

/// Hours and minutes, the seconds and milliseconds where `parts` asks for them.
#[must_use]
pub fn clock(
    (hour, minute, second, ms): (u8, u8, u8, u16),
    parts: ClockParts,
    lang: Lang,
) -> String {
    let minutes = format!("{hour:02}:{minute:02}");
    let mark = if lang == Lang::En { '.' } else { ',' };
    match parts {
        ClockParts::Minutes => minutes,
        ClockParts::Seconds => format!("{minutes}:{second:02}"),
        ClockParts::Milliseconds => format!("{minutes}:{second:02}{mark}{ms:03}"),
    }
}

/// How far a clock is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockParts {
    /// Hours and minutes.
    Minutes,
    /// Seconds too.
    Seconds,
    /// And milliseconds.
    Milliseconds,
}

/// A day and a clock in words; the clock only where it is not midnight, and no
/// further than it has something to say.
///
/// ```
/// use kaznet_explorer::{data::{Lang, Period}, i18n::moment};
/// let day = Period::Day(2013, 7, 23);
/// assert_eq!(moment(day, (0, 0, 0, 0), Lang::En), "23 July 2013");
/// assert_eq!(moment(day, (14, 5, 0, 0), Lang::Ru), "23 июля 2013 года, 14:05");
/// assert_eq!(moment(day, (14, 5, 6, 50), Lang::En), "23 July 2013, 14:05:06.050");
/// ```
#[must_use]
pub fn moment(day: Period, time: (u8, u8, u8, u16), lang: Lang) -> String {
    let parts = match time {
        (0, 0, 0, 0) => return period(day, lang),
        (_, _, 0, 0) => ClockParts::Minutes,
        (_, _, _, 0) => ClockParts::Seconds,
        _ => ClockParts::Milliseconds,
    };
    format!("{}, {}", period(day, lang), clock(time, parts, lang))
}

/// A month of an axis, from 1; empty for no month.
#[must_use]
pub fn short_month(month: u8, lang: Lang) -> &'static str {
    name(&details(lang).long.months, month)
}

/// A day of an axis: "5 Mar".
#[must_use]
pub fn short_day(month: u8, day: u8, lang: Lang) -> String {
    let month = name(&details(lang).long.months_after_day, month);
    format!("{day}{NO_BREAK_SPACE}{month}")
}

fn name(names: &[&'static str; 12], month: u8) -> &'static str {
    let index = usize::from(month).checked_sub(1);
    index
        .and_then(|index| names.get(index).copied())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_tell_neighbours_apart() {
        let say = |value, step| stepped_number(value, step, Lang::En);
        assert_eq!(say(0.25, 0.05), "0.25");
        assert_eq!(say(1_000_000.05, 0.05), "1,000,000.05");
        assert_eq!(say(2_500_000.0, 500_000.0), "2.5\u{a0}million");
        assert_eq!(say(2_500_001.0, 1.0), "2,500,001");
        assert_eq!(say(-1.5e20, 5e19), "−1.5\u{a0}×\u{a0}10²⁰");
        assert_eq!(say(2e-12, 1e-12), "2\u{a0}×\u{a0}10⁻¹²");
        assert_eq!(say(0.0, 1e-12), "0");
    }

    #[test]
    fn counts_take_their_form() {
        let rows = |count, lang| counted(count, details(lang).long.row, lang);
        assert_eq!(rows(1, Lang::En), "1\u{a0}row");
        assert_eq!(rows(10_000_000, Lang::En), "10,000,000\u{a0}rows");
        assert_eq!(rows(22, Lang::Ru), "22\u{a0}строки");
        assert_eq!(rows(12_000, Lang::Kk), "12\u{a0}000\u{a0}жол");
    }
}
