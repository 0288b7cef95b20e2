//! A figure -> what it is held against: the checks that rest on it, and what others
//! say of the same quantity.

use crate::data::{Check, Claim, Library, Observation, Period};
use crate::evidence::{Finding, Part, find};

/// What a figure is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldAgainst<'a> {
    /// The claims with the checks on them that use the figure as what is claimed or
    /// as the record of it, in the order of the checks. A figure that is a claim
    /// stands here with its own checks.
    pub checks: Vec<(&'a Claim, &'a Check)>,
    /// Figures of the same measure, place and subject by another source or in
    /// another edition, of a time that shares a calendar year; in file order. None
    /// for a figure without a date.
    pub others: Vec<&'a Observation>,
}

/// Looks up what a figure is held against. A check that cannot be carried out is
/// passed over.
#[must_use]
pub fn held_against<'a>(library: &'a Library, row: &Observation) -> HeldAgainst<'a> {
    let mut checks = Vec::new();
    for check in library.checks() {
        if find(check, library).is_ok_and(|finding| rests_on(&finding, row)) {
            let claims = check.claims.iter().filter_map(|id| library.claim(id));
            checks.extend(claims.map(|claim| (claim, check)));
        }
    }
    let others = library.observations().iter();
    let others = others.filter(|other| is_other_estimate(other, row));
    HeldAgainst {
        checks,
        others: others.collect(),
    }
}

/// What only the sentence needs decides nothing.
fn rests_on(finding: &Finding, row: &Observation) -> bool {
    let mut parts = finding.claimed.iter().chain(&finding.record);
    parts.any(|part| match part {
        Part::Number(number) => number.inputs.contains(row),
        Part::Time(_) => false,
    })
}

fn is_other_estimate(other: &Observation, row: &Observation) -> bool {
    let is_same = other.indicator == row.indicator
        && other.place == row.place
        && other.subject == row.subject;
    let is_told_otherwise = (&other.source, other.vintage) != (&row.source, row.vintage);
    is_same && is_told_otherwise && share_a_year(other.period, row.period)
}

fn share_a_year(one: Option<Period>, other: Option<Period>) -> bool {
    let (Some((from, to)), Some((first, last))) =
        (one.map(Period::years), other.map(Period::years))
    else {
        return false;
    };
    from <= last && first <= to
}
