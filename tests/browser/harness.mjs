// What every browser test stands on: the built site served under a sub-path, a page of the asked
// size, colours and language, and the demand that nothing went wrong beside what was tested.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST, launch, openContext, watch } from './browser.mjs';

export { drawn, whole } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, or in the part of it that a selector names; one line each. The page's policy lets no
 * foreign script in: axe comes by way of the browser's debugger.
 */
export async function findings(page, within = null) {
  await page.evaluate(AXE);
  return page.evaluate(async (within) => {
    const { violations } = await globalThis.axe.run(within ?? document, { resultTypes: ['violations'] });
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
  }, within);
}

// One server and one Chromium for a file of tests; each test gets a fresh context of its own.
let shared;
async function stand() {
  shared ??= Promise.all([serve({ dir: DIST, base: BASE }), launch()]);
  const [server, browser] = await shared;
  return { server, browser };
}

after(async () => {
  if (!shared) return;
  const { server, browser } = await stand();
  await browser.close();
  await server.close();
});

// What a link says of a chart; without any it leads to the first page of the site.
const OF_CHART = /(^|&)(view|embed|indicator|places|from|to|chart|against|axes|transform|base|scale|year|source|focus|events|sort)=/;

/** The query string of a chart: that of the explorer where it says nothing of one. */
export const ofChart = (query = '') => (OF_CHART.test(query) ? query : ['view=explore', query].filter(Boolean).join('&'));

/**
 * Opens the page and gives it to `fn` as `{ page, context, url, problems, allow }`; afterwards
 * fails if anything stands in `problems` (see `watch`) that no `allow(regex)` covers.
 *
 * Options: `query` ('lang=ru&…': a chart; the first page of the site where `isHome`), `hash`, `width`, `height`, `scale` (device pixels a CSS pixel), `scheme`
 * ('light' or 'dark'), `locale`, `touch`, `reducedMotion`, `forcedColors`, `javaScript`,
 * `allow` (a list of regex), `before(page)` to set up routes before the page is opened,
 * `open: false` to leave the opening to `fn`.
 */
export async function withPage(options, fn) {
  const { server, browser } = await stand();
  const context = await openContext(browser, options);
  try {
    const page = await context.newPage();
    const allowed = [...(options.allow ?? [])];
    const problems = await watch(page, server.url);
    const query = options.isHome ? options.query : ofChart(options.query);
    const url = server.url + (query ? `?${query}` : '') + (options.hash ? `#${options.hash}` : '');
    await options.before?.(page);
    if (options.open !== false) await page.goto(url);
    await fn({ page, context, url, problems, allow: (pattern) => allowed.push(pattern) });
    const left = problems.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    assert.deepEqual(left, [], 'the page did something that it should not');
  } finally {
    await context.close();
  }
}
