//! One figure with everything it rests on.

use super::{IndicatorId, NoteId, Period, PlaceId, SourceId, SubjectId};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$item])* $variant,)+ }

        impl $name {
            /// Every one, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in the table.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The value of a word in the table.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words!(
    /// How the source hedges the number.
    Qualifier {
        /// The source hedges nothing; that does not make the number right.
        Exact = "exact",
        /// "about".
        About = "about",
        /// "roughly".
        Roughly = "roughly",
        /// "around".
        Around = "around",
        /// "over": a lower bound.
        Over = "over",
        /// "almost": an upper bound.
        Almost = "almost",
        /// "less than": an upper bound.
        LessThan = "less-than",
        /// A bare "a", as in "a million".
        A = "a",
        /// "the most used": a rank in words.
        MostUsed = "most-used",
    }
);

words!(
    /// How the number came to us.
    Status {
        /// Read from the publisher's own table.
        Published = "published",
        /// Stated in a text.
        Stated = "stated",
        /// Computed from other figures.
        Derived = "derived",
        /// Read, with reason to doubt it.
        Doubtful = "doubtful",
    }
);

/// One figure. Its key is indicator, place, subject, period, source and vintage.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// What is measured.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// Of what.
    pub subject: SubjectId,
    /// When.
    pub period: Period,
    /// The number in the indicator's unit; always finite.
    pub value: f64,
    /// Lower bound that the source's words give, if they do.
    pub low: Option<f64>,
    /// Upper bound that the source's words give, if they do.
    pub high: Option<f64>,
    /// How the source hedges it.
    pub qualifier: Qualifier,
    /// Who says so.
    pub source: SourceId,
    /// The edition of the source: the same year can differ between editions.
    pub vintage: Period,
    /// How the number came to us.
    pub status: Status,
    /// Remarks.
    pub notes: Vec<NoteId>,
    /// The article's claim that this figure is, such as `S13`.
    pub claim: Option<String>,
    /// Its line in `observations.csv`, counted from 1 with the header.
    pub line: u64,
}
