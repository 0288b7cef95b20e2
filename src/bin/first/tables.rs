//! The tables of the first chart, in one text: the default indicator with the figures
//! of its usual places, and what the chart says of them. Remarks, which stand further
//! down the page, come with the whole record.

use std::collections::{BTreeMap, BTreeSet};

use kaznet_explorer::data::{
    Library, Observation, Table, TableText, extract_text, tables_of_extract,
};
use kaznet_explorer::state::ExplorerState;

/// What no first picture shows. The parts of the page that do wait for the whole.
const LATER: [&str; 11] = [
    "about_en",
    "about_ru",
    "about_kk",
    "reason_en",
    "reason_ru",
    "reason_kk",
    "title",
    "url",
    "retrieved",
    "license",
    "note",
];
/// Stands where a cell may not be empty.
const DASH: &str = "–";

/// Every table with a header; of its rows those that the first chart needs.
pub(super) fn first_tables(
    tables: &TableText,
    library: &Library,
) -> Result<Vec<(Table, String)>, String> {
    let state = ExplorerState::new(library);
    let (indicator, shown) = (&state.indicator, state.places_shown(library));
    let all = library.observations().iter();
    let figures: Vec<_> = all.filter(|row| row.indicator == *indicator).collect();
    let keys = |of: fn(&Observation) -> Vec<String>| -> BTreeSet<String> {
        figures.iter().flat_map(|row| of(row)).collect()
    };
    // All places: a place has its colour by where it stands among them.
    let place = library
        .places()
        .iter()
        .map(|row| row.id.to_string())
        .collect();
    let subject = keys(|row| vec![row.subject.to_string()]);
    let source = keys(|row| vec![row.source.to_string()]);
    let own = BTreeSet::from([indicator.to_string()]);
    // Of a place that is not drawn the last row, so that it can be offered.
    let last: BTreeMap<_, _> = figures.iter().map(|row| (&row.place, row.line)).collect();
    let is_needed =
        |row: &&&Observation| shown.contains(&row.place) || last.get(&row.place) == Some(&row.line);
    let lines: BTreeSet<u64> = figures
        .iter()
        .filter(is_needed)
        .map(|row| row.line)
        .collect();
    let mut parts = Vec::new();
    for (table, column, keys) in [
        (Table::Indicators, "id", &own),
        (Table::Places, "id", &place),
        (Table::Subjects, "id", &subject),
        (Table::Sources, "id", &source),
        (Table::Observations, "indicator", &own),
        (Table::Breaks, "indicator", &own),
    ] {
        let text = tables.get(&table).and_then(|text| text.as_ref().ok());
        let text = text.ok_or_else(|| format!("{} is not there", table.word()))?;
        parts.push((
            table,
            kept(text, column, |key, line| {
                keys.contains(key) && (table != Table::Observations || lines.contains(&line))
            })
            .map_err(|error| error.to_string())?,
        ));
    }
    let (_, faults) = Library::read_figures(&tables_of_extract(&extract_text(&parts)));
    // The tables that are left out count as lost.
    match faults.iter().find(|fault| fault.line.is_some()) {
        Some(fault) => Err(format!("the first tables do not read back: {fault:?}")),
        None => Ok(parts),
    }
}

/// The rows that are needed by their cell in the column and their line, under the header,
/// without what comes later.
fn kept(
    text: &str,
    column: &str,
    is_needed: impl Fn(&str, u64) -> bool,
) -> Result<String, csv::Error> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = reader.headers()?.clone();
    let at = header.iter().position(|name| name == column);
    writer.write_record(&header)?;
    for row in reader.records() {
        let row = row?;
        let key = at.and_then(|at| row.get(at)).unwrap_or_default();
        let line = row.position().map_or(0, csv::Position::line);
        if is_needed(key, line) {
            let cells = header.iter().zip(&row);
            writer.write_record(
                cells.map(|(name, cell)| match (LATER.contains(&name), name) {
                    (false, _) => cell,
                    // These may be empty, and an address has to be one.
                    (_, "retrieved" | "note") => "",
                    (_, "url") => "https://a.b",
                    _ => DASH,
                }),
            )?;
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
