//! What happened, and who says when.

use super::word::words;
use super::{EventId, FigureId, NoteId, Period, PlaceId, SourceId, Text};

words!(
    /// What an event is about.
    Category {
        /// Networks, domains, coverage.
        Access = "access",
        /// Laws, ministries, programmes.
        Policy = "policy",
        /// Blocking, bans, interception.
        Censorship = "censorship",
        /// Services and companies.
        Platform = "platform",
        /// What people did and what befell them.
        Society = "society",
    }
);

words!(
    /// How exactly a source dates an event.
    Precision {
        /// To the day.
        Day = "day",
        /// To the month.
        Month = "month",
        /// To a season of some months.
        Season = "season",
        /// To the year.
        Year = "year",
        /// It took a longer time.
        Period = "period",
    }
);

/// One event, however many sources tell of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its key.
    pub id: EventId,
    /// What it is about.
    pub category: Category,
    /// Where.
    pub place: PlaceId,
    /// A headline.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
}

/// One source's date for an event. Sources that differ each have their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Attestation {
    /// The event.
    pub event: EventId,
    /// When it was, by this source.
    pub period: Period,
    /// How exactly the source dates it.
    pub precision: Precision,
    /// Who says so.
    pub source: SourceId,
    /// The article's claim that this is, where it is one.
    pub claim: Option<FigureId>,
    /// Remarks.
    pub notes: Vec<NoteId>,
    /// Its line in `attestations.csv`, counted from 1 with the header.
    pub line: u64,
}
