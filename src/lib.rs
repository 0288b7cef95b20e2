//! Kaznet Explorer: the figures of Kazakhstan's internet, each with its source.
//!
//! Rooms, and whom each may name (a test reads the `use` lines):
//!
//! - `data` WHAT IS KNOWN: the tables, read and checked. Names nobody.
//! - `scale` VALUE -> POSITION. Names nobody.
//! - `query` WHAT WAS ASKED: series, rankings, which source leads, what follows
//!   from figures. `data`, `scale`.
//! - `evidence` HOW FAR TO TRUST: intervals, formulas, breaks, verdicts. `data`.
//! - `i18n` HOW IT IS SAID, of figures and of findings; what the first picture does
//!   not need stands in `Details`. `data`, `query`, `evidence`, `import`.
//! - `browse` WHAT IS LISTED: figures, events, claims, sources; search, filters with
//!   counts, order. All of these.
//! - `chart` ANSWER -> PICTURE. All of these but `browse`.
//! - `state` THE ONE TRUTH, and the answer to it. All of these.
//! - `paint` scene -> plotters. `chart`.
//! - `export` what is taken away. All but `web`.
//! - `import` a reader's own file -> figures: previewed, planned, read in pieces of
//!   any cut, its faults told. `data`.
//! - `web` THE SHELL (wasm only). All; nobody names it.
//! - `bin/reader` (wasm only): `import` in a thread of its own, beside the page.
//! - `bin/first` (native): what the first chart needs of the data package, and that
//!   chart itself, for the page without its program.
//!
//! A kind of chart is two files: `chart/wish/…` makes its spec of the given series,
//! or says why it would be no honest picture; `chart/…` draws the spec. All but lines
//! are reached through `chart::Repertoire` alone, which the later part of the program
//! hands out, so that the first load need not hold them; `state::Means` and
//! `web::Means` do the same for sorting, transforms, drags and sound.
//!
//! From a click to a picture: `Action` -> `apply` -> `ExplorerState` ->
//! `answer` (series and `ChartSpec`) -> `layout` (`Scene`) -> `paint`.
//! From the record to a verdict: `Check` (formulas and a rule) -> `find`
//! (numbers with intervals, an outcome) -> `judge` (the gravest rules). A check with
//! its finding is also a picture: `strip_spec` -> `strip_scene`, beside the kinds of
//! chart and none of them.
//!
//! A table of a reader's own that is too long for that (`LongTable`) has a way beside
//! it: `LongAction` -> `LongView` -> `LongSpec` -> `LongPicture`, of which the lines
//! are drawn from pyramids (`query::Pyramid`) and cost by pixels, not by rows.
//!
//! The page opens on the first tables and takes in the whole record when that has
//! come; a link that names more waits for it. The parts of the page that are made
//! anew are plain values (`web::node`); their clicks end in `web::gesture`. What
//! stands below the chart, and the text and the lists of the other pages of the site
//! (`state::Page`; `web::later`) are made by a part of the program that
//! `main` splits off: it is fetched when the first chart is drawn, and so may be
//! whatever else need not be there before. The chart is one on every page: on the home
//! page its view is that of the passage (`passages.csv`) that is read.
//!
//! Invariants, each with a test:
//!
//! 1. Nothing outside `web` knows a browser, a clock, a thread or chance.
//! 2. Equal inputs give equal scenes.
//! 3. Every number can name its source; a derived one its inputs and formula.
//! 4. Missing is never drawn as zero, and no line and no change crosses a gap, a
//!    break or two editions.
//! 5. A link holds what differs from the default, and reads back as the same state.
//! 6. Every sentence exists in three languages.
//! 7. No verdict stands in a table where arithmetic can decide it.
//! 8. Reading data and links is total: what is good is kept, what is not is told.
//! 9. No sentence holds a number of its own: each comes from the data or the rules.

#![forbid(unsafe_code)]

pub mod browse;
pub mod chart;
pub mod data;
pub mod evidence;
pub mod export;
pub mod i18n;
pub mod import;
pub mod paint;
pub mod query;
pub mod scale;
pub mod state;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod web;
