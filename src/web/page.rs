//! The page: head with language and appearance, controls and chart, and below
//! them the sources and the numbers of what is drawn.

use leptos::prelude::*;

use super::chart_view::chart_view;
use super::choice::choice;
use super::claims::claims;
use super::controls::{controls, indicator_picker};
use super::gesture::listen;
use super::later::{Below, later};
use super::node::{el, goto, live, said};
use super::notices::notices;
use super::sources::{about, sources};
use super::store::Store;
use super::table::table;
use crate::data::Lang;
use crate::i18n::catalogue;
use crate::state::Page;

/// The explorer's name, the same in every language.
pub(super) const NAME: &str = "Kaznet Explorer";

/// Where the content stands, for those who skip what is above it.
pub(super) const MAIN: &str = "main";

/// The whole page. The stylesheet hides what does not belong to the page of the site
/// that is shown.
pub(super) fn page(store: Store) -> impl IntoView {
    listen(store);
    view! {
        {head(store)}
        <main id=MAIN tabindex="-1">
            {notices(store)}
            <div class="explorer">
                {indicator_picker(store)}
                <div class="answer">
                    {chart_view(store)}
                    {later(store, "take-away", Below::TakeAway)}
                </div>
                {controls(store)}
                {later(store, "reading", Below::Reading)}
                {later(store, "listing", Below::Listing)}
            </div>
            <div class="evidence">
                {sources(store)}
                {about(store)}
                {claims(store)}
                {later(store, "events", Below::Events)}
                {table(store)}
            </div>
        </main>
        {later(store, "contents", Below::Foot)}
    }
}

fn head(store: Store) -> impl IntoView {
    live("contents", move || {
        let say = store.say();
        let brand = vec![said("h1", "", NAME), said("p", "", say.tagline)];
        // A language is named in itself, so that its readers find it.
        let languages = Lang::ALL.map(|lang| (lang.tag(), catalogue(lang).language_name));
        let themes = [
            ("system", say.theme_system),
            ("light", say.theme_light),
            ("dark", say.theme_dark),
        ];
        let settings = vec![
            choice(
                "lang",
                say.language,
                &languages,
                store.lang.get().tag(),
                &[],
            ),
            choice("theme", say.theme, &themes, store.theme.get().word(), &[]),
        ];
        let shown = store.page.get();
        let pages = Page::ALL.into_iter().zip(say.pages).map(|(page, name)| {
            let link = goto(name, &page.query(), store.state.with(|state| state.lang));
            let link = link.with_if(page == shown, "aria-current", "page");
            el("li", "", vec![link])
        });
        let pages = vec![el("ul", "", pages.collect())];
        let skip = said("a", "skip", say.skip).with("href", format!("#{MAIN}"));
        let parts = vec![
            skip,
            el("div", "brand", brand),
            el("div", "settings", settings),
            el("nav", "pages", pages).with("aria-label", say.pages_title),
        ];
        vec![el("header", "", parts)]
    })
}
