//! What went wrong and does not stop the page: parts of a link that mean
//! nothing, parts of the data that could not be read.

use leptos::prelude::*;

use super::store::Store;
use super::words::say;
use crate::i18n::fault;

/// More faults than these are counted and not listed.
const MOST_LISTED: usize = 20;

/// The notices, if there are any.
pub(super) fn notices(store: Store) -> impl IntoView {
    view! {
        <section class="notices" aria-label=say(store, |say| say.notices)>
            {bad_values(store)}
            {faults(store)}
        </section>
    }
}

fn bad_values(store: Store) -> impl IntoView {
    move || {
        let bad = store.bad_values.get();
        (!bad.is_empty()).then(|| {
            let line = |bad: crate::state::BadValue| {
                view! { <p>{(store.say().bad_link_value)(bad.key, &bad.value)}</p> }
            };
            view! {
                <div class="notice" role="status" data-notice="link">
                    <div>{bad.into_iter().map(line).collect_view()}</div>
                    <button
                        type="button"
                        class="quiet"
                        on:click=move |_| store.bad_values.set(Vec::new())
                    >
                        {say(store, |say| say.dismiss)}
                    </button>
                </div>
            }
        })
    }
}

fn faults(store: Store) -> impl IntoView {
    let faults = store.faults.get_value();
    (!faults.is_empty()).then(move || {
        let count = faults.len();
        let lines = move || {
            let lang = store.lang.get();
            let listed = faults.iter().take(MOST_LISTED);
            listed
                .map(|one| view! { <li>{fault(one, lang)}</li> })
                .collect_view()
        };
        view! {
            <div class="notice" role="alert" data-notice="data">
                <details open>
                    <summary>{move || (store.say().faults_heading)(count)}</summary>
                    <ul>{lines}</ul>
                </details>
            </div>
        }
    })
}
