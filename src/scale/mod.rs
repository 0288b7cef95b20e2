//! VALUE -> POSITION: linear, logarithmic and banded scales, round ticks and
//! colour slots. Knows no other room: numbers in, numbers out.

mod band;
mod calendar;
mod linear;
mod log;
mod order;
mod slot;
mod tick;

pub use band::BandScale;
pub use calendar::{Civil, DAY_MS, FARTHEST_MS, TimeStep, civil, time_of, time_ticks};
pub use linear::LinearScale;
pub use log::LogScale;
pub use order::ascending;
pub use slot::{SLOT_COUNT, Slot, slots};
pub use tick::{linear_ticks, log_ticks, nice_ceiling, nice_floor, whole, year_ticks};
