//! The order of numbers.

/// The places of the values in ascending order: the first entry says where the
/// smallest stands. Equal values keep their order, and NaN stands last.
///
/// ```
/// use kaznet_explorer::scale::ascending;
/// assert_eq!(ascending(&[3.0, 1.0, 3.0, 2.0]), [1, 3, 0, 2]);
/// ```
#[must_use]
pub fn ascending(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> = values
        .iter()
        .copied()
        .enumerate()
        .map(|(at, value)| (value, at))
        .collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    order.into_iter().map(|(_, at)| at).collect()
}
