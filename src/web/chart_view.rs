//! The chart: two canvases (data below, focus above) that nobody reads, and
//! over them a slider that pointer, touch, keys and screen readers all use.

use std::cell::Cell;
use std::rc::Rc;

use leptos::html::{Canvas, Div, Span};
use leptos::prelude::*;

use super::later::{Below, later};
use super::measure::BrowserMeasure;
use super::node::{el, live, said};
use super::reader::{READER, Reading, View, reader};
use super::store::Store;
use super::tooltip::tooltip;
use super::words::{holds, say, told};
use super::{browser, canvas};
use crate::chart::{
    Body, Furniture, Scene, Size, Standing, focus_marks, height_beside_text_px, height_px, layout,
};
use crate::state::{Answer, Page};

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
    let scale = RwSignal::new(browser::text_scale());
    // Made anew only with what it shows, so there is nothing to compare it with.
    let scene = Memo::new_with_compare(
        move |_| {
            let width_px = width_px.get();
            let answer = store.answer.get();
            (width_px > 0.0).then(|| {
                // Laid out in the reader's own pixels: everything grows with the letters.
                let width_px = width_px / scale.get();
                let height_px = match store.page.get() {
                    Page::Home => height_beside_text_px,
                    _ => height_px,
                };
                let size = Size {
                    width_px,
                    height_px: height_px(&answer.spec, width_px),
                };
                let theme = store.colours();
                layout(&answer.spec, size, Furniture::None, &theme, &BrowserMeasure)
            })
        },
        |_, _| true,
    );
    let view = View {
        scene,
        scale,
        reading: RwSignal::new(Reading::default()),
    };
    Effect::new(move |_| {
        // Where there is nothing to draw, that is the answer.
        let is_bare = |answer: &Answer| matches!(answer.spec.body, Body::Nothing(_));
        if !store.page.get().has_chart() || store.answer.with(|answer| is_bare(answer)) {
            store.set_drawn();
        }
    });
    Effect::new(move |_| {
        let year = store.doing.get().shown_year;
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
            let standing = Standing {
                stop: at,
                figure: None,
            };
            view.read(Reading {
                stop: Some(standing),
                height_px: None,
                is_by_key: true,
                ..view.now()
            });
        }
    });
    view! {
        <figure class="chart" id="chart" tabindex="-1" aria-labelledby="chart-title">
            <h2 id="chart-title">{told(store, |answer| answer.spec.title.clone())}</h2>
            <p class="subtitle">{told(store, |answer| answer.spec.subtitle.clone())}</p>
            {picture(store, view, width_px, ratio)}
            <div hidden=holds(store, |answer| matches!(answer.spec.body, Body::Nothing(_)))>
                {later(store, "hand-place", Below::Hand)}
            </div>
            {live("", move || match &store.answer.get().spec.body {
                Body::Nothing(why) => vec![said("p", "nothing", why.as_str()).with("role", "status")],
                _ => Vec::new(),
            })}
            <figcaption>
                {live("remarks", move || {
                    let lines = remarks(store, scene).into_iter();
                    vec![el("ul", "", lines.map(|line| said("li", "", line)).collect())]
                })}
                <p class="source-line">{told(store, |answer| answer.spec.source_line.clone())}</p>
                <p class="keys">{say(store, |say| say.chart_keys)}</p>
                <div id="chart-summary" class="for-ears">
                    {later(store, "", Below::Summary)}
                </div>
            </figcaption>
        </figure>
    }
}

fn picture(
    store: Store,
    view: View,
    width_px: RwSignal<f64>,
    ratio: RwSignal<f64>,
) -> impl IntoView {
    let (scene, scale) = (view.scene, view.scale);
    let (frame, letter) = (NodeRef::<Div>::new(), NodeRef::<Span>::new());
    letter.on_load(move |letter| {
        browser::watch_width(&letter, move |_| {
            let now = browser::text_scale();
            if scale
                .try_get_untracked()
                .is_some_and(|before| (before - now).abs() > 0.01)
            {
                scale.try_set(now);
            }
        });
    });
    let dots = move || ratio.get_untracked() * scale.get_untracked();
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
            if canvas::paint_scene(&canvas, scene, dots()).is_ok() {
                store.set_drawn();
            }
        });
    });
    let focus_changed = move || {
        size_changed();
        view.reading.track();
    };
    paint_in_next_frame(focus_changed, move || {
        scene.with_untracked(|scene| {
            let (Some(canvas), Some(scene)) = (above.get_untracked(), scene) else {
                return;
            };
            let theme = untrack(|| store.colours());
            let now = view.now();
            let marks = now.stop.map(|at| focus_marks(&scene.hits, at, &theme));
            let mut marks = marks.unwrap_or_default();
            if let Some(ends) = now.brush {
                marks.extend(scene.hits.stretch_marks(ends, &theme));
            }
            // A refusal here costs the mark of the focus and nothing else.
            let _ = canvas::paint_marks(&canvas, scene, &marks, dots());
        });
    });
    // Without one, before the width is known, the stylesheet's holds: a frame without
    // a picture would throw about all that stands below it.
    let height = move || {
        let height_px = scene.with(|scene| scene.as_ref().map(|scene| scene.height_px));
        height_px.map(|height_px| format!("{}px", height_px * scale.get()))
    };
    view! {
        <div
            class="picture"
            node_ref=frame
            hidden=holds(store, |answer| matches!(answer.spec.body, Body::Nothing(_)))
            style:height=height
        >
            <canvas node_ref=below class="data" aria-hidden="true"></canvas>
            <canvas node_ref=above class="focus" aria-hidden="true"></canvas>
            <span node_ref=letter class="letter" aria-hidden="true"></span>
            {reader(store, view)}
            {tooltip(store, view)}
        </div>
    }
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

fn remarks(store: Store, scene: Memo<Option<Scene>>) -> Vec<String> {
    let mut remarks = store.answer.get().spec.remarks.clone();
    let unlabelled = scene.with(|scene| scene.as_ref().map_or(0, |scene| scene.unlabelled));
    if unlabelled > 0 {
        remarks.push((store.say().labels_left_out)(unlabelled));
    }
    remarks
}
