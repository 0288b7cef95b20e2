//! The data package -> what the first load holds of it, so that it does not wait for
//! the whole: the tables of the first chart, and that chart itself as the page shows
//! it before its program is there. And the name of this edition of the data, as the
//! page computes it, for those who take the tables from their addresses. The build
//! runs it.
//!
//! `first public/data target` writes `first.txt`, `first.html`, `share.svg` and
//! `version.json`.

#[cfg(not(target_arch = "wasm32"))]
mod paint;
#[cfg(not(target_arch = "wasm32"))]
mod tables;

fn main() -> Result<(), String> {
    #[cfg(not(target_arch = "wasm32"))]
    native::run()?;
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::path::Path;

    use kaznet_explorer::data::{Library, Table, TableText, extract_text};
    use kaznet_explorer::export::data_version;

    use super::paint::{first_answer, page, share_picture};
    use super::tables::first_tables;

    pub(super) fn run() -> Result<(), String> {
        let mut arguments = std::env::args().skip(1);
        let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
            return Err("name the data's folder and the folder to write to".to_owned());
        };
        let mut tables = TableText::new();
        for table in Table::ALL {
            let path = Path::new(&from).join(table.word());
            let text = std::fs::read_to_string(&path);
            let text = text.map_err(|error| format!("{}: {error}", path.display()))?;
            tables.insert(*table, Ok(text));
        }
        let (library, faults) = Library::read(&tables);
        if let Some(fault) = faults.first() {
            return Err(format!("the data are at fault, run the tests: {fault:?}"));
        }
        let shown = first_answer(&library);
        // Eight letters, so the text needs no escapes.
        let version = data_version(&tables);
        for (name, text) in [
            ("first.txt", extract_text(&first_tables(&tables, &library)?)),
            ("first.html", page(&shown, &library)?),
            ("share.svg", share_picture(&shown)?),
            (
                "version.json",
                format!("{{ \"data_version\": \"{version}\" }}\n"),
            ),
        ] {
            let path = Path::new(&to).join(name);
            let written = std::fs::write(&path, text);
            written.map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }
}
