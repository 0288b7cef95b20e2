// A chart in a page of another origin, in a sandbox that gives it no origin at all.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST, launch, openContext, watch } from './browser.mjs';
import { findings, whole, withPage } from './harness.mjs';


// A page around with these frames, on a port of its own; it keeps what the frames tell it.
async function around(frames) {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A newspaper</title>
    <h1>A newspaper</h1>${frames}<script>globalThis.told = []; addEventListener('message', (event) => told.push({ data: event.data, origin: event.origin }));</script>`;
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}

// Opens a page with a frame of the built site and gives both to `fn`.
async function framed({ query, sandbox = ' sandbox="allow-scripts"', open = true, ...options }, fn) {
  const [site, browser] = await Promise.all([serve({ dir: DIST, base: BASE, open }), launch()]);
  const paper = await around(`<iframe src="${site.url}?${query.replaceAll('&', '&amp;')}" title="A chart"${sandbox} width="640" height="300"></iframe>`);
  try {
    const context = await openContext(browser, options);
    const page = await context.newPage();
    const problems = await watch(page, paper.url);
    await page.goto(paper.url);
    const frame = page.frames().find((one) => one.url().startsWith(site.url));
    await frame.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    await frame.waitForSelector('.edition');
    await fn({ page, frame, context, site });
    // The site is another origin than the page around: of those, it is the only one.
    const left = problems.filter((line) => !line.startsWith(`other origin: ${site.url}`));
    assert.deepEqual(left, []);
  } finally {
    await browser.close();
    await Promise.all([site.close(), paper.close()]);
  }
}

const told = (page) => page.evaluate(() => globalThis.told);

test('in a sandbox of another origin the chart is drawn and tells its height', async () => {
  await framed({ query: 'lang=ru&places=KAZ,UZB&embed=1' }, async ({ page, frame }) => {
    const inked = await frame.evaluate(() => {
      const canvas = document.querySelector('canvas.data');
      const { data } = canvas.getContext('2d', { willReadFrequently: true }).getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] !== data[0]) count += 1;
      return count;
    });
    assert.ok(inked > 1000);
    const storage = await frame.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } });
    assert.equal(storage, 'SecurityError', 'a sandbox without an origin');

    await page.waitForFunction(() => globalThis.told.length > 0);
    const last = async () => (await told(page)).at(-1);
    assert.equal((await last()).origin, 'null');
    assert.deepEqual(Object.keys((await last()).data), ['kaznet', 'height']);
    assert.equal((await last()).data.kaznet, 'height');
    const high = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await page.waitForFunction((height) => globalThis.told.at(-1).data.height === height, await high());
    assert.ok(await high() > 400);
    // Narrower means higher, and it says so; a page that listens (README.md) gives it all it needs.
    const before = await last();
    await page.$eval('iframe', (frame) => {
      addEventListener('message', (event) => {
        if (event.data?.kaznet === 'height' && event.source === frame.contentWindow) frame.height = event.data.height;
      });
      frame.width = '330';
    });
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    assert.ok((await last()).data.height > before.data.height);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= 330));
  });
});

test('a framed chart shows itself and the way out, and keys still read it', async () => {
  await framed({ query: 'lang=en&places=KAZ&from=2009&to=2013&embed=1' }, async ({ frame, site }) => {
    for (const part of ['#chart-title', '.subtitle', '.remarks', '.source-line', '.way-out a', '.picture']) assert.ok(await frame.isVisible(part), part);
    for (const part of ['.settings', '.controls', '#indicator', '.evidence', '.hand', '#take-away', 'footer', 'nav']) assert.ok(!(await frame.isVisible(part)), part);
    const link = frame.locator('.way-out a');
    assert.equal(await link.getAttribute('href'), `${site.url}?places=KAZ&from=2009&to=2013&lang=en`);
    assert.deepEqual([await link.getAttribute('target'), await link.getAttribute('rel')], ['_blank', 'noopener']);
    await frame.focus('.reader');
    await frame.press('.reader', 'End');
    assert.match(await frame.getAttribute('.reader', 'aria-valuetext'), /^2013: Kazakhstan/);
  });
});

test('with buttons it moves in time, and the address and the history stay', async () => {
  await framed({ query: 'lang=en&embed=1&controls=1' }, async ({ page, frame, site }) => {
    const subtitle = await frame.innerText('.subtitle');
    const steps = await page.evaluate(() => history.length);
    await frame.click('[data-action="nearer"]');
    await frame.waitForFunction((before) => document.querySelector('.subtitle').innerText !== before, subtitle);
    await page.waitForTimeout(400);
    assert.equal(frame.url(), `${site.url}?lang=en&embed=1&controls=1`);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.match(await frame.getAttribute('.way-out a', 'href'), /from=\d+&to=\d+/);
  });
});

test('without a sandbox it needs no leave of the host, and keeps nothing of the reader', async () => {
  await framed({ query: 'embed=1&v=00000000', sandbox: '', open: false, locale: 'ru-RU' }, async ({ page, frame }) => {
    assert.equal(await frame.getAttribute('html', 'lang'), 'ru');
    assert.ok(await frame.isVisible('[data-since="changed"]'));
    await page.waitForFunction(() => globalThis.told.length > 0);
    const kept = await frame.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await navigator.serviceWorker.getRegistrations()).length]);
    assert.deepEqual(kept, [0, 0, '', 0]);
  });
});

test('axe finds nothing in a framed chart', async () => {
  await withPage({ query: 'lang=kk&embed=1&controls=1', scheme: 'dark', width: 640 }, async ({ page }) => {
    await page.waitForSelector('.edition');
    const found = await findings(page);
    assert.deepEqual(found, []);
  });
});

test('the code that is offered is the frame that was asked for', async () => {
  await withPage({ query: 'places=KAZ&sort=place&lang=ru&theme=dark' }, async ({ page, context, url }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    assert.ok(await whole(page));
    await page.waitForSelector('.edition');
    await page.click('#take-away > summary');
    const version = (await page.innerText('.view-name')).match(/[0-9A-Z]{8}/g)[1];
    const source = async () => page.evaluate(() => {
      const code = document.querySelector('#frame-code').value;
      const [, src, title] = code.match(/^<iframe src="([^"]*)" title="([^"]*)" width="100%" height="\d+" [^>]*><\/iframe>$/);
      return [src.replaceAll('&amp;', '&').replace(/^[^?]*/, ''), title];
    });
    const title = await page.innerText('#chart-title');
    assert.deepEqual(await source(), ['?places=KAZ&embed=1', title]);
    await page.check('#frame-pinned', { force: true });
    await page.check('#frame-with-buttons');
    await page.waitForFunction(() => document.querySelector('#frame-code').value.includes('controls'));
    assert.deepEqual(await source(), [`?places=KAZ&lang=ru&theme=dark&embed=1&controls=1&v=${version}`, title]);
    await page.click('[data-action="copy-frame"]');
    await page.waitForFunction(() => document.querySelector('.told').textContent !== '');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(`<iframe src="${new URL(url).origin}`));
  });
});
