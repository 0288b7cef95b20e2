//! All that is needed to make a file of what is shown: the view with its link, and
//! the texts, scenes and names made of it.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::{Get, untrack};

use super::later::Seen;
use super::measure::BrowserMeasure;
use super::reader::READER;
use super::store::Store;
use super::taking::{OwnFile, Taking};
use super::tooltip::Words;
use super::{browser, outbox};
use crate::browse::{Ask, find_figure};
use crate::chart::{Appearance, ChartSpec, Furniture, Scene, Size, Theme, height_px, layout};
use crate::data::{Lang, Library, Observation, SourceId};
use crate::evidence::provenance;
use crate::export::{
    BYTE_ORDER_MARK, CiteStyle, LICENSE, LICENSE_ADDRESS, PageParts, Reference, View, cite_figure,
    cite_source, cite_view, csv, file_name, frame_code, json, page, picture, svg,
};
use crate::i18n::details;
use crate::state::{Answer, ExplorerState, Opening, Page, TableSort, ThemeChoice, query_string};

/// A picture is no narrower, whatever the screen, and no wider: its letters do not
/// grow with it.
const PLOT_PX: (f64, f64) = (640.0, 1280.0);
/// How wide a framed chart is thought to be, what stands around it, and what each
/// remark takes.
const FRAME_PX: (f64, f64, f64) = (640.0, 210.0, 36.0);

/// A file to be: its name, media type and text.
pub(super) type File = (String, &'static str, String);

/// What is shown, ready to be taken away.
pub(super) struct Parcel {
    pub(super) library: Arc<Library>,
    pub(super) answer: Arc<Answer>,
    pub(super) taking: Option<Arc<Taking>>,
    state: ExplorerState,
    lang: Lang,
    appearance: Appearance,
    base: String,
    query: String,
    version: String,
}

impl Parcel {
    /// What a part of the page has seen.
    pub(super) fn of(seen: &Seen) -> Self {
        let shown = (seen.library.clone(), seen.answer.clone());
        let look = (seen.lang, seen.appearance);
        Self::new(shown, seen.state.clone(), look, seen.taking.clone())
    }

    /// What is shown now.
    pub(super) fn now(store: Store) -> Self {
        untrack(|| {
            let shown = (store.library(), store.answer.get());
            let look = (store.lang.get(), store.appearance.get());
            Self::new(shown, store.state.get(), look, store.taking.get())
        })
    }

    fn new(
        (library, answer): (Arc<Library>, Arc<Answer>),
        state: ExplorerState,
        (lang, appearance): (Lang, Appearance),
        taking: Option<Arc<Taking>>,
    ) -> Self {
        let version = taking.as_ref().map(|taking| taking.edition.version.clone());
        Self {
            query: query_string(&state, &library),
            base: browser::base_address(),
            version: version.unwrap_or_default(),
            library,
            answer,
            taking,
            state,
            lang,
            appearance,
        }
    }

    pub(super) fn view(&self) -> View<'_> {
        View {
            base: &self.base,
            query: &self.query,
            data_version: &self.version,
        }
    }

    fn chosen(&self) -> Option<&Taking> {
        self.taking.as_deref()
    }

    /// The link of the view, which remembers the edition of the data.
    pub(super) fn link(&self) -> String {
        let known = Some(&self.version).filter(|version| !version.is_empty());
        let opening = Opening {
            data_version: known.cloned(),
            ..Opening::default()
        };
        self.address_beside(&self.query, &opening)
    }

    fn address_beside(&self, query: &str, opening: &Opening) -> String {
        let query = opening.beside(query);
        View {
            query: &query,
            ..self.view()
        }
        .address()
    }

    /// The code that puts the chart into another page.
    pub(super) fn frame_code(&self) -> String {
        let spec = &self.answer.spec;
        let is_pinned = self.chosen().is_some_and(|taking| taking.is_pinned);
        let mut state = ExplorerState {
            // A framed chart has no table.
            sort: TableSort::DEFAULT,
            lang: None,
            theme: None,
            ..self.state.clone()
        };
        if is_pinned {
            state.lang = Some(self.lang);
            state.theme = Some(match self.appearance {
                Appearance::Light => ThemeChoice::Light,
                Appearance::Dark => ThemeChoice::Dark,
            });
        }
        let opening = Opening {
            is_embedded: true,
            has_controls: self.chosen().is_some_and(|taking| taking.with_buttons),
            data_version: is_pinned.then(|| self.version.clone()),
        };
        let query = query_string(&state, &self.library);
        let (width_px, around_px, remark_px) = FRAME_PX;
        let remarks_px: f64 = spec.remarks.iter().map(|_| remark_px).sum();
        let height = height_px(spec, width_px) + around_px + remarks_px;
        frame_code(&self.address_beside(&query, &opening), &spec.title, height)
    }

    /// The sources of what is drawn, in the order of their cards.
    pub(super) fn sources(&self) -> Vec<SourceId> {
        let drawn = self.answer.drawn();
        let behind = drawn.iter().flat_map(|point| &point.inputs);
        let found = provenance(drawn.iter().map(|point| &point.row).chain(behind));
        found.into_iter().map(|one| one.source).collect()
    }

    /// The source that is cited: the one whose card is open, or the one picked among
    /// those drawn; `None` for the view.
    fn cited(&self) -> Option<SourceId> {
        if let (Page::Sources, Some(key)) = (self.state.page, &self.state.list.open) {
            return Some(SourceId::new(key));
        }
        let picked = self.chosen()?.cited.clone()?;
        // It may not be drawn any more.
        self.sources().contains(&picked).then_some(picked)
    }

    /// The figure whose card is open.
    fn figure(&self) -> Option<Cow<'_, Observation>> {
        let open = self.state.list.open.as_ref();
        let open = open.filter(|_| self.state.page == Page::Figures);
        find_figure(&self.library, open?)
    }

    /// The link of the card that is open, whatever list it was opened from.
    fn card_query(&self) -> String {
        let list = Ask {
            open: self.state.list.open.clone(),
            ..Ask::default()
        };
        let state = ExplorerState {
            list,
            theme: None,
            ..self.state.clone()
        };
        query_string(&state, &self.library)
    }

    fn reference(&self) -> Option<Reference> {
        let (day, lang) = (outbox::today()?, self.lang);
        if let Some(row) = self.figure() {
            let query = self.card_query();
            let view = View {
                query: &query,
                ..self.view()
            };
            return Some(cite_figure(&row, &self.library, lang, &view, day));
        }
        match self.cited() {
            Some(id) => Some(cite_source(self.library.source(&id)?, lang, day)),
            None => Some(cite_view(&self.answer, &self.view(), day)),
        }
    }

    fn style(&self) -> CiteStyle {
        self.chosen()
            .map_or(CiteStyle::Plain, |taking| taking.style)
    }

    /// The citation that is chosen.
    pub(super) fn citation(&self) -> String {
        let reference = self.reference();
        reference.map_or_else(String::new, |reference| self.style().of(&reference))
    }

    fn theme(&self) -> &'static Theme {
        Theme::of(self.appearance)
    }

    fn spec(&self) -> &ChartSpec {
        &self.answer.spec
    }

    fn plot_width_px(&self) -> f64 {
        let shown_px = outbox::width_of(READER) / browser::text_scale();
        shown_px.clamp(PLOT_PX.0, PLOT_PX.1)
    }

    /// The picture that goes out alone.
    pub(super) fn picture(&self) -> Scene {
        let width_px = self.plot_width_px();
        picture(
            self.spec(),
            &self.view(),
            width_px,
            self.theme(),
            &BrowserMeasure,
        )
    }

    fn page(&self) -> Option<String> {
        let (spec, width_px) = (self.spec(), self.plot_width_px());
        let size = Size {
            width_px,
            height_px: height_px(spec, width_px),
        };
        let scene = layout(spec, size, Furniture::None, self.theme(), &BrowserMeasure);
        let library = &self.library;
        let mut answer = Answer::clone(&self.answer);
        // Whoever has this page has not the file.
        let own = self.chosen().and_then(|taking| taking.edition.own.as_ref());
        let note = own.map(|own| (details(self.lang).take.own_note)(&own.name));
        answer.spec.remarks.extend(note);
        let answer = &answer;
        let stops = scene.hits.stops.iter();
        let stops: Option<Vec<_>> = stops
            .map(|stop| Some(Words::of(answer, stop, library)?.written()))
            .collect();
        let parts = PageParts {
            view: &self.view(),
            answer,
            library,
            scene: &scene,
            stops: &stops?,
            theme: self.theme(),
        };
        page(&parts).ok()
    }

    /// The name of a file of the view.
    pub(super) fn name(&self, ending: &str) -> String {
        file_name(self.state.indicator.as_str(), &self.view().id(), ending)
    }

    /// A file of text, by the word of its button.
    pub(super) fn file(&self, what: &str) -> Option<File> {
        let (answer, library) = (&self.answer, &self.library);
        let (view, lang) = (self.view(), self.lang);
        let all = |ending: &str| file_name("all", &self.version, ending);
        let sheet = |rows| format!("{BYTE_ORDER_MARK}{}", csv(rows, library, lang));
        let (name, kind, text) = match what {
            "svg" => {
                let text = svg(&self.picture(), &self.spec().title).ok()?;
                (self.name("svg"), "image/svg+xml", text)
            }
            "csv" => (self.name("csv"), CSV, sheet(&answer.figures)),
            "csv-all" => (all("csv"), CSV, sheet(library.observations())),
            "json" => {
                let text = json(&answer.figures, library, lang, &view);
                (self.name("json"), JSON, text)
            }
            "json-all" => {
                let text = json(library.observations(), library, lang, &view);
                (all("json"), JSON, text)
            }
            "html" => (self.name("html"), "text/html;charset=utf-8", self.page()?),
            "citation" => {
                let (ending, kind) = self.style().file();
                let name = match (self.figure(), self.cited()) {
                    (Some(row), _) => file_name(row.indicator.as_str(), &view.id(), ending),
                    (None, Some(id)) => file_name(id.as_str(), &view.id(), ending),
                    (None, None) => self.name(ending),
                };
                (name, kind, self.citation())
            }
            _ => return None,
        };
        Some((name, kind, text))
    }

    /// The files of the view that lie in an archive.
    pub(super) fn enclosed(&self) -> Vec<(String, String)> {
        let cited = outbox::today().map(|day| cite_view(&self.answer, &self.view(), day));
        let citation = cited
            .iter()
            .flat_map(|cited| [CiteStyle::Plain, CiteStyle::Bibtex].map(|style| style.of(cited)));
        let citation: Vec<String> = citation.collect();
        let files = ["csv", "svg"].map(|what| self.file(what));
        let mut files: Vec<(String, String)> = files
            .into_iter()
            .flatten()
            .map(|(name, _, text)| (name, text))
            .collect();
        files.push((self.name("txt"), format!("{}\n", citation.join("\n\n"))));
        files
    }

    /// The terms of the collection, where it is among the data, and of the reader's own
    /// file.
    pub(super) fn license(&self, own: Option<&OwnFile>) -> String {
        let say = &details(self.lang).take;
        let is_ours = own.is_none_or(|own| !own.is_alone);
        let ours = is_ours.then(|| (say.license)(LICENSE, LICENSE_ADDRESS));
        let own = own.map(|own| (say.own_license)(&own.name));
        let parts: Vec<String> = ours.into_iter().chain(own).collect();
        parts.join("\n")
    }
}

const CSV: &str = "text/csv;charset=utf-8";
const JSON: &str = "application/json";
