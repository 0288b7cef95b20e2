//! The elements of a long picture that are written without making them anew: its canvas,
//! the line under a pointer, the stretch that is chosen, the box of its table. What a
//! hand does there comes out as plain values.

use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlCanvasElement, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent,
};

use super::node::{Node, fill};
use super::{browser, canvas};
use crate::chart::Scene;

/// What a hand does.
#[derive(Clone, Debug)]
pub(super) enum Touch {
    /// A button or a finger is put down.
    Press(Pointer),
    /// A pointer moves, pressed or not.
    Move(Pointer),
    /// It is lifted.
    Lift(Pointer),
    /// It is lost to the browser.
    Lose,
    /// A mouse or the focus has left.
    Leave,
    /// A wheel turns at a place: to the right and downwards.
    Wheel {
        x_px: f64,
        across: f64,
        down: f64,
        is_zoom: bool,
    },
    /// A key on the picture.
    Key { key: String, is_shift: bool },
    /// A key on the table.
    TableKey(String),
    /// A button of this word.
    Click(String),
    /// A field of this name has this value.
    Change(String, String),
    /// The table's box is scrolled so far, of how much it can be.
    Scroll { top_px: f64, most_px: f64 },
}

/// A pointer on the picture, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pointer {
    pub(super) id: i32,
    pub(super) x_px: f64,
    pub(super) is_mouse: bool,
    pub(super) is_shift: bool,
}

/// The elements.
#[derive(Clone)]
pub(super) struct Stage {
    holder: Element,
    canvas: HtmlCanvasElement,
    picture: HtmlElement,
    reader: Element,
    line: HtmlElement,
    brush: HtmlElement,
    tip: HtmlElement,
    box_of_rows: HtmlElement,
}

pub(super) const PICTURE: &str = "long-picture";
pub(super) const CANVAS: &str = "long-canvas";
pub(super) const READER: &str = "long-reader";
pub(super) const LINE: &str = "long-line";
pub(super) const BRUSH: &str = "long-brush";
pub(super) const TIP: &str = "long-tip";
pub(super) const ROWS: &str = "long-rows";

impl Stage {
    /// Fills the element of an id and finds the parts of the picture in it; `None`
    /// where it is not in the page.
    pub(super) fn new(holder: &str, nodes: &[Node]) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let holder = document.get_element_by_id(holder)?;
        holder.set_text_content(None);
        fill(&holder, &[], nodes);
        let found = |id: &str| {
            document
                .get_element_by_id(id)?
                .dyn_into::<HtmlElement>()
                .ok()
        };
        Some(Self {
            canvas: found(CANVAS)?.dyn_into().ok()?,
            picture: found(PICTURE)?,
            reader: found(READER)?.into(),
            line: found(LINE)?,
            brush: found(BRUSH)?,
            tip: found(TIP)?,
            box_of_rows: found(ROWS)?,
            holder,
        })
    }

    /// Whether it still stands in the page.
    pub(super) fn is_there(&self) -> bool {
        self.holder.is_connected()
    }

    /// Calls with all that a hand does; the answer is whether the browser may not do
    /// its own with it.
    pub(super) fn listen(&self, call: Rc<dyn Fn(Touch) -> bool>) {
        let pointer = |make: fn(Pointer) -> Touch| {
            let (call, reader) = (call.clone(), self.reader.clone());
            move |event: &Event| {
                let event = event.dyn_ref::<PointerEvent>()?;
                let (x_px, _) = browser::place_in_target(event)?;
                let touch = make(Pointer {
                    id: event.pointer_id(),
                    x_px,
                    is_mouse: event.pointer_type() == "mouse",
                    is_shift: event.shift_key(),
                });
                if matches!(touch, Touch::Press(_)) {
                    if event.button() != 0 {
                        return None;
                    }
                    let _ = reader.set_pointer_capture(event.pointer_id());
                }
                Some(call(touch))
            }
        };
        on(&self.reader, "pointerdown", pointer(Touch::Press));
        on(&self.reader, "pointermove", pointer(Touch::Move));
        on(&self.reader, "pointerup", pointer(Touch::Lift));
        on(&self.reader, "pointercancel", pointer(|_| Touch::Lose));
        let told = call.clone();
        on(&self.reader, "pointerleave", move |event| {
            // A finger that is lifted leaves its last place to be read.
            let event = event.dyn_ref::<PointerEvent>()?;
            (event.pointer_type() == "mouse").then(|| told(Touch::Leave))
        });
        let told = call.clone();
        on(&self.reader, "blur", move |_| Some(told(Touch::Leave)));
        let told = call.clone();
        on(&self.reader, "wheel", move |event| {
            let event = event.dyn_ref::<WheelEvent>()?;
            let (x_px, _) = browser::place_in_target(event)?;
            let is_sideways = event.shift_key() && event.delta_x() == 0.0;
            let (across, down) = if is_sideways {
                (event.delta_y(), 0.0)
            } else {
                (event.delta_x(), event.delta_y())
            };
            Some(told(Touch::Wheel {
                x_px,
                across,
                down,
                is_zoom: event.ctrl_key() || event.meta_key(),
            }))
        });
        let told = call.clone();
        on(&self.reader, "keydown", move |event| {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return None;
            }
            let (key, is_shift) = (event.key(), event.shift_key());
            Some(told(Touch::Key { key, is_shift }))
        });
        let told = call.clone();
        on(&self.box_of_rows, "keydown", move |event| {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            Some(told(Touch::TableKey(event.key())))
        });
        let (told, rows) = (call.clone(), self.box_of_rows.clone());
        on(&self.box_of_rows, "scroll", move |_| {
            let (top_px, height_px) = (
                f64::from(rows.scroll_top()),
                f64::from(rows.client_height()),
            );
            let most_px = f64::from(rows.scroll_height()) - height_px;
            Some(told(Touch::Scroll { top_px, most_px }))
        });
        let told = call.clone();
        on(&self.holder, "click", move |event| {
            Some(told(Touch::Click(browser::picked(event, "data-long")?)))
        });
        on(&self.holder, "change", move |event| {
            let (name, value) = browser::chosen(event)?;
            Some(call(Touch::Change(name, value)))
        });
    }

    /// Gives the picture its size on the page; a canvas that is a little wider would be
    /// drawn out and blurred.
    pub(super) fn size(&self, width_px: f64, height_px: f64) {
        let sized = |element: &HtmlElement, name: &str, px: f64| {
            let _ = element.style().set_property(name, &format!("{px}px"));
        };
        sized(&self.picture, "height", height_px);
        sized(&self.canvas, "width", width_px);
        sized(&self.canvas, "height", height_px);
    }

    /// Calls back with the picture's width, now and on every change.
    pub(super) fn watch(&self, call: impl Fn(f64) + 'static) {
        browser::watch_width(&self.picture, call);
    }

    /// Paints the picture at so many of the device's pixels for one of its own.
    pub(super) fn paint(&self, scene: &Scene, dots: f64) {
        // A canvas without a surface shows nothing; the words below say all of it.
        let _ = canvas::paint_scene(&self.canvas, scene, dots);
    }

    /// The line under the pointer, from the left; `None` takes it away.
    pub(super) fn show_line(&self, x_px: Option<f64>) {
        show(&self.line, x_px.map(|x_px| (x_px, 1.0)));
    }

    /// The stretch that is being chosen: from the left, and how wide.
    pub(super) fn show_brush(&self, stretch: Option<(f64, f64)>) {
        show(&self.brush, stretch);
    }

    /// What stands beside the line, left of it where that is far on.
    pub(super) fn show_tip(&self, words: Option<(&str, f64)>) {
        let Some((words, x_px)) = words else {
            let _ = self.tip.set_attribute("hidden", "");
            return;
        };
        self.tip.set_text_content(Some(words));
        let is_far = x_px > self.picture.get_bounding_client_rect().width() / 2.0;
        let side = if is_far { "before" } else { "after" };
        self.tip.set_class_name(&format!("tooltip {side}"));
        let _ = self
            .tip
            .style()
            .set_property("left", &format!("{x_px:.1}px"));
        let _ = self.tip.remove_attribute("hidden");
    }

    /// What a screen reader is told of the place read: its number of how many, in words.
    pub(super) fn tell(&self, (now, last): (u32, u32), words: &str) {
        for (name, value) in [
            ("aria-valuemax", last.to_string()),
            ("aria-valuenow", now.to_string()),
            ("aria-valuetext", words.to_owned()),
        ] {
            let _ = self.reader.set_attribute(name, &value);
        }
    }

    /// Scrolls the table's box.
    pub(super) fn scroll_to(&self, share: f64) {
        let rows = &self.box_of_rows;
        let most_px = rows.scroll_height() - rows.client_height();
        rows.set_scroll_top(whole_px(share * f64::from(most_px)));
    }

    /// Brings the element of an id inside from some nodes to others.
    pub(super) fn refill(&self, id: &str, before: &[Node], now: &[Node]) {
        let found = self.holder.query_selector(&format!("#{id}"));
        if let Ok(Some(part)) = found {
            fill(&part, before, now);
        }
    }
}

fn show(element: &HtmlElement, place: Option<(f64, f64)>) {
    let Some((left_px, width_px)) = place else {
        let _ = element.set_attribute("hidden", "");
        return;
    };
    let style = element.style();
    let _ = style.set_property("left", &format!("{left_px:.1}px"));
    let _ = style.set_property("width", &format!("{width_px:.1}px"));
    let _ = element.remove_attribute("hidden");
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place in a box; a cast from float saturates"
)]
fn whole_px(px: f64) -> i32 {
    px.round() as i32
}

/// Listens for as long as the element lives.
fn on(element: &Element, name: &str, call: impl Fn(&Event) -> Option<bool> + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if call(&event) == Some(true) {
            event.prevent_default();
        }
    });
    let listener: &JsValue = closure.as_ref();
    let _ = element.add_event_listener_with_callback(name, listener.unchecked_ref());
    closure.forget();
}
