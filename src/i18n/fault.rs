//! A fault in the data, said with its place and what was expected.

use super::catalogue;
use crate::data::{Fault, FaultKind, FetchError, Lang};

/// One line: file, line and column, what is wrong.
#[must_use]
pub fn fault(fault: &Fault, lang: Lang) -> String {
    let messages = catalogue(lang);
    let mut place = fault.table.word().to_owned();
    if let Some(line) = fault.line {
        place.push_str(&format!(", {} {line}", messages.fault_line));
    }
    if let Some(column) = fault.column {
        place.push_str(&format!(", {} {column}", messages.fault_column));
    }
    let what = match &fault.kind {
        FaultKind::Fetch(FetchError::Status(status)) => (messages.fault_status)(*status),
        FaultKind::Fetch(FetchError::NoAnswer) => messages.fault_no_answer.to_owned(),
        FaultKind::Fetch(FetchError::NotUtf8) => messages.fault_not_utf8.to_owned(),
        FaultKind::NoColumn => messages.fault_no_column.to_owned(),
        FaultKind::CellCount { expected, found } => (messages.fault_cell_count)(*expected, *found),
        FaultKind::Unreadable => messages.fault_unreadable.to_owned(),
        FaultKind::Empty => messages.fault_empty.to_owned(),
        FaultKind::NotANumber(cell) => (messages.fault_not_a_number)(cell),
        FaultKind::NotAPeriod(cell, _) => (messages.fault_not_a_period)(cell),
        FaultKind::UnknownWord(cell) => (messages.fault_unknown_word)(cell),
        FaultKind::UnknownKey(key, table) => (messages.fault_unknown_key)(key, table.word()),
        FaultKind::Duplicate(key) => (messages.fault_duplicate)(key),
        FaultKind::OutOfRange(cell) => (messages.fault_out_of_range)(cell),
        FaultKind::BadBounds => messages.fault_bad_bounds.to_owned(),
        FaultKind::NotAnAddress(cell) => (messages.fault_not_an_address)(cell),
    };
    format!("{place}: {what}")
}
