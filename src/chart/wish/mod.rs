//! Given series -> what one kind of chart draws of them, or why it is no honest
//! picture of them. One file per kind; no pixels.

mod area;
mod bars;
mod estimates;
mod lines;
mod multiples;
mod parts;
mod scatter;
pub(super) mod series;
mod slope;
pub(super) mod strip;
mod strip_name;
mod strip_row;
mod timeline;

use super::{AxisSharing, Body, ChartKind, Repertoire, ScaleKind};
use crate::data::{Category, Indicator, Lang, Library, Observation, PlaceId, SourceId, SubjectId};
use crate::i18n::{catalogue, details};
use crate::query::{Ask, Series};

pub use area::{AreaSpec, ColumnSpec, LayerSpec, ShareSpec};
pub(super) use lines::wish as lines;
pub use multiples::{MultipleSpec, PanelSpec};
pub use parts::{PartRow, PartSpec};
pub use scatter::{DotSpec, MeasureSpec, ScatterSpec};
pub use slope::{SlopeEnd, SlopeRow, SlopeSpec};
pub use timeline::{AboveSpec, EntrySpec, TimelineSpec};

/// What there is to draw.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// Where names and sources are looked up.
    pub library: &'a Library,
    /// The measure, with the unit of what is drawn.
    pub indicator: &'a Indicator,
    /// What was asked.
    pub ask: &'a Ask,
    /// The series to draw; those of `against` stand behind the indicator's own.
    pub series: &'a [Series],
    /// The second measure, of a chart that sets two against each other.
    pub against: Option<&'a Indicator>,
    /// How many figures of other sources are not drawn.
    pub others: usize,
    /// How many figures have no date.
    pub undated: usize,
    /// What was left out or refused on the way to these series.
    pub told: &'a Told,
    /// The kinds of event to mark.
    pub events: &'a [Category],
    /// The place and subject that the reader looks at among others.
    pub focus: Option<&'a (PlaceId, SubjectId)>,
    /// The source that the reader prefers.
    pub preferred: Option<&'a SourceId>,
    /// The kinds of chart beside lines, as soon as their program is there.
    pub repertoire: Option<Repertoire>,
}

impl<'a> Given<'a> {
    /// The figure at a place among the series.
    #[must_use]
    pub fn figure(&self, (at, number): (usize, usize)) -> Option<&'a Observation> {
        Some(&self.series.get(at)?.points.get(number)?.row)
    }
}

/// What a reader has to know of a transform.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Whose figures were left out, and how the others were computed.
    pub remarks: Vec<String>,
    /// Why nothing may be computed at all.
    pub refusal: Option<String>,
}

/// How the reader wants it drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// The kind of chart.
    pub kind: ChartKind,
    /// Linear or logarithmic.
    pub scale: ScaleKind,
    /// The year of a chart of one year.
    pub year: Option<i32>,
    /// Whether small charts share their axis of values.
    pub axes: AxisSharing,
}

/// What a kind of chart draws of the series.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The picture to be.
    pub body: Body,
    /// The figures in it, each its series and its number there.
    pub figures: Vec<(usize, usize)>,
    /// The time it shows, as the subtitle says it.
    pub time: String,
    /// What a reader has to know of this kind of picture.
    pub remarks: Vec<String>,
}

/// Why a kind of chart would be no honest picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is no figure to draw.
    NoFigures,
    /// No series has yearly figures of two years.
    OneYear,
    /// Several places of one count, or one share of a whole, would be needed.
    NoParts,
    /// The places lie inside each other, or sources overlap: a sum counts twice.
    Overlap,
    /// There is one series only.
    OneSeries,
    /// A second measure has to be chosen, with figures for three of the places.
    NoSecond,
    /// Nothing here is a part of a whole that is known.
    NoWhole,
    /// No event lies in these years.
    NoEvents,
    /// In no year do all parts have a figure.
    NoCommonYear,
}

impl Unfit {
    /// The reason in one sentence.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        let more = details(lang);
        match self {
            Self::NoFigures => catalogue(lang).no_figures,
            Self::OneYear => more.unfit_one_year,
            Self::NoParts => more.unfit_no_parts,
            Self::Overlap => more.unfit_overlap,
            Self::OneSeries => more.unfit_one_series,
            Self::NoSecond => more.unfit_no_second,
            Self::NoWhole => more.unfit_no_whole,
            Self::NoEvents => more.unfit_no_events,
            Self::NoCommonYear => more.unfit_no_common_year,
        }
    }
}

/// The wish of any kind but lines.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    match manner.kind {
        ChartKind::Line => Ok(lines::wish(given, manner, lang)),
        ChartKind::Bars => bars::wish(given, manner, lang),
        ChartKind::Estimates => estimates::wish(given, manner, lang),
        ChartKind::Area => area::wish(given, manner, lang),
        ChartKind::Slope => slope::wish(given, manner, lang),
        ChartKind::Scatter => scatter::wish(given, manner, lang),
        ChartKind::Multiples => multiples::wish(given, manner, lang),
        ChartKind::Timeline => timeline::wish(given, manner, lang),
        ChartKind::Parts => parts::wish(given, manner, lang),
    }
}

/// Every figure of the series.
fn all_figures(series: &[Series]) -> Vec<(usize, usize)> {
    let of = |(at, one): (usize, &Series)| (0..one.points.len()).map(move |number| (at, number));
    series.iter().enumerate().flat_map(of).collect()
}
