//! HOW FAR TO TRUST: which sources stand behind what is shown, how exact a hedged
//! figure is, what follows from figures, where a series breaks, and how the
//! article's claims stand against the record, and what is not known.

mod change;
mod check;
mod derived_rows;
mod formula;
mod hedge;
mod interval;
mod meeting;
mod provenance;
mod unknown;
mod verdict;

pub use change::{Change, change};
pub use check::{FAR, Finding, OLD_YEARS, Part, SAME, TOO_MANY_TIMES, event_date, find};
pub use derived_rows::derived_rows;
pub use formula::{Derived, FormulaError, compute};
pub use hedge::{Hedge, hedge, interval};
pub use interval::Interval;
pub use meeting::{Meeting, meeting, says_the_same};
pub use provenance::{Attested, Provenance, attested, mixes_editions, provenance};
pub use unknown::{Gap, Unknowns, gaps, unknowns};
pub use verdict::{Judged, Verdict, judge, verdict_of};
