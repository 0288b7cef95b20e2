//! WHAT IS LISTED: every figure, event, claim and source as an entry that can be
//! searched, filtered and ordered, and what a reader asked of such a list.
//!
//! A list is made in two steps: an index of its [`Entry`]s, once for each library,
//! and a [`Listing`] of it for each [`Ask`]. The ask alone is part of the state, and
//! so of the first load; it knows nothing of the rest.

mod ask;
mod card;
mod claims;
mod entry;
mod events;
mod figures;
mod fold;
mod list;
mod sources;

pub use ask::{Ask, Facet, Order, OrderBy};
pub use card::{HeldAgainst, held_against};
pub use claims::{CLAIM_FACETS, CLAIM_ORDERS, article, claims, tally};
pub use entry::{Entry, UNDATED};
pub use events::{EVENT_FACETS, EVENT_ORDERS, events};
pub use figures::{FIGURE_FACETS, FIGURE_ORDERS, figure_key, figures, find_figure};
pub use list::{Count, Listing, list};
pub use sources::{SOURCE_FACETS, SOURCE_ORDERS, sources};
