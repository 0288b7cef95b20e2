//! One of a few: a row of buttons that are radio buttons underneath, so that
//! keys and screen readers know them.

use leptos::prelude::*;

use super::store::Store;
use super::words::{Say, say};
use crate::state::Action;

/// A choice that the reader can make.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    /// The name of the group; the word that links use for it.
    pub(super) group: &'static str,
    /// What is chosen.
    pub(super) legend: Say,
    /// The words of the options, and how they are called.
    pub(super) options: &'static [(&'static str, Say)],
    /// The word of the option in force.
    pub(super) chosen: fn(Store) -> &'static str,
    /// What choosing a word does.
    pub(super) choose: fn(&str) -> Option<Action>,
}

/// The choice as a row of buttons.
pub(super) fn choice(store: Store, of: Choice) -> impl IntoView {
    let option = |(word, label): &(&'static str, Say)| {
        let (word, label) = (*word, *label);
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=of.group
                    value=word
                    prop:checked=move || (of.chosen)(store) == word
                    on:change=move |_| {
                        if let Some(action) = (of.choose)(word) {
                            store.send(action);
                        }
                    }
                />
                <span>{say(store, label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice" data-choice=of.group>
            <legend>{say(store, of.legend)}</legend>
            <div class="options">{of.options.iter().map(option).collect_view()}</div>
        </fieldset>
    }
}
