//! A scene onto any plotters backend: canvas on the page, SVG for exports,
//! first paint and goldens. Knows marks, not charts.
//!
//! Plotters counts in whole pixels. A scene is in fractions of CSS pixels, so
//! everything is multiplied by [`FINE`] and rounded once; the backend's surface
//! is that much larger than the picture and is scaled down as a whole.

use plotters::element::{PathElement, Polygon, Rectangle};
use plotters::prelude::{
    Circle, Color, DrawingArea, DrawingBackend, IntoDrawingArea, RGBColor, ShapeStyle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};

use crate::chart::{Align, Mark, Point, Rgb, Scene, Shape, Stroke, VerticalAlign, Weight};

/// Units of the backend in a CSS pixel: a quarter of a pixel is finer than
/// anti-aliasing shows.
pub const FINE: u32 = 4;

/// The page's families, the same as in `style/base.css`: those that hold the
/// Kazakh letters come first.
pub const FONT_FAMILY: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

/// Why a picture could not be painted: what the backend said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaintError(pub String);

/// Paints the background and all marks of a scene.
///
/// # Errors
/// [`PaintError`] where the backend refuses a mark; those before it are painted.
pub fn paint<B: DrawingBackend>(scene: &Scene, backend: B) -> Result<(), PaintError> {
    let area = backend.into_drawing_area();
    // Not `fill`: that goes by the backend's own size, which a canvas counts in
    // device pixels and not in units.
    let far = unit_point(Point {
        x_px: scene.width_px,
        y_px: scene.height_px,
    });
    let behind = Rectangle::new([(0, 0), far], colour(scene.background).filled());
    area.draw(&behind).map_err(refused)?;
    paint_marks(&scene.marks, &area)
}

/// Paints marks alone, on whatever is there: the layer above a picture.
///
/// # Errors
/// As [`paint`].
pub fn paint_over<B: DrawingBackend>(marks: &[Mark], backend: B) -> Result<(), PaintError> {
    paint_marks(marks, &backend.into_drawing_area())
}

type Area<B> = DrawingArea<B, plotters::coord::Shift>;

fn paint_marks<B: DrawingBackend>(marks: &[Mark], area: &Area<B>) -> Result<(), PaintError> {
    marks.iter().try_for_each(|mark| paint_mark(mark, area))
}

fn paint_mark<B: DrawingBackend>(mark: &Mark, area: &Area<B>) -> Result<(), PaintError> {
    match mark {
        Mark::Line { points, stroke } => {
            for line in dashes(points, stroke.dash_px) {
                let line: Vec<_> = line.into_iter().map(unit_point).collect();
                area.draw(&PathElement::new(line, stroke_style(*stroke)))
                    .map_err(refused)?;
            }
            Ok(())
        }
        Mark::Area { rect, fill } => {
            let corner = |x_px, y_px| unit_point(Point { x_px, y_px });
            let corners = [
                corner(rect.left_px, rect.top_px),
                corner(rect.right_px, rect.bottom_px),
            ];
            area.draw(&Rectangle::new(corners, colour(*fill).filled()))
                .map_err(refused)
        }
        Mark::Polygon { points, fill } => {
            let corners: Vec<_> = points.iter().copied().map(unit_point).collect();
            area.draw(&Polygon::new(corners, colour(*fill)))
                .map_err(refused)
        }
        Mark::Symbol {
            centre,
            radius_px,
            shape,
            fill,
            outline,
        } => match shape {
            Shape::Disc => {
                // The edge as a larger disc behind: the SVG of plotters and the
                // canvas disagree on where a stroke around a disc lies.
                let edge = unit(radius_px + outline.width_px);
                let at = unit_point(*centre);
                let behind = Circle::new(at, edge, colour(outline.colour).filled());
                area.draw(&behind).map_err(refused)?;
                let disc = Circle::new(at, unit(*radius_px), colour(*fill).filled());
                area.draw(&disc).map_err(refused)
            }
            shape => {
                let behind = corners(*shape, *centre, radius_px + outline.width_px * 1.4);
                let behind = Polygon::new(behind, colour(outline.colour));
                area.draw(&behind).map_err(refused)?;
                let form = corners(*shape, *centre, *radius_px);
                area.draw(&Polygon::new(form, colour(*fill)))
                    .map_err(refused)
            }
        },
        Mark::Text {
            at,
            text,
            font,
            align,
            vertical,
            colour: ink,
        } => {
            let weight = match font.weight {
                Weight::Regular => FontStyle::Normal,
                Weight::Bold => FontStyle::Bold,
            };
            let size = f64::from(FINE) * font.size_px;
            let family = FontFamily::Name(FONT_FAMILY);
            let ink = colour(*ink);
            let style = TextStyle::from(FontDesc::new(family, size, weight))
                .color(&ink)
                .pos(Pos::new(h_pos(*align), v_pos(*vertical)));
            area.draw(&Text::new(text.as_str(), unit_point(*at), style))
                .map_err(refused)
        }
    }
}

fn refused(error: impl std::fmt::Debug) -> PaintError {
    PaintError(format!("{error:?}"))
}

fn colour(Rgb(red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

fn stroke_style(stroke: Stroke) -> ShapeStyle {
    let width = u32::try_from(unit(stroke.width_px)).unwrap_or(1);
    colour(stroke.colour).stroke_width(width.max(1))
}

fn h_pos(align: Align) -> HPos {
    match align {
        Align::Start => HPos::Left,
        Align::Middle => HPos::Center,
        Align::End => HPos::Right,
    }
}

fn v_pos(vertical: VerticalAlign) -> VPos {
    match vertical {
        VerticalAlign::Top => VPos::Top,
        VerticalAlign::Middle => VPos::Center,
        VerticalAlign::Bottom => VPos::Bottom,
    }
}

/// The corners of a form around its middle, by the radius of the disc that it
/// stands for.
fn corners(shape: Shape, centre: Point, radius_px: f64) -> Vec<(i32, i32)> {
    let corner = |(right, down): &(f64, f64)| {
        unit_point(Point {
            x_px: radius_px.mul_add(*right, centre.x_px),
            y_px: radius_px.mul_add(*down, centre.y_px),
        })
    };
    shape.corners().iter().map(corner).collect()
}

fn unit_point(point: Point) -> (i32, i32) {
    (unit(point.x_px), unit(point.y_px))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the one rounding to the backend's units; a cast from float saturates"
)]
fn unit(px: f64) -> i32 {
    (px * f64::from(FINE)).round() as i32
}

/// The line cut into its dashes; the whole line where it has none. Plotters'
/// backends know no dashes.
fn dashes(points: &[Point], dash_px: &[f64]) -> Vec<Vec<Point>> {
    if dash_px.is_empty() || dash_px.iter().any(|length| *length <= 0.0) {
        return vec![points.to_vec()];
    }
    let mut lengths = dash_px.iter().copied().cycle();
    let mut left_px = lengths.next().unwrap_or(1.0);
    let mut lines = Vec::new();
    let mut line: Vec<Point> = points.first().copied().into_iter().collect();
    let mut drawing = true;
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let (dx, dy) = (to.x_px - from.x_px, to.y_px - from.y_px);
        let length_px = dx.hypot(dy);
        let mut done_px = 0.0;
        while length_px - done_px > left_px {
            done_px += left_px;
            let part = done_px / length_px;
            let at = Point {
                x_px: from.x_px + part * dx,
                y_px: from.y_px + part * dy,
            };
            if drawing {
                line.push(at);
                lines.push(std::mem::take(&mut line));
            } else {
                line = vec![at];
            }
            drawing = !drawing;
            left_px = lengths.next().unwrap_or(1.0);
        }
        left_px -= length_px - done_px;
        if drawing {
            line.push(*to);
        }
    }
    if line.len() > 1 {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_go_on_around_a_corner() {
        let point = |x_px, y_px| Point { x_px, y_px };
        let line = [point(0.0, 0.0), point(3.0, 0.0), point(3.0, 4.0)];
        let cut = dashes(&line, &[4.0, 2.0]);
        let expect = vec![
            vec![point(0.0, 0.0), point(3.0, 0.0), point(3.0, 1.0)],
            vec![point(3.0, 3.0), point(3.0, 4.0)],
        ];
        assert_eq!(cut, expect);
        assert_eq!(dashes(&line, &[]), vec![line.to_vec()]);
    }
}
