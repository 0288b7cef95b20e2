//! The browser's way in: mounts the page, and names the parts of the program that
//! are split off and fetched later. Natively there is nothing to start.
#![deny(unsafe_code)]

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "page"))]
    kaznet_explorer::web::start(kaznet_explorer::web::Split {
        below: |part, seen| Box::pin(split::below(part, seen)),
        whole: |library, faults, tables| Box::pin(split::whole(library, faults, tables)),
        means: || Box::pin(split::means()),
    });
}

/// Each function here, with all that only it needs, becomes a file of its own
/// (`tools/bin/wasm-bindgen`); a call fetches it first. The library forbids unsafe
/// code; what these functions become on the way is written by the macro.
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod split {
    #![allow(
        unsafe_code,
        unreachable_pub,
        missing_docs,
        reason = "the macro writes the way in and out of a split part"
    )]

    use std::sync::Arc;

    use kaznet_explorer::data::{Fault, Library, TableText};
    use kaznet_explorer::web::{Below, Edition, Means, Node, Seen, Store};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(record, fallible)]
    fn record(part: Below, seen: Seen) -> Result<Vec<Node>, SplitLoaderError> {
        Ok(kaznet_explorer::web::below(part, &seen))
    }

    #[wasm_split(own, fallible)]
    fn show_own(store: Store) -> Result<(), SplitLoaderError> {
        kaznet_explorer::web::show_own(store);
        Ok(())
    }

    #[wasm_split(record, fallible)]
    fn add_record(
        library: Library,
        faults: Vec<Fault>,
        tables: Arc<TableText>,
    ) -> Result<(Library, Vec<Fault>, Edition), SplitLoaderError> {
        let (mut library, mut faults) = (library, faults);
        library.read_record(&tables, &mut faults);
        Ok((library, faults, Edition::of(tables)))
    }

    #[wasm_split(record, fallible)]
    fn all_means() -> Result<Means, SplitLoaderError> {
        // Named by this part alone, so that the first load has no way to the other.
        Ok(Means::all(|store| Box::pin(own(store))))
    }

    /// Shows the page of the reader's own file; whether its program could be had.
    async fn own(store: Store) -> bool {
        show_own(store).await.is_ok()
    }

    /// What the page can do beyond the first picture; `None` where the file cannot
    /// be had.
    pub async fn means() -> Option<Means> {
        all_means().await.ok()
    }

    /// The library with its record, and its edition; `None` where the file cannot be had.
    pub async fn whole(
        library: Library,
        faults: Vec<Fault>,
        tables: Arc<TableText>,
    ) -> Option<(Library, Vec<Fault>, Edition)> {
        add_record(library, faults, tables).await.ok()
    }

    /// The part's nodes; `None` where its file cannot be had.
    pub async fn below(part: Below, seen: Seen) -> Option<Vec<Node>> {
        record(part, seen).await.ok()
    }
}
