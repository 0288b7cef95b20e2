//! A pyramid against its rows themselves, round times against the calendar.

use kaznet_explorer::data::LongSeries;
use kaznet_explorer::query::{ColumnRows, Extremes, Pyramid, PyramidBuilder, are_joined};
use kaznet_explorer::scale::{TimeStep, civil, time_ticks};
use proptest::prelude::*;

use super::property::config;

/// A series of any steps, ties of place and of value included, and any gaps.
pub(crate) fn long_series(most: usize) -> impl Strategy<Value = LongSeries> {
    series_of(
        most,
        prop_oneof![(-9..9_i32).prop_map(f64::from), -1e3..1e3],
    )
}

/// The same with the largest and smallest numbers there are.
pub(crate) fn wild_series(most: usize) -> impl Strategy<Value = LongSeries> {
    let wild = prop_oneof![Just(f64::MAX), Just(-f64::MAX), Just(1e-300)];
    series_of(
        most,
        prop_oneof![9 => (-9..9_i32).prop_map(f64::from), 9 => -1e6..1e6, 1 => wild],
    )
}

fn series_of(most: usize, value: impl Strategy<Value = f64>) -> impl Strategy<Value = LongSeries> {
    let row = (prop_oneof![Just(0.0), 0.0..3.0, Just(1.0)], value, 0..12_u8);
    prop::collection::vec(row, 0..most).prop_map(|rows| {
        let mut at = -7.5;
        let x = rows.iter().map(|(step, ..)| {
            at += step;
            at
        });
        let x = x.collect();
        let y = rows.iter().map(|row| row.1).collect();
        let gaps = (0_u32..).zip(&rows).skip(1).filter(|(_, row)| row.2 == 0);
        let gaps = gaps.map(|(at, _)| at).collect();
        LongSeries::new("a".to_owned(), x, y, gaps).unwrap()
    })
}

fn of_rows(y: &[f64], rows: std::ops::Range<usize>) -> Option<Extremes> {
    let first = |best: &dyn Fn(f64, f64) -> bool| {
        let all = rows.clone().filter(|row| *row < y.len());
        all.reduce(|found, row| if best(y[row], y[found]) { row } else { found })
    };
    let (min, max) = (first(&|a, b| a < b)?, first(&|a, b| a > b)?);
    Some(Extremes {
        min: y[min],
        max: y[max],
        min_row: u32::try_from(min).unwrap(),
        max_row: u32::try_from(max).unwrap(),
    })
}

proptest! {
    #![proptest_config(config(80))]

    #[test]
    fn extremes_of_any_rows_are_those_of_the_rows(
        series in wild_series(1800),
        from in 0_usize..1900,
        length in 0_usize..1900,
        step in 1_usize..900,
    ) {
        let pyramid = Pyramid::new(&series);
        let rows = from..from + length;
        prop_assert_eq!(pyramid.extremes(&series, rows.clone()), of_rows(series.y(), rows));
        let mut builder = PyramidBuilder::default();
        let steps = std::iter::repeat_with(|| builder.step(&series, step));
        let (count, stepwise) = steps.enumerate().find(|(_, built)| built.is_some()).unwrap();
        prop_assert_eq!(stepwise.unwrap(), pyramid);
        prop_assert!(count <= series.y().len() / step + 1);
    }

    #[test]
    fn columns_hold_each_row_of_the_span_once(
        series in wild_series(900),
        from in -20.0..900.0,
        width in prop_oneof![1e-3..4.0, 1.0..3000.0],
        count in 1_u32..300,
    ) {
        let to = from + width;
        let columns = Pyramid::new(&series).columns(&series, (from, to), count);
        let x = series.x();
        let inside = (0..x.len()).filter(|row| (from..=to).contains(&x[*row]));
        let held = columns.iter().flat_map(|column| column.rows.clone());
        prop_assert_eq!(held.collect::<Vec<_>>(), inside.collect::<Vec<_>>());
        for ColumnRows { column, rows, extremes } in &columns {
            prop_assert_eq!(Some(*extremes), of_rows(series.y(), rows.clone()));
            for row in rows.clone() {
                let place = (x[row] - from) / width * f64::from(count) - f64::from(*column);
                prop_assert!((-1e-6..=1.0 + 1e-6).contains(&place), "{place}");
            }
        }
        let corners = columns.iter().map(|column| column.corners().collect::<Vec<_>>());
        for (corners, column) in corners.zip(&columns) {
            prop_assert!(corners.len() <= 4 && corners.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!(corners.first(), Some(&column.rows.start));
            prop_assert_eq!(corners.last(), Some(&(column.rows.end - 1)));
        }
    }

    #[test]
    fn a_gap_parts_the_rows_around_it(gaps in prop::collection::btree_set(1_u32..40, 0..9)) {
        let gaps: Vec<u32> = gaps.into_iter().collect();
        for (row, later) in (0_usize..40).flat_map(|row| (row..40).map(move |later| (row, later))) {
            let is_between = |gap: &&u32| (row + 1..=later).contains(&usize::try_from(**gap).unwrap());
            prop_assert_eq!(are_joined(&gaps, row, later), !gaps.iter().any(|gap| is_between(&gap)));
        }
    }

    #[test]
    fn round_times_are_inside_bounded_and_round(
        from in prop_oneof![-8.6e15..8.6e15, -1e12..2e12],
        width in prop_oneof![2.0..1e5, 1e5..1e9, 1e9..1e13, 1e13..1.7e16],
        most in 1_usize..14,
    ) {
        let to: f64 = f64::min(from + width, 8.64e15);
        prop_assume!(to - from > 2.0);
        let (step, ticks) = time_ticks(from, to, most).unwrap();
        prop_assert!(!ticks.is_empty() && ticks.len() <= most, "{step:?} {ticks:?}");
        prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
        for tick in ticks {
            prop_assert!((from..=to).contains(&tick));
            let at = civil(tick).unwrap();
            let clock = (at.hour, at.minute, at.second, at.ms);
            let is_round = match step {
                TimeStep::Years(count) => {
                    i64::from(at.year).rem_euclid(count) == 0 && (at.month, at.day) == (1, 1)
                }
                TimeStep::Months(count) => i64::from(at.month - 1) % count == 0 && at.day == 1,
                TimeStep::Days(count) => i64::from(at.day - 1) % count == 0,
                TimeStep::Hours(count) => i64::from(at.hour) % count == 0,
                TimeStep::Minutes(count) => i64::from(at.minute) % count == 0,
                TimeStep::Seconds(count) => i64::from(at.second) % count == 0,
                TimeStep::Milliseconds(count) => i64::from(at.ms) % count == 0,
            };
            prop_assert!(is_round, "{step:?} {at:?}");
            let rest = match step {
                TimeStep::Years(_) | TimeStep::Months(_) | TimeStep::Days(_) => clock == (0, 0, 0, 0),
                TimeStep::Hours(_) => (at.minute, at.second, at.ms) == (0, 0, 0),
                TimeStep::Minutes(_) => (at.second, at.ms) == (0, 0),
                TimeStep::Seconds(_) => at.ms == 0,
                TimeStep::Milliseconds(_) => true,
            };
            prop_assert!(rest, "{step:?} {at:?}");
        }
    }
}

#[test]
fn a_pyramid_takes_less_than_a_quarter_of_its_values() {
    let x: Vec<f64> = (0..100_000).map(f64::from).collect();
    let series = LongSeries::new(String::new(), x.clone(), x, Vec::new()).unwrap();
    let (pyramid, values) = (Pyramid::new(&series).bytes(), size_of_val(series.y()));
    assert!(pyramid * 4 < values, "{pyramid} of {values}");
}
