//! The checks on a claim -> one verdict.

use super::{Finding, find};
use crate::data::{Check, Claim, FigureId, Library, Measure, Outcome, words};

words!(
    /// How a claim stands. In order of gravity: of several checks the gravest rules.
    Verdict {
        /// Nothing in the record speaks to it.
        NotCheckable = "not-checkable",
        /// The record says the same, or allows it.
        Confirmed = "confirmed",
        /// True, and far from the number.
        Loose = "loose",
        /// Right at the time, and revised later.
        ConfirmedThenRevised = "confirmed-then-revised",
        /// Right once, and repeated too long.
        Dated = "dated",
        /// Nobody says what was counted.
        UndefinedMeasure = "undefined-measure",
        /// Something is left out that changes how it reads.
        Incomplete = "incomplete",
        /// The record says otherwise.
        Conflicting = "conflicting",
    }
);

/// What an outcome says of the claim; `None` where it does not judge.
#[must_use]
pub fn verdict_of(outcome: Outcome) -> Option<Verdict> {
    Some(match outcome {
        Outcome::Confirmed | Outcome::Consistent => Verdict::Confirmed,
        Outcome::ConfirmedThenRevised => Verdict::ConfirmedThenRevised,
        Outcome::Loose | Outcome::Imprecise => Verdict::Loose,
        Outcome::Conflict | Outcome::Error | Outcome::MissedTarget | Outcome::ChangedRanking => {
            Verdict::Conflicting
        }
        Outcome::Dated => Verdict::Dated,
        Outcome::Undefined | Outcome::Implausible => Verdict::UndefinedMeasure,
        Outcome::Incomplete | Outcome::OmittedCorrection => Verdict::Incomplete,
        Outcome::Derived => return None,
    })
}

/// A claim with what was found about it.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// How it stands.
    pub verdict: Verdict,
    /// The checks that could be carried out, with what they found, in file order.
    pub findings: Vec<(&'a Check, Finding)>,
}

/// Judges a claim; `None` for one that the library does not have.
///
/// Without a check that judges, a claim whose measure nobody defines is of
/// undefined measure, and any other cannot be checked.
#[must_use]
pub fn judge<'a>(library: &'a Library, claim: &FigureId) -> Option<Judged<'a>> {
    let claim = library.claim(claim)?;
    let checks = library.checks().iter();
    let checks = checks.filter(|check| check.claims.contains(&claim.id));
    let findings: Vec<(&Check, Finding)> = checks
        .filter_map(|check| Some((check, find(check, library).ok()?)))
        .collect();
    let outcomes = findings.iter().map(|(_, finding)| finding.outcome);
    let gravest = outcomes.filter_map(verdict_of).max();
    let figure = library.figure(&claim.id);
    let measure = figure.and_then(|row| library.indicator(&row.indicator));
    let undefined = measure.is_some_and(|indicator| indicator.measure == Measure::Undefined);
    let verdict = gravest.unwrap_or(if undefined {
        Verdict::UndefinedMeasure
    } else {
        Verdict::NotCheckable
    });
    Some(Judged {
        claim,
        verdict,
        findings,
    })
}
