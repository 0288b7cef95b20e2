//! The chart: two canvases (data below, focus above) that nobody reads, and
//! over them a slider that pointer, touch, keys and screen readers all use.

use std::cell::Cell;
use std::rc::Rc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;

use super::measure::BrowserMeasure;
use super::node::{el, live, said};
use super::store::Store;
use super::tooltip::{Words, tooltip};
use super::words::{holds, say, told};
use super::{browser, canvas};
use crate::chart::{
    Body, Furniture, Point, Scene, Size, Standing, Step, Theme, describe, focus_marks, layout,
};

/// What takes the keys over the picture.
const READER: &str = "reader";
/// Lines are drawn this much lower than wide, within bounds.
const HEIGHT_SHARE: f64 = 0.52;
const HEIGHT_PX: (f64, f64) = (300.0, 520.0);
/// What a bar or an estimate takes, and what stands around all of them.
const BAR_PX: f64 = 34.0;
const ESTIMATE_PX: f64 = 50.0;
const AROUND_BARS_PX: f64 = 32.0;

/// The chart with its title, remarks and source line.
pub(super) fn chart_view(store: Store) -> impl IntoView {
    let width_px = RwSignal::new(0.0);
    let ratio = RwSignal::new(browser::pixel_ratio());
    browser::on_ratio_change(move || {
        let now = browser::pixel_ratio();
        if ratio
            .try_get_untracked()
            .is_some_and(|before| before.to_bits() != now.to_bits())
        {
            ratio.try_set(now);
        }
    });
    let scene = Memo::new(move |_| {
        let width_px = width_px.get();
        let answer = store.answer.get();
        (width_px > 0.0).then(|| {
            let size = Size {
                width_px,
                height_px: height_px(&answer.spec.body, width_px),
            };
            let theme = Theme::of(store.appearance.get());
            layout(&answer.spec, size, Furniture::None, theme, &BrowserMeasure)
        })
    });
    let stop = RwSignal::new(None::<Standing>);
    Effect::new(move |_| {
        // Where there is nothing to draw, that is the answer.
        if store
            .answer
            .with(|answer| matches!(answer.spec.body, Body::Nothing(_)))
        {
            store.set_drawn();
        }
    });
    Effect::new(move |_| {
        let year = store.shown_year.get();
        let stop_of = |scene: &Scene| {
            scene
                .hits
                .stops
                .iter()
                .position(|one| Some(one.year) == year)
        };
        let found = scene.with_untracked(|scene| scene.as_ref().and_then(stop_of));
        if let Some(at) = found {
            browser::focus(READER);
            stop.set(Some(Standing {
                stop: at,
                figure: None,
            }));
        }
    });
    // A stop of one picture may be past the end of the next.
    let hovered = Signal::derive(move || stop.get().filter(|at| at.stop < stop_count(scene)));
    view! {
        <figure class="chart" id="chart" tabindex="-1" aria-labelledby="chart-title">
            <h2 id="chart-title">{told(store, |answer| answer.spec.title.clone())}</h2>
            <p class="subtitle">{told(store, |answer| answer.spec.subtitle.clone())}</p>
            {picture(store, scene, hovered, stop, width_px, ratio)}
            {live("", move || match &store.answer.get().spec.body {
                Body::Nothing(why) => vec![said("p", "nothing", why.as_str()).with("role", "status")],
                Body::Lines(_) | Body::Bars(_) | Body::Estimates(_) => Vec::new(),
            })}
            <figcaption>
                {live("remarks", move || {
                    let lines = remarks(store, scene).into_iter();
                    vec![el("ul", "", lines.map(|line| said("li", "", line)).collect())]
                })}
                <p class="source-line">{told(store, |answer| answer.spec.source_line.clone())}</p>
                <p class="keys">{say(store, |say| say.chart_keys)}</p>
                <div id="chart-summary" class="for-ears">
                    {live("", move || {
                        summary(store).into_iter().map(|line| said("p", "", line)).collect()
                    })}
                </div>
            </figcaption>
        </figure>
    }
}

fn picture(
    store: Store,
    scene: Memo<Option<Scene>>,
    hovered: Signal<Option<Standing>>,
    stop: RwSignal<Option<Standing>>,
    width_px: RwSignal<f64>,
    ratio: RwSignal<f64>,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let pinned = RwSignal::new(false);
    let (below, above) = (NodeRef::<Canvas>::new(), NodeRef::<Canvas>::new());
    frame.on_load(move |frame| {
        browser::watch_width(&frame, move |now| {
            width_px.try_set(now);
        });
    });
    let size_changed = move || {
        below.track();
        above.track();
        scene.track();
        ratio.track();
    };
    paint_in_next_frame(size_changed, move || {
        scene.with_untracked(|scene| {
            let (Some(canvas), Some(scene)) = (below.get_untracked(), scene) else {
                return;
            };
            if canvas::paint_scene(&canvas, scene, ratio.get_untracked()).is_ok() {
                store.set_drawn();
            }
        });
    });
    let focus_changed = move || {
        size_changed();
        hovered.track();
    };
    paint_in_next_frame(focus_changed, move || {
        scene.with_untracked(|scene| {
            let (Some(canvas), Some(scene)) = (above.get_untracked(), scene) else {
                return;
            };
            let theme = Theme::of(store.appearance.get_untracked());
            let marks = hovered
                .get_untracked()
                .map(|at| focus_marks(&scene.hits, at, theme));
            let marks = marks.unwrap_or_default();
            // A refusal here costs the mark of the focus and nothing else.
            let _ = canvas::paint_marks(&canvas, scene, &marks, ratio.get_untracked());
        });
    });
    let height = move || scene.with(|scene| scene.as_ref().map_or(0.0, |scene| scene.height_px));
    view! {
        <div
            class="picture"
            node_ref=frame
            hidden=holds(store, |answer| matches!(answer.spec.body, Body::Nothing(_)))
            style:height=move || format!("{}px", height())
        >
            <canvas node_ref=below class="data" aria-hidden="true"></canvas>
            <canvas node_ref=above class="focus" aria-hidden="true"></canvas>
            {reader(store, scene, hovered, stop, pinned)}
            {tooltip(store, scene, hovered, pinned)}
        </div>
    }
}

/// The slider over the picture. Its value in words is the stop; arrows walk.
fn reader(
    store: Store,
    scene: Memo<Option<Scene>>,
    hovered: Signal<Option<Standing>>,
    stop: RwSignal<Option<Standing>>,
    pinned: RwSignal<bool>,
) -> impl IntoView {
    let last = move || stop_count(scene).saturating_sub(1);
    let follow = move |event: &PointerEvent| {
        let Some(target) = event.current_target() else {
            return;
        };
        let (left, top) = browser::place_of_target(&target);
        let at = Point {
            x_px: f64::from(event.client_x()) - left,
            y_px: f64::from(event.client_y()) - top,
        };
        let nearest = scene.with_untracked(|scene| scene.as_ref()?.hits.nearest(at));
        stop.set(nearest.map(|stop| Standing { stop, figure: None }));
    };
    let leave = move || {
        if !pinned.get_untracked() {
            stop.set(None);
        }
    };
    let on_key = move |event: KeyboardEvent| {
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
                pinned.set(!pinned.get_untracked() && hovered.get_untracked().is_some());
                return;
            }
            "Escape" => {
                pinned.set(false);
                stop.set(None);
                return;
            }
            _ => return,
        };
        let from = hovered.get_untracked();
        stop.set(scene.with_untracked(|scene| scene.as_ref()?.hits.walk(from, step)));
        event.prevent_default();
    };
    let words = move || {
        let at = hovered.get()?;
        scene.with(|scene| {
            let stop = scene.as_ref()?.hits.stops.get(at.stop)?;
            let words = Words::of(&store.answer.get(), stop, &store.library())?;
            Some(words.sentence(at.figure))
        })
    };
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
            aria-valuenow=move || hovered.get().map_or(0, |at| at.stop).to_string()
            aria-valuetext=move || words().unwrap_or_else(|| store.say().chart_keys.to_owned())
            on:pointermove=move |event: PointerEvent| {
                if !pinned.get_untracked() {
                    follow(&event);
                }
            }
            on:pointerdown=move |event: PointerEvent| {
                follow(&event);
                pinned.set(event.pointer_type() == "mouse" && !pinned.get_untracked());
            }
            on:pointerleave=move |event: PointerEvent| {
                // A finger that is lifted leaves its last stop to be read.
                if event.pointer_type() == "mouse" {
                    leave();
                }
            }
            on:blur=move |_| leave()
            on:keydown=on_key
        ></div>
    }
}

fn stop_count(scene: Memo<Option<Scene>>) -> usize {
    scene.with(|scene| scene.as_ref().map_or(0, |scene| scene.hits.stops.len()))
}

/// Calls `paint` in the next frame after something that `track` reads has
/// changed, once however much changed until then.
fn paint_in_next_frame(track: impl Fn() + 'static, paint: impl Fn() + 'static) {
    let waiting = Rc::new(Cell::new(false));
    let paint = Rc::new(paint);
    Effect::new(move |_| {
        track();
        if !waiting.replace(true) {
            let (waiting, paint) = (waiting.clone(), paint.clone());
            request_animation_frame(move || {
                waiting.set(false);
                paint();
            });
        }
    });
}

fn height_px(body: &Body, width_px: f64) -> f64 {
    match body {
        Body::Bars(bars) => {
            let count = u32::try_from(bars.rows.len()).map_or(0.0, f64::from);
            count.mul_add(BAR_PX, AROUND_BARS_PX)
        }
        Body::Estimates(all) => {
            let count = u32::try_from(all.rows.len()).map_or(0.0, f64::from);
            count.mul_add(ESTIMATE_PX, AROUND_BARS_PX)
        }
        Body::Lines(_) => (width_px * HEIGHT_SHARE).clamp(HEIGHT_PX.0, HEIGHT_PX.1),
        Body::Nothing(_) => 1.0,
    }
}

fn remarks(store: Store, scene: Memo<Option<Scene>>) -> Vec<String> {
    let mut remarks = store.answer.get().spec.remarks.clone();
    let unlabelled = scene.with(|scene| scene.as_ref().map_or(0, |scene| scene.unlabelled));
    if unlabelled > 0 {
        remarks.push((store.say().labels_left_out)(unlabelled));
    }
    remarks
}

fn summary(store: Store) -> Vec<String> {
    let answer = store.answer.get();
    let Some(indicator) = &answer.indicator else {
        return Vec::new();
    };
    describe(&answer.spec, &answer.series, indicator)
}
