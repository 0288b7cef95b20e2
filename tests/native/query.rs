//! Which places are offered, in which order series stand, and where a comparison starts.

use kaznet_explorer::data::{IndicatorId, Library, Place, PlaceId, Table};
use kaznet_explorer::query::{
    Ask, Series, SeriesKey, search_places, select, suggested_places, usual_base,
};

use super::package::{library, made_up_b, published_tables};

fn ids(places: &[&str]) -> Vec<PlaceId> {
    places.iter().map(|id| PlaceId::new(id)).collect()
}

fn keys<'a>(places: &[&'a Place]) -> Vec<&'a str> {
    places.iter().map(|place| place.id.as_str()).collect()
}

#[test]
fn a_place_answers_to_the_beginning_of_any_of_its_words() {
    let check = |indicator: &str, chosen: &[&str], text: &str, expect: &[&str]| {
        let indicator = IndicatorId::new(indicator);
        let found = search_places(library(), &indicator, &ids(chosen), text);
        assert_eq!(keys(&found), expect, "{indicator} {chosen:?} {text:?}");
    };
    let share = "internet-users-share";
    check(share, &[], "рос", &["RUS"]);
    check(share, &[], " ҚЫРҒ ", &["KGZ"]);
    check(share, &[], "europe and", &["ECS"]);
    check(share, &[], "central", &["ECS"]);
    // A key is no word of the name, and its second part is one of the key.
    check(share, &[], "uzb", &["UZB"]);
    check("population", &[], "ala", &["KAZ-ALA"]);
    // Neither the middle of a word, nor what has no figure, nor what is chosen.
    check(share, &[], "azakh", &[]);
    check(share, &[], "ala", &[]);
    check(share, &["RUS"], "рос", &[]);
    // Blank: all that have a figure, but for the chosen.
    check("population", &[], "", &population(&[]));
    check(
        "population",
        &["KAZ", "WLD"],
        " ",
        &population(&["KAZ", "WLD"]),
    );
    check("no-such-measure", &[], "", &[]);
}

/// The places with a population, but for some.
fn population(without: &[&str]) -> Vec<&'static str> {
    let rows = library().observations().iter();
    let rows: Vec<&str> = rows
        .filter(|row| row.indicator.as_str() == "population")
        .map(|row| row.place.as_str())
        .collect();
    let places = library().places().iter().map(|place| place.id.as_str());
    let places = places.filter(|id| rows.contains(id) && !without.contains(id));
    places.collect()
}

#[test]
fn neighbours_are_suggested_once_and_no_more_than_six() {
    let check = |indicator: &str, chosen: &[&str], expect: &[&str]| {
        let indicator = IndicatorId::new(indicator);
        let found = suggested_places(library(), &indicator, &ids(chosen));
        assert_eq!(keys(&found), expect, "{indicator} {chosen:?}");
    };
    let share = "internet-users-share";
    check(share, &["KAZ"], &["RUS", "CHN", "KGZ", "UZB", "TKM", "WLD"]);
    let both = ["CHN", "KGZ", "UZB", "TKM", "WLD", "UKR"];
    check(share, &["KAZ", "RUS"], &both);
    let both = ["KAZ", "UKR", "BLR", "MNG", "GEO", "KGZ"];
    check(share, &["RUS", "CHN"], &both);
    check("urban-share", &["RUS"], &["KAZ"]);
    check("urban-share", &["KAZ"], &[]);
    check(share, &["no-such-place"], &[]);
    check(share, &[], &[]);
}

fn all_years(indicator: &str, library: &Library) -> Vec<Series> {
    let ask = Ask {
        indicator: IndicatorId::new(indicator),
        places: library
            .places()
            .iter()
            .map(|place| place.id.clone())
            .collect(),
        years: (0, 3000),
    };
    select(library, &ask)
}

/// The published tables with the figures from the last to the first.
fn backwards() -> Library {
    let mut tables = published_tables();
    let text = tables[&Table::Observations].clone().unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().rev().collect();
    let text = format!("{head}\n{}\n", rows.join("\n"));
    tables.insert(Table::Observations, Ok(text));
    let (library, faults) = Library::read(&tables);
    assert_eq!(faults, []);
    library
}

#[test]
fn series_stand_in_the_order_of_the_tables_whatever_that_of_the_figures() {
    let library = backwards();
    let at = |key: &SeriesKey| {
        let place = library.places().iter().position(|row| row.id == key.place);
        let mut subjects = library.subjects().iter();
        let subject = subjects.position(|row| row.id == key.subject);
        let source = library
            .sources()
            .iter()
            .position(|row| row.id == key.source);
        (place.unwrap(), subject.unwrap(), source.unwrap())
    };
    let mut most = 0;
    for indicator in library.indicators() {
        let series = all_years(indicator.id.as_str(), &library);
        let order: Vec<_> = series.iter().map(|one| at(&one.key)).collect();
        assert!(order.is_sorted(), "{}: {order:?}", indicator.id);
        for one in &series {
            let times = one.points.iter().map(|point| point.at.middle_year());
            assert!(times.is_sorted(), "{:?}", one.key);
        }
        most = most.max(order.len());
    }
    assert!(most > 10);
}

#[test]
fn a_comparison_starts_where_most_series_have_more_than_a_trace() {
    let check = |rows: &[(&str, usize, i32, f64)], expect: Option<i32>| {
        let found = usual_base(&all_years("m", &made_up_b(rows, &[], &[])));
        assert_eq!(found, expect, "{rows:?}");
    };
    check(&[], None);
    // A hundredth of the largest is more than a trace; nothing at all is none.
    let rows = [
        ("m", 0, 2000, 1.0),
        ("m", 0, 2001, 2.0),
        ("m", 0, 2005, 200.0),
    ];
    check(&rows, Some(2001));
    check(&[("m", 0, 2000, 0.0), ("m", 0, 2001, 0.0)], None);
    check(&[("m", 0, 2000, -3.0), ("m", 0, 2001, -2.0)], None);
    // The first of the years that the most series have.
    let rows = [
        ("m", 0, 2000, 5.0),
        ("m", 0, 2001, 6.0),
        ("m", 0, 2002, 7.0),
    ];
    check(&rows, Some(2000));
    let more = [
        rows[0],
        rows[1],
        rows[2],
        ("m", 1, 2001, 1.0),
        ("m", 1, 2002, 1.0),
    ];
    check(&more, Some(2001));
}
