//! Kaznet Explorer: the figures of Kazakhstan's internet, each with its source.
//!
//! Rooms, and whom each may name (a test reads the `use` lines):
//! `data` and `scale` nobody; `query` `data` and `scale` (it sorts by numbers);
//! `evidence` and `i18n` `data`; `chart` all of these; `state` these and
//! `chart`; `paint` `chart`; `export` all but `web`; `web` (the browser's shell,
//! wasm only) all, and nobody names `web`.
//!
//! From a click to a picture: `Action` -> `apply` -> `ExplorerState` ->
//! `answer` (series and `ChartSpec`) -> `layout` (`Scene`) -> `paint`.
//!
//! Missing is never drawn as zero, and no line crosses a gap or two editions.
//! Equal inputs give equal scenes. Reading data and links is total: what is
//! good is kept, what is not is told.

pub mod chart;
pub mod data;
pub mod evidence;
pub mod export;
pub mod i18n;
pub mod paint;
pub mod query;
pub mod scale;
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod web;
