//! A long table shown: a picture that is painted once a frame while a hand moves it, and
//! its words, choices and table, which follow when it rests.
//!
//! The table is lent by its owner and given up with [`LongShown`]; the pyramids are built
//! in steps between which the page answers.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::{Effect, Get, GetUntracked, TimeoutHandle, request_animation_frame, untrack};
use wasm_bindgen_futures::spawn_local;

use super::long_hand::{Hold, touch};
use super::long_nodes as nodes;
use super::long_stage::{Stage, Touch};
use super::measure::BrowserMeasure;
use super::node::Node;
use super::store::Store;
use super::{browser, outbox};
use crate::chart::{
    Density, DensityCount, LongColumn, LongPicture, LongSize, LongSpec, density_picture,
    long_frame, long_picture, long_summary, read_column,
};
use crate::data::LongTable;
use crate::export::{file_name, long_csv, svg};
use crate::query::{Pyramid, PyramidBuilder};
use crate::state::{LongAction, LongForm, LongView};

/// Rows that are read between two frames: a few milliseconds.
const BUILD_ROWS: usize = 1_000_000;
const COUNT_ROWS: usize = 400_000;
/// How long a view has to stand before its words and its table follow.
const SETTLED: Duration = Duration::from_millis(180);
/// The picture is this much lower than wide, within bounds.
const HEIGHT_SHARE: f64 = 0.42;
const HEIGHT_PX: (f64, f64) = (300.0, 460.0);

/// A table that is shown; it is let go when this is dropped.
pub(super) struct LongShown(Rc<Shared>);

impl Drop for LongShown {
    fn drop(&mut self) {
        self.0.scene.take();
    }
}

/// What the callbacks share.
pub(super) struct Shared {
    store: Store,
    stage: Stage,
    /// `None` when the table is given up.
    scene: RefCell<Option<Scenery>>,
    is_asked: Cell<bool>,
    turn: Cell<u32>,
}

/// The table, its view and its picture.
pub(super) struct Scenery {
    table: Arc<LongTable>,
    pyramids: Vec<Pyramid>,
    pub(super) view: LongView,
    pub(super) picture: Option<LongPicture>,
    width_px: f64,
    density: Option<Density>,
    /// The column that is read, and whether keys led there.
    pub(super) read: Option<(u32, bool)>,
    pub(super) hold: Hold,
    pub(super) first_row: usize,
    rest: Option<TimeoutHandle>,
    /// What the tools, words, choices and table hold.
    shown: [Vec<Node>; 4],
}

const PLACES: [&str; 4] = [nodes::TOOLS, nodes::WORDS, nodes::CHOICES, nodes::TABLE];

/// Shows a table in the element of an id; `None` where that is not in the page.
pub(super) fn show_long(store: Store, holder: &str, table: Arc<LongTable>) -> Option<LongShown> {
    let lang = store.lang.get_untracked();
    let stage = Stage::new(holder, &nodes::frame(&table, lang))?;
    let shared = Rc::new(Shared {
        store,
        stage,
        scene: RefCell::new(Some(Scenery {
            view: LongView::new(&table),
            table: table.clone(),
            pyramids: Vec::new(),
            picture: None,
            width_px: 0.0,
            density: None,
            read: None,
            hold: Hold::default(),
            first_row: 0,
            rest: None,
            shown: Default::default(),
        })),
        is_asked: Cell::new(false),
        turn: Cell::new(0),
    });
    shared.put(1, nodes::waiting(lang));
    let building = shared.clone();
    spawn_local(async move {
        let mut pyramids = Vec::new();
        for series in &table.series {
            let mut builder = PyramidBuilder::default();
            let built = loop {
                if let Some(built) = builder.step(series, BUILD_ROWS) {
                    break built;
                }
                browser::frame().await;
                if building.with(|_| ()).is_none() {
                    return;
                }
            };
            pyramids.push(built);
        }
        drop(table);
        building.with(|scene| scene.pyramids = pyramids);
        building.begin();
    });
    Some(LongShown(shared))
}

impl Shared {
    /// Does something with what is shown, unless it is given up.
    pub(super) fn with<T>(&self, what: impl FnOnce(&mut Scenery) -> T) -> Option<T> {
        self.scene.try_borrow_mut().ok()?.as_mut().map(what)
    }

    /// Listens and draws, now that the pyramids stand.
    fn begin(self: &Rc<Self>) {
        let (this, resized) = (self.clone(), self.clone());
        self.stage
            .listen(Rc::new(move |what: Touch| touch(&this, what)));
        self.stage.watch(move |width_px| {
            let is_new = resized.with(|scene| {
                let before = std::mem::replace(&mut scene.width_px, width_px);
                (before - width_px).abs() > 0.01
            });
            if is_new == Some(true) {
                resized.with(|scene| scene.density = None);
                resized.change();
            }
        });
        let this = self.clone();
        Effect::new(move |_| {
            // The language and the colours are followed as long as there is a table.
            let (_, _) = (this.store.lang.get(), this.store.colours());
            if this.with(|_| ()).is_some() {
                untrack(|| this.change());
            }
        });
    }

    /// Draws in the next frame, and lets the rest follow when nothing changes any more.
    pub(super) fn change(self: &Rc<Self>) {
        self.draw();
        let this = self.clone();
        let rest = browser::after(SETTLED, move || this.settle());
        self.with(|scene| {
            if let Some(before) = std::mem::replace(&mut scene.rest, rest) {
                before.clear();
            }
        });
    }

    /// Takes an action.
    pub(super) fn send(self: &Rc<Self>, action: LongAction) {
        let changed = self.with(|scene| {
            let view = scene.view.after(action);
            let is_new = view != scene.view;
            if is_new {
                scene.view = view;
                scene.density = None;
                scene.first_row = 0;
            }
            is_new
        });
        if changed == Some(true) {
            self.change();
        }
    }

    fn draw(self: &Rc<Self>) {
        if self.is_asked.replace(true) {
            return;
        }
        let this = self.clone();
        request_animation_frame(move || {
            this.is_asked.set(false);
            this.paint();
        });
    }

    fn paint(&self) {
        let scale = browser::text_scale();
        let dots = browser::pixel_ratio() * scale;
        let theme = untrack(|| self.store.colours());
        let lang = self.store.lang.get_untracked();
        self.with(|scene| {
            let size = scene.size(scale, dots);
            if size.width_px < 1.0 {
                return;
            }
            let spec = LongSpec::new(&scene.table, &scene.pyramids, &scene.view.wish, lang);
            let picture = match (scene.view.form, &scene.density) {
                (LongForm::Density, Some(density)) => {
                    density_picture(&spec, density, size, &theme, &BrowserMeasure)
                }
                _ => long_picture(&spec, size, &theme, &BrowserMeasure),
            };
            let is_sized = scene.picture.as_ref().is_some_and(|before| {
                let now = &picture.scene;
                (before.scene.width_px, before.scene.height_px) == (now.width_px, now.height_px)
            });
            if !is_sized {
                self.stage
                    .size(size.width_px * scale, size.height_px * scale);
            }
            self.stage.paint(&picture.scene, dots);
            scene.picture = Some(picture);
        });
    }

    /// What follows a view that rests: its words, choices and table, and a count.
    fn settle(self: &Rc<Self>) {
        if !self.stage.is_there() {
            return;
        }
        let lang = self.store.lang.get_untracked();
        let parts = self.with(|scene| {
            let spec = LongSpec::new(&scene.table, &scene.pyramids, &scene.view.wish, lang);
            let mut words = nodes::words(long_summary(&spec));
            if scene.view.form == LongForm::Density && scene.density.is_none() {
                words.push(nodes::counting(lang));
            }
            [
                nodes::tools(&scene.view, lang),
                words,
                nodes::choices(&scene.table, &scene.view, lang),
                nodes::table(&spec, scene.first_row),
            ]
        });
        for (place, nodes) in parts.into_iter().flatten().enumerate() {
            self.put(place, nodes);
        }
        // What was read lies elsewhere now.
        if let Some(Some(read)) = self.with(|scene| scene.read) {
            self.read(Some(read));
        }
        self.count();
    }

    /// Puts nodes into one of the places around the picture.
    fn put(&self, place: usize, nodes: Vec<Node>) {
        let Some(id) = PLACES.get(place) else { return };
        let before = self.with(|scene| scene.shown.get_mut(place).map(std::mem::take));
        let before = before.flatten().unwrap_or_default();
        self.stage.refill(id, &before, &nodes);
        self.with(|scene| {
            if let Some(shown) = scene.shown.get_mut(place) {
                *shown = nodes;
            }
        });
    }

    /// The table alone, from its first row in sight.
    pub(super) fn put_table(&self) {
        let lang = self.store.lang.get_untracked();
        let nodes = self.with(|scene| nodes::table(&scene.spec(lang), scene.first_row));
        if let Some(nodes) = nodes {
            self.put(3, nodes);
        }
    }

    /// Counts the rows of each cell in steps, unless the view changes meanwhile.
    fn count(self: &Rc<Self>) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let (scale, lang) = (browser::text_scale(), self.store.lang.get_untracked());
        let dots = browser::pixel_ratio() * scale;
        let theme = untrack(|| self.store.colours());
        let begun = self.with(|scene| {
            let is_wanted = scene.view.form == LongForm::Density && scene.density.is_none();
            is_wanted.then(|| {
                let size = scene.size(scale, dots);
                let frame = long_frame(&scene.spec(lang), size, &theme, &BrowserMeasure);
                (DensityCount::new(&frame), scene.view.clone())
            })
        });
        let Some((mut count, view)) = begun.flatten() else {
            return;
        };
        let this = self.clone();
        spawn_local(async move {
            loop {
                let done = this.with(|scene| {
                    let is_same = scene.view == view && this.turn.get() == turn;
                    is_same.then(|| count.step(&scene.spec(lang), COUNT_ROWS))
                });
                match done.flatten() {
                    None => return,
                    Some(None) => browser::frame().await,
                    Some(density) => {
                        this.with(|scene| scene.density = density);
                        return this.change();
                    }
                }
            }
        });
    }

    /// Reads a column, by a key or a pointer, or none.
    pub(super) fn read(&self, column: Option<(u32, bool)>) {
        let (scale, lang) = (browser::text_scale(), self.store.lang.get_untracked());
        let told = self.with(|scene| {
            scene.read = column;
            let picture = scene.picture.as_ref()?;
            let (number, is_by_key) = column?;
            let of = picture.columns();
            let number = number.min(of.saturating_sub(1));
            let words = read_column(&scene.spec(lang), LongColumn { number, of }).sentence(lang);
            let x_px = (picture.plot.left_px + f64::from(number) + 0.5) * scale;
            Some((
                words,
                x_px,
                is_by_key.then_some((number, of.saturating_sub(1))),
            ))
        });
        let Some((words, x_px, by_key)) = told.flatten() else {
            self.stage.show_line(None);
            return self.stage.show_tip(None);
        };
        self.stage.show_line(Some(x_px));
        self.stage.show_tip(Some((&words, x_px)));
        // To say what a pointer passes would cost its frame.
        if let Some(place) = by_key {
            self.stage.tell(place, &words);
        }
    }

    pub(super) fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Saves the picture as SVG, or what its columns hold as CSV.
    pub(super) fn save(&self, ending: &str) {
        let lang = self.store.lang.get_untracked();
        self.with(|scene| {
            let Some(picture) = &scene.picture else {
                return;
            };
            let spec = scene.spec(lang);
            let name = file_name(&scene.table.name, "view", ending);
            if ending == "csv" {
                let text = long_csv(&spec, picture.columns());
                outbox::save(&name, "text/csv;charset=utf-8", &text);
            } else if let Ok(text) = svg(&picture.scene, &long_summary(&spec).join(" ")) {
                outbox::save(&name, "image/svg+xml", &text);
            }
        });
    }
}

impl Scenery {
    fn spec(&self, lang: crate::data::Lang) -> LongSpec<'_> {
        LongSpec::new(&self.table, &self.pyramids, &self.view.wish, lang)
    }

    pub(super) fn table(&self) -> &LongTable {
        &self.table
    }

    /// How many rows the table of the view has.
    pub(super) fn rows(&self) -> usize {
        self.spec(crate::data::Lang::En).rows()
    }

    /// Laid out in the reader's own pixels: everything grows with the letters.
    fn size(&self, scale: f64, dots: f64) -> LongSize {
        let width_px = (self.width_px / scale).floor();
        LongSize {
            width_px,
            height_px: (width_px * HEIGHT_SHARE)
                .clamp(HEIGHT_PX.0, HEIGHT_PX.1)
                .round(),
            seam_px: if dots.fract() == 0.0 { 0.0 } else { 0.5 },
        }
    }
}
