//! The code that puts a view into another page.

use super::svg::escape;

/// A frame of an address. `title` is what screen readers call it.
///
/// Its height is a guess: the framed page tells the right one to the page around it,
/// as `{kaznet: 'height', height: …}` in CSS pixels.
#[must_use]
pub fn frame_code(address: &str, title: &str, height_px: f64) -> String {
    let (address, title) = (escape(address), escape(title));
    let height_px = height_px.ceil();
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height_px}\" \
         loading=\"lazy\" style=\"border:0\"></iframe>"
    )
}
