//! What leaves the page by way of the browser: files, the clipboard, the system's
//! own way of sharing, a word to the page around. What is refused is `false`.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlElement, Url};

use super::browser;

/// How long a file's address is kept: some browsers read it after the click.
const KEPT: Duration = Duration::from_secs(30);
const PNG: &str = "image/png";

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

fn navigator(name: &str) -> Option<(JsValue, JsValue)> {
    let navigator = member(web_sys::window()?.as_ref(), "navigator")?;
    let found = member(&navigator, name)?;
    Some((navigator, found))
}

/// Saves bytes as a file.
pub(super) fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &bag);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    browser::after(KEPT, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}

/// The canvas as PNG, as soon as the browser has made it.
fn png(canvas: &HtmlCanvasElement) -> Promise {
    let canvas = canvas.clone();
    Promise::new(&mut |done: Function, failed: Function| {
        let made = Closure::once_into_js(move |blob: JsValue| {
            let answer = if blob.is_null() { &failed } else { &done };
            let _ = answer.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob_with_type(made.unchecked_ref(), PNG);
    })
}

/// Saves a canvas as PNG.
pub(super) async fn save_picture(name: &str, canvas: &HtmlCanvasElement) -> bool {
    let blob = JsFuture::from(png(canvas)).await;
    let blob = blob.ok().and_then(|blob| blob.dyn_into::<Blob>().ok());
    blob.is_some_and(|blob| save_blob(name, &blob).is_some())
}

/// Puts a text on the clipboard.
pub(super) async fn copy(text: &str) -> bool {
    let text = Array::of1(&JsValue::from_str(text));
    ask_clipboard("writeText", &text).await.is_some()
}

/// Puts a canvas on the clipboard as PNG.
pub(super) async fn copy_picture(canvas: &HtmlCanvasElement) -> bool {
    let item = || {
        let item: Function = member(web_sys::window()?.as_ref(), "ClipboardItem")?.into();
        // A promise: some browsers refuse what is not asked for at once.
        let kinds = Object::new();
        Reflect::set(&kinds, &PNG.into(), &png(canvas)).ok()?;
        Reflect::construct(&item, &Array::of1(&kinds)).ok()
    };
    match item() {
        Some(item) => {
            let items = Array::of1(&Array::of1(&item));
            ask_clipboard("write", &items).await.is_some()
        }
        None => false,
    }
}

/// Absent outside secure contexts, where a call would throw.
async fn ask_clipboard(method: &str, arguments: &Array) -> Option<()> {
    let (_, clipboard) = navigator("clipboard")?;
    let method: Function = member(&clipboard, method)?.dyn_into().ok()?;
    let asked = method.apply(&clipboard, arguments).ok()?;
    JsFuture::from(Promise::resolve(&asked)).await.ok()?;
    Some(())
}

/// Whether pictures can be put on the clipboard.
pub(super) fn can_copy_pictures() -> bool {
    let window = web_sys::window();
    let item = window.and_then(|window| member(window.as_ref(), "ClipboardItem"));
    item.is_some() && navigator("clipboard").is_some()
}

/// Whether the system has a way of its own to share links.
pub(super) fn can_send() -> bool {
    navigator("share").is_some()
}

/// Opens the system's own way to share a link. Who changes their mind is not told.
pub(super) fn send(title: &str, url: &str) {
    let Some((navigator, share)) = navigator("share") else {
        return;
    };
    let what = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&what, &name.into(), &value.into());
    }
    let asked = share
        .dyn_ref::<Function>()
        .map(|share| share.call1(&navigator, &what));
    if let Some(Ok(asked)) = asked {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(Promise::resolve(&asked)).await;
        });
    }
}

/// Tells the page around how high the element of an id is, now and on every change.
pub(super) fn tell_height(id: &'static str) {
    let find = move || web_sys::window()?.document()?.get_element_by_id(id);
    let Some(element) = find() else { return };
    browser::watch_size(&element, |_, height_px| {
        let window = web_sys::window();
        let around = window.and_then(|window| window.parent().ok().flatten());
        let word = Object::new();
        let _ = Reflect::set(&word, &"kaznet".into(), &"height".into());
        let _ = Reflect::set(&word, &"height".into(), &height_px.ceil().into());
        if let Some(around) = around {
            // Whoever it is: how high a chart is is no secret.
            let _ = around.post_message(&word, "*");
        }
    });
}
