// Finishes the folder that Trunk built, as its post_build hook: one stylesheet instead of many,
// scripts and styles minified, names by content, integrity, preloads, the data's checksums, the
// worker's list of what to keep, the bill of materials, packed copies, everything's checksums, and
// the weight of the first load, which has a limit.
//
// The names are given in the order program and its parts (wasm), bindings (js), boot.js, page, each after the
// names it mentions are final: so a file's hash covers everything it leads to, and a host may
// keep every file but the page and the data for ever. Same bytes in, same bytes out.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { writeBill } from './finish/bill.mjs';
import { finishData, writeSums } from './finish/data.mjs';
import { isProgram, shortenNames } from './finish/names.mjs';
import { brotli, packFolder } from './finish/pack.mjs';
import { withAddress, withDescription, withFirstPaint } from './finish/page.mjs';
import { WORKER, filesIn, writeWorker } from './finish/worker.mjs';

// What a reader may have to fetch before the first chart, in bytes after brotli.
export const LIMIT_BYTES = 180_000;
const PROGRAM = 'kaznet-explorer_bg.wasm';
const BINDINGS = 'kaznet-explorer.js';
const BOOT = 'boot.js';
const OFFLINE = 'offline.js';
const LATER = 'later';
const LATER_STYLES = '<!-- later styles -->\n';
const LOST = '404.html';
const ICON = 'icon.svg';
const LOADER = '__wasm_split.js';
// The worker that reads files, and the name that the page's program has for it: as long as its final one.
const READER = 'reader.js';
const READER_PROGRAM = 'reader_bg.wasm';
const READER_NAMED = 'reader-000000000000.js';
const WASM_OPT = fileURLToPath(new URL('../node_modules/.bin/wasm-opt', import.meta.url));
const PAGE = 'index.html';
// The whole tables are fetched after the first chart and do not count.
const DATA = ['data/first.txt'];

// How wasm-split writes the loading of a part: whether the program calls for it, its function, its
// file, and those that it needs.
const LOADED = /(export )?const (\w+) = (?:wrapAsyncCb\()?makeLoad\(\(\) => \{\s*const src = fetch\(new URL\("\.\/(\w+\.wasm)", import\.meta\.url\)\);[^[]*\[([^\]]*)\]/g;
// The same in fewer words, since it is in the first load; each file is held to its hash, and one that
// could not be had is asked for again. The answer is not streamed: that needs a host that knows the
// type of the file.
const LOADS = `import { initSync } from './${BINDINGS}';
const part = (url, hash, needs) => {
  let coming;
  return () => coming ??= (async () => {
    const all = Promise.all(needs.map((need) => need()));
    const answer = await fetch(url, { integrity: 'sha256-' + hash });
    if (!answer.ok) throw Error(answer.status + ' ' + url);
    const bytes = await answer.arrayBuffer();
    await all;
    await WebAssembly.instantiate(bytes, { __wasm_split: initSync() });
  })().catch((error) => {
    coming = null;
    throw error;
  });
};
const called = (load) => (index, data) => load().then(() => true, (error) => console.error(error)).then((is) => initSync().__indirect_function_table.get(index)(data, !!is));
`;

/** The name with the start of its content's hash before the extension. */
export function hashedName(name, bytes) {
  const { name: stem, ext } = parse(name);
  return `${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${ext}`;
}

/** The value of an `integrity` attribute for these bytes. */
export function integrity(bytes, hash = 'sha384') {
  return `${hash}-${createHash(hash).update(bytes).digest('base64')}`;
}

/** The value of a tag's attribute, or null. */
export function attribute(tag, name) {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? null;
}

function replaceOnce(text, old, fresh, where) {
  if (!text.includes(old)) throw new Error(`${where} does not mention ${old}: its final name has nowhere to go`);
  return text.replaceAll(old, fresh);
}

// Scripts and styles without blanks, comments and long local names.
function minified(name, text) {
  const css = parse(name).ext === '.css';
  return transformSync(text, { loader: css ? 'css' : 'js', minify: true, legalComments: 'none', target: 'es2022' }).code;
}

// Renames one file by its content and returns the new name. Scripts are minified on the way.
function settle(dir, name, mentions = []) {
  let bytes = readFileSync(join(dir, name));
  if (parse(name).ext === '.js') {
    const text = mentions.reduce((all, [old, fresh]) => replaceOnce(all, old, fresh, name), bytes.toString('utf8'));
    bytes = Buffer.from(minified(name, text), 'utf8');
    writeFileSync(join(dir, name), bytes);
  }
  const fresh = hashedName(name, bytes);
  renameSync(join(dir, name), join(dir, fresh));
  return fresh;
}

// The worker that reads files: its bindings and what drives them in one script, which loads its program.
// Returns the script's name, or null where there is none.
function takeReader(dir, from) {
  if (!existsSync(join(from, READER))) return null;
  const [bindings, text] = [join(from, READER), join(dir, READER)].map((name) => readFileSync(name, 'utf8'));
  const program = readFileSync(join(from, READER_PROGRAM));
  writeFileSync(join(dir, READER_PROGRAM), program);
  writeFileSync(join(dir, READER), `${bindings}\n${replaceOnce(text, 'sha384-reader', integrity(program), READER)}`);
  return settle(dir, READER, [[READER_PROGRAM, settle(dir, READER_PROGRAM)]]);
}

// Tells the page's program, or the part of it that starts the worker, what that is called.
function nameReader(files, fresh) {
  const old = Buffer.from(READER_NAMED);
  const holding = files.filter((file) => readFileSync(file).includes(old));
  if (holding.length !== 1 || fresh.length !== READER_NAMED.length) throw new Error(`${holding.length} parts of the program name ${READER_NAMED}`);
  const bytes = readFileSync(holding[0]);
  bytes.write(fresh, bytes.indexOf(old));
  if (bytes.includes(old)) throw new Error(`${holding[0]} names ${READER_NAMED} twice`);
  writeFileSync(holding[0], bytes);
}

// The parts that were split off the program: made smaller like the program itself, and the script
// that fetches them made one with the bindings, which it needs and which need it. Returns their names.
function takeParts(dir, from, reader) {
  const names = existsSync(from) ? readdirSync(from).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name)) : [];
  for (const name of names) {
    const options = ['--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-sign-ext',
      '--enable-mutable-globals', '--enable-reference-types', '--enable-multivalue', '-Oz', '--low-memory-unused'];
    // Its words are shown only where it fails.
    execFileSync(WASM_OPT, [...options, join(from, name), '-o', join(dir, name)], { stdio: 'pipe' });
  }
  if (reader) nameReader([PROGRAM, ...names].map((name) => join(dir, name)), reader);
  if (names.length === 0) return names;
  const text = readFileSync(join(from, LOADER), 'utf8');
  // Half as long a text as the page's hashes, and as good a proof: this one is in the first load.
  const proof = (name) => integrity(readFileSync(join(dir, name)), 'sha256').slice('sha256-'.length);
  const parts = [...text.matchAll(LOADED)].map(([, exported, load, file, needs]) => `${exported ? `export const ${load} = called(` : `const ${load} = `}part(new URL('./${file}', import.meta.url), '${proof(file)}', [${needs}])${exported ? ')' : ''};`);
  if (parts.length !== names.length) throw new Error(`${LOADER} loads ${parts.length} of ${names.length} parts: wasm-split writes it in another way now`);
  writeFileSync(join(dir, LOADER), `${LOADS}${parts.join('\n')}\n`);
  const bundle = buildSync({ entryPoints: [join(dir, BINDINGS)], bundle: true, format: 'esm', target: 'es2022', write: false });
  writeFileSync(join(dir, BINDINGS), bundle.outputFiles[0].text);
  rmSync(join(dir, LOADER));
  return names;
}

function shortenFolder(dir) {
  const [program, bindings] = [PROGRAM, BINDINGS].map((name) => readFileSync(join(dir, name)));
  if (!isProgram(program)) return;
  const short = shortenNames(program, bindings.toString('utf8'));
  writeFileSync(join(dir, PROGRAM), short.program);
  writeFileSync(join(dir, BINDINGS), short.bindings);
}

/**
 * Joins the page's stylesheets, in its order, into one file, and those behind the mark into another:
 * boot.js fetches it while the program starts, and a page without scripts at once. Returns the page, and the names
 * of both, the second null where nothing stands behind a mark.
 */
export function mergeStyles(dir, page) {
  const [before, behind] = page.split(LATER_STYLES);
  if (behind === undefined) return { ...joined(dir, page, 'style'), later: null };
  const end = behind.indexOf('</head>');
  const [sheets, rest] = [behind.slice(0, end), behind.slice(end)];
  const second = joined(dir, sheets, LATER);
  const first = joined(dir, before, 'style');
  const bare = second.page.replace(second.link, `<noscript>${second.link.trim()}</noscript>\n`);
  return { page: first.page + bare + rest, style: first.style, later: second.style };
}

function joined(dir, page, stem) {
  const tags = page.match(/<link\b[^>]*\brel="stylesheet"[^>]*>\n?/g) ?? [];
  if (tags.length === 0) throw new Error(`${PAGE} links no stylesheet`);
  const names = tags.map((tag) => {
    if (attribute(tag, 'media')) throw new Error(`a stylesheet with a media attribute cannot be merged: ${tag.trim()}`);
    return attribute(tag, 'href').replace(/^\.\//, '');
  });
  const sheets = names.map((name) => readFileSync(join(dir, name), 'utf8').trimEnd());
  const odd = names.find((_, index) => /@(import|charset)\b/.test(sheets[index]));
  if (odd) throw new Error(`${odd} holds @import or @charset, which do not work in the middle of a merged sheet`);

  names.forEach((name) => rmSync(join(dir, name)));
  const css = minified(`${stem}.css`, sheets.join('\n'));
  const style = hashedName(`${stem}.css`, css);
  writeFileSync(join(dir, style), css);
  const [first, ...others] = tags;
  const bare = others.reduce((html, tag) => html.replace(tag, ''), page);
  // In a sandboxed frame every host is another one, and only what may be read can be checked.
  const link = `<link rel="stylesheet" crossorigin href="./${style}" integrity="${integrity(css)}">\n`;
  return { page: bare.replace(first, link), style, link };
}

// The data are named for a preload, so that they travel beside the program and not after it.
// The program has no integrity: Chromium ignores it on such a preload and says so in the console, and
// without it there, a fetch that asks for it is another request to a browser that keeps to the
// standard, which then loads the program twice. Its parts, which no preload names, have theirs.
function preloads(dir, { bindings, program, data }) {
  const fetched = [program, ...data].map((name) => `<link rel="preload" as="fetch" crossorigin href="./${name}">`);
  const script = `<link rel="modulepreload" href="./${bindings}" integrity="${integrity(readFileSync(join(dir, bindings)))}">`;
  return [script, ...fetched].join('\n');
}

function dataFiles(dir, release) {
  const missing = DATA.filter((name) => !existsSync(join(dir, name)));
  if (missing.length > 0 && release) throw new Error(`the bundle lacks ${missing.join(', ')}: make builds it from public/data`);
  return DATA.filter((name) => !missing.includes(name));
}

/** Rewrites the built folder. Returns the names of all files of the first load. */
export function finishFolder(dir, { release = true, parts = '', reader = '' } = {}) {
  const data = dataFiles(dir, release);
  const later = takeParts(dir, parts, takeReader(dir, reader)).map((name) => [name, settle(dir, name)]);
  shortenFolder(dir);
  const merged = mergeStyles(dir, readFileSync(join(dir, PAGE), 'utf8'));
  const program = settle(dir, PROGRAM);
  const bindings = settle(dir, BINDINGS, [[PROGRAM, program], ...later]);
  // `import()` takes no integrity: for the bindings that of the preload counts, while offline.js, which
  // is fetched later, has none.
  const styles = merged.later ? [[`${LATER}.css`, merged.later], ['sha384-later', integrity(readFileSync(join(dir, merged.later)))]] : [];
  const boot = settle(dir, BOOT, [[BINDINGS, bindings], [OFFLINE, settle(dir, OFFLINE)], ...styles]);

  const tag = new RegExp(`<script\\b[^>]*\\bsrc="[^"]*\\b${BOOT.replace('.', '\\.')}"[^>]*></script>`);
  if (!tag.test(merged.page)) throw new Error(`${PAGE} does not start ${BOOT}`);
  const script = `<script type="module" src="./${boot}" integrity="${integrity(readFileSync(join(dir, boot)))}"></script>`;
  const page = merged.page
    .replace(tag, script)
    .replace('</head>', `${preloads(dir, { bindings, program, data })}\n</head>`);
  const whole = withDescription(dir, withFirstPaint(dir, withAddress(page, process.env.SITE_URL)));
  writeFileSync(join(dir, PAGE), whole.replaceAll(/\n{2,}/g, '\n'));
  settleLost(dir, merged.style);
  finishData(dir);
  writeWorker(dir, readFileSync(join(dir, WORKER), 'utf8'));
  const icon = [ICON].filter((name) => existsSync(join(dir, name)));
  return [PAGE, boot, bindings, program, merged.style, ...icon, ...snippets(dir), ...data];
}

// The page for addresses where nothing is: a host shows it at any depth, so its links begin at the
// root, or where SITE_URL says that the site lies.
function settleLost(dir, style) {
  if (!existsSync(join(dir, LOST))) return;
  const root = new URL(process.env.SITE_URL || 'http://localhost/').pathname.replace(/\/*$/, '/');
  const page = readFileSync(join(dir, LOST), 'utf8');
  writeFileSync(join(dir, LOST), page.replaceAll('href="/', `href="${root}`).replace('style.css', style));
}

// Small scripts that crates bring along: the bindings import them, so they belong to the load.
function snippets(dir) {
  return filesIn(dir).filter((name) => name.startsWith('snippets/'));
}

/** The size of each file, plain and after brotli at its strongest, in bytes; of all others the sum. */
export function weigh(dir, names, limit = LIMIT_BYTES) {
  const weight = (name) => {
    const bytes = readFileSync(join(dir, name));
    return { name, raw: bytes.length, brotli: brotli(bytes).length };
  };
  const total = (files) => {
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    return { raw: sum('raw'), brotli: sum('brotli') };
  };
  const files = names.map(weight);
  const others = filesIn(dir).filter((name) => !names.includes(name) && !/\.(br|gz)$/.test(name));
  return { limit, total: total(files), later: total(others.map(weight)), files };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** The weights as a table to read. KB are 1000 bytes. */
export function table({ files, total, later, limit }) {
  const rows = [...files, { name: 'first load', ...total }, { name: 'fetched later or never', ...later }].map(({ name, raw, brotli }) => [name, `${raw}`, `${brotli}`, kilobytes(brotli)]);
  const all = [['file', 'raw', 'brotli', 'KB'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
  return `${lines.join('\n')}\nfirst load: ${kilobytes(total.brotli)} of ${kilobytes(limit)} KB allowed\n`;
}

/** One line on a load that is too heavy, or null. */
export function overweight({ files, total, limit }) {
  if (total.brotli <= limit) return null;
  const largest = files.reduce((a, b) => (b.brotli > a.brotli ? b : a));
  return `the first load is ${total.brotli} bytes after brotli, over the limit of ${limit}; the largest file is ${largest.name} with ${largest.brotli}`;
}

function main() {
  const dir = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
  if (!dir) throw new Error('name the built folder: node tools/finish.mjs dist');
  const release = (process.env.TRUNK_PROFILE ?? 'release') === 'release';
  const weight = weigh(dir, finishFolder(dir, { release, parts: process.env.SPLIT_DIR ?? '', reader: process.env.READER_DIR ?? '' }));
  const top = join(dirname(fileURLToPath(import.meta.url)), '..');
  if (existsSync(join(top, 'Cargo.lock'))) writeBill(dir, top);
  packFolder(dir);
  writeSums(dir);
  process.stdout.write(table(weight));
  const target = join(top, 'target');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'weight.json'), `${JSON.stringify({ release, ...weight }, null, 2)}\n`);
  const complaint = overweight(weight);
  if (complaint && release) throw new Error(complaint);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`finish: ${error.message}\n`);
    process.exit(1);
  }
}
