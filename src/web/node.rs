//! Parts of the page that are made anew whenever what they show changes: cards,
//! tables, lists. They are plain values until the browser gets them.
//!
//! One function turns them all into elements. As views of the framework each of
//! them would bring the whole machinery of its own type, a tenth of the program.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::browser;

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

    /// The same, and disabled where it may not be used.
    pub(super) fn enabled_if(self, can_be_used: bool) -> Self {
        if can_be_used {
            self
        } else {
            self.with("disabled", "")
        }
    }

    fn put_into(&self, document: &Document, parent: &Element) {
        if self.tag.is_empty() {
            let _ = parent.append_child(&document.create_text_node(&self.text));
            return;
        }
        let Ok(element) = document.create_element(self.tag) else {
            return;
        };
        for (name, value) in &self.attributes {
            let _ = match (
                name.strip_prefix("style:"),
                element.dyn_ref::<HtmlElement>(),
            ) {
                (Some(property), Some(element)) => element.style().set_property(property, value),
                _ => element.set_attribute(name, value),
            };
        }
        for child in &self.children {
            child.put_into(document, &element);
        }
        let _ = parent.append_child(&element);
    }
}

/// A place in the page for what `nodes` makes of what it reads.
pub(super) fn live(class: &'static str, nodes: impl Fn() -> Vec<Node> + 'static) -> impl IntoView {
    let holder = NodeRef::<Div>::new();
    keep(move || holder.get().map(Into::into), Box::new(nodes));
    view! { <div class=class node_ref=holder></div> }
}

/// Keeps an element filled. Equal nodes leave it alone; the focus stays with the
/// element of its id.
pub(super) fn keep(
    holder: impl Fn() -> Option<Element> + 'static,
    nodes: Box<dyn Fn() -> Vec<Node>>,
) {
    let holder: Box<dyn Fn() -> Option<Element>> = Box::new(holder);
    Effect::new(move |before: Option<Option<Vec<Node>>>| {
        let (now, holder) = (nodes(), holder()?);
        if before.flatten().as_ref() != Some(&now) {
            fill(&holder, &now);
        }
        Some(now)
    });
}

/// Puts nodes into an element in place of what is there.
pub(super) fn fill(holder: &Element, nodes: &[Node]) {
    let focused = browser::focused_id_in(holder);
    holder.set_text_content(None);
    if let Some(document) = holder.owner_document() {
        for node in nodes {
            node.put_into(&document, holder);
        }
    }
    if let Some(id) = focused {
        browser::focus(&id);
    }
}
