//! Every change a reader can make, and what comes of it. Total: any action on
//! any state gives a state that keeps its own rules.

use super::url::read;
use super::zoom::{panned, zoomed};
use super::{ExplorerState, Page, SortColumn, SortOrder, TableSort, ThemeChoice};
use crate::browse::Ask;
use crate::chart::{AxisSharing, ChartKind, ScaleKind};
use crate::data::{Category, IndicatorId, Lang, Library, PassageId, PlaceId, SourceId, SubjectId};
use crate::query::Transform;

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Show another measure. Chosen places stay if any of them has figures
    /// for it, chosen years stay as far as it has them.
    ChooseIndicator(IndicatorId),
    /// Show a place more; one already shown or unknown changes nothing.
    AddPlace(PlaceId),
    /// Show a place less.
    RemovePlace(PlaceId),
    /// Show no place.
    ClearPlaces,
    /// Show the places that the indicator comes with.
    UsualPlaces,
    /// Move the first year; the last one moves along where it would come before.
    FirstYear(i32),
    /// Move the last year; the first one moves along where it would come after.
    LastYear(i32),
    /// Show all years.
    AllYears,
    /// Show these years, in either order.
    Span(i32, i32),
    /// Show years nearer or farther: by which factor, and around which place of the
    /// axis, from 0 to 1.
    Zoom(f64, f64),
    /// Show earlier or later years, by so many.
    Pan(i32),
    /// Another kind of chart.
    ChooseKind(ChartKind),
    /// Draw the figures, or what follows from them.
    ChooseTransform(Transform),
    /// Start the transform from another year.
    ChooseBase(i32),
    /// Linear or logarithmic.
    ChooseScale(ScaleKind),
    /// Set the measure against a second one, or against none.
    ChooseAgainst(Option<IndicatorId>),
    /// Let small charts share their axis of values, or have one each.
    ChooseAxes(AxisSharing),
    /// Let a source stand for every place it speaks of; `None` for the usual ones.
    PreferSource(Option<SourceId>),
    /// Let a series stand out among the lines, or none; again the same one, none.
    Focus(Option<(PlaceId, SubjectId)>),
    /// Mark the events of a kind, or mark them no longer.
    ToggleEvents(Category),
    /// Rank another year.
    RankYear(i32),
    /// Sort the table by a column; again by the same one turns the order round.
    SortBy(SortColumn),
    /// Speak another language.
    ChooseLang(Lang),
    /// Light, dark or as the system.
    ChooseTheme(ThemeChoice),
    /// Forget all but language and appearance.
    StartOver,
    /// Ask this of the page's list.
    List(Ask),
    /// Read a passage of the home page, or none of them.
    Read(Option<PassageId>),
    /// Show what a link says, in the language and appearance that are chosen.
    Follow(Box<ExplorerState>),
}

/// The state after an action.
#[must_use]
pub fn apply(state: &ExplorerState, action: Action, library: &Library) -> ExplorerState {
    let mut next = state.clone();
    match action {
        Action::ChooseIndicator(id) => {
            if library.indicator(&id).is_some() && id != next.indicator {
                next.indicator = id;
                next.ranked_year = None;
                let with = library.places_with(&next.indicator);
                let has = |place: &PlaceId| with.iter().any(|row| row.id == *place);
                next.places = next.places.filter(|places| places.iter().any(has));
            }
        }
        Action::AddPlace(id) => {
            let mut places = state.places_shown(library);
            if library.place(&id).is_some() && !places.contains(&id) {
                places.push(id);
                next.places = Some(places);
            }
        }
        Action::RemovePlace(id) => {
            let places = state.places_shown(library);
            next.places = Some(places.into_iter().filter(|place| *place != id).collect());
        }
        Action::ClearPlaces => next.places = Some(Vec::new()),
        Action::UsualPlaces => next.places = None,
        Action::FirstYear(year) => {
            let (_, to) = state.years_shown(library);
            next.years = Some((year, to.max(year)));
        }
        Action::LastYear(year) => {
            let (from, _) = state.years_shown(library);
            next.years = Some((from.min(year), year));
        }
        Action::AllYears => next.years = None,
        Action::Span(one, other) => next.years = Some((one.min(other), one.max(other))),
        Action::Zoom(factor, around) => {
            let years = state.years_shown(library);
            next.years = Some(zoomed(years, state.years_offered(library), factor, around));
        }
        Action::Pan(by) => {
            let years = state.years_shown(library);
            next.years = Some(panned(years, state.years_offered(library), by));
        }
        Action::ChooseKind(kind) => next.kind = kind,
        Action::ChooseTransform(how) => next.transform = how,
        Action::ChooseBase(year) => next.base = Some(year),
        Action::ChooseScale(scale) => next.scale = scale,
        Action::ChooseAgainst(id) => next.against = id,
        Action::ChooseAxes(axes) => next.axes = axes,
        Action::PreferSource(source) => next.source = source,
        Action::Focus(focus) => {
            let again = focus == state.focus;
            next.focus = focus.filter(|_| !again);
        }
        Action::ToggleEvents(category) => {
            let kinds = Category::ALL.iter().copied();
            let was = |kind: &Category| state.events.contains(kind);
            next.events = kinds
                .filter(|kind| was(kind) != (*kind == category))
                .collect();
        }
        Action::RankYear(year) => next.ranked_year = Some(year),
        Action::SortBy(column) => next.sort = turned(state.sort, column),
        Action::ChooseLang(lang) => next.lang = Some(lang),
        Action::ChooseTheme(theme) => next.theme = Some(theme),
        Action::StartOver => {
            next = ExplorerState {
                lang: state.lang,
                theme: state.theme,
                ..ExplorerState::new(library)
            };
        }
        Action::List(ask) => next.list = ask,
        Action::Read(passage) => next.reading = passage,
        Action::Follow(view) => {
            next = ExplorerState {
                lang: view.lang.or(state.lang),
                theme: view.theme.or(state.theme),
                ..*view
            };
        }
    }
    if next.page == Page::Home {
        // Its chart is that of the text, whatever else is done to it.
        return ExplorerState {
            lang: next.lang,
            theme: next.theme,
            ..read(next.reading.as_ref(), library)
        };
    }
    settle(next, library)
}

/// Brings years inside what the indicator has, and forgets choices that equal
/// the default, so that equal views are equal states and equal links.
pub(super) fn settle(mut state: ExplorerState, library: &Library) -> ExplorerState {
    if state.page == Page::Timeline {
        state.kind = ChartKind::Timeline;
    }
    let offered = state.years_offered(library);
    let inside = |year: i32| year.clamp(offered.0, offered.1);
    state.years = state
        .years
        .map(|(from, to)| (inside(from), inside(to)))
        .filter(|years| *years != offered);
    let shown = state.years_shown(library);
    state.reading = None;
    if !state.page.has_list() {
        state.list = Ask::default();
    }
    if !state.page.keeps_chart() {
        state = ExplorerState {
            page: state.page,
            list: state.list,
            lang: state.lang,
            theme: state.theme,
            ..ExplorerState::new(library)
        };
    }
    state.ranked_year = state.ranked_year.map(|year| year.clamp(shown.0, shown.1));
    state.base = state.base.filter(|_| state.transform.has_base());
    state.base = state.base.map(inside);
    let usual = ExplorerState {
        places: None,
        ..state.clone()
    }
    .places_shown(library);
    state.places = state.places.filter(|places| *places != usual);
    let speaks = |id: &SourceId| {
        let mut rows = library.observations().iter();
        rows.any(|row| row.indicator == state.indicator && row.source == *id)
    };
    state.source = state.source.filter(speaks);
    let known = |(place, subject): &(PlaceId, SubjectId)| {
        library.place(place).is_some() && library.subject(subject).is_some()
    };
    state.focus = state.focus.filter(known);
    let other = |id: &IndicatorId| library.indicator(id).is_some() && *id != state.indicator;
    state.against = state.against.filter(other);
    state
}

fn turned(sort: TableSort, column: SortColumn) -> TableSort {
    let order = match (sort.column == column, sort.order) {
        (true, SortOrder::Ascending) => SortOrder::Descending,
        (true, SortOrder::Descending) => SortOrder::Ascending,
        // Numbers and years are most often asked for from the top.
        (false, _) if matches!(column, SortColumn::Value | SortColumn::Period) => {
            SortOrder::Descending
        }
        (false, _) => SortOrder::Ascending,
    };
    TableSort { column, order }
}
