//! The one state as a signal, what is derived from it, and the effects that
//! tell the outside world: address, title, language, appearance.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::{
    Effect, Get, GetUntracked, GetValue, Memo, RwSignal, Set, SetValue, StoredValue, Track, Update,
    With, WithUntracked,
};

use super::browser::{self, Wish};
use super::later::{Means, Split};
use super::taking::{Edition, Taking};
use super::words::page_name;
use crate::browse::Ask;
use crate::chart::{Appearance, Theme};
use crate::data::{Fault, Lang, Library};
use crate::i18n::{Catalogue, catalogue};
use crate::state::{
    Action, Answer, BadValue, ExplorerState, Opening, Page, TableSort, ThemeChoice, answer_with,
    apply, parse, query_string,
};

/// How long a view has to stand before it becomes a step of the history: a
/// drag along a slider is one step. Browsers allow few steps in a short time.
const SETTLED: Duration = Duration::from_millis(200);
/// How long each year stays when the years are played.
const EACH_YEAR: Duration = Duration::from_millis(900);
const STORED_LANG: &str = "kaznet-lang";
const STORED_THEME: &str = "kaznet-theme";

/// What the page is at beside showing the state.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Doing {
    /// The year that the chart is asked to show.
    pub(super) shown_year: Option<i32>,
    /// Whether the years are being played.
    pub(super) is_playing: bool,
    /// The series that is heard.
    pub(super) heard: Option<String>,
}

/// What the components share. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Store {
    library: RwSignal<Arc<Library>>,
    /// What was wrong with the data.
    pub(super) faults: RwSignal<Arc<Vec<Fault>>>,
    /// The state. Only [`Store::send`] and the history change it.
    pub(super) state: RwSignal<ExplorerState>,
    /// What the last link had that means nothing here.
    pub(super) bad_values: RwSignal<Vec<BadValue>>,
    /// What is chosen where the view is taken away.
    pub(super) taking: RwSignal<Option<Arc<Taking>>>,
    /// Whether the page stands in a frame of another.
    pub(super) is_embedded: bool,
    /// The page of the site.
    pub(super) page: Memo<Page>,
    /// The language shown.
    pub(super) lang: Memo<Lang>,
    /// The choice of appearance that is in force.
    pub(super) theme: Memo<ThemeChoice>,
    /// Light or dark, as shown.
    pub(super) appearance: Memo<Appearance>,
    /// Whether the system wants more contrast, or forces its own colours.
    contrast: RwSignal<bool>,
    forced: RwSignal<bool>,
    /// What the page is at beside showing the state.
    pub(super) doing: RwSignal<Doing>,
    /// What the page can do beyond the first picture, as soon as it is there.
    pub(super) means: RwSignal<Option<Means>>,
    /// The state without what changes nothing of the answer.
    pub(super) asked: Memo<ExplorerState>,
    /// What the state shows.
    pub(super) answer: Memo<Arc<Answer>>,
    /// Whether the first answer was drawn: all else waits for it.
    pub(super) is_drawn: RwSignal<bool>,
    /// Whether the library is all that could be had.
    pub(super) is_whole: RwSignal<bool>,
    /// The part of the program that comes later.
    pub(super) split: Split,
    /// The query string that the address holds.
    pub(super) written: StoredValue<(Page, String)>,
}

impl Store {
    /// Reads the address and starts the effects.
    pub(super) fn new(
        library: Library,
        faults: Vec<Fault>,
        means: Option<Means>,
        split: Split,
    ) -> Self {
        let pairs = browser::query_pairs();
        let (first, bad) = parse(&pairs, &library);
        let is_embedded = Opening::is_framed(&pairs);
        if is_embedded {
            browser::set_root_attribute("data-embed", Some("true"));
        }
        let library = RwSignal::new(Arc::new(library));
        let state = RwSignal::new(first);
        let stored = |key| browser::stored(key).filter(|_| !is_embedded);
        let usual_lang = usual_lang(stored(STORED_LANG));
        let usual_theme = usual_theme(stored(STORED_THEME));
        let dark = wish(Wish::Dark);
        let (contrast, forced) = (wish(Wish::MoreContrast), wish(Wish::ForcedColours));
        let page = Memo::new(move |_| state.get().page);
        let lang = Memo::new(move |_| state.get().lang.unwrap_or(usual_lang));
        let theme = Memo::new(move |_| state.get().theme.unwrap_or(usual_theme));
        let appearance = Memo::new(move |_| match theme.get() {
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
            ThemeChoice::System if dark.get() => Appearance::Dark,
            ThemeChoice::System => Appearance::Light,
        });
        let means = RwSignal::new(means);
        let asked = Memo::new(move |_| ExplorerState {
            page: Page::Explore,
            reading: None,
            list: Ask::default(),
            sort: TableSort::DEFAULT,
            lang: None,
            theme: None,
            ..state.get()
        });
        // It is made anew only with what it depends on: no use in comparing it.
        let answer = Memo::new_with_compare(
            move |_| {
                let (asked, lang, means) = (asked.get(), lang.get(), means.get());
                library.with(|library| {
                    Arc::new(answer_with(
                        &asked,
                        library,
                        lang,
                        means.map(|means| means.answer),
                    ))
                })
            },
            |_, _| true,
        );
        let faults = RwSignal::new(Arc::new(faults));
        let bad_values = RwSignal::new(bad);
        let written = library.with_untracked(|library| written(&state.get_untracked(), library));
        let written = StoredValue::new(written);
        let store = Self {
            library,
            faults,
            state,
            bad_values,
            is_embedded,
            taking: RwSignal::new(None),
            page,
            lang,
            theme,
            appearance,
            contrast,
            forced,
            doing: RwSignal::new(Doing::default()),
            means,
            asked,
            answer,
            is_drawn: RwSignal::new(false),
            is_whole: RwSignal::new(false),
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
    pub(super) fn library_now(self) -> Arc<Library> {
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
    pub(super) fn complete(self, library: Arc<Library>, faults: Arc<Vec<Fault>>) {
        self.faults.try_set(faults);
        // Where the figures could not be had, those of the first tables stay.
        if !library.observations().is_empty() {
            self.library.try_set(library);
        }
    }

    /// Takes what the page can do beyond the first picture.
    pub(super) fn extend(self, means: Option<Means>) {
        if means.is_some() {
            self.means.try_set(means);
        }
    }

    /// Says that all data and means are there, and which edition of the data.
    pub(super) fn begin(self, edition: Option<Edition>) {
        self.is_whole.try_set(true);
        if let Some(means) = self.means.get_untracked() {
            (means.grip.begin)(self, edition);
        }
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

    /// Goes where a link of this site leads: a step of the history, seen from its top.
    pub(super) fn follow(self, query: &str) {
        let (view, bad) = parse(&browser::pairs_of(query), &self.library_now());
        self.bad_values.set(bad);
        self.send(Action::Follow(Box::new(view)));
        self.write_address();
        browser::scroll_up();
        browser::focus(super::page::MAIN);
    }

    /// The colours of the picture; follows what they depend on where it is tracked.
    pub(super) fn colours(self) -> Theme {
        let theme = *Theme::of(self.appearance.get());
        match (self.forced.get(), self.contrast.get()) {
            // The program that asks the system comes after the first picture.
            (true, _) => match self.means.get() {
                Some(means) => (means.grip.forced)(&theme),
                None => theme,
            },
            (false, true) => theme.with_more_contrast(),
            (false, false) => theme,
        }
    }

    /// How many years a step to earlier or later ones goes: a fifth of those shown.
    pub(super) fn pan_years(self) -> i32 {
        let (from, to) = self.answer.with_untracked(|answer| answer.ask.years);
        ((to - from) / 5).max(1)
    }

    /// Shows the year before or after, inside those chosen; ends what is played.
    pub(super) fn step_year(self, by: i32) {
        self.doing.update(|doing| doing.is_playing = false);
        self.rank_beside(by);
    }

    /// The year of a chart of one year, and the years it may be of.
    fn year_among(self) -> (Option<i32>, (i32, i32)) {
        let of = |answer: &Arc<Answer>| (answer.ranked_year, answer.ask.years);
        self.answer.with_untracked(of)
    }

    /// Whether there was a year to go to.
    fn rank_beside(self, by: i32) -> bool {
        let (year, (from, to)) = self.year_among();
        let next = year
            .map(|year| year + by)
            .filter(|year| (from..=to).contains(year));
        if let Some(next) = next {
            self.send(Action::RankYear(next));
        }
        next.is_some()
    }

    /// Plays the years up to the last, from the first if that is shown; or pauses.
    pub(super) fn play(self) {
        let now = !self.doing.get_untracked().is_playing;
        self.doing.update(|doing| doing.is_playing = now);
        let (year, (from, to)) = self.year_among();
        if now && year.is_none_or(|year| year >= to) {
            self.send(Action::RankYear(from));
        }
        if now {
            self.play_on();
        }
    }

    fn play_on(self) {
        browser::after(EACH_YEAR, move || {
            if !self
                .doing
                .try_get_untracked()
                .is_some_and(|doing| doing.is_playing)
            {
                return;
            }
            if self.rank_beside(1) {
                self.play_on();
            } else {
                self.doing.update(|doing| doing.is_playing = false);
            }
        });
    }

    /// Brings the address up to the state at once. In a frame it stays: its steps
    /// would be steps of the page around.
    pub(super) fn write_address(self) {
        if self.is_embedded {
            return;
        }
        let now = written(&self.state.get_untracked(), &self.library_now());
        let before = self.written.try_get_value();
        if let Some(before) = before.filter(|before| *before != now) {
            // Who reads on goes no step that the way back would have to take.
            let is_read = now.0 == Page::Home && before.0 == Page::Home;
            browser::write_query(&now.1, is_read);
            self.written.try_set_value(now);
        }
    }

    fn keep_address(self) {
        let waiting = StoredValue::new(None::<leptos::prelude::TimeoutHandle>);
        Effect::new(move |_| {
            self.state.track();
            if let Some(handle) = waiting.try_get_value().flatten() {
                handle.clear();
            }
            // What is played is one step of the history, taken where it ends.
            if !self.doing.get().is_playing {
                waiting.try_set_value(browser::after(SETTLED, move || self.write_address()));
            }
        });
        browser::on_history_step(move || {
            let library = self.library_now();
            let (state, bad) = parse(&browser::query_pairs(), &library);
            self.written.try_set_value(written(&state, &library));
            self.bad_values.try_set(bad);
            self.state.try_set(state);
        });
    }

    fn keep_document(self) {
        Effect::new(move |_| {
            let name = super::page::NAME;
            let of = match self.page.get() {
                Page::Home => String::new(),
                Page::Explore => self.answer.get().spec.title.clone(),
                page => page_name(page, self.say()).to_owned(),
            };
            let title = if of.is_empty() {
                name.to_owned()
            } else {
                format!("{of} – {name}")
            };
            // Slow, and nothing that the picture waits for.
            browser::after(SETTLED, move || browser::set_title(&title));
        });
        Effect::new(move |_| {
            browser::set_root_attribute("data-page", Some(self.page.get().word()))
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

/// What the address says of a state, and of which page.
pub(super) fn written(state: &ExplorerState, library: &Library) -> (Page, String) {
    (state.page, query_string(state, library))
}

/// Whether a wish of the reader's system holds, followed.
fn wish(wish: Wish) -> RwSignal<bool> {
    let holds = RwSignal::new(false);
    holds.set(browser::watch_wish(wish, move |now| {
        holds.try_set(now);
    }));
    holds
}

fn usual_lang(stored: Option<String>) -> Lang {
    stored
        .and_then(|tag| Lang::from_tag(&tag))
        .or_else(browser::browser_language)
        .unwrap_or(Lang::En)
}

fn usual_theme(stored: Option<String>) -> ThemeChoice {
    stored
        .and_then(|word| ThemeChoice::from_word(&word))
        .unwrap_or(ThemeChoice::System)
}
