//! The sources of exactly what is drawn, and what the indicator measures.

use leptos::prelude::*;

use super::store::Store;
use super::words::say;
use crate::data::Lang;
use crate::data::{Library, Period};
use crate::evidence::{Provenance, provenance};
use crate::i18n::{Catalogue, catalogue, period};

/// One card a source.
pub(super) fn sources(store: Store) -> impl IntoView {
    let library = store.library();
    let found = Memo::new(move |_| provenance(&store.answer.get().figures));
    let cards = move || {
        let lang = store.lang.get();
        found
            .get()
            .iter()
            .map(|one| card(one, &library, lang))
            .collect_view()
    };
    view! {
        <section class="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{say(store, |say| say.sources)}</h2>
            <ul>{cards}</ul>
        </section>
    }
}

fn card(one: &Provenance, library: &Library, lang: Lang) -> impl IntoView + use<> {
    let say = catalogue(lang);
    let key = one.source.to_string();
    let source = library.source(&one.source);
    let url = source.and_then(|source| source.url.clone());
    let title = source.map_or_else(|| key.clone(), |source| source.title.clone());
    let publisher = source.map(|source| source.publisher.clone());
    let heading = match url {
        // `noopener`: the page that opens learns nothing of this one.
        Some(url) => view! {
            <a href=url target="_blank" rel="noopener noreferrer external">{title}</a>
        }
        .into_any(),
        None => view! { <span>{title}" ("{say.source_unnamed}")"</span> }.into_any(),
    };
    let places: Vec<String> = one
        .places
        .iter()
        .filter_map(|id| library.place(id))
        .map(|place| place.name.in_lang(lang).to_owned())
        .collect();
    let date = |date: Period| period(date, lang);
    let editions: Vec<String> = one.vintages.iter().map(|edition| date(*edition)).collect();
    let notes = source
        .map(|source| source.notes.as_slice())
        .unwrap_or_default();
    let notes = notes
        .iter()
        .chain(&one.notes)
        .filter_map(|id| library.note(id));
    let notes: Vec<_> = notes
        .map(|note| view! { <li>{note.text.in_lang(lang).to_owned()}</li> })
        .collect();
    let published = source.and_then(|source| source.published).map(date);
    let retrieved = source.and_then(|source| source.retrieved).map(date);
    let license = source.map(|source| source.license.clone());
    let facts = facts(
        say,
        one.count,
        published,
        retrieved,
        editions.join(", "),
        license,
    );
    view! {
        <li class="source" data-source=key>
            <h3>{publisher}</h3>
            <p class="work">{heading}</p>
            <dl>
                {facts}
                <div><dt>{say.source_places}</dt><dd>{places.join(", ")}</dd></div>
            </dl>
            <ul class="notes">{notes}</ul>
        </li>
    }
}

fn facts(
    say: &'static Catalogue,
    count: usize,
    published: Option<String>,
    retrieved: Option<String>,
    editions: String,
    license: Option<String>,
) -> impl IntoView {
    let facts = [
        (say.source_published, published),
        (say.source_retrieved, retrieved),
        (say.source_edition, Some(editions)),
        (
            say.source_license,
            license.filter(|license| !license.is_empty()),
        ),
        (say.source_drawn, Some((say.source_counts)(count))),
    ];
    let fact = |(name, value): (&'static str, Option<String>)| {
        value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    facts.into_iter().filter_map(fact).collect_view()
}

/// What the indicator measures and what to beware of.
pub(super) fn about(store: Store) -> impl IntoView {
    let text = move || {
        let answer = store.answer.get();
        let indicator = answer.indicator.as_ref();
        indicator.map(|row| row.about.in_lang(store.lang.get()).to_owned())
    };
    view! {
        <section class="about" aria-labelledby="about-title">
            <h2 id="about-title">{say(store, |say| say.about_indicator)}</h2>
            <p>{text}</p>
        </section>
    }
}
