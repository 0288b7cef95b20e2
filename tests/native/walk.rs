//! Keys reach every figure of a chart, and never leave it.

use std::collections::BTreeSet;

use kaznet_explorer::chart::{
    Appearance, FixedWidths, Furniture, Hits, Size, Standing, Step, Theme, layout,
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
    // Bars have one figure at a stop: to stand at it is to stand at the figure.
    if hits.stops.iter().any(|stop| stop.points.len() > 1) {
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
