//! The controls beside the chart: indicator, places, years, kind and scale.

use leptos::prelude::*;

use super::choice::{Choice, choice};
use super::place_picker::place_picker;
use super::span::years_picker;
use super::store::Store;
use super::words::say;
use crate::chart::{ChartKind, ScaleKind};
use crate::data::IndicatorId;
use crate::state::Action;

const KIND: Choice = Choice {
    group: "chart",
    legend: |say| say.chart_kind,
    options: &[("line", |say| say.kind_line), ("bars", |say| say.kind_bars)],
    chosen: |store| store.state.get().kind.word(),
    choose: |word| ChartKind::from_word(word).map(Action::ChooseKind),
};

const SCALE: Choice = Choice {
    group: "scale",
    legend: |say| say.scale,
    options: &[
        ("linear", |say| say.scale_linear),
        ("log", |say| say.scale_log),
    ],
    chosen: |store| store.state.get().scale.word(),
    choose: |word| ScaleKind::from_word(word).map(Action::ChooseScale),
};

/// All controls of the chart.
pub(super) fn controls(store: Store) -> impl IntoView {
    view! {
        <section class="controls" aria-label=say(store, |say| say.controls)>
            {place_picker(store)}
            {choice(store, KIND)}
            {years_picker(store)}
            {choice(store, SCALE)}
            <button
                type="button"
                class="quiet"
                data-action="start-over"
                on:click=move |_| store.send(Action::StartOver)
            >
                {say(store, |say| say.reset_view)}
            </button>
        </section>
    }
}

/// Which measure: above the chart on a narrow screen, beside it on a wide one.
pub(super) fn indicator_picker(store: Store) -> impl IntoView {
    let library = store.library();
    let option = |row: &crate::data::Indicator| {
        let (id, name) = (row.id.clone(), row.name.clone());
        view! {
            <option value=row.id.to_string() prop:selected=move || store.state.get().indicator == id>
                {move || name.in_lang(store.lang.get()).to_owned()}
            </option>
        }
    };
    view! {
        <div class="field indicator">
            <label for="indicator">{say(store, |say| say.indicator)}</label>
            <select
                id="indicator"
                on:change=move |event| {
                    let id = IndicatorId::new(&event_target_value(&event));
                    store.send(Action::ChooseIndicator(id));
                }
            >
                {library.indicators().iter().map(option).collect_view()}
            </select>
        </div>
    }
}
