//! A check's formulas and rule -> its outcome, with the numbers it rests on.
//!
//! The outcome is never read from the table where arithmetic can decide:
//! another input gives another outcome.

use super::{Derived, FormulaError, Interval, Meeting, compute, meeting, says_the_same};
use crate::data::{Check, EventId, FigureId, Library, Observation, Outcome, Period, Rule};

/// Two numbers no further apart than this share of the second say the same.
pub const SAME: f64 = 0.02;
/// A number further than this share from one that its words allow is loose.
pub const FAR: f64 = 0.10;
/// A part's share of so many times the whole's is no share of inhabitants.
pub const TOO_MANY_TIMES: f64 = 3.0;
/// A figure this many years older than the text that repeats it is dated.
pub const OLD_YEARS: f64 = 5.0;

/// One number or time of a check.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A formula's result.
    Number(Derived),
    /// A claim's or an event's time: the latest where sources differ.
    Time(Period),
}

/// What came out of a check.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The outcome.
    pub outcome: Outcome,
    /// What was claimed, where the rule needs it.
    pub claimed: Option<Part>,
    /// The record that it was held against, in order.
    pub record: Vec<Part>,
    /// What only the sentence needs.
    pub context: Vec<Part>,
}

impl Finding {
    /// The figures that the outcome rests on, each once, in order of use.
    #[must_use]
    pub fn inputs(&self) -> Vec<&Observation> {
        let mut inputs: Vec<&Observation> = Vec::new();
        for part in self.claimed.iter().chain(&self.record).chain(&self.context) {
            if let Part::Number(number) = part {
                for row in &number.inputs {
                    if !inputs.contains(&row) {
                        inputs.push(row);
                    }
                }
            }
        }
        inputs
    }
}

/// Carries out a check.
///
/// # Errors
/// [`FormulaError`] where a formula names what does not exist or has no value.
pub fn find(check: &Check, library: &Library) -> Result<Finding, FormulaError> {
    if check.rule == Rule::Rank {
        return ranks(check, library);
    }
    let claimed = match check.claimed.as_str() {
        "" => None,
        formula => Some(part(formula, library)?),
    };
    let parts = |formulas: &[String]| -> Result<Vec<Part>, FormulaError> {
        formulas
            .iter()
            .map(|formula| part(formula, library))
            .collect()
    };
    let (record, context) = (parts(&check.record)?, parts(&check.context)?);
    let outcome = outcome(check, claimed.as_ref(), &record)?;
    Ok(Finding {
        outcome,
        claimed,
        record,
        context,
    })
}

/// A time where the whole formula is the key of an event or of a claim that is
/// a time; a number otherwise.
fn part(formula: &str, library: &Library) -> Result<Part, FormulaError> {
    let key = formula.trim();
    let event = EventId::new(key);
    if library.event(&event).is_some() {
        return event_date(&event, library)
            .map(Part::Time)
            .ok_or_else(|| FormulaError::Unknown(key.to_owned()));
    }
    if let Some(period) = library
        .claim(&FigureId::new(key))
        .and_then(|claim| claim.period)
    {
        return Ok(Part::Time(period));
    }
    compute(formula, library).map(Part::Number)
}

/// When an event was, by others than the article that is held against it: the
/// latest where they differ; `None` where only the article tells of it.
#[must_use]
pub fn event_date(event: &EventId, library: &Library) -> Option<Period> {
    let told = library.attestations_of(event);
    let by_others = told.iter().filter(|one| one.claim.is_none());
    by_others.map(|one| one.period).max()
}

fn outcome(
    check: &Check,
    claimed: Option<&Part>,
    record: &[Part],
) -> Result<Outcome, FormulaError> {
    let wrong = || FormulaError::Form(check.id.to_string());
    if let (Rule::Curated, Some(outcome)) = (check.rule, check.outcome) {
        return Ok(outcome);
    }
    if check.rule == Rule::Derive {
        return Ok(Outcome::Derived);
    }
    if let (Rule::Date, Some(Part::Time(claim)), [Part::Time(event), ..]) =
        (check.rule, claimed, record)
    {
        return Ok(if claim.contains(*event) {
            Outcome::Confirmed
        } else {
            Outcome::Conflict
        });
    }
    let Some(Part::Number(claim)) = claimed else {
        return Err(wrong());
    };
    if let (Rule::Target, [Part::Time(later), ..]) = (check.rule, record) {
        let planned = claim.inputs.first().and_then(|row| row.period);
        let planned = planned.ok_or_else(wrong)?;
        return Ok(if later.year() > planned.year() {
            Outcome::MissedTarget
        } else {
            Outcome::Confirmed
        });
    }
    let mut numbers = Vec::new();
    for one in record {
        match one {
            Part::Number(number) => numbers.push(number),
            Part::Time(_) => return Err(wrong()),
        }
    }
    let (first, last) = match (numbers.first(), numbers.last()) {
        (Some(first), Some(last)) => (first.interval, last.interval),
        _ => return Err(wrong()),
    };
    let intervals: Vec<Interval> = numbers.iter().map(|number| number.interval).collect();
    let same = |record: Interval| says_the_same(claim.interval, record);
    Ok(match check.rule {
        Rule::Vintages if same(last) => Outcome::Confirmed,
        Rule::Vintages if intervals.iter().any(|one| same(*one)) => Outcome::ConfirmedThenRevised,
        Rule::Growth if first.mid > claim.interval.mid => Outcome::Conflict,
        Rule::Growth => Outcome::Confirmed,
        Rule::Multiple if first.mid > claim.interval.mid * TOO_MANY_TIMES => Outcome::Implausible,
        Rule::Multiple => Outcome::Derived,
        Rule::Straddle => straddle(claim.interval, &intervals),
        Rule::Range => range(claim.interval, &intervals),
        Rule::Dated => dated(claim, &numbers),
        _ => compare(claim.interval, &intervals),
    })
}

/// Disjoint from all: a conflict. Else by the nearest that it meets.
fn compare(claim: Interval, record: &[Interval]) -> Outcome {
    match record.iter().map(|one| meeting(claim, *one)).min() {
        None | Some(Meeting::Apart) => Outcome::Conflict,
        Some(Meeting::Same) => Outcome::Confirmed,
        Some(Meeting::Near) => Outcome::Consistent,
        Some(Meeting::Far) => Outcome::Loose,
    }
}

/// Between figures of different kinds, and none of them: nobody knows which was
/// meant.
fn straddle(claim: Interval, record: &[Interval]) -> Outcome {
    let below = record.iter().any(|one| one.mid < claim.low);
    let above = record.iter().any(|one| one.mid > claim.high);
    if below && above && !record.iter().any(|one| claim.meets(*one)) {
        Outcome::Undefined
    } else {
        compare(claim, record)
    }
}

/// Inside the counts there are; what is missing is what was left out around it.
fn range(claim: Interval, record: &[Interval]) -> Outcome {
    let least = record
        .iter()
        .map(|one| one.mid)
        .fold(f64::INFINITY, f64::min);
    let most = record
        .iter()
        .map(|one| one.mid)
        .fold(f64::NEG_INFINITY, f64::max);
    if (least..=most).contains(&claim.mid) {
        Outcome::Incomplete
    } else {
        Outcome::Conflict
    }
}

/// Equal to the first of the record, which was old by then, while a later one
/// says otherwise.
fn dated(claim: &Derived, record: &[&Derived]) -> Outcome {
    let intervals: Vec<Interval> = record.iter().map(|one| one.interval).collect();
    let when = |number: &Derived| number.inputs.first()?.period.map(Period::middle_year);
    if let ([first, .., last], Some(claimed)) = (record, when(claim))
        && let (Some(then), Some(since)) = (when(first), when(last))
        && claim.interval.distance(first.interval) <= FAR
        && claimed - then >= OLD_YEARS
        && since > then
        && !says_the_same(claim.interval, last.interval)
    {
        return Outcome::Dated;
    }
    compare(claim.interval, &intervals)
}

/// Each part of the record is a list of figures, in which the claim's subject has
/// a rank: one more than the number of larger ones.
fn ranks(check: &Check, library: &Library) -> Result<Finding, FormulaError> {
    let claim = compute(&check.claimed, library)?;
    let unknown = || FormulaError::Unknown(check.claimed.clone());
    let subject = claim.inputs.first().map(|row| row.subject.clone());
    let mut record = Vec::new();
    for list in &check.record {
        let rows: Result<Vec<Derived>, FormulaError> =
            list.split(',').map(|name| compute(name, library)).collect();
        let rows = rows?;
        let is_subject =
            |row: &&Derived| row.inputs.first().map(|input| &input.subject) == subject.as_ref();
        let own = rows.iter().find(is_subject).ok_or_else(unknown)?;
        let larger = rows
            .iter()
            .filter(|row| row.interval.mid > own.interval.mid);
        let rank = u32::try_from(larger.count() + 1).map_or(f64::INFINITY, f64::from);
        record.push(Part::Number(Derived {
            interval: Interval::exact(rank),
            inputs: rows.into_iter().flat_map(|row| row.inputs).collect(),
        }));
    }
    let claimed = claim.interval.mid;
    let agrees = |part: &Part| matches!(part, Part::Number(one) if one.interval.mid == claimed);
    let agreeing = record.iter().filter(|part| agrees(part)).count();
    let outcome = match agreeing {
        0 => Outcome::Conflict,
        all if all == record.len() => Outcome::Confirmed,
        _ => Outcome::ChangedRanking,
    };
    Ok(Finding {
        outcome,
        claimed: Some(Part::Number(claim)),
        record,
        context: Vec::new(),
    })
}
