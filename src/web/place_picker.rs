//! The places: those shown as chips, a field with a list to add others, and
//! neighbours to compare with. The field follows the ARIA pattern of a
//! combobox with a list.

use leptos::ev::KeyboardEvent;
use leptos::html::Ul;
use leptos::prelude::*;

use super::browser;
use super::choice::button;
use super::gesture::CHOSEN;
use super::node::{Node, el, keep, live, said, text};
use super::store::Store;
use super::words::say;
use crate::data::{Place, PlaceId};
use crate::query::{search_places, suggested_places};
use crate::state::Action;

/// The whole picker.
pub(super) fn place_picker(store: Store) -> impl IntoView {
    let row = live("row", move || {
        let (say, answer) = (store.say(), store.answer.get());
        let chosen = store.state.with(|state| state.places.is_some());
        let some = !answer.ask.places.is_empty();
        vec![
            button("clear-places", "quiet", say.clear_places).enabled_if(some),
            button("usual-places", "quiet", say.default_places).enabled_if(chosen),
        ]
    });
    view! {
        <fieldset class="places">
            <legend>{say(store, |say| say.places)}</legend>
            {chips(store)}
            {search(store)}
            {suggestions(store)}
            {row}
        </fieldset>
    }
}

fn chips(store: Store) -> impl IntoView {
    let holder = NodeRef::<Ul>::new();
    let nodes = move || {
        let (library, answer) = (store.library(), store.answer.get());
        let chip = |id: &PlaceId| {
            let place = library.place(id);
            let name = place.map_or(id.as_str(), |place| place.name.in_lang(store.lang.get()));
            let cross = said("span", "cross", "×").with("aria-hidden", "true");
            let button = el("button", "chip", vec![text(name), cross])
                .with("type", "button")
                .with("data-action", "remove-place")
                .with("data-place", id.as_str())
                .with("aria-label", (store.say().remove_place)(name));
            el("li", "", vec![button])
        };
        answer.ask.places.iter().map(chip).collect()
    };
    keep(move || holder.get().map(Into::into), Box::new(nodes));
    view! {
        <ul
            id=CHOSEN
            class="chips"
            tabindex="-1"
            aria-label=say(store, |say| say.places)
            node_ref=holder
        ></ul>
    }
}

/// The field's own state: what is typed, whether the list is open, and which of
/// its options a key would take.
#[derive(Clone, Copy)]
struct Search {
    store: Store,
    text: RwSignal<String>,
    open: RwSignal<bool>,
    active: RwSignal<usize>,
    found: Memo<Vec<Place>>,
}

impl Search {
    fn new(store: Store) -> Self {
        let text = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
            let library = store.library();
            let answer = store.answer.get();
            let ask = &answer.ask;
            let found = search_places(&library, &ask.indicator, &ask.places, &text.get());
            found.into_iter().cloned().collect::<Vec<Place>>()
        });
        Self {
            store,
            text,
            open: RwSignal::new(false),
            active: RwSignal::new(0),
            found,
        }
    }

    fn is_open(self) -> bool {
        self.open.get() && self.found.with(|found| !found.is_empty())
    }

    fn add(self, id: PlaceId) {
        self.store.send(Action::AddPlace(id));
        self.text.set(String::new());
        self.active.set(0);
    }

    fn on_key(self, event: &KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len);
        let is_open = self.open.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if is_open => {
                self.active
                    .update(|at| *at = (*at + 1).min(count.saturating_sub(1)));
            }
            "ArrowUp" if is_open => self.active.update(|at| *at = at.saturating_sub(1)),
            "ArrowDown" | "ArrowUp" => self.open.set(true),
            "Enter" if is_open => {
                let at = self.active.get_untracked();
                let picked = |found: &Vec<Place>| found.get(at).map(|row| row.id.clone());
                if let Some(id) = self.found.with_untracked(picked) {
                    self.add(id);
                }
            }
            "Escape" if is_open => self.open.set(false),
            _ => return,
        }
        event.prevent_default();
    }

    fn hint(self) -> String {
        let typed = self.text.get();
        match self.found.with(Vec::len) {
            _ if typed.trim().is_empty() => String::new(),
            0 => (self.store.say().no_place_found)(typed.trim()),
            count => (self.store.say().places_found)(count),
        }
    }
}

fn search(store: Store) -> impl IntoView {
    let search = Search::new(store);
    let list = NodeRef::<Ul>::new();
    keep(
        move || list.get().map(Into::into),
        Box::new(move || options(search)),
    );
    let active_id = move || {
        search
            .is_open()
            .then(|| format!("place-option-{}", search.active.get()))
    };
    view! {
        <div class="field combobox">
            <label for="add-place">{say(store, |say| say.add_place)}</label>
            <input
                id="add-place"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-expanded=move || search.is_open().to_string()
                aria-controls="place-options"
                aria-autocomplete="list"
                aria-activedescendant=active_id
                placeholder=say(store, |say| say.add_place_hint)
                prop:value=move || search.text.get()
                on:input=move |event| {
                    search.text.set(event_target_value(&event));
                    search.active.set(0);
                    search.open.set(true);
                }
                on:click=move |_| search.open.set(true)
                on:blur=move |_| search.open.set(false)
                on:keydown=move |event| search.on_key(&event)
            />
            <ul
                id="place-options"
                class="options-list"
                role="listbox"
                aria-label=say(store, |say| say.add_place)
                hidden=move || !search.is_open()
                node_ref=list
                // Before the field loses its focus and the list its height.
                on:mousedown=move |event| {
                    event.prevent_default();
                    if let Some(key) = browser::picked(&event, "data-place") {
                        search.add(PlaceId::new(&key));
                    }
                }
            ></ul>
            <p class="hint" role="status">{move || search.hint()}</p>
        </div>
    }
}

/// The options of an open list: a closed one has none to keep up to date.
fn options(search: Search) -> Vec<Node> {
    if !search.open.get() {
        return Vec::new();
    }
    let (lang, active) = (search.store.lang.get(), search.active.get());
    let option = |(index, place): (usize, &Place)| {
        let class = if active == index { "active" } else { "" };
        said("li", class, place.name.in_lang(lang))
            .with("id", format!("place-option-{index}"))
            .with("role", "option")
            .with("data-place", place.id.as_str())
            .with("aria-selected", (active == index).to_string())
    };
    search
        .found
        .with(|found| found.iter().enumerate().map(option).collect())
}

fn suggestions(store: Store) -> impl IntoView {
    live("suggested", move || {
        let (library, answer) = (store.library(), store.answer.get());
        let places = suggested_places(&library, &answer.ask.indicator, &answer.ask.places);
        if places.is_empty() {
            return Vec::new();
        }
        let button = |place: &Place| {
            let plus = said("span", "plus", "+").with("aria-hidden", "true");
            let name = text(place.name.in_lang(store.lang.get()));
            let button = el("button", "chip", vec![plus, name])
                .with("type", "button")
                .with("data-action", "add-place")
                .with("data-suggested", place.id.as_str());
            el("li", "", vec![button])
        };
        let buttons = places.into_iter().map(button).collect();
        vec![
            said("p", "", store.say().compare_with).with("id", "suggested-label"),
            el("ul", "chips", buttons).with("aria-labelledby", "suggested-label"),
        ]
    })
}
