//! "Download, cite, embed" under the chart: the link, and in a fold everything else.
//! In a frame of another page instead the way to the whole view.

use super::choice::{Group, boxes, button, button_at, choice, list, list_at};
use super::later::Seen;
use super::node::{Node, el, said};
use super::parcel::Parcel;
use super::taking::{OwnFile, Taking, Told};
use super::{browser, outbox};
use crate::chart::Body;
use crate::export::CiteStyle;
use crate::i18n::{TakeWords, catalogue, details};
use crate::state::Opening;

/// What stands under the chart.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let parcel = Parcel::of(seen);
    let taking = parcel.taking.as_deref();
    let say = &details(seen.lang).take;
    if Opening::is_framed(&browser::query_pairs()) {
        let mut nodes = vec![el("p", "way-out", framed(&parcel, say))];
        nodes.extend(taking.map(|taking| edition(&parcel, taking, say)));
        return nodes;
    }
    let mut bar = vec![button("copy-link", "", say.copy_link)];
    if outbox::can_send() {
        bar.push(button("send", "", say.send));
    }
    bar.push(told(&parcel, say));
    let mut nodes = vec![el("div", "row", bar)];
    if own(taking).is_some() {
        nodes.push(said("p", "hint", say.own_link));
    }
    nodes.extend(taking.map(|taking| edition(&parcel, taking, say)));
    let mut fold = vec![said("summary", "", say.opens)];
    fold.push(match taking {
        Some(taking) => {
            let groups = vec![
                download(&parcel, taking, say),
                cite(&parcel, taking, say),
                embed(&parcel, taking, say),
            ];
            el("div", "groups", groups)
        }
        None => said("p", "", catalogue(seen.lang).loading),
    });
    nodes.push(el("details", "take-fold", fold).with("id", "take-away"));
    nodes
}

/// What came of the last wish, where it was one of this view.
fn told(parcel: &Parcel, say: &TakeWords) -> Node {
    let told = parcel.taking.as_deref();
    let told = told.and_then(|taking| taking.told.as_ref());
    let told = told.filter(|(id, _)| *id == parcel.view().id());
    let told = told.map_or_else(String::new, |(_, told)| words(told, say));
    said("p", "told", told).with("role", "status")
}

fn words(told: &Told, say: &TakeWords) -> String {
    match told {
        Told::LinkCopied => say.link_copied.to_owned(),
        Told::LinkNotCopied => say.link_not_copied.to_owned(),
        Told::Copied => say.copied.to_owned(),
        Told::NotCopied => say.not_copied.to_owned(),
        Told::Saved(name) => (say.saved)(name),
        Told::Failed => say.failed.to_owned(),
    }
}

/// The view's name, and what a link that names an edition has to say of it.
fn edition(parcel: &Parcel, taking: &Taking, say: &TakeWords) -> Node {
    let view = parcel.view();
    let named = (say.view_named)(&view.id(), view.data_version);
    let mut parts = vec![said("span", "view-name", named)];
    if let Some(then) = &taking.opening.data_version {
        let is_same = then == view.data_version;
        let words = if is_same {
            say.data_same.to_owned()
        } else {
            (say.data_changed)(then, view.data_version)
        };
        let word = if is_same { "same" } else { "changed" };
        parts.push(super::node::text(" "));
        parts.push(said("span", "since", words).with("data-since", word));
    }
    el("p", "edition", parts)
}

/// The way from a framed chart to its whole view.
fn framed(parcel: &Parcel, say: &TakeWords) -> Vec<Node> {
    let link = said("a", "", say.full_view)
        .with("href", parcel.view().address())
        .with("target", "_blank")
        .with("rel", "noopener");
    vec![link]
}

fn group(name: &'static str, title: &str, children: Vec<Node>) -> Node {
    let id = format!("take-{name}");
    let heading = said("h3", "", title).with("id", id.as_str());
    let mut all = vec![heading];
    all.extend(children);
    el("section", "group", all)
        .with("aria-labelledby", id)
        .with("data-group", name)
}

/// Buttons under a word of their own.
fn files(name: &'static str, label: &str, buttons: Vec<Node>) -> Node {
    let id = format!("files-{name}");
    let word = said("p", "label", label).with("id", id.as_str());
    let mut all = vec![word];
    all.push(el("div", "row", buttons));
    el("div", "files", all)
        .with("role", "group")
        .with("aria-labelledby", id)
}

/// The reader's own file among the data.
fn own(taking: Option<&Taking>) -> Option<&OwnFile> {
    taking?.edition.own.as_ref()
}

fn download(parcel: &Parcel, taking: &Taking, say: &TakeWords) -> Node {
    let answer = &parcel.answer;
    let is_drawn = !matches!(answer.spec.body, Body::Nothing(_));
    let has_figures = !answer.figures.is_empty();
    let picture = |what, words| button(what, "", words).enabled_if(is_drawn);
    let mut pictures = vec![
        picture("svg", "SVG"),
        picture("png-1", "PNG"),
        picture("png-2", "PNG 2×"),
        picture("png-3", "PNG 3×"),
    ];
    if outbox::can_copy_pictures() {
        pictures.push(picture("copy-picture", say.copy_picture));
    }
    let figures = |what, words| button(what, "", words).enabled_if(has_figures);
    let holds = match own(Some(taking)) {
        Some(_) => say.own_archive,
        None => say.archive_holds,
    };
    let holds = said("p", "hint", holds);
    group(
        "download",
        say.download,
        vec![
            files("picture", say.picture, pictures),
            files(
                "shown",
                say.shown,
                vec![figures("csv", "CSV"), figures("json", "JSON")],
            ),
            files(
                "all",
                say.all,
                vec![button("csv-all", "", "CSV"), button("json-all", "", "JSON")],
            ),
            files("page", say.page, vec![picture("html", "HTML")]),
            files("archive", say.archive, vec![button("zip", "", "ZIP")]),
            holds,
        ],
    )
}

fn cite(parcel: &Parcel, taking: &Taking, say: &TakeWords) -> Node {
    let library = &parcel.library;
    let mut options = vec![(String::new(), say.this_view.to_owned())];
    let mut chosen = "";
    for id in parcel.sources() {
        if let Some(source) = library.source(&id) {
            let name = format!("{}: {}", source.publisher, source.title);
            options.push((id.to_string(), name));
            if let Some(cited) = taking.cited.as_ref().filter(|cited| **cited == id) {
                chosen = cited.as_str();
            }
        }
    }
    let what = Group {
        heading: None,
        options,
    };
    let lists = vec![
        list("cite-what", say.cite_what, &[what], chosen),
        styles("cite-style", taking, say),
    ];
    let buttons = vec![
        button("copy-citation", "", say.copy),
        button("citation", "", say.save),
    ];
    group(
        "cite",
        say.cite,
        vec![
            el("div", "fields", lists),
            code("citation-text", say.citation, &parcel.citation()),
            el("div", "row", buttons),
        ],
    )
}

/// The formats of a citation.
fn styles(id: &'static str, taking: &Taking, say: &TakeWords) -> Node {
    let options = CiteStyle::ALL.iter().map(|style| {
        let name = match style {
            CiteStyle::Plain => say.style_plain,
            CiteStyle::Bibtex => "BibTeX",
            CiteStyle::Ris => "RIS",
            CiteStyle::Csl => "CSL-JSON",
            CiteStyle::Wikipedia => say.style_wikipedia,
        };
        (style.word().to_owned(), name.to_owned())
    });
    let group = Group {
        heading: None,
        options: options.collect(),
    };
    let style = taking.style.word();
    list_at(id, "cite-style", say.cite_style, &[group], style)
}

/// The citation of the figure or the source whose card is open.
pub(super) fn cite_card(seen: &Seen) -> Vec<Node> {
    let (parcel, say) = (Parcel::of(seen), &details(seen.lang).take);
    let Some(taking) = parcel.taking.as_deref() else {
        return vec![said("p", "", catalogue(seen.lang).loading)];
    };
    let buttons = vec![
        button_at("card-copy", "copy-citation", "", say.copy),
        button_at("card-save", "citation", "", say.save),
        told(&parcel, say),
    ];
    vec![
        styles("card-style", taking, say),
        code("card-citation", say.citation, &parcel.citation()),
        el("div", "row", buttons),
    ]
}

fn embed(parcel: &Parcel, taking: &Taking, say: &TakeWords) -> Node {
    // Another page has no way to the file.
    if own(Some(taking)).is_some() {
        let why = said("p", "hint", say.own_link);
        return group("embed", say.embed, vec![why]);
    }
    let kinds = [("live", say.embed_live), ("pinned", say.embed_pinned)];
    let (chosen, meaning) = if taking.is_pinned {
        ("pinned", say.embed_pinned_is)
    } else {
        ("live", say.embed_live_is)
    };
    let with: &[&str] = if taking.with_buttons {
        &["buttons"]
    } else {
        &[]
    };
    let extras = [("buttons", say.embed_buttons)];
    group(
        "embed",
        say.embed,
        vec![
            choice("frame", say.embed_kind, &kinds, chosen, &[]),
            said("p", "hint", meaning),
            boxes("frame-with", say.embed_with, &extras, with),
            code("frame-code", say.embed_code, &parcel.frame_code()),
            el("div", "row", vec![button("copy-frame", "", say.copy)]),
        ],
    )
}

/// A text to be taken by hand.
fn code(id: &'static str, label: &str, text: &str) -> Node {
    let label = said("label", "", label).with("for", id);
    let area = said("textarea", "code", text)
        .with("id", id)
        .with("rows", "5")
        .with("readonly", "")
        .with("spellcheck", "false");
    el("div", "field", vec![label, area])
}
