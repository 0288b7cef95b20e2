//! Pictures and tables to take away.

mod svg;

pub use svg::{SvgError, svg};
