//! What each change of a reader does, and what it leaves alone.

use kaznet_explorer::chart::ChartKind;
use kaznet_explorer::data::{
    Category, IndicatorId, Lang, Observation, PassageId, Period, PlaceId, SubjectId,
};
use kaznet_explorer::query::SortOrder;
use kaznet_explorer::state::{
    Action, ExplorerState, Page, SortColumn, TableSort, ThemeChoice, answer, apply, parse, views_of,
};

use super::answer::place_keys;
use super::package::{library, made_up_b, pairs};

fn state(query: &str) -> ExplorerState {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, [], "{query}");
    state
}

fn after(state: &ExplorerState, action: Action) -> ExplorerState {
    apply(state, action, library())
}

#[test]
fn another_measure_keeps_places_that_have_it() {
    let check = |query: &str, id: &str, measure: &str, places: Option<&[&str]>| {
        let next = after(&state(query), Action::ChooseIndicator(IndicatorId::new(id)));
        assert_eq!(next.indicator.as_str(), measure, "{query} {id}");
        let kept = next.places.as_deref().map(place_keys);
        assert_eq!(kept.as_deref(), places, "{query} {id}");
    };
    let urban = "urban-share";
    check("places=UZB,KAZ", urban, urban, Some(&["UZB", "KAZ"]));
    check("places=UZB", urban, urban, None);
    let share = "internet-users-share";
    check("places=UZB", "no-such-measure", share, Some(&["UZB"]));
    check("places=UZB", share, share, Some(&["UZB"]));
    // The year of an order is one of the measure; the same measure keeps it.
    let year = |id: &str| {
        let before = state("chart=bars&year=2012");
        after(&before, Action::ChooseIndicator(IndicatorId::new(id))).ranked_year
    };
    assert_eq!((year(share), year("population")), (Some(2012), None));
}

#[test]
fn places_come_and_go_one_by_one() {
    let check = |action: fn(PlaceId) -> Action, id: &str, expect: &[&str]| {
        let next = after(&state("places=UZB,KAZ"), action(PlaceId::new(id)));
        let shown = next.places_shown(library());
        assert_eq!(place_keys(&shown), expect, "{id}");
    };
    check(Action::AddPlace, "CHN", &["UZB", "KAZ", "CHN"]);
    check(Action::AddPlace, "KAZ", &["UZB", "KAZ"]);
    check(Action::AddPlace, "no-such-place", &["UZB", "KAZ"]);
    check(Action::RemovePlace, "UZB", &["KAZ"]);
    check(Action::RemovePlace, "CHN", &["UZB", "KAZ"]);
}

#[test]
fn a_series_stands_out_until_it_is_asked_for_again() {
    let series = |place: &str, subject: &str| Some((PlaceId::new(place), SubjectId::new(subject)));
    let (own, other) = (series("KAZ", "internet"), series("RUS", "internet"));
    let plain = state("view=explore");
    let focused = after(&plain, Action::Focus(own.clone()));
    assert_eq!(focused.focus, own);
    assert_eq!(after(&focused, Action::Focus(own)).focus, None);
    assert_eq!(after(&focused, Action::Focus(None)).focus, None);
    assert_eq!(after(&focused, Action::Focus(other.clone())).focus, other);
    for (place, subject) in [("KAZ", "no-such-subject"), ("no-such-place", "internet")] {
        let unknown = after(&focused, Action::Focus(series(place, subject)));
        assert_eq!(unknown.focus, None, "{place} {subject}");
    }
}

#[test]
fn kinds_of_event_are_marked_in_their_order() {
    let mut now = state("events=censorship");
    let mut check = |kind: Category, expect: &[Category]| {
        now = after(&now, Action::ToggleEvents(kind));
        assert_eq!(now.events, expect);
    };
    let (access, censorship) = (Category::Access, Category::Censorship);
    check(access, &[access, censorship]);
    check(censorship, &[access]);
    check(access, &[]);
}

#[test]
fn a_column_asked_for_again_turns_round() {
    let mut now = state("view=explore");
    let mut check = |column: SortColumn, order: SortOrder| {
        now = after(&now, Action::SortBy(column));
        assert_eq!(now.sort, TableSort { column, order });
    };
    let (up, down) = (SortOrder::Ascending, SortOrder::Descending);
    check(SortColumn::Period, up);
    check(SortColumn::Period, down);
    check(SortColumn::Place, up);
    check(SortColumn::Place, down);
    // Numbers and years are asked for from the top, words from the beginning.
    check(SortColumn::Value, down);
    check(SortColumn::Subject, up);
    check(SortColumn::Period, down);
    check(SortColumn::Source, up);
}

#[test]
fn language_and_appearance_outlast_the_view() {
    let own = state("chart=bars&lang=kk&theme=dark");
    let check = |action: Action, lang: Lang, theme: ThemeChoice| {
        let next = after(&own, action.clone());
        let found = (next.lang, next.theme);
        assert_eq!(found, (Some(lang), Some(theme)), "{action:?}");
        next
    };
    let over = check(Action::StartOver, Lang::Kk, ThemeChoice::Dark);
    assert_eq!(over.kind, ExplorerState::new(library()).kind);
    let follow = |query: &str| Action::Follow(Box::new(state(query)));
    let home = check(follow("read=access-share"), Lang::Kk, ThemeChoice::Dark);
    assert_eq!(home.page, Page::Home);
    check(follow("chart=line&lang=ru"), Lang::Ru, ThemeChoice::Dark);
    check(follow("theme=light"), Lang::Kk, ThemeChoice::Light);
    // On the home page the chart is that of the text, whatever is done to it.
    let first = library().passages()[0].id.clone();
    let read = after(&home, Action::Read(Some(first.clone())));
    assert_eq!(read.reading, Some(first));
    assert_eq!((read.lang, read.theme), (home.lang, home.theme));
    let none = after(&read, Action::Read(Some(PassageId::new("no-such-passage"))));
    assert_eq!((none.reading, none.theme), (None, home.theme));
}

#[test]
fn a_base_is_kept_for_what_has_one() {
    assert_eq!(state("transform=index&base=2010").base, Some(2010));
    assert_eq!(state("transform=change&base=2010").base, Some(2010));
    assert_eq!(state("base=2010").base, None);
    assert_eq!(state("transform=rolling&base=2010").base, None);
}

#[test]
fn the_table_is_the_chart_in_the_order_asked_for() {
    for query in ["view=explore", "places=KAZ,UZB&sort=-value", "sort=place"] {
        let state = state(query);
        let answer = answer(&state, library(), Lang::Ru);
        let rows = answer.in_order(state.sort, library());
        let rows: Vec<_> = rows.into_iter().map(|point| point.row.clone()).collect();
        assert_eq!(rows, answer.figures, "{query}");
        assert!(rows.len() > 30, "{query}");
    }
    let query = "chart=scatter&indicator=internet-users-share&against=urban-share&places=KAZ";
    let answer = answer(&state(query), library(), Lang::En);
    let measure = |id: &str| {
        let mut rows = answer.series.iter().flat_map(|one| &one.points);
        let row = rows.find(|point| point.row.indicator.as_str() == id);
        let measure = answer.indicator_of(&row.unwrap().row);
        measure.map(|one| one.id.as_str().to_owned())
    };
    for id in ["internet-users-share", "urban-share"] {
        assert_eq!(measure(id).as_deref(), Some(id));
    }
}

/// A place that the measure does not come with joins those that it does.
#[test]
fn a_figure_of_any_place_has_its_order() {
    let is_mongolian = |row: &&Observation| {
        let key = (row.indicator.as_str(), row.place.as_str());
        key == ("internet-users-share", "MNG") && row.period == Some(Period::Year(2013))
    };
    let mut rows = library().observations().iter();
    let row = rows.find(is_mongolian).unwrap();
    let views = views_of(row, library(), &ExplorerState::new(library()));
    let mut links = views.iter().filter(|(kind, _)| *kind == ChartKind::Bars);
    let (_, link) = links.next().unwrap();
    assert!(link.contains("places=KAZ,RUS,KGZ,UZB,MNG"), "{link}");
}

#[test]
fn a_measure_is_set_against_another_that_there_is() {
    let before = state("indicator=population&against=urban-share");
    let check = |id: &str, expect: Option<&str>| {
        let against = Action::ChooseAgainst(Some(IndicatorId::new(id)));
        let found = after(&before, against).against;
        let found = found.as_ref().map(IndicatorId::as_str);
        assert_eq!(found, expect, "{id}");
    };
    check("mobile-per-100", Some("mobile-per-100"));
    check("population", None);
    check("no-such-measure", None);
    assert_eq!(after(&before, Action::ChooseAgainst(None)).against, None);
}

/// Those that the table names, or else the first four that have figures.
#[test]
fn a_measure_comes_with_places_that_have_figures() {
    let check = |places: &[usize], expect: &[&str]| {
        let row = |place: &usize| ("m", *place, 2013, 1.0);
        let rows: Vec<_> = places.iter().map(row).collect();
        let library = made_up_b(&rows, &[], &[]);
        let shown = ExplorerState::new(&library).places_shown(&library);
        assert_eq!(place_keys(&shown), expect);
    };
    check(&[0, 1, 2], &["P00"]);
    check(&[1, 2], &["P01", "P02"]);
    check(&[1, 2, 3, 4, 5], &["P01", "P02", "P03", "P04"]);
}
