// The bill of materials and the checksums of the built site, read back and held against the lock
// file, against what cargo itself says is linked, and against the licences that deny.toml allows.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../tools/finish/worker.mjs';
import { DIST } from './browser.mjs';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const read = (name) => readFileSync(join(TOP, name), 'utf8');
const BILL = JSON.parse(readFileSync(join(DIST, 'kaznet-explorer.cdx.json'), 'utf8'));
const crates = BILL.components.filter((one) => one['bom-ref'].startsWith('pkg:cargo/'));

test('the checksums are right, and of every file of the site', () => {
  const lines = readFileSync(join(DIST, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.split('  '));
  for (const [sum, name] of lines) assert.equal(createHash('sha256').update(readFileSync(join(DIST, name))).digest('hex'), sum, name);
  assert.deepEqual(lines.map(([, name]) => name), filesIn(DIST).filter((name) => name !== 'SHA256SUMS'));
  assert.ok(lines.some(([, name]) => name === 'kaznet-explorer.cdx.json'));
});

test('every crate of the bill is in a lock file, by these bytes', () => {
  const sysroot = execFileSync('rustc', ['--print', 'sysroot'], { cwd: TOP, encoding: 'utf8' }).trim();
  const locks = [read('Cargo.lock'), readFileSync(join(sysroot, 'lib/rustlib/src/rust/library/Cargo.lock'), 'utf8')];
  const locked = locks.flatMap((lock) => [...lock.matchAll(/name = "(.+)"\nversion = "(.+)"\n(?:source = .*\nchecksum = "(.+)")?/g)]);
  const known = new Set(locked.map(([, name, version, checksum]) => `${name} ${version} ${checksum}`));
  assert.ok(crates.length > 100);
  for (const { name, version, hashes } of crates) {
    assert.ok(known.has(`${name} ${version} ${hashes?.[0].content}`), `${name} ${version} is in no lock file so`);
  }
  const without = crates.filter(({ hashes }) => !hashes).map(({ name }) => name);
  assert.deepEqual(without, ['wasm-streams'], 'all else came from the registry');
});

test('the bill names what was compiled for the browser, and no macro, tool or test', () => {
  const compiled = new Set(readdirSync(join(TOP, 'target/wasm32-unknown-unknown/release/deps')).map((name) => name.replace(/^lib/, '').replace(/-[0-9a-f]{16}\..*/, '')));
  // A crate's file bears the name of its library.
  const absent = crates.filter(({ name }) => !compiled.has(name.replaceAll('-', '_')));
  assert.deepEqual(absent.map(({ name }) => name), []);
  const names = new Set(crates.map(({ name }) => name));
  const manifest = read('Cargo.toml');
  const direct = manifest.slice(manifest.indexOf('[dependencies]'), manifest.indexOf('[dev-dependencies]')).matchAll(/^([a-z][\w-]*) = ["{]/gm);
  for (const [, name] of direct) assert.ok(names.has(name), name);
  for (const name of ['proptest', 'leptos_macro', 'wasm-bindgen-macro', 'uuid', 'rstest']) assert.ok(!names.has(name), name);
});

test('what ships is under licences that are allowed, by the names of SPDX', () => {
  const list = read('deny.toml').match(/^allow = \[([^\]]*)\]/m)[1];
  const allowed = new Set([...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
  const holds = (expression) => {
    const text = expression.replaceAll(/[A-Za-z0-9.-]+( WITH [A-Za-z0-9.-]+)?/g, (name) => (/^(OR|AND)$/.test(name) ? name : `${allowed.has(name)}`));
    const tokens = text.match(/\(|\)|\w+/g);
    const one = () => (tokens[0] === '(' ? [tokens.shift(), any(), tokens.shift()][1] : tokens.shift() === 'true');
    const every = () => { let all = one(); while (tokens[0] === 'AND') { tokens.shift(); all = one() && all; } return all; };
    const any = () => { let some = every(); while (tokens[0] === 'OR') { tokens.shift(); some = every() || some; } return some; };
    return any() && tokens.length === 0;
  };
  for (const { name, licenses } of BILL.components.filter(({ type }) => type !== 'data')) assert.ok(holds(licenses[0].expression), `${name}: ${licenses[0].expression}`);
  for (const odd of ['GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR Apache-2.0) AND GPL-3.0', 'MIT/Apache-2.0']) assert.ok(!holds(odd), odd);
});

test('every name in the bill stands for one thing, and every need is among them', () => {
  const refs = [BILL.metadata.component, ...BILL.components].map((one) => one['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const { ref, dependsOn } of BILL.dependencies) for (const name of [ref, ...dependsOn]) assert.ok(refs.includes(name), name);
});
