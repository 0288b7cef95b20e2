// Uses the built page for half an hour in Chromium as a reader would, without ever loading it again,
// and reads each minute what it holds and what its frames cost. Prints a table, writes all to
// target/longrun.json, and fails where the page grows or slows: see `faults` in longrun/reading.mjs.
//
//   node tools/longrun.mjs --minutes 6

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BASE, DIST, launch, openContext, watch, whole } from '../tests/browser/browser.mjs';
import { faults, readerOf, told } from './longrun/reading.mjs';
import { QUERY, move, round, take, toggle } from './longrun/round.mjs';
import { serve } from './serve.mjs';

const TARGET = fileURLToPath(new URL('../target/', import.meta.url));
const MINUTE_MS = 60_000;
const MOVES = 40;
const CHANGES = 20;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, dir: { type: 'string', default: DIST } } });
const minutes = Number(values.minutes);

const server = await serve({ dir: values.dir, base: BASE });
const browser = await launch();
const readings = [];
try {
  const context = await openContext(browser);
  const page = await context.newPage();
  // Minutes of a machine at work are no time to give up after seconds.
  page.setDefaultTimeout(MINUTE_MS);
  const problems = await watch(page, server.url);
  const reader = await readerOf(page);
  await page.goto(`${server.url}?${QUERY}`);
  if (!(await whole(page))) throw new Error('the page did not draw its first chart');
  for (let minute = 1; minute <= minutes; minute += 1) {
    const end = Date.now() + MINUTE_MS;
    // What is saved is held for half a minute: first, so that it is gone when the minute is read.
    await take(page);
    let rounds = 0;
    do {
      await round(page);
      rounds += 1;
    } while (Date.now() < end);
    const moved = await reader.cost(MOVES, (turn) => move(page, turn));
    const changed = await reader.cost(CHANGES, () => toggle(page));
    await page.mouse.move(1, 1);
    readings.push({ rounds, ...await reader.held(), move: moved, change: changed });
    process.stdout.write(`${told(readings.slice(-1)).split('\n')[1].replace(/^1 /, `${minute} `)}\n`);
  }
  const found = [...faults(readings), ...problems];
  process.stdout.write(`\n${told(readings)}`);
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(`${TARGET}longrun.json`, `${JSON.stringify({ chromium: browser.version(), minutes, readings, faults: found }, null, 2)}\n`);
  for (const line of found) process.stderr.write(`longrun: ${line}\n`);
  if (found.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
