//! What stands on the page: the ways in, what the page is at, the preview, and the file
//! that is open with what of it could not be read.

use leptos::prelude::{GetUntracked, WithUntracked};

use super::flow::{self, Content, Faults, Opened, Own, Stage, Told, Way};
use super::plan::ENCODINGS;
use super::preview;
use crate::data::Lang;
use crate::i18n::{OwnWords, number, own_fault, own_words, whole};
use crate::import::{COLUMNS, FIGURE_ROWS, FILE_BYTES, LONG_ROWS, UNPACKED_BYTES};
use crate::web::node::{Node, el, goto, said};
use crate::web::store::Store;

/// The fields that files come by.
pub(super) const FILE: &str = "own-file";
pub(super) const FOLDER: &str = "own-folder";
pub(super) const PASTED: &str = "own-pasted";
/// Where the focus goes when what had it is gone.
pub(super) const SEEN: &str = "own-seen";
pub(super) const OPENED: &str = "own-opened";
pub(super) const CANCEL: &str = "own-do-cancel";
/// The place of a long table.
pub(super) const LONG: &str = "own-long";
const MEGABYTE: f64 = 1_048_576.0;

/// The nodes.
pub(super) fn nodes(store: Store) -> Vec<Node> {
    let lang = store.lang.get_untracked();
    let say = own_words(lang);
    let chosen = store.state.with_untracked(|state| state.lang);
    flow::with(|own| {
        let mut nodes = vec![
            said("h2", "", say.title).with("id", "page-title"),
            said("p", "intro", say.intro),
            said("p", "stays", say.stays),
            el("div", "own-open", opened(own, (lang, chosen))),
            // What it holds is no part of these nodes, and stays as long as the place does.
            el("div", "", Vec::new()).with("id", LONG),
            // While one file is at hand the ways in stand back.
            el("section", "own-in", ways_in(lang)).with_if(own.is_busy(), "hidden", ""),
            said("p", "own-status", status(own, say)).with("role", "status"),
        ];
        nodes.push(el("div", "own-told", told(own, lang)));
        nodes.push(el("div", "own-now", now(own, lang)));
        nodes
    })
}

/// A button of this page.
pub(super) fn button(what: &'static str, class: &str, words: impl Into<String>) -> Node {
    said("button", class, words)
        .with("type", "button")
        .with("id", format!("own-do-{what}"))
        .with("data-own", what)
}

/// A heading that takes the focus.
pub(super) fn heading(id: &str, words: String) -> Node {
    said("h3", "", words).with("id", id).with("tabindex", "-1")
}

/// Fields for a file, a folder and a text, and how much is taken.
fn ways_in(lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let field = |id: &'static str, words: &'static str| {
        let input = el("input", "", Vec::new())
            .with("type", "file")
            .with("id", id)
            .with("name", id)
            .with_if(id == FOLDER, "webkitdirectory", "");
        let label = said("label", "", words).with("for", id);
        el("div", "field", vec![label, input])
    };
    let drop = vec![
        field(FILE, say.file),
        field(FOLDER, say.folder),
        said("p", "hint", say.drop),
    ];
    let area = el("textarea", "", Vec::new())
        .with("id", PASTED)
        .with("rows", "4")
        .with("spellcheck", "false")
        .with("aria-describedby", "own-paste-hint");
    let paste = vec![
        said("label", "", say.paste).with("for", PASTED),
        area,
        said("p", "hint", say.paste_hint).with("id", "own-paste-hint"),
        button("paste", "", say.paste_read),
    ];
    let limit = |count: u64| whole(usize::try_from(count).unwrap_or(usize::MAX), lang);
    let limits: [&str; 5] = [
        &limit(FILE_BYTES >> 20),
        &limit(UNPACKED_BYTES >> 20),
        &whole(FIGURE_ROWS, lang),
        &whole(LONG_ROWS, lang),
        &whole(COLUMNS, lang),
    ];
    let limits = (say.limits)(&ENCODINGS.map(|(_, name)| name).join(", "), limits);
    let ways = vec![
        el("div", "own-drop", drop),
        el("div", "own-paste field", paste),
    ];
    vec![said("p", "hint", limits), el("div", "own-ways", ways)]
}

/// What the page is at, for who does not see it.
fn status(own: &Own, say: &OwnWords) -> String {
    let name = own.name();
    match &own.stage {
        Stage::Waiting => String::new(),
        Stage::Looking => (say.looking)(&name),
        Stage::Seen(_) => (say.seen)(&name),
        Stage::Reading(..) | Stage::Opening => (say.reading)(&name),
    }
}

/// What became of the last try.
fn told(own: &Own, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let Some(told) = &own.told else {
        return Vec::new();
    };
    let words = match told {
        Told::Cancelled(name) => (say.cancelled)(name),
        Told::NoFile(name) => (say.stopped_file)(name),
        Told::NoProgram(name) => (say.stopped_program)(name),
        Told::NoWorker => say.stopped_worker.to_owned(),
        Told::Nothing(name, _) => (say.nothing_read)(name),
    };
    let mut parts = vec![said("p", "", words)];
    if let Told::Nothing(_, faults) = told {
        parts.extend(fault_list(faults, lang));
    }
    if let Some(open) = &own.open {
        parts.push(said("p", "", (say.stays_open)(&open.name)));
    }
    let role = if matches!(told, Told::Cancelled(_)) {
        "status"
    } else {
        "alert"
    };
    let notice = el("div", "notice", vec![el("div", "", parts)]);
    vec![notice.with("role", role).with("data-notice", "own")]
}

/// The preview, or how far reading is.
fn now(own: &Own, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let cancel = || el("div", "row", vec![button("cancel", "", say.cancel)]);
    match &own.stage {
        Stage::Waiting | Stage::Opening => Vec::new(),
        Stage::Looking => vec![cancel()],
        Stage::Seen(preview) => preview::nodes(own, preview, lang),
        Stage::Reading(bytes, rows) => {
            #[expect(clippy::cast_precision_loss, reason = "a file is smaller than 2^53")]
            let all = own.gift.as_ref().map_or(0, |gift| gift.bytes()) as f64;
            let megabytes = |bytes: f64| number(bytes / MEGABYTE, 1, lang);
            let words =
                (say.progress)(&megabytes(*bytes), &megabytes(all), &number(*rows, 0, lang));
            let bar = el("progress", "", Vec::new())
                .with("max", all.to_string())
                .with("value", bytes.to_string())
                .with("aria-label", (say.reading)(&own.name()));
            vec![bar, said("p", "own-progress", words), cancel()]
        }
    }
}

/// The file that is open.
fn opened(own: &Own, (lang, chosen): (Lang, Option<Lang>)) -> Vec<Node> {
    let say = own_words(lang);
    let Some(open) = &own.open else {
        return Vec::new();
    };
    let mut parts = vec![heading(OPENED, (say.opened)(&open.name))];
    parts.push(said("p", "", account(open, lang)));
    let mut buttons = Vec::new();
    if let Content::Figures(way, query) = &open.content {
        let how = match way {
            Way::Beside => say.is_beside,
            Way::Alone => say.is_alone,
        };
        parts.push(said("p", "", how));
        buttons.push(goto(say.to_charts, query, chosen));
    }
    buttons.push(button("close", "", say.close));
    parts.push(el("div", "row", buttons));
    parts.extend(fault_list(&open.faults, lang));
    let card = el("article", "card own-card", parts);
    vec![card.with("aria-labelledby", OPENED)]
}

/// How much was kept, and what of it the built-in figures had.
fn account(open: &Opened, lang: Lang) -> String {
    let say = own_words(lang);
    let count = |count: u64| whole(usize::try_from(count).unwrap_or(usize::MAX), lang);
    let mut words = (say.kept)(&count(open.kept), &count(open.rows));
    if open.already_there > 0 {
        words.push(' ');
        words.push_str(&(say.already_there)(&count(open.already_there)));
    }
    words
}

/// What could not be read, in a fold; nothing where all could.
fn fault_list(faults: &Faults, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    if faults.count == 0 {
        return Vec::new();
    }
    let lines = faults.first.iter();
    let lines = lines.map(|fault| said("li", "", own_fault(fault, lang)));
    let mut lines: Vec<Node> = lines.collect();
    let more = faults.count.saturating_sub(lines.len() as u64);
    if more > 0 {
        let more = whole(usize::try_from(more).unwrap_or(usize::MAX), lang);
        lines.push(said("li", "", (say.faults_more)(&more)));
    }
    let heading = said("summary", "", (say.faults)(faults.count));
    let fold = el("details", "own-faults", vec![heading, el("ul", "", lines)]);
    vec![fold.with("open", "")]
}
