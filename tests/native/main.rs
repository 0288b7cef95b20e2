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
mod archive;
mod broken;
mod browse;
mod carried;
mod change;
mod citation;
mod corpus;
mod data;
mod edge_a;
mod edge_b;
mod gallery;
mod golden;
mod hostile;
mod import;
mod long;
mod long_recorded;
mod method;
mod package;
mod passage;
mod picture;
mod property;
mod pyramid;
mod query;
mod readers;
mod record;
mod rules;
mod site;
mod strip;
mod take_away;
mod take_away_property;
mod theme;
mod tidy;
mod timeline;
mod transform;
mod trust;
mod walk;
