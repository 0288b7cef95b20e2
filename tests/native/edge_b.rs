//! Scatter, small charts and timeline, and the kinds before them, over tables made up
//! to be awkward: one figure, none, gaps, breaks, negative, huge and tiny values, many
//! series, a narrow picture. The package has none of most of these.

use std::collections::BTreeSet;

use kaznet_explorer::chart::{
    Align, Appearance, Body, FixedWidths, Furniture, Mark, Scene, Shape, Size, Theme, describe,
    height_px, layout,
};
use kaznet_explorer::data::{Lang, Library};
use kaznet_explorer::state::{Answer, answer, parse};

use super::package::{library, made_up_b, pairs};
use super::picture::{allowance_px, extent, overhang};

/// The stroke of a line, and of the thin way of a place between two measures.
const LINE_PX: f64 = 2.25;
const TRAIL_PX: f64 = 1.25;
/// The disc of an event; the end of a line has a smaller one.
const EVENT_PX: f64 = 4.5;

/// A figure of the first measure (`m`) or the second (`w`): place, year and value.
pub(super) type Row = (&'static str, usize, i32, f64);

/// Made-up tables: figures, breaks (place, from, to) and events (kind, date).
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) rows: Vec<Row>,
    pub(super) breaks: Vec<(usize, i32, i32)>,
    pub(super) events: Vec<(&'static str, &'static str)>,
}

fn case(name: &'static str, rows: Vec<Row>) -> Case {
    Case {
        name,
        rows,
        breaks: Vec::new(),
        events: vec![("access", "2011-04"), ("policy", "2012")],
    }
}

/// Both measures of so many places over the years, the values by a rule.
fn filled(places: usize, years: &[i32], value: fn(usize, i32) -> f64) -> Vec<Row> {
    let mut rows = Vec::new();
    for place in 0..places {
        for year in years {
            rows.push(("m", place, *year, value(place, *year)));
            rows.push(("w", place, *year, value(places - place, *year)));
        }
    }
    rows
}

fn part(place: usize, year: i32) -> f64 {
    f64::from(u32::try_from(place).unwrap()) + f64::from(year - 2009) * 1.5
}

const YEARS: [i32; 5] = [2010, 2011, 2012, 2013, 2014];

pub(super) fn cases() -> Vec<Case> {
    let crowd = |count: usize| {
        let months = ["2012-01", "2012-02", "2012-03-05", "2012-03-06", "2012"];
        (0..count)
            .map(|at| ("censorship", months[at % months.len()]))
            .collect()
    };
    vec![
        case("one point", vec![("m", 0, 2012, 5.0)]),
        case("no points", Vec::new()),
        case(
            "no neighbouring years",
            filled(4, &[2010, 2012, 2014], part),
        ),
        case("one gap", filled(4, &[2010, 2011, 2013, 2014], part)),
        Case {
            breaks: vec![(0, 2011, 2012), (2, 2012, 2013)],
            ..case("one break", filled(4, &YEARS, part))
        },
        case(
            "negative",
            filled(4, &YEARS, |at, year| part(at, year) - 5.0),
        ),
        case(
            "all negative",
            filled(4, &YEARS, |at, year| -part(at, year)),
        ),
        case("zero", filled(4, &YEARS, |_, _| 0.0)),
        case("large", filled(4, &YEARS, |at, year| part(at, year) * 1e12)),
        case("small", filled(4, &YEARS, |at, year| part(at, year) * 1e-9)),
        case("near", filled(4, &YEARS, |at, year| 1e9 + part(at, year))),
        case("all equal", filled(6, &YEARS, |_, _| 7.0)),
        Case {
            events: crowd(40),
            ..case("many", filled(40, &YEARS, part))
        },
        Case {
            events: crowd(3),
            ..case("one year", filled(3, &[2012], part))
        },
    ]
}

/// Every kind of this file's concern, on either scale, with its own axes or shared.
const VIEWS: [&str; 10] = [
    "chart=scatter&against=w",
    "chart=scatter&against=w&scale=log",
    "chart=multiples",
    "chart=multiples&axes=own&scale=log",
    "chart=timeline",
    "chart=timeline&places=none",
    "",
    "scale=log",
    "chart=bars",
    "chart=estimates",
];

pub(super) fn asked(query: &str, library: &Library, lang: Lang) -> Answer {
    let (state, bad) = parse(&pairs(query), library);
    assert!(
        bad.is_empty() || library.observations().is_empty(),
        "{bad:?}"
    );
    answer(&state, library, lang)
}

pub(super) fn all_places() -> String {
    let ids: Vec<String> = (0..40).map(|at| format!("P{at:02}")).collect();
    ids.join(",")
}

/// Calls with every case, view and size, and what it is called in a message.
fn each(check: impl Fn(&str, &Case, &Answer, &Scene, &Library)) {
    for case in cases() {
        let library = made_up_b(&case.rows, &case.breaks, &case.events);
        for view in VIEWS {
            for (width_px, lang) in [(320.0, Lang::Kk), (390.0, Lang::Ru), (900.0, Lang::En)] {
                // Of a name given twice the first counts.
                let query = format!("indicator=m&{view}&places={}", all_places());
                let answer = asked(&query, &library, lang);
                let height_px = height_px(&answer.spec, width_px);
                let size = Size {
                    width_px,
                    height_px,
                };
                let theme = Theme::of(Appearance::Light);
                let scene = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths);
                let name = format!("{}, {view}, {width_px} px", case.name);
                check(&name, &case, &answer, &scene, &library);
            }
        }
    }
}

fn is_finite(mark: &Mark) -> bool {
    extent(mark).into_iter().all(f64::is_finite)
}

#[test]
fn every_mark_is_finite_and_inside() {
    each(|name, _, answer, scene, _| {
        assert!(
            scene.height_px.is_finite() && scene.height_px < 12_000.0,
            "{name}"
        );
        assert_eq!(
            scene.marks.is_empty(),
            matches!(answer.spec.body, Body::Nothing(_)),
            "{name}"
        );
        for mark in &scene.marks {
            assert!(is_finite(mark), "{name}: {mark:?}");
            let past_px = overhang(mark, scene);
            assert!(
                past_px <= allowance_px(mark),
                "{name}: {past_px} px, {mark:?}"
            );
        }
    });
}

#[test]
fn no_words_cover_others() {
    each(|name, _, _, scene, _| {
        let words = scene
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Text { .. }));
        let words: Vec<(&Mark, [f64; 4])> = words.map(|mark| (mark, extent(mark))).collect();
        for (at, (mark, a)) in words.iter().enumerate() {
            for (other, b) in &words[at + 1..] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(apart, "{name}: {mark:?} and {other:?}");
            }
        }
    });
}

fn at_stops(scene: &Scene) -> Vec<(usize, usize)> {
    let stops = scene.hits.stops.iter().flat_map(|stop| &stop.points);
    let mut figures: Vec<(usize, usize)> = stops.map(|point| point.figure).collect();
    figures.sort_unstable();
    figures
}

fn figures(answer: &Answer) -> Vec<(usize, usize)> {
    let mut figures = answer.spec.figures.clone();
    figures.sort_unstable();
    figures
}

/// The figures at the stops, each once.
#[test]
fn stops_reach_every_figure_and_no_other() {
    each(|name, _, answer, scene, _| {
        assert_eq!(at_stops(scene), figures(answer), "{name}");
        for stop in &scene.hits.stops {
            for point in &stop.points {
                let (at, number) = point.figure;
                assert_eq!(
                    answer.series[at].points[number].at.year(),
                    stop.year,
                    "{name}"
                );
            }
        }
    });
}

/// How many straight pieces the lines of this width have.
fn pieces(scene: &Scene, width_px: f64) -> usize {
    let lines = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Line { points, stroke } if stroke.width_px == width_px => Some(points.len() - 1),
        _ => None,
    });
    lines.sum()
}

/// How many steps from a year to the next may be joined: those over no gap and no break.
fn steps(case: &Case, measure: &str) -> usize {
    let mut steps = 0;
    for (_, place, year, _) in case.rows.iter().filter(|row| row.0 == measure) {
        let next = (measure, *place, *year + 1);
        let follows = case.rows.iter().any(|row| (row.0, row.1, row.2) == next);
        let mut breaks = case.breaks.iter().filter(|one| one.0 == *place);
        let broken = breaks.any(|one| *year < one.2 && *year + 1 > one.1);
        steps += usize::from(follows && !broken);
    }
    steps
}

#[test]
fn nothing_is_joined_over_a_gap_or_a_break() {
    each(|name, case, answer, scene, _| {
        let lines = pieces(scene, LINE_PX);
        let most = steps(case, "m");
        match &answer.spec.body {
            Body::Timeline(spec) if spec.above.is_none() => assert_eq!(lines, 0, "{name}"),
            Body::Lines(_) | Body::Multiples(_) | Body::Timeline(_) => {
                // On a logarithmic axis some values have no place.
                let is_linear = !name.contains("log");
                assert!(
                    lines == most || !is_linear && lines < most,
                    "{name}: {lines}, {most}"
                );
            }
            Body::Scatter(_) => {
                assert_eq!(lines, 0, "{name}");
                assert!(pieces(scene, TRAIL_PX) <= most, "{name}");
            }
            _ => assert_eq!(lines, 0, "{name}"),
        }
    });
}

/// The trail of a place ends at its gap or break, counted back from the year shown.
#[test]
fn the_way_of_a_place_begins_behind_a_gap_or_a_break() {
    for (name, expect) in [
        ("one gap", [2, 2, 2, 2]),
        ("one break", [3, 5, 2, 5]),
        ("no neighbouring years", [0, 0, 0, 0]),
        ("negative", [5, 5, 5, 5]),
    ] {
        let case = cases().into_iter().find(|case| case.name == name).unwrap();
        let library = made_up_b(&case.rows, &case.breaks, &case.events);
        let query = format!(
            "indicator=m&places={}&chart=scatter&against=w",
            all_places()
        );
        let answer = asked(&query, &library, Lang::En);
        let Body::Scatter(spec) = &answer.spec.body else {
            panic!("{name}: {:?}", answer.spec.body);
        };
        assert_eq!(spec.year, 2014, "{name}");
        let lengths: Vec<usize> = spec.dots.iter().map(|dot| dot.trail.len()).collect();
        assert_eq!(lengths, expect, "{name}");
    }
}

/// Every kind says something of every picture, and why there is none.
#[test]
fn every_picture_is_said_in_words() {
    each(|name, _, answer, _, _| {
        let Some(indicator) = &answer.indicator else {
            return;
        };
        let words = describe(&answer.spec, &answer.series, indicator);
        assert!(!words.is_empty(), "{name}");
        assert!(
            words.iter().all(|words| words.ends_with('.')),
            "{name}: {words:?}"
        );
    });
}

/// The events are all there, and each year of one is a stop.
#[test]
fn every_event_is_drawn_and_its_year_answers() {
    each(|name, case, answer, scene, _| {
        if !matches!(answer.spec.body, Body::Timeline(_)) {
            return;
        }
        let discs = scene.marks.iter().filter(|mark| {
            let is_event = |shape: Shape, px: f64| shape == Shape::Disc && px == EVENT_PX;
            matches!(mark, Mark::Symbol { shape, radius_px, .. } if is_event(*shape, *radius_px))
        });
        let within = |event: &&(&str, &str)| {
            let year: i32 = event.1[..4].parse().unwrap();
            (answer.ask.years.0..=answer.ask.years.1).contains(&year)
        };
        let events: Vec<_> = case.events.iter().filter(within).collect();
        assert_eq!(discs.count(), events.len(), "{name}");
        // At the height that it asks for, every headline is written, and whole.
        let headline = |mark: &&Mark| match mark {
            Mark::Text { text, .. } => text.starts_with("It happened") && text.ends_with("time"),
            _ => false,
        };
        if scene.width_px == 900.0 {
            let headlines = scene.marks.iter().filter(headline);
            assert_eq!(headlines.count(), events.len(), "{name}");
        }
        let years = events.iter().map(|event| event.1[..4].parse().unwrap());
        let figures = answer.spec.figures.iter();
        let figures = figures.map(|(at, number)| answer.series[*at].points[*number].at.year());
        let years: BTreeSet<i32> = years.chain(figures).collect();
        let stops: Vec<i32> = scene.hits.stops.iter().map(|stop| stop.year).collect();
        assert_eq!(stops, years.into_iter().collect::<Vec<_>>(), "{name}");
    });
}

/// Two numbers at least stand at an axis of its own, or heights could not be read.
#[test]
fn an_axis_of_its_own_has_two_numbers() {
    each(|name, _, answer, scene, _| {
        if let (Body::Multiples(spec), true) = (&answer.spec.body, name.contains("own")) {
            let is_number = |mark: &&Mark| {
                matches!(
                    mark,
                    Mark::Text {
                        align: Align::End,
                        ..
                    }
                )
            };
            let numbers = scene.marks.iter().filter(is_number).count();
            assert!(numbers >= 2 * spec.panels.len(), "{name}: {numbers}");
        }
    });
}

/// Forty small charts are all drawn, each with its name.
#[test]
fn many_small_charts_are_all_named() {
    each(|name, case, answer, scene, _| {
        if let (Body::Multiples(spec), "many") = (&answer.spec.body, case.name) {
            assert_eq!(spec.panels.len(), 40, "{name}");
            assert_eq!(scene.unlabelled, 0, "{name}");
        }
    });
}

#[test]
fn a_kind_that_does_not_fit_says_why() {
    let library = made_up_b(&[("m", 0, 2012, 5.0)], &[], &[]);
    for (view, why) in [
        ("chart=scatter", "second measure"),
        ("chart=scatter&against=w", "second measure"),
        ("chart=scatter&against=m", "second measure"),
        ("chart=multiples", "one series only"),
        ("chart=timeline", "No event"),
    ] {
        let query = format!("indicator=m&places={}&{view}", all_places());
        let answer = asked(&query, &library, Lang::En);
        let Body::Nothing(said) = &answer.spec.body else {
            panic!("{view}: {:?}", answer.spec.body);
        };
        assert!(said.contains(why), "{view}: {said}");
    }
    let library = made_up_b(&filled(4, &YEARS, part), &[], &[]);
    let query = format!("indicator=m&places={}&chart=scatter", all_places());
    let itself = asked(&format!("{query}&against=m"), &library, Lang::En);
    assert!(
        matches!(itself.spec.body, Body::Nothing(_)),
        "a measure against itself"
    );
    let other = asked(&format!("{query}&against=w"), &library, Lang::En);
    assert!(matches!(other.spec.body, Body::Scatter(_)));
}

/// Of the published tables too, where statements stand beside statistics.
#[test]
fn stops_reach_statements_beside_statistics() {
    for query in ["chart=multiples", "chart=scatter&against=population"] {
        let answer = asked(query, library(), Lang::En);
        let stated = |at: &(usize, usize)| answer.series[at.0].key.source.as_str() == "ghedin-2013";
        let has_stated = answer.spec.figures.iter().any(stated);
        assert_eq!(has_stated, query == "chart=multiples", "{query}");
        let size = Size {
            width_px: 700.0,
            height_px: height_px(&answer.spec, 700.0),
        };
        let theme = Theme::of(Appearance::Light);
        let scene = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths);
        assert_eq!(at_stops(&scene), figures(&answer), "{query}");
    }
}

/// The year of most places with both measures is shown, the latest of several.
#[test]
fn two_measures_are_shown_in_the_year_that_both_have_most_places() {
    let mut rows = filled(4, &[2010, 2011], part);
    // Later, but of one measure or of fewer places.
    rows.extend((0..6).map(|place| ("m", place, 2014, 1.0)));
    rows.extend((0..3).flat_map(|place| [("m", place, 2012, 1.0), ("w", place, 2012, 2.0)]));
    let library = made_up_b(&rows, &[], &[]);
    let query = format!("indicator=m&places={}&chart=", all_places());
    let shown = |kind: &str| asked(&format!("{query}{kind}"), &library, Lang::En).ranked_year;
    assert_eq!(shown("scatter&against=w"), Some(2011));
    assert_eq!(shown("bars"), Some(2014));
    assert_eq!(shown("scatter"), Some(2014), "without a second measure");
}

/// A place without one of the measures is named, and both figures of the others count.
#[test]
fn two_measures_name_who_lacks_one() {
    let mut rows = filled(3, &[2012], part);
    rows.push(("m", 5, 2012, 1.0));
    let library = made_up_b(&rows, &[], &[]);
    let query = "indicator=m&places=P00,P01,P02,P05&chart=scatter&against=w";
    let answer = asked(query, &library, Lang::En);
    let remark = "One of the measures or both have no figure for 2012: The place 5.";
    assert!(
        answer.spec.remarks.iter().any(|one| one == remark),
        "{:?}",
        answer.spec.remarks
    );
    assert_eq!(answer.figures.len(), 6);
    assert_eq!(answer.spec.title, "“Of m” against “Of w”");
    assert_eq!(answer.spec.subtitle, "2012");
    let names: BTreeSet<&String> = answer.spec.names.iter().collect();
    assert_eq!(names.len(), answer.series.len(), "{names:?}");
}
