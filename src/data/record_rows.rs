//! The rows of breaks, events, claims, checks and passages made from cells.

use super::read::Cell::{Filled, Free};
use super::read::{Cell, RawRow, read_rows};
use super::{
    Attestation, Basis, BreakId, BreakKind, Category, Chapter, Check, CheckId, CheckUnit, Claim,
    ClaimKind, Derivation, Event, EventId, Fault, FaultKind, FigureId, IndicatorId, NoteId,
    Outcome, Passage, PassageId, PassagePart, PassageValue, PlaceId, Precision, Rule, SeriesBreak,
    SourceId, SubjectId, Table,
};

const BREAK: &[Cell] = &[
    Filled("id"),
    Filled("indicator"),
    Filled("place"),
    Free("source"),
    Filled("from"),
    Filled("to"),
    Free("successor"),
    Filled("kind"),
    Filled("basis"),
    Filled("reason_en"),
    Filled("reason_ru"),
    Filled("reason_kk"),
];
const EVENT: &[Cell] = &[
    Filled("id"),
    Filled("category"),
    Filled("place"),
    Filled("title_en"),
    Filled("title_ru"),
    Filled("title_kk"),
    Filled("summary_en"),
    Filled("summary_ru"),
    Filled("summary_kk"),
];
const ATTESTATION: &[Cell] = &[
    Filled("event"),
    Filled("period"),
    Filled("precision"),
    Filled("source"),
    Free("claim"),
    Free("note"),
];
const CLAIM: &[Cell] = &[
    Filled("id"),
    Filled("chapter"),
    Filled("kind"),
    Free("period"),
    Filled("statement_en"),
    Filled("statement_ru"),
    Filled("statement_kk"),
    Free("note"),
];
const DERIVED: &[Cell] = &[
    Filled("id"),
    Filled("indicator"),
    Filled("place"),
    Filled("subject"),
    Filled("period"),
    Filled("formula"),
    Free("note"),
];
const CHECK: &[Cell] = &[
    Filled("id"),
    Filled("claims"),
    Filled("rule"),
    Free("claimed"),
    Free("record"),
    Free("context"),
    Free("unit"),
    Free("decimals"),
    Free("outcome"),
    Filled("why_en"),
    Filled("why_ru"),
    Filled("why_kk"),
];

const PASSAGE: &[Cell] = &[
    Filled("id"),
    Filled("part"),
    Free("view"),
    Filled("values"),
    Filled("title_en"),
    Filled("title_ru"),
    Filled("title_kk"),
    Filled("text_en"),
    Filled("text_ru"),
    Filled("text_kk"),
];

pub(super) fn breaks(text: &str, faults: &mut Vec<Fault>) -> Vec<SeriesBreak> {
    read_rows(Table::Breaks, BREAK, text, faults, |row| {
        let (from, to) = (row.whole("from")?, row.whole("to")?);
        if from >= to {
            return Err(row.fault("to", FaultKind::BadBounds));
        }
        Ok(SeriesBreak {
            id: BreakId::new(row.cell("id")),
            indicator: IndicatorId::new(row.cell("indicator")),
            place: PlaceId::new(row.cell("place")),
            source: row.optional("source").map(SourceId::new),
            from,
            to,
            successor: row.optional("successor").map(IndicatorId::new),
            kind: row.word("kind", BreakKind::from_word)?,
            basis: row.word("basis", Basis::from_word)?,
            reason: row.text(["reason_en", "reason_ru", "reason_kk"]),
        })
    })
}

pub(super) fn events(text: &str, faults: &mut Vec<Fault>) -> Vec<Event> {
    read_rows(Table::Events, EVENT, text, faults, |row| {
        Ok(Event {
            id: EventId::new(row.cell("id")),
            category: row.word("category", Category::from_word)?,
            place: PlaceId::new(row.cell("place")),
            title: row.text(["title_en", "title_ru", "title_kk"]),
            summary: row.text(["summary_en", "summary_ru", "summary_kk"]),
        })
    })
}

pub(super) fn attestations(text: &str, faults: &mut Vec<Fault>) -> Vec<Attestation> {
    read_rows(Table::Attestations, ATTESTATION, text, faults, |row| {
        Ok(Attestation {
            event: EventId::new(row.cell("event")),
            period: row.period("period")?,
            precision: row.word("precision", Precision::from_word)?,
            source: SourceId::new(row.cell("source")),
            claim: row.optional("claim").map(FigureId::new),
            notes: row.list("note", NoteId::new),
            line: row.line,
        })
    })
}

pub(super) fn claims(text: &str, faults: &mut Vec<Fault>) -> Vec<Claim> {
    read_rows(Table::Claims, CLAIM, text, faults, |row| {
        Ok(Claim {
            id: FigureId::new(row.cell("id")),
            chapter: row.word("chapter", Chapter::from_word)?,
            kind: row.word("kind", ClaimKind::from_word)?,
            period: row.optional_period("period")?,
            statement: row.text(["statement_en", "statement_ru", "statement_kk"]),
            notes: row.list("note", NoteId::new),
        })
    })
}

pub(super) fn derivations(text: &str, faults: &mut Vec<Fault>) -> Vec<Derivation> {
    read_rows(Table::Derived, DERIVED, text, faults, |row| {
        Ok(Derivation {
            id: FigureId::new(row.cell("id")),
            indicator: IndicatorId::new(row.cell("indicator")),
            place: PlaceId::new(row.cell("place")),
            subject: SubjectId::new(row.cell("subject")),
            period: row.period("period")?,
            formula: row.cell("formula").to_owned(),
            notes: row.list("note", NoteId::new),
        })
    })
}

pub(super) fn checks(text: &str, faults: &mut Vec<Fault>) -> Vec<Check> {
    read_rows(Table::Checks, CHECK, text, faults, |row| {
        Ok(Check {
            id: CheckId::new(row.cell("id")),
            claims: row.list("claims", FigureId::new),
            rule: row.word("rule", Rule::from_word)?,
            claimed: row.cell("claimed").to_owned(),
            record: row.list("record", str::to_owned),
            context: row.list("context", str::to_owned),
            unit: row.word("unit", CheckUnit::from_word)?,
            decimals: row
                .optional("decimals")
                .map_or(Ok(0), |_| row.whole("decimals"))?,
            outcome: row.optional_word("outcome", Outcome::from_word)?,
            why: row.text(["why_en", "why_ru", "why_kk"]),
            line: row.line,
        })
    })
}

pub(super) fn passages(text: &str, faults: &mut Vec<Fault>) -> Vec<Passage> {
    read_rows(Table::Passages, PASSAGE, text, faults, |row| {
        let part = row.word("part", PassagePart::from_word)?;
        let view = row.cell("view").to_owned();
        if view.is_empty() && part != PassagePart::Headline {
            return Err(row.fault("view", FaultKind::Empty));
        }
        let values = row.list("values", str::to_owned).into_iter();
        let values: Result<_, Fault> = values.map(|value| passage_value(row, &value)).collect();
        Ok(Passage {
            id: PassageId::new(row.cell("id")),
            part,
            view,
            values: values?,
            title: row.text(["title_en", "title_ru", "title_kk"]),
            text: row.text(["text_en", "text_ru", "text_kk"]),
        })
    })
}

/// `formula`, `formula | unit` or `formula | unit | decimals`.
fn passage_value(row: &RawRow<'_>, value: &str) -> Result<PassageValue, Fault> {
    let fault = |kind| row.fault("values", kind);
    let unknown = |word: &str| fault(FaultKind::UnknownWord(word.to_owned()));
    let mut parts = value.split('|').map(str::trim);
    let formula = parts.next().unwrap_or_default().to_owned();
    if formula.is_empty() {
        return Err(fault(FaultKind::Empty));
    }
    let unit = parts.next();
    let unit = unit.map(|word| CheckUnit::from_word(word).ok_or_else(|| unknown(word)));
    let decimals = parts.next();
    let not_a_number = |cell: &str| fault(FaultKind::NotANumber(cell.to_owned()));
    let decimals = decimals.map(|cell| cell.parse().map_err(|_| not_a_number(cell)));
    let (unit, decimals) = (unit.transpose()?, decimals.transpose()?);
    match parts.next() {
        Some(more) => Err(unknown(more)),
        None => Ok(PassageValue {
            formula,
            form: unit.map(|unit| (unit, decimals.unwrap_or(0))),
        }),
    }
}
