//! The article's claims against the record: the findings come out of the figures
//! and the rules, and another figure gives another verdict.

use std::collections::BTreeMap;

use kaznet_explorer::data::{
    ClaimKind, FigureId, Lang, Library, Observation, Outcome, Qualifier, Rule, Table, TableText,
};
use kaznet_explorer::evidence::{Hedge, Verdict, derived_rows, find, hedge, interval, judge};
use kaznet_explorer::i18n::{interval_words, statement, why};

use super::package::{library, published_tables};

/// What the research found, by check.
const FINDINGS: [(&str, Outcome); 27] = [
    ("C01", Outcome::Loose),
    ("C02", Outcome::Conflict),
    ("C03", Outcome::Conflict),
    ("C04", Outcome::Conflict),
    ("C05", Outcome::Conflict),
    ("C06", Outcome::Confirmed),
    ("C07", Outcome::ConfirmedThenRevised),
    ("C08", Outcome::Derived),
    ("C09", Outcome::Implausible),
    ("C10", Outcome::Derived),
    ("C11", Outcome::Derived),
    ("C12", Outcome::Consistent),
    ("C13", Outcome::Undefined),
    ("C14", Outcome::Incomplete),
    ("C15", Outcome::OmittedCorrection),
    ("C16", Outcome::Dated),
    ("C17", Outcome::MissedTarget),
    ("C18", Outcome::Confirmed),
    ("C19", Outcome::Confirmed),
    ("C20", Outcome::Conflict),
    ("C21", Outcome::Error),
    ("C22", Outcome::Imprecise),
    ("C23", Outcome::ChangedRanking),
    ("C24", Outcome::Consistent),
    ("C25", Outcome::Consistent),
    ("C26", Outcome::Confirmed),
    ("C27", Outcome::Confirmed),
];

fn outcomes(library: &Library) -> BTreeMap<String, Outcome> {
    let checks = library.checks().iter();
    checks
        .map(|check| {
            let found = find(check, library);
            let found = found.unwrap_or_else(|error| panic!("{}: {error:?}", check.id));
            (check.id.to_string(), found.outcome)
        })
        .collect()
}

#[test]
fn the_findings_come_out() {
    let expect = FINDINGS.map(|(id, outcome)| (id.to_owned(), outcome));
    assert_eq!(outcomes(library()), BTreeMap::from(expect));
}

#[test]
fn what_arithmetic_decides_stands_in_no_table() {
    for check in library().checks() {
        let stated = check.outcome.is_some();
        assert_eq!(stated, check.rule == Rule::Curated, "{}", check.id);
        if !stated {
            let found = find(check, library()).unwrap();
            let timed = matches!(check.rule, Rule::Date | Rule::Target);
            assert!(timed || !found.inputs().is_empty(), "{}", check.id);
        }
    }
}

/// The published tables with a piece of one of them put otherwise.
pub(crate) fn altered(table: Table, old: &str, new: &str) -> Library {
    let mut tables: TableText = published_tables();
    let text = tables[&table].as_ref().unwrap();
    assert!(text.contains(old), "{old}");
    let text = text.replace(old, new);
    tables.insert(table, Ok(text));
    let (library, faults) = Library::read(&tables);
    assert_eq!(faults, []);
    library
}

/// An input altered, and the check that has to come out otherwise.
fn check_altered(old: &str, new: &str, id: &str, expect: Outcome) {
    let before = outcomes(library())[id];
    assert_ne!(before, expect, "{id}");
    let library = altered(Table::Observations, old, new);
    assert_eq!(outcomes(&library)[id], expect, "{id}");
}

#[test]
fn another_input_gives_another_outcome() {
    let eight_million = "internet,2013-07,8000000,,,roughly,";
    let eleven = "internet,2013-07,11000000,,,roughly,";
    check_altered(eight_million, eleven, "C02", Outcome::Consistent);
    check_altered(
        eight_million,
        "internet,2013-07,6900000,,,roughly,",
        "C01",
        Outcome::Consistent,
    );
    check_altered(
        ",34.4,,,exact,",
        ",31.6,,,exact,",
        "C07",
        Outcome::Confirmed,
    );
    check_altered(",34.4,,,exact,", ",60,,,exact,", "C07", Outcome::Conflict);
    check_altered(
        ",18.2,,,exact,ghedin",
        ",19.9,,,exact,ghedin",
        "C06",
        Outcome::Conflict,
    );
    check_altered(
        "2013-07,1470000,",
        "2013-07,14700000,",
        "C09",
        Outcome::Derived,
    );
    check_altered(
        ",15,,,exact,ghedin",
        ",27,,,exact,ghedin",
        "C14",
        Outcome::Conflict,
    );
    check_altered(
        ",22.7,,,exact,",
        ",72.7,,,exact,",
        "C23",
        Outcome::Confirmed,
    );
    check_altered(
        "vkontakte,2018,1781760,",
        "vkontakte,2018,178176,",
        "C23",
        Outcome::Conflict,
    );
    check_altered(
        ",18.2,,,exact,ghedin",
        ",30,,,exact,ghedin",
        "C04",
        Outcome::Confirmed,
    );
}

#[test]
fn another_input_gives_another_verdict() {
    let verdict = |library: &Library, id| judge(library, &FigureId::new(id)).unwrap().verdict;
    assert_eq!(verdict(library(), "S03"), Verdict::Conflicting);
    let other = altered(
        Table::Observations,
        "internet,2013-07,8000000,,,roughly,",
        "internet,2013-07,11000000,,,roughly,",
    );
    assert_eq!(verdict(&other, "S03"), Verdict::Confirmed);
    let moved = altered(Table::Attestations, ",2009-02-14,day,", ",2010-02-14,day,");
    assert_eq!(verdict(library(), "S39"), Verdict::Confirmed);
    assert_eq!(verdict(&moved, "S39"), Verdict::Conflicting);
}

#[test]
fn every_valued_claim_has_its_value() {
    let library = library();
    let mut valued = 0;
    for claim in library.claims() {
        let figure = library.figure(&claim.id);
        match claim.kind {
            ClaimKind::Figure => assert!(figure.is_some(), "{}", claim.id),
            ClaimKind::Date => assert!(claim.period.is_some(), "{}", claim.id),
            ClaimKind::Words => assert!(figure.is_none(), "{}", claim.id),
        }
        valued += usize::from(claim.kind != ClaimKind::Words);
        assert!(judge(library, &claim.id).is_some());
    }
    assert_eq!((library.claims().len(), valued), (43, 35));
}

#[test]
fn the_verdicts_use_every_shade() {
    let verdict = |id: &str| judge(library(), &FigureId::new(id)).unwrap().verdict;
    let expect = [
        ("S14", Verdict::Confirmed),
        ("S13", Verdict::ConfirmedThenRevised),
        ("S04", Verdict::Conflicting),
        ("S09", Verdict::Conflicting),
        ("S24", Verdict::Conflicting),
        ("S39", Verdict::Confirmed),
        ("S06", Verdict::Dated),
        ("S23", Verdict::UndefinedMeasure),
        ("S25", Verdict::UndefinedMeasure),
        ("S21", Verdict::Incomplete),
        ("S31", Verdict::NotCheckable),
    ];
    for (id, expect) in expect {
        assert_eq!(verdict(id), expect, "{id}");
    }
}

/// Every event that was read is there once, with every date that was read.
#[test]
fn every_event_is_there_with_its_dates() {
    let tables = published_tables();
    let rows = |table: Table, column: &str| -> Vec<String> {
        let text = tables[&table].as_ref().unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let at = reader
            .headers()
            .unwrap()
            .iter()
            .position(|name| name == column)
            .unwrap();
        reader
            .records()
            .map(|row| row.unwrap()[at].to_owned())
            .collect()
    };
    let mut read = rows(Table::Attestations, "research");
    read.retain(|id| !id.is_empty());
    read.sort();
    let expect: Vec<String> = (1..=79).map(|number| format!("E{number:03}")).collect();
    assert_eq!(read, expect);
    let library = library();
    for event in library.events() {
        let told = library.attestations_of(&event.id);
        assert!(!told.is_empty(), "{}", event.id);
        assert!(library.place(&event.place).is_some(), "{}", event.id);
    }
    let block = library
        .events()
        .iter()
        .find(|event| event.id.as_str() == "E013");
    let dates: Vec<String> = library
        .attestations_of(&block.unwrap().id)
        .iter()
        .map(|one| one.period.to_string())
        .collect();
    assert_eq!(dates, ["2008-10-07", "2008-10-10"]);
}

#[test]
fn every_sentence_is_filled_in() {
    let library = library();
    for lang in Lang::ALL {
        for claim in library.claims() {
            let said = statement(claim, library, lang);
            assert!(!said.contains(['{', '}']), "{}: {said}", claim.id);
        }
        for check in library.checks() {
            let said = why(check, &find(check, library).unwrap(), library, lang);
            assert!(!said.contains(['{', '}']), "{}: {said}", check.id);
        }
    }
}

#[test]
fn a_derived_share_carries_its_interval() {
    let rows = derived_rows(library());
    let own = rows
        .iter()
        .find(|row| row.id == Some(FigureId::new("D01")))
        .unwrap();
    let bounds = (own.low.unwrap(), own.value, own.high.unwrap());
    let near = |found: f64, expect: f64| (found - expect).abs() < 0.01;
    assert!(near(bounds.0, 720.0 / 17.85) && near(bounds.1, 800.0 / 17.0));
    assert!(near(bounds.2, 880.0 / 16.15), "{bounds:?}");
}

/// Every figure lies in its own interval, and the words of the interval say so.
#[test]
fn no_interval_excludes_its_value() {
    let library = library();
    let by_word = |row: &&Observation| row.id.is_some();
    for row in library.observations().iter().filter(by_word) {
        let indicator = library.indicator(&row.indicator).unwrap();
        let bounds = interval(row, indicator);
        let whose = row.id.as_ref().unwrap();
        assert!(
            bounds.low <= bounds.mid && bounds.mid <= bounds.high,
            "{whose}"
        );
        assert_eq!(bounds.mid, row.value, "{whose}");
        let words = interval_words(row, indicator, Lang::En);
        assert_eq!(words.is_none(), bounds.is_exact(), "{whose}");
    }
}

/// The rules of hedged words as the data's page prints them.
#[test]
fn the_page_of_the_data_prints_the_rules_of_words() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/README.md");
    let page = std::fs::read_to_string(path).unwrap();
    for word in Qualifier::ALL {
        let rule = match hedge(*word) {
            Hedge::None => "the number alone".to_owned(),
            Hedge::Around(share) => format!("{:.0} % to both sides", share * 100.0),
            Hedge::Above(share) => format!("up to {:.0} % above", share * 100.0),
            Hedge::StepAbove => "up to one step above".to_owned(),
            Hedge::Floor => "upwards without end".to_owned(),
            Hedge::HalfStepBelow => "up to half a step below".to_owned(),
            Hedge::StepBelow => "up to one step below".to_owned(),
            Hedge::Ceiling => "downwards without end".to_owned(),
        };
        let row = format!("| `{}` | {rule} |", word.word());
        assert!(page.contains(&row), "{row}");
    }
    for rule in Rule::ALL {
        assert!(
            page.contains(&format!("| `{}` | ", rule.word())),
            "{rule:?}"
        );
    }
}
