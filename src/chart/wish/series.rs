//! What a series of the answer is on a picture: its form, its name, its colour.

use super::Given;
use crate::chart::SeriesForm;
use crate::data::{
    Indicator, Lang, Library, Observation, PlaceId, SeriesBreak, SourceKind, SubjectId,
};
use crate::evidence::interval;
use crate::i18n::{catalogue, years};
use crate::query::Series;
use crate::scale::{Slot, slots};

/// What a series is called: by what sets it apart from the others.
#[must_use]
pub fn series_label(library: &Library, series: &Series, all: &[Series], lang: Lang) -> String {
    let places = all.iter().any(|one| one.key.place != series.key.place);
    let subjects = all.iter().any(|one| one.key.subject != series.key.subject);
    let place = name_of(library, &series.key.place, lang);
    let subject = library.subject(&series.key.subject);
    let subject = subject
        .map(|subject| subject.name.in_lang(lang))
        .unwrap_or_default();
    match (subjects, places) {
        (false, _) => place,
        (true, false) => subject.to_owned(),
        (true, true) => format!("{subject}, {place}"),
    }
}

/// A line needs a yearly statistic; all else stands alone.
pub(in crate::chart) fn form(library: &Library, series: &Series) -> SeriesForm {
    let source = library.source(&series.key.source);
    let statistic = source.is_some_and(|source| source.kind == SourceKind::Statistics);
    if statistic && series.points.iter().all(|point| point.at.is_year()) {
        SeriesForm::Line
    } else {
        SeriesForm::Marks
    }
}

/// Series of one place and subject: they share a colour and a name.
pub(in crate::chart) struct Groups(Vec<((PlaceId, SubjectId), Slot)>);

impl Groups {
    pub(in crate::chart) fn of(library: &Library, series: &[Series]) -> Self {
        let mut keys: Vec<(PlaceId, SubjectId)> = Vec::new();
        for one in series {
            let key = (one.key.place.clone(), one.key.subject.clone());
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let first = keys.first().map(|(_, subject)| subject);
        let one_subject = keys.iter().all(|(_, subject)| Some(subject) == first);
        let wish = |(at, (place, _)): (usize, &(PlaceId, SubjectId))| {
            let number = library.places().iter().position(|row| row.id == *place);
            number.filter(|_| one_subject).unwrap_or(at)
        };
        let wishes: Vec<usize> = keys.iter().enumerate().map(wish).collect();
        Self(keys.into_iter().zip(slots(&wishes)).collect())
    }

    pub(in crate::chart) fn slot(&self, series: &Series) -> Slot {
        let found = self.0.iter().find(|((place, subject), _)| {
            *place == series.key.place && *subject == series.key.subject
        });
        found.map_or(
            Slot {
                colour: 0,
                round: 0,
            },
            |(_, slot)| *slot,
        )
    }
}

/// The interval's ends, where a figure has one; an open end is infinite.
pub(in crate::chart) fn bounds(row: &Observation, indicator: &Indicator) -> Option<(f64, f64)> {
    let found = interval(row, indicator);
    (!found.is_exact()).then_some((found.low, found.high))
}

/// The breaks of a series of lines; single statements are not joined anyhow.
pub(in crate::chart) fn breaks(library: &Library, series: &Series) -> Vec<SeriesBreak> {
    match (form(library, series), series.points.first()) {
        (SeriesForm::Line, Some(point)) => library.breaks_of(&point.row),
        _ => Vec::new(),
    }
}

pub(in crate::chart) fn full_name(
    library: &Library,
    series: &Series,
    label: &str,
    lang: Lang,
) -> String {
    match form(library, series) {
        SeriesForm::Line => label.to_owned(),
        SeriesForm::Marks => {
            let source = library.source(&series.key.source);
            let publisher = source
                .map(|source| source.publisher.as_str())
                .unwrap_or_default();
            format!("{label}, {}", (catalogue(lang).as_stated_by)(publisher))
        }
    }
}

/// The breaks inside the years shown: "Kazakhstan 2009–2012, Mongolia 2017–2018".
pub(in crate::chart) fn break_list(given: &Given<'_>, lang: Lang) -> Option<String> {
    let mut list: Vec<String> = Vec::new();
    for one in given.series {
        for broken in breaks_shown(given.library, one) {
            let place = name_of(given.library, &broken.place, lang);
            let entry = format!("{place} {}", years((broken.from, broken.to)));
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    }
    (!list.is_empty()).then(|| list.join(", "))
}

/// The breaks that a reader of a series has to know: those between its points
/// shown, and a change of scale to or from another indicator.
#[must_use]
pub fn breaks_shown(library: &Library, series: &Series) -> Vec<SeriesBreak> {
    let (Some(first), Some(last)) = (series.points.first(), series.points.last()) else {
        return Vec::new();
    };
    let is_line = form(library, series) == SeriesForm::Line;
    let between = |one: &SeriesBreak| is_line && one.lies_between(first.at.year(), last.at.year());
    let all = library.breaks_of(&first.row).into_iter();
    all.filter(|one| one.successor.is_some() || between(one))
        .collect()
}

/// The place asked for, where it is one alone; else nothing.
pub(in crate::chart) fn one_place(given: &Given<'_>, lang: Lang) -> String {
    match given.ask.places.as_slice() {
        [place] => name_of(given.library, place, lang),
        _ => String::new(),
    }
}

pub(in crate::chart) fn name_of(library: &Library, place: &PlaceId, lang: Lang) -> String {
    let found = library.place(place);
    found.map_or_else(
        || place.to_string(),
        |place| place.name.in_lang(lang).to_owned(),
    )
}
