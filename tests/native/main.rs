//! The tests that need no browser: the data, the answers, the pictures as text
//! and the rules of the house.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod answer;
mod broken;
mod data;
mod edge_b;
mod golden;
mod package;
mod picture;
mod property;
mod record;
mod theme;
mod tidy;
mod trust;
mod walk;
