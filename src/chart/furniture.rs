//! What stands around a plot when the picture goes out alone: title, subtitle,
//! remarks and source. On the page these are text beside the canvas.

use super::{
    Align, ChartSpec, Font, Mark, Point, Rect, Rgb, TextMeasure, Theme, VerticalAlign, Weight,
};

const TITLE: Font = Font {
    size_px: 22.0,
    weight: Weight::Bold,
};
const SUBTITLE: Font = Font {
    size_px: 15.0,
    weight: Weight::Regular,
};
const FOOT: Font = Font {
    size_px: 12.0,
    weight: Weight::Regular,
};
const MARGIN_PX: f64 = 16.0;
/// Height of a line of text as a share of the font size.
const LEADING: f64 = 1.35;

/// Sets the texts and gives back what room is left for the plot.
pub(super) fn furnish(
    spec: &ChartSpec,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> (Vec<Mark>, Rect) {
    let inner = Rect {
        left_px: room.left_px + MARGIN_PX,
        top_px: room.top_px + MARGIN_PX,
        right_px: room.right_px - MARGIN_PX,
        bottom_px: room.bottom_px - MARGIN_PX,
    };
    let mut marks = Vec::new();
    let mut top_px = inner.top_px;
    let heads = [
        (&spec.title, TITLE, theme.ink),
        (&spec.subtitle, SUBTITLE, theme.ink_soft),
    ];
    for (text, font, colour) in heads {
        for line in wrap(text, font, inner.width_px(), measure) {
            marks.push(text_line(inner.left_px, top_px, line, font, colour));
            top_px += font.size_px * LEADING;
        }
    }
    let mut foot: Vec<String> = Vec::new();
    for text in spec.remarks.iter().chain([&spec.source_line]) {
        foot.extend(wrap(text, FOOT, inner.width_px(), measure));
    }
    let mut bottom_px = inner.bottom_px;
    for line in foot.into_iter().rev() {
        bottom_px -= FOOT.size_px * LEADING;
        marks.push(text_line(
            inner.left_px,
            bottom_px,
            line,
            FOOT,
            theme.ink_soft,
        ));
    }
    let top_px = top_px + 10.0;
    let plot = Rect {
        top_px,
        bottom_px: (bottom_px - 10.0).max(top_px),
        ..inner
    };
    (marks, plot)
}

fn text_line(x_px: f64, y_px: f64, text: String, font: Font, colour: Rgb) -> Mark {
    let (align, vertical) = (Align::Start, VerticalAlign::Top);
    Mark::Text {
        at: Point { x_px, y_px },
        text,
        font,
        align,
        vertical,
        colour,
    }
}

/// Breaks a text at spaces into lines no wider than asked; a single longer word
/// has a line to itself. A blank text has no lines.
pub(super) fn wrap(
    text: &str,
    font: Font,
    width_px: f64,
    measure: &dyn TextMeasure,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| measure.width_px(line, font) <= width_px) {
            Some(line) => {
                lines.pop();
                lines.push(line);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The text, or as much of its beginning as fits with an ellipsis behind it.
pub(super) fn shorten(text: &str, font: Font, width_px: f64, measure: &dyn TextMeasure) -> String {
    if measure.width_px(text, font) <= width_px {
        return text.to_owned();
    }
    let mut short: String = text.to_owned();
    while short.pop().is_some() {
        let with_mark = format!("{}…", short.trim_end());
        if measure.width_px(&with_mark, font) <= width_px {
            return with_mark;
        }
    }
    "…".to_owned()
}
