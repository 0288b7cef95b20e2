//! A map on which equal ratios are equal distances.

use super::LinearScale;

/// Maps positive values onto pixels by their logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogScale(LinearScale);

impl LogScale {
    /// A scale over `domain` onto `range` in pixels, or `None` where an end of
    /// the domain is zero, negative or not finite: those have no logarithm.
    ///
    /// ```
    /// use kaznet_explorer::scale::LogScale;
    /// let scale = LogScale::new((1.0, 100.0), (0.0, 200.0));
    /// assert_eq!(scale.and_then(|scale| scale.px_from_value(10.0)), Some(100.0));
    /// assert_eq!(scale.and_then(|scale| scale.px_from_value(0.0)), None);
    /// assert_eq!(LogScale::new((0.0, 100.0), (0.0, 200.0)), None);
    /// ```
    #[must_use]
    pub fn new(domain: (f64, f64), range: (f64, f64)) -> Option<Self> {
        let (from, to) = domain;
        let good = from > 0.0 && to > 0.0 && from.is_finite() && to.is_finite();
        good.then(|| Self(LinearScale::new((from.log10(), to.log10()), range)))
    }

    /// The pixel of a positive value; `None` for zero, negatives and NaN.
    #[must_use]
    pub fn px_from_value(self, value: f64) -> Option<f64> {
        (value > 0.0 && value.is_finite()).then(|| self.0.px_from_value(value.log10()))
    }

    /// The value of a pixel; always positive.
    #[must_use]
    pub fn value_from_px(self, px: f64) -> f64 {
        10_f64.powf(self.0.value_from_px(px))
    }
}
