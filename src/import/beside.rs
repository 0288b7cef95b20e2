//! Own tables set beside the built-in ones.

use std::collections::{BTreeMap, BTreeSet};

use csv::{ReaderBuilder, StringRecord};

use super::tables::{OWN, push_cell};
use crate::data::{Table, TableText, lower_case};

/// The tables together, and how many own figures the built-in ones already have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Built-in rows first, then the own ones.
    pub tables: TableText,
    /// Own figures passed over, since a built-in one has the same key.
    pub already_there: u64,
}

/// Sets own tables beside the built-in ones. A row of a key that the built-in table has
/// is passed over: own keys begin so that they meet a built-in one only where the file
/// is an export of the explorer. An own place named as a built-in one, in any language
/// or by its code, becomes that place.
#[must_use]
pub fn beside(built_in: &TableText, own: &TableText) -> Beside {
    let places = same_places(built_in, own);
    let mut tables = built_in.clone();
    let mut already_there = 0;
    for (table, text) in own {
        let Ok(text) = text else {
            continue;
        };
        let Some(Ok(known)) = tables.get_mut(table) else {
            tables.insert(*table, Ok(text.clone()));
            continue;
        };
        let passed = append(*table, known, text, &places);
        if *table == Table::Observations {
            already_there = passed;
        }
    }
    Beside {
        tables,
        already_there,
    }
}

/// The rows of a table by the names of its columns.
struct Rows {
    head: Vec<String>,
    rows: Vec<StringRecord>,
}

impl Rows {
    fn of(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = ReaderBuilder::new()
            .flexible(true)
            .from_reader(text.as_bytes());
        let head = reader
            .headers()
            .map(|head| head.iter().map(str::to_owned).collect());
        let rows = reader.records().map_while(Result::ok);
        Self {
            head: head.unwrap_or_default(),
            rows: rows.collect(),
        }
    }

    fn index(&self, column: &str) -> Option<usize> {
        self.head.iter().position(|name| name == column)
    }

    fn cell<'a>(&self, row: &'a StringRecord, column: &str) -> &'a str {
        let cell = self.index(column).and_then(|index| row.get(index));
        cell.unwrap_or_default().trim()
    }
}

/// Own places -> the built-in ones that they are.
fn same_places(built_in: &TableText, own: &TableText) -> BTreeMap<String, String> {
    let (Some(Ok(known)), Some(Ok(own))) = (built_in.get(&Table::Places), own.get(&Table::Places))
    else {
        return BTreeMap::new();
    };
    let (known, own) = (Rows::of(known), Rows::of(own));
    let mut keys = BTreeMap::new();
    for row in &known.rows {
        for column in ["id", "name_en", "name_ru", "name_kk"] {
            let name = lower_case(known.cell(row, column));
            keys.entry(name)
                .or_insert_with(|| known.cell(row, "id").to_owned());
        }
    }
    let named = own
        .rows
        .iter()
        .filter(|row| own.cell(row, "id").starts_with(OWN));
    let same = named.filter_map(|row| {
        let key = keys.get(&lower_case(own.cell(row, "name_en")))?;
        Some((own.cell(row, "id").to_owned(), key.clone()))
    });
    same.collect()
}

/// What no two rows of a table share; empty where any may.
fn key_columns(table: Table) -> &'static [&'static str] {
    match table {
        Table::Observations => &[
            "indicator",
            "place",
            "subject",
            "period",
            "source",
            "vintage",
        ],
        Table::Attestations => &["event", "period", "source", "claim"],
        _ => &["id"],
    }
}

/// Appends own rows under the columns of the table, and says how many were passed over.
fn append(table: Table, known: &mut String, own: &str, places: &BTreeMap<String, String>) -> u64 {
    let (before, own) = (Rows::of(known), Rows::of(own));
    let columns = key_columns(table);
    let key = |rows: &Rows, row: &StringRecord| {
        let cells = columns
            .iter()
            .map(|column| placed(column, rows.cell(row, column), places));
        cells.collect::<Vec<String>>()
    };
    let mut keys: BTreeSet<Vec<String>> = before.rows.iter().map(|row| key(&before, row)).collect();
    let mut passed = 0;
    if !known.is_empty() && !known.ends_with('\n') {
        known.push('\n');
    }
    for row in &own.rows {
        let is_same = table == Table::Places && places.contains_key(own.cell(row, "id"));
        if is_same || !keys.insert(key(&own, row)) {
            passed += u64::from(!is_same);
            continue;
        }
        for (at, column) in before.head.iter().enumerate() {
            if at > 0 {
                known.push(',');
            }
            push_cell(known, &placed(column, own.cell(row, column), places));
        }
        known.push('\n');
    }
    passed
}

/// A cell in which own places are the built-in ones that they are.
fn placed(column: &str, cell: &str, places: &BTreeMap<String, String>) -> String {
    let one = |key: &str| {
        places
            .get(key)
            .map_or_else(|| key.to_owned(), String::clone)
    };
    match column {
        "place" => one(cell),
        "default_places" => cell.split(';').map(one).collect::<Vec<String>>().join(";"),
        _ => cell.to_owned(),
    }
}
