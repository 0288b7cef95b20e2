//! A long series -> the extremes of any stretch of its rows, and its rows column by
//! column of a picture, at a cost that goes by columns and hardly by rows.
//!
//! A pyramid holds for each block of rows the smallest and the largest value and where
//! they stand, for each few blocks the same, and so on. The values are those of the
//! series, bit for bit. It knows no gaps: who draws asks the series for them between
//! the rows that a column names ([`are_joined`]).

use std::ops::Range;

use crate::data::LongSeries;

/// Rows in a block, and blocks in one of the next level. With these a pyramid takes about
/// a ninth of the memory of its values; others were not compared.
const BLOCK_ROWS: usize = 32;
const FACTOR: usize = 8;

/// The smallest and the largest of some values, and the first rows that hold them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extremes {
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// The first row of the smallest value.
    pub min_row: u32,
    /// The first row of the largest value.
    pub max_row: u32,
}

impl Extremes {
    fn of(row: u32, value: f64) -> Self {
        Self {
            min: value,
            max: value,
            min_row: row,
            max_row: row,
        }
    }

    /// Those of both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let is_lower =
            other.min < self.min || other.min == self.min && other.min_row < self.min_row;
        let is_higher =
            other.max > self.max || other.max == self.max && other.max_row < self.max_row;
        let (min, min_row) = if is_lower {
            (other.min, other.min_row)
        } else {
            (self.min, self.min_row)
        };
        let (max, max_row) = if is_higher {
            (other.max, other.max_row)
        } else {
            (self.max, self.max_row)
        };
        Self {
            min,
            max,
            min_row,
            max_row,
        }
    }
}

/// The extremes of blocks of rows, level upon level.
#[derive(Clone, Debug, PartialEq)]
pub struct Pyramid {
    /// From the finest to the coarsest; the last has at most [`FACTOR`] nodes.
    levels: Vec<Vec<Extremes>>,
}

/// A pyramid that is being built, in steps as long as its owner can spare.
#[derive(Clone, Debug, Default)]
pub struct PyramidBuilder {
    blocks: Vec<Extremes>,
    next_row: usize,
}

impl PyramidBuilder {
    /// Reads about so many rows more, at least one block; the pyramid when all are
    /// read. The series has to be the same in each step.
    ///
    /// ```
    /// use kaznet_explorer::{data::LongSeries, query::PyramidBuilder};
    /// let x: Vec<f64> = (0..100).map(f64::from).collect();
    /// let series = LongSeries::new("a".into(), x.clone(), x, Vec::new()).unwrap();
    /// let mut builder = PyramidBuilder::default();
    /// assert!(builder.step(&series, 50).is_none());
    /// let pyramid = builder.step(&series, 50).unwrap();
    /// assert_eq!(pyramid.extremes(&series, 10..90).unwrap().max, 89.0);
    /// ```
    pub fn step(&mut self, series: &LongSeries, rows: usize) -> Option<Pyramid> {
        let y = series.y();
        self.blocks.reserve(
            y.len()
                .div_ceil(BLOCK_ROWS)
                .saturating_sub(self.blocks.len()),
        );
        for _ in 0..rows.div_ceil(BLOCK_ROWS).max(1) {
            let Some(block) = y.get(self.next_row..).filter(|rest| !rest.is_empty()) else {
                break;
            };
            let block = block.get(..BLOCK_ROWS).unwrap_or(block);
            self.blocks.extend(scan(block, self.next_row));
            self.next_row += block.len();
        }
        if self.next_row < y.len() {
            return None;
        }
        let mut levels = vec![std::mem::take(&mut self.blocks)];
        self.next_row = 0;
        while let Some(finer) = levels.last().filter(|finer| finer.len() > FACTOR) {
            let coarser = finer.chunks(FACTOR).filter_map(all);
            let coarser: Vec<Extremes> = coarser.collect();
            levels.push(coarser);
        }
        Some(Pyramid { levels })
    }
}

impl Pyramid {
    /// The pyramid of a series, in one go.
    #[must_use]
    pub fn new(series: &LongSeries) -> Self {
        let whole = PyramidBuilder::default().step(series, series.y().len());
        whole.unwrap_or(Self { levels: Vec::new() })
    }

    /// The extremes of these rows of the series that it was built of; `None` where
    /// there is none. Rows past the end count as none.
    #[must_use]
    pub fn extremes(&self, series: &LongSeries, rows: Range<usize>) -> Option<Extremes> {
        let y = series.y();
        let (from, to) = (rows.start, rows.end.min(y.len()));
        let part = |from: usize, to: usize| scan(y.get(from..to).unwrap_or_default(), from);
        let (mut first, mut end) = (from.div_ceil(BLOCK_ROWS), to / BLOCK_ROWS);
        if first >= end {
            return part(from, to);
        }
        let edges = both(part(from, first * BLOCK_ROWS), part(end * BLOCK_ROWS, to));
        let mut found = edges;
        for (number, level) in self.levels.iter().enumerate() {
            let nodes = |from: usize, to: usize| all(level.get(from..to).unwrap_or_default());
            let (inner, inner_end) = (first.div_ceil(FACTOR), end / FACTOR);
            if inner >= inner_end || number + 1 == self.levels.len() {
                return both(found, nodes(first, end));
            }
            found = both(
                found,
                both(nodes(first, inner * FACTOR), nodes(inner_end * FACTOR, end)),
            );
            (first, end) = (inner, inner_end);
        }
        found
    }

    /// How many bytes its nodes take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let nodes: usize = self.levels.iter().map(Vec::len).sum();
        nodes * size_of::<Extremes>()
    }

    /// The rows of a span, `from` and `to` included, in so many columns of equal width,
    /// the columns without a row left out. A row on an edge between two belongs to the
    /// right one; none where the span has no width or an end that is not finite.
    #[must_use]
    pub fn columns(&self, series: &LongSeries, span: (f64, f64), count: u32) -> Vec<ColumnRows> {
        let (from, to) = span;
        let width = to - from;
        if !(width > 0.0 && width.is_finite()) {
            return Vec::new();
        }
        let x = series.x();
        let end = x.partition_point(|x| *x <= to);
        let mut first = x.partition_point(|x| *x < from);
        let (mut columns, mut guess) = (Vec::new(), 1);
        for column in 0..count {
            if first >= end {
                break;
            }
            let edge = from + width * (f64::from(column + 1) / f64::from(count));
            let next = if column + 1 == count {
                end
            } else {
                first_from(x, first, end, edge, guess)
            };
            guess = (next - first).max(1);
            if let Some(extremes) = self.extremes(series, first..next) {
                columns.push(ColumnRows {
                    column,
                    rows: first..next,
                    extremes,
                });
            }
            first = next;
        }
        columns
    }
}

/// The rows in one column of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnRows {
    /// Its number from the left, from 0.
    pub column: u32,
    /// Its rows, at least one.
    pub rows: Range<usize>,
    /// Their smallest and largest value.
    pub extremes: Extremes,
}

impl ColumnRows {
    /// The first, the smallest, the largest and the last row in ascending order, each
    /// once: at most four, and all that a column's picture needs.
    pub fn corners(&self) -> impl Iterator<Item = usize> + use<> {
        let row = |row: u32| usize::try_from(row).unwrap_or_default();
        let (min, max) = (row(self.extremes.min_row), row(self.extremes.max_row));
        let rows = [
            self.rows.start,
            min.min(max),
            min.max(max),
            self.rows.end.saturating_sub(1),
        ];
        let mut before = None;
        rows.into_iter()
            .filter(move |row| before.replace(*row) != Some(*row))
    }
}

/// Whether no value is missing between two rows of a series, the first before the other.
#[must_use]
pub fn are_joined(gaps: &[u32], row: usize, later: usize) -> bool {
    let is_before =
        |limit: usize| move |gap: &u32| usize::try_from(*gap).is_ok_and(|gap| gap <= limit);
    gaps.partition_point(is_before(row)) == gaps.partition_point(is_before(later))
}

/// The first row of `from..end` at or right of an edge, sought in strides that grow,
/// from where the last column's width leads to.
fn first_from(x: &[f64], from: usize, end: usize, edge: f64, guess: usize) -> usize {
    let is_left = |row: usize| x.get(row).is_some_and(|x| *x < edge);
    // Invariant of both: rows before `low` are left of the edge, rows from `high` are not.
    let (mut low, mut high, mut stride) = (from, end, 1);
    let middle = from.saturating_add(guess).min(end);
    if middle < end && is_left(middle) {
        low = middle + 1;
        while low + stride < end {
            if !is_left(low + stride) {
                high = low + stride;
                break;
            }
            low += stride + 1;
            stride *= 2;
        }
    } else {
        high = middle;
        while high.saturating_sub(stride) > from {
            if is_left(high - stride) {
                low = high - stride + 1;
                break;
            }
            high -= stride;
            stride *= 2;
        }
    }
    let inside = x.get(low..high).unwrap_or_default();
    low + inside.partition_point(|x| *x < edge)
}

fn both(one: Option<Extremes>, other: Option<Extremes>) -> Option<Extremes> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.with(other)),
        (one, other) => one.or(other),
    }
}

fn all(nodes: &[Extremes]) -> Option<Extremes> {
    nodes.iter().copied().reduce(Extremes::with)
}

/// The extremes of values of which the first stands in row `from`.
fn scan(values: &[f64], from: usize) -> Option<Extremes> {
    let mut row = u32::try_from(from).ok()?;
    let mut values = values.iter();
    let mut found = Extremes::of(row, *values.next()?);
    for value in values {
        row += 1;
        if *value < found.min {
            (found.min, found.min_row) = (*value, row);
        }
        if *value > found.max {
            (found.max, found.max_row) = (*value, row);
        }
    }
    Some(found)
}
