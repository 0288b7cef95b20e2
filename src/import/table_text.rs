//! The tables of a file as JSON: an object with the file of each table as its name.
//! For `#[serde(with = …)]`: the core of `data` knows nothing of serde.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serializer};

use crate::data::{Table, TableText};

/// Writes the tables that are there; those that could not be had are left out.
///
/// # Errors
/// As the serializer's.
pub fn serialize<S: Serializer>(tables: &TableText, to: S) -> Result<S::Ok, S::Error> {
    let there = tables.iter();
    let there = there.filter_map(|(table, text)| Some((table.word(), text.as_ref().ok()?)));
    to.collect_map(there)
}

/// Reads them back; what stands under no known name is passed over.
///
/// # Errors
/// As the deserializer's.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TableText, D::Error> {
    let texts = BTreeMap::<String, String>::deserialize(from)?;
    let known = texts.into_iter();
    let known = known.filter_map(|(name, text)| Some((Table::from_word(&name)?, Ok(text))));
    Ok(known.collect())
}
