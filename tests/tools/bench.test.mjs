// The bench's figures, its pages of other libraries and its reading of a trace, on tables and traces
// made up here. It is not timed: what it measures differs from machine to machine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, summary, table, verdict } from '../../tools/bench/figure.mjs';
import { PEERS, pageOf, usualLines } from '../../tools/bench/peer.mjs';
import { bytesBy, held, summed, tellRace } from '../../tools/bench/race.mjs';
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

const INDICATORS = 'id,default_places,name_en\nshare,KAZ;UZB,"Users, all"\nother,RUS,Other\n';
const OBSERVATIONS = `indicator,place,period,value,status
share,KAZ,2001,1.5,published
share,KAZ,2003,3,published
share,UZB,2002,0,published
share,UZB,2002-07,9,published
share,UZB,2004,9,stated
share,RUS,2009,9,published
other,KAZ,2010,9,published
`;

test('the pages of others draw the yearly statistics of the usual places, with their gaps', () => {
  assert.deepEqual(usualLines(INDICATORS, OBSERVATIONS), {
    years: [2001, 2002, 2003],
    lines: [
      { name: 'KAZ', values: [1.5, null, 3] },
      { name: 'UZB', values: [null, 0, null] },
    ],
  });
  assert.throws(() => usualLines(INDICATORS, 'indicator,place,period,value,status\n'), /no yearly figures of share for KAZ;UZB/);
});

test('a page of another library holds its data and waits for the library alone', () => {
  const lines = usualLines(INDICATORS, OBSERVATIONS);
  for (const peer of PEERS) {
    const page = pageOf(peer, lines);
    const asked = [...page.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, name]) => name).filter((name) => name !== 'data:,');
    assert.deepEqual(asked.sort(), peer.files.map((file) => file.replace('dist/', '')).sort());
    for (const { values } of lines.lines) assert.ok(page.includes(JSON.stringify(values)), peer.name);
    assert.match(page, /dataset\.ready = 'true'/);
  }
});

test('only what came as a whole by a time counts as its bytes', () => {
  const files = [
    { responseEnd: 10, transferSize: 100 },
    { responseEnd: 20, transferSize: 50 },
    { responseEnd: 21, transferSize: 7 },
    // Not yet there.
    { responseEnd: 0, transferSize: 3 },
  ];
  assert.equal(bytesBy(files, 20), 150);
});

// Visits of our page, uPlot's and that of ECharts: [first chart, live chart] each.
function race(ours, uplot, echarts) {
  const visits = (times) => times.map(([chart, live]) => ({ bytes: 20_000, paint: null, chart, live, loop: 1 }));
  const pages = [['Kaznet Explorer', '', ours], ['uPlot', '1.6', uplot], ['ECharts', '6', echarts]];
  return { throttle: { bits: 1_600_000, latency: 150, slowdown: 4 }, pages: pages.map(([name, version, times]) => summed({ name, version }, visits(times))) };
}

test('the conditions are judged by medians, and an equal time is not sooner', () => {
  const kept = ({ pages }) => held(pages).map((one) => one.held);
  assert.deepEqual(kept(race([[5, 20], [6, 21], [99, 99]], [[7, 7]], [[22, 22]])), [true, true]);
  assert.deepEqual(kept(race([[7, 20]], [[7, 7]], [[20, 20]])), [false, false]);
  // The first against uPlot and the live one against ECharts, not the other way round.
  assert.deepEqual(kept(race([[5, 20]], [[7, 7]], [[4, 19]])), [true, false]);
});

test('the race is told with ratios to ours, and with what was not measured', () => {
  const told = tellRace(race([[500, 1000], [600, 1200]], [[1100, 1100], [1100, 1100]], [[2200, 2200], [2200, 2200]]));
  assert.match(told, /1\.6 Mbit\/s, 150 ms there and back, processor slowed 4-fold/);
  assert.match(told, /\nKaznet Explorer +2 +20\.0 +\? \/ \? \(2 not measured\) +550\.0 \/ 600\.0 +1\.00 +1100\.0 \/ 1200\.0 +1\.00\n/);
  assert.match(told, /\nECharts 6 .* 4\.00 +2200\.0 \/ 2200\.0 +2\.00\n/);
  assert.match(told, /of uPlot: yes \(550 and 1100 ms\)\n.*of ECharts: yes \(1100 and 2200 ms\)\n$/);
});
