//! What follows from figures: computed anew here, refused where it would mislead.

use kaznet_explorer::chart::{Body, YEAR_S, heard_range, melody};
use kaznet_explorer::data::{IndicatorId, Lang, Library, Observation, Status, Table, Unit};
use kaznet_explorer::i18n::details;
use kaznet_explorer::query::{
    Ask, LeftOut, Refusal, Series, Transform, Transformed, select, transform,
};
use kaznet_explorer::state::{Answer, answer, parse};

use super::package::{library, made_up_b, pairs};
use super::record::altered;

fn asked(query: &str) -> Answer {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, [], "{query}");
    answer(&state, library(), Lang::En)
}

/// Place, year and value of each figure in the table.
fn found(answer: &Answer) -> Vec<(String, i32, f64)> {
    let row = |row: &Observation| {
        let year = row.period.map(|at| at.year()).unwrap();
        (row.place.to_string(), year, row.value)
    };
    answer.figures.iter().map(row).collect()
}

/// The package's own figure.
fn published(indicator: &str, place: &str, year: i32, source: &str) -> f64 {
    let rows = library().observations().iter();
    let mut rows = rows.filter(|row| {
        row.indicator.as_str() == indicator
            && row.place.as_str() == place
            && row.source.as_str() == source
            && row
                .period
                .is_some_and(|at| at.is_year() && at.year() == year)
    });
    rows.next().unwrap().value
}

const WDI: &str = "wdi-kaz-2026-04";

#[test]
fn an_index_is_a_hundred_in_its_base_year() {
    let answer = asked("places=KAZ&from=2013&transform=index&base=2015");
    let base = published("internet-users-share", "KAZ", 2015, WDI);
    let rows = found(&answer);
    assert!(rows.len() > 8, "{rows:?}");
    for (_, year, value) in rows {
        let own = published("internet-users-share", "KAZ", year, WDI);
        assert!((value - own / base * 100.0).abs() < 1e-9, "{year}: {value}");
    }
    assert!(
        answer
            .figures
            .iter()
            .all(|row| row.status == Status::Derived)
    );
    // Every one names the two figures that it follows from.
    assert!(answer.drawn().iter().all(|point| point.inputs.len() == 2));
    assert!(
        answer.spec.subtitle.contains("2015 = 100"),
        "{}",
        answer.spec.subtitle
    );
}

/// The series breaks from 2009 to 2012: nothing is computed over that.
#[test]
fn no_change_runs_over_a_break() {
    let answer = asked("places=KAZ&transform=change&base=2008");
    let years: Vec<i32> = found(&answer).iter().map(|row| row.1).collect();
    assert!(years.iter().all(|year| *year <= 2009), "{years:?}");
    assert!(!years.is_empty());
    let told = &answer.spec.remarks;
    assert!(
        told.iter().any(|one| one.contains("breaks on the way")),
        "{told:?}"
    );
}

#[test]
fn a_hedged_figure_takes_part_in_no_change() {
    let answer = asked("places=KAZ&transform=change&base=2013");
    let told = &answer.spec.remarks;
    assert!(told.iter().any(|one| one.contains("hedges")), "{told:?}");
    let exact = answer.figures.iter().all(|row| row.source.as_str() == WDI);
    assert!(exact);
}

#[test]
fn growth_is_the_rate_that_leads_from_one_figure_to_the_other() {
    let answer = asked("indicator=population&places=KAZ&transform=change-yearly&base=2014");
    let base = published("population", "KAZ", 2014, WDI);
    let rows = found(&answer);
    let (_, _, rate) = rows.iter().find(|(_, year, _)| *year == 2024).unwrap();
    let own = published("population", "KAZ", 2024, WDI);
    assert!((base * (1.0 + rate / 100.0).powi(10) - own).abs() < 1.0);
    assert!(
        rows.iter().all(|(_, year, _)| *year != 2014),
        "no rate over no time"
    );
}

#[test]
fn a_share_of_the_total_adds_up() {
    let answer =
        asked("indicator=internet-users&places=KAZ,RUS,KGZ&from=2005&to=2015&transform=share");
    let rows = found(&answer);
    for year in 2005..=2015 {
        let parts: Vec<f64> = rows
            .iter()
            .filter(|row| row.1 == year)
            .map(|row| row.2)
            .collect();
        // All three or none: the sum of some is no total.
        assert!(parts.is_empty() || parts.len() == 3, "{year}: {parts:?}");
        let sum: f64 = parts.iter().sum();
        assert!(
            parts.is_empty() || (sum - 100.0).abs() < 1e-9,
            "{year}: {sum}"
        );
    }
    assert!(rows.len() >= 3);
}

/// What a source states is no further part of the sum, and two places are enough.
#[test]
fn a_statement_beside_a_statistic_has_no_share() {
    let exact = altered(
        Table::Observations,
        "internet,2013-07,8000000,,,roughly,",
        "internet,2013,8000000,,,exact,",
    );
    let query = "indicator=internet-users&places=KAZ,RUS&from=2013&to=2013&transform=share";
    let (state, _) = parse(&pairs(query), &exact);
    let answer = answer(&state, &exact, Lang::En);
    let rows = found(&answer);
    let places: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(places, ["KAZ", "RUS"]);
    let sum: f64 = rows.iter().map(|row| row.2).sum();
    assert!((sum - 100.0).abs() < 1e-9, "{sum}");
}

/// A break between any of the three years, and the years that have both neighbours.
#[test]
fn a_mean_runs_over_no_break() {
    let rows: Vec<(&str, usize, i32, f64)> =
        (2000..=2005).map(|year| ("m", 0, year, 6.0)).collect();
    let library = made_up_b(&rows, &[(0, 2001, 2002)], &[]);
    let done = transformed(&library, "m", Transform::Rolling, 0);
    let years = done.series[0].points.iter().map(|point| point.at.year());
    assert_eq!(years.collect::<Vec<i32>>(), [2003, 2004]);
    let why: Vec<LeftOut> = done.left_out.iter().map(|(_, why)| *why).collect();
    assert_eq!(why, [LeftOut::NoNeighbour, LeftOut::Broken]);
}

/// All series of all places of a measure, transformed.
fn transformed(library: &Library, indicator: &str, how: Transform, base: i32) -> Transformed {
    let indicator = library.indicator(&IndicatorId::new(indicator)).unwrap();
    let ask = Ask {
        indicator: indicator.id.clone(),
        places: library.places().iter().map(|one| one.id.clone()).collect(),
        years: (0, 3000),
    };
    let series = select(library, &ask);
    transform(library, &series, indicator.unit, how, base).unwrap()
}

/// Key and remarks are those of the figure that was read, not of one that follows.
#[test]
fn a_derived_figure_bears_no_key_and_no_remark_of_another() {
    let (mut keys, mut remarks) = (0, 0);
    for indicator in library().indicators() {
        if indicator.unit == Unit::Rank {
            continue;
        }
        for base in [2013, 2014, 2018, 2021] {
            let done = transformed(library(), indicator.id.as_str(), Transform::Change, base);
            for point in done.series.iter().flat_map(|one| &one.points) {
                assert_eq!((&point.row.id, point.row.notes.len()), (&None, 0));
                assert_eq!(point.row.status, Status::Derived);
                let own = &point.inputs[0];
                keys += usize::from(own.id.is_some());
                remarks += usize::from(!own.notes.is_empty());
            }
        }
    }
    assert!(keys > 0 && remarks > 0, "{keys} {remarks}");
}

#[test]
fn a_mean_needs_both_neighbours() {
    let answer = asked("indicator=population&places=KAZ&from=2000&to=2010&transform=rolling");
    for (_, year, value) in found(&answer) {
        let three =
            [year - 1, year, year + 1].map(|year| published("population", "KAZ", year, WDI));
        assert!((value - three.iter().sum::<f64>() / 3.0).abs() < 1e-6);
    }
    // The figures beside the years shown count too.
    assert_eq!(found(&answer).len(), 11);
    let last = asked("indicator=population&places=KAZ&from=2020&transform=rolling");
    assert!(found(&last).iter().all(|row| row.1 < 2024));
}

#[test]
fn what_would_mislead_is_refused_in_a_sentence() {
    let check = |query: &str, why: Refusal| {
        let answer = asked(query);
        let sentence = (details(Lang::En).refused)(why).to_owned();
        assert_eq!(answer.spec.body, Body::Nothing(sentence), "{query}");
        assert!(answer.figures.is_empty());
    };
    check("transform=share", Refusal::NoCount);
    check("transform=per-head", Refusal::NoCount);
    check("indicator=network-rank&transform=index", Refusal::Rank);
    check(
        "indicator=population&places=KAZ&transform=per-head",
        Refusal::Population,
    );
    check(
        "indicator=internet-users&places=KAZ,WLD&transform=share",
        Refusal::Overlap,
    );
    check(
        "indicator=internet-users&places=KAZ&transform=share",
        Refusal::OnePlace,
    );
}

#[test]
fn per_head_cites_the_population_too() {
    let answer = asked("indicator=mobile-subscriptions&places=KAZ&transform=per-head");
    let rows = found(&answer);
    let (_, year, value) = rows.iter().find(|row| row.1 == 2015).unwrap();
    let people = published("population", "KAZ", *year, WDI);
    let mobile = published("mobile-subscriptions", "KAZ", *year, WDI);
    assert!((value - mobile / people * 100.0).abs() < 1e-9);
    let drawn = answer.drawn();
    let inputs = &drawn.first().unwrap().inputs;
    assert!(
        inputs
            .iter()
            .any(|row| row.indicator.as_str() == "population")
    );
}

/// By its own source, however much later another edition is; and never by nobody.
#[test]
fn per_head_is_by_the_population_of_its_own_source() {
    let row = "population,UZB,population,2010,28385506,,,exact,datahub-population-2026-03,";
    let own = "population,UZB,population,2010,20000000,,,exact,owid-internet-users-number-2022,2000,published,,\n";
    let check = |is: &str, source: Option<&str>| {
        let library = altered(Table::Observations, row, is);
        let done = transformed(&library, "internet-users", Transform::PerHead, 0);
        let uzbek = |one: &&Series| one.key.place.as_str() == "UZB";
        let mut points = done.series.iter().filter(uzbek).flat_map(|one| &one.points);
        let point = points.find(|point| point.at.year() == 2010);
        let people = point.map(|point| point.inputs[1].source.as_str());
        assert_eq!(people, source, "{is}");
        let why = done.left_out.iter().filter(|one| one.0.as_str() == "UZB");
        let nobody = why.map(|one| one.1).any(|why| why == LeftOut::NoBase);
        assert!(!nobody, "{is}");
    };
    check(row, Some("datahub-population-2026-03"));
    check(
        &format!("{own}{row}"),
        Some("owid-internet-users-number-2022"),
    );
    check(&row.replace("28385506", "0"), None);
}

/// A kind of chart that sets sources against each other shows what they say.
#[test]
fn estimates_and_parts_stay_as_they_are() {
    for kind in ["estimates", "timeline", "slope"] {
        let plain = asked(&format!("chart={kind}"));
        for how in Transform::ALL {
            let same = asked(&format!("chart={kind}&transform={}", how.word()));
            assert_eq!(plain.figures, same.figures, "{kind} {how:?}");
        }
    }
}

#[test]
fn tones_rise_with_the_values_and_rest_in_gaps() {
    let answer = asked("places=KAZ&to=2000");
    let series = answer.series.first().unwrap();
    let tones = melody(series, heard_range(&answer.series), answer.ask.years);
    assert_eq!(tones.len(), series.points.len());
    for (tone, point) in tones.iter().zip(&series.points) {
        let years = f64::from(point.at.year() - answer.ask.years.0);
        assert!((tone.at_s - years * YEAR_S).abs() < 1e-9);
    }
    let low = tones
        .iter()
        .map(|tone| tone.pitch_hz)
        .fold(f64::INFINITY, f64::min);
    let high = tones.iter().map(|tone| tone.pitch_hz).fold(0.0, f64::max);
    assert_eq!((low, high.round()), (220.0, 880.0));
    assert_eq!(heard_range(&[]), (0.0, 0.0));
}
