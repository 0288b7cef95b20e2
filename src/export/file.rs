//! The names of files, and what an archive of a view and its data holds.

use super::archive::{ZipError, zip};
use crate::data::{Table, TableText};

/// The mark that makes Excel read a text as UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// `kaznet-<of>-<id>.<ending>`: what the file is of (an indicator, a source, `all`)
/// and the short name of its view or edition.
///
/// ```
/// use kaznet_explorer::export::file_name;
/// assert_eq!(file_name("internet-users-share", "7K3M9QXP", "svg"),
///     "kaznet-internet-users-share-7K3M9QXP.svg");
/// assert_eq!(file_name("a/../b", "1", "csv"), "kaznet-a----b-1.csv");
/// ```
#[must_use]
pub fn file_name(of: &str, id: &str, ending: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() { c } else { '-' }
    };
    let of: String = of.chars().map(plain).collect();
    format!("kaznet-{of}-{id}.{ending}")
}

/// The archive of the data package as it was fetched and of files of a view.
///
/// `papers` are the package's other files, by their names there: with the tables
/// they are again a data package. What is of the view lies in the folder `view`. A
/// table that could not be had is left out.
///
/// # Errors
/// As [`zip`].
pub fn package(
    tables: &TableText,
    papers: &[(&str, String)],
    view: &[(String, String)],
) -> Result<Vec<u8>, ZipError> {
    let mut files: Vec<(String, &[u8])> = Vec::new();
    for (name, text) in papers {
        files.push(((*name).to_owned(), text.as_bytes()));
    }
    for table in Table::ALL {
        if let Some(Ok(text)) = tables.get(table) {
            files.push((table.word().to_owned(), text.as_bytes()));
        }
    }
    for (name, text) in view {
        files.push((format!("view/{name}"), text.as_bytes()));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), *bytes))
        .collect();
    zip(&files)
}
