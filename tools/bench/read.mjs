// How long it takes to read a file of a million rows into columns, on our page and by two readers of
// others in a worker: from the moment the file is given to the moment the page has the columns. With
// it the longest time that the page itself was blocked meanwhile, and the memory.

import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openContext } from '../../tests/browser/browser.mjs';
import { serve } from '../serve.mjs';
import { columns, line, summary } from './figure.mjs';
import { peak } from './long.mjs';
import { readOwn } from './own.mjs';
import { moduleFile, versionOf } from './peer.mjs';
import { writeMixed } from './walk.mjs';

/** What this measurement is called. */
export const READ = 'read';
const ROWS = 1_000_000;

// What each worker does with the cells of a row: a time, a place's number and two numbers.
const TAKE = `const places = new Map();
const columns = [0, 1, 2, 3].map(() => new Float64Array(2_000_000));
let rows = 0;
function take([time, place, users, share]) {
  if (!places.has(place)) places.set(place, places.size);
  columns[0][rows] = Date.parse(time + 'Z');
  columns[1][rows] = places.get(place);
  columns[2][rows] = Number(users);
  columns[3][rows] = Number(share);
  rows += 1;
}
function done() {
  const cut = columns.map((column) => column.slice(0, rows));
  postMessage({ rows, columns: cut }, cut.map(({ buffer }) => buffer));
}`;

const READERS = [
  {
    name: 'PapaParse',
    module: 'papaparse',
    file: 'papaparse.min.js',
    worker: `onmessage = ({ data }) => {
  let isHead = true;
  Papa.parse(data, {
    skipEmptyLines: true,
    chunk: ({ data }) => { for (const row of data) { if (isHead) isHead = false; else take(row); } },
    complete: done,
  });
};`,
  },
  {
    name: 'd3-dsv',
    module: 'd3-dsv',
    file: 'dist/d3-dsv.min.js',
    worker: `onmessage = async ({ data }) => {
  d3.csvParseRows(await data.text(), (row, index) => { if (index > 0) take(row); });
  done();
};`,
  },
];
// PapaParse's own way into a worker, which sends every row to the page as texts.
const OWN_WAY = {
  name: 'PapaParse, its own worker',
  module: 'papaparse',
  script: `const read = (file) => new Promise((done) => {
  let rows = -1;
  Papa.parse(file, { worker: true, skipEmptyLines: true, chunk: ({ data }) => { rows += data.length; }, complete: () => done(rows) });
});`,
};
const IN_WORKER = `const read = (file) => new Promise((done, fail) => {
  const worker = new Worker('worker.js');
  worker.onmessage = ({ data }) => { worker.terminate(); done(data.rows); };
  worker.onerror = ({ message }) => fail(new Error(message));
  worker.postMessage(file);
});`;

// Tells the longest block of the page that the browser noticed; it notices those above 50 ms.
const BLOCKS = `let longest = 0;
const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
observer.observe({ type: 'longtask' });`;

const pageOf = (script, library) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Read</title>
<link rel="icon" href="data:,">
</head>
<body>
<input type="file" id="file">
${library ? `<script src="${library}"></script>\n` : ''}<script>
${script}
${BLOCKS}
globalThis.readFile = async () => {
  const began = performance.now();
  const rows = await read(document.getElementById('file').files[0]);
  const took = performance.now() - began;
  await new Promise((next) => setTimeout(next, 200));
  return { rows, took, longest };
};
</script>
</body>
</html>
`;

function writeReaders(dir) {
  const all = READERS.map(({ name, module, file, worker }) => {
    copyFileSync(moduleFile(module, file), join(dir, basename(file)));
    writeFileSync(join(dir, `${module}-worker.js`), `importScripts('${basename(file)}');\n${TAKE}\n${worker}\n`);
    writeFileSync(join(dir, `${module}.html`), pageOf(IN_WORKER.replace('worker.js', `${module}-worker.js`), null));
    return { name, version: versionOf(module), path: `${module}.html` };
  });
  writeFileSync(join(dir, 'own-way.html'), pageOf(OWN_WAY.script, basename(READERS[0].file)));
  return [...all, { name: OWN_WAY.name, version: versionOf(OWN_WAY.module), path: 'own-way.html' }];
}

async function readOne(launch, { url, read }) {
  const browser = await launch();
  try {
    const context = await openContext(browser, { width: 1280, height: 900 });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.goto(url);
    const before = await peak(browser);
    const result = await read(page);
    if (result.rows !== ROWS) throw new Error(`${url} read ${result.rows} rows of ${ROWS}`);
    return { took: result.took, longest: result.longest, more: (await peak(browser)) - before };
  } finally {
    await browser.close();
  }
}

/** Reads the same file `repeat` times on each page, in turn. Returns `{ rows, bytes, pages }`, ours first. */
export async function raceRead(launch, { dir, base, repeat }) {
  const top = mkdtempSync(join(tmpdir(), 'read-'));
  const servers = [];
  try {
    const path = join(top, 'rows.csv');
    await writeMixed(path, ROWS);
    const { size } = statSync(path);
    const readers = writeReaders(top);
    for (const place of [dir, top]) servers.push(await serve({ dir: place, base }));
    const [ours, theirs] = servers;
    const bare = async (page) => {
      await page.setInputFiles('#file', path);
      return page.evaluate(() => globalThis.readFile());
    };
    const pages = [{ name: 'Kaznet Explorer', version: '', url: `${ours.url}?view=own&lang=en`, read: (page) => readOwn(page, path) }];
    for (const reader of readers) pages.push({ ...reader, url: `${theirs.url}${reader.path}`, read: bare });
    const turns = pages.map(() => []);
    for (let turn = 0; turn < repeat; turn += 1) {
      for (const [index, page] of pages.entries()) turns[index].push(await readOne(launch, page));
    }
    const of = (index, part) => summary(turns[index].map((one) => one[part]));
    const summed = pages.map(({ name, version }, index) => ({ name, version, took: of(index, 'took'), longest: of(index, 'longest'), more: of(index, 'more') }));
    return { rows: ROWS, bytes: size, pages: summed };
  } finally {
    for (const server of servers) await server.close();
    rmSync(top, { recursive: true });
  }
}

/** Three times as fast as PapaParse in a worker, no block of 50 ms, less memory than four times the file. */
export function heldRead({ bytes, pages }) {
  const [ours, ...others] = pages;
  const papa = Math.min(...others.filter(({ name }) => name.startsWith('PapaParse')).map(({ took }) => took.median));
  return [
    { what: 'read in a third of PapaParse’s time', ours: ours.took.median, limit: papa / 3, unit: 'ms' },
    { what: 'longest block of the page', ours: ours.longest.worst, limit: 50, unit: 'ms' },
    { what: 'more memory at the peak', ours: ours.more.worst / 1e6, limit: (4 * bytes) / 1e6, unit: 'MB' },
  ].map((one) => ({ ...one, held: one.ours <= one.limit }));
}

/** The table of a race. */
export function tellRead(race) {
  const { rows, bytes, pages } = race;
  const ours = pages[0].took.median;
  const mb = ({ median: middle, worst }) => `${(middle / 1e6).toFixed(0)} / ${(worst / 1e6).toFixed(0)}`;
  const cells = pages.map((page) => [`${page.name} ${page.version}`.trim(), `${page.took.count}`, line(page.took), (page.took.median / ours).toFixed(2), line(page.longest), mb(page.more)]);
  const head = ['median / worst', 'n', 'ms', '× ours', 'longest block, ms', 'more memory, MB'];
  const lines = heldRead(race).map(({ what, ours, limit, unit, held }) => `${what}: ${held ? 'yes' : 'no'} (${ours.toFixed(0)} ${unit}, limit ${limit.toFixed(0)})\n`);
  return `Reading ${rows} rows of ${(bytes / 1e6).toFixed(1)} MB into columns.\n${columns([head, ...cells])}${lines.join('')}`;
}
