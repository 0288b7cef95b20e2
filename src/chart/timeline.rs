//! Events in order of time: a lane for each kind, and in it as many rows as keep the
//! headlines apart; above them series on the same axis. A narrow picture has dots
//! without headlines below the series, and is a list where there are none.

use std::collections::BTreeSet;

use super::axis::{on_pixel, year_axis};
use super::furniture::shorten;
use super::hit::Along;
use super::layout::Drawn;
use super::piece::STRONG;
use super::timeline_above::{Above, YEARS_PX, year_lines};
use super::timeline_pack::{BESIDE_PX, HEADLINE, Item, pack, rows};
use super::{
    Align, FixedWidths, Font, Hits, Mark, Point, Rect, Rgb, Shape, Stop, Stroke, TextMeasure,
    Theme, TimelineSpec, VerticalAlign,
};
use super::{timeline_dots as dots, timeline_list as list};
use crate::data::{Category, Lang};
use crate::scale::{LinearScale, whole};

const LANE: Font = STRONG;
/// A picture narrower than this has no room for headlines in lanes.
const LANES_FROM_PX: f64 = 600.0;
/// From one row of a lane to the next.
const ROW_PX: f64 = 18.0;
/// Rows lower than this have no room for words.
const WORDS_PX: f64 = 13.0;
/// Above and below the rows of a lane, together.
const LANE_PAD_PX: f64 = 12.0;
/// The most that the names of lanes, of series and that a headline may take of the
/// width.
const LANE_SHARE: f64 = 0.3;
const LABEL_SHARE: f64 = 0.2;
const HEADLINE_SHARE: f64 = 0.64;
const HEADLINE_MOST_PX: f64 = 440.0;
pub(super) const DISC_PX: f64 = 4.5;

pub(super) fn draw(
    spec: &TimelineSpec,
    _lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    if room.width_px() < LANES_FROM_PX {
        let narrow = match &spec.above {
            Some(above) => Some(dots::draw(spec, above, room, measure, theme)),
            None => list::draw(spec, room, measure, theme),
        };
        if let Some(narrow) = narrow {
            return narrow;
        }
    }
    lanes(spec, room, measure, theme)
}

/// The height that the events want in a picture of this width, by widths of letters
/// that are the same everywhere.
pub(super) fn height_px(spec: &TimelineSpec, width_px: f64) -> f64 {
    let room = Rect {
        left_px: 0.0,
        top_px: 0.0,
        right_px: width_px,
        bottom_px: f64::INFINITY,
    };
    match &spec.above {
        Some(above) if width_px < LANES_FROM_PX => {
            return dots::height_px(spec, above, room, &FixedWidths);
        }
        None if width_px < LANES_FROM_PX => return list::height_px(spec, width_px, &FixedWidths),
        _ => {}
    }
    // Rows enough for letters that are wider than reckoned with.
    let frame = Frame::new(spec, room, &Wider);
    let above_px = frame.above.as_ref().map_or(0.0, Above::wanted_px);
    above_px + frame.lanes_px() + YEARS_PX
}

/// The letters of [`FixedWidths`] with some to spare.
struct Wider;

impl TextMeasure for Wider {
    fn width_px(&self, text: &str, font: Font) -> f64 {
        FixedWidths.width_px(text, font) / list::RESERVE
    }
}

pub(super) fn colour(kind: Category, theme: &Theme) -> Rgb {
    let number = Category::ALL.iter().position(|one| *one == kind);
    theme.slot(number.unwrap_or_default())
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

fn lanes(spec: &TimelineSpec, room: Rect, measure: &dyn TextMeasure, theme: &Theme) -> Drawn {
    let mut frame = Frame::new(spec, room, measure);
    let above = frame.above.as_ref().map(|above| {
        let room_px = room.height_px() - YEARS_PX;
        let head = Rect {
            bottom_px: room.top_px + above.height_px(room_px, frame.lanes_px()),
            ..room
        };
        let ends_px = (frame.plot.left_px, frame.plot.right_px);
        (
            head.bottom_px,
            above.draw(spec, head, frame.across, ends_px, measure, theme),
        )
    });
    if let Some((top_px, _)) = &above {
        frame.plot.top_px = *top_px;
        frame.plot.bottom_px = frame.plot.bottom_px.max(top_px + 1.0);
    }
    let pads_px = as_f64(spec.lanes.len()) * LANE_PAD_PX;
    let free_px = (frame.plot.height_px() - pads_px).max(1.0);
    let counts = shared_out(&frame.rows_wanted(), whole(free_px / ROW_PX));
    let count = as_f64(counts.iter().sum::<usize>().max(1));
    let row_px = (free_px / count).min(ROW_PX);
    // In a picture lower than the pads of its lanes there are none.
    let pad_px = if frame.plot.height_px() > pads_px + count {
        LANE_PAD_PX
    } else {
        0.0
    };
    let mut top_px = frame.plot.top_px;
    let (mut behind, mut marks) = (Vec::new(), Vec::new());
    for (lane, (kind, label)) in spec.lanes.iter().enumerate() {
        let rows = counts.get(lane).copied().unwrap_or(1);
        let bottom_px = as_f64(rows).mul_add(row_px, top_px + pad_px);
        if lane % 2 == 0 {
            let rect = Rect {
                left_px: room.left_px,
                top_px,
                right_px: room.right_px,
                bottom_px,
            };
            let fill = theme.surface;
            behind.push(Mark::Area { rect, fill });
        }
        let row_middle = |row: usize| as_f64(row).mul_add(row_px, top_px + (pad_px + row_px) / 2.0);
        if row_px >= WORDS_PX {
            marks.push(Mark::Text {
                at: Point {
                    x_px: room.left_px + 6.0,
                    y_px: row_middle(0),
                },
                text: shorten(label, LANE, frame.lane_px, measure),
                font: LANE,
                align: Align::Start,
                vertical: VerticalAlign::Middle,
                colour: theme.ink,
            });
        }
        for item in frame.packed(lane, rows) {
            let y_px = row_middle(item.row);
            marks.extend(item.words(y_px, theme).filter(|_| row_px >= WORDS_PX));
            marks.push(event(item.x_px, y_px, colour(*kind, theme), theme));
        }
        top_px = bottom_px;
    }
    frame.plot.bottom_px = top_px;
    behind.extend(year_lines(spec.years, frame.across, frame.plot, theme));
    behind.extend(year_axis(
        spec.years,
        frame.across,
        frame.plot,
        measure,
        theme,
    ));
    behind.extend(marks);
    let Some((_, mut drawn)) = above else {
        return Drawn {
            marks: behind,
            hits: frame.hits(),
            unlabelled: 0,
        };
    };
    drawn.marks.extend(behind);
    drawn.hits.plot.bottom_px = frame.plot.bottom_px;
    drawn
}

/// How many rows each lane gets of those that there are: as many as it wants where
/// there are enough, else in proportion, and one at least.
fn shared_out(wanted: &[usize], there_are: usize) -> Vec<usize> {
    let all: usize = wanted.iter().sum();
    if all <= there_are {
        return wanted.to_vec();
    }
    let part = |rows: &usize| (rows * there_are / all.max(1)).max(1);
    let mut counts: Vec<usize> = wanted.iter().map(part).collect();
    while counts.iter().sum::<usize>() > there_are {
        match counts.iter_mut().filter(|rows| **rows > 1).max() {
            Some(most) => *most -= 1,
            None => break,
        }
    }
    // What is left over goes to those that lack the most.
    while counts.iter().sum::<usize>() < there_are {
        let lacking = counts.iter_mut().zip(wanted);
        match lacking.max_by_key(|(rows, wanted)| wanted.saturating_sub(**rows)) {
            Some((rows, _)) => *rows += 1,
            None => break,
        }
    }
    counts
}

pub(super) fn event(x_px: f64, y_px: f64, fill: Rgb, theme: &Theme) -> Mark {
    Mark::Symbol {
        centre: Point { x_px, y_px },
        radius_px: DISC_PX,
        shape: Shape::Disc,
        fill,
        outline: Stroke {
            colour: theme.background,
            width_px: 1.0,
            dash_px: &[],
        },
    }
}

/// The axis of years, and what is known of the words' widths.
struct Frame<'a> {
    spec: &'a TimelineSpec,
    above: Option<Above<'a>>,
    plot: Rect,
    /// How far headlines may go to the right.
    end_px: f64,
    across: LinearScale,
    lane_px: f64,
    measure: &'a dyn TextMeasure,
}

impl<'a> Frame<'a> {
    fn new(spec: &'a TimelineSpec, room: Rect, measure: &'a dyn TextMeasure) -> Self {
        let widths = spec
            .lanes
            .iter()
            .map(|(_, name)| measure.width_px(name, LANE));
        let widest_px = widths.fold(0.0, f64::max);
        let lane_px = widest_px.min(room.width_px() * LANE_SHARE);
        let above = spec.above.as_ref();
        let above = above.map(|above| Above::new(above, room, LABEL_SHARE, measure));
        let (left_px, right_px) = above.as_ref().map_or((0.0, 16.0), |above| above.beside_px);
        let plot = Rect {
            left_px: room.left_px + left_px.max(lane_px + 24.0),
            top_px: room.top_px,
            right_px: room.right_px - right_px.max(16.0),
            bottom_px: (room.bottom_px - YEARS_PX).max(room.top_px + 1.0),
        };
        // Below the names of series there is room for words.
        let end_px = if above.is_some() {
            room.right_px - 6.0
        } else {
            plot.right_px + DISC_PX
        };
        let years = (f64::from(spec.years.0), f64::from(spec.years.1) + 1.0);
        Self {
            spec,
            above,
            plot,
            end_px,
            across: LinearScale::new(years, (plot.left_px, plot.right_px)),
            lane_px,
            measure,
        }
    }

    /// How many rows each lane wants.
    fn rows_wanted(&self) -> Vec<usize> {
        let lanes = 0..self.spec.lanes.len();
        lanes
            .map(|lane| rows(&self.packed(lane, usize::MAX)))
            .collect()
    }

    /// The height that the lanes want.
    fn lanes_px(&self) -> f64 {
        let rows: usize = self.rows_wanted().iter().sum();
        as_f64(rows).mul_add(ROW_PX, as_f64(self.spec.lanes.len()) * LANE_PAD_PX)
    }

    /// The events of a lane in at most so many rows.
    fn packed(&self, lane: usize, most_rows: usize) -> Vec<Item> {
        let both = self.spec.events.iter().zip(&self.spec.entries);
        let of_lane = both.filter(|(_, entry)| entry.lane == lane);
        let items = of_lane.map(|(event, entry)| {
            let (left_px, right_px) = (self.plot.left_px, self.plot.right_px);
            let x_px = self.across.px_from_value(event.at_year);
            self.item(x_px.max(left_px).min(right_px), &entry.title)
        });
        pack(items.collect(), most_rows, self.measure)
    }

    /// An event with its headline on the side where there is room.
    fn item(&self, x_px: f64, title: &str) -> Item {
        let plot = self.plot;
        let width_px = self.end_px - plot.left_px;
        let most_px = (width_px * HEADLINE_SHARE).min(HEADLINE_MOST_PX);
        let text = shorten(title, HEADLINE, most_px, self.measure);
        let width_px = self.measure.width_px(&text, HEADLINE);
        let (before_px, behind_px) = (x_px - plot.left_px, self.end_px - x_px);
        let wanted_px = BESIDE_PX + width_px;
        // Before the event, so that a later one finds room behind it in the same row.
        let is_before = before_px >= wanted_px || (behind_px < wanted_px && before_px > behind_px);
        let free_px = if is_before { before_px } else { behind_px } - BESIDE_PX;
        let mut item = Item {
            x_px,
            is_before,
            row: 0,
            text: None,
            width_px: 0.0,
            room_px: (plot.left_px - DISC_PX, self.end_px),
        };
        item.say(title, free_px.min(most_px), self.measure);
        item
    }

    /// One stop a year that has an event.
    fn hits(&self) -> Hits {
        let years: BTreeSet<i32> = self.spec.events.iter().map(|event| event.year).collect();
        let stop = |year: i32| Stop {
            centre_px: on_pixel(self.across.px_from_value(f64::from(year) + 0.5)),
            year,
            points: Vec::new(),
        };
        Hits::new(Along::X, self.plot, years.into_iter().map(stop).collect())
    }
}
