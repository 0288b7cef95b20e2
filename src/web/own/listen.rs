//! What a hand does on the page: chooses, drops, pastes, corrects, presses.

use std::cell::Cell;

use leptos::prelude::GetUntracked;

use super::flow::{self, Way};
use super::given::{self, Gift};
use super::page::{FILE, FOLDER, PASTED};
use crate::i18n::own_words;
use crate::state::Page;
use crate::web::browser::{self, Event};
use crate::web::store::Store;

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Listens from the first time on that the page is shown.
pub(super) fn once(store: Store) {
    if LISTENS.replace(true) {
        return;
    }
    browser::on_event("click", move |event| {
        if let Some(what) = browser::picked(&event, "data-own") {
            press(store, &what);
        }
    });
    browser::on_event("change", move |event| {
        let Some((name, value)) = browser::chosen(&event) else {
            return;
        };
        match name.as_str() {
            FILE | FOLDER => give(store, given::chosen(&event)),
            name => flow::correct(store, name, &value),
        }
    });
    // A file that is dropped anywhere else would take the place of the page.
    for name in ["dragover", "drop"] {
        browser::on_event(name, move |event| {
            if !is_shown(store) {
                return;
            }
            event.prevent_default();
            let is_over = name == "dragover";
            browser::set_root_attribute("data-drag", is_over.then_some(""));
            if !is_over {
                give(store, given::dropped(&event));
            }
        });
    }
    browser::on_event("dragleave", |_| {
        browser::set_root_attribute("data-drag", None);
    });
    browser::on_event("paste", move |event| {
        // A field takes what is pasted into it.
        if is_shown(store) && !is_field(&event) {
            let name = own_words(store.lang.get_untracked()).pasted;
            give(store, given::pasted(&event, name));
        }
    });
}

fn is_shown(store: Store) -> bool {
    store.page.get_untracked() == Page::Own
}

/// Fields have a name.
fn is_field(event: &Event) -> bool {
    browser::picked(event, "name").is_some()
}

fn give(store: Store, gift: Option<Gift>) {
    if let Some(gift) = gift {
        flow::take(store, gift);
    }
}

fn press(store: Store, what: &str) {
    match what {
        "paste" => {
            let name = own_words(store.lang.get_untracked()).pasted;
            give(
                store,
                given::typed(PASTED).and_then(|text| given::text_gift(name, &text)),
            );
        }
        "cancel" => flow::cancel(store),
        "other" => flow::put_away(store),
        "columns" => flow::change(store, |own| own.shows_all_columns = true),
        "close" => {
            flow::close(store);
            let page = if is_shown(store) {
                Page::Own
            } else {
                Page::Explore
            };
            store.follow(&page.query());
        }
        way => {
            if let Some(way) = Way::from_word(way) {
                flow::read(store, way);
            }
        }
    }
}
