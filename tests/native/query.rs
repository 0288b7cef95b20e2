//! Which places are offered, and who stands first: asked of the published tables.

use kaznet_explorer::data::{IndicatorId, Place, PlaceId};
use kaznet_explorer::query::{search_places, suggested_places};

use super::package::library;

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
