//! WHAT IS KNOWN: indicators, places, subjects, sources and the observations
//! that tie them together; the breaks in series, the events, the article's claims
//! with the checks on them, and the passages that tell of it all; read from the
//! published tables.
//!
//! Knows no other room, no file system and no network: it turns text into
//! checked values and a list of what was wrong with the text.

mod claim;
mod decimal;
mod event;
mod extract;
mod fault;
mod id;
mod indicator;
mod library;
mod library_rows;
mod long;
mod name;
mod observation;
mod passage;
mod period;
mod place;
mod read;
mod record_rows;
mod series_break;
mod source;
mod table;
mod word;

pub use claim::{Chapter, Check, CheckUnit, Claim, ClaimKind, Derivation, Outcome, Rule};
pub use decimal::decimal;
pub use event::{Attestation, Category, Event, Precision};
pub use extract::{extract_text, tables_of_extract};
pub use fault::{Fault, FaultKind, FetchError};
pub use id::{
    BreakId, CheckId, EventId, FigureId, IndicatorId, NoteId, PassageId, PlaceId, SourceId,
    SubjectId,
};
pub use indicator::{Indicator, Measure, Topic, Unit};
pub use library::{Library, TableText};
pub use long::{LongAxis, LongError, LongSeries, LongTable};
pub use name::{Lang, Text, lower_case};
pub use observation::{Observation, Qualifier, Status};
pub use passage::{Passage, PassagePart, PassageValue};
pub use period::{Period, PeriodError};
pub use place::{Place, PlaceKind, Subject};
pub use series_break::{Basis, BreakKind, SeriesBreak};
pub use source::{Note, Source, SourceKind};
pub use table::Table;
pub(crate) use word::words;
