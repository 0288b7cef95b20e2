//! A check of a claim -> its picture in the page: an image of its own, which says in
//! words what it shows.

use super::browser;
use super::later::Seen;
use super::measure::BrowserMeasure;
use super::node::{Node, el};
use crate::chart::{StripSpec, Theme, strip_scene, strip_spec, strip_words};
use crate::data::Check;
use crate::evidence::Finding;
use crate::export::svg;

/// How wide the picture is on a narrow page and on a wide one, in CSS pixels.
const NARROW_PX: f64 = 320.0;
const WIDE_PX: f64 = 720.0;
/// The pages on which the wide one has room: the filters stand beside the list from
/// 60rem on.
const IS_WIDE: &str = "(min-width: 800px) and (max-width: 959px), (min-width: 1100px)";
/// A strip is not meant to be narrower.
const LEAST_PX: f64 = 280.0;

/// The picture; nothing of a check that compares nothing.
pub(super) fn picture(check: &Check, finding: &Finding, seen: &Seen) -> Option<Node> {
    let spec = strip_spec(check, finding, &seen.library, seen.lang)?;
    let wide = drawn(&spec, WIDE_PX, seen)?;
    let narrow = drawn(&spec, NARROW_PX, seen)?;
    let source = wide.put_on("source", "srcset").with("media", IS_WIDE);
    let image = narrow.put_on("img", "src");
    let image = image
        .with("alt", strip_words(&spec))
        .with("loading", "lazy");
    Some(el("picture", "strip", vec![source, image]))
}

/// An image as its address, and its size in CSS pixels.
struct Drawn {
    address: String,
    width_px: f64,
    height_px: f64,
}

impl Drawn {
    fn put_on(self, tag: &'static str, attribute: &'static str) -> Node {
        el(tag, "", Vec::new())
            .with(attribute, self.address)
            .with("width", self.width_px.to_string())
            .with("height", self.height_px.ceil().to_string())
    }
}

/// The picture at a width; its letters follow the reader's text size as far as they
/// have room.
fn drawn(spec: &StripSpec, width_px: f64, seen: &Seen) -> Option<Drawn> {
    let inner_px = (width_px / browser::text_scale()).max(LEAST_PX);
    let theme = Theme::of(seen.appearance);
    let scene = strip_scene(spec, inner_px, theme, &BrowserMeasure);
    let image = svg(&scene, &spec.title).ok()?;
    Some(Drawn {
        address: format!("data:image/svg+xml;charset=utf-8,{}", escaped(&image)),
        width_px,
        height_px: scene.height_px * width_px / inner_px,
    })
}

/// Percent-encodes all but what an address and a list of addresses may hold bare.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:;=/()!*".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
