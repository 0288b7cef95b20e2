//! Parts of a whole: for each a bar as long as the whole, filled as far as the part
//! goes, under its name and its figures in words.

use super::axis::{AXIS_FONT, ValueAxis, axis_text, hairline, on_pixel};
use super::furniture::{shorten, wrap};
use super::hit::Along;
use super::layout::Drawn;
use super::piece::{PLAIN, STRONG, symbol, words};
use super::whisker::{Way, halos, whisker};
use super::{
    Align, Font, Hits, Mark, PartRow, PartSpec, Point, Rect, ScaleKind, SeriesForm, Shape, Stop,
    StopPoint, Stroke, TextMeasure, Theme, VerticalAlign,
};
use crate::data::{Lang, Unit};
use crate::scale::{BandScale, LinearScale, whole};

const NAME: Font = STRONG;
const WORDS: Font = PLAIN;
/// The height of a line of words.
const LINE_PX: f64 = 17.0;
const BAR_PX: f64 = 18.0;
/// From a bar to the words of the next row.
const GAP_PX: f64 = 14.0;
/// A row is never higher, however few there are.
const ROW_MOST_PX: f64 = 90.0;
/// From the middle of a statement's diamond to its corner.
const DIAMOND_PX: f64 = 6.0;

pub(super) fn draw(
    spec: &PartSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let count = u32::try_from(spec.rows.len()).map_or(0.0, f64::from);
    let (left_px, top_px) = (room.left_px + 16.0, room.top_px + 24.0);
    let plot = Rect {
        left_px,
        top_px,
        right_px: (room.right_px - 20.0).max(left_px + 1.0),
        bottom_px: (room.bottom_px - 4.0)
            .min(top_px + count * ROW_MOST_PX)
            .max(top_px + 1.0),
    };
    let most = whole(plot.width_px() / 76.0).clamp(2, 6);
    let ends = [0.0, 100.0].into_iter();
    let axis = ValueAxis::new(ends, ScaleKind::Linear, Unit::Percent, most, lang);
    let drawing = Drawing {
        plot,
        across: LinearScale::new((0.0, 100.0), (plot.left_px, plot.right_px)),
        axis,
        measure,
        theme,
    };
    let bands = BandScale::new(spec.rows.len(), (plot.top_px, plot.bottom_px), 0.0);
    let mut marks = drawing.numbers();
    let (mut stops, mut unlabelled) = (Vec::new(), 0);
    for (index, row) in spec.rows.iter().enumerate() {
        let (from_px, to_px) = bands.band_px(index);
        let fit = whole((to_px - from_px - BAR_PX - GAP_PX) / LINE_PX);
        let lines = drawing.lines(row, fit);
        if lines.is_empty() {
            unlabelled += 1;
        }
        let mut y_px = from_px + LINE_PX / 2.0;
        for (line, font) in lines {
            let at = Point {
                x_px: plot.left_px,
                y_px,
            };
            marks.push(words(at, line, font, theme));
            y_px += LINE_PX;
        }
        let top_px = y_px - LINE_PX / 2.0 + 3.0;
        let bar = Rect {
            top_px,
            bottom_px: (top_px + BAR_PX).min(to_px - 2.0).max(top_px + 1.0),
            ..plot
        };
        marks.extend(drawing.bar(row, bar));
        stops.push(Stop {
            centre_px: bands.middle_px(index),
            year: spec.year,
            points: drawing.points(row, bar),
        });
    }
    Drawn {
        marks,
        hits: Hits::new(Along::Y, plot, stops),
        unlabelled,
    }
}

/// What all rows are drawn by.
struct Drawing<'a> {
    plot: Rect,
    across: LinearScale,
    axis: ValueAxis,
    measure: &'a dyn TextMeasure,
    theme: &'a Theme,
}

impl Drawing<'_> {
    /// The place of a share, at the bar's end for what lies beyond.
    fn px(&self, share: f64) -> f64 {
        let px = self.across.px_from_value(share);
        px.clamp(self.plot.left_px, self.plot.right_px)
    }

    /// The shares above the plot.
    fn numbers(&self) -> Vec<Mark> {
        let number = |(share, text): &(f64, String)| {
            let at = Point {
                x_px: on_pixel(self.px(*share)),
                y_px: self.plot.top_px - AXIS_FONT.size_px / 2.0,
            };
            axis_text(at, text, Align::Middle, VerticalAlign::Bottom, self.theme)
        };
        self.axis.ticks.iter().map(number).collect()
    }

    /// The name, and the figures in words in as many lines as there is room for.
    fn lines(&self, row: &PartRow, fit: usize) -> Vec<(String, Font)> {
        let width_px = self.plot.width_px();
        let short = |text: &str, font| shorten(text, font, width_px, self.measure);
        match fit {
            0 => Vec::new(),
            1 => {
                let both = format!("{}: {}", row.label, row.words);
                vec![(short(&both, NAME), NAME)]
            }
            _ => {
                let mut lines = vec![(short(&row.label, NAME), NAME)];
                let words = wrap(&row.words, WORDS, width_px, self.measure);
                let (whole, rest) = words.split_at(words.len().min(fit - 2));
                lines.extend(whole.iter().map(|line| (short(line, WORDS), WORDS)));
                if !rest.is_empty() {
                    lines.push((short(&rest.join(" "), WORDS), WORDS));
                }
                lines
            }
        }
    }

    /// The whole as an edge, the part as its filling, the interval across.
    fn bar(&self, row: &PartRow, bar: Rect) -> Vec<Mark> {
        let theme = self.theme;
        let colour = theme.slot(row.slot.colour);
        let (low, share, high) = row.share_percent;
        let end = Point {
            x_px: self.px(share),
            y_px: f64::midpoint(bar.top_px, bar.bottom_px),
        };
        let mut marks = vec![Mark::Area {
            rect: bar,
            fill: theme.surface,
        }];
        for (tick, _) in &self.axis.ticks {
            let x_px = on_pixel(self.px(*tick));
            let at = |y_px| Point { x_px, y_px };
            marks.push(hairline(at(bar.top_px), at(bar.bottom_px), theme.grid));
        }
        marks.push(Mark::Area {
            rect: Rect {
                right_px: end.x_px,
                ..bar
            },
            fill: colour,
        });
        marks.push(edge(bar, theme));
        if low < high {
            // On a bar in its own colour an interval would not be seen.
            let px = |share| self.px(share);
            let interval = whisker((low, high), end, Way::Across, px, theme.ink);
            marks.extend(halos(&interval, 1.0, theme));
            marks.extend(interval);
        }
        if row.form == SeriesForm::Marks {
            marks.push(symbol(Shape::Diamond, end, DIAMOND_PX, colour, theme));
        }
        marks
    }

    /// Where part and whole end.
    fn points(&self, row: &PartRow, bar: Rect) -> Vec<StopPoint> {
        let at = |x_px: f64| Point {
            x_px,
            y_px: f64::midpoint(bar.top_px, bar.bottom_px),
        };
        let part = StopPoint {
            figure: row.part,
            at: at(self.px(row.share_percent.1)),
            colour: self.theme.slot(row.slot.colour),
        };
        let whole = row.whole.map(|figure| StopPoint {
            figure,
            at: at(bar.right_px),
            colour: self.theme.ink_soft,
        });
        std::iter::once(part).chain(whole).collect()
    }
}

fn edge(bar: Rect, theme: &Theme) -> Mark {
    let at = |x_px, y_px| Point { x_px, y_px };
    Mark::Line {
        points: vec![
            at(bar.left_px, bar.top_px),
            at(bar.right_px, bar.top_px),
            at(bar.right_px, bar.bottom_px),
            at(bar.left_px, bar.bottom_px),
            at(bar.left_px, bar.top_px),
        ],
        stroke: Stroke {
            colour: theme.line,
            width_px: 1.0,
            dash_px: &[],
        },
    }
}
