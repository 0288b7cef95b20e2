//! Keys reach every figure of a chart, and never leave it.

use std::collections::BTreeSet;

use kaznet_explorer::chart::{
    Appearance, FixedWidths, Furniture, Hits, Point, Size, Standing, Step, Stop, StopPoint, Theme,
    focus_marks, height_px, layout,
};
use kaznet_explorer::data::Lang;

use super::answer::asked;

fn hits(query: &str) -> Hits {
    let answer = asked(query, Lang::En);
    let size = Size {
        width_px: 900.0,
        height_px: 500.0,
    };
    let theme = Theme::of(Appearance::Light);
    layout(&answer.spec, size, Furniture::None, theme, &FixedWidths).hits
}

/// All places that steps lead to, from nowhere on.
fn reached(hits: &Hits) -> Vec<Standing> {
    let steps = [
        Step::Back,
        Step::On,
        Step::Up,
        Step::Down,
        Step::First,
        Step::Last,
    ];
    let mut found: Vec<Standing> = Vec::new();
    let mut next: Vec<Option<Standing>> = vec![None];
    while let Some(from) = next.pop() {
        for step in steps {
            let at = hits.walk(from, step).unwrap();
            if !found.contains(&at) {
                found.push(at);
                next.push(Some(at));
            }
        }
    }
    found
}

fn check_reach(query: &str) {
    let hits = hits(query);
    let wanted: BTreeSet<(usize, usize)> = hits
        .stops
        .iter()
        .flat_map(|stop| stop.points.iter().map(|point| point.figure))
        .collect();
    assert!(!wanted.is_empty());
    let reached = reached(&hits);
    let figures: BTreeSet<(usize, usize)> = reached.iter().filter_map(|at| at.figure).collect();
    let stops: BTreeSet<usize> = reached.iter().map(|at| at.stop).collect();
    let all: BTreeSet<usize> = (0..hits.stops.len()).collect();
    assert_eq!(stops, all, "{query}");
    // A bar is one spot, and so is a place between two measures: to stand at the stop is
    // to stand at its figures.
    let spots = |stop: &Stop| {
        stop.points
            .iter()
            .any(|point| point.at != stop.points[0].at)
    };
    if hits.stops.iter().any(spots) {
        assert_eq!(figures, wanted, "{query}");
    }
    for at in reached {
        let points = &hits.stops[at.stop].points;
        let there = |figure| points.iter().any(|point| point.figure == figure);
        assert!(at.figure.is_none_or(there), "{query}: {at:?}");
    }
}

#[test]
fn every_figure_is_reached() {
    check_reach("places=KAZ,RUS,TJK&from=2010&to=2022");
    check_reach("indicator=network-users&places=KAZ,KAZ-ALA,WLD");
    check_reach("chart=bars&year=2013");
    check_reach("chart=estimates");
    check_reach("chart=area&indicator=internet-users&places=KAZ,RUS,KGZ");
    check_reach("chart=slope&places=KAZ,RUS,KGZ&from=2010");
    check_reach("chart=scatter&against=population&places=KAZ,RUS,UZB,KGZ,CHN");
    check_reach("chart=multiples&places=KAZ,RUS,TJK");
}

/// From left to right with the arrows of either direction.
#[test]
fn places_between_two_measures_follow_from_left_to_right() {
    let hits = hits("chart=scatter&against=population&places=KAZ,RUS,UZB,KGZ,CHN");
    let across: Vec<f64> = hits
        .stops
        .iter()
        .map(|stop| stop.points[0].at.x_px)
        .collect();
    assert_eq!(across.len(), 5);
    assert!(across.is_sorted());
    let at = |stop| Some(Standing { stop, figure: None });
    for (from, step, to) in [
        (0, Step::On, 1),
        (1, Step::Down, 2),
        (2, Step::Up, 1),
        (4, Step::Down, 4),
        (1, Step::Back, 0),
    ] {
        assert_eq!(hits.walk(at(from), step), at(to), "{from} {step:?}");
    }
}

#[test]
fn steps_go_from_one_small_chart_to_the_next() {
    let hits = hits("chart=multiples&places=KGZ,RUS,UZB&from=2010&to=2016");
    let stop = hits
        .stops
        .iter()
        .position(|stop| stop.year == 2012)
        .unwrap();
    let series: Vec<usize> = hits.stops[stop]
        .points
        .iter()
        .map(|one| one.figure.0)
        .collect();
    assert_eq!(series, [0, 1, 2]);
    let down = |from: Option<Standing>| hits.walk(from, Step::Down);
    let first = down(Some(Standing { stop, figure: None }));
    let walked = [
        first,
        down(first),
        down(down(first)),
        down(down(down(first))),
    ];
    let walked = walked.map(|at| at.unwrap().figure.unwrap().0);
    assert_eq!(walked, [0, 1, 2, 2]);
    let on = hits.walk(down(first), Step::On).unwrap();
    assert_eq!((hits.stops[on.stop].year, on.figure.unwrap().0), (2013, 1));
}

/// The nearest figure in both directions decides, and all panels show its year.
#[test]
fn a_pointer_finds_the_nearest_figure() {
    let theme = Theme::of(Appearance::Light);
    for query in [
        "chart=multiples&places=KGZ,RUS,UZB&from=2010&to=2016",
        "chart=scatter&against=population&places=KAZ,RUS,UZB,KGZ,CHN",
    ] {
        let hits = hits(query);
        let away_px = |stop: &Stop, at: Point| {
            let away = |point: &StopPoint| (point.at.x_px - at.x_px).hypot(point.at.y_px - at.y_px);
            stop.points.iter().map(away).fold(f64::INFINITY, f64::min)
        };
        for step in 0..400 {
            let at = Point {
                x_px: f64::from(step % 20) * 45.0,
                y_px: f64::from(step / 20) * 25.0,
            };
            let found = away_px(&hits.stops[hits.nearest(at).unwrap()], at);
            let nearest = hits.stops.iter().map(|stop| away_px(stop, at));
            assert_eq!(
                found,
                nearest.fold(f64::INFINITY, f64::min),
                "{query} {at:?}"
            );
        }
        for (stop, one) in hits.stops.iter().enumerate() {
            assert_eq!(hits.anchor(stop), Some(one.points[0].at));
            let marks = focus_marks(&hits, Standing { stop, figure: None }, theme);
            assert_eq!(marks.len(), one.points.len(), "no rule: {query}");
        }
        assert_eq!(hits.anchor(hits.stops.len()), None);
    }
}

/// In a list of events each year is a stretch, and what is said of it stays beside it.
#[test]
fn a_year_of_a_list_reaches_to_the_next() {
    let answer = asked("chart=timeline&from=2009&to=2014&places=none", Lang::Ru);
    let width_px = 360.0;
    let size = Size {
        width_px,
        height_px: height_px(&answer.spec, width_px),
    };
    let theme = Theme::of(Appearance::Light);
    let hits = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths).hits;
    let stops = &hits.stops;
    let years: Vec<i32> = stops.iter().map(|stop| stop.year).collect();
    assert_eq!(years, [2009, 2010, 2011, 2012, 2013, 2014]);
    let at = |y_px| Point { x_px: 200.0, y_px };
    for (stop, pair) in stops.windows(2).enumerate() {
        assert_eq!(hits.nearest(at(pair[0].centre_px + 1.0)), Some(stop));
        assert_eq!(hits.nearest(at(pair[1].centre_px - 1.0)), Some(stop));
        let focus = focus_marks(&hits, Standing { stop, figure: None }, theme);
        assert_eq!(focus.len(), 1);
        let anchor = hits.anchor(stop).unwrap();
        assert!(anchor.x_px < width_px && anchor.y_px == pair[0].centre_px);
    }
    assert_eq!(hits.nearest(at(-5.0)), Some(0));
    assert_eq!(hits.walk(None, Step::Down).unwrap().stop, 0);
}

#[test]
fn steps_follow_their_series_over_gaps() {
    // Tajikistan has no figure for 2018 and 2019.
    let hits = hits("places=KAZ,TJK&from=2015&to=2022");
    let stop_of = |year: i32| {
        hits.stops
            .iter()
            .position(|stop| stop.year == year)
            .unwrap()
    };
    let figure = |year: i32, series: usize| {
        let mut points = hits.stops[stop_of(year)].points.iter();
        points
            .find(|point| point.figure.0 == series)
            .map(|point| point.figure)
    };
    let at = |year, series| Standing {
        stop: stop_of(year),
        figure: figure(year, series),
    };
    assert_eq!(hits.walk(Some(at(2017, 1)), Step::On), Some(at(2020, 1)));
    assert_eq!(hits.walk(Some(at(2020, 1)), Step::Back), Some(at(2017, 1)));
    assert_eq!(hits.walk(Some(at(2017, 0)), Step::Down), Some(at(2017, 1)));
    assert_eq!(hits.walk(Some(at(2017, 1)), Step::Down), Some(at(2017, 1)));
    let all = Standing {
        stop: stop_of(2017),
        figure: None,
    };
    assert_eq!(hits.walk(Some(at(2017, 0)), Step::Up), Some(all));
    assert_eq!(hits.walk(Some(all), Step::Up), Some(at(2017, 1)));
    assert_eq!(hits.walk(Some(at(2022, 0)), Step::On), Some(at(2022, 0)));
}

#[test]
fn nothing_drawn_is_nothing_to_walk() {
    assert_eq!(hits("places=none").walk(None, Step::On), None);
    let past = Some(Standing {
        stop: 999,
        figure: Some((9, 9)),
    });
    assert!(hits("").walk(past, Step::Back).is_some());
}
