//! What a figure is held against, and the views that draw it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use kaznet_explorer::browse::{figure_key, find_figure, held_against};
use kaznet_explorer::chart::ChartKind;
use kaznet_explorer::data::{Lang, Observation, Table};
use kaznet_explorer::state::{Action, ExplorerState, ThemeChoice, apply, parse, views_of};

use super::super::answer::asked;
use super::super::package::{library, pairs};
use super::super::record::altered;

const SHARE_2013: &str = "internet-users-share:KAZ:internet:2013:wdi-kaz-2026-04:2026-04-08";

fn figure(key: &str) -> &'static Observation {
    match find_figure(library(), key) {
        Some(Cow::Borrowed(row)) => row,
        found => panic!("{key}: {found:?}"),
    }
}

fn checks(key: &str) -> Vec<String> {
    let held = held_against(library(), figure(key));
    let checks = held.checks.iter();
    checks
        .map(|(claim, check)| format!("{} {}", claim.id, check.id))
        .collect()
}

fn others(key: &str) -> Vec<String> {
    let held = held_against(library(), figure(key));
    held.others.into_iter().map(figure_key).collect()
}

/// Read off `checks.csv` by hand.
#[test]
fn a_figure_names_the_checks_that_rest_on_it() {
    assert_eq!(checks(SHARE_2013), ["S03 C02", "S04 C03"]);
    // As what is claimed, and as the record of another claim.
    assert_eq!(checks("S03"), ["S04 C01", "S03 C02", "S25 C08"]);
    assert_eq!(checks("S04"), ["S04 C01", "S04 C03"]);
    // A check of two claims, by what they claim and by the record.
    let base = "internet-users-share:KAZ:internet:2000:wdi-kaz-2026-04:2026-04-08";
    assert_eq!(checks(base), ["S08 C04", "S09 C04"]);
    assert_eq!(checks("S14"), ["S08 C04", "S09 C04", "S14 C06"]);
    // What only the sentence needs, as in C10, is not told.
    assert_eq!(checks("S29"), ["S28 C09"]);
    // One of a list that is ranked.
    assert_eq!(checks("F204"), ["S24 C23"]);
    assert_eq!(checks("F123"), [""; 0]);
}

#[test]
fn a_figure_has_the_other_estimates_of_its_time() {
    assert_eq!(others(SHARE_2013), ["S04", "F031", "F040"]);
    assert_eq!(others("S04"), [SHARE_2013, "F031", "F040"]);
    let some = library().observations().iter().enumerate();
    for (_, row) in some.filter(|(at, row)| row.id.is_some() || at % 20 == 0) {
        let held = held_against(library(), row).others;
        for other in &held {
            assert_eq!(other.indicator, row.indicator);
            assert_eq!((&other.place, &other.subject), (&row.place, &row.subject));
            assert_ne!((&other.source, other.vintage), (&row.source, row.vintage));
            // What is other to one has it as an other.
            let back = held_against(library(), other).others;
            assert!(back.contains(&row), "{}", figure_key(row));
        }
        if row.period.is_none() {
            assert_eq!(held, [] as [&Observation; 0]);
        }
    }
}

/// The published package has no such pair.
#[test]
fn a_run_of_years_meets_each_of_them() {
    let others_of = |year: &str, key: &str| -> Vec<String> {
        let [row, moved] = ["2021", year].map(|year| format!("russian,{year},83.7,"));
        let library = altered(Table::Observations, &row, &moved);
        let row = find_figure(&library, key).unwrap();
        let others = held_against(&library, &row).others.into_iter();
        others.map(figure_key).collect()
    };
    assert_eq!(others_of("1999", "F140"), ["F141"]);
    assert_eq!(others_of("2006-12", "F140"), ["F141"]);
    assert_eq!(others_of("2006", "F141"), ["F140"]);
    assert_eq!(others_of("2007", "F140"), [""; 0]);
    assert_eq!(others_of("1998", "F141"), [""; 0]);
}

/// Each view of a figure draws it, and is a link that reads back without a loss.
fn check_views(row: &Observation) -> Vec<(ChartKind, String)> {
    let state = ExplorerState::new(library());
    let views = views_of(row, library(), &state);
    for (kind, query) in &views {
        let answer = asked(query, Lang::Kk);
        let drawn = answer.drawn();
        let context = format!("{} {query}", figure_key(row));
        assert!(drawn.iter().any(|point| point.row == *row), "{context}");
        let (state, _) = parse(&pairs(query), library());
        assert_eq!(state.kind, *kind, "{context}");
        assert!(drawn.len() > 1 || *kind == ChartKind::Line, "{context}");
    }
    views
}

#[test]
fn the_views_of_a_figure_draw_it() {
    let is_claim = |row: &Observation| {
        let id = row.id.as_ref();
        id.is_some_and(|id| id.as_str().starts_with('S'))
    };
    let rows = library().observations().iter().enumerate();
    let rows = rows.filter(|(at, row)| at % 20 == 0 || is_claim(row) || row.period.is_none());
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut dated = 0;
    for (_, row) in rows {
        let views = check_views(row);
        // No chart draws what has no date; lines draw all that has one.
        let has_line = views.first().is_some_and(|one| one.0 == ChartKind::Line);
        assert_eq!(has_line, row.period.is_some(), "{}", figure_key(row));
        assert_eq!(views.is_empty(), row.period.is_none());
        dated += usize::from(has_line);
        for (kind, _) in views {
            *kinds.entry(kind.word()).or_default() += 1;
        }
    }
    assert_eq!(kinds["line"], dated);
    assert!(kinds["estimates"] > 20 && kinds["bars"] > 20, "{kinds:?}");
}

#[test]
fn a_source_is_preferred_where_the_figure_needs_it() {
    let views = |key: &str| -> Vec<String> {
        let views = check_views(figure(key)).into_iter();
        views.map(|(_, query)| query).collect()
    };
    assert_eq!(
        views(SHARE_2013),
        [
            "places=KAZ&from=2008&to=2018",
            "places=KAZ&chart=estimates&year=2013",
            "chart=bars&year=2013",
        ]
    );
    assert_eq!(
        views("F031"),
        [
            "places=KAZ&from=2008&to=2018&source=freedom-house-2014",
            "places=KAZ&chart=estimates&year=2013",
            "chart=bars&year=2013&source=freedom-house-2014",
        ]
    );
    // One of several subjects stands out.
    let line = &views("S25")[0];
    assert!(line.contains("focus=KAZ:vkontakte"), "{line}");
}

#[test]
fn views_keep_language_and_appearance() {
    let state = ExplorerState::new(library());
    let state = apply(&state, Action::ChooseLang(Lang::Kk), library());
    let state = apply(&state, Action::ChooseTheme(ThemeChoice::Dark), library());
    let state = apply(&state, Action::ChooseKind(ChartKind::Bars), library());
    for (_, query) in views_of(figure("S04"), library(), &state) {
        assert!(query.ends_with("&lang=kk&theme=dark"), "{query}");
    }
}
