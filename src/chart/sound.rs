//! Series -> tones: each year a step in time, each value a pitch. A year without a
//! figure is silent; nothing glides over a gap.

use crate::query::Series;

/// One tone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// When it begins, in seconds from the first.
    pub at_s: f64,
    /// Its pitch.
    pub pitch_hz: f64,
    /// From the left (-1) for the first year to the right (1) for the last.
    pub pan: f64,
}

/// How long each year lasts.
pub const YEAR_S: f64 = 0.2;
/// The pitches of the smallest and the largest value: two octaves around the
/// tuning tone, well inside what small loudspeakers give.
const PITCH_HZ: (f64, f64) = (220.0, 880.0);

/// The tones of a series among others: `values` are the smallest and the largest
/// that are heard with it, `years` the first and the last. Where all values are
/// one, it lies in the middle. Several figures of one year sound together.
#[must_use]
pub fn melody(series: &Series, values: (f64, f64), years: (i32, i32)) -> Vec<Tone> {
    let span = values.1 - values.0;
    let count = f64::from((years.1 - years.0).max(1));
    let tone = |point: &crate::query::Point| {
        let share = if span > 0.0 {
            ((point.row.value - values.0) / span).clamp(0.0, 1.0)
        } else {
            0.5
        };
        let passed = f64::from(point.at.year() - years.0);
        Tone {
            at_s: passed * YEAR_S,
            pitch_hz: PITCH_HZ.0 * (PITCH_HZ.1 / PITCH_HZ.0).powf(share),
            pan: (passed / count).mul_add(2.0, -1.0).clamp(-1.0, 1.0),
        }
    };
    series.points.iter().map(tone).collect()
}

/// The smallest and the largest value of all series; 0 and 0 without one.
#[must_use]
pub fn heard_range(series: &[Series]) -> (f64, f64) {
    let values = || {
        let points = series.iter().flat_map(|one| &one.points);
        points.map(|point| point.row.value)
    };
    let smallest = values().fold(f64::INFINITY, f64::min);
    let largest = values().fold(f64::NEG_INFINITY, f64::max);
    if smallest <= largest {
        (smallest, largest)
    } else {
        (0.0, 0.0)
    }
}
