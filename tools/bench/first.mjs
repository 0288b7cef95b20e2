// How soon a chart stands on our page and on the bare pages of `peer.mjs`, each opened by a fresh
// reader on a slow line and a slow processor, in turn, so that a slow minute is slow for all.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext } from '../../tests/browser/browser.mjs';
import { serve } from '../serve.mjs';
import { fixedLoop } from './page.mjs';
import { usualLines, writePages } from './peer.mjs';
import { bytesBy, summed } from './race.mjs';

/** What this measurement is called. */
export const FIRST = 'first chart';

/** A slow line and processor: bits a second, milliseconds there and back, times slower. */
export const THROTTLE = { bits: 1_600_000, latency: 150, slowdown: 4 };
const PATIENCE_MS = 60_000;
const LIVE = '[data-ready="true"]';
// What follows the picture in the page: when it is there, the picture is there as a whole.
const STATIC = '.answer .picture:has(> svg) + figcaption';

// Given to the browser as text. Looks before every frame for what the selectors mean; `__seen` then
// has the milliseconds from the start of the navigation to the end of that frame, style, layout and
// painting with it. What is drawn within a frame is told one frame late, on every page alike.
function watchFrames(selectors) {
  const left = new Map(Object.entries(selectors));
  const seen = {};
  globalThis.__seen = new Promise((resolve) => {
    const frame = () => {
      for (const [name, selector] of left) {
        if (!document.querySelector(selector)) continue;
        left.delete(name);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          seen[name] = performance.now();
          if (Object.keys(seen).length === Object.keys(selectors).length) resolve(seen);
        };
        port2.postMessage(null);
      }
      if (left.size > 0) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

// Given to the browser as text. Bytes by the browser's own count, headers included.
async function readTimes() {
  const seen = await globalThis.__seen;
  // The browser tells of a paint a moment after it.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const of = (type) => performance.getEntriesByType(type).map(({ name, startTime, responseEnd, transferSize }) => ({ name, startTime, responseEnd, transferSize }));
  return { ...seen, paints: of('paint'), files: [...of('navigation'), ...of('resource')] };
}

// One visit by a reader who has nothing of the page yet: a context of its own.
async function visit(browser, { url, chart }) {
  const problems = [];
  const context = await openContext(browser, { width: 1280, height: 800 });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('requestfailed', (request) => problems.push(`${request.url()} failed`));
    page.on('response', (response) => response.status() >= 400 && problems.push(`${response.url()} ${response.status()}`));
    const session = await context.newCDPSession(page);
    const bytes = THROTTLE.bits / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: THROTTLE.latency, downloadThroughput: bytes, uploadThroughput: bytes });
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE.slowdown });
    await page.addInitScript(watchFrames, { chart, live: LIVE });
    await page.goto(url, { waitUntil: 'commit' });
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`${url} drew nothing in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref());
    const { chart: first, live, paints, files } = await Promise.race([page.evaluate(readTimes), late]);
    if (problems.length > 0) throw new Error(`${url}: ${problems.join(', ')}`);
    const paint = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? null;
    return { bytes: bytesBy(files, live), paint, chart: first, live, loop: await page.evaluate(fixedLoop) };
  } finally {
    await context.close();
  }
}

/**
 * Visits our page and each peer's `repeat` times, after one visit each that does not count.
 * Returns `{ throttle, pages }`, ours first.
 */
export async function raceFirst(browser, { dir, base, repeat }) {
  const top = mkdtempSync(join(tmpdir(), 'peers-'));
  const servers = [];
  try {
    const [indicators, observations] = ['indicators', 'observations'].map((name) => readFileSync(join(dir, 'data', `${name}.csv`), 'utf8'));
    const peers = writePages(top, usualLines(indicators, observations));
    // The same server, paths as deep and copies packed as well for all of them.
    for (const place of [dir, top]) servers.push(await serve({ dir: place, base }));
    const [ours, theirs] = servers;
    const pages = [{ name: 'Kaznet Explorer', version: '', url: ours.url, chart: STATIC }];
    for (const peer of peers) pages.push({ ...peer, url: `${theirs.url}${peer.module}/`, chart: LIVE });
    const visits = pages.map(() => []);
    for (let turn = 0; turn <= repeat; turn += 1) {
      for (const [index, page] of pages.entries()) {
        const times = await visit(browser, page);
        if (turn > 0) visits[index].push(times);
      }
    }
    return { throttle: THROTTLE, pages: pages.map((page, index) => summed(page, visits[index])) };
  } finally {
    for (const server of servers) await server.close();
    rmSync(top, { recursive: true });
  }
}
