//! Figures taken away as CSV and JSON come back as the same figures, read by our
//! own reader and by others.

use std::fs;
use std::path::Path;

use kaznet_explorer::data::{
    FigureId, IndicatorId, Lang, Library, NoteId, Observation, Period, PlaceId, Qualifier,
    SourceId, Status, SubjectId, Table,
};
use kaznet_explorer::export::{LICENSE, LICENSE_ADDRESS, View, csv, data_version, json, view_id};
use kaznet_explorer::state::{answer, parse};
use serde_json::{Value, json as value};

use super::package::{library, pairs, published_tables};

const VIEW: View<'_> = View {
    base: "https://kaznet.example/",
    query: "chart=bars",
    data_version: "01234567",
};
/// Views of every kind of chart, with figures hedged, derived and without a date.
const QUERIES: [&str; 5] = [
    "",
    "chart=bars",
    "chart=estimates&places=KAZ",
    "indicator=network-users",
    "places=none",
];
const COLUMNS: &str = "indicator,place,subject,period,value,low,high,qualifier,source,vintage,\
    status,note,id,indicator_name_kk,place_name_kk,subject_name_kk,unit_kk,source_publisher,\
    source_title,source_url";

/// The figures of a text of CSV, read as the package's own table.
pub(crate) fn read_back(text: &str) -> Vec<Observation> {
    let mut tables = published_tables();
    tables.insert(Table::Observations, Ok(text.to_owned()));
    let (library, faults) = Library::read_figures(&tables);
    assert_eq!(faults, []);
    library.observations().to_vec()
}

/// Without the line that a figure stood in.
pub(crate) fn anywhere(rows: &[Observation]) -> Vec<Observation> {
    let mut rows = rows.to_vec();
    rows.iter_mut().for_each(|row| row.line = 0);
    rows
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|row| cells(row.unwrap())).collect()
}

#[test]
fn all_figures_come_back_as_the_table_they_came_from() {
    let text = csv(library().observations(), library(), Lang::Kk);
    assert_eq!(read_back(&text), library().observations());

    let rows = records(&text);
    assert_eq!(rows[0].join(","), COLUMNS);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/observations.csv");
    let original = records(&fs::read_to_string(path).unwrap());
    assert_eq!(rows.len(), original.len());
    for (row, original) in rows.iter().zip(&original) {
        // The table keeps the `.0` that a source wrote; a number does not know it.
        let cells = original
            .iter()
            .map(|cell| cell.strip_suffix(".0").unwrap_or(cell));
        assert!(row[..13].iter().eq(cells), "{row:?} is {original:?}");
    }
}

#[test]
fn what_is_drawn_comes_back_in_its_order() {
    for query in QUERIES {
        let (state, _) = parse(&pairs(query), library());
        let figures = answer(&state, library(), Lang::En).figures;
        let text = csv(&figures, library(), Lang::Ru);
        // Line by line: a derived figure may have the key of another.
        let (header, lines) = text.split_once('\n').unwrap();
        let back = lines
            .split_terminator('\n')
            .flat_map(|line| read_back(&format!("{header}\n{line}\n")));
        assert_eq!(
            anywhere(&back.collect::<Vec<_>>()),
            anywhere(&figures),
            "{query}"
        );
        assert!(text.ends_with('\n') && !text.contains('\r') && !text.starts_with('\u{feff}'));
    }
}

#[test]
fn people_read_names_units_and_sources() {
    let row = library().figure(&FigureId::new("S03")).unwrap();
    let [en, ru, kk] = [Lang::En, Lang::Ru, Lang::Kk].map(|lang| {
        let text = csv(std::slice::from_ref(row), library(), lang);
        records(&text)[1][13..].to_vec()
    });
    assert_eq!(
        en,
        [
            "Number of people online",
            "Kazakhstan",
            "Internet",
            "people",
            "Digital in the Round (Young Digitals)",
            "Guido Ghedin, Digital in Kazakhstan: the state of the art",
            "http://www.digitalintheround.com/social-media-kazakhstan/",
        ]
    );
    assert_eq!([&ru[1], &ru[3]], ["Казахстан", "человек"]);
    assert_eq!([&kk[1], &kk[3]], ["Қазақстан", "адам"]);
}

#[test]
fn no_key_of_the_package_is_a_formula() {
    let text = csv(library().observations(), library(), Lang::En);
    let mut cells = records(&text).into_iter().flatten();
    assert!(!cells.any(|cell| cell.starts_with('\'')));
}

/// A figure as JSON has it.
pub(crate) fn figure(row: &Value) -> Observation {
    let text = |name: &str| row[name].as_str();
    let time = |name: &str| text(name).map(|text| Period::parse(text).unwrap());
    Observation {
        indicator: IndicatorId::new(text("indicator").unwrap()),
        place: PlaceId::new(text("place").unwrap()),
        subject: SubjectId::new(text("subject").unwrap()),
        period: time("period"),
        value: row["value"].as_f64().unwrap(),
        low: row["low"].as_f64(),
        high: row["high"].as_f64(),
        qualifier: Qualifier::from_word(text("qualifier").unwrap()).unwrap(),
        source: SourceId::new(text("source").unwrap()),
        vintage: time("vintage"),
        status: Status::from_word(text("status").unwrap()).unwrap(),
        notes: row["note"]
            .as_array()
            .unwrap()
            .iter()
            .map(|key| NoteId::new(key.as_str().unwrap()))
            .collect(),
        id: text("id").map(FigureId::new),
        line: 0,
    }
}

/// Equal figures, but for the last bit of a number: `serde_json` does not round
/// it as IEEE 754 asks unless told to.
pub(crate) fn same(found: &Observation, expect: &Observation) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= f64::EPSILON * b.abs();
    let near_if = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => near(a, b),
        (a, b) => a == b,
    };
    let rest = Observation {
        value: expect.value,
        low: expect.low,
        high: expect.high,
        line: expect.line,
        ..found.clone()
    };
    let numbers = near(found.value, expect.value)
        && near_if(found.low, expect.low)
        && near_if(found.high, expect.high);
    rest == *expect && numbers
}

#[test]
fn json_holds_the_same_figures_with_their_sources() {
    for query in QUERIES {
        let (state, _) = parse(&pairs(query), library());
        let figures = answer(&state, library(), Lang::En).figures;
        let view = View { query, ..VIEW };
        let text = json(&figures, library(), Lang::Ru, &view);
        let read: Value = serde_json::from_str(&text).unwrap();
        let rows = read["rows"].as_array().unwrap();
        assert_eq!(rows.len(), figures.len());
        for (row, expect) in rows.iter().zip(&figures) {
            assert!(same(&figure(row), expect), "{row} is {expect:?}");
            let place = library().place(&expect.place).unwrap();
            assert_eq!(row["place_name_ru"], place.name.ru.as_str());
            let of = |table: &str, key: &Value| {
                let rows = read[table].as_array().unwrap();
                rows.iter().filter(|row| row["id"] == *key).count()
            };
            assert_eq!(of("sources", &row["source"]), 1);
            for note in row["note"].as_array().unwrap() {
                assert_eq!(of("notes", note), 1);
            }
        }
        assert_eq!(read["view"]["query"], query);
        assert_eq!(read["view"]["id"], view_id(query, "01234567"));
    }
}

#[test]
fn json_says_where_it_comes_from_and_what_one_may_do_with_it() {
    let row = library().figure(&FigureId::new("S03")).unwrap();
    let text = json(std::slice::from_ref(row), library(), Lang::En, &VIEW);
    let read: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        read["view"],
        value!({
            "id": view_id("chart=bars", "01234567"),
            "address": "https://kaznet.example/?chart=bars",
            "query": "chart=bars",
        })
    );
    assert_eq!(read["data_version"], "01234567");
    assert_eq!(read["language"], "en");
    assert_eq!(
        read["license"],
        value!({"name": LICENSE, "url": LICENSE_ADDRESS})
    );
    assert_eq!(
        read["sources"],
        value!([{
            "id": "ghedin-2013",
            "publisher": "Digital in the Round (Young Digitals)",
            "title": "Guido Ghedin, Digital in Kazakhstan: the state of the art",
            "url": "http://www.digitalintheround.com/social-media-kazakhstan/",
            "published": "2013-07-23",
            "retrieved": null,
            "license": "quotation",
            "kind": "article",
            "note": [],
        }])
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/datapackage.json");
    let package: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(package["licenses"][0]["name"], LICENSE);
    assert_eq!(package["licenses"][0]["path"], LICENSE_ADDRESS);
}

#[test]
fn a_name_of_a_view_or_an_edition_stays() {
    // Worked out by another program. Who changes one breaks every citation copied.
    assert_eq!(view_id("", ""), "169E2VAA");
    assert_eq!(view_id("chart=bars", "01234567"), "2B8CRVJP");
    let text = |text: &str| Ok(text.to_owned());
    let mut tables = [
        (Table::Places, text("id\nKAZ\n")),
        (Table::Notes, text("id\n")),
    ]
    .into_iter()
    .collect();
    assert_eq!(data_version(&tables), "KNJ23712");
    let before = data_version(&tables);
    tables.insert(Table::Events, text(""));
    assert_ne!(data_version(&tables), before);
    tables.insert(
        Table::Events,
        Err(kaznet_explorer::data::FetchError::NoAnswer),
    );
    assert_eq!(data_version(&tables), before);
}

#[test]
fn a_changed_byte_is_another_edition() {
    let tables = published_tables();
    let edition = data_version(&tables);
    assert_eq!(data_version(&tables), edition);
    for table in Table::ALL {
        let mut changed = tables.clone();
        let text = changed[table].clone().unwrap();
        changed.insert(*table, Ok(text.replacen('a', "b", 1)));
        assert_ne!(data_version(&changed), edition, "{}", table.word());
    }
}

#[test]
fn views_have_names_of_their_own() {
    let mut names = std::collections::BTreeSet::new();
    for from in 1980..2080 {
        for to in 1980..2080 {
            let name = view_id(&format!("from={from}&to={to}"), "01234567");
            assert!(name.len() == 8 && !name.contains(['I', 'L', 'O', 'U']));
            names.insert(name);
        }
    }
    assert_eq!(names.len(), 10_000);
}
