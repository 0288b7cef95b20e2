//! Figures -> CSV, to be read by people, by spreadsheets and by `data`.

use super::column::{Cell, Column, Figure, NAMES, PACKAGE, SOURCE};
use crate::data::{Lang, Library, Observation, decimal};

/// The figures as CSV (RFC 4180), with a header also where there are none.
///
/// First the columns of `observations.csv`, which read back as the same figures (a
/// figure that the explorer derived bears the source of its first input, and may
/// so have the key of another row), then names, unit and source for people, those that a language says ending in
/// its tag (`place_name_kk`) and each text in one line. As in the data package:
/// UTF-8 without a byte order mark, lines end in LF, quotes only where needed, an
/// empty cell for what is not recorded, numbers with a point and all the digits
/// that tell them from their neighbours (so `11.0` comes out as `11`).
///
/// A spreadsheet takes text for a formula that begins with `=`, `+`, `-` or `@`
/// (blanks and apostrophes before it do not count), or with a tab or a line end.
/// Such a text gets an apostrophe before it; taking one away from a cell of which
/// this is true gives the text back. Numbers, negative ones too, and periods stay
/// as they are, and so do all keys of the published package.
#[must_use]
pub fn csv(rows: &[Observation], library: &Library, lang: Lang) -> String {
    let columns: Vec<&Column> = PACKAGE.iter().chain(NAMES).chain(SOURCE).collect();
    let mut text = String::new();
    let header = columns.iter().map(|column| column.name(lang));
    push_line(&mut text, header);
    for row in rows {
        let figure = Figure { row, library, lang };
        let cells = columns.iter().map(|column| match (column.cell)(&figure) {
            Cell::Nothing => String::new(),
            Cell::Number(number) => digits(number),
            Cell::Text(text) => inert(text),
            Cell::List(keys) => inert(keys.join(";")),
        });
        push_line(&mut text, cells);
    }
    text
}

pub(super) fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(quoted).collect();
    text.push_str(&cells.join(","));
    text.push('\n');
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// The fewest digits that read back as the number. Where two such texts are as near
/// to it, the even one, as Python writes it, by which the package was made.
pub(super) fn digits(number: f64) -> String {
    let shortest = number.to_string();
    let places = shortest.split_once('.').map_or(0, |(_, part)| part.len());
    let even = format!("{number:.places$}");
    if decimal(&even) == Some(number) {
        even
    } else {
        shortest
    }
}

/// Text that no spreadsheet computes.
///
/// What counts as a formula does not change with an apostrophe before it: so one
/// can be taken away again without a doubt. The wide forms are formulas in East
/// Asian editions (OWASP, "CSV injection").
pub(super) fn inert(text: String) -> String {
    let blank = |c: char| c == '\'' || c.is_whitespace();
    let rest = text.trim_start_matches(blank);
    let lead = text.strip_suffix(rest).unwrap_or_default();
    let formula = rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || lead.contains(['\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(inert(text.to_owned()), expect, "{text:?}");
    }

    #[test]
    fn a_formula_becomes_a_text() {
        check("=1+1", "'=1+1");
        check("+7 727", "'+7 727");
        check("-", "'-");
        check("@SUM(A1)", "'@SUM(A1)");
        check("＝1", "'＝1");
        check("\tx", "'\tx");
        check(" \rx", "' \rx");
        check("  =1", "'  =1");
        check("'=1", "''=1");
        check("'s", "'s");
        check("– a dash", "– a dash");
        check("a=b", "a=b");
        check("", "");
    }

    #[test]
    fn numbers_are_written_as_the_package_writes_them() {
        assert_eq!(digits(26.257_217_407_226_562), "26.257217407226562");
        assert_eq!(digits(0.000_521), "0.000521");
        assert_eq!(digits(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(digits(11.0), "11");
        assert_eq!(digits(-0.0), "-0");
        assert_eq!(digits(7_900_000_000.0), "7900000000");
        assert_eq!(digits(1e-30), "0.000000000000000000000000000001");
    }

    #[test]
    fn quotes_stand_where_needed() {
        let all = ["a b", "a,b", "a\"b", "a\nb", "a\rb"];
        let quoted = all.map(|cell| quoted(cell.to_owned()));
        assert_eq!(
            quoted,
            ["a b", "\"a,b\"", "\"a\"\"b\"", "\"a\nb\"", "\"a\rb\""]
        );
    }
}
