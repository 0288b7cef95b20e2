//! THE SHELL: the only part that knows a browser. It fetches the tables, keeps
//! the one state, and turns it into controls, a canvas and a table.
//!
//! `browser`, `load`, `canvas` and `measure` speak to the browser; the others
//! are components that read signals and send actions.

mod browser;
mod canvas;
mod chart_view;
mod choice;
mod controls;
mod load;
mod measure;
mod notices;
mod page;
mod place_picker;
mod sources;
mod span;
mod store;
mod table;
mod tooltip;
mod words;

use leptos::prelude::mount_to;

use crate::data::Library;

/// Starts the explorer: fetches the data and puts the page in place of the
/// loading notice. Called once, by `main`.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        let tables = load::tables().await;
        let (library, faults) = Library::read(&tables);
        let Some(root) = browser::emptied_root() else {
            return;
        };
        mount_to(root, move || page::page(library, faults)).forget();
    });
}
