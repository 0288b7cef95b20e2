//! What the rows of a strip are called: who says so, of when, and from what it was
//! computed. What all rows share is not said.

use std::collections::BTreeSet;

use super::series::name_of;
use crate::data::{
    Check, EventId, IndicatorId, Lang, Library, Observation, Period, PlaceId, Rule, SourceId,
    Status, SubjectId,
};
use crate::evidence::{Derived, Finding, Part};
use crate::i18n::{StripWords, catalogue, details, period};

/// What a row is called.
pub(super) struct Name {
    /// Who says so, and of when.
    pub(super) who: String,
    /// What sets it apart; may be empty.
    pub(super) note: String,
}

impl Name {
    /// A name that needs nothing beside it.
    pub(super) fn of(who: String) -> Self {
        Self {
            who,
            note: String::new(),
        }
    }
}

/// Names the numbers and times of one check.
pub(super) struct Naming<'a> {
    rule: Rule,
    library: &'a Library,
    lang: Lang,
    say: &'static StripWords,
    /// What the claim itself is a figure of.
    claimed: Option<IndicatorId>,
    /// Whether they are of several places or several subjects.
    places: Variety,
    subjects: Variety,
}

/// Whether what sets rows apart has to be said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Variety {
    One,
    Several,
}

impl Variety {
    fn of<T: Ord>(all: &BTreeSet<T>) -> Self {
        if all.len() > 1 {
            Self::Several
        } else {
            Self::One
        }
    }
}

impl<'a> Naming<'a> {
    pub(super) fn new(check: &Check, finding: &Finding, library: &'a Library, lang: Lang) -> Self {
        let inputs = finding.inputs();
        let places: BTreeSet<&PlaceId> = inputs.iter().map(|row| &row.place).collect();
        let subjects = inputs.iter().filter(|row| has_subjects(library, row));
        let subjects: BTreeSet<&SubjectId> = subjects.map(|row| &row.subject).collect();
        let claimed = match &finding.claimed {
            Some(Part::Number(claim)) => claim.figure().map(|row| row.indicator.clone()),
            _ => None,
        };
        Self {
            rule: check.rule,
            library,
            lang,
            say: &details(lang).strip,
            claimed,
            places: Variety::of(&places),
            // Lists of subjects are named as lists.
            subjects: match check.rule {
                Rule::Rank => Variety::One,
                _ => Variety::of(&subjects),
            },
        }
    }

    /// The article's row. A figure of its own needs no date; what it only says in
    /// words is computed from figures of others.
    pub(super) fn claimed(&self, claim: &Derived) -> Name {
        match claim.figure() {
            Some(row) if self.is_of_article(row) => Name {
                who: self.say.article.to_owned(),
                note: self.place(row).unwrap_or_default(),
            },
            _ if claim.inputs.iter().all(|row| self.is_of_article(row)) => self.recorded(claim),
            _ => {
                let name = self.recorded(claim);
                let who = (self.say.article_by)(&name.who);
                Name { who, ..name }
            }
        }
    }

    /// A row of the record.
    pub(super) fn recorded(&self, number: &Derived) -> Name {
        let who = self.who(&number.inputs);
        let Some(row) = number.figure() else {
            let note = (self.say.computed_from)(&self.whats(&number.inputs));
            return Name { who, note };
        };
        let of_what = if self.claimed.as_ref() == Some(&row.indicator) {
            self.place(row)
        } else {
            Some(self.what(row))
        };
        let edition = row.vintage.filter(|_| self.rule == Rule::Vintages);
        let edition = edition.map(|date| (self.say.edition)(&period(date, self.lang)));
        let odd = matches!(row.status, Status::Derived | Status::Doubtful);
        let status = odd.then(|| (catalogue(self.lang).status)(row.status).to_owned());
        let note = listed([of_what, edition, status].into_iter().flatten(), ", ");
        Name { who, note }
    }

    /// A row of the record that is a rank: the list that it was found in.
    pub(super) fn ranked(&self, rank: &Derived) -> Name {
        Name {
            who: self.who(&rank.inputs),
            note: self.whats(&rank.inputs),
        }
    }

    /// A row that is a time: what happened, by whom.
    pub(super) fn event(&self, event: &EventId, time: Period) -> Name {
        let told = self.library.attestations_of(event).into_iter();
        let told = told.filter(|one| one.claim.is_none() && one.period == time);
        let title = self.library.event(event);
        Name {
            who: listed(told.map(|one| self.publisher(&one.source)), ", "),
            note: title.map_or_else(String::new, |event| {
                event.title.in_lang(self.lang).to_owned()
            }),
        }
    }

    /// Each publisher with the times of its figures.
    fn who(&self, inputs: &[Observation]) -> String {
        let publisher = |row: &Observation| {
            if self.is_of_article(row) {
                self.say.article.to_owned()
            } else {
                self.publisher(&row.source)
            }
        };
        let mut rows: Vec<&Observation> = inputs.iter().collect();
        rows.sort_by_key(|row| row.period);
        let with_times = inputs.iter().map(publisher).map(|name| {
            let own = rows.iter().filter(|row| publisher(row) == name);
            let times = own.map(|row| match row.period {
                Some(time) => period(time, self.lang),
                None => catalogue(self.lang).undated.to_owned(),
            });
            listed(std::iter::once(name.clone()).chain(times), ", ")
        });
        listed(with_times, "; ")
    }

    fn publisher(&self, source: &SourceId) -> String {
        let found = self.library.source(source);
        found.map_or_else(|| source.to_string(), |source| source.publisher.clone())
    }

    fn is_of_article(&self, row: &Observation) -> bool {
        let id = row.id.as_ref();
        id.is_some_and(|id| self.library.claim(id).is_some())
    }

    fn whats(&self, inputs: &[Observation]) -> String {
        listed(inputs.iter().map(|row| self.what(row)), "; ")
    }

    /// What a figure is of, with what sets it apart from the others.
    fn what(&self, row: &Observation) -> String {
        let indicator = self.library.indicator(&row.indicator);
        let name = indicator.map_or_else(
            || row.indicator.to_string(),
            |indicator| indicator.name.in_lang(self.lang).to_owned(),
        );
        let is_told = self.subjects == Variety::Several && has_subjects(self.library, row);
        let subject = self.library.subject(&row.subject).filter(|_| is_told);
        let subject = subject.map(|subject| subject.name.in_lang(self.lang).to_owned());
        let apart: Vec<String> = subject.into_iter().chain(self.place(row)).collect();
        if apart.is_empty() {
            name
        } else {
            format!("{name} ({})", apart.join(", "))
        }
    }

    fn place(&self, row: &Observation) -> Option<String> {
        let is_told = self.places == Variety::Several;
        is_told.then(|| name_of(self.library, &row.place, self.lang))
    }
}

/// Whether a figure's indicator tells several subjects apart.
fn has_subjects(library: &Library, row: &Observation) -> bool {
    let mut rows = library.observations().iter();
    rows.any(|other| other.indicator == row.indicator && other.subject != row.subject)
}

/// Words one after the other, each once.
fn listed(words: impl Iterator<Item = String>, between: &str) -> String {
    let mut all: Vec<String> = Vec::new();
    for one in words {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all.join(between)
}
