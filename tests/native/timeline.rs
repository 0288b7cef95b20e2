//! The page of events: lines above the events, both on one axis of years, which holds
//! every event whatever the measure; and a picture too low or too narrow for words.

use kaznet_explorer::chart::{
    Align, Appearance, Body, FixedWidths, Furniture, Mark, Point, Scene, Shape, Size, Theme,
    VerticalAlign, describe, height_px, layout,
};
use kaznet_explorer::data::Lang;
use kaznet_explorer::state::{Action, Answer, ExplorerState, Page, answer, apply, parse};

use super::package::{library, pairs};
use super::picture::{SERIES_PX, allowance_px, extent, overhang};

/// The disc of an event; the end of a line has a smaller one.
const EVENT_PX: f64 = 4.5;

fn state(query: &str) -> ExplorerState {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, [], "{query}");
    state
}

fn asked(query: &str) -> Answer {
    answer(&state(query), library(), Lang::En)
}

fn scene(answer: &Answer, size: Size) -> Scene {
    let theme = Theme::of(Appearance::Light);
    layout(&answer.spec, size, Furniture::None, theme, &FixedWidths)
}

fn natural(answer: &Answer, width_px: f64) -> Scene {
    let height_px = height_px(&answer.spec, width_px);
    scene(
        answer,
        Size {
            width_px,
            height_px,
        },
    )
}

/// Where the events are drawn, in the order of the scene.
fn discs(scene: &Scene) -> Vec<Point> {
    let disc = |mark: &Mark| match mark {
        Mark::Symbol {
            centre,
            radius_px,
            shape: Shape::Disc,
            ..
        } if *radius_px == EVENT_PX => Some(*centre),
        _ => None,
    };
    scene.marks.iter().filter_map(disc).collect()
}

/// The years as they are written: each with its place.
fn year_labels(scene: &Scene) -> Vec<(f64, Point)> {
    let label = |mark: &Mark| match mark {
        Mark::Text {
            at,
            text,
            align: Align::Middle,
            vertical: VerticalAlign::Top,
            ..
        } => Some((text.parse().unwrap(), *at)),
        _ => None,
    };
    scene.marks.iter().filter_map(label).collect()
}

const VIEWS: [&str; 5] = [
    "view=timeline",
    "view=timeline&from=2009&to=2014",
    "view=timeline&indicator=network-users&events=policy,society",
    "view=timeline&places=KAZ&from=2011&to=2012",
    "view=timeline&indicator=population",
];
const WIDTHS_PX: [f64; 4] = [320.0, 358.0, 800.0, 1200.0];

fn each(check: impl Fn(&str, &Answer, &Scene)) {
    for view in VIEWS {
        let answer = asked(view);
        for width_px in WIDTHS_PX {
            let name = format!("{view}, {width_px} px");
            check(&name, &answer, &natural(&answer, width_px));
        }
    }
}

/// Years, figures and events lie on one straight scale: a place for each time.
#[test]
fn one_axis_of_years_holds_lines_and_events() {
    each(|name, answer, scene| {
        let Body::Timeline(spec) = &answer.spec.body else {
            panic!("{name}");
        };
        let above = spec.above.as_ref().unwrap();
        let mut placed: Vec<(f64, f64)> = Vec::new();
        for stop in &scene.hits.stops {
            for point in &stop.points {
                let (series, number) = point.figure;
                let at_year = above.lines.series[series].points[number].at_year;
                placed.push((at_year, point.at.x_px));
            }
        }
        assert!(!placed.is_empty(), "{name}");
        // Within a lane the discs may stand in any order: all of them as they are in time.
        let mut discs: Vec<f64> = discs(scene).iter().map(|at| at.x_px).collect();
        discs.sort_by(f64::total_cmp);
        let mut times: Vec<f64> = spec.events.iter().map(|event| event.at_year).collect();
        times.sort_by(f64::total_cmp);
        assert_eq!(discs.len(), times.len(), "{name}");
        placed.extend(times.into_iter().zip(discs));
        // Hairlines and numbers stand on whole pixels.
        let labels = year_labels(scene);
        let (from, to) = spec.years;
        let year_px = scene.hits.share_at(Point {
            x_px: 1e9,
            y_px: 0.0,
        });
        assert_eq!(year_px, 1.0, "{name}");
        let (first, second) = (labels[0], labels[labels.len() / 2 - 1]);
        placed.extend(labels.iter().map(|(year, at)| (year + 0.5, at.x_px)));
        let px = (second.1.x_px - first.1.x_px) / (second.0 - first.0).max(1.0);
        for (year, x_px) in placed {
            if px > 0.0 {
                let expect_px = (year - first.0 - 0.5).mul_add(px, first.1.x_px);
                // Half a pixel at either label, over the whole axis.
                let off_px = 1.0 + f64::from(to - from) / (second.0 - first.0).max(1.0);
                assert!(
                    (expect_px - x_px).abs() <= off_px,
                    "{name}: {year} {x_px} {expect_px}"
                );
            }
        }
    });
}

/// Lines lie above the lanes, the rule of a reading goes through both, and the years
/// are written below each.
#[test]
fn lines_stand_above_the_events() {
    each(|name, _, scene| {
        let stops = scene.hits.stops.iter().flat_map(|stop| &stop.points);
        let lowest_px = stops.map(|point| point.at.y_px).fold(0.0, f64::max);
        let discs = discs(scene);
        for at in &discs {
            assert!(at.y_px > lowest_px + 20.0, "{name}: {at:?}");
        }
        let labels = year_labels(scene);
        let (above, below): (Vec<_>, Vec<_>) = labels
            .iter()
            .partition(|(_, at)| discs.iter().all(|disc| disc.y_px > at.y_px));
        let years = |of: &[&(f64, Point)]| of.iter().map(|(year, _)| *year).collect::<Vec<_>>();
        assert_eq!(years(&above), years(&below), "{name}");
        assert!(!above.is_empty(), "{name}");
    });
}

#[test]
fn nothing_covers_or_leaves_the_picture() {
    each(|name, _, scene| {
        let words = scene.marks.iter();
        let words: Vec<(&Mark, [f64; 4])> = words
            .filter(|mark| matches!(mark, Mark::Text { .. }))
            .map(|mark| (mark, extent(mark)))
            .collect();
        for (at, (mark, a)) in words.iter().enumerate() {
            for (other, b) in &words[at + 1..] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(apart, "{name}: {mark:?} and {other:?}");
            }
        }
        for mark in &scene.marks {
            let past_px = overhang(mark, scene);
            assert!(
                past_px <= allowance_px(mark),
                "{name}: {past_px} px, {mark:?}"
            );
        }
        // No dot of a narrow picture hides another.
        let discs = discs(scene);
        for (at, one) in discs.iter().enumerate() {
            for other in &discs[at + 1..] {
                let apart_px = (one.x_px - other.x_px).hypot(one.y_px - other.y_px);
                assert!(apart_px >= 2.0 * EVENT_PX, "{name}: {one:?} {other:?}");
            }
        }
    });
}

/// However small the picture: every lane keeps its place, and every figure and every
/// year of an event its stop.
#[test]
fn a_low_picture_still_has_both() {
    let answer = asked("view=timeline");
    for width_px in WIDTHS_PX {
        for height_px in [120.0, 200.0, 320.0, 480.0] {
            let size = Size {
                width_px,
                height_px,
            };
            let scene = scene(&answer, size);
            assert_eq!(discs(&scene).len(), 74, "{width_px} {height_px}");
            let points = scene.hits.stops.iter().flat_map(|stop| &stop.points);
            assert_eq!(points.count(), answer.figures.len());
            for mark in &scene.marks {
                let past_px = overhang(mark, &scene);
                assert!(
                    past_px <= allowance_px(mark),
                    "{size:?}: {past_px} {mark:?}"
                );
            }
        }
    }
}

/// The years of a measure are not those of the events.
#[test]
fn every_event_is_on_the_axis_whatever_the_measure() {
    for indicator in ["internet-users-share", "network-users", "population"] {
        let query = format!("view=timeline&indicator={indicator}");
        let all = asked(&query);
        assert_eq!(all.spec.body.events().len(), 74, "{indicator}");
        let (first, last) = all.years_offered;
        assert!(first <= 1991 && last >= 2027, "{indicator}");
        assert_eq!(all.ask.years, all.years_offered);
        // As lines it has its own years again.
        let lines = ExplorerState {
            page: Page::Explore,
            kind: kaznet_explorer::chart::ChartKind::Line,
            ..state(&format!("{query}&to=2027"))
        };
        let settled = apply(&lines, Action::LastYear(2027), library());
        assert!(settled.years_offered(library()).1 < 2027, "{indicator}");
        assert_eq!(settled.years, None, "{indicator}");
    }
}

/// A link to the page says which years of the events it shows, and reads back.
#[test]
fn years_of_events_alone_can_be_chosen() {
    let years = state("view=timeline&from=2026&to=2027");
    assert_eq!(years.years, Some((2026, 2027)));
    let of = |view: &str| answer(&state(view), library(), Lang::En);
    let answer = of("view=timeline&from=2026&to=2027");
    let Body::Timeline(spec) = &answer.spec.body else {
        panic!("{:?}", answer.spec.body);
    };
    assert!(spec.above.is_none());
    assert_eq!(spec.events.len(), 1);
    let said = "there is no figure of “People using the internet” in these years";
    assert!(
        answer.spec.remarks.iter().any(|one| one.contains(said)),
        "{:?}",
        answer.spec.remarks
    );
    // Nobody asked for lines where no place is chosen.
    assert_eq!(of("view=timeline&places=none").spec.remarks, [""; 0]);
    // Figures without a date are told of.
    let undated = of("view=timeline&indicator=network-favourite-survey");
    let said = "The sources give no date";
    assert!(
        undated.spec.remarks[0].starts_with(said),
        "{:?}",
        undated.spec.remarks
    );
}

/// What is said of the lines elsewhere is said here too.
#[test]
fn lines_above_events_are_told_of() {
    let (here, lines) = (asked("view=timeline&to=2025"), asked("view=explore"));
    assert_eq!(here.spec.remarks, lines.spec.remarks);
    assert_eq!(here.spec.source_line, lines.spec.source_line);
    assert_eq!(here.spec.names, lines.spec.names);
    assert_eq!(here.figures, lines.figures);
    let said = |answer: &Answer| {
        let indicator = answer.indicator.as_ref().unwrap();
        describe(&answer.spec, &answer.series, indicator)
    };
    let said_here = said(&here);
    for sentence in &said(&lines)[1..] {
        assert!(said_here.contains(sentence), "{sentence}");
    }
    for event in here.spec.body.events() {
        assert!(said_here.contains(&format!("{}.", event.title)));
    }
}

/// No line of the panel crosses a gap or a break: as many pieces as the line chart has.
#[test]
fn lines_above_events_are_those_of_the_line_chart() {
    let pieces = |scene: &Scene| -> usize {
        let lines = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Line { points, stroke } if stroke.width_px == SERIES_PX => Some(points.len() - 1),
            _ => None,
        });
        lines.sum()
    };
    for view in [
        "to=2025",
        "from=2009&to=2013",
        "places=KAZ,TJK&from=2010&to=2025",
    ] {
        let here = natural(&asked(&format!("view=timeline&{view}")), 1000.0);
        let lines = natural(&asked(&format!("view=explore&{view}")), 1000.0);
        assert!(pieces(&lines) > 0);
        assert_eq!(pieces(&here), pieces(&lines), "{view}");
    }
}
