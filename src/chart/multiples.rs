//! A small chart for each place and subject, in a grid: the same years, and one axis
//! of values or one for each.

use std::collections::BTreeMap;

use super::axis::{ValueAxis, hairline, on_pixel};
use super::furniture::shorten;
use super::hit::Along;
use super::layout::Drawn;
use super::piece::STRONG;
use super::placed::{Placed, runs};
use super::whisker::reach;
use super::{
    Align, AxisSharing, Font, Hits, Mark, MultipleSpec, PanelSpec, Point, Rect, SeriesForm, Stop,
    StopPoint, Stroke, TextMeasure, Theme, VerticalAlign, Weight,
};
use crate::data::Lang;
use crate::scale::{LinearScale, whole, year_ticks};

const TITLE: Font = STRONG;
const TICK: Font = Font {
    size_px: 11.0,
    weight: Weight::Regular,
};
/// A panel with its numbers is no narrower, but for a picture that is.
const PANEL_PX: f64 = 150.0;
/// Between panels side by side.
const GAP_PX: f64 = 16.0;
/// From a panel's top to its plot: the title.
const HEAD_PX: f64 = 24.0;
/// From a plot to the panel below.
const FOOT_PX: f64 = 16.0;
/// Below the lowest plots: the years.
const YEARS_PX: f64 = 22.0;
/// The heights of a plot, and its height as a share of a panel's width.
const PLOT_PX: (f64, f64) = (110.0, 200.0);
const PLOT_SHARE: f64 = 0.62;
/// Lower plots show nothing; then there are more columns, or no titles.
const LEAST_PLOT_PX: f64 = 28.0;
/// More panels would make a thicket of what stands behind each.
const MOST_BEHIND: usize = 24;

/// The height that so many panels want in a picture of this width.
pub(super) fn height_px(count: usize, width_px: f64) -> f64 {
    let (columns, rows) = grid(count, width_px, 0.0);
    let panel_px = (width_px + GAP_PX) / as_f64(columns) - GAP_PX;
    let plot_px = (panel_px * PLOT_SHARE).clamp(PLOT_PX.0, PLOT_PX.1);
    as_f64(rows).mul_add(HEAD_PX + plot_px + FOOT_PX, YEARS_PX)
}

/// How many columns and rows: as few rows as the width allows, and then no more
/// columns than those rows need. More columns where they would be too low.
fn grid(count: usize, width_px: f64, least_rows_px: f64) -> (usize, usize) {
    let count = count.max(1);
    let most = whole((width_px + GAP_PX) / (PANEL_PX + GAP_PX)).max(1);
    let least_px = HEAD_PX + LEAST_PLOT_PX + FOOT_PX;
    let fits = |columns: &usize| as_f64(count.div_ceil(*columns)) * least_px <= least_rows_px;
    let most = if least_rows_px > 0.0 {
        let crowded = whole((width_px + GAP_PX) / (PANEL_PX / 2.0 + GAP_PX)).max(most);
        (most..=crowded).find(fits).unwrap_or(crowded)
    } else {
        most
    };
    let rows = count.div_ceil(most.min(count));
    (count.div_ceil(rows), rows)
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

pub(super) fn draw(
    spec: &MultipleSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let frame = Frame::new(spec, lang, room, measure);
    let axes = &frame.axes;
    let placed: Vec<(Rect, Vec<Placed<'_>>)> = spec
        .panels
        .iter()
        .enumerate()
        .map(|(at, panel)| {
            let plot = frame.plot(at);
            let across = frame.across(plot);
            let axis = axes.get(at).or(axes.first());
            let placed = axis.into_iter().flat_map(|axis| {
                let series = panel.series.iter();
                series.map(move |(_, one)| Placed::new(one, across, axis, plot, theme))
            });
            (plot, placed.collect())
        })
        .collect();
    let mut marks = Vec::new();
    let mut unlabelled = 0;
    for (at, (panel, (plot, series))) in spec.panels.iter().zip(&placed).enumerate() {
        marks.extend(frame.axis_marks(at, measure, theme));
        marks.extend(frame.year_marks(at, measure, theme));
        if spec.axes == AxisSharing::Shared && spec.panels.len() <= MOST_BEHIND {
            marks.extend(frame.behind(at, &placed, theme));
        }
        for form in [SeriesForm::Line, SeriesForm::Marks] {
            for (number, one) in series.iter().enumerate() {
                if one.spec.form == form {
                    let above = series.get(number + 1..).unwrap_or_default();
                    marks.extend(one.marks(above, *plot, theme));
                }
            }
        }
        match frame.title(at, panel, measure, theme) {
            Some(title) => marks.push(title),
            None => unlabelled += 1,
        }
    }
    Drawn {
        marks,
        hits: hits(spec, &placed, &frame),
        unlabelled,
    }
}

/// Where the panels are, and their axes.
struct Frame<'a> {
    spec: &'a MultipleSpec,
    room: Rect,
    columns: usize,
    /// The width of a panel's plot.
    plot_px: f64,
    /// From a plot's left edge to the next one's.
    step_px: f64,
    /// The numbers left of the first plot.
    numbers_px: f64,
    /// From a panel's top to the next one's.
    row_px: f64,
    has_titles: bool,
    /// One for each panel, or one for all.
    axes: Vec<ValueAxis>,
}

impl<'a> Frame<'a> {
    fn new(spec: &'a MultipleSpec, lang: Lang, room: Rect, measure: &dyn TextMeasure) -> Self {
        let rows_px = (room.height_px() - YEARS_PX).max(1.0);
        let (columns, rows) = grid(spec.panels.len(), room.width_px(), rows_px);
        let panel_px = (room.width_px() + GAP_PX) / as_f64(columns) - GAP_PX;
        let most_px = HEAD_PX + FOOT_PX + panel_px.max(PLOT_PX.1);
        let row_px = (rows_px / as_f64(rows)).min(most_px);
        let has_titles = row_px >= HEAD_PX + FOOT_PX;
        let height_px = row_px - HEAD_PX - FOOT_PX;
        let most = whole(height_px / 36.0).clamp(2, 4);
        let axis = |panels: &[PanelSpec]| {
            let series = panels.iter().flat_map(|panel| &panel.series);
            let points = series.flat_map(|(_, one)| &one.points);
            let values = points.flat_map(|point| reach(point.value, point.bounds));
            let axis = |most| ValueAxis::new(values.clone(), spec.scale, spec.unit, most, lang);
            // One number alone does not say what a height is.
            let mut more = (most..most + 4).map(axis);
            let found = more.find(|axis| axis.ticks.len() > 1);
            found.unwrap_or_else(|| axis(most))
        };
        let axes: Vec<ValueAxis> = match spec.axes {
            AxisSharing::Shared => vec![axis(&spec.panels)],
            AxisSharing::Own => spec.panels.chunks(1).map(axis).collect(),
        };
        let ticks = axes.iter().flat_map(|axis| &axis.ticks);
        let widest_px = ticks.map(|(_, text)| measure.width_px(text, TICK));
        let numbers_px = widest_px.fold(0.0, f64::max) + 8.0;
        // Shared numbers stand left of the first column alone.
        let gaps_px = match spec.axes {
            AxisSharing::Shared => GAP_PX,
            AxisSharing::Own => GAP_PX + numbers_px,
        };
        let free_px = room.width_px() - numbers_px - 4.0 - gaps_px * (as_f64(columns) - 1.0);
        let plot_px = (free_px / as_f64(columns)).max(1.0);
        Self {
            spec,
            room,
            columns,
            plot_px,
            step_px: plot_px + gaps_px,
            numbers_px,
            row_px,
            has_titles,
            axes,
        }
    }

    /// The row and column of a panel.
    fn cell(&self, at: usize) -> (usize, usize) {
        (at / self.columns.max(1), at % self.columns.max(1))
    }

    fn plot(&self, at: usize) -> Rect {
        let (row, column) = self.cell(at);
        let (head_px, foot_px) = if self.has_titles {
            (HEAD_PX, FOOT_PX)
        } else {
            (2.0, 2.0)
        };
        let panel_px = as_f64(row).mul_add(self.row_px, self.room.top_px);
        let left_px = self.room.left_px + self.numbers_px + as_f64(column) * self.step_px;
        let top_px = panel_px + head_px;
        Rect {
            left_px: left_px.min(self.room.right_px - 1.0),
            top_px,
            right_px: (left_px + self.plot_px).min(self.room.right_px),
            bottom_px: (panel_px + self.row_px - foot_px).max(top_px + 1.0),
        }
    }

    fn across(&self, plot: Rect) -> LinearScale {
        let (from, to) = self.spec.years;
        let years = (f64::from(from), f64::from(to) + 1.0);
        LinearScale::new(years, (plot.left_px, plot.right_px))
    }

    fn axis(&self, at: usize) -> Option<&ValueAxis> {
        self.axes.get(at).or(self.axes.first())
    }

    /// Hairlines across the plot, and numbers beside it where it has its own or is
    /// the first of its row.
    fn axis_marks(&self, at: usize, measure: &dyn TextMeasure, theme: &Theme) -> Vec<Mark> {
        let plot = self.plot(at);
        let (_, column) = self.cell(at);
        let has_numbers = column == 0 || self.spec.axes == AxisSharing::Own;
        let mut marks = Vec::new();
        let mut last_px = f64::INFINITY;
        let axis = self.axis(at).into_iter();
        for (value, text, base) in axis.flat_map(|axis| {
            axis.ticks
                .iter()
                .map(|(value, text)| (*value, text, axis.base()))
        }) {
            let range = (plot.bottom_px, plot.top_px);
            let place = self
                .axis(at)
                .and_then(|axis| axis.px_from_value(value, range));
            let Some(y_px) = place.map(on_pixel) else {
                continue;
            };
            let colour = if value == base {
                theme.line
            } else {
                theme.grid
            };
            let end = |x_px| Point { x_px, y_px };
            marks.push(hairline(end(plot.left_px), end(plot.right_px), colour));
            // In a low plot only as many numbers as stand apart.
            if has_numbers && last_px - y_px >= TICK.size_px + 1.0 {
                last_px = y_px;
                let room_px = plot.left_px - 6.0 - self.room.left_px;
                marks.push(Mark::Text {
                    at: end(plot.left_px - 6.0),
                    text: shorten(text, TICK, room_px, measure),
                    font: TICK,
                    align: Align::End,
                    vertical: VerticalAlign::Middle,
                    colour: theme.ink_soft,
                });
            }
        }
        marks
    }

    /// The years below a plot that has no other below it.
    fn year_marks(&self, at: usize, measure: &dyn TextMeasure, theme: &Theme) -> Vec<Mark> {
        let plot = self.plot(at);
        if at + self.columns < self.spec.panels.len() {
            return Vec::new();
        }
        let across = self.across(plot);
        let half_px = measure.width_px("2000", TICK) / 2.0;
        let most = whole(plot.width_px() / (half_px * 2.0 + 14.0)).max(1);
        let (from, to) = self.spec.years;
        let mut marks = Vec::new();
        let mut ticks = year_ticks(from, to, most);
        if ticks.len() < 2 && most >= 2 && from < to {
            ticks = vec![from, to];
        }
        for year in ticks {
            let x_px = on_pixel(across.px_from_value(f64::from(year) + 0.5));
            let end = |y_px| Point { x_px, y_px };
            marks.push(hairline(
                end(plot.bottom_px),
                end(plot.bottom_px + 4.0),
                theme.line,
            ));
            // The outermost keep to their own panel.
            let (left_px, right_px) = (plot.left_px + half_px, plot.right_px - half_px);
            marks.push(Mark::Text {
                at: Point {
                    x_px: x_px.min(right_px).max(left_px),
                    y_px: plot.bottom_px + 6.0,
                },
                text: year.to_string(),
                font: TICK,
                align: Align::Middle,
                vertical: VerticalAlign::Top,
                colour: theme.ink_soft,
            });
        }
        marks
    }

    /// The lines of the other panels, faint.
    fn behind(&self, at: usize, placed: &[(Rect, Vec<Placed<'_>>)], theme: &Theme) -> Vec<Mark> {
        let plot = self.plot(at);
        let mut marks = Vec::new();
        let others = placed.iter().enumerate().filter(|(other, _)| *other != at);
        for (_, (from, series)) in others {
            let (dx, dy) = (plot.left_px - from.left_px, plot.top_px - from.top_px);
            let moved = |point: Point| Point {
                x_px: point.x_px + dx,
                y_px: point.y_px + dy,
            };
            for one in series {
                let lines = runs(&one.segments, *from).into_iter();
                marks.extend(lines.map(|points| Mark::Line {
                    points: points.into_iter().map(moved).collect(),
                    stroke: Stroke {
                        colour: theme.grid,
                        width_px: 1.0,
                        dash_px: &[],
                    },
                }));
            }
        }
        marks
    }

    fn title(
        &self,
        at: usize,
        panel: &PanelSpec,
        measure: &dyn TextMeasure,
        theme: &Theme,
    ) -> Option<Mark> {
        let plot = self.plot(at);
        self.has_titles.then(|| Mark::Text {
            at: Point {
                x_px: plot.left_px,
                y_px: plot.top_px - 8.0,
            },
            text: shorten(&panel.label, TITLE, plot.width_px(), measure),
            font: TITLE,
            align: Align::Start,
            vertical: VerticalAlign::Bottom,
            colour: theme.ink,
        })
    }
}

/// One stop a year, with its figures in every panel.
fn hits(spec: &MultipleSpec, placed: &[(Rect, Vec<Placed<'_>>)], frame: &Frame<'_>) -> Hits {
    let mut years: BTreeMap<i32, Vec<StopPoint>> = BTreeMap::new();
    for (panel, (plot, series)) in spec.panels.iter().zip(placed) {
        let across = frame.across(*plot);
        for ((index, _), one) in panel.series.iter().zip(series) {
            let points = one.spec.points.iter().zip(&one.points).enumerate();
            for (number, (point, at)) in points {
                // A value without a place (zero on a logarithmic axis) is still read.
                let base = || Point {
                    x_px: across.px_from_value(point.at_year),
                    y_px: plot.bottom_px,
                };
                years.entry(point.year).or_default().push(StopPoint {
                    figure: (*index, number),
                    at: at.unwrap_or_else(base),
                    colour: one.colour,
                });
            }
        }
    }
    let stop = |(year, points): (i32, Vec<StopPoint>)| Stop {
        centre_px: points.first().map_or(0.0, |point| point.at.x_px),
        year,
        points,
    };
    Hits::new(
        Along::Both,
        frame.room,
        years.into_iter().map(stop).collect(),
    )
}
