//! Events in a narrow picture: time runs downwards, and each event stands with its
//! date, its kind and its whole headline beside a line.

use super::furniture::{shorten, wrap};
use super::hit::Along;
use super::layout::Drawn;
use super::timeline::{colour, event};
use super::{
    Align, EntrySpec, Font, Hits, Mark, Point, Rect, Stop, Stroke, TextMeasure, Theme,
    TimelineSpec, VerticalAlign, Weight,
};

const YEAR: Font = Font {
    size_px: 14.0,
    weight: Weight::Bold,
};
const DATE: Font = Font {
    size_px: 12.0,
    weight: Weight::Regular,
};
const HEADLINE: Font = Font {
    size_px: 14.0,
    weight: Weight::Regular,
};
const DATE_STEP_PX: f64 = 17.0;
const STEP_PX: f64 = 18.0;
/// Between two events.
const APART_PX: f64 = 11.0;
/// From the picture's left edge to the line, and to the words.
const LINE_PX: f64 = 50.0;
const WORDS_PX: f64 = 64.0;
/// Letters may be wider than those that the height was reckoned with.
pub(super) const RESERVE: f64 = 0.88;

/// An event's words, line by line.
struct Lines {
    date: Vec<String>,
    headline: Vec<String>,
}

impl Lines {
    fn new(
        spec: &TimelineSpec,
        entry: &EntrySpec,
        width_px: f64,
        most_lines: usize,
        measure: &dyn TextMeasure,
    ) -> Self {
        let kind = spec.lanes.get(entry.lane);
        let kind = kind.map_or("", |(_, name)| name.as_str());
        let both = format!("{} · {kind}", entry.date);
        let mut headline = wrap(&entry.title, HEADLINE, width_px, measure);
        if headline.len() > most_lines {
            let rest = headline.split_off(most_lines.saturating_sub(1)).join(" ");
            headline.push(rest);
        }
        for line in &mut headline {
            *line = shorten(line, HEADLINE, width_px, measure);
        }
        Self {
            date: if measure.width_px(&both, DATE) <= width_px || most_lines == 1 {
                vec![shorten(&both, DATE, width_px, measure)]
            } else {
                let parts = [entry.date.as_str(), kind];
                parts
                    .map(|part| shorten(part, DATE, width_px, measure))
                    .to_vec()
            },
            headline,
        }
    }

    fn height_px(&self) -> f64 {
        as_f64(self.date.len()) * DATE_STEP_PX + as_f64(self.headline.len()) * STEP_PX + APART_PX
    }
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

fn all_lines(
    spec: &TimelineSpec,
    width_px: f64,
    most_lines: usize,
    measure: &dyn TextMeasure,
) -> Vec<Lines> {
    let words_px = (width_px - WORDS_PX).max(1.0);
    let entries = spec.entries.iter();
    entries
        .map(|entry| Lines::new(spec, entry, words_px, most_lines, measure))
        .collect()
}

/// The height of the list, with some to spare for wider letters.
pub(super) fn height_px(spec: &TimelineSpec, width_px: f64, measure: &dyn TextMeasure) -> f64 {
    let width_px = (width_px - WORDS_PX).mul_add(RESERVE, WORDS_PX);
    let lines = all_lines(spec, width_px, usize::MAX, measure);
    lines.iter().map(Lines::height_px).sum()
}

/// The list, its headlines cut where the height wants it; `None` where even one line
/// of each does not fit.
pub(super) fn draw(
    spec: &TimelineSpec,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Option<Drawn> {
    let fits = |lines: &Vec<Lines>| {
        let height_px: f64 = lines.iter().map(Lines::height_px).sum();
        height_px <= room.height_px() + APART_PX
    };
    let lines = [usize::MAX, 2, 1]
        .into_iter()
        .map(|most| all_lines(spec, room.width_px(), most, measure))
        .find(fits)?;
    let line_px = room.left_px + LINE_PX;
    let mut words = Vec::new();
    let mut stops: Vec<Stop> = Vec::new();
    let mut top_px = room.top_px;
    let mut last_px = top_px;
    for ((entry, happened), lines) in spec.entries.iter().zip(&spec.events).zip(&lines) {
        let middle_px = top_px + DATE.size_px / 2.0 + 1.0;
        let text = |x_px: f64, y_px: f64, text: &str, font: Font| Mark::Text {
            at: Point { x_px, y_px },
            text: text.to_owned(),
            font,
            align: Align::Start,
            vertical: VerticalAlign::Top,
            colour: match font {
                DATE => theme.ink_soft,
                _ => theme.ink,
            },
        };
        if stops.last().is_none_or(|stop| stop.year != happened.year) {
            stops.push(Stop {
                centre_px: top_px,
                year: happened.year,
                points: Vec::new(),
            });
            let year = happened.year.to_string();
            words.push(text(room.left_px, top_px, &year, YEAR));
        }
        if let Some((kind, _)) = spec.lanes.get(entry.lane) {
            words.push(event(line_px, middle_px, colour(*kind, theme), theme));
        }
        let mut y_px = top_px;
        let x_px = room.left_px + WORDS_PX;
        for line in &lines.date {
            words.push(text(x_px, y_px, line, DATE));
            y_px += DATE_STEP_PX;
        }
        for line in &lines.headline {
            words.push(text(x_px, y_px, line, HEADLINE));
            y_px += STEP_PX;
        }
        last_px = middle_px;
        top_px += lines.height_px();
    }
    let end = |y_px| Point {
        x_px: line_px,
        y_px,
    };
    let mut marks = vec![Mark::Line {
        points: vec![end(room.top_px), end(last_px)],
        stroke: Stroke {
            colour: theme.grid,
            width_px: 2.0,
            dash_px: &[],
        },
    }];
    marks.extend(words);
    let plot = Rect {
        left_px: line_px,
        bottom_px: last_px,
        ..room
    };
    Some(Drawn {
        marks,
        hits: Hits::new(Along::Down, plot, stops),
        unlabelled: 0,
    })
}
