//! Lines over time. Only neighbouring years of one series are joined; what
//! stands alone is a dot, what was stated in a text is a diamond.

use std::collections::BTreeMap;

use super::axis::{ValueAxis, year_axis};
use super::furniture::shorten;
use super::label::spread;
use super::layout::Drawn;
use super::piece::STRONG;
use super::placed::Placed;
use super::whisker::reach;
use super::{
    Align, EventSpec, Font, Hits, LineSpec, Mark, Point, Rect, Rgb, SeriesForm, StopPoint, Stroke,
    TextMeasure, Theme, VerticalAlign,
};
use crate::data::Lang;
use crate::scale::{LinearScale, whole};

pub(super) const LABEL: Font = STRONG;
pub(super) const LABEL_STEP_PX: f64 = 17.0;
/// From the plot's right edge to the labels.
pub(super) const LABEL_GAP_PX: f64 = 12.0;
/// The most that labels may take of the picture's width.
pub(super) const LABEL_SHARE: f64 = 0.36;
/// The height of an event's mark.
const EVENT_PX: f64 = 10.0;

pub(super) fn draw(
    spec: &LineSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let most_px = room.width_px() * LABEL_SHARE;
    let lines = Lines::new(spec, lang, room.height_px(), most_px, measure);
    let (left_px, right_px) = lines.beside_px;
    let plot = Rect {
        left_px: room.left_px + left_px,
        top_px: room.top_px + 10.0,
        right_px: room.right_px - right_px,
        bottom_px: (room.bottom_px - 30.0).max(room.top_px + 11.0),
    };
    let years = (f64::from(spec.years.0), f64::from(spec.years.1) + 1.0);
    let across = LinearScale::new(years, (plot.left_px, plot.right_px));
    let mut behind = year_axis(spec.years, across, plot, measure, theme);
    behind.extend(event_marks(&spec.events, across, plot, theme));
    lines.draw(&spec.events, behind, (plot, across), measure, theme)
}

/// Lines with their axis of values, and what stands left and right of their plot.
pub(super) struct Lines<'a> {
    spec: &'a LineSpec,
    axis: ValueAxis,
    label_px: f64,
    /// The room for the numbers left of the plot, and for the names right of it.
    pub(super) beside_px: (f64, f64),
}

impl<'a> Lines<'a> {
    /// For a picture of this height, with names no wider than asked.
    pub(super) fn new(
        spec: &'a LineSpec,
        lang: Lang,
        height_px: f64,
        most_label_px: f64,
        measure: &dyn TextMeasure,
    ) -> Self {
        let values = || {
            spec.series
                .iter()
                .flat_map(|series| &series.points)
                .flat_map(|point| reach(point.value, point.bounds))
        };
        let most = whole(height_px / 55.0).clamp(2, 7);
        let axis = ValueAxis::new(values(), spec.scale, spec.unit, most, lang);
        let widest = spec
            .series
            .iter()
            .map(|series| measure.width_px(&series.label, LABEL));
        let label_px = widest.fold(0.0, f64::max).min(most_label_px);
        let left_px = axis.widest_px(measure).max(20.0) + 10.0;
        Self {
            spec,
            axis,
            label_px,
            beside_px: (left_px, label_px + LABEL_GAP_PX),
        }
    }

    /// The lines in their plot above what stands `behind` them; each year of an event
    /// is a stop as well.
    pub(super) fn draw(
        &self,
        events: &[EventSpec],
        behind: Vec<Mark>,
        (plot, across): (Rect, LinearScale),
        measure: &dyn TextMeasure,
        theme: &Theme,
    ) -> Drawn {
        let (axis, series) = (&self.axis, self.spec.series.iter());
        let placed: Vec<Placed<'_>> = series
            .map(|series| Placed::new(series, across, axis, plot, theme))
            .collect();
        let mut marks = axis.horizontal_grid(plot, theme);
        marks.extend(behind);
        // Statements above statistics, or a line would hide them.
        for form in [SeriesForm::Line, SeriesForm::Marks] {
            for (at, series) in placed
                .iter()
                .enumerate()
                .filter(|(_, one)| one.spec.form == form)
            {
                let above = placed.get(at + 1..).unwrap_or_default();
                marks.extend(series.marks(above, plot, theme));
            }
        }
        let ends = placed.iter().filter_map(|series| {
            Some(EndLabel {
                text: &series.spec.label,
                end: series.end()?,
                colour: series.colour,
            })
        });
        let ends: Vec<EndLabel<'_>> = ends.filter(|one| !one.text.is_empty()).collect();
        let (labels, unlabelled) = end_labels(&ends, plot, self.label_px, measure, theme);
        let mut hits = hits(&placed, events, across, plot);
        hits.names = name_heights(&labels, &placed);
        marks.extend(labels);
        Drawn {
            marks,
            hits,
            unlabelled,
        }
    }
}

/// A short thick stroke up from the axis for each event.
pub(super) fn event_marks(
    events: &[EventSpec],
    across: LinearScale,
    plot: Rect,
    theme: &Theme,
) -> Vec<Mark> {
    let mark = |x_px: f64| Mark::Line {
        points: vec![
            Point {
                x_px,
                y_px: plot.bottom_px - 1.0,
            },
            Point {
                x_px,
                y_px: plot.bottom_px - EVENT_PX,
            },
        ],
        stroke: Stroke {
            colour: theme.ink_soft,
            width_px: 2.0,
            dash_px: &[],
        },
    };
    let inside = |x_px: &f64| (plot.left_px..=plot.right_px).contains(x_px);
    let places = events
        .iter()
        .map(|event| across.px_from_value(event.at_year));
    places.filter(inside).map(mark).collect()
}

/// At which height each name came to stand: those drawn are the first ones.
fn name_heights(labels: &[Mark], placed: &[Placed<'_>]) -> Vec<(f64, usize)> {
    let heights = labels.iter().filter_map(|mark| match mark {
        Mark::Text { at, .. } => Some(at.y_px),
        _ => None,
    });
    let is_named =
        |(_, one): &(usize, &Placed<'_>)| !one.spec.label.is_empty() && one.end().is_some();
    let named = placed.iter().enumerate().filter(is_named);
    heights.zip(named.map(|(at, _)| at)).collect()
}

/// What stands beside the plot for a series.
pub(super) struct EndLabel<'a> {
    /// What it says.
    pub(super) text: &'a str,
    /// What it speaks of.
    pub(super) end: Point,
    /// The colour of a lead to it.
    pub(super) colour: Rgb,
}

/// The names beside the plot, with a thin lead from a line that ends early or
/// whose name had to move. Where not all fit, the first series keep theirs.
pub(super) fn end_labels(
    named: &[EndLabel<'_>],
    plot: Rect,
    width_px: f64,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> (Vec<Mark>, usize) {
    let fit = whole(plot.height_px() / LABEL_STEP_PX) + 1;
    let shown = named.get(..fit.min(named.len())).unwrap_or_default();
    let wishes: Vec<f64> = shown.iter().map(|one| one.end.y_px).collect();
    let heights = spread(&wishes, LABEL_STEP_PX, plot.top_px, plot.bottom_px);
    let mut marks = Vec::new();
    for (EndLabel { text, end, colour }, y_px) in shown.iter().zip(heights) {
        let at = Point {
            x_px: plot.right_px + LABEL_GAP_PX,
            y_px,
        };
        let moved = (y_px - end.y_px).abs() > 3.0;
        if moved || plot.right_px - end.x_px > 24.0 {
            let knee = Point {
                x_px: plot.right_px.max(end.x_px + 4.0),
                y_px: end.y_px,
            };
            let last = Point {
                x_px: at.x_px - 3.0,
                y_px,
            };
            marks.push(Mark::Line {
                points: vec![
                    Point {
                        x_px: end.x_px + 4.0,
                        ..*end
                    },
                    knee,
                    last,
                ],
                stroke: Stroke {
                    colour: *colour,
                    width_px: 0.75,
                    dash_px: &[1.0, 3.0],
                },
            });
        }
        marks.push(Mark::Text {
            at,
            text: shorten(text, LABEL, width_px, measure),
            font: LABEL,
            align: Align::Start,
            vertical: VerticalAlign::Middle,
            colour: theme.ink,
        });
    }
    (marks, named.len() - shown.len())
}

/// One stop a year that has a figure of any series or an event.
fn hits(placed: &[Placed<'_>], events: &[EventSpec], across: LinearScale, plot: Rect) -> Hits {
    let mut years: BTreeMap<i32, Vec<StopPoint>> = BTreeMap::new();
    for event in events {
        years.entry(event.year).or_default();
    }
    for (index, series) in placed.iter().enumerate() {
        let points = series.spec.points.iter().zip(&series.points).enumerate();
        for (number, (spec, point)) in points {
            let stop = years.entry(spec.year).or_default();
            // A value without a place (zero on a logarithmic axis) is still read.
            let base = || Point {
                x_px: across.px_from_value(spec.at_year),
                y_px: plot.bottom_px,
            };
            let at = point.unwrap_or_else(base);
            stop.push(StopPoint {
                figure: (index, number),
                at,
                colour: series.colour,
            });
        }
    }
    Hits::of_years(years, across, plot)
}
