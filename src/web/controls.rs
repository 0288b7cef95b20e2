//! The controls beside the chart: places, years, and how it may be drawn.

use leptos::prelude::*;

use super::choice::{by_topic, list};
use super::later::{Below, later};
use super::node::live;
use super::place_picker::place_picker;
use super::span::years_picker;
use super::store::Store;
use super::words::say;

/// All controls of the chart.
pub(super) fn controls(store: Store) -> impl IntoView {
    view! {
        <section class="controls" aria-label=say(store, |say| say.controls)>
            {later(store, "contents", Below::Kinds)}
            {place_picker(store)}
            {years_picker(store)}
            {later(store, "contents", Below::Manner)}
        </section>
    }
}

/// Which measure: above the chart on a narrow screen, beside it on a wide one.
pub(super) fn indicator_picker(store: Store) -> impl IntoView {
    live("indicator-picker", move || {
        let (library, lang) = (store.library(), store.lang.get());
        let groups = by_topic(library.indicators().iter(), lang);
        let chosen = store.state.with(|state| state.indicator.clone());
        vec![list(
            "indicator",
            store.say().indicator,
            &groups,
            chosen.as_str(),
        )]
    })
}
