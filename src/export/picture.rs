//! A wish -> the scene of a picture that goes out alone: the plot as the page shows
//! it, around it title, remarks and source, and the view that it comes from.

use super::View;
use super::citation::PUBLISHER;
use crate::chart::{
    Body, ChartSpec, Font, Furniture, Mark, Scene, Size, TextMeasure, Theme, Weight, height_px,
    layout,
};
use crate::i18n::{catalogue, details};

/// What `chart::furniture` leaves free on both sides of the plot together, above and
/// below it together, and at the lower edge.
const SIDES_PX: f64 = 32.0;
const GAPS_PX: f64 = 20.0;
const EDGE_PX: f64 = 16.0;
/// The height of a line of text there, as a share of its letters' height.
const LEADING: f64 = 1.35;
/// Its letters below the plot.
const FOOT: Font = Font {
    size_px: 12.0,
    weight: Weight::Regular,
};
/// Higher than any head and foot.
const TALL_PX: f64 = 100_000.0;

/// The picture whose plot is as wide as asked; as the page draws it at that width.
///
/// The last lines name the page, the view and the edition of the data, and give the address,
/// broken into lines where it is longer than one.
#[must_use]
pub fn picture(
    spec: &ChartSpec,
    view: &View<'_>,
    plot_width_px: f64,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> Scene {
    let plot = Size {
        width_px: plot_width_px,
        height_px: height_px(spec, plot_width_px),
    };
    let unlabelled = layout(spec, plot, Furniture::None, theme, measure).unlabelled;
    let mut alone = spec.clone();
    if unlabelled > 0 {
        let words = (catalogue(spec.lang).labels_left_out)(unlabelled);
        alone.remarks.push(words);
    }
    let source_line = std::mem::take(&mut alone.source_line);
    let (id, address) = (view.id(), view.address());
    let named = (details(spec.lang).take.view_named)(&id, view.data_version);
    alone
        .remarks
        .extend([source_line, format!("{PUBLISHER}. {named}")]);
    alone
        .remarks
        .extend(broken(&address, plot_width_px, measure));
    let width_px = plot.width_px + SIDES_PX;
    let size = Size {
        width_px,
        height_px: plot.height_px + around_px(&alone, width_px, theme, measure),
    };
    layout(&alone, size, Furniture::Full, theme, measure)
}

/// How high everything but the plot is.
fn around_px(spec: &ChartSpec, width_px: f64, theme: &Theme, measure: &dyn TextMeasure) -> f64 {
    let bare = ChartSpec {
        body: Body::Nothing(String::new()),
        ..spec.clone()
    };
    let tall = Size {
        width_px,
        height_px: TALL_PX,
    };
    let scene = layout(&bare, tall, Furniture::Full, theme, measure);
    let (mut head_px, mut foot_px) = (EDGE_PX, TALL_PX - EDGE_PX);
    for mark in &scene.marks {
        if let Mark::Text { at, font, .. } = mark {
            if at.y_px < TALL_PX / 2.0 {
                head_px = head_px.max(font.size_px.mul_add(LEADING, at.y_px));
            } else {
                foot_px = foot_px.min(at.y_px);
            }
        }
    }
    head_px + GAPS_PX + TALL_PX - foot_px
}

/// A text without blanks as lines no wider than asked.
fn broken(text: &str, width_px: f64, measure: &dyn TextMeasure) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in text.chars() {
        if let Some(line) = lines.last_mut() {
            line.push(letter);
            if measure.width_px(line, FOOT) > width_px && line.chars().count() > 1 {
                line.pop();
                lines.push(letter.to_string());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::FixedWidths;

    #[test]
    fn an_address_is_broken_and_stays_whole() {
        let address = format!("https://kaznet.example/?{}", "places=KAZ,".repeat(40));
        let lines = broken(&address, 300.0, &FixedWidths);
        assert!(lines.len() > 2);
        for line in &lines {
            assert!(FixedWidths.width_px(line, FOOT) <= 300.0, "{line}");
        }
        assert_eq!(lines.concat(), address);
        assert_eq!(broken("ab", 0.0, &FixedWidths), ["a", "b"]);
    }
}
