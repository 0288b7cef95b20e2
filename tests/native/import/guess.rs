//! What a file is taken for, and the figures that come of that.

use kaznet_explorer::data::Unit;
use kaznet_explorer::import::{
    ColumnKind, DayOrder, Dialect, Doubt, Encoding, Form, HeadRow, ReadFaultKind, Role, Separator,
    TimeForm, preview,
};

use super::{kinds, library_of, lines, plan_of, read, read_by};

fn dialect(bytes: &[u8]) -> Dialect {
    match plan_of("a.csv", bytes).plan.form {
        Form::Separated(dialect) => dialect,
        other => panic!("{other:?}"),
    }
}

fn check(text: &str, expect: &[&str]) {
    let read = read("own.csv", text.as_bytes());
    assert_eq!(kinds(&read), [], "{text}");
    assert_eq!(lines(&library_of(&read)), expect, "{text}");
}

#[test]
fn long_tables_are_read() {
    let expect = [
        "sales, mln | Kazakhstan | own | 2013 | 1.5",
        "sales, mln | Kazakhstan | own | 2014 | 1234.5",
    ];
    check(
        "country;year;sales, mln\nKazakhstan;2013;1,5\nKazakhstan;2014;1 234,5\n",
        &expect,
    );
    check(
        "country\tyear\tsales, mln\nKazakhstan\t2013\t1.5\nKazakhstan\t2014\t1234.5\n",
        &expect,
    );
    check(
        "country,year,\"sales, mln\"\nKazakhstan,2013,1.5\nKazakhstan,2014,\"1,234.5\"\n",
        &expect,
    );
    check(
        "# made by hand\n\ncountry|year|sales, mln\r\nKazakhstan|2013|1.5\rKazakhstan|2014|1234.5",
        &expect,
    );
    // A place, a series, two indicators, bounds.
    check(
        "город,сеть,дата,доля %,low,high,счёт\nАлматы,A,23.07.2013,5,4,6,10\nАстана,B,24.07.2013,7,6,8,20\n",
        &[
            "доля % | Алматы | A | 2013-07-23 | 5 Some(4.0)..Some(6.0)",
            "счёт | Алматы | A | 2013-07-23 | 10",
            "доля % | Астана | B | 2013-07-24 | 7 Some(6.0)..Some(8.0)",
            "счёт | Астана | B | 2013-07-24 | 20",
        ],
    );
}

#[test]
fn wide_tables_are_read() {
    // As the World Bank spreads them: titles, names and codes, years as heads.
    let text = "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated\",\"2026-01-01\",\n\n\
        \"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2012\",\"2013\",\n\
        \"Kazakhstan\",\"KAZ\",\"Users (% of population)\",\"IT.NET\",\"61.9\",\"63\",\n\
        \"Uzbekistan\",\"UZB\",\"Users (% of population)\",\"IT.NET\",\"\",\"26.8\",\n";
    check(
        text,
        &[
            "Users (% of population) | Kazakhstan | own | 2012 | 61.9",
            "Users (% of population) | Kazakhstan | own | 2013 | 63",
            "Users (% of population) | Uzbekistan | own | 2013 | 26.8",
        ],
    );
    check(
        "region;2013Q1;2013Q2\nAlmaty;1;2\nAstana;..;3\n",
        &[
            "own | Almaty | own | 2013-01/2013-03 | 1",
            "own | Almaty | own | 2013-04/2013-06 | 2",
            "own | Astana | own | 2013-04/2013-06 | 3",
        ],
    );
    // As statistical offices of the SDMX world do: dimensions, a period, a value.
    check(
        "REF_AREA,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nKAZ,%,2013,63,A\nKAZ,%,2014,66,A\n",
        &[
            "OBS_VALUE | KAZ | own | 2013 | 63",
            "OBS_VALUE | KAZ | own | 2014 | 66",
        ],
    );
}

#[test]
fn units_come_from_heads_and_cells() {
    let unit = |text: &str| {
        let library = library_of(&read("a.csv", text.as_bytes()));
        let one = library.indicators()[0].clone();
        (one.unit, one.unit_name.en, one.decimals)
    };
    assert_eq!(
        unit("year,share\n2013,5%\n2014,6.5%\n"),
        (Unit::Percent, "%".to_owned(), 1)
    );
    assert_eq!(
        unit("year,income (USD)\n2013,5.25\n2014,6\n"),
        (Unit::Amount, "USD".to_owned(), 2)
    );
    assert_eq!(
        unit("year;people, mln\n2013;5\n2014;6\n"),
        (Unit::Count, "mln".to_owned(), 0)
    );
}

#[test]
fn encodings_are_known() {
    let text = "город;год;доля\nӘлем;2013;1,5\nАлматы;2014;2,5\n";
    let utf16: Vec<u16> = text.encode_utf16().collect();
    let le: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let be: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    let expect = [
        "доля | Әлем | own | 2013 | 1.5",
        "доля | Алматы | own | 2014 | 2.5",
    ];
    let files = [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked(b"\xef\xbb\xbf", text.as_bytes()), Encoding::Utf8),
        (marked(b"\xff\xfe", &le), Encoding::Utf16Le),
        (marked(b"\xfe\xff", &be), Encoding::Utf16Be),
    ];
    for (bytes, encoding) in files {
        assert_eq!(dialect(&bytes).encoding, encoding);
        let read = read("own.csv", &bytes);
        assert_eq!(lines(&library_of(&read)), expect, "{encoding:?}");
    }
    // Without a mark: Latin and digits have zeros in one half.
    let latin: Vec<u8> = "year,value\n2013,5\n"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(dialect(&latin).encoding, Encoding::Utf16Be);
    // "город;год;доля / Алматы;2013;1,5", byte by byte.
    let old =
        b"\xe3\xee\xf0\xee\xe4;\xe3\xee\xe4;\xe4\xee\xeb\xff\n\xc0\xeb\xec\xe0\xf2\xfb;2013;1,5\n";
    let seen = plan_of("own.csv", old);
    assert_eq!(seen.doubts, [Doubt::Encoding]);
    assert_eq!(dialect(old).encoding, Encoding::Windows1251);
    assert_eq!(
        lines(&library_of(&read("own.csv", old))),
        ["доля | Алматы | own | 2013 | 1.5"]
    );
    // "қала;жыл;сан / Өскемен…", in the Kazakh standard of 2002.
    let kazakh = b"\x9d\xe0\xeb\xe0;\xe6\xfb\xeb;\xf1\xe0\xed\n\xbc\xeb\xe5\xec;2013;5\n";
    assert_eq!(dialect(kazakh).encoding, Encoding::Kz1048);
    assert_eq!(
        lines(&library_of(&read("own.csv", kazakh))),
        ["сан | әлем | own | 2013 | 5"]
    );
}

#[test]
fn heads_are_made_distinct_and_told() {
    let seen = plan_of("a.csv", b"year,x,x,\n2013,1,2,3\n2014,2,3,4\n");
    let names: Vec<&str> = seen
        .plan
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(names, ["year", "x", "x (2)", "D"]);
    let told = [
        Doubt::RepeatedHead {
            name: "x (2)".to_owned(),
        },
        Doubt::EmptyHead {
            name: "D".to_owned(),
        },
    ];
    assert_eq!(seen.doubts, told);
    let none = plan_of("a.csv", b"2013,1\n2014,2\n2015,3\n");
    assert_eq!(none.doubts, [Doubt::NoHead]);
    assert_eq!(
        none.plan
            .columns
            .iter()
            .map(|one| one.role)
            .collect::<Vec<_>>(),
        [Role::Time, Role::Value]
    );
    assert_eq!(none.plan.columns[1].name, "B");
    assert_eq!(none.rows[0].row, 1);
}

#[test]
fn what_may_be_read_in_two_ways_is_doubted() {
    let days = plan_of("a.csv", b"date,value\n03/04/2013,1\n05/06/2013,2\n");
    assert_eq!(
        days.doubts,
        [Doubt::DayOrder {
            column: "date".to_owned()
        }]
    );
    let sure = plan_of("a.csv", b"date,value\n03/24/2013,1\n05/06/2013,2\n");
    assert_eq!(sure.doubts, []);
    assert_eq!(
        sure.plan.columns[0].kind,
        ColumnKind::Time(TimeForm::Day(DayOrder::MonthFirst))
    );
    let marks = plan_of("a.tsv", b"year\tvalue\n2013\t1,234\n2014\t5,678\n");
    assert_eq!(
        marks.doubts,
        [Doubt::NumberMark {
            column: "value".to_owned()
        }]
    );
    let ragged = plan_of("a.csv", b"year,value\n2013,1\n2014,2,3\n2015,4\n");
    assert_eq!(ragged.doubts, [Doubt::Ragged { row: 3 }]);
}

#[test]
fn what_the_reader_corrects_is_kept() {
    let text = b"date,value\n03/04/2013,1\n05/06/2013,2\n";
    let mut plan = plan_of("a.csv", text).plan;
    plan.columns[0].kind = ColumnKind::Time(TimeForm::Day(DayOrder::MonthFirst));
    plan.columns[0].chosen = true;
    let again = preview("a.csv", text, text.len() as u64, Some(&plan));
    assert_eq!(again.plan, plan);
    let library = library_of(&read_by("a.csv", again.plan, text));
    assert_eq!(
        library.observations()[0].period.unwrap().to_string(),
        "2013-03-04"
    );
    // Another separator, encoding and head: the columns are guessed anew.
    let Form::Separated(mut dialect) = plan.form else {
        panic!()
    };
    (dialect.separator, dialect.head) = (Separator::Semicolon, HeadRow::Unnamed);
    plan.form = Form::Separated(dialect);
    let again = preview("a.csv", text, text.len() as u64, Some(&plan));
    assert_eq!(again.plan.form, plan.form);
    assert_eq!(again.plan.columns.len(), 1);
    // A time that the reader chose takes the place of the one that was guessed.
    let text = b"start,end,value\n2013,2014,1\n2014,2015,2\n";
    let mut plan = plan_of("a.csv", text).plan;
    assert_eq!(plan.columns[0].role, Role::Time);
    plan.columns[1].role = Role::Time;
    plan.columns[1].chosen = true;
    let again = preview("a.csv", text, text.len() as u64, Some(&plan));
    assert_eq!(again.plan.columns[0].role, Role::Skip);
}

#[test]
fn bad_rows_are_told_and_good_ones_stay() {
    let text = "place,year,value\nA,2013,1\nA,soon,2\nA,2014,x\nA,,5\n,2015,6\nA,2016\nA,2017,7,8\nA,2013,9\n\nA,2018,3\n";
    let read = read("a.csv", text.as_bytes());
    let count = |found| ReadFaultKind::CellCount { expected: 3, found };
    assert_eq!(
        kinds(&read),
        [
            (Some(3), ReadFaultKind::NotATime(TimeForm::Year)),
            (Some(4), ReadFaultKind::NotANumber),
            (Some(5), ReadFaultKind::NoTime),
            (Some(6), ReadFaultKind::EmptyCell),
            (Some(7), count(2)),
            (Some(8), count(4)),
            (Some(9), ReadFaultKind::Duplicate { first_row: 2 }),
        ]
    );
    let fault = &read.faults[1];
    assert_eq!(
        (fault.column.as_deref(), fault.excerpt.as_str()),
        (Some("value"), "x")
    );
    assert_eq!((read.rows, read.kept, read.fault_count), (9, 2, 7));
    assert_eq!(
        lines(&library_of(&read)),
        ["value | A | a | 2013 | 1", "value | A | a | 2018 | 3"]
    );
}

#[test]
fn formulas_stay_texts() {
    let text = "place,year,value\n'=1+1,2013,1\n=cmd|' /C calc'!A0,2014,2\n";
    assert_eq!(
        lines(&library_of(&read("own.csv", text.as_bytes()))),
        [
            "value | =1+1 | own | 2013 | 1",
            "value | =cmd|' /C calc'!A0 | own | 2014 | 2"
        ]
    );
}
