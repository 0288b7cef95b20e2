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

use super::door::PLACE;
use super::node::{Node, fill};
use super::sight;
use super::store::Store;

thread_local! {
    static SHOWN: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
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
}
