//! A view, a figure or a source -> a [`Reference`] -> the text that a paper, a
//! reference manager or Wikipedia takes.
//!
//! A `Reference` holds plain text; each format escapes for itself.

mod bibtex;
mod csl;
mod plain;
mod reference;
mod ris;
mod style;
mod wikipedia;

pub use bibtex::bibtex;
pub use csl::csl_json;
pub use plain::plain_text;
pub(super) use reference::PUBLISHER;
pub use reference::{Cited, Reference, cite_figure, cite_source, cite_view};
pub use ris::ris;
pub use style::CiteStyle;
pub use wikipedia::wikipedia;
