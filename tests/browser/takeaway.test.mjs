// Whatever can be taken away from a view is what the page shows: pictures, tables, archives, pages
// that open from a disk, citations and links.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { findings, whole, withPage } from './harness.mjs';
import { csv } from './tables.mjs';

const CROCKFORD = '[0-9A-HJKMNP-TV-Z]{8}';

// Opens what is taken away, once all data are there.
async function opened(page) {
  assert.ok(await whole(page));
  await page.waitForSelector('.edition');
  await page.click('#take-away > summary');
  await page.waitForSelector('#take-away .groups');
}

// Presses a button and gives the file that comes of it: its name and bytes.
async function taken(page, action) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-action="${action}"]`)]);
  const name = download.suggestedFilename();
  await page.waitForFunction((name) => document.querySelector('.told').textContent.includes(name), name);
  return { name, bytes: readFileSync(await download.path()) };
}

async function named(page) {
  const words = await page.innerText('.view-name');
  return words.match(new RegExp(CROCKFORD, 'g'));
}

// The names and texts of an archive whose files are stored, by its central directory.
function unzipped(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(bytes.toString('latin1', at, at + 4), 'PK\x01\x02');
    const [size, names] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + names);
    const start = bytes.readUInt32LE(at + 42);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    files.set(name, bytes.toString('utf8', from, from + size));
    at += 46 + names + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

const shown = (page) => page.$$eval('.numbers tbody tr', (rows) => rows.map((row) => [row.dataset.place, row.dataset.period, Number(row.querySelector('data').value)]));
const sorted = (rows) => rows.map((row) => row.join(' ')).sort();

for (const [query, scheme] of [['lang=en', 'light'], ['chart=bars&year=2013&lang=kk', 'dark'], ['chart=slope&lang=ru', 'light']]) {
  test(`the SVG is the picture on the screen (${query}, ${scheme})`, async () => {
    await withPage({ query, scheme, allow: [/willReadFrequently/] }, async ({ page, context }) => {
      await opened(page);
      const { name, bytes } = await taken(page, 'svg');
      const [id, version] = await named(page);
      assert.equal(name, `kaznet-internet-users-share-${id}.svg`);
      // The plot lies 16 px from the left and below the head; how far below, the best fit tells.
      const outcome = await page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        const copy = document.createElement('canvas');
        [copy.width, copy.height] = [image.naturalWidth, image.naturalHeight];
        copy.getContext('2d').drawImage(image, 0, 0);
        const screen = document.querySelector('canvas.data');
        const size = [screen.width, screen.height];
        const plot = screen.getContext('2d').getImageData(0, 0, ...size).data;
        // A line may lie half a pixel aside: only what is nowhere near counts.
        const near = (other, at) => [0, 4, -4, 4 * size[0], -4 * size[0]].some((step) => [0, 1, 2].every((part) => Math.abs(plot[at + part] - (other[at + step + part] ?? 999)) < 64));
        const missing = (top) => {
          const other = copy.getContext('2d').getImageData(16, top, ...size).data;
          let [inked, count] = [0, 0];
          for (let at = 0; at < plot.length; at += 4) {
            if (Math.max(...[0, 1, 2].map((part) => Math.abs(plot[at + part] - plot[part]))) < 64) continue;
            inked += 1;
            if (!near(other, at)) count += 1;
          }
          return [count, inked];
        };
        let best = [Infinity];
        for (let top = 40; top < 140; top += 1) { const now = missing(top); if (now[0] < best[0]) best = now; }
        return { best, width: copy.width, screen: screen.width };
      }, bytes.toString('utf8'));
      // On a page of its own: the site's policy takes no text for markup.
      const read = await (await context.newPage()).evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const words = [...parsed.querySelectorAll('text')].map((one) => one.textContent);
        return { error: parsed.querySelector('parsererror')?.textContent ?? null, root: parsed.documentElement.localName, words };
      }, bytes.toString('utf8'));
      assert.equal(read.error, null);
      assert.equal(read.root, 'svg');
      assert.equal(outcome.width, outcome.screen + 32);
      const said = read.words.join('').replaceAll(' ', '');
      for (const part of [id, version, await page.innerText('#chart-title'), page.url()].map((part) => part.replaceAll(' ', ''))) assert.ok(said.includes(part), `${part} in ${said}`);
      // Two painters smooth edges and letters differently: of what is inked less than a fiftieth
      // has nothing like it (within 64 of 255) at its place or a pixel beside.
      const [missing, inked] = outcome.best;
      assert.ok(inked > 2000);
      assert.ok(missing < inked / 50, `${missing} of ${inked} are missing`);
    });
  });
}

test('a PNG has one, two or three dots a pixel', async () => {
  await withPage({ query: 'lang=en' }, async ({ page }) => {
    await opened(page);
    const sizes = [];
    for (const times of [1, 2, 3]) {
      const { name, bytes } = await taken(page, `png-${times}`);
      assert.match(name, new RegExp(`^kaznet-internet-users-share-${CROCKFORD}\\.${times === 1 ? '' : `${times}x\\.`}png$`));
      assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
      sizes.push([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]);
    }
    const plot = await page.$eval('.picture', (one) => one.getBoundingClientRect());
    const [[width, height]] = sizes;
    assert.equal(width, Math.round(plot.width) + 32);
    assert.ok(height > plot.height + 100);
    for (const times of [2, 3]) {
      const [wide, high] = sizes[times - 1];
      assert.ok(Math.abs(wide - width * times) <= times && Math.abs(high - height * times) <= times, `${sizes}`);
    }
  });
});

test('tables read back as the numbers on the page, and as all numbers', async () => {
  await withPage({ query: 'places=KAZ,UZB&from=2005&lang=ru' }, async ({ page }) => {
    await opened(page);
    const rows = sorted(await shown(page));
    assert.ok(rows.length > 20);

    const table = await taken(page, 'csv');
    assert.match(table.name, new RegExp(`^kaznet-internet-users-share-${CROCKFORD}\\.csv$`));
    assert.deepEqual([...table.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the mark by which Excel knows UTF-8');
    const [head, ...lines] = csv(table.bytes.toString('utf8').slice(1));
    const cell = (line, name) => line[head.indexOf(name)];
    assert.deepEqual(sorted(lines.map((line) => [cell(line, 'place'), cell(line, 'period'), Number(cell(line, 'value'))])), rows);

    const { bytes } = await taken(page, 'json');
    const json = JSON.parse(bytes.toString('utf8'));
    assert.deepEqual(sorted(json.rows.map((row) => [row.place, row.period, row.value])), rows);
    const [id, version] = await named(page);
    assert.deepEqual([json.view.id, json.view.address, json.data_version], [id, page.url(), version]);

    const all = await taken(page, 'csv-all');
    assert.equal(all.name, `kaznet-all-${version}.csv`);
    const count = csv(all.bytes.toString('utf8')).length - 1;
    assert.ok(count > 3000);
    const whole = JSON.parse((await taken(page, 'json-all')).bytes.toString('utf8'));
    assert.equal(whole.rows.length, count);
  });
});

test('the archive holds the package as it was fetched, and the view', async () => {
  await withPage({ query: 'lang=en&chart=bars' }, async ({ page, url }) => {
    await opened(page);
    const { name, bytes } = await taken(page, 'zip');
    const [id] = await named(page);
    assert.equal(name, `kaznet-internet-users-share-${id}.zip`);
    const files = unzipped(bytes);
    const base = new URL('data/', url);
    const described = JSON.parse(files.get('datapackage.json'));
    const paths = described.resources.map((one) => one.path);
    assert.ok(paths.includes('observations.csv') && paths.includes('sources.csv'));
    for (const path of [...paths, 'README.md']) {
      const there = await page.evaluate((url) => fetch(url).then((answer) => answer.text()), new URL(path, base).href);
      assert.equal(files.get(path), there, path);
    }
    assert.match(files.get('LICENSE.txt'), /CC-BY-4\.0/);
    const stem = `view/kaznet-internet-users-share-${id}`;
    assert.equal(csv(files.get(`${stem}.csv`)).length - 1, (await shown(page)).length);
    assert.match(files.get(`${stem}.svg`), /^<svg /);
    assert.ok(files.get(`${stem}.txt`).includes(`kaznet-${id}`));
  });
});

test('a page opens from a disk and answers pointer and keys', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaznet-'));
  try {
    await withPage({ query: 'lang=kk&places=KAZ,RUS' }, async ({ page, context }) => {
      await opened(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="html"]')]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      const title = await page.innerText('#chart-title');
      const rows = (await shown(page)).length;

      const other = await context.newPage();
      const problems = [];
      const asked = [];
      other.on('console', (message) => problems.push(message.text()));
      other.on('pageerror', (error) => problems.push(String(error)));
      other.on('request', (request) => asked.push(request.url()));
      await other.goto(pathToFileURL(path).href);
      assert.equal(await other.innerText('h1'), title);
      assert.equal(await other.getAttribute('html', 'lang'), 'kk');
      assert.equal(await other.locator('tbody tr').count(), rows);
      assert.ok(await other.isHidden('#tip'));
      const box = await other.locator('#reader svg').boundingBox();
      await other.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
      const words = await other.innerText('#tip');
      assert.match(words, /^20\d\d\n[^]*\d\s%/, words);
      assert.ok(await other.locator('#reader circle').count() > 0);
      await other.mouse.move(5, 5);
      assert.ok(await other.isHidden('#tip'));
      await other.focus('#reader');
      await other.keyboard.press('End');
      const last = await other.getAttribute('#reader', 'aria-valuetext');
      await other.keyboard.press('ArrowLeft');
      const before = await other.getAttribute('#reader', 'aria-valuetext');
      assert.equal(Number(before.slice(0, 4)), Number(last.slice(0, 4)) - 1, `${before} before ${last}`);
      await other.setViewportSize({ width: 390, height: 800 });
      assert.ok(await other.evaluate(() => document.documentElement.scrollWidth <= 390));
      const found = await findings(other);
      assert.deepEqual(found, []);
      assert.deepEqual(problems, []);
      assert.deepEqual(asked, [pathToFileURL(path).href]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('citations name the view, its sources and the day, in five formats', async () => {
  await withPage({ query: 'places=KAZ&lang=en' }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened(page);
    const [id, version] = await named(page);
    const text = () => page.inputValue('#citation-text');
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    assert.ok((await text()).includes(page.url()) && (await text()).includes(version));
    assert.ok((await text()).includes(`accessed ${Number(today.slice(8))} `));
    const endings = { bibtex: 'bib', ris: 'ris', csl: 'csl.json', wikipedia: 'txt' };
    for (const [style, ending] of Object.entries(endings)) {
      const before = await text();
      await page.selectOption('#cite-style', style);
      await page.waitForFunction((before) => document.querySelector('#citation-text').value !== before, before);
      const { name, bytes } = await taken(page, 'citation');
      assert.equal(name, `kaznet-internet-users-share-${id}.${ending}`);
      assert.equal(bytes.toString('utf8').trimEnd().replaceAll('\r', ''), (await text()).trimEnd());
      if (style !== 'wikipedia') assert.ok((await text()).includes(id), style);
      if (style === 'csl') assert.equal(JSON.parse(bytes.toString('utf8'))[0].accessed['date-parts'][0].join('-'), today.split('-').map(Number).join('-'));
      if (style === 'bibtex') assert.ok((await text()).includes(`urldate = {${today}}`));
    }
    await page.selectOption('#cite-what', 'wdi-kaz-2026-04');
    await page.waitForFunction(() => !document.querySelector('#citation-text').value.includes('Kaznet Explorer'));
    assert.match(await text(), /^\{\{[Cc]ite web.*World Bank/);
    await page.click('[data-action="copy-citation"]');
    await page.waitForFunction(() => document.querySelector('.told').textContent !== '');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await text());
  });
});

test('the link names the edition, and says whether the data have changed since', async () => {
  await withPage({ query: 'places=KAZ&lang=en' }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened(page);
    const [, version] = await named(page);
    assert.equal(await page.locator('[data-since]').count(), 0);
    await page.click('[data-action="copy-link"]');
    await page.waitForFunction(() => document.querySelector('.told').textContent !== '');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, `${page.url()}&v=${version}`);
    await page.click('[data-action="copy-picture"]');
    await page.waitForFunction(() => document.querySelector('.told').textContent === 'Copied to the clipboard.');
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    assert.deepEqual(kinds, ['image/png']);

    await page.goto(link);
    await page.waitForSelector('[data-since="same"]');
    assert.equal(await page.locator('.notice').count(), 0, 'the link means something here');
    await page.goto(link.replace(version, '00000000'));
    assert.match(await page.innerText('[data-since="changed"]'), new RegExp(`00000000.*${version}`));
    // What was told is of this view; another one begins anew.
    await page.click('[data-action="copy-link"]');
    await page.waitForFunction(() => document.querySelector('.told').textContent !== '');
    await page.click('button[data-suggested]');
    await page.waitForFunction(() => document.querySelector('.told').textContent === '');
  });
});

test('what the system can share is offered where it can', async () => {
  const before = (page) => page.addInitScript(() => {
    navigator.share = (what) => { globalThis.shared = what; return Promise.resolve(); };
  });
  await withPage({ query: 'lang=en', before }, async ({ page }) => {
    await opened(page);
    await page.click('[data-action="send"]');
    await page.waitForFunction(() => globalThis.shared);
    const what = await page.evaluate(() => globalThis.shared);
    assert.equal(what.title, await page.innerText('#chart-title'));
    assert.ok(what.url.startsWith(page.url()));
  });
  await withPage({ query: 'lang=en', before: (page) => page.addInitScript(() => { delete Navigator.prototype.share; }) }, async ({ page }) => {
    await opened(page);
    assert.equal(await page.locator('[data-action="send"]').count(), 0);
  });
});

test('a view with nothing to draw offers no picture, and a lost file is told', async () => {
  await withPage({ query: 'lang=en&places=none' }, async ({ page }) => {
    await opened(page);
    for (const action of ['svg', 'png-1', 'html', 'csv']) assert.ok(await page.isDisabled(`[data-action="${action}"]`), action);
    assert.ok(await page.isEnabled('[data-action="csv-all"]'));
  });
  const before = (page) => page.route('**/data/README.md', (route) => route.fulfill({ status: 404 }));
  await withPage({ before, query: 'lang=en', allow: [/^request failed/, /^console/] }, async ({ page }) => {
    await opened(page);
    await page.click('[data-action="zip"]');
    await page.waitForFunction(() => /could not be made/.test(document.querySelector('.told').textContent));
  });
});

test('axe finds nothing in what is opened', async () => {
  for (const [lang, scheme, width] of [['kk', 'dark', 390], ['en', 'light', 1280]]) {
    await withPage({ query: `lang=${lang}`, scheme, width }, async ({ page }) => {
      await opened(page);
      const found = await findings(page, '.take-away');
      assert.deepEqual(found, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
    });
  }
});
