//! The browser's way in: mounts the page, and names the parts of the program that
//! are split off and fetched later. Natively there is nothing to start.
#![deny(unsafe_code)]

fn main() {
    #[cfg(target_arch = "wasm32")]
    kaznet_explorer::web::start(|part, seen| Box::pin(split::below(part, seen)));
}

/// Each function here, with all that only it needs, becomes a file of its own
/// (`tools/bin/wasm-bindgen`); a call fetches it first. The library forbids unsafe
/// code; what these functions become on the way is written by the macro.
#[cfg(target_arch = "wasm32")]
mod split {
    #![allow(
        unsafe_code,
        unreachable_pub,
        missing_docs,
        reason = "the macro writes the way in and out of a split part"
    )]

    use kaznet_explorer::web::{Below, Node, Seen};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(record, fallible)]
    fn record(part: Below, seen: Seen) -> Result<Vec<Node>, SplitLoaderError> {
        Ok(kaznet_explorer::web::below(part, &seen))
    }

    /// The part's nodes; `None` where its file cannot be had.
    pub async fn below(part: Below, seen: Seen) -> Option<Vec<Node>> {
        record(part, seen).await.ok()
    }
}
