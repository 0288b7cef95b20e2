//! THE SHELL: the only part that knows a browser. It fetches the tables, keeps
//! the one state, and turns it into controls, a canvas and a table.
//!
//! `browser`, `outbox`, `sight`, `load`, `long_stage`, `canvas`, `measure`, `node` and `sound`
//! speak to the browser, and so do two files of `own`; the others are components that read
//! signals and send actions.

mod browser;
mod canvas;
mod carry;
mod chart_view;
mod choice;
mod chronicle;
mod claim_list;
mod claims;
mod controls;
mod door;
mod events;
mod figure_card;
mod figures;
mod foot;
mod gesture;
mod grip;
mod hand;
mod later;
mod listing;
mod load;
mod long_hand;
mod long_nodes;
mod long_stage;
mod long_view;
mod manner;
mod measure;
mod method;
mod node;
mod notices;
mod outbox;
mod own;
mod page;
mod parcel;
mod place_picker;
mod reader;
mod reading;
mod sight;
mod sound;
mod source_list;
mod sources;
mod span;
mod store;
mod strip;
mod table;
mod take_away;
mod taking;
mod tooltip;
mod words;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

pub use door::Shown;
pub use later::{Below, Lent, Made, Means, Seen, Split, Whole, below};
pub use node::Node;
pub use own::show as show_own;
pub use store::Store;
pub use taking::Edition;

use leptos::prelude::{GetUntracked, mount_to};

use crate::chart::ChartKind;
use crate::data::{Fault, Lang, Library};
use crate::query::Transform;
use crate::state::parse;

/// Starts the explorer: fetches the data and puts the page in place of the
/// loading notice. Called once, by `main`.
///
/// The page opens on the first tables, where the link names nothing beyond them,
/// and takes in the whole library when that has come.
pub fn start(split: Split) {
    wasm_bindgen_futures::spawn_local(async move {
        // What the first tables leave out is no fault: the whole library tells.
        let (first, _) = Library::read_figures(&load::first_tables().await);
        let (state, unknown) = parse(&browser::query_pairs(), &first);
        let is_first_kind = state.kind == ChartKind::Line && state.transform == Transform::None;
        let asks_more = state.page.has_list()
            || !unknown.is_empty()
            || !state.events.is_empty()
            || state.places.is_some()
            || !is_first_kind;
        if first.observations().is_empty() || asks_more {
            let (library, faults, edition) = whole_library(split).await;
            let means = (split.means)().await;
            if let Some(store) = open(library, faults, means, split) {
                store.begin(edition);
            }
        } else if let Some(store) = open(first, Vec::new(), None, split) {
            store.drawn().await;
            store.extend((split.means)().await);
            let (library, faults, edition) = whole_library(split).await;
            browser::frame().await;
            store.complete(Arc::new(library), Arc::new(faults));
            browser::frame().await;
            store.begin(edition);
        }
    });
}

/// All tables as one library and edition; without the record where its program is lost.
async fn whole_library(split: Split) -> (Library, Vec<Fault>, Option<Edition>) {
    let tables = Arc::new(load::all_tables().await);
    // In steps, between which a reader is heard.
    browser::frame().await;
    let (library, faults) = Library::read_figures(&tables);
    browser::frame().await;
    match (split.whole)(library, faults, tables.clone()).await {
        Some((library, faults, edition)) => (library, faults, Some(edition)),
        None => {
            let (library, faults) = Library::read_figures(&tables);
            (library, faults, None)
        }
    }
}

/// Puts the page up and gives its store.
fn open(library: Library, faults: Vec<Fault>, means: Option<Means>, split: Split) -> Option<Store> {
    let (root, text) = browser::emptied_root()?;
    let shared = Rc::new(Cell::new(None));
    let keep = shared.clone();
    mount_to(root.clone(), move || {
        let store = Store::new(library, faults, means, split);
        keep.set(Some(store));
        page::page(store)
    })
    .forget();
    let store: Option<Store> = shared.get();
    // It is in English.
    if store.is_some_and(|store| store.lang.get_untracked() == Lang::En) {
        browser::keep_text(&root, text);
    }
    store
}
