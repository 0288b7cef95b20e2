//! Parts of the page that are made anew whenever what they show changes: cards,
//! tables, lists. They are plain values until the browser gets them.
//!
//! One function turns them all into elements. As views of the framework each of
//! them would bring the whole machinery of its own type, a tenth of the program.

use js_sys::Reflect;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::browser;
use crate::data::Lang;

/// A piece of the page: an element, or a text where the tag is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    tag: &'static str,
    text: String,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// A text.
pub(super) fn text(text: impl Into<String>) -> Node {
    Node {
        text: text.into(),
        ..Node::default()
    }
}

/// An element of a class; an empty class is none.
pub(super) fn el(tag: &'static str, class: &str, children: Vec<Node>) -> Node {
    let node = Node {
        tag,
        children,
        ..Node::default()
    };
    if class.is_empty() {
        node
    } else {
        node.with("class", class)
    }
}

/// An element with a text in it.
pub(super) fn said(tag: &'static str, class: &str, words: impl Into<String>) -> Node {
    el(tag, class, vec![text(words)])
}

/// A link to another site, which learns nothing of this page.
pub(super) fn link(words: impl Into<String>, url: String) -> Node {
    said("a", "", words)
        .with("href", url)
        .with("target", "_blank")
        .with("rel", "noreferrer")
}

/// A link to another view of this site: a plain click stays in the program. It
/// speaks the language that the reader has chosen, also in a window of its own.
pub(super) fn goto(words: impl Into<String>, query: &str, lang: Option<Lang>) -> Node {
    let lang = lang.map(|lang| format!("lang={}", lang.tag()));
    let parts = [
        Some(query).filter(|query| !query.is_empty()),
        lang.as_deref(),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    let address = if parts.is_empty() {
        "./".to_owned()
    } else {
        format!("?{}", parts.join("&"))
    };
    said("a", "", words)
        .with("href", address)
        .with("data-go", query)
}

/// A heading with a list of a class; nothing where that is empty.
pub(super) fn titled(title: &str, class: &str, items: Vec<Node>) -> Vec<Node> {
    if items.is_empty() {
        return items;
    }
    vec![said("h3", "", title), el("ul", class, items)]
}

/// A heading, how many there are, and the items; nothing where there are none.
pub(super) fn counted(title: &str, count: fn(usize) -> String, items: Vec<Node>) -> Vec<Node> {
    if items.is_empty() {
        return items;
    }
    vec![
        said("h2", "", title),
        said("p", "count", count(items.len())),
        el("ul", "", items),
    ]
}

impl Node {
    /// With an attribute; `style:background` sets that property, which a policy
    /// without inline styles allows.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With other children.
    pub(super) fn holding(self, children: Vec<Self>) -> Self {
        Self { children, ..self }
    }

    /// With an attribute where something holds.
    pub(super) fn with_if(self, holds: bool, name: &'static str, value: &str) -> Self {
        if holds { self.with(name, value) } else { self }
    }

    /// The same, and disabled where it may not be used.
    pub(super) fn enabled_if(self, can_be_used: bool) -> Self {
        self.with_if(!can_be_used, "disabled", "")
    }

    /// Whether an element may become this one: what tells elements apart is their
    /// key, their `id`, `name` and `data-…`.
    fn succeeds(&self, before: &Self) -> bool {
        let is_key = |name: &str| matches!(name, "id" | "name") || name.starts_with("data-");
        let keys = |of: &Self| {
            of.attributes
                .iter()
                .filter(|(name, _)| is_key(name))
                .count()
        };
        let keeps = |one: &&(&str, String)| is_key(one.0) && before.attributes.contains(one);
        let kept = self.attributes.iter().filter(keeps).count();
        self.tag == before.tag && kept == keys(self) && kept == keys(before)
    }

    fn made(&self, document: &Document) -> Option<web_sys::Node> {
        if self.tag.is_empty() {
            return Some(document.create_text_node(&self.text).into());
        }
        let element = document.create_element(self.tag).ok()?;
        self.put_into(document, &element, &Self::default());
        Some(element.into())
    }

    /// Gives an element that is as `before` its attributes and children.
    fn put_into(&self, document: &Document, element: &Element, before: &Self) {
        for (name, _) in &before.attributes {
            if !self.attributes.iter().any(|(kept, _)| kept == name) {
                let _ = element.remove_attribute(name);
                set_choice(element, name, None);
            }
        }
        for attribute in &self.attributes {
            if before.attributes.contains(attribute) {
                continue;
            }
            let (name, value) = attribute;
            let _ = match (
                name.strip_prefix("style:"),
                element.dyn_ref::<HtmlElement>(),
            ) {
                (Some(property), Some(element)) => element.style().set_property(property, value),
                _ => element.set_attribute(name, value),
            };
            set_choice(element, name, Some(value));
        }
        put_children(document, element, &before.children, &self.children);
    }
}

/// What a reader has ticked, picked or typed no longer follows its attribute.
fn set_choice(element: &Element, name: &str, value: Option<&str>) {
    let set = match (name, element.tag_name().as_str()) {
        ("checked" | "selected", _) => value.is_some().into(),
        ("value", "INPUT") => value.unwrap_or_default().into(),
        _ => return,
    };
    let _ = Reflect::set(element, &name.into(), &set);
}

/// Brings the children of an element from `before` to `now`, and touches only what
/// differs. Where something else has changed the page, what it changed is made anew.
fn put_children(document: &Document, parent: &Element, before: &[Node], now: &[Node]) {
    let mut next = parent.first_child();
    for (at, node) in now.iter().enumerate() {
        let there = next.take();
        next = there.as_ref().and_then(web_sys::Node::next_sibling);
        let old = before.get(at).filter(|old| node.succeeds(old));
        match (&there, old) {
            (Some(_), Some(old)) if old == node => continue,
            (Some(there), Some(old)) => match (there.dyn_ref::<Element>(), node.tag.is_empty()) {
                (Some(element), false) => {
                    node.put_into(document, element, old);
                    continue;
                }
                (None, true) => {
                    there.set_node_value(Some(&node.text));
                    continue;
                }
                _ => {}
            },
            _ => {}
        }
        if let Some(made) = node.made(document) {
            let _ = match &there {
                Some(there) => parent.replace_child(&made, there),
                None => parent.append_child(&made),
            };
        }
    }
    while let Some(there) = next {
        next = there.next_sibling();
        let _ = parent.remove_child(&there);
    }
}

/// A place in the page for what `nodes` makes of what it reads.
pub(super) fn live(class: &'static str, nodes: impl Fn() -> Vec<Node> + 'static) -> impl IntoView {
    let holder = NodeRef::<Div>::new();
    keep(move || holder.get().map(Into::into), Box::new(nodes));
    view! { <div class=class node_ref=holder></div> }
}

/// Keeps an element filled. Equal nodes stay as they are; the focus stays with the
/// element of its id.
pub(super) fn keep(
    holder: impl Fn() -> Option<Element> + 'static,
    nodes: Box<dyn Fn() -> Vec<Node>>,
) {
    let holder: Box<dyn Fn() -> Option<Element>> = Box::new(holder);
    Effect::new(move |before: Option<Option<Vec<Node>>>| {
        let (now, holder) = (nodes(), holder()?);
        fill(
            &holder,
            before.flatten().as_deref().unwrap_or_default(),
            &now,
        );
        Some(now)
    });
}

/// Brings what an element holds from `before` to `now`.
pub(super) fn fill(holder: &Element, before: &[Node], now: &[Node]) {
    let Some(document) = holder.owner_document().filter(|_| before != now) else {
        return;
    };
    let focused = browser::focused_id_in(holder);
    put_children(&document, holder, before, now);
    if let Some(id) = focused.filter(|id| browser::focused_id_in(holder).as_ref() != Some(id)) {
        browser::focus(&id);
    }
}
