//! Pictures, tables and citations to take away.
//!
//! All of it is text or bytes made of what is known; the clock and the address
//! of the page are arguments. A [`View`] names what is taken away from.

mod archive;
mod citation;
mod column;
mod csv;
mod json;
mod json_value;
mod one_line;
mod page_svg;
mod svg;
mod view;
mod view_id;

pub use archive::{ZipError, zip};
pub use citation::{
    Cited, Reference, bibtex, cite_figure, cite_source, cite_view, csl_json, plain_text, ris,
    wikipedia,
};
pub use csv::csv;
pub use json::json;
pub use page_svg::page_svg;
pub use svg::{SvgError, svg};
pub use view::{LICENSE, LICENSE_ADDRESS, View};
pub use view_id::{data_version, view_id};
