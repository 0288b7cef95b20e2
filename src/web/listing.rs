//! What the lists of the site have in common: a field to search, filters with a count
//! beside each value, an order, the rows found, and the card of the one that is open.
//!
//! On a wide screen the filters stand open to the left of what is found, on a narrow
//! one folded above it. Parts that are absent leave their place empty, so that what
//! comes behind them stays the same elements.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::choice::{Group, boxed, button, list as options};
use super::later::Seen;
use super::node::{Node, el, goto, said, text};
use super::store::{Store, written};
use super::{browser, chronicle, claim_list, door, figures, sight, source_list};
use crate::browse::{Ask, Count, Entry, Facet, Listing, Order, OrderBy, UNDATED, list};
use crate::data::{
    Category, Chapter, ClaimKind, IndicatorId, Library, Measure, PlaceId, SourceId, SourceKind,
    Status, SubjectId, Topic,
};
use crate::evidence::Verdict;
use crate::i18n::{ListWords, catalogue, details, whole};
use crate::query::SortOrder;
use crate::state::{Action, ExplorerState, Page, query_string};

/// More values of a facet than these can be scrolled through.
const FEW: usize = 12;

/// A list of the site.
pub(super) struct Listed {
    /// Its entries.
    pub(super) index: fn(&Library) -> Vec<Entry>,
    pub(super) facets: &'static [Facet],
    pub(super) orders: &'static [Order],
    /// What stands above the list; nothing of it is searched.
    pub(super) above: fn(&Seen) -> Vec<Node>,
    /// An entry in the list: an item of a list, or a row of the table below.
    pub(super) item: fn(&Entry, &Seen) -> Node,
    /// The headings of the table, where the list is one.
    pub(super) columns: fn(&Seen) -> Vec<Node>,
    /// The card of a key; nothing for one that is unknown.
    pub(super) card: fn(&str, &Seen) -> Option<Vec<Node>>,
}

/// The list of the page that is shown.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    match seen.state.page {
        Page::Figures => listed(&figures::LIST, seen),
        Page::Claims => claim_list::nodes(seen),
        Page::Sources => source_list::nodes(seen),
        Page::Timeline => chronicle::nodes(seen),
        Page::Own => door::nodes(),
        _ => Vec::new(),
    }
}

/// The card that is open, and the list.
pub(super) fn listed(of: &Listed, seen: &Seen) -> Vec<Node> {
    listed_if(of, seen, |_| true)
}

/// The same of those entries alone that a page shows otherwise as well; the card opens
/// of any.
pub(super) fn listed_if(of: &Listed, seen: &Seen, is_shown: impl Fn(&Entry) -> bool) -> Vec<Node> {
    let mut nodes = vec![el("div", "opened", opened(of, seen))];
    nodes.extend((of.above)(seen));
    with_index(of, seen, |index| {
        let shown: Vec<Entry>;
        let entries = if index.entries.iter().all(&is_shown) {
            &index.entries
        } else {
            let kept = index.entries.iter().filter(|one| is_shown(one));
            shown = kept.cloned().collect();
            &shown
        };
        let found = list(entries, &seen.state.list, of.facets);
        let parts = vec![
            el("search", "search", search(index, &found, seen)),
            el("div", "results", results(of, entries, &found, seen)),
        ];
        nodes.push(el("div", "list", parts));
    });
    nodes
}

/// The card that is open, or what is to be said of a key that nothing answers to.
fn opened(of: &Listed, seen: &Seen) -> Vec<Node> {
    let Some(key) = &seen.state.list.open else {
        return Vec::new();
    };
    let say = &details(seen.lang).lists;
    let Some(mut card) = (of.card)(key, seen) else {
        let words = said("p", "", (say.no_such)(key));
        let away = goto(details(seen.lang).dismiss, &closed(seen), seen.state.lang);
        let notice = el("div", "notice", vec![words, away.with("class", "away")]);
        let notice = notice.with("role", "status").with("data-notice", "link");
        return vec![notice];
    };
    card.push(el(
        "p",
        "back",
        vec![goto(say.close, &closed(seen), seen.state.lang)],
    ));
    vec![el("article", "card", card).with("data-card", key.as_str())]
}

/// How many were found, by what was filtered, in which order, and the rows.
fn results(of: &Listed, entries: &[Entry], found: &Listing, seen: &Seen) -> Vec<Node> {
    let say = &details(seen.lang).lists;
    let shown = said("p", "found", (say.shown)(found.rows.len(), found.total));
    let head = vec![shown.with("role", "status"), order_field(of, seen)];
    let rows = found.rows.iter().filter_map(|at| entries.get(*at));
    let row = |entry: &Entry| (of.item)(entry, seen).with("data-entry", entry.key.as_str());
    let rows: Vec<Node> = rows.map(row).collect();
    let columns = (of.columns)(seen);
    let rows = match (rows.is_empty(), columns.is_empty()) {
        (true, _) => said("p", "nothing", say.nothing),
        (false, true) => el("ul", "items", rows),
        // Its roles by name: as blocks on a narrow screen these elements have none.
        (false, false) => {
            let heads = el("tr", "", columns).with("role", "row");
            let head = el("thead", "", vec![heads]).with("role", "rowgroup");
            let body = el("tbody", "", rows).with("role", "rowgroup");
            el("table", "rows", vec![head, body]).with("role", "table")
        }
    };
    let more = found.rows.len() < found.total;
    let more = more.then(|| button("list-more", "", say.more));
    vec![
        el("div", "results-head", head),
        el("div", "chosen", chosen(seen)),
        rows,
        el("p", "more", more.into_iter().collect()),
    ]
}

/// The order, as a list to choose from.
fn order_field(of: &Listed, seen: &Seen) -> Node {
    let say = &details(seen.lang).lists;
    let all = of.orders.iter().map(|order| order_option(*order, say));
    let orders = Group {
        heading: None,
        options: all.collect(),
    };
    let order = seen.state.list.order.or_else(|| of.orders.first().copied());
    let order = order.map_or_else(String::new, |order| order_option(order, say).0);
    options(ORDER, say.order, &[orders], &order)
}

/// The values that are filtered by, each a link to the list without it.
fn chosen(seen: &Seen) -> Vec<Node> {
    let (ask, say) = (&seen.state.list, &details(seen.lang).lists);
    let chip = |(facet, value): &(Facet, String)| {
        let mut without = Ask {
            open: None,
            ..ask.clone()
        };
        without.release(*facet, value);
        let name = value_words(*facet, value, seen);
        let words = (say.release)(&name);
        goto(name, &asking(seen, without), seen.state.lang)
            .with("class", "chip")
            .with("aria-label", words)
    };
    let mut nodes: Vec<Node> = ask.only.iter().map(chip).collect();
    if !ask.search.is_empty() || !ask.only.is_empty() {
        nodes.push(button("list-clear", "quiet", say.clear));
    }
    nodes
}

/// The index of the list shown last: it is made of the library alone, and takes
/// longer than all that is done with it.
struct Index {
    library: Arc<Library>,
    made_by: fn(&Library) -> Vec<Entry>,
    entries: Vec<Entry>,
    /// Every value of each facet, in order: those that would find nothing keep their
    /// place, unseen, so that a search changes counts and moves no elements.
    values: Vec<(Facet, Vec<Count>)>,
}

thread_local! {
    static INDEX: RefCell<Option<Index>> = const { RefCell::new(None) };
}

fn with_index(of: &Listed, seen: &Seen, show: impl FnOnce(&Index)) {
    INDEX.with_borrow_mut(|held| {
        let is_same = |index: &Index| {
            Arc::ptr_eq(&index.library, &seen.library)
                && std::ptr::fn_addr_eq(index.made_by, of.index)
        };
        let index = held.take().filter(is_same).unwrap_or_else(|| {
            let entries = (of.index)(&seen.library);
            Index {
                library: seen.library.clone(),
                made_by: of.index,
                values: list(&entries, &Ask::default(), of.facets).counts,
                entries,
            }
        });
        show(held.insert(index));
    });
}

/// The counts of a facet at the places of all its values; what only a link knows of
/// stands behind them.
fn in_place(facet: Facet, counts: &[Count], index: &Index) -> Vec<Count> {
    let mut values = index.values.iter().filter(|(one, _)| *one == facet);
    let all = values.next().map_or(&[][..], |(_, values)| values);
    let found: BTreeMap<&str, &Count> =
        counts.iter().map(|one| (one.value.as_str(), one)).collect();
    let own = all.iter().map(|one| match found.get(one.value.as_str()) {
        Some(count) => (*count).clone(),
        None => Count {
            count: 0,
            is_chosen: false,
            ..one.clone()
        },
    });
    let known: BTreeSet<&str> = all.iter().map(|one| one.value.as_str()).collect();
    let others = counts.iter();
    let others = others.filter(|one| !known.contains(one.value.as_str()));
    own.chain(others.cloned()).collect()
}

/// The link to this list with another ask of it.
pub(super) fn asking(seen: &Seen, ask: Ask) -> String {
    let state = ExplorerState {
        list: ask,
        lang: None,
        theme: None,
        ..seen.state.clone()
    };
    query_string(&state, &seen.library)
}

/// The link that opens an entry's card, and keeps what was asked of the list.
pub(super) fn opening(seen: &Seen, key: &str) -> String {
    let open = Some(key.to_owned());
    asking(
        seen,
        Ask {
            open,
            ..seen.state.list.clone()
        },
    )
}

fn closed(seen: &Seen) -> String {
    asking(
        seen,
        Ask {
            open: None,
            ..seen.state.list.clone()
        },
    )
}

/// The field to search, and the filters.
fn search(index: &Index, found: &Listing, seen: &Seen) -> Vec<Node> {
    let (ask, say) = (&seen.state.list, &details(seen.lang).lists);
    let label = said("label", "", say.search).with("for", SEARCH);
    let field = el("input", "", Vec::new())
        .with("type", "search")
        .with("id", SEARCH)
        .with("name", SEARCH)
        .with("autocomplete", "off")
        .with("value", ask.search.as_str());
    let facets = found.counts.iter().enumerate();
    let facets = facets.map(|(at, (facet, counts))| {
        let node = facet_node(*facet, &in_place(*facet, counts, index), seen);
        node.with_if(at == 0, "open", "")
    });
    let facets = el("div", "facets", facets.collect());
    let filters = el(
        "details",
        "filters",
        vec![said("summary", "", say.filters), facets],
    );
    let filters = filters.with("id", "filters");
    vec![
        el("div", "field", vec![label, field]),
        filters.with_if(sight::is_wide(), "open", ""),
    ]
}

const SEARCH: &str = "list-search";
const ORDER: &str = "list-order";
const ONLY: &str = "list-only";

fn order_option(order: Order, say: &ListWords) -> (String, String) {
    let key = order.order.link_word(order.by.word());
    let names = OrderBy::ALL.iter().zip(say.orders);
    let mut names = names.filter(|(by, _)| **by == order.by);
    let name = names
        .next()
        .map_or("", |(_, (up, down))| match order.order {
            SortOrder::Ascending => up,
            SortOrder::Descending => down,
        });
    (key, name.to_owned())
}

/// A facet in a fold of its own; hidden where no value of it would find anything.
fn facet_node(facet: Facet, counts: &[Count], seen: &Seen) -> Node {
    let say = &details(seen.lang).lists;
    let mut names = Facet::ALL.iter().zip(say.facets);
    let name = names
        .find(|(one, _)| **one == facet)
        .map_or("", |(_, name)| name);
    let boxes = counts.iter().map(|count| {
        let value = format!("{}:{}", facet.word(), count.value);
        let input = boxed("checkbox", ONLY, &value, count.is_chosen);
        let words = value_words(facet, &count.value, seen);
        let number = said("span", "count", whole(count.count, seen.lang));
        let parts = vec![input, said("span", "", words), text(" "), number];
        el("label", "tick", parts).with_if(is_idle(count), "hidden", "")
    });
    let values = el("div", "values", boxes.collect())
        .with("role", "group")
        .with("aria-label", name)
        .with_if(counts.len() > FEW, "data-long", "");
    el("details", "facet", vec![said("summary", "", name), values])
        .with("data-facet", facet.word())
        .with_if(counts.iter().all(is_idle), "hidden", "")
}

/// Whether a value would find nothing, and does not filter either.
fn is_idle(count: &Count) -> bool {
    count.count == 0 && !count.is_chosen
}

/// What a value of a facet is called.
pub(super) fn value_words(facet: Facet, value: &str, seen: &Seen) -> String {
    let (library, lang) = (&seen.library, seen.lang);
    let (say, more) = (catalogue(lang), details(lang));
    let words = match facet {
        Facet::Topic => Topic::from_word(value).map(say.topic),
        Facet::Indicator => {
            let row = library.indicator(&IndicatorId::new(value));
            row.map(|row| row.name.in_lang(lang))
        }
        Facet::Place => {
            let row = library.place(&PlaceId::new(value));
            row.map(|row| row.name.in_lang(lang))
        }
        Facet::Subject => {
            let row = library.subject(&SubjectId::new(value));
            row.map(|row| row.name.in_lang(lang))
        }
        Facet::Year if value == UNDATED => Some(say.undated),
        Facet::Year => None,
        Facet::Source => {
            let row = library.source(&SourceId::new(value));
            return row.map_or_else(
                || value.to_owned(),
                |row| format!("{}: {}", row.publisher, row.title),
            );
        }
        Facet::Kind => Measure::from_word(value)
            .map(say.measure)
            .or_else(|| SourceKind::from_word(value).map(more.lists.source_kind))
            .or_else(|| ClaimKind::from_word(value).map(more.lists.claim_kind)),
        Facet::Status => Status::from_word(value).map(say.status),
        Facet::Verdict => Verdict::from_word(value).map(more.verdict),
        Facet::Category => Category::from_word(value).map(more.category),
        Facet::Chapter => Chapter::from_word(value).map(more.lists.chapter),
    };
    words.unwrap_or(value).to_owned()
}

/// Takes what was typed or ticked; whether it was of a list.
pub(super) fn choose(store: Store, name: &str, value: &str) -> bool {
    let Some(state) = store.state.try_get_untracked() else {
        return false;
    };
    let mut ask = Ask {
        pages: 1,
        ..state.list
    };
    let names_search = |query: &str| query.split('&').any(|part| part.starts_with("q="));
    let has_step = store.written.try_get_value();
    let has_step = has_step.is_some_and(|(_, query)| names_search(&query));
    let is_typed_on = name == SEARCH && has_step && !value.is_empty();
    match name {
        SEARCH => value.clone_into(&mut ask.search),
        ORDER => {
            let (order, by) = SortOrder::of_link_word(value);
            ask.order = OrderBy::from_word(by).map(|by| Order { by, order });
        }
        ONLY => {
            let (facet, value) = value.split_once(':').unwrap_or_default();
            let Some(facet) = Facet::from_word(facet) else {
                return true;
            };
            if ask.only.contains(&(facet, value.to_owned())) {
                ask.release(facet, value);
            } else {
                ask.choose(facet, value);
            }
        }
        _ => return false,
    }
    store.send(Action::List(ask));
    if let Some(state) = store.state.try_get_untracked().filter(|_| is_typed_on) {
        // Who types on takes one step of the history, whatever the pauses.
        let now = written(&state, &store.library_now());
        browser::write_query(&now.1, true);
        store.written.try_set_value(now);
    }
    true
}

/// Does what a button says; whether it was one of a list. The button may be gone
/// after that: the focus goes on to what it has brought.
pub(super) fn press(store: Store, what: &str) -> bool {
    let Some(state) = store.state.try_get_untracked() else {
        return false;
    };
    match what {
        "list-more" => {
            let first_new = state.list.most_rows();
            store.send(Action::List(Ask {
                pages: state.list.pages.max(1).saturating_add(1),
                ..state.list
            }));
            sight::soon(move || sight::focus_in(ENTRIES, first_new));
        }
        "list-clear" => {
            store.send(Action::List(Ask {
                order: state.list.order,
                ..Ask::default()
            }));
            browser::focus(SEARCH);
        }
        _ => return false,
    }
    true
}

const ENTRIES: &str = "[data-entry]";

/// Lists what is found while it is typed.
pub(super) fn watch(store: Store) {
    browser::on_event("input", move |event| {
        if let Some((name, value)) = browser::chosen(&event).filter(|(name, _)| name == SEARCH) {
            choose(store, &name, &value);
        }
    });
}
