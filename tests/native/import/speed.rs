//! How fast a million rows are read, for whoever works on it. Not run with the others:
//! `CARGO_PROFILE_TEST_OPT_LEVEL=3 cargo test --test native speed -- --ignored --nocapture`.

use std::fmt::Write;
use std::time::Instant;

use super::{plan_of, read_by};

/// A log: an instant, a sensor and two values, about 40 bytes a row.
fn log(rows: u32) -> String {
    let mut text = "time,sensor,temperature,pressure\n".to_owned();
    let mut chance = 1_u32;
    for row in 0..rows {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (second, minute, hour, day) = (row % 60, row / 60 % 60, row / 3600 % 24, row / 86_400);
        let (month, day) = (day / 28 % 12 + 1, day % 28 + 1);
        let _ = writeln!(
            text,
            "2024-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02},s{},{}.{:02},{}",
            row % 4,
            chance >> 27,
            chance >> 8 & 63,
            chance >> 10 & 0xfffff
        );
    }
    text
}

#[test]
#[ignore = "prints how fast it was, and asserts nothing"]
fn a_million_rows() {
    let text = log(1_000_000);
    let plan = plan_of("log.csv", text.as_bytes()).plan;
    for _ in 0..5 {
        let start = Instant::now();
        let read = read_by("log.csv", plan.clone(), text.as_bytes());
        let seconds = start.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "for reading alone")]
        let megabytes = text.len() as f64 / 1e6;
        eprintln!(
            "{megabytes:.1} MB, {} rows, {} values, {} faults: {:.0} ms, {:.0} MB/s",
            read.rows,
            read.kept,
            read.fault_count,
            seconds * 1e3,
            megabytes / seconds
        );
    }
}
