//! The state as a query string and back: only what differs from the default,
//! under names that stay. Every value that comes in is somebody's text: what is
//! not understood is reported and left at its default.

use super::action::settle;
use super::{ExplorerState, Opening, Page, SortColumn, SortOrder, TableSort, ThemeChoice};
use crate::browse::Ask;
use crate::chart::{AxisSharing, ChartKind, ScaleKind};
use crate::data::{Category, IndicatorId, Lang, Library, PassageId, PlaceId, SourceId, SubjectId};
use crate::query::Transform;

/// A part of a link that means nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// The name in the link.
    pub key: &'static str,
    /// The value, or the part of it that is wrong.
    pub value: String,
}

const VIEW: &str = "view";
const READ: &str = "read";
const INDICATOR: &str = "indicator";
const PLACES: &str = "places";
const FROM: &str = "from";
const TO: &str = "to";
const CHART: &str = "chart";
const AGAINST: &str = "against";
const AXES: &str = "axes";
const TRANSFORM: &str = "transform";
const BASE: &str = "base";
const SCALE: &str = "scale";
const YEAR: &str = "year";
const SOURCE: &str = "source";
const FOCUS: &str = "focus";
const EVENTS: &str = "events";
const SORT: &str = "sort";
const LANG: &str = "lang";
const THEME: &str = "theme";
/// Stands for "no place at all", which an empty value would hide.
const NO_PLACES: &str = "none";

/// The names that say which chart.
const OF_CHART: [&str; 15] = [
    INDICATOR, PLACES, FROM, TO, CHART, AGAINST, AXES, TRANSFORM, BASE, SCALE, YEAR, SOURCE, FOCUS,
    EVENTS, SORT,
];

/// The query string of a state, without `?`; empty for the first page of the site.
///
/// Keys and words of the tables need no escaping; anything else in them is
/// percent-encoded.
#[must_use]
pub fn query_string(state: &ExplorerState, library: &Library) -> String {
    let mut pairs = if state.page.keeps_chart() {
        chart_pairs(state, library)
    } else {
        Vec::new()
    };
    // A chart by itself is a page of the explorer: links of old have no other name for it.
    let is_named = match state.page {
        Page::Home => false,
        Page::Explore => pairs.is_empty(),
        _ => true,
    };
    if is_named {
        pairs.insert(0, (VIEW, state.page.word().to_owned()));
    }
    if state.page.has_list() {
        pairs.extend(state.list.pairs());
    }
    if let Some(passage) = state.reading.as_ref().filter(|_| state.page == Page::Home) {
        pairs.push((READ, passage.to_string()));
    }
    if let Some(lang) = state.lang {
        pairs.push((LANG, lang.tag().to_owned()));
    }
    if let Some(theme) = state.theme {
        pairs.push((THEME, theme.word().to_owned()));
    }
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(key, value)| format!("{key}={}", encode(&value)))
        .collect();
    pairs.join("&")
}

/// What of a state differs from the default chart.
fn chart_pairs(state: &ExplorerState, library: &Library) -> Vec<(&'static str, String)> {
    let default = ExplorerState::new(library);
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if state.indicator != default.indicator {
        pairs.push((INDICATOR, state.indicator.to_string()));
    }
    if let Some(places) = &state.places {
        let ids: Vec<String> = places.iter().map(PlaceId::to_string).collect();
        let none = || NO_PLACES.to_owned();
        pairs.push((
            PLACES,
            if ids.is_empty() {
                none()
            } else {
                ids.join(",")
            },
        ));
    }
    if let Some((from, to)) = state.years {
        let offered = state.years_offered(library);
        if from != offered.0 {
            pairs.push((FROM, from.to_string()));
        }
        if to != offered.1 {
            pairs.push((TO, to.to_string()));
        }
    }
    if state.kind != ChartKind::Line && state.page != Page::Timeline {
        pairs.push((CHART, state.kind.word().to_owned()));
    }
    if let Some(id) = &state.against {
        pairs.push((AGAINST, id.to_string()));
    }
    if state.axes != AxisSharing::Shared {
        pairs.push((AXES, state.axes.word().to_owned()));
    }
    if let Some(year) = state.ranked_year {
        pairs.push((YEAR, year.to_string()));
    }
    if state.transform != Transform::None {
        pairs.push((TRANSFORM, state.transform.word().to_owned()));
    }
    if let Some(year) = state.base {
        pairs.push((BASE, year.to_string()));
    }
    if state.scale == ScaleKind::Log {
        pairs.push((SCALE, state.scale.word().to_owned()));
    }
    if let Some(source) = &state.source {
        pairs.push((SOURCE, source.to_string()));
    }
    if let Some((place, subject)) = &state.focus {
        pairs.push((FOCUS, format!("{place}:{subject}")));
    }
    if !state.events.is_empty() {
        let words: Vec<&str> = state.events.iter().map(|kind| kind.word()).collect();
        pairs.push((EVENTS, words.join(",")));
    }
    if state.sort != TableSort::DEFAULT {
        pairs.push((SORT, state.sort.order.link_word(state.sort.column.word())));
    }
    pairs
}

/// The state of a link's decoded pairs, and what in them was not understood.
///
/// Unknown names are passed over: a link may carry somebody else's. Of a name
/// given twice the first counts.
#[must_use]
pub fn parse(pairs: &[(String, String)], library: &Library) -> (ExplorerState, Vec<BadValue>) {
    let mut state = ExplorerState::new(library);
    let mut bad = Vec::new();
    let says_chart = |(name, _): &(String, String)| OF_CHART.contains(&name.as_str());
    let usual = if Opening::is_framed(pairs) || pairs.iter().any(says_chart) {
        Page::Explore
    } else {
        Page::Home
    };
    state.page = word(pairs, VIEW, Page::from_word, &mut bad).unwrap_or(usual);
    if state.page.has_list() {
        let (ask, unknown) = Ask::of(pairs);
        state.list = ask;
        bad.extend(
            unknown
                .into_iter()
                .map(|(key, value)| BadValue { key, value }),
        );
    }
    if state.page == Page::Home {
        let passage = find(pairs, READ);
        state = read(passage.map(PassageId::new).as_ref(), library);
        if let Some(value) = passage.filter(|_| state.reading.is_none()) {
            bad.push(BadValue {
                key: READ,
                value: value.to_owned(),
            });
        }
    } else {
        choose_chart(&mut state, pairs, library, &mut bad);
        state = settle(state, library);
    }
    state.lang = word(pairs, LANG, lang_from_word, &mut bad);
    state.theme = word(pairs, THEME, ThemeChoice::from_word, &mut bad);
    (state, bad)
}

/// Takes from a link which chart it asks for.
fn choose_chart(
    state: &mut ExplorerState,
    pairs: &[(String, String)],
    library: &Library,
    bad: &mut Vec<BadValue>,
) {
    if let Some(id) = indicator(pairs, INDICATOR, library, bad) {
        state.indicator = id;
    }
    state.against = indicator(pairs, AGAINST, library, bad);
    if let Some(axes) = word(pairs, AXES, AxisSharing::from_word, bad) {
        state.axes = axes;
    }
    if let Some(value) = find(pairs, PLACES) {
        state.places = places(value, library, bad);
    }
    if let Some(kind) = word(pairs, CHART, ChartKind::from_word, bad) {
        state.kind = kind;
    }
    let offered = state.years_offered(library);
    let from = year(pairs, FROM, offered, bad).unwrap_or(offered.0);
    let to = year(pairs, TO, offered, bad).unwrap_or(offered.1);
    if from <= to {
        state.years = Some((from, to));
    } else {
        bad.push(BadValue {
            key: TO,
            value: to.to_string(),
        });
    }
    state.ranked_year = year(pairs, YEAR, offered, bad);
    if let Some(how) = word(pairs, TRANSFORM, Transform::from_word, bad) {
        state.transform = how;
    }
    state.base = year(pairs, BASE, offered, bad);
    if let Some(scale) = word(pairs, SCALE, ScaleKind::from_word, bad) {
        state.scale = scale;
    }
    if let Some(value) = find(pairs, SOURCE) {
        let id = SourceId::new(value);
        if library.source(&id).is_some() {
            state.source = Some(id);
        } else {
            bad.push(BadValue {
                key: SOURCE,
                value: value.to_owned(),
            });
        }
    }
    state.focus = focus(pairs, library, bad);
    if let Some(value) = find(pairs, EVENTS) {
        let mut kinds = Vec::new();
        for word in value.split(',') {
            match Category::from_word(word) {
                Some(kind) => kinds.push(kind),
                None => bad.push(BadValue {
                    key: EVENTS,
                    value: word.to_owned(),
                }),
            }
        }
        // In their own order, each once: equal views are equal links.
        let chosen = |kind: &&Category| kinds.contains(kind);
        state.events = Category::ALL.iter().filter(chosen).copied().collect();
    }
    if let Some(sort) = word(pairs, SORT, sort_from_word, bad) {
        state.sort = sort;
    }
}

/// The home page where a passage of it is read; its top where there is no such passage.
pub(super) fn read(passage: Option<&PassageId>, library: &Library) -> ExplorerState {
    let mut passages = library.passages().iter();
    let found = passages.find(|one| passage == Some(&one.id));
    // Views of passages are our own: they hold nothing that is escaped.
    let view = found.map_or("", |one| one.view.as_str());
    let view = view.split('&').filter_map(|pair| pair.split_once('='));
    let explorer = (VIEW, Page::Explore.word());
    let pairs: Vec<_> = std::iter::once(explorer)
        .chain(view)
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    ExplorerState {
        page: Page::Home,
        reading: found.map(|one| one.id.clone()),
        ..parse(&pairs, library).0
    }
}

fn find<'a>(pairs: &'a [(String, String)], key: &str) -> Option<&'a str> {
    pairs
        .iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value.as_str())
}

fn focus(
    pairs: &[(String, String)],
    library: &Library,
    bad: &mut Vec<BadValue>,
) -> Option<(PlaceId, SubjectId)> {
    let value = find(pairs, FOCUS)?;
    let found = value.split_once(':').and_then(|(place, subject)| {
        let (place, subject) = (PlaceId::new(place), SubjectId::new(subject));
        let is_known = library.place(&place).is_some() && library.subject(&subject).is_some();
        is_known.then_some((place, subject))
    });
    if found.is_none() {
        bad.push(BadValue {
            key: FOCUS,
            value: value.to_owned(),
        });
    }
    found
}

fn word<T>(
    pairs: &[(String, String)],
    key: &'static str,
    from_word: fn(&str) -> Option<T>,
    bad: &mut Vec<BadValue>,
) -> Option<T> {
    let value = find(pairs, key)?;
    let found = from_word(value);
    if found.is_none() {
        bad.push(BadValue {
            key,
            value: value.to_owned(),
        });
    }
    found
}

/// The indicator that a pair names, if it exists.
fn indicator(
    pairs: &[(String, String)],
    key: &'static str,
    library: &Library,
    bad: &mut Vec<BadValue>,
) -> Option<IndicatorId> {
    let known =
        |word: &str| Some(IndicatorId::new(word)).filter(|id| library.indicator(id).is_some());
    let value = find(pairs, key)?;
    let id = known(value);
    if id.is_none() {
        bad.push(BadValue {
            key,
            value: value.to_owned(),
        });
    }
    id
}

fn year(
    pairs: &[(String, String)],
    key: &'static str,
    offered: (i32, i32),
    bad: &mut Vec<BadValue>,
) -> Option<i32> {
    let value = find(pairs, key)?;
    let year = value
        .parse()
        .ok()
        .filter(|year| (offered.0..=offered.1).contains(year));
    if year.is_none() {
        bad.push(BadValue {
            key,
            value: value.to_owned(),
        });
    }
    year
}

/// The places that exist, each once; `None` (the usual ones) where the link
/// names some and none of them exists.
fn places(value: &str, library: &Library, bad: &mut Vec<BadValue>) -> Option<Vec<PlaceId>> {
    if value == NO_PLACES {
        return Some(Vec::new());
    }
    let mut places = Vec::new();
    for key in value.split(',') {
        let id = PlaceId::new(key);
        if library.place(&id).is_none() {
            bad.push(BadValue {
                key: PLACES,
                value: key.to_owned(),
            });
        } else if !places.contains(&id) {
            places.push(id);
        }
    }
    (!places.is_empty()).then_some(places)
}

fn lang_from_word(word: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == word)
}

fn sort_from_word(word: &str) -> Option<TableSort> {
    let (order, word) = SortOrder::of_link_word(word);
    let column = SortColumn::from_word(word)?;
    Some(TableSort { column, order })
}

/// Percent-encodes all but what a query may hold bare (RFC 3986, 3.4), the
/// comma among it, and `&`, `=`, `+` and `#`, which mean something there.
fn encode(value: &str) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:;".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}
