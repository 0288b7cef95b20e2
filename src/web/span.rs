//! The years: for lines a slider with two handles and the same years to be
//! typed; for a chart of one year one handle and one year.

use leptos::ev::Event;
use leptos::prelude::*;

use super::store::Store;
use super::words::{Say, holds, say};
use crate::state::{Action, Answer};

/// A year that can be moved.
#[derive(Clone, Copy)]
struct YearField {
    id: &'static str,
    name: Say,
    /// The years it can be moved between.
    offered: fn(&Answer) -> (i32, i32),
    shown: fn(&Answer) -> i32,
    choose: fn(i32) -> Action,
}

const FROM: YearField = YearField {
    id: "from-year",
    name: |say| say.from_year,
    offered: |answer| answer.years_offered,
    shown: |answer| answer.ask.years.0,
    choose: Action::FirstYear,
};

const TO: YearField = YearField {
    id: "to-year",
    name: |say| say.to_year,
    offered: |answer| answer.years_offered,
    shown: |answer| answer.ask.years.1,
    choose: Action::LastYear,
};

const RANKED: YearField = YearField {
    id: "ranked-year",
    name: |say| say.ranked_year,
    offered: |answer| answer.ask.years,
    shown: |answer| answer.ranked_year.unwrap_or(answer.ask.years.1),
    choose: Action::RankYear,
};

/// The years shown, or the one year.
pub(super) fn years_picker(store: Store) -> impl IntoView {
    // A memo: the fields must not be made anew while one of them is moved.
    let is_one_year = Memo::new(move |_| store.state.get().kind.is_of_one_year());
    let fields = move || {
        if is_one_year.get() {
            one_year(store).into_any()
        } else {
            span(store).into_any()
        }
    };
    // Figures without a date have no years to choose from.
    let hidden = holds(store, |answer| answer.years_offered == (0, 0));
    view! { <div hidden=hidden>{fields}</div> }
}

fn span(store: Store) -> impl IntoView {
    let share = move |field: YearField| {
        let answer = store.answer.get();
        let (from, to) = (field.offered)(&answer);
        let done = f64::from((field.shown)(&answer) - from);
        format!("{}%", done / f64::from((to - from).max(1)) * 100.0)
    };
    view! {
        <fieldset class="span">
            <legend>{say(store, |say| say.years)}</legend>
            <div
                class="double-slider"
                style:--from=move || share(FROM)
                style:--to=move || share(TO)
            >
                {slider(store, FROM)}
                {slider(store, TO)}
            </div>
            <div class="typed">
                {typed(store, FROM)}
                {typed(store, TO)}
                <button
                    type="button"
                    class="quiet"
                    disabled=holds(store, |answer| answer.ask.years == answer.years_offered)
                    on:click=move |_| store.send(Action::AllYears)
                >
                    {say(store, |say| say.whole_span)}
                </button>
            </div>
        </fieldset>
    }
}

fn one_year(store: Store) -> impl IntoView {
    view! {
        <fieldset class="span">
            <legend>{say(store, |say| say.ranked_year)}</legend>
            <div class="single-slider">{slider(store, RANKED)}</div>
            <div class="typed">{typed(store, RANKED)}</div>
        </fieldset>
    }
}

/// Named by `aria-label`, for the typed year beside it bears the visible label.
fn slider(store: Store, field: YearField) -> impl IntoView {
    view! {
        <input
            type="range"
            step="1"
            data-year=field.id
            aria-label=say(store, field.name)
            min=move || (field.offered)(&store.answer.get()).0
            max=move || (field.offered)(&store.answer.get()).1
            prop:value=move || (field.shown)(&store.answer.get()).to_string()
            on:input=move |event: Event| choose(store, field, &event)
        />
    }
}

fn typed(store: Store, field: YearField) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    view! {
        <label for=field.id>{say(store, field.name)}</label>
        <input
            node_ref=input
            id=field.id
            type="number"
            inputmode="numeric"
            step="1"
            min=move || (field.offered)(&store.answer.get()).0
            max=move || (field.offered)(&store.answer.get()).1
            prop:value=move || (field.shown)(&store.answer.get()).to_string()
            on:change=move |event: Event| {
                choose(store, field, &event);
                // What was typed may have been cut or refused: show what counts.
                if let Some(input) = input.get_untracked() {
                    input.set_value(&(field.shown)(&store.answer.get_untracked()).to_string());
                }
            }
        />
    }
}

fn choose(store: Store, field: YearField, event: &Event) {
    if let Ok(year) = event_target_value(event).parse() {
        store.send((field.choose)(year));
    }
}
