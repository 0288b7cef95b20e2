// The page of the article's claims, on the release bundle: all of them with their verdicts, filtered,
// each with its evidence drawn and the ways on from it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findings, withPage } from './harness.mjs';

const TABLE = readFileSync(new URL('../../public/data/claims.csv', import.meta.url), 'utf8');
const CLAIMS = [...TABLE.matchAll(/^(S\d+),/gm)].map(([, id]) => id);
const SLOW = { timeout: 30000 };

const listed = (page) => page.$$eval('.items > [data-claim]', (all) => all.map((one) => one.dataset.claim));
const ready = (page) => page.waitForSelector('.items > [data-claim]', SLOW);

test('every claim of the table is there, with a verdict and a reason', async () => {
  await withPage({ query: 'view=claims&lang=en' }, async ({ page }) => {
    await ready(page);
    assert.ok(CLAIMS.length > 30);
    assert.deepEqual(await listed(page), CLAIMS);
    const bare = await page.$$eval('.items > [data-claim]', (all) => all
      .filter((one) => !one.querySelector('[data-verdict]') || one.innerText.split('\n').length < 4)
      .map((one) => one.dataset.claim));
    assert.deepEqual(bare, []);
    assert.match(await page.innerText('.origin'), /Guido Ghedin[^]*Digital in the Round[^]*23 July 2013/);
    const tally = await page.$$eval('.standing .number', (all) => all.map((one) => Number(one.textContent)));
    assert.equal(tally.reduce((sum, n) => sum + n, 0), CLAIMS.length);
  });
});

test('a verdict is chosen by keyboard and finds as many as the count beside it says', async () => {
  await withPage({ query: 'view=claims&lang=en' }, async ({ page }) => {
    await ready(page);
    for (const fold of ['#filters', '.facet[data-facet="verdict"]']) {
      await page.focus(`${fold} > summary`);
      if (!(await page.$eval(fold, (one) => one.open))) await page.keyboard.press('Enter');
    }
    const box = '[id="list-only-verdict:conflicting"]';
    const count = Number(await page.$eval(box, (one) => one.closest('label').querySelector('.count').textContent));
    assert.ok(count > 0);
    await page.focus(box);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('only=verdict:conflicting'));
    await page.waitForFunction((n) => document.querySelectorAll('.items > [data-claim]').length === n, count);
    const verdicts = await page.$$eval('.items [data-verdict]', (all) => all.map((one) => one.dataset.verdict));
    assert.deepEqual([...new Set(verdicts)], ['conflicting']);
    // The same by the number above the list.
    const above = page.locator('[data-standing="conflicting"] a');
    assert.equal(Number(await above.locator('.number').innerText()), count);
    assert.equal(await above.getAttribute('aria-current'), 'true');
    await page.focus('[data-standing="confirmed"] a');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('only=verdict:confirmed'));
    const confirmed = Number(await page.innerText('[data-standing="confirmed"] .number'));
    await page.waitForFunction((n) => document.querySelectorAll('.items > [data-claim]').length === n, confirmed);
  });
});

test('a claim’s card opens by link, and leads to figures and charts', async () => {
  await withPage({ query: 'view=claims&open=S13&lang=en' }, async ({ page }) => {
    const card = page.locator('.card [data-card="S13"]');
    await card.waitFor(SLOW);
    assert.ok(await card.locator('picture img').count() > 0);
    await card.locator('details summary').first().click();
    const figures = await card.locator('details a').evaluateAll((all) => all.map((one) => one.dataset.go));
    assert.ok(figures.length > 0);
    for (const query of figures) assert.match(query, /^view=figures&open=./);
    const charts = await card.locator('.ways a').evaluateAll((all) => all.map((one) => one.dataset.go));
    assert.ok(charts.length > 0);
    await card.locator('details a').first().click();
    await page.waitForFunction(() => location.search.includes('view=figures'));
    await page.goBack();
    await card.waitFor(SLOW);
    await card.locator('.ways a').first().click();
    await page.waitForFunction(() => document.documentElement.dataset.page === 'explore');
    assert.equal(await page.locator('.notice').count(), 0);
  });
});

for (const width of [390, 1280]) {
  test(`pictures say in words what they show, and no text of theirs is cut, at ${width}`, async () => {
    await withPage({ query: 'view=claims&lang=ru', width }, async ({ page, context }) => {
      await ready(page);
      const images = await page.$$eval('.strip img', (all) => Promise.all(all.map(async (img) => {
        img.loading = 'eager';
        await img.decode();
        const text = decodeURIComponent(img.currentSrc.slice(img.currentSrc.indexOf(',') + 1));
        return { text, alt: img.alt, shown: img.getBoundingClientRect().width, room: img.closest('li').clientWidth };
      })));
      // Drawn on a page of their own: the texts of an image cannot be measured, and the site's policy
      // takes no text for markup.
      const found = await (await context.newPage()).evaluate((images) => images.map(({ text, ...image }) => {
        const box = document.createElement('div');
        box.style.cssText = 'position:absolute;left:0;top:0;width:2000px';
        box.innerHTML = text;
        document.body.append(box);
        const svg = box.querySelector('svg');
        const frame = svg.getBoundingClientRect();
        const cut = [...svg.querySelectorAll('text')]
          .filter((one) => {
            const { left, right, bottom } = one.getBoundingClientRect();
            return left < frame.left - 1 || right > frame.right + 1 || bottom > frame.bottom + 1;
          })
          .map((one) => one.textContent);
        box.remove();
        return { ...image, cut, own: frame.width };
      }), images);
      assert.ok(found.length > 10, `${found.length} pictures`);
      for (const { alt, cut, shown, own, room } of found) {
        assert.match(alt, /^На одной оси: /);
        assert.deepEqual(cut, []);
        assert.ok(shown <= room && Math.abs(shown - own) < 1, `${shown} of ${own} in ${room}: ${alt}`);
      }
    });
  });
}

for (const [lang, schemes] of Object.entries({ kk: ['light', 'dark'], ru: ['dark', 'light'], en: ['light', 'dark'] })) {
  test(`nothing to find, and nothing to scroll sideways: ${lang}`, async () => {
    for (const [turn, scheme] of schemes.entries()) {
      const query = `view=claims&lang=${lang}${turn === 0 ? '' : '&open=S13'}`;
      await withPage({ query, scheme, width: 390 }, async ({ page }) => {
        await ready(page);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the screen');
        const found = await findings(page);
        assert.deepEqual(found, [], `${query}, ${scheme}`);
      });
    }
  });
}
