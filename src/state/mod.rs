//! THE ONE TRUTH: what the reader has chosen, as one plain value; every change
//! as an [`Action`]; and the value as a link and back.

mod action;
mod answer;
mod explorer;
mod step;
mod url;

pub use action::{Action, apply};
pub use answer::{Answer, answer, answer_with};
pub use explorer::{ExplorerState, SortColumn, SortOrder, TableSort, ThemeChoice};
pub use step::change_on_year_before;
pub use url::{BadValue, parse, query_string};
