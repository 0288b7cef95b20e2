//! What holds for every input, tried on many: scales and their inverses, ticks,
//! numbers and periods read and written, states and links.

use std::ops::Range;

use kaznet_explorer::browse::{self, Facet};
use kaznet_explorer::chart::{AxisSharing, ChartKind, ScaleKind};
use kaznet_explorer::data::{
    Category, IndicatorId, Lang, PassageId, Period, PlaceId, SourceId, SubjectId, Unit, decimal,
};
use kaznet_explorer::i18n::{axis_number, number, value};
use kaznet_explorer::query::{Ask, Transform, select};
use kaznet_explorer::scale::{LinearScale, LogScale, linear_ticks, log_ticks, year_ticks};
use kaznet_explorer::state::{
    Action, ExplorerState, Page, SortColumn, ThemeChoice, answer, apply, parse, query_string,
};
use proptest::prelude::*;
use proptest::sample::select as one_of;

use super::package::{library, pairs};

/// Without a file of past failures: a run leaves nothing behind.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// An indicator of the package.
pub(crate) fn indicator() -> impl Strategy<Value = IndicatorId> {
    let known: Vec<IndicatorId> = library()
        .indicators()
        .iter()
        .map(|row| row.id.clone())
        .collect();
    one_of(known)
}

/// A place of the package, or now and then none.
pub(crate) fn place() -> impl Strategy<Value = PlaceId> {
    let mut places: Vec<PlaceId> = library()
        .places()
        .iter()
        .map(|row| row.id.clone())
        .collect();
    places.push(PlaceId::new("ATL"));
    one_of(places)
}

fn year() -> impl Strategy<Value = i32> {
    prop_oneof![8 => 1985..2030, 1 => any::<i32>(), 1 => one_of(vec![i32::MIN, i32::MAX])]
}

pub(crate) fn lang() -> impl Strategy<Value = Lang> {
    one_of(Lang::ALL.to_vec())
}

fn source() -> impl Strategy<Value = SourceId> {
    let mut sources: Vec<SourceId> = library()
        .sources()
        .iter()
        .map(|row| row.id.clone())
        .collect();
    sources.push(SourceId::new("nobody"));
    one_of(sources)
}

fn subject() -> impl Strategy<Value = SubjectId> {
    let known = library().subjects().iter().map(|row| row.id.clone());
    one_of(known.collect::<Vec<_>>())
}

fn passage() -> impl Strategy<Value = PassageId> {
    let known = library().passages().iter().map(|row| row.id.clone());
    one_of(known.collect::<Vec<_>>())
}

fn action() -> impl Strategy<Value = Action> {
    let columns = vec![
        SortColumn::Place,
        SortColumn::Subject,
        SortColumn::Period,
        SortColumn::Value,
        SortColumn::Source,
    ];
    let kinds = ChartKind::ALL.to_vec();
    prop_oneof![
        2 => indicator().prop_map(Action::ChooseIndicator),
        1 => Just(Action::ChooseIndicator(IndicatorId::new("nothing"))),
        4 => place().prop_map(Action::AddPlace),
        2 => place().prop_map(Action::RemovePlace),
        1 => Just(Action::ClearPlaces),
        1 => Just(Action::UsualPlaces),
        2 => year().prop_map(Action::FirstYear),
        2 => year().prop_map(Action::LastYear),
        1 => Just(Action::AllYears),
        2 => one_of(kinds).prop_map(Action::ChooseKind),
        2 => one_of(ScaleKind::ALL.to_vec()).prop_map(Action::ChooseScale),
        1 => one_of(AxisSharing::ALL.to_vec()).prop_map(Action::ChooseAxes),
        2 => prop::option::of(indicator()).prop_map(Action::ChooseAgainst),
        2 => prop::option::of(source()).prop_map(Action::PreferSource),
        2 => one_of(Category::ALL.to_vec()).prop_map(Action::ToggleEvents),
        2 => year().prop_map(Action::RankYear),
        2 => one_of(Transform::ALL.to_vec()).prop_map(Action::ChooseTransform),
        1 => year().prop_map(Action::ChooseBase),
        1 => (year(), year()).prop_map(|(one, other)| Action::Span(one, other)),
        1 => (any::<f64>(), any::<f64>()).prop_map(|(by, at)| Action::Zoom(by, at)),
        1 => year().prop_map(Action::Pan),
        1 => prop::option::of((place(), subject())).prop_map(Action::Focus),
        2 => one_of(columns).prop_map(Action::SortBy),
        1 => lang().prop_map(Action::ChooseLang),
        1 => one_of(ThemeChoice::ALL.to_vec()).prop_map(Action::ChooseTheme),
        1 => Just(Action::StartOver),
        1 => prop::option::of(passage()).prop_map(Action::Read),
        2 => one_of(Page::ALL.to_vec()).prop_map(|page| {
            Action::Follow(Box::new(ExplorerState {
                page,
                places: Some(vec![PlaceId::new("UZB")]),
                ..ExplorerState::new(library())
            }))
        }),
        2 => (any::<String>(), one_of(Facet::ALL.to_vec()), place()).prop_map(
            |(search, facet, place)| {
                let mut ask = browse::Ask { search, ..browse::Ask::default() };
                ask.choose(facet, place.as_str());
                Action::List(ask)
            }
        ),
    ]
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(action(), 0..12)
}

/// A state that a reader can come to.
pub(crate) fn state() -> impl Strategy<Value = ExplorerState> {
    actions().prop_map(|actions| {
        let first = ExplorerState::new(library());
        let step = |state, action| apply(&state, action, library());
        actions.into_iter().fold(first, step)
    })
}

/// What `ExplorerState` promises of itself.
fn keeps_its_rules(state: &ExplorerState) -> Result<(), TestCaseError> {
    prop_assert!(library().indicator(&state.indicator).is_some());
    let places = state.places_shown(library());
    for (at, place) in places.iter().enumerate() {
        prop_assert!(library().place(place).is_some());
        prop_assert!(!places[at + 1..].contains(place));
    }
    let offered = state.years_offered(library());
    let (from, to) = state.years_shown(library());
    prop_assert!(offered.0 <= from && from <= to && to <= offered.1);
    prop_assert!(state.years != Some(offered));
    prop_assert!(
        state
            .ranked_year
            .is_none_or(|year| (from..=to).contains(&year))
    );
    Ok(())
}

fn near(found: f64, expect: f64, size: f64) -> Result<(), TestCaseError> {
    prop_assert!(
        (found - expect).abs() <= 1e-9 * size,
        "{found} for {expect}"
    );
    Ok(())
}

/// Ticks stand inside the domain (but for rounding), ascend, and are few.
fn good_ticks(ticks: &[f64], (from, to): (f64, f64), most: usize) -> Result<(), TestCaseError> {
    let slack = (to - from) * 1e-6;
    let inside = |tick: &f64| *tick >= from - slack && *tick <= to + slack;
    prop_assert!(ticks.iter().all(inside), "{ticks:?}");
    prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
    prop_assert!(ticks.len() <= most, "{ticks:?}");
    Ok(())
}

const PIXELS: Range<f64> = -2000.0..4000.0;

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn a_linear_scale_goes_there_and_back(
        from in -1e9..1e9, width in 1e-3..1e9, down: bool,
        start_px in PIXELS, width_px in 1.0..3000.0, part in -0.5..1.5,
    ) {
        let ends = (start_px, start_px + width_px);
        let range = if down { (ends.1, ends.0) } else { ends };
        let scale = LinearScale::new((from, from + width), range);
        let value = from + part * width;
        let px = scale.px_from_value(value);
        near(scale.value_from_px(px), value, value.abs() + from.abs() + width)?;
        // In floating point a narrow domain far from zero has few pixels.
        let fineness = 1e-9 + f64::EPSILON * (from.abs() + width) / width;
        let back = scale.px_from_value(scale.value_from_px(start_px));
        prop_assert!((back - start_px).abs() <= 8.0 * fineness * (width_px + start_px.abs()));
    }

    #[test]
    fn a_logarithmic_scale_goes_there_and_back(
        decade in -9.0..9.0, decades in 0.1..12.0, part in -0.2..1.2, width_px in 1.0..3000.0,
    ) {
        let domain = (10_f64.powf(decade), 10_f64.powf(decade + decades));
        let scale = LogScale::new(domain, (width_px, 0.0)).unwrap();
        let value = 10_f64.powf(decade + part * decades);
        let px = scale.px_from_value(value).unwrap();
        near(scale.value_from_px(px), value, value * 10.0)?;
        prop_assert_eq!(scale.px_from_value(-value), None);
    }

    #[test]
    fn linear_ticks_are_inside_and_few(from in -1e6..1e6, width in 1e-3..1e9, most in 0_usize..20) {
        let domain = (from, from + width);
        good_ticks(&linear_ticks(domain.0, domain.1, most), domain, most)?;
        prop_assert_eq!(linear_ticks(domain.1, domain.0, most), [0.0; 0]);
    }

    #[test]
    fn logarithmic_ticks_are_inside_and_few(
        decade in -9.0..9.0, decades in 0.01..12.0, most in 0_usize..20,
    ) {
        let domain = (10_f64.powf(decade), 10_f64.powf(decade + decades));
        let ticks = log_ticks(domain.0, domain.1, most);
        good_ticks(&ticks, domain, most)?;
        prop_assert!(ticks.iter().all(|tick| *tick > 0.0));
    }

    #[test]
    fn year_ticks_are_inside_and_few(from in 0..3000, width in 0..400, most in 1_usize..20) {
        let ticks = year_ticks(from, from + width, most);
        prop_assert!(!ticks.is_empty() && ticks.len() <= most);
        prop_assert!(ticks.iter().all(|year| (from..=from + width).contains(year)));
        prop_assert!(ticks.is_sorted_by(|a, b| a < b));
    }

    /// At most 19 digits from the first that is not zero, as the reader promises.
    #[test]
    fn decimals_are_read_as_the_standard_library_does(
        minus: bool, digits in "(0\\.0{0,2})?[0-9]{1,19}", point in 0_usize..19,
    ) {
        let sign = if minus { "-" } else { "" };
        let point = point.min(digits.len());
        let (whole, part) = digits.split_at(point);
        let text = if digits.contains('.') || whole.is_empty() || part.is_empty() {
            format!("{sign}{digits}")
        } else {
            format!("{sign}{whole}.{part}")
        };
        let expect: f64 = text.parse().unwrap();
        prop_assert_eq!(decimal(&text).map(f64::to_bits), Some(expect.to_bits()), "{}", text);
    }

    #[test]
    fn no_text_stops_the_reader_of_decimals(text: String, nearly in "[-+.0-9e ]{0,30}") {
        for text in [&text, &nearly] {
            let read = decimal(text);
            prop_assert!(read.is_none_or(f64::is_finite));
            prop_assert!(read.is_none() || text.parse() == Ok(read.unwrap_or_default()));
        }
    }

    #[test]
    fn a_period_reads_back_what_it_writes(text: String, nearly in "[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}-[0-9]{2})?") {
        for text in [text, nearly] {
            if let Ok(period) = Period::parse(&text) {
                prop_assert_eq!(period.to_string(), text);
                let middle = period.middle_year();
                prop_assert!((middle - 0.5 - f64::from(period.year())).abs() <= 0.5);
            }
        }
    }

    #[test]
    fn numbers_are_words_a_reader_knows(
        any_value: f64, plain in -1e12..1e12, little in -1.0..1.0, decimals in 0_u8..7,
        lang in lang(), id in indicator(),
    ) {
        let indicator = library().indicator(&id).unwrap();
        for figure in [any_value, plain, little, 0.0, f64::INFINITY, f64::NAN] {
            let units = [Unit::Percent, Unit::Count, Unit::Rank];
            let mut said = units.map(|unit| axis_number(figure, unit, lang)).to_vec();
            said.push(number(figure, decimals, lang));
            said.push(value(figure, indicator, lang));
            for text in said {
                prop_assert!(!text.is_empty());
                prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
                prop_assert!(lang == Lang::En || !text.contains('.'), "{}", text);
                prop_assert!(!text.contains(['-', 'e']), "{}", text);
            }
        }
    }

    #[test]
    fn a_state_keeps_its_rules_whatever_is_done(actions in actions()) {
        let mut state = ExplorerState::new(library());
        for action in actions {
            state = apply(&state, action, library());
            keeps_its_rules(&state)?;
        }
    }

    #[test]
    fn a_link_opens_the_state_that_wrote_it(state in state()) {
        let query = query_string(&state, library());
        let (read, bad) = parse(&pairs(&query), library());
        prop_assert_eq!(bad, [], "{}", query);
        prop_assert_eq!(&read, &state, "{}", query);
        prop_assert_eq!(query_string(&read, library()), query);
    }

    #[test]
    fn any_link_opens_a_state(links in prop::collection::vec(link(), 0..6)) {
        let (state, bad) = parse(&links, library());
        keeps_its_rules(&state)?;
        prop_assert!(bad.len() <= links.iter().map(|(_, value)| value.split(',').count()).sum());
        let answer = answer(&state, library(), Lang::Kk);
        prop_assert!(answer.figures.iter().all(|row| library().observations().contains(row)));
    }

    #[test]
    fn nothing_is_selected_that_is_not_there(
        indicator in indicator(), places in prop::collection::vec(place(), 0..6),
        from in 1980..2030, width in 0..50,
    ) {
        let years = (from, from + width);
        let ask = Ask { indicator, places, years };
        let series = select(library(), &ask);
        for one in &series {
            prop_assert!(!one.points.is_empty());
            let times: Vec<f64> = one.points.iter().map(|point| point.at.middle_year()).collect();
            prop_assert!(times.is_sorted());
            for point in &one.points {
                prop_assert!((years.0..=years.1).contains(&point.at.year()));
            }
            for row in one.points.iter().chain(&one.before).chain(&one.after).map(|point| &point.row) {
                prop_assert!(library().observations().contains(row));
                prop_assert!(row.indicator == ask.indicator && ask.places.contains(&row.place));
                prop_assert!(row.source == one.key.source && row.vintage == one.key.vintage);
            }
            prop_assert!(one.before.as_ref().is_none_or(|point| point.at.year() < years.0));
            prop_assert!(one.after.as_ref().is_none_or(|point| point.at.year() > years.1));
        }
        let asked = library().observations().iter().filter(|row| {
            row.indicator == ask.indicator
                && ask.places.contains(&row.place)
                && row.period.is_some_and(|at| (years.0..=years.1).contains(&at.year()))
        });
        let selected: usize = series.iter().map(|one| one.points.len()).sum();
        prop_assert_eq!(selected, asked.count());
    }
}

/// A pair of a link: known names with likely and unlikely values.
fn link() -> impl Strategy<Value = (String, String)> {
    let names = [
        "indicator",
        "places",
        "from",
        "to",
        "chart",
        "scale",
        "year",
        "sort",
        "lang",
        "theme",
    ];
    let name = prop_oneof![9 => one_of(names.map(str::to_owned).to_vec()), 1 => any::<String>()];
    let words = [
        "bars",
        "log",
        "-value",
        "dark",
        "kk",
        "none",
        "KAZ,RUS",
        "KAZ,,ATL,KAZ",
        "network-rank",
        "",
        "-",
        "99999999999",
        "-1",
        "+2010",
        " 2010",
        "2010",
        "1995",
        "2024",
    ];
    let value = prop_oneof![
        6 => one_of(words.map(str::to_owned).to_vec()),
        1 => any::<String>(),
        2 => (1980..2030).prop_map(|year: i32| year.to_string()),
    ];
    (name, value)
}
