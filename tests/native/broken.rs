//! Broken tables: each mistake is one fault that says where it is, and all rows
//! that are good stay. Small tables of a few rows, changed at one spot.

use kaznet_explorer::data::{
    CheckUnit, EventId, Fault, FaultKind, FetchError, IndicatorId, Library, NoteId, PeriodError,
    PlaceId, SourceId, SubjectId, Table, TableText, Unit,
};

const INDICATORS: &str = "\
id,topic,measure,unit,decimals,minimum,maximum,default_places,name_en,name_ru,name_kk,unit_en,unit_ru,unit_kk,about_en,about_ru,about_kk
share,access,statistic,percent,1,0,100,KAZ,Share,Доля,Үлес,%,%,%,About.,О нём.,Ол туралы.
";
const PLACES: &str = "\
id,kind,parent,neighbours,name_en,name_ru,name_kk
KAZ,country,,RUS,Kazakhstan,Казахстан,Қазақстан
RUS,country,,KAZ,Russia,Россия,Ресей
";
const SUBJECTS: &str = "\
id,name_en,name_ru,name_kk
internet,Internet,Интернет,Интернет
";
const NOTES: &str = "\
id,text_en,text_ru,text_kk
jump,It jumps.,Скачок.,Күрт өзгеріс.
";
const SOURCES: &str = "\
id,publisher,title,url,published,retrieved,license,kind,note
itu,ITU,Indicators,https://www.itu.int/,2026-04,,CC BY 4.0,statistics,
blog,Blog,A text,http://blog.example/a,2013-07-23,2025,free,article,jump
";
const OBSERVATIONS: &str = "\
indicator,place,subject,period,value,low,high,qualifier,source,vintage,status,note,id
share,KAZ,internet,2012,61.9,,,exact,itu,2026-04-08,published,,
share,KAZ,internet,2013,63.3,60,,exact,itu,2026-04-08,published,jump,S01
share,RUS,internet,2013,68,,,exact,itu,2026-04-08,published,,
";

const EVENTS: &str = "\
id,category,place,title_en,title_ru,title_kk,summary_en,summary_ru,summary_kk
E001,access,KAZ,A node,Узел,Түйін,It opened.,Он открылся.,Ол ашылды.
";
const ATTESTATIONS: &str = "\
event,research,period,precision,source,claim,note
E001,E001,1991-04,month,itu,,
";
const BREAKS: &str = "\
id,indicator,place,source,from,to,successor,kind,basis,reason_en,reason_ru,reason_kk
b,share,KAZ,itu,2012,2013,,method,inferred,So.,Так.,Солай.
";
const CLAIMS: &str = "\
id,chapter,kind,period,statement_en,statement_ru,statement_kk,note
S01,opening,figure,,It was {value}.,Было {value}.,Болды: {value}.,
";
const DERIVED: &str = "id,indicator,place,subject,period,formula,note\n";
const PASSAGES: &str = "\
id,part,view,values,title_en,title_ru,title_kk,text_en,text_ru,text_kk
share-now,headline,,[share KAZ latest itu];S01 | percent | 0,Share,Доля,Үлес,It is {1}.,Сейчас {1}.,Қазір {1}.
share-then,access,places=KAZ,S01,Then,Тогда,Сол кезде,It was {1}.,Было {1}.,{1} болды.
";
const CHECKS: &str = "\
id,claims,rule,claimed,record,context,unit,decimals,outcome,why_en,why_ru,why_kk
C01,S01,compare,S01,[share KAZ 2012 itu],,percent,1,,Because.,Потому.,Себебі.
";

/// The small tables; they are without a fault.
fn small() -> TableText {
    let good = |text: &str| Ok(text.to_owned());
    TableText::from([
        (Table::Indicators, good(INDICATORS)),
        (Table::Places, good(PLACES)),
        (Table::Subjects, good(SUBJECTS)),
        (Table::Notes, good(NOTES)),
        (Table::Sources, good(SOURCES)),
        (Table::Observations, good(OBSERVATIONS)),
        (Table::Breaks, good(BREAKS)),
        (Table::Events, good(EVENTS)),
        (Table::Attestations, good(ATTESTATIONS)),
        (Table::Claims, good(CLAIMS)),
        (Table::Derived, good(DERIVED)),
        (Table::Checks, good(CHECKS)),
        (Table::Passages, good(PASSAGES)),
    ])
}

/// The small tables with `was` in one of them turned into `is`.
fn changed(table: Table, was: &str, is: &str) -> TableText {
    let mut tables = small();
    let text = tables[&table].clone().unwrap();
    assert_eq!(text.matches(was).count(), 1, "{was} in {text}");
    tables.insert(table, Ok(text.replace(was, is)));
    tables
}

fn fault(table: Table, line: u64, column: Option<&'static str>, kind: FaultKind) -> Fault {
    let line = Some(line);
    Fault {
        table,
        line,
        column,
        kind,
    }
}

fn lines(library: &Library) -> Vec<u64> {
    library.observations().iter().map(|row| row.line).collect()
}

/// The second figure (line 3) with `was` turned into `is`: exactly this fault,
/// and the other two figures stay.
fn check(was: &str, is: &str, column: Option<&'static str>, kind: FaultKind) {
    let second = "share,KAZ,internet,2013,63.3,60,,exact,itu,2026-04-08,published,jump,S01";
    assert_eq!(second.matches(was).count(), 1, "{was}");
    let row = second.replace(was, is);
    let (library, faults) = Library::read(&changed(Table::Observations, second, &row));
    assert_eq!(
        faults,
        [fault(Table::Observations, 3, column, kind)],
        "{row}"
    );
    assert_eq!(lines(&library), [2, 4], "{row}");
}

/// A table's text changed without harm: no fault, and all figures.
fn check_harmless(tables: &TableText) {
    let (library, faults) = Library::read(tables);
    assert_eq!(faults, []);
    assert_eq!(library.observations().len(), 3);
}

#[test]
fn the_small_tables_are_good() {
    check_harmless(&small());
}

#[test]
fn a_cell_that_is_no_value_costs_its_row() {
    let text = str::to_owned;
    check("63.3", "", Some("value"), FaultKind::Empty);
    check("63.3", "63,3", None, cells(13, 14));
    check(",jump,S01", "", None, cells(13, 11));
    let number = |cell: &str| FaultKind::NotANumber(cell.to_owned());
    check("63.3", "1e2", Some("value"), number("1e2"));
    check("63.3", "NaN", Some("value"), number("NaN"));
    check("60", "~60", Some("low"), number("~60"));
    let period = |cell: &str, error| FaultKind::NotAPeriod(cell.to_owned(), error);
    let bad = period("2013-13", PeriodError::Calendar);
    check(",2013,", ",2013-13,", Some("period"), bad);
    let bad = period("2011-03/2011-01", PeriodError::Backwards);
    check(",2013,", ",2011-03/2011-01,", Some("period"), bad);
    let bad = period("soon", PeriodError::Form);
    check("2026-04-08", "soon", Some("vintage"), bad);
    let word = FaultKind::UnknownWord(text("perhaps"));
    check("exact", "perhaps", Some("qualifier"), word);
    let word = FaultKind::UnknownWord(text("rumoured"));
    check("published", "rumoured", Some("status"), word);
}

/// The second passage (line 3) with `was` turned into `is`: exactly this fault, and
/// the other stays.
fn check_passage(was: &str, is: &str, column: &'static str, kind: FaultKind) {
    let second = "share-then,access,places=KAZ,S01,Then,";
    assert_eq!(second.matches(was).count(), 1, "{was}");
    let row = second.replace(was, is);
    let (library, faults) = Library::read(&changed(Table::Passages, second, &row));
    let expect = fault(Table::Passages, 3, Some(column), kind);
    assert_eq!(faults, [expect], "{row}");
    let kept: Vec<&str> = library
        .passages()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(kept, ["share-now"], "{row}");
}

#[test]
fn a_passage_that_is_none_costs_its_row() {
    let word = |cell: &str| FaultKind::UnknownWord(cell.to_owned());
    check_passage("access", "opening", "part", word("opening"));
    check_passage("places=KAZ", "", "view", FaultKind::Empty);
    check_passage("Then", "", "title_en", FaultKind::Empty);
    check_passage("S01", "", "values", FaultKind::Empty);
    check_passage("S01", "S01; | count", "values", FaultKind::Empty);
    check_passage("S01", "S01 | people", "values", word("people"));
    check_passage("S01", "S01 | count | 1 | more", "values", word("more"));
    let number = FaultKind::NotANumber("few".to_owned());
    check_passage("S01", "S01 | count | few", "values", number);
    let number = FaultKind::NotANumber(String::new());
    check_passage("S01", "S01 | times |", "values", number);
    let twice = FaultKind::Duplicate("share-now".to_owned());
    check_passage("share-then", "share-now", "id", twice);
}

#[test]
fn the_values_of_a_passage_have_a_unit_or_none() {
    let values = "places=KAZ,S01; S01 | percent | 2; S01|; S01 | short;,Then";
    let tables = changed(Table::Passages, "places=KAZ,S01,Then", values);
    let (library, faults) = Library::read(&tables);
    assert_eq!(faults, []);
    let values = library.passages()[1].values.iter();
    let forms: Vec<Option<(CheckUnit, u8)>> = values.map(|one| one.form).collect();
    let of = CheckUnit::Of;
    assert_eq!(
        forms,
        [
            None,
            Some((of(Unit::Percent), 2)),
            Some((of(Unit::Count), 0)),
            Some((CheckUnit::Short, 0)),
        ]
    );
}

fn cells(expected: u64, found: u64) -> FaultKind {
    FaultKind::CellCount { expected, found }
}

#[test]
fn a_key_that_leads_nowhere_costs_its_row() {
    let unknown = |key: &str, table| FaultKind::UnknownKey(key.to_owned(), table);
    let kind = unknown("rank", Table::Indicators);
    check("share", "rank", Some("indicator"), kind);
    check("KAZ", "ATL", Some("place"), unknown("ATL", Table::Places));
    let kind = unknown("radio", Table::Subjects);
    check("internet", "radio", Some("subject"), kind);
    check("itu", "wdi", Some("source"), unknown("wdi", Table::Sources));
    let kind = unknown("leap", Table::Notes);
    check("jump", "jump;leap", Some("note"), kind);
}

#[test]
fn a_figure_that_cannot_be_costs_its_row() {
    let outside = |number: &str| FaultKind::OutOfRange(number.to_owned());
    check("63.3", "163.3", Some("value"), outside("163.3"));
    check("60", "-1", Some("low"), outside("-1"));
    check("60,", "60,101", Some("high"), outside("101"));
    check("60", "64", Some("value"), FaultKind::BadBounds);
    check("60,", ",63", Some("value"), FaultKind::BadBounds);
    let key = "share KAZ internet 2012 itu 2026-04-08".to_owned();
    check("2013", "2012", Some("period"), FaultKind::Duplicate(key));
}

/// A series may come in two pieces, with another between them.
#[test]
fn a_figure_told_twice_costs_the_second_wherever_it_stands() {
    let last = "share,RUS,internet,2013,68,,,exact,itu,2026-04-08,published,,\n";
    let again = "share,KAZ,internet,2012,61.9,,,exact,itu,2026-04-08,published,,\n";
    let fresh = "share,KAZ,internet,2014,66,,,exact,itu,2026-04-08,published,,\n";
    let rows = [last, fresh, again, last].concat();
    let (library, faults) = Library::read(&changed(Table::Observations, last, &rows));
    let twice = |place: &str, year| format!("share {place} internet {year} itu 2026-04-08");
    let told = |line, key| {
        let kind = FaultKind::Duplicate(key);
        fault(Table::Observations, line, Some("period"), kind)
    };
    assert_eq!(
        faults,
        [told(6, twice("KAZ", 2012)), told(7, twice("RUS", 2013))]
    );
    assert_eq!(lines(&library), [2, 3, 4, 5]);
}

/// Another edition of the same figure is another figure.
#[test]
fn an_edition_more_is_no_duplicate() {
    let row = "share,KAZ,internet,2012,61.9,,,exact,itu,2026-04-08,published,,\n";
    let other = format!("{row}{}", row.replace("2026-04-08", "2024-04-08"));
    let (library, faults) = Library::read(&changed(Table::Observations, row, &other));
    assert_eq!(faults, []);
    assert_eq!(library.observations().len(), 4);
}

#[test]
fn a_link_goes_to_the_web_or_nowhere() {
    let addresses = [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://nowhere",
        "//blog.example/a",
        "http://blog.example/ a",
        "HTTPS://blog.example",
    ];
    for address in addresses {
        let (is, cell) = (format!("\"{address}\""), address.to_owned());
        let tables = changed(Table::Sources, "http://blog.example/a", &is);
        let (library, faults) = Library::read(&tables);
        let kind = FaultKind::NotAnAddress(cell);
        assert_eq!(faults, [fault(Table::Sources, 3, Some("url"), kind)]);
        assert!(library.source(&SourceId::new("blog")).is_none());
        assert_eq!(library.observations().len(), 3);
    }
}

#[test]
fn the_first_of_two_rows_with_a_key_stays() {
    let tables = changed(Table::Places, "RUS,country", "KAZ,country");
    let (library, faults) = Library::read(&tables);
    let twice = FaultKind::Duplicate("KAZ".to_owned());
    let lost = FaultKind::UnknownKey("RUS".to_owned(), Table::Places);
    let expect = [
        fault(Table::Places, 3, Some("id"), twice),
        fault(Table::Observations, 4, Some("place"), lost),
    ];
    assert_eq!(faults, expect);
    assert_eq!(
        library.place(&PlaceId::new("KAZ")).unwrap().name.en,
        "Kazakhstan"
    );
    assert_eq!(lines(&library), [2, 3]);
}

/// A whole file that is of no use: one fault without a line.
fn check_file(table: Table, text: Option<Result<String, FetchError>>, expect: Fault) {
    let mut tables = small();
    tables.remove(&table);
    tables.extend(text.map(|text| (table, text)));
    let (_, faults) = Library::read(&tables);
    assert_eq!(faults, [expect]);
}

#[test]
fn a_file_that_is_not_there_is_one_fault() {
    let lost = |table, kind| Fault {
        table,
        line: None,
        column: None,
        kind,
    };
    for error in [
        FetchError::Status(404),
        FetchError::NoAnswer,
        FetchError::NotUtf8,
    ] {
        for table in Table::ALL
            .iter()
            .copied()
            .filter(|table| *table != Table::Indicators)
        {
            let expect = lost(table, FaultKind::Fetch(error.clone()));
            check_file(table, Some(Err(error.clone())), expect);
        }
    }
    let expect = lost(Table::Notes, FaultKind::Fetch(FetchError::NoAnswer));
    check_file(Table::Notes, None, expect);
}

#[test]
fn a_file_without_its_columns_is_one_fault() {
    let no_column = |column| Fault {
        table: Table::Observations,
        line: None,
        column: Some(column),
        kind: FaultKind::NoColumn,
    };
    let page = "<!doctype html>\n<html><body>404, not found</body></html>\n".to_owned();
    check_file(Table::Observations, Some(Ok(page)), no_column("indicator"));
    let renamed = OBSERVATIONS.replace("qualifier", "hedge");
    check_file(
        Table::Observations,
        Some(Ok(renamed)),
        no_column("qualifier"),
    );
}

#[test]
fn files_may_be_written_in_any_of_the_usual_ways() {
    for table in Table::ALL.iter().copied() {
        let text = small()[&table].clone().unwrap();
        let ways = [
            format!("\u{feff}{text}"),
            text.replace('\n', "\r\n"),
            text.trim_end().to_owned(),
            format!("{text}\n\n"),
        ];
        for way in ways {
            let mut tables = small();
            tables.insert(table, Ok(way));
            check_harmless(&tables);
        }
    }
    let more = OBSERVATIONS.replace("note,id\n", "note,id,more\n");
    let more = more.replace(",,\n", ",,,x\n").replace("S01\n", "S01,\n");
    let mut tables = small();
    tables.insert(Table::Observations, Ok(more));
    check_harmless(&tables);
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    let last = "RUS,internet,2013,68,";
    let broken = last.replace("68", "x");
    let tables = changed(Table::Observations, last, &broken);
    let text = tables[&Table::Observations].clone().unwrap();
    let quoted = text.replace("S01", "\"S\n0\n1\"");
    for (text, line) in [(&text, 4), (&quoted, 6)] {
        let mut tables = small();
        tables.insert(Table::Observations, Ok(text.to_owned()));
        let (library, faults) = Library::read(&tables);
        let kind = FaultKind::NotANumber("x".to_owned());
        let expect = fault(Table::Observations, line, Some("value"), kind);
        assert_eq!(faults, [expect], "{text}");
        assert_eq!(lines(&library), [2, 3]);
    }
}

#[test]
fn a_lost_table_is_stood_in_for() {
    for table in Table::ALL
        .iter()
        .copied()
        .filter(|table| *table != Table::Observations)
    {
        let mut tables = small();
        tables.insert(table, Err(FetchError::Status(500)));
        let (library, faults) = Library::read(&tables);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(library.observations().len(), 3, "{}", table.word());
        let indicator = library.indicator(&IndicatorId::new("share")).unwrap();
        let place = library.place(&PlaceId::new("RUS")).unwrap();
        let subject = library.subject(&SubjectId::new("internet")).unwrap();
        let source = library.source(&SourceId::new("itu")).unwrap();
        match table {
            Table::Indicators => {
                assert_eq!(
                    (indicator.unit, indicator.name.ru.as_str()),
                    (Unit::Count, "share")
                );
            }
            Table::Places => assert_eq!(place.name.kk, "RUS"),
            Table::Subjects => assert_eq!(subject.name.en, "internet"),
            Table::Sources => {
                assert_eq!((source.publisher.as_str(), &source.url), ("itu", &None));
            }
            // The remark is lost, the figure that bears it is not.
            Table::Notes => assert!(library.note(&NoteId::new("jump")).is_none()),
            // What else is lost, no figure needs.
            _ => assert!(library.note(&NoteId::new("jump")).is_some()),
        }
    }
}

/// The one date with `was` turned into `is`: exactly this fault, and no date.
fn check_date(was: &str, is: &str, column: &'static str, kind: FaultKind) {
    let row = "E001,E001,1991-04,month,itu,,";
    assert_eq!(row.matches(was).count(), 1, "{was}");
    let tables = changed(Table::Attestations, row, &row.replace(was, is));
    let (library, faults) = Library::read(&tables);
    let expect = fault(Table::Attestations, 2, Some(column), kind);
    assert_eq!(faults, [expect], "{is}");
    assert!(library.attestations_of(&EventId::new("E001")).is_empty());
}

#[test]
fn a_date_that_does_not_hold_costs_its_row() {
    let unknown = |key: &str, table| FaultKind::UnknownKey(key.to_owned(), table);
    check_date(
        "E001,E001",
        "E009,E001",
        "event",
        unknown("E009", Table::Events),
    );
    check_date("itu", "wdi", "source", unknown("wdi", Table::Sources));
    check_date("1991-04", "", "period", FaultKind::Empty);
    let word = FaultKind::UnknownWord("hour".to_owned());
    check_date("month", "hour", "precision", word);
}

#[test]
fn a_lost_source_of_a_date_alone_is_stood_in_for_too() {
    let check = |source: &str, expect: &[&str]| {
        let told = format!("1991-04,month,{source},,");
        let mut tables = changed(Table::Attestations, "1991-04,month,itu,,", &told);
        tables.insert(Table::Sources, Err(FetchError::Status(500)));
        let (library, faults) = Library::read(&tables);
        assert_eq!(faults.len(), 1, "{faults:?}");
        let sources = library.sources().iter().map(|one| one.id.as_str());
        assert_eq!(sources.collect::<Vec<_>>(), expect);
        assert_eq!(library.attestations_of(&EventId::new("E001")).len(), 1);
    };
    check("itu", &["itu"]);
    check("wdi", &["itu", "wdi"]);
}

#[test]
fn without_figures_there_is_still_a_library() {
    let mut tables = small();
    tables.remove(&Table::Observations);
    let (library, faults) = Library::read(&tables);
    assert_eq!(faults.len(), 1);
    assert_eq!(library.places().len(), 2);
    let (library, faults) = Library::read(&TableText::new());
    assert_eq!(faults.len(), Table::ALL.len());
    assert_eq!(library, Library::default());
}
