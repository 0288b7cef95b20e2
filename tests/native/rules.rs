//! Each rule of a check decides as its words say, up to the very limit: checks of
//! plain numbers and of published figures.

use kaznet_explorer::data::{Check, FigureId, IndicatorId, Observation, Outcome, Qualifier, Rule};
use kaznet_explorer::evidence::{compute, find, interval};

use super::package::library;

/// What a check by this rule finds.
fn check(rule: Rule, claimed: &str, record: &[&str], expect: Outcome) {
    let record = record.iter().map(|formula| (*formula).to_owned());
    let check = Check {
        rule,
        claimed: claimed.to_owned(),
        record: record.collect(),
        context: Vec::new(),
        outcome: None,
        ..library().checks()[0].clone()
    };
    let found = find(&check, library()).map(|finding| finding.outcome);
    assert_eq!(found, Ok(expect), "{rule:?} {claimed} {:?}", check.record);
}

/// The population of a year.
fn people(year: i32) -> String {
    format!("[population KAZ {year} wdi-kaz-2026-04]")
}

#[test]
fn a_number_between_figures_of_other_kinds_is_of_none() {
    check(Rule::Straddle, "5", &["3", "8"], Outcome::Undefined);
    check(Rule::Straddle, "5", &["8", "3", "9"], Outcome::Undefined);
    // On one side of all, or one of them.
    check(Rule::Straddle, "5", &["8", "9"], Outcome::Conflict);
    check(Rule::Straddle, "5", &["3", "4"], Outcome::Conflict);
    check(Rule::Straddle, "5", &["3", "5", "8"], Outcome::Confirmed);
    check(Rule::Straddle, "5", &["5", "8"], Outcome::Confirmed);
    check(Rule::Straddle, "5", &["3", "5"], Outcome::Confirmed);
}

#[test]
fn a_number_among_the_counts_leaves_out_what_is_around_it() {
    for record in [["5", "8"], ["8", "5"], ["5", "5"], ["2", "5"], ["4", "6"]] {
        check(Rule::Range, "5", &record, Outcome::Incomplete);
    }
    check(Rule::Range, "5", &["6", "8"], Outcome::Conflict);
    check(Rule::Range, "5", &["2", "4"], Outcome::Conflict);
}

#[test]
fn growth_is_the_strongest_unless_another_is_stronger() {
    check(Rule::Growth, "3", &["2.9"], Outcome::Confirmed);
    check(Rule::Growth, "3", &["3"], Outcome::Confirmed);
    check(Rule::Growth, "3", &["3.1"], Outcome::Conflict);
}

#[test]
fn a_part_of_more_than_three_times_the_whole_is_implausible() {
    check(Rule::Multiple, "2", &["6"], Outcome::Derived);
    check(Rule::Multiple, "2", &["6.1"], Outcome::Implausible);
    check(Rule::Multiple, "2", &["1"], Outcome::Derived);
}

#[test]
fn of_editions_the_last_counts_before_the_others() {
    check(Rule::Vintages, "102", &["50", "100"], Outcome::Confirmed);
    let revised = Outcome::ConfirmedThenRevised;
    check(Rule::Vintages, "102", &["100", "50"], revised);
    check(Rule::Vintages, "103", &["50", "100"], Outcome::Conflict);
}

#[test]
fn a_target_is_missed_by_a_later_year_alone() {
    check(Rule::Target, &people(2013), &["E046"], Outcome::Confirmed);
    check(Rule::Target, &people(2013), &["E001"], Outcome::Confirmed);
    let missed = Outcome::MissedTarget;
    check(Rule::Target, &people(2012), &["E046"], missed);
}

#[test]
fn a_figure_is_dated_after_five_years_if_a_later_one_differs() {
    let (old, new) = (people(2005), people(2024));
    let dated = |year, record: [&str; 2], expect| {
        check(Rule::Dated, &people(year), &record, expect);
    };
    dated(2010, [&old, &new], Outcome::Dated);
    dated(2009, [&old, &new], Outcome::Conflict);
    // No later one, none that differs, and one that was never near.
    dated(2010, [&old, &old], Outcome::Conflict);
    dated(2010, [&old, &people(2000)], Outcome::Conflict);
    dated(2010, [&old, &people(2010)], Outcome::Confirmed);
    dated(2012, [&people(2000), &new], Outcome::Conflict);
}

#[test]
fn a_number_that_was_computed_is_no_figure() {
    let figure = |formula: &str| {
        let number = compute(formula, library()).unwrap();
        number.figure().and_then(|row| row.id.clone())
    };
    assert_eq!(figure("S13").unwrap().as_str(), "S13");
    assert_eq!(figure("S13 / 2"), None);
    assert_eq!(figure("S13 + S14"), None);
    assert_eq!(figure("2"), None);
}

#[test]
fn each_word_widens_a_number_by_its_rule() {
    let row = library().figure(&FigureId::new("S13")).unwrap();
    let check = |indicator: &str, word: Qualifier, expect: (f64, f64)| {
        let figure = Observation {
            value: 40.0,
            qualifier: word,
            low: None,
            high: None,
            ..row.clone()
        };
        let indicator = library().indicator(&IndicatorId::new(indicator)).unwrap();
        let found = interval(&figure, indicator);
        assert_eq!((found.low, found.high), expect, "{word:?}");
        assert_eq!(found.mid, 40.0);
    };
    let count = "internet-users";
    check(count, Qualifier::Exact, (40.0, 40.0));
    check(count, Qualifier::About, (38.0, 42.0));
    check(count, Qualifier::Roughly, (36.0, 44.0));
    check(count, Qualifier::AGood, (40.0, 42.0));
    check(count, Qualifier::Over, (40.0, 50.0));
    check(count, Qualifier::Almost, (35.0, 40.0));
    check(count, Qualifier::LessThan, (30.0, 40.0));
    // No count is below nothing, and no share above all.
    check(count, Qualifier::UpTo, (0.0, 40.0));
    check(count, Qualifier::AtLeast, (40.0, f64::INFINITY));
    check("internet-users-share", Qualifier::AtLeast, (40.0, 100.0));
}
