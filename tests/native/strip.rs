//! The pictures of the checks: each shows what its check found, holds together on
//! every width, and is as recorded.

use std::collections::BTreeMap;

use kaznet_explorer::chart::{
    Appearance, FixedWidths, Mark, ScaleKind, Scene, Shape, StripAxis, StripRole, StripSpec, Theme,
    strip_scene, strip_spec, strip_words,
};
use kaznet_explorer::data::{Check, Lang, Library, Outcome, Rule, Table};
use kaznet_explorer::evidence::{Meeting, find};
use kaznet_explorer::export::described_svg;
use proptest::prelude::*;

use super::golden::check_recorded;
use super::package::library;
use super::picture::{extent, overhang};
use super::property::{config, lang};
use super::record::altered;

fn check_of<'a>(library: &'a Library, id: &str) -> &'a Check {
    let mut checks = library.checks().iter();
    checks.find(|check| check.id.as_str() == id).unwrap()
}

fn spec(library: &Library, id: &str, lang: Lang) -> Option<StripSpec> {
    let check = check_of(library, id);
    strip_spec(check, &find(check, library).unwrap(), library, lang)
}

fn drawn(library: &Library, id: &str, lang: Lang) -> StripSpec {
    spec(library, id, lang).unwrap_or_else(|| panic!("{id} has no picture"))
}

fn scene(spec: &StripSpec, width_px: f64) -> Scene {
    strip_scene(spec, width_px, Theme::of(Appearance::Light), &FixedWidths)
}

/// One number alone compares with nothing, and words are no numbers.
#[test]
fn a_check_that_compares_has_a_picture() {
    let without: Vec<&str> = library()
        .checks()
        .iter()
        .map(|check| check.id.as_str())
        .filter(|id| spec(library(), id, Lang::En).is_none())
        .collect();
    assert_eq!(without, ["C11", "C20", "C21", "C22"]);
}

/// The article, then the record of the check, each at its own number.
#[test]
fn every_number_of_a_check_is_a_row() {
    let rows = |id: &str| -> Vec<(StripRole, f64)> {
        let spec = drawn(library(), id, Lang::En);
        let row = |row: &kaznet_explorer::chart::StripRow| {
            (row.role, (row.interval.1 * 10.0).round() / 10.0)
        };
        spec.rows.iter().map(row).collect()
    };
    use StripRole::{Article, Limit, Record};
    assert_eq!(
        rows("C03"),
        [(Article, 40.0), (Record, 63.3), (Record, 54.0)]
    );
    assert_eq!(
        rows("C07"),
        [(Article, 34.4), (Record, 34.0), (Record, 31.6)]
    );
    assert_eq!(
        rows("C09"),
        [(Article, 13.5), (Limit, 40.6), (Record, 47.6)]
    );
    assert_eq!(rows("C10"), [(Record, 30.4), (Record, 8.6)]);
    assert_eq!(
        rows("C14"),
        [
            (Article, 15.0),
            (Record, 11.0),
            (Record, 15.0),
            (Record, 16.0)
        ]
    );
    assert_eq!(rows("C17"), [(Article, 2015.5), (Record, 2027.5)]);
    assert_eq!(rows("C23"), [(Article, 1.0), (Record, 3.0), (Record, 1.0)]);
    let lists = drawn(library(), "C23", Lang::En).rows;
    let places: Vec<usize> = lists.iter().map(|row| row.places).collect();
    assert_eq!(places, [0, 3, 4]);
}

#[test]
fn rows_say_who_when_and_how() {
    let names = |id: &str| -> Vec<(String, String)> {
        let rows = drawn(library(), id, Lang::En).rows;
        rows.into_iter().map(|row| (row.label, row.note)).collect()
    };
    let pair = |who: &str, note: &str| (who.to_owned(), note.to_owned());
    assert_eq!(
        names("C03"),
        [
            pair("The article", ""),
            pair("World Bank (ITU), 2013", ""),
            pair("Freedom House, 2013", ""),
        ]
    );
    assert_eq!(
        names("C02")[1],
        pair(
            "World Bank (ITU), 2013",
            "computed from: People using the internet; Population"
        )
    );
    // Two editions of one figure, two kinds of figure, two sources of one number.
    assert_eq!(
        names("C07")[1],
        pair("Katy Pearce, 2010", "edition of December 2011")
    );
    assert_eq!(
        names("C13")[1].1,
        "Visitors of a social network in a month (World)"
    );
    assert_eq!(
        names("C08")[1].0,
        "The article, July 2013; Kaznet Explorer (World Bank, ITU), 2013"
    );
    // What is claimed in words alone is computed from figures of others, and is not
    // passed off as the article's.
    assert_eq!(
        names("C04")[0].0,
        "The article’s claim, by World Bank (ITU), 2000, 2005"
    );
    assert_eq!(
        names("C18")[1],
        pair("Global Voices", "Video service KazTube opens")
    );
}

/// What the rows show and what the check found are one thing.
#[test]
fn the_nearest_row_is_the_outcome() {
    let mut seen: BTreeMap<Meeting, usize> = BTreeMap::new();
    for check in library().checks() {
        let Some(spec) = spec(library(), check.id.as_str(), Lang::En) else {
            continue;
        };
        let outcome = find(check, library()).unwrap().outcome;
        let nearest = spec.rows.iter().filter_map(|row| row.meeting).min();
        let expect = match (check.rule, outcome) {
            (Rule::Derive | Rule::Curated | Rule::Range, _) => None,
            (Rule::Growth | Rule::Multiple | Rule::Target, _) => Some(Meeting::Apart),
            (_, Outcome::Conflict | Outcome::Undefined) => Some(Meeting::Apart),
            (_, Outcome::Loose) => Some(Meeting::Far),
            (_, Outcome::Consistent) => Some(Meeting::Near),
            _ => Some(Meeting::Same),
        };
        assert_eq!(nearest, expect, "{}", check.id);
        *seen.entry(nearest.unwrap_or(Meeting::Same)).or_default() += 1;
        let all_said = spec
            .rows
            .iter()
            .all(|row| row.meeting.is_some() != row.meeting_text.is_empty());
        assert!(all_said, "{}", check.id);
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
}

#[test]
fn another_figure_moves_its_row() {
    let other = altered(
        Table::Observations,
        "internet,2013-07,8000000,,,roughly,",
        "internet,2013-07,11000000,,,roughly,",
    );
    let met = |library: &Library| drawn(library, "C02", Lang::En).rows[1].meeting;
    assert_eq!(met(library()), Some(Meeting::Apart));
    assert_eq!(met(&other), Some(Meeting::Near));
}

/// Far apart and all positive: equal ratios are equal distances.
#[test]
fn numbers_far_apart_have_a_logarithmic_axis() {
    let axis = |library: &Library| match drawn(library, "C02", Lang::En).axis {
        StripAxis::Values(_, scale) => scale,
        axis => panic!("{axis:?}"),
    };
    let with = |value: &str| {
        altered(
            Table::Observations,
            "internet,2013-07,8000000,,,roughly,",
            &format!("internet,2013-07,{value},,,roughly,"),
        )
    };
    assert_eq!(axis(library()), ScaleKind::Linear);
    assert_eq!(axis(&with("300000")), ScaleKind::Linear);
    assert_eq!(axis(&with("200000")), ScaleKind::Log);
    assert_eq!(axis(&with("0")), ScaleKind::Linear);
}

/// The middles of the article's squares and the record's discs and diamonds.
fn symbols(scene: &Scene) -> Vec<(Shape, f64)> {
    let symbols = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Symbol {
            centre,
            shape,
            radius_px,
            ..
        } if *radius_px > 4.0 => Some((*shape, centre.x_px)),
        _ => None,
    });
    symbols.collect()
}

/// What must hold of a strip on any width.
fn holds(spec: &StripSpec, scene: &Scene, view: &str) {
    for mark in &scene.marks {
        let past_px = overhang(mark, scene);
        assert!(past_px <= 0.5, "{view}: {past_px} px: {mark:?}");
    }
    let is_text = |mark: &&Mark| matches!(mark, Mark::Text { .. });
    let is_thing = |mark: &&Mark| match mark {
        Mark::Symbol { .. } | Mark::Polygon { .. } => true,
        Mark::Line { stroke, .. } => stroke.width_px > 1.0,
        _ => false,
    };
    let texts: Vec<&Mark> = scene.marks.iter().filter(is_text).collect();
    let things = scene.marks.iter().filter(is_thing);
    let others: Vec<&Mark> = texts.iter().copied().chain(things).collect();
    for (at, one) in texts.iter().enumerate() {
        for other in &others[at + 1..] {
            let ([l, t, r, b], [left, top, right, bottom]) = (extent(one), extent(other));
            let apart = r <= left || right <= l || b <= top || bottom <= t;
            assert!(apart, "{view}: {one:?} over {other:?}");
        }
    }
    // Every row has its mark, in the order of its number.
    let symbols = symbols(scene);
    assert_eq!(symbols.len(), spec.rows.len(), "{view}");
    for (row, (shape, x_px)) in spec.rows.iter().zip(&symbols) {
        let is_article = row.role == StripRole::Article;
        assert_eq!(*shape == Shape::Square, is_article, "{view}");
        for (other, (_, other_px)) in spec.rows.iter().zip(&symbols) {
            let is_more = row.interval.1 > other.interval.1;
            assert!(!is_more || x_px >= other_px, "{view}: {row:?} {other:?}");
        }
    }
    // An axis of one number says little; the decades of a narrow one may be no more.
    let zone_px = scene.height_px - 26.0;
    let numbers = texts.iter().filter(|mark| extent(mark)[1] > zone_px);
    let least = match spec.axis {
        StripAxis::Years | StripAxis::Values(_, ScaleKind::Log) => 1,
        StripAxis::Places | StripAxis::Values(_, ScaleKind::Linear) => 2,
    };
    assert!(numbers.count() >= least, "{view}");
    // Nothing is shortened that the published figures need.
    for mark in &texts {
        if let Mark::Text { text, .. } = mark {
            assert!(!text.contains('…'), "{view}: {text}");
        }
    }
}

#[test]
fn every_picture_holds_on_every_width() {
    for check in library().checks() {
        for lang in Lang::ALL {
            let Some(spec) = spec(library(), check.id.as_str(), lang) else {
                continue;
            };
            for width_px in [280.0, 320.0, 390.0, 519.0, 520.0, 600.0, 700.0] {
                let view = format!("{} {lang:?} {width_px}", check.id);
                holds(&spec, &scene(&spec, width_px), &view);
            }
        }
    }
}

/// What a figure of the article may be turned into.
fn claim() -> impl Strategy<Value = (f64, &'static str)> {
    let words = prop::sample::select(vec![
        "exact",
        "about",
        "over",
        "at-least",
        "up-to",
        "almost",
        "less-than",
        "a-good",
    ]);
    let value = prop_oneof![0.0..100.0, 0.0..1e3, 1e3..1e7, 1e7..1e10];
    (value.prop_map(f64::round), words)
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn awkward_numbers_hold_as_well((value, word) in claim(), lang in lang(), width_px in 280.0..700.0) {
        let library = altered(
            Table::Observations,
            "internet,2013-07,8000000,,,roughly,",
            &format!("internet,2013-07,{value},,,{word},"),
        );
        for id in ["C02", "C08"] {
            let check = check_of(&library, id);
            // A share of nothing has no value.
            let Ok(finding) = find(check, &library) else { continue };
            let Some(spec) = strip_spec(check, &finding, &library, lang) else { continue };
            holds(&spec, &scene(&spec, width_px), &format!("{id} {value} {word} {lang:?} {width_px}"));
        }
    }
}

/// Dots lead to what lies apart, and to nothing else.
#[test]
fn the_missing_way_is_dotted() {
    for check in library().checks() {
        let Some(spec) = spec(library(), check.id.as_str(), Lang::En) else {
            continue;
        };
        let apart = spec
            .rows
            .iter()
            .filter(|row| row.meeting == Some(Meeting::Apart))
            .count();
        let dotted = |mark: &&Mark| matches!(mark, Mark::Line { stroke, .. } if stroke.width_px == 1.5 && !stroke.dash_px.is_empty());
        let ways = scene(&spec, 700.0).marks.iter().filter(dotted).count();
        // One that lies nearer than its own mark is wide has no room for dots.
        let near = usize::from(["C09", "C13"].contains(&check.id.as_str()));
        assert!(ways == apart || ways + near == apart, "{}", check.id);
    }
    assert!(scene(&drawn(library(), "C03", Lang::En), 280.0).marks.len() > 8);
}

#[test]
fn an_end_without_end_has_a_head() {
    let heads = |id: &str| {
        let scene = scene(&drawn(library(), id, Lang::En), 600.0);
        let heads = scene.marks.iter();
        heads
            .filter(|mark| matches!(mark, Mark::Polygon { .. }))
            .count()
    };
    assert_eq!((heads("C14"), heads("C03")), (1, 0));
    let open = altered(
        Table::Observations,
        ",15,,,exact,ghedin",
        ",15,,,at-least,ghedin",
    );
    let scene = scene(&drawn(&open, "C14", Lang::En), 600.0);
    let heads = scene.marks.iter();
    let heads = heads.filter(|mark| matches!(mark, Mark::Polygon { .. }));
    assert_eq!(heads.count(), 2);
}

#[test]
fn the_picture_is_said_in_one_sentence() {
    let mut all: Vec<String> = Vec::new();
    for check in library().checks() {
        for lang in Lang::ALL {
            let Some(spec) = spec(library(), check.id.as_str(), lang) else {
                continue;
            };
            let words = strip_words(&spec);
            assert!(
                words.ends_with('.') && !words.contains(['{', '}']),
                "{words}"
            );
            for row in &spec.rows {
                assert!(words.contains(&row.label) && words.contains(&row.value_text));
            }
            all.push(words);
        }
    }
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "two pictures are said alike");
    let spec = drawn(library(), "C03", Lang::En);
    assert_eq!(
        strip_words(&spec),
        "On one axis: The article: over 40% (40% to 50%); World Bank (ITU), 2013: 63.3%, \
        outside what the words allow; Freedom House, 2013: 54%, outside what the words allow."
    );
}

/// Name, check, language, appearance and width: each rule once.
const PICTURES: [(&str, &str, Lang, Appearance, f64); 13] = [
    ("strip-c01-ru", "C01", Lang::Ru, Appearance::Dark, 600.0),
    ("strip-c03-en", "C03", Lang::En, Appearance::Light, 700.0),
    ("strip-c04-kk", "C04", Lang::Kk, Appearance::Light, 600.0),
    ("strip-c07-ru", "C07", Lang::Ru, Appearance::Dark, 520.0),
    ("strip-c08-en", "C08", Lang::En, Appearance::Light, 700.0),
    ("strip-c09-en", "C09", Lang::En, Appearance::Light, 280.0),
    ("strip-c13-kk", "C13", Lang::Kk, Appearance::Light, 320.0),
    ("strip-c14-en", "C14", Lang::En, Appearance::Light, 520.0),
    ("strip-c15-ru", "C15", Lang::Ru, Appearance::Light, 390.0),
    ("strip-c16-ru", "C16", Lang::Ru, Appearance::Light, 700.0),
    ("strip-c17-en", "C17", Lang::En, Appearance::Dark, 600.0),
    ("strip-c18-kk", "C18", Lang::Kk, Appearance::Light, 700.0),
    ("strip-c23-en", "C23", Lang::En, Appearance::Light, 600.0),
];

#[test]
fn every_strip_is_as_recorded() {
    let drawn = PICTURES.map(|(name, id, lang, appearance, width_px)| {
        let spec = drawn(library(), id, lang);
        let scene = strip_scene(&spec, width_px, Theme::of(appearance), &FixedWidths);
        let text = described_svg(&scene, &spec.title, &strip_words(&spec)).unwrap();
        let said = text.contains("<title>") && text.contains("</title>\n<desc>");
        assert!(said && text.contains("</desc>\n<rect"), "{name}");
        (name.to_owned(), text)
    });
    check_recorded(drawn.into_iter());
    let rules = PICTURES.map(|(_, id, ..)| check_of(library(), id).rule);
    assert!(Rule::ALL.iter().all(|rule| rules.contains(rule)));
}
