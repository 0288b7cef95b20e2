//! The formats of a citation, each with the ending and the media type of its file.

use super::{Reference, bibtex, csl_json, plain_text, ris, wikipedia};
use crate::data::words;

words!(
    /// A format of citations.
    CiteStyle {
        /// A line of text.
        Plain = "plain",
        /// BibTeX and biblatex.
        Bibtex = "bibtex",
        /// RIS.
        Ris = "ris",
        /// CSL-JSON.
        Csl = "csl",
        /// The template of the Wikipedia in the language.
        Wikipedia = "wikipedia",
    }
);

impl CiteStyle {
    /// The citation in this format.
    #[must_use]
    pub fn of(self, reference: &Reference) -> String {
        match self {
            Self::Plain => plain_text(reference),
            Self::Bibtex => bibtex(reference),
            Self::Ris => ris(reference),
            Self::Csl => csl_json(reference),
            Self::Wikipedia => wikipedia(reference),
        }
    }

    /// The ending of its file's name and its media type.
    #[must_use]
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain | Self::Wikipedia => ("txt", "text/plain;charset=utf-8"),
            Self::Bibtex => ("bib", "application/x-bibtex"),
            Self::Ris => ("ris", "application/x-research-info-systems"),
            Self::Csl => ("csl.json", "application/vnd.citationstyles.csl+json"),
        }
    }
}
