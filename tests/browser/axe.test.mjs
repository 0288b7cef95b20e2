// axe finds nothing on any view in both themes and three languages. It passes a bare canvas, so
// the behaviour tests beside it count as well.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { whole, withPage } from './harness.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['', 'chart=bars&year=2013', 'chart=estimates', 'events=censorship,policy', 'indicator=network-favourite-survey', 'places=none&indicator=population'];

// The page's policy lets no foreign script in: axe comes by way of the browser's debugger.
async function findings(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
  });
}

for (const lang of ['kk', 'ru', 'en']) {
  for (const scheme of ['light', 'dark']) {
    test(`nothing to find in ${lang}, ${scheme}`, async () => {
      for (const view of VIEWS) {
        const width = scheme === 'light' ? 1280 : 390;
        await withPage({ query: `lang=${lang}&${view}`, scheme, width }, async ({ page }) => {
          assert.ok(await whole(page));
          assert.deepEqual(await findings(page), [], view);
        });
      }
    });
  }
}
