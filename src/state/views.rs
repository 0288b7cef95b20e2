//! A figure -> the views of the explorer that draw it.

use super::action::settle;
use super::{ExplorerState, answer, query_string};
use crate::chart::ChartKind;
use crate::data::{Lang, Library, Observation, PlaceId};

/// Years shown before and after that of the figure.
const YEARS_AROUND: i32 = 5;

/// The views that draw a figure, by their kind of chart, as query strings: its line
/// in the years around, all estimates of its place and year, and the year's order
/// of the measure's usual places with its own. In the language and appearance of
/// `chosen`.
///
/// Its source is preferred only where the figure would not be drawn otherwise. An
/// order or a comparison of this one figure alone is no view. None for a figure
/// without a date: no chart draws it.
#[must_use]
pub fn views_of(
    row: &Observation,
    library: &Library,
    chosen: &ExplorerState,
) -> Vec<(ChartKind, String)> {
    let Some(at) = row.period else {
        return Vec::new();
    };
    let measure = ExplorerState {
        indicator: row.indicator.clone(),
        lang: chosen.lang,
        theme: chosen.theme,
        ..ExplorerState::new(library)
    };
    let own = ExplorerState {
        places: Some(vec![row.place.clone()]),
        ..measure.clone()
    };
    let year = at.year();
    let views = [
        ExplorerState {
            years: Some((
                year.saturating_sub(YEARS_AROUND),
                year.saturating_add(YEARS_AROUND),
            )),
            focus: has_other_subjects(row, library)
                .then(|| (row.place.clone(), row.subject.clone())),
            ..own.clone()
        },
        ExplorerState {
            kind: ChartKind::Estimates,
            ranked_year: Some(year),
            ..own
        },
        ExplorerState {
            kind: ChartKind::Bars,
            ranked_year: Some(year),
            places: Some(usual_places_with(&row.place, &measure, library)),
            ..measure
        },
    ];
    let views = views.into_iter();
    views
        .filter_map(|state| drawing(row, settle(state, library), library))
        .map(|state| (state.kind, query_string(&state, library)))
        .collect()
}

fn has_other_subjects(row: &Observation, library: &Library) -> bool {
    library.observations().iter().any(|other| {
        other.indicator == row.indicator && other.place == row.place && other.subject != row.subject
    })
}

fn usual_places_with(place: &PlaceId, state: &ExplorerState, library: &Library) -> Vec<PlaceId> {
    let mut places = state.places_shown(library);
    if !places.contains(place) {
        places.push(place.clone());
    }
    places
}

/// The state, or the same with the figure's source preferred, whichever draws it.
fn drawing(row: &Observation, state: ExplorerState, library: &Library) -> Option<ExplorerState> {
    let draws = |state: &ExplorerState| {
        let answer = answer(state, library, Lang::En);
        let drawn = answer.drawn();
        let is_alone = drawn.len() < 2 && state.kind != ChartKind::Line;
        !is_alone && drawn.iter().any(|point| point.row == *row)
    };
    let preferring = ExplorerState {
        source: Some(row.source.clone()),
        ..state.clone()
    };
    [state, preferring].into_iter().find(draws)
}
