// What several tests ask of the picture: its pixels, the years it shows, what the reader over it
// says, where on it a pointer stands. Knows no test runner.

import { whole } from './browser.mjs';

/** Chromium's advice on the reading of pixels is for a test that reads them, not for the page. */
export const READS_PIXELS = [/willReadFrequently/];

/** Waits until all data are there and a hand can do all that it ever can. */
export async function handy(page) {
  if (!(await whole(page))) throw new Error('nothing was drawn');
  await page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);
  await page.waitForSelector('.hand button', { state: 'attached' });
  await settled(page);
}

/** Waits until what was changed is painted. */
export function settled(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The pixels themselves: how many differ from the first one, and a number for the whole picture. */
export function pixels(page, selector = 'canvas.data') {
  return page.evaluate((selector) => {
    const canvas = document.querySelector(selector);
    if (canvas.width === 0) return { inked: 0, sum: 0, width: 0, height: 0 };
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) inked += 1;
      sum = (sum * 31 + data[at] * 65536 + data[at + 1] * 256 + data[at + 2]) % 2147483647;
    }
    return { inked, sum, width: canvas.width, height: canvas.height };
  }, selector);
}

/** Waits until the address has all these parts. It follows when a view has stood for a moment. */
export function address(page, parts) {
  return page.waitForFunction((parts) => parts.every((part) => location.search.includes(part)), parts);
}

const typedYears = () => ['#from-year', '#to-year'].map((id) => Number(document.querySelector(id).value));

/** Waits until the button of an action bears these words: the buttons follow the picture. */
export function says(page, action, words) {
  return page.waitForFunction(([action, words]) => document.querySelector(`#action-${action}`).textContent === words, [action, words]);
}

/** The years shown, as the fields have them and, as soon as it has settled, the address. */
export async function years(page) {
  await page.waitForFunction(() => {
    const asked = new URLSearchParams(location.search);
    const agrees = (id, name, usual) => (asked.get(name) ?? document.querySelector(id)[usual]) === document.querySelector(id).value;
    return agrees('#from-year', 'from', 'min') && agrees('#to-year', 'to', 'max');
  });
  return page.evaluate(typedYears);
}

/** The years after `act`, which has to change them. */
export async function yearsAfter(page, act) {
  const before = await page.evaluate(typedYears);
  await act();
  await page.waitForFunction((before) => ['#from-year', '#to-year'].some((id, at) => Number(document.querySelector(id).value) !== before[at]), before);
  return years(page);
}

/** What is told of the picture: in words where keys led, beside it where a pointer did. */
export const told = (page) => page.evaluate(() => {
  const said = document.querySelector('#reader').getAttribute('aria-valuetext');
  const tooltip = document.querySelector('.tooltip:not([hidden])');
  if (/^\d{4}: /.test(said) || !tooltip) return said;
  const own = tooltip.querySelector('li.current');
  const lines = own ? [own] : [...tooltip.querySelectorAll('li')];
  const words = (line) => [...line.querySelectorAll('.name, .value')].map((part) => part.textContent).join(' ') || line.textContent;
  return `${tooltip.querySelector('.when').textContent}: ${lines.map(words).join('; ')}`;
});

/** The year that the reader stands on. */
export const toldYear = async (page) => Number((await told(page)).match(/^\d{4}(?=:)/)?.[0]);

/** A point of the picture in the page: shares of its width and height. Scrolls it into sight. */
export async function point(page, across, down) {
  await page.locator('#reader').scrollIntoViewIfNeeded();
  const box = await page.locator('#reader').boundingBox();
  return { x: Math.round(box.x + box.width * across), y: Math.round(box.y + box.height * down) };
}

/** Moves the mouse to a point of the picture and waits for what is said of it. */
export async function hover(page, across, down) {
  const { x, y } = await point(page, across, down);
  await page.mouse.move(x, y);
  await settled(page);
  return { x, y };
}

/** Lets time pass only as the test says, so that "it stays" can be told without waiting. */
export async function holdClock(page) {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  return (ms) => page.clock.runFor(ms);
}

/** Fingers on the glass, as the browser itself would get them: a list of [x, y] each time. */
export async function touchscreen(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, fingers) => session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
  });
  return {
    press: (...fingers) => send('touchStart', fingers),
    move: (...fingers) => send('touchMove', fingers),
    lift: (...left) => send('touchEnd', left),
  };
}
