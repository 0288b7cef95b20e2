//! What was found about a claim, in words: sentences of the data package with
//! their numbers put in.

use super::{catalogue, hedged, number, period, value, with_sign};
use crate::data::{
    Check, CheckUnit, Claim, EventId, FigureId, Indicator, Lang, Library, Observation,
};
use crate::evidence::{Derived, Finding, Interval, Part, event_date, interval};

/// What a claim says, its value in the language's words.
#[must_use]
pub fn statement(claim: &Claim, library: &Library, lang: Lang) -> String {
    filled(claim.statement.in_lang(lang), |name| {
        (name == "value").then(|| named(claim.id.as_str(), library, lang))?
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
            .or_else(|| named(name, library, lang))
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

/// A figure, an event or a claimed time, by its key.
fn named(key: &str, library: &Library, lang: Lang) -> Option<String> {
    let id = FigureId::new(key);
    if let Some(row) = library.figure(&id) {
        return Some(in_words(row, library, lang));
    }
    if let Some(time) = library.claim(&id).and_then(|claim| claim.period) {
        return Some(period(time, lang));
    }
    let time = event_date(&EventId::new(key), library)?;
    Some(period(time, lang))
}

fn in_words(row: &Observation, library: &Library, lang: Lang) -> String {
    match library.indicator(&row.indicator) {
        Some(indicator) => hedged(row, indicator, lang),
        None => number(row.value, 1, lang),
    }
}

fn check_amount(amount: f64, check: &Check, lang: Lang) -> String {
    let text = number(amount, check.decimals, lang);
    match check.unit {
        CheckUnit::Of(unit) => with_sign(text, unit, lang),
        // The sentence says "times".
        CheckUnit::Times => text,
    }
}

/// A template with each `{name}` filled in.
fn filled(template: &str, fill: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            break;
        };
        match fill(name) {
            Some(words) => text.push_str(&words),
            None => text.push_str(&format!("{{{name}}}")),
        }
        rest = behind;
    }
    text.push_str(rest);
    text
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
