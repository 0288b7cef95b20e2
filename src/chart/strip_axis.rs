//! What lies along a strip: numbers, years or places in a list, each with its
//! hairlines and its words below.

use super::axis::{AXIS_FONT, ValueAxis, axis_text, hairline, on_pixel};
use super::whisker::reach;
use super::{
    Align, Mark, Point, Rect, ScaleKind, StripAxis, StripSpec, TextMeasure, Theme, VerticalAlign,
};
use crate::data::{CheckUnit, Unit};
use crate::i18n::factor;
use crate::scale::{LinearScale, whole, year_ticks};

/// An open end goes at least this share of its number further.
const OPEN_SHARE: f64 = 0.15;
/// Times that fill more of their years than this have a year of room around them.
const FULL_SHARE: f64 = 0.6;
/// A year of this width shows its months, one narrower than that not its ends.
const MONTHS_PX: f64 = 150.0;
const YEARS_PX: f64 = 6.0;
/// The most numbers on an axis: a strip is low.
const NUMBERS: usize = 5;
/// From the plot to its words, and all that these take below it.
const WORDS_GAP_PX: f64 = 7.0;
pub(super) const WORDS_PX: f64 = 26.0;

/// An axis across a stretch of the picture.
pub(super) struct Across {
    map: Map,
    range_px: (f64, f64),
    /// Pixels with their words, ascending.
    words: Vec<(f64, String)>,
    /// The pixels of hairlines, and which of them are stronger.
    lines: Vec<(f64, Weight)>,
}

enum Map {
    Values(ValueAxis),
    Straight(LinearScale),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Base,
    Thin,
}

impl Across {
    pub(super) fn new(spec: &StripSpec, range_px: (f64, f64), measure: &dyn TextMeasure) -> Self {
        match spec.axis {
            StripAxis::Values(unit, scale) => Self::of_values(spec, unit, scale, range_px, measure),
            StripAxis::Years => Self::of_years(spec, range_px, measure),
            StripAxis::Places => Self::of_places(spec, range_px),
        }
    }

    fn of_values(
        spec: &StripSpec,
        unit: CheckUnit,
        scale: ScaleKind,
        range_px: (f64, f64),
        measure: &dyn TextMeasure,
    ) -> Self {
        let rows = spec.rows.iter().flat_map(|row| {
            let (low, mid, high) = row.interval;
            let open = (high == f64::INFINITY).then(|| mid + mid.abs() * OPEN_SHARE);
            reach(mid, Some((low, high))).chain(open)
        });
        let band = spec.band.iter().flat_map(|band| [band.ends.0, band.ends.1]);
        let ends = rows.chain(band).filter(|end| end.is_finite());
        let axis = |most| {
            let class = match unit {
                CheckUnit::Of(unit) => unit,
                CheckUnit::Times => Unit::Amount,
                CheckUnit::Short => Unit::Count,
            };
            let mut axis = ValueAxis::new(ends.clone(), scale, class, most, spec.lang);
            if unit == CheckUnit::Times {
                for (value, words) in &mut axis.ticks {
                    *words = factor(*value, 6, spec.lang);
                }
            }
            axis
        };
        let axis = ValueAxis::fitting_up_to(NUMBERS, axis, range_px.1 - range_px.0, measure);
        let ticks = axis.ticks.iter().filter_map(|(value, words)| {
            let weight = if *value == axis.base() {
                Weight::Base
            } else {
                Weight::Thin
            };
            let px = axis.px_from_value(*value, range_px)?;
            Some(((px, words.clone()), (px, weight)))
        });
        let (words, lines) = ticks.unzip();
        Self {
            map: Map::Values(axis),
            range_px,
            words,
            lines,
        }
    }

    fn of_years(spec: &StripSpec, range_px: (f64, f64), measure: &dyn TextMeasure) -> Self {
        let ends = spec.rows.iter().map(|row| (row.interval.0, row.interval.2));
        let hull = ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let (from, to) = hull.unwrap_or((0.0, 1.0));
        let (mut first, mut end) = (from.floor(), to.ceil());
        if to - from > (end - first) * FULL_SHARE {
            (first, end) = (first - 1.0, end + 1.0);
        }
        let scale = LinearScale::new((first, end), range_px);
        let px = |year: f64| scale.px_from_value(year);
        let year_px = px(first + 1.0) - px(first);
        let each = |step: f64| {
            let count = whole(((end - first) / step).round());
            (0..=count).filter_map(move |n| Some(first + f64::from(u32::try_from(n).ok()?) * step))
        };
        let mut lines: Vec<(f64, Weight)> = Vec::new();
        if year_px >= MONTHS_PX {
            lines.extend(each(1.0 / 12.0).map(|at| (px(at), Weight::Thin)));
        }
        if year_px >= YEARS_PX {
            let weight = if lines.is_empty() {
                Weight::Thin
            } else {
                Weight::Base
            };
            lines.extend(each(1.0).map(|at| (px(at), weight)));
        }
        let most = whole((range_px.1 - range_px.0) / (measure.width_px("2000", AXIS_FONT) + 18.0));
        // Whole years of four digits at most.
        let years = (whole(first), whole(end).saturating_sub(1));
        let years = (i32::try_from(years.0), i32::try_from(years.1));
        let words = match years {
            (Ok(first), Ok(last)) => year_ticks(first, last, most.max(1)),
            _ => Vec::new(),
        };
        let words = words
            .into_iter()
            .map(|year| (px(f64::from(year) + 0.5), year.to_string()));
        Self {
            words: words.collect(),
            lines,
            map: Map::Straight(scale),
            range_px,
        }
    }

    fn of_places(spec: &StripSpec, range_px: (f64, f64)) -> Self {
        let named = spec.rows.iter().map(|row| whole(row.interval.1));
        let lists = spec.rows.iter().map(|row| row.places);
        let most = named.chain(lists).max().unwrap_or(1);
        let last = u32::try_from(most).map_or(1.0, f64::from);
        let scale = LinearScale::new((0.5, last + 0.5), range_px);
        let words = (1..=most).filter_map(|place| {
            let at = u32::try_from(place).ok()?;
            Some((scale.px_from_value(f64::from(at)), place.to_string()))
        });
        Self {
            words: words.collect(),
            lines: Vec::new(),
            map: Map::Straight(scale),
            range_px,
        }
    }

    /// Half of the widest words.
    pub(super) fn half_words_px(&self, measure: &dyn TextMeasure) -> f64 {
        let widths = self.words.iter();
        let widths = widths.map(|(_, words)| measure.width_px(words, AXIS_FONT) / 2.0);
        widths.fold(0.0, f64::max)
    }

    /// The pixel of a value, and the end of the axis for what lies beyond it.
    pub(super) fn px(&self, value: f64) -> f64 {
        let (from_px, to_px) = self.range_px;
        match &self.map {
            Map::Values(axis) => axis.px_inside(value, self.range_px),
            Map::Straight(scale) => scale.px_from_value(value).clamp(from_px, to_px),
        }
    }

    /// Hairlines down a zone.
    pub(super) fn grid(&self, zone: Rect, theme: &Theme) -> Vec<Mark> {
        let line = |(x_px, weight): &(f64, Weight)| {
            let x_px = on_pixel(*x_px);
            let end = |y_px| Point { x_px, y_px };
            let colour = match weight {
                Weight::Base => theme.line,
                Weight::Thin => theme.grid,
            };
            hairline(end(zone.top_px), end(zone.bottom_px), colour)
        };
        self.lines.iter().map(line).collect()
    }

    /// The words below the plot.
    pub(super) fn words(&self, bottom_px: f64, theme: &Theme) -> Vec<Mark> {
        let word = |(x_px, words): &(f64, String)| {
            let at = Point {
                x_px: *x_px,
                y_px: bottom_px + WORDS_GAP_PX,
            };
            axis_text(at, words, Align::Middle, VerticalAlign::Top, theme)
        };
        self.words.iter().map(word).collect()
    }
}
