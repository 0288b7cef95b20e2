// A data package that means harm: markup, addresses that are scripts, and formulas in every text of
// every table. All of it is shown as text on every page and taken away as text; nothing of it runs.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DIST } from './browser.mjs';
import { drawn, withPage } from './harness.mjs';
import { csv, rewritten } from './tables.mjs';

// Counts itself where it runs, in the page and in whatever is made of it.
const RUN = 'globalThis.__ran=(globalThis.__ran||0)+1';
const MARKUP = `"><img src=x: onerror="${RUN}"><svg onload="${RUN}"></svg></script></style></textarea></title><script>${RUN}</script>]]>'--`;
const FORMULA = `=HYPERLINK("javascript:${RUN}")`;
const TEXTS = /_(en|ru|kk)$|^(publisher|title|license)$/;
// Keys lead to cards, addresses, attributes and names of files.
const KEYS = { 'wdi-kaz-2026-04': `wdi"><img src=x: onerror=${RUN}>`, 'licence-not-read': `<script>${RUN}</script>` };

function hostile(cell, column) {
  if (/^(name_..|publisher)$/.test(column)) return `${FORMULA} ${cell}${MARKUP}`;
  if (TEXTS.test(column)) return `${cell} ${MARKUP}`;
  if (column === 'url') return cell.replace(/^http:.*/, `javascript:${RUN}`);
  if (column === 'vintage') return cell;
  return Object.entries(KEYS).reduce((text, [key, bad]) => text.replaceAll(new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'g'), bad), cell);
}

async function serveHostile(page) {
  // The first tables are made of the others: without them the page waits for all.
  await page.route('**/data/first.txt', (route) => route.fulfill({ body: '', contentType: 'text/plain' }));
  await page.route('**/data/*.csv', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1);
    // What stands in square brackets is a formula, which a quote would end: it keeps its keys.
    const change = name === 'passages.csv' || name === 'checks.csv' ? (cell, column) => (TEXTS.test(column) ? hostile(cell, column) : cell) : hostile;
    return route.fulfill({ body: rewritten(readFileSync(join(DIST, 'data', name), 'utf8'), change), contentType: 'text/csv' });
  });
}

// What markup would leave behind had any of it been taken for such. Runs in the page.
function harm() {
  const found = [];
  if (globalThis.__ran) found.push(`${globalThis.__ran} ran`);
  for (const element of document.querySelectorAll('*')) {
    if (element.matches('script:not([src], [type="application/ld+json"], [type="application/json"])') && !element.matches('[data-own]')) found.push(element.outerHTML.slice(0, 80));
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || (/^(href|src|action|formaction|xlink:href)$/i.test(name) && /^\s*(javascript|vbscript|data:text)/i.test(value))) found.push(`${element.tagName} ${name}=${value.slice(0, 60)}`);
    }
  }
  return found;
}

const shows = (page, text) => page.waitForFunction((text) => (document.querySelector('main') ?? document.body).textContent.includes(text), text);

const VIEWS = ['lang=en', 'read=access-estimates&lang=ru', 'view=explore&lang=kk', 'view=explore&chart=bars&lang=en', 'chart=estimates&lang=en', 'view=figures&open=S13&lang=en', 'view=figures&lang=ru', 'view=timeline&open=E001&lang=en', 'view=claims&open=C01&lang=en', 'view=sources&lang=kk', 'embed=1&controls=1&lang=en'];
test('on every page hostile texts are text', async () => {
  await withPage({ before: serveHostile, open: false }, async ({ page, url }) => {
    for (const query of VIEWS) {
      await page.goto(`${url.split('?')[0]}?${query}`);
      assert.ok(await drawn(page, 10_000), query);
      await shows(page, '<img src=x: onerror=');
      assert.deepEqual(await page.evaluate(harm), [], query);
    }
    // Addresses that are scripts are told, and are no links.
    assert.match(await page.innerText('body'), /javascript:/);
  });
});

async function taken(page, action) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-action="${action}"]`)]);
  return download;
}

test('whatever is taken away of them is text as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaznet-'));
  try {
    await withPage({ before: serveHostile, query: 'view=explore&lang=en' }, async ({ page, context }) => {
      assert.ok(await drawn(page, 10_000));
      await page.waitForSelector('.edition');
      await page.click('#take-away > summary');
      await page.waitForSelector('#take-away .groups');
      for (const action of ['svg', 'html']) {
        const download = await taken(page, action);
        assert.match(download.suggestedFilename(), /^kaznet-[A-Za-z0-9-]+\.(svg|html)$/);
        const path = join(folder, download.suggestedFilename());
        await download.saveAs(path);
        assert.ok(readFileSync(path, 'utf8').includes('onerror='), 'the names are in it');
        const other = await context.newPage();
        const problems = [];
        other.on('pageerror', (error) => problems.push(String(error)));
        other.on('console', (message) => problems.push(message.text()));
        other.on('request', (request) => problems.push(request.url()));
        await other.goto(pathToFileURL(path).href);
        await other.waitForFunction(() => (document.body ?? document.documentElement).textContent.includes('onerror='));
        const own = await other.evaluate(() => document.querySelectorAll('script:not([type])').forEach((script, at) => at === 0 && script.setAttribute('data-own', '')));
        assert.equal(own, undefined);
        assert.deepEqual(await other.evaluate(harm), [], action);
        assert.deepEqual(problems, [pathToFileURL(path).href], action);
        await other.close();
      }
      for (const action of ['csv', 'csv-all']) {
        const path = await (await taken(page, action)).path();
        const [, ...rows] = csv(readFileSync(path, 'utf8').slice(1));
        const cells = rows.flat();
        assert.ok(cells.some((cell) => cell.includes('HYPERLINK')), 'the formulas are in it');
        assert.deepEqual(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell)), []);
      }
      const json = JSON.parse(readFileSync(await (await taken(page, 'json')).path(), 'utf8'));
      assert.ok(JSON.stringify(json).includes('onerror='));
      assert.deepEqual(await page.evaluate(harm), []);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
