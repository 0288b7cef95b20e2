//! What went wrong and does not stop the page: parts of a link that mean
//! nothing, parts of the data that could not be read.

use leptos::prelude::*;

use super::choice::button;
use super::later::{Below, Seen, later};
use super::node::{Node, el, goto, said};
use super::store::Store;
use super::words::say;
use crate::i18n::{details, fault};
use crate::state::{BadValue, Page};

/// More than these are counted and not listed.
const MOST_LISTED: usize = 20;
/// Of a longer line the beginning is shown: a cell may hold a page, a link a novel.
const MOST_CHARS: usize = 300;

fn shortened(line: String) -> String {
    match line.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// The notices, if there are any.
pub(super) fn notices(store: Store) -> impl IntoView {
    view! {
        <section class="notices" aria-label=say(store, |say| say.notices)>
            {later(store, "", Below::Faults)}
        </section>
    }
}

/// What is wrong with the link and with the data.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let mut nodes = own_file(seen);
    nodes.extend(bad_values(seen));
    nodes.extend(faults(seen));
    nodes
}

/// That a file of the reader's own is open, with the way to it; the styles leave it out
/// on that file's page.
fn own_file(seen: &Seen) -> Vec<Node> {
    let edition = seen.taking.as_ref().map(|taking| &taking.edition);
    let Some(file) = edition.and_then(|edition| edition.own.as_ref()) else {
        return Vec::new();
    };
    let say = &details(seen.lang).take;
    let words = if file.is_alone {
        (say.own_alone)(&file.name)
    } else {
        (say.own_beside)(&file.name)
    };
    let link = goto(words, &Page::Own.query(), seen.state.lang);
    let close = said("button", "quiet", say.own_close)
        .with("type", "button")
        .with("id", "own-bar-close")
        .with("data-own", "close");
    let notice = el(
        "div",
        "notice own-bar",
        vec![el("p", "", vec![link]), close],
    );
    vec![notice.with("data-notice", "own-file")]
}

fn bad_values(seen: &Seen) -> Vec<Node> {
    let (bad, say) = (&seen.bad_values, details(seen.lang));
    if bad.is_empty() {
        return Vec::new();
    }
    let line = |bad: &BadValue| (say.bad_link_value)(bad.key, &shortened(bad.value.clone()));
    let listed = bad.iter().take(MOST_LISTED).map(line);
    let more = bad.len().saturating_sub(MOST_LISTED);
    let more = (more > 0).then(|| (say.and_more)(more));
    let lines = listed.chain(more).map(|line| said("p", "", line));
    let lines = el("div", "", lines.collect());
    let dismiss = button("dismiss", "quiet", say.dismiss);
    let notice = el("div", "notice", vec![lines, dismiss]);
    vec![notice.with("role", "status").with("data-notice", "link")]
}

/// The faults, listed.
fn faults(seen: &Seen) -> Vec<Node> {
    let faults = &seen.faults;
    if faults.is_empty() {
        return Vec::new();
    }
    let listed = faults.iter().take(MOST_LISTED);
    let lines = listed.map(|one| said("li", "", shortened(fault(one, seen.lang))));
    let heading = (details(seen.lang).faults_heading)(faults.len());
    let heading = said("summary", "", heading);
    let list = el("details", "", vec![heading, el("ul", "", lines.collect())]);
    let notice = el("div", "notice", vec![list.with("open", "")]);
    vec![notice.with("role", "alert").with("data-notice", "data")]
}
