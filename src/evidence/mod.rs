//! HOW FAR TO TRUST: which sources stand behind what is shown, and whether
//! they may be compared.

mod provenance;

pub use provenance::{Provenance, mixes_editions, provenance};
