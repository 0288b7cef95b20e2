//! A package of the explorer's own tables, as a folder or an archive -> figures.

use std::collections::BTreeMap;

use super::fault_list::{FaultList, of_file};
use super::tables::Tables;
use super::zip::{self, Entry};
use super::{EXPORT_ROWS, Product, Read, ReadFault, ReadFaultKind, UNPACKED_BYTES};
use crate::data::{Table, TableText};

/// Takes the files of a folder by name (a path in it, `/` between parts): those named as
/// tables of the data package are kept, whatever folder they stand in, the others passed
/// over. Of two with one name the first counts.
#[must_use]
pub fn folder(files: Vec<(String, Vec<u8>)>) -> Read {
    let mut package = Package::default();
    let mut rest = UNPACKED_BYTES;
    for (name, bytes) in files {
        let Some(table) = package.wants(&name) else {
            continue;
        };
        match rest.checked_sub(bytes.len() as u64) {
            Some(left) => rest = left,
            None => return package.refused(ReadFaultKind::ArchiveTooLarge(UNPACKED_BYTES)),
        }
        package.take(table, &name, bytes);
    }
    package.into_read()
}

/// The tables of an archive.
pub(super) fn archive(bytes: &[u8]) -> Read {
    let mut package = Package::default();
    let Ok(entries) = zip::entries(bytes) else {
        return package.refused(ReadFaultKind::BadArchive);
    };
    let mut wanted: Vec<(Table, &Entry)> = Vec::new();
    for entry in &entries {
        let table = package.wants(&entry.name);
        if let Some(table) = table.filter(|table| wanted.iter().all(|(one, _)| one != table)) {
            wanted.push((table, entry));
        }
    }
    let size = wanted
        .iter()
        .map(|(_, entry)| entry.size)
        .fold(0, u64::saturating_add);
    if size > UNPACKED_BYTES {
        return package.refused(ReadFaultKind::ArchiveTooLarge(UNPACKED_BYTES));
    }
    for (table, entry) in wanted {
        match zip::unpacked(bytes, entry) {
            Ok(bytes) => package.take(table, &entry.name, bytes),
            Err(_) => package.tell(&entry.name, ReadFaultKind::BadArchive),
        }
    }
    package.into_read()
}

/// Nothing, for one reason.
pub(super) fn refused(kind: ReadFaultKind) -> Read {
    Package::default().refused(kind)
}

#[derive(Default)]
struct Package {
    texts: BTreeMap<Table, String>,
    faults: FaultList,
}

impl Package {
    /// The table that a file of this path is, if it is one that is not there yet.
    fn wants(&self, path: &str) -> Option<Table> {
        let name = path.rsplit(['/', '\\']).next()?;
        Table::from_word(name).filter(|table| !self.texts.contains_key(table))
    }

    fn take(&mut self, table: Table, name: &str, bytes: Vec<u8>) {
        match String::from_utf8(bytes) {
            Ok(text) => {
                self.texts.insert(table, text);
            }
            Err(_) => self.tell(name, ReadFaultKind::NotUtf8),
        }
    }

    fn tell(&mut self, name: &str, kind: ReadFaultKind) {
        let column = Some(name.to_owned());
        self.faults.tell(ReadFault {
            column,
            ..of_file(kind)
        });
    }

    fn refused(mut self, kind: ReadFaultKind) -> Read {
        self.faults.file(kind);
        self.texts.clear();
        self.into_read()
    }

    /// Figures, where there is a table of observations with rows that are not too many.
    fn into_read(mut self) -> Read {
        let observations = self.texts.get(&Table::Observations);
        let lines = observations.map_or(0, |text| text.lines().count().saturating_sub(1));
        if lines > EXPORT_ROWS {
            self.faults
                .file(ReadFaultKind::TooManyRows(EXPORT_ROWS as u64));
        } else if lines == 0 && self.faults.is_empty() {
            self.faults.file(ReadFaultKind::NoTables);
        }
        let product = if (1..=EXPORT_ROWS).contains(&lines) {
            let mut tables: TableText = Tables::new().into_text();
            tables.extend(
                self.texts
                    .into_iter()
                    .map(|(table, text)| (table, Ok(text))),
            );
            Product::Figures(tables)
        } else {
            Product::Nothing
        };
        let kept = if product == Product::Nothing {
            0
        } else {
            lines as u64
        };
        let (faults, fault_count) = self.faults.into_parts();
        Read {
            product,
            faults,
            fault_count,
            rows: lines as u64,
            kept,
        }
    }
}
