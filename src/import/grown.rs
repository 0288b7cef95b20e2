//! A series of a long table while it grows, in the order of the file -> the columns of
//! [`LongSeries`], in the order of `x`.

use crate::data::LongSeries;

/// Values and gaps as they come.
#[derive(Default)]
pub(super) struct Grown {
    x: Vec<f64>,
    y: Vec<f64>,
    /// Where values are missing.
    missing: Vec<f64>,
    /// Whether a value stands before its predecessor.
    unordered: bool,
}

impl Grown {
    /// Both finite.
    pub(super) fn push(&mut self, x: f64, y: f64) {
        self.unordered |= self.x.last().is_some_and(|last| x < *last);
        self.x.push(x);
        self.y.push(y);
    }

    /// A value is missing at this finite place.
    pub(super) fn miss(&mut self, x: f64) {
        self.missing.push(x);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.x.is_empty()
    }

    /// The columns, with a gap before each value that follows a missing one; a value at
    /// the very place of a missing one counts as before it. None where the columns do
    /// not hold, which would be a fault of this file.
    pub(super) fn into_series(mut self, name: String) -> Option<LongSeries> {
        if self.unordered {
            self.sort();
        }
        self.missing.sort_by(f64::total_cmp);
        let mut gaps = Vec::new();
        let mut at = 0;
        for place in &self.missing {
            let rest = self.x.get(at..)?;
            at += rest.partition_point(|x| x <= place);
            let gap = u32::try_from(at).ok()?;
            if at > 0 && at < self.x.len() && gaps.last() != Some(&gap) {
                gaps.push(gap);
            }
        }
        LongSeries::new(name, self.x, self.y, gaps).ok()
    }

    /// Stable: rows of one place keep the order of the file.
    fn sort(&mut self) {
        let mut order: Vec<u32> = (0..u32::try_from(self.x.len()).unwrap_or(u32::MAX)).collect();
        let x = |index: &u32| {
            usize::try_from(*index)
                .ok()
                .and_then(|at| self.x.get(at))
                .copied()
        };
        order.sort_by(|one, other| {
            x(one)
                .partial_cmp(&x(other))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        for column in [&mut self.x, &mut self.y] {
            let pick = |index: &u32| {
                let at = usize::try_from(*index).ok()?;
                column.get(at).copied()
            };
            *column = order.iter().filter_map(pick).collect();
        }
    }
}
