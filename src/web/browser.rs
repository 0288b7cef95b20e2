//! Everything the page asks of the browser or tells it, each thing in one
//! function. What a browser refuses (storage in a sandbox, the clipboard) is
//! `None` or `false`, never a panic.

use js_sys::Array;
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle, window_event_listener_untyped};
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
pub(super) use web_sys::Event;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent,
    PointerEvent, ResizeObserver, Storage, UrlSearchParams, Window,
};

use crate::chart::{Rgb, SystemColours, Theme};
use crate::data::Lang;

fn window() -> Option<Window> {
    web_sys::window()
}

fn root() -> Option<HtmlElement> {
    window()?.document()?.document_element()?.dyn_into().ok()
}

/// The element that the page lives in, emptied, and the headlines that it held.
pub(super) fn emptied_root() -> Option<(HtmlElement, Option<Element>)> {
    let app = window()?.document()?.get_element_by_id("app")?;
    let text = app.query_selector(".headlines").ok()?;
    app.set_text_content(None);
    Some((app.dyn_into().ok()?, text))
}

/// Puts back the headlines that the page held, until the program has made them anew.
/// As elements: no text of the page is ever read as markup.
pub(super) fn keep_text(root: &HtmlElement, text: Option<Element>) {
    let place = root.query_selector(".reading").ok().flatten();
    if let (Some(place), Some(text)) = (place, text) {
        place.set_text_content(None);
        let _ = place.append_child(&text);
    }
}

/// The decoded pairs of the page's query string, in its order.
pub(super) fn query_pairs() -> Vec<(String, String)> {
    let search = window().and_then(|window| window.location().search().ok());
    pairs_of(&search.unwrap_or_default())
}

/// The decoded pairs of a query string, in its order.
pub(super) fn pairs_of(query: &str) -> Vec<(String, String)> {
    let Ok(params) = UrlSearchParams::new_with_str(query) else {
        return Vec::new();
    };
    let pair = |entry: JsValue| {
        let entry = Array::from(&entry);
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    Array::from(&params).iter().filter_map(pair).collect()
}

/// The page's address without query and fragment.
pub(super) fn base_address() -> String {
    let address = window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let end = address.find(['?', '#']).unwrap_or(address.len());
    address.get(..end).unwrap_or_default().to_owned()
}

/// Puts a query string into the address, as a new step of the history or in place of
/// the last.
pub(super) fn write_query(query: &str, in_place: bool) {
    let Some(window) = window() else { return };
    let url = if query.is_empty() {
        window.location().pathname().unwrap_or_default()
    } else {
        format!("?{query}")
    };
    if let Ok(history) = window.history() {
        // A sandboxed frame or a browser's limit may refuse: the view stays.
        let _ = if in_place {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        };
    }
}

/// Calls back on each event of a name anywhere in the page.
pub(super) fn on_event(name: &str, call: impl Fn(Event) + 'static) {
    // The page lives as long as the listener.
    std::mem::forget(window_event_listener_untyped(name, call));
}

/// Calls back when Escape is pressed anywhere in the page.
pub(super) fn on_escape(call: impl Fn() + 'static) {
    on_event("keydown", move |event| {
        let event = event.dyn_ref::<KeyboardEvent>();
        if event.is_some_and(|event| event.key() == "Escape") {
            call();
        }
    });
}

/// Calls back whenever the reader goes back or forward.
pub(super) fn on_history_step(call: impl Fn() + 'static) {
    on_event("popstate", move |_| call());
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// A stored choice, where storing is allowed and something is stored.
pub(super) fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores a choice for the next visit, where that is allowed.
pub(super) fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// The first of the browser's languages that is one of ours.
pub(super) fn browser_language() -> Option<Lang> {
    let languages = window()?.navigator().languages();
    languages
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| Lang::from_tag(&tag))
}

/// Whether a wish of the reader's system holds; calls back on every change.
pub(super) fn watch_wish(wish: Wish, call: impl Fn(bool) + 'static) -> bool {
    let list = window().and_then(|window| window.match_media(wish.query()).ok()?);
    let Some(list) = list else { return false };
    let holds = list.matches();
    let same = list.clone();
    let closure = Closure::<dyn Fn()>::new(move || call(same.matches()));
    list.set_onchange(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
    // A list without a holder may be collected, and its listener with it.
    std::mem::forget(list);
    holds
}

/// Whether the reader's system wants no movement.
pub(super) fn wants_stillness() -> bool {
    let list = window().and_then(|window| window.match_media(Wish::Stillness.query()).ok()?);
    list.is_some_and(|list| list.matches())
}

/// A wish of the reader's system.
#[derive(Clone, Copy)]
pub(super) enum Wish {
    Dark,
    MoreContrast,
    ForcedColours,
    Stillness,
}

impl Wish {
    fn query(self) -> &'static str {
        match self {
            Self::Dark => "(prefers-color-scheme: dark)",
            Self::MoreContrast => "(prefers-contrast: more)",
            Self::ForcedColours => "(forced-colors: active)",
            Self::Stillness => "(prefers-reduced-motion: reduce)",
        }
    }
}

/// The colours that the system names; those of the theme where it names none.
pub(super) fn system_colours(theme: &Theme) -> SystemColours {
    let named = |name, usual| named_colour(name).unwrap_or(usual);
    SystemColours {
        canvas: named("Canvas", theme.background),
        canvas_text: named("CanvasText", theme.ink),
        grey_text: named("GrayText", theme.line),
        link_text: named("LinkText", theme.accent),
        highlight: named("Highlight", theme.accent),
        highlight_text: named("HighlightText", theme.on_accent),
    }
}

/// What a browser makes of a colour's name: "rgb(1, 2, 3)".
fn named_colour(name: &str) -> Option<Rgb> {
    let window = window()?;
    let probe = window.document()?.create_element("span").ok()?;
    let probe: HtmlElement = probe.dyn_into().ok()?;
    let _ = probe.style().set_property("color", name);
    root()?.append_child(&probe).ok()?;
    let style = window.get_computed_style(&probe).ok()??;
    let text = style.get_property_value("color").ok();
    probe.remove();
    let text = text?;
    let mut parts = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok());
    Some(Rgb(parts.next()?, parts.next()?, parts.next()?))
}

/// How large the reader's letters are: 1 where a page's text is 16 pixels high.
pub(super) fn text_scale() -> f64 {
    let size = || {
        let root = root()?;
        let style = window()?.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        size.trim_end_matches("px").parse::<f64>().ok()
    };
    size().map_or(1.0, |size_px| (size_px / 16.0).clamp(0.5, 4.0))
}

/// The number of device pixels in a CSS pixel.
pub(super) fn pixel_ratio() -> f64 {
    window()
        .map_or(1.0, |window| window.device_pixel_ratio())
        .clamp(0.5, 8.0)
}

/// Calls back when the number of device pixels in a CSS pixel may have changed: on
/// zoom, which resizes the window, and on a move to another screen, which may not.
pub(super) fn on_ratio_change(call: impl Fn() + 'static) {
    let call = Rc::new(call);
    watch_ratio(call.clone());
    on_event("resize", move |_| call());
}

/// A list speaks of one number alone, so each change asks for the next list.
fn watch_ratio(call: Rc<dyn Fn()>) {
    let query = format!("(resolution: {}dppx)", pixel_ratio());
    let list = window().and_then(|window| window.match_media(&query).ok()?);
    let Some(list) = list else { return };
    // Held by its listener, or it may be collected; let go where the ratio returns.
    let same = list.clone();
    let changed = Closure::once_into_js(move || {
        same.set_onchange(None);
        call();
        watch_ratio(call);
    });
    list.set_onchange(Some(changed.unchecked_ref()));
}

/// Calls back with the width of an element, now and on every change of its size.
pub(super) fn watch_width(element: &Element, call: impl Fn(f64) + 'static) {
    let watched = element.clone();
    let tell = move || call(watched.get_bounding_client_rect().width());
    // The observer tells it only when a frame has been laid out: too late for a height
    // that follows from it, which WebKit reports as an error.
    tell();
    let closure = Closure::<dyn Fn()>::new(tell);
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
        std::mem::forget(observer);
    }
    closure.forget();
}

/// Waits until the next frame is about to be shown.
pub(super) async fn frame() {
    let mut is_asked = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut is_asked, true) {
            return Poll::Ready(());
        }
        let waker = context.waker().clone();
        leptos::prelude::request_animation_frame(move || waker.wake());
        Poll::Pending
    })
    .await;
}

/// Calls back once after a pause; the handle clears it.
pub(super) fn after(pause: Duration, call: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(call, pause).ok()
}

/// Tells the document its title.
pub(super) fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Tells the document its language.
pub(super) fn set_language(lang: Lang) {
    if let Some(root) = root() {
        root.set_lang(lang.tag());
    }
}

/// Sets or takes away an attribute of the document's root.
pub(super) fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Moves the focus to the element of an id, if there is one.
pub(super) fn focus(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Where a pointer stands in the element that listens: from its left and its top,
/// in CSS pixels.
pub(super) fn place_in_target(event: &MouseEvent) -> Option<(f64, f64)> {
    let target: Element = event.current_target()?.dyn_into().ok()?;
    let place = target.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some((x - place.left(), y - place.top()))
}

/// Lets the listening element have all that the pointer does until it is lifted.
pub(super) fn hold_pointer(event: &PointerEvent) {
    let target = event.current_target();
    if let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) {
        let _ = target.set_pointer_capture(event.pointer_id());
    }
}

/// The id of the focused element, if it lies in `holder`.
pub(super) fn focused_id_in(holder: &Element) -> Option<String> {
    let focused = window()?.document()?.active_element()?;
    let id = focused.id();
    (holder.contains(Some(&focused)) && !id.is_empty()).then_some(id)
}

/// The attribute's value at the event's target or the nearest element around it.
pub(super) fn picked(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let around = target.closest(&format!("[{attribute}]")).ok()??;
    around.get_attribute(attribute)
}

/// Takes a click from the browser, unless the reader wants a window of its own.
pub(super) fn takes_over(event: &Event) -> bool {
    let is_plain = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        let held = [click.ctrl_key(), click.meta_key(), click.shift_key()];
        click.button() == 0 && !held.contains(&true)
    });
    if is_plain {
        event.prevent_default();
    }
    is_plain
}

/// Shows the top of the page.
pub(super) fn scroll_up() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Shows the value that a field of numbers was last given, whatever was typed.
pub(super) fn restore_field(event: &Event) {
    let target = event.target();
    let field = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field.filter(|field| field.type_() == "number") {
        field.set_value(&field.default_value());
    }
}

/// Name and value of the field that an event speaks of.
pub(super) fn chosen(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    let name = target.dyn_ref::<Element>()?.get_attribute("name")?;
    let value = match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => target.dyn_ref::<HtmlSelectElement>()?.value(),
    };
    Some((name, value))
}
