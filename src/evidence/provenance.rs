//! Figures -> the sources behind exactly them.

use std::collections::{BTreeMap, BTreeSet};

use crate::data::{
    Library, NoteId, Observation, Period, PlaceId, Qualifier, SourceId, SourceKind, Status,
};

/// What one source contributes to what is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// The source.
    pub source: SourceId,
    /// How many of the figures come from it; at least 1.
    pub count: usize,
    /// The places it speaks of, in order of first use.
    pub places: Vec<PlaceId>,
    /// Its editions in use, ascending.
    pub vintages: BTreeSet<Period>,
    /// How it words its figures in use.
    pub wordings: BTreeSet<Qualifier>,
    /// How its figures in use came to us.
    pub statuses: BTreeSet<Status>,
    /// The remarks on its figures in use, in order of first use.
    pub notes: Vec<NoteId>,
}

/// The sources of `figures`, in order of first use. The counts add up to the
/// number of figures.
#[must_use]
pub fn provenance<'a>(figures: impl IntoIterator<Item = &'a Observation>) -> Vec<Provenance> {
    let mut found: Vec<Provenance> = Vec::new();
    for figure in figures {
        let at = found.iter().position(|one| one.source == figure.source);
        let at = at.unwrap_or_else(|| {
            found.push(Provenance {
                source: figure.source.clone(),
                count: 0,
                places: Vec::new(),
                vintages: BTreeSet::new(),
                wordings: BTreeSet::new(),
                statuses: BTreeSet::new(),
                notes: Vec::new(),
            });
            found.len() - 1
        });
        let Some(one) = found.get_mut(at) else {
            continue;
        };
        one.count += 1;
        one.vintages.extend(figure.vintage);
        one.wordings.insert(figure.qualifier);
        one.statuses.insert(figure.status);
        if !one.places.contains(&figure.place) {
            one.places.push(figure.place.clone());
        }
        for note in &figure.notes {
            if !one.notes.contains(note) {
                one.notes.push(note.clone());
            }
        }
    }
    found
}

/// What one source gives to the whole record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attested {
    /// How many of its figures came to us in each way; none of a way that has none.
    pub figures: BTreeMap<Status, usize>,
    /// How many dates of events it gives.
    pub dates: usize,
}

/// What a source gives to the record; nothing for one that no table names.
#[must_use]
pub fn attested(library: &Library, source: &SourceId) -> Attested {
    let mut found = Attested::default();
    let figures = library.observations().iter();
    for figure in figures.filter(|row| row.source == *source) {
        *found.figures.entry(figure.status).or_default() += 1;
    }
    let dates = library.attestations().iter();
    let own = dates.filter(|date| date.source == *source);
    found.dates = own
        .filter(|date| library.event(&date.event).is_some())
        .count();
    found
}

/// Whether statistics of more than one edition stand side by side: the same
/// year may have been revised between them.
#[must_use]
pub fn mixes_editions(library: &Library, sources: &[Provenance]) -> bool {
    let statistic = |one: &&Provenance| {
        library
            .source(&one.source)
            .is_some_and(|source| source.kind == SourceKind::Statistics)
    };
    let editions = sources
        .iter()
        .filter(statistic)
        .map(|one| one.vintages.len());
    editions.sum::<usize>() > 1
}
