// The site without a network, and how a new version comes to a reader who has the one before.
//
// Each test has a server of its own, which it may close, or open again on another build.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesIn, writeWorker } from '../../tools/finish/worker.mjs';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST, drawn, launch, openContext, watch, whole } from './browser.mjs';

const WORKER = readFileSync(fileURLToPath(new URL('../../public/sw.js', import.meta.url)), 'utf8');
let shared;
const chromium = () => (shared ??= launch());
after(async () => (await shared)?.close());

const same = () => {};
// The built site in a folder of its own, changed by `change`, with a worker that knows of it and
// not of what `spoil` does.
function build(change = same, spoil = () => {}) {
  const dir = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync(DIST, dir, { recursive: true });
  if (change !== same) {
    for (const name of filesIn(dir).filter((name) => /\.(br|gz)$/.test(name))) rmSync(join(dir, name));
    change(dir);
    writeWorker(dir, WORKER);
  }
  spoil(dir);
  return dir;
}

const rewrite = (dir, name, change) => writeFileSync(join(dir, name), change(readFileSync(join(dir, name), 'utf8')));
// A build of later: other tables, and all hashed files under other names.
function later(dir) {
  rewrite(dir, 'data/places.csv', (text) => text.replaceAll('Kazakhstan', 'Qazaqstan'));
  rewrite(dir, 'data/first.txt', (text) => text.replaceAll('Kazakhstan', 'Qazaqstan'));
  const hashed = readdirSync(dir).filter((name) => /-[0-9a-f]{12}\./.test(name));
  const renamed = (text) => hashed.reduce((all, name) => all.replaceAll(name, afterwards(name)), text);
  rewrite(dir, 'index.html', (text) => renamed(text).replaceAll(/ integrity="[^"]*"/g, ''));
  for (const name of hashed) {
    if (name.endsWith('.js')) rewrite(dir, name, renamed);
    renameSync(join(dir, name), join(dir, afterwards(name)));
  }
}
// Not the hash of what it holds: of that the worker knows by itself.
const afterwards = (name) => name.replace(/-([0-9a-f]{11})[0-9a-f]\./, (_, hash) => `-${[...hash].reverse().join('')}f.`);

// Gives `fn` a site that can be taken away and replaced, and pages that are watched.
async function withSite({ base = BASE, ...options }, fn) {
  const first = build();
  const dirs = [first];
  let server = await serve({ dir: first, base });
  const { url } = server;
  const context = await openContext(await chromium(), { keeps: true, ...options });
  const site = {
    url,
    context,
    close: () => server.close(),
    replace: async (change, spoil) => {
      dirs.push(build(change, spoil));
      await server.close();
      server = await serve({ dir: dirs.at(-1), base, port: Number(new URL(url).port) });
    },
    open: async (query = '') => {
      const page = await context.newPage();
      const problems = await watch(page, url);
      await page.goto(url + query);
      return { page, problems };
    },
  };
  try {
    await fn(site);
  } finally {
    await context.close();
    await server.close();
    for (const dir of dirs) rmSync(dir, { recursive: true });
  }
}

// A first visit: over when the site is kept.
async function visit(site) {
  const { page, problems } = await site.open('?view=explore&lang=en');
  assert.ok(await whole(page));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((kept) => kept?.active?.state === 'activated'));
  assert.deepEqual(problems, []);
  return page;
}

// When a script that has come has run.
const nextTurn = (page) => page.evaluate(async () => {
  await new Promise((done) => setTimeout(done));
  const { ready } = document.documentElement.dataset;
  if (!ready) throw new Error('the page did not draw');
});
const title = (page) => page.innerText('#chart-title');
const places = (page) => page.$$eval('.chip', (chips) => chips.map((chip) => chip.innerText).join());
const wholeLibrary = (page) => page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);

for (const base of ['/', '/a/b/']) {
  test(`after a visit the site works without its server, under ${base}`, async () => {
    await withSite({ base }, async (site) => {
      await (await visit(site)).close();
      await site.close();
      const { page, problems } = await site.open('index.html?lang=ru&places=KAZ,UZB');
      assert.ok(await whole(page));
      await wholeLibrary(page);
      const before = await title(page);
      await page.selectOption('#indicator', 'population');
      await page.waitForFunction((before) => document.querySelector('#chart-title').innerText !== before, before);
      await page.check('input[name="chart"][value="bars"]', { force: true });
      await page.waitForFunction(() => location.search.includes('chart=bars') && location.search.includes('population'));
      await page.reload();
      assert.ok(await whole(page));
      assert.ok(await page.isChecked('input[name="chart"][value="bars"]'));
      assert.ok((await page.$$('.numbers tbody tr')).length > 1);
      assert.deepEqual(problems, []);
    });
  });
}

test('a new version is offered in the language of the page, and taken when the reader says so', async () => {
  await withSite({}, async (site) => {
    await (await visit(site)).close();
    await site.replace(later);
    const { page, problems } = await site.open('?lang=en&places=KAZ');
    assert.ok(await whole(page));
    await page.waitForSelector('#fresh');
    assert.equal(await page.innerText('#fresh p'), 'A new version is ready.');
    await page.check('input[name="lang"][value="kk"]', { force: true });
    await page.waitForFunction(() => /дайын/.test(document.querySelector('#fresh p').innerText));
    await page.check('input[name="lang"][value="en"]', { force: true });
    await page.waitForFunction(() => location.search.includes('places=KAZ'));
    await wholeLibrary(page);
    assert.match(await places(page), /Kazakhstan/);

    await Promise.all([page.waitForEvent('load'), page.click('#fresh button:text("Load it now")')]);
    assert.ok(await whole(page));
    await wholeLibrary(page);
    assert.match(await places(page), /Qazaqstan/);
    assert.match(page.url(), /places=KAZ/, 'the view is kept');
    await site.close();
    await page.reload();
    assert.ok(await whole(page));
    await wholeLibrary(page);
    assert.match(await places(page), /Qazaqstan/, 'page and tables are of one build');
    assert.deepEqual(problems, []);
  });
});

test('who does not take a new version keeps a whole old one, and has the new one next time', async () => {
  await withSite({}, async (site) => {
    await (await visit(site)).close();
    await site.replace(later);
    const { page } = await site.open('?lang=en&places=KAZ');
    await page.click('#fresh button:text("Later")');
    assert.equal(await page.$('#fresh'), null);
    await page.reload();
    assert.ok(await whole(page));
    await wholeLibrary(page);
    assert.match(await places(page), /Kazakhstan/);
    await page.close();
    const { page: next, problems } = await site.open('?lang=en&places=KAZ');
    assert.ok(await whole(next));
    await wholeLibrary(next);
    assert.match(await places(next), /Qazaqstan/);
    assert.deepEqual(problems, []);
  });
});

// The parts of the old page are gone from the host, and the worker is the new one.
test('a page of the version before still finds its parts', async () => {
  await withSite({}, async (site) => {
    await (await visit(site)).close();
    const { page: old, problems } = await site.open('?view=explore&lang=en');
    assert.ok(await whole(old));
    await site.replace(later);
    const { page } = await site.open('?view=explore&lang=en');
    await page.waitForSelector('#fresh');
    await Promise.all([page.waitForEvent('load'), page.click('#fresh button:text("Load it now")')]);
    assert.ok(await whole(page));
    const part = readdirSync(DIST).find((name) => /^split_.*\.wasm$/.test(name));
    const answers = await old.evaluate(async (part) => {
      const answer = await fetch(part);
      const scripts = await fetch(document.querySelector('script[src]').src);
      return [answer.status, (await answer.arrayBuffer()).byteLength, scripts.status];
    }, part);
    assert.deepEqual(answers, [200, readFileSync(join(DIST, part)).length, 200]);
    assert.deepEqual(problems, []);
  });
});

test('of many versions the last two are kept', async () => {
  await withSite({}, async (site) => {
    await (await visit(site)).close();
    for (const word of ['one', 'two', 'three']) {
      await site.replace((dir) => rewrite(dir, 'index.html', (text) => text.replace('</body>', `<!--${word}--></body>`)));
      const { page } = await site.open('?view=explore&lang=en');
      await page.waitForSelector('#fresh');
      await Promise.all([page.waitForEvent('load'), page.click('#fresh button:text("Load it now")')]);
      assert.ok((await page.content()).includes(`<!--${word}-->`), word);
      assert.equal((await page.evaluate(() => caches.keys())).length, 2);
      await page.close();
    }
  });
});

// As a host is in the middle of being filled: the list is there, and not yet all that it names.
test('a build that is not whole on its host is not taken in', async () => {
  await withSite({}, async (site) => {
    await (await visit(site)).close();
    const { page, problems } = await site.open('?lang=en&places=KAZ');
    assert.ok(await whole(page));
    const spoil = (dir) => rewrite(dir, 'data/places.csv', (text) => `${text}\n`);
    await site.replace(later, spoil);
    const end = await page.evaluate(async () => {
      const kept = await navigator.serviceWorker.getRegistration();
      return new Promise((done) => {
        kept.onupdatefound = () => (kept.installing.onstatechange = ({ target }) => done(target.state));
        kept.update();
      });
    });
    assert.equal(end, 'redundant');
    assert.equal(await page.$('#fresh'), null);
    await page.reload();
    assert.ok(await whole(page));
    await wholeLibrary(page);
    assert.match(await places(page), /Kazakhstan/);
    assert.deepEqual(problems, []);
  });
});

test('a view inside another page keeps nothing', async () => {
  await withSite({}, async (site) => {
    const { page } = await site.open('?embed=1&lang=en');
    await Promise.all([page.waitForResponse(/offline-/), page.waitForSelector('.way-out')]);
    await nextTurn(page);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  });
});

test('where a site may not be kept it works all the same, and says nothing', async () => {
  await withSite({ keeps: false }, async (site) => {
    const { page, problems } = await site.open('?view=explore&lang=en');
    await Promise.all([page.waitForResponse(/offline-/), whole(page)]);
    await nextTurn(page);
    assert.deepEqual(problems, []);
  });
});
