// Parts that are made anew leave alone what stays the same: the focus, what a reader has picked,
// and the elements themselves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, whole, withPage } from './harness.mjs';

const chosen = (page) => page.evaluate(() => ({
  kind: document.querySelector('input[name="chart"]:checked').value,
  marked: [...document.querySelectorAll('input[name="chart"][checked]')].map((radio) => radio.value),
  indicator: document.querySelector('#indicator').value,
  focus: document.activeElement.id,
}));

// The kinds are told anew two frames after the chart.
const marked = (page, kind) => page.waitForFunction((kind) => document.querySelector(`#chart-${kind}[checked]`), kind);

test('a choice keeps its field and its focus, and follows the history', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    assert.ok(await whole(page));
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('#indicator, input[name="chart"]')) element.before = true;
    });
    await page.focus('#chart-line');
    await page.keyboard.press('ArrowRight');
    const bars = { kind: 'bars', marked: ['bars'], indicator: 'internet-users-share', focus: 'chart-bars' };
    await marked(page, 'bars');
    assert.deepEqual(await chosen(page), bars);
    await page.waitForFunction(() => location.search.includes('chart=bars'));
    await page.selectOption('#indicator', 'network-users');
    await page.waitForFunction(() => location.search.includes('network-users'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#indicator').value === 'internet-users-share');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('input[name="chart"]:checked').value === 'line');
    await marked(page, 'line');
    assert.deepEqual((await chosen(page)).marked, ['line']);
    assert.ok(await page.evaluate(() => [...document.querySelectorAll('#indicator, input[name="chart"]')].every((element) => element.before)));
  });
});

test('rows of the table that stay are the same elements, in the order of the table', async () => {
  await withPage({ query: 'lang=en&places=KAZ' }, async ({ page }) => {
    assert.ok(await whole(page));
    const years = () => page.$$eval('.numbers tbody tr[data-source="wdi-kaz-2026-04"]', (rows) => rows.map((row) => row.dataset.period));
    const before = await years();
    await page.evaluate(() => {
      document.querySelector('.numbers tbody tr').before = true;
    });
    await page.focus('input[data-year="from-year"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((count) => document.querySelectorAll('.numbers tbody tr[data-source="wdi-kaz-2026-04"]').length < count, before.length);
    assert.deepEqual(await years(), before.slice(0, -1));
    assert.ok(await page.evaluate(() => document.querySelector('.numbers tbody tr').before));
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((count) => document.querySelectorAll('.numbers tbody tr[data-source="wdi-kaz-2026-04"]').length === count, before.length);
    assert.deepEqual(await years(), before);
  });
});

test('a page that something else has changed is brought back where it changes', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    assert.ok(await drawn(page));
    // As translators do: each text in an element of its own.
    await page.evaluate(() => {
      for (const span of document.querySelectorAll('[data-choice="chart"] span, [data-choice="chart"] legend')) {
        const font = document.createElement('font');
        font.append(span.firstChild);
        span.append(font);
      }
    });
    await page.check('input[name="lang"][value="ru"]', { force: true });
    const legend = () => document.querySelector('[data-choice="chart"] legend').innerText;
    await page.waitForFunction(() => document.querySelector('[data-choice="chart"] legend').innerText !== 'Chart');
    assert.equal(await page.evaluate(legend), 'Диаграмма');
  });
});
