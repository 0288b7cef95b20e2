//! The one state as a signal, what is derived from it, and the effects that
//! tell the outside world: address, title, language, appearance.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::{
    Effect, Get, GetUntracked, GetValue, Memo, RwSignal, Set, SetValue, StoredValue, Track, Update,
    With, WithUntracked,
};

use super::browser;
use super::later::Split;
use crate::chart::Appearance;
use crate::data::{Fault, Lang, Library};
use crate::i18n::{Catalogue, catalogue};
use crate::state::{
    Action, Answer, BadValue, ExplorerState, ThemeChoice, answer, apply, parse, query_string,
};

/// How long a view has to stand before it becomes a step of the history: a
/// drag along a slider is one step. Browsers allow few steps in a short time.
const SETTLED: Duration = Duration::from_millis(200);
const STORED_LANG: &str = "kaznet-lang";
const STORED_THEME: &str = "kaznet-theme";

/// What the components share. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub(super) struct Store {
    library: RwSignal<Arc<Library>>,
    /// What was wrong with the data.
    pub(super) faults: RwSignal<Arc<Vec<Fault>>>,
    /// The state. Only [`Store::send`] and the history change it.
    pub(super) state: RwSignal<ExplorerState>,
    /// What the last link had that means nothing here.
    pub(super) bad_values: RwSignal<Vec<BadValue>>,
    /// The year that the chart is asked to show.
    pub(super) shown_year: RwSignal<Option<i32>>,
    /// Whether the link last asked for got onto the clipboard.
    pub(super) copied: RwSignal<Option<bool>>,
    /// The language shown.
    pub(super) lang: Memo<Lang>,
    /// The choice of appearance that is in force.
    pub(super) theme: Memo<ThemeChoice>,
    /// Light or dark, as shown.
    pub(super) appearance: Memo<Appearance>,
    /// What the state shows.
    pub(super) answer: Memo<Arc<Answer>>,
    /// Whether the first answer was drawn: all else waits for it.
    pub(super) is_drawn: RwSignal<bool>,
    /// The part of the program that comes later.
    pub(super) split: Split,
    /// The query string that the address holds.
    written: StoredValue<String>,
}

impl Store {
    /// Reads the address and starts the effects.
    pub(super) fn new(library: Library, faults: Vec<Fault>, split: Split) -> Self {
        let (first, bad) = parse(&browser::query_pairs(), &library);
        let library = RwSignal::new(Arc::new(library));
        let state = RwSignal::new(first);
        let usual_lang = usual_lang();
        let usual_theme = usual_theme();
        let dark = RwSignal::new(false);
        dark.set(browser::watch_dark(move |now| {
            dark.try_set(now);
        }));
        let lang = Memo::new(move |_| state.get().lang.unwrap_or(usual_lang));
        let theme = Memo::new(move |_| state.get().theme.unwrap_or(usual_theme));
        let appearance = Memo::new(move |_| match theme.get() {
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
            ThemeChoice::System if dark.get() => Appearance::Dark,
            ThemeChoice::System => Appearance::Light,
        });
        let answer = Memo::new(move |_| {
            library.with(|library| Arc::new(answer(&state.get(), library, lang.get())))
        });
        let faults = RwSignal::new(Arc::new(faults));
        let bad_values = RwSignal::new(bad);
        let query = library.with_untracked(|library| query_string(&state.get_untracked(), library));
        let written = StoredValue::new(query);
        let store = Self {
            library,
            faults,
            state,
            bad_values,
            shown_year: RwSignal::new(None),
            copied: RwSignal::new(None),
            lang,
            theme,
            appearance,
            answer,
            is_drawn: RwSignal::new(false),
            split,
            written,
        };
        store.keep_address();
        store.keep_document();
        store
    }

    /// The library; follows it where it is tracked.
    pub(super) fn library(self) -> Arc<Library> {
        self.library.get()
    }

    /// The library as it is now.
    fn library_now(self) -> Arc<Library> {
        self.library.get_untracked()
    }

    /// Says that the first answer is drawn, to the page and to whoever waits.
    pub(super) fn set_drawn(self) {
        if self.is_drawn.try_get_untracked() == Some(false) {
            browser::set_root_attribute("data-ready", Some("true"));
            self.is_drawn.try_set(true);
        }
    }

    /// Waits until the first answer is drawn.
    pub(super) async fn drawn(self) {
        while !self.is_drawn.try_get_untracked().unwrap_or(true) {
            browser::frame().await;
        }
    }

    /// Takes the whole library in place of the first tables. The state stays: it
    /// names nothing that the first tables had and the whole one lacks.
    pub(super) fn complete(self, library: Library, faults: Vec<Fault>) {
        self.faults.try_set(Arc::new(faults));
        self.library.try_set(Arc::new(library));
    }

    /// The messages of the language shown; follows it where it is tracked.
    pub(super) fn say(self) -> &'static Catalogue {
        catalogue(self.lang.get())
    }

    /// Carries out an action.
    pub(super) fn send(self, action: Action) {
        match &action {
            Action::ChooseLang(lang) => browser::store(STORED_LANG, lang.tag()),
            Action::ChooseTheme(theme) => browser::store(STORED_THEME, theme.word()),
            _ => {}
        }
        let library = self.library_now();
        self.state
            .try_update(|state| *state = apply(state, action, &library));
    }

    /// Brings the address up to the state at once.
    pub(super) fn write_address(self) {
        let query = query_string(&self.state.get_untracked(), &self.library_now());
        if self
            .written
            .try_get_value()
            .is_some_and(|written| written != query)
        {
            browser::push_query(&query);
            self.written.try_set_value(query);
        }
    }

    fn keep_address(self) {
        let waiting = StoredValue::new(None::<leptos::prelude::TimeoutHandle>);
        Effect::new(move |_| {
            self.state.track();
            if let Some(handle) = waiting.try_get_value().flatten() {
                handle.clear();
            }
            waiting.try_set_value(browser::after(SETTLED, move || self.write_address()));
        });
        browser::on_history_step(move || {
            let library = self.library_now();
            let (state, bad) = parse(&browser::query_pairs(), &library);
            self.written.try_set_value(query_string(&state, &library));
            self.bad_values.try_set(bad);
            self.state.try_set(state);
        });
    }

    fn keep_document(self) {
        Effect::new(move |_| {
            let title = self.answer.get().spec.title.clone();
            let name = super::page::NAME;
            let title = if title.is_empty() {
                name.to_owned()
            } else {
                format!("{title} – {name}")
            };
            // Slow, and nothing that the picture waits for.
            browser::after(SETTLED, move || browser::set_title(&title));
        });
        // By itself: a browser styles the whole page anew when its language is set.
        Effect::new(move |_| browser::set_language(self.lang.get()));
        Effect::new(move |_| {
            let word = match self.appearance.get() {
                Appearance::Light => "light",
                Appearance::Dark => "dark",
            };
            browser::set_root_attribute("data-theme", Some(word));
        });
    }
}

fn usual_lang() -> Lang {
    let stored = browser::stored(STORED_LANG).and_then(|tag| Lang::from_tag(&tag));
    stored
        .or_else(browser::browser_language)
        .unwrap_or(Lang::En)
}

fn usual_theme() -> ThemeChoice {
    let stored = browser::stored(STORED_THEME);
    stored
        .and_then(|word| ThemeChoice::from_word(&word))
        .unwrap_or(ThemeChoice::System)
}
