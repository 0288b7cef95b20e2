//! The figures of a file into the library, beside the built-in ones or alone, and the
//! built-in ones back again. In steps, between which a reader is heard.

use std::sync::Arc;

use leptos::prelude::{GetUntracked, Set};

use super::flow::{self, Content, Way};
use crate::data::{Fault, IndicatorId, Library, Table, TableText};
use crate::import::beside;
use crate::state::{ExplorerState, query_string};
use crate::web::browser;
use crate::web::store::Store;
use crate::web::taking::{Edition, OwnFile, Taking};

/// What the page had before a file was opened.
#[derive(Clone)]
pub(super) struct BuiltIn {
    library: Arc<Library>,
    faults: Arc<Vec<Fault>>,
    taking: Arc<Taking>,
}

/// What is built in: held since a file is open, or what the page has now.
fn built_in(store: Store) -> Option<BuiltIn> {
    flow::with(|own| own.built_in.clone()).or_else(|| {
        Some(BuiltIn {
            library: store.library_now(),
            faults: store.faults.get_untracked(),
            taking: store.taking.get_untracked()?,
        })
    })
}

/// Makes a library with the own figures and opens it: the content, and how many of them
/// the built-in ones have already. `None` where the whole data never came, or another
/// try has begun meanwhile.
pub(super) async fn figures(
    store: Store,
    turn: u32,
    (way, name): (Way, &str),
    own: &TableText,
) -> Option<(Content, u64)> {
    let built_in = built_in(store)?;
    let (tables, already_there) = match way {
        Way::Alone => (own.clone(), 0),
        Way::Beside => {
            let both = beside(&built_in.taking.edition.tables, own);
            (both.tables, both.already_there)
        }
    };
    browser::frame().await;
    let (mut library, mut faults) = Library::read_figures(&tables);
    browser::frame().await;
    library.read_record(&tables, &mut faults);
    browser::frame().await;
    let edition = Edition {
        own: Some(OwnFile {
            name: name.to_owned(),
            is_alone: way == Way::Alone,
        }),
        ..Edition::of(Arc::new(tables))
    };
    browser::frame().await;
    if flow::with(|own| !own.is_turn(turn)) {
        return None;
    }
    let query = first_chart(own, &library);
    flow::change(store, |own| own.built_in = Some(built_in.clone()));
    store.complete(Arc::new(library), Arc::new(faults));
    store
        .taking
        .try_set(Some(Arc::new(built_in.taking.with_edition(edition))));
    Some((Content::Figures(way, query), already_there))
}

/// The link to the chart of the first own indicator.
fn first_chart(own: &TableText, library: &Library) -> String {
    let known = |table: &Table, column: usize| {
        let text = own.get(table)?.as_ref().ok()?;
        let row = text.lines().nth(1)?;
        let id = IndicatorId::new(row.split(',').nth(column)?);
        library.indicator(&id).map(|_| id)
    };
    let own = known(&Table::Indicators, 0).or_else(|| known(&Table::Observations, 0));
    let default = ExplorerState::new(library);
    let state = ExplorerState {
        indicator: own.unwrap_or_else(|| default.indicator.clone()),
        ..default
    };
    query_string(&state, library)
}

/// Puts the built-in library back, where a file has taken its place.
pub(super) fn restore(store: Store) {
    let built_in = flow::change(store, |own| own.built_in.take());
    if let Some(built_in) = built_in {
        store.complete(built_in.library, built_in.faults);
        store.taking.try_set(Some(built_in.taking));
    }
}
