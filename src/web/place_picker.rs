//! The places: those shown as chips, a field with a list to add others, and
//! neighbours to compare with. The field follows the ARIA pattern of a
//! combobox with a list.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::browser;
use super::store::Store;
use super::words::{holds, say};
use crate::data::{Place, PlaceId};
use crate::query::{search_places, suggested_places};
use crate::state::Action;

/// Where the focus goes when the chip that had it is gone.
const CHOSEN: &str = "chosen-places";

/// The whole picker.
pub(super) fn place_picker(store: Store) -> impl IntoView {
    view! {
        <fieldset class="places">
            <legend>{say(store, |say| say.places)}</legend>
            {chips(store)}
            {search(store)}
            {suggestions(store)}
            <div class="row">
                <button
                    type="button"
                    class="quiet"
                    data-action="clear-places"
                    disabled=holds(store, |answer| answer.ask.places.is_empty())
                    on:click=move |_| store.send(Action::ClearPlaces)
                >
                    {say(store, |say| say.clear_places)}
                </button>
                <button
                    type="button"
                    class="quiet"
                    data-action="usual-places"
                    disabled=move || store.state.get().places.is_none()
                    on:click=move |_| store.send(Action::UsualPlaces)
                >
                    {say(store, |say| say.default_places)}
                </button>
            </div>
        </fieldset>
    }
}

fn chips(store: Store) -> impl IntoView {
    let library = store.library();
    let chip = move |id: &PlaceId| {
        let key = id.to_string();
        let place = library.place(id);
        let name = place.map_or_else(
            || key.clone(),
            |place| place.name.in_lang(store.lang.get()).to_owned(),
        );
        let (id, remove) = (id.clone(), (store.say().remove_place)(&name));
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    data-place=key
                    aria-label=remove
                    on:click=move |_| {
                        store.send(Action::RemovePlace(id.clone()));
                        browser::focus(CHOSEN);
                    }
                >
                    {name}
                    <span class="cross" aria-hidden="true">"×"</span>
                </button>
            </li>
        }
    };
    view! {
        <ul id=CHOSEN class="chips" tabindex="-1" aria-label=say(store, |say| say.places)>
            {move || store.answer.get().ask.places.iter().map(&chip).collect_view()}
        </ul>
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
        let library = store.library();
        let text = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
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
            >
                {move || options(search)}
            </ul>
            <p class="hint" role="status">{move || search.hint()}</p>
        </div>
    }
}

fn options(search: Search) -> impl IntoView {
    let lang = search.store.lang.get();
    let option = |(index, place): (usize, Place)| {
        let is_active = move || search.active.get() == index;
        view! {
            <li
                id=format!("place-option-{index}")
                role="option"
                data-place=place.id.to_string()
                class:active=is_active
                aria-selected=move || is_active().to_string()
                // Before the field loses its focus and the list its height.
                on:mousedown=move |event| {
                    event.prevent_default();
                    search.add(place.id.clone());
                }
            >
                {place.name.in_lang(lang).to_owned()}
            </li>
        }
    };
    search
        .found
        .get()
        .into_iter()
        .enumerate()
        .map(option)
        .collect_view()
}

fn suggestions(store: Store) -> impl IntoView {
    let library = store.library();
    let button = move |place: &Place| {
        let id = place.id.clone();
        view! {
            <li>
                <button
                    type="button"
                    class="chip add"
                    data-suggested=place.id.to_string()
                    on:click=move |_| {
                        store.send(Action::AddPlace(id.clone()));
                        browser::focus(CHOSEN);
                    }
                >
                    <span class="plus" aria-hidden="true">"+"</span>
                    {place.name.in_lang(store.lang.get()).to_owned()}
                </button>
            </li>
        }
    };
    move || {
        let answer = store.answer.get();
        let places = suggested_places(&library, &answer.ask.indicator, &answer.ask.places);
        (!places.is_empty()).then(|| {
            view! {
                <div class="suggested">
                    <p id="suggested-label">{store.say().compare_with}</p>
                    <ul class="chips" aria-labelledby="suggested-label">
                        {places.into_iter().map(button).collect_view()}
                    </ul>
                </div>
            }
        })
    }
}
