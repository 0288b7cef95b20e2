//! How long the core takes: the data package read and answered, a pyramid built and
//! asked, a picture of a long table laid out.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kaznet_explorer::chart::{
    Appearance, FixedWidths, LongSize, LongSpec, LongWish, Theme, long_picture,
};
use kaznet_explorer::data::{Lang, Library, LongAxis, LongSeries, LongTable, Table, TableText};
use kaznet_explorer::query::Pyramid;
use kaznet_explorer::state::{ExplorerState, answer};
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

fn picture(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("long picture");
    group.sample_size(20);
    for rows in [1_000, 100_000, 1_000_000, 10_000_000] {
        let series = walk(rows);
        let pyramids = [Pyramid::new(&series)];
        let table = LongTable {
            name: "walk".to_owned(),
            axis: LongAxis::Time,
            x_name: String::new(),
            y_name: "walk".to_owned(),
            unit: String::new(),
            series: vec![series],
        };
        let (whole, mut share) = (f64::from(rows) * 60_000.0, 0.0);
        let size = LongSize {
            width_px: 1000.0,
            height_px: 420.0,
            seam_px: 0.0,
        };
        group.bench_function(BenchmarkId::new("panned", rows), |bench| {
            bench.iter(|| {
                share = (share + 0.013) % 0.4;
                let wish = LongWish {
                    span: (whole * share, whole * (share + 0.6)),
                    series: vec![0],
                    values: None,
                    focus: None,
                };
                let spec = LongSpec::new(&table, &pyramids, &wish, Lang::En);
                long_picture(&spec, size, Theme::of(Appearance::Light), &FixedWidths)
            });
        });
    }
}

fn library(criterion: &mut Criterion) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
    let text = |table: Table| std::fs::read_to_string(folder.join(table.word())).unwrap();
    let tables: TableText = Table::ALL
        .iter()
        .map(|table| (*table, Ok(text(*table))))
        .collect();
    criterion.bench_function("library read", |bench| {
        bench.iter(|| Library::read(black_box(&tables)));
    });
    let (library, _) = Library::read(&tables);
    let state = ExplorerState::new(&library);
    criterion.bench_function("first answer", |bench| {
        bench.iter(|| answer(black_box(&state), &library, Lang::En));
    });
}

criterion_group!(benches, pyramid, picture, library);
criterion_main!(benches);
