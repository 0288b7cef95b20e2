//! Shares over time, two years and parts of a whole at their edges: small made-up
//! libraries, each drawn in every language on several sizes, and what must hold
//! of every such picture.

mod areas;
mod parts;
mod slopes;

use std::collections::BTreeSet;

use kaznet_explorer::chart::{
    Appearance, Body, FixedWidths, Furniture, Mark, Scene, Size, Theme, Unfit, describe, height_px,
    layout,
};
use kaznet_explorer::data::{Lang, Library, Table, TableText};
use kaznet_explorer::state::{Answer, answer, parse};

use proptest::prelude::*;
use proptest::sample::{select as one_of, subsequence};

use super::package::{self, pairs};
use super::picture::{allowance_px, extent, overhang};
use super::property::{config, lang};

const INDICATORS: &str = "\
id,topic,measure,unit,decimals,minimum,maximum,default_places,name_en,name_ru,name_kk,unit_en,unit_ru,unit_kk,about_en,about_ru,about_kk
share,access,statistic,percent,1,0,100,,People online,Люди в сети,Желідегі адамдар,%,%,%,A.,О.,О.
heads,access,statistic,count,0,0,10000000000000,,Heads,Головы,Бастар,people,людей,адам,A.,О.,О.
speed,access,speed,amount,1,0,10000000000000,,Speed,Скорость,Жылдамдық,s,с,с,A.,О.,О.
turn,access,growth,count,0,-10000000000000,10000000000000,,Turn,Оборот,Айналым,people,людей,адам,A.,О.,О.
place,social,statistic,rank,0,1,200,,Rank,Место,Орын,rank,место,орын,A.,О.,О.
";
const SOURCES: &str = "\
id,publisher,title,url,published,retrieved,license,kind,note
stat,Office,Figures,https://a.example/,2026,,free,statistics,
text,Paper,A text,https://b.example/,2013,,free,article,
";

/// Forty countries, two cities in the first, a world; names longer than a label.
fn places() -> String {
    let mut table = "id,kind,parent,neighbours,name_en,name_ru,name_kk\n".to_owned();
    for at in 0..40 {
        let name = format!("Land of the Hill {at},Страна холма {at},Төбе елі {at}");
        table += &format!("P{at:02},country,,,{name}\n");
    }
    table += "TOWN,city,P00,,Town,Город,Қала\n";
    table += "PORT,city,P00,,Port on a Long River,Порт на длинной реке,Ұзын өзен порты\n";
    table += "WLD,world,,,World,Весь мир,Бүкіл әлем\n";
    table
}

/// A year's figure of the office.
fn row(indicator: &str, place: &str, year: i32, value: &str) -> String {
    format!("{indicator},{place},net,{year},{value},,,exact,stat,,published,,\n")
}

/// A figure of every year in the span of each place: the first has `step`, each
/// after it as much more.
fn rows(indicator: &str, count: usize, years: (i32, i32), step: f64) -> String {
    let mut table = String::new();
    for at in 0..count {
        for year in years.0..=years.1 {
            let value = step * f64::from(u32::try_from(at + 1).unwrap());
            let value = value + step * f64::from(year - years.0) / 4.0;
            table += &row(indicator, &format!("P{at:02}"), year, &written(value));
        }
    }
    table
}

/// With the decimals it needs.
fn written(value: f64) -> String {
    let text = format!("{value:.12}");
    let text = text.trim_end_matches('0');
    text.trim_end_matches('.').to_owned()
}

fn without(rows: &str, part: &str) -> String {
    assert!(rows.contains(part), "{part}");
    let kept = rows.lines().filter(|line| !line.contains(part));
    kept.map(|line| format!("{line}\n")).collect()
}

fn library(rows: &str, breaks: &str) -> Library {
    let empty = |columns: &str| format!("{columns}\n");
    let tables = [
        (Table::Indicators, INDICATORS.to_owned()),
        (Table::Places, places()),
        (
            Table::Subjects,
            "id,name_en,name_ru,name_kk\nnet,Net,Сеть,Желі\nweb,Web,Веб,Веб\n".to_owned(),
        ),
        (Table::Notes, empty("id,text_en,text_ru,text_kk")),
        (Table::Sources, SOURCES.to_owned()),
        (
            Table::Observations,
            "indicator,place,subject,period,value,low,high,qualifier,source,vintage,status,note,id\n"
                .to_owned()
                + rows,
        ),
        (
            Table::Breaks,
            "id,indicator,place,source,from,to,successor,kind,basis,reason_en,reason_ru,reason_kk\n"
                .to_owned()
                + breaks,
        ),
        (
            Table::Events,
            "id,category,place,title_en,title_ru,title_kk,summary_en,summary_ru,summary_kk\n\
            E1,access,P00,A node,Узел,Түйін,It.,Он.,Ол.\n"
                .to_owned(),
        ),
        (
            Table::Attestations,
            "event,research,period,precision,source,claim,note\nE1,E1,2001-04,month,stat,,\n"
                .to_owned(),
        ),
        (
            Table::Claims,
            empty("id,chapter,kind,period,statement_en,statement_ru,statement_kk,note"),
        ),
        (
            Table::Derived,
            empty("id,indicator,place,subject,period,formula,note"),
        ),
        (
            Table::Checks,
            empty("id,claims,rule,claimed,record,context,unit,decimals,outcome,why_en,why_ru,why_kk"),
        ),
        (
            Table::Passages,
            empty("id,part,view,values,title_en,title_ru,title_kk,text_en,text_ru,text_kk"),
        ),
    ];
    let tables: TableText = tables.map(|(table, text)| (table, Ok(text))).into();
    let (library, faults) = Library::read(&tables);
    assert_eq!(faults, []);
    library
}

const BREAK: &str = "b,heads,P01,stat,2003,2004,,method,inferred,So.,Так.,Солай.\n";

/// A view in each language and on each size, with all that must hold of it.
fn drawn(library: &Library, query: &str) -> Vec<(Answer, Scene)> {
    let mut views = Vec::new();
    let (state, bad) = parse(&pairs(query), library);
    assert_eq!(bad, [], "{query}");
    for lang in Lang::ALL.iter().copied() {
        let answer = answer(&state, library, lang);
        let fitting = |width_px: f64| (width_px, height_px(&answer.spec, width_px));
        for (width_px, height_px) in [fitting(320.0), fitting(900.0), (280.0, 200.0)] {
            let size = Size {
                width_px,
                height_px,
            };
            let theme = Theme::of(Appearance::Light);
            let scene = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths);
            holds(&answer, &scene, &format!("{query} {lang:?} {size:?}"));
            views.push((answer.clone(), scene));
        }
    }
    views
}

fn holds(answer: &Answer, scene: &Scene, view: &str) {
    for mark in &scene.marks {
        assert!(
            extent(mark).iter().all(|px| px.is_finite()),
            "{view}: {mark:?}"
        );
        let past_px = overhang(mark, scene);
        assert!(
            past_px <= allowance_px(mark),
            "{view}: {past_px} px: {mark:?}"
        );
    }
    let texts = scene
        .marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Text { .. }));
    let texts: Vec<&Mark> = texts.collect();
    for (at, one) in texts.iter().enumerate() {
        for other in &texts[at + 1..] {
            let ([l, t, r, b], [left, top, right, bottom]) = (extent(one), extent(other));
            let apart = r <= left || right <= l || b <= top || bottom <= t;
            assert!(apart, "{view}: {one:?} over {other:?}");
        }
    }
    let stops = scene.hits.stops.iter();
    let reached: BTreeSet<(usize, usize)> = stops
        .flat_map(|stop| stop.points.iter().map(|point| point.figure))
        .collect();
    let figures: BTreeSet<(usize, usize)> = answer.spec.figures.iter().copied().collect();
    assert_eq!(reached, figures, "{view}");
    assert_eq!(figures.len(), answer.spec.figures.len(), "{view}");
    assert_eq!(
        figures.is_empty(),
        matches!(answer.spec.body, Body::Nothing(_)),
        "{view}"
    );
    for stop in &scene.hits.stops {
        for point in &stop.points {
            let (at, number) = point.figure;
            assert_eq!(
                answer.series[at].points[number].at.year(),
                stop.year,
                "{view}"
            );
        }
    }
    let indicator = answer.indicator.as_ref().unwrap();
    let words = describe(&answer.spec, &answer.series, indicator);
    assert!(
        !words.is_empty() && words.iter().all(|words| words.ends_with('.')),
        "{view}: {words:?}"
    );
}

/// The view is no honest picture, and says so in each language.
fn check_unfit(rows: &str, query: &str, why: Unfit) {
    for (answer, scene) in drawn(&library(rows, ""), query) {
        let words = why.words(answer.spec.lang).to_owned();
        assert_eq!(answer.spec.body, Body::Nothing(words), "{query}");
        assert_eq!(scene.marks, []);
    }
}

fn says(answer: &Answer, words: &str) -> bool {
    answer.spec.remarks.iter().any(|remark| remark == words)
}

/// All forty countries.
fn all_places(kind: &str, indicator: &str) -> String {
    let places: Vec<String> = (0..40).map(|at| format!("P{at:02}")).collect();
    format!(
        "chart={kind}&indicator={indicator}&places={}",
        places.join(",")
    )
}

#[test]
fn without_figures_nothing_is_drawn() {
    let undated = "heads,P00,net,,5,,,exact,text,,stated,,\n";
    let other = row("share", "P00", 2000, "5");
    for rows in [
        undated.to_owned(),
        other,
        undated.to_owned() + &row("heads", "P39", 2001, "1"),
    ] {
        for kind in ["area", "slope", "parts"] {
            let query = format!("chart={kind}&indicator=heads&places=P00,P01");
            for (answer, scene) in drawn(&library(&rows, ""), &query) {
                assert!(matches!(answer.spec.body, Body::Nothing(_)), "{query}");
                assert_eq!((scene.marks, scene.hits.stops), (Vec::new(), Vec::new()));
            }
        }
    }
}

/// A view of the published figures: a kind, a measure, some places, a span.
fn published_view() -> impl Strategy<Value = String> {
    let kinds = one_of(vec!["area", "slope", "parts"]);
    let indicators = one_of(vec![
        "internet-users-share",
        "internet-users",
        "population",
        "mobile-per-100",
        "urban-share",
        "network-users",
        "fixed-internet-subscribers",
        "secure-servers",
    ]);
    let places = [
        "KAZ", "KAZ-ALA", "KAZ-AST", "RUS", "CHN", "ECS", "UZB", "TKM",
    ];
    let places = subsequence(places.to_vec(), 1..=places.len());
    let scales = one_of(vec!["linear", "log"]);
    let from = 1995..2012;
    (kinds, indicators, places, scales, from).prop_map(|(kind, indicator, places, scale, from)| {
        let scale = if scale == "log" { "&scale=log" } else { "" };
        let places = places.join(",");
        format!("chart={kind}&indicator={indicator}&places={places}&from={from}{scale}")
    })
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn published_figures_hold_as_well(
        query in published_view(), lang in lang(), width_px in 280.0..1600.0, height_px in 200.0..900.0,
    ) {
        let (state, _) = parse(&pairs(&query), package::library());
        let answer = answer(&state, package::library(), lang);
        let size = Size { width_px, height_px };
        let theme = Theme::of(Appearance::Dark);
        let scene = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths);
        holds(&answer, &scene, &format!("{query} {lang:?} {size:?}"));
    }
}
