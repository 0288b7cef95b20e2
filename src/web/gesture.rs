//! What a click or a choice does. The plain parts of the page (see `node`) bear
//! the name of their action as `data-action`, a choice its name and value; here
//! each becomes an [`Action`] or a word with the browser.

use leptos::prelude::*;

use super::browser::{self, Event};
use super::store::Store;
use crate::chart::{AxisSharing, ChartKind, ScaleKind};
use crate::data::{Category, IndicatorId, Lang, PlaceId, SourceId, SubjectId};
use crate::query::Transform;
use crate::state::{Action, SortColumn, ThemeChoice};

/// How much nearer a step of the zoom is.
pub(super) const NEARER: f64 = 0.6;

/// Where the focus goes when the button that had it is gone.
pub(super) const CHOSEN: &str = "chosen-places";

/// Listens to the whole page for as long as it lives.
pub(super) fn listen(store: Store) {
    browser::on_event("click", move |event| click(store, &event));
    browser::on_event("change", move |event| change(store, &event));
    // A slider tells each step of its way.
    browser::on_event("input", move |event| {
        if browser::picked(&event, "data-year").is_some() {
            change(store, &event);
        }
    });
}

fn click(store: Store, event: &Event) {
    if let Some(query) = browser::picked(event, "data-go").filter(|_| browser::takes_over(event)) {
        return store.follow(&query);
    }
    let Some(name) = browser::picked(event, "data-action") else {
        return;
    };
    let picked = |attribute| browser::picked(event, attribute).unwrap_or_default();
    let action = match name.as_str() {
        "remove-place" => Action::RemovePlace(PlaceId::new(&picked("data-place"))),
        "add-place" => Action::AddPlace(PlaceId::new(&picked("data-suggested"))),
        "clear-places" => Action::ClearPlaces,
        "usual-places" => Action::UsualPlaces,
        "start-over" => Action::StartOver,
        "sort" => match SortColumn::from_word(&picked("data-sort")) {
            Some(column) => Action::SortBy(column),
            None => return,
        },
        "nearer" => Action::Zoom(NEARER, 0.5),
        "farther" => Action::Zoom(1.0 / NEARER, 0.5),
        "earlier" => Action::Pan(-store.pan_years()),
        "later" => Action::Pan(store.pan_years()),
        "all-years" => Action::AllYears,
        "year-before" => return store.step_year(-1),
        "year-after" => return store.step_year(1),
        "play" => return store.play(),
        "listen" => {
            if let Some(means) = store.means.get_untracked() {
                (means.grip.listen)(store);
            }
            return;
        }
        "dismiss" => return store.bad_values.set(Vec::new()),
        "show-event" => {
            let year = picked("data-year").parse().ok();
            return store.doing.update(|doing| doing.shown_year = year);
        }
        what => {
            if let Some(means) = store.means.get_untracked() {
                (means.grip.take)(store, what);
            }
            return;
        }
    };
    store.send(action);
    if matches!(name.as_str(), "remove-place" | "add-place") {
        browser::focus(CHOSEN);
    }
}

fn change(store: Store, event: &Event) {
    let Some((name, value)) = browser::chosen(event) else {
        return;
    };
    let action = match name.as_str() {
        "lang" => Lang::from_tag(&value).map(Action::ChooseLang),
        "theme" => ThemeChoice::from_word(&value).map(Action::ChooseTheme),
        "chart" => ChartKind::from_word(&value).map(Action::ChooseKind),
        "scale" => ScaleKind::from_word(&value).map(Action::ChooseScale),
        "transform" => Transform::from_word(&value).map(Action::ChooseTransform),
        "axes" => AxisSharing::from_word(&value).map(Action::ChooseAxes),
        "from" => value.parse().ok().map(Action::FirstYear),
        "to" => value.parse().ok().map(Action::LastYear),
        "year" => value.parse().ok().map(Action::RankYear),
        "base" => value.parse().ok().map(Action::ChooseBase),
        "focus" => {
            let key = value.split_once(':');
            let key = key.map(|(place, subject)| (PlaceId::new(place), SubjectId::new(subject)));
            Some(Action::Focus(key))
        }
        "against" => {
            let other = (!value.is_empty()).then(|| IndicatorId::new(&value));
            Some(Action::ChooseAgainst(other))
        }
        "events" => Category::from_word(&value).map(Action::ToggleEvents),
        "indicator" => Some(Action::ChooseIndicator(IndicatorId::new(&value))),
        "source" => {
            let source = (!value.is_empty()).then(|| SourceId::new(&value));
            Some(Action::PreferSource(source))
        }
        _ => {
            if let Some(means) = store.means.get_untracked() {
                (means.grip.choose)(store, &name, &value);
            }
            None
        }
    };
    if let Some(action) = action {
        store.send(action);
    }
    // What was typed may have been cut or refused: show what counts.
    browser::restore_field(event);
}
