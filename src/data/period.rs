//! The time a figure speaks of: a day, a month, a year or a run of months,
//! on the proleptic Gregorian calendar. Knows no clock.

use std::cmp::Ordering;
use std::fmt;

/// A span of whole days with the precision its source gave it.
///
/// Ordered by first day, then by last, so a month sorts before the year it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A calendar year.
    Year(i32),
    /// A month: year, month 1–12.
    Month(i32, u8),
    /// From the first month to the second, both whole and in order.
    Months((i32, u8), (i32, u8)),
    /// A day: year, month 1–12, day 1–31.
    Day(i32, u8, u8),
}

/// Why a text is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// Neither `YYYY`, `YYYY-MM`, `YYYY-MM-DD` nor `YYYY-MM/YYYY-MM`.
    Form,
    /// A month or a day that the calendar does not have.
    Calendar,
    /// A run that ends before it begins.
    Backwards,
}

impl Period {
    /// Reads the ISO 8601 forms that the tables use.
    ///
    /// ```
    /// use kaznet_explorer::data::{Period, PeriodError};
    /// assert_eq!(Period::parse("2013"), Ok(Period::Year(2013)));
    /// assert_eq!(Period::parse("2011-01/2011-03"), Ok(Period::Months((2011, 1), (2011, 3))));
    /// assert_eq!(Period::parse("2013-02-29"), Err(PeriodError::Calendar));
    /// assert_eq!(Period::parse("13"), Err(PeriodError::Form));
    /// ```
    ///
    /// # Errors
    /// [`PeriodError`] says what kind of mistake it is.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        if let Some((first, last)) = text.split_once('/') {
            return match (Self::parse(first)?, Self::parse(last)?) {
                (Self::Month(y1, m1), Self::Month(y2, m2)) if (y1, m1) <= (y2, m2) => {
                    Ok(Self::Months((y1, m1), (y2, m2)))
                }
                (Self::Month(..), Self::Month(..)) => Err(PeriodError::Backwards),
                _ => Err(PeriodError::Form),
            };
        }
        let mut parts = text.split('-');
        let year = parts.next().ok_or(PeriodError::Form)?;
        let year = i32::from(number(year, 4)?);
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(PeriodError::Form);
        }
        match (month, day) {
            (None, _) => Ok(Self::Year(year)),
            (Some(month), day) => {
                let month = u8::try_from(month).map_err(|_| PeriodError::Calendar)?;
                if !(1..=12).contains(&month) {
                    return Err(PeriodError::Calendar);
                }
                let Some(day) = day else {
                    return Ok(Self::Month(year, month));
                };
                let day = u8::try_from(day).map_err(|_| PeriodError::Calendar)?;
                if day == 0 || day > days_in_month(year, month) {
                    return Err(PeriodError::Calendar);
                }
                Ok(Self::Day(year, month, day))
            }
        }
    }

    /// First and last day, each as year, month and day; the last day of a month
    /// counts as the 31st, which is only compared.
    fn ends(self) -> [(i32, u8, u8); 2] {
        match self {
            Self::Year(year) => [(year, 1, 1), (year, 12, 31)],
            Self::Month(year, month) => [(year, month, 1), (year, month, 31)],
            Self::Months((y1, m1), (y2, m2)) => [(y1, m1, 1), (y2, m2, 31)],
            Self::Day(year, month, day) => [(year, month, day); 2],
        }
    }

    /// Whether the other lies inside, ends included.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        let ([first, last], [from, to]) = (self.ends(), other.ends());
        first <= from && to <= last
    }

    /// The first and the last calendar year that the period touches.
    #[must_use]
    pub fn years(self) -> (i32, i32) {
        let [(from, ..), (to, ..)] = self.ends();
        (from, to)
    }

    /// The calendar year in which the middle of the period lies; figures of a
    /// year are compared under it.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) | Self::Day(year, _, _) => year,
            Self::Months((y1, m1), (y2, m2)) => {
                let months = y1 * 12 + i32::from(m1) - 1 + y2 * 12 + i32::from(m2) - 1;
                months.div_euclid(24)
            }
        }
    }

    /// The middle of the period on an axis counted in years, where 2013.0 is
    /// the start of 2013: a yearly figure stands at 2013.5, July at about 2013.54.
    /// Months count as equal twelfths and days as equal parts of their month.
    #[must_use]
    pub fn middle_year(self) -> f64 {
        match self {
            Self::Year(year) => f64::from(year) + 0.5,
            Self::Month(year, month) => month_start(year, month) + 1.0 / 24.0,
            Self::Months((y1, m1), (y2, m2)) => {
                f64::midpoint(month_start(y1, m1), month_start(y2, m2) + 1.0 / 12.0)
            }
            Self::Day(year, month, day) => {
                let part = (f64::from(day) - 0.5) / f64::from(days_in_month(year, month));
                month_start(year, month) + part / 12.0
            }
        }
    }

    /// Where the period begins and ends on that axis: 2013 from 2013.0 to 2014.0.
    #[must_use]
    pub fn span_years(self) -> (f64, f64) {
        let month_end = |year: i32, month: u8| month_start(year, month) + 1.0 / 12.0;
        match self {
            Self::Year(year) => (f64::from(year), f64::from(year) + 1.0),
            Self::Month(year, month) => (month_start(year, month), month_end(year, month)),
            Self::Months((y1, m1), (y2, m2)) => (month_start(y1, m1), month_end(y2, m2)),
            Self::Day(year, month, day) => {
                let part = 1.0 / (12.0 * f64::from(days_in_month(year, month)));
                let after = |days: u8| f64::from(days).mul_add(part, month_start(year, month));
                (after(day - 1), after(day))
            }
        }
    }

    /// Whether the period is one calendar year, as in a yearly series.
    #[must_use]
    pub fn is_year(self) -> bool {
        matches!(self, Self::Year(_))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        // A run of months may be as long as a year: the run comes last.
        let is_run = |period: &Self| matches!(period, Self::Months(..));
        let ends = self.ends().cmp(&other.ends());
        ends.then_with(|| is_run(self).cmp(&is_run(other)))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    /// Writes the form that [`Period::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Months((y1, m1), (y2, m2)) => write!(f, "{y1:04}-{m1:02}/{y2:04}-{m2:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// Reads exactly `digits` ASCII digits: no sign, no blank.
fn number(text: &str, digits: usize) -> Result<u16, PeriodError> {
    if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PeriodError::Form);
    }
    text.parse().map_err(|_| PeriodError::Form)
}

/// Where a month begins on an axis counted in years.
fn month_start(year: i32, month: u8) -> f64 {
    f64::from(year) + f64::from(month - 1) / 12.0
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Result<f64, PeriodError>) {
        assert_eq!(
            Period::parse(text).map(Period::middle_year),
            expect,
            "{text}"
        );
    }

    #[test]
    fn a_period_stands_at_its_middle() {
        check("2013", Ok(2013.5));
        check("2011-01/2011-03", Ok(2011.125));
        check("2011-01/2011-12", Ok(2011.5));
        check("2013-00", Err(PeriodError::Calendar));
        check("2013-13", Err(PeriodError::Calendar));
        check("2012-02-30", Err(PeriodError::Calendar));
        check("1900-02-29", Err(PeriodError::Calendar));
        check("2000-02-30", Err(PeriodError::Calendar));
        check("2000-02-29", Ok(2000.0 + (1.0 + 28.5 / 29.0) / 12.0));
        check("2011-03/2011-01", Err(PeriodError::Backwards));
        check("2011/2012", Err(PeriodError::Form));
        check("+013", Err(PeriodError::Form));
        check("2013-1", Err(PeriodError::Form));
        check("", Err(PeriodError::Form));
    }

    #[test]
    fn a_period_takes_its_whole_span() {
        let span = |text| Period::parse(text).map(Period::span_years);
        assert_eq!(span("2013"), Ok((2013.0, 2014.0)));
        assert_eq!(span("2011-01/2011-03"), Ok((2011.0, 2011.25)));
        assert_eq!(span("2012-12"), Ok((2012.0 + 11.0 / 12.0, 2013.0)));
        let ends = |text| span(text).unwrap_or_default();
        let (day, month) = (ends("2012-11-30"), ends("2012-11"));
        let day_years = (month.1 - month.0) / 30.0;
        assert!((day.1 - month.1).abs() < 1e-9, "{day:?} {month:?}");
        assert!((day.1 - day.0 - day_years).abs() < 1e-9, "{day:?}");
    }

    #[test]
    fn periods_follow_their_first_day() {
        let mut texts = [
            "2013-07",
            "2013",
            "2011-01/2011-03",
            "2013-07-23",
            "2013-01",
            "2012",
        ];
        texts.sort_by_key(|text| Period::parse(text).ok());
        let order = [
            "2011-01/2011-03",
            "2012",
            "2013-01",
            "2013",
            "2013-07",
            "2013-07-23",
        ];
        assert_eq!(texts, order);
    }

    #[test]
    fn what_is_written_reads_back() {
        for text in [
            "2013",
            "2013-07",
            "2012-02-29",
            "2015-12/2016-02",
            "2011-01/2011-01",
        ] {
            let period = Period::parse(text);
            assert_eq!(period.map(|p| p.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn a_run_over_new_year_belongs_to_the_year_of_its_middle() {
        assert_eq!(Period::parse("2015-12/2016-02").map(Period::year), Ok(2016));
        assert_eq!(Period::parse("2007-01/2009-12").map(Period::year), Ok(2008));
        // Half in either year, it belongs to the first.
        assert_eq!(Period::parse("2015-07/2016-06").map(Period::year), Ok(2015));
        assert_eq!(Period::parse("2015-08/2016-07").map(Period::year), Ok(2016));
        assert_eq!(
            Period::parse("2015-12/2016-02").map(Period::years),
            Ok((2015, 2016))
        );
    }

    #[test]
    fn a_period_contains_what_lies_inside_its_ends() {
        let check = |outer: &str, inner: &str, expect: bool| {
            let both = (Period::parse(outer), Period::parse(inner));
            let found = matches!(both, (Ok(outer), Ok(inner)) if outer.contains(inner));
            assert_eq!(found, expect, "{outer} {inner}");
        };
        for inner in [
            "2013",
            "2013-01",
            "2013-12-31",
            "2013-01-01",
            "2013-01/2013-12",
        ] {
            check("2013", inner, true);
        }
        for inner in [
            "2012-12-31",
            "2014-01",
            "2012-12/2013-01",
            "2013-12/2014-01",
        ] {
            check("2013", inner, false);
        }
        check("2013-07", "2013", false);
        check("2013-07-23", "2013-07-23", true);
    }
}
