//! The page on which a reader opens a file of their own: it is seen, corrected, read and
//! explored. A part of the program for itself, fetched with that page alone.
//!
//! `given` and `worker` speak to the browser. From a file to a picture: `given` ->
//! `worker` (the program of src/bin/reader.rs, in a thread of its own) -> `flow` (what
//! the page is at) -> `open` (a library with the own figures) -> the explorer.

mod flow;
mod given;
mod listen;
mod open;
mod page;
mod plan;
mod preview;
mod worker;

use std::cell::RefCell;
use std::sync::Arc;

use super::door::PLACE;
use super::long_view::{LongShown, show_long};
use super::node::{Node, fill};
use super::sight;
use super::store::Store;
use crate::data::LongTable;

thread_local! {
    static SHOWN: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
    static LONG_SHOWN: RefCell<Option<(Arc<LongTable>, LongShown)>> = const { RefCell::new(None) };
}

/// Fills the page's place, where it is shown, with what there is now.
pub fn show(store: Store) {
    listen::once(store);
    let Some((place, is_empty)) = sight::place(PLACE) else {
        return;
    };
    let nodes = page::nodes(store);
    SHOWN.with_borrow_mut(|before| {
        if is_empty {
            before.clear();
        }
        fill(&place, before, &nodes);
        *before = nodes;
    });
    show_table(store);
}

/// Shows the long table that is open, or lets go the one that was.
fn show_table(store: Store) {
    let table = flow::with(|own| own.table());
    let is_shown = LONG_SHOWN.with_borrow(|shown| match (shown, &table) {
        (Some((before, _)), Some(table)) => Arc::ptr_eq(before, table),
        (None, None) => true,
        _ => false,
    });
    let is_empty = sight::place(page::LONG).is_none_or(|(_, is_empty)| is_empty);
    if is_shown && (table.is_none() || !is_empty) {
        return;
    }
    // The one before first: two tables need twice the memory.
    LONG_SHOWN.take();
    sight::write(page::LONG, "");
    let shown = table.and_then(|table| {
        let shown = show_long(store, page::LONG, table.clone())?;
        Some((table, shown))
    });
    LONG_SHOWN.set(shown);
}
