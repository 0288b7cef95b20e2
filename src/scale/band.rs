//! Equal bands for things in an order: bars.

/// Divides a stretch of pixels into equal steps, each with a band and a gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandScale {
    start_px: f64,
    step_px: f64,
    gap_share: f64,
}

impl BandScale {
    /// `count` bands from `range.0` to `range.1`; `gap_share` (0–1) of each step
    /// stays free, half on either side. No bands at all count as one.
    #[must_use]
    pub fn new(count: usize, range: (f64, f64), gap_share: f64) -> Self {
        let step_px = (range.1 - range.0) / as_f64(count.max(1));
        Self {
            start_px: range.0,
            step_px,
            gap_share: gap_share.clamp(0.0, 1.0),
        }
    }

    /// First and last pixel of a band, counted from 0; a band past the count
    /// lies past the range.
    #[must_use]
    pub fn band_px(self, index: usize) -> (f64, f64) {
        let step = self.start_px + as_f64(index) * self.step_px;
        let free = self.step_px * self.gap_share / 2.0;
        (step + free, step + self.step_px - free)
    }

    /// The middle of a band.
    #[must_use]
    pub fn middle_px(self, index: usize) -> f64 {
        let (from, to) = self.band_px(index);
        f64::midpoint(from, to)
    }
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_share_the_stretch_evenly() {
        let scale = BandScale::new(4, (0.0, 100.0), 0.2);
        assert_eq!(scale.band_px(0), (2.5, 22.5));
        assert_eq!(scale.middle_px(3), 87.5);
        assert_eq!(BandScale::new(0, (0.0, 10.0), 0.0).band_px(0), (0.0, 10.0));
    }
}
