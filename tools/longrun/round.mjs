// What a reader does in the page over and over: one round through charts, filters, readings, zoom,
// play, languages, themes, lists and cards, that ends where it began, at the usual chart. Knows no
// measurement.

/** Where every round begins and ends. */
export const QUERY = 'view=explore&lang=en';

const KINDS = ['bars', 'slope', 'multiples', 'estimates', 'timeline', 'parts', 'line'];
const INDICATORS = ['population', 'network-users', 'fixed-broadband-per-100', 'internet-users-share'];
const MOVES = 24;

// Not `waitForSelector`: the handle that it gives would hold the element, and all around it, for good.
const there = (page, selector) => page.waitForFunction((selector) => document.querySelector(selector)?.checkVisibility() === true, selector);
const on = (page, name) => page.waitForFunction((name) => document.documentElement.dataset.page === name, name);
const goTo = async (page, name) => {
  await page.click(`.pages a[data-go="${name === 'home' ? '' : `view=${name}`}"]`);
  await on(page, name);
};
const pick = (page, group, word) => page.click(`label:has(#${group}-${word})`);
const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const titled = (page, act) => page.evaluate(() => document.querySelector('#chart-title').innerText)
  .then(async (before) => {
    await act();
    await page.waitForFunction((before) => document.querySelector('#chart-title').innerText !== before, before);
  });

/** Moves the pointer along the picture to the `turn`-th place of some. */
export async function move(page, turn) {
  const box = await page.locator('#reader').boundingBox();
  await page.mouse.move(box.x + 80 + ((turn * 53) % (box.width - 240)), box.y + box.height * 0.6);
  await settled(page);
}

/** Adds a place, or takes it away again. */
export async function toggle(page) {
  const isIn = await page.locator('.chip[data-place="CHN"]').count() > 0;
  await page.click(isIn ? '.chip[data-place="CHN"]' : '[data-suggested="CHN"]');
  await page.waitForFunction((isIn) => (document.querySelector('.chip[data-place="CHN"]') === null) === isIn, isIn);
  await settled(page);
}

async function filter(page) {
  await toggle(page);
  await page.click('.chip[data-place="UZB"]');
  await page.fill('#from-year', '2005');
  await page.press('#from-year', 'Tab');
  for (const indicator of INDICATORS) await titled(page, () => page.selectOption('#indicator', indicator));
  for (const kind of KINDS) {
    const id = `#chart-${kind}`;
    if (await page.isEnabled(id)) await page.check(id, { force: true });
    await page.waitForFunction((id) => document.querySelector(id).checked || document.querySelector(id).disabled, id);
    await settled(page);
  }
  await page.click('[data-action="usual-places"]');
  await there(page, '.chip[data-place="UZB"]');
}

async function look(page) {
  for (let turn = 0; turn < MOVES; turn += 1) await move(page, turn);
  await page.focus('#reader');
  for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End', 'Enter', 'Escape']) await page.keyboard.press(key);
  for (const action of ['nearer', 'nearer', 'earlier', 'later', 'all-years']) {
    await page.click(`#action-${action}`);
    await settled(page);
  }
}

async function play(page) {
  await page.check('#chart-bars', { force: true });
  await there(page, '#action-play');
  const words = await page.innerText('#action-play');
  await page.click('#action-play');
  await page.waitForFunction((words) => document.querySelector('#action-play').innerText !== words, words);
  await page.click('#action-play');
  await page.waitForFunction((words) => document.querySelector('#action-play').innerText === words, words);
  await page.check('#chart-line', { force: true });
  await there(page, '#action-nearer');
}

async function dress(page) {
  for (const lang of ['ru', 'kk', 'en']) {
    await pick(page, 'lang', lang);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, lang);
    await settled(page);
  }
  for (const theme of ['dark', 'light', 'system']) {
    await pick(page, 'theme', theme);
    await settled(page);
  }
}

async function read(page) {
  await goTo(page, 'home');
  await there(page, '.passage-chart a');
  for (const down of [1200, 2400, 0]) {
    await page.evaluate((down) => scrollTo(0, down), down);
    await settled(page);
  }
  await goTo(page, 'figures');
  await there(page, '#list-search');
  await page.fill('#list-search', 'vkontakte');
  await page.waitForFunction(() => location.search.includes('q=vkontakte'));
  await there(page, '.results tbody a[href*="open="]');
  await page.click('.results tbody a[href*="open="]');
  await there(page, '.card');
  await page.click('.card .back a');
  await page.waitForFunction(() => !document.querySelector('.card'));
  await goTo(page, 'timeline');
  await there(page, '.event h3');
  await goTo(page, 'claims');
  await there(page, '[data-claim]');
  await goTo(page, 'sources');
  await there(page, '[data-source]');
  await goTo(page, 'explore');
  await there(page, '.numbers tbody tr');
}

/** Takes files away as a reader does: a table, a picture and another one. */
export async function take(page) {
  if (!(await page.evaluate(() => document.querySelector('#take-away').open))) await page.click('#take-away > summary');
  for (const action of ['csv', 'svg', 'png-2']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-action="${action}"]`)]);
    await file.delete();
  }
  await page.click('#take-away > summary');
}

/** One round. */
export async function round(page) {
  for (const part of [filter, look, play, dress, read]) await part(page);
}
