// The bench's figures and its reading of a trace, on traces made up here. It is not timed: what it
// measures differs from machine to machine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, summary, table, verdict } from '../../tools/bench/figure.mjs';
import { timesOf } from '../../tools/bench/trace.mjs';

test('the median and the worst leave out what was not measured, and say how much', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.deepEqual(summary([5, null, 7]), { count: 2, missing: 1, median: 6, worst: 7 });
  assert.deepEqual(summary([null]), { count: 0, missing: 1, median: null, worst: null });
});

test('a limit is met by all, by the median alone, or not', () => {
  assert.equal(verdict(summary([10, 20]), 20), 'met');
  assert.equal(verdict(summary([10, 21]), 20), 'median only');
  assert.equal(verdict(summary([30]), 20), 'not met');
  assert.equal(verdict(summary([10, null]), 20), 'met where measured');
  assert.equal(verdict(summary([null]), 20), 'not measured');
});

test('what is unknown stands in the table', () => {
  const step = { name: 'a', limit: 16, work: summary([1]), painted: summary([2, null]), presented: summary([null]) };
  assert.match(table([step]), /a +1 +1\.0 \/ 1\.0 +2\.0 \/ 2\.0 \(1 not measured\) +\? \/ \? \(1 not measured\) +16 +met where measured +not measured/);
});

// Microseconds, as in a trace.
const main = { pid: 1, tid: 2, ph: 'X' };
const task = (ts, dur, where = main) => ({ ...where, name: 'ThreadControllerImpl::RunTask', ts, dur });
const mark = (ts, name) => ({ ...main, ph: 'I', name, ts });
const input = (ph, ts, id, type) => ({ pid: 1, name: 'EventLatency', ph, ts, id, args: { event_latency: { event_type: type } } });
const TRACE = [
  task(0, 500),
  // The event's task, from the dispatch on: 3 ms; another's; the frame, with a task inside: 10 ms.
  task(1000, 4000),
  mark(2000, 'bench:event'),
  task(5000, 90_000, { pid: 1, tid: 9, ph: 'X' }),
  task(20_000, 10_000),
  task(22_000, 1000),
  mark(21_000, 'bench:drawn 1'),
  task(40_000, 5000),
  input('b', 100, 'a', 'KEY_PRESSED'),
  input('b', 200, 'b', 'MOUSE_RELEASED'),
  input('e', 50_200, 'b'),
  input('e', 60_000, 'a'),
  input('b', 70_000, 'c', 'MOUSE_RELEASED'),
];

test('a trace gives work without waiting, the end of the frame that drew, and its showing', () => {
  assert.deepEqual(timesOf(TRACE, 'MOUSE_RELEASED'), { work: 13, painted: 28, presented: 50, frames: 1 });
});

test('what a trace does not tell is null', () => {
  const nothing = { work: null, painted: null, presented: null, frames: null };
  assert.deepEqual(timesOf([], 'MOUSE_RELEASED'), nothing);
  assert.deepEqual(timesOf(TRACE.filter((event) => !event.name.startsWith('bench:drawn')), 'MOUSE_RELEASED'), nothing);
  assert.equal(timesOf(TRACE, 'MOUSE_MOVED_EVENT').presented, null);
  const later = TRACE.map((event) => (event.name === 'bench:drawn 1' ? { ...event, name: 'bench:drawn 2' } : event));
  assert.deepEqual(timesOf(later, 'MOUSE_RELEASED'), { work: 13, painted: 28, presented: null, frames: 2 });
});
