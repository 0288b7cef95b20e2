// Where the tools come from: npm packages by licence, origin and bytes; versions that are exact.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const read = (name) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
// None of these packages ships: see tools/finish/bill.mjs.
const ALLOWED = ['ISC', 'MIT', 'Apache-2.0', 'MPL-2.0', '0BSD', 'BSD-3-Clause'];
const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+(\.\d+)?([.+-][\w.]+)?$/;

// What is wrong with a lock file of npm, one line each.
function faults(lock) {
  return Object.entries(lock.packages).filter(([name]) => name !== '').flatMap(([name, { license, resolved, integrity }]) => [
    ...(ALLOWED.includes(license) ? [] : [`${name}: licence ${license}`]),
    // A lock may leave it out where it is npm's own registry.
    ...(/^https:\/\/registry\.npmjs\.org\//.test(resolved ?? REGISTRY) ? [] : [`${name}: from ${resolved}`]),
    ...(/^sha512-/.test(integrity) ? [] : [`${name}: no checksum`]),
  ]);
}

test('npm packages are of known licences, from the registry, by their bytes', () => {
  const lock = JSON.parse(read('package-lock.json'));
  assert.ok(Object.keys(lock.packages).length > 5);
  assert.deepEqual(faults(lock), []);
  const planted = { packages: { '': {}, a: { license: 'GPL-3.0', resolved: 'https://npm.example/a.tgz', integrity: 'sha1-x' } } };
  assert.deepEqual(faults(planted), ['a: licence GPL-3.0', 'a: from https://npm.example/a.tgz', 'a: no checksum']);
});

test('every tool has an exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const pins = read('tools/setup.sh').match(/^[A-Z_]+=[\d.]+(?=\s|$)/gm).map((line) => line.split('='));
  const all = [...Object.entries({ ...dependencies, ...devDependencies }), ...pins.filter(([name]) => name !== 'NODE_MAJOR')];
  assert.ok(all.length > 12);
  for (const [name, version] of all) assert.match(version, EXACT, name);
  const actions = ['pages', 'advisories'].flatMap((name) => [...read(`.github/workflows/${name}.yml`).matchAll(/uses: (\S+)@(\S+)/g)]);
  for (const [, name, version] of actions) assert.match(version, /^v\d+\.\d+\.\d+$|^[0-9a-f]{40}$/, name);
  assert.match(read('rust-toolchain.toml'), /^channel = "\d+\.\d+\.\d+"$/m);
});
