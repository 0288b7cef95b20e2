//! How wide a text will be: asked of the browser on the page, of a fixed table
//! in tests and wherever there is no browser.

use super::{Font, Weight};

/// Tells the width of a text in the page's family.
pub trait TextMeasure {
    /// Width in CSS pixels of one line of text; 0 for an empty one.
    fn width_px(&self, text: &str, font: Font) -> f64;
}

/// Widths in rough agreement with the common sans-serif families, the same on
/// every machine: good for layout, goldens and exports without a browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct FixedWidths;

impl TextMeasure for FixedWidths {
    fn width_px(&self, text: &str, font: Font) -> f64 {
        let ems: f64 = text.chars().map(ems).sum();
        let heavier = if font.weight == Weight::Bold {
            1.06
        } else {
            1.0
        };
        ems * font.size_px * heavier
    }
}

/// Advance of a character as a share of the font size.
fn ems(c: char) -> f64 {
    match c {
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | 'i' | 'j' | 'l' | 'I' | '!' | '\'' | '’' | 'і'
        | 'І' => 0.28,
        'f' | 'r' | 't' | '(' | ')' | '-' | 'г' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | 'ж' | 'ш' | 'щ' | 'ю' | 'м' | 'Ш' | 'Щ' | 'Ж' | 'М' | 'ы'
        | 'ф' => 0.82,
        'A'..='Z' | 'А'..='Я' | 'Қ' | 'Ғ' | 'Ә' | 'Ө' | 'Ү' | 'Ұ' | 'Ң' | 'Һ' => 0.69,
        _ => 0.56,
    }
}
