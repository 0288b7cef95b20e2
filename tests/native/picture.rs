//! What holds for every picture: all of it is inside its frame, no line crosses
//! a gap, no name covers another, and the same wish gives the same picture.

use kaznet_explorer::chart::{
    Align, Appearance, AxisSharing, Body, ChartKind, ChartSpec, FixedWidths, Furniture, Mark,
    Point, PointSpec, Scene, SeriesForm, SeriesSpec, Size, TextMeasure, Theme, VerticalAlign,
    Weight, layout,
};
use kaznet_explorer::data::SeriesBreak;
use kaznet_explorer::state::{ExplorerState, answer};
use proptest::prelude::*;

use super::package::library;
use super::property::{config, lang, state};

/// The stroke of a series; axes and leads are thinner, a statement's stem too.
pub(crate) const SERIES_PX: f64 = 2.25;

fn scene(spec: &ChartSpec, size: Size, furniture: Furniture) -> Scene {
    let theme = Theme::of(Appearance::Light);
    layout(spec, size, furniture, theme, &FixedWidths)
}

fn size() -> impl Strategy<Value = Size> {
    (280.0..2000.0, 200.0..1000.0).prop_map(|(width_px, height_px)| Size {
        width_px,
        height_px,
    })
}

/// Left, top, right and bottom of a mark.
pub(crate) fn extent(mark: &Mark) -> [f64; 4] {
    let around = |at: &Point, by: f64| [at.x_px - by, at.y_px - by, at.x_px + by, at.y_px + by];
    match mark {
        Mark::Line { points, .. } | Mark::Polygon { points, .. } => points
            .iter()
            .map(|point| around(point, 0.0))
            .reduce(union)
            .unwrap(),
        Mark::Area { rect, .. } => [rect.left_px, rect.top_px, rect.right_px, rect.bottom_px],
        Mark::Symbol {
            centre, radius_px, ..
        } => around(centre, *radius_px),
        Mark::Text {
            at,
            text,
            font,
            align,
            vertical,
            ..
        } => {
            let width_px = FixedWidths.width_px(text, *font);
            let left_px = match align {
                Align::Start => at.x_px,
                Align::Middle => at.x_px - width_px / 2.0,
                Align::End => at.x_px - width_px,
            };
            let top_px = match vertical {
                VerticalAlign::Top => at.y_px,
                VerticalAlign::Middle => at.y_px - font.size_px / 2.0,
                VerticalAlign::Bottom => at.y_px - font.size_px,
            };
            [left_px, top_px, left_px + width_px, top_px + font.size_px]
        }
    }
}

fn union(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
    [
        a[0].min(b[0]),
        a[1].min(b[1]),
        a[2].max(b[2]),
        a[3].max(b[3]),
    ]
}

/// How far a mark reaches past the frame, in pixels.
pub(crate) fn overhang(mark: &Mark, scene: &Scene) -> f64 {
    let [left, top, right, bottom] = extent(mark);
    let past = [
        -left,
        -top,
        right - scene.width_px,
        bottom - scene.height_px,
    ];
    past.into_iter().fold(0.0, f64::max)
}

pub(crate) fn allowance_px(mark: &Mark) -> f64 {
    match mark {
        Mark::Text { .. } => 4.0,
        _ => 1.0,
    }
}

/// Which steps of a series may be joined: from a year to the next one, over no
/// break.
fn neighbours<'a>(series: impl Iterator<Item = &'a SeriesSpec>) -> usize {
    let lines = series.filter(|one| one.form == SeriesForm::Line);
    let steps = lines.map(|one| {
        let points = one.before.iter().chain(&one.points).chain(&one.after);
        let years: Vec<i32> = points.map(|point: &PointSpec| point.year).collect();
        years
            .windows(2)
            .filter(|pair| pair[1] - pair[0] == 1)
            .filter(|pair| {
                let over = |one: &SeriesBreak| pair[0] < one.to && pair[1] > one.from;
                !one.breaks.iter().any(over)
            })
            .count()
    });
    steps.sum()
}

/// Every straight piece of the series' lines.
fn segments(scene: &Scene) -> Vec<(Point, Point)> {
    let lines = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Line { points, stroke } if stroke.width_px == SERIES_PX => Some(points),
        _ => None,
    });
    lines
        .flat_map(|points| points.windows(2))
        .map(|pair| (pair[0], pair[1]))
        .collect()
}

/// The pixels of a year, from the two outermost stops.
fn year_px(scene: &Scene) -> Option<f64> {
    let (first, last) = (scene.hits.stops.first()?, scene.hits.stops.last()?);
    let years = last.year - first.year;
    (years > 0).then(|| (last.centre_px - first.centre_px) / f64::from(years))
}

/// Heights of the names beside the plot, from the top.
fn name_heights(scene: &Scene) -> Vec<f64> {
    let names = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { at, font, .. } if font.weight == Weight::Bold && font.size_px == 13.0 => {
            Some(at.y_px)
        }
        _ => None,
    });
    let mut heights: Vec<f64> = names.collect();
    heights.sort_by(f64::total_cmp);
    heights
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn every_mark_is_inside_the_picture(state in state(), lang in lang(), size in size()) {
        let spec = answer(&state, library(), lang).spec;
        let scene = scene(&spec, size, Furniture::None);
        for mark in &scene.marks {
            let past_px = overhang(mark, &scene);
            prop_assert!(past_px <= allowance_px(mark), "{past_px} px: {mark:?}");
        }
    }

    #[test]
    fn no_line_crosses_a_gap(state in state(), lang in lang(), size in size()) {
        let spec = answer(&state, library(), lang).spec;
        if let Body::Lines(lines) = &spec.body {
            let scene = scene(&spec, size, Furniture::None);
            let segments = segments(&scene);
            prop_assert!(segments.len() <= neighbours(lines.series.iter()));
            // Stops stand on whole pixels.
            let longest_px = year_px(&scene).map(|year_px| year_px * 1.1 + 2.0);
            for (from, to) in segments {
                let across_px = to.x_px - from.x_px;
                prop_assert!(across_px >= 0.0);
                prop_assert!(longest_px.is_none_or(|longest_px| across_px <= longest_px));
            }
        }
    }

    /// In small charts too, whose years are one plot's width together.
    #[test]
    fn no_small_line_crosses_a_gap(state in state(), lang in lang(), size in size(), own: bool) {
        let kind = ChartKind::Multiples;
        let axes = if own { AxisSharing::Own } else { AxisSharing::Shared };
        let state = ExplorerState { kind, axes, ..state };
        let spec = answer(&state, library(), lang).spec;
        if let Body::Multiples(small) = &spec.body {
            let series = small.panels.iter().flat_map(|panel| &panel.series);
            let most = neighbours(series.map(|(_, one)| one));
            let segments = segments(&scene(&spec, size, Furniture::None));
            prop_assert!(segments.len() <= most, "{} of {most}", segments.len());
            let (from, to) = small.years;
            let year_px = size.width_px / f64::from(to - from + 1);
            for (from, to) in segments {
                let across_px = to.x_px - from.x_px;
                prop_assert!((0.0..=year_px + 1.0).contains(&across_px), "{across_px} {year_px}");
            }
        }
    }

    /// Of two measures and of events, whatever the size.
    #[test]
    fn no_words_cover_others(state in state(), lang in lang(), size in size(), timeline: bool) {
        let kind = if timeline { ChartKind::Timeline } else { ChartKind::Scatter };
        let state = ExplorerState { kind, ..state };
        let spec = answer(&state, library(), lang).spec;
        let scene = scene(&spec, size, Furniture::None);
        let words = scene.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. }));
        let words: Vec<(&Mark, [f64; 4])> = words.map(|mark| (mark, extent(mark))).collect();
        for (at, (mark, a)) in words.iter().enumerate() {
            for (other, b) in &words[at + 1..] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                prop_assert!(apart, "{mark:?} and {other:?}");
            }
        }
    }

    #[test]
    fn no_name_covers_another(state in state(), lang in lang(), size in size()) {
        let spec = answer(&state, library(), lang).spec;
        if let Body::Lines(lines) = &spec.body {
            let scene = scene(&spec, size, Furniture::None);
            let heights = name_heights(&scene);
            prop_assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 13.0), "{heights:?}");
            let named = lines.series.iter().filter(|one| !one.label.is_empty()).count();
            prop_assert!(heights.len() + scene.unlabelled <= named);
        }
    }

    #[test]
    fn every_figure_answers_to_the_pointer(state in state(), lang in lang(), size in size()) {
        let answer = answer(&state, library(), lang);
        let scene = scene(&answer.spec, size, Furniture::None);
        let points = scene.hits.stops.iter().flat_map(|stop| &stop.points);
        let mut figures: Vec<(usize, usize)> = points.map(|point| point.figure).collect();
        if let Body::Parts(_) = &answer.spec.body {
            // Several parts may have one whole.
            figures.sort_unstable();
            figures.dedup();
        }
        let row = |(at, number): (usize, usize)| &answer.series[at].points[number].row;
        let figures: Vec<_> = figures.into_iter().map(row).collect();
        prop_assert_eq!(figures.len(), answer.figures.len());
        prop_assert!(answer.figures.iter().all(|row| figures.contains(&row)));
    }

    #[test]
    fn the_same_wish_gives_the_same_picture(state in state(), lang in lang(), size in size()) {
        let twice = [(); 2].map(|()| {
            let spec = answer(&state, library(), lang).spec;
            scene(&spec, size, Furniture::Full)
        });
        prop_assert_eq!(&twice[0], &twice[1]);
    }
}
