//! What follows from figures: computed anew here, refused where it would mislead.

use kaznet_explorer::chart::{Body, YEAR_S, heard_range, melody};
use kaznet_explorer::data::{Lang, Observation, Status};
use kaznet_explorer::i18n::details;
use kaznet_explorer::query::{Refusal, Transform};
use kaznet_explorer::state::{Answer, answer, parse};

use super::package::{library, pairs};

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
