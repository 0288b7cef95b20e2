//! Lines over time. Only neighbouring years of one series are joined; what
//! stands alone is a dot, what was stated in a text is a diamond.

use std::collections::BTreeMap;

use super::axis::{ValueAxis, on_pixel, year_axis};
use super::clip::clip;
use super::furniture::shorten;
use super::hit::Along;
use super::label::spread;
use super::layout::Drawn;
use super::whisker::{Way, reach, whisker};
use super::{
    Align, EventSpec, Font, Hits, LineSpec, Mark, Point, PointSpec, Rect, Rgb, SeriesForm,
    SeriesSpec, Shape, Stop, StopPoint, Stroke, TextMeasure, Theme, VerticalAlign, Weight,
};
use crate::data::{Lang, SeriesBreak};
use crate::scale::{LinearScale, Slot, whole};

pub(super) const LABEL: Font = Font {
    size_px: 13.0,
    weight: Weight::Bold,
};
pub(super) const LABEL_STEP_PX: f64 = 17.0;
/// From the plot's right edge to the labels.
pub(super) const LABEL_GAP_PX: f64 = 12.0;
/// The most that labels may take of the picture's width.
pub(super) const LABEL_SHARE: f64 = 0.36;
/// How much a symbol shows around the one that covers it.
const NEST_PX: f64 = 5.0;
/// The height of an event's mark.
const EVENT_PX: f64 = 10.0;
/// Solid first, then the palette again with these.
const DASHES: [&[f64]; 4] = [&[], &[6.0, 4.0], &[2.0, 3.0], &[9.0, 3.0, 2.0, 3.0]];

pub(super) fn draw(
    spec: &LineSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let values = || {
        spec.series
            .iter()
            .flat_map(|series| &series.points)
            .flat_map(|point| reach(point.value, point.bounds))
    };
    let most = whole(room.height_px() / 55.0).clamp(2, 7);
    let axis = ValueAxis::new(values(), spec.scale, spec.unit, most, lang);
    let widest = spec
        .series
        .iter()
        .map(|series| measure.width_px(&series.label, LABEL));
    let label_px = widest
        .fold(0.0, f64::max)
        .min(room.width_px() * LABEL_SHARE);
    let plot = Rect {
        left_px: room.left_px + axis.widest_px(measure).max(20.0) + 10.0,
        top_px: room.top_px + 10.0,
        right_px: room.right_px - label_px - LABEL_GAP_PX,
        bottom_px: (room.bottom_px - 30.0).max(room.top_px + 11.0),
    };
    let years = (f64::from(spec.years.0), f64::from(spec.years.1) + 1.0);
    let across = LinearScale::new(years, (plot.left_px, plot.right_px));
    let placed: Vec<Placed<'_>> = spec
        .series
        .iter()
        .map(|series| Placed::new(series, across, &axis, plot, theme))
        .collect();

    let mut marks = axis.horizontal_grid(plot, theme);
    marks.extend(year_axis(spec.years, across, plot, measure, theme));
    marks.extend(event_marks(&spec.events, across, plot, theme));
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
    let (labels, unlabelled) = end_labels(&ends, plot, label_px, measure, theme);
    marks.extend(labels);
    Drawn {
        marks,
        hits: hits(&placed, &spec.events, across, plot),
        unlabelled,
    }
}

/// A series with its points on the picture.
struct Placed<'a> {
    spec: &'a SeriesSpec,
    colour: Rgb,
    /// As many as the spec has; `None` where the axis has no place for a value.
    points: Vec<Option<Point>>,
    /// Neighbours that may be joined, the ways in and out of the years included.
    segments: Vec<(Point, Point)>,
    /// Neighbours between which the series breaks.
    broken: Vec<(Point, Point)>,
    /// The intervals of its figures.
    whiskers: Vec<Mark>,
}

impl<'a> Placed<'a> {
    fn new(
        spec: &'a SeriesSpec,
        across: LinearScale,
        axis: &ValueAxis,
        plot: Rect,
        theme: &Theme,
    ) -> Self {
        let place = |point: &PointSpec| {
            let y_px = axis.px_from_value(point.value, (plot.bottom_px, plot.top_px))?;
            Some(Point {
                x_px: across.px_from_value(point.at_year),
                y_px,
            })
        };
        let points: Vec<Option<Point>> = spec.points.iter().map(place).collect();
        let colour = theme.slot(spec.slot.colour);
        let px = |value: f64| axis.px_inside(value, (plot.bottom_px, plot.top_px));
        let with_bounds = spec.points.iter().zip(&points);
        let whiskers = with_bounds
            .filter_map(|(point, at)| Some((point.bounds?, (*at)?)))
            .flat_map(|(bounds, at)| whisker(bounds, at, Way::Up, px, colour))
            .collect();
        let (mut segments, mut broken) = (Vec::new(), Vec::new());
        if spec.form == SeriesForm::Line {
            let all: Vec<&PointSpec> = spec
                .before
                .iter()
                .chain(&spec.points)
                .chain(&spec.after)
                .collect();
            for pair in all.windows(2) {
                if let [from, to] = pair
                    && to.year - from.year == 1
                    && let years = (from.year, to.year)
                    && let (Some(from), Some(to)) = (place(from), place(to))
                {
                    let over = |one: &SeriesBreak| one.lies_between(years.0, years.1);
                    if spec.breaks.iter().any(over) {
                        broken.push((from, to));
                    } else {
                        segments.push((from, to));
                    }
                }
            }
        }
        Self {
            spec,
            colour,
            points,
            segments,
            broken,
            whiskers,
        }
    }

    /// `above` are the series painted over this one: where they have a figure at
    /// the same spot, this one's is larger, so that it still shows behind.
    fn marks(&self, above: &[Placed<'_>], plot: Rect, theme: &Theme) -> Vec<Mark> {
        let stroke = stroke(self.spec.slot, self.colour);
        let mut marks: Vec<Mark> = runs(&self.segments, plot)
            .into_iter()
            .map(|points| Mark::Line { points, stroke })
            .collect();
        let ways = self.broken.iter();
        let inside = ways.filter_map(|(from, to)| clip(*from, *to, plot));
        marks.extend(inside.flat_map(|(from, to)| break_sign(from, to, self.colour)));
        marks.extend(self.whiskers.iter().cloned());
        let (shape, radius_px) = match self.spec.form {
            SeriesForm::Line => (Shape::Disc, 3.0),
            SeriesForm::Marks => (Shape::Diamond, 6.0),
        };
        let joined = |point: &Point| {
            self.segments
                .iter()
                .any(|(from, to)| from == point || to == point)
        };
        let alone = self.points.iter().flatten().filter(|point| !joined(point));
        marks.extend(alone.map(|centre| {
            let same_spot = |one: &&Placed<'_>| {
                self.spec.form == SeriesForm::Marks
                    && one.spec.form == SeriesForm::Marks
                    && one.points.contains(&Some(*centre))
            };
            let covered = u32::try_from(above.iter().filter(same_spot).count());
            Mark::Symbol {
                centre: *centre,
                radius_px: radius_px + covered.map_or(0.0, f64::from) * NEST_PX,
                shape,
                fill: self.colour,
                outline: Stroke {
                    colour: theme.background,
                    width_px: 1.5,
                    dash_px: &[],
                },
            }
        }));
        marks
    }

    fn end(&self) -> Option<Point> {
        self.points.iter().flatten().next_back().copied()
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

/// Two slanted strokes half-way: the customary sign of a broken series.
pub(super) fn break_sign(from: Point, to: Point, colour: Rgb) -> [Mark; 2] {
    let middle = Point {
        x_px: f64::midpoint(from.x_px, to.x_px),
        y_px: f64::midpoint(from.y_px, to.y_px),
    };
    [-2.0, 2.0].map(|shift_px| Mark::Line {
        points: vec![
            Point {
                x_px: middle.x_px + shift_px - 2.5,
                y_px: middle.y_px + 5.0,
            },
            Point {
                x_px: middle.x_px + shift_px + 2.5,
                y_px: middle.y_px - 5.0,
            },
        ],
        stroke: Stroke {
            colour,
            width_px: 1.25,
            dash_px: &[],
        },
    })
}

pub(super) fn stroke(slot: Slot, colour: Rgb) -> Stroke {
    let dash_px = DASHES
        .get(slot.round % DASHES.len())
        .copied()
        .unwrap_or_default();
    Stroke {
        colour,
        width_px: 2.25,
        dash_px,
    }
}

/// Segments that follow on each other become one line, each cut to the plot.
fn runs(segments: &[(Point, Point)], plot: Rect) -> Vec<Vec<Point>> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for (from, to) in segments {
        let Some((from, to)) = clip(*from, *to, plot) else {
            continue;
        };
        match runs.last_mut().filter(|run| run.last() == Some(&from)) {
            Some(run) => run.push(to),
            None => runs.push(vec![from, to]),
        }
    }
    runs
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
    let stops = years.into_iter().map(|(year, points)| Stop {
        centre_px: on_pixel(across.px_from_value(f64::from(year) + 0.5)),
        year,
        points,
    });
    Hits {
        along: Along::X,
        plot,
        stops: stops.collect(),
    }
}
