//! Carries out what the buttons and choices of "Download, cite, embed" say: makes
//! the file, the citation or the code, gives it to the browser, and tells what came
//! of it.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::parcel::Parcel;
use super::store::Store;
use super::taking::{Edition, Taking, Told};
use super::{browser, canvas, chronicle, door, foot, listing, load, outbox, reading};
use crate::data::SourceId;
use crate::export::{CiteStyle, package};
use crate::state::Opening;

/// The files of the data package beside its tables.
const PAPERS: [&str; 2] = ["README.md", "datapackage.json"];

/// Does what a button says, and tells what came of it.
pub(super) fn take(store: Store, what: &str) {
    if listing::press(store, what) {
        return;
    }
    if what == "copy-link" {
        store.write_address();
    }
    let parcel = Parcel::now(store);
    let what = what.to_owned();
    spawn_local(async move {
        let told = carried_out(&parcel, &what).await;
        let told = told.map(|told| (parcel.view().id(), told));
        change(store, |taking| taking.told = told);
    });
}

fn change(store: Store, change: impl FnOnce(&mut Taking)) {
    store.taking.try_update(|taking| {
        if let Some(taking) = taking {
            change(Arc::make_mut(taking));
        }
    });
}

/// What came of it, where there is anything to say.
async fn carried_out(parcel: &Parcel, what: &str) -> Option<Told> {
    let told = match what {
        "copy-link" if outbox::copy(&parcel.link()).await => Told::LinkCopied,
        "copy-link" => Told::LinkNotCopied,
        "copy-citation" => copied(outbox::copy(&parcel.citation()).await),
        "copy-frame" => copied(outbox::copy(&parcel.frame_code()).await),
        "copy-picture" => copied(copy_picture(parcel).await),
        "send" => {
            outbox::send(&parcel.answer.spec.title, &parcel.link());
            return None;
        }
        "zip" => save_archive(parcel).await,
        "png-1" => save_picture(parcel, 1.0, "png").await,
        "png-2" => save_picture(parcel, 2.0, "2x.png").await,
        "png-3" => save_picture(parcel, 3.0, "3x.png").await,
        _ => match parcel.file(what) {
            Some((name, kind, text)) if outbox::save(&name, kind, &text) => Told::Saved(name),
            _ => Told::Failed,
        },
    };
    Some(told)
}

fn copied(is_done: bool) -> Told {
    if is_done {
        Told::Copied
    } else {
        Told::NotCopied
    }
}

async fn copy_picture(parcel: &Parcel) -> bool {
    match canvas::drawn(&parcel.picture(), 2.0) {
        Some(canvas) => outbox::copy_picture(&canvas).await,
        None => false,
    }
}

/// Takes a choice.
pub(super) fn choose(store: Store, name: &str, value: &str) {
    if listing::choose(store, name, value) {
        return;
    }
    change(store, |taking| match name {
        "cite-what" => taking.cited = (!value.is_empty()).then(|| SourceId::new(value)),
        "cite-style" => taking.style = CiteStyle::from_word(value).unwrap_or(taking.style),
        "frame" => taking.is_pinned = value == "pinned",
        "frame-with" => taking.with_buttons = !taking.with_buttons,
        _ => {}
    });
}

async fn save_picture(parcel: &Parcel, ratio: f64, ending: &str) -> Told {
    let Some(canvas) = canvas::drawn(&parcel.picture(), ratio) else {
        return Told::Failed;
    };
    let name = parcel.name(ending);
    if outbox::save_picture(&name, &canvas).await {
        Told::Saved(name)
    } else {
        Told::Failed
    }
}

async fn save_archive(parcel: &Parcel) -> Told {
    let Some(taking) = &parcel.taking else {
        return Told::Failed;
    };
    let own = taking.edition.own.as_ref();
    let mut papers = Vec::new();
    // They speak of the built-in tables, and of their license.
    for name in PAPERS.iter().filter(|_| own.is_none()) {
        match load::paper(name).await {
            Some(text) => papers.push((*name, text)),
            None => return Told::Failed,
        }
    }
    papers.push(("LICENSE.txt", parcel.license(own)));
    let name = parcel.name("zip");
    let archive = package(&taking.edition.tables, &papers, &parcel.enclosed());
    match archive {
        Ok(bytes) if outbox::save_bytes(&name, "application/zip", &bytes) => Told::Saved(name),
        _ => Told::Failed,
    }
}

/// What begins as soon as all data and this part of the program are there: the view
/// can be taken away, a framed page tells how high it is, and the chart beside the text
/// follows what is read.
pub(super) fn begin(store: Store, edition: Option<Edition>) {
    door::hold(store);
    let opening = Opening::of(&browser::query_pairs());
    let taking = edition.map(|edition| Arc::new(Taking::new(opening, edition)));
    store.taking.try_set(taking);
    if store.is_embedded {
        outbox::tell_height();
    } else {
        reading::watch(store);
        listing::watch(store);
        chronicle::watch(store);
        foot::watch();
    }
}
