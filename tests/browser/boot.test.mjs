// The page's first seconds: the program takes over from the loading notice, and where it cannot,
// the reader is told so in three languages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';

const LANGUAGES = ['kk', 'ru', 'en'];

for (const scheme of ['light', 'dark']) {
  test(`the program replaces the loading notice (${scheme})`, async () => {
    await withPage({ scheme }, async ({ page }) => {
      await page.waitForSelector('#loading', { state: 'detached' });
      const words = await page.locator('#app').innerText();
      assert.notEqual(words.trim(), '', 'the program shows something in its place');
    });
  });
}

// A preload that does not match the later fetch (mode, credentials) is fetched a second time.
test('nothing is fetched twice', async () => {
  await withPage({ open: false }, async ({ page, url }) => {
    const fetched = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForSelector('#loading', { state: 'detached' });
    assert.deepEqual(fetched, [...new Set(fetched)]);
    assert.ok(fetched.some((name) => name.endsWith('.wasm')));
  });
});

async function checkFailure(pattern, handle) {
  const before = (page) => page.route(pattern, handle);
  await withPage({ before, allow: [/^request failed/, /^console/] }, async ({ page }) => {
    await page.waitForSelector('#loading[data-failed]');
    const notice = page.locator('#loading');
    assert.equal(await notice.getAttribute('role'), 'alert');
    for (const lang of LANGUAGES) {
      const line = notice.locator(`[lang="${lang}"]`);
      assert.match(await line.innerText(), /\p{L}{3}/u);
      assert.equal(await line.locator('a').count(), 1, 'each line has its link to reload');
    }
  });
}

test('a program that does not arrive is told', () => checkFailure('**/*.wasm', (route) => route.abort()));
test('a host that has lost the program is told', () => checkFailure('**/kaznet-explorer-*.js', (route) => route.fulfill({ status: 404 })));
test('a program that arrives changed is told', () =>
  checkFailure('**/kaznet-explorer-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export default () => 1;' })));

test('the link of the failure notice loads the page again', async () => {
  let failing = true;
  const before = (page) => page.route('**/*.wasm', (route) => (failing ? route.abort() : route.continue()));
  await withPage({ before, query: 'lang=ru', allow: [/^request failed/, /^console/] }, async ({ page, url }) => {
    await page.waitForSelector('#loading[data-failed]');
    failing = false;
    await page.locator('#loading a').first().click();
    await page.waitForSelector('#loading', { state: 'detached' });
    assert.ok(page.url().startsWith(url), 'the query is kept');
  });
});

test('a browser without WebAssembly is told', async () => {
  const before = (page) => page.addInitScript(() => delete globalThis.WebAssembly);
  await withPage({ before, allow: [/preload/] }, async ({ page }) => {
    await page.waitForSelector('#loading[data-failed]');
    assert.match(await page.locator('#loading').innerText(), /WebAssembly/);
  });
});

test('without scripts the page says that it needs them', async () => {
  // Chromium still reaches for the module that the page preloads, and stops it itself.
  await withPage({ javaScript: false, allow: [/^request failed: .*\.js csp$/] }, async ({ page }) => {
    const words = await page.locator('body > noscript').innerText();
    assert.equal(words.match(/JavaScript/g).length, LANGUAGES.length);
  });
});
