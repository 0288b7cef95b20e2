//! A check with its finding -> the rows of its strip, by the check's rule.
//!
//! Axes of numbers begin at zero, because the rules judge by ratios: what is a tenth
//! off lies a tenth of its own length away. Where the largest is more than
//! [`LOG_FROM`] times the smallest and all are positive, the axis is logarithmic.

use super::strip::{StripAxis, StripBand, StripRole, StripRow};
use super::strip_name::{Name, Naming};
use crate::chart::{ScaleKind, SeriesForm};
use crate::data::{Check, CheckUnit, EventId, Lang, Library, Period, Rule, SourceKind};
use crate::evidence::{
    Derived, Finding, Interval, Meeting, Part, TOO_MANY_TIMES, meeting, says_the_same,
};
use crate::i18n::{details, factor, number, part_interval_words, part_words, period};

/// Above this ratio of the largest to the smallest the small ones would all lie at
/// zero.
const LOG_FROM: f64 = 50.0;

/// What lies along a strip, what behind it, and its rows.
pub(super) type Parts = (StripAxis, Option<StripBand>, Vec<StripRow>);

/// A check with what it found, on the way to rows.
pub(super) struct Sight<'a> {
    check: &'a Check,
    finding: &'a Finding,
    library: &'a Library,
    lang: Lang,
    naming: Naming<'a>,
}

impl<'a> Sight<'a> {
    pub(super) fn new(
        check: &'a Check,
        finding: &'a Finding,
        library: &'a Library,
        lang: Lang,
    ) -> Self {
        Self {
            check,
            finding,
            library,
            lang,
            naming: Naming::new(check, finding, library, lang),
        }
    }

    pub(super) fn parts(&self) -> Parts {
        let is_time = |part: &Part| matches!(part, Part::Time(_));
        match self.check.rule {
            Rule::Rank => self.ranks(),
            _ if self.finding.record.iter().any(is_time) => self.times(),
            _ => self.numbers(),
        }
    }

    fn numbers(&self) -> Parts {
        let claim = match &self.finding.claimed {
            Some(Part::Number(claim)) => Some(claim),
            _ => None,
        };
        let record: Vec<&Derived> = numbers_of(&self.finding.record).collect();
        let band = claim.and_then(|claim| self.band(claim.interval, &record));
        let mut rows: Vec<StripRow> = Vec::new();
        if let Some(claim) = claim {
            let name = self.naming.claimed(claim);
            rows.push(self.row(StripRole::Article, name, claim));
            if self.check.rule == Rule::Multiple {
                rows.push(self.limit(claim.interval.mid * TOO_MANY_TIMES));
            }
        }
        for number in &record {
            let name = self.naming.recorded(number);
            let mut row = self.row(StripRole::Record, name, number);
            let meeting = claim.and_then(|claim| self.meeting(claim.interval, number.interval));
            row.meeting_text = match (self.check.rule, meeting) {
                (_, None) => "",
                (Rule::Growth | Rule::Multiple, Some(_)) => details(self.lang).strip.beyond,
                (_, Some(meeting)) => (details(self.lang).strip.meeting)(meeting),
            };
            row.meeting = meeting;
            rows.push(row);
        }
        if self.check.rule == Rule::Derive {
            // Without a claim the numbers compare with each other.
            rows.extend(numbers_of(&self.finding.context).map(|number| {
                let name = self.naming.recorded(number);
                self.row(StripRole::Record, name, number)
            }));
        }
        (StripAxis::Values(self.check.unit, scale(&rows)), band, rows)
    }

    /// What stands behind the rows, by the rule.
    fn band(&self, claim: Interval, record: &[&Derived]) -> Option<StripBand> {
        let of_article = |ends| StripBand {
            ends,
            role: StripRole::Article,
        };
        match self.check.rule {
            Rule::Multiple => Some(of_article((claim.mid, claim.mid * TOO_MANY_TIMES))),
            Rule::Range => {
                let mids = record.iter().map(|one| one.interval.mid);
                Some(StripBand {
                    ends: (
                        mids.clone().reduce(f64::min)?,
                        mids.clone().reduce(f64::max)?,
                    ),
                    role: StripRole::Record,
                })
            }
            Rule::Derive | Rule::Curated => None,
            _ => Some(of_article((claim.low, claim.high))),
        }
    }

    /// How a number of the record stands to the claim, by the rule.
    fn meeting(&self, claim: Interval, record: Interval) -> Option<Meeting> {
        let apart = |is_beyond: bool| is_beyond.then_some(Meeting::Apart);
        match self.check.rule {
            Rule::Growth => apart(record.mid > claim.mid),
            Rule::Multiple => apart(record.mid > claim.mid * TOO_MANY_TIMES),
            Rule::Range | Rule::Derive | Rule::Curated => None,
            Rule::Vintages if says_the_same(claim, record) => Some(Meeting::Same),
            _ => Some(meeting(claim, record)),
        }
    }

    fn row(&self, role: StripRole, name: Name, number: &Derived) -> StripRow {
        let (check, library, lang) = (self.check, self.library, self.lang);
        let Interval { low, mid, high } = number.interval;
        let value_text = match (check.unit, number.figure()) {
            (CheckUnit::Times, None) => factor(mid, check.decimals, lang),
            _ => part_words(&Part::Number(number.clone()), check, library, lang),
        };
        // "At least 15" is its own interval.
        let interval_text = part_interval_words(number, check, library, lang)
            .filter(|interval| *interval != value_text);
        StripRow {
            role,
            label: name.who,
            note: name.note,
            value_text,
            interval_text,
            interval: (low, mid, high),
            form: self.form(number),
            meeting: None,
            meeting_text: "",
            places: 0,
        }
    }

    fn limit(&self, limit: f64) -> StripRow {
        let times = factor(TOO_MANY_TIMES, 0, self.lang);
        let number = Derived {
            interval: Interval::exact(limit),
            inputs: Vec::new(),
        };
        let name = Name::of((details(self.lang).strip.limit)(&times));
        self.row(StripRole::Limit, name, &number)
    }

    /// As on the explorer's charts: of a yearly statistic, or of what a text states.
    fn form(&self, number: &Derived) -> SeriesForm {
        let is_statistic = number.inputs.iter().all(|row| {
            let source = self.library.source(&row.source);
            let kind = source.map(|source| source.kind);
            kind == Some(SourceKind::Statistics) && row.period.is_some_and(Period::is_year)
        });
        if is_statistic {
            SeriesForm::Line
        } else {
            SeriesForm::Marks
        }
    }

    fn times(&self) -> Parts {
        let claimed = match &self.finding.claimed {
            Some(Part::Time(time)) => Some(*time),
            // What was planned for a time is claimed of that time.
            Some(Part::Number(plan)) => plan.inputs.first().and_then(|row| row.period),
            None => None,
        };
        let say = details(self.lang).strip;
        let mut rows: Vec<StripRow> = Vec::new();
        if let Some(time) = claimed {
            let name = Name::of(say.article.to_owned());
            rows.push(self.time_row(StripRole::Article, name, time));
        }
        for (formula, part) in self.check.record.iter().zip(&self.finding.record) {
            let Part::Time(time) = part else { continue };
            let event = EventId::new(formula.trim());
            let name = self.naming.event(&event, *time);
            let mut row = self.time_row(StripRole::Record, name, *time);
            if let Some(claimed) = claimed {
                let is_met = match self.check.rule {
                    Rule::Target => time.year() <= claimed.year(),
                    _ => claimed.contains(*time),
                };
                (row.meeting, row.meeting_text) = if is_met {
                    (Some(Meeting::Same), say.in_time)
                } else {
                    (Some(Meeting::Apart), say.out_of_time)
                };
            }
            rows.push(row);
        }
        let band = claimed.map(|time| StripBand {
            ends: time.span_years(),
            role: StripRole::Article,
        });
        (StripAxis::Years, band, rows)
    }

    fn time_row(&self, role: StripRole, name: Name, time: Period) -> StripRow {
        let (from, to) = time.span_years();
        StripRow {
            role,
            label: name.who,
            note: name.note,
            value_text: period(time, self.lang),
            interval_text: None,
            interval: (from, time.middle_year(), to),
            form: SeriesForm::Marks,
            meeting: None,
            meeting_text: "",
            places: 0,
        }
    }

    fn ranks(&self) -> Parts {
        let say = details(self.lang).strip;
        let Some(Part::Number(claim)) = &self.finding.claimed else {
            return (StripAxis::Places, None, Vec::new());
        };
        let place = |number: &Derived| self::number(number.interval.mid, 0, self.lang);
        let mut article = self.row(StripRole::Article, self.naming.claimed(claim), claim);
        article.value_text = (say.place)(&place(claim));
        article.interval_text = None;
        let mut rows = vec![article];
        for rank in numbers_of(&self.finding.record) {
            let mut row = self.row(StripRole::Record, self.naming.ranked(rank), rank);
            row.places = rank.inputs.len();
            row.value_text = (say.place_in_list)(&place(rank), row.places);
            (row.meeting, row.meeting_text) = if rank.interval.mid == claim.interval.mid {
                (Some(Meeting::Same), say.same_place)
            } else {
                (Some(Meeting::Apart), say.other_place)
            };
            rows.push(row);
        }
        let mid = claim.interval.mid;
        let band = StripBand {
            ends: (mid, mid),
            role: StripRole::Article,
        };
        (StripAxis::Places, Some(band), rows)
    }
}

fn numbers_of(parts: &[Part]) -> impl Iterator<Item = &Derived> {
    parts.iter().filter_map(|part| match part {
        Part::Number(number) => Some(number),
        Part::Time(_) => None,
    })
}

fn scale(rows: &[StripRow]) -> ScaleKind {
    let ends = rows.iter().flat_map(|row| {
        let (low, mid, high) = row.interval;
        [low, mid, high]
    });
    let known = ends.filter(|end| end.is_finite());
    let least = known.clone().fold(f64::INFINITY, f64::min);
    let most = known.fold(0.0, f64::max);
    if least > 0.0 && most > least * LOG_FROM {
        ScaleKind::Log
    } else {
        ScaleKind::Linear
    }
}
