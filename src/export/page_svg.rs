//! A scene as the smallest SVG that a page can hold before its program is there:
//! colours by the names of the page's CSS variables, so that it follows light and
//! dark; whole pixels; corners left out that nobody would see; marks of one style
//! in one element. Presentation attributes alone: the page's policy forbids styles.

use std::fmt::Write;

use super::svg::escape;
use crate::chart::{
    Align, Appearance, Mark, Point, Rgb, Scene, Shape, Stroke, Theme, VerticalAlign, Weight,
};

/// How far a line may stray from its corners.
const STRAY_PX: f64 = 0.6;

/// A scene laid out in the light colours, as an SVG element to stand inside a page.
/// `class` is its class there, `label` the id of the element that names it.
#[must_use]
pub fn page_svg(scene: &Scene, class: &str, label: &str) -> String {
    let mut runs: Vec<Run> = Vec::new();
    let is_text = |mark: &&Mark| matches!(mark, Mark::Text { .. });
    // Marks lie over each other as they come; words lie over all of them and not
    // over each other, so those of one style stand together.
    for mark in scene.marks.iter().filter(|mark| !is_text(mark)) {
        let (style, parts) = element(mark);
        match runs.last_mut() {
            Some(run) if run.style == style => run.parts.push_str(&parts),
            _ => runs.push(Run { style, parts }),
        }
    }
    for mark in scene.marks.iter().filter(is_text) {
        let (style, parts) = element(mark);
        match runs.iter_mut().find(|run| run.style == style) {
            Some(run) => run.parts.push_str(&parts),
            None => runs.push(Run { style, parts }),
        }
    }
    let body: String = runs.into_iter().map(Run::markup).collect();
    let (width, height) = (whole(scene.width_px), whole(scene.height_px));
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{label}\" stroke-linejoin=\"round\">{body}</svg>"
    )
}

/// Marks of one style.
struct Run {
    style: Style,
    parts: String,
}

#[derive(PartialEq)]
enum Style {
    /// Attributes of a path; its parts are path data.
    Path(String),
    /// Attributes of a group; its parts are elements.
    Group(String),
}

impl Run {
    fn markup(self) -> String {
        let parts = self.parts;
        match self.style {
            Style::Path(style) => format!("<path {style} d=\"{parts}\"/>"),
            Style::Group(style) => format!("<g {style}>{parts}</g>"),
        }
    }
}

fn element(mark: &Mark) -> (Style, String) {
    let filled = |fill: Rgb| format!("fill=\"{}\"", Colour(fill));
    match mark {
        Mark::Line { points, stroke } => (Style::Path(line_style(*stroke)), path(points, false)),
        Mark::Polygon { points, fill } => (Style::Path(filled(*fill)), path(points, true)),
        Mark::Area { rect, fill } => {
            let corner = |x_px, y_px| Point { x_px, y_px };
            let corners = [
                corner(rect.left_px, rect.top_px),
                corner(rect.right_px, rect.top_px),
                corner(rect.right_px, rect.bottom_px),
                corner(rect.left_px, rect.bottom_px),
            ];
            (Style::Path(filled(*fill)), path(&corners, true))
        }
        Mark::Symbol {
            centre,
            radius_px,
            shape,
            fill,
            outline,
        } => {
            let edge = 2.0 * outline.width_px;
            // The edge lies behind: the symbol keeps its size.
            let style = format!(
                "{} stroke=\"{}\" stroke-width=\"{edge}\" paint-order=\"stroke\"",
                filled(*fill),
                Colour(outline.colour)
            );
            let (x, y, r) = (whole(centre.x_px), whole(centre.y_px), radius_px);
            match shape {
                Shape::Disc => (
                    Style::Group(style),
                    format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"),
                ),
                shape => {
                    let corner = |(right, down): &(f64, f64)| Point {
                        x_px: radius_px.mul_add(*right, centre.x_px),
                        y_px: radius_px.mul_add(*down, centre.y_px),
                    };
                    let corners: Vec<Point> = shape.corners().iter().map(corner).collect();
                    (Style::Path(style), path(&corners, true))
                }
            }
        }
        Mark::Text {
            at,
            text,
            font,
            align,
            vertical,
            colour,
        } => {
            let anchor = match align {
                Align::Start => "",
                Align::Middle => " text-anchor=\"middle\"",
                Align::End => " text-anchor=\"end\"",
            };
            let weight = match font.weight {
                Weight::Regular => "",
                Weight::Bold => " font-weight=\"bold\"",
            };
            // From the point down to the baseline, as in the SVG for export.
            let down = match vertical {
                VerticalAlign::Top => 0.8,
                VerticalAlign::Middle => 0.34,
                VerticalAlign::Bottom => -0.2,
            };
            let (x, y) = (whole(at.x_px), whole(at.y_px + down * font.size_px));
            let style = format!(
                "{} font-size=\"{}\"{weight}{anchor}",
                filled(*colour),
                font.size_px
            );
            let text = escape(text);
            (
                Style::Group(style),
                format!("<text x=\"{x}\" y=\"{y}\">{text}</text>"),
            )
        }
    }
}

fn line_style(stroke: Stroke) -> String {
    let mut style = format!(
        "fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"",
        Colour(stroke.colour),
        stroke.width_px
    );
    if !stroke.dash_px.is_empty() {
        let dashes: Vec<String> = stroke.dash_px.iter().map(f64::to_string).collect();
        let _ = write!(style, " stroke-dasharray=\"{}\"", dashes.join(" "));
    }
    style
}

/// Path data in steps of whole pixels: the shortest way to write a line.
fn path(points: &[Point], closed: bool) -> String {
    let mut data = String::new();
    let mut last = (0, 0);
    let mut command = ' ';
    for (index, point) in thinned(points).iter().enumerate() {
        let at = (whole(point.x_px), whole(point.y_px));
        let (dx, dy) = (at.0 - last.0, at.1 - last.1);
        let _ = match (dx, dy) {
            _ if index == 0 => write!(data, "M{} {}", at.0, at.1),
            (0, 0) => continue,
            (_, 0) => write!(data, "h{dx}"),
            (0, _) => write!(data, "v{dy}"),
            _ => {
                let before = match command {
                    'l' if dx < 0 => "",
                    'l' => " ",
                    _ => "l",
                };
                let between = if dy < 0 { "" } else { " " };
                write!(data, "{before}{dx}{between}{dy}")
            }
        };
        command = match (dx, dy) {
            _ if index == 0 => 'M',
            (_, 0) => 'h',
            (0, _) => 'v',
            _ => 'l',
        };
        last = at;
    }
    if closed {
        data.push('z');
    }
    data
}

/// The corners without those that lie on the way between others (Ramer, Douglas
/// and Peucker). The first and the last stay.
fn thinned(points: &[Point]) -> Vec<Point> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let inner = points.get(1..points.len().saturating_sub(1));
    let strays = inner.unwrap_or_default().iter().enumerate();
    let strays = strays.map(|(index, point)| (index + 1, distance_px(*point, *first, *last)));
    match strays.max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((index, stray)) if stray > STRAY_PX => {
            let mut kept = thinned(points.get(..=index).unwrap_or_default());
            kept.pop();
            kept.extend(thinned(points.get(index..).unwrap_or_default()));
            kept
        }
        _ if points.len() < 2 => vec![*first],
        _ => vec![*first, *last],
    }
}

/// From a point to the straight way between two others.
fn distance_px(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x_px - from.x_px, to.y_px - from.y_px);
    let (px, py) = (point.x_px - from.x_px, point.y_px - from.y_px);
    let length_px = dx.hypot(dy);
    if length_px == 0.0 {
        px.hypot(py)
    } else {
        (dx * py - dy * px).abs() / length_px
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the one rounding to whole pixels; a cast from float saturates"
)]
fn whole(px: f64) -> i64 {
    px.round() as i64
}

/// A colour of the light theme, as the variable that holds it in both.
struct Colour(Rgb);

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let theme = Theme::of(Appearance::Light);
        let named = [
            ("background", theme.background),
            ("ink", theme.ink),
            ("ink-soft", theme.ink_soft),
            ("line", theme.line),
            ("grid", theme.grid),
        ];
        if let Some(slot) = theme.slots.iter().position(|slot| *slot == self.0) {
            return write!(f, "var(--slot-{slot})");
        }
        let name = named.iter().find(|(_, colour)| *colour == self.0);
        write!(f, "var(--{})", name.map_or("ink", |(name, _)| name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(f64, f64)]) -> Vec<Point> {
        let point = |(x_px, y_px): &(f64, f64)| Point {
            x_px: *x_px,
            y_px: *y_px,
        };
        places.iter().map(point).collect()
    }

    #[test]
    fn a_line_is_written_in_steps() {
        let line = points(&[
            (1.2, 2.0),
            (10.0, 2.0),
            (10.0, 9.0),
            (14.0, 5.0),
            (9.0, 3.0),
        ]);
        assert_eq!(path(&line, false), "M1 2h9v7l4-4-5-2");
        assert_eq!(
            path(&points(&[(0.0, 0.0), (4.0, 3.0), (9.0, 9.0)]), true),
            "M0 0l4 3 5 6z"
        );
    }

    #[test]
    fn corners_that_nobody_sees_are_left_out() {
        let line = points(&[
            (0.0, 0.0),
            (5.0, 0.5),
            (10.0, 0.0),
            (20.0, 0.0),
            (20.0, 8.0),
        ]);
        let expect = points(&[(0.0, 0.0), (20.0, 0.0), (20.0, 8.0)]);
        assert_eq!(thinned(&line), expect);
        let alone = points(&[(3.0, 3.0)]);
        assert_eq!(thinned(&alone), alone);
        assert_eq!(thinned(&[]), []);
    }

    #[test]
    fn colours_are_named() {
        let theme = Theme::of(Appearance::Light);
        assert_eq!(Colour(theme.slot(2)).to_string(), "var(--slot-2)");
        assert_eq!(Colour(theme.grid).to_string(), "var(--grid)");
    }
}
