//! The published package keeps its own rules: nothing in it is at fault, every
//! key leads somewhere, every text is there in three languages, and the figures
//! that others have checked against their sources stand there to the digit.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kaznet_explorer::data::{
    Event, Indicator, IndicatorId, Lang, Library, NoteId, Observation, PlaceId, Qualifier,
    SourceId, Status, Table, Text,
};
use serde_json::Value;

use super::package::{library, published, published_tables};

const KAZAKH_ONLY: &str = "әғқңөұүһі";
const SHARE: &str = "internet-users-share";

fn known_notes(library: &Library, notes: &[NoteId], whose: &str) {
    for note in notes {
        assert!(library.note(note).is_some(), "{whose}: note {note}");
    }
}

#[test]
fn nothing_is_at_fault() {
    let (library, faults) = published();
    assert_eq!(faults, []);
    assert!(!library.observations().is_empty());
}

#[test]
fn no_row_is_lost_on_reading() {
    let (library, _) = published();
    let text = &published_tables()[&Table::Observations];
    let rows = text.as_ref().unwrap().lines().count() - 1;
    assert_eq!(library.observations().len(), rows);
}

/// The dictionary for people is kept by hand: a new row has to be counted there too.
#[test]
fn the_dictionary_counts_the_rows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let words = fs::read_to_string(folder.join("README.md")).unwrap();
    for table in Table::ALL {
        let mut rows = csv::Reader::from_path(folder.join(table.word())).unwrap();
        let line = format!("| `{}` | {} | ", table.word(), rows.records().count());
        assert!(words.contains(&line), "README.md has no {line}");
    }
}

#[test]
fn every_figure_leads_to_its_keys() {
    let library = library();
    for row in library.observations() {
        let whose = format!("line {}", row.line);
        let indicator = library.indicator(&row.indicator).expect(&whose);
        assert!(library.place(&row.place).is_some(), "{whose}");
        assert!(library.subject(&row.subject).is_some(), "{whose}");
        assert!(library.source(&row.source).is_some(), "{whose}");
        known_notes(library, &row.notes, &whose);
        in_range(row, indicator);
    }
}

fn in_range(row: &Observation, indicator: &Indicator) {
    let numbers = [row.low, Some(row.value), row.high];
    let numbers: Vec<f64> = numbers.into_iter().flatten().collect();
    assert!(numbers.is_sorted(), "line {}: {numbers:?}", row.line);
    for number in numbers {
        let plausible = indicator.minimum..=indicator.maximum;
        assert!(plausible.contains(&number), "line {}: {number}", row.line);
    }
}

#[test]
fn no_figure_stands_there_twice() {
    let library = library();
    let mut seen = BTreeSet::new();
    for row in library.observations() {
        let key = (
            &row.indicator,
            &row.place,
            &row.subject,
            row.period,
            &row.source,
            row.vintage,
        );
        assert!(seen.insert(key), "line {}", row.line);
    }
}

#[test]
fn every_source_can_be_looked_up() {
    let library = library();
    for source in library.sources() {
        let url = source.url.as_deref().unwrap_or_default();
        let web = url.starts_with("https://") || url.starts_with("http://");
        assert!(web, "{}: {url}", source.id);
        assert!(!source.license.is_empty(), "{}", source.id);
        assert!(!source.publisher.is_empty(), "{}", source.id);
        assert!(!source.title.is_empty(), "{}", source.id);
        known_notes(library, &source.notes, source.id.as_str());
        let cited = |row: &Observation| row.source == source.id;
        let dates = |event: &Event| {
            let told = library.attestations_of(&event.id);
            told.iter().any(|one| one.source == source.id)
        };
        let used = library.observations().iter().any(cited) || library.events().iter().any(dates);
        assert!(used, "{}", source.id);
    }
}

#[test]
fn places_and_indicators_lead_to_places() {
    let library = library();
    for place in library.places() {
        for id in place.neighbours.iter().chain(&place.parent) {
            assert!(library.place(id).is_some(), "{}: {id}", place.id);
            assert_ne!(*id, place.id);
        }
    }
    for indicator in library.indicators() {
        assert!(!indicator.default_places.is_empty(), "{}", indicator.id);
        let with = library.places_with(&indicator.id);
        for id in &indicator.default_places {
            let has = with.iter().any(|place| place.id == *id);
            assert!(has, "{} has no figure of {id}", indicator.id);
        }
    }
}

/// Every text with whose it is and whether it is a name that a subject gives
/// itself, which may be Latin in every language.
fn texts(library: &Library) -> Vec<(String, &Text, bool)> {
    let mut texts = Vec::new();
    for row in library.indicators() {
        for text in [&row.name, &row.unit_name, &row.about] {
            texts.push((row.id.to_string(), text, false));
        }
    }
    let places = library.places().iter();
    texts.extend(places.map(|row| (row.id.to_string(), &row.name, false)));
    let subjects = library.subjects().iter();
    texts.extend(subjects.map(|row| (row.id.to_string(), &row.name, row.name.en == row.name.ru)));
    texts
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

fn check_text(whose: &str, text: &Text, own_name: bool) {
    for lang in Lang::ALL {
        let said = text.in_lang(lang);
        assert!(!said.trim().is_empty(), "{whose} in {}", lang.tag());
        let cyrillic = said.chars().any(is_cyrillic);
        assert_eq!(cyrillic, lang != Lang::En && !own_name, "{whose}: {said}");
    }
    let russian = text.ru.to_lowercase();
    assert!(!russian.contains(|c| KAZAKH_ONLY.contains(c)), "{russian}");
}

#[test]
fn every_text_is_there_in_three_languages() {
    let library = library();
    for (whose, text, own_name) in texts(library) {
        check_text(&whose, text, own_name);
    }
    let used: BTreeSet<&NoteId> = library
        .observations()
        .iter()
        .flat_map(|row| &row.notes)
        .chain(library.sources().iter().flat_map(|row| &row.notes))
        .collect();
    for id in used {
        check_text(id.as_str(), &library.note(id).unwrap().text, false);
    }
}

/// A lost letter is the mark of text that went through a Russian keyboard or
/// code page. `һ` is left out: it is rare, and no text of the package needs it.
#[test]
fn kazakh_is_written_with_kazakh_letters() {
    let library = library();
    let kazakh: String = texts(library)
        .into_iter()
        .map(|(_, text, _)| text.kk.to_lowercase())
        .collect();
    for letter in KAZAKH_ONLY.chars().filter(|letter| *letter != 'һ') {
        assert!(kazakh.contains(letter), "{letter}");
    }
}

#[test]
fn the_descriptor_lists_the_tables_and_their_columns() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/datapackage.json");
    let descriptor: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let resources = descriptor["resources"].as_array().unwrap();
    let listed: BTreeSet<&str> = resources.iter().map(|one| text_of(one, "path")).collect();
    let tables = Table::ALL.iter().map(|table| table.word());
    assert_eq!(listed, tables.collect());
    assert_eq!(resources.len(), Table::ALL.len());
    let texts = published_tables();
    for table in Table::ALL.iter().copied() {
        let path = table.word();
        let resource = resources.iter().find(|one| one["path"] == path).unwrap();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| text_of(field, "name")).collect();
        // No column's name needs quotes.
        let header = texts[&table].as_ref().unwrap().lines().next().unwrap();
        assert_eq!(names, header.split(',').collect::<Vec<_>>(), "{path}");
        for field in fields {
            assert!(!text_of(field, "type").is_empty());
            assert!(!text_of(field, "description").is_empty());
        }
    }
}

fn text_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} in {value}"))
}

#[test]
fn kazakhstan_stands_there_as_the_union_published_it() {
    let library = library();
    let figures: Vec<(i32, f64)> = library
        .observations()
        .iter()
        .filter(|row| row.indicator == IndicatorId::new(SHARE))
        .filter(|row| row.place == PlaceId::new("KAZ") && row.status == Status::Published)
        .map(|row| (row.period.unwrap().year(), row.value))
        .collect();
    let between = |from, to| -> Vec<f64> {
        let inside = figures
            .iter()
            .filter(|(year, _)| (from..=to).contains(year));
        inside.map(|(_, value)| *value).collect()
    };
    let expect = [18.2, 31.6, 50.6, 61.906_627_465_200_8, 63.304_224_43];
    assert_eq!(between(2009, 2013), expect);
    // Nothing was counted then, and nothing is not zero.
    assert_eq!(between(1991, 1993), [0.0; 0]);
    assert_eq!(between(1990, 1990), [0.0]);
}

/// Claim, value, lower and upper bound, hedge.
type Claim = (&'static str, f64, Option<f64>, Option<f64>, Qualifier);

#[test]
fn the_article_is_quoted_as_it_hedges() {
    const CLAIMS: [Claim; 8] = [
        ("S13", 34.4, None, None, Qualifier::Exact),
        ("S14", 18.2, None, None, Qualifier::Exact),
        ("S03", 8e6, None, None, Qualifier::Roughly),
        ("S25", 2.3e6, None, None, Qualifier::Exact),
        ("S26", 7e5, None, None, Qualifier::About),
        ("S27", 3e5, None, Some(3e5), Qualifier::LessThan),
        ("S28", 7e5, None, None, Qualifier::Around),
        ("S23", 1e8, Some(1e8), None, Qualifier::Over),
    ];
    let library = library();
    for (claim, value, low, high, qualifier) in CLAIMS {
        let rows: Vec<&Observation> = library
            .observations()
            .iter()
            .filter(|row| row.id.as_ref().is_some_and(|id| id.as_str() == claim))
            .collect();
        let [row] = rows[..] else {
            panic!("{claim}: {rows:?}")
        };
        let said = (row.value, row.low, row.high, row.qualifier);
        assert_eq!(said, (value, low, high, qualifier), "{claim}");
        assert_eq!(row.status, Status::Stated, "{claim}");
        assert_eq!(row.source, SourceId::new("ghedin-2013"), "{claim}");
    }
}
