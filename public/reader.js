// The worker that reads a reader's own file: takes it in pieces, gives them to the program
// (src/bin/reader.rs) and sends on what comes of them. Nothing leaves the machine.
//
// The page asks { look: [{ name, blob }] } for a preview, { wish: plan } for one by a corrected
// plan, { read: plan } for all; the answers are { seen }, { bytes, rows } on the way, { head, long,
// columns } at the end, and { stopped } where it comes to none: 'file' cannot be read, 'program'.
// To cancel, the page ends the worker.
//
// tools/finish.mjs writes the bindings of the program before this text, and the final name and the
// integrity of the program into it.

/* global wasm_bindgen */

// As in src/import/limit.rs: what the preview looks at.
const HEAD_BYTES = 262144;
const PIECE_BYTES = 1 << 20;
const PAUSE_MS = 100;

async function program() {
  const answer = await fetch(new URL('./reader_bg.wasm', location.href), { integrity: 'sha384-reader' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  await wasm_bindgen({ module_or_path: await WebAssembly.compile(await answer.arrayBuffer()) });
}

let ready;
let work;
let files = [];

class Unreadable extends Error {}

async function bytesOf(blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Unreadable();
  }
}

async function look(given) {
  files = given;
  const [{ name, blob }] = files;
  const head = await bytesOf(blob.slice(0, HEAD_BYTES));
  await (ready ??= program());
  work = new wasm_bindgen.Work(name, head, BigInt(blob.size));
  if (files.length === 1) postMessage({ seen: work.preview() });
}

// The next piece is fetched while one is read.
async function readFile(blob, tell) {
  const piece = (from) => (from < blob.size ? bytesOf(blob.slice(from, from + PIECE_BYTES)) : null);
  let next = piece(0);
  for (let from = 0; next; from += PIECE_BYTES) {
    const bytes = await next;
    next = piece(from + PIECE_BYTES);
    const goesOn = work.push(bytes);
    tell(from + bytes.length);
    if (goesOn) continue;
    // What is left has nobody to wait for it.
    next?.catch(() => {});
    break;
  }
}

async function readFolder(tell) {
  let bytes = 0;
  for (const { name, blob } of files) {
    work.add(name, await bytesOf(blob));
    bytes += blob.size;
    tell(bytes);
  }
}

async function read(plan) {
  let told = performance.now();
  const tell = (bytes) => {
    const now = performance.now();
    if (now - told < PAUSE_MS) return;
    told = now;
    postMessage({ bytes, rows: Number(work.rows()) });
  };
  if (files.length > 1) await readFolder(tell);
  else {
    if (!work.begin(plan)) throw new Error('no plan');
    await readFile(files[0].blob, tell);
  }
  const head = work.finish();
  const long = work.long();
  const columns = Array.from({ length: work.series() }, (_, at) => [work.x(at), work.y(at), work.gaps(at)]);
  postMessage({ head, long, columns }, columns.flat().map((column) => column.buffer));
  close();
}

async function answer({ look: given, wish, read: plan }) {
  if (given) await look(given);
  else if (wish) postMessage({ seen: work.preview(wish) });
  else await read(plan);
}

// One after the other.
let turn = Promise.resolve();
onmessage = ({ data }) => {
  turn = turn.then(() => answer(data)).catch((error) => {
    postMessage({ stopped: error instanceof Unreadable ? 'file' : 'program' });
  });
};
