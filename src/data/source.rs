//! Who said it, where it can be read, and what has to be known about it.

use super::{NoteId, Period, SourceId, Text};

/// What sort of publication it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A statistical table.
    Statistics,
    /// An article or another text.
    Article,
}

impl SourceKind {
    /// The word in `sources.csv`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "statistics" => Some(Self::Statistics),
            "article" => Some(Self::Article),
            _ => None,
        }
    }
}

/// A publication that attests figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its key.
    pub id: SourceId,
    /// Who published it.
    pub publisher: String,
    /// Its title, in the language it was published in.
    pub title: String,
    /// Its address: `http://` or `https://`, checked on reading.
    pub url: Option<String>,
    /// When it was published; `None` only where the table did not load.
    pub published: Option<Period>,
    /// When it was fetched, where that is known.
    pub retrieved: Option<Period>,
    /// Under what terms its figures may be used.
    pub license: String,
    /// What sort of publication it is.
    pub kind: SourceKind,
    /// Remarks on the source as a whole.
    pub notes: Vec<NoteId>,
}

/// A remark that observations and sources refer to.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its key.
    pub id: NoteId,
    /// Whole sentences.
    pub text: Text,
}
