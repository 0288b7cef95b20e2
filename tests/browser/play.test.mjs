// The years of a ranking in turn: only when asked for, and ended when asked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { READS_PIXELS, handy, holdClock, pixels, says, settled } from './picture.mjs';

const BARS = 'lang=en&chart=bars&from=2015&to=2020&year=2016';
const EACH_YEAR_MS = 900;
const year = (page) => page.inputValue('#ranked-year').then(Number);
const steps = (page) => page.evaluate(() => history.length);
const shows = (page, year) => page.waitForFunction((year) => document.querySelector('#ranked-year').value === String(year), year);

test('Play goes year by year to the last, as one step of the history', async () => {
  await withPage({ query: BARS, allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const before = { steps: await steps(page), picture: await pixels(page), address: page.url() };
    await page.evaluate(() => {
      globalThis.seen = [];
      new MutationObserver(() => {
        const year = Number(document.querySelector('#ranked-year')?.value);
        if (globalThis.seen.at(-1) !== year) globalThis.seen.push(year);
      }).observe(document.querySelector('.span').parentElement, { subtree: true, attributes: true, childList: true });
    });
    await page.click('#action-play');
    await says(page, 'play', 'Pause');
    await shows(page, 2020);
    await says(page, 'play', 'Play');
    assert.deepEqual(await page.evaluate(() => globalThis.seen), [2017, 2018, 2019, 2020]);
    await page.waitForFunction(() => location.search.includes('year=2020'));
    assert.equal(await steps(page), before.steps + 1);
    await settled(page);
    assert.notEqual((await pixels(page)).sum, before.picture.sum);
    await page.goBack();
    await shows(page, 2016);
    assert.equal(page.url(), before.address);
  });
});

test('Pause stops it where it is, and from the last year it begins at the first', async () => {
  await withPage({ query: BARS }, async ({ page }) => {
    await handy(page);
    const before = await steps(page);
    const pass = await holdClock(page);
    const click = async (id) => {
      await page.click(id);
      await pass(100);
    };
    await click('#action-play');
    await pass(EACH_YEAR_MS);
    assert.equal(await year(page), 2017);
    await click('#action-play');
    await says(page, 'play', 'Play');
    await pass(20 * EACH_YEAR_MS);
    assert.equal(await year(page), 2017);
    assert.match(page.url(), /year=2017/);
    assert.equal(await steps(page), before + 1);

    for (const next of [2018, 2019, 2020]) {
      await click('#action-year-after');
      assert.equal(await year(page), next);
    }
    assert.ok(await page.isDisabled('#action-year-after'));
    await click('#action-play');
    assert.equal(await year(page), 2015, 'from the first again');
    await pass(EACH_YEAR_MS);
    assert.equal(await year(page), 2016);
    // A step by hand is a pause as well.
    await click('#action-year-before');
    assert.equal(await year(page), 2015);
    await says(page, 'play', 'Play');
    await pass(20 * EACH_YEAR_MS);
    assert.equal(await year(page), 2015);
  });
});

test('who wants no movement has no Play, but the years before and after', async () => {
  await withPage({ query: BARS, reducedMotion: true }, async ({ page }) => {
    await handy(page);
    assert.equal(await page.locator('#action-play').count(), 0);
    await page.click('#action-year-after');
    await shows(page, 2017);
    await page.click('#action-year-before');
    await shows(page, 2016);
    await page.click('#action-year-before');
    await shows(page, 2015);
    await page.waitForSelector('#action-year-before:disabled');
  });
});
