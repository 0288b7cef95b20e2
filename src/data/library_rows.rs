//! Each table's rows made from cells, and the stand-ins for a table that is lost.

use super::read::Cell::{Filled, Free};
use super::read::{Cell, RawRow, read_rows};
use super::{
    Attestation, Fault, FaultKind, FigureId, Indicator, IndicatorId, Measure, Note, NoteId,
    Observation, Place, PlaceId, PlaceKind, Qualifier, Source, SourceId, SourceKind, Status,
    Subject, SubjectId, Table, Text, Topic, Unit,
};

const NAME: [&str; 3] = ["name_en", "name_ru", "name_kk"];
const UNIT: [&str; 3] = ["unit_en", "unit_ru", "unit_kk"];
const ABOUT: [&str; 3] = ["about_en", "about_ru", "about_kk"];
const TEXT: [&str; 3] = ["text_en", "text_ru", "text_kk"];

const INDICATOR: &[Cell] = &[
    Filled("id"),
    Filled("topic"),
    Filled("measure"),
    Filled("unit"),
    Filled("decimals"),
    Filled("minimum"),
    Filled("maximum"),
    Free("default_places"),
    Filled("name_en"),
    Filled("name_ru"),
    Filled("name_kk"),
    Free("unit_en"),
    Free("unit_ru"),
    Free("unit_kk"),
    Free("about_en"),
    Free("about_ru"),
    Free("about_kk"),
];
const PLACE: &[Cell] = &[
    Filled("id"),
    Filled("kind"),
    Free("parent"),
    Free("neighbours"),
    Filled("name_en"),
    Filled("name_ru"),
    Filled("name_kk"),
];
const SUBJECT: &[Cell] = &[
    Filled("id"),
    Filled("name_en"),
    Filled("name_ru"),
    Filled("name_kk"),
];
const NOTE: &[Cell] = &[
    Filled("id"),
    Filled("text_en"),
    Filled("text_ru"),
    Filled("text_kk"),
];
const SOURCE: &[Cell] = &[
    Filled("id"),
    Filled("publisher"),
    Filled("title"),
    Free("url"),
    Free("published"),
    Free("retrieved"),
    Free("license"),
    Filled("kind"),
    Free("note"),
];
const OBSERVATION: &[Cell] = &[
    Filled("indicator"),
    Filled("place"),
    Filled("subject"),
    Free("period"),
    Filled("value"),
    Free("low"),
    Free("high"),
    Filled("qualifier"),
    Filled("source"),
    Free("vintage"),
    Filled("status"),
    Free("note"),
    Free("id"),
];

pub(super) fn indicators(text: &str, faults: &mut Vec<Fault>) -> Vec<Indicator> {
    read_rows(Table::Indicators, INDICATOR, text, faults, |row| {
        Ok(Indicator {
            id: IndicatorId::new(row.cell("id")),
            topic: row.word("topic", Topic::from_word)?,
            measure: row.word("measure", Measure::from_word)?,
            unit: row.word("unit", Unit::from_word)?,
            decimals: row.whole("decimals")?,
            minimum: row.number("minimum")?,
            maximum: row.number("maximum")?,
            default_places: row.list("default_places", PlaceId::new),
            name: row.text(NAME),
            unit_name: row.text(UNIT),
            about: row.text(ABOUT),
        })
    })
}

pub(super) fn places(text: &str, faults: &mut Vec<Fault>) -> Vec<Place> {
    read_rows(Table::Places, PLACE, text, faults, |row| {
        Ok(Place {
            id: PlaceId::new(row.cell("id")),
            kind: row.word("kind", PlaceKind::from_word)?,
            parent: row.optional("parent").map(PlaceId::new),
            neighbours: row.list("neighbours", PlaceId::new),
            name: row.text(NAME),
        })
    })
}

pub(super) fn subjects(text: &str, faults: &mut Vec<Fault>) -> Vec<Subject> {
    read_rows(Table::Subjects, SUBJECT, text, faults, |row| {
        let id = SubjectId::new(row.cell("id"));
        Ok(Subject {
            id,
            name: row.text(NAME),
        })
    })
}

pub(super) fn notes(text: &str, faults: &mut Vec<Fault>) -> Vec<Note> {
    read_rows(Table::Notes, NOTE, text, faults, |row| {
        let id = NoteId::new(row.cell("id"));
        Ok(Note {
            id,
            text: row.text(TEXT),
        })
    })
}

pub(super) fn sources(text: &str, faults: &mut Vec<Fault>) -> Vec<Source> {
    read_rows(Table::Sources, SOURCE, text, faults, |row| {
        Ok(Source {
            id: SourceId::new(row.cell("id")),
            publisher: row.cell("publisher").to_owned(),
            title: row.cell("title").to_owned(),
            url: row
                .optional("url")
                .map(|url| address(row, url))
                .transpose()?,
            published: row.optional_period("published")?,
            retrieved: row.optional_period("retrieved")?,
            license: row.cell("license").to_owned(),
            kind: row.word("kind", SourceKind::from_word)?,
            notes: row.list("note", NoteId::new),
        })
    })
}

pub(super) fn observations(text: &str, faults: &mut Vec<Fault>) -> Vec<Observation> {
    read_rows(Table::Observations, OBSERVATION, text, faults, |row| {
        Ok(Observation {
            indicator: IndicatorId::new(row.cell("indicator")),
            place: PlaceId::new(row.cell("place")),
            subject: SubjectId::new(row.cell("subject")),
            period: row.optional_period("period")?,
            value: row.number("value")?,
            low: row.optional_number("low")?,
            high: row.optional_number("high")?,
            qualifier: row.word("qualifier", Qualifier::from_word)?,
            source: SourceId::new(row.cell("source")),
            vintage: row.optional_period("vintage")?,
            status: row.word("status", Status::from_word)?,
            notes: row.list("note", NoteId::new),
            id: row.optional("id").map(FigureId::new),
            line: row.line,
        })
    })
}

/// A link is drawn from this cell: only the two schemes of the web may pass.
fn address(row: &RawRow<'_>, url: &str) -> Result<String, Fault> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next());
    let good = host.is_some_and(|host| host.contains('.'))
        && !url
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "\"<>".contains(c));
    if good {
        Ok(url.to_owned())
    } else {
        Err(row.fault("url", FaultKind::NotAnAddress(url.to_owned())))
    }
}

/// Each key that the figures use, once, in order of first use.
fn used<T: PartialEq>(rows: &[Observation], key: fn(&Observation) -> &T) -> Vec<&T> {
    let mut keys: Vec<&T> = Vec::new();
    for row in rows {
        if !keys.contains(&key(row)) {
            keys.push(key(row));
        }
    }
    keys
}

pub(super) fn stand_in_indicators(rows: &[Observation]) -> Vec<Indicator> {
    let keys = used(rows, |row| &row.indicator);
    let stand_in = |id: &IndicatorId| Indicator {
        id: id.clone(),
        topic: Topic::Access,
        measure: Measure::Undefined,
        unit: Unit::Count,
        decimals: 1,
        minimum: f64::MIN,
        maximum: f64::MAX,
        default_places: Vec::new(),
        name: Text::same_in_all(id.as_str()),
        unit_name: Text::same_in_all("?"),
        about: Text::same_in_all(""),
    };
    keys.into_iter().map(stand_in).collect()
}

pub(super) fn stand_in_places(rows: &[Observation]) -> Vec<Place> {
    let keys = used(rows, |row| &row.place);
    let stand_in = |id: &PlaceId| Place {
        id: id.clone(),
        kind: PlaceKind::Country,
        parent: None,
        neighbours: Vec::new(),
        name: Text::same_in_all(id.as_str()),
    };
    keys.into_iter().map(stand_in).collect()
}

pub(super) fn stand_in_subjects(rows: &[Observation]) -> Vec<Subject> {
    let keys = used(rows, |row| &row.subject);
    let stand_in = |id: &SubjectId| Subject {
        id: id.clone(),
        name: Text::same_in_all(id.as_str()),
    };
    keys.into_iter().map(stand_in).collect()
}

pub(super) fn sources_of(rows: &[Observation]) -> Vec<Source> {
    let keys = used(rows, |row| &row.source);
    keys.into_iter().map(stand_in_source).collect()
}

/// The sources known, and stand-ins for those that dates name beside them.
pub(super) fn stand_in_sources(mut known: Vec<Source>, dates: &[Attestation]) -> Vec<Source> {
    for one in dates {
        if !known.iter().any(|source| source.id == one.source) {
            known.push(stand_in_source(&one.source));
        }
    }
    known
}

fn stand_in_source(id: &SourceId) -> Source {
    Source {
        id: id.clone(),
        publisher: id.as_str().to_owned(),
        title: id.as_str().to_owned(),
        url: None,
        published: None,
        retrieved: None,
        license: String::new(),
        kind: SourceKind::Statistics,
        notes: Vec::new(),
    }
}
