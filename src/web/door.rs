//! The way to the page of a reader's own file: a part of the program for itself, which
//! is fetched when that page is shown for the first time, and fills a place in it.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::GetUntracked;
use wasm_bindgen_futures::spawn_local;

use super::node::{Node, el};
use super::store::Store;
use super::{browser, sight};
use crate::i18n::catalogue;

/// The place that the page fills.
pub(super) const PLACE: &str = "own";

/// Shows the page; whether its program could be had.
pub type Shown = fn(Store) -> Pin<Box<dyn Future<Output = bool>>>;

thread_local! {
    static SHOWN: Cell<Option<Shown>> = const { Cell::new(None) };
    static STORE: Cell<Option<Store>> = const { Cell::new(None) };
}

/// Keeps the way to the program.
pub(super) fn keep(shown: Shown) {
    SHOWN.set(Some(shown));
}

/// Keeps what the page acts on, as soon as all data are there.
pub(super) fn hold(store: Store) {
    STORE.set(Some(store));
}

/// The place of the page, which is filled as soon as it is there.
pub(super) fn nodes() -> Vec<Node> {
    if let (Some(shown), Some(store)) = (SHOWN.get(), STORE.get()) {
        spawn_local(async move {
            browser::frame().await;
            if !shown(store).await {
                let say = catalogue(store.lang.get_untracked());
                sight::write(PLACE, say.fault_no_answer);
            }
        });
    }
    vec![el("div", "", Vec::new()).with("id", PLACE)]
}
