//! The axes of a long table: values fitted to what is shown, and numbers or times
//! along it, each time with the day or the year that it belongs to said once.

use super::axis::{AXIS_FONT, ValueAxis, axis_text, hairline, on_pixel};
use super::furniture::shorten;
use super::long::LongSpec;
use super::{Align, Mark, Point, Rect, TextMeasure, Theme, VerticalAlign};
use crate::data::{Lang, LongAxis, Period};
use crate::i18n::{ClockParts, clock, period, short_day, short_month, stepped_number};
use crate::scale::{Civil, LinearScale, TimeStep, civil, linear_ticks, time_ticks, whole};

/// What a number and a time along the axis take at least.
const STEP_PX: f64 = 60.0;
/// Between two words.
const APART_PX: f64 = 8.0;
/// From the plot to the words below it, and to those below these.
const WORDS_PX: f64 = 8.0;
const SECOND_PX: f64 = 25.0;

/// An axis of values from the round number below the smaller to the one above the
/// larger; around one value where both are the same.
pub(super) fn fitted((low, high): (f64, f64), most: usize, lang: Lang) -> ValueAxis {
    let (low, high) = (low.min(high), low.max(high));
    let (low, high) = if low < high {
        (low, high)
    } else {
        let half = (low.abs() * 0.1).max(0.5);
        (low - half, high + half)
    };
    let step = step(&linear_ticks(low, high, most));
    let (from, to) = if step > 0.0 {
        let from = (low / step + 1e-9).floor() * step;
        let to = (high / step - 1e-9).ceil() * step;
        // Rounding may cut a hair off what it is to hold.
        (from.min(low), to.max(high))
    } else {
        (low, high)
    };
    let ticks = linear_ticks(from, to, most + 2).into_iter();
    let ticks = ticks.map(|value| (value, stepped_number(value, step, lang)));
    ValueAxis::of((from, to), ticks.collect())
}

fn step(ticks: &[f64]) -> f64 {
    match ticks {
        [first, second, ..] => second - first,
        _ => 0.0,
    }
}

/// What stands along the axis.
pub(super) struct Across {
    /// Pixel, words, and the words below these where they begin to hold.
    ticks: Vec<(f64, String, Option<String>)>,
}

impl Across {
    pub(super) fn new(spec: &LongSpec<'_>, plot: Rect, measure: &dyn TextMeasure) -> Self {
        let scale = LinearScale::new(spec.span, (plot.left_px, plot.right_px));
        let most = whole(plot.width_px() / STEP_PX).clamp(1, 12);
        let mut all = (1..=most).rev().map(|most| Self {
            ticks: worded(spec, most)
                .into_iter()
                .map(|(at, words, below)| (scale.px_from_value(at), words, below))
                .collect(),
        });
        let fits = |one: &Self| {
            one.ticks.windows(2).all(|pair| match pair {
                [(x_px, words, _), (next_px, next, _)] => {
                    let half_px = |words: &str| measure.width_px(words, AXIS_FONT) / 2.0;
                    next_px - x_px >= half_px(words) + half_px(next) + APART_PX
                }
                _ => true,
            })
        };
        all.find(fits).unwrap_or(Self { ticks: Vec::new() })
    }
}

type Worded = Vec<(f64, String, Option<String>)>;

/// At most so many round places with their words.
fn worded(spec: &LongSpec<'_>, most: usize) -> Worded {
    let (from, to) = spec.span;
    match spec.table.axis {
        LongAxis::Number => {
            let ticks = linear_ticks(from, to, most);
            let step = step(&ticks);
            let words = |value: f64| (value, stepped_number(value, step, spec.lang), None);
            ticks.into_iter().map(words).collect()
        }
        LongAxis::Time => {
            let Some((step, ticks)) = time_ticks(from, to, most) else {
                return Vec::new();
            };
            let mut before: Option<Civil> = None;
            let words = |at: f64| {
                let time = civil(at)?;
                let is_new = before
                    .replace(time)
                    .is_none_or(|before| belongs_to(before, step) != belongs_to(time, step));
                let below = is_new.then(|| below(time, step, spec.lang)).flatten();
                Some((at, time_words(time, step, spec.lang), below))
            };
            ticks.into_iter().filter_map(words).collect()
        }
    }
}

fn time_words(time: Civil, step: TimeStep, lang: Lang) -> String {
    let at = (time.hour, time.minute, time.second, time.ms);
    match step {
        TimeStep::Years(_) => period(Period::Year(time.year), lang),
        TimeStep::Months(_) => short_month(time.month, lang).to_owned(),
        TimeStep::Days(_) => short_day(time.month, time.day, lang),
        TimeStep::Hours(_) | TimeStep::Minutes(_) => clock(at, ClockParts::Minutes, lang),
        TimeStep::Seconds(_) => clock(at, ClockParts::Seconds, lang),
        TimeStep::Milliseconds(_) => clock(at, ClockParts::Milliseconds, lang),
    }
}

/// What a time belongs to that its words do not say: its year, or its day.
fn belongs_to(time: Civil, step: TimeStep) -> (i32, u8, u8) {
    match step {
        TimeStep::Years(_) => (0, 0, 0),
        TimeStep::Months(_) | TimeStep::Days(_) => (time.year, 0, 0),
        _ => (time.year, time.month, time.day),
    }
}

fn below(time: Civil, step: TimeStep, lang: Lang) -> Option<String> {
    match step {
        TimeStep::Years(_) => None,
        TimeStep::Months(_) | TimeStep::Days(_) => Some(period(Period::Year(time.year), lang)),
        _ => Some(period(Period::Day(time.year, time.month, time.day), lang)),
    }
}

/// Below the plot the axis with its words and its name, above it what the values are.
pub(super) fn frame_marks(
    spec: &LongSpec<'_>,
    across: &Across,
    plot: Rect,
    width_px: f64,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Vec<Mark> {
    let point = |x_px, y_px| Point { x_px, y_px };
    let bottom_px = on_pixel(plot.bottom_px);
    let mut marks = vec![hairline(
        point(plot.left_px, bottom_px),
        point(plot.right_px, bottom_px),
        theme.line,
    )];
    let width_of = |text: &str| measure.width_px(text, AXIS_FONT);
    // In the middle of its place, and inside the picture.
    let centred = |x_px: f64, text: &str, y_px: f64| {
        let half_px = width_of(text) / 2.0;
        let x_px = x_px.min(width_px - half_px).max(half_px);
        let mark = axis_text(
            point(x_px, y_px),
            text,
            Align::Middle,
            VerticalAlign::Top,
            theme,
        );
        (mark, x_px - half_px, x_px + half_px)
    };
    let mut free_px = f64::NEG_INFINITY;
    for (x_px, words, below) in &across.ticks {
        let line_px = on_pixel(*x_px);
        marks.push(hairline(
            point(line_px, plot.bottom_px),
            point(line_px, plot.bottom_px + 5.0),
            theme.line,
        ));
        marks.push(centred(*x_px, words, plot.bottom_px + WORDS_PX).0);
        if let Some(below) = below {
            let (mark, from_px, to_px) = centred(*x_px, below, plot.bottom_px + SECOND_PX);
            if from_px >= free_px {
                marks.push(mark);
                free_px = to_px + 2.0 * APART_PX;
            }
        }
    }
    let name = &spec.table.x_name;
    if spec.table.axis == LongAxis::Number && !name.is_empty() {
        let text = shorten(name, AXIS_FONT, width_px, measure);
        let at = point(
            plot.right_px.max(width_of(&text)),
            plot.bottom_px + SECOND_PX,
        );
        marks.push(axis_text(at, &text, Align::End, VerticalAlign::Top, theme));
    }
    let table = spec.table;
    let parts = [table.y_name.as_str(), table.unit.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        let text = shorten(&parts.join(", "), AXIS_FONT, width_px, measure);
        marks.push(axis_text(
            point(0.0, 2.0),
            &text,
            Align::Start,
            VerticalAlign::Top,
            theme,
        ));
    }
    marks
}
