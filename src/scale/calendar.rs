//! Milliseconds since 1970 <-> a date and a clock, and round times along an axis. On
//! the proleptic Gregorian calendar, without leap seconds and without zones.

/// Milliseconds in a day.
pub const DAY_MS: i64 = 86_400_000;
/// The farthest time from 1970 that has a date here, in milliseconds either way:
/// a hundred million days, as far as a browser's dates go.
pub const FARTHEST_MS: f64 = 8.64e15;

/// A time as calendar and clock show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Astronomical year: the one before 1 is 0.
    pub year: i32,
    /// From 1 to 12.
    pub month: u8,
    /// From 1 to 31.
    pub day: u8,
    /// From 0 to 23.
    pub hour: u8,
    /// From 0 to 59.
    pub minute: u8,
    /// From 0 to 59.
    pub second: u8,
    /// From 0 to 999.
    pub ms: u16,
}

/// The date and clock of a time, fractions of a millisecond cut off; `None` past
/// [`FARTHEST_MS`] and for NaN.
///
/// ```
/// use kaznet_explorer::scale::civil;
/// let time = civil(1_374_537_600_123.0).unwrap();
/// assert_eq!((time.year, time.month, time.day, time.hour, time.ms), (2013, 7, 23, 0, 123));
/// assert_eq!(civil(-1.0).map(|time| (time.year, time.ms)), Some((1969, 999)));
/// assert_eq!(civil(1e16), None);
/// ```
#[must_use]
pub fn civil(ms: f64) -> Option<Civil> {
    let ms = whole_ms(ms)?;
    let (days, rest) = (ms.div_euclid(DAY_MS), ms.rem_euclid(DAY_MS));
    let (year, month, day) = date(days);
    Some(Civil {
        year: i32::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
        hour: u8::try_from(rest / 3_600_000).ok()?,
        minute: u8::try_from(rest / 60_000 % 60).ok()?,
        second: u8::try_from(rest / 1000 % 60).ok()?,
        ms: u16::try_from(rest % 1000).ok()?,
    })
}

/// The time of a date and a clock, in milliseconds since 1970; a day or a clock that
/// there is not runs on into the next.
///
/// ```
/// use kaznet_explorer::scale::{civil, time_of};
/// let time = civil(1_374_537_600_123.0).unwrap();
/// assert_eq!(time_of(time), 1_374_537_600_123.0);
/// ```
#[must_use]
pub fn time_of(time: Civil) -> f64 {
    let months = i64::from(time.year) * 12 + i64::from(time.month) - 1;
    let days = month_start(months) + i64::from(time.day) - 1;
    let minutes = i64::from(time.hour) * 60 + i64::from(time.minute);
    let seconds = minutes * 60 + i64::from(time.second);
    let ms = days * DAY_MS + seconds * 1000 + i64::from(time.ms);
    exact(ms).unwrap_or(FARTHEST_MS)
}

/// How far apart the round times of an axis are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeStep {
    /// So many milliseconds.
    Milliseconds(i64),
    /// So many seconds.
    Seconds(i64),
    /// So many minutes.
    Minutes(i64),
    /// So many hours.
    Hours(i64),
    /// So many days, counted anew from the first of each month.
    Days(i64),
    /// So many months.
    Months(i64),
    /// So many years.
    Years(i64),
}

/// From the finest to the coarsest below ten years.
const STEPS: [TimeStep; 37] = [
    TimeStep::Milliseconds(1),
    TimeStep::Milliseconds(2),
    TimeStep::Milliseconds(5),
    TimeStep::Milliseconds(10),
    TimeStep::Milliseconds(20),
    TimeStep::Milliseconds(50),
    TimeStep::Milliseconds(100),
    TimeStep::Milliseconds(200),
    TimeStep::Milliseconds(500),
    TimeStep::Seconds(1),
    TimeStep::Seconds(2),
    TimeStep::Seconds(5),
    TimeStep::Seconds(10),
    TimeStep::Seconds(15),
    TimeStep::Seconds(30),
    TimeStep::Minutes(1),
    TimeStep::Minutes(2),
    TimeStep::Minutes(5),
    TimeStep::Minutes(10),
    TimeStep::Minutes(15),
    TimeStep::Minutes(30),
    TimeStep::Hours(1),
    TimeStep::Hours(2),
    TimeStep::Hours(3),
    TimeStep::Hours(6),
    TimeStep::Hours(12),
    TimeStep::Days(1),
    TimeStep::Days(2),
    TimeStep::Days(5),
    TimeStep::Days(10),
    TimeStep::Months(1),
    TimeStep::Months(2),
    TimeStep::Months(3),
    TimeStep::Months(6),
    TimeStep::Years(1),
    TimeStep::Years(2),
    TimeStep::Years(5),
];

impl TimeStep {
    /// About how long it is.
    fn about_ms(self) -> f64 {
        let (count, unit_ms) = match self {
            Self::Milliseconds(count) => (count, 1.0),
            Self::Seconds(count) => (count, 1e3),
            Self::Minutes(count) => (count, 6e4),
            Self::Hours(count) => (count, 3.6e6),
            Self::Days(count) => (count, 8.64e7),
            Self::Months(count) => (count, 2.63e9),
            Self::Years(count) => (count, 3.156e10),
        };
        i32::try_from(count).map_or(f64::INFINITY, f64::from) * unit_ms
    }

    /// The round times from `from` to `to`, both included, ascending; one more than
    /// `most` where there are more.
    fn times(self, from: i64, to: i64, most: usize) -> Vec<i64> {
        let even = |step: i64| {
            let first = from.div_euclid(step) * step;
            let first = if first < from { first + step } else { first };
            let times = std::iter::successors(Some(first), move |time| Some(time + step));
            bounded(times, from, to, most)
        };
        match self {
            Self::Milliseconds(count) => even(count),
            Self::Seconds(count) => even(count * 1000),
            Self::Minutes(count) => even(count * 60_000),
            Self::Hours(count) => even(count * 3_600_000),
            Self::Days(count) => {
                let (year, month, _) = date(from.div_euclid(DAY_MS));
                let months = std::iter::successors(Some(year * 12 + month - 1), |at| Some(at + 1));
                let days = months.flat_map(move |at| {
                    let first = month_start(at);
                    let length = month_start(at + 1) - first;
                    // None so near the end that the next first is closer than half a step.
                    let days = (0..length).step_by(usize::try_from(count).unwrap_or(1));
                    let days = days.filter(move |day| count == 1 || day + count / 2 < length);
                    days.map(move |day| (first + day) * DAY_MS)
                });
                bounded(days, from, to, most)
            }
            Self::Months(count) => months(count, from, to, most),
            Self::Years(count) => months(count * 12, from, to, most),
        }
    }
}

/// Round times between two times in milliseconds, both included, and how far apart
/// they are: the finest step that gives at most `most`. None where the span has no
/// width, an end past [`FARTHEST_MS`] or `most` is 0.
///
/// ```
/// use kaznet_explorer::scale::{TimeStep, time_ticks};
/// let (step, ticks) = time_ticks(0.0, 2.0 * 86_400_000.0, 5).unwrap();
/// assert_eq!(step, TimeStep::Hours(12));
/// assert_eq!(ticks.len(), 5);
/// assert!(time_ticks(1.0, 0.0, 5).is_none());
/// ```
#[must_use]
pub fn time_ticks(from_ms: f64, to_ms: f64, most: usize) -> Option<(TimeStep, Vec<f64>)> {
    let (from, to) = (whole_ms(from_ms.ceil())?, whole_ms(to_ms)?);
    if from_ms >= to_ms || most == 0 {
        return None;
    }
    // No coarser to begin with than that a round time lies inside.
    let fine = i32::try_from(most).map_or(0.0, |most| (to_ms - from_ms) / f64::from(most) / 4.0);
    let decades = std::iter::successors(Some(10_i64), |ten| ten.checked_mul(10));
    let decades = decades.flat_map(|ten| [1, 2, 5].map(|part| TimeStep::Years(ten * part)));
    let steps = STEPS.into_iter().chain(decades.take(18));
    let mut before: Option<(TimeStep, Vec<i64>)> = None;
    for step in steps.filter(|step| step.about_ms() >= fine) {
        let times = step.times(from, to, most);
        if times.len() <= most {
            // No round time inside: the first of the step before says where one is.
            let (step, times) = match before {
                Some((finer, finer_times)) if times.is_empty() => {
                    (finer, finer_times.into_iter().take(1).collect())
                }
                _ => (step, times),
            };
            return Some((step, times.into_iter().filter_map(exact).collect()));
        }
        before = Some((step, times));
    }
    None
}

fn months(count: i64, from: i64, to: i64, most: usize) -> Vec<i64> {
    let (year, month, _) = date(from.div_euclid(DAY_MS));
    let first = (year * 12 + month - 1).div_euclid(count) * count;
    let all = std::iter::successors(Some(first), move |at| Some(at + count));
    bounded(all.map(|at| month_start(at) * DAY_MS), from, to, most)
}

fn bounded(times: impl Iterator<Item = i64>, from: i64, to: i64, most: usize) -> Vec<i64> {
    let inside = times.skip_while(|time| *time < from);
    let inside = inside.take_while(|time| *time <= to);
    inside.take(most.saturating_add(1)).collect()
}

/// A whole number of milliseconds below this one; `None` past the calendar.
#[expect(
    clippy::cast_possible_truncation,
    reason = "whole and inside the calendar; in a browser a usize would be too short for it"
)]
fn whole_ms(ms: f64) -> Option<i64> {
    let is_inside = (-FARTHEST_MS..=FARTHEST_MS).contains(&ms);
    is_inside.then_some(ms.floor() as i64)
}

/// A whole number as a float, exact within the calendar.
fn exact(ms: i64) -> Option<f64> {
    let (high, low) = (ms.div_euclid(1 << 24), ms.rem_euclid(1 << 24));
    let (high, low) = (i32::try_from(high).ok()?, i32::try_from(low).ok()?);
    Some(f64::from(high) * 16_777_216.0 + f64::from(low))
}

/// The days from 1970-01-01 to the first of a month, counted from January of year 0.
///
/// Method: Howard Hinnant, "chrono-compatible low-level date algorithms" (2013), with
/// the year beginning in March, as in [`date`].
fn month_start(month: i64) -> i64 {
    let march = month - 2;
    let (year, in_year) = (march.div_euclid(12), march.rem_euclid(12));
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let day_of_year = (153 * in_year + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970-01-01.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march + 2) / 5 + 1;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: (i64, i64, i64), hours: i64, most: usize, step: TimeStep, expect: &[&str]) {
        let first = (month_start(from.0 * 12 + from.1 - 1) + from.2 - 1) * DAY_MS;
        let [from, to] = [first, first + hours * 3_600_000].map(|ms| exact(ms).unwrap_or_default());
        let (found, ticks) = time_ticks(from, to, most).unwrap_or((TimeStep::Days(0), Vec::new()));
        let words = ticks.iter().filter_map(|tick| {
            let at = civil(*tick)?;
            Some(format!(
                "{}-{}-{} {}:{}",
                at.year, at.month, at.day, at.hour, at.minute
            ))
        });
        assert_eq!(
            (found, words.collect::<Vec<_>>()),
            (step, expect.iter().map(|text| (*text).to_owned()).collect())
        );
    }

    #[test]
    fn times_are_round() {
        check(
            (2012, 2, 27),
            72,
            4,
            TimeStep::Days(1),
            &[
                "2012-2-27 0:0",
                "2012-2-28 0:0",
                "2012-2-29 0:0",
                "2012-3-1 0:0",
            ],
        );
        check(
            (2013, 1, 20),
            24 * 20,
            5,
            TimeStep::Days(5),
            &[
                "2013-1-21 0:0",
                "2013-1-26 0:0",
                "2013-2-1 0:0",
                "2013-2-6 0:0",
            ],
        );
        check(
            (1999, 11, 5),
            24 * 120,
            4,
            TimeStep::Months(1),
            &[
                "1999-12-1 0:0",
                "2000-1-1 0:0",
                "2000-2-1 0:0",
                "2000-3-1 0:0",
            ],
        );
        check(
            (-1, 6, 1),
            24 * 366 * 2,
            2,
            TimeStep::Years(1),
            &["0-1-1 0:0", "1-1-1 0:0"],
        );
    }

    #[test]
    fn dates_and_days_are_inverse() {
        for days in (-1_000_000..1_000_000).step_by(37) {
            let (year, month, day) = date(days);
            assert_eq!(month_start(year * 12 + month - 1) + day - 1, days);
        }
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(11_016), (2000, 2, 29));
    }
}
