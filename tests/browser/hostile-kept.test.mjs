// What was kept for a reader without a network, spoilt by a disk or half taken away: with a network it
// is mended without a word, and without one the page says what it lacks.

import assert from 'node:assert/strict';
import { test, after } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST, drawn, launch, openContext, watch, whole } from './browser.mjs';

let shared;
after(async () => (await shared)?.close());

// Gives `fn` a site that was visited and kept, whose entries `spoil(cache, name)` has changed.
async function kept(spoil, fn) {
  shared ??= launch();
  const server = await serve({ dir: DIST, base: BASE });
  const context = await openContext(await shared, { keeps: true });
  const open = async (query) => {
    const page = await context.newPage();
    const problems = await watch(page, server.url);
    await page.goto(server.url + query);
    return { page, problems };
  };
  try {
    const { page } = await open('?view=explore&lang=en');
    assert.ok(await whole(page));
    await page.evaluate(() => navigator.serviceWorker.ready);
    const spoilt = await page.evaluate(`(async () => {
      const [key] = await caches.keys();
      const cache = await caches.open(key);
      let count = 0;
      for (const { url } of await cache.keys()) if (await (${spoil})(cache, url)) count += 1;
      return count;
    })()`);
    assert.ok(spoilt > 0, 'something was spoilt');
    await page.close();
    await fn({ open, close: () => server.close() });
  } finally {
    await context.close();
    await server.close();
  }
}

const table = (cache, url) => /observations\.csv$/.test(url) && cache.put(url, new Response('\u0000<h1>junk</h1>')).then(() => true);
const everything = (cache, url) => cache.put(url, new Response('\u0000<h1>junk</h1>', { headers: { 'Content-Type': 'text/html' } })).then(() => true);
const program = (cache, url) => /\.wasm$|notes\.csv$/.test(url) && cache.delete(url);

test('all of it is junk: with a network the page comes, and the next time without one too', async () => {
  await kept(everything, async ({ open, close }) => {
    const { page, problems } = await open('?view=explore&lang=en');
    assert.ok(await whole(page));
    await page.waitForSelector('.edition');
    assert.deepEqual(problems, []);
    await page.close();
    await close();
    const { page: next } = await open('?view=explore&lang=en');
    assert.ok(await whole(next), 'what came was kept anew');
    await next.waitForSelector('.edition');
  });
});

test('a table of it is junk: without a network the rest is shown, and the table is named', async () => {
  await kept(table, async ({ open, close }) => {
    await close();
    const { page } = await open('?view=explore&lang=en');
    assert.ok(await drawn(page));
    await page.waitForSelector('[data-notice="data"]');
    assert.match(await page.innerText('[data-notice="data"]'), /observations\.csv: /);
    assert.ok(await page.isVisible('.chip[data-place="KAZ"]'));
  });
});

test('half of it is gone: without a network that is told in three languages', async () => {
  await kept(program, async ({ open, close }) => {
    await close();
    const { page } = await open('?view=explore&lang=en');
    await page.waitForSelector('#loading[data-failed]');
    for (const lang of ['kk', 'ru', 'en']) assert.match(await page.innerText(`#loading [lang="${lang}"]`), /\p{L}{3}/u);
  });
});
