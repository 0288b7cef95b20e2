//! The foot of every page: what the site rests on, and which keys do what.

use super::later::Seen;
use super::node::{Node, el, goto, said};
use super::{browser, sight};
use crate::i18n::details;
use crate::state::Page;

const KEYS: &str = "keys-help";
const KEYS_TITLE: &str = "keys-help-title";

/// The foot.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let more = details(seen.lang);
    let say = &more.site;
    let data = said("a", "", more.data_package).with("href", "data/datapackage.json");
    let method = goto(say.method, &Page::Sources.query(), seen.state.lang);
    let row = |(key, does): &(&'static str, &'static str)| {
        let key = el("th", "", vec![said("kbd", "", *key)]).with("scope", "row");
        el("tr", "", vec![key, said("td", "", *does)])
    };
    let heading = [say.key, say.key_does].map(|name| said("th", "", name).with("scope", "col"));
    let rows = vec![
        el("thead", "", vec![el("tr", "", heading.into())]),
        el("tbody", "", say.keys.iter().map(row).collect()),
    ];
    let title = said("summary", "", say.keys_title).with("id", KEYS_TITLE);
    let keys = el("details", "keys-help", vec![title, el("table", "", rows)]);
    let parts = vec![
        said("p", "", more.footer),
        el("p", "", vec![method]),
        el("p", "", vec![data]),
        keys.with("id", KEYS),
    ];
    vec![el("footer", "", parts)]
}

/// A question mark asks for the keys, unless it is typed into a field.
pub(super) fn watch() {
    browser::on_event("keydown", move |event| {
        let is_asked = sight::key_of(&event).is_some_and(|key| key == "?");
        if is_asked && browser::chosen(&event).is_none() && sight::open(KEYS) {
            browser::focus(KEYS_TITLE);
        }
    });
}
