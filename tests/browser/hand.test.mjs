// A hand on the picture moves in time: by buttons, by wheel, by two fingers. Plain scrolling stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { handy, hover, point, settled, toldYear, touchscreen, years, yearsAfter } from './picture.mjs';

const count = ([from, to]) => to - from + 1;
const press = (page, action) => () => page.click(`#action-${action}`);
const isOff = (page, action) => page.isDisabled(`#action-${action}`);

test('buttons go nearer, earlier, later, farther, and back to all years', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    for (const action of ['earlier', 'later', 'farther', 'all-years']) assert.ok(await isOff(page, action), action);

    const near = await yearsAfter(page, press(page, 'nearer'));
    assert.equal(count(near), Math.round(count(all) * 0.6));
    assert.ok(near[0] > all[0] && near[1] < all[1], 'around the middle');
    assert.ok(page.url().includes(`from=${near[0]}&to=${near[1]}`));

    const earlier = await yearsAfter(page, press(page, 'earlier'));
    const by = near[0] - earlier[0];
    assert.ok(by > 0);
    assert.equal(near[1] - earlier[1], by, 'as many years as before');
    assert.deepEqual(await yearsAfter(page, press(page, 'later')), near);

    const far = await yearsAfter(page, press(page, 'farther'));
    assert.ok(count(far) > count(near));
    await yearsAfter(page, press(page, 'nearer'));
    assert.deepEqual(await yearsAfter(page, press(page, 'all-years')), all);
    assert.doesNotMatch(page.url(), /from=|to=/);
  });
});

test('a key on a button does the same, and the focus stays on it', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    await page.focus('#action-nearer');
    const near = await yearsAfter(page, () => page.keyboard.press('Enter'));
    const nearer = await yearsAfter(page, () => page.keyboard.press('Space'));
    assert.ok(count(nearer) < count(near) && count(near) < count(all));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'action-nearer');
  });
});

test('a wheel with Ctrl goes nearer and farther around the pointer', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    const seen = [];
    for (const across of [0.15, 0.75]) {
      await hover(page, across, 0.5);
      const under = await toldYear(page);
      await page.keyboard.down('Control');
      const near = await yearsAfter(page, () => page.mouse.wheel(0, -100));
      assert.equal(count(near), Math.round(count(all) * 0.6));
      seen.push(near[0]);
      await page.mouse.move(0, 0);
      await hover(page, across, 0.5);
      const now = await toldYear(page);
      assert.ok(Math.abs(now - under) <= 1, `${under} stays under the pointer, not ${now}`);
      while (count(await years(page)) < count(all)) await yearsAfter(page, () => page.mouse.wheel(0, 100));
      await page.keyboard.up('Control');
    }
    assert.ok(seen[0] + 5 < seen[1], `another place, other years: ${seen}`);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page stands still');
    assert.equal(await page.evaluate(() => devicePixelRatio), 1, 'and is not zoomed by the browser');
  });
});

test('a wheel sideways goes along, a plain one scrolls the page', async () => {
  await withPage({ query: 'lang=en&from=2005&to=2014' }, async ({ page }) => {
    await handy(page);
    await hover(page, 0.4, 0.5);
    assert.deepEqual(await yearsAfter(page, () => page.mouse.wheel(100, 0)), [2006, 2015]);
    assert.deepEqual(await yearsAfter(page, () => page.mouse.wheel(-100, 0)), [2005, 2014]);
    await page.keyboard.down('Shift');
    assert.deepEqual(await yearsAfter(page, () => page.mouse.wheel(0, -100)), [2004, 2013]);
    await page.keyboard.up('Shift');

    const before = page.url();
    const top = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction((top) => scrollY > top, top);
    assert.deepEqual(await years(page), [2004, 2013]);
    assert.equal(page.url(), before);
  });
});

test('a chart of one year leaves the wheel to the page', async () => {
  await withPage({ query: 'lang=en&chart=bars&year=2015' }, async ({ page }) => {
    await handy(page);
    await hover(page, 0.4, 0.5);
    const before = page.url();
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0);
    assert.equal(page.url(), before);
  });
});

test('two fingers go nearer and farther', async () => {
  await withPage({ query: 'lang=en', touch: true, width: 390 }, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    const fingers = await touchscreen(page);
    const { x, y } = await point(page, 0.45, 0.5);
    // The second finger comes when the first lies there already, as on any glass.
    const pinch = (from, to) => async () => {
      await fingers.press([x - from, y]);
      await fingers.press([x - from, y], [x + from, y]);
      for (let step = 1; step <= 4; step += 1) {
        const by = from + ((to - from) * step) / 4;
        await fingers.move([x - by, y], [x + by, y]);
      }
      await fingers.lift();
    };
    const near = await yearsAfter(page, pinch(30, 90));
    assert.ok(Math.abs(count(near) - count(all) / 3) <= 1, `${near} are a third of ${all}`);
    assert.ok(near[0] > all[0] && near[1] < all[1], 'around the fingers');
    const far = await yearsAfter(page, pinch(90, 45));
    assert.ok(Math.abs(count(far) - count(near) * 2) <= 1, `${far} are twice ${near}`);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page is not zoomed as well');
    await settled(page);
    assert.deepEqual(await yearsAfter(page, press(page, 'all-years')), all);
  });
});
