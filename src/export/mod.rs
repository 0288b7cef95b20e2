//! Pictures and tables to take away.

mod archive;
mod svg;

pub use archive::{ZipError, zip};
pub use svg::{SvgError, svg};
