//! Text widths from the browser's own letters, each text and font asked once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::css_font;
use crate::chart::{FixedWidths, Font, TextMeasure};
use crate::paint::FINE;

/// Asks a canvas that is never shown; without one, the fixed table answers.
pub(super) struct BrowserMeasure;

thread_local! {
    static CONTEXT: Option<CanvasRenderingContext2d> = context();
    /// Keyed by CSS font and text; emptied when it grows past reason.
    static KNOWN: RefCell<BTreeMap<(String, String), f64>> = const { RefCell::new(BTreeMap::new()) };
}

const MOST_KNOWN: usize = 4000;

impl TextMeasure for BrowserMeasure {
    fn width_px(&self, text: &str, font: Font) -> f64 {
        let key = (css_font(font), text.to_owned());
        if let Some(known) = KNOWN.with_borrow(|known| known.get(&key).copied()) {
            return known;
        }
        let width_px = CONTEXT.with(|context| {
            let Some(context) = context else {
                return FixedWidths.width_px(text, font);
            };
            context.set_font(&key.0);
            let measured = context.measure_text(text);
            measured.map_or_else(
                |_| FixedWidths.width_px(text, font),
                |metrics| metrics.width() / f64::from(FINE),
            )
        });
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
