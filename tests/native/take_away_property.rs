//! No text that somebody wrote breaks a table or a citation that is taken away.

use kaznet_explorer::data::{
    Fault, Lang, Library, Period, Source, SourceId, SourceKind, Table, TableText,
};
use kaznet_explorer::export::{
    bibtex, cite_figure, cite_source, cite_view, csl_json, csv, json, plain_text, ris, wikipedia,
};
use kaznet_explorer::state::{answer, query_string};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::citation::view;
use super::package::library;
use super::property::{config, lang, state};
use super::take_away::{anywhere, figure, same};

const DAY: Period = Period::Day(2025, 11, 24);

/// Text with the marks that formats are made of.
fn text() -> impl Strategy<Value = String> {
    let marks = vec![
        "\"", "'", "''", ",", ";", "\n", "\r\n", "\r", "\t", "\0", "\u{85}", "\u{2028}", "=", "+",
        "-", "--", "@", "{", "}", "{{", "}}", "[", "]", "|", "\\", "%", "&", "#", "$", "_", "^",
        "~", "<", "`", "ER  - ", "TY  - X", "@misc{a,", "% ", "a", "Ә", "1", " ", "😀",
    ];
    let marks = prop::collection::vec(select(marks), 0..9);
    prop_oneof![2 => marks.prop_map(|marks| marks.concat()), 1 => any::<String>()]
}

/// A key: what `data` trims and takes for empty is none.
fn key() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("{}k", text.trim_start()))
}

fn table(rows: &[&[&str]]) -> Result<String, kaznet_explorer::data::FetchError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.iter()
        .for_each(|row| writer.write_record(*row).unwrap());
    Ok(String::from_utf8(writer.into_inner().unwrap()).unwrap())
}

/// Two figures, a negative one among them, with these keys and these texts.
fn tables(keys: &[String; 4], texts: &[String; 6]) -> TableText {
    let [indicator, place, subject, source] = keys.each_ref().map(String::as_str);
    let [name, unit, place_name, subject_name, publisher, title] =
        texts.each_ref().map(String::as_str);
    let head = |text: &'static str| text.split(',').collect::<Vec<&str>>();
    let rows = |head: &[&str], row: &[&str]| table(&[head, row]);
    let figure = [indicator, place, subject];
    let (mut first, mut second) = (figure.to_vec(), figure.to_vec());
    first.extend([
        "2013", "-5.25", "-6", "", "about", source, "", "stated", "", "",
    ]);
    second.extend([
        "",
        "0.1",
        "",
        "1",
        "exact",
        source,
        "2014-02",
        "published",
        "",
        "S01",
    ]);
    TableText::from([
        (
            Table::Indicators,
            rows(
                &head(
                    "id,topic,measure,unit,decimals,minimum,maximum,default_places,name_en,name_ru,\
                     name_kk,unit_en,unit_ru,unit_kk,about_en,about_ru,about_kk",
                ),
                &[
                    indicator,
                    "access",
                    "statistic",
                    "amount",
                    "1",
                    "-10",
                    "10",
                    "",
                    name,
                    name,
                    name,
                    unit,
                    unit,
                    unit,
                    "a",
                    "a",
                    "a",
                ],
            ),
        ),
        (
            Table::Places,
            rows(
                &head("id,kind,parent,neighbours,name_en,name_ru,name_kk"),
                &[place, "country", "", "", place_name, place_name, place_name],
            ),
        ),
        (
            Table::Subjects,
            rows(
                &head("id,name_en,name_ru,name_kk"),
                &[subject, subject_name, subject_name, subject_name],
            ),
        ),
        (
            Table::Sources,
            rows(
                &head("id,publisher,title,url,published,retrieved,license,kind,note"),
                &[
                    source,
                    publisher,
                    title,
                    "https://a.kz/",
                    "",
                    "",
                    "l",
                    "news",
                    "",
                ],
            ),
        ),
        (
            Table::Notes,
            table(&[&["id", "text_en", "text_ru", "text_kk"]]),
        ),
        (
            Table::Observations,
            table(&[
                &head(
                    "indicator,place,subject,period,value,low,high,qualifier,source,vintage,status,\
                     note,id",
                ),
                &first,
                &second,
            ]),
        ),
    ])
}

fn read(tables: &TableText) -> (Library, Vec<Fault>) {
    let (library, mut faults) = Library::read_figures(tables);
    faults.retain(|fault| ![Table::Breaks, Table::Derived].contains(&fault.table));
    (library, faults)
}

/// What a spreadsheet may compute, as the documentation of `csv` has it.
fn is_formula(cell: &str) -> bool {
    let rest = cell.trim_start_matches(|c: char| c == '\'' || c.is_whitespace());
    let lead = &cell[..cell.len() - rest.len()];
    rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || lead.contains(['\t', '\r', '\n'])
}

/// The cells, and the same table with the apostrophes taken away.
fn restored(text: &str) -> (Vec<Vec<String>>, String) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    let mut cells = Vec::new();
    for row in reader.records() {
        let row = row.unwrap();
        let plain = |cell: &str| match cell.strip_prefix('\'') {
            Some(plain) if is_formula(cell) => plain.to_owned(),
            _ => cell.to_owned(),
        };
        writer.write_record(row.iter().map(plain)).unwrap();
        cells.push(row.iter().map(str::to_owned).collect());
    }
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    (cells, text)
}

fn source(publisher: &str, title: &str, url: &str) -> Source {
    Source {
        id: SourceId::new(title),
        publisher: publisher.to_owned(),
        title: title.to_owned(),
        url: Some(url.to_owned()),
        published: None,
        retrieved: None,
        license: String::new(),
        kind: SourceKind::News,
        notes: Vec::new(),
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn any_key_and_name_survives_csv(
        keys in [key(), key(), key(), key()],
        texts in [text(), text(), text(), text(), text(), text()],
        lang in lang(),
    ) {
        let mut tables = tables(&keys, &texts.map(|text| format!("{text}.")));
        let (library, faults) = read(&tables);
        prop_assert_eq!(faults, []);
        let text = csv(library.observations(), &library, lang);
        let (cells, plain) = restored(&text);
        prop_assert_eq!(cells.len(), 2);
        for cells in &cells {
            prop_assert_eq!(cells.len(), 20);
            for (at, cell) in cells.iter().enumerate() {
                let is_number = (4..7).contains(&at);
                let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
                prop_assert!(is_number || !starts, "{:?}", cell);
                prop_assert!(at < 13 || !cell.contains(['\n', '\r']), "{:?}", cell);
            }
        }
        prop_assert_eq!(cells[0][4].as_str(), "-5.25");
        tables.insert(Table::Observations, Ok(plain));
        let (back, faults) = read(&tables);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(anywhere(back.observations()), anywhere(library.observations()));
    }

    #[test]
    fn any_key_and_name_survives_json(
        keys in [key(), key(), key(), key()],
        texts in [text(), text(), text(), text(), text(), text()],
        query in text(),
    ) {
        let (library, faults) = read(&tables(&keys, &texts.map(|text| format!("{text}."))));
        prop_assert_eq!(faults, []);
        let text = json(library.observations(), &library, Lang::Kk, &view(&query));
        let read: Value = serde_json::from_str(&text).unwrap();
        let rows = read["rows"].as_array().unwrap();
        prop_assert_eq!(rows.len(), 2);
        for (row, expect) in rows.iter().zip(&anywhere(library.observations())) {
            prop_assert!(same(&figure(row), expect));
        }
        prop_assert_eq!(read["view"]["query"].as_str(), Some(query.as_str()));
        let source = &library.sources()[0];
        prop_assert_eq!(read["sources"][0]["title"].as_str(), Some(source.title.as_str()));
    }

    #[test]
    fn any_title_stays_inside_its_entry(publisher in text(), title in text(), url in text()) {
        let reference = cite_source(&source(&publisher, &title, &url), Lang::En, DAY);

        let entry = bibtex(&reference);
        let lines: Vec<&str> =
            entry.lines().filter(|line| !line.starts_with("% ")).collect();
        prop_assert_eq!(lines.len(), 6, "{}", entry);
        prop_assert!((lines[0].starts_with("@misc{") && lines[5] == "}"), "{}", entry);
        let mut depth = 0;
        for (at, c) in lines.concat().char_indices() {
            depth += match c { '{' => 1, '}' => -1, _ => 0 };
            prop_assert!(depth > 0 || at < 6 || at + 1 == lines.concat().len(), "{}", entry);
        }
        prop_assert_eq!(depth, 0, "{}", entry);

        let record = ris(&reference);
        let lines: Vec<&str> = record.split_terminator("\r\n").collect();
        let tags: Vec<&str> = lines.iter().map(|line| &line[..6]).collect();
        prop_assert_eq!(
            tags,
            ["TY", "ID", "AU", "TI", "PB", "UR", "Y2", "ER"].map(|tag| format!("{tag}  - "))
        );
        prop_assert!(lines.iter().all(|line| !line.contains(char::is_control)));
        prop_assert!(!record.contains(['\u{2028}', '\u{2029}']), "{}", record);
        prop_assert_eq!(&lines[3][6..], reference.title.as_str());

        let template = wikipedia(&reference);
        let inside = template.replace("{{!}}", "");
        prop_assert_eq!(inside.matches("{{").count(), 1, "{}", template);
        prop_assert_eq!(inside.matches("}}").count(), 1, "{}", template);
        prop_assert_eq!(inside.matches('|').count(), 4, "{}", template);
        prop_assert!(!inside.contains(['[', ']', '<', '>', '\'', '~', '\n']));

        let read: Value = serde_json::from_str(&csl_json(&reference)).unwrap();
        prop_assert_eq!(read[0]["title"].as_str(), Some(reference.title.as_str()));
        prop_assert!(!plain_text(&reference).contains(char::is_control));
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn every_view_and_figure_has_a_citation(state in state(), lang in lang()) {
        let query = query_string(&state, library());
        let answer = answer(&state, library(), lang);
        let (view, row) = (view(&query), answer.figures.first());
        let mut all = vec![cite_view(&answer, &view, DAY)];
        all.extend(row.map(|row| cite_figure(row, library(), lang, &view, DAY)));
        for one in all {
            prop_assert!(!one.title.is_empty() && one.details.contains("01234567"));
            prop_assert!(one.address.as_ref().is_some_and(|address| *address == view.address()));
            prop_assert!(one.key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
            prop_assert!(plain_text(&one).contains(&one.title));
            prop_assert!(serde_json::from_str::<Value>(&csl_json(&one)).is_ok());
        }
    }
}
