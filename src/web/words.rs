//! Texts of the page that follow the state.
//!
//! Every message goes through the same two closures, which take a function
//! pointer: a closure of its own for each would have the compiler write the
//! whole machinery of a reactive text a hundred times over.

use leptos::prelude::Get;

use super::store::Store;
use crate::i18n::Catalogue;
use crate::state::{Answer, Page};

/// Picks a message.
pub(super) type Say = fn(&'static Catalogue) -> &'static str;

/// A message in the language shown.
pub(super) fn say(store: Store, message: Say) -> impl Fn() -> &'static str + Copy + Send + 'static {
    move || message(store.say())
}

/// Words that come out of the answer.
pub(super) fn told(
    store: Store,
    words: fn(&Answer) -> String,
) -> impl Fn() -> String + Copy + Send + 'static {
    move || words(&store.answer.get())
}

/// Whether something holds of the answer.
pub(super) fn holds(
    store: Store,
    of: fn(&Answer) -> bool,
) -> impl Fn() -> bool + Copy + Send + 'static {
    move || of(&store.answer.get())
}

/// What a page of the site is called.
pub(super) fn page_name(page: Page, say: &Catalogue) -> &'static str {
    let mut named = Page::ALL.into_iter().zip(say.pages);
    named
        .find(|(one, _)| *one == page)
        .map_or("", |(_, name)| name)
}
