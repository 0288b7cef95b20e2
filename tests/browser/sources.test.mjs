// The page of sources and method, on the release bundle: every source with what it gives, the card of
// one with its citation, and the rules by which all is read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findings, withPage } from './harness.mjs';

const rows = (name) => readFileSync(new URL(`../../public/data/${name}.csv`, import.meta.url), 'utf8')
  .trim().split('\n').slice(1);
const SOURCES = rows('sources').map((line) => line.split(',')[0]);
const SLOW = { timeout: 30000 };

const ready = (page) => page.waitForSelector('.items > [data-source]', SLOW);
const listed = (page) => page.$$eval('.items > [data-source]', (all) => all.map((one) => one.dataset.source));

test('every source of the table is there', async () => {
  await withPage({ query: 'view=sources&lang=en' }, async ({ page }) => {
    await ready(page);
    while (await page.locator('#action-list-more').count()) {
      const before = (await listed(page)).length;
      await page.focus('#action-list-more');
      await page.keyboard.press('Enter');
      await page.waitForFunction((n) => document.querySelectorAll('.items > [data-source]').length > n, before);
    }
    assert.deepEqual(await listed(page), SOURCES);
    const bare = await page.$$eval('.items > [data-source]', (all) => all
      .filter((one) => one.querySelectorAll('dt').length < 3 || !one.querySelector('.kind').textContent)
      .map((one) => one.dataset.source));
    assert.deepEqual(bare, []);
  });
});

test('a source’s card says what it gives, leads to it, and cites it', async () => {
  await withPage({ query: 'view=sources&open=ghedin-2013&lang=en' }, async ({ page }) => {
    const card = page.locator('.card [data-card="ghedin-2013"]');
    await card.waitFor(SLOW);
    const gone = await card.locator('[data-go]').evaluateAll((all) => all.map((one) => one.dataset.go));
    assert.ok(gone.includes('view=figures&only=source:ghedin-2013'));
    assert.ok(gone.includes('view=claims'));
    assert.ok(gone.some((query) => query.startsWith('view=figures&only=indicator:')));
    assert.ok(gone.some((query) => query.startsWith('view=timeline&open=E')));
    const own = card.locator('.work a');
    assert.equal(await own.getAttribute('href'), 'http://www.digitalintheround.com/social-media-kazakhstan/');
    await page.waitForSelector('#card-citation');
    assert.match(await page.inputValue('#card-citation'), /Digital in Kazakhstan: the state of the art/);
    await page.selectOption('#card-style', 'bibtex');
    await page.waitForFunction(() => /^@\w+\{ghedin-2013,/.test(document.querySelector('#card-citation').value));
    const download = page.waitForEvent('download');
    await page.click('#card-save');
    assert.match((await download).suggestedFilename(), /ghedin-2013.*\.bib$/);
  });
});

test('sources are filtered by kind, by keyboard, to the count beside it', async () => {
  await withPage({ query: 'view=sources&lang=ru' }, async ({ page }) => {
    await ready(page);
    for (const fold of ['#filters', '.facet[data-facet="kind"]']) {
      await page.focus(`${fold} > summary`);
      if (!(await page.$eval(fold, (one) => one.open))) await page.keyboard.press('Enter');
    }
    const box = '[id="list-only-kind:blog"]';
    const count = Number(await page.$eval(box, (one) => one.closest('label').querySelector('.count').textContent));
    await page.focus(box);
    await page.keyboard.press('Space');
    await page.waitForFunction((n) => document.querySelectorAll('.items > [data-source]').length === n, count);
    const kinds = await page.$$eval('.items .kind', (all) => all.map((one) => one.textContent.startsWith('Блог.')));
    assert.ok(count > 0 && kinds.every(Boolean));
  });
});

test('the method has its rules, breaks and gaps, and the ways to them', async () => {
  await withPage({ query: 'view=sources&lang=en' }, async ({ page }) => {
    await ready(page);
    const ways = await page.$$eval('.ways-to-method a', (all) => all.map((one) => one.getAttribute('href')));
    assert.equal(ways.length, 6);
    for (const way of ways) assert.equal(await page.locator(`h3${way}`).count(), 1, way);
    assert.equal(await page.locator('.method [data-break]').count(), rows('breaks').length);
    assert.ok(await page.locator('.hedges tbody tr').count() > 4);
    await page.click('.ways-to-method a[href="#method-breaks"]');
    await page.waitForFunction(() => {
      const { top } = document.querySelector('#method-breaks').getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    await page.click('[data-break="internet-users-share-kaz-2009-2012"] a');
    await page.waitForFunction(() => document.documentElement.dataset.page === 'explore');
    await page.waitForSelector('.about [data-break="internet-users-share-kaz-2009-2012"]', SLOW);
  });
});

for (const [lang, schemes] of Object.entries({ kk: ['dark', 'light'], ru: ['light', 'dark'], en: ['dark', 'light'] })) {
  test(`nothing to find, and nothing to scroll sideways: ${lang}`, async () => {
    for (const [turn, scheme] of schemes.entries()) {
      const query = `view=sources&lang=${lang}${turn === 0 ? '' : '&open=ghedin-2013'}`;
      await withPage({ query, scheme, width: 390 }, async ({ page }) => {
        await ready(page);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the screen');
        const found = await findings(page);
        assert.deepEqual(found, [], `${query}, ${scheme}`);
      });
    }
  });
}
