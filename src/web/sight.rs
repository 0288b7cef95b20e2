//! What of the page is in sight. The browser is asked by name, as in `outbox`: the
//! first load needs none of this.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

use super::browser;
use super::outbox::{call, global, member, object};

/// From this width on a page has two columns, as in the stylesheets.
const WIDE: &str = "(min-width: 60rem)";
/// In frames: what a part of the page shows is there two after its cause.
const LONGEST_WAIT: u32 = 120;

fn element(id: &str) -> Option<JsValue> {
    call(&global("document")?, "getElementById", &[id.into()])
}

fn all(selector: &str) -> Option<Array> {
    let found = call(&global("document")?, "querySelectorAll", &[selector.into()])?;
    Some(Array::from(&found))
}

/// The id of the last element of a selector whose top lies above this share of the
/// window's height; `None` where each of them lies below.
pub(super) fn last_above(selector: &str, share: f64) -> Option<String> {
    let line = global("innerHeight")?.as_f64()? * share;
    let found = all(selector)?;
    let elements = found
        .iter()
        .filter_map(|one| one.dyn_into::<Element>().ok());
    let mut above = elements.filter(|one| one.get_bounding_client_rect().y() < line);
    Some(above.next_back()?.id())
}

/// The key of a keyboard's event.
pub(super) fn key_of(event: &Event) -> Option<String> {
    member(event, "key")?.as_string()
}

/// Opens the fold of an id; whether there is one.
pub(super) fn open(id: &str) -> bool {
    let arguments = ["open".into(), "".into()];
    element(id).is_some_and(|fold| call(&fold, "setAttribute", &arguments).is_some())
}

/// Brings the element of an id into sight, as far below the edge as its style says;
/// whether there is one.
pub(super) fn show(id: &str) -> bool {
    let how = object(&[("block", "start".into())]);
    element(id).is_some_and(|element| call(&element, "scrollIntoView", &[how]).is_some())
}

/// Whether the window has room for two columns.
pub(super) fn is_wide() -> bool {
    let list = global("window").and_then(|window| call(&window, "matchMedia", &[WIDE.into()]));
    let holds = list.and_then(|list| member(&list, "matches"));
    holds.and_then(|holds| holds.as_bool()) == Some(true)
}

/// Moves the focus to the first link in the element of a selector, counted from 0;
/// whether there is one.
pub(super) fn focus_in(selector: &str, at: usize) -> bool {
    let place = u32::try_from(at).unwrap_or(u32::MAX);
    let element = all(selector).map(|found| found.get(place));
    let link = element.and_then(|element| call(&element, "querySelector", &["a".into()]));
    link.is_some_and(|link| call(&link, "focus", &[]).is_some())
}

/// Puts a text in place of what the element of an id holds.
pub(super) fn write(id: &str, text: &str) {
    if let Some(element) = element(id) {
        let _ = js_sys::Reflect::set(&element, &"textContent".into(), &text.into());
    }
}

/// The element of an id, and whether it holds nothing.
pub(super) fn place(id: &str) -> Option<(Element, bool)> {
    let element: Element = element(id)?.dyn_into().ok()?;
    let is_empty = element.child_element_count() == 0;
    Some((element, is_empty))
}

/// Moves the focus to the element of an id; whether it has it.
pub(super) fn focus_on(id: &str) -> bool {
    browser::focus(id);
    let focused = global("document").and_then(|document| member(&document, "activeElement"));
    let focused = focused.and_then(|element| member(&element, "id")?.as_string());
    focused.is_some_and(|focused| focused == id)
}

/// Does what needs a part of the page as soon as that is there; gives up in two seconds.
pub(super) fn soon(is_done: impl Fn() -> bool + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        for _ in 0..LONGEST_WAIT {
            browser::frame().await;
            if is_done() {
                return;
            }
        }
    });
}
