//! WHAT IS KNOWN: indicators, places, subjects, sources and the observations
//! that tie them together, read from the published tables.
//!
//! Knows no other room, no file system and no network: it turns text into
//! checked values and a list of what was wrong with the text.

mod decimal;
mod fault;
mod id;
mod indicator;
mod library;
mod library_rows;
mod name;
mod observation;
mod period;
mod place;
mod read;
mod source;

pub use decimal::decimal;
pub use fault::{Fault, FaultKind, FetchError};
pub use id::{IndicatorId, NoteId, PlaceId, SourceId, SubjectId};
pub use indicator::{Indicator, Unit};
pub use library::{Library, TableText};
pub use name::{Lang, Text, lower_case};
pub use observation::{Observation, Qualifier, Status};
pub use period::{Period, PeriodError};
pub use place::{Place, PlaceKind, Subject};
pub use read::Table;
pub use source::{Note, Source, SourceKind};
