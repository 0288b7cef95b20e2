//! A strip -> a scene: one row for each number, the stretch that the words allow
//! behind all of them. Names stand to the left and values to the right; in a narrow
//! picture both stand above their row. What the words do not allow is joined to
//! them by dots: the way that is missing.
//!
//! The article is a square on a broad bar, the record a disc (a statistic) or a
//! diamond (a text) on a thin stroke: the forms tell them apart without the colours.

use super::piece::symbol;
use super::strip_axis::{Across, WORDS_PX};
use super::strip_plan::Plan;
use super::whisker::{Way, whisker};
use super::{
    Hits, Mark, Point, Rect, Rgb, Scene, SeriesForm, Shape, StripRole, StripRow, StripSpec, Stroke,
    TextMeasure, Theme,
};
use crate::evidence::Meeting;

/// Half the height of the article's bar.
const BAR_PX: f64 = 3.0;
/// From the middle of a mark to its edge.
const MARK_PX: f64 = 6.0;
/// The place of a list that the claim's subject does not have.
const PLACE_PX: f64 = 3.5;
/// The length of the head on an end that is open.
const HEAD_PX: f64 = 9.0;
const DOTS_PX: &[f64] = &[1.5, 3.5];
const EDGE_DASH_PX: &[f64] = &[4.0, 3.0];

/// Lays a strip out, as high as it has to be. Widths from 280 px on are meant; the
/// same arguments give the same scene.
#[must_use]
pub fn strip_scene(
    spec: &StripSpec,
    width_px: f64,
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> Scene {
    let width_px = width_px.max(1.0);
    let plan = Plan::new(spec, width_px, theme, measure);
    let drawing = Drawing {
        spec,
        theme,
        across: &plan.across,
    };
    let mut marks: Vec<Mark> = Vec::new();
    for zone in &plan.zones {
        marks.extend(drawing.behind(*zone));
    }
    for (row, placed) in spec.rows.iter().zip(plan.rows) {
        marks.extend(drawing.row(row, placed.y_px));
        marks.extend(placed.words);
    }
    let bottom_px = plan.zones.last().map_or(0.0, |zone| zone.bottom_px);
    marks.extend(plan.across.words(bottom_px, theme));
    Scene {
        width_px,
        height_px: (bottom_px + WORDS_PX).ceil(),
        background: theme.background,
        marks,
        hits: Hits::none(),
        unlabelled: 0,
    }
}

/// What all rows are drawn by.
struct Drawing<'a> {
    spec: &'a StripSpec,
    theme: &'a Theme,
    across: &'a Across,
}

impl Drawing<'_> {
    /// The band and the hairlines of a zone.
    fn behind(&self, zone: Rect) -> Vec<Mark> {
        let mut marks = Vec::new();
        let ends = self.spec.band.map(|band| {
            let colour = self.colour(band.role);
            (band.ends, colour)
        });
        if let Some(((low, high), colour)) = ends {
            let theme = self.theme;
            marks.push(Mark::Area {
                rect: Rect {
                    left_px: self.across.px(low),
                    right_px: self.across.px(high),
                    ..zone
                },
                fill: theme.faded(theme.faded(theme.faded(colour))),
            });
        }
        marks.extend(self.across.grid(zone, self.theme));
        if let Some(((low, high), colour)) = ends {
            let known = [low, high].into_iter().filter(|end| end.is_finite());
            marks.extend(known.map(|end| {
                let x_px = self.across.px(end);
                let end = |y_px| Point { x_px, y_px };
                line(
                    vec![end(zone.top_px), end(zone.bottom_px)],
                    colour,
                    1.0,
                    EDGE_DASH_PX,
                )
            }));
        }
        marks
    }

    fn row(&self, row: &StripRow, y_px: f64) -> Vec<Mark> {
        let (low, mid, high) = row.interval;
        let at = Point {
            x_px: self.across.px(mid),
            y_px,
        };
        let colour = self.colour(row.role);
        let mut marks: Vec<Mark> = self.way(row, y_px).into_iter().collect();
        let (from_px, to_px) = (self.across.px(low), self.across.px(high));
        let has_length = to_px - from_px > 2.0 * MARK_PX;
        match row.role {
            StripRole::Article if low < high => {
                marks.extend(self.bar((low, high), y_px, colour));
            }
            StripRole::Record if low < high && has_length => {
                let px = |value: f64| self.across.px(value);
                marks.extend(whisker((low, high), at, Way::Across, px, colour));
                marks.extend(self.heads((low, high), y_px, MARK_PX - 1.0, colour));
            }
            _ => {}
        }
        for place in 1..=row.places {
            let x_px = u32::try_from(place).map_or(0.0, |place| self.across.px(f64::from(place)));
            marks.push(Mark::Symbol {
                centre: Point { x_px, y_px },
                radius_px: PLACE_PX,
                shape: Shape::Disc,
                fill: self.theme.background,
                outline: Stroke {
                    colour,
                    width_px: 1.5,
                    dash_px: &[],
                },
            });
        }
        let shape = match (row.role, row.form) {
            (StripRole::Article, _) => Shape::Square,
            (StripRole::Limit, _) => Shape::Tip,
            (StripRole::Record, SeriesForm::Line) => Shape::Disc,
            (StripRole::Record, SeriesForm::Marks) => Shape::Diamond,
        };
        let mut mark = symbol(shape, at, MARK_PX, colour, self.theme);
        if let (StripRole::Article, Mark::Symbol { outline, .. }) = (row.role, &mut mark) {
            // Or its edge would cut the bar in two.
            outline.colour = colour;
        }
        marks.push(mark);
        marks
    }

    /// The article's bar; an open end is an arrow.
    fn bar(&self, (low, high): (f64, f64), y_px: f64, fill: Rgb) -> Vec<Mark> {
        let cut = |end: f64| if end.is_finite() { 0.0 } else { HEAD_PX };
        let (from_px, to_px) = (self.across.px(low), self.across.px(high));
        let rect = Rect {
            left_px: from_px + cut(low),
            right_px: (to_px - cut(high)).max(from_px + cut(low)),
            top_px: y_px - BAR_PX,
            bottom_px: y_px + BAR_PX,
        };
        let mut marks = vec![Mark::Area { rect, fill }];
        marks.extend(self.heads((low, high), y_px, MARK_PX, fill));
        marks
    }

    /// The heads of arrows on ends that are open.
    fn heads(&self, ends: (f64, f64), y_px: f64, half_px: f64, fill: Rgb) -> Vec<Mark> {
        let ends = [(ends.0, HEAD_PX), (ends.1, -HEAD_PX)];
        let open = ends.into_iter().filter(|(end, _)| end.is_infinite());
        open.map(|(end, back_px)| {
            let tip_px = self.across.px(end);
            let corner = |x_px, y_px| Point { x_px, y_px };
            Mark::Polygon {
                points: vec![
                    corner(tip_px, y_px),
                    corner(tip_px + back_px, y_px - half_px),
                    corner(tip_px + back_px, y_px + half_px),
                ],
                fill,
            }
        })
        .collect()
    }

    /// The way from what is allowed to a row that lies apart from it.
    fn way(&self, row: &StripRow, y_px: f64) -> Option<Mark> {
        let band = self.spec.band?.ends;
        let (low, _, high) = row.interval;
        let (from_px, to_px) = match row.meeting {
            Some(Meeting::Apart) if low > band.1 => {
                (self.across.px(band.1), self.across.px(low) - MARK_PX)
            }
            Some(Meeting::Apart) if high < band.0 => {
                (self.across.px(high) + MARK_PX, self.across.px(band.0))
            }
            _ => return None,
        };
        let end = |x_px| Point { x_px, y_px };
        let is_seen = to_px - from_px > DOTS_PX.iter().sum::<f64>();
        let colour = self.theme.ink_soft;
        is_seen.then(|| line(vec![end(from_px), end(to_px)], colour, 1.5, DOTS_PX))
    }

    fn colour(&self, role: StripRole) -> Rgb {
        match role {
            StripRole::Article => self.theme.slot(1),
            StripRole::Record => self.theme.slot(0),
            StripRole::Limit => self.theme.ink_soft,
        }
    }
}

fn line(points: Vec<Point>, colour: Rgb, width_px: f64, dash_px: &'static [f64]) -> Mark {
    let stroke = Stroke {
        colour,
        width_px,
        dash_px,
    };
    Mark::Line { points, stroke }
}
