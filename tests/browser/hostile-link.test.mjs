// Links that mean harm or nothing: each opens a page that works and says what it did not understand.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './browser.mjs';
import { drawn, withPage } from './harness.mjs';

const MARKUP = encodeURIComponent('"><img src=x: onerror=globalThis.__ran=1><script>globalThis.__ran=1</script>{1}%s&amp;');
const NAMES = ['view', 'read', 'indicator', 'places', 'from', 'to', 'chart', 'against', 'axes', 'transform', 'base', 'scale', 'year', 'source', 'focus', 'events', 'sort', 'lang', 'theme', 'q', 'only', 'order', 'open', 'embed', 'controls', 'v'];
const all = (value) => NAMES.map((name) => `${name}=${value}`).join('&');
const LINKS = [
  // Without `embed`, which any value turns on.
  ['markup in every part', NAMES.filter((name) => !/embed|controls/.test(name)).map((name) => `${name}=${MARKUP}`).join('&')],
  ['markup in a search', `view=figures&q=${MARKUP}&only=place:${MARKUP},topic:${MARKUP}&order=-${MARKUP}&open=${MARKUP}`],
  ['a script as a page and as a card', `view=javascript:alert(1)&open=javascript:alert(1)&read=javascript:alert(1)`],
  ['huge numbers', 'view=explore&from=99999999999999999999&to=-99999999999999999999&year=1e999&base=NaN'],
  ['the last numbers that fit', 'view=explore&from=-2147483648&to=2147483647&year=2147483647&base=-2147483648&chart=bars&transform=index'],
  ['years that are backwards', 'view=timeline&from=2020&to=2001'],
  ['everything twice, and otherwise', 'places=KAZ&places=RUS&lang=en&lang=kk&chart=bars&chart=line&view=figures&view=claims&from=2001&from=2009'],
  ['halves of characters', `view=figures&q=%ED%A0%80%ff%fe%00%C0%AF&places=%ED%B0%80,KAZ%00&only=place:%F4%90%80%80`],
  ['signs that are no escapes', 'view=figures&q=%&places=%%%&only=%zz&=&==&&&?#&%3D'],
  ['signs that change the way of writing', `view=claims&q=${encodeURIComponent('\u202e\u2066\u0000\u200f\ufeff')}${'%CC%81'.repeat(400)}`],
  ['names that every object has', 'view=sources&open=__proto__&only=constructor:toString&q=hasOwnProperty&__proto__=1&order=__proto__'],
];

const ran = (page) => page.evaluate(() => [globalThis.__ran ?? 0, document.querySelectorAll('#app img:not([src^="data:image/svg"]), #app script').length]);

test('no link stops the page, and what means nothing is told', async () => {
  await withPage({ open: false, isHome: true }, async ({ page, url }) => {
    for (const [what, query] of LINKS) {
      await page.goto(`${url}?${query}`);
      assert.ok(await drawn(page, 10_000), what);
      await page.waitForSelector('h1');
      assert.deepEqual(await ran(page), [0, 0], what);
      assert.ok(await page.isHidden('#crash'), what);
      assert.match(await page.innerText('main'), /\p{L}{3}/u, what);
    }
    await page.goto(`${url}?view=explore&lang=en&indicator=${MARKUP}&from=99999999999999999999&places=KAZ,${MARKUP}`);
    await page.waitForSelector('[data-notice="link"]');
    const told = await page.innerText('[data-notice="link"]');
    for (const part of ['onerror=globalThis', '99999999999999999999']) assert.ok(told.includes(part), told);
    // The page still does what it is for.
    await page.check('input[name="chart"][value="bars"]', { force: true });
    await page.waitForFunction(() => location.search.includes('chart=bars'));
  });
});

// Hosts refuse such addresses (a few KB are the rule); a browser's history does not.
test('a link of a million signs is read, told in short, and the address made short again', async () => {
  const text = readFileSync(join(DIST, 'index.html'), 'utf8');
  const before = (page) => page.route(/\?long/, (route) => route.fulfill({ body: text, contentType: 'text/html' }));
  await withPage({ open: false, isHome: true, before }, async ({ page, url }) => {
    const long = `long&view=explore&lang=en&places=${'KAZ,ZZZ,'.repeat(60_000)}&focus=${'a.'.repeat(100_000)}&events=${'access,'.repeat(40_000)}`;
    await page.goto(`${url}?${long}`);
    assert.ok(await drawn(page, 10_000));
    await page.waitForSelector('[data-notice="link"]');
    const told = await page.$$eval('[data-notice="link"] p', (lines) => lines.map((line) => line.innerText));
    assert.ok(told.length <= 21, `${told.length} lines`);
    assert.match(told.at(-1), /^And \d+ more\.$/);
    await page.check('input[name="chart"][value="bars"]', { force: true });
    await page.waitForFunction(() => location.search.includes('chart=bars') && location.search.length < 4000);
    assert.deepEqual(await ran(page), [0, 0]);
  });
});

test('back and forward over such links work as over others', async () => {
  await withPage({ query: 'view=explore&lang=en' }, async ({ page }) => {
    assert.ok(await drawn(page));
    await page.evaluate((query) => {
      history.pushState(null, '', `?${query}`);
      history.pushState(null, '', '?view=explore&lang=en&places=RUS');
      history.back();
    }, all(MARKUP));
    await page.waitForFunction(() => location.search.includes('onerror'));
    await page.waitForSelector('[data-notice="link"]');
    await page.goForward();
    await page.waitForSelector('[data-notice="link"]', { state: 'detached' });
    await page.waitForFunction(() => document.querySelector('.chip')?.dataset.place === 'RUS');
    assert.deepEqual(await ran(page), [0, 0]);
  });
});
