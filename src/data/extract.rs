//! Several tables in one text: what the first chart needs travels as one file.
//!
//! Each table follows a line of its own, `== observations.csv`, whole with its
//! header.

use super::Table;
use super::library::TableText;

const MARK: &str = "== ";

/// Joins tables into one text.
#[must_use]
pub fn extract_text(tables: &[(Table, String)]) -> String {
    let section = |(table, text): &(Table, String)| format!("{MARK}{}\n{text}", table.word());
    tables.iter().map(section).collect()
}

/// The tables of such a text; what stands under no known name is passed over.
#[must_use]
pub fn tables_of_extract(text: &str) -> TableText {
    let mut tables = TableText::new();
    let mut now = None;
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix(MARK) {
            now = Table::from_word(name.trim_end());
        } else if let Some(table) = now {
            let text = tables.entry(table).or_insert_with(|| Ok(String::new()));
            if let Ok(text) = text {
                text.push_str(line);
            }
        }
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_come_back_out_of_one_text() {
        let tables = [
            (Table::Places, "id\nKAZ\n".to_owned()),
            (Table::Notes, "id,text_en\na,\"two\nlines\"\n".to_owned()),
        ];
        let back = tables_of_extract(&extract_text(&tables));
        let expect: TableText = tables
            .into_iter()
            .map(|(table, text)| (table, Ok(text)))
            .collect();
        assert_eq!(back, expect);
        assert_eq!(tables_of_extract("<!doctype html>\n"), TableText::new());
    }
}
