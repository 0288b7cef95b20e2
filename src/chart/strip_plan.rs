//! The words of a strip and the heights of its rows: beside the plot in a wide
//! picture, above each row in a narrow one.

use super::furniture::{shorten, wrap};
use super::piece::{PLAIN, STRONG};
use super::strip_axis::Across;
use super::{
    Align, Font, Mark, Point, Rect, Rgb, StripRole, StripRow, StripSpec, TextMeasure, Theme,
    VerticalAlign,
};

/// A picture at least this wide has its words beside the plot.
const WIDE_FROM_PX: f64 = 520.0;
/// The most that names and that values may take of a wide picture.
const NAME_SHARE: f64 = 0.36;
const VALUE_SHARE: f64 = 0.27;
/// From a column of words to the plot.
const COLUMN_GAP_PX: f64 = 14.0;
/// The height of a line of words.
const LINE_PX: f64 = 17.0;
/// A row of a wide picture is this much higher than its words, and never lower.
const ROW_PAD_PX: f64 = 14.0;
const ROW_LEAST_PX: f64 = 36.0;
/// The row of marks in a narrow picture, and what parts it from the next words.
const BAND_ROW_PX: f64 = 24.0;
const BAND_ROW_GAP_PX: f64 = 8.0;
/// Between words on one line.
const WORDS_GAP_PX: f64 = 10.0;
/// Above the first words of a narrow picture.
const EDGE_PX: f64 = 2.0;
/// From the ends of the axis to the plot's: half of a mark.
const INSET_PX: f64 = 9.0;
/// What stands where.
pub(super) struct Plan {
    pub(super) across: Across,
    /// As many as the strip has.
    pub(super) rows: Vec<PlacedRow>,
    /// Where marks and hairlines stand, free of words, from top to bottom.
    pub(super) zones: Vec<Rect>,
}

/// The height of a row's marks, and its words.
pub(super) struct PlacedRow {
    pub(super) y_px: f64,
    pub(super) words: Vec<Mark>,
}

impl Plan {
    pub(super) fn new(
        spec: &StripSpec,
        width_px: f64,
        theme: &Theme,
        measure: &dyn TextMeasure,
    ) -> Self {
        let setting = Setting {
            width_px,
            theme,
            measure,
        };
        if width_px >= WIDE_FROM_PX {
            setting.wide(spec)
        } else {
            setting.narrow(spec)
        }
    }
}

/// Sets the words and finds the heights of the rows.
struct Setting<'a> {
    width_px: f64,
    theme: &'a Theme,
    measure: &'a dyn TextMeasure,
}

/// A line of words.
type Line = (String, Font, Rgb);

impl Setting<'_> {
    /// Names, plot and values beside each other.
    fn wide(&self, spec: &StripSpec) -> Plan {
        let widest = |lines: &dyn Fn(&StripRow) -> Vec<Line>| {
            let lines = spec.rows.iter().flat_map(lines);
            lines
                .map(|(text, font, _)| self.measure.width_px(&text, font))
                .fold(0.0, f64::max)
        };
        let unbroken = f64::INFINITY;
        let name_px = widest(&|row| self.name(row, unbroken)).min(self.width_px * NAME_SHARE);
        let value_px = widest(&|row| self.value(row, unbroken)).min(self.width_px * VALUE_SHARE);
        let plot = (
            name_px + COLUMN_GAP_PX,
            self.width_px - value_px - COLUMN_GAP_PX,
        );
        let mut top_px = 0.0;
        let mut rows = Vec::new();
        for row in &spec.rows {
            let (name, value) = (self.name(row, name_px), self.value(row, value_px));
            let lines = count_px(name.len().max(value.len()));
            let height_px = (lines + ROW_PAD_PX).max(ROW_LEAST_PX);
            let y_px = top_px + height_px / 2.0;
            let mut words = set(name, 0.0, Align::Start, y_px);
            // At the edge: in wider letters than were measured nothing is cut off.
            words.extend(set(value, self.width_px, Align::End, y_px));
            rows.push(PlacedRow { y_px, words });
            top_px += height_px;
        }
        let zone = Rect {
            left_px: plot.0,
            right_px: plot.1,
            top_px: 0.0,
            bottom_px: top_px,
        };
        Plan {
            across: Across::new(spec, (plot.0 + INSET_PX, plot.1 - INSET_PX), self.measure),
            rows,
            zones: vec![zone],
        }
    }

    /// Names and values above their row.
    fn narrow(&self, spec: &StripSpec) -> Plan {
        let mut top_px = EDGE_PX;
        let (mut rows, mut zones) = (Vec::new(), Vec::new());
        for row in &spec.rows {
            let mut words = Vec::new();
            for line in self.lines_above(row) {
                let mut left_px = 0.0;
                for (text, font, colour) in line {
                    let x_px = left_px;
                    left_px += self.measure.width_px(&text, font) + WORDS_GAP_PX;
                    let y_px = top_px + LINE_PX / 2.0;
                    words.push(text_at(x_px, Align::Start, y_px, (text, font, colour)));
                }
                top_px += LINE_PX;
            }
            top_px += 2.0;
            let zone = Rect {
                left_px: 0.0,
                right_px: self.width_px,
                top_px,
                bottom_px: top_px + BAND_ROW_PX,
            };
            let y_px = f64::midpoint(zone.top_px, zone.bottom_px);
            rows.push(PlacedRow { y_px, words });
            zones.push(zone);
            top_px = zone.bottom_px + BAND_ROW_GAP_PX;
        }
        // The numbers at the ends of the axis reach past it by half of their width.
        let stretch = |inset_px: f64| (inset_px, (self.width_px - inset_px).max(inset_px + 1.0));
        let first = Across::new(spec, stretch(INSET_PX), self.measure);
        let inset_px = first.half_words_px(self.measure).max(INSET_PX);
        Plan {
            across: Across::new(spec, stretch(inset_px), self.measure),
            rows,
            zones,
        }
    }

    /// Name, value and interval on one line where there is room, else on several.
    fn lines_above(&self, row: &StripRow) -> Vec<Vec<Line>> {
        let (name, value) = (
            self.name(row, self.width_px),
            self.value(row, self.width_px),
        );
        let is_one_line = |line: &[Line]| {
            let widths = line.iter();
            let widths = widths.map(|(text, font, _)| self.measure.width_px(text, *font));
            widths.sum::<f64>() + count_px(line.len()) / LINE_PX * WORDS_GAP_PX <= self.width_px
        };
        let all = [name.clone(), value.clone()].concat();
        if is_one_line(&all) {
            return vec![all];
        }
        let alone = |lines: Vec<Line>| lines.into_iter().map(|line| vec![line]);
        let mut lines: Vec<Vec<Line>> = alone(name).collect();
        if is_one_line(&value) {
            lines.push(value);
        } else {
            lines.extend(alone(value));
        }
        lines
    }

    fn name(&self, row: &StripRow, width_px: f64) -> Vec<Line> {
        let font = match row.role {
            StripRole::Article => STRONG,
            StripRole::Limit | StripRole::Record => PLAIN,
        };
        let mut lines = self.broken(&row.label, font, self.theme.ink, width_px);
        lines.extend(self.broken(&row.note, PLAIN, self.theme.ink_soft, width_px));
        lines
    }

    fn value(&self, row: &StripRow, width_px: f64) -> Vec<Line> {
        let mut lines = self.broken(&row.value_text, STRONG, self.theme.ink, width_px);
        if let Some(interval) = &row.interval_text {
            lines.extend(self.broken(interval, PLAIN, self.theme.ink_soft, width_px));
        }
        lines
    }

    fn broken(&self, text: &str, font: Font, colour: Rgb, width_px: f64) -> Vec<Line> {
        let lines = wrap(text, font, width_px, self.measure).into_iter();
        // A single word may be wider than its column.
        let lines = lines.map(|line| shorten(&line, font, width_px, self.measure));
        lines.map(|line| (line, font, colour)).collect()
    }
}

/// The height of so many lines.
fn count_px(lines: usize) -> f64 {
    u32::try_from(lines).map_or(0.0, f64::from) * LINE_PX
}

/// Lines below each other, around a height.
fn set(lines: Vec<Line>, x_px: f64, align: Align, y_px: f64) -> Vec<Mark> {
    let mut middle_px = y_px - count_px(lines.len()) / 2.0 + LINE_PX / 2.0;
    let mut marks = Vec::new();
    for line in lines {
        marks.push(text_at(x_px, align, middle_px, line));
        middle_px += LINE_PX;
    }
    marks
}

fn text_at(x_px: f64, align: Align, y_px: f64, (text, font, colour): Line) -> Mark {
    Mark::Text {
        at: Point { x_px, y_px },
        text,
        font,
        align,
        vertical: VerticalAlign::Middle,
        colour,
    }
}
