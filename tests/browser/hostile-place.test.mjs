// Readers' machines as they come: settings that somebody else wrote, storage that throws or is full,
// clocks and time zones far off, languages written from the right, letters of any size; pages around
// a frame that say what they like; and a program that stops.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, openContext, watch, BASE, DIST } from './browser.mjs';
import { drawn, whole, withPage } from './harness.mjs';
import { serve } from '../../tools/serve.mjs';

const JUNK = ['"><img src=x: onerror=1>', '\u0000\ud800', 'x'.repeat(100_000), '{"a":[1', '__proto__'];

test('settings that mean nothing are passed over, and chosen anew', async () => {
  const before = (page) => page.addInitScript((junk) => {
    if (localStorage.length === 0) ['kaznet-lang', 'kaznet-theme', 'kaznet-other', 'x'].forEach((name, at) => localStorage.setItem(name, junk[at]));
  }, JUNK);
  await withPage({ before, query: 'view=explore', locale: 'ru-RU', scheme: 'dark' }, async ({ page }) => {
    assert.ok(await drawn(page));
    assert.deepEqual([await page.getAttribute('html', 'lang'), await page.getAttribute('html', 'data-theme')], ['ru', 'dark']);
    await page.check('input[name="lang"][value="kk"]', { force: true });
    await page.waitForFunction(() => document.documentElement.lang === 'kk' && localStorage.getItem('kaznet-lang') === 'kk');
  });
});

for (const [what, spoil] of [
  ['throws when it is asked for', () => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })],
  ['is full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
]) {
  test(`where storage ${what} a choice holds for the visit`, async () => {
    await withPage({ before: (page) => page.addInitScript(spoil), query: 'view=explore&lang=en' }, async ({ page }) => {
      assert.ok(await drawn(page));
      await page.check('input[name="lang"][value="kk"]', { force: true });
      await page.waitForFunction(() => document.documentElement.lang === 'kk' && location.search.includes('lang=kk'));
      await page.check('input[name="theme"][value="dark"]', { force: true });
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      assert.ok(await page.isHidden('#crash'));
    });
  });
}

// Years and days are those of the tables, wherever and whenever they are read.
test('no year and no day moves with the time zone or the clock', async () => {
  const [server, browser] = await Promise.all([serve({ dir: DIST, base: BASE }), launch()]);
  const read = async (timezoneId, now) => {
    const context = await openContext(browser, { timezoneId });
    const page = await context.newPage();
    const problems = await watch(page, server.url);
    if (now) await page.clock.setFixedTime(now);
    await page.goto(`${server.url}?view=timeline&open=E001&lang=en`);
    assert.ok(await drawn(page, 10_000));
    await page.waitForFunction(() => /1991/.test(document.querySelector('main').innerText));
    const events = await page.innerText('main');
    await page.goto(`${server.url}?view=explore&lang=en&places=KAZ`);
    assert.ok(await whole(page));
    await page.waitForSelector('.edition');
    const chart = await page.innerText('.numbers');
    await page.click('#take-away > summary');
    await page.waitForSelector('#take-away .groups');
    const cited = await page.inputValue('#citation-text');
    assert.deepEqual(problems, []);
    await context.close();
    return { told: events + chart, cited };
  };
  try {
    const usual = await read('UTC');
    assert.match(usual.told, /April 1991/);
    for (const [zone, now, day] of [
      ['Pacific/Kiritimati', '2026-12-31T12:00:00Z', '1 January 2027'],
      ['Pacific/Pago_Pago', '1970-01-01T00:00:00Z', '31 December 1969'],
      ['UTC', '2100-02-28T23:59:59Z', '28 February 2100'],
    ]) {
      const there = await read(zone, new Date(now));
      assert.equal(there.told, usual.told, `${zone} ${now}`);
      assert.ok(there.cited.includes(day), `${zone} ${now}: ${there.cited}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

for (const locale of ['ar-EG', 'he-IL']) {
  test(`a reader of ${locale} gets the page in a language that it has, from the left`, async () => {
    await withPage({ locale, isHome: true, query: 'view=figures', width: 390 }, async ({ page }) => {
      assert.ok(await drawn(page));
      assert.equal(await page.getAttribute('html', 'lang'), 'en');
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('main')).direction), 'ltr');
      // As a translator turns the page around: it is mirrored, and still all there.
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.ok(await page.isVisible('#app h1'));
    });
  });
}

test('letters of four times the size leave a page that can be read and used', async () => {
  await withPage({ query: 'view=explore&lang=kk', width: 1280, open: false }, async ({ page, url }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 64 } });
    for (const query of ['view=explore&lang=kk', 'view=figures&lang=ru', 'lang=en']) {
      await page.goto(`${url.split('?')[0]}?${query}`, { waitUntil: 'networkidle' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '64px');
      assert.ok(await drawn(page, 10_000), query);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 1280, `${query}: ${wide} px wide`);
    }
  });
});

test('what the page around a frame says changes nothing in it', async () => {
  const before = (page) => page.addInitScript(() => {
    globalThis.heard = [];
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function add(name, ...rest) {
      if (name === 'message') globalThis.heard.push(String(this));
      return listen.call(this, name, ...rest);
    };
  });
  await withPage({ before, query: 'embed=1&lang=en&places=KAZ' }, async ({ page, url }) => {
    assert.ok(await drawn(page));
    await page.waitForSelector('.edition');
    const seen = await page.innerText('body');
    await page.evaluate(async () => {
      const deep = {};
      deep.deep = deep;
      const words = ['take over', { kaznet: 'height', height: -1 }, { kaznet: 'go', href: 'javascript:alert(1)' }, { type: 'navigate', url: 'https://example.org/' }, '<img src=x: onerror=alert(1)>', null, undefined, 1e308, deep, new Uint8Array(1_000_000), { __proto__: null, toString: 1 }];
      for (const word of words) postMessage(word, '*');
      // A message behind them all has come when they have.
      await new Promise((done) => {
        const last = crypto.randomUUID();
        onmessage = ({ data }) => data === last && done();
        postMessage(last, '*');
      });
    });
    assert.equal(page.url(), url);
    assert.equal(await page.innerText('body'), seen);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), [], 'it listens to nobody');
  });
});

// The shortest program that does what a panic does: its end is an error of the engine's own.
const STOP = () => {
  const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
  return WebAssembly.instantiate(bytes).then(({ instance }) => setTimeout(instance.exports.a));
};

test('a program that stops says so in three languages, and the view is there again', async () => {
  await withPage({ query: 'view=explore&lang=ru', allow: [/unreachable/] }, async ({ page }) => {
    assert.ok(await whole(page));
    // All tables are there: what a reload breaks off would be told as a fault.
    await page.waitForSelector('.edition');
    await page.check('input[name="chart"][value="bars"]', { force: true });
    await page.waitForFunction(() => location.search.includes('chart=bars'));
    assert.ok(await page.isHidden('#crash'));
    const view = page.url();
    await page.evaluate(STOP);
    await page.waitForSelector('#crash', { state: 'visible' });
    assert.equal(await page.getAttribute('#crash', 'role'), 'alert');
    for (const lang of ['kk', 'ru', 'en']) assert.match(await page.innerText(`#crash [lang="${lang}"] a`), /\p{L}{4}/u);
    await Promise.all([page.waitForEvent('load'), page.click('#crash [lang="ru"] a')]);
    assert.equal(page.url(), view);
    assert.ok(await whole(page));
    assert.ok(await page.isChecked('input[name="chart"][value="bars"]'));
    assert.ok(await page.isHidden('#crash'));
  });
});

test('an error that does not stop the program brings no such notice', async () => {
  await withPage({ query: 'view=explore&lang=en', allow: [/not the program/] }, async ({ page }) => {
    assert.ok(await drawn(page));
    await page.evaluate(() => new Promise((done) => {
      addEventListener('error', done, { once: true });
      setTimeout(() => { throw new TypeError('not the program'); });
    }));
    assert.ok(await page.isHidden('#crash'));
  });
});
