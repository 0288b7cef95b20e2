//! Who said it, where it can be read, and what has to be known about it.

use super::word::words;
use super::{NoteId, Period, SourceId, Text};

words!(
    /// What sort of publication it is.
    SourceKind {
        /// A statistical table.
        Statistics = "statistics",
        /// The article that the explorer grew from, or another long text.
        Article = "article",
        /// A study or an organisation's report.
        Report = "report",
        /// A news text.
        News = "news",
        /// A blog.
        Blog = "blog",
        /// An encyclopedia or a copy of one.
        Encyclopedia = "encyclopedia",
        /// A company speaking of itself or its market.
        Company = "company",
        /// A public body.
        Official = "official",
    }
);

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
    /// When it was published; `None` where the page bears no date.
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
