//! What stands beside the two axes of a slope: figures on the left, names, figures
//! and changes on the right, as much of it as there is room for.

use super::furniture::shorten;
use super::label::spread;
use super::line::LABEL;
use super::piece::PLAIN;
use super::slope::{DISC_PX, Placed};
use super::{
    Align, Font, Mark, Point, Rect, Rgb, SlopeEnd, SlopeRow, SlopeSpec, Stroke, TextMeasure, Theme,
    VerticalAlign,
};
use crate::scale::whole;

const FIGURE: Font = PLAIN;
/// The height of a line of a label.
const LINE_PX: f64 = 17.0;
/// From an axis to the labels beside it: leads need a way to go, where there is
/// room for it.
const LABEL_GAP_PX: f64 = 24.0;
const NARROW_GAP_PX: f64 = 13.0;
const NARROW_PX: f64 = 560.0;
/// What the years take above the axes.
pub(super) const HEADING_PX: f64 = 28.0;
/// The most that the figures on the left may take of the picture's width.
const LEFT_SHARE: f64 = 0.28;
/// A name is cut no shorter than this before its figure is said in short.
const NAME_LEAST_PX: f64 = 44.0;

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

/// What stands beside the axes, and how much of it has room.
pub(super) struct Labels {
    wording: Wording,
    /// The room that the figures on the left take.
    pub(super) left_px: f64,
    /// The room that names and figures on the right take.
    pub(super) right_px: f64,
    /// From an axis to the labels beside it.
    pub(super) gap_px: f64,
    /// How many series have a label.
    pub(super) fit: usize,
}

impl Labels {
    pub(super) fn new(spec: &SlopeSpec, room: Rect, measure: &dyn TextMeasure) -> Self {
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

    /// What a label at the end of an axis needs above or below it.
    pub(super) fn around_px(&self) -> f64 {
        around_px(self.wording)
    }

    /// The labels of these series, with a thin lead where one had to move.
    pub(super) fn marks(
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

pub(super) fn text(
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
