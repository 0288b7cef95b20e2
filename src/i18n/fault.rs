//! A fault in the data, said with its place and what was expected.

use super::{catalogue, details};
use crate::data::{Fault, FaultKind, FetchError, Lang};

/// One line: file, line and column, what is wrong.
#[must_use]
pub fn fault(fault: &Fault, lang: Lang) -> String {
    let say = details(lang);
    let mut place = fault.table.word().to_owned();
    if let Some(line) = fault.line {
        place.push_str(&format!(", {} {line}", say.fault_line));
    }
    if let Some(column) = fault.column {
        place.push_str(&format!(", {} {column}", say.fault_column));
    }
    let what = match &fault.kind {
        FaultKind::Fetch(FetchError::Status(status)) => (say.fault_status)(*status),
        FaultKind::Fetch(FetchError::NoAnswer) => catalogue(lang).fault_no_answer.to_owned(),
        FaultKind::Fetch(FetchError::NotUtf8) => say.fault_not_utf8.to_owned(),
        FaultKind::NoColumn => say.fault_no_column.to_owned(),
        FaultKind::CellCount { expected, found } => (say.fault_cell_count)(*expected, *found),
        FaultKind::Unreadable => say.fault_unreadable.to_owned(),
        FaultKind::Empty => say.fault_empty.to_owned(),
        FaultKind::NotANumber(cell) => (say.fault_not_a_number)(cell),
        FaultKind::NotAPeriod(cell, _) => (say.fault_not_a_period)(cell),
        FaultKind::UnknownWord(cell) => (say.fault_unknown_word)(cell),
        FaultKind::UnknownKey(key, table) => (say.fault_unknown_key)(key, table.word()),
        FaultKind::Duplicate(key) => (say.fault_duplicate)(key),
        FaultKind::OutOfRange(cell) => (say.fault_out_of_range)(cell),
        FaultKind::BadBounds => say.fault_bad_bounds.to_owned(),
        FaultKind::NotAnAddress(cell) => (say.fault_not_an_address)(cell),
    };
    format!("{place}: {what}")
}
