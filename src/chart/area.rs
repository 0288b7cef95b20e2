//! Shares of a whole over time: layers from nothing to all of it. A year that
//! lacks a part is a gap, and nothing runs over that or over a break.

use std::collections::BTreeMap;

use super::axis::{ValueAxis, year_axis};
use super::layout::Drawn;
use super::line::{EndLabel, LABEL, LABEL_GAP_PX, end_labels, event_marks};
use super::whisker::halos;
use super::{
    AreaSpec, ColumnSpec, Hits, LayerSpec, Mark, Point, Rect, Rgb, ScaleKind, ShareSpec, StopPoint,
    Stroke, TextMeasure, Theme,
};
use crate::data::{Lang, Unit};
use crate::scale::{LinearScale, whole};

/// The edge between two layers, in the colour of the background.
const EDGE_PX: f64 = 1.0;
/// A layer thinner than this has no edge, which would hide it.
const EDGED_FROM_PX: f64 = 2.0;
/// The most that labels may take of the picture's width.
const LABEL_SHARE: f64 = 0.42;
/// How much of the background shows around an event's mark.
const HALO_PX: f64 = 1.5;
/// A year that stands alone is a bar of this part of its year, and no wider than that.
const BAR_SHARE: f64 = 0.6;
const BAR_MOST_PX: f64 = 14.0;

pub(super) fn draw(
    spec: &AreaSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let most = whole(room.height_px() / 55.0).clamp(2, 6);
    let values = [0.0, 100.0].into_iter();
    let axis = ValueAxis::new(values, ScaleKind::Linear, Unit::Percent, most, lang);
    let texts: Vec<String> = spec.layers.iter().map(label).collect();
    let widest = texts.iter().map(|text| measure.width_px(text, LABEL));
    let label_px = widest
        .fold(0.0, f64::max)
        .min(room.width_px() * LABEL_SHARE);
    let left_px = room.left_px + axis.widest_px(measure) + 10.0;
    let plot = Rect {
        left_px,
        top_px: room.top_px + 10.0,
        right_px: (room.right_px - label_px - LABEL_GAP_PX).max(left_px + 1.0),
        bottom_px: (room.bottom_px - 30.0).max(room.top_px + 11.0),
    };
    let years = (f64::from(spec.years.0), f64::from(spec.years.1) + 1.0);
    let across = LinearScale::new(years, (plot.left_px, plot.right_px));
    let placed: Vec<Placed<'_>> = spec
        .columns
        .iter()
        .map(|column| Placed::new(column, across, plot))
        .collect();

    let mut marks = axis.horizontal_grid(plot, theme);
    let year_px = across.px_from_value(years.0 + 1.0) - across.px_from_value(years.0);
    let half_px = (year_px * BAR_SHARE).min(BAR_MOST_PX) / 2.0;
    for run in runs(&placed) {
        let edges = match run.as_slice() {
            [alone] => vec![alone.shifted(-half_px), alone.shifted(half_px)],
            _ => run.into_iter().cloned().collect(),
        };
        marks.extend(areas(&edges, &spec.layers, theme));
    }
    marks.extend(year_axis(spec.years, across, plot, measure, theme));
    let events = event_marks(&spec.events, across, plot, theme);
    marks.extend(halos(&events, HALO_PX, theme));
    marks.extend(events);
    let ends: Vec<EndLabel<'_>> = ends(spec, &texts, &placed, theme);
    let (labels, unlabelled) = end_labels(&ends, plot, label_px, measure, theme);
    marks.extend(labels);
    Drawn {
        marks,
        hits: hits(spec, &placed, across, plot, theme),
        unlabelled,
    }
}

/// The share comes first: a name may be cut short, a number may not.
fn label(layer: &LayerSpec) -> String {
    format!("{} {}", layer.share_text, layer.label)
}

fn colour(layer: &LayerSpec, theme: &Theme) -> Rgb {
    layer
        .slot
        .map_or(theme.grid, |slot| theme.slot(slot.colour))
}

/// A year with the heights between its layers.
#[derive(Clone)]
struct Placed<'a> {
    spec: &'a ColumnSpec,
    x_px: f64,
    /// One more than there are layers: from the bottom of the plot to its top.
    edges_px: Vec<f64>,
}

impl<'a> Placed<'a> {
    fn new(spec: &'a ColumnSpec, across: LinearScale, plot: Rect) -> Self {
        let total: f64 = spec.parts.iter().map(|part| part.share_percent).sum();
        let up = LinearScale::new((0.0, total), (plot.bottom_px, plot.top_px));
        let mut edges_px = vec![plot.bottom_px];
        let mut sum = 0.0;
        for part in &spec.parts {
            sum += part.share_percent;
            edges_px.push(up.px_from_value(sum).clamp(plot.top_px, plot.bottom_px));
        }
        Self {
            spec,
            x_px: across.px_from_value(f64::from(spec.year) + 0.5),
            edges_px,
        }
    }

    fn shifted(&self, by_px: f64) -> Self {
        Self {
            x_px: self.x_px + by_px,
            ..self.clone()
        }
    }

    /// The place on the lower edge of a layer.
    fn edge(&self, layer: usize) -> Option<Point> {
        let y_px = *self.edges_px.get(layer)?;
        Some(Point {
            x_px: self.x_px,
            y_px,
        })
    }

    /// How thick a layer is here.
    fn thickness_px(&self, layer: usize) -> f64 {
        let ends = self.edges_px.get(layer).zip(self.edges_px.get(layer + 1));
        ends.map_or(0.0, |(low, high)| low - high)
    }
}

/// The years that areas run through without a stop.
fn runs<'a, 'b>(placed: &'b [Placed<'a>]) -> Vec<Vec<&'b Placed<'a>>> {
    let mut runs: Vec<Vec<&Placed<'_>>> = Vec::new();
    for one in placed {
        match runs.last_mut().filter(|_| one.spec.joined) {
            Some(run) => run.push(one),
            None => runs.push(vec![one]),
        }
    }
    runs
}

/// The layers of a run, and the edges between them.
fn areas(run: &[Placed<'_>], layers: &[LayerSpec], theme: &Theme) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (at, layer) in layers.iter().enumerate() {
        let below = run.iter().filter_map(|one| one.edge(at));
        let above = run.iter().rev().filter_map(|one| one.edge(at + 1));
        marks.push(Mark::Polygon {
            points: below.chain(above).collect(),
            fill: colour(layer, theme),
        });
    }
    let stroke = Stroke {
        colour: theme.background,
        width_px: EDGE_PX,
        dash_px: &[],
    };
    for at in 1..layers.len() {
        let bears_edge =
            |one: &Placed<'_>| one.thickness_px(at - 1).min(one.thickness_px(at)) >= EDGED_FROM_PX;
        for stretch in run.split(|one| !bears_edge(one)) {
            if stretch.len() > 1 {
                let points = stretch.iter().filter_map(|one| one.edge(at)).collect();
                marks.push(Mark::Line { points, stroke });
            }
        }
    }
    marks
}

/// What stands beside the last year, each at the middle of its layer.
fn ends<'a>(
    spec: &AreaSpec,
    texts: &'a [String],
    placed: &[Placed<'_>],
    theme: &Theme,
) -> Vec<EndLabel<'a>> {
    let Some(last) = placed.last() else {
        return Vec::new();
    };
    let layers = spec.layers.iter().zip(texts).enumerate();
    layers
        .filter_map(|(at, (layer, text))| {
            let (low, high) = (last.edge(at)?, last.edge(at + 1)?);
            Some(EndLabel {
                text,
                end: Point {
                    x_px: last.x_px,
                    y_px: f64::midpoint(low.y_px, high.y_px),
                },
                colour: layer
                    .slot
                    .map_or(theme.line, |slot| theme.slot(slot.colour)),
            })
        })
        .collect()
}

/// One stop a year that is drawn or has an event, each figure on the upper edge of
/// its layer.
fn hits(
    spec: &AreaSpec,
    placed: &[Placed<'_>],
    across: LinearScale,
    plot: Rect,
    theme: &Theme,
) -> Hits {
    let mut years: BTreeMap<i32, Vec<StopPoint>> = BTreeMap::new();
    for event in &spec.events {
        years.entry(event.year).or_default();
    }
    for one in placed {
        let parts = one.spec.parts.iter().zip(&spec.layers).enumerate();
        let point = |(at, (part, layer)): (usize, (&ShareSpec, &LayerSpec))| {
            Some(StopPoint {
                figure: part.figure?,
                at: one.edge(at + 1)?,
                colour: colour(layer, theme),
            })
        };
        let stop = years.entry(one.spec.year).or_default();
        stop.extend(parts.filter_map(point));
    }
    Hits::of_years(years, across, plot)
}
