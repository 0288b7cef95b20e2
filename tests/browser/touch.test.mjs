// A finger on the picture: along it reads, a tap as well, up and down scrolls the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { handy, point, settled, toldYear, touchscreen, years } from './picture.mjs';

const PHONE = { query: 'lang=en', touch: true, width: 390, height: 700 };

test('a finger along the picture reads, and leaves the last stop to be read', async () => {
  await withPage(PHONE, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    const fingers = await touchscreen(page);
    const { x, y } = await point(page, 0.25, 0.5);
    assert.ok(await page.isHidden('.tooltip'));
    const scrolled = await page.evaluate(() => scrollY);
    await fingers.press([x, y]);
    await page.waitForSelector('.tooltip', { state: 'visible' });
    const read = [await toldYear(page)];
    for (const by of [20, 40, 80, 120]) {
      await fingers.move([x + by, y]);
      await settled(page);
      read.push(await toldYear(page));
    }
    assert.deepEqual([...new Set(read)].sort(), read, 'every move comes to a later year');
    await fingers.lift();
    await settled(page);
    assert.ok(await page.isVisible('.tooltip'));
    assert.equal(await toldYear(page), read.at(-1));
    assert.deepEqual(await years(page), all, 'one finger chooses no years');
    assert.equal(await page.evaluate(() => scrollY), scrolled, 'and scrolls nothing');
  });
});

test('a tap reads one stop, a tap on another reads that', async () => {
  await withPage(PHONE, async ({ page }) => {
    await handy(page);
    const tap = async (across) => {
      const { x, y } = await point(page, across, 0.5);
      await page.touchscreen.tap(x, y);
      await settled(page);
      assert.ok(await page.isVisible('.tooltip'));
      return toldYear(page);
    };
    assert.ok(await tap(0.2) < await tap(0.6));
  });
});

test('a finger up and down scrolls the page', async () => {
  await withPage(PHONE, async ({ page }) => {
    await handy(page);
    const touch = await page.$eval('#reader', (reader) => getComputedStyle(reader).touchAction);
    assert.equal(touch, 'pan-y');
    const fingers = await touchscreen(page);
    const { x, y } = await point(page, 0.4, 0.7);
    const top = await page.evaluate(() => scrollY);
    const before = page.url();
    await fingers.press([x, y]);
    for (let by = 20; by <= 200; by += 20) await fingers.move([x, y - by]);
    await fingers.lift();
    await page.waitForFunction((top) => scrollY > top + 100, top);
    assert.equal(page.url(), before);
    // The browser has taken the finger: the next one is the first on the picture again.
    const next = await point(page, 0.4, 0.7);
    await fingers.press([next.x, next.y]);
    await fingers.move([next.x + 60, next.y]);
    await fingers.lift();
    await settled(page);
    assert.equal(page.url(), before);
  });
});
