//! What the explorer does with figures that conflict, series that break and
//! statements without a date.

use kaznet_explorer::chart::{Body, EventSpec};
use kaznet_explorer::data::{Lang, Observation, Period, PlaceId, SourceId};
use kaznet_explorer::evidence::{Change, provenance};
use kaznet_explorer::i18n::catalogue;
use kaznet_explorer::query::Series;
use kaznet_explorer::state::{Answer, change_on_year_before};

use super::answer::{asked, check_remark, place_keys};
use super::package::library;

#[test]
fn estimates_stand_side_by_side_with_their_spread() {
    let answer = asked("chart=estimates", Lang::En);
    let Body::Estimates(all) = &answer.spec.body else {
        panic!("{:?}", answer.spec.body)
    };
    let values: Vec<String> = all.rows.iter().map(|row| row.value_text.clone()).collect();
    assert_eq!(values, ["63.3%", "62.2%", "54%", "47.1%", "over 40%"]);
    assert_eq!(all.spread, Some((40.0, 63.304_224_43)));
    assert_eq!(place_keys(&answer.ask.places), ["KAZ"]);
    // "Over 40 %" reaches to the next ten, the article's own division is hedged twice.
    assert_eq!(all.rows[4].interval, (40.0, 40.0, 50.0));
    let (low, _, high) = all.rows[3].interval;
    assert!(low > 40.0 && low < 41.0 && high > 54.0 && high < 55.0);
    let said = answer.spec.remarks.join(" ");
    assert!(said.contains("from 40% to 63.3%"), "{said}");
}

#[test]
fn a_preferred_source_stands_wherever_it_speaks() {
    let usual = asked("places=KAZ,RUS&from=2013&to=2014", Lang::En);
    let sources = |answer: &Answer| -> Vec<(String, String)> {
        let key = |one: &Series| (one.key.place.to_string(), one.key.source.to_string());
        answer.series.iter().map(key).collect()
    };
    let pair = |place: &str, source: &str| (place.to_owned(), source.to_owned());
    let russia = pair("RUS", "owid-itu-netuser-2025-01");
    let expect = [
        pair("KAZ", "wdi-kaz-2026-04"),
        pair("KAZ", "ghedin-2013"),
        russia.clone(),
    ];
    assert_eq!(sources(&usual), expect);
    let preferred = asked(
        "places=KAZ,RUS&from=2013&to=2014&source=freedom-house-2014",
        Lang::En,
    );
    assert_eq!(
        sources(&preferred),
        [pair("KAZ", "freedom-house-2014"), russia]
    );
    // Without it nothing is hidden in silence.
    let drawn = usual.figures.len();
    let all: usize = asked(
        "places=KAZ,RUS&from=2013&to=2014&chart=estimates&year=2013",
        Lang::En,
    )
    .figures
    .len();
    assert!(all > 2 && drawn == 5, "{all} {drawn}");
    check_remark("places=KAZ,RUS&from=2013&to=2014", |lang| {
        (catalogue(lang).other_estimates)(3)
    });
}

/// A ranking counts the other figures of its year alone.
#[test]
fn a_ranking_counts_the_others_of_its_year() {
    check_remark("chart=bars&year=2013&places=KAZ,RUS", |lang| {
        (catalogue(lang).other_estimates)(2)
    });
}

#[test]
fn places_compare_within_one_edition() {
    let answer = asked("indicator=mobile-per-100&places=KAZ,RUS,UZB", Lang::En);
    let statistics = answer.series.iter().filter(|one| one.points.len() > 5);
    let sources: Vec<&str> = statistics.map(|one| one.key.source.as_str()).collect();
    assert_eq!(sources, ["owid-itu-mobile-2022"; 3]);
    let alone = asked("indicator=mobile-per-100&places=KAZ", Lang::En);
    assert_eq!(alone.series[0].key.source.as_str(), "wdi-kaz-2026-04");
}

#[test]
fn no_change_is_computed_over_a_break() {
    let answer = asked("places=KAZ&from=2009&to=2013", Lang::En);
    let indicator = answer.indicator.as_ref().unwrap();
    let change = |year: i32| {
        let mut rows = answer.figures.iter();
        let row = rows
            .find(|row| row.period == Some(Period::Year(year)))
            .unwrap();
        change_on_year_before(row, &answer.series, library(), indicator)
    };
    for year in [2010, 2011, 2012] {
        assert!(matches!(change(year), Change::Broken(_)), "{year}");
    }
    let Change::Points(points) = change(2013) else {
        panic!("{:?}", change(2013))
    };
    assert!((points - 1.397_6).abs() < 1e-3, "{points}");
    check_remark("places=KAZ&from=2009&to=2013", |lang| {
        let place = library().place(&PlaceId::new("KAZ")).unwrap();
        let entry = format!("{} 2009–2012", place.name.in_lang(lang));
        (catalogue(lang).breaks)(&entry)
    });
    let after = asked("places=KAZ&from=2012&to=2014", Lang::En);
    assert!(!after.spec.remarks.join(" ").contains("2009"));
}

#[test]
fn freedom_before_and_after_the_scale_changed_is_two_indicators() {
    let shown = |id: &str| asked(&format!("indicator={id}"), Lang::En);
    for id in ["freedom-score-0-best", "freedom-score-100-best"] {
        let answer = shown(id);
        let remarks = answer.spec.remarks.join(" ");
        assert!(remarks.contains("Kazakhstan 2015–2018"), "{id}: {remarks}");
    }
    assert!(shown("freedom-score-0-best").years_offered.1 < 2018);
    assert!(shown("freedom-score-100-best").years_offered.0 >= 2018);
}

#[test]
fn figures_without_a_date_stand_in_the_table_alone() {
    for lang in Lang::ALL {
        let answer = asked("indicator=network-favourite-survey", lang);
        assert_eq!((answer.figures.len(), answer.undated.len()), (0, 3));
        let why = catalogue(lang).only_undated.to_owned();
        assert_eq!(answer.spec.body, Body::Nothing(why));
    }
}

/// The date of each event marked, the headline behind it left out.
fn marked(query: &str, lang: Lang) -> Vec<(i32, String)> {
    let answer = asked(query, lang);
    let Body::Lines(lines) = answer.spec.body else {
        panic!("{query}")
    };
    let event = |event: &EventSpec| (event.year, event.id.to_string());
    lines.events.iter().map(event).collect()
}

#[test]
fn events_of_the_kinds_asked_for_stand_in_order_of_time() {
    assert_eq!(marked("", Lang::En), []);
    let access = marked("events=access", Lang::En);
    assert_eq!(access[0], (1991, "E001".to_owned()));
    assert!(access.is_sorted());
    // Two sources date this block differently: it is one event all the same.
    let block = marked("from=2008&to=2008&events=censorship", Lang::Kk);
    assert_eq!(block, [(2008, "E013".to_owned())]);
    let all = "events=access,policy,censorship,platform,society&from=1990&to=2025";
    let within = library().events().len() - 1;
    assert_eq!(
        marked(all, Lang::Ru).len(),
        within,
        "all but the target of 2027"
    );
    // Equal views are equal links, whatever the order of the words.
    assert_eq!(
        asked("events=policy,access", Lang::En).spec,
        asked("events=access,policy", Lang::En).spec
    );
}

#[test]
fn a_source_names_each_place_and_remark_once() {
    let answer = asked("places=KAZ,RUS,UZB", Lang::En);
    let mut seen = 0;
    for one in provenance(&answer.figures) {
        let own = answer.figures.iter().filter(|row| row.source == one.source);
        let own: Vec<&Observation> = own.collect();
        assert_eq!(one.count, own.len());
        let mut places: Vec<&PlaceId> = own.iter().map(|row| &row.place).collect();
        let mut notes: Vec<_> = own.iter().flat_map(|row| &row.notes).collect();
        places.sort();
        places.dedup();
        notes.sort();
        notes.dedup();
        let mut found: Vec<&PlaceId> = one.places.iter().collect();
        found.sort();
        assert_eq!(found, places, "{}", one.source);
        let mut found: Vec<_> = one.notes.iter().collect();
        found.sort();
        assert_eq!(found, notes, "{}", one.source);
        seen = seen.max(places.len());
    }
    assert!(seen > 1);
}

#[test]
fn the_sources_that_speak_of_it_are_named_once() {
    for query in ["view=explore", "chart=estimates", "indicator=population"] {
        let answer = asked(query, Lang::En);
        let mut sources: Vec<&SourceId> = answer.sources.iter().collect();
        sources.sort();
        let named = sources.len();
        sources.dedup();
        assert_eq!(sources.len(), named, "{query}");
        let mut drawn = answer.figures.iter();
        // A figure that follows from others is said by the source of its first.
        let is_known = |row: &Observation| answer.sources.contains(&row.source);
        assert!(drawn.all(is_known), "{query}: {sources:?}");
        assert!(!answer.figures.is_empty(), "{query}");
    }
    // What follows for one measure is no estimate of another.
    let population = asked("chart=estimates&indicator=population&places=KAZ", Lang::En);
    let mut points = population.series.iter().flat_map(|one| &one.points);
    assert!(points.all(|point| point.row.indicator.as_str() == "population"));
}

/// The figure of the year before in the same series, among all that there are.
fn year_before(row: &Observation) -> Option<&'static Observation> {
    let Some(Period::Year(year)) = row.period else {
        return None;
    };
    let mut rows = library().observations().iter();
    rows.find(|one| {
        one.key_parts()[..3] == row.key_parts()[..3]
            && (&one.source, one.vintage) == (&row.source, row.vintage)
            && one.period == Some(Period::Year(year - 1))
    })
}

#[test]
fn a_change_is_on_the_year_before_in_the_same_series() {
    let mut seen = 0;
    for query in [
        "places=KAZ,RUS,UZB,KGZ",
        "indicator=population&places=KAZ,RUS,UZB",
        "indicator=internet-users-share-by-sex",
        "indicator=network-users",
    ] {
        let answer = asked(query, Lang::En);
        let indicator = answer.indicator.as_ref().unwrap();
        for row in &answer.figures {
            let before = year_before(row).map(|before| before.value);
            let expect = match change_on_year_before(row, &answer.series, library(), indicator) {
                Change::Points(points) => Some(row.value - points),
                Change::Percent(percent) => Some(row.value / (1.0 + percent / 100.0)),
                Change::Broken(_) => before,
                Change::None => None,
            };
            let near = match (before, expect) {
                (Some(before), Some(expect)) => (before - expect).abs() <= before.abs() * 1e-9,
                (before, expect) => before == expect,
            };
            assert!(near, "{query} {row:?}: {before:?} {expect:?}");
            seen += usize::from(before.is_some());
        }
    }
    assert!(seen > 100, "{seen}");
}
