//! All that sources say of one quantity: each estimate a mark with its interval,
//! under the name of its source, before a band from the smallest to the largest.

use super::axis::ValueAxis;
use super::bars::vertical_grid;
use super::furniture::{shorten, wrap};
use super::hit::Along;
use super::layout::Drawn;
use super::piece::{PLAIN, STRONG, symbol, words};
use super::whisker::{Way, reach, whisker};
use super::{
    EstimateRow, EstimateSpec, Font, Hits, Mark, Point, Rect, Rgb, ScaleKind, SeriesForm, Shape,
    Stop, StopPoint, TextMeasure, Theme,
};
use crate::data::Lang;
use crate::scale::BandScale;

const NAME: Font = PLAIN;
/// A row is never higher, however few there are.
const ROW_MOST_PX: f64 = 50.0;
/// From the end of an interval to the figure's words.
const FIGURE_GAP_PX: f64 = 9.0;
/// Where a name, the two lines of a long one, and the mark stand in the height of a row.
const NAME_AT: f64 = 0.3;
const FIRST_LINE_AT: f64 = 0.12;
const SECOND_LINE_AT: f64 = 0.42;
const MARK_AT: f64 = 0.7;

pub(super) fn draw(
    spec: &EstimateSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let widths = spec
        .rows
        .iter()
        .map(|row| measure.width_px(&row.value_text, STRONG));
    let figures_px = widths.fold(0.0, f64::max).min(room.width_px() * 0.4);
    let count = u32::try_from(spec.rows.len()).map_or(0.0, f64::from);
    let top_px = room.top_px + 24.0;
    let left_px = room.left_px + 14.0;
    let plot = Rect {
        left_px,
        top_px,
        right_px: (room.right_px - figures_px - FIGURE_GAP_PX - 4.0).max(left_px + 1.0),
        bottom_px: (room.bottom_px - 4.0)
            .min(top_px + count * ROW_MOST_PX)
            .max(top_px + 1.0),
    };
    let ends = spec.rows.iter().flat_map(|row| {
        let (low, mid, high) = row.interval;
        reach(mid, Some((low, high)))
    });
    let axis = |most| ValueAxis::new(ends.clone(), ScaleKind::Linear, spec.unit, most, lang);
    let axis = ValueAxis::fitting(axis, plot.width_px(), measure);
    let px = |value: f64| axis.px_inside(value, (plot.left_px, plot.right_px));
    let mut marks = Vec::new();
    if let Some((smallest, largest)) = spec.spread {
        marks.push(Mark::Area {
            rect: Rect {
                left_px: px(smallest),
                right_px: px(largest),
                ..plot
            },
            fill: theme.surface,
        });
    }
    marks.extend(vertical_grid(&axis, plot, theme));
    let bands = BandScale::new(spec.rows.len(), (plot.top_px, plot.bottom_px), 0.0);
    let colour = theme.slot(0);
    let mut stops = Vec::new();
    for (index, row) in spec.rows.iter().enumerate() {
        let (from_px, to_px) = bands.band_px(index);
        let at = Point {
            x_px: px(row.interval.1),
            y_px: from_px + (to_px - from_px) * MARK_AT,
        };
        let name = if row.preferred { STRONG } else { NAME };
        let x_px = plot.left_px + 8.0;
        for (place, line) in lines(
            &row.label,
            name,
            (room.right_px - x_px, to_px - from_px),
            measure,
        ) {
            let at_words = Point {
                x_px,
                y_px: from_px + (to_px - from_px) * place,
            };
            let end_px = at_words.x_px + measure.width_px(&line, name) + 4.0;
            marks.push(behind(at_words, end_px.min(room.right_px), theme));
            marks.push(words(at_words, line, name, theme));
        }
        let (low, _, high) = row.interval;
        if low < high {
            marks.extend(whisker((low, high), at, Way::Across, px, colour));
        }
        marks.push(estimate(row, at, colour, theme));
        let at_words = Point {
            x_px: px(high).max(at.x_px + 6.0) + FIGURE_GAP_PX,
            y_px: at.y_px,
        };
        let room_px = room.right_px - at_words.x_px;
        let figure = shorten(&row.value_text, STRONG, room_px, measure);
        marks.push(words(at_words, figure, STRONG, theme));
        stops.push(Stop {
            centre_px: bands.middle_px(index),
            year: spec.year,
            points: vec![StopPoint {
                figure: row.figure,
                at,
                colour,
            }],
        });
    }
    Drawn {
        marks,
        hits: Hits::new(Along::Y, plot, stops),
        unlabelled: 0,
    }
}

/// A name in one line, or in two where the row is high enough for them, each with its
/// height as a part of the row's.
fn lines(
    label: &str,
    font: Font,
    (width_px, height_px): (f64, f64),
    measure: &dyn TextMeasure,
) -> Vec<(f64, String)> {
    let wrapped = wrap(label, font, width_px, measure);
    let are_clear = height_px * (MARK_AT - SECOND_LINE_AT) >= font.size_px;
    match wrapped.as_slice() {
        [first, rest @ ..] if !rest.is_empty() && are_clear => {
            let rest = shorten(&rest.join(" "), font, width_px, measure);
            vec![(FIRST_LINE_AT, first.clone()), (SECOND_LINE_AT, rest)]
        }
        _ => vec![(NAME_AT, shorten(label, font, width_px, measure))],
    }
}

fn estimate(row: &EstimateRow, centre: Point, fill: Rgb, theme: &Theme) -> Mark {
    let (shape, radius_px) = match row.form {
        SeriesForm::Line => (Shape::Disc, 5.0),
        SeriesForm::Marks => (Shape::Diamond, 6.0),
    };
    symbol(shape, centre, radius_px, fill, theme)
}

/// Keeps the grid out of a name.
fn behind(at: Point, end_px: f64, theme: &Theme) -> Mark {
    Mark::Area {
        rect: Rect {
            left_px: at.x_px - 4.0,
            top_px: at.y_px - NAME.size_px * 0.65,
            right_px: end_px,
            bottom_px: at.y_px + NAME.size_px * 0.65,
        },
        fill: theme.background,
    }
}
