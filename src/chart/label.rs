//! Names at the ends of lines, moved apart so that none covers another.

use crate::scale::{ascending, whole};

/// Heights for labels that wish to stand at `wishes_px` (any order), at least
/// `step_px` apart and between `top_px` and `bottom_px`; in the order of the
/// wishes, and as near to them as the sum of squares can be made.
///
/// The caller sees to it that there is room for all. Method: isotonic
/// regression by pooling adjacent violators (Barlow and others, "Statistical
/// inference under order restrictions", 1972) on wishes less their steps.
pub(super) fn spread(wishes_px: &[f64], step_px: f64, top_px: f64, bottom_px: f64) -> Vec<f64> {
    let order = ascending(wishes_px);
    let steps = || (0..u32::MAX).map(|n| f64::from(n) * step_px);

    let mut pools: Vec<(f64, f64)> = Vec::new();
    let wishes = order.iter().filter_map(|at| wishes_px.get(*at));
    for (wish, step) in wishes.zip(steps()) {
        let mut pool = (wish - step, 1.0);
        while let Some(last) = pools.last().copied().filter(|last| last.0 > pool.0) {
            pools.pop();
            let size = last.1 + pool.1;
            pool = ((last.0 * last.1 + pool.0 * pool.1) / size, size);
        }
        pools.push(pool);
    }
    let count = u32::try_from(order.len().saturating_sub(1)).map_or(0.0, f64::from);
    let lowest = (bottom_px - count * step_px).max(top_px);
    let levels = pools
        .into_iter()
        .flat_map(|(level, size)| std::iter::repeat_n(level.clamp(top_px, lowest), whole(size)));
    let mut placed = vec![0.0; order.len()];
    for (at, (level, step)) in order.into_iter().zip(levels.zip(steps())) {
        if let Some(y_px) = placed.get_mut(at) {
            *y_px = level + step;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_distance_and_order() {
        assert_eq!(spread(&[50.0, 10.0], 16.0, 0.0, 100.0), [50.0, 10.0]);
        assert_eq!(spread(&[50.0, 50.0], 16.0, 0.0, 100.0), [42.0, 58.0]);
        assert_eq!(
            spread(&[99.0, 98.0, 2.0], 16.0, 0.0, 100.0),
            [100.0, 84.0, 2.0]
        );
        assert_eq!(spread(&[-5.0], 16.0, 0.0, 100.0), [0.0]);
        assert_eq!(spread(&[], 16.0, 0.0, 100.0), [0.0; 0]);
    }
}
