//! Files made to hurt: each ends in a result or a precise word.

use kaznet_explorer::import::{
    CELL_BYTES, COLUMNS, Doubt, HEAD_BYTES, Product, RECORD_BYTES, ReadFaultKind, Size, preview,
};

use super::{kinds, plan_of, read, read_by};

const MEGABYTE: usize = 1_000_000;

#[test]
fn nothing_and_next_to_nothing() {
    for (text, kind) in [
        ("", ReadFaultKind::Empty),
        (" \r\n\n\t ", ReadFaultKind::Empty),
        ("\u{feff}", ReadFaultKind::Empty),
        ("a,b,c", ReadFaultKind::NoRows),
        ("a,b,c\n\n,,\n", ReadFaultKind::NoRows),
        ("PK\u{3}\u{4}", ReadFaultKind::BadArchive),
        ("a\u{0}b,c\n\u{0},1\n", ReadFaultKind::NotText),
        ("one text\nand another\n", ReadFaultKind::NoValues),
    ] {
        let seen = plan_of("a.csv", text.as_bytes());
        let read = read_by("a.csv", seen.plan, text.as_bytes());
        assert_eq!(read.product, Product::Nothing, "{text:?}");
        let told = seen.fault.map(|fault| fault.kind);
        assert!(
            told == Some(kind.clone()) || kinds(&read) == [(None, kind)],
            "{text:?} {told:?} {read:?}"
        );
    }
}

#[test]
fn a_quote_that_opens_at_the_end_of_forty_megabytes() {
    let row = format!("{},2013,1\n", "A".repeat(2_000));
    let count = 40 * MEGABYTE / row.len();
    let mut text = "place,year,value\n".to_owned();
    text.push_str(&row.repeat(count));
    text.push_str("A,2014,\"2\nA,2015,3\n");
    let mut plan = plan_of("a.csv", text.as_bytes()).plan;
    plan.size = Size::Long;
    let read = read_by("a.csv", plan, text.as_bytes());
    let rows = count as u64;
    assert_eq!(read.rows, rows + 1);
    assert_eq!(
        kinds(&read),
        [(Some(rows + 2), ReadFaultKind::UnclosedQuote)]
    );
}

#[test]
fn a_quote_that_opens_at_the_front_of_megabytes() {
    let rows = 200_000;
    let text = format!("year,value\n\"2013,1\n{}", "2014,2\n".repeat(rows));
    let plan = plan_of("a.csv", b"year,value\n2013,1\n2014,2\n").plan;
    let read = read_by("a.csv", plan, text.as_bytes());
    assert_eq!(kinds(&read)[0], (Some(2), ReadFaultKind::UnclosedQuote));
    assert_eq!(read.rows, rows as u64);
}

#[test]
fn a_million_columns() {
    let head = (0..MEGABYTE)
        .map(|index| format!("c{index}"))
        .collect::<Vec<_>>()
        .join(",");
    let text = format!("{head}\n{}1\n", "1,".repeat(MEGABYTE - 1));
    let seen = preview(
        "a.csv",
        &text.as_bytes()[..HEAD_BYTES],
        text.len() as u64,
        None,
    );
    assert_eq!(seen.plan.columns.len(), COLUMNS);
    assert!(
        seen.doubts.contains(&Doubt::TooManyColumns(COLUMNS as u64)),
        "{:?}",
        seen.doubts
    );
    let read = read_by("a.csv", seen.plan, text.as_bytes());
    let long = ReadFaultKind::RowTooLong(RECORD_BYTES as u64);
    assert_eq!(kinds(&read), [(Some(1), long.clone()), (Some(2), long)]);
}

#[test]
fn a_cell_of_fifty_megabytes() {
    let text = format!(
        "year,value\n2013,1\n2014,{}\n2015,2\n",
        "9".repeat(50 * MEGABYTE)
    );
    let read = read("a.csv", text.as_bytes());
    assert_eq!(
        kinds(&read),
        [(Some(3), ReadFaultKind::CellTooLong(CELL_BYTES as u64))]
    );
    assert_eq!(read.kept, 2);
    let text = format!(
        "[{{\"year\": 2013, \"value\": \"{}\"}}]",
        "9".repeat(50 * MEGABYTE)
    );
    let plan = plan_of("a.json", b"[{\"year\": 2013, \"value\": 1}]").plan;
    let read = read_by("a.json", plan, text.as_bytes());
    assert_eq!(
        kinds(&read),
        [(Some(1), ReadFaultKind::RowTooLong(RECORD_BYTES as u64))]
    );
}

#[test]
fn zeros_behind_the_head_are_told() {
    let text = "place,year,value\nA,2013,1\nA\u{0},2013,2\nA,2014,\u{0}3\n";
    let plan = plan_of("a.csv", b"place,year,value\nA,2013,1\nB,2014,1\n").plan;
    let read = read_by("a.csv", plan, text.as_bytes());
    assert_eq!(
        kinds(&read),
        [
            (Some(3), ReadFaultKind::BadCharacter),
            (Some(4), ReadFaultKind::NotANumber)
        ]
    );
    assert_eq!(read.kept, 2);
}

#[test]
fn numbers_that_no_figure_holds_are_told() {
    let text = "year,value\n2013,1e17\n2014,1e19\n2015,1e-300\n2016,1e999\n";
    let read = read("a.csv", text.as_bytes());
    let out = |row| (Some(row), ReadFaultKind::NumberOutOfRange);
    assert_eq!(kinds(&read), [out(3), out(4), out(5)]);
    assert_eq!(read.kept, 1);
}

#[test]
fn bounds_that_exclude_their_value_are_told() {
    let text = "year,value,low,high\n2013,5,6,7\n2014,5,3,4\n2015,5,4,6\n2016,5,x,6\n";
    let read = read("a.csv", text.as_bytes());
    assert_eq!(
        kinds(&read),
        [
            (Some(2), ReadFaultKind::BadBounds),
            (Some(3), ReadFaultKind::BadBounds),
            (Some(5), ReadFaultKind::NotANumber)
        ]
    );
    assert_eq!(read.kept, 2);
}
