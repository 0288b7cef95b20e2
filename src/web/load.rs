//! The tables, fetched side by side from the page's own folder.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::data::{FetchError, Table, TableText};

/// All tables, or for each why it could not be had. Waits for the slowest.
pub(super) async fn tables() -> TableText {
    // All requests leave before the first answer is waited for.
    let requests = Table::ALL.map(|table| {
        let url = format!("data/{}", table.file_name());
        (
            table,
            web_sys::window().map(|window| window.fetch_with_str(&url)),
        )
    });
    let mut texts = TableText::new();
    for (table, request) in requests {
        let text = match request {
            Some(request) => text(JsFuture::from(request)).await,
            None => Err(FetchError::NoAnswer),
        };
        texts.insert(table, text);
    }
    texts
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
