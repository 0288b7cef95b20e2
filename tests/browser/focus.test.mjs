// One series is brought forward: by its name beside the plot, or by the list.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { READS_PIXELS, address, handy, hover, pixels, settled, told } from './picture.mjs';

// In its last year every one of them has a figure: a name alone says one only.
const QUERY = 'lang=en&places=KAZ,RUS,UZB,KGZ&to=2022';
const noFocus = (page) => page.waitForFunction(() => !location.search.includes('focus='));

// Where the names stand is nobody's business but the picture's: a mouse finds them, down its edge.
async function names(page, count) {
  const found = new Map();
  for (let down = 0.02; down < 1 && found.size < count; down += 0.02) {
    const at = await hover(page, 0.96, down);
    const words = await told(page);
    // One series alone, at its last year.
    const [, year, name, value] = words.match(/^(\d{4}): ([^;\d]+) ([^; ]+)$/) ?? [];
    if (name && !found.has(name)) found.set(name, { ...at, year, value });
  }
  return found;
}

test('a name beside the plot tells its last value; a click brings it forward and back', async () => {
  await withPage({ query: QUERY, allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const last = await page.$$eval('.numbers tbody tr', (rows) => {
      const last = {};
      for (const row of rows) {
        const [name, year] = [row.children[0].textContent, row.dataset.period];
        const { value, textContent: text } = row.querySelector('data');
        if (!last[name] || last[name].year < year) last[name] = { place: row.dataset.place, year, value, text };
      }
      return last;
    });
    const found = await names(page, Object.keys(last).length);
    assert.deepEqual([...found.keys()].sort(), Object.keys(last).sort());
    for (const [name, { year, value }] of found) assert.deepEqual([year, value], [last[name].year, last[name].text], name);

    const plain = await pixels(page);
    for (const [name, { x, y }] of found) {
      await page.mouse.click(x, y);
      await address(page, [`focus=${last[name].place}`]);
      await settled(page);
      assert.notEqual((await pixels(page)).sum, plain.sum, name);
      assert.match(await page.inputValue('#focus'), new RegExp(`^${last[name].place}:`));
      assert.equal(await page.locator('.tooltip.pinned').count(), 0);
      await page.mouse.click(x, y);
      await noFocus(page);
      await settled(page);
      assert.deepEqual(await pixels(page), plain, `${name} is put back`);
    }
  });
});

test('the list does the same by keys', async () => {
  await withPage({ query: QUERY, allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const plain = await pixels(page);
    const options = await page.$$eval('#focus option', (all) => all.map((one) => one.value));
    assert.equal(options.length, 5);
    await page.focus('#focus');
    const sums = new Set([plain.sum]);
    for (const option of options.slice(1)) {
      await page.keyboard.press('ArrowDown');
      await address(page, [`focus=${option}`]);
      await settled(page);
      sums.add((await pixels(page)).sum);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'focus');
    }
    assert.equal(sums.size, 5, 'each looks otherwise');
    await page.keyboard.press('Home');
    await noFocus(page);
    await settled(page);
    assert.deepEqual(await pixels(page), plain);
  });
});

test('a link brings a series forward', async () => {
  await withPage({ query: `${QUERY}&focus=RUS:internet`, allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    assert.equal(await page.inputValue('#focus'), 'RUS:internet');
    const forward = await pixels(page);
    await page.selectOption('#focus', '');
    await noFocus(page);
    await settled(page);
    assert.notEqual((await pixels(page)).sum, forward.sum);
  });
});
