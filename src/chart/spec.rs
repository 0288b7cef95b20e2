//! The wish: what a chart should show, in values and words, without a pixel.

use super::{AreaSpec, MultipleSpec, PartSpec, Repertoire, ScatterSpec, SlopeSpec, TimelineSpec};
use crate::data::{EventId, Lang, SeriesBreak, Unit, words};
use crate::scale::Slot;

words!(
    /// A kind of chart, in the order in which they are offered.
    ChartKind {
        /// Lines over time.
        Line = "line",
        /// Shares of a whole over time, on top of each other.
        Area = "area",
        /// Bars of one year in order.
        Bars = "bars",
        /// Two years, and a line from one to the other.
        Slope = "slope",
        /// Two measures against each other in one year.
        Scatter = "scatter",
        /// A small chart for each series.
        Multiples = "multiples",
        /// Parts of one whole.
        Parts = "parts",
        /// All that sources say of one place in one year, side by side.
        Estimates = "estimates",
        /// Events in order of time.
        Timeline = "timeline",
    }
);

impl ChartKind {
    /// Whether it shows one year out of those chosen.
    #[must_use]
    pub fn is_of_one_year(self) -> bool {
        matches!(
            self,
            Self::Bars | Self::Scatter | Self::Parts | Self::Estimates
        )
    }

    /// Whether its axis across is of years, so that a stretch of it can be chosen.
    #[must_use]
    pub fn is_over_years(self) -> bool {
        matches!(self, Self::Line | Self::Area | Self::Timeline)
    }

    /// Whether events are marked on it.
    #[must_use]
    pub fn marks_events(self) -> bool {
        matches!(self, Self::Line | Self::Area | Self::Timeline)
    }

    /// Whether it may draw what follows from the figures. Others hold what sources
    /// say against each other, or against its whole.
    #[must_use]
    pub fn takes_transforms(self) -> bool {
        matches!(self, Self::Line | Self::Bars | Self::Multiples)
    }

    /// Whether its axis of values may be logarithmic: lengths of parts of a whole
    /// may not, nor does an interval beside others bear it.
    #[must_use]
    pub fn has_scale(self) -> bool {
        matches!(
            self,
            Self::Line | Self::Bars | Self::Slope | Self::Scatter | Self::Multiples
        )
    }
}

words!(
    /// How values become heights or lengths.
    ScaleKind {
        /// Equal differences are equal distances.
        Linear = "linear",
        /// Equal ratios are equal distances; zero has no place.
        Log = "log",
    }
);

words!(
    /// Whether small charts beside each other share their axis of values.
    AxisSharing {
        /// One axis: heights compare.
        Shared = "shared",
        /// An axis each: forms compare.
        Own = "own",
    }
);

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
    /// What each series is called in full, in the order of the series.
    pub names: Vec<String>,
    /// The figures drawn, each its series and its number there.
    pub figures: Vec<(usize, usize)>,
    /// The means to draw it, where it is no lines.
    pub repertoire: Option<Repertoire>,
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
    /// Shares of a whole.
    Area(AreaSpec),
    /// Two years.
    Slope(SlopeSpec),
    /// Two measures.
    Scatter(ScatterSpec),
    /// Small charts.
    Multiples(MultipleSpec),
    /// Events.
    Timeline(TimelineSpec),
    /// Parts of a whole.
    Parts(PartSpec),
    /// Nothing, and why.
    Nothing(String),
}

impl Body {
    /// The events that it marks, in order of time.
    #[must_use]
    pub fn events(&self) -> &[EventSpec] {
        match self {
            Self::Lines(spec) => &spec.events,
            Self::Area(spec) => &spec.events,
            Self::Timeline(spec) => &spec.events,
            _ => &[],
        }
    }
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

/// How strongly a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// Like all others.
    Plain,
    /// Back, because the reader looks at another.
    Muted,
}

/// One series.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesSpec {
    /// What its end is called; empty where another series of the same place
    /// already bears the name.
    pub label: String,
    /// Its colour and stroke.
    pub slot: Slot,
    /// Whether it stands back behind another.
    pub emphasis: Emphasis,
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
