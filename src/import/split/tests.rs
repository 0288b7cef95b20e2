//! Rows as csv-spectrum, the csv crate and files made to hurt have them.

use super::*;
use proptest::prelude::*;

/// The rows of a text that comes in pieces of these lengths, and what was passed over.
fn rows_of(text: &[u8], cuts: &[usize]) -> (Vec<Vec<String>>, Vec<(u64, ReadFaultKind)>) {
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    let mut splitter = Splitter::new(Separator::Comma);
    let mut take = |split: Split<'_>| match split {
        Split::Row(record) => {
            let cell = |span: &Span| {
                let cell = record.text.get(span.0..span.1).unwrap_or_default();
                String::from_utf8_lossy(cell).into_owned()
            };
            rows.push(record.spans.iter().map(cell).collect());
        }
        Split::Bad(row, _, kind) => bad.push((row, kind)),
    };
    let mut rest = text;
    for cut in cuts {
        let (piece, behind) = rest.split_at((*cut).min(rest.len()));
        splitter.push(piece, &mut take);
        rest = behind;
    }
    splitter.push(rest, &mut take);
    splitter.finish(&mut take);
    (rows, bad)
}

fn check(text: &str, expect: &[&[&str]]) {
    assert_eq!(
        rows_of(text.as_bytes(), &[]),
        (
            expect
                .iter()
                .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
                .collect(),
            Vec::new()
        ),
        "{text:?}"
    );
}

/// The cases of csv-spectrum (Max Ogden and others), written anew.
#[test]
fn the_spectrum_of_csv_is_read() {
    check(
        "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123\n",
        &[
            &["first", "last", "address", "city", "zip"],
            &["John", "Doe", "120 any st.", "Anytown, WW", "08123"],
        ],
    );
    let empty: &[&[&str]] = &[&["a", "b", "c"], &["1", "", ""], &["2", "3", "4"]];
    check("a,b,c\n1,\"\",\"\"\n2,3,4\n", empty);
    check("a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", empty);
    check(
        "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
        &[&["a", "b"], &["1", "ha \"ha\" ha"], &["3", "4"]],
    );
    check(
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
        &[
            &["key", "val"],
            &["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"],
        ],
    );
    check(
        "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
        &[
            &["a", "b", "c"],
            &["1", "2", "3"],
            &["Once upon \na time", "5", "6"],
            &["7", "8", "9"],
        ],
    );
    check(
        "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
        &[
            &["a", "b", "c"],
            &["1", "2", "3"],
            &["Once upon \r\na time", "5", "6"],
            &["7", "8", "9"],
        ],
    );
    check(
        "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
        &[&["a", "b"], &["1", "ha \n\"ha\" \nha"], &["3", "4"]],
    );
    check("a,b,c\n1,2,3", &[&["a", "b", "c"], &["1", "2", "3"]]);
    check("a,b,c\r\n1,2,3", &[&["a", "b", "c"], &["1", "2", "3"]]);
    check(
        "a,b,c\n1,2,3\n4,5,ʤ",
        &[&["a", "b", "c"], &["1", "2", "3"], &["4", "5", "ʤ"]],
    );
}

#[test]
fn what_is_seen_in_the_wild_is_read() {
    // Line ends of three systems in one file; a last row without any.
    check("a\nb\r\nc\rd", &[&["a"], &["b"], &["c"], &["d"]]);
    check("a, \"b, c\" ,d\n", &[&["a", "b, c ", "d"]]);
    check("a\"b,\"c\"d\n", &[&["a\"b", "cd"]]);
    check("a\n\n,\n", &[&["a"], &[""], &["", ""]]);
    check("\"\"\"\"\n", &[&["\""]]);
    check("", &[]);
    check("\n", &[&[""]]);
}

#[test]
fn a_quote_that_never_closes_costs_its_line() {
    let (rows, bad) = rows_of(b"a,b\n1,\"x\n2,y\n3,z\n", &[]);
    assert_eq!(rows, [["a", "b"], ["2", "y"], ["3", "z"]]);
    assert_eq!(bad, [(2, ReadFaultKind::UnclosedQuote)]);
    // So does one that first comes to its end where no cell can be that long.
    let text = format!("a\n\"x\n{}", "1\n".repeat(CELL_BYTES));
    let (rows, bad) = rows_of(text.as_bytes(), &[3, 70_000, 70_000]);
    assert_eq!(rows.len(), CELL_BYTES + 1);
    assert_eq!(bad, [(2, ReadFaultKind::UnclosedQuote)]);
}

#[test]
fn what_is_too_long_costs_its_line() {
    let long = "x".repeat(CELL_BYTES + 1);
    let (rows, bad) = rows_of(
        format!("a\n{long}\n\"{long}\"\nb\n").as_bytes(),
        &[CELL_BYTES],
    );
    assert_eq!(rows, [["a"], ["b"]]);
    let kind = ReadFaultKind::CellTooLong(CELL_BYTES as u64);
    assert_eq!(bad, [(2, kind.clone()), (3, kind)]);
    let (rows, bad) = rows_of(
        format!("{}\nb\n", "x,".repeat(RECORD_BYTES)).as_bytes(),
        &[],
    );
    assert_eq!(rows, [["b"]]);
    assert_eq!(bad, [(1, ReadFaultKind::RowTooLong(RECORD_BYTES as u64))]);
}

fn nasty() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "a", "\u{4d9}", "1",
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_rows(text in nasty(), cuts in prop::collection::vec(0_usize..9, 0..12)) {
        prop_assert_eq!(rows_of(text.as_bytes(), &cuts), rows_of(text.as_bytes(), &[]));
    }

    /// The csv crate reads the same, but passes over blank rows and knows no blank
    /// before a quote.
    #[test]
    fn another_reader_reads_the_same(text in nasty().prop_map(|text| text.replace(' ', ""))) {
        let (rows, bad) = rows_of(text.as_bytes(), &[]);
        prop_assume!(bad.is_empty());
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).flexible(true).from_reader(text.as_bytes());
        let other: Vec<Vec<String>> = reader
            .records()
            .map_while(Result::ok)
            .map(|row| row.iter().map(str::to_owned).collect())
            .collect();
        let blank = |row: &&Vec<String>| row.iter().any(|cell| !cell.is_empty()) || row.len() > 1;
        let (rows, other): (Vec<_>, Vec<_>) = (rows.iter().filter(blank).collect(), other.iter().filter(blank).collect());
        prop_assert_eq!(rows, other);
    }
}
