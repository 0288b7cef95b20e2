//! Numbers that are known only between bounds, and arithmetic on them.

/// A number with the bounds between which it may lie. `low <= mid <= high`;
/// the bounds may be infinite, none is NaN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// The number itself.
    pub mid: f64,
    /// Upper bound.
    pub high: f64,
}

impl Interval {
    /// A number without any doubt.
    #[must_use]
    pub fn exact(value: f64) -> Self {
        Self {
            low: value,
            mid: value,
            high: value,
        }
    }

    /// Whether it is a single number.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// Whether the two have a number in common; touching bounds count.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// How far the other's number is from this one's, as a share of the other's;
    /// infinite where that is zero and this is not.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        if self.mid == other.mid {
            0.0
        } else {
            ((self.mid - other.mid) / other.mid).abs()
        }
    }

    /// Sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        Self::of(
            self.low + other.low,
            self.mid + other.mid,
            self.high + other.high,
        )
    }

    /// Difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        Self::of(
            self.low - other.high,
            self.mid - other.mid,
            self.high - other.low,
        )
    }

    /// Product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let corners = [
            self.low * other.low,
            self.low * other.high,
            self.high * other.low,
            self.high * other.high,
        ];
        Self::around(self.mid * other.mid, corners)
    }

    /// Ratio; `None` where the divisor may be zero.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        if other.low <= 0.0 && other.high >= 0.0 {
            return None;
        }
        let corners = [
            self.low / other.low,
            self.low / other.high,
            self.high / other.low,
            self.high / other.high,
        ];
        Self::around(self.mid / other.mid, corners)
    }

    /// Power of a positive number; `None` for others.
    #[must_use]
    pub fn to_the(self, other: Self) -> Option<Self> {
        if self.low <= 0.0 {
            return None;
        }
        let corners = [
            self.low.powf(other.low),
            self.low.powf(other.high),
            self.high.powf(other.low),
            self.high.powf(other.high),
        ];
        Self::around(self.mid.powf(other.mid), corners)
    }

    fn around(mid: f64, corners: [f64; 4]) -> Option<Self> {
        if corners.iter().any(|corner| corner.is_nan()) {
            return None;
        }
        let low = corners.into_iter().fold(mid, f64::min);
        let high = corners.into_iter().fold(mid, f64::max);
        Self::of(low, mid, high)
    }

    /// `None` where the number is too large to be one; its bounds may be infinite.
    fn of(low: f64, mid: f64, high: f64) -> Option<Self> {
        mid.is_finite().then_some(Self { low, mid, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: Option<Interval>, low: f64, mid: f64, high: f64) {
        assert_eq!(found, Some(Interval { low, mid, high }));
    }

    #[test]
    fn bounds_go_through_arithmetic() {
        let eight = Interval {
            low: 7.0,
            mid: 8.0,
            high: 9.0,
        };
        let two = Interval {
            low: 1.0,
            mid: 2.0,
            high: 4.0,
        };
        check(eight.plus(two), 8.0, 10.0, 13.0);
        check(eight.minus(two), 3.0, 6.0, 8.0);
        check(eight.times(two), 7.0, 16.0, 36.0);
        check(eight.over(two), 1.75, 4.0, 9.0);
        check(two.to_the(two), 1.0, 4.0, 256.0);
    }

    #[test]
    fn what_has_no_value_has_none() {
        let (one, two) = (Interval::exact(1.0), Interval::exact(2.0));
        let around_zero = Interval {
            low: -1.0,
            mid: 0.5,
            high: 1.0,
        };
        assert_eq!(one.over(Interval::exact(0.0)), None);
        assert_eq!(one.over(around_zero), None);
        assert_eq!(around_zero.to_the(one), None);
        let open = Interval {
            low: 1.0,
            mid: 2.0,
            high: f64::INFINITY,
        };
        assert_eq!(Interval::exact(0.0).times(open), None);
        let huge = Interval::exact(f64::MAX);
        assert_eq!(huge.plus(huge), None);
        assert_eq!(Interval::exact(-f64::MAX).minus(huge), None);
        assert_eq!(huge.times(two), None);
        check(open.minus(open), f64::NEG_INFINITY, 0.0, f64::INFINITY);
    }
}
