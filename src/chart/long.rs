//! A long table, a span and a choice of series -> a picture whose cost goes by its
//! pixels: each line is drawn from its pyramid, column by column, and nothing of it
//! over a gap.
//!
//! A line of few rows is a line through them; one of many is, for each column of a
//! pixel, the stretch from its lowest to its highest value there. Such upright
//! stretches look like the line that a pen would draw through all rows, and a painter
//! is done with them twenty times as soon.

use super::line::{EndLabel, LABEL, LABEL_GAP_PX, LABEL_SHARE, end_labels};
use super::long_axis::{Across, fitted, frame_marks};
use super::long_line::{Ground, line_marks};
use super::piece::{PLAIN, words};
use super::placed::end_symbol;
use super::{Hits, Mark, Point, Rect, Rgb, Scene, TextMeasure, Theme};
use crate::data::{Lang, LongAxis, LongSeries, LongTable};
use crate::i18n::details;
use crate::query::{Extremes, Pyramid};
use crate::scale::{FARTHEST_MS, LinearScale, SLOT_COUNT, Slot, slots, whole};

/// The most series that are drawn at a time: each has a colour of its own.
pub const MOST_LINES: usize = SLOT_COUNT;

/// Numbers beyond this are drawn at the edge: the distance of two has to be finite.
pub(super) const FARTHEST: f64 = 8e307;

/// What a reader wants to see of a long table.
#[derive(Clone, Debug, PartialEq)]
pub struct LongWish {
    /// From where to where along the axis, both included; the first the smaller.
    pub span: (f64, f64),
    /// The series, by their number in the table; of more than [`MOST_LINES`] the first
    /// are drawn.
    pub series: Vec<usize>,
    /// The ends of the axis of values, where the reader has fixed them.
    pub values: Option<(f64, f64)>,
    /// The series that stands out.
    pub focus: Option<usize>,
}

/// A series to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct LongLine<'a> {
    /// Its number in the table.
    pub number: usize,
    /// Its rows.
    pub series: &'a LongSeries,
    /// The extremes of its rows.
    pub pyramid: &'a Pyramid,
    /// Its colour.
    pub slot: Slot,
    /// Whether another one stands out.
    pub is_muted: bool,
}

/// What is drawn of a long table; no pixels.
#[derive(Clone, Debug)]
pub struct LongSpec<'a> {
    /// The table.
    pub table: &'a LongTable,
    /// The series drawn, in the order of the wish.
    pub lines: Vec<LongLine<'a>>,
    /// The names of the chosen series that are too many.
    pub left_out: Vec<&'a str>,
    /// From where to where along the axis.
    pub span: (f64, f64),
    /// The ends of the axis of values.
    pub values: (f64, f64),
    /// The language of what it says.
    pub lang: Lang,
}

impl<'a> LongSpec<'a> {
    /// What the wish shows of a table, whose pyramids stand in the order of its series.
    /// A series without a pyramid is not drawn.
    #[must_use]
    pub fn new(table: &'a LongTable, pyramids: &'a [Pyramid], wish: &LongWish, lang: Lang) -> Self {
        let known = |number: &usize| {
            let (series, pyramid) = (table.series.get(*number)?, pyramids.get(*number)?);
            Some((*number, series, pyramid))
        };
        let known: Vec<_> = wish.series.iter().filter_map(known).collect();
        // A series keeps its colour while others come and go.
        let numbers: Vec<usize> = known.iter().map(|one| one.0).collect();
        let lines = known.into_iter().zip(slots(&numbers));
        let lines = lines.map(|((number, series, pyramid), slot)| LongLine {
            number,
            series,
            pyramid,
            slot,
            is_muted: wish.focus.is_some_and(|focus| focus != number),
        });
        let mut chosen: Vec<LongLine<'a>> = lines.collect();
        let more = chosen.split_off(chosen.len().min(MOST_LINES));
        let span = within(wish.span, table.axis);
        let extremes = chosen.iter().filter_map(|line| line.extremes(span));
        let shown = extremes
            .reduce(Extremes::with)
            .map(|found| (found.min, found.max));
        let values = wish.values.or(shown).unwrap_or((0.0, 1.0));
        Self {
            table,
            lines: chosen,
            left_out: more.iter().map(|line| line.series.name()).collect(),
            span,
            values: (limited(values.0), limited(values.1)),
            lang,
        }
    }

    /// How many rows of its lines lie in the span.
    #[must_use]
    pub fn rows(&self) -> usize {
        let rows = self.lines.iter().map(|line| line.rows(self.span));
        rows.map(|rows| rows.len()).sum()
    }
}

impl LongLine<'_> {
    /// Its rows in a span, both ends included.
    #[must_use]
    pub fn rows(&self, (from, to): (f64, f64)) -> std::ops::Range<usize> {
        let x = self.series.x();
        let first = x.partition_point(|x| *x < from);
        first..x.partition_point(|x| *x <= to).max(first)
    }

    /// The extremes in the span; where none lies there, of the rows beside it.
    fn extremes(&self, span: (f64, f64)) -> Option<Extremes> {
        let rows = self.rows(span);
        let rows = if rows.is_empty() {
            rows.start.saturating_sub(1)..rows.end + 1
        } else {
            rows
        };
        self.pyramid.extremes(self.series, rows)
    }
}

/// The whole span of a table, or a stretch around its only place; from 0 to 1 where it
/// has no row.
#[must_use]
pub fn long_span(table: &LongTable) -> (f64, f64) {
    let firsts = table
        .series
        .iter()
        .filter_map(|one| one.x().first().copied());
    let lasts = table
        .series
        .iter()
        .filter_map(|one| one.x().last().copied());
    let ends = firsts.reduce(f64::min).zip(lasts.reduce(f64::max));
    match ends {
        None => (0.0, 1.0),
        Some((from, to)) if from < to => within((from, to), table.axis),
        Some((at, _)) => {
            let half = match table.axis {
                LongAxis::Time => 43_200_000.0,
                LongAxis::Number => (at.abs() * 1e-3).max(0.5),
            };
            within((at - half, at + half), table.axis)
        }
    }
}

/// A span inside what the axis can show, its first end the smaller.
fn within((from, to): (f64, f64), axis: LongAxis) -> (f64, f64) {
    let most = match axis {
        LongAxis::Time => FARTHEST_MS,
        LongAxis::Number => FARTHEST,
    };
    let (from, to) = (
        from.min(to).clamp(-most, most),
        from.max(to).clamp(-most, most),
    );
    if from < to { (from, to) } else { (0.0, 1.0) }
}

fn limited(value: f64) -> f64 {
    value.clamp(-FARTHEST, FARTHEST)
}

/// How large a picture is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LongSize {
    /// Width; less than 1 counts as 1.
    pub width_px: f64,
    /// Height; less than 1 counts as 1.
    pub height_px: f64,
    /// How far a column reaches into the next, so that no seam shows: 0 where a pixel
    /// is a whole number of the device's.
    pub seam_px: f64,
}

/// A picture of a long table, and where its plot came to stand.
#[derive(Clone, Debug, PartialEq)]
pub struct LongPicture {
    /// What is painted.
    pub scene: Scene,
    /// The plot: whole pixels from left to right, one column each.
    pub plot: Rect,
    /// The ends of the axis along the plot.
    pub span: (f64, f64),
    /// The ends of the axis of values, bottom and top of the plot.
    pub values: (f64, f64),
}

impl LongPicture {
    /// How many columns the plot has, at least 1.
    #[must_use]
    pub fn columns(&self) -> u32 {
        columns(self.plot)
    }

    /// Where a pixel stands along the plot: 0 at its left edge, 1 at its right.
    #[must_use]
    pub fn share_at(&self, x_px: f64) -> f64 {
        let share = (x_px - self.plot.left_px) / self.plot.width_px().max(1.0);
        share.clamp(0.0, 1.0)
    }
}

pub(super) fn columns(plot: Rect) -> u32 {
    u32::try_from(whole(plot.width_px())).unwrap_or(1).max(1)
}

/// The axes and all that stands around a plot, before anything is drawn on it.
pub(super) struct Frame {
    pub(super) marks: Vec<Mark>,
    pub(super) ground: Ground,
    pub(super) label_px: f64,
    pub(super) values: (f64, f64),
    size: (f64, f64),
}

/// The picture of the lines. The same arguments give the same picture.
#[must_use]
pub fn long_picture(
    spec: &LongSpec<'_>,
    size: LongSize,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> LongPicture {
    let mut frame = frame(spec, size, Heading::Values, theme, measure);
    let mut ends = Vec::new();
    let behind = spec.lines.iter().filter(|line| line.is_muted);
    let before = spec.lines.iter().filter(|line| !line.is_muted);
    for line in behind.chain(before) {
        let colour = colour(line, theme);
        let (marks, end) = line_marks(line, spec.span, &frame.ground, colour, theme);
        frame.marks.extend(marks);
        if let Some(end) = end {
            frame
                .marks
                .extend(end_symbol(end, line.slot, colour, theme));
            let text = line.series.name();
            if frame.label_px > 0.0 && !text.is_empty() {
                ends.push((line.slot, EndLabel { text, end, colour }));
            }
        }
    }
    // The first series keep their names where not all have room.
    ends.sort_by_key(|(slot, _)| *slot);
    let ends: Vec<EndLabel<'_>> = ends.into_iter().map(|(_, end)| end).collect();
    let plot = frame.ground.plot;
    let (labels, unlabelled) = end_labels(&ends, plot, frame.label_px, measure, theme);
    frame.marks.extend(labels);
    frame.finished(spec, unlabelled, theme)
}

/// Where the plot of such a picture comes to stand, and its values: what the rows of
/// each cell are counted by.
#[must_use]
pub fn long_frame(
    spec: &LongSpec<'_>,
    size: LongSize,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> LongPicture {
    frame(spec, size, Heading::Legend, theme, measure).finished(spec, 0, theme)
}

fn colour(line: &LongLine<'_>, theme: &Theme) -> Rgb {
    if line.is_muted {
        theme.line
    } else {
        theme.slot(line.slot.colour)
    }
}

/// What stands above the plot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// What the values are.
    Values,
    /// The same, and room for a legend below.
    Legend,
}

/// From the top to the plot, and from there to the bottom.
const HEAD_PX: f64 = 30.0;
const LEGEND_PX: f64 = 26.0;
const FOOT_PX: f64 = 46.0;
/// The numbers beside the plot take a multiple of this, so that it does not move with
/// each of them.
const SIDE_STEP_PX: f64 = 12.0;
/// What is right of a plot without names.
const SIDE_PX: f64 = 16.0;

pub(super) fn frame(
    spec: &LongSpec<'_>,
    size: LongSize,
    heading: Heading,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> Frame {
    let (width_px, height_px) = (size.width_px.max(1.0), size.height_px.max(1.0));
    let most = whole(height_px / 55.0).clamp(2, 9);
    let axis = fitted(spec.values, most, spec.lang);
    let names = spec
        .lines
        .iter()
        .map(|line| measure.width_px(line.series.name(), LABEL));
    let label_px = match heading {
        Heading::Values if spec.lines.len() > 1 => names.fold(0.0, f64::max),
        _ => 0.0,
    };
    let label_px = label_px.min((width_px * LABEL_SHARE).floor());
    let right_px = if label_px > 0.0 {
        label_px + LABEL_GAP_PX
    } else {
        SIDE_PX
    };
    let numbers_px = axis.widest_px(measure) + 10.0;
    let left_px = (numbers_px / SIDE_STEP_PX).ceil() * SIDE_STEP_PX;
    let top_px = match heading {
        Heading::Values => HEAD_PX,
        Heading::Legend => HEAD_PX + LEGEND_PX,
    };
    let left_px = left_px.min((width_px - 1.0).floor()).max(0.0);
    let inner_px = (width_px - left_px - right_px).floor().max(1.0);
    let top_px = top_px.min(height_px - 1.0).max(0.0);
    let plot = Rect {
        left_px,
        top_px,
        right_px: left_px + inner_px,
        bottom_px: (height_px - FOOT_PX).max(top_px + 1.0),
    };
    let values = axis.domain();
    let ground = Ground {
        plot,
        across: LinearScale::new(spec.span, (plot.left_px, plot.right_px)),
        up: LinearScale::new(values, (plot.bottom_px, plot.top_px)),
        seam_px: size.seam_px,
    };
    let across = Across::new(spec, plot, measure);
    let mut marks = axis.horizontal_grid(plot, theme);
    marks.extend(frame_marks(spec, &across, plot, width_px, measure, theme));
    if spec.rows() == 0 {
        let say = &details(spec.lang).long;
        let text = if spec.table.rows() == 0 {
            say.no_rows
        } else {
            say.none_here
        };
        let at = Point {
            x_px: plot.left_px + 12.0,
            y_px: f64::midpoint(plot.top_px, plot.bottom_px),
        };
        marks.push(words(at, text.to_owned(), PLAIN, theme));
    }
    Frame {
        marks,
        ground,
        label_px,
        values,
        size: (width_px, height_px),
    }
}

impl Frame {
    pub(super) fn finished(
        self,
        spec: &LongSpec<'_>,
        unlabelled: usize,
        theme: &Theme,
    ) -> LongPicture {
        LongPicture {
            scene: Scene {
                width_px: self.size.0,
                height_px: self.size.1,
                background: theme.background,
                marks: self.marks,
                hits: Hits::none(),
                unlabelled,
            },
            plot: self.ground.plot,
            span: spec.span,
            values: self.values,
        }
    }
}
