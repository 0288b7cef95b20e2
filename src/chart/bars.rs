//! Ranked bars of one year, each with its name to the left and its figure at
//! its end.

use super::axis::{AXIS_FONT, ValueAxis, axis_text, hairline, on_pixel};
use super::furniture::shorten;
use super::hit::Along;
use super::layout::Drawn;
use super::piece::{PLAIN, STRONG, symbol};
use super::whisker::{Way, reach, whisker};
use super::{
    Align, BarRow, BarSpec, Font, Hits, Mark, Point, Rect, SeriesForm, Shape, Stop, StopPoint,
    Stroke, TextMeasure, Theme, VerticalAlign,
};
use crate::data::Lang;
use crate::scale::BandScale;

const NAME: Font = PLAIN;
const FIGURE: Font = STRONG;
/// The most that names may take of the picture's width.
const NAME_SHARE: f64 = 0.38;
/// A bar is never thicker, however few there are.
const BAND_MOST_PX: f64 = 34.0;
/// From the middle of a statement's diamond to its corner.
const DIAMOND_PX: f64 = 6.0;
/// From a bar's end to its figure.
const FIGURE_GAP_PX: f64 = 7.0;

pub(super) fn draw(
    spec: &BarSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let widest = |texts: &mut dyn Iterator<Item = &str>, font| {
        texts
            .map(|text| measure.width_px(text, font))
            .fold(0.0, f64::max)
    };
    let name_px = widest(&mut spec.rows.iter().map(|row| row.label.as_str()), NAME)
        .min(room.width_px() * NAME_SHARE);
    let figures_px = widest(
        &mut spec.rows.iter().map(|row| row.value_text.as_str()),
        FIGURE,
    )
    .min(room.width_px() * NAME_SHARE);
    let left_px = room.left_px + name_px + 10.0;
    let count = u32::try_from(spec.rows.len()).map_or(0.0, f64::from);
    let top_px = room.top_px + 24.0;
    let plot = Rect {
        left_px,
        top_px,
        right_px: (room.right_px - figures_px - DIAMOND_PX - FIGURE_GAP_PX).max(left_px + 1.0),
        bottom_px: (room.bottom_px - 4.0)
            .min(top_px + count * BAND_MOST_PX)
            .max(top_px + 1.0),
    };
    let values = spec
        .rows
        .iter()
        .flat_map(|row| reach(row.value, row.bounds));
    let axis = |most| ValueAxis::new(values.clone(), spec.scale, spec.unit, most, lang);
    let axis = ValueAxis::fitting(axis, plot.width_px(), measure);
    let bands = BandScale::new(spec.rows.len(), (plot.top_px, plot.bottom_px), 0.28);

    let mut marks = vertical_grid(&axis, plot, theme);
    let mut stops = Vec::new();
    let drawing = Drawing {
        axis: &axis,
        plot,
        room,
        name_px,
        measure,
        theme,
    };
    for (index, row) in spec.rows.iter().enumerate() {
        let (drawn, end) = drawing.row(row, bands.band_px(index));
        marks.extend(drawn);
        stops.push(Stop {
            centre_px: bands.middle_px(index),
            year: row.year,
            points: vec![StopPoint {
                figure: row.figure,
                at: end,
                colour: theme.slot(row.slot.colour),
            }],
        });
    }
    Drawn {
        marks,
        hits: Hits::new(Along::Y, plot, stops),
        unlabelled: 0,
    }
}

/// What all rows are drawn by.
struct Drawing<'a> {
    axis: &'a ValueAxis,
    plot: Rect,
    room: Rect,
    name_px: f64,
    measure: &'a dyn TextMeasure,
    theme: &'a Theme,
}

impl Drawing<'_> {
    /// A value's place on the plot, at its edge for what lies beyond.
    fn px(&self, value: f64) -> f64 {
        let range = (self.plot.left_px, self.plot.right_px);
        self.axis.px_inside(value, range)
    }

    /// The marks of a row between two heights, and where its figure ends.
    fn row(&self, row: &BarRow, (from_px, to_px): (f64, f64)) -> (Vec<Mark>, Point) {
        let (plot, theme, measure) = (self.plot, self.theme, self.measure);
        let base_px = self.px(self.axis.base());
        let end = Point {
            x_px: self.px(row.value),
            y_px: f64::midpoint(from_px, to_px),
        };
        let colour = theme.slot(row.slot.colour);
        let interval = |colour| {
            let px = |value| self.px(value);
            let drawn = row
                .bounds
                .map(|bounds| whisker(bounds, end, Way::Across, px, colour));
            drawn.unwrap_or_default()
        };
        let marks = match row.form {
            SeriesForm::Line => {
                let bar = Mark::Area {
                    rect: Rect {
                        left_px: base_px.min(end.x_px),
                        top_px: from_px,
                        right_px: base_px.max(end.x_px),
                        bottom_px: to_px,
                    },
                    fill: colour,
                };
                // On a bar in its own colour an interval would not be seen.
                vec![vec![bar], interval(theme.ink)]
            }
            SeriesForm::Marks => {
                let statement = statement(base_px, end, colour, theme).to_vec();
                vec![interval(colour), statement]
            }
        };
        let mut marks = marks.concat();
        // The figure in words stands behind the interval's end.
        let high = row.bounds.map_or(row.value, |(_, high)| high);
        let reach_px = end.x_px.max(base_px).max(self.px(high));
        marks.push(Mark::Text {
            at: Point {
                x_px: plot.left_px - 8.0,
                y_px: end.y_px,
            },
            text: shorten(&row.label, NAME, self.name_px, measure),
            font: NAME,
            align: Align::End,
            vertical: VerticalAlign::Middle,
            colour: theme.ink,
        });
        let room_px = self.room.right_px - reach_px - FIGURE_GAP_PX;
        marks.push(Mark::Text {
            at: Point {
                x_px: reach_px + FIGURE_GAP_PX,
                y_px: end.y_px,
            },
            text: shorten(&row.value_text, FIGURE, room_px, measure),
            font: FIGURE,
            align: Align::Start,
            vertical: VerticalAlign::Middle,
            colour: theme.ink,
        });
        (marks, end)
    }
}

/// A figure stated in a text is no measured length: a diamond on a thin stem.
fn statement(base_px: f64, end: Point, colour: super::Rgb, theme: &Theme) -> [Mark; 2] {
    [
        Mark::Line {
            points: vec![
                Point {
                    x_px: base_px,
                    y_px: end.y_px,
                },
                end,
            ],
            stroke: Stroke {
                colour,
                width_px: 2.0,
                dash_px: &[3.0, 3.0],
            },
        },
        symbol(Shape::Diamond, end, DIAMOND_PX, colour, theme),
    ]
}

/// Hairlines down the plot and numbers above it.
pub(super) fn vertical_grid(axis: &ValueAxis, plot: Rect, theme: &Theme) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (value, text) in &axis.ticks {
        let range = (plot.left_px, plot.right_px);
        let Some(x_px) = axis.px_from_value(*value, range) else {
            continue;
        };
        let x_px = on_pixel(x_px);
        let colour = if *value == axis.base() {
            theme.line
        } else {
            theme.grid
        };
        let top = Point {
            x_px,
            y_px: plot.top_px,
        };
        marks.push(hairline(
            top,
            Point {
                x_px,
                y_px: plot.bottom_px,
            },
            colour,
        ));
        let at = Point {
            x_px,
            y_px: plot.top_px - AXIS_FONT.size_px / 2.0,
        };
        marks.push(axis_text(
            at,
            text,
            Align::Middle,
            VerticalAlign::Bottom,
            theme,
        ));
    }
    marks
}
