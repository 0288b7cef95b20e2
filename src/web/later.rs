//! What stands below the chart: made by a part of the program that is fetched
//! when the first chart is drawn. `main` splits it off and hands it in here.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::browser;
use super::door::Shown;
use super::grip::Grip;
use super::node::{Node, fill, said};
use super::store::{Doing, Store};
use super::taking::{Edition, Taking};
use super::{
    claims, door, events, foot, hand, listing, manner, notices, reading, sources, table, take_away,
};
use crate::chart::{Appearance, describe};
use crate::data::{Fault, Lang, Library, TableText};
use crate::i18n::catalogue;
use crate::state::{Answer, BadValue, ExplorerState, Means as AnswerMeans, Page};

/// A part of the page below the chart.
#[derive(Clone, Copy, Debug)]
pub enum Below {
    /// The numbers drawn.
    Table,
    /// Where they are from.
    Sources,
    /// What is wrong with the link and the data.
    Faults,
    /// Which kinds of chart there are.
    Kinds,
    /// How the chart may be drawn.
    Manner,
    /// What a hand can do with it.
    Hand,
    /// The picture in words.
    Summary,
    /// What they measure.
    About,
    /// What the article claims of it.
    Claims,
    /// What happened meanwhile.
    Events,
    /// Files, citations and code of the view; in a frame, the way out of it.
    TakeAway,
    /// What the page rests on.
    Foot,
    /// The chapters beside the chart.
    Reading,
    /// What the page lists.
    Listing,
}

impl Below {
    /// Whether it is there in a frame of another page.
    fn is_framed(self) -> bool {
        matches!(self, Self::Hand | Self::Summary | Self::TakeAway)
    }

    /// Whether it shows more than the first tables hold.
    fn needs_all(self) -> bool {
        !matches!(
            self,
            Self::Kinds | Self::Manner | Self::Hand | Self::Summary | Self::Faults
        )
    }

    /// Whether it belongs to a page of the site.
    fn is_on(self, page: Page) -> bool {
        match self {
            Self::Foot | Self::Faults => true,
            Self::Summary => page.has_chart(),
            Self::Reading => page == Page::Home,
            Self::Listing => page.has_list(),
            Self::Hand => matches!(page, Page::Explore | Page::Timeline),
            _ => page == Page::Explore,
        }
    }
}

/// What the parts are made of.
#[derive(Clone, Debug)]
pub struct Seen {
    pub(super) library: Arc<Library>,
    pub(super) answer: Arc<Answer>,
    pub(super) state: ExplorerState,
    pub(super) faults: Arc<Vec<Fault>>,
    pub(super) lang: Lang,
    /// Whether the years may be played, and what the page is at.
    pub(super) can_play: bool,
    pub(super) doing: Doing,
    /// What the link had that means nothing here.
    pub(super) bad_values: Vec<BadValue>,
    /// Light or dark.
    pub(super) appearance: Appearance,
    /// What is chosen where the view is taken away.
    pub(super) taking: Option<Arc<Taking>>,
}

/// The nodes of a part, as soon as its program is there; `None` if it cannot be had.
pub type Made = Pin<Box<dyn Future<Output = Option<Vec<Node>>>>>;

/// A library made whole and its edition, or `None` where the program for it cannot be had.
pub type Whole = Pin<Box<dyn Future<Output = Option<(Library, Vec<Fault>, Edition)>>>>;

/// What the page can do as soon as the later part of the program is there.
#[derive(Clone, Copy)]
pub struct Means {
    pub(super) answer: AnswerMeans,
    pub(super) grip: Grip,
}

impl Means {
    /// All of them; `own` is the way to a further part of the program: [`show_own`].
    ///
    /// [`show_own`]: super::show_own
    #[must_use]
    pub fn all(own: Shown) -> Self {
        door::keep(own);
        Self {
            answer: AnswerMeans::all(),
            grip: Grip::new(),
        }
    }
}

/// These means, or `None` where the program of them cannot be had.
pub type Lent = Pin<Box<dyn Future<Output = Option<Means>>>>;

/// The ways to the part of the program that was split off.
#[derive(Clone, Copy, Debug)]
pub struct Split {
    /// Makes what stands below the chart: [`below`].
    pub below: fn(Below, Seen) -> Made,
    /// Adds the record to the figures: [`Library::read_record`].
    pub whole: fn(Library, Vec<Fault>, Arc<TableText>) -> Whole,
    /// Gives what the page can do beyond the first picture: [`Means::all`].
    pub means: fn() -> Lent,
}

/// Makes a part: what the split program does.
#[must_use]
pub fn below(part: Below, seen: &Seen) -> Vec<Node> {
    match part {
        Below::Table => table::nodes(seen),
        Below::Sources => sources::cards(seen),
        Below::Faults => notices::nodes(seen),
        Below::Kinds => manner::kinds(seen),
        Below::Manner => manner::nodes(seen),
        Below::Hand => hand::nodes(seen),
        Below::Summary => summary(seen),
        Below::About => sources::about_nodes(seen),
        Below::Claims => claims::nodes(seen),
        Below::Events => events::nodes(seen),
        Below::TakeAway => take_away::nodes(seen),
        Below::Foot => foot::nodes(seen),
        Below::Reading => reading::nodes(seen),
        Below::Listing => listing::nodes(seen),
    }
}

fn summary(seen: &Seen) -> Vec<Node> {
    let answer = &seen.answer;
    let sentences = answer.indicator.iter();
    let sentences = sentences.flat_map(|one| describe(&answer.spec, &answer.series, one));
    sentences.map(|line| said("p", "", line)).collect()
}

/// A place in the page for a part. Of several changes in a row the last counts.
pub(super) fn later(store: Store, class: &'static str, part: Below) -> impl IntoView {
    let holder = NodeRef::<Div>::new();
    let latest = StoredValue::new(0_u32);
    let shown = StoredValue::new(Vec::<Node>::new());
    Effect::new(move |_| {
        // One chart stands alone in a frame. What another page of the site needs stays as
        // it was, unseen, for the way back.
        let is_wanted = part.is_on(store.page.get()) && (store.is_whole.get() || !part.needs_all());
        if !is_wanted || store.is_embedded && !part.is_framed() {
            return;
        }
        // Each follows what it shows alone: a sort judges no claim anew.
        let state = match part {
            Below::Table | Below::TakeAway | Below::Reading | Below::Listing => store.state.get(),
            _ => store.asked.get(),
        };
        let doing = match part {
            Below::Hand => store.doing.get(),
            _ => Doing::default(),
        };
        let taking = match part {
            Below::TakeAway | Below::Listing | Below::Faults => store.taking.get(),
            _ => None,
        };
        let seen = Seen {
            library: store.library(),
            answer: store.answer.get(),
            state,
            faults: store.faults.get(),
            lang: store.lang.get(),
            can_play: !browser::wants_stillness(),
            doing,
            bad_values: store.bad_values.get(),
            appearance: store.appearance.get(),
            taking,
        };
        let (true, Some(holder)) = (store.is_drawn.get(), holder.get()) else {
            return;
        };
        let (lang, turn) = (seen.lang, latest.get_value().wrapping_add(1));
        latest.set_value(turn);
        spawn_local(async move {
            // The chart first: this frame is its own. Where there is none, nothing waits.
            if seen.state.page.has_chart() {
                browser::frame().await;
                browser::frame().await;
            }
            if latest.try_get_value() != Some(turn) {
                return;
            }
            let nodes = (store.split.below)(part, seen).await;
            if latest.try_get_value() == Some(turn) {
                let lost = || vec![said("p", "lost", catalogue(lang).fault_no_answer)];
                let nodes = nodes.unwrap_or_else(lost);
                // Equal nodes stay: what the reader has opened there stays open.
                shown.try_update_value(|before| {
                    fill(&holder, before, &nodes);
                    *before = nodes;
                });
            }
        });
    });
    view! { <div class=class node_ref=holder></div> }
}
