//! The numbers of exactly what is drawn, sortable. The full value of each is in
//! its `data` element; columns in which no row says anything are left out.

use leptos::prelude::*;

use super::store::Store;
use super::words::{Say, say};
use crate::data::{Indicator, Lang, Library, Observation, Qualifier};
use crate::i18n::{catalogue, period, value};
use crate::state::{Action, Answer, SortColumn, SortOrder};

/// The section with the table.
pub(super) fn table(store: Store) -> impl IntoView {
    let library = store.library();
    let body = move || {
        let answer = store.answer.get();
        let indicator = answer.indicator.as_ref()?;
        let lang = store.lang.get();
        let columns = Columns::of(&answer);
        let rows = answer
            .figures
            .iter()
            .map(|row| table_row(row, indicator, &library, columns, lang));
        Some(view! {
            <table>
                <caption>{(catalogue(lang).numbers_count)(answer.figures.len())}</caption>
                <thead><tr>{heads(store, columns)}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        })
    };
    view! {
        <section class="numbers" aria-labelledby="numbers-title">
            <h2 id="numbers-title">{say(store, |say| say.numbers)}</h2>
            // Scrolls by itself, so it has to be reachable by keys.
            <div class="scroll" tabindex="0" role="region" aria-labelledby="numbers-title">
                {body}
            </div>
        </section>
    }
}

/// The columns that say something about at least one row.
#[derive(Clone, Copy)]
struct Columns {
    subject: bool,
    wording: bool,
    bounds: bool,
    notes: bool,
}

impl Columns {
    fn of(answer: &Answer) -> Self {
        let any = |says: fn(&Observation) -> bool| answer.figures.iter().any(says);
        let first = answer.figures.first().map(|row| &row.subject);
        Self {
            subject: answer.figures.iter().any(|row| Some(&row.subject) != first),
            wording: any(|row| row.qualifier != Qualifier::Exact),
            bounds: any(|row| row.low.is_some() || row.high.is_some()),
            notes: any(|row| !row.notes.is_empty() || row.claim.is_some()),
        }
    }
}

fn heads(store: Store, columns: Columns) -> impl IntoView {
    let sorted = move |column, name: Say| {
        let order = move || {
            let sort = store.state.get().sort;
            match sort.order {
                _ if sort.column != column => "none",
                SortOrder::Ascending => "ascending",
                SortOrder::Descending => "descending",
            }
        };
        view! {
            <th scope="col" aria-sort=order>
                <button type="button" on:click=move |_| store.send(Action::SortBy(column))>
                    {say(store, name)}
                </button>
            </th>
        }
    };
    let plain = move |name: Say| {
        view! { <th scope="col">{say(store, name)}</th> }
    };
    view! {
        {sorted(SortColumn::Place, |say| say.column_place)}
        {columns.subject.then(|| sorted(SortColumn::Subject, |say| say.column_subject))}
        {sorted(SortColumn::Period, |say| say.column_period)}
        {sorted(SortColumn::Value, |say| say.column_value)}
        {columns.wording.then(|| plain(|say| say.column_wording))}
        {columns.bounds.then(|| plain(|say| say.column_bounds))}
        {sorted(SortColumn::Source, |say| say.column_source)}
        {plain(|say| say.column_edition)}
        {plain(|say| say.column_status)}
        {columns.notes.then(|| plain(|say| say.column_notes))}
    }
}

fn table_row(
    row: &Observation,
    indicator: &Indicator,
    library: &Library,
    columns: Columns,
    lang: Lang,
) -> impl IntoView + use<> {
    let say = catalogue(lang);
    let place = library.place(&row.place);
    let place = place.map(|place| place.name.in_lang(lang).to_owned());
    let subject = library.subject(&row.subject);
    let subject = subject.map(|subject| subject.name.in_lang(lang).to_owned());
    let source = library.source(&row.source);
    let source = source.map(|source| source.publisher.clone());
    view! {
        <tr data-place=row.place.to_string() data-period=row.period.to_string()
            data-source=row.source.to_string()>
            <th scope="row">{place}</th>
            {columns.subject.then(|| view! { <td>{subject}</td> })}
            <td class="date">{period(row.period, lang)}</td>
            <td class="number">
                <data value=row.value.to_string()>{value(row.value, indicator, lang)}</data>
            </td>
            {columns.wording.then(|| view! { <td>{(say.wording)(row.qualifier)}</td> })}
            {columns.bounds.then(|| view! { <td>{bounds(row, indicator, lang)}</td> })}
            <td class="publisher">{source}</td>
            <td class="date">{period(row.vintage, lang)}</td>
            <td>{(say.status)(row.status)}</td>
            {columns.notes.then(|| view! { <td class="notes">{notes(row, library, lang)}</td> })}
        </tr>
    }
}

fn bounds(row: &Observation, indicator: &Indicator, lang: Lang) -> String {
    let say = catalogue(lang);
    let low = row
        .low
        .map(|low| (say.at_least)(&value(low, indicator, lang)));
    let high = row
        .high
        .map(|high| (say.at_most)(&value(high, indicator, lang)));
    let bounds: Vec<String> = low.into_iter().chain(high).collect();
    bounds.join(", ")
}

fn notes(row: &Observation, library: &Library, lang: Lang) -> String {
    let claim = row
        .claim
        .as_ref()
        .map(|claim| (catalogue(lang).claim)(claim));
    let notes = row.notes.iter().filter_map(|id| library.note(id));
    let notes = notes.map(|note| note.text.in_lang(lang).to_owned());
    let all: Vec<String> = claim.into_iter().chain(notes).collect();
    all.join(" ")
}
