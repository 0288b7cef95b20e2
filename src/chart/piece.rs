//! The pieces that several kinds of chart draw alike: a figure's symbol and a line of
//! words.

use super::{Align, Font, Mark, Point, Rgb, Shape, Stroke, Theme, VerticalAlign, Weight};

/// Running words of a picture.
pub(super) const PLAIN: Font = Font {
    size_px: 13.0,
    weight: Weight::Regular,
};
/// Names, and what is in front.
pub(super) const STRONG: Font = Font {
    size_px: 13.0,
    weight: Weight::Bold,
};

/// A figure, set off from what lies behind it.
pub(super) fn symbol(
    shape: Shape,
    centre: Point,
    radius_px: f64,
    fill: Rgb,
    theme: &Theme,
) -> Mark {
    Mark::Symbol {
        centre,
        radius_px,
        shape,
        fill,
        outline: Stroke {
            colour: theme.background,
            width_px: 1.5,
            dash_px: &[],
        },
    }
}

/// Words that begin at a point and stand at half height there.
pub(super) fn words(at: Point, text: String, font: Font, theme: &Theme) -> Mark {
    Mark::Text {
        at,
        text,
        font,
        align: Align::Start,
        vertical: VerticalAlign::Middle,
        colour: theme.ink,
    }
}
