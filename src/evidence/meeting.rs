//! How far a figure of the record is from what a claim's words allow.

use super::{FAR, Interval, SAME};

/// How a figure stands to a claim, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meeting {
    /// It is the claim's own number.
    Same,
    /// The words allow it, and it is within [`FAR`] of the number.
    Near,
    /// The words allow it, and it is further than that from the number.
    Far,
    /// The words do not allow it.
    Apart,
}

/// How a figure stands to a claim, each between its bounds.
#[must_use]
pub fn meeting(claim: Interval, record: Interval) -> Meeting {
    if !claim.meets(record) {
        return Meeting::Apart;
    }
    let distance = claim.distance(record);
    if distance == 0.0 {
        Meeting::Same
    } else if distance <= FAR {
        Meeting::Near
    } else {
        Meeting::Far
    }
}

/// Whether an edition of a figure says the claim's number, up to [`SAME`].
#[must_use]
pub fn says_the_same(claim: Interval, record: Interval) -> bool {
    claim.distance(record) <= SAME
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claim: (f64, f64, f64), record: f64, expect: Meeting) {
        let (low, mid, high) = claim;
        let claim = Interval { low, mid, high };
        let found = meeting(claim, Interval::exact(record));
        assert_eq!(found, expect, "{claim:?} {record}");
    }

    #[test]
    fn a_figure_is_allowed_before_it_is_near() {
        let over_forty = (40.0, 40.0, 50.0);
        check(over_forty, 40.0, Meeting::Same);
        check(over_forty, 44.0, Meeting::Near);
        check(over_forty, 47.0, Meeting::Far);
        check(over_forty, 50.0, Meeting::Far);
        check(over_forty, 39.0, Meeting::Apart);
        check(over_forty, 50.1, Meeting::Apart);
    }
}
