//! One of a few as a row of buttons that are radio buttons underneath, so that
//! keys and screen readers know them; and one of many as a list.

use super::node::{Node, el, said};
use crate::data::{Indicator, Lang, Topic};
use crate::i18n::catalogue;

/// A row of buttons. `group` is the word that links use for it; each option is its
/// word and what it is called. Those `barred` cannot be chosen.
pub(super) fn choice(
    group: &'static str,
    legend: &str,
    options: &[(&'static str, &str)],
    chosen: &str,
    barred: &[&str],
) -> Node {
    let options = el(
        "div",
        "options",
        ticked("radio", group, options, &[chosen], barred),
    );
    set(group, legend, options).with("class", "choice")
}

/// A row of boxes to tick; each option is its word and what it is called.
pub(super) fn boxes(
    group: &'static str,
    legend: &str,
    options: &[(&'static str, &str)],
    chosen: &[&str],
) -> Node {
    let options = el(
        "div",
        "ticks",
        ticked("checkbox", group, options, chosen, &[]),
    );
    set(group, legend, options)
}

fn set(group: &'static str, legend: &str, options: Node) -> Node {
    let parts = vec![said("legend", "", legend), options];
    el("fieldset", "", parts).with("data-choice", group)
}

fn ticked(
    kind: &'static str,
    group: &'static str,
    options: &[(&'static str, &str)],
    chosen: &[&str],
    barred: &[&str],
) -> Vec<Node> {
    let class = if kind == "radio" { "option" } else { "tick" };
    let option = |(word, name): &(&'static str, &str)| {
        let input = boxed(kind, group, word, chosen.contains(word));
        let input = input.enabled_if(!barred.contains(word));
        el("label", class, vec![input, said("span", "", *name)])
    };
    options.iter().map(option).collect()
}

/// A box or a button to tick, known by its group and word.
pub(super) fn boxed(kind: &'static str, group: &str, word: &str, is_ticked: bool) -> Node {
    el("input", "", Vec::new())
        .with("type", kind)
        .with("id", format!("{group}-{word}"))
        .with("name", group)
        .with("value", word)
        .with_if(is_ticked, "checked", "")
}

/// Options of a list under a common heading, or under none: key and name each.
#[derive(Clone, PartialEq)]
pub(super) struct Group {
    pub(super) heading: Option<&'static str>,
    pub(super) options: Vec<(String, String)>,
}

/// Indicators under their topics.
pub(super) fn by_topic<'a>(
    rows: impl Iterator<Item = &'a Indicator> + Clone,
    lang: Lang,
) -> Vec<Group> {
    let group = |topic: &Topic| {
        let rows = rows.clone().filter(|row| row.topic == *topic);
        let named = |row: &Indicator| (row.id.to_string(), row.name.in_lang(lang).to_owned());
        let options: Vec<_> = rows.map(named).collect();
        let heading = Some((catalogue(lang).topic)(*topic));
        (!options.is_empty()).then_some(Group { heading, options })
    };
    Topic::ALL.iter().filter_map(group).collect()
}

/// A list; `name` is the word that links use for it.
pub(super) fn list(name: &'static str, label: &str, groups: &[Group], chosen: &str) -> Node {
    list_at(name, name, label, groups, chosen)
}

/// A list whose name has another one in the page, with an id of its own.
pub(super) fn list_at(
    id: &'static str,
    name: &'static str,
    label: &str,
    groups: &[Group],
    chosen: &str,
) -> Node {
    let option = |(key, name): &(String, String)| {
        let option = said("option", "", name.as_str()).with("value", key.as_str());
        option.with_if(key == chosen, "selected", "")
    };
    let group = |group: &Group| {
        let options: Vec<Node> = group.options.iter().map(option).collect();
        match group.heading {
            Some(heading) => vec![el("optgroup", "", options).with("label", heading)],
            None => options,
        }
    };
    let options = groups.iter().flat_map(group).collect();
    let select = el("select", "", options).with("id", id).with("name", name);
    let label = said("label", "", label).with("for", id);
    el("div", "field", vec![label, select])
}

/// A button that does what `action` names in `gesture`.
pub(super) fn button(action: &'static str, class: &str, words: &str) -> Node {
    button_at(&format!("action-{action}"), action, class, words)
}

/// A button whose action has another one in the page, with an id of its own.
pub(super) fn button_at(id: &str, action: &'static str, class: &str, words: &str) -> Node {
    said("button", class, words)
        .with("type", "button")
        .with("data-action", action)
        .with("id", id)
}
