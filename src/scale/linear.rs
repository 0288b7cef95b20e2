//! A straight map from values to pixels and back.

/// Maps `domain` onto `range` in proportion. The range may run downwards, as
/// heights do on a screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    domain: (f64, f64),
    range: (f64, f64),
}

impl LinearScale {
    /// A scale over `domain` (any unit, ends in either order) onto `range` in pixels.
    ///
    /// A domain of no width, or with an end that is not finite, would map
    /// everything to infinity: it is widened by half a unit to both sides, or
    /// replaced by 0–1.
    ///
    /// ```
    /// use kaznet_explorer::scale::LinearScale;
    /// let scale = LinearScale::new((0.0, 100.0), (300.0, 0.0));
    /// assert_eq!(scale.px_from_value(25.0), 225.0);
    /// assert_eq!(scale.value_from_px(225.0), 25.0);
    /// assert_eq!(LinearScale::new((5.0, 5.0), (0.0, 10.0)).px_from_value(5.0), 5.0);
    /// ```
    #[must_use]
    pub fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        let (from, to) = domain;
        let domain = if !from.is_finite() || !to.is_finite() {
            (0.0, 1.0)
        } else if from == to {
            (from - 0.5, to + 0.5)
        } else {
            domain
        };
        Self { domain, range }
    }

    /// The pixel of a value; values outside the domain land outside the range.
    #[must_use]
    pub fn px_from_value(self, value: f64) -> f64 {
        let part = (value - self.domain.0) / (self.domain.1 - self.domain.0);
        self.range.0 + part * (self.range.1 - self.range.0)
    }

    /// The value of a pixel; a range of no width gives the domain's start.
    #[must_use]
    pub fn value_from_px(self, px: f64) -> f64 {
        let width = self.range.1 - self.range.0;
        if width == 0.0 {
            return self.domain.0;
        }
        self.domain.0 + (px - self.range.0) / width * (self.domain.1 - self.domain.0)
    }
}
