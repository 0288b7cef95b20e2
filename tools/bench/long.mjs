// What a frame costs while a long walk is panned, on our page and on the bare pages of
// `long_peer.mjs`: all that the page's main thread does meanwhile, style, layout and paint included,
// over what it does in frames in which one pixel of the same canvas changes and nothing else.
// Every page shows nine tenths of the walk and moves it by a thousandth a frame, to and fro.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext } from '../../tests/browser/browser.mjs';
import { serve } from '../serve.mjs';
import { columns, line, median, summary } from './figure.mjs';
import { SIZE, writeLongPages } from './long_peer.mjs';
import { openLong } from './own.mjs';
import { writeNarrow } from './walk.mjs';

/** What this measurement is called. */
export const LONG = 'long pan';
export const ROWS = [1_000, 100_000, 1_000_000, 10_000_000];
const FRAMES = 60;
const PATIENCE_MS = 180_000;

// Given to the browser as text. Calls `bench.show` once a frame, or changes a pixel where `isStill`.
async function pan({ frames, isStill }) {
  const { show } = globalThis.bench;
  const brush = isStill ? document.querySelector('canvas').getContext('2d') : null;
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise((next) => requestAnimationFrame(next));
    const part = 0.04 + (frame % 40 < 20 ? frame % 20 : 20 - (frame % 20)) / 1000;
    if (isStill) brush.fillRect(frame % 20, 0, 1, 1);
    else show(part, part + 0.9);
  }
  await new Promise((next) => requestAnimationFrame(next));
}

const within = (promise, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took over ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

// Milliseconds that the main thread has worked so far.
async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** The largest memory that the page’s process ever had, in bytes. Linux tells it. */
export async function peak(browser) {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return 1024 * Number(status.match(/^VmHWM:\s+(\d+) kB$/m)[1]);
    });
    return Math.max(...peaks);
  } finally {
    await session.detach();
  }
}

/** One page with one length: the cost of `repeat` runs of frames, and the memory; or why not. */
async function measureOne(launch, { url, open }, rows, repeat) {
  const browser = await launch();
  try {
    const context = await openContext(browser, { width: 1280, height: 900 });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url);
    const began = performance.now();
    await within(open(page, rows), `opening ${rows} rows`);
    const opened = performance.now() - began;
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    const cost = async (isStill) => {
      const before = await busy(session);
      await within(page.evaluate(pan, { frames: FRAMES, isStill }), `panning ${rows} rows`);
      return ((await busy(session)) - before) / FRAMES;
    };
    await cost(false);
    const runs = [];
    for (let turn = 0; turn < repeat; turn += 1) runs.push({ still: await cost(true), frame: await cost(false) });
    const still = median(runs.map((run) => run.still));
    return { rows, opened, still, frame: summary(runs.map(({ frame }) => frame)), cost: summary(runs.map(({ frame }) => frame - still)), peak: await peak(browser) };
  } catch (error) {
    return { rows, failed: error.message.split('\n')[0] };
  } finally {
    await browser.close();
  }
}

/**
 * Pans walks of each length on our page and each peer's, in turn, each in a browser of its own.
 * Returns `{ frames, size, pages }`, ours first.
 */
export async function raceLong(launch, { dir, base, repeat, lengths = ROWS }) {
  const top = mkdtempSync(join(tmpdir(), 'long-'));
  const servers = [];
  try {
    const peers = writeLongPages(top);
    for (const place of [dir, top]) servers.push(await serve({ dir: place, base }));
    const [ours, theirs] = servers;
    const pages = [{ name: 'Kaznet Explorer', version: '', url: `${ours.url}?view=own&lang=en`, open: (page, rows) => openLong(page, join(top, `${rows}.csv`)), runs: [] }];
    for (const peer of peers) {
      pages.push({ ...peer, url: `${theirs.url}${peer.module}/`, open: (page, rows) => page.evaluate((rows) => globalThis.bench.open(rows), rows), runs: [] });
    }
    for (const rows of lengths) {
      await writeNarrow(join(top, `${rows}.csv`), rows);
      for (const page of pages) page.runs.push(await measureOne(launch, page, rows, repeat));
    }
    return { frames: FRAMES, size: SIZE, pages: pages.map(({ name, version, runs }) => ({ name, version, runs })) };
  } finally {
    for (const server of servers) await server.close();
    rmSync(top, { recursive: true });
  }
}

/** Whether 1M rows cost at most a quarter of uPlot's, and 10M at most 1.5 times as much here. */
export function heldLong(pages) {
  const cost = (name, rows) => pages.find((page) => page.name === name)?.runs.find((run) => run.rows === rows)?.cost?.median ?? null;
  const [ours, uplot, ours10] = [cost('Kaznet Explorer', 1_000_000), cost('uPlot', 1_000_000), cost('Kaznet Explorer', 10_000_000)];
  const held = (one, most) => (one === null || most === null ? null : one <= most);
  return [
    { what: '1M rows: a frame at most a quarter of uPlot’s', ours, limit: uplot === null ? null : uplot / 4, held: held(ours, uplot === null ? null : uplot / 4) },
    { what: '10M rows: a frame at most 1.5 times that of 1M', ours: ours10, limit: ours === null ? null : ours * 1.5, held: held(ours10, ours === null ? null : ours * 1.5) },
  ];
}

const said = { true: 'yes', false: 'no', null: 'not measured' };
const ms = (number) => (number === null ? '?' : number.toFixed(2));

/** The table of a race. Milliseconds of the main thread a frame; MB are 1,000,000 bytes. */
export function tellLong({ frames, size, pages }) {
  const head = ['rows', 'page', 'pan a frame', 'whole frame', '× ours', 'opened, ms', 'peak, MB'];
  const lengths = pages[0].runs.map(({ rows }) => rows);
  const rows = lengths.flatMap((length) => {
    const of = (page) => page.runs.find((run) => run.rows === length);
    const ours = of(pages[0]).cost?.median;
    return pages.map((page) => {
      const run = of(page);
      const name = `${page.name} ${page.version}`.trim();
      if (run.failed) return [`${length}`, name, run.failed, '', '', '', ''];
      const ratio = ours ? (run.cost.median / ours).toFixed(2) : '?';
      return [`${length}`, name, line(run.cost), line(run.frame), ratio, run.opened.toFixed(0), (run.peak / 1e6).toFixed(0)];
    });
  });
  const lines = heldLong(pages).map(({ what, ours, limit, held }) => `${what}: ${said[held]} (${ms(ours)} ms, limit ${ms(limit)})\n`);
  return `Panning a long walk, ${size.width} × ${size.height} pixels, ${frames} frames a run; median / worst run, ms.\n${columns([head, ...rows])}${lines.join('')}`;
}
