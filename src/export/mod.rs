//! Pictures, tables and citations to take away.
//!
//! All of it is text or bytes made of what is known; the clock and the address
//! of the page are arguments. A [`View`] names what is taken away from.

mod archive;
mod citation;
mod column;
mod csv;
mod file;
mod frame;
mod json;
mod json_value;
mod long_csv;
mod one_line;
mod page;
mod page_svg;
mod picture;
mod svg;
mod view;
mod view_id;

pub use archive::{ZipError, zip};
pub use citation::{
    CiteStyle, Cited, Reference, bibtex, cite_figure, cite_source, cite_view, csl_json, plain_text,
    ris, wikipedia,
};
pub use csv::csv;
pub use file::{BYTE_ORDER_MARK, file_name, package};
pub use frame::frame_code;
pub use json::json;
pub use long_csv::long_csv;
pub use page::{PageParts, StopWords, page};
pub use page_svg::page_svg;
pub use picture::picture;
pub use svg::{SvgError, described_svg, svg};
pub use view::{LICENSE, LICENSE_ADDRESS, View};
pub use view_id::{data_version, view_id};
