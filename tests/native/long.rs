//! The picture of a long table against its rows, each of them drawn: exact in every
//! column, broken at every gap, inside in every size.

use kaznet_explorer::chart::{
    Appearance, DensityCount, FixedWidths, LongColumn, LongPicture, LongSize, LongSpec, LongWish,
    Mark, Rect, Theme, density_picture, long_frame, long_picture, long_span, long_summary,
    read_column,
};
use kaznet_explorer::data::{Lang, LongAxis, LongSeries, LongTable};
use kaznet_explorer::export::svg;
use kaznet_explorer::query::Pyramid;
use kaznet_explorer::scale::whole;
use kaznet_explorer::state::{LongAction, LongForm, LongView};
use proptest::prelude::*;

use super::picture::{allowance_px, overhang};
use super::property::{config, lang};
use super::pyramid::{long_series, wild_series};

/// Half of a level line of stretches, half of a dot, and the dot's radius in a line.
const HALF_PX: f64 = 0.875;
const DOT_HALF_PX: f64 = 1.5;

pub(crate) fn table(axis: LongAxis, series: Vec<LongSeries>) -> LongTable {
    LongTable {
        name: "walk.csv".to_owned(),
        axis,
        x_name: "place".to_owned(),
        y_name: "Requests".to_owned(),
        unit: "per second".to_owned(),
        series,
    }
}

pub(crate) fn pyramids(table: &LongTable) -> Vec<Pyramid> {
    table.series.iter().map(Pyramid::new).collect()
}

pub(crate) fn wish(table: &LongTable, span: (f64, f64), values: Option<(f64, f64)>) -> LongWish {
    LongWish {
        span,
        series: (0..table.series.len()).collect(),
        values,
        focus: None,
    }
}

pub(crate) fn size(width_px: f64, height_px: f64) -> LongSize {
    LongSize {
        width_px,
        height_px,
        seam_px: 0.0,
    }
}

/// Every row drawn: for each run between gaps and each column how high the line through
/// its rows goes there, in pixels from the top.
fn runs_drawn(series: &LongSeries, picture: &LongPicture) -> Vec<Vec<Option<(f64, f64)>>> {
    let (plot, span, values) = (picture.plot, picture.span, picture.values);
    let count = plot.width_px();
    let x_px = |x: f64| (x - span.0) / (span.1 - span.0) * count;
    let y_px = |y: f64| {
        plot.bottom_px - (y - values.0) / (values.1 - values.0) * (plot.bottom_px - plot.top_px)
    };
    let columns = picture.columns() as usize;
    let mut runs = Vec::new();
    let mut run: Vec<Option<(f64, f64)>> = vec![None; columns];
    let mut before: Option<(f64, f64)> = None;
    let reach = |run: &mut Vec<Option<(f64, f64)>>, column: f64, y: f64| {
        if (0.0..columns as f64).contains(&column) {
            let at = &mut run[whole(column)];
            let (low, high) = at.unwrap_or((y, y));
            *at = Some((low.min(y), high.max(y)));
        }
    };
    for (row, (x, y)) in series.x().iter().zip(series.y()).enumerate() {
        if series.gaps().contains(&u32::try_from(row).unwrap()) {
            runs.push(std::mem::replace(&mut run, vec![None; columns]));
            before = None;
        }
        let (x, y) = (x_px(*x), y_px(*y));
        if let Some((from_x, from_y)) = before {
            let mut edge = from_x.max(-1.0).floor() + 1.0;
            while edge <= x.min(count) {
                let part = if x > from_x {
                    (edge - from_x) / (x - from_x)
                } else {
                    0.0
                };
                let at = from_y + part * (y - from_y);
                reach(&mut run, edge - 1.0, at);
                reach(&mut run, edge, at);
                edge += 1.0;
            }
        }
        let column = if x == count { count - 1.0 } else { x.floor() };
        reach(&mut run, column, y);
        before = Some((x, y));
    }
    runs.push(run);
    runs
}

/// The stretches and dots of a dense line: column, rectangle, half its thickness.
fn stretches(picture: &LongPicture, theme: &Theme) -> Vec<(usize, Rect, f64)> {
    let (plot, ink) = (picture.plot, theme.slot(0));
    let areas = picture.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Area { rect, fill } if *fill == ink => Some(*rect),
        _ => None,
    });
    areas
        .map(|rect| {
            let (left, right) = (rect.left_px - plot.left_px, rect.right_px - plot.left_px);
            match right - left {
                1.0 => (whole(left), rect, HALF_PX),
                _ if left == 0.0 => (whole(right - 2.0), rect, DOT_HALF_PX),
                _ => (whole(left) + 1, rect, DOT_HALF_PX),
            }
        })
        .collect()
}

fn in_plot(plot: Rect, (low, high): (f64, f64)) -> Option<(f64, f64)> {
    (low <= plot.bottom_px && high >= plot.top_px)
        .then(|| (low.max(plot.top_px), high.min(plot.bottom_px)))
}

/// Dense pictures against all rows; whether it was dense.
fn check_columns(series: &LongSeries, picture: &LongPicture) -> Result<(), TestCaseError> {
    let theme = Theme::of(Appearance::Light);
    let (plot, runs) = (picture.plot, runs_drawn(series, picture));
    let drawn = stretches(picture, theme);
    for column in 0..picture.columns() as usize {
        let here: Vec<_> = drawn.iter().filter(|one| one.0 == column).collect();
        prop_assert!(here.len() <= 4, "{} stretches in a column", here.len());
        let all = runs.iter().filter_map(|run| run[column]);
        let all = all.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        // What lies outside a fixed axis is not drawn, and its extreme is elsewhere.
        let all = all.filter(|(low, high)| *low >= plot.top_px && *high <= plot.bottom_px);
        if let Some((low, high)) = all {
            // Without their thickness, which the plot's edge may have cut.
            let tops = here
                .iter()
                .map(|(_, rect, half)| match rect.top_px > plot.top_px {
                    true => rect.top_px + half,
                    false => low.min(plot.top_px + half),
                });
            let bottoms =
                here.iter()
                    .map(|(_, rect, half)| match rect.bottom_px < plot.bottom_px {
                        true => rect.bottom_px - half,
                        false => high.max(plot.bottom_px - half),
                    });
            let (top, bottom) = (
                tops.fold(f64::INFINITY, f64::min),
                bottoms.fold(0.0, f64::max),
            );
            prop_assert!((top - low).abs() < 1e-6, "{column}: {top} for {low}");
            prop_assert!(
                (bottom - high).abs() < 1e-6,
                "{column}: {bottom} for {high}"
            );
        }
        // Each stretch belongs to one run: none joins two over a gap.
        for (_, rect, half) in here {
            let is_clipped = (rect.top_px <= plot.top_px, rect.bottom_px >= plot.bottom_px);
            let top = if is_clipped.0 {
                plot.top_px + half
            } else {
                rect.top_px + half
            };
            let bottom = if is_clipped.1 {
                plot.bottom_px - half
            } else {
                rect.bottom_px - half
            };
            let holds = |run: &&Vec<Option<(f64, f64)>>| {
                run[column]
                    .and_then(|ends| in_plot(plot, ends))
                    .is_some_and(|(low, high)| {
                        low <= top.max(bottom.min(top)) + half + 1e-6
                            && high >= bottom - half - 1e-6
                            && (is_clipped.0 || low <= top + 1e-6)
                            && (is_clipped.1 || high >= bottom - 1e-6)
                    })
            };
            prop_assert!(
                runs.iter().any(|run| holds(&run)),
                "{column}: {rect:?} in no run"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn a_dense_picture_is_exact_in_every_column(
        series in long_series(900),
        share in 0.0..0.6_f64,
        part in 0.35..1.0_f64,
        fixed in prop_oneof![3 => Just(None), 1 => Just(Some((-4.0, 5.0)))],
        width_px in 90.0..500.0_f64,
    ) {
        prop_assume!(series.x().len() > 400);
        let table = table(LongAxis::Number, vec![series]);
        let (from, to) = long_span(&table);
        let span = (from + (to - from) * share, from + (to - from) * (share + part).min(1.1));
        let pyramids = pyramids(&table);
        let spec = LongSpec::new(&table, &pyramids, &wish(&table, span, fixed), Lang::En);
        let theme = Theme::of(Appearance::Light);
        let picture = long_picture(&spec, size(width_px, 300.0), theme, &FixedWidths);
        prop_assume!(spec.rows() * 4 > picture.columns() as usize);
        check_columns(&table.series[0], &picture)?;
    }

    #[test]
    fn a_sparse_picture_has_every_row_and_no_way_over_a_gap(
        series in long_series(120),
        fixed in prop_oneof![3 => Just(None), 1 => Just(Some((-4.0, 5.0)))],
    ) {
        let table = table(LongAxis::Number, vec![series]);
        let (pyramids, span) = (pyramids(&table), long_span(&table));
        let spec = LongSpec::new(&table, &pyramids, &wish(&table, span, fixed), Lang::En);
        let theme = Theme::of(Appearance::Light);
        let picture = long_picture(&spec, size(900.0, 300.0), theme, &FixedWidths);
        let (series, plot) = (&table.series[0], picture.plot);
        let places: Vec<(f64, f64)> = series.x().iter().zip(series.y()).map(|(x, y)| {
            let across = (x - picture.span.0) / (picture.span.1 - picture.span.0);
            let up = (y - picture.values.0) / (picture.values.1 - picture.values.0);
            (plot.left_px + across * plot.width_px(), plot.bottom_px - up * plot.height_px())
        }).collect();
        let ink = theme.slot(0);
        let (mut corners, mut dots, mut ways) = (Vec::new(), Vec::new(), Vec::new());
        for mark in &picture.scene.marks {
            match mark {
                Mark::Line { points, stroke } if stroke.colour == ink => {
                    corners.extend(points.iter().map(|at| (at.x_px, at.y_px)));
                    ways.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
                }
                Mark::Symbol { centre, radius_px: 2.5, .. } => dots.push((centre.x_px, centre.y_px)),
                _ => {}
            }
        }
        let near = |a: &(f64, f64), b: &(f64, f64)| (a.0 - b.0).abs() < 1e-6 && (a.1 - b.1).abs() < 1e-6;
        for place in &places {
            let is_inside = (plot.top_px..=plot.bottom_px).contains(&place.1);
            let is_drawn = corners.iter().chain(&dots).any(|at| near(at, place));
            prop_assert!(!is_inside || is_drawn, "{place:?}");
        }
        // A way is part of one between neighbours that may be joined.
        for (from, to) in ways {
            let is_on = |pair: &[(f64, f64)], at: (f64, f64)| {
                let (a, b) = (pair[0], pair[1]);
                let cross = (b.0 - a.0) * (at.1 - a.1) - (b.1 - a.1) * (at.0 - a.0);
                let length = (b.0 - a.0).hypot(b.1 - a.1).max(1e-9);
                cross.abs() / length < 1e-4 && at.0 >= a.0 - 1e-6 && at.0 <= b.0 + 1e-6
            };
            let is_joined = |row: usize| !series.gaps().contains(&u32::try_from(row + 1).unwrap());
            let found = places.windows(2).enumerate().any(|(row, pair)| {
                is_joined(row) && is_on(pair, (from.x_px, from.y_px)) && is_on(pair, (to.x_px, to.y_px))
            });
            prop_assert!(found, "{from:?} {to:?}");
        }
    }

    #[test]
    fn every_mark_is_inside_and_the_same_again(
        all in prop::collection::vec(wild_series(200), 0..11),
        is_time: bool,
        scale in prop_oneof![Just(1.0), Just(1e3), Just(3e7), Just(1e10)],
        lang in lang(),
        width_px in 320.0..1200.0_f64,
        height_px in 220.0..700.0_f64,
        focus in prop_oneof![Just(None), Just(Some(1_usize))],
    ) {
        let axis = if is_time { LongAxis::Time } else { LongAxis::Number };
        let all = all.into_iter().enumerate().map(|(number, one)| {
            let x = one.x().iter().map(|x| x * scale).collect();
            let name = "long name ".repeat(number % 4 + 1) + &number.to_string();
            LongSeries::new(name, x, one.y().to_vec(), one.gaps().to_vec()).unwrap()
        });
        let table = table(axis, all.collect());
        let (pyramids, span) = (pyramids(&table), long_span(&table));
        let wish = LongWish { focus, ..wish(&table, span, None) };
        let spec = LongSpec::new(&table, &pyramids, &wish, lang);
        prop_assert!(spec.lines.len() <= 8 && spec.lines.len() + spec.left_out.len() == table.series.len());
        let (theme, size) = (Theme::of(Appearance::Dark), size(width_px, height_px));
        let draw = || {
            let plain = long_picture(&spec, size, theme, &FixedWidths);
            let frame = long_frame(&spec, size, theme, &FixedWidths);
            let mut count = DensityCount::new(&frame);
            let counted = std::iter::repeat_with(|| count.step(&spec, 97)).flatten().next();
            (plain, density_picture(&spec, &counted.unwrap(), size, theme, &FixedWidths))
        };
        let (plain, dense) = draw();
        for picture in [&plain, &dense] {
            for mark in &picture.scene.marks {
                let over = overhang(mark, &picture.scene);
                prop_assert!(over <= allowance_px(mark), "{over} {mark:?}");
            }
            svg(&picture.scene, "").unwrap();
        }
        prop_assert_eq!((plain, dense), draw());
        prop_assert!(!long_summary(&spec).is_empty());
    }

    #[test]
    fn a_density_counts_each_row_once(series in long_series(900), step in 1_usize..2000) {
        let table = table(LongAxis::Number, vec![series]);
        let (pyramids, span) = (pyramids(&table), long_span(&table));
        let spec = LongSpec::new(&table, &pyramids, &wish(&table, span, None), Lang::En);
        let frame = long_frame(&spec, size(700.0, 400.0), Theme::of(Appearance::Light), &FixedWidths);
        let mut count = DensityCount::new(&frame);
        let density = std::iter::repeat_with(|| count.step(&spec, step)).flatten().next().unwrap();
        let in_reach = table.series[0].y().iter().filter(|y| y.abs() <= 8e307).count();
        prop_assert_eq!(density.rows(), in_reach as u64);
        let steps = density.steps();
        prop_assert!(steps.len() <= 5 && steps.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(in_reach == 0 || steps.first() == Some(&1));
    }

    #[test]
    fn the_columns_read_are_those_of_the_span(series in long_series(600), of in 1_u32..400, lang in lang()) {
        let table = table(LongAxis::Number, vec![series]);
        let (pyramids, span) = (pyramids(&table), long_span(&table));
        let spec = LongSpec::new(&table, &pyramids, &wish(&table, span, None), lang);
        let expect = pyramids[0].columns(&table.series[0], span, of);
        let read = (0..of).flat_map(|number| {
            let lines = read_column(&spec, LongColumn { number, of }).lines;
            lines.into_iter().map(move |line| (number, line.1))
        });
        let expect = expect.into_iter().map(|one| (one.column, one.extremes));
        prop_assert_eq!(read.collect::<Vec<_>>(), expect.collect::<Vec<_>>());
    }
}

fn change() -> impl Strategy<Value = LongAction> {
    let number = || {
        prop_oneof![
            -2.0..2.0_f64,
            -1e9..1e9_f64,
            Just(f64::NAN),
            Just(f64::INFINITY)
        ]
    };
    let ends = || prop::option::of((number(), number()));
    prop_oneof![
        (number(), number()).prop_map(|(factor, around)| LongAction::Zoom(factor, around)),
        (0.001..3.0_f64, 0.0..1.0_f64)
            .prop_map(|(factor, around)| LongAction::Zoom(factor, around)),
        number().prop_map(LongAction::Pan),
        (number(), number()).prop_map(|(from, to)| LongAction::Span(from, to)),
        Just(LongAction::All),
        (0_usize..14).prop_map(LongAction::Toggle),
        Just(LongAction::Form(LongForm::Density)),
        ends().prop_map(LongAction::Values),
        prop::option::of(0_usize..14).prop_map(LongAction::Focus),
    ]
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn every_change_leaves_a_view_that_can_be_drawn(
        all in prop::collection::vec(long_series(30), 0..12),
        is_time: bool,
        changes in prop::collection::vec(change(), 0..30),
    ) {
        let axis = if is_time { LongAxis::Time } else { LongAxis::Number };
        let table = table(axis, all);
        let (whole, pyramids) = (long_span(&table), pyramids(&table));
        let mut view = LongView::new(&table);
        prop_assert!(view.is_whole());
        for change in changes {
            view = view.after(change);
            let (from, to) = view.wish.span;
            prop_assert!(from < to && from >= whole.0 && to <= whole.1, "{change:?}: {from} {to}");
            prop_assert!(view.wish.series.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(view.wish.series.iter().all(|one| *one < table.series.len()));
            prop_assert!(view.wish.focus.is_none_or(|focus| view.wish.series.contains(&focus)));
            let spec = LongSpec::new(&table, &pyramids, &view.wish, Lang::Kk);
            prop_assert_eq!(spec.span, view.wish.span);
            prop_assert!(spec.values.0 <= spec.values.1);
        }
        let all = view.after(LongAction::All);
        prop_assert_eq!(all.wish.span, whole);
        // On and back again leads to the same place, where there is room to go.
        let near = all.after(LongAction::Zoom(0.25, 0.5));
        let again = near.after(LongAction::Pan(0.5)).after(LongAction::Pan(-0.5));
        let width = whole.1 - whole.0;
        let has_room = near.wish.span.1 - near.wish.span.0 < width * 0.3;
        prop_assert!(!has_room || (again.wish.span.0 - near.wish.span.0).abs() <= width * 1e-9);
    }
}
