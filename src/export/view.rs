//! What is taken away from: a view of the page, with the data behind it.

use super::view_id::view_id;

/// The license of the collection, by its SPDX name. Each source has its own.
pub const LICENSE: &str = "CC-BY-4.0";
/// Where the license can be read.
pub const LICENSE_ADDRESS: &str = "https://creativecommons.org/licenses/by/4.0/";

/// A view by its link, and the edition of the data that it was seen with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View<'a> {
    /// The address of the page, without query and fragment.
    pub base: &'a str,
    /// The query string of the state, without `?`; empty for the default view.
    pub query: &'a str,
    /// The edition, as [`data_version`](super::data_version()) gives it.
    pub data_version: &'a str,
}

impl View<'_> {
    /// The link that opens the view.
    #[must_use]
    pub fn address(&self) -> String {
        if self.query.is_empty() {
            self.base.to_owned()
        } else {
            format!("{}?{}", self.base, self.query)
        }
    }

    /// The view's short name; see [`view_id`](super::view_id()).
    #[must_use]
    pub fn id(&self) -> String {
        view_id(self.query, self.data_version)
    }
}
