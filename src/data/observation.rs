//! One figure with everything it rests on.

use super::word::words;
use super::{FigureId, IndicatorId, NoteId, Period, PlaceId, SourceId, SubjectId};

words!(
    /// How the source hedges the number. What each means for its interval stands
    /// in `evidence::hedge`.
    Qualifier {
        /// The source hedges nothing; that does not make the number right.
        Exact = "exact",
        /// "about".
        About = "about",
        /// "roughly".
        Roughly = "roughly",
        /// "around".
        Around = "around",
        /// "some", before a number.
        Some = "some",
        /// "something like".
        SomethingLike = "something-like",
        /// "over".
        Over = "over",
        /// "more than".
        MoreThan = "more-than",
        /// "exceeded".
        Exceeded = "exceeded",
        /// "at least": no word on how much more.
        AtLeast = "at-least",
        /// "a good": a little more than.
        AGood = "a-good",
        /// "almost".
        Almost = "almost",
        /// "nearly".
        Nearly = "nearly",
        /// "less than".
        LessThan = "less-than",
        /// "up to": no word on how much less.
        UpTo = "up-to",
        /// "only": judges the number, does not hedge it.
        Only = "only",
        /// "reached".
        Reached = "reached",
        /// "averaging".
        Averaging = "averaging",
        /// "reportedly": hedges who knows it, not how much.
        Reportedly = "reportedly",
        /// A forecast of the time.
        Forecast = "forecast",
        /// A target, not an outcome.
        Plan = "plan",
        /// A bare "a", as in "a million".
        A = "a",
        /// "the most used": a rank in words.
        MostUsed = "most-used",
        /// "the most popular": a rank in words.
        MostPopular = "most-popular",
        /// "first": a rank in words.
        First = "first",
        /// "the biggest": a rank in words.
        Biggest = "biggest",
        /// "all", "the entire": a hundred per cent in words.
        All = "all",
        /// Counted from a list of names.
        Counted = "counted",
    }
);

words!(
    /// How the number came to us.
    Status {
        /// Read from the publisher's own table.
        Published = "published",
        /// Stated in a text.
        Stated = "stated",
        /// Stated in a text that was read as a copy on another site.
        Mirrored = "mirrored",
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
    /// When; `None` where the source does not say.
    pub period: Option<Period>,
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
    /// `None` where the source bears no date.
    pub vintage: Option<Period>,
    /// How the number came to us.
    pub status: Status,
    /// Remarks.
    pub notes: Vec<NoteId>,
    /// Its key where other tables speak of it: `S13` is a claim of the article,
    /// `F031` a further figure. Rows of series have none.
    pub id: Option<FigureId>,
    /// Its line in `observations.csv`, counted from 1 with the header.
    pub line: u64,
}

impl Observation {
    /// Whether it is of the same series as another, editions aside.
    pub(super) fn is_of_series(&self, other: &Self) -> bool {
        self.indicator == other.indicator
            && self.place == other.place
            && self.subject == other.subject
            && self.source == other.source
    }

    /// The parts of its key as texts, in the order of the words above; empty for a
    /// time that is not told. No two figures of a library have the same.
    #[must_use]
    pub fn key_parts(&self) -> [String; 6] {
        let time = |at: Option<Period>| at.map(|at| at.to_string()).unwrap_or_default();
        [
            self.indicator.as_str().to_owned(),
            self.place.as_str().to_owned(),
            self.subject.as_str().to_owned(),
            time(self.period),
            self.source.as_str().to_owned(),
            time(self.vintage),
        ]
    }
}
