//! A cell -> a time, in one of the forms that files have.

use super::record::trimmed;
use super::{DayOrder, MomentForm, TimeForm, tongue};
use crate::data::Period;

/// A time as a file gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Time {
    /// A year, a quarter, a month or a day, which the calendar has.
    Period(Period),
    /// Milliseconds since 1970-01-01 00:00; always finite.
    Moment(f64),
}

const DAY_MS: f64 = 86_400_000.0;
/// What counts as a year: the first and the last.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Time {
    /// Where it begins, in milliseconds since 1970-01-01 00:00.
    pub(super) fn start_ms(self) -> f64 {
        let (year, month, day) = match self {
            Self::Moment(at_ms) => return at_ms,
            Self::Period(Period::Year(year)) => (year, 1, 1),
            Self::Period(Period::Month(year, month) | Period::Months((year, month), _)) => {
                (year, month, 1)
            }
            Self::Period(Period::Day(year, month, day)) => (year, month, day),
        };
        f64::from(days(year, month, day)) * DAY_MS
    }
}

/// Reads a trimmed cell in a form. Parts that the calendar lacks are no time.
pub(super) fn read(cell: &[u8], form: TimeForm) -> Option<Time> {
    // What most files have, without a look at it as text.
    match (form, cell) {
        (TimeForm::Day(_) | TimeForm::Moment(MomentForm::Clock(_)), [_, _, _, _, b'-', ..]) => {
            if let Some(time) = iso(cell, form) {
                return Some(time);
            }
        }
        (TimeForm::Moment(MomentForm::UnixSeconds), _) => return count(cell, 1000.0),
        (TimeForm::Moment(MomentForm::UnixMillis), _) => return count(cell, 1.0),
        _ => {}
    }
    let text = std::str::from_utf8(trimmed(cell)).ok()?;
    if text.len() > MOST_BYTES {
        return None;
    }
    let period = |period: Option<Period>| period.map(Time::Period);
    match form {
        TimeForm::Year => period(year(text)),
        TimeForm::Quarter => period(quarter(text)),
        TimeForm::Month => period(month(text)),
        TimeForm::Day(order) => period(day(text, order)),
        TimeForm::Moment(MomentForm::Clock(order)) => clock(text, order),
        TimeForm::Moment(_) => None,
        TimeForm::Mixed(order) => {
            let found = year(text).or_else(|| quarter(text)).or_else(|| month(text));
            let found = found.or_else(|| run(text)).or_else(|| day(text, order));
            period(found).or_else(|| clock(text, order))
        }
    }
}

const MOST_BYTES: usize = 64;

/// `2013-07-23`, and with a clock behind it.
fn iso(cell: &[u8], form: TimeForm) -> Option<Time> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, rest @ ..] = cell else {
        return None;
    };
    let year = i32::from(two(*y1, *y2)?) * 100 + i32::from(two(*y3, *y4)?);
    let (month, day) = (two(*m1, *m2)?, two(*d1, *d2)?);
    let date = Time::Period(calendar(year, month, day)?);
    match (form, rest) {
        (TimeForm::Day(_), []) => Some(date),
        (TimeForm::Moment(_), []) => Some(Time::Moment(date.start_ms())),
        (TimeForm::Moment(_), [b'T' | b't' | b' ', rest @ ..]) => {
            Some(Time::Moment(date.start_ms() + of_day(rest)?))
        }
        // Days that a program wrote as midnights.
        (TimeForm::Day(_), [b'T' | b' ', rest @ ..]) => (of_day(rest)? == 0.0).then_some(date),
        _ => None,
    }
}

/// `10:15`, `10:15:30.250+05:00`, `10:15Z`, as milliseconds since midnight UTC.
fn of_day(text: &[u8]) -> Option<f64> {
    let [h1, h2, b':', m1, m2, rest @ ..] = text else {
        return None;
    };
    let (hour, minute) = (two(*h1, *h2)?, two(*m1, *m2)?);
    let (second, mut rest) = match rest {
        [b':', s1, s2, rest @ ..] => (two(*s1, *s2)?, rest),
        _ => (0, rest),
    };
    // ISO 8601 has a second 60; it falls on the next one.
    if hour > 24 || minute > 59 || second > 60 || (hour == 24 && (minute, second) != (0, 0)) {
        return None;
    }
    let mut ms = f64::from(hour) * 3_600_000.0 + f64::from(minute) * 60_000.0;
    ms += f64::from(second) * 1000.0;
    if let [b'.' | b',', fraction @ ..] = rest {
        let length = fraction
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let (digits, behind) = fraction.split_at_checked(length)?;
        if !(1..=9).contains(&digits.len()) {
            return None;
        }
        let mut part = 1000.0;
        for digit in digits {
            part /= 10.0;
            ms += f64::from(digit - b'0') * part;
        }
        rest = behind;
    }
    Some(ms - zone(trimmed(rest))?)
}

/// Nothing, `Z`, `UTC`, `+05`, `+0500`, `-05:00`, in milliseconds east of Greenwich.
fn zone(text: &[u8]) -> Option<f64> {
    let (sign, digits) = match text {
        [] | b"Z" | b"z" | b"UTC" | b"GMT" => return Some(0.0),
        [b'+', rest @ ..] => (1.0, rest),
        [b'-', rest @ ..] => (-1.0, rest),
        _ => return None,
    };
    let (hour, minute) = match digits {
        [a, b] => (two(*a, *b)?, 0),
        [a, b, b':', c, d] | [a, b, c, d] => (two(*a, *b)?, two(*c, *d)?),
        _ => return None,
    };
    let good = hour <= 18 && minute <= 59;
    good.then(|| sign * (f64::from(hour) * 60.0 + f64::from(minute)) * 60_000.0)
}

fn two(a: u8, b: u8) -> Option<u8> {
    let digits = (a.wrapping_sub(b'0'), b.wrapping_sub(b'0'));
    (digits.0 <= 9 && digits.1 <= 9).then(|| digits.0 * 10 + digits.1)
}

/// A count of seconds (1000 ms) or milliseconds since 1970, within the years that a
/// calendar has.
fn count(cell: &[u8], unit_ms: f64) -> Option<Time> {
    match super::number::Convention::PLAIN.read(cell) {
        super::number::Amount::Number(number) => {
            let at_ms = number * unit_ms;
            (at_ms.abs() < 2.6e14).then_some(Time::Moment(at_ms))
        }
        _ => None,
    }
}

/// `2013`, `2013 г.`, and as a program wrote it, `2013.0`.
fn year(text: &str) -> Option<Period> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(word)?;
    let word = word.trim_start();
    (word.is_empty() || tongue::is_year(word))
        .then(|| four(digits))?
        .map(Period::Year)
}

fn four(digits: &str) -> Option<i32> {
    let good = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits.parse().ok().filter(|_| good)?;
    YEARS.contains(&year).then_some(year)
}

/// A number of one or two digits.
fn small(digits: &str) -> Option<u8> {
    let good = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| good)
}

/// Words and numbers: what lies between blanks, points, dashes and slashes, and where
/// digits and letters meet.
fn parts(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let between = |c: char| c.is_whitespace() || "-–./_,'".contains(c);
    for part in text.split(between).filter(|part| !part.is_empty()) {
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digit);
            let (one, behind) = rest.split_at(end.unwrap_or(rest.len()));
            found.push(one);
            rest = behind;
        }
    }
    found.retain(|part| !part.is_empty());
    found
}

/// `2013Q1`, `2013-Q1`, `Q1 2013`, `1 кв. 2013`, `I кв. 2013 г.`, `2013 ж. I тоқсан`.
fn quarter(text: &str) -> Option<Period> {
    let (mut year, mut number, mut named) = (None, None, false);
    for part in parts(text) {
        if let Some(found) = four(part) {
            if year.replace(found).is_some() {
                return None;
            }
        } else if let Some(found) = quarter_number(part) {
            if number.replace(found).is_some() {
                return None;
            }
        } else if tongue::is_quarter(part) && !(named && tongue::is_year(part)) {
            named = true;
        } else if !tongue::is_year(part) {
            return None;
        }
    }
    let (year, number) = (year?, number.filter(|_| named)?);
    let first = number * 3 - 2;
    Some(Period::Months((year, first), (year, first + 2)))
}

fn quarter_number(part: &str) -> Option<u8> {
    match part {
        "1" | "I" | "01" => Some(1),
        "2" | "II" | "02" => Some(2),
        "3" | "III" | "03" => Some(3),
        "4" | "IV" | "04" => Some(4),
        _ => None,
    }
}

/// `2013-07`, `2013M07`, `07.2013`, `7/2013`, `Jul 2013`, `июль 2013 г.`, `2013 ж. шілде`.
fn month(text: &str) -> Option<Period> {
    // `2013.07` is a number.
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && text.find('.') == Some(4)
    {
        return None;
    }
    let (mut year, mut month, mut words) = (None, None, 0);
    for part in parts(text) {
        let (slot, value) = if let Some(found) = four(part) {
            (&mut year, found)
        } else if let Some(found) = small(part).or_else(|| tongue::month(part)) {
            (&mut month, i32::from(found))
        } else if part == "M" || tongue::is_year(part) {
            words += 1;
            continue;
        } else {
            return None;
        };
        if slot.replace(value).is_some() {
            return None;
        }
    }
    let month = u8::try_from(month?).ok()?;
    let good = words <= 1 && (1..=12).contains(&month);
    year.filter(|_| good).map(|year| Period::Month(year, month))
}

/// The run of months that our own tables have: `2011-01/2011-03`.
fn run(text: &str) -> Option<Period> {
    Period::parse(text).ok().filter(|_| text.contains('/'))
}

/// `2013-07-23`, `2013/7/23`, `20130723`, `23.07.2013`, `07/23/2013`, `23 July 2013`,
/// `July 23, 2013`. Years have four digits.
fn day(text: &str, order: DayOrder) -> Option<Period> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, rest) = text.split_at(4);
        let (month, day) = rest.split_at(2);
        return calendar(four(year)?, small(month)?, small(day)?);
    }
    let mut parts = parts(text);
    if parts.last().is_some_and(|part| tongue::is_year(part)) {
        parts.pop();
    }
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    if let Some(year) = four(a) {
        return calendar(year, month_part(b)?, small(c)?);
    }
    let year = four(c)?;
    match (small(a), small(b)) {
        (Some(a), Some(b)) => match order {
            DayOrder::DayFirst => calendar(year, b, a),
            DayOrder::MonthFirst => calendar(year, a, b),
        },
        (Some(day), None) => calendar(year, tongue::month(b)?, day),
        (None, Some(day)) => calendar(year, tongue::month(a)?, day),
        (None, None) => None,
    }
}

fn month_part(part: &str) -> Option<u8> {
    small(part).or_else(|| tongue::month(part))
}

/// A day in any form, then a clock.
fn clock(text: &str, order: DayOrder) -> Option<Time> {
    let colon = text.find(':')?;
    let cut = text.get(..colon)?.rfind([' ', 'T', 't', ','])?;
    let (date, rest) = (text.get(..cut)?, text.get(cut + 1..)?);
    // `9:05` for `09:05`.
    let hour = if rest.find(':') == Some(1) { "0" } else { "" };
    let rest = format!("{hour}{rest}");
    let date = Time::Period(day(date.trim_end_matches([' ', ',']), order)?);
    Some(Time::Moment(date.start_ms() + of_day(rest.as_bytes())?))
}

/// The day, where the calendar has it.
fn calendar(year: i32, month: u8, day: u8) -> Option<Period> {
    let long = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    let good = YEARS.contains(&year) && (1..=long).contains(&day);
    good.then_some(Period::Day(year, month, day))
}

/// Days since 1970-01-01 of a day of the proleptic Gregorian calendar (Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
fn days(year: i32, month: u8, day: u8) -> i32 {
    let year = year - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let month = (i32::from(month) + 9) % 12;
    let of_year = (153 * month + 2) / 5 + i32::from(day) - 1;
    let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: TimeForm = TimeForm::Day(DayOrder::DayFirst);
    const MIXED: TimeForm = TimeForm::Mixed(DayOrder::DayFirst);
    const CLOCK: TimeForm = TimeForm::Moment(MomentForm::Clock(DayOrder::DayFirst));

    fn check(text: &str, form: TimeForm, expect: &str) {
        let said = match read(text.as_bytes(), form) {
            Some(Time::Period(period)) => period.to_string(),
            Some(Time::Moment(at_ms)) => at_ms.to_string(),
            None => "none".to_owned(),
        };
        assert_eq!(said, expect, "{text:?} {form:?}");
    }

    #[test]
    fn a_time_is_read_in_its_form() {
        for text in ["2013", "2013 г.", "2013 год", "2013 ж.", "2013.0"] {
            check(text, TimeForm::Year, "2013");
        }
        check("13", TimeForm::Year, "none");
        check("0000", TimeForm::Year, "none");
        for text in [
            "2013Q1",
            "2013-Q1",
            "Q1 2013",
            "1 кв. 2013",
            "I кв. 2013 г.",
            "2013 ж. I тоқсан",
            "2013/Q1",
        ] {
            check(text, TimeForm::Quarter, "2013-01/2013-03");
        }
        check("2013Q5", TimeForm::Quarter, "none");
        check("2013 1", TimeForm::Quarter, "none");
        check("IV квартал 2013", TimeForm::Quarter, "2013-10/2013-12");
        for text in [
            "2013-07",
            "2013M07",
            "07.2013",
            "7/2013",
            "Jul 2013",
            "July 2013",
            "июль 2013",
            "июля 2013 г.",
            "шілде 2013",
            "2013 ж. шілде",
            "Jul-2013",
        ] {
            check(text, TimeForm::Month, "2013-07");
        }
        check("13.2013", TimeForm::Month, "none");
        check("2013.07", TimeForm::Month, "none");
        check("май 2013", TimeForm::Month, "2013-05");
        check("мамыр 2013", TimeForm::Month, "2013-05");
        check("март 2013", TimeForm::Month, "2013-03");
        check("маусым 2013", TimeForm::Month, "2013-06");
        check("қазан 2013", TimeForm::Month, "2013-10");
        check("қараша 2013", TimeForm::Month, "2013-11");
        for text in [
            "2013-07-23",
            "2013/7/23",
            "20130723",
            "23.07.2013",
            "23/7/2013",
            "23 July 2013",
            "July 23, 2013",
            "23 июля 2013 г.",
            "2013-07-23T00:00:00Z",
        ] {
            check(text, DAY, "2013-07-23");
        }
        check("07/23/2013", DAY, "none");
        check(
            "07/23/2013",
            TimeForm::Day(DayOrder::MonthFirst),
            "2013-07-23",
        );
        check("2013-02-29", DAY, "none");
        check("2012-02-29", DAY, "2012-02-29");
        check("31.04.2013", DAY, "none");
        check("2011-01/2011-03", MIXED, "2011-01/2011-03");
        check("2013", MIXED, "2013");
        check("text", MIXED, "none");
    }

    #[test]
    fn an_instant_is_counted_from_1970() {
        check("1970-01-01", CLOCK, "0");
        check("1970-01-01T00:00:01.5Z", CLOCK, "1500");
        check("1970-01-01 05:00+05:00", CLOCK, "0");
        check("1969-12-31T23:59:59", CLOCK, "-1000");
        check("2013-07-23T10:15:30Z", CLOCK, "1374574530000");
        check("23.07.2013 10:15:30", CLOCK, "1374574530000");
        check("23.07.2013 9:15", CLOCK, "1374570900000");
        check("2013-07-23T24:00", CLOCK, "1374624000000");
        check("2013-07-23T24:01", CLOCK, "none");
        check("2013-07-23T10:60", CLOCK, "none");
        check("2013-07-23T10:15 Mars", CLOCK, "none");
        check(
            "1374574530",
            TimeForm::Moment(MomentForm::UnixSeconds),
            "1374574530000",
        );
        check(
            "1374574530000",
            TimeForm::Moment(MomentForm::UnixMillis),
            "1374574530000",
        );
        check("1e300", TimeForm::Moment(MomentForm::UnixMillis), "none");
    }

    proptest! {
        /// Counted day by day, and by the rule of leap years.
        #[test]
        fn days_follow_each_other(year in 1_i32..9999, month in 1_u8..=12, day in 1_u8..=31) {
            let Some(Period::Day(..)) = calendar(year, month, day) else {
                return Ok(());
            };
            let next = [(year, month, day + 1), (year, month + 1, 1), (year + 1, 1, 1)];
            let next = next.into_iter().find(|(year, month, day)| calendar(*year, *month, *day).is_some());
            let (y, m, d) = next.unwrap_or((year, month, day));
            prop_assume!(y <= 9999);
            prop_assert_eq!(days(y, m, d), days(year, month, day) + 1);
        }

        #[test]
        fn no_text_is_too_odd(text in "[-0-9./:TZ+ QIV]{0,24}|\\PC{0,24}") {
            for form in [TimeForm::Year, TimeForm::Quarter, TimeForm::Month, DAY, CLOCK, MIXED] {
                if let Some(time) = read(text.as_bytes(), form) {
                    prop_assert!(time.start_ms().is_finite());
                }
            }
        }
    }
}
