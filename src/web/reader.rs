//! What takes pointer and keys over the picture: a slider that screen readers know.
//! A pointer reads; what else a hand does is in `grip`.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

use super::browser;
use super::grip::{Hold, Touch};
use super::store::Store;
use super::tooltip::Words;
use super::words::say;
use crate::chart::{Point, Scene, Standing, Step};

/// What takes the keys over the picture.
pub(super) const READER: &str = "reader";

/// What the reader reads.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Reading {
    /// Where the reader stands; it may be past the end of a new picture.
    pub(super) stop: Option<Standing>,
    /// At which height of the picture a pointer led there; keys have none.
    pub(super) height_px: Option<f64>,
    /// Whether keys led there, not a pointer.
    pub(super) is_by_key: bool,
    /// Whether what is read stays open.
    pub(super) pinned: bool,
    /// The ends of the stretch that is being chosen.
    pub(super) brush: Option<(Point, Point)>,
}

/// The picture as it is shown, and where the reader stands on it.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub(super) scene: Memo<Option<Scene>>,
    /// CSS pixels for one of the scene's: how large the reader's letters are.
    pub(super) scale: RwSignal<f64>,
    pub(super) reading: RwSignal<Reading>,
}

impl View {
    /// Where the reader stands on this picture; follows it where it is tracked.
    pub(super) fn standing(self) -> Option<Standing> {
        let stop = self.reading.get().stop;
        stop.filter(|at| at.stop < stop_count(self.scene))
    }

    /// What is read now.
    pub(super) fn now(self) -> Reading {
        self.reading.get_untracked()
    }

    pub(super) fn read(self, reading: Reading) {
        if reading != self.now() {
            self.reading.set(reading);
        }
    }

    /// A pointer's place in the scene.
    pub(super) fn place(self, (x_px, y_px): (f64, f64)) -> Point {
        let scale = self.scale.get_untracked();
        Point {
            x_px: x_px / scale,
            y_px: y_px / scale,
        }
    }

    pub(super) fn follow(self, at: Point) {
        let scene = self.scene;
        let found = scene.with_untracked(|scene| {
            let hits = &scene.as_ref()?.hits;
            let named = hits.name_at(at).and_then(|series| hits.end_of(series));
            let nearest = hits.nearest(at);
            named.or(nearest.map(|stop| Standing { stop, figure: None }))
        });
        let now = self.now();
        self.read(Reading {
            stop: found,
            // Along a stop what is said of it stays where it is.
            height_px: now
                .height_px
                .filter(|_| found == now.stop)
                .or(Some(at.y_px)),
            is_by_key: false,
            ..now
        });
    }

    pub(super) fn name_at(self, at: Point) -> Option<usize> {
        let scene = self.scene;
        scene.with_untracked(|scene| scene.as_ref()?.hits.name_at(at))
    }

    pub(super) fn share_at(self, at: Point) -> f64 {
        let scene = self.scene;
        scene.with_untracked(|scene| scene.as_ref().map_or(0.5, |scene| scene.hits.share_at(at)))
    }

    /// Whether the picture's years follow each other from left to right.
    pub(super) fn runs_across(self) -> bool {
        let scene = self.scene;
        scene.with_untracked(|scene| scene.as_ref().is_some_and(|scene| scene.hits.run_across()))
    }

    fn leave(self) {
        if !self.now().pinned {
            self.read(Reading {
                stop: None,
                ..self.now()
            });
        }
    }
}

/// The slider over the picture. Its value in words is the stop; arrows walk.
pub(super) fn reader(store: Store, view: View) -> impl IntoView {
    let last = move || stop_count(view.scene).saturating_sub(1);
    // What a pointer reads stands beside it; to say that too would cost its frame.
    let told = move || view.standing().filter(|_| view.reading.get().is_by_key);
    let words = move || {
        let at = told()?;
        view.scene.with(|scene| {
            let stop = scene.as_ref()?.hits.stops.get(at.stop)?;
            let words = Words::of(&store.answer.get(), stop, &store.library())?;
            Some(words.sentence(at.figure))
        })
    };
    let hold = Rc::new(RefCell::new(Hold::default()));
    let touch = move |what: Touch, event: &PointerEvent| {
        let place = browser::place_in_target(event).map(|place| view.place(place));
        match (store.means.get_untracked(), place) {
            (Some(means), Some(at)) => (means.grip.touch)(store, view, &hold, what, (event, at)),
            // Until its program is there, a pointer reads.
            (None, Some(at)) => view.follow(at),
            (_, None) => {}
        }
    };
    let touch = Rc::new(touch);
    // A mouse reads without the focus, so the key counts wherever that is.
    browser::on_escape(move || view.read(Reading::default()));
    let [moved, pressed, lifted, lost] = [(); 4].map(|()| touch.clone());
    view! {
        <div
            id=READER
            class="reader"
            role="slider"
            tabindex="0"
            aria-label=say(store, |say| say.chart_reader)
            aria-describedby="chart-summary"
            aria-valuemin="0"
            aria-valuemax=move || last().to_string()
            aria-valuenow=move || told().map_or(0, |at| at.stop).to_string()
            aria-valuetext=move || words().unwrap_or_else(|| store.say().chart_keys.to_owned())
            on:pointermove=move |event: PointerEvent| moved(Touch::Move, &event)
            on:pointerdown=move |event: PointerEvent| pressed(Touch::Press, &event)
            on:pointerup=move |event: PointerEvent| lifted(Touch::Lift, &event)
            on:pointercancel=move |event: PointerEvent| lost(Touch::Lose, &event)
            on:pointerleave=move |event: PointerEvent| {
                // A finger that is lifted leaves its last stop to be read.
                if event.pointer_type() == "mouse" {
                    view.leave();
                }
            }
            on:wheel=move |event: WheelEvent| {
                if let Some(means) = store.means.get_untracked() {
                    (means.grip.wheel)(store, view, &event);
                }
            }
            on:blur=move |_| view.leave()
            on:keydown=move |event: KeyboardEvent| press_key(view, &event)
        ></div>
    }
}

pub(super) fn stop_count(scene: Memo<Option<Scene>>) -> usize {
    scene.with(|scene| scene.as_ref().map_or(0, |scene| scene.hits.stops.len()))
}

fn press_key(view: View, event: &KeyboardEvent) {
    let now = view.now();
    let step = match event.key().as_str() {
        "ArrowRight" => Step::On,
        "ArrowLeft" => Step::Back,
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "PageDown" => Step::FarOn,
        "PageUp" => Step::FarBack,
        "Home" => Step::First,
        "End" => Step::Last,
        "Enter" => {
            view.read(Reading {
                pinned: !now.pinned && now.stop.is_some(),
                ..now
            });
            return;
        }
        _ => return,
    };
    let scene = view.scene;
    let stop = scene.with_untracked(|scene| scene.as_ref()?.hits.walk(now.stop, step));
    view.read(Reading {
        stop,
        height_px: None,
        is_by_key: true,
        ..now
    });
    event.prevent_default();
}
