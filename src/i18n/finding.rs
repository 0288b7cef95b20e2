//! What was found about a claim, in words: sentences of the data package with
//! their numbers put in.

use super::{axis_number, catalogue, hedged, number, period, value, with_sign};
use crate::data::{
    Check, CheckUnit, Claim, EventId, FigureId, Indicator, Lang, Library, Observation, Period, Unit,
};
use crate::evidence::{Derived, Finding, Interval, Part, event_date, interval};

/// What a claim says, its value in the language's words.
#[must_use]
pub fn statement(claim: &Claim, library: &Library, lang: Lang) -> String {
    filled(claim.statement.in_lang(lang), |name| {
        let key = (name == "value").then(|| claim.id.as_str())?;
        Some(named(key, library)?.in_words(library, lang))
    })
}

/// Why a check came out as it did. A place that no number answers to stays as it
/// stands in the table.
#[must_use]
pub fn why(check: &Check, finding: &Finding, library: &Library, lang: Lang) -> String {
    let say = |part: &Part| part_words(part, check, library, lang);
    filled(check.why.in_lang(lang), |name| {
        if name == "claimed" {
            return finding.claimed.as_ref().map(say);
        }
        let nth = |digits: &str, parts: &[Part]| {
            let at: usize = digits.parse().ok()?;
            parts.get(at.checked_sub(1)?).map(say)
        };
        let context = name.strip_prefix('c');
        context
            .and_then(|digits| nth(digits, &finding.context))
            .or_else(|| nth(name, &finding.record))
            .or_else(|| Some(named(name, library)?.in_words(library, lang)))
    })
}

/// A number or time of a check in words. A figure by itself keeps its hedge.
#[must_use]
pub fn part_words(part: &Part, check: &Check, library: &Library, lang: Lang) -> String {
    match part {
        Part::Time(time) => period(*time, lang),
        Part::Number(number) => match number.figure() {
            Some(row) => in_words(row, library, lang),
            None => check_amount(number.interval.mid, check, lang),
        },
    }
}

/// The interval of a check's number in words; `None` for one without any doubt.
#[must_use]
pub fn part_interval_words(
    number: &Derived,
    check: &Check,
    library: &Library,
    lang: Lang,
) -> Option<String> {
    let of_figure = number.figure().and_then(|row| {
        let indicator = library.indicator(&row.indicator)?;
        Some((row, indicator))
    });
    match of_figure {
        Some((row, indicator)) => interval_words(row, indicator, lang),
        None => bounds_words(number.interval, |end| check_amount(end, check, lang), lang),
    }
}

/// The interval of a figure in words; `None` for one without any doubt.
#[must_use]
pub fn interval_words(row: &Observation, indicator: &Indicator, lang: Lang) -> Option<String> {
    let end = |number: f64| value(number, indicator, lang);
    bounds_words(interval(row, indicator), end, lang)
}

/// An interval in words, its ends as `end` says them; `None` for a single number.
#[must_use]
pub fn bounds_words(bounds: Interval, end: impl Fn(f64) -> String, lang: Lang) -> Option<String> {
    let Interval { low, high, .. } = bounds;
    let say = catalogue(lang);
    match (low.is_finite(), high.is_finite()) {
        (true, true) if low == high => None,
        (true, true) => Some((say.between)(&end(low), &end(high))),
        (true, false) => Some((say.at_least)(&end(low))),
        (false, _) => Some((say.at_most)(&end(high))),
    }
}

/// What answers to a key.
pub(super) enum Named<'a> {
    /// A figure.
    Figure(&'a Observation),
    /// The time that a claim names.
    Claimed(Period),
    /// An event, and when it was.
    Event(EventId, Period),
}

impl Named<'_> {
    /// The figure or the time in words.
    pub(super) fn in_words(&self, library: &Library, lang: Lang) -> String {
        match self {
            Self::Figure(row) => in_words(row, library, lang),
            Self::Claimed(time) | Self::Event(_, time) => period(*time, lang),
        }
    }
}

/// A figure, a claimed time or an event, by its key.
pub(super) fn named<'a>(key: &str, library: &'a Library) -> Option<Named<'a>> {
    let id = FigureId::new(key);
    if let Some(row) = library.figure(&id) {
        return Some(Named::Figure(row));
    }
    if let Some(time) = library.claim(&id).and_then(|claim| claim.period) {
        return Some(Named::Claimed(time));
    }
    let event = EventId::new(key);
    let time = event_date(&event, library)?;
    Some(Named::Event(event, time))
}

/// A figure as its source words it.
pub(super) fn in_words(row: &Observation, library: &Library, lang: Lang) -> String {
    match library.indicator(&row.indicator) {
        Some(indicator) => hedged(row, indicator, lang),
        None => number(row.value, 1, lang),
    }
}

fn check_amount(amount: f64, check: &Check, lang: Lang) -> String {
    amount_words(amount, check.unit, check.decimals, lang)
}

/// A computed number.
pub(super) fn amount_words(amount: f64, unit: CheckUnit, decimals: u8, lang: Lang) -> String {
    let text = number(amount, decimals, lang);
    match unit {
        CheckUnit::Of(unit) => with_sign(text, unit, lang),
        CheckUnit::Short if amount.abs() >= 1e6 => axis_number(amount, Unit::Count, lang),
        // The sentence says "times".
        CheckUnit::Short | CheckUnit::Times => text,
    }
}

/// A part of a template.
pub(super) enum Piece<'a> {
    /// Words as they stand there.
    Text(&'a str),
    /// The name in `{name}`.
    Place(&'a str),
}

/// The parts of a template, in order.
pub(super) fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        pieces.push(Piece::Text(before));
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            break;
        };
        pieces.push(Piece::Place(name));
        rest = behind;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// A place as it stands in a template, for want of anything to put there.
pub(super) fn unfilled(name: &str) -> String {
    format!("{{{name}}}")
}

/// A template with each `{name}` filled in.
fn filled(template: &str, fill: impl Fn(&str) -> Option<String>) -> String {
    let words = |piece| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Place(name) => fill(name).unwrap_or_else(|| unfilled(name)),
    };
    pieces(template).into_iter().map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_answers_to_stays() {
        let fill = |name: &str| (name == "a").then(|| "one".to_owned());
        assert_eq!(filled("{a}, {b}; {a}", fill), "one, {b}; one");
        assert_eq!(filled("{a", fill), "a");
        assert_eq!(filled("", fill), "");
    }
}
