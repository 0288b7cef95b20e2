//! WHAT WAS ASKED: the observations of an indicator for chosen places and
//! years, as series, as a ranking, and the places worth choosing next.
//! Invents nothing: every row that comes out went in.

mod place_search;
mod rank;
mod select;

pub use place_search::{search_places, suggested_places};
pub use rank::{Ranking, best_year, rank};
pub use select::{Ask, Series, SeriesKey, select, years_with_figures};
