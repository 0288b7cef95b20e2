// What the faults that cargo-mutants plants come to.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interval, table } from '../../tools/mutants.mjs';

const outcome = (file, summary) => ({ scenario: { Mutant: { file } }, summary });

test('a fault that compiles counts, and one without end is failed on', () => {
  const outcomes = [
    { scenario: 'Baseline', summary: 'Success' },
    outcome('src/scale/tick.rs', 'CaughtMutant'),
    outcome('src/scale/tick.rs', 'Timeout'),
    outcome('src/scale/log.rs', 'Unviable'),
    outcome('src/data/read.rs', 'MissedMutant'),
    outcome('src/data/id.rs', 'CaughtMutant'),
  ];
  assert.deepEqual(table(outcomes, false), [
    ['room', 'faults', 'failed on', 'score %'],
    ['data', '2', '1', '50.0'],
    ['scale', '2', '2', '100.0'],
    ['all', '4', '3', '75.0'],
  ]);
  assert.equal(table(outcomes, true)[1][4], '9–91');
  assert.deepEqual(table([], false), [['room', 'faults', 'failed on', 'score %']]);
});

test('the interval of a share is that of Wilson', () => {
  const rounded = (caught, all) => interval(caught, all).map((bound) => Number(bound.toFixed(1)));
  assert.deepEqual(rounded(9, 10), [59.6, 98.2]);
  assert.deepEqual(rounded(10, 10), [72.2, 100]);
  assert.deepEqual(rounded(0, 10), [0, 27.8]);
});
