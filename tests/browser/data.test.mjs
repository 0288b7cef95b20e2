// The data folder of the built site, as a program reads it: addresses, checksums, edition.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './browser.mjs';

const DATA = join(DIST, 'data');
const read = (name) => readFileSync(join(DATA, name));
const described = JSON.parse(read('datapackage.json'));
// The order of `Table::ALL`, in which the page reads and names them.
const TABLES = ['indicators', 'places', 'subjects', 'notes', 'sources', 'observations', 'breaks', 'events', 'attestations', 'claims', 'derived', 'checks', 'passages'];

test('every table described is at its address, as it is in the repository', () => {
  const paths = described.resources.map((one) => one.path);
  assert.deepEqual([...paths].sort(), TABLES.map((name) => `${name}.csv`).sort());
  for (const path of paths) assert.deepEqual(read(path), readFileSync(join(DIST, '../public/data', path)), path);
});

test('the checksums are right, and of every file', () => {
  const lines = read('SHA256SUMS').toString().trimEnd().split('\n').map((line) => line.split('  '));
  for (const [sum, name] of lines) assert.equal(createHash('sha256').update(read(name)).digest('hex'), sum, name);
  const names = readdirSync(DATA).filter((name) => name !== 'SHA256SUMS' && !/\.(br|gz)$/.test(name));
  assert.deepEqual(lines.map(([, name]) => name).sort(), names.sort());
});

// The name as src/export/view_id.rs defines it, written a second time: FNV-1a of every table's name
// and text, each ended by a byte that no text has, its bits mixed, five of them a letter.
function edition(files) {
  const mask = (1n << 64n) - 1n;
  let hash = 0xcbf29ce484222325n;
  for (const [name, bytes] of files) {
    for (const byte of [...Buffer.from(name), 0xff, ...bytes, 0xff]) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
  }
  for (const factor of [0xff51afd7ed558ccdn, 0xc4ceb9fe1a85ec53n]) hash = ((hash ^ (hash >> 33n)) * factor) & mask;
  hash ^= hash >> 33n;
  return Array.from({ length: 8 }, (_, at) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((hash >> BigInt(59 - 5 * at)) & 31n)]).join('');
}

test('the edition is the name of just these tables', () => {
  const files = TABLES.map((name) => [`${name}.csv`, read(`${name}.csv`)]);
  const expect = { package_version: described.version, data_version: edition(files) };
  assert.deepEqual(JSON.parse(read('version.json')), expect);
  const changed = files.map(([name, bytes]) => [name, name === 'notes.csv' ? bytes.subarray(1) : bytes]);
  assert.notEqual(edition(changed), expect.data_version);
});
