//! What leaves the page by way of the browser: files, the clipboard, the system's
//! own way of sharing, a word to the page around; and the day on which it leaves.
//! What is refused is `None` or `false`.
//!
//! The browser is asked by name: a binding for each of these would be part of the
//! first load, which needs none of them.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlCanvasElement;

use super::browser;
use crate::data::Period;

/// How long a file's address is kept: some browsers read it after the click.
const KEPT: Duration = Duration::from_secs(30);
const PNG: &str = "image/png";

/// A global of the browser; `None` where it has none of the name.
pub(super) fn global(name: &str) -> Option<JsValue> {
    member(web_sys::window()?.as_ref(), name)
}

pub(super) fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

pub(super) fn list(values: &[JsValue]) -> Array {
    values.iter().collect()
}

pub(super) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // A plain object takes any member.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

pub(super) fn call(of: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = member(of, method)?.dyn_into().ok()?;
    method.apply(of, &list(arguments)).ok()
}

pub(super) fn new(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = global(class)?.dyn_into().ok()?;
    Reflect::construct(&class, &list(arguments)).ok()
}

async fn settled(promise: &JsValue) -> Option<JsValue> {
    JsFuture::from(Promise::resolve(promise)).await.ok()
}

/// The day it is where the reader is.
pub(super) fn today() -> Option<Period> {
    let now = new("Date", &[])?;
    let part = |method| call(&now, method, &[])?.as_f64();
    let (year, month, day) = (part("getFullYear")?, part("getMonth")?, part("getDate")?);
    let month = month + 1.0;
    Period::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()
}

/// Saves a text as a file.
pub(super) fn save(name: &str, kind: &str, text: &str) -> bool {
    save_blob(name, blob(text.into(), kind)).is_some()
}

/// Saves bytes as a file.
pub(super) fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    save_blob(name, blob(Uint8Array::from(bytes).into(), kind)).is_some()
}

pub(super) fn blob(of: JsValue, kind: &str) -> Option<JsValue> {
    new(
        "Blob",
        &[list(&[of]).into(), object(&[("type", kind.into())])],
    )
}

fn save_blob(name: &str, blob: Option<JsValue>) -> Option<()> {
    let addresses = global("URL")?;
    let address = call(&addresses, "createObjectURL", &[blob?])?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", &address.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    call(&link, "click", &[])?;
    browser::after(KEPT, move || {
        let _ = call(&addresses, "revokeObjectURL", &[address]);
    });
    Some(())
}

/// A promise of the canvas as PNG, made without holding the page up.
fn png(canvas: &HtmlCanvasElement) -> Option<JsValue> {
    let size = [canvas.width().into(), canvas.height().into()];
    let copy = new("OffscreenCanvas", &size)?;
    let context = call(&copy, "getContext", &["2d".into()])?;
    call(&context, "drawImage", &[canvas.into(), 0.into(), 0.into()])?;
    call(&copy, "convertToBlob", &[object(&[("type", PNG.into())])])
}

/// Saves a canvas as PNG.
pub(super) async fn save_picture(name: &str, canvas: &HtmlCanvasElement) -> bool {
    match png(canvas) {
        Some(promise) => save_blob(name, settled(&promise).await).is_some(),
        None => false,
    }
}

/// Absent outside secure contexts.
fn clipboard() -> Option<JsValue> {
    member(&global("navigator")?, "clipboard")
}

/// Puts a text on the clipboard.
pub(super) async fn copy(text: &str) -> bool {
    let asked = clipboard().and_then(|board| call(&board, "writeText", &[text.into()]));
    match asked {
        Some(asked) => settled(&asked).await.is_some(),
        None => false,
    }
}

/// Puts a canvas on the clipboard as PNG.
pub(super) async fn copy_picture(canvas: &HtmlCanvasElement) -> bool {
    let asked = || {
        // A promise: some browsers refuse what is not asked for at once.
        let item = new("ClipboardItem", &[object(&[(PNG, png(canvas)?)])])?;
        call(&clipboard()?, "write", &[list(&[item]).into()])
    };
    match asked() {
        Some(asked) => settled(&asked).await.is_some(),
        None => false,
    }
}

/// Whether pictures can be put on the clipboard.
pub(super) fn can_copy_pictures() -> bool {
    global("ClipboardItem").is_some() && clipboard().is_some()
}

/// Whether the system has a way of its own to share links.
pub(super) fn can_send() -> bool {
    let navigator = global("navigator");
    navigator.is_some_and(|navigator| member(&navigator, "share").is_some())
}

/// Opens the system's own way to share a link. Who changes their mind is not told.
pub(super) fn send(title: &str, url: &str) {
    let what = object(&[("title", title.into()), ("url", url.into())]);
    let asked = global("navigator").and_then(|navigator| call(&navigator, "share", &[what]));
    if let Some(asked) = asked {
        spawn_local(async move {
            let _ = settled(&asked).await;
        });
    }
}

/// How wide the element of an id is, in CSS pixels; 0 where there is none.
pub(super) fn width_of(id: &str) -> f64 {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    found.map_or(0.0, |element| element.get_bounding_client_rect().width())
}

/// Tells the page around how high the document is, now and on every change.
pub(super) fn tell_height() {
    let found = web_sys::window().and_then(|window| window.document()?.document_element());
    let Some(element) = found else { return };
    let same = element.clone();
    browser::watch_width(&element, move |_| {
        let height = member(&same.get_bounding_client_rect(), "height");
        let height = height
            .and_then(|height| height.as_f64())
            .unwrap_or_default();
        let word = [
            ("kaznet", "height".into()),
            ("height", height.ceil().into()),
        ];
        // To whoever it is: how high a chart is is no secret.
        let around = global("parent");
        let _ =
            around.and_then(|around| call(&around, "postMessage", &[object(&word), "*".into()]));
    });
}
