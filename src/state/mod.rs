//! THE ONE TRUTH: what the reader has chosen, as one plain value; every change
//! as an [`Action`]; and the value as a link and back.

mod action;
mod answer;
mod explorer;
mod long_view;
mod opening;
mod page;
mod step;
mod table_order;
mod url;
mod views;
mod zoom;

pub use crate::query::SortOrder;
pub use action::{Action, apply};
pub use answer::{Answer, Means, answer, answer_with};
pub use explorer::{ExplorerState, SortColumn, TableSort, ThemeChoice};
pub use long_view::{LongAction, LongForm, LongView};
pub use opening::Opening;
pub use page::Page;
pub use step::change_on_year_before;
pub use url::{BadValue, parse, query_string};
pub use views::views_of;
pub use zoom::zoomed;
