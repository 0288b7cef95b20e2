//! Events of a lane -> rows in which none comes too near to another, each with as much
//! of its headline as there is room for.

use super::furniture::shorten;
use super::timeline::DISC_PX;
use super::{Align, Font, Mark, Point, TextMeasure, Theme, VerticalAlign, Weight};
use crate::scale::ascending;

pub(super) const HEADLINE: Font = Font {
    size_px: 12.0,
    weight: Weight::Regular,
};
/// A headline cut shorter than this says nothing.
const HEADLINE_LEAST_PX: f64 = 90.0;
/// From an event to its headline, and from that to the next event in the row.
pub(super) const BESIDE_PX: f64 = 9.0;
const APART_PX: f64 = 12.0;

/// An event in its row.
#[derive(Clone)]
pub(super) struct Item {
    pub(super) x_px: f64,
    /// Whether the headline stands before it, as it does near the right edge.
    pub(super) is_before: bool,
    pub(super) row: usize,
    pub(super) text: Option<String>,
    pub(super) width_px: f64,
    /// The ends of the row.
    pub(super) room_px: (f64, f64),
}

impl Item {
    /// Says as much of a headline as there is room for, or nothing.
    pub(super) fn say(&mut self, title: &str, most_px: f64, measure: &dyn TextMeasure) {
        let text = shorten(title, HEADLINE, most_px, measure);
        let is_whole = text == title;
        self.width_px = measure.width_px(&text, HEADLINE);
        let is_worth = is_whole || most_px >= HEADLINE_LEAST_PX;
        self.text = Some(text).filter(|_| is_worth && self.width_px <= most_px);
    }

    /// Gives way to an event without words: what stands before that may stay.
    fn end_before(&mut self, next: &Self, measure: &dyn TextMeasure) {
        let text = self.text.take().filter(|_| !self.is_before);
        if let Some(text) = text {
            let most_px = next.stretch_px().0 - APART_PX - BESIDE_PX - self.x_px;
            self.say(&text, most_px, measure);
        }
    }

    /// It with its headline cut to a part of its width; `None` where that is too little
    /// or leaves the row.
    fn cut(&self, part: f64, measure: &dyn TextMeasure) -> Option<Self> {
        let mut item = self.clone();
        let title = item.text.take()?;
        item.say(&title, self.width_px * part, measure);
        let (left_px, right_px) = item.stretch_px();
        let is_inside = left_px >= self.room_px.0 && right_px <= self.room_px.1;
        (item.text.is_some() && is_inside).then_some(item)
    }

    /// It with its headline, or a part of that, on the other side.
    fn turned(&self, part: f64, measure: &dyn TextMeasure) -> Option<Self> {
        let is_before = !self.is_before;
        Self {
            is_before,
            ..self.clone()
        }
        .cut(part, measure)
    }

    /// It with less and less of its headline, and at last without.
    fn shorter(&self, measure: &dyn TextMeasure) -> Vec<Self> {
        let cut = |part| [self.cut(part, measure), self.turned(part, measure)];
        let mut all: Vec<Self> = [0.6, 0.35].into_iter().flat_map(cut).flatten().collect();
        let mut bare = self.clone();
        bare.text = None;
        all.push(bare);
        all
    }

    /// The stretch of the row that it takes.
    fn stretch_px(&self) -> (f64, f64) {
        let words_px = match self.text {
            Some(_) => BESIDE_PX + self.width_px,
            None => DISC_PX,
        };
        if self.is_before {
            (self.x_px - words_px, self.x_px + DISC_PX)
        } else {
            (self.x_px - DISC_PX, self.x_px + words_px)
        }
    }

    pub(super) fn words(&self, y_px: f64, theme: &Theme) -> impl Iterator<Item = Mark> {
        let (align, x_px) = if self.is_before {
            (Align::End, self.x_px - BESIDE_PX)
        } else {
            (Align::Start, self.x_px + BESIDE_PX)
        };
        let colour = theme.ink;
        self.text.clone().into_iter().map(move |text| Mark::Text {
            at: Point { x_px, y_px },
            text,
            font: HEADLINE,
            align,
            vertical: VerticalAlign::Middle,
            colour,
        })
    }
}

/// How many rows these events take.
pub(super) fn rows(items: &[Item]) -> usize {
    let last = items.iter().map(|item| item.row).max();
    last.map_or(1, |row| row + 1)
}

/// Gives each event, in order of time, the first row in which it stands clear of the
/// others, with its headline on either side. Where all rows are taken, the headline is
/// cut or left out, and at last another's is.
pub(super) fn pack(items: Vec<Item>, most_rows: usize, measure: &dyn TextMeasure) -> Vec<Item> {
    let mut rows: Vec<Vec<Item>> = Vec::new();
    for mut item in items {
        let fits = |item: &Item, row: &Vec<Item>| row.iter().all(|other| !meet(other, item));
        let new = (rows.len() < most_rows.max(1)).then_some(rows.len());
        let same = rows.iter().position(|row| fits(&item, row));
        let cut = || {
            item.shorter(measure).into_iter().find_map(|short| {
                let row = rows.iter().position(|row| fits(&short, row))?;
                Some((short, row))
            })
        };
        let turned = || {
            let turned = item.turned(1.0, measure)?;
            let row = rows.iter().position(|row| fits(&turned, row))?;
            Some((turned, row))
        };
        let at = if let Some((other, row)) = turned() {
            item = other;
            row
        } else if let Some(row) = same {
            row
        } else if let Some(row) = new {
            row
        } else if let Some((short, row)) = cut() {
            item = short;
            row
        } else {
            item.text = None;
            soonest(&rows)
        };
        if at == rows.len() {
            rows.push(Vec::new());
        }
        if let Some(row) = rows.get_mut(at) {
            for other in row.iter_mut().filter(|other| meet(other, &item)) {
                other.end_before(&item, measure);
            }
            item.row = at;
            row.push(item);
        }
    }
    rows.into_iter().flatten().collect()
}

/// Whether two events of a row come too near to each other.
fn meet(a: &Item, b: &Item) -> bool {
    let (a, b) = (a.stretch_px(), b.stretch_px());
    a.1 + APART_PX > b.0 && b.1 + APART_PX > a.0
}

/// The row whose last event is the earliest.
fn soonest(rows: &[Vec<Item>]) -> usize {
    let last = |row: &Vec<Item>| row.iter().map(|item| item.x_px).fold(0.0, f64::max);
    let lasts: Vec<f64> = rows.iter().map(last).collect();
    ascending(&lasts).first().copied().unwrap_or_default()
}
