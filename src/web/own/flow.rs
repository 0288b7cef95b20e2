//! What the page is at: from a gift to an open file. Whatever goes wrong on the way, the
//! file that was open before stays open.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::GetUntracked;
use wasm_bindgen_futures::spawn_local;

use super::given::Gift;
use super::open::{self, BuiltIn};
use super::page::{CANCEL, FILE, OPENED, SEEN};
use super::plan::corrected;
use super::worker::{Columns, Heard, Worker};
use crate::data::LongTable;
use crate::import::{Form, Plan, Preview, ReadFault, ReadHead, Size};
use crate::state::Page;
use crate::web::sight;
use crate::web::store::Store;

/// How the own figures are to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Beside,
    Alone,
}

impl Way {
    /// The way of a button's word.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "beside" => Some(Self::Beside),
            "alone" => Some(Self::Alone),
            _ => None,
        }
    }
}

/// What the page is at.
pub(super) enum Stage {
    Waiting,
    /// The preview is asked for.
    Looking,
    Seen(Box<Preview>),
    /// Bytes and rows so far.
    Reading(f64, f64),
    /// It is read, and the library is being made of it.
    Opening,
}

/// What became of the last try, where it is not open.
pub(super) enum Told {
    Cancelled(String),
    NoFile(String),
    NoProgram(String),
    NoWorker,
    Nothing(String, Faults),
}

/// What could not be read: the first ones, and how many there are.
#[derive(Clone, Debug)]
pub(super) struct Faults {
    pub(super) first: Vec<ReadFault>,
    pub(super) count: u64,
}

/// The file that is open.
pub(super) struct Opened {
    pub(super) name: String,
    pub(super) rows: u64,
    pub(super) kept: u64,
    pub(super) already_there: u64,
    pub(super) faults: Faults,
    pub(super) content: Content,
}

/// What it holds.
pub(super) enum Content {
    /// Figures, in the library; the link to the first of their charts.
    Figures(Way, String),
    Long(Arc<LongTable>),
}

/// All that is held while the page lives.
pub(super) struct Own {
    pub(super) stage: Stage,
    pub(super) gift: Option<Gift>,
    pub(super) shows_all_columns: bool,
    pub(super) told: Option<Told>,
    pub(super) open: Option<Opened>,
    pub(super) built_in: Option<BuiltIn>,
    worker: Option<Worker>,
    /// The plan that is asked for next, and that the file is read by.
    plan: Option<Plan>,
    way: Way,
    /// How many corrected previews are on their way: the last one counts.
    asked: u32,
    /// Of several tries the last counts.
    turn: u32,
}

thread_local! {
    static OWN: RefCell<Own> = const { RefCell::new(Own {
        stage: Stage::Waiting,
        gift: None,
        shows_all_columns: false,
        told: None,
        open: None,
        built_in: None,
        worker: None,
        plan: None,
        way: Way::Beside,
        asked: 0,
        turn: 0,
    }) };
}

/// Looks at what is held.
pub(super) fn with<T>(look: impl FnOnce(&Own) -> T) -> T {
    OWN.with_borrow(look)
}

/// Changes it, and shows the change.
pub(super) fn change<T>(store: Store, change: impl FnOnce(&mut Own) -> T) -> T {
    let done = OWN.with_borrow_mut(change);
    super::show(store);
    done
}

impl Own {
    /// Whether a file is looked at or read.
    pub(super) fn is_busy(&self) -> bool {
        !matches!(self.stage, Stage::Waiting)
    }

    pub(super) fn name(&self) -> String {
        let gift = self.gift.as_ref();
        gift.map_or_else(String::new, |gift| gift.name.clone())
    }

    /// The long table that is open.
    pub(super) fn table(&self) -> Option<Arc<LongTable>> {
        match &self.open.as_ref()?.content {
            Content::Long(table) => Some(table.clone()),
            Content::Figures(..) => None,
        }
    }

    /// Whether this is still the last try.
    pub(super) fn is_turn(&self, turn: u32) -> bool {
        self.turn == turn
    }

    fn see(&mut self, preview: Box<Preview>) {
        self.asked = self.asked.saturating_sub(1);
        // A file that came to nothing is looked at again, by the plan that it had.
        if let Some(plan) = self.plan.take() {
            self.wish(&plan);
        } else if self.asked == 0 {
            // The field that the file came by stands back now.
            if matches!(self.stage, Stage::Looking) {
                sight::soon(|| sight::focus_on(SEEN));
            }
            self.stage = Stage::Seen(preview);
        }
    }

    fn wish(&mut self, plan: &Plan) {
        if let Some(worker) = &self.worker {
            self.asked += 1;
            worker.wish(plan);
        }
    }

    fn end(&mut self, told: Option<Told>) {
        self.worker = None;
        self.stage = Stage::Waiting;
        self.gift = None;
        self.asked = 0;
        self.told = told;
        self.turn = self.turn.wrapping_add(1);
    }
}

/// Looks at a gift; what was being read before is cancelled.
pub(super) fn take(store: Store, gift: Gift) {
    change(store, |own| {
        own.end(None);
        own.shows_all_columns = false;
        own.plan = None;
        begin(store, own, gift);
    });
}

/// Starts the worker on a gift.
fn begin(store: Store, own: &mut Own, gift: Gift) {
    let turn = own.turn;
    own.stage = if gift.is_folder() {
        // Its tables name their own columns: there is nothing to preview.
        Stage::Seen(Box::new(package()))
    } else {
        Stage::Looking
    };
    own.worker = Worker::start(&gift, move |word| hear(store, turn, word));
    own.gift = Some(gift);
    if own.worker.is_none() {
        own.end(Some(Told::NoWorker));
    }
}

fn package() -> Preview {
    Preview {
        plan: Plan {
            form: Form::Package,
            columns: Vec::new(),
            size: Size::Fitting,
        },
        rows: Vec::new(),
        rows_estimate: 0,
        doubts: Vec::new(),
        fault: None,
    }
}

fn hear(store: Store, turn: u32, word: Heard) {
    if !with(|own| own.is_turn(turn)) {
        return;
    }
    match word {
        Heard::Seen(preview) => change(store, |own| own.see(preview)),
        Heard::Progress(bytes, rows) => change(store, |own| {
            if let Stage::Reading(..) = own.stage {
                own.stage = Stage::Reading(bytes, rows);
            }
        }),
        Heard::Read(head, columns) => {
            let way = change(store, |own| {
                own.worker = None;
                own.stage = Stage::Opening;
                own.way
            });
            spawn_local(finish(store, turn, way, *head, columns));
        }
        Heard::NoFile => fail(store, Told::NoFile),
        Heard::NoProgram => fail(store, Told::NoProgram),
        Heard::NoWorker => fail(store, |_| Told::NoWorker),
    }
}

fn fail(store: Store, told: impl FnOnce(String) -> Told) {
    change(store, |own| {
        let told = told(own.name());
        own.end(Some(told));
    });
}

/// Takes a correction of the plan, where the field is one of it.
pub(super) fn correct(store: Store, name: &str, value: &str) {
    change(store, |own| {
        let Stage::Seen(preview) = &mut own.stage else {
            return;
        };
        let Some(plan) = corrected(&preview.plan, name, value) else {
            return;
        };
        // What was chosen shows at once, and the rest when the core has answered.
        preview.plan = plan.clone();
        own.wish(&plan);
    });
}

/// Reads the whole by the plan that is shown.
pub(super) fn read(store: Store, way: Way) {
    change(store, |own| {
        if let (Stage::Seen(preview), Some(worker)) = (&own.stage, &own.worker) {
            worker.read(&preview.plan);
            own.plan = Some(preview.plan.clone());
            own.way = way;
            own.stage = Stage::Reading(0.0, 0.0);
            sight::soon(|| sight::focus_on(CANCEL));
        }
    });
}

/// Gives up what is looked at or read.
pub(super) fn cancel(store: Store) {
    fail(store, Told::Cancelled);
    sight::soon(|| sight::focus_on(FILE));
}

/// Puts the preview away for another file.
pub(super) fn put_away(store: Store) {
    change(store, |own| own.end(None));
    sight::soon(|| sight::focus_on(FILE));
}

async fn finish(store: Store, turn: u32, way: Way, head: ReadHead, columns: Option<Columns>) {
    let name = with(Own::name);
    let faults = Faults {
        first: head.faults,
        count: head.fault_count,
    };
    let found = match columns {
        Some(columns) => columns.table().await.map(|table| {
            open::restore(store);
            (Content::Long(Arc::new(table)), 0)
        }),
        None if head.figures.is_empty() => None,
        None => open::figures(store, turn, (way, &name), &head.figures).await,
    };
    if !with(|own| own.is_turn(turn)) {
        return;
    }
    let Some((content, already_there)) = found else {
        return nothing(store, name, faults);
    };
    let go = match &content {
        // Who is to see what could not be read goes on by a link.
        Content::Figures(_, query) if faults.count == 0 && already_there == 0 => {
            Some(query.clone())
        }
        _ => None,
    };
    // Who has gone elsewhere meanwhile is not called back.
    let is_here = store.page.get_untracked() == Page::Own;
    change(store, |own| {
        own.end(None);
        own.open = Some(Opened {
            name,
            rows: head.rows,
            kept: head.kept,
            already_there,
            faults,
            content,
        });
    });
    match go {
        _ if !is_here => {}
        Some(query) => store.follow(&query),
        None => sight::soon(|| sight::focus_on(OPENED)),
    }
}

/// Tells why there was nothing, and shows the preview again to be corrected.
fn nothing(store: Store, name: String, faults: Faults) {
    change(store, |own| {
        let gift = own.gift.take();
        own.end(Some(Told::Nothing(name, faults)));
        if let Some(gift) = gift.filter(|gift| !gift.is_folder()) {
            begin(store, own, gift);
        }
    });
}

/// Closes the open file; the built-in figures are back.
pub(super) fn close(store: Store) {
    open::restore(store);
    change(store, |own| own.open = None);
}
