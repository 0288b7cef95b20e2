//! What the reader has chosen where a view is taken away, and what came of it; with
//! what the link said beside the view, and the edition of the data.

use std::sync::Arc;

use crate::data::{SourceId, TableText};
use crate::export::{CiteStyle, data_version};
use crate::state::Opening;

/// The tables as they were fetched, and the short name of this edition of them.
#[derive(Debug)]
pub struct Edition {
    pub(super) version: String,
    pub(super) tables: Arc<TableText>,
    /// The reader's own file among them, or in their place.
    pub(super) own: Option<OwnFile>,
}

/// A reader's own file whose figures are shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OwnFile {
    pub(super) name: String,
    /// Whether the built-in figures are not shown beside them.
    pub(super) is_alone: bool,
}

impl Edition {
    /// The edition that the tables are.
    #[must_use]
    pub fn of(tables: Arc<TableText>) -> Self {
        let version = data_version(&tables);
        Self {
            version,
            tables,
            own: None,
        }
    }
}

/// What came of the last wish.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    LinkCopied,
    LinkNotCopied,
    Copied,
    NotCopied,
    Saved(String),
    Failed,
}

/// What is chosen; there as soon as the whole record has come.
#[derive(Clone, Debug)]
pub(super) struct Taking {
    pub(super) opening: Opening,
    pub(super) edition: Arc<Edition>,
    /// What is cited: a source, or the view.
    pub(super) cited: Option<SourceId>,
    pub(super) style: CiteStyle,
    /// Whether the framed chart keeps language and colours.
    pub(super) is_pinned: bool,
    pub(super) with_buttons: bool,
    /// What came of the last wish, and in which view: it is not said in another.
    pub(super) told: Option<(String, Told)>,
}

impl Taking {
    pub(super) fn new(opening: Opening, edition: Edition) -> Self {
        Self {
            opening,
            edition: Arc::new(edition),
            cited: None,
            style: CiteStyle::Plain,
            is_pinned: false,
            with_buttons: false,
            told: None,
        }
    }

    /// The same choices, of another edition.
    pub(super) fn with_edition(&self, edition: Edition) -> Self {
        Self {
            edition: Arc::new(edition),
            cited: None,
            told: None,
            ..self.clone()
        }
    }
}
