// The picture is as sharp as the screen, and a pointer repaints no more than its own mark.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { READS_PIXELS, handy, hover, pixels, point, settled, told } from './picture.mjs';

// Each canvas' own size, and that which its place in the page and the screen ask for.
const sizes = (page) => page.evaluate(() => {
  const size = (canvas) => {
    const box = canvas.getBoundingClientRect();
    return {
      is: [canvas.width, canvas.height],
      asked: [box.width, box.height].map((side) => Math.round(side * devicePixelRatio)),
    };
  };
  return { data: size(document.querySelector('canvas.data')), focus: size(document.querySelector('canvas.focus')), ratio: devicePixelRatio };
});

for (const scale of [1, 1.5, 2, 3]) {
  test(`the canvas has the pixels of a screen of ${scale} to one`, async () => {
    await withPage({ query: 'lang=en', scale, width: 391 }, async ({ page }) => {
      await handy(page);
      await hover(page, 0.4, 0.5);
      const { data, focus, ratio } = await sizes(page);
      assert.equal(ratio, scale);
      assert.deepEqual(data.is, data.asked);
      assert.deepEqual(focus.is, focus.asked);
    });
  });
}

// The lists that the page has asked for, to tell it by them what no debugger can make happen.
function keepLists() {
  globalThis.lists = [];
  const ask = globalThis.matchMedia;
  globalThis.matchMedia = (query) => {
    const list = ask.call(globalThis, query);
    if (query.includes('resolution')) globalThis.lists.push(list);
    return list;
  };
}

// A browser's zoom makes the window smaller in its pixels; on another screen it stays as it is,
// and Chromium's stand-in for that tells the page nothing of it.
for (const [how, isZoom] of [['when the page is zoomed', true], ['on another screen', false]]) {
  test(`${how} the picture is drawn anew, as sharp as before`, async () => {
    const before = (page) => page.addInitScript(keepLists);
    await withPage({ query: 'lang=en', allow: READS_PIXELS, before }, async ({ page }) => {
      await handy(page);
      const first = await pixels(page);
      const session = await page.context().newCDPSession(page);
      for (const ratio of [2, 1.25, 1]) {
        const [width, height] = [1280, 800].map((side) => Math.round(side / (isZoom ? ratio : 1)));
        await session.send('Emulation.setDeviceMetricsOverride', { width, height, mobile: false, deviceScaleFactor: ratio });
        await page.waitForFunction((ratio) => devicePixelRatio === ratio, ratio);
        if (!isZoom) await page.evaluate(() => globalThis.lists.at(-1).dispatchEvent(new Event('change')));
        await page.waitForFunction(() => {
          const canvas = document.querySelector('canvas.data');
          return canvas.width === Math.round(canvas.getBoundingClientRect().width * devicePixelRatio);
        });
        await settled(page);
        const { data } = await sizes(page);
        assert.deepEqual(data.is, data.asked);
        assert.ok((await pixels(page)).inked > 2000, 'and there is something on it');
      }
      assert.deepEqual(await pixels(page), first);
    });
  });
}

// Notes for each canvas what is painted and in which frame. Its surface is cleared by its width.
function watchPaint() {
  globalThis.painted = [];
  let frame = 0;
  const count = () => {
    frame += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const note = (canvas, what) => globalThis.painted.push({ canvas: canvas.className, what, frame });
  const patch = (prototype, name, canvasOf) => {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    const key = found.set ? 'set' : 'value';
    if (typeof found[key] !== 'function') return;
    Object.defineProperty(prototype, name, {
      ...found,
      [key](...given) {
        note(canvasOf(this), name);
        return found[key].apply(this, given);
      },
    });
  };
  const surface = CanvasRenderingContext2D.prototype;
  for (const name of Object.getOwnPropertyNames(surface)) {
    if (!/^(constructor|canvas|measureText|get)/.test(name)) patch(surface, name, (context) => context.canvas);
  }
  for (const name of ['width', 'height']) patch(HTMLCanvasElement.prototype, name, (canvas) => canvas);
}

const before = (page) => page.addInitScript(watchPaint);
const painted = (page) => page.evaluate(() => {
  const all = globalThis.painted.splice(0);
  const of = (name) => all.filter((one) => one.canvas === name);
  const clears = of('focus').filter((one) => one.what === 'width').map((one) => one.frame);
  return { data: of('data').length, focus: of('focus').length, clears, frames: new Set(clears).size };
});

for (const view of ['', 'chart=bars', 'chart=multiples', 'chart=timeline']) {
  test(`a pointer repaints nothing of the data: ${view || 'lines'}`, async () => {
    await withPage({ query: `lang=en&${view}`, before }, async ({ page }) => {
      await handy(page);
      await page.evaluate(() => document.fonts.ready);
      const first = await painted(page);
      assert.ok(first.data > 20, 'what is painted is seen');
      const words = new Set();
      for (let at = 0.1; at < 0.9; at += 0.1) {
        await hover(page, at, at);
        words.add(await told(page));
      }
      await page.mouse.move(0, 0);
      await page.focus('#reader');
      for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key);
      await settled(page);
      const then = await painted(page);
      assert.ok(words.size > 2, 'it was read');
      assert.ok(then.focus > 10, 'its mark was painted');
      assert.equal(then.data, 0);
    });
  });
}

test('however many moves come in one frame, the mark is painted once', async () => {
  await withPage({ query: 'lang=en', before }, async ({ page }) => {
    await handy(page);
    await hover(page, 0.2, 0.5);
    await painted(page);
    const { y } = await point(page, 0.2, 0.5);
    const { x, width } = await page.locator('#reader').boundingBox();
    for (let turn = 0; turn < 5; turn += 1) {
      await page.evaluate(({ x, y, width }) => new Promise((done) => requestAnimationFrame(() => {
        const reader = document.querySelector('#reader');
        for (let at = 0; at < 60; at += 1) {
          const clientX = x + (width * 0.8 * at) / 60;
          reader.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', clientX, clientY: y }));
        }
        done();
      })), { x, y, width });
      await settled(page);
    }
    const { clears, frames, data } = await painted(page);
    assert.ok(clears.length >= 1, 'it was painted');
    assert.equal(clears.length, frames, `once in a frame: ${clears}`);
    assert.ok(clears.length <= 5, `${clears.length} for five times 60 moves`);
    assert.equal(data, 0);
  });
});
