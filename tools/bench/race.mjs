// The first charts of several pages beside one another: sums, the conditions, and the table that is
// read. Knows no browser.

import { columns, line, summary } from './figure.mjs';

/** Bytes of the files that had come as a whole by a time. */
export function bytesBy(files, time) {
  return files.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= time).reduce((sum, { transferSize }) => sum + transferSize, 0);
}

/** The summaries of each part, and every single visit. */
export function summed({ name, version }, all) {
  const parts = ['bytes', 'paint', 'chart', 'live', 'loop'].map((part) => [part, summary(all.map((one) => one[part]))]);
  return { name, version, ...Object.fromEntries(parts), all };
}

/** Whether our first chart came before uPlot's, and our live one before that of ECharts, by medians. */
export function held([ours, ...peers]) {
  const medianOf = (name) => peers.find((peer) => peer.name === name).live.median;
  return [
    { what: 'first chart sooner than on the bare page of uPlot', ours: ours.chart.median, theirs: medianOf('uPlot') },
    { what: 'live chart sooner than on the bare page of ECharts', ours: ours.live.median, theirs: medianOf('ECharts') },
  ].map((one) => ({ ...one, held: one.ours < one.theirs }));
}

/** The table of a race, ours first, and a line on each condition. Milliseconds; KB are 1000 bytes. */
export function tellRace({ throttle, pages }) {
  const [ours] = pages;
  const ratio = (page, part) => (page[part].median / ours[part].median).toFixed(2);
  const rows = pages.map((page) => [
    `${page.name} ${page.version}`.trim(),
    `${page.chart.count}`,
    (page.bytes.median / 1000).toFixed(1),
    line(page.paint),
    line(page.chart),
    ratio(page, 'chart'),
    line(page.live),
    ratio(page, 'live'),
  ]);
  const head = ['median / worst, ms', 'n', 'KB till live', 'first paint', 'first chart', '× ours', 'live chart', '× ours'];
  const slow = `${throttle.bits / 1e6} Mbit/s, ${throttle.latency} ms there and back, processor slowed ${throttle.slowdown}-fold`;
  const lines = held(pages).map(({ what, ...one }) => `${what}: ${one.held ? 'yes' : 'no'} (${one.ours.toFixed(0)} and ${one.theirs.toFixed(0)} ms)\n`);
  return `A first visit: ${slow}.\n${columns([head, ...rows])}${lines.join('')}`;
}
