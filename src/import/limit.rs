//! How much of a file is taken. Each limit is shown to the reader before it is met.

/// Bytes of a file, 512 MiB: a browser's memory is the bound.
pub const FILE_BYTES: u64 = 512 << 20;
/// Bytes at the head of a file that the preview looks at, 256 KiB.
pub const HEAD_BYTES: usize = 256 << 10;
/// Rows that a preview shows.
pub const PREVIEW_ROWS: usize = 20;
/// Columns of a table.
pub const COLUMNS: usize = 2_000;
/// Bytes of a cell, 256 KiB.
pub const CELL_BYTES: usize = 256 << 10;
/// Bytes of a row, 1 MiB.
pub const RECORD_BYTES: usize = 1 << 20;
/// Figures that become observations; more become a long table.
pub const FIGURE_ROWS: usize = 20_000;
/// Figures of one of the explorer's own exports or packages.
pub const EXPORT_ROWS: usize = 50_000;
/// Values of a long table, over all series.
pub const LONG_ROWS: usize = 20_000_000;
/// Series of a table.
pub const SERIES: usize = 5_000;
/// Bytes that a packed file may unpack to, 64 MiB over all its members.
pub const UNPACKED_BYTES: u64 = 64 << 20;
/// Faults that are kept word for word; all are counted.
pub const FAULTS_KEPT: usize = 100;
