//! The tables together: every key resolved, every rule checked.
//!
//! Reading is total: what is good is kept, what is not becomes a [`Fault`], and
//! a table that is missing as a whole is stood in for by the bare keys that
//! others use, so the page stays usable and says what it lacks.

use std::collections::{BTreeMap, BTreeSet};

use super::library_rows as rows;
use super::record_rows as record;
use super::{
    Attestation, Check, Claim, Derivation, Event, EventId, Fault, FaultKind, FetchError, FigureId,
    Indicator, IndicatorId, Note, NoteId, Observation, Passage, Place, PlaceId, SeriesBreak,
    Source, SourceId, Subject, SubjectId, Table,
};

/// The text of each table, or why it could not be had.
pub type TableText = BTreeMap<Table, Result<String, FetchError>>;

/// Everything that is known. Rows keep the order of their files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    indicators: Vec<Indicator>,
    places: Vec<Place>,
    subjects: Vec<Subject>,
    sources: Vec<Source>,
    notes: Vec<Note>,
    observations: Vec<Observation>,
    breaks: Vec<SeriesBreak>,
    events: Vec<Event>,
    attestations: Vec<Attestation>,
    claims: Vec<Claim>,
    derivations: Vec<Derivation>,
    checks: Vec<Check>,
    passages: Vec<Passage>,
}

impl Library {
    /// Reads all tables and checks them against each other.
    ///
    /// A table absent from `tables` counts as one without an answer.
    #[must_use]
    pub fn read(tables: &TableText) -> (Self, Vec<Fault>) {
        let (mut library, mut faults) = Self::read_figures(tables);
        library.read_record(tables, &mut faults);
        (library, faults)
    }

    /// Reads the tables of figures alone: what charts are made of.
    #[must_use]
    pub fn read_figures(tables: &TableText) -> (Self, Vec<Fault>) {
        let (mut library, mut faults) = Self::read_names(tables);
        library.read_rows(tables, &mut faults);
        (library, faults)
    }

    /// The first half of [`Library::read_figures`]: what figures are told of.
    #[must_use]
    pub fn read_names(tables: &TableText) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let library = Self {
            indicators: read(tables, Table::Indicators, rows::indicators, &mut faults),
            places: read(tables, Table::Places, rows::places, &mut faults),
            subjects: read(tables, Table::Subjects, rows::subjects, &mut faults),
            notes: read(tables, Table::Notes, rows::notes, &mut faults),
            sources: read(tables, Table::Sources, rows::sources, &mut faults),
            ..Self::default()
        };
        (library, faults)
    }

    /// The second half: the figures themselves, checked against their names.
    pub fn read_rows(&mut self, tables: &TableText, faults: &mut Vec<Fault>) {
        self.observations = read(tables, Table::Observations, rows::observations, faults);
        self.breaks = read(tables, Table::Breaks, record::breaks, faults);
        self.derivations = read(tables, Table::Derived, record::derivations, faults);
        self.stand_in_for_lost_tables();
        self.drop_figures_that_do_not_hold(faults);
    }

    /// Reads what goes with the figures: events, claims and the checks on them, and the
    /// passages.
    pub fn read_record(&mut self, tables: &TableText, faults: &mut Vec<Fault>) {
        self.events = read(tables, Table::Events, record::events, faults);
        self.attestations = read(tables, Table::Attestations, record::attestations, faults);
        self.claims = read(tables, Table::Claims, record::claims, faults);
        self.checks = read(tables, Table::Checks, record::checks, faults);
        self.passages = read(tables, Table::Passages, record::passages, faults);
        if !matches!(tables.get(&Table::Sources), Some(Ok(_))) {
            let known = std::mem::take(&mut self.sources);
            self.sources = rows::stand_in_sources(known, &self.attestations);
        }
        self.drop_dates_that_do_not_hold(faults);
    }

    /// The indicators, the default one first.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The places, in the order in which they are offered.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The observations, in file order.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The subjects, in file order.
    #[must_use]
    pub fn subjects(&self) -> &[Subject] {
        &self.subjects
    }

    /// The sources, in file order.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The breaks in series, in file order.
    #[must_use]
    pub fn breaks(&self) -> &[SeriesBreak] {
        &self.breaks
    }

    /// The breaks in a figure's series, in file order; a break to this indicator
    /// from another is one too.
    #[must_use]
    pub fn breaks_of(&self, figure: &Observation) -> Vec<SeriesBreak> {
        let of = |one: &&SeriesBreak| {
            let own = one.indicator == figure.indicator;
            (own || one.successor.as_ref() == Some(&figure.indicator))
                && one.place == figure.place
                && one
                    .source
                    .as_ref()
                    .is_none_or(|source| *source == figure.source)
        };
        self.breaks.iter().filter(of).cloned().collect()
    }

    /// The events, in file order: that of time, by their first attestation.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Who says when events were, in file order.
    #[must_use]
    pub fn attestations(&self) -> &[Attestation] {
        &self.attestations
    }

    /// Who says when an event was, in file order; empty for one unknown.
    #[must_use]
    pub fn attestations_of(&self, event: &EventId) -> Vec<&Attestation> {
        let rows = self.attestations.iter();
        rows.filter(|row| row.event == *event).collect()
    }

    /// The article's claims, in its order.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The checks on the claims, in file order.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// The passages of the home page, in the order of reading.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The figures that follow from others, in file order.
    #[must_use]
    pub fn derivations(&self) -> &[Derivation] {
        &self.derivations
    }

    /// The claim of a key.
    #[must_use]
    pub fn claim(&self, id: &FigureId) -> Option<&Claim> {
        self.claims.iter().find(|row| row.id == *id)
    }

    /// The figure of a key.
    #[must_use]
    pub fn figure(&self, id: &FigureId) -> Option<&Observation> {
        let mut rows = self.observations.iter();
        rows.find(|row| row.id.as_ref() == Some(id))
    }

    /// The event of a key.
    #[must_use]
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.iter().find(|row| row.id == *id)
    }

    /// The indicator of a key.
    #[must_use]
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|row| row.id == *id)
    }

    /// The place of a key.
    #[must_use]
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.iter().find(|row| row.id == *id)
    }

    /// The subject of a key.
    #[must_use]
    pub fn subject(&self, id: &SubjectId) -> Option<&Subject> {
        self.subjects.iter().find(|row| row.id == *id)
    }

    /// The source of a key.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|row| row.id == *id)
    }

    /// The note of a key.
    #[must_use]
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|row| row.id == *id)
    }

    /// The places that have a figure for the indicator, in table order.
    #[must_use]
    pub fn places_with(&self, indicator: &IndicatorId) -> Vec<&Place> {
        let rows = self.observations.iter();
        let rows: Vec<&Observation> = rows.filter(|row| row.indicator == *indicator).collect();
        let has = |place: &&Place| rows.iter().any(|row| row.place == place.id);
        self.places.iter().filter(has).collect()
    }

    fn stand_in_for_lost_tables(&mut self) {
        if self.indicators.is_empty() {
            self.indicators = rows::stand_in_indicators(&self.observations);
        }
        if self.places.is_empty() {
            self.places = rows::stand_in_places(&self.observations);
        }
        if self.subjects.is_empty() {
            self.subjects = rows::stand_in_subjects(&self.observations);
        }
        if self.sources.is_empty() {
            self.sources = rows::sources_of(&self.observations);
        }
    }

    fn drop_figures_that_do_not_hold(&mut self, faults: &mut Vec<Fault>) {
        // While the rows of a series stand together, of one edition and in order of time, as
        // they mostly do, none is told twice: keys are put together from the first that does
        // not.
        let key = |row: &Observation| row.key_parts().join(" ");
        let (mut series, mut keys, mut ids) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut are_in_order = true;
        let observations = std::mem::take(&mut self.observations);
        for row in observations {
            let before = self.observations.last();
            let is_next = match before.filter(|before| before.is_of_series(&row)) {
                Some(before) => before.vintage == row.vintage && before.period < row.period,
                None => {
                    let [indicator, place, subject, _, source, _] = row.key_parts();
                    series.insert([indicator, place, subject, source].join(" "))
                }
            };
            if are_in_order && !is_next {
                are_in_order = false;
                for row in &self.observations {
                    keys.insert(key(row));
                }
            }
            let fault = self.first_fault(&row, before).or_else(|| {
                let is_told = !are_in_order && keys.contains(&key(&row));
                if is_told || row.id.iter().any(|id| !ids.insert(id.clone())) {
                    return Some(("period", FaultKind::Duplicate(key(&row))));
                }
                if !are_in_order {
                    keys.insert(key(&row));
                }
                None
            });
            match fault {
                None => self.observations.push(row),
                Some((column, kind)) => faults.push(Fault {
                    table: Table::Observations,
                    line: Some(row.line),
                    column: Some(column),
                    kind,
                }),
            }
        }
    }

    fn drop_dates_that_do_not_hold(&mut self, faults: &mut Vec<Fault>) {
        let attestations = std::mem::take(&mut self.attestations);
        for row in attestations {
            let (event, source) = (self.event(&row.event), self.source(&row.source));
            let unknown = match (event, source) {
                // A lost table of events is one fault, not one for each attestation.
                (None, _) if !self.events.is_empty() => {
                    Some(("event", row.event.as_str(), Table::Events))
                }
                (_, None) => Some(("source", row.source.as_str(), Table::Sources)),
                _ => None,
            };
            match unknown {
                None => self.attestations.push(row),
                Some((column, key, table)) => faults.push(Fault {
                    table: Table::Attestations,
                    line: Some(row.line),
                    column: Some(column),
                    kind: FaultKind::UnknownKey(key.to_owned(), table),
                }),
            }
        }
    }

    /// `before` is a row that holds: rows of a series stand together, and what two of
    /// them share need not be looked up again.
    fn first_fault(
        &self,
        row: &Observation,
        before: Option<&Observation>,
    ) -> Option<(&'static str, FaultKind)> {
        let unknown = |key: &str, table| FaultKind::UnknownKey(key.to_owned(), table);
        let Some(indicator) = self.indicator(&row.indicator) else {
            return Some((
                "indicator",
                unknown(row.indicator.as_str(), Table::Indicators),
            ));
        };
        let keys =
            |row: &'_ Observation| (row.place.clone(), row.subject.clone(), row.source.clone());
        if before.map(keys) != Some(keys(row)) {
            if self.place(&row.place).is_none() {
                return Some(("place", unknown(row.place.as_str(), Table::Places)));
            }
            if self.subject(&row.subject).is_none() {
                return Some(("subject", unknown(row.subject.as_str(), Table::Subjects)));
            }
            if self.source(&row.source).is_none() {
                return Some(("source", unknown(row.source.as_str(), Table::Sources)));
            }
        }
        // A lost note table loses remarks, not figures.
        let lost = row.notes.iter().find(|note| self.note(note).is_none());
        if let Some(note) = lost.filter(|_| !self.notes.is_empty()) {
            return Some(("note", unknown(note.as_str(), Table::Notes)));
        }
        let numbers = [
            ("value", Some(row.value)),
            ("low", row.low),
            ("high", row.high),
        ];
        for (column, number) in numbers {
            let outside =
                number.filter(|number| !(indicator.minimum..=indicator.maximum).contains(number));
            if let Some(number) = outside {
                return Some((column, FaultKind::OutOfRange(number.to_string())));
            }
        }
        let above = row.low.is_some_and(|low| low > row.value);
        let below = row.high.is_some_and(|high| high < row.value);
        (above || below).then_some(("value", FaultKind::BadBounds))
    }
}

/// One table's rows; none, and a fault, where its text could not be had.
fn read<T>(
    tables: &TableText,
    table: Table,
    rows: fn(&str, &mut Vec<Fault>) -> Vec<T>,
    faults: &mut Vec<Fault>,
) -> Vec<T> {
    let error = match tables.get(&table) {
        Some(Ok(text)) => return rows(text, faults),
        Some(Err(error)) => error.clone(),
        None => FetchError::NoAnswer,
    };
    faults.push(Fault {
        table,
        line: None,
        column: None,
        kind: FaultKind::Fetch(error),
    });
    Vec::new()
}
