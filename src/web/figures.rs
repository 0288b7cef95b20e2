//! The page of all figures: each a row of a table whose name opens its card.

use super::claims::badge;
use super::figure_card::card;
use super::later::Seen;
use super::listing::{Listed, opening};
use super::node::{Node, el, goto, said, text};
use crate::browse::{Entry, FIGURE_FACETS, FIGURE_ORDERS, Facet, figure_key, figures, find_figure};
use crate::data::{Library, Observation};
use crate::evidence::Verdict;
use crate::i18n::{catalogue, details, hedged, interval_words, period};
use crate::state::Page;

/// The list of figures.
pub(super) const LIST: Listed = Listed {
    index: figures,
    facets: FIGURE_FACETS,
    orders: FIGURE_ORDERS,
    above,
    item,
    columns,
    card,
};

fn above(seen: &Seen) -> Vec<Node> {
    let say = &details(seen.lang).figure;
    vec![
        said("h2", "", say.title).with("id", "page-title"),
        said("p", "intro", say.intro),
    ]
}

fn columns(seen: &Seen) -> Vec<Node> {
    let (say, more) = (catalogue(seen.lang), details(seen.lang));
    let heads = [
        ("what", say.indicator),
        ("amount", more.column_value),
        ("where", more.column_place),
        ("when", more.column_period),
        ("who", more.column_source),
        ("how", more.column_status),
    ];
    let head = |(class, name): (&str, &str)| {
        let head = said("th", class, name).with("scope", "col");
        head.with("role", "columnheader")
    };
    heads.into_iter().map(head).collect()
}

/// The link to a figure's card.
pub(super) fn figure_query(row: &Observation) -> String {
    Page::Figures.card_query(&figure_key(row))
}

/// The row of an entry; an empty one where the library has no such figure.
fn item(entry: &Entry, seen: &Seen) -> Node {
    let rows = seen.library.observations();
    let of_table = rows.get(entry.at);
    let cells = match of_table {
        Some(row) => cells(row, entry, seen),
        None => find_figure(&seen.library, &entry.key)
            .map_or_else(Vec::new, |row| cells(&row, entry, seen)),
    };
    el("tr", "", cells).with("role", "row")
}

fn cells(row: &Observation, entry: &Entry, seen: &Seen) -> Vec<Node> {
    let (library, lang) = (&seen.library, seen.lang);
    let say = catalogue(lang);
    let Some(indicator) = library.indicator(&row.indicator) else {
        return Vec::new();
    };
    let name = indicator.name.in_lang(lang);
    let open = goto(name, &opening(seen, &entry.key), seen.state.lang);
    let of = [of(row, library, seen), indicator.unit_name.in_lang(lang)];
    let what = vec![open, said("span", "of", of.join(" · "))];
    let value = said("data", "", hedged(row, indicator, lang)).with("value", row.value.to_string());
    let interval = interval_words(row, indicator, lang);
    let interval = interval.map(|words| said("span", "interval", words));
    let amount = std::iter::once(value).chain(interval);
    let mut how = vec![said("span", "", (say.status)(row.status))];
    how.extend(standing(entry, seen));
    let source = library.source(&row.source);
    let source = source.map_or(row.source.as_str(), |source| source.publisher.as_str());
    let when = row.period.map(|at| period(at, lang));
    let when = when.unwrap_or_else(|| say.undated.to_owned());
    let place = library.place(&row.place);
    let place = place.map_or(row.place.as_str(), |place| place.name.in_lang(lang));
    let cell = |class: &str, parts: Vec<Node>| el("td", class, parts).with("role", "cell");
    vec![
        el("th", "what", what)
            .with("scope", "row")
            .with("role", "rowheader"),
        cell("amount", amount.collect()),
        cell("where", vec![text(place)]),
        cell("when", vec![text(when)]),
        cell("who", vec![text(source)]),
        cell("how", how),
    ]
}

/// Of what the figure is.
fn of<'a>(row: &'a Observation, library: &'a Library, seen: &Seen) -> &'a str {
    let subject = library.subject(&row.subject);
    subject.map_or(row.subject.as_str(), |one| one.name.in_lang(seen.lang))
}

/// How the figure stands, where it is a claim.
fn standing(entry: &Entry, seen: &Seen) -> Option<Node> {
    let mut facets = entry.facets.iter();
    let (_, word) = facets.find(|(facet, _)| *facet == Facet::Verdict)?;
    Some(badge(Verdict::from_word(word)?, seen))
}
