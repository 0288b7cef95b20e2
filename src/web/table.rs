//! The numbers of exactly what is drawn, sortable. The full value of each is in
//! its `data` element; columns in which no row says anything are left out.

use leptos::prelude::*;

use super::later::{Below, Seen, later};
use super::node::{Node, el, said, text};
use super::store::Store;
use super::words::say;
use crate::chart::Body;
use crate::data::{Indicator, Lang, Library, Observation, Period, Qualifier, Unit};
use crate::evidence::{Change, interval};
use crate::i18n::{catalogue, interval_words, kind_of_measure, number, period, value, with_sign};
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
    let Seen {
        library,
        answer,
        sort,
        lang,
    } = seen;
    let (sort, lang) = (*sort, *lang);
    let Some(indicator) = answer.indicator.as_ref() else {
        return Vec::new();
    };
    let columns = Columns::of(answer, indicator);
    let given = Given {
        answer,
        indicator,
        library,
        lang,
    };
    let rows = answer.figures.iter().chain(&answer.undated);
    let rows = rows.map(|row| given.row(row, columns));
    let caption = (catalogue(lang).numbers_count)(answer.figures.len());
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
    subject: bool,
    wording: bool,
    interval: bool,
    change: bool,
    notes: bool,
}

impl Columns {
    fn of(answer: &Answer, indicator: &Indicator) -> Self {
        let rows = || answer.figures.iter().chain(&answer.undated);
        let first = rows().next().map(|row| &row.subject);
        let is_line = matches!(answer.spec.body, Body::Lines(_));
        let yearly = |series: &Series| series.points.iter().filter(|one| one.at.is_year()).count();
        Self {
            subject: rows().any(|row| Some(&row.subject) != first),
            wording: rows().any(|row| row.qualifier != Qualifier::Exact),
            interval: rows().any(|row| !interval(row, indicator).is_exact()),
            change: is_line && answer.series.iter().any(|series| yearly(series) > 1),
            notes: rows().any(|row| !row.notes.is_empty() || row.id.is_some()),
        }
    }
}

fn heads(columns: Columns, sort: TableSort, lang: Lang) -> Vec<Node> {
    let say = catalogue(lang);
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
        sorted(SortColumn::Place, say.column_place),
        columns
            .subject
            .then(|| sorted(SortColumn::Subject, say.column_subject))
            .flatten(),
        sorted(SortColumn::Period, say.column_period),
        sorted(SortColumn::Value, say.column_value),
        plain(columns.wording, say.column_wording),
        plain(columns.change, say.column_change),
        plain(columns.interval, say.column_interval),
        sorted(SortColumn::Source, say.column_source),
        plain(true, say.column_edition),
        plain(true, say.column_measure),
        plain(true, say.column_status),
        plain(columns.notes, say.column_notes),
    ];
    heads.into_iter().flatten().collect()
}

fn head(children: Vec<Node>) -> Node {
    el("th", "", children).with("scope", "col")
}

/// What a row is told from.
struct Given<'a> {
    answer: &'a Answer,
    indicator: &'a Indicator,
    library: &'a Library,
    lang: Lang,
}

impl Given<'_> {
    fn row(&self, row: &Observation, columns: Columns) -> Node {
        let (library, lang, say) = (self.library, self.lang, catalogue(self.lang));
        let place = library.place(&row.place);
        let place = place.map_or("", |place| place.name.in_lang(lang));
        let subject = library.subject(&row.subject);
        let subject = subject.map_or("", |subject| subject.name.in_lang(lang));
        let source = library.source(&row.source);
        let source = source.map_or("", |source| source.publisher.as_str());
        let value = value(row.value, self.indicator, lang);
        let value = said("data", "", value).with("value", row.value.to_string());
        let interval = || interval_words(row, self.indicator, lang).unwrap_or_default();
        let cell = |shown: bool, class: &str, words: &str| shown.then(|| said("td", class, words));
        let cells = [
            Some(said("th", "", place).with("scope", "row")),
            cell(columns.subject, "", subject),
            cell(true, "date", &date(row.period, lang)),
            Some(el("td", "number", vec![value])),
            cell(columns.wording, "", (say.wording)(row.qualifier)),
            columns.change.then(|| self.change_cell(row)),
            columns.interval.then(|| said("td", "", interval())),
            cell(true, "publisher", source),
            cell(true, "date", &date(row.vintage, lang)),
            cell(
                true,
                "",
                kind_of_measure(row, self.indicator, library, lang),
            ),
            cell(true, "", (say.status)(row.status)),
            columns
                .notes
                .then(|| said("td", "notes", notes(row, library, lang))),
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
    fn change_cell(&self, row: &Observation) -> Node {
        let (lang, say) = (self.lang, catalogue(self.lang));
        let signed = |amount: f64| {
            let text = number(amount, 1, lang);
            if amount > 0.0 {
                format!("+{text}")
            } else {
                text
            }
        };
        let series = &self.answer.series;
        let words = match change_on_year_before(row, series, self.library, self.indicator) {
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
}

fn date(time: Option<Period>, lang: Lang) -> String {
    time.map_or_else(
        || catalogue(lang).undated.to_owned(),
        |time| period(time, lang),
    )
}

fn notes(row: &Observation, library: &Library, lang: Lang) -> String {
    let say = catalogue(lang);
    let id = row.id.as_ref();
    let claim = id.filter(|id| library.claim(id).is_some());
    let claim = claim.map(|id| (say.claim)(id.as_str()));
    let mut derivations = library.derivations().iter();
    let formula = id.and_then(|id| derivations.find(|one| one.id == *id));
    let formula = formula.map(|one| format!("{}: {}.", say.computed_as, one.formula));
    let notes = row.notes.iter().filter_map(|id| library.note(id));
    let notes = notes.map(|note| note.text.in_lang(lang).to_owned());
    let all: Vec<String> = claim.into_iter().chain(formula).chain(notes).collect();
    all.join(" ")
}
