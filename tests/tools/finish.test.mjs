// finish.mjs on a tiny made-up folder: names by content, merging, integrity, weight.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { packFolder } from '../../tools/finish/pack.mjs';
import { withAddress, withFirstPaint } from '../../tools/finish/page.mjs';
import { filesIn, writeWorker } from '../../tools/finish/worker.mjs';
import { attribute, finishFolder, hashedName, overweight, table, weigh } from '../../tools/finish.mjs';

const DATA = ['first.txt'];
const FILES = {
  'index.html': `<!doctype html>
<html><head>
<link rel="stylesheet" href="./one.css"/>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./two.css"/>
<script type="module" src="./boot.js"></script></head>
<body></body></html>
`,
  'one.css': 'a { color: red }',
  'two.css': 'a { color: blue }\n',
  'boot.js': "import('./kaznet-explorer.js').then((program) => program.default());\nimport('./offline.js');\n",
  'offline.js': "navigator.serviceWorker.register('./sw.js');\n",
  'sw.js': 'self.kept = KEPT;\n',
  'kaznet-explorer.js': "export default () => fetch(new URL('kaznet-explorer_bg.wasm', import.meta.url));\n",
  'kaznet-explorer_bg.wasm': 'no real program',
};

function withFolder(changes, check) {
  const dir = mkdtempSync(join(tmpdir(), 'finish-'));
  try {
    mkdirSync(join(dir, 'data'));
    for (const name of DATA) writeFileSync(join(dir, `data/${name}`), `${name}\n1\n`);
    for (const [name, text] of Object.entries({ ...FILES, ...changes })) {
      if (text === null) rmSync(join(dir, name));
      else writeFileSync(join(dir, name), text);
    }
    return check(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

// Everything in the folder after finishing, by name.
function finished(changes = {}) {
  return withFolder(changes, (dir) => {
    const names = finishFolder(dir);
    const later = filesIn(dir).filter((name) => !names.includes(name));
    assert.deepEqual(later.map((name) => name.replace(/-[0-9a-f]{12}/, '')), ['data/SHA256SUMS', 'offline.js', 'sw.js'], 'all else is of the first load');
    return Object.fromEntries(filesIn(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
  });
}

const nameOf = (files, pattern) => Object.keys(files).find((name) => pattern.test(name));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

test('names carry the hash of the final bytes', () => {
  const files = finished();
  const hashed = Object.entries(files).filter(([name]) => !['index.html', 'sw.js'].includes(name) && !name.startsWith('data/'));
  assert.equal(hashed.length, 5);
  for (const [name, text] of hashed) {
    const hash = name.match(/-([0-9a-f]{10,})\.(js|wasm|css)$/)[1];
    assert.ok(sha256(text).startsWith(hash), name);
  }
});

test('each file mentions the final name of the next', () => {
  const files = finished();
  const [boot, bindings, program, offline] = [/^boot/, /explorer-.*js$/, /wasm$/, /^offline/].map((pattern) => nameOf(files, pattern));
  assert.ok(files[bindings].includes(`"${program}"`));
  assert.ok(files[boot].includes(`"./${bindings}"`));
  assert.ok(files[boot].includes(`"./${offline}"`));
  assert.ok(files['index.html'].includes(`src="./${boot}"`));
});

test('a changed program renames everything that leads to it, and only that', () => {
  const [before, after] = [finished(), finished({ 'kaznet-explorer_bg.wasm': 'another program' })];
  for (const pattern of [/wasm$/, /explorer-.*js$/, /^boot/]) assert.notEqual(nameOf(before, pattern), nameOf(after, pattern));
  assert.equal(nameOf(before, /css$/), nameOf(after, /css$/));
});

const kept = (files) => JSON.parse(files['sw.js'].match(/^const KEPT=(.*);\n/)[1]);

test('the worker keeps every file by its hash, and the page by what it starts', () => {
  const files = finished();
  const { page, files: hashes } = kept(files);
  assert.ok(files['index.html'].includes(`src="./${page}"`));
  const expect = Object.entries(files).filter(([name]) => !['index.html', 'sw.js'].includes(name));
  assert.deepEqual(hashes, Object.fromEntries(expect.map(([name, text]) => [name, sha256(text).slice(0, 16)])));
});

for (const [what, changes] of [
  ['the page', { 'index.html': FILES['index.html'].replace('<body>', '<body>.') }],
  ['the data', { 'data/first.txt': 'x\n2\n' }],
  ['the worker itself', { 'sw.js': 'self.kept = [KEPT];\n' }],
]) {
  test(`a change of ${what} is a new version`, () => assert.notEqual(kept(finished()).version, kept(finished(changes)).version));
}

test('the same folder gives the same result', () => assert.deepEqual(finished(), finished()));

test('stylesheets become one, in the order of the page', () => {
  const files = finished();
  const style = nameOf(files, /css$/);
  assert.match(files[style], /^a\{color:red\}a\{color:#00f\}\s*$/);
  const links = files['index.html'].match(/<link[^>]*stylesheet[^>]*>/g);
  assert.equal(links.length, 1);
  assert.equal(attribute(links[0], 'href'), `./${style}`);
});

test('scripts and styles have the integrity of their bytes', () => {
  const files = finished();
  const tags = files['index.html'].match(/<(link|script)[^>]*integrity="[^>]*>/g);
  assert.equal(tags.length, 3);
  for (const tag of tags) {
    const name = (attribute(tag, 'href') ?? attribute(tag, 'src')).slice(2);
    const digest = createHash('sha384').update(files[name]).digest('base64');
    assert.equal(attribute(tag, 'integrity'), `sha384-${digest}`);
  }
});

test('an address makes the share picture whole, and only that', () => {
  const page = '<head><meta property="og:image" content="share.png"></head>';
  const expect = '<head><meta property="og:image" content="https://example.org/a/share.png"><link rel="canonical" href="https://example.org/a/">\n</head>';
  assert.equal(withAddress(page, 'https://example.org/a'), expect);
  assert.equal(withAddress(page, undefined), page);
});

test('the first picture stands around the notice of loading, as it was drawn', () =>
  withFolder({ 'first.html': '<p>$&</p><!-- loading -->\n<svg>$1</svg>\n' }, (dir) => {
    const page = withFirstPaint(dir, '<!-- before -->\n<i></i>\n<!-- after -->\n');
    assert.equal(page, '<p>$&</p><i></i>\n<svg>$1</svg>\n');
    assert.ok(!filesIn(dir).includes('first.html'), 'it stands in the page alone');
  }));

test('text has packed copies, which neither weigh nor are kept', () =>
  withFolder({ 'index.html': FILES['index.html'].replace('<body>', `<body>${'a'.repeat(500)}`) }, (dir) => {
    const names = finishFolder(dir);
    const before = weigh(dir, names);
    assert.ok(packFolder(dir).includes('index.html'));
    const page = readFileSync(join(dir, 'index.html'));
    assert.deepEqual(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))), page);
    assert.deepEqual(gunzipSync(readFileSync(join(dir, 'index.html.gz'))), page);
    assert.deepEqual(weigh(dir, names), before);
    const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
    writeWorker(dir, FILES['sw.js']);
    assert.equal(readFileSync(join(dir, 'sw.js'), 'utf8'), worker);
  }));

test('the program and the data are preloaded, by relative names', () => {
  const files = finished();
  const preloads = files['index.html'].match(/<link rel="preload" as="fetch" crossorigin [^>]*>/g).map((tag) => attribute(tag, 'href'));
  assert.deepEqual(preloads, [`./${nameOf(files, /wasm$/)}`, ...DATA.map((name) => `./data/${name}`)]);
});

for (const [what, changes, words] of [
  ['a page without its boot script', { 'index.html': FILES['index.html'].replace('boot.js', 'other.js') }, /does not start boot\.js/],
  ['bindings that name another program', { 'kaznet-explorer.js': 'export default 1;' }, /does not mention kaznet-explorer_bg\.wasm/],
  ['a stylesheet that imports', { 'two.css': '@import "x.css";' }, /two\.css holds @import/],
  ['missing data', { 'data/first.txt': null }, /lacks data\/first\.txt/],
]) {
  test(`${what} stops the build`, () => withFolder(changes, (dir) => assert.throws(() => finishFolder(dir), words)));
}

test('in debug, missing data are left out', () =>
  withFolder({ 'data/first.txt': null }, (dir) => assert.ok(!finishFolder(dir, { release: false }).includes('data/first.txt'))));

test('the weight is the sum of its files, and too much is told in a line', () =>
  withFolder({}, (dir) => {
    const names = finishFolder(dir);
    const weight = weigh(dir, names);
    assert.equal(weight.total.brotli, weight.files.reduce((sum, file) => sum + file.brotli, 0));
    assert.equal(overweight(weight), null);
    const complaint = overweight(weigh(dir, names, 100));
    assert.match(complaint, new RegExp(`${weight.total.brotli} bytes .* 100; the largest file is index\\.html`));
    assert.ok(!complaint.includes('\n'));
    assert.match(table(weight), /first load +\d+ +\d+ +\d+\.\d\nfetched later or never +\d+ +\d+ +\d+\.\d\nfirst load: \d+\.\d of 180\.0 KB allowed\n$/);
  }));

test('only a release build fails on its weight', () => {
  const script = fileURLToPath(new URL('../../tools/finish.mjs', import.meta.url));
  // Digits of a hash do not compress to less than half: enough to be over the limit.
  const heavy = Array.from({ length: 6000 }, (_, index) => sha256(`${index}`)).join('');
  // The script weighs into the target folder beside it, so it runs as a copy.
  const run = (profile) =>
    withFolder({ 'kaznet-explorer_bg.wasm': heavy }, (dir) => {
      const place = mkdtempSync(join(tmpdir(), 'finish-run-'));
      mkdirSync(join(place, 'tools'));
      execFileSync('cp', ['-r', script, join(dirname(script), 'finish'), join(place, 'tools')]);
      symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(place, 'node_modules'));
      const env = { ...process.env, TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: dir };
      const result = spawnSync(process.execPath, [join(place, 'tools/finish.mjs')], { env, encoding: 'utf8' });
      const weight = JSON.parse(readFileSync(join(place, 'target/weight.json'), 'utf8'));
      rmSync(place, { recursive: true });
      return { ...result, weight };
    });
  const release = run('release');
  assert.equal(release.status, 1);
  assert.match(release.stderr, /^finish: the first load is \d+ bytes .* 180000; the largest file is \S+\.wasm with \d+\n$/);
  assert.ok(release.weight.total.brotli > 180_000);
  assert.equal(run('debug').status, 0);
});

test('a name keeps its extension', () => assert.match(hashedName('style.css', 'a'), /^style-ca978112ca1b\.css$/));

test('styles behind the mark are a file of their own, fetched by the script, or at once where there is none', () => {
  const page = FILES['index.html'].replace('<link rel="stylesheet" href="./two.css"/>\n', '').replace('</head>', '\n<!-- later styles -->\n<link rel="stylesheet" href="./two.css"/>\n</head>');
  const boot = `${FILES['boot.js']}const later = ['./later.css', 'sha384-later'];\nconsole.log(later);\n`;
  withFolder({ 'index.html': page, 'boot.js': boot }, (dir) => {
    const names = finishFolder(dir);
    const all = filesIn(dir);
    const [first, later] = ['style', 'later'].map((stem) => all.find((name) => name.startsWith(`${stem}-`)));
    assert.ok(names.includes(first) && !names.includes(later), 'the second is no part of the first load');
    assert.match(readFileSync(join(dir, first), 'utf8'), /red/);
    assert.match(readFileSync(join(dir, later), 'utf8'), /blue|#00f/);
    const html = readFileSync(join(dir, 'index.html'), 'utf8');
    assert.match(html, new RegExp(`<noscript><link rel="stylesheet" crossorigin href="./${later}" integrity="sha384-[^"]+"></noscript>`));
    assert.doesNotMatch(html, /later styles/);
    const script = readFileSync(join(dir, all.find((name) => name.startsWith('boot-'))), 'utf8');
    assert.ok(script.includes(later) && /sha384-[A-Za-z0-9+/=]{60}/.test(script));
  });
});

test('the page for lost addresses leads to where the site lies', () => {
  const lost = '<link rel="stylesheet" href="/style.css"><a href="/">Home</a>';
  const made = (site) => {
    process.env.SITE_URL = site;
    try {
      return withFolder({ '404.html': lost }, (dir) => (finishFolder(dir), readFileSync(join(dir, '404.html'), 'utf8')));
    } finally {
      delete process.env.SITE_URL;
    }
  };
  assert.match(made(''), /^<link rel="stylesheet" href="\/style-[0-9a-f]{12}\.css"><a href="\/">/);
  for (const site of ['https://example.org/kaznet', 'https://example.org/kaznet/']) {
    assert.match(made(site), /href="\/kaznet\/style-[0-9a-f]{12}\.css"><a href="\/kaznet\/">/);
  }
});

// The worker that reads files, as setup.sh leaves it, beside a page whose program names it.
function withReader(changes, check) {
  const named = { 'reader.js': "run('./reader_bg.wasm', 'sha384-reader');\n", 'kaznet-explorer_bg.wasm': 'no real program: reader-000000000000.js starts', ...changes };
  return withFolder(named, (dir) => {
    const from = mkdtempSync(join(tmpdir(), 'reader-'));
    try {
      writeFileSync(join(from, 'reader.js'), 'let wasm_bindgen = 1;\n');
      writeFileSync(join(from, 'reader_bg.wasm'), 'reads');
      return check(dir, from);
    } finally {
      rmSync(from, { recursive: true });
    }
  });
}

test('the worker that reads files is named by its bytes, and the program knows that name', () => {
  withReader({}, (dir, reader) => {
    finishFolder(dir, { reader });
    const names = filesIn(dir);
    const [script, program, page] = [/^reader-/, /^reader_bg-/, /explorer_bg-/].map((pattern) => names.find((name) => pattern.test(name)));
    const text = readFileSync(join(dir, script), 'utf8');
    assert.equal(script, hashedName('reader.js', text));
    assert.equal(program, hashedName('reader_bg.wasm', 'reads'));
    assert.ok(text.startsWith('let wasm_bindgen=1;') && text.includes(`"./${program}"`), text);
    assert.ok(text.includes(`"sha384-${createHash('sha384').update('reads').digest('base64')}"`), text);
    assert.equal(readFileSync(join(dir, page), 'utf8'), `no real program: ${script} starts`);
  });
});

for (const [what, text, words] of [
  ['nobody names', 'no real program', /0 parts of the program name reader-0/],
  ['one part names twice', 'reader-000000000000.js reader-000000000000.js', /names reader-0+\.js twice/],
]) {
  test(`a worker that ${what} is told`, () => {
    withReader({ 'kaznet-explorer_bg.wasm': text }, (dir, reader) => assert.throws(() => finishFolder(dir, { reader }), words));
  });
}

// What wasm-split leaves: two parts that need a third, and the script that loads them.
const LOADING = (name) => `makeLoad(() => {
    const src = fetch(new URL("./${name}.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
`;
const SPLIT = `import { initSync } from "./kaznet-explorer.js";
/* one, two */
const __chunk_1 = ${LOADING('chunk_1')}, []);
export const __wasm_split_load_one = wrapAsyncCb(${LOADING('split_one')}, [__chunk_1]));
export const __wasm_split_load_two = wrapAsyncCb(${LOADING('split_two')}, [__chunk_1]));
`;
const BARE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

function withParts(script, check) {
  const bindings = `import * as parts from './__wasm_split.js';
export const initSync = () => globalThis.program;
export default () => [fetch(new URL('kaznet-explorer_bg.wasm', import.meta.url)), parts];
`;
  return withFolder({ 'kaznet-explorer.js': bindings }, (dir) => {
    const from = mkdtempSync(join(tmpdir(), 'parts-'));
    try {
      for (const name of ['chunk_1', 'split_one', 'split_two']) writeFileSync(join(from, `${name}.wasm`), BARE);
      writeFileSync(join(from, '__wasm_split.js'), script);
      return check(dir, from);
    } finally {
      rmSync(from, { recursive: true });
    }
  });
}

test('a part is fetched once with those it needs, held to its hash, and asked for again where it failed', async () => {
  const files = withParts(SPLIT, (dir, parts) => {
    finishFolder(dir, { parts });
    return Object.fromEntries(filesIn(dir).map((name) => [name, readFileSync(join(dir, name))]));
  });
  const text = `${files[nameOf(files, /explorer-.*js$/)]}`.replaceAll('import.meta.url', "'file:///x/y.js'");
  const asked = [];
  let lost = true;
  globalThis.fetch = async (url, { integrity } = {}) => {
    const name = `${url}`.split('/').at(-1);
    if (/^kaznet/.test(name)) return null;
    asked.push(name.replace(/-.*/, ''));
    assert.equal(integrity, `sha256-${createHash('sha256').update(files[name]).digest('base64')}`);
    return { ok: !(lost && name.startsWith('split')), status: 404, arrayBuffer: async () => files[name] };
  };
  const outcomes = [];
  globalThis.program = { __indirect_function_table: { get: (index) => (data, is) => outcomes.push([index, data, is]) } };
  const quiet = console.error;
  try {
    console.error = () => {};
    const program = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    const { __wasm_split_load_one: one, __wasm_split_load_two: two } = program.default()[1];
    await one(7, 8);
    lost = false;
    await one(7, 9);
    await one(7, 10);
    await two(3, 4);
    assert.deepEqual(outcomes, [[7, 8, false], [7, 9, true], [7, 10, true], [3, 4, true]]);
    assert.deepEqual(asked, ['chunk_1', 'split_one', 'split_one', 'split_two']);
  } finally {
    console.error = quiet;
    delete globalThis.program;
  }
});

test('a script of wasm-split that is written in another way is told', () => {
  withParts(SPLIT.replaceAll('makeLoad', 'load'), (dir, parts) => assert.throws(() => finishFolder(dir, { parts }), /loads 0 of 3 parts/));
});
