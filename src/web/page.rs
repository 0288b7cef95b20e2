//! The page: head with language and appearance, controls and chart, and below
//! them the sources and the numbers of what is drawn.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::browser;
use super::chart_view::chart_view;
use super::choice::{Choice, choice};
use super::controls::{controls, indicator_picker};
use super::notices::notices;
use super::sources::{about, sources};
use super::store::Store;
use super::table::table;
use super::words::say;
use crate::data::{Fault, Lang, Library};
use crate::i18n::catalogue;
use crate::state::{Action, ThemeChoice};

/// The explorer's name, the same in every language.
pub(super) const NAME: &str = "Kaznet Explorer";

/// The whole page over a library and what was wrong with it.
pub(super) fn page(library: Library, faults: Vec<Fault>) -> impl IntoView {
    let store = Store::new(library, faults);
    view! {
        <a class="skip" href="#chart">{say(store, |say| say.skip_to_chart)}</a>
        {head(store)}
        <main>
            {notices(store)}
            <div class="explorer">
                {indicator_picker(store)}
                <div class="answer">
                    {chart_view(store)}
                    {share(store)}
                </div>
                {controls(store)}
            </div>
            <div class="evidence">
                {sources(store)}
                {about(store)}
                {table(store)}
            </div>
        </main>
        <footer>
            <p>{say(store, |say| say.footer)}</p>
            <p>
                <a href="data/datapackage.json">{say(store, |say| say.data_package)}</a>
            </p>
        </footer>
    }
}

/// A language is named in itself, so that its readers find it.
const LANGUAGE: Choice = Choice {
    group: "lang",
    legend: |say| say.language,
    options: &[
        ("kk", |_| catalogue(Lang::Kk).language_name),
        ("ru", |_| catalogue(Lang::Ru).language_name),
        ("en", |_| catalogue(Lang::En).language_name),
    ],
    chosen: |store| store.lang.get().tag(),
    choose: |word| Lang::from_tag(word).map(Action::ChooseLang),
};

const THEME: Choice = Choice {
    group: "theme",
    legend: |say| say.theme,
    options: &[
        ("system", |say| say.theme_system),
        ("light", |say| say.theme_light),
        ("dark", |say| say.theme_dark),
    ],
    chosen: |store| store.theme.get().word(),
    choose: |word| ThemeChoice::from_word(word).map(Action::ChooseTheme),
};

fn head(store: Store) -> impl IntoView {
    view! {
        <header>
            <div class="brand">
                <h1>{NAME}</h1>
                <p>{say(store, |say| say.tagline)}</p>
            </div>
            <div class="settings">{choice(store, LANGUAGE)} {choice(store, THEME)}</div>
        </header>
    }
}

fn share(store: Store) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        store.write_address();
        spawn_local(async move {
            let done = browser::copy_address().await;
            copied.try_set(Some(done));
        });
    };
    view! {
        <div class="share">
            <button type="button" data-action="copy-link" on:click=copy>
                {say(store, |say| say.copy_link)}
            </button>
            <p role="status">
                {move || copied.get().map(|done| {
                    if done { store.say().link_copied } else { store.say().link_not_copied }
                })}
            </p>
        </div>
    }
}
