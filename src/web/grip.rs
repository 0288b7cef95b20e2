//! What a hand does with the picture beside reading it: a drag chooses a stretch of
//! years; a wheel with Ctrl and two fingers go nearer and farther; a wheel sideways
//! goes along; a click keeps the reading open. One finger reads along and lets the
//! page scroll. Fetched after the first picture.

use std::cell::RefCell;

use leptos::ev::{PointerEvent, WheelEvent};
use leptos::prelude::*;

use super::browser;
use super::carry::{begin, choose, take};
use super::gesture::NEARER;
use super::reader::{Reading, View};
use super::sound::listen;
use super::store::Store;
use super::taking::Edition;
use crate::chart::{Point, Theme};
use crate::scale::whole;
use crate::state::{Action, ExplorerState, zoomed};

/// A pointer that moved less has not dragged.
const DRAG_PX: f64 = 8.0;

/// What a pointer does.
#[derive(Clone, Copy)]
pub(super) enum Touch {
    Press,
    Move,
    Lift,
    /// The browser has taken it for something else.
    Lose,
}

type TouchFn = fn(Store, View, &RefCell<Hold>, Touch, (&PointerEvent, Point));

/// The ways into this file for a program that does not hold it.
#[derive(Clone, Copy)]
pub(super) struct Grip {
    pub(super) touch: TouchFn,
    pub(super) wheel: fn(Store, View, &WheelEvent),
    pub(super) listen: fn(Store),
    pub(super) take: fn(Store, &str),
    pub(super) choose: fn(Store, &str, &str),
    pub(super) begin: fn(Store, Option<Edition>),
    /// The colours of a system that forces its own.
    pub(super) forced: fn(&Theme) -> Theme,
}

impl Grip {
    pub(super) fn new() -> Self {
        let touch: TouchFn = |store, view, hold, what, (event, at)| match what {
            Touch::Press => press(store, view, hold, event, at),
            Touch::Move => move_pointer(store, view, hold, event, at),
            Touch::Lift => lift(store, view, hold, event, at),
            Touch::Lose => {
                hold.borrow_mut().presses.clear();
                brush(view, None);
            }
        };
        Self {
            touch,
            wheel: turn_wheel,
            listen,
            take,
            choose,
            begin,
            forced: |theme| Theme::forced(browser::system_colours(theme)),
        }
    }
}

/// A finger on the picture, or a pressed button: its number, where it began and is.
#[derive(Clone, Copy)]
struct Press {
    id: i32,
    from: Point,
    at: Point,
}

/// What lies on the picture, and the years shown when the second finger came.
#[derive(Default)]
pub(super) struct Hold {
    presses: Vec<Press>,
    years: (i32, i32),
}

impl Hold {
    /// How far apart two fingers are, and were, across; `None` unless there are two.
    fn spread(&self) -> Option<(f64, f64, Point)> {
        let [one, other] = self.presses.as_slice() else {
            return None;
        };
        let apart = |a, b| apart(a, b).max(1.0);
        let middle = Point {
            x_px: f64::midpoint(one.from.x_px, other.from.x_px),
            y_px: f64::midpoint(one.from.y_px, other.from.y_px),
        };
        Some((apart(one.from, other.from), apart(one.at, other.at), middle))
    }
}

fn apart(a: Point, b: Point) -> f64 {
    (a.x_px - b.x_px).hypot(a.y_px - b.y_px)
}

/// Whether a stretch of the axis is a stretch of years.
fn is_over_years(store: Store, view: View) -> bool {
    let is_kind = |state: &ExplorerState| state.kind.is_over_years();
    store.state.with_untracked(is_kind) && view.runs_across()
}

fn press(store: Store, view: View, hold: &RefCell<Hold>, event: &PointerEvent, at: Point) {
    if event.button() != 0 {
        return;
    }
    let mut hold = hold.borrow_mut();
    if event.pointer_type() == "mouse" {
        hold.presses.clear();
    }
    hold.presses.push(Press {
        id: event.pointer_id(),
        from: at,
        at,
    });
    hold.years = store.answer.with_untracked(|answer| answer.ask.years);
    browser::hold_pointer(event);
    if !view.now().pinned {
        view.follow(at);
    }
}

fn move_pointer(store: Store, view: View, hold: &RefCell<Hold>, event: &PointerEvent, at: Point) {
    let mut hold = hold.borrow_mut();
    let own = hold
        .presses
        .iter_mut()
        .find(|one| one.id == event.pointer_id());
    let from = own.map(|own| {
        own.at = at;
        own.from
    });
    if let Some((before, now, middle)) = hold.spread() {
        if is_over_years(store, view) {
            let offered = store.answer.with_untracked(|answer| answer.years_offered);
            let years = zoomed(hold.years, offered, before / now, view.share_at(middle));
            store.send(Action::Span(years.0, years.1));
        }
        return;
    }
    let is_mouse = event.pointer_type() == "mouse";
    match from.filter(|from| is_mouse && (from.x_px - at.x_px).abs() > DRAG_PX) {
        Some(from) if is_over_years(store, view) => brush(view, Some((from, at))),
        _ => {
            // Back where it began: nothing is to be chosen.
            brush(view, None);
            if !view.now().pinned {
                view.follow(at);
            }
        }
    }
}

fn lift(store: Store, view: View, hold: &RefCell<Hold>, event: &PointerEvent, at: Point) {
    let presses = &mut hold.borrow_mut().presses;
    let own = presses.iter().position(|one| one.id == event.pointer_id());
    // What began elsewhere is no click here.
    let Some(own) = own.map(|own| presses.remove(own)) else {
        return;
    };
    let is_mouse = event.pointer_type() == "mouse";
    if let Some((from, to)) = view.now().brush {
        brush(view, None);
        let (first, last) = store.answer.with_untracked(|answer| answer.ask.years);
        let count = f64::from(last - first + 1);
        let year = |at: Point| {
            let passed = whole(view.share_at(at) * count);
            first + i32::try_from(passed).unwrap_or_default().min(last - first)
        };
        store.send(Action::Span(year(from), year(to)));
    } else if apart(own.from, at) > DRAG_PX {
        // A drag that chose nothing has read on its way.
    } else if let Some(series) = view.name_at(at) {
        let key = store.answer.with_untracked(|answer| {
            let key = &answer.series.get(series)?.key;
            Some((key.place.clone(), key.subject.clone()))
        });
        store.send(Action::Focus(key));
    } else if is_mouse {
        let pinned = !view.now().pinned;
        view.follow(at);
        let now = view.now();
        view.read(Reading {
            pinned: pinned && now.stop.is_some(),
            ..now
        });
    }
}

fn brush(view: View, brush: Option<(Point, Point)>) {
    view.read(Reading {
        brush,
        ..view.now()
    });
}

fn turn_wheel(store: Store, view: View, event: &WheelEvent) {
    if !is_over_years(store, view) {
        return;
    }
    let (x, y) = (event.delta_x(), event.delta_y());
    let action = if event.ctrl_key() || event.meta_key() {
        let Some(place) = browser::place_in_target(event) else {
            return;
        };
        let factor = if y < 0.0 { NEARER } else { 1.0 / NEARER };
        Action::Zoom(factor, view.share_at(view.place(place)))
    } else if x.abs() > y.abs() || event.shift_key() {
        let towards = if x.abs() > y.abs() { x } else { y };
        Action::Pan(if towards < 0.0 { -1 } else { 1 })
    } else {
        return;
    };
    event.prevent_default();
    store.send(action);
}
