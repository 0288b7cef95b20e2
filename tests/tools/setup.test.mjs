// setup.sh on machines that lack something: each is told in one line that says the mend. The
// machine is made up: a PATH with a few plain tools and stand-ins that only answer as asked.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const PLAIN = ['bash', 'env', 'dirname', 'sed', 'cmp', 'mkdir', 'cp', 'sleep', 'id'];
const WELL = {
  rustup: 'echo rust-std-wasm32-unknown-unknown clippy-x rustfmt-x rust-src',
  // As `cargo install … --root FOLDER …`: leaves programs there.
  cargo: `while [[ $1 != --root ]]; do shift; done; mkdir -p "$2/bin"
for name in trunk wasm-bindgen wasm-split-cli cargo-deny; do cp "$0" "$2/bin/$name"; done`,
  cc: 'exit 0',
  node: 'echo 20',
  npm: 'mkdir -p node_modules',
  // As `python3 -m venv FOLDER`: leaves pip there.
  python3: '[[ $1 == -m ]] || exit 0; mkdir -p "$3/bin"; cp "$0" "$3/bin/pip"',
  'firefox-esr': 'exit 0',
  WebKitWebDriver: 'exit 0',
  Xvfb: 'exit 0',
};

// Any program will do for Chromium's: it is only looked for.
const BROWSER = { CHROMIUM: process.execPath };

function find(name) {
  for (const folder of process.env.PATH.split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // not in this folder
    }
  }
  throw new Error(`${name} is not on PATH`);
}

// Runs setup.sh in a made-up clone with stand-ins for programs; null leaves one out. Of several calls
// the last one's result is given.
function setUp(calls, { programs = {}, env = {}, lock = (text) => text } = {}) {
  const place = mkdtempSync(join(tmpdir(), 'setup-'));
  try {
    for (const folder of ['bin', 'tools']) mkdirSync(join(place, folder));
    for (const name of ['tools/setup.sh', 'package-lock.json', 'rust-toolchain.toml']) copyFileSync(join(TOP, name), join(place, name));
    writeFileSync(join(place, 'Cargo.lock'), lock(readFileSync(join(TOP, 'Cargo.lock'), 'utf8')));
    for (const name of PLAIN) symlinkSync(find(name), join(place, 'bin', name));
    for (const [name, body] of Object.entries({ ...WELL, ...programs })) {
      if (body === null) continue;
      rmSync(join(place, 'bin', name), { force: true });
      writeFileSync(join(place, 'bin', name), `#!/usr/bin/env bash\n${body}\n`);
      chmodSync(join(place, 'bin', name), 0o755);
    }
    const options = {
      env: { HOME: place, PATH: join(place, 'bin'), TOOLS: join(place, 'cache'), ...env },
      encoding: 'utf8',
      timeout: 20_000,
    };
    let result;
    for (const call of [calls].flat()) result = spawnSync(join(place, 'tools/setup.sh'), [call], options);
    return result;
  } finally {
    rmSync(place, { recursive: true });
  }
}

test('a machine that has everything is set up', () => {
  const result = setUp('build');
  assert.equal(result.status, 0, result.stderr);
  assert.match(result.stdout, /npm tools[^]*trunk [\d.]+[^]*wasm-bindgen-cli/);
});

test('a second call installs nothing again', () => {
  for (const calls of [['build', 'build'], ['test', 'test'], ['test', 'build']]) {
    const result = setUp(calls, { env: BROWSER });
    assert.deepEqual([result.status, result.stdout, result.stderr], [0, '', ''], calls.join());
  }
});

test('what only tests need of npm is not installed for a build, and is for tests after it', () => {
  const programs = { npm: '[[ $* == *--omit=dev* ]] || exit 1; mkdir -p node_modules' };
  assert.equal(setUp('build', { programs }).status, 0);
  const result = setUp(['build', 'test'], { programs, env: BROWSER });
  assert.match(result.stderr, /^kaznet: npm ci failed: [^\n]*\n$/);
});

test('those that read our files are installed by exact versions', () => {
  const result = setUp('test', { env: BROWSER });
  assert.equal(result.status, 0, result.stderr);
  assert.match(result.stdout, /Installing frictionless==[\d.]+ into [^]*Installing bibtexparser==[\d.]+ pylatexenc==[\d.]+ rispy==[\d.]+ into /);
});

test('pip without a network: told in one line, and tried again', () => {
  // pip is a copy of this stand-in.
  const python3 = `[[ $1 == install ]] && exit 1; ${WELL.python3}`;
  const result = setUp(['test', 'test'], { env: BROWSER, programs: { python3 } });
  assert.match(result.stderr, /^kaznet: could not install frictionless==[\d.]+: check the network [^\n]*\n$/);
});

for (const [what, words, change] of [
  ['no rustup', /rustup is not found: install it/, { programs: { rustup: null } }],
  ['no cargo', /cargo is not on PATH: add/, { programs: { cargo: null } }],
  ['no C compiler', /no C compiler .* install one/, { programs: { cc: null } }],
  ['no Node', /Node is not found: install Node 20/, { programs: { node: null } }],
  ['an old Node', /Node 18 is too old: install/, { programs: { node: 'echo 18' } }],
  ['no npm', /npm is not found: install it/, { programs: { npm: null } }],
  ['a toolchain that cannot be had', /could not install Rust [\d.]+: check the network/, { programs: { rustup: 'exit 1' } }],
  ['npm without a network', /npm ci failed: check the network/, { programs: { npm: 'echo noise >&2; exit 1' } }],
  ['cargo without a network', /could not install trunk [\d.]+: check the network/, { programs: { cargo: 'echo noise >&2; exit 101' } }],
  ['two versions of wasm-bindgen', /Cargo\.lock has wasm-bindgen 0\.2\.1 but/, { lock: (text) => text.replace(/(name = "wasm-bindgen"\nversion = ")[^"]*/, '$010.2.1') }],
]) {
  test(`${what}: told in one line`, () => {
    const result = setUp('build', change);
    assert.equal(result.status, 1);
    assert.match(result.stderr, /^kaznet: [^\n]*\n$/);
    assert.match(result.stderr, words);
  });
}

test('a CHROMIUM that is no program is told in one line', () => {
  const result = setUp('test', { env: { CHROMIUM: '/nowhere/chromium' } });
  assert.equal(result.status, 1);
  assert.match(result.stderr, /^kaznet: CHROMIUM=\/nowhere\/chromium is not a program: [^\n]*\n$/);
});

test('an engine that is missing is told, with what to install, and passed over', () => {
  const programs = { 'firefox-esr': null, Xvfb: null };
  const root = { id: 'echo 0' };
  for (const [more, words] of [
    [{}, /^No Firefox here: [^\n]* \(Debian: sudo apt-get install firefox-esr [^\n]*\)\nNo WebKit here: [^\n]*webkit2gtk-driver xvfb/m],
    [{ ...root, 'apt-get': 'exit 1' }, /^Could not install Firefox [^\n]*\n[^]*^Could not install WebKit [^\n]*/m],
    [{ ...root, 'apt-get': 'exit 0' }, /^Installing Debian's firefox-esr [^\n]*\nInstalling Debian's webkit2gtk-driver xvfb [^\n]*\nInstalling cargo-deny [^\n]*\nInstalling frictionless/m],
  ]) {
    const result = setUp('test', { env: BROWSER, programs: { ...programs, ...more } });
    assert.equal(result.status, 0, result.stderr);
    assert.match(result.stdout, words);
  }
});

test('a FIREFOX that is no program is told in one line', () => {
  const result = setUp('test', { env: { ...BROWSER, FIREFOX: '/nowhere/firefox' } });
  assert.equal(result.status, 1);
  assert.match(result.stderr, /^kaznet: FIREFOX=\/nowhere\/firefox is not a program: [^\n]*\n$/);
});

test('no Python with venv: told in one line', () => {
  const result = setUp('test', { env: BROWSER, programs: { python3: 'exit 1' } });
  assert.equal(result.status, 1);
  assert.match(result.stderr, /^kaznet: the readers of our data need Python 3 with venv: install it [^\n]*\n$/);
});

test('a CHROMIUM that is one is enough', () => {
  assert.equal(setUp('test', { env: BROWSER }).status, 0);
});
