//! What a reader gives: files that are chosen, dropped or pasted, and text.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use crate::data::Table;
use crate::scale::whole;
use crate::web::browser::Event;
use crate::web::outbox::{blob, member};

/// A file: its bytes stay with the browser until the worker asks for them.
#[derive(Clone)]
pub(super) struct Given {
    pub(super) name: String,
    pub(super) bytes: u64,
    pub(super) blob: JsValue,
}

/// What is read together, and what it is called.
#[derive(Clone)]
pub(super) struct Gift {
    pub(super) name: String,
    pub(super) files: Vec<Given>,
}

impl Gift {
    /// One file by itself; of several, or of a folder, those that are tables of a data
    /// package, if there are any.
    fn of(files: Vec<Given>) -> Option<Self> {
        let first = files.first()?;
        let folder = first.name.split_once('/').map(|(folder, _)| folder);
        let name = folder.unwrap_or(&first.name).to_owned();
        let tables = files.iter().filter(|file| {
            let last = file.name.rsplit('/').next();
            last.is_some_and(|last| Table::from_word(last).is_some())
        });
        let tables: Vec<Given> = tables.cloned().collect();
        let is_package = files.len() > 1 && !tables.is_empty();
        let files = if is_package { tables } else { files };
        Some(Self { name, files })
    }

    /// How many bytes there are.
    pub(super) fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    /// Whether the files are tables of one package.
    pub(super) fn is_folder(&self) -> bool {
        self.files.len() > 1
    }
}

/// What was chosen in a field; it can be chosen there again.
pub(super) fn chosen(event: &Event) -> Option<Gift> {
    let field = event.target()?;
    let gift = Gift::of(files(&member(&field, "files")?));
    // Files are held by what names them: the field may forget them.
    let _ = Reflect::set(&field, &"value".into(), &"".into());
    gift
}

/// What was dropped.
pub(super) fn dropped(event: &Event) -> Option<Gift> {
    Gift::of(files(&member(&member(event, "dataTransfer")?, "files")?))
}

/// What was pasted: a file, or a text under this name.
pub(super) fn pasted(event: &Event, name: &str) -> Option<Gift> {
    let board = member(event, "clipboardData")?;
    let gift = member(&board, "files").and_then(|list| Gift::of(files(&list)));
    gift.or_else(|| {
        let text = crate::web::outbox::call(&board, "getData", &["text/plain".into()])?;
        text_gift(name, &text.as_string()?)
    })
}

/// A text as a file; nothing where it is empty.
pub(super) fn text_gift(name: &str, text: &str) -> Option<Gift> {
    if text.trim().is_empty() {
        return None;
    }
    let blob = blob(text.into(), "text/plain")?;
    let file = Given {
        name: name.to_owned(),
        bytes: text.len() as u64,
        blob,
    };
    Some(Gift {
        name: name.to_owned(),
        files: vec![file],
    })
}

/// What stands in a field of text.
pub(super) fn typed(id: &str) -> Option<String> {
    let document = crate::web::outbox::global("document")?;
    let field = crate::web::outbox::call(&document, "getElementById", &[id.into()])?;
    member(&field, "value")?.as_string()
}

fn files(list: &JsValue) -> Vec<Given> {
    let given = |file: JsValue| {
        let path = member(&file, "webkitRelativePath").and_then(|path| path.as_string());
        let path = path.filter(|path| !path.is_empty());
        let name = path.or_else(|| member(&file, "name")?.as_string())?;
        let bytes = member(&file, "size")?.as_f64()?;
        Some(Given {
            name,
            bytes: whole(bytes) as u64,
            blob: file,
        })
    };
    Array::from(list).iter().filter_map(given).collect()
}
