//! Everything chosen. What is `None` was not chosen and takes its default.

use super::Page;
use crate::browse::Ask;
use crate::chart::{AxisSharing, ChartKind, ScaleKind};
use crate::data::{Category, IndicatorId, Lang, Library, PassageId, PlaceId, SourceId, SubjectId};
use crate::query::{SortOrder, Transform, events_within, years_with_figures};

/// The state of the explorer. Equal states show the same picture of the same
/// data.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplorerState {
    /// The page of the site.
    pub page: Page,
    /// What was asked of the page's list.
    pub list: Ask,
    /// The passage of the home page that is read; its view is then the chart's.
    pub reading: Option<PassageId>,
    /// The measure; it exists in the library, unless that is empty.
    pub indicator: IndicatorId,
    /// The places, each once and each in the library; `None` for those that
    /// the indicator comes with. May be chosen empty.
    pub places: Option<Vec<PlaceId>>,
    /// First and last year, in order and inside the indicator's years; `None`
    /// for all of them.
    pub years: Option<(i32, i32)>,
    /// The kind of chart.
    pub kind: ChartKind,
    /// The second measure, for a chart that sets two against each other.
    pub against: Option<IndicatorId>,
    /// Whether small charts share their axis of values.
    pub axes: AxisSharing,
    /// What is drawn of the figures: they themselves, or what follows from them.
    pub transform: Transform,
    /// The year that a transform starts from, if chosen.
    pub base: Option<i32>,
    /// Linear or logarithmic.
    pub scale: ScaleKind,
    /// The year of a chart of one year; `None` for the one that compares the most.
    pub ranked_year: Option<i32>,
    /// The source that stands for a place wherever it speaks, if the reader has one.
    pub source: Option<SourceId>,
    /// The place and subject that stand out among the series of lines.
    pub focus: Option<(PlaceId, SubjectId)>,
    /// The kinds of event marked on a chart over time, each once, in their order.
    pub events: Vec<Category>,
    /// The order of the table.
    pub sort: TableSort,
    /// The language, if chosen.
    pub lang: Option<Lang>,
    /// The appearance, if chosen; "as the system" is a choice as well.
    pub theme: Option<ThemeChoice>,
}

/// Light, dark, or whatever the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the system.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in links and in what is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }
}

/// A column by which the table can be sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortColumn {
    /// By the place's name in the language shown.
    Place,
    /// By the subject's name in the language shown.
    Subject,
    /// By time.
    Period,
    /// By number.
    Value,
    /// By the publisher's name.
    Source,
}

impl SortColumn {
    const WORDS: [(Self, &str); 5] = [
        (Self::Place, "place"),
        (Self::Subject, "subject"),
        (Self::Period, "period"),
        (Self::Value, "value"),
        (Self::Source, "source"),
    ];

    /// The word in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(column, _)| *column == self);
        found.map(|(_, word)| *word).unwrap_or_default()
    }

    /// The column of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(_, name)| *name == word);
        found.map(|(column, _)| *column)
    }
}

/// The order of the table; equal rows keep the order of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableSort {
    /// By what.
    pub column: SortColumn,
    /// Which way.
    pub order: SortOrder,
}

impl TableSort {
    /// The latest first.
    pub const DEFAULT: Self = Self {
        column: SortColumn::Period,
        order: SortOrder::Descending,
    };
}

impl ExplorerState {
    /// The view of a reader who has chosen nothing.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let first = library.indicators().first().map(|row| row.id.clone());
        Self {
            page: Page::Explore,
            list: Ask::default(),
            reading: None,
            indicator: first.unwrap_or_else(|| IndicatorId::new("")),
            places: None,
            years: None,
            kind: ChartKind::Line,
            against: None,
            axes: AxisSharing::Shared,
            transform: Transform::None,
            base: None,
            scale: ScaleKind::Linear,
            ranked_year: None,
            source: None,
            focus: None,
            events: Vec::new(),
            sort: TableSort::DEFAULT,
            lang: None,
            theme: None,
        }
    }

    /// The places to show: those chosen, or those the indicator comes with
    /// (its first ones, where the table names none that exist).
    #[must_use]
    pub fn places_shown(&self, library: &Library) -> Vec<PlaceId> {
        if let Some(places) = &self.places {
            return places.clone();
        }
        let named = library.indicator(&self.indicator);
        let named = named
            .map(|row| row.default_places.as_slice())
            .unwrap_or_default();
        let with = library.places_with(&self.indicator);
        let exist = named
            .iter()
            .filter(|id| with.iter().any(|place| place.id == **id));
        let chosen: Vec<PlaceId> = exist.cloned().collect();
        if chosen.is_empty() {
            with.into_iter()
                .take(4)
                .map(|place| place.id.clone())
                .collect()
        } else {
            chosen
        }
    }

    /// All years that the indicator has figures for, and on a timeline those of the
    /// events as well; one year 0 where there is none.
    #[must_use]
    pub fn years_offered(&self, library: &Library) -> (i32, i32) {
        let own = years_with_figures(library, &self.indicator);
        if self.kind == ChartKind::Timeline || self.page == Page::Timeline {
            let told = events_within(library, Category::ALL, (i32::MIN, i32::MAX));
            if let (Some((_, first)), Some((_, last))) = (told.first(), told.last()) {
                let (from, to) = own.unwrap_or((i32::MAX, i32::MIN));
                return (from.min(first.year()), to.max(last.year()));
            }
        }
        own.unwrap_or((0, 0))
    }

    /// The years to show.
    #[must_use]
    pub fn years_shown(&self, library: &Library) -> (i32, i32) {
        self.years.unwrap_or_else(|| self.years_offered(library))
    }
}
