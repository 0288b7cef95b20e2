//! The worker's program: the bytes of a reader's own file -> what `import` makes of
//! them. It runs in a thread of its own, beside the page, and ends with its file, since
//! the memory of a program never shrinks. public/reader.js gives it the bytes and sends
//! on what comes of them. Natively there is nothing to do.
#![deny(unsafe_code)]

fn main() {}

#[cfg(target_arch = "wasm32")]
mod work {
    #![allow(
        unsafe_code,
        unreachable_pub,
        missing_docs,
        reason = "the macro writes the way in and out of the program"
    )]

    use js_sys::{Float64Array, Uint32Array};
    use kaznet_explorer::data::LongTable;
    use kaznet_explorer::import::{
        LongHead, Plan, Product, Read, ReadHead, Reader, folder, preview,
    };
    use wasm_bindgen::prelude::wasm_bindgen;

    /// One file, or the files of a folder, on the way to figures. What crosses is JSON of
    /// the forms of `import`, and columns as arrays of numbers.
    #[wasm_bindgen]
    #[derive(Default)]
    pub struct Work {
        name: String,
        head: Vec<u8>,
        total_bytes: u64,
        reader: Option<Reader>,
        files: Vec<(String, Vec<u8>)>,
        long: Option<LongTable>,
    }

    #[wasm_bindgen]
    impl Work {
        /// The work on a file: its name, its first bytes and how many it has.
        #[wasm_bindgen(constructor)]
        pub fn new(name: String, head: Vec<u8>, total_bytes: u64) -> Self {
            Self {
                name,
                head,
                total_bytes,
                ..Self::default()
            }
        }

        /// The preview, of a wished plan or none; an empty text where that is no plan.
        pub fn preview(&self, wish: Option<String>) -> String {
            let wish: Option<Plan> = match wish.map(|text| serde_json::from_str(&text)) {
                None => None,
                Some(Ok(plan)) => Some(plan),
                Some(Err(_)) => return String::new(),
            };
            let seen = preview(&self.name, &self.head, self.total_bytes, wish.as_ref());
            serde_json::to_string(&seen).unwrap_or_default()
        }

        /// Begins to read by a plan; whether it is one.
        pub fn begin(&mut self, plan: &str) -> bool {
            let plan: Option<Plan> = serde_json::from_str(plan).ok();
            let reader = |plan| Reader::new(&self.name, plan).expecting(self.total_bytes);
            self.reader = plan.map(reader);
            self.reader.is_some()
        }

        /// Takes the next bytes; whether any more are wanted.
        pub fn push(&mut self, bytes: &[u8]) -> bool {
            self.reader.as_mut().is_some_and(|reader| {
                reader.push(bytes);
                !reader.is_done()
            })
        }

        /// Takes a file of a folder.
        pub fn add(&mut self, name: String, bytes: Vec<u8>) {
            self.files.push((name, bytes));
        }

        /// How many rows were read.
        pub fn rows(&self) -> u64 {
            self.reader.as_ref().map_or(0, Reader::rows)
        }

        /// Ends the reading: all but the columns of a long table.
        pub fn finish(&mut self) -> String {
            let files = std::mem::take(&mut self.files);
            let read = match self.reader.take() {
                Some(reader) => reader.finish(),
                None => folder(files),
            };
            let Read {
                product,
                faults,
                fault_count,
                rows,
                kept,
            } = read;
            let figures = match product {
                Product::Figures(tables) => tables,
                Product::Long(table) => {
                    self.long = Some(table);
                    Default::default()
                }
                Product::Nothing => Default::default(),
            };
            let head = ReadHead {
                figures,
                faults,
                fault_count,
                rows,
                kept,
            };
            serde_json::to_string(&head).unwrap_or_default()
        }

        /// The head of the long table, where it came to one.
        pub fn long(&self) -> Option<String> {
            let head = LongHead::of(self.long.as_ref()?);
            serde_json::to_string(&head).ok()
        }

        /// How many series the long table has.
        pub fn series(&self) -> usize {
            self.long.as_ref().map_or(0, |table| table.series.len())
        }

        /// Where the values of a series stand.
        pub fn x(&self, at: usize) -> Option<Float64Array> {
            let series = self.long.as_ref()?.series.get(at)?;
            Some(Float64Array::from(series.x()))
        }

        /// The values of a series.
        pub fn y(&self, at: usize) -> Option<Float64Array> {
            let series = self.long.as_ref()?.series.get(at)?;
            Some(Float64Array::from(series.y()))
        }

        /// The gaps of a series.
        pub fn gaps(&self, at: usize) -> Option<Uint32Array> {
            let series = self.long.as_ref()?.series.get(at)?;
            Some(Uint32Array::from(series.gaps()))
        }
    }
}
