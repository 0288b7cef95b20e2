//! The numbers of exactly what is drawn, sortable. The full value of each is in
//! its `data` element; columns in which no row says anything are left out.

use leptos::prelude::*;

use super::later::{Below, Seen, later};
use super::node::{Node, el, said, text};
use super::store::Store;
use super::words::say;
use crate::chart::Body;
use crate::data::{Indicator, Lang, Observation, Period, Qualifier, Unit};
use crate::evidence::{Change, interval};
use crate::i18n::{
    catalogue, details, interval_words, kind_of_measure, number, period, value, with_sign,
};
use crate::query::Series;
use crate::state::{Answer, SortColumn, SortOrder, TableSort, change_on_year_before};

/// The section with the table.
pub(super) fn table(store: Store) -> impl IntoView {
    let body = later(store, "", Below::Table);
    view! {
        <section class="numbers">
            <h2 id="numbers-title">{say(store, |say| say.numbers)}</h2>
            // Scrolls by itself, so it has to be reachable by keys.
            <div class="scroll" tabindex="0" role="region" aria-labelledby="numbers-title">
                {body}
            </div>
        </section>
    }
}

/// The table.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    let (answer, sort, lang) = (&seen.answer, seen.state.sort, seen.lang);
    let columns = Columns::of(answer);
    let dated = answer.in_order(sort, &seen.library).into_iter();
    let dated = dated.map(|point| (&point.row, point.inputs.as_slice()));
    let undated = answer.undated.iter().map(|row| (row, &[][..]));
    let rows = dated.chain(undated);
    let rows = rows.filter_map(|(row, inputs)| {
        let indicator = answer.indicator_of(row)?;
        let figure = Figure {
            seen,
            row,
            inputs,
            indicator,
        };
        Some(figure.line(columns))
    });
    let caption = (details(lang).numbers_count)(answer.figures.len());
    vec![el(
        "table",
        "",
        vec![
            said("caption", "", caption),
            el("thead", "", vec![el("tr", "", heads(columns, sort, lang))]),
            el("tbody", "", rows.collect()),
        ],
    )]
}

/// The columns that say something about at least one row.
#[derive(Clone, Copy)]
struct Columns {
    indicator: bool,
    subject: bool,
    wording: bool,
    interval: bool,
    change: bool,
    notes: bool,
}

impl Columns {
    fn of(answer: &Answer) -> Self {
        let rows = || answer.figures.iter().chain(&answer.undated);
        let first = rows().next().map(|row| &row.subject);
        let is_line = matches!(answer.spec.body, Body::Lines(_));
        let is_derived = answer.drawn().iter().any(|point| !point.inputs.is_empty());
        let has_interval = |row: &Observation| {
            let indicator = answer.indicator_of(row);
            indicator.is_some_and(|one| !interval(row, one).is_exact())
        };
        let yearly = |series: &Series| series.points.iter().filter(|one| one.at.is_year()).count();
        Self {
            indicator: answer.against.is_some(),
            subject: rows().any(|row| Some(&row.subject) != first),
            wording: rows().any(|row| row.qualifier != Qualifier::Exact),
            interval: rows().any(has_interval),
            change: is_line && !is_derived && answer.series.iter().any(|series| yearly(series) > 1),
            notes: is_derived || rows().any(|row| !row.notes.is_empty() || row.id.is_some()),
        }
    }
}

fn heads(columns: Columns, sort: TableSort, lang: Lang) -> Vec<Node> {
    let say = catalogue(lang);
    let more = details(lang);
    let sorted = |column: SortColumn, name: &str| {
        let order = match sort.order {
            _ if sort.column != column => "none",
            SortOrder::Ascending => "ascending",
            SortOrder::Descending => "descending",
        };
        let button = said("button", "", name)
            .with("type", "button")
            .with("id", format!("sort-{}", column.word()))
            .with("data-action", "sort")
            .with("data-sort", column.word());
        Some(head(vec![button]).with("aria-sort", order))
    };
    let plain = |shown: bool, name: &str| shown.then(|| head(vec![text(name)]));
    let heads = [
        sorted(SortColumn::Place, more.column_place),
        plain(columns.indicator, say.indicator),
        columns
            .subject
            .then(|| sorted(SortColumn::Subject, more.column_subject))
            .flatten(),
        sorted(SortColumn::Period, more.column_period),
        sorted(SortColumn::Value, more.column_value),
        plain(columns.wording, more.column_wording),
        plain(columns.change, more.column_change),
        plain(columns.interval, more.column_interval),
        sorted(SortColumn::Source, more.column_source),
        plain(true, more.column_edition),
        plain(true, more.column_measure),
        plain(true, more.column_status),
        plain(columns.notes, more.column_notes),
    ];
    heads.into_iter().flatten().collect()
}

fn head(children: Vec<Node>) -> Node {
    el("th", "", children).with("scope", "col")
}

/// A figure and what is told of it.
struct Figure<'a> {
    seen: &'a Seen,
    row: &'a Observation,
    /// What it was computed from.
    inputs: &'a [Observation],
    indicator: &'a Indicator,
}

impl Figure<'_> {
    fn line(&self, columns: Columns) -> Node {
        let (row, lang) = (self.row, self.seen.lang);
        let (library, say) = (&self.seen.library, catalogue(lang));
        let place = library.place(&row.place);
        let place = place.map_or("", |place| place.name.in_lang(lang));
        let subject = library.subject(&row.subject);
        let subject = subject.map_or("", |subject| subject.name.in_lang(lang));
        let source = library.source(&row.source);
        let source = source.map_or("", |source| source.publisher.as_str());
        let value = value(row.value, self.indicator, lang);
        let value = said("data", "", value).with("value", row.value.to_string());
        let interval = || interval_words(row, self.indicator, lang).unwrap_or_default();
        let measure = kind_of_measure(row, self.indicator, library, lang);
        let always = |class: &str, words: &str| Some(said("td", class, words));
        let maybe = |shown: bool, words: &str| shown.then(|| said("td", "", words));
        let cells = [
            Some(said("th", "", place).with("scope", "row")),
            maybe(columns.indicator, self.indicator.name.in_lang(lang)),
            maybe(columns.subject, subject),
            always("date", &date(row.period, lang)),
            Some(el("td", "number", vec![value])),
            maybe(columns.wording, (say.wording)(row.qualifier)),
            columns.change.then(|| self.change_cell()),
            columns.interval.then(|| said("td", "", interval())),
            always("publisher", source),
            always("date", &date(row.vintage, lang)),
            always("", measure),
            always("", (say.status)(row.status)),
            columns.notes.then(|| said("td", "notes", self.notes())),
        ];
        let mut line = el("tr", "", cells.into_iter().flatten().collect())
            .with("data-place", row.place.as_str())
            .with("data-source", row.source.as_str());
        if let Some(period) = row.period {
            line = line.with("data-period", period.to_string());
        }
        match &row.id {
            Some(id) => line.with("data-figure", id.as_str()),
            None => line,
        }
    }

    /// The change on the year before in the same series; a break says so instead.
    fn change_cell(&self) -> Node {
        let (lang, say) = (self.seen.lang, details(self.seen.lang));
        let signed = |amount: f64| {
            let text = number(amount, 1, lang);
            if amount > 0.0 {
                format!("+{text}")
            } else {
                text
            }
        };
        let series = &self.seen.answer.series;
        let library = &self.seen.library;
        let words = match change_on_year_before(self.row, series, library, self.indicator) {
            Change::Points(points) => (say.points)(&signed(points)),
            Change::Percent(percent) => with_sign(signed(percent), Unit::Percent, lang),
            Change::Broken(broken) => {
                let cell = said("td", "broken", say.break_in_series);
                return cell.with("title", broken.reason.in_lang(lang));
            }
            Change::None => String::new(),
        };
        said("td", "number", words)
    }

    fn notes(&self) -> String {
        let (row, lang) = (self.row, self.seen.lang);
        let (library, say) = (&self.seen.library, details(lang));
        let id = row.id.as_ref();
        let claim = id.filter(|id| library.claim(id).is_some());
        let claim = claim.map(|id| (say.claim)(id.as_str()));
        let mut derivations = library.derivations().iter();
        let formula = id.and_then(|id| derivations.find(|one| one.id == *id));
        let formula = formula.map(|one| format!("{}: {}.", say.computed_as, one.formula));
        let inputs = self.inputs.iter().filter_map(|input| self.input(input));
        let inputs: Vec<String> = inputs.collect();
        let computed = (!inputs.is_empty()).then(|| (say.computed_from)(&inputs.join(", ")));
        let notes = row.notes.iter().filter_map(|id| library.note(id));
        let notes = notes.map(|note| note.text.in_lang(lang).to_owned());
        let all = claim.into_iter().chain(formula).chain(computed);
        let all: Vec<String> = all.chain(notes).collect();
        all.join(" ")
    }

    /// A figure that this one was computed from, and what sets it apart.
    fn input(&self, input: &Observation) -> Option<String> {
        let (library, lang) = (&self.seen.library, self.seen.lang);
        let number = value(input.value, library.indicator(&input.indicator)?, lang);
        let place = library.place(&input.place);
        let place = place.filter(|place| place.id != self.row.place);
        let place = place.map(|place| place.name.in_lang(lang).to_owned());
        let time = input.period.map(|time| period(time, lang));
        let details: Vec<String> = place.into_iter().chain(time).collect();
        Some(format!("{number} ({})", details.join(", ")))
    }
}

fn date(time: Option<Period>, lang: Lang) -> String {
    time.map_or_else(
        || catalogue(lang).undated.to_owned(),
        |time| period(time, lang),
    )
}
