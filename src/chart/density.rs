//! The rows of a long table, counted in small cells -> a picture in a few told steps
//! of colour. All rows of the chosen series count alike; the counting goes in steps
//! as long as its owner can spare, for it goes by rows.

use super::axis::{AXIS_FONT, axis_text};
use super::long::{Heading, LongPicture, LongSize, LongSpec, columns, frame};
use super::{Align, Mark, Point, Rect, Rgb, TextMeasure, Theme, VerticalAlign};
use crate::data::Lang;
use crate::i18n::{details, number};
use crate::scale::{LinearScale, nice_floor, whole};

/// The sides of a cell.
const CELL_PX: f64 = 4.0;
/// How far the colour of a step is from the background to the accent, in per cent; the
/// last step is the ink.
const STEPS: [u8; 4] = [50, 67, 84, 100];
const BOX_PX: (f64, f64) = (14.0, 12.0);
const LEGEND_PX: f64 = 30.0;

/// How many rows lie in each cell of a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    across: u32,
    up: u32,
    /// Column by column, from the bottom.
    counts: Vec<u32>,
    span: (f64, f64),
    values: (f64, f64),
}

/// A count under way.
#[derive(Clone, Debug)]
pub struct DensityCount {
    density: Density,
    line: usize,
    /// How many rows of that line are counted.
    done: usize,
}

impl DensityCount {
    /// A count of the cells of a picture's plot.
    #[must_use]
    pub fn new(picture: &LongPicture) -> Self {
        let cells = |px: f64| {
            u32::try_from(whole((px / CELL_PX).ceil()))
                .unwrap_or(1)
                .max(1)
        };
        let (across, up) = (
            cells(f64::from(columns(picture.plot))),
            cells(picture.plot.height_px()),
        );
        let count = usize::try_from(u64::from(across) * u64::from(up)).unwrap_or_default();
        Self {
            density: Density {
                across,
                up,
                counts: vec![0; count],
                span: picture.span,
                values: picture.values,
            },
            line: 0,
            done: 0,
        }
    }

    /// Counts so many rows more; the density when all are counted. The spec has to be
    /// that of the picture in each step.
    pub fn step(&mut self, spec: &LongSpec<'_>, rows: usize) -> Option<Density> {
        let mut left = rows.max(1);
        while let Some(line) = spec.lines.get(self.line) {
            let all = line.rows(self.density.span);
            let from = all.start + self.done;
            let to = all.end.min(from.saturating_add(left));
            let xs = line.series.x().get(from..to).unwrap_or_default();
            let ys = line.series.y().get(from..to).unwrap_or_default();
            self.density.count(xs, ys);
            if to < all.end {
                self.done += to - from;
                return None;
            }
            left = left.saturating_sub(to - from).max(1);
            (self.line, self.done) = (self.line + 1, 0);
        }
        Some(self.density.clone())
    }
}

impl Density {
    fn count(&mut self, xs: &[f64], ys: &[f64]) {
        let (across, up) = (f64::from(self.across), f64::from(self.up));
        let columns = LinearScale::new(self.span, (0.0, across));
        let levels = LinearScale::new(self.values, (0.0, up));
        let most = (whole(across).saturating_sub(1), whole(up).saturating_sub(1));
        let per_column = whole(up);
        for (x, y) in xs.iter().zip(ys) {
            let level = levels.px_from_value(*y);
            // Past the ends of a fixed axis.
            if !(0.0..=up).contains(&level) {
                continue;
            }
            let column = whole(columns.px_from_value(*x)).min(most.0);
            let cell = column * per_column + whole(level).min(most.1);
            if let Some(count) = self.counts.get_mut(cell) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// How many rows it holds.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(*count)).sum()
    }

    /// From how many rows on each step of the colours holds, ascending from 1: at most
    /// five round numbers at equal distances on a logarithmic scale.
    #[must_use]
    pub fn steps(&self) -> Vec<u32> {
        let most = self.counts.iter().copied().max().unwrap_or_default();
        let mut steps: Vec<u32> = Vec::new();
        for part in 0..=4_u8 {
            let at = nice_floor(f64::from(most).powf(f64::from(part) / 5.0));
            let at = u32::try_from(whole(at.max(1.0))).unwrap_or(u32::MAX);
            if at <= most && steps.last().is_none_or(|last| *last < at) {
                steps.push(at);
            }
        }
        steps
    }

    /// The steps in words: the first and the last count of each.
    fn words(&self, lang: Lang) -> Vec<String> {
        let steps = self.steps();
        let most = self.counts.iter().copied().max().unwrap_or_default();
        let ends = steps.iter().skip(1).map(|next| next - 1).chain([most]);
        let written = |count: u32| number(f64::from(count), 0, lang);
        steps
            .iter()
            .zip(ends)
            .map(|(from, to)| match (*from, to) {
                (from, to) if from == to => written(from),
                (from, to) => format!("{}–{}", written(from), written(to)),
            })
            .collect()
    }
}

fn colour(step: usize, of: usize, theme: &Theme) -> Rgb {
    // Few steps take the strong ones.
    let at = STEPS.len() + 1 + step - of.min(STEPS.len() + 1);
    match STEPS.get(at) {
        Some(percent) => theme.towards(theme.accent, *percent),
        None => theme.ink,
    }
}

/// The picture of a density. Its cells and axes are those of the picture that it was
/// counted for, so spec and size have to be the same.
#[must_use]
pub fn density_picture(
    spec: &LongSpec<'_>,
    density: &Density,
    size: LongSize,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> LongPicture {
    let mut frame = frame(spec, size, Heading::Legend, theme, measure);
    let plot = frame.ground.plot;
    let steps = density.steps();
    let step_of = |count: u32| steps.partition_point(|from| *from <= count).checked_sub(1);
    let per_column = usize::try_from(density.up).unwrap_or(1).max(1);
    for (column, counts) in (0_u32..).zip(density.counts.chunks(per_column)) {
        let left_px = plot.left_px + f64::from(column) * CELL_PX;
        // Neighbours of one step are one rectangle.
        for (level, run) in level_runs(counts, step_of) {
            let (from, to) = (level, level + run.1);
            let bottom_px = plot.bottom_px - f64::from(from) * CELL_PX;
            let rect = Rect {
                left_px,
                top_px: (plot.bottom_px - f64::from(to) * CELL_PX).max(plot.top_px),
                right_px: (left_px + CELL_PX).min(plot.right_px),
                bottom_px,
            };
            let fill = colour(run.0, steps.len(), theme);
            frame.marks.push(Mark::Area { rect, fill });
        }
    }
    let legend = legend(spec.lang, density, size.width_px, theme, measure);
    frame.marks.extend(legend);
    frame.finished(spec, 0, theme)
}

/// Level, and step with how many cells above each other have it.
fn level_runs(counts: &[u32], step_of: impl Fn(u32) -> Option<usize>) -> Vec<(u32, (usize, u32))> {
    let mut runs: Vec<(u32, (usize, u32))> = Vec::new();
    for (level, count) in (0_u32..).zip(counts) {
        let Some(step) = step_of(*count) else {
            continue;
        };
        match runs.last_mut() {
            Some((from, (same, length))) if *same == step && *from + *length == level => {
                *length += 1
            }
            _ => runs.push((level, (step, 1))),
        }
    }
    runs
}

fn legend(
    lang: Lang,
    density: &Density,
    width_px: f64,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> Vec<Mark> {
    let words = density.words(lang);
    let say = details(lang).long.per_cell;
    let middle_px = LEGEND_PX + BOX_PX.1 / 2.0;
    let text = |x_px: f64, text: &str| {
        let at = Point {
            x_px,
            y_px: middle_px,
        };
        axis_text(at, text, Align::Start, VerticalAlign::Middle, theme)
    };
    let mut marks = Vec::new();
    let mut x_px = 0.0;
    let widths = words
        .iter()
        .map(|text| measure.width_px(text, AXIS_FONT) + BOX_PX.0 + 20.0);
    let title_px = measure.width_px(say, AXIS_FONT) + 12.0;
    // On a narrow picture the boxes alone: their title is said beside it.
    if title_px + widths.sum::<f64>() <= width_px {
        marks.push(text(0.0, say));
        x_px = title_px;
    }
    for (step, words) in words.iter().enumerate() {
        let words_px = measure.width_px(words, AXIS_FONT);
        let end_px = x_px + BOX_PX.0 + 5.0 + words_px;
        if end_px > width_px {
            break;
        }
        let rect = Rect {
            left_px: x_px,
            top_px: LEGEND_PX,
            right_px: x_px + BOX_PX.0,
            bottom_px: LEGEND_PX + BOX_PX.1,
        };
        let fill = colour(step, density.steps().len(), theme);
        marks.push(Mark::Area { rect, fill });
        marks.push(text(x_px + BOX_PX.0 + 5.0, words));
        x_px = end_px + 15.0;
    }
    marks
}
