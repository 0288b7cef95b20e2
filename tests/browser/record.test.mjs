// How far a number can be trusted, on the release bundle: every value says where it is from,
// estimates stand side by side, the article's claims are held against the record.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, whole, withPage } from './harness.mjs';

const options = (page) => page.$$eval('#indicator option', (all) => all.length);

test('the whole record follows the first chart', async () => {
  // The tables are held back until the first chart was seen without them.
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  const before = (page) => page.route('**/data/observations.csv', async (route) => {
    await held;
    await route.continue();
  });
  await withPage({ before, query: 'lang=en' }, async ({ page }) => {
    assert.ok(await drawn(page));
    assert.equal(await options(page), 1);
    release();
    await page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);
    assert.ok(await page.locator('#indicator optgroup').count() >= 10);
    await page.selectOption('#indicator', 'mobile-per-100');
    await page.waitForFunction(() => location.search.includes('mobile-per-100'));
    await page.waitForFunction(() => document.querySelectorAll('.numbers tbody tr').length > 100);
  });
});

test('a link beyond the first tables opens on what it names', async () => {
  await withPage({ query: 'indicator=zhanaozen-deaths&lang=ru' }, async ({ page }) => {
    assert.ok(await whole(page));
    assert.equal(await page.inputValue('#indicator'), 'zhanaozen-deaths');
    assert.equal(await page.locator('.notice').count(), 0);
    await page.waitForSelector('[data-claim="S21"]');
  });
});

test('estimates of one year stand side by side, and a preferred source is kept in the link', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    assert.ok(await whole(page));
    await page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);
    await page.check('input[name="chart"][value="estimates"]', { force: true });
    await page.waitForFunction(() => location.search.includes('chart=estimates'));
    await page.waitForFunction(() => document.querySelectorAll('.numbers data').length === 5);
    const values = await page.$$eval('.numbers data', (all) => all.map((one) => Number(one.value)).sort());
    assert.deepEqual(values.map((value) => Math.round(value * 10) / 10), [40, 47.1, 54, 62.2, 63.3]);
    await page.focus('.reader');
    await page.keyboard.press('End');
    const words = await page.getAttribute('.reader', 'aria-valuetext');
    assert.match(words, /over 40% \(July 2013; 40% to 50%\)/);

    await page.selectOption('#source', 'freedom-house-2014');
    await page.check('input[name="chart"][value="line"]', { force: true });
    await page.waitForFunction(() => location.search.includes('source=freedom-house-2014'));
    await page.reload();
    assert.ok(await whole(page));
    const sources = await page.$$eval('tr[data-place="KAZ"]', (rows) => rows.map((row) => row.dataset.source));
    assert.deepEqual(sources, ['freedom-house-2014']);
    assert.equal(await page.inputValue('#source'), 'freedom-house-2014');
  });
});

test('table, tooltip and source panel say where a value is from', async () => {
  await withPage({ query: 'places=KAZ&from=2013&to=2013&lang=en', width: 1400 }, async ({ page }) => {
    assert.ok(await whole(page));
    await page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);
    // The table follows the record a few frames later.
    await page.waitForFunction(() => document.querySelector('tr[data-figure="S04"]').textContent.includes('S04'));
    // Not `innerText`: out of sight the table is not rendered.
    // The table is told anew when the record has come.
    await page.waitForFunction(() => document.querySelector('tr[data-figure="S04"]')?.textContent.includes('S04'));
    const row = await page.textContent('tr[data-figure="S04"]');
    for (const part of ['July 2013', 'over', '40% to 50%', 'Digital in the Round', '23 July 2013', 'quoted figure', 'stated in a text', 'Claim S04']) {
      assert.ok(row.includes(part), `${part} in: ${row}`);
    }
    const card = await page.innerText('.source[data-source="ghedin-2013"]');
    for (const part of ['Published', '23 July 2013', 'Kind of measure', 'Wording', 'Origin', 'Edition', 'over 40% (July 2013; 40% to 50%)']) {
      assert.ok(card.includes(part), `${part} in: ${card}`);
    }
    await page.focus('.reader');
    await page.keyboard.press('End');
    const tip = await page.innerText('.tooltip');
    for (const part of ['63.3%', 'over 40%', '40% to 50%', 'World Bank (ITU) · 8 April 2026 · official statistic · no hedge · published table', 'stated in a text']) {
      assert.ok(tip.includes(part), `${part} in: ${tip}`);
    }
  });
});

test('claims bear their verdict, the reason and what it rests on, and a break is named', async () => {
  await withPage({ query: 'lang=en&places=KAZ' }, async ({ page }) => {
    assert.ok(await whole(page));
    const claim = page.locator('[data-claim="S04"]');
    await claim.waitFor();
    assert.match(await claim.innerText(), /conflicting/);
    await claim.locator('[data-check="C01"] summary').click();
    assert.match(await claim.locator('[data-check="C01"]').innerText(), /47\.1%[^]*S03 \/ S02 \* 100/);
    await page.click('#sort-value');
    await page.waitForSelector('th[aria-sort="descending"] #sort-value');
    assert.ok(await claim.locator('[data-check="C01"] details').getAttribute('open') !== null, 'what was opened stays open');
    assert.match(await page.innerText('.remarks'), /Kazakhstan 2009–2012/);
    assert.equal(await page.locator('[data-break="internet-users-share-kaz-2009-2012"]').count(), 1);
    const broken = page.locator('tr[data-period="2011"][data-source="wdi-kaz-2026-04"] .broken');
    assert.equal(await broken.innerText(), 'break');
  });
});

test('the focus stays on a choice that was made by key', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    assert.ok(await whole(page));
    await page.focus('#chart-line');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.search.includes('chart=bars'));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'chart-bars');
    await page.focus('#sort-place');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('sort=place'));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'sort-place');
  });
});

test('events are marked, told at their year, listed with each date, and found from the list', async () => {
  await withPage({ query: 'lang=en&places=KAZ&from=2005&to=2013' }, async ({ page }) => {
    assert.ok(await whole(page));
    assert.equal(await page.locator('.event').count(), 0);
    await page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);
    await page.check('#events-censorship');
    await page.waitForFunction(() => location.search.includes('events=censorship'));
    await page.waitForSelector('[data-event="E013"]');
    const block = await page.innerText('[data-event="E013"]');
    for (const part of ['7 October 2008', '10 October 2008', 'The sources give different dates.']) assert.ok(block.includes(part), block);
    await page.click('[data-event="E013"] button');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'reader');
    assert.match(await page.getAttribute('.reader', 'aria-valuetext'), /^2008: .*7 October 2008: /);
    assert.match(await page.innerText('.tooltip .happened'), /7 October 2008/);
    await page.reload();
    assert.ok(await whole(page));
    assert.ok(await page.isChecked('#events-censorship'));
    await page.waitForSelector('[data-event="E013"]');
  });
});
