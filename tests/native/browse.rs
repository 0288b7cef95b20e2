//! What is listed: every row once under a key that finds it, filters and counts that
//! agree, search in three languages from any keyboard, asks as links and back.

mod card;
mod property;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use kaznet_explorer::browse::{
    Ask, CLAIM_FACETS, CLAIM_ORDERS, Count, EVENT_FACETS, EVENT_ORDERS, Entry, FIGURE_FACETS,
    FIGURE_ORDERS, Facet, Listing, Order, OrderBy, SOURCE_FACETS, SOURCE_ORDERS, UNDATED, article,
    claims, events, figure_key, figures, find_figure, held_against, list, sources, tally,
};
use kaznet_explorer::data::{FigureId, Observation, Status, Table};
use kaznet_explorer::evidence::{derived_rows, judge};
use kaznet_explorer::query::SortOrder;

use super::package::{library, published_tables};

/// A list of the published library.
struct Shelf {
    entries: Vec<Entry>,
    facets: &'static [Facet],
    orders: &'static [Order],
    /// The keys of its table, in file order; of figures also those that are derived.
    keys: Vec<String>,
}

/// Figures, events, claims and sources.
fn shelves() -> &'static [Shelf; 4] {
    static SHELVES: LazyLock<[Shelf; 4]> = LazyLock::new(|| {
        let library = library();
        let keys = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
        let event_ids = library.events().iter().map(|row| row.id.as_str());
        let claim_ids = library.claims().iter().map(|row| row.id.as_str());
        let source_ids = library.sources().iter().map(|row| row.id.as_str());
        [
            Shelf {
                entries: figures(library),
                facets: FIGURE_FACETS,
                orders: FIGURE_ORDERS,
                keys: all_figures().iter().map(figure_key).collect(),
            },
            Shelf {
                entries: events(library),
                facets: EVENT_FACETS,
                orders: EVENT_ORDERS,
                keys: keys(event_ids.collect()),
            },
            Shelf {
                entries: claims(library),
                facets: CLAIM_FACETS,
                orders: CLAIM_ORDERS,
                keys: keys(claim_ids.collect()),
            },
            Shelf {
                entries: sources(library),
                facets: SOURCE_FACETS,
                orders: SOURCE_ORDERS,
                keys: keys(source_ids.collect()),
            },
        ]
    });
    &SHELVES
}

fn figure_shelf() -> &'static Shelf {
    &shelves()[0]
}

impl Shelf {
    fn list(&self, ask: &Ask) -> Listing {
        list(&self.entries, ask, self.facets)
    }

    /// All that is listed, not the first portion alone.
    fn rows(&self, ask: &Ask) -> Vec<&Entry> {
        let all = Ask {
            pages: u32::MAX,
            ..ask.clone()
        };
        let rows = self.list(&all).rows.into_iter();
        rows.map(|at| &self.entries[at]).collect()
    }
}

fn searching(search: &str) -> Ask {
    Ask {
        search: search.to_owned(),
        ..Ask::default()
    }
}

fn only(values: &[(Facet, &str)]) -> Ask {
    let mut ask = Ask::default();
    for (facet, value) in values {
        ask.choose(*facet, value);
    }
    ask
}

fn found(search: &str) -> usize {
    figure_shelf().list(&searching(search)).total
}

fn counts(listing: &Listing, facet: Facet) -> &[Count] {
    let found = listing.counts.iter().find(|(one, _)| *one == facet);
    &found.unwrap().1
}

/// Those of the table, and behind them those that are derived.
fn all_figures() -> &'static [Observation] {
    static ALL: LazyLock<Vec<Observation>> = LazyLock::new(|| {
        let mut all = library().observations().to_vec();
        all.extend(derived_rows(library()));
        all
    });
    &ALL
}

fn figure_of(entry: &Entry) -> &'static Observation {
    &all_figures()[entry.at]
}

#[test]
fn every_row_is_listed_once_under_its_key() {
    for shelf in shelves() {
        let mut entries: Vec<&Entry> = shelf.entries.iter().collect();
        entries.sort_by_key(|entry| entry.at);
        let keys: Vec<&String> = entries.iter().map(|entry| &entry.key).collect();
        assert_eq!(keys, shelf.keys.iter().collect::<Vec<_>>());
        assert!(entries.iter().enumerate().all(|(at, one)| one.at == at));
        let different: BTreeSet<&String> = keys.iter().copied().collect();
        assert_eq!(different.len(), keys.len());
        assert_eq!(shelf.list(&Ask::default()).total, keys.len());
    }
}

#[test]
fn a_key_finds_its_figure() {
    let rows = library().observations().iter().enumerate();
    for (_, row) in rows.filter(|(at, row)| row.id.is_some() || at % 20 == 0) {
        let key = figure_key(row);
        assert_eq!(key.contains(':'), row.id.is_none(), "{key}");
        assert_eq!(find_figure(library(), &key).as_deref(), Some(row), "{key}");
        // An id may come later: the long key stays good.
        let long = row.key_parts().join(":");
        assert_eq!(long.split(':').count(), 6, "{long}");
        assert_eq!(
            find_figure(library(), &long).as_deref(),
            Some(row),
            "{long}"
        );
    }
    let key = "internet-users-share:KAZ:internet:2013:wdi-kaz-2026-04:2026-04-08";
    let row = find_figure(library(), key).unwrap();
    assert_eq!((row.value, figure_key(&row)), (63.304_224_43, key.into()));
    for unknown in [
        "",
        "S99",
        ":",
        "internet-users-share",
        &key.replace(':', " "),
    ] {
        assert_eq!(find_figure(library(), unknown), None, "{unknown}");
    }
}

/// It stands in no table, and is listed, found and held against others like the rest.
#[test]
fn a_figure_that_follows_from_others_is_one_of_them() {
    let derived = derived_rows(library());
    assert_eq!(derived.len(), library().derivations().len());
    assert!(!derived.is_empty());
    let entries = figures(library());
    for row in &derived {
        let key = figure_key(row);
        assert_eq!(find_figure(library(), &key).as_deref(), Some(row));
        let entry = entries.iter().find(|entry| entry.key == key).unwrap();
        assert!(entry.at >= library().observations().len());
        assert!(entry.has(Facet::Status, Status::Derived.word()));
        assert!(!held_against(library(), row).others.is_empty());
    }
}

/// Each once, none empty, none with what parts them in a link; and every facet of
/// a list tells something apart.
#[test]
fn facets_hold_keys_of_the_tables() {
    for shelf in shelves() {
        for entry in &shelf.entries {
            let values: BTreeSet<&(Facet, String)> = entry.facets.iter().collect();
            assert_eq!(values.len(), entry.facets.len(), "{}", entry.key);
            for (facet, value) in values {
                assert!(!value.is_empty() && !value.contains(','), "{value}");
                assert!(shelf.facets.contains(facet), "{} {facet:?}", entry.key);
            }
        }
        let listing = shelf.list(&Ask::default());
        for facet in shelf.facets {
            assert!(counts(&listing, *facet).len() > 1, "{facet:?}");
        }
    }
}

#[test]
fn a_figure_bears_the_verdict_of_its_claim() {
    for entry in &figure_shelf().entries {
        let id = figure_of(entry).id.clone();
        let judged = id.and_then(|id| judge(library(), &id));
        let own = entry.facets.iter().find(|one| one.0 == Facet::Verdict);
        let own = own.map(|(_, value)| value.as_str());
        assert_eq!(own, judged.map(|one| one.verdict.word()), "{}", entry.key);
    }
    let share = figure_shelf().rows(&only(&[(Facet::Verdict, "confirmed-then-revised")]));
    let keys: Vec<&str> = share.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["S13"]);
}

#[test]
fn search_finds_by_any_language_and_keyboard() {
    // As it is written, and as a keyboard without those letters writes it.
    for (kazakh, plain) in [
        ("Қырғызстан", "кыргызстан"),
        ("ӨЗБЕКСТАН", "озбекстан"),
        ("дүниежүзі", "дуниежузи"),
        ("халық саны", "халык сан"),
        ("жаңаөзен", "жанаозен"),
    ] {
        assert!(found(kazakh) > 0, "{kazakh}");
        assert_eq!(found(kazakh), found(plain), "{kazakh}");
    }
    // Titles of sources stand in one language alone: the names of a place find equally
    // many of its own figures, namely all.
    for (place, names) in [
        ("KAZ", ["Қазақстан", "Казахстан", "kazakhstan"]),
        ("KGZ", ["қырғызстан", "Кыргызстан", "Kyrgyzstan"]),
        ("RUS", ["ресей", "россия", "Russia"]),
        ("WLD", ["дүниежүзі", "весь мир", "world"]),
    ] {
        let all = all_figures().iter();
        let all = all.filter(|row| row.place.as_str() == place).count();
        for name in names.iter().chain([&place]) {
            let ask = Ask {
                search: (*name).to_owned(),
                ..only(&[(Facet::Place, place)])
            };
            assert_eq!(figure_shelf().list(&ask).total, all, "{name}");
            assert!(found(name) >= all);
        }
    }
}

#[test]
fn all_words_of_a_search_are_to_match_as_beginnings() {
    let both = found("алматы vkontakte");
    assert!(both > 0 && both < found("алматы").min(found("vkontakte")));
    assert_eq!(found("vkontakte алматы"), both);
    assert_eq!(found("«алматы» — “VKontakte”"), both);
    assert_eq!(found("алм vkon"), both);
    assert_eq!(found("лматы vkontakte"), 0);
    assert_eq!(found(" \t—"), all_figures().len());
    // A figure is found by its own key, a claim by what it says.
    for key in [
        "S13",
        "internet-users-share:KAZ:internet:2013:wdi-kaz-2026-04:2026-04-08",
    ] {
        let rows = figure_shelf().rows(&searching(key));
        assert_eq!(rows.len(), 1, "{key}");
        assert_eq!(rows[0].key, key);
    }
    let [_, events, claims, sources] = shelves();
    for (shelf, search, key) in [
        (events, "релкома", "E001"),
        (events, "Relcom node", "E001"),
        (events, "алғашқы торабы", "E001"),
        (claims, "population of 17", "S02"),
        (claims, "халқының саны", "S02"),
        (sources, "young digitals", "ghedin-2013"),
        (sources, "data.worldbank.org kaz", "wdi-kaz-2026-04"),
    ] {
        let rows = shelf.rows(&searching(search));
        assert!(rows.iter().any(|entry| entry.key == key), "{search}");
        assert!(rows.len() < shelf.entries.len() / 2, "{search}");
    }
}

#[test]
fn figures_stand_latest_first_and_sort_otherwise() {
    let shelf = figure_shelf();
    let time = |entry: &&Entry| figure_of(entry).period.map(|at| at.middle_year());
    let usual = shelf.rows(&Ask::default());
    let (dated, undated) = usual.split_at(usual.iter().filter(|one| time(one).is_some()).count());
    assert_eq!(undated.len(), 19);
    assert!(undated.iter().all(|one| one.has(Facet::Year, UNDATED)));
    assert!(dated.is_sorted_by(|a, b| time(a) > time(b) || (time(a) == time(b) && a.at < b.at)));
    let sorted = |by, order| {
        let order = Some(Order { by, order });
        shelf.rows(&Ask {
            order,
            ..Ask::default()
        })
    };
    let value = |entry: &Entry| figure_of(entry).value;
    let up = sorted(OrderBy::Value, SortOrder::Ascending);
    let down = sorted(OrderBy::Value, SortOrder::Descending);
    assert!(up.is_sorted_by(|a, b| (value(a), a.at) < (value(b), b.at)));
    assert!(down.is_sorted_by(|a, b| (-value(a), a.at) < (-value(b), b.at)));
    // What has no date stands last either way.
    let earliest = sorted(OrderBy::Period, SortOrder::Ascending);
    assert_eq!(earliest[dated.len()..], *undated);
    assert_eq!(time(&earliest[0]), Some(1960.5));
    let place = |entry: &Entry| {
        let id = &figure_of(entry).place;
        library().places().iter().position(|place| place.id == *id)
    };
    let places = sorted(OrderBy::Place, SortOrder::Ascending);
    assert!(places.is_sorted_by(|a, b| (place(a), a.at) < (place(b), b.at)));
    let listed = sorted(OrderBy::Listed, SortOrder::Descending);
    assert!(listed.is_sorted_by(|a, b| a.at > b.at));
    let publisher = |entry: &Entry| {
        let source = library().source(&figure_of(entry).source).unwrap();
        source.publisher.to_lowercase()
    };
    let sources = sorted(OrderBy::Source, SortOrder::Ascending);
    assert!(publisher(sources[0]) <= publisher(sources[sources.len() - 1]));
    let mut runs: Vec<String> = sources.iter().map(|entry| publisher(entry)).collect();
    runs.dedup();
    let different: BTreeSet<&String> = runs.iter().collect();
    assert_eq!(different.len(), runs.len(), "one publisher stands together");
}

#[test]
fn every_order_offered_is_one_of_the_list() {
    for shelf in shelves() {
        let own = shelf.rows(&Ask::default());
        for (at, order) in shelf.orders.iter().enumerate() {
            let rows = shelf.rows(&Ask {
                order: Some(*order),
                ..Ask::default()
            });
            assert_eq!(rows.len(), own.len());
            // The first is the list's own; any other is another one.
            assert_eq!(rows == own, at == 0, "{order:?}");
        }
    }
    let gravest = shelves()[2].rows(&Ask {
        order: Some(CLAIM_ORDERS[1]),
        ..Ask::default()
    });
    assert!(gravest[0].has(Facet::Verdict, "conflicting"));
    assert!(gravest[gravest.len() - 1].has(Facet::Verdict, "not-checkable"));
}

#[test]
fn portions_are_shown_one_after_the_other() {
    let shelf = figure_shelf();
    let all = shelf.rows(&Ask::default());
    for (pages, shown) in [
        (0, 50),
        (1, 50),
        (2, 100),
        (61, 3050),
        (62, all.len()),
        (u32::MAX, all.len()),
    ] {
        let listing = shelf.list(&Ask {
            pages,
            ..Ask::default()
        });
        assert_eq!((listing.rows.len(), listing.total), (shown, all.len()));
        let rows: Vec<&Entry> = listing.rows.iter().map(|at| &shelf.entries[*at]).collect();
        assert_eq!(rows, all[..shown]);
    }
}

#[test]
fn values_stand_in_an_order_that_no_choice_changes() {
    let shelf = figure_shelf();
    let listing = shelf.list(&Ask::default());
    let values = |listing: &Listing, facet| -> Vec<String> {
        let values = counts(listing, facet).iter();
        values.map(|one| one.value.clone()).collect()
    };
    let years = values(&listing, Facet::Year);
    assert_eq!(years.last().unwrap(), UNDATED);
    assert!(years[..years.len() - 1].is_sorted_by(|a, b| a > b));
    assert_eq!(
        values(&listing, Facet::Topic)[..2],
        ["access", "population"]
    );
    let places = counts(&listing, Facet::Place);
    assert!(places.is_sorted_by(|a, b| a.count >= b.count));
    assert_eq!(places[0].value, "KAZ");
    let verdicts = values(&listing, Facet::Verdict);
    assert_eq!(verdicts[0], "not-checkable");
    assert_eq!(verdicts.last().unwrap(), "conflicting");
    let narrowed = shelf.list(&only(&[(Facet::Topic, "social"), (Facet::Year, "2016")]));
    for facet in FIGURE_FACETS {
        let all = values(&listing, *facet);
        let mut rest = all.iter();
        for value in values(&narrowed, *facet) {
            assert!(rest.any(|one| *one == value), "{facet:?} {value}");
        }
    }
}

/// A value that nothing has, and a facet that the list does not have, filter in the
/// open.
#[test]
fn what_filters_is_always_shown() {
    let ask = only(&[(Facet::Place, "ATL"), (Facet::Chapter, "state")]);
    let listing = figure_shelf().list(&ask);
    assert_eq!((listing.total, listing.rows.as_slice()), (0, &[][..]));
    let chosen = |facet| {
        let found = counts(&listing, facet).iter().find(|one| one.is_chosen);
        found.map(|one| (one.value.as_str(), one.count))
    };
    assert_eq!(chosen(Facet::Place), Some(("ATL", 0)));
    assert_eq!(chosen(Facet::Chapter), Some(("state", 0)));
    let facets: Vec<Facet> = listing.counts.iter().map(|(facet, _)| *facet).collect();
    assert_eq!(facets[..FIGURE_FACETS.len()], *FIGURE_FACETS);
    assert_eq!(facets[FIGURE_FACETS.len()..], [Facet::Chapter]);
}

/// Several values of one facet are any of them, and do not narrow each other's counts.
#[test]
fn values_of_one_facet_are_any_of_them() {
    let shelf = figure_shelf();
    let total = |values: &[(Facet, &str)]| shelf.list(&only(values)).total;
    let (kaz, rus) = ((Facet::Place, "KAZ"), (Facet::Place, "RUS"));
    let year = (Facet::Year, "2013");
    assert_eq!(total(&[kaz, rus]), total(&[kaz]) + total(&[rus]));
    assert!(total(&[kaz, year]) < total(&[kaz]).min(total(&[year])));
    let listing = shelf.list(&only(&[kaz, rus, year]));
    for (facet, value) in [kaz, rus] {
        let count = counts(&listing, facet)
            .iter()
            .find(|one| one.value == value);
        assert_eq!(count.unwrap().count, total(&[(facet, value), year]));
    }
    let mut ask = only(&[rus, kaz, kaz]);
    assert_eq!(ask, only(&[kaz, rus]));
    ask.release(Facet::Place, "RUS");
    ask.release(Facet::Year, "KAZ");
    assert_eq!(ask, only(&[kaz]));
}

/// Without the record there are no verdicts, and without the names still the keys.
#[test]
fn a_library_with_holes_is_listed_as_well() {
    let mut tables = published_tables();
    tables.retain(|table, _| *table == Table::Observations);
    let (library, _) = kaznet_explorer::data::Library::read(&tables);
    let entries = figures(&library);
    assert_eq!(entries.len(), library.observations().len());
    let listing = list(&entries, &searching("KAZ vkontakte"), FIGURE_FACETS);
    assert!(listing.total > 0);
    assert_eq!(counts(&listing, Facet::Verdict), []);
    assert_eq!(
        (claims(&library), events(&library)),
        (Vec::new(), Vec::new())
    );
    assert!(!sources(&library).is_empty());
    assert_eq!(
        library.figure(&FigureId::new("S13")).map(figure_key),
        Some("S13".into())
    );
}

/// What stands above the list of claims leads to lists of just that length.
#[test]
fn the_tally_of_verdicts_is_that_of_the_list() {
    let library = library();
    let entries = claims(library);
    let tally = tally(library);
    let total: usize = tally.iter().map(|(_, count)| count).sum();
    assert_eq!(total, entries.len());
    assert!(tally.windows(2).all(|pair| pair[0].0 > pair[1].0));
    for (verdict, count) in tally {
        let mut ask = Ask::default();
        ask.choose(Facet::Verdict, verdict.word());
        assert_eq!(list(&entries, &ask, CLAIM_FACETS).total, count);
    }
}

/// All claims that are figures are of one source.
#[test]
fn the_article_is_the_source_of_its_claims() {
    let library = library();
    let article = article(library).unwrap();
    let figures = library.claims().iter();
    let mut figures = figures.filter_map(|claim| library.figure(&claim.id));
    assert!(figures.all(|row| row.source == article.id));
}
