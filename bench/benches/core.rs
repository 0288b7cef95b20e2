//! How long the core takes: a pyramid built and asked.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kaznet_explorer::data::LongSeries;
use kaznet_explorer::query::Pyramid;
use std::hint::black_box;

/// A walk of so many steps, the same each time, with some gaps.
fn walk(rows: u32) -> LongSeries {
    let mut seed = 88_172_645_463_325_252_u64;
    let mut at = 0.0;
    let mut y = Vec::new();
    for _ in 0..rows {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        at += (seed >> 11) as f64 / (1_u64 << 53) as f64 - 0.5;
        y.push(at);
    }
    let x = (0..rows).map(|row| f64::from(row) * 60_000.0).collect();
    let gaps = (1..rows).filter(|row| row % 100_003 == 0).collect();
    LongSeries::new("walk".to_owned(), x, y, gaps).unwrap()
}

fn pyramid(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pyramid");
    group.sample_size(20);
    for rows in [1_000, 100_000, 1_000_000, 10_000_000] {
        let series = walk(rows);
        group.throughput(Throughput::Elements(rows.into()));
        group.bench_function(BenchmarkId::new("build", rows), |bench| {
            bench.iter(|| Pyramid::new(black_box(&series)));
        });
        let built = Pyramid::new(&series);
        let whole = f64::from(rows) * 60_000.0;
        let mut share = 0.0;
        group.bench_function(BenchmarkId::new("columns", rows), |bench| {
            bench.iter(|| {
                share = (share + 0.013) % 0.4;
                built.columns(&series, (whole * share, whole * (share + 0.6)), 1000)
            });
        });
    }
}

criterion_group!(benches, pyramid);
criterion_main!(benches);
