// A drag across the picture chooses the years under it; a click without one keeps the reading open.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { READS_PIXELS, handy, hover, pixels, point, settled, told, toldYear, years, yearsAfter } from './picture.mjs';

test('a drag shows what it chooses, and chooses the years under it', async () => {
  await withPage({ query: 'lang=en', allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    await hover(page, 0.6, 0.5);
    const last = await toldYear(page);
    await hover(page, 0.3, 0.5);
    const first = await toldYear(page);
    assert.ok(first < last);
    const reading = await pixels(page, 'canvas.focus');
    const data = await pixels(page);

    await page.mouse.down();
    const { x, y } = await point(page, 0.6, 0.6);
    await page.mouse.move(x - 50, y, { steps: 3 });
    await settled(page);
    const half = await pixels(page, 'canvas.focus');
    await page.mouse.move(x, y, { steps: 3 });
    await settled(page);
    const whole = await pixels(page, 'canvas.focus');
    assert.equal(new Set([reading.sum, half.sum, whole.sum]).size, 3, 'the stretch grows on the upper canvas');
    assert.deepEqual(await pixels(page), data, 'and the lower one stays');
    assert.ok(!page.url().includes('from='), 'nothing is chosen yet');

    assert.deepEqual(await yearsAfter(page, () => page.mouse.up()), [first, last]);
    assert.ok(page.url().includes(`from=${first}&to=${last}`));
    assert.ok(await page.isHidden('.tooltip.pinned'));
    await settled(page);
    await page.mouse.move(0, 0);
    await settled(page);
    assert.equal((await pixels(page, 'canvas.focus')).inked, 0, 'the stretch is gone');
  });
});

test('a drag back over the edge counts as far as the plot goes', async () => {
  await withPage({ query: 'lang=en&places=KAZ&from=2001&to=2010' }, async ({ page }) => {
    await handy(page);
    await hover(page, 0.5, 0.5);
    const last = await toldYear(page);
    await page.mouse.down();
    const { x, y } = await point(page, 0, 0.5);
    await page.mouse.move(x - 200, y, { steps: 4 });
    assert.deepEqual(await yearsAfter(page, () => page.mouse.up()), [2001, last]);
  });
});

test('a drag that comes back to where it began chooses nothing', async () => {
  await withPage({ query: 'lang=en', allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    const { x, y } = await hover(page, 0.3, 0.5);
    const reading = await pixels(page, 'canvas.focus');
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 3 });
    await settled(page);
    assert.notEqual((await pixels(page, 'canvas.focus')).sum, reading.sum);
    await page.mouse.move(x, y, { steps: 3 });
    await settled(page);
    assert.deepEqual(await pixels(page, 'canvas.focus'), reading);
    await page.mouse.up();
    assert.deepEqual(await years(page), all);
  });
});

test('a click keeps the reading open, its words can be taken, and Escape ends it', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await handy(page);
    const all = await years(page);
    const { x, y } = await hover(page, 0.4, 0.5);
    assert.ok(await page.isVisible('.tooltip'));
    assert.equal(await page.locator('.tooltip.pinned').count(), 0);
    const words = await page.innerText('.tooltip');
    const pin = async () => {
      await page.mouse.click(x, y);
      await page.waitForSelector('.tooltip.pinned');
    };
    await pin();
    assert.deepEqual(await years(page), all, 'a click chooses no years');

    // The pointer leaves the point it came from, and goes on into what is said of it.
    const box = await page.locator('.tooltip .when').boundingBox();
    const beside = { x: box.x + 2, y: box.y + box.height / 2 };
    await page.mouse.move(beside.x, beside.y, { steps: 5 });
    await settled(page);
    assert.equal(await page.innerText('.tooltip'), words);
    assert.ok(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y).closest('.tooltip'), beside), 'it takes the pointer');
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, beside.y, { steps: 5 });
    await page.mouse.up();
    assert.match(words, new RegExp(await page.evaluate(() => String(getSelection())) || 'nothing was selected'));
    assert.deepEqual(await years(page), all, 'to take words is no drag over the picture');

    await page.keyboard.press('Escape');
    await page.waitForSelector('.tooltip', { state: 'hidden' });
    await page.mouse.move(0, 0);
    await pin();
    await page.mouse.click(x, y);
    await page.waitForSelector('.tooltip.pinned', { state: 'detached' });
  });
});

test('Escape ends what the mouse reads, wherever the focus is', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await handy(page);
    await hover(page, 0.4, 0.5);
    assert.ok(await page.isVisible('.tooltip'));
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.tooltip', { state: 'hidden' });
  });
});

test('only a press on the picture counts: not the right button, nor one that began elsewhere', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await handy(page);
    const { x, y } = await point(page, 0.4, 0.5);
    const before = page.url();
    await page.mouse.click(x, y, { button: 'right' });
    await page.mouse.move(x, 1);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await settled(page);
    assert.equal(await page.locator('.tooltip.pinned').count(), 0);
    assert.match(await told(page), /^\d{4}: /, 'it is read all the same');
    assert.equal(page.url(), before);
  });
});

test('a chart that has no years across takes a drag for reading', async () => {
  await withPage({ query: 'lang=en&chart=bars', allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const before = page.url();
    await hover(page, 0.3, 0.1);
    const first = await told(page);
    assert.match(first, /^\d{4}: /);
    await page.mouse.down();
    const { x, y } = await point(page, 0.6, 0.9);
    await page.mouse.move(x, y, { steps: 4 });
    await settled(page);
    assert.notEqual(await told(page), first);
    await page.mouse.up();
    assert.equal(page.url(), before);
  });
});
