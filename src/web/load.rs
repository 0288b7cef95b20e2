//! The tables, fetched from the page's own folder: first those that the first
//! chart needs, in one file, and then all of them.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::data::{FetchError, Table, TableText, tables_of_extract};

/// The tables of the first chart, made by the build out of the data package; none
/// where the file could not be had.
pub(super) async fn first_tables() -> TableText {
    match fetch("data/first.txt") {
        Some(request) => text(request)
            .await
            .map_or_else(|_| TableText::new(), |text| tables_of_extract(&text)),
        None => TableText::new(),
    }
}

/// All tables, or for each why it could not be had. Waits for the slowest.
pub(super) async fn all_tables() -> TableText {
    // All requests leave before the first answer is waited for.
    let requests = Table::ALL
        .iter()
        .map(|table| (*table, fetch(&format!("data/{}", table.word()))));
    let requests: Vec<(Table, Option<JsFuture>)> = requests.collect();
    let mut texts = TableText::new();
    for (table, request) in requests {
        let text = match request {
            Some(request) => text(request).await,
            None => Err(FetchError::NoAnswer),
        };
        texts.insert(table, text);
    }
    texts
}

/// A file of the data package that is no table.
pub(super) async fn paper(name: &str) -> Option<String> {
    text(fetch(&format!("data/{name}"))?).await.ok()
}

fn fetch(url: &str) -> Option<JsFuture> {
    web_sys::window().map(|window| JsFuture::from(window.fetch_with_str(url)))
}

async fn text(answer: JsFuture) -> Result<String, FetchError> {
    let response = answer.await.map_err(|_| FetchError::NoAnswer)?;
    let response: Response = response.dyn_into().map_err(|_| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let bytes = response.array_buffer().map_err(|_| FetchError::NoAnswer)?;
    let bytes = JsFuture::from(bytes)
        .await
        .map_err(|_| FetchError::NoAnswer)?;
    // Not `text()`, which would turn what is not UTF-8 into replacement signs
    // without a word.
    String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec()).map_err(|_| FetchError::NotUtf8)
}
