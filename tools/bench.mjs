// Measures the built page in Chromium. First how soon a chart stands, to a reader who comes for the
// first time by a slow line, beside bare pages of other libraries. Then, with the whole library
// loaded, how long it takes from a change of filter, or a move over the chart, to the picture, at
// full speed and at four-fold slowdown of the processor. Prints the figures beside the project's
// limits, and writes them all to target/bench.json. Judges nothing: machines differ, so it fails
// only where it cannot run.
//
//   node tools/bench.mjs --query 'view=explore&lang=ru' --repeat 20 --only hover
//   node tools/bench.mjs --only first

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BASE, DIST, drawn, launch, openContext } from '../tests/browser/browser.mjs';
import { columns, median, table } from './bench/figure.mjs';
import { FIRST, THROTTLE, raceFirst } from './bench/first.mjs';
import { fixedLoop, instrument } from './bench/page.mjs';
import { tellRace } from './bench/race.mjs';
import { LONG, raceLong, tellLong } from './bench/long.mjs';
import { READ, raceRead, tellRead } from './bench/read.mjs';
import { STEPS, measure } from './bench/step.mjs';
import { serve } from './serve.mjs';

const TARGET = fileURLToPath(new URL('../target/', import.meta.url));
const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({ options: { query: text('view=explore&lang=en'), repeat: text('12'), dir: text(DIST), only: text('') } });
const repeat = Number(values.repeat);
const wanted = (name) => name.includes(values.only);
const steps = STEPS.filter(({ name }) => wanted(name));

// The first tables have few indicators; the whole library has all, and the record below the chart.
async function wholeLibrary(page) {
  if (!(await drawn(page, 30_000))) throw new Error('the page did not draw its first chart in 30 s');
  const count = readFileSync(`${values.dir}/data/indicators.csv`, 'utf8').match(/^[a-z]/gm).length - 1;
  const all = ([count]) => document.querySelectorAll('#indicator option').length >= count && document.querySelector('.numbers table');
  await page.waitForFunction(all, [count], { timeout: 30_000 });
  return count;
}

async function calibrate(page) {
  const times = [];
  for (let turn = 0; turn < 7; turn += 1) times.push(await page.evaluate(fixedLoop));
  return median(times);
}

async function atSpeed(browser, url, slowdown) {
  const context = await openContext(browser, { width: 1280, height: 800 });
  try {
    const page = await context.newPage();
    await page.addInitScript(instrument);
    await page.goto(url);
    const indicators = await wholeLibrary(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const before = await calibrate(page);
    const measured = [];
    for (const step of steps) measured.push(await measure(browser, page, step, repeat));
    return { slowdown, indicators, loop: { before, after: await calibrate(page) }, steps: measured };
  } finally {
    await context.close();
  }
}

// Written by the build.
function weight() {
  try {
    return JSON.parse(readFileSync(`${TARGET}weight.json`, 'utf8'));
  } catch (error) {
    process.stdout.write(`The weight of the files is unknown: ${error.message}\n`);
    return null;
  }
}

function tellWeight({ files, total, limit }) {
  const rows = [...files, { name: 'first load', ...total }];
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  const cells = rows.map(({ name, raw, brotli }) => [name, kilobytes(raw), kilobytes(brotli)]);
  process.stdout.write(`${columns([['KB', 'raw', 'brotli'], ...cells])}limit: ${kilobytes(limit)} KB\n\n`);
}

function tellSpeed({ slowdown, loop, steps }) {
  process.stdout.write(`Processor slowed ${slowdown}-fold; a fixed loop takes ${loop.before.toFixed(1)} ms before, ${loop.after.toFixed(1)} ms after.\n`);
  process.stdout.write(`${table(steps)}\n`);
}

// The steps at both speeds, and how much slower the slow one was.
async function changes(browser) {
  const server = await serve({ dir: values.dir, base: BASE });
  try {
    const speeds = [];
    for (const slowdown of [1, THROTTLE.slowdown]) {
      speeds.push(await atSpeed(browser, `${server.url}?${values.query}`, slowdown));
      tellSpeed(speeds.at(-1));
    }
    const [full, slow] = speeds;
    const ratio = slow.loop.before / full.loop.before;
    process.stdout.write(`The fixed loop ran ${ratio.toFixed(2)} times slower with the slowdown.\n`);
    process.stdout.write('work: what the main thread did; painted: from the event to the end of its frame; presented: from the input to the frame shown.\n');
    return { query: values.query, ratio, speeds };
  } finally {
    await server.close();
  }
}

async function first(browser) {
  const race = await raceFirst(browser, { dir: values.dir, base: BASE, repeat });
  process.stdout.write(`${tellRace(race)}\n`);
  return race;
}

// Races that end their own browsers: memory is read off a fresh one.
async function long() {
  const race = await raceLong(launch, { dir: values.dir, base: BASE, repeat: Math.min(repeat, 5) });
  process.stdout.write(`${tellLong(race)}\n`);
  return race;
}

async function read() {
  const race = await raceRead(launch, { dir: values.dir, base: BASE, repeat: Math.min(repeat, 5) });
  process.stdout.write(`${tellRead(race)}\n`);
  return race;
}

const RACES = [[FIRST, first], [LONG, long], [READ, read]];
if (!RACES.some(([name]) => wanted(name)) && steps.length === 0) throw new Error(`nothing is named "${values.only}": there are ${[...RACES.map(([name]) => name), ...STEPS.map(({ name }) => name)].join(', ')}`);
const browser = await launch();
try {
  const size = weight();
  if (size) tellWeight(size);
  const report = { chromium: browser.version(), repeat, weight: size };
  for (const [name, race] of RACES) if (wanted(name)) report[name] = await race(browser);
  if (steps.length > 0) Object.assign(report, await changes(browser));
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(`${TARGET}bench.json`, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await browser.close();
}
