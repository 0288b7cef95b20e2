//! What the article claims, and how each claim is held against the record.
//!
//! A check holds formulas and a rule, never its own result: `evidence` computes
//! that. Only what no arithmetic can decide bears its outcome in the table.

use super::word::words;
use super::{CheckId, FigureId, IndicatorId, NoteId, Period, PlaceId, SubjectId, Text, Unit};

words!(
    /// The part of the article that a claim stands in.
    Chapter {
        /// The opening.
        Opening = "opening",
        /// The state's commitment and its control.
        State = "state",
        /// VKontakte, Facebook, Odnoklassniki.
        Networks = "networks",
        /// Local blogs and video.
        Local = "local",
    }
);

words!(
    /// What a claim's value is.
    ClaimKind {
        /// A figure of the same key in `observations.csv`.
        Figure = "figure",
        /// A time.
        Date = "date",
        /// Words without a value.
        Words = "words",
    }
);

/// One claim of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its key: `S13`.
    pub id: FigureId,
    /// Where it stands.
    pub chapter: Chapter,
    /// What its value is.
    pub kind: ClaimKind,
    /// The time claimed, where it claims one.
    pub period: Option<Period>,
    /// What it says, with `{value}` where its value belongs.
    pub statement: Text,
    /// Remarks.
    pub notes: Vec<NoteId>,
}

words!(
    /// How a check comes to its outcome; `evidence::check` says exactly.
    Rule {
        /// The claim's interval against each figure of the record.
        Compare = "compare",
        /// The claim against editions of one figure, the oldest first.
        Vintages = "vintages",
        /// No judgement: a number that follows from others.
        Derive = "derive",
        /// A growth called the strongest against another.
        Growth = "growth",
        /// A part's share against the whole's.
        Multiple = "multiple",
        /// The claim between figures of different kinds.
        Straddle = "straddle",
        /// The claim inside a range of counts, with its circumstances left out.
        Range = "range",
        /// A figure repeated from an older source against a later one.
        Dated = "dated",
        /// A planned year against a later plan.
        Target = "target",
        /// A claimed time against an event.
        Date = "date",
        /// A claimed rank against ranks computed from lists of figures.
        Rank = "rank",
        /// No arithmetic decides: the table states the outcome.
        Curated = "curated",
    }
);

words!(
    /// What came out of a check.
    Outcome {
        /// The record says the same.
        Confirmed = "confirmed",
        /// The record of the time said the same and was revised later.
        ConfirmedThenRevised = "confirmed-then-revised",
        /// The record lies inside what the words allow.
        Consistent = "consistent",
        /// Allowed by the words, and far from the number.
        Loose = "loose",
        /// The record says otherwise.
        Conflict = "conflict",
        /// Too much to be what it is called.
        Implausible = "implausible",
        /// Lists of different times and kinds rank differently.
        ChangedRanking = "changed-ranking",
        /// What was planned is now planned for later.
        MissedTarget = "missed-target",
        /// Right once.
        Dated = "dated",
        /// Nobody says what was counted.
        Undefined = "undefined",
        /// What a reader needs to understand it is left out.
        Incomplete = "incomplete",
        /// The source's own correction is left out.
        OmittedCorrection = "omitted-correction",
        /// Wrong in fact.
        Error = "error",
        /// Near the fact.
        Imprecise = "imprecise",
        /// A number that follows, without a judgement.
        Derived = "derived",
    }
);

/// The unit in which the computed numbers of a check or a passage are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckUnit {
    /// As figures of this unit are.
    Of(Unit),
    /// So many times.
    Times,
    /// A count whose millions are said in words, to a tenth.
    Short,
}

impl CheckUnit {
    /// The unit of a word in the tables; a count where the cell is empty.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "times" => Some(Self::Times),
            "short" => Some(Self::Short),
            "" => Some(Self::Of(Unit::Count)),
            word => Unit::from_word(word).map(Self::Of),
        }
    }
}

/// A figure that follows from others, by a formula that `evidence` computes.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation {
    /// Its key: `D01`.
    pub id: FigureId,
    /// What it is a figure of.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// Of what.
    pub subject: SubjectId,
    /// When.
    pub period: Period,
    /// How it follows.
    pub formula: String,
    /// Remarks.
    pub notes: Vec<NoteId>,
}

/// How one or more claims are held against the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Its key: `C09`.
    pub id: CheckId,
    /// The claims that it is about.
    pub claims: Vec<FigureId>,
    /// How it is decided.
    pub rule: Rule,
    /// The formula of what is claimed; empty where the rule needs none.
    pub claimed: String,
    /// The formulas of the record that it is held against.
    pub record: Vec<String>,
    /// Formulas that only the sentence needs.
    pub context: Vec<String>,
    /// The unit of its numbers.
    pub unit: CheckUnit,
    /// The decimals that they are shown with.
    pub decimals: u8,
    /// The outcome, for [`Rule::Curated`] alone.
    pub outcome: Option<Outcome>,
    /// Why, with places for its numbers: `{claimed}`, `{1}`, `{c1}`, `{F031}`.
    pub why: Text,
    /// Its line in `checks.csv`, counted from 1 with the header.
    pub line: u64,
}
