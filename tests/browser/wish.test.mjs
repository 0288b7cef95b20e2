// What a reader's system wishes reaches the canvas too: its own colours, more contrast, larger letters.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { READS_PIXELS, handy, hover, pixels, settled, told, toldYear } from './picture.mjs';

// Every colour of the canvas that covers something, the most frequent first, without the shades
// at the edges of strokes; and what the browser makes of names.
function colours(page, names = []) {
  return page.evaluate((names) => {
    const canvas = document.querySelector('canvas.data');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const all = [...counts].filter(([, count]) => count > 60).sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
    const probe = document.body.appendChild(document.createElement('span'));
    const named = names.map((name) => {
      probe.style.color = name;
      return `${getComputedStyle(probe).color.match(/\d+/g).slice(0, 3)},255`;
    });
    probe.remove();
    return { all, named };
  }, names);
}

for (const scheme of ['light', 'dark']) {
  test(`forced colours are those of the picture, in ${scheme}`, async () => {
    await withPage({ query: 'lang=en', scheme, allow: READS_PIXELS }, async ({ page }) => {
      await handy(page);
      const plain = await pixels(page);
      const slots = [0, 1, 2, 3, 4, 5, 6, 7].map((slot) => `var(--slot-${slot})`);
      const ours = await colours(page, slots);
      const own = ours.named.filter((colour) => ours.all.includes(colour));
      assert.ok(own.length >= 2, 'the series have colours of ours');
      await page.emulateMedia({ forcedColors: 'active' });
      await settled(page);
      const { all, named } = await colours(page, ['Canvas', 'CanvasText', 'GrayText', 'LinkText']);
      assert.equal(all[0], named[0], 'the ground is that of the system');
      assert.ok(all.includes(named[1]), 'so are words and lines');
      assert.ok(all.includes(named[3]), 'and every second line');
      // All else is a shade between two of these.
      for (const colour of own) assert.ok(!all.includes(colour), `${colour} of our own is left`);
      await hover(page, 0.4, 0.5);
      assert.match(await told(page), /^2004: .*Kazakhstan/);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.mouse.move(0, 0);
      await settled(page);
      assert.deepEqual(await pixels(page), plain, 'and back');
    });
  });
}

test('more contrast is followed, on the page and in the picture', async () => {
  await withPage({ query: 'lang=en', allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const plain = await pixels(page);
    const [grid, line] = (await colours(page, ['var(--grid)', 'var(--line)'])).named;
    assert.ok((await colours(page)).all.includes(grid));
    await page.emulateMedia({ contrast: 'more' });
    await settled(page);
    const { all, named } = await colours(page, ['var(--ink-soft)', 'var(--ink)']);
    assert.ok(!all.includes(grid), 'no line is faint');
    assert.ok(all.includes(line));
    assert.equal(named[0], named[1], 'nor is a word of the page');
    await page.emulateMedia({ contrast: 'no-preference' });
    await settled(page);
    assert.deepEqual(await pixels(page), plain);
  });
});

test('dark and light of the system are followed while the page is open', async () => {
  await withPage({ query: 'lang=en', allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const grounds = new Set();
    for (const colorScheme of ['light', 'dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const { all, named } = await colours(page, ['var(--background)']);
      assert.equal(all[0], named[0], colorScheme);
      grounds.add(all[0]);
    }
    assert.equal(grounds.size, 2);
  });
});

// The height in device pixels of the numbers left of the plot: rows of ink in a column of them.
const letterHeight = (page) => page.evaluate(() => {
  const canvas = document.querySelector('canvas.data');
  const { data } = canvas.getContext('2d').getImageData(0, 0, Math.round(canvas.width / 12), canvas.height);
  const width = Math.round(canvas.width / 12);
  const isGround = (at) => [0, 1, 2].every((part) => Math.abs(data[at + part] - data[part]) < 60);
  const heights = [];
  let run = 0;
  for (let y = 0; y < canvas.height; y += 1) {
    let ink = 0;
    // Not the far left, where a rule of the grid may begin.
    for (let x = 0; x < width; x += 1) if (!isGround((y * width + x) * 4)) ink += 1;
    if (ink > 0 && ink < width * 0.8) run += 1;
    else if (run > 0) {
      heights.push(run);
      run = 0;
    }
  }
  return heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)];
});

test('letters of twice the size are so in the picture, and a pointer still reads what it points at', async () => {
  await withPage({ query: 'lang=en&places=RUS&from=2005&to=2022', allow: READS_PIXELS }, async ({ page }) => {
    await handy(page);
    const [small, plain] = [await letterHeight(page), await pixels(page)];
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px');
    await page.waitForFunction((before) => document.querySelector('canvas.data').height !== before, plain.height);
    await settled(page);
    const large = await letterHeight(page);
    assert.ok(Math.abs(large - 2 * small) <= 2, `${small} and ${large} pixels high`);
    const size = await page.$eval('canvas.data', (canvas) => ({ is: canvas.width, asked: Math.round(canvas.getBoundingClientRect().width) }));
    assert.equal(size.is, size.asked, 'as sharp as before');

    // Keys tell where each year stands; a pointer there reads the same year, and so does its mark.
    await page.focus('#reader');
    await page.keyboard.press('Home');
    const left = () => page.$eval('.tooltip', (tip) => Number.parseFloat(tip.style.left));
    const stops = [];
    for (let presses = 0; presses < 12; presses += 1) {
      stops.push({ at: await left(), year: await toldYear(page) });
      await page.keyboard.press('ArrowRight');
    }
    await page.locator('#reader').scrollIntoViewIfNeeded();
    const box = await page.locator('#reader').boundingBox();
    for (const { at, year } of stops) {
      await page.mouse.move(box.x + at, box.y + 100);
      await settled(page);
      assert.equal(await toldYear(page), year);
      const middle = await page.$eval('canvas.focus', (canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const inked = [];
        for (let x = 0; x < canvas.width; x += 1) for (let y = 0; y < canvas.height; y += 8) if (data[(y * canvas.width + x) * 4 + 3] > 0) inked.push(x);
        return (Math.min(...inked) + Math.max(...inked) + 1) / 2;
      });
      assert.ok(Math.abs(middle - at) < 2, `${year}: its mark is at ${middle}, it is said at ${at}`);
    }
  });
});
