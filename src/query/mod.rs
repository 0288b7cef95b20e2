//! WHAT WAS ASKED: the observations of an indicator for chosen places and
//! years, as series, as a ranking, and the places worth choosing next.
//! Invents nothing: every row that comes out went in.

mod happened;
mod lead;
mod place_search;
mod pyramid;
mod rank;
mod select;
mod sort_order;
mod transform;

pub use happened::events_within;
pub use lead::{Lead, lead};
pub use place_search::{search_places, suggested_places};
pub use pyramid::{ColumnRows, Extremes, Pyramid, PyramidBuilder, are_joined};
pub use rank::{Ranking, best_year, best_year_of_two, fullest_year, rank};
pub use select::{Ask, Point, Series, SeriesKey, select, undated, years_with_figures};
pub use sort_order::SortOrder;
pub use transform::{LeftOut, POPULATION, Refusal, Transform, Transformed, transform, usual_base};
