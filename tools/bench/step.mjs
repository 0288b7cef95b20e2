// What a reader does, with a real pointer and real keys, and how each doing is measured.

import { summary } from './figure.mjs';
import { CATEGORIES, timesOf } from './trace.mjs';

// The project's limits in milliseconds, at four-fold slowdown.
const FILTER = 50;
const HOVER = 16;
const WARM_UP = 3;
// Longer than whatever follows a change: what stands below the chart, and the address.
const SETTLED_MS = 500;

async function settle(page) {
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
}

// Brings the pointer there and presses; what is measured is the click, at the release.
async function aim(page, selector) {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = await page.locator(selector).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

const click = { event: 'click', input: 'MOUSE_RELEASED', go: (page) => page.mouse.up() };
const key = (name) => ({ event: 'keydown', input: 'KEY_PRESSED', go: (page) => page.keyboard.press(name) });
const inTurn = (...names) => (turn) => names[turn % names.length];
const chart = (word) => `input[name="chart"][value="${word}"]`;

/** Each step: how it is made ready, and what is then done; `turn` counts from 0. */
export const STEPS = [
  {
    name: 'add or remove a place',
    limit: FILTER,
    canvas: 'data',
    ready: (page, turn) => aim(page, turn % 2 === 0 ? '[data-suggested="CHN"]' : '[data-place="CHN"].chip'),
    act: () => click,
  },
  {
    name: 'begin a year later or back',
    limit: FILTER,
    canvas: 'data',
    ready: (page) => page.focus('input[data-year="from-year"]'),
    act: inTurn(key('ArrowRight'), key('ArrowLeft')),
  },
  {
    name: 'next indicator',
    limit: FILTER,
    canvas: 'data',
    ready: (page) => page.focus('#indicator'),
    act: () => key('ArrowDown'),
    after: (page) => page.selectOption('#indicator', 'internet-users-share'),
  },
  {
    name: 'lines to bars or back',
    limit: FILTER,
    canvas: 'data',
    ready: (page, turn) => aim(page, chart(inTurn('bars', 'line')(turn))),
    act: () => click,
    after: (page) => page.locator(chart('line')).click(),
  },
  {
    name: 'hover to another year',
    limit: HOVER,
    canvas: 'focus',
    ready: async () => {},
    act: (turn) => ({
      event: 'pointermove',
      input: 'MOUSE_MOVED_EVENT',
      go: async (page) => {
        const box = await page.locator('.reader').boundingBox();
        await page.mouse.move(box.x + 80 + ((turn * 53) % (box.width - 240)), box.y + box.height * 0.7);
      },
    }),
  },
];

// One doing, and its times by the trace.
async function once(browser, page, step, turn) {
  await step.ready(page, turn);
  await settle(page);
  const { event, input, go } = step.act(turn);
  await page.evaluate(([event, canvas]) => globalThis.__bench.arm(event, canvas), [event, step.canvas]);
  await browser.startTracing(page, { categories: CATEGORIES });
  await go(page);
  await settle(page);
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return timesOf(trace.traceEvents, input);
}

/** Does a step some times over. Gives summaries, and every single measurement. */
export async function measure(browser, page, step, repeat) {
  const all = [];
  for (let turn = 0; turn < WARM_UP + repeat; turn += 1) {
    const times = await once(browser, page, step, turn);
    if (turn >= WARM_UP) all.push(times);
  }
  await step.after?.(page);
  await settle(page);
  const parts = ['work', 'painted', 'presented'].map((part) => [part, summary(all.map((times) => times[part]))]);
  const { name, limit } = step;
  return { name, limit, ...Object.fromEntries(parts), all };
}
