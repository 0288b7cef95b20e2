//! Two years of each series: a line from one to the other, with the figures at its
//! ends. A series that breaks on the way has its ends and the sign of a break.

use super::axis::{ValueAxis, hairline, on_pixel};
use super::furniture::shorten;
use super::hit::Along;
use super::label::spread;
use super::layout::Drawn;
use super::line::{LABEL, break_sign, stroke};
use super::whisker::{Way, reach, whisker};
use super::{
    Align, Font, Hits, Mark, Point, Rect, Rgb, ScaleKind, Shape, SlopeEnd, SlopeRow, SlopeSpec,
    Stop, StopPoint, Stroke, TextMeasure, Theme, VerticalAlign, Weight,
};
use crate::data::{Lang, Unit};
use crate::scale::{LinearScale, whole};

const FIGURE: Font = Font {
    size_px: 13.0,
    weight: Weight::Regular,
};
/// The height of a line of a label.
const LINE_PX: f64 = 17.0;
/// From an axis to the labels beside it: leads need a way to go, where there is
/// room for it.
const LABEL_GAP_PX: f64 = 24.0;
const NARROW_GAP_PX: f64 = 13.0;
const NARROW_PX: f64 = 560.0;
/// What the years take above the axes.
const HEADING_PX: f64 = 28.0;
/// The most that the figures on the left may take of the picture's width.
const LEFT_SHARE: f64 = 0.28;
/// A name is cut no shorter than this before its figure is said in short.
const NAME_LEAST_PX: f64 = 44.0;
const DISC_PX: f64 = 4.0;

/// How much a label on the right says, the fullest first, and what it may take of
/// the picture's width.
const WORDINGS: [(Wording, f64); 4] = [
    (Wording::AllInOne, 0.4),
    (Wording::NameAndFigure, 0.42),
    (Wording::Column, 0.42),
    (Wording::NoChange, 0.5),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wording {
    /// Name, figure and change in a line.
    AllInOne,
    /// The name, and below it figure and change.
    NameAndFigure,
    /// Name, figure and change below each other.
    Column,
    /// Name and figure in a line.
    NoChange,
}

pub(super) fn draw(
    spec: &SlopeSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let labels = Labels::new(spec, room, measure);
    let around_px = around_px(labels.wording);
    let top_px = room.top_px + HEADING_PX + around_px;
    let bottom_px = (room.bottom_px - around_px).max(top_px + 1.0);
    let left_px = room.left_px + labels.left_px.max(14.0) + labels.gap_px;
    let right_px = room.right_px - labels.right_px.max(14.0) - labels.gap_px;
    let plot = Rect {
        left_px: on_pixel(left_px),
        top_px,
        right_px: on_pixel(right_px.max(left_px + 1.0)),
        bottom_px,
    };
    let heights = Heights::new(spec, lang, plot);
    let placed: Vec<Placed<'_>> = spec
        .rows
        .iter()
        .map(|row| Placed::new(row, &heights, plot, theme))
        .collect();
    let mut marks = headings(spec.years, around_px, plot, theme);
    // Lines below all figures, or a line would hide a disc.
    marks.extend(placed.iter().flat_map(Placed::way));
    marks.extend(placed.iter().flat_map(|one| one.figures(&heights, theme)));
    let shown = placed
        .get(..labels.fit.min(placed.len()))
        .unwrap_or_default();
    marks.extend(labels.marks(shown, plot, measure, theme));
    Drawn {
        marks,
        hits: hits(spec.years, &placed, plot),
        unlabelled: placed.len() - shown.len(),
    }
}

/// How values become heights: up, and ranks down from the first.
enum Heights {
    Values(ValueAxis, (f64, f64)),
    Ranks(LinearScale),
}

impl Heights {
    fn new(spec: &SlopeSpec, lang: Lang, plot: Rect) -> Self {
        let ends = || spec.rows.iter().flat_map(|row| &row.ends);
        let values = || ends().flat_map(|end| reach(end.value, end.bounds));
        let range = (plot.bottom_px, plot.top_px);
        match (spec.unit, spec.scale) {
            (Unit::Rank, ScaleKind::Linear) => {
                let first = values().fold(1.0, f64::min);
                let last = values().fold(first + 1.0, f64::max);
                let range = (plot.top_px, plot.bottom_px);
                Self::Ranks(LinearScale::new((first, last), range))
            }
            (Unit::Rank, ScaleKind::Log) => {
                let axis = ValueAxis::new(values(), spec.scale, spec.unit, 5, lang);
                Self::Values(axis, (plot.top_px, plot.bottom_px))
            }
            _ => {
                let axis = ValueAxis::new(values(), spec.scale, spec.unit, 5, lang);
                Self::Values(axis, range)
            }
        }
    }

    /// `None` where the axis has no place for a value.
    fn px(&self, value: f64) -> Option<f64> {
        match self {
            Self::Values(axis, range) => axis.px_from_value(value, *range),
            Self::Ranks(scale) => Some(scale.px_from_value(value)),
        }
    }

    /// The end of the axis for what lies beyond it.
    fn px_inside(&self, value: f64, plot: Rect) -> f64 {
        let px = match self {
            Self::Values(axis, range) => axis.px_inside(value, *range),
            Self::Ranks(scale) => scale.px_from_value(value),
        };
        px.clamp(plot.top_px, plot.bottom_px)
    }
}

/// A series with its ends on the picture.
struct Placed<'a> {
    row: &'a SlopeRow,
    colour: Rgb,
    /// `None` where the axis has no place for a value.
    ends: [Option<Point>; 2],
    /// The same, at the foot of the axis where there is no place.
    stands: [Point; 2],
    plot: Rect,
}

impl<'a> Placed<'a> {
    fn new(row: &'a SlopeRow, heights: &Heights, plot: Rect, theme: &Theme) -> Self {
        let [first, last] = &row.ends;
        let sides = [(first, plot.left_px), (last, plot.right_px)];
        let ends = sides.map(|(end, x_px)| {
            let y_px = heights.px(end.value)?;
            Some(Point { x_px, y_px })
        });
        let stands = sides.map(|(end, x_px)| Point {
            x_px,
            y_px: heights.px_inside(end.value, plot),
        });
        Self {
            row,
            colour: theme.slot(row.slot.colour),
            ends,
            stands,
            plot,
        }
    }

    /// From the one year to the other.
    fn way(&self) -> Vec<Mark> {
        match self.ends {
            [Some(from), Some(to)] if self.row.broken => break_sign(from, to, self.colour).to_vec(),
            [Some(from), Some(to)] => vec![Mark::Line {
                points: vec![from, to],
                stroke: stroke(self.row.slot, self.colour),
            }],
            _ => Vec::new(),
        }
    }

    /// The two figures with their intervals.
    fn figures(&self, heights: &Heights, theme: &Theme) -> Vec<Mark> {
        let ends = self.row.ends.iter().zip(self.ends);
        let figure = |(end, at): (&SlopeEnd, Option<Point>)| {
            let at = at?;
            let px = |value| heights.px_inside(value, self.plot);
            let interval = end
                .bounds
                .map(|bounds| whisker(bounds, at, Way::Up, px, self.colour));
            let mut marks = interval.unwrap_or_default();
            marks.push(Mark::Symbol {
                centre: at,
                radius_px: DISC_PX,
                shape: Shape::Disc,
                fill: self.colour,
                outline: Stroke {
                    colour: theme.background,
                    width_px: 1.5,
                    dash_px: &[],
                },
            });
            Some(marks)
        };
        ends.filter_map(figure).flatten().collect()
    }
}

/// The two axes under their years.
fn headings(years: (i32, i32), around_px: f64, plot: Rect, theme: &Theme) -> Vec<Mark> {
    let sides = [(years.0, plot.left_px), (years.1, plot.right_px)];
    let heading = |(year, x_px): (i32, f64)| {
        let end = |y_px| Point { x_px, y_px };
        let axis = hairline(
            end(plot.top_px - around_px),
            end(plot.bottom_px + 8.0),
            theme.line,
        );
        let year = text(
            end(plot.top_px - around_px - 4.0),
            year.to_string(),
            LABEL,
            Align::Middle,
            VerticalAlign::Bottom,
            theme.ink,
        );
        [axis, year]
    };
    sides.into_iter().flat_map(heading).collect()
}

/// What stands beside the axes, and how much of it has room.
struct Labels {
    wording: Wording,
    left_px: f64,
    right_px: f64,
    gap_px: f64,
    /// How many series have a label.
    fit: usize,
}

impl Labels {
    fn new(spec: &SlopeSpec, room: Rect, measure: &dyn TextMeasure) -> Self {
        let width_px = room.width_px();
        let widest = |wording: Wording| {
            let lines = spec.rows.iter().flat_map(|row| lines(row, wording));
            let widths = lines.map(|(line, font)| measure.width_px(&line, font));
            widths.fold(0.0, f64::max)
        };
        let fits = |wording: Wording| {
            let height_px = room.height_px() - HEADING_PX - 2.0 * around_px(wording);
            whole(height_px / step_px(wording)) + 1
        };
        let good = WORDINGS.into_iter().find(|(wording, share)| {
            fits(*wording) >= spec.rows.len() && widest(*wording) <= width_px * share
        });
        let (wording, share) = good.unwrap_or((Wording::NoChange, 0.5));
        let figures = spec.rows.iter().filter_map(|row| row.ends.first());
        let figures = figures.map(|end| measure.width_px(&end.value_text, FIGURE));
        Self {
            wording,
            left_px: figures.fold(0.0, f64::max).min(width_px * LEFT_SHARE),
            right_px: widest(wording).min(width_px * share),
            gap_px: if width_px < NARROW_PX {
                NARROW_GAP_PX
            } else {
                LABEL_GAP_PX
            },
            fit: fits(wording),
        }
    }

    /// The labels of these series, with a thin lead where one had to move.
    fn marks(
        &self,
        shown: &[Placed<'_>],
        plot: Rect,
        measure: &dyn TextMeasure,
        theme: &Theme,
    ) -> Vec<Mark> {
        let wishes = |side: fn(&[Point; 2]) -> Point| -> Vec<f64> {
            shown.iter().map(|one| side(&one.stands).y_px).collect()
        };
        let (top_px, bottom_px) = (plot.top_px, plot.bottom_px);
        let left = spread(&wishes(|[first, _]| *first), LINE_PX, top_px, bottom_px);
        let step_px = step_px(self.wording);
        let right = spread(&wishes(|[_, last]| *last), step_px, top_px, bottom_px);
        let mut marks = Vec::new();
        for ((one, left_px), right_px) in shown.iter().zip(left).zip(right) {
            let ([from, to], [first, _]) = (&one.stands, &one.row.ends);
            let at = Point {
                x_px: plot.left_px - self.gap_px,
                y_px: left_px,
            };
            marks.extend(lead(*from, at, -1.0, one.colour));
            marks.push(text(
                at,
                figure(first, self.left_px, FIGURE, measure),
                FIGURE,
                Align::End,
                VerticalAlign::Middle,
                theme.ink,
            ));
            let at = Point {
                x_px: plot.right_px + self.gap_px,
                y_px: right_px,
            };
            marks.extend(lead(*to, at, 1.0, one.colour));
            marks.extend(self.right(one.row, at, measure, theme));
        }
        marks
    }

    /// The lines of a label around its middle.
    fn right(
        &self,
        row: &SlopeRow,
        at: Point,
        measure: &dyn TextMeasure,
        theme: &Theme,
    ) -> Vec<Mark> {
        let lines = lines(row, self.wording);
        let count = u32::try_from(lines.len()).map_or(0.0, f64::from);
        let mut y_px = at.y_px - (count - 1.0) * LINE_PX / 2.0;
        let mut marks = Vec::new();
        for (line, font) in lines {
            let fits = measure.width_px(&line, font) <= self.right_px;
            let line = match self.wording {
                // A name may be cut short, its figure may not.
                Wording::NoChange if !fits => {
                    let [_, last] = &row.ends;
                    let figure = figure(last, self.right_px - NAME_LEAST_PX, font, measure);
                    let left_px = self.right_px - measure.width_px(&format!(" {figure}"), font);
                    format!("{} {figure}", shorten(&row.label, font, left_px, measure))
                }
                _ => shorten(&line, font, self.right_px, measure),
            };
            let at = Point { y_px, ..at };
            let (align, vertical) = (Align::Start, VerticalAlign::Middle);
            marks.push(text(at, line, font, align, vertical, theme.ink));
            y_px += LINE_PX;
        }
        marks
    }
}

/// The figure in full or in short; a number that is cut would be another one.
fn figure(end: &SlopeEnd, width_px: f64, font: Font, measure: &dyn TextMeasure) -> String {
    let fits = |text: &&String| measure.width_px(text, font) <= width_px;
    let texts = [&end.value_text, &end.short_text];
    texts
        .into_iter()
        .find(fits)
        .map_or("…".to_owned(), String::clone)
}

fn lines(row: &SlopeRow, wording: Wording) -> Vec<(String, Font)> {
    let [_, last] = &row.ends;
    let (name, figure) = (&row.label, &last.value_text);
    let with_change = match &row.change_text {
        Some(change) => format!("{figure} ({change})"),
        None => figure.clone(),
    };
    match wording {
        Wording::AllInOne => vec![(format!("{name} {with_change}"), LABEL)],
        Wording::NameAndFigure => vec![(name.clone(), LABEL), (with_change, FIGURE)],
        Wording::Column => {
            let change = row
                .change_text
                .iter()
                .map(|change| (change.clone(), FIGURE));
            let above = [(name.clone(), LABEL), (figure.clone(), FIGURE)];
            above.into_iter().chain(change).collect()
        }
        Wording::NoChange => vec![(format!("{name} {figure}"), LABEL)],
    }
}

/// From the middle of a label to that of the next.
fn step_px(wording: Wording) -> f64 {
    match wording {
        Wording::AllInOne | Wording::NoChange => LINE_PX,
        Wording::NameAndFigure => LINE_PX * 2.0 + 4.0,
        Wording::Column => LINE_PX * 3.0 + 4.0,
    }
}

/// What a label at the end of an axis needs above or below it.
fn around_px(wording: Wording) -> f64 {
    (step_px(wording) / 2.0).max(14.0)
}

/// From a figure to its label, where that had to move.
fn lead(from: Point, to: Point, way: f64, colour: Rgb) -> Option<Mark> {
    let moved = (to.y_px - from.y_px).abs() > 3.0;
    moved.then(|| Mark::Line {
        points: vec![
            Point {
                x_px: from.x_px + way * (DISC_PX + 1.0),
                ..from
            },
            Point {
                x_px: to.x_px - way * 2.0,
                ..to
            },
        ],
        stroke: Stroke {
            colour,
            width_px: 0.75,
            dash_px: &[1.0, 3.0],
        },
    })
}

fn text(
    at: Point,
    text: String,
    font: Font,
    align: Align,
    vertical: VerticalAlign,
    colour: Rgb,
) -> Mark {
    Mark::Text {
        at,
        text,
        font,
        align,
        vertical,
        colour,
    }
}

/// One stop a year.
fn hits(years: (i32, i32), placed: &[Placed<'_>], plot: Rect) -> Hits {
    let stop = |year: i32, centre_px: f64, side: fn(&Placed<'_>) -> StopPoint| Stop {
        centre_px,
        year,
        points: placed.iter().map(side).collect(),
    };
    let first = |one: &Placed<'_>| {
        let ([at, _], [end, _]) = (&one.stands, &one.row.ends);
        stop_point(end, *at, one.colour)
    };
    let last = |one: &Placed<'_>| {
        let ([_, at], [_, end]) = (&one.stands, &one.row.ends);
        stop_point(end, *at, one.colour)
    };
    Hits {
        along: Along::X,
        plot,
        stops: vec![
            stop(years.0, plot.left_px, first),
            stop(years.1, plot.right_px, last),
        ],
    }
}

fn stop_point(end: &SlopeEnd, at: Point, colour: Rgb) -> StopPoint {
    StopPoint {
        figure: end.figure,
        at,
        colour,
    }
}
