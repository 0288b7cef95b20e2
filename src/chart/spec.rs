//! The wish: what a chart should show, in values and words, without a pixel.

use crate::data::{EventId, Lang, SeriesBreak, Unit};
use crate::scale::Slot;

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Lines over time.
    Line,
    /// Bars of one year in order.
    Bars,
    /// All that sources say of one place in one year, side by side.
    Estimates,
}

impl ChartKind {
    /// The word in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Bars => "bars",
            Self::Estimates => "estimates",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "line" => Some(Self::Line),
            "bars" => Some(Self::Bars),
            "estimates" => Some(Self::Estimates),
            _ => None,
        }
    }
}

/// How values become heights or lengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleKind {
    /// Equal differences are equal distances.
    Linear,
    /// Equal ratios are equal distances; zero has no place.
    Log,
}

impl ScaleKind {
    /// The word in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "linear" => Some(Self::Linear),
            "log" => Some(Self::Log),
            _ => None,
        }
    }
}

/// A chart to be.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// What it shows.
    pub title: String,
    /// Unit, place and years.
    pub subtitle: String,
    /// Who says so.
    pub source_line: String,
    /// What a reader has to know about it: gaps, editions, what is left out.
    pub remarks: Vec<String>,
    /// The language of its words.
    pub lang: Lang,
    /// What to draw.
    pub body: Body,
}

/// What to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Lines over time.
    Lines(LineSpec),
    /// Ranked bars.
    Bars(BarSpec),
    /// Estimates side by side.
    Estimates(EstimateSpec),
    /// Nothing, and why.
    Nothing(String),
}

/// Series over time.
#[derive(Clone, Debug, PartialEq)]
pub struct LineSpec {
    /// The unit of all values.
    pub unit: Unit,
    /// First and last year of the axis, both shown whole.
    pub years: (i32, i32),
    /// How values become heights.
    pub scale: ScaleKind,
    /// The series, in the order of their names in the tables.
    pub series: Vec<SeriesSpec>,
    /// The events marked on the axis, in order of time.
    pub events: Vec<EventSpec>,
}

/// An event on the axis of years.
#[derive(Clone, Debug, PartialEq)]
pub struct EventSpec {
    /// Which event.
    pub id: EventId,
    /// Its place on the axis in years, by its first attestation.
    pub at_year: f64,
    /// The year it counts under.
    pub year: i32,
    /// Its date and headline.
    pub title: String,
}

/// Whether the figures of a series may be joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesForm {
    /// Yearly statistics: neighbours in time are joined.
    Line,
    /// Single statements: each stands alone.
    Marks,
}

/// One series.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesSpec {
    /// What it is called in full, different from all others.
    pub name: String,
    /// What its end is called; empty where another series of the same place
    /// already bears the name.
    pub label: String,
    /// Its colour and stroke.
    pub slot: Slot,
    /// Whether its figures may be joined.
    pub form: SeriesForm,
    /// Stretches of years that nothing may be joined across.
    pub breaks: Vec<SeriesBreak>,
    /// Its figures in order of time, as many as the series asked for has.
    pub points: Vec<PointSpec>,
    /// The figure before the first one, outside the years: only the line's way in.
    pub before: Option<PointSpec>,
    /// The figure after the last one, outside the years: only the line's way out.
    pub after: Option<PointSpec>,
}

/// One figure in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointSpec {
    /// Its place on the axis in years; 2013.5 is the middle of 2013.
    pub at_year: f64,
    /// The year it counts under.
    pub year: i32,
    /// Its value in the chart's unit.
    pub value: f64,
    /// The ends of its interval, where it has one; either may be infinite.
    pub bounds: Option<(f64, f64)>,
}

/// Bars of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct BarSpec {
    /// The unit of all values.
    pub unit: Unit,
    /// How values become lengths.
    pub scale: ScaleKind,
    /// The bars, the first on top.
    pub rows: Vec<BarRow>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// What it is called.
    pub label: String,
    /// Its value in the chart's unit.
    pub value: f64,
    /// The ends of its interval, where it has one; either may be infinite.
    pub bounds: Option<(f64, f64)>,
    /// Its value in words, with the source's hedge.
    pub value_text: String,
    /// Its colour.
    pub slot: Slot,
    /// Whether it is of a statistic or a statement.
    pub form: SeriesForm,
    /// The year it counts under.
    pub year: i32,
    /// Which series and which of its figures it is.
    pub figure: (usize, usize),
}

/// Estimates of one quantity at one place in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateSpec {
    /// The unit of all values.
    pub unit: Unit,
    /// The year.
    pub year: i32,
    /// The estimates, the largest on top.
    pub rows: Vec<EstimateRow>,
    /// Smallest and largest, where all are of one subject.
    pub spread: Option<(f64, f64)>,
}

/// One estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateRow {
    /// Who says so, and of what where that differs.
    pub label: String,
    /// Its interval: from, the number, to. The ends may be infinite.
    pub interval: (f64, f64, f64),
    /// Its value in words, with the source's hedge.
    pub value_text: String,
    /// Whether it is of a statistic or a statement.
    pub form: SeriesForm,
    /// Whether it is of the source that the reader prefers.
    pub preferred: bool,
    /// Which series and which of its figures it is.
    pub figure: (usize, usize),
}
