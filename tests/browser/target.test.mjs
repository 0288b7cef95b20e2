// Nothing hangs on a pointer alone, and whatever is to be hit is large enough to be hit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { handy } from './picture.mjs';

// What a pointer does with the picture, and what does the same without one.
const INSTEAD = [
  ['a wheel with Ctrl or two fingers goes nearer', '', '#action-nearer'],
  ['a wheel with Ctrl or two fingers goes farther', 'from=2005&to=2015', '#action-farther'],
  ['a wheel sideways goes back', 'from=2005&to=2015', '#action-earlier'],
  ['a wheel sideways goes on', 'from=2005&to=2015', '#action-later'],
  ['a drag across chooses a first year', '', '#from-year'],
  ['a drag across chooses a last year', '', '#to-year'],
  ['a handle on the rail of years: from', '', 'input[data-year="from-year"]'],
  ['a handle on the rail of years: to', '', 'input[data-year="to-year"]'],
  ['the handle of the one year', 'chart=bars', '#ranked-year'],
  ['all years come back', 'from=2005&to=2015', '#action-all-years'],
  ['a pointer over the picture reads', '', '#reader[tabindex="0"][role="slider"]'],
  ['a click on the picture keeps it open', '', '#reader[tabindex="0"][role="slider"]'],
  ['a click on a name brings its series forward', '', '#focus'],
  ['a played year is paused, or gone through by steps', 'chart=bars&year=2010', '#action-year-before'],
  ['a played year is paused, or gone through by steps', 'chart=bars&year=2010', '#action-year-after'],
  ['an option of the list of places is clicked', '', '#add-place[role="combobox"]'],
];

test('each thing that a pointer does on the picture has a button, a field or a key', async () => {
  for (const query of new Set(INSTEAD.map(([, query]) => query))) {
    await withPage({ query: `lang=en&${query}` }, async ({ page }) => {
      await handy(page);
      for (const [what, , selector] of INSTEAD.filter(([, other]) => other === query)) {
        await page.waitForSelector(selector, { state: 'visible' });
        const found = await page.$eval(selector, (element) => {
          element.focus();
          const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
          return { focused: document.activeElement === element && element.tabIndex >= 0, named: name.trim() !== '', off: element.disabled === true };
        });
        assert.deepEqual(found, { focused: true, named: true, off: false }, `${what}: ${selector}`);
      }
    });
  }
});

// WCAG 2.2, 2.5.8: links inside sentences and lists of sources are excepted there and here.
function small() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const targets = [...document.querySelectorAll('button, select, input, summary, label:has(input), [role="option"], nav a, header a')];
  return targets
    .filter(shown)
    // A box lies in its label, and both take the click.
    .filter((element) => !(element.matches('input') && element.closest('label')))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    // Ends of layouts on half pixels.
    .filter(({ box }) => Math.min(box.width, box.height) < 23.99)
    .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
}

const VIEWS = ['', 'chart=bars&year=2013', 'chart=multiples&transform=index', 'chart=scatter&against=fixed-broadband-per-100', 'places=none&indicator=nope'];

test('what is to be hit is at least 24 pixels wide and high', async () => {
  for (const [width, lang, touch] of [[390, 'kk', true], [1280, 'en', false]]) {
    for (const view of VIEWS) {
      await withPage({ query: `lang=${lang}&${view}`, width, touch }, async ({ page }) => {
        await handy(page);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')));
        await page.locator('#add-place').click();
        await page.locator('.numbers .scroll').scrollIntoViewIfNeeded();
        const count = await page.locator('button:visible').count();
        assert.ok(count > 8, `${count} buttons`);
        assert.deepEqual(await page.evaluate(small), [], `${view} at ${width} px`);
      });
    }
  }
});

test('the handles of the years have a high rail, and keys part them when both stand together', async () => {
  await withPage({ query: 'lang=en&from=2010&to=2010', width: 390 }, async ({ page }) => {
    await handy(page);
    const rail = await page.locator('.double-slider').boundingBox();
    assert.ok(rail.height >= 24);
    await page.focus('input[data-year="from-year"]');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.querySelector('#from-year').value === '2009');
    await page.focus('input[data-year="to-year"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#to-year').value === '2011');
  });
});
