//! Text widths from the browser's own letters, each text and font asked once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::css_font;
use crate::chart::{Font, TextMeasure, Weight};
use crate::paint::FINE;

/// Asks a canvas that is never shown; without one there is no picture either, and
/// every width is 0.
pub(super) struct BrowserMeasure;

thread_local! {
    static CONTEXT: Option<CanvasRenderingContext2d> = context();
    /// Emptied when it grows past reason.
    static KNOWN: RefCell<BTreeMap<Key, f64>> = const { RefCell::new(BTreeMap::new()) };
}

/// The size's bits, the weight and the text.
type Key = (u64, Weight, String);

const MOST_KNOWN: usize = 4000;

impl TextMeasure for BrowserMeasure {
    fn width_px(&self, text: &str, font: Font) -> f64 {
        let key = (font.size_px.to_bits(), font.weight, text.to_owned());
        if let Some(known) = KNOWN.with_borrow(|known| known.get(&key).copied()) {
            return known;
        }
        let width_px = CONTEXT.with(|context| {
            let context = context.as_ref()?;
            context.set_font(&css_font(font));
            context.measure_text(text).ok()
        });
        let width_px = width_px.map_or(0.0, |metrics| metrics.width() / f64::from(FINE));
        KNOWN.with_borrow_mut(|known| {
            if known.len() >= MOST_KNOWN {
                known.clear();
            }
            known.insert(key, width_px);
        });
        width_px
    }
}

fn context() -> Option<CanvasRenderingContext2d> {
    let canvas = web_sys::window()?
        .document()?
        .create_element("canvas")
        .ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
