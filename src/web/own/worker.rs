//! The thread that reads a file (public/reader.js): started, asked, heard and ended. Of
//! what it sends, texts are JSON of the forms of `import`, and columns arrays of numbers,
//! which come over without being copied and are taken in step by step.

use std::cell::OnceCell;

use js_sys::{Array, Float64Array, Reflect, Uint32Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::given::Gift;
use crate::data::{LongSeries, LongTable};
use crate::import::{LongHead, Plan, Preview, ReadHead};
use crate::scale::whole;
use crate::web::browser;
use crate::web::outbox::{call, global, list, member, new, object};

/// tools/finish.mjs writes the final name in its place, which is as long.
const READER: &str = "reader-000000000000.js";
/// Numbers that are taken in between two frames.
const STEP: usize = 1 << 18;

thread_local! {
    static ADDRESS: OnceCell<Option<JsValue>> = const { OnceCell::new() };
}

/// The address of the thread's script. Where a browser wants to be told which scripts are
/// meant, it is one of the two that index.html allows (`trusted-types`); a policy is made
/// once.
fn address() -> Option<JsValue> {
    ADDRESS.with(|kept| kept.get_or_init(named).clone())
}

fn named() -> Option<JsValue> {
    let Some(types) = global("trustedTypes") else {
        return Some(READER.into());
    };
    let name = Closure::<dyn Fn() -> JsValue>::new(|| READER.into());
    let rule = object(&[("createScriptURL", name.as_ref().clone())]);
    let policy = call(&types, "createPolicy", &["kaznet-read".into(), rule])?;
    call(&policy, "createScriptURL", &["".into()])
}

/// The thread; it ends when this is dropped.
pub(super) struct Worker {
    of: JsValue,
    _hear: Closure<dyn Fn(JsValue)>,
    _fail: Closure<dyn Fn(JsValue)>,
}

/// What the thread says.
pub(super) enum Heard {
    Seen(Box<Preview>),
    /// Bytes and rows so far.
    Progress(f64, f64),
    Read(Box<ReadHead>, Option<Columns>),
    /// The file cannot be read.
    NoFile,
    /// The program came to its end before the file's.
    NoProgram,
    /// There is no program.
    NoWorker,
}

/// A long table on its way: the head as it is, the columns still as the browser has them.
pub(super) struct Columns {
    head: LongHead,
    columns: Array,
}

impl Worker {
    /// Starts the thread on files; `None` where the browser refuses one.
    pub(super) fn start(gift: &Gift, hear: impl Fn(Heard) + Clone + 'static) -> Option<Self> {
        let of = new("Worker", &[address()?])?;
        let told = hear.clone();
        let on_word = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            if let Some(word) = member(&event, "data") {
                told(heard(&word).unwrap_or(Heard::NoProgram));
            }
        });
        let on_fail = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            // It is told on the page, and no error of the page.
            let _ = call(&event, "preventDefault", &[]);
            hear(Heard::NoWorker);
        });
        Reflect::set(&of, &"onmessage".into(), on_word.as_ref()).ok()?;
        Reflect::set(&of, &"onerror".into(), on_fail.as_ref()).ok()?;
        let worker = Self {
            of,
            _hear: on_word,
            _fail: on_fail,
        };
        let files = gift.files.iter().map(|file| {
            let name = file.name.as_str().into();
            object(&[("name", name), ("blob", file.blob.clone())])
        });
        let files: Vec<JsValue> = files.collect();
        worker.ask("look", list(&files).into());
        Some(worker)
    }

    /// Asks for the preview by a plan.
    pub(super) fn wish(&self, plan: &Plan) {
        self.ask_by("wish", plan);
    }

    /// Asks for the whole file by a plan.
    pub(super) fn read(&self, plan: &Plan) {
        self.ask_by("read", plan);
    }

    fn ask_by(&self, what: &str, plan: &Plan) {
        if let Ok(text) = serde_json::to_string(plan) {
            self.ask(what, text.into());
        }
    }

    fn ask(&self, what: &str, of: JsValue) {
        let _ = call(&self.of, "postMessage", &[object(&[(what, of)])]);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        for name in ["onmessage", "onerror"] {
            let _ = Reflect::set(&self.of, &name.into(), &JsValue::NULL);
        }
        let _ = call(&self.of, "terminate", &[]);
    }
}

fn heard(word: &JsValue) -> Option<Heard> {
    let text = |name| member(word, name)?.as_string();
    let number = |name| member(word, name)?.as_f64();
    if let Some(seen) = text("seen") {
        return serde_json::from_str(&seen).ok().map(Heard::Seen);
    }
    if let (Some(bytes), Some(rows)) = (number("bytes"), number("rows")) {
        return Some(Heard::Progress(bytes, rows));
    }
    if let Some(why) = text("stopped") {
        return Some(if why == "file" {
            Heard::NoFile
        } else {
            Heard::NoProgram
        });
    }
    let head = serde_json::from_str(&text("head")?).ok()?;
    let columns = match text("long") {
        Some(long) => Some(Columns {
            head: serde_json::from_str(&long).ok()?,
            columns: member(word, "columns")?.dyn_into().ok()?,
        }),
        None => None,
    };
    Some(Heard::Read(head, columns))
}

impl Columns {
    /// The table; between steps a reader is heard. `None` where the columns do not hold.
    pub(super) async fn table(self) -> Option<LongTable> {
        let mut series = Vec::with_capacity(self.head.series.len());
        let mut taken = 0;
        for (name, columns) in self.head.series.iter().zip(self.columns.iter()) {
            let columns: Array = columns.dyn_into().ok()?;
            let x = numbers(&columns.get(0).dyn_into().ok()?, &mut taken).await?;
            let y = numbers(&columns.get(1).dyn_into().ok()?, &mut taken).await?;
            let gaps: Uint32Array = columns.get(2).dyn_into().ok()?;
            series.push(LongSeries::new(name.clone(), x, y, gaps.to_vec()).ok()?);
        }
        Some(self.head.table(series))
    }
}

/// A column's numbers. `taken` counts those since the last frame, over all columns.
async fn numbers(column: &Float64Array, taken: &mut usize) -> Option<Vec<f64>> {
    let mut numbers = vec![0.0; whole(f64::from(column.length()))];
    for (at, step) in numbers.chunks_mut(STEP).enumerate() {
        let from = u32::try_from(at * STEP).ok()?;
        let to = from.checked_add(u32::try_from(step.len()).ok()?)?;
        column.subarray(from, to).copy_to(step);
        *taken += step.len();
        if *taken >= STEP {
            *taken = 0;
            browser::frame().await;
        }
    }
    Some(numbers)
}
