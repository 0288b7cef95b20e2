//! HOW IT IS SAID: every sentence of the interface in English, Russian and
//! Kazakh, and numbers, dates and plurals as each of them writes them.
//!
//! A language is one value of [`Catalogue`]; a message that it lacks does not
//! compile. Formatting is our own because browsers claim Kazakh and lack it.

mod catalogue;
mod change;
mod claim_words;
mod date;
mod details;
mod details_en;
mod details_kk;
mod details_ru;
mod en;
mod fault;
mod figure;
mod finding;
mod kazakh_case;
mod kk;
mod lists;
mod long;
mod method;
mod method_words;
mod number;
mod own;
mod own_en;
mod own_kk;
mod own_ru;
mod passage;
mod plural;
mod read;
mod ru;
mod site;
mod source_words;
mod strip;
mod take;
mod timeline;

pub use catalogue::{Catalogue, catalogue};
pub use change::{change_words, factor};
pub use claim_words::ClaimWords;
pub use date::{period, years};
pub use details::{ChangeWords, Details, PartWords, SeriesWords, details};
pub use fault::fault;
pub use figure::FigureWords;
pub use finding::{bounds_words, interval_words, part_interval_words, part_words, statement, why};
pub use lists::{ListWords, whole};
pub use long::{
    ClockParts, LongSeriesWords, LongWords, clock, counted, long_value, moment, short_day,
    short_month, stepped_number,
};
pub use method::{
    HedgeRule, MethodWords, UnknownLine, hedge_rules, reliability, unknown_lines, verdict_rules,
};
pub use number::{axis_number, hedged, kind_of_measure, number, value, with_sign};
pub use own::{OwnWords, own_fault, own_words};
pub use passage::{Span, passage_words};
pub use plural::{Forms, plural};
pub use read::ReadWords;
pub use site::SiteWords;
pub use source_words::{Limits, SourceWords};
pub use strip::StripWords;
pub use take::TakeWords;
pub use timeline::TimelineWords;
