// The judgement of a long use: each way to grow or to slow is found, and a steady run is not blamed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults, told } from '../../tools/longrun/reading.mjs';

const STEADY = { rounds: 9, heap: 4e6, wasm: 9e6, nodes: 5000, listeners: 58, move: 10, change: 45 };
const minutes = (count, last = {}) => Array.from({ length: count }, (_, at) => ({ ...STEADY, ...(at >= 5 ? last : {}) }));

test('a steady run has no fault, nor one that shrinks', () => {
  assert.deepEqual(faults(minutes(30)), []);
  assert.deepEqual(faults(minutes(30, { heap: 2e6, wasm: 8e6, nodes: 4000, listeners: 50, move: 5, change: 20 })), []);
  assert.deepEqual(faults(minutes(30, { heap: 4.39e6, nodes: 5050, move: 12.4 })), []);
});

test('what grows or slows is named', () => {
  for (const [last, words] of [
    [{ heap: 4.41e6 }, /^the heap is 1\.10 times/],
    [{ wasm: 10e6 }, /^the memory of the program is 1\.11 times/],
    [{ nodes: 5051 }, /^5051 nodes, 5000 in minute 5$/],
    [{ listeners: 59 }, /^59 listeners, 58 in minute 5$/],
    [{ move: 12.6 }, /^a move costs 1\.26 times/],
    [{ change: 57 }, /^a change costs 1\.27 times/],
  ]) {
    const found = faults(minutes(30, last));
    assert.equal(found.length, 1, found.join());
    assert.match(found[0], words);
  }
});

test('a run that is too short is no proof', () => {
  for (const count of [1, 5]) assert.match(faults(minutes(count))[0], /say nothing/);
});

test('the table has a line for each minute', () => {
  const lines = told(minutes(6)).trimEnd().split('\n');
  assert.equal(lines.length, 7);
  assert.deepEqual(lines[6].trim().split(/\s+/), ['6', '9', '4.00', '9.00', '5000', '58', '10.00', '45.00']);
});
