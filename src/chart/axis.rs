//! Axes: the numbers beside the plot, the hairlines behind it, the years below.

use super::piece::PLAIN;
use super::{Align, Font, Mark, Point, Rect, ScaleKind, Stroke, TextMeasure, Theme, VerticalAlign};
use crate::data::{Lang, Unit};
use crate::i18n::axis_number;
use crate::scale::{
    LinearScale, LogScale, linear_ticks, log_ticks, nice_ceiling, nice_floor, whole, year_ticks,
};

/// The letters of an axis.
pub(super) const AXIS_FONT: Font = PLAIN;

/// What a number of an axis that goes to the right takes at least.
const ACROSS_STEP_PX: f64 = 76.0;

/// A value axis: its domain, its numbers and how it maps.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    kind: ScaleKind,
    domain: (f64, f64),
    /// Values with their words, ascending.
    pub(super) ticks: Vec<(f64, String)>,
}

impl ValueAxis {
    /// An axis for these values with at most `most` numbers. A linear one
    /// begins at zero (or below it, for negatives); a logarithmic one spans the
    /// positive values and is linear where there is none.
    pub(super) fn new(
        values: impl Iterator<Item = f64> + Clone,
        kind: ScaleKind,
        unit: Unit,
        most: usize,
        lang: Lang,
    ) -> Self {
        let largest = values.clone().fold(0.0, f64::max);
        let smallest_positive = values
            .clone()
            .filter(|value| *value > 0.0)
            .fold(f64::INFINITY, f64::min);
        let kind = if smallest_positive.is_finite() {
            kind
        } else {
            ScaleKind::Linear
        };
        let (domain, ticks) = match kind {
            ScaleKind::Log => {
                let from = nice_floor(smallest_positive);
                let to = if largest > from { largest } else { from * 10.0 };
                // Up to the next 1, 2 or 5, so that the top line stands above all.
                let to = [1.0, 2.0, 5.0, 10.0]
                    .map(|part| part * nice_floor(to))
                    .into_iter()
                    .find(|end| *end >= to)
                    .unwrap_or(to);
                ((from, to), log_ticks(from, to, most))
            }
            ScaleKind::Linear => {
                let smallest = values.fold(0.0, f64::min);
                let from = if smallest < 0.0 {
                    -nice_ceiling(-smallest, most)
                } else {
                    0.0
                };
                let to = if largest > 0.0 || smallest >= 0.0 {
                    nice_ceiling(largest, most)
                } else {
                    0.0
                };
                ((from, to), linear_ticks(from, to, most))
            }
        };
        Self {
            kind,
            domain,
            ticks: worded(ticks, unit, lang),
        }
    }

    /// As [`new`](Self::new), for a plot on which places are compared and not lengths:
    /// where the smallest value is more than half of the largest, a linear axis
    /// begins near it and not at zero.
    pub(super) fn around(
        values: impl Iterator<Item = f64> + Clone,
        kind: ScaleKind,
        unit: Unit,
        most: usize,
        lang: Lang,
    ) -> Self {
        let axis = Self::new(values.clone(), kind, unit, most, lang);
        let smallest = values.clone().fold(f64::INFINITY, f64::min);
        let largest = values.fold(f64::NEG_INFINITY, f64::max);
        let is_far = smallest > largest / 2.0 && smallest < largest;
        let inside = linear_ticks(smallest, largest, most);
        let step = inside.windows(2).find_map(|pair| match pair {
            [from, to] => Some(to - from),
            _ => None,
        });
        let (ScaleKind::Linear, true, Some(step)) = (axis.kind, is_far, step) else {
            return axis;
        };
        let from = (smallest / step + 1e-9).floor() * step;
        let to = (largest / step - 1e-9).ceil() * step;
        let ticks = linear_ticks(from, to, most + 2);
        Self {
            domain: (from, to),
            ticks: worded(ticks, unit, lang),
            ..axis
        }
    }

    /// A linear axis over this domain with these numbers.
    pub(super) fn of(domain: (f64, f64), ticks: Vec<(f64, String)>) -> Self {
        Self {
            kind: ScaleKind::Linear,
            domain,
            ticks,
        }
    }

    /// An axis across a width: as many numbers as stand side by side. `make` makes
    /// the axis with at most so many.
    pub(super) fn fitting(
        make: impl Fn(usize) -> Self,
        width_px: f64,
        measure: &dyn TextMeasure,
    ) -> Self {
        let most = whole(width_px / ACROSS_STEP_PX).clamp(2, 7);
        Self::fitting_up_to(most, make, width_px, measure)
    }

    /// As [`fitting`](Self::fitting), with at most so many numbers, however close; more
    /// than that only where fewer would be one alone.
    pub(super) fn fitting_up_to(
        most: usize,
        make: impl Fn(usize) -> Self,
        width_px: f64,
        measure: &dyn TextMeasure,
    ) -> Self {
        let fits = |axis: &Self| {
            if axis.ticks.len() < 2 {
                return false;
            }
            let places = axis.ticks.iter().filter_map(|(value, text)| {
                let half_px = measure.width_px(text, AXIS_FONT) / 2.0;
                Some((axis.px_from_value(*value, (0.0, width_px))?, half_px))
            });
            let places: Vec<(f64, f64)> = places.collect();
            places.windows(2).all(|pair| match pair {
                [(x_px, half_px), (next_px, next_half_px)] => {
                    next_px - x_px >= half_px + next_half_px + 8.0
                }
                _ => true,
            })
        };
        let mut all = (2..=most).rev().chain(most + 1..=most + 3).map(&make);
        let found = all.find(fits);
        found.unwrap_or_else(|| {
            // Two long numbers on a narrow plot: the larger end says enough.
            let mut axis = make(2);
            axis.ticks = axis.ticks.pop().into_iter().collect();
            axis
        })
    }

    /// Its lowest and its highest value.
    pub(super) fn domain(&self) -> (f64, f64) {
        self.domain
    }

    /// The pixel of a value on a stretch; `None` where the axis has no place
    /// for it: zero on a logarithmic one.
    pub(super) fn px_from_value(&self, value: f64, range: (f64, f64)) -> Option<f64> {
        match self.kind {
            ScaleKind::Linear => Some(LinearScale::new(self.domain, range).px_from_value(value)),
            ScaleKind::Log => LogScale::new(self.domain, range)?.px_from_value(value),
        }
    }

    /// The pixel of a value on a stretch, and the stretch's end for what lies beyond
    /// it or has no place on the axis.
    pub(super) fn px_inside(&self, value: f64, range: (f64, f64)) -> f64 {
        let found = self.px_from_value(value, range).unwrap_or(range.0);
        found.clamp(range.0.min(range.1), range.0.max(range.1))
    }

    /// Where bars and lines rest: zero, or the low end of a logarithmic axis.
    pub(super) fn base(&self) -> f64 {
        match self.kind {
            ScaleKind::Linear => 0.0,
            ScaleKind::Log => self.domain.0,
        }
    }

    /// The width of the widest number.
    pub(super) fn widest_px(&self, measure: &dyn TextMeasure) -> f64 {
        let widths = self
            .ticks
            .iter()
            .map(|(_, text)| measure.width_px(text, AXIS_FONT));
        widths.fold(0.0, f64::max)
    }

    /// Hairlines across the plot and numbers to its left.
    pub(super) fn horizontal_grid(&self, plot: Rect, theme: &Theme) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (value, text) in &self.ticks {
            let range = (plot.bottom_px, plot.top_px);
            let Some(y_px) = self.px_from_value(*value, range) else {
                continue;
            };
            let y_px = on_pixel(y_px);
            let at_base = *value == self.base();
            let colour = if at_base { theme.line } else { theme.grid };
            marks.push(hairline(
                Point {
                    x_px: plot.left_px,
                    y_px,
                },
                Point {
                    x_px: plot.right_px,
                    y_px,
                },
                colour,
            ));
            let at = Point {
                x_px: plot.left_px - 8.0,
                y_px,
            };
            marks.push(axis_text(
                at,
                text,
                Align::End,
                VerticalAlign::Middle,
                theme,
            ));
        }
        marks
    }
}

/// The numbers in words, less those that the unit does not have.
fn worded(ticks: Vec<f64>, unit: Unit, lang: Lang) -> Vec<(f64, String)> {
    // There is no half person, and no rank before the first.
    let fits = |value: &f64| match unit {
        Unit::Percent | Unit::Amount => true,
        Unit::Count => value.fract() == 0.0,
        Unit::Rank => value.fract() == 0.0 && *value >= 1.0,
    };
    let ticks = ticks.into_iter().filter(fits);
    let ticks = ticks.map(|value| (value, axis_number(value, unit, lang)));
    ticks.collect()
}

/// Years below the plot, as many as fit, each under the middle of its year.
pub(super) fn year_axis(
    years: (i32, i32),
    scale: LinearScale,
    plot: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Vec<Mark> {
    let room_px = measure.width_px("2000", AXIS_FONT) + 18.0;
    let most = whole(plot.width_px() / room_px).max(1);
    let mut marks = Vec::new();
    for year in year_ticks(years.0, years.1, most) {
        let x_px = on_pixel(scale.px_from_value(f64::from(year) + 0.5));
        let from = Point {
            x_px,
            y_px: plot.bottom_px,
        };
        let to = Point {
            x_px,
            y_px: plot.bottom_px + 5.0,
        };
        marks.push(hairline(from, to, theme.line));
        let at = Point {
            x_px,
            y_px: plot.bottom_px + 8.0,
        };
        marks.push(axis_text(
            at,
            &year.to_string(),
            Align::Middle,
            VerticalAlign::Top,
            theme,
        ));
    }
    marks
}

/// A number or a year of an axis.
pub(super) fn axis_text(
    at: Point,
    text: &str,
    align: Align,
    vertical: VerticalAlign,
    theme: &Theme,
) -> Mark {
    let (text, font, colour) = (text.to_owned(), AXIS_FONT, theme.ink_soft);
    Mark::Text {
        at,
        text,
        font,
        align,
        vertical,
        colour,
    }
}

/// A line one pixel wide.
pub(super) fn hairline(from: Point, to: Point, colour: super::Rgb) -> Mark {
    Mark::Line {
        points: vec![from, to],
        stroke: Stroke {
            colour,
            width_px: 1.0,
            dash_px: &[],
        },
    }
}

/// The middle of the nearest pixel: a hairline there fills one row and no two.
pub(super) fn on_pixel(px: f64) -> f64 {
    px.floor() + 0.5
}
