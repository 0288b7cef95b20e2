//! A series from its pyramid -> its marks in a plot: a line through few rows, upright
//! stretches for many, and a dot for what stands alone. Nothing crosses a gap.

use super::clip::clip;
use super::long::{LongLine, columns};
use super::placed::stroke;
use super::{Mark, Point, Rect, Rgb, Shape, Stroke, Theme};
use crate::query::are_joined;
use crate::scale::LinearScale;

/// Up to one row in so many columns a line is a line; more are stretches.
const SPARSE_COLUMNS: usize = 4;
/// How thick a level line of stretches is, and a dot of one row among them.
const THICK_PX: f64 = 1.75;
const DOT_PX: f64 = 3.0;
const MUTED_PX: f64 = 1.25;
const LONE_RADIUS_PX: f64 = 2.5;

/// The plot and its scales.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    pub(super) plot: Rect,
    pub(super) across: LinearScale,
    pub(super) up: LinearScale,
    pub(super) seam_px: f64,
}

impl Ground {
    fn point(&self, line: &LongLine<'_>, row: usize) -> Option<Point> {
        let (x, y) = (line.series.x().get(row)?, line.series.y().get(row)?);
        Some(Point {
            x_px: self.across.px_from_value(*x),
            y_px: self.up.px_from_value(*y),
        })
    }
}

/// The marks of a line, and its last point in the span where the plot shows it.
pub(super) fn line_marks(
    line: &LongLine<'_>,
    span: (f64, f64),
    ground: &Ground,
    colour: Rgb,
    theme: &Theme,
) -> (Vec<Mark>, Option<Point>) {
    let rows = line.rows(span);
    let last = rows.end.checked_sub(1).filter(|row| rows.contains(row));
    let end = last.and_then(|row| ground.point(line, row));
    let end = end.filter(|at| is_inside(*at, ground.plot));
    let count = usize::try_from(columns(ground.plot)).unwrap_or(1);
    let marks = if rows.len() * SPARSE_COLUMNS <= count {
        sparse(line, rows, ground, colour, theme)
    } else {
        dense(line, span, ground, colour)
    };
    (marks, end)
}

/// A line through its rows and the ways in and out of the span.
fn sparse(
    line: &LongLine<'_>,
    rows: std::ops::Range<usize>,
    ground: &Ground,
    colour: Rgb,
    theme: &Theme,
) -> Vec<Mark> {
    let gaps = line.series.gaps();
    let with_ways =
        rows.start.saturating_sub(1)..rows.end.saturating_add(1).min(line.series.x().len());
    let mut runs: Vec<Vec<Point>> = Vec::new();
    let mut before = None;
    for row in with_ways {
        let Some(at) = ground.point(line, row) else {
            continue;
        };
        let is_joined = before.is_some_and(|before| are_joined(gaps, before, row));
        before = Some(row);
        match runs.last_mut().filter(|_| is_joined) {
            Some(run) => run.push(at),
            None => runs.push(vec![at]),
        }
    }
    let mut stroke = stroke(line.slot, colour, theme);
    if line.is_muted {
        stroke.width_px = MUTED_PX;
    }
    let mut marks = Vec::new();
    for run in runs {
        if let [alone] = run.as_slice() {
            if is_inside(*alone, ground.plot) {
                marks.push(dot(*alone, colour));
            }
            continue;
        }
        let mut piece: Vec<Point> = Vec::new();
        for pair in run.windows(2) {
            let [from, to] = pair else { continue };
            let Some((from, to)) = clip(*from, *to, ground.plot) else {
                continue;
            };
            if piece.last().is_some_and(|last| *last != from) {
                marks.push(mark_of(std::mem::take(&mut piece), stroke));
            }
            if piece.is_empty() {
                piece.push(from);
            }
            piece.push(to);
        }
        if piece.len() > 1 {
            marks.push(mark_of(piece, stroke));
        }
    }
    marks
}

fn mark_of(points: Vec<Point>, stroke: Stroke) -> Mark {
    Mark::Line { points, stroke }
}

fn is_inside(at: Point, plot: Rect) -> bool {
    (plot.left_px..=plot.right_px).contains(&at.x_px)
        && (plot.top_px..=plot.bottom_px).contains(&at.y_px)
}

fn dot(centre: Point, colour: Rgb) -> Mark {
    Mark::Symbol {
        centre,
        radius_px: LONE_RADIUS_PX,
        shape: Shape::Disc,
        fill: colour,
        outline: Stroke {
            colour,
            width_px: 0.0,
            dash_px: &[],
        },
    }
}

/// The stretches of a line, column by column, and the ways in and out of the span.
fn dense(line: &LongLine<'_>, span: (f64, f64), ground: &Ground, colour: Rgb) -> Vec<Mark> {
    let count = columns(ground.plot);
    let found = line.pyramid.columns(line.series, span, count);
    let placed = |row: usize| Some((row, ground.point(line, row)?));
    let is_joined = |row: usize, later: usize| are_joined(line.series.gaps(), row, later);
    let mut pen = Pen {
        ground,
        colour,
        marks: Vec::with_capacity(found.len()),
        open: None,
    };
    let first = found.first().map(|column| column.rows.start);
    let mut before = first.and_then(|row| placed(row.checked_sub(1)?));
    for column in &found {
        let ends = (column.rows.start, column.rows.end.saturating_sub(1));
        if is_joined(ends.0, ends.1) {
            // Nothing is missing: the rows of the extremes need not be looked up, which
            // would be most of what many rows cost.
            let Some((row, at)) = placed(ends.0) else {
                continue;
            };
            pen.go(
                before.filter(|(before, _)| is_joined(*before, row)),
                at,
                column.column,
            );
            if ends.0 != ends.1 {
                pen.reach(ground.up.px_from_value(column.extremes.min));
                pen.reach(ground.up.px_from_value(column.extremes.max));
            }
            before = placed(ends.1);
            continue;
        }
        for (row, at) in column.corners().filter_map(placed) {
            pen.go(
                before.filter(|(before, _)| is_joined(*before, row)),
                at,
                column.column,
            );
            before = Some((row, at));
        }
    }
    if let Some((row, from)) = before
        && let Some((_, at)) = placed(row + 1).filter(|(next, _)| is_joined(row, *next))
    {
        pen.lead(from, at, count);
    }
    pen.lift();
    pen.marks
}

/// The stretch that is being drawn.
#[derive(Clone, Copy)]
struct Stretch {
    column: u32,
    top_px: f64,
    bottom_px: f64,
    /// Whether it is one row alone so far.
    is_alone: bool,
}

struct Pen<'a> {
    ground: &'a Ground,
    colour: Rgb,
    marks: Vec<Mark>,
    open: Option<Stretch>,
}

impl Pen<'_> {
    /// Goes on from a point to one in a column, or begins anew there after a gap.
    fn go(&mut self, from: Option<(usize, Point)>, to: Point, column: u32) {
        match from {
            Some((_, from)) => self.lead(from, to, column),
            None => self.begin(column, to.y_px),
        }
    }

    fn begin(&mut self, column: u32, y_px: f64) {
        self.lift();
        self.open = Some(Stretch {
            column,
            top_px: y_px,
            bottom_px: y_px,
            is_alone: true,
        });
    }

    /// Leads on to a point in a column, this one or one to the right, along the straight
    /// way from the last one.
    fn lead(&mut self, from: Point, to: Point, column: u32) {
        let plot = self.ground.plot;
        let height_at = |edge: u32| {
            let x_px = plot.left_px + f64::from(edge);
            let part = (x_px - from.x_px) / (to.x_px - from.x_px);
            let part = if part.is_finite() {
                part.clamp(0.0, 1.0)
            } else {
                0.0
            };
            from.y_px + part * (to.y_px - from.y_px)
        };
        // Nothing is begun on the way in, which begins at the edge.
        let open = self.open.unwrap_or_else(|| Stretch {
            column: 0,
            top_px: height_at(0),
            bottom_px: height_at(0),
            is_alone: false,
        });
        self.open = Some(open);
        let mut here = open.column;
        while here < column {
            here += 1;
            let y_px = height_at(here);
            self.reach(y_px);
            self.lift();
            if here >= columns(plot) {
                return;
            }
            self.open = Some(Stretch {
                column: here,
                top_px: y_px,
                bottom_px: y_px,
                is_alone: false,
            });
        }
        self.reach(to.y_px);
    }

    fn reach(&mut self, y_px: f64) {
        if let Some(open) = &mut self.open {
            open.top_px = open.top_px.min(y_px);
            open.bottom_px = open.bottom_px.max(y_px);
            open.is_alone = false;
        }
    }

    /// Ends the stretch and draws it, as far as it is in the plot.
    fn lift(&mut self) {
        let Some(open) = self.open.take() else { return };
        let plot = self.ground.plot;
        if open.bottom_px < plot.top_px || open.top_px > plot.bottom_px {
            return;
        }
        let (half_px, wider_px) = if open.is_alone {
            (DOT_PX / 2.0, (DOT_PX - 1.0) / 2.0)
        } else {
            (THICK_PX / 2.0, 0.0)
        };
        let left_px = plot.left_px + f64::from(open.column);
        let rect = Rect {
            left_px: (left_px - wider_px).max(plot.left_px),
            top_px: (open.top_px - half_px).max(plot.top_px),
            right_px: (left_px + 1.0 + wider_px.max(self.ground.seam_px)).min(plot.right_px),
            bottom_px: (open.bottom_px + half_px).min(plot.bottom_px),
        };
        self.marks.push(Mark::Area {
            rect,
            fill: self.colour,
        });
    }
}
