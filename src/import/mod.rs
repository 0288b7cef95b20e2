//! A READER'S OWN FILE -> FIGURES: bytes of a table in any of many forms become the
//! tables of `data`, or, where they are too many for that, the columns of a long one.
//!
//! Two steps: [`preview`] looks at the head of a file and proposes a [`Plan`], which
//! the reader may correct; a [`Reader`] then takes the whole file in pieces of any cut
//! and ends in a [`Read`]. Both are total: whatever the bytes are, the good rows stay
//! and the others become a [`ReadFault`]. Knows no browser, no file system, no clock;
//! what a fault says is `i18n`'s job.

mod beside;
mod clock;
mod dialect;
mod encoding;
mod fault;
mod fault_list;
mod gather;
mod grown;
mod guess;
mod intern;
mod json;
mod json_object;
mod json_split;
mod limit;
mod long_head;
mod number;
mod own;
mod package;
mod plan;
mod preview;
mod product;
mod reader;
mod record;
mod sample;
mod separated;
mod sink;
mod split;
pub mod table_text;
mod tables;
mod tongue;
mod work;
mod zip;

pub use beside::{Beside, beside};
pub use fault::{Doubt, ReadFault, ReadFaultKind};
pub use limit::{
    CELL_BYTES, COLUMNS, EXPORT_ROWS, FAULTS_KEPT, FIGURE_ROWS, FILE_BYTES, HEAD_BYTES, LONG_ROWS,
    PREVIEW_ROWS, RECORD_BYTES, SERIES, UNPACKED_BYTES,
};
pub use long_head::LongHead;
pub use package::folder;
pub use plan::{
    Column, ColumnKind, DayOrder, DecimalMark, Dialect, Encoding, Form, HeadRow, MomentForm, Plan,
    Role, Separator, Size, ThousandsMark, TimeForm,
};
pub use preview::{Preview, PreviewRow, preview};
pub use reader::{Product, Read, ReadHead, Reader};
