// What the page shows before its program is there, or where no script may run.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './browser.mjs';
import { drawn, withPage } from './harness.mjs';

const WIDTHS = [390, 700, 1280];
// Chromium still reaches for the module that the page preloads, and stops it itself.
const PRELOAD = [/^request failed: .*\.js csp$/];
const PAGE = readFileSync(join(DIST, 'index.html'), 'utf8');

// Holds the program back until `start` is called.
function heldBack() {
  let start;
  const gate = new Promise((resolve) => (start = resolve));
  const before = (page) => page.route('**/*.wasm', async (route) => {
    await gate;
    await route.continue();
  });
  return { before, start };
}

const places = (page) => page.evaluate(() => ['header', '#chart-title', '.subtitle', '.picture'].map((name) => {
  const { x, y, width, height } = document.querySelector(name).getBoundingClientRect();
  return { name, x, y, width, height };
}));

for (const scheme of ['light', 'dark']) {
  test(`without scripts the chart and the latest figures are there (${scheme})`, async () => {
    for (const width of WIDTHS) {
      await withPage({ isHome: true, javaScript: false, allow: PRELOAD, scheme, width }, async ({ page }) => {
        const shown = page.locator('.picture svg:visible');
        assert.equal(await shown.count(), 1);
        assert.equal(await shown.getAttribute('class'), width < 640 ? 'narrow' : 'wide');
        const text = await shown.evaluate((svg) => svg.textContent);
        for (const label of ['Kazakhstan', 'Russia', 'Uzbekistan', 'Kyrgyzstan', '2020', '100%']) assert.ok(text.includes(label), label);
        // No word runs over the edge, which would cut it off.
        const box = await shown.boundingBox();
        for (const word of await shown.locator('text').all()) {
          const { x, width: wide } = await word.boundingBox();
          assert.ok(x >= box.x - 1 && x + wide <= box.x + box.width + 1, await word.textContent());
        }
        const line = await shown.locator('path[stroke="var(--slot-0)"]').first().evaluate((path) => getComputedStyle(path).stroke);
        assert.equal(line, scheme === 'light' ? 'rgb(0, 96, 122)' : 'rgb(76, 195, 224)');
        const table = page.locator('.numbers table');
        assert.ok(await table.isVisible());
        assert.match(await table.innerText(), /Kazakhstan\s+2024\s+93\.4%\s+World Bank \(ITU\)/);
        const edge = await table.evaluate((element) => element.getBoundingClientRect().right);
        assert.ok(edge <= width, `the table ends at ${edge} of ${width}`);
      });
    }
  });
}

test('the latest figures are the last of the table', async () => {
  const rows = readFileSync(join(DIST, 'data/observations.csv'), 'utf8').split('\n').map((line) => line.split(','));
  const at = (name) => rows[0].indexOf(name);
  await withPage({ isHome: true, javaScript: false, allow: PRELOAD }, async ({ page }) => {
    const told = await page.$$eval('.numbers tr', (rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.deepEqual(told.map(([name]) => name), ['Kazakhstan', 'Russia', 'Kyrgyzstan', 'Uzbekistan']);
    for (const [index, id] of ['KAZ', 'RUS', 'KGZ', 'UZB'].entries()) {
      const own = rows.filter((row) => row[at('indicator')] === 'internet-users-share' && row[at('place')] === id && /^\d{4}$/.test(row[at('period')]) && row[at('status')] === 'published');
      const last = own.sort((a, b) => a[at('period')] - b[at('period')]).at(-1);
      assert.equal(told[index][1], last[at('period')]);
      assert.ok(Math.abs(parseFloat(told[index][2]) - Number(last[at('value')])) <= 0.05);
    }
  });
});

for (const width of WIDTHS) {
  test(`the program takes over without a jump at ${width}`, async () => {
    const { before, start } = heldBack();
    const observed = async (page) => {
      await page.addInitScript(() => {
        globalThis.__shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.__shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await before(page);
    };
    await withPage({ isHome: true, width, before: observed }, async ({ page }) => {
      const first = await places(page);
      start();
      assert.ok(await drawn(page));
      // Parts that are fetched later still come in below, and beside, what stood here first.
      const shift = await page.evaluate(() => globalThis.__shift);
      assert.ok(shift < 0.05, `shifted by ${shift}`);
      await page.waitForSelector('.headline');
      const then = await places(page);
      for (const [index, { name, ...box }] of first.entries()) {
        for (const side of Object.keys(box)) assert.ok(Math.abs(then[index][side] - box[side]) < 1, `${name} ${side}: ${box[side]}, then ${then[index][side]}`);
      }
    });
  });
}

test('a link to another view does not begin with the picture of the default one', async () => {
  const { before, start } = heldBack();
  await withPage({ before, query: 'chart=bars' }, async ({ page }) => {
    await page.waitForSelector('.answer', { state: 'hidden' });
    assert.ok(await page.isVisible('#loading'));
    start();
    assert.ok(await drawn(page));
  });
});

test('the picture has no style of its own, which the policy would forbid, and no colour but the theme\'s', () => {
  const pictures = PAGE.match(/<svg class=[^]*?<\/svg>/g);
  assert.equal(pictures.length, 2);
  for (const picture of pictures) {
    assert.doesNotMatch(picture, /style|#[0-9a-f]{3}|<script/i);
    const paints = picture.match(/(fill|stroke)="[^"]*"/g).filter((paint) => !/"(none|stroke|var\(--[a-z0-9-]+\))"/.test(paint));
    assert.deepEqual(paints, []);
  }
});

test('machines are told what the data are, and have a picture', async () => {
  const described = JSON.parse(PAGE.match(/<script type="application\/ld\+json">(.*?)<\/script>/)[1]);
  assert.equal(described['@type'], 'Dataset');
  assert.ok(existsSync(join(DIST, described.distribution.contentUrl)));
  for (const name of ['name', 'description', 'license', 'version']) assert.ok(described[name], name);
  const meta = (name) => PAGE.match(new RegExp(`<meta property="og:${name}" content="([^"]*)">`))[1];
  const picture = readFileSync(join(DIST, meta('image')));
  // Width and height stand at the start of a PNG.
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
  assert.ok(meta('title') && meta('description'));
});
