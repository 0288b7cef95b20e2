// A file of the reader's own: given in every way, understood, corrected, read beside the page, explored
// with all that the explorer has, and closed again. What is wrong with it is said; what was open stays.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findings, whole, withPage } from './harness.mjs';

const SALES = 'country;year;sales, mln\nKazakhstan;2013;1,5\nKazakhstan;2014;2,5\nRussia;2013;3\nRussia;2014;4,25\n';
const BAD = 'place,year,value\nAlmaty,2013,1\nAlmaty,2014,many\nAlmaty,someday,3\n';

// Opens the page and waits for its own part of the program.
async function stand(page) {
  await page.waitForSelector('#own-file', { state: 'attached' });
}

const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });

// Gives a file by its field, and waits for its preview.
async function give(page, name, text) {
  await page.setInputFiles('#own-file', file(name, text));
  await page.waitForSelector('#own-seen');
}

// Opens what is previewed, and waits for the explorer to show it.
async function explore(page, how = 'beside') {
  await page.click(`#own-do-${how}`);
  await page.waitForFunction(() => document.documentElement.dataset.page === 'explore');
  await page.waitForSelector('.numbers table');
}

// A file as a hand drops or pastes it.
const bring = (page, what, name, text) => page.evaluate(([what, name, text]) => {
  const data = new DataTransfer();
  if (name) data.items.add(new File([text], name));
  else data.setData('text/plain', text);
  const how = { bubbles: true, cancelable: true };
  const event = what === 'drop' ? new DragEvent('drop', { ...how, dataTransfer: data }) : new ClipboardEvent('paste', { ...how, clipboardData: data });
  document.body.dispatchEvent(event);
}, [what, name, text]);

const values = (page) => page.$$eval('.numbers tbody data', (cells) => cells.map((cell) => Number(cell.value)).sort((a, b) => a - b));
const at = (query) => ({ query: `view=own&${query}`, isHome: true });

test('a chosen file is understood, explored beside the built-in figures, and closed again', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    assert.match(await page.innerText('.stays'), /Nothing leaves your machine/);
    assert.match(await page.innerText('.own-in'), /512 MB.*20,000/s);
    await give(page, 'sales.csv', SALES);
    assert.equal(await page.inputValue('#own-separator'), 'semicolon');
    assert.equal(await page.inputValue('#own-decimal'), 'comma');
    assert.deepEqual(await page.$$eval('.own-column select[id^=own-role]', (all) => all.map((one) => one.value)), ['place', 'time', 'value']);
    assert.equal(await page.inputValue('#own-unit-2'), 'mln');
    assert.equal(await page.locator('.own-rows tbody tr').count(), 4);
    await explore(page);
    assert.deepEqual(await values(page), [1.5, 2.5, 3, 4.25]);
    assert.match(await page.innerText('.own-bar'), /“sales\.csv” is open beside/);
    assert.match(await page.innerText('.sources'), /sales\.csv/);
    // The places are the built-in ones, by their names.
    assert.deepEqual([...new Set(await page.$$eval('.numbers tbody tr', (rows) => rows.map((row) => row.dataset.place)))].sort(), ['KAZ', 'RUS']);
    const both = await page.locator('#indicator option').count();
    await page.click('#own-bar-close');
    await page.waitForFunction((both) => document.querySelectorAll('#indicator option').length === both - 1, both);
    assert.equal(await page.locator('.own-bar').count(), 0);
    assert.match(await page.innerText('#chart-title'), /internet/);
  });
});

test('alone there is nothing but the file', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    await give(page, 'sales.csv', SALES);
    await explore(page, 'alone');
    assert.equal(await page.locator('#indicator option').count(), 1);
    await page.click('#take-away > summary');
    assert.match(await page.innerText('.take-away'), /stays on your machine/);
    await page.click('nav.pages [data-go="view=figures"]');
    await page.waitForSelector('[data-entry]');
    assert.equal(await page.locator('[data-entry]').count(), 4);
    await page.click('nav.pages [data-go="view=own"]');
    await page.click('#own-do-close');
    await page.waitForFunction(() => !document.querySelector('.own-card'));
    await page.click('nav.pages [data-go="view=figures"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-entry]').length > 4);
  });
});

test('a file may be dropped, a table pasted', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    await bring(page, 'drop', 'dropped.csv', SALES);
    await page.waitForSelector('#own-seen');
    assert.match(await page.innerText('#own-seen'), /dropped\.csv/);
    await bring(page, 'paste', null, 'city\tyear\tpeople\nAstana\t2013\t7\n');
    await page.waitForFunction(() => document.querySelector('#own-seen')?.textContent.includes('Pasted table'));
    assert.equal(await page.inputValue('#own-separator'), 'tab');
    await page.click('#own-do-other');
    await page.fill('#own-pasted', SALES);
    await page.click('#own-do-paste');
    await page.waitForSelector('#own-do-alone');
    await explore(page, 'alone');
    assert.deepEqual(await values(page), [1.5, 2.5, 3, 4.25]);
  });
});

test('semicolons, decimal commas and windows-1251 are found', async () => {
  const text = 'Город;Год;Пользователи, тыс.\nАлматы;2013;1 234,5\nАстана;2013;700,25\n';
  const bytes = Buffer.from([...text].map((sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))));
  await withPage(at('lang=ru'), async ({ page }) => {
    await stand(page);
    await give(page, 'города.csv', bytes);
    assert.equal(await page.inputValue('#own-encoding'), 'windows-1251');
    assert.equal(await page.inputValue('#own-thousands'), 'blank');
    assert.deepEqual(await page.$$eval('.own-rows thead th', (heads) => heads.map((head) => head.textContent)), ['Строка', 'Город', 'Год', 'Пользователи, тыс.']);
    await explore(page, 'alone');
    assert.deepEqual(await values(page), [700.25, 1234.5]);
    assert.match(await page.innerText('.numbers'), /Алматы/);
  });
});

test('a correction is followed at once, and is what counts', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    await give(page, 'marks.csv', 'place;year;code;amount\nA;2013;7;1,234\nA;2014;8;2,345\n');
    await page.selectOption('#own-decimal', 'comma');
    await page.selectOption('#own-role-2', 'skip');
    await page.selectOption('#own-role-3', 'value');
    await page.fill('#own-unit-3', 'tonnes');
    await page.press('#own-unit-3', 'Tab');
    // What was chosen is the core's answer as well.
    await page.waitForFunction(() => document.querySelector('#own-role-2').value === 'skip' && document.querySelector('#own-unit-3').value === 'tonnes');
    await explore(page, 'alone');
    assert.deepEqual(await values(page), [1.234, 2.345]);
    assert.match(await page.innerText('.subtitle'), /tonnes/);
  });
});

test('what cannot be read is said with row and column, and the rest is kept', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    await give(page, 'bad.csv', BAD);
    await page.click('#own-do-beside');
    await page.waitForSelector('.own-card');
    const told = await page.innerText('.own-card');
    assert.match(told, /1 values kept, from 3 rows/);
    assert.match(told, /Row 3, column “value”: “many” is no number/);
    assert.match(told, /Row 4, column “year”: “someday” is not a year/);
    await page.click('.own-card [data-go]');
    await page.waitForSelector('.numbers table');
    assert.deepEqual(await values(page), [1]);
  });
});

test('no table, an empty one, and a second file after them: the first stays open', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    await give(page, 'sales.csv', SALES);
    await explore(page);
    await page.click('.own-bar a');
    await page.waitForSelector('.own-card');
    for (const [name, bytes, words] of [
      ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /no table of text/],
      ['empty.csv', '', /The file is empty/],
      ['head.csv', 'place,year,value\n', /no row under it/],
    ]) {
      await give(page, name, bytes);
      assert.match(await page.innerText('[data-notice="own-preview"]'), words, name);
      assert.equal(await page.locator('#own-do-beside').count(), 0);
      assert.match(await page.innerText('.own-card'), /sales\.csv/);
      await page.click('#own-do-other');
    }
    await give(page, 'second.csv', 'place,year,value\nA,2001,5\nA,2002,6\n');
    await explore(page, 'alone');
    assert.deepEqual(await values(page), [5, 6]);
    assert.match(await page.innerText('.own-bar'), /second\.csv/);
  });
});

test('looking and reading can be cancelled, and the file before stays', async () => {
  let free;
  const held = new Promise((resolve) => { free = resolve; });
  const before = (page) => page.route('**/reader_bg-*.wasm', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await withPage({ ...at('lang=en'), before, allow: [/reader_bg.*(ABORTED|aborted)/] }, async ({ page }) => {
    await stand(page);
    await page.setInputFiles('#own-file', file('slow.csv', SALES));
    await page.click('#own-do-cancel');
    assert.match(await page.innerText('[data-notice="own"]'), /“slow\.csv” was cancelled/);
    await page.waitForFunction(() => document.activeElement.id === 'own-file');
    free();
    await give(page, 'sales.csv', SALES);
    await explore(page);
    await page.click('.own-bar a');
    await page.waitForSelector('.own-card');
    // So large that nobody reads it before it is cancelled.
    await page.evaluate(() => {
      const part = 'Almaty,2013-07-01 10:00,5\n'.repeat(300_000);
      const data = new DataTransfer();
      data.items.add(new File(['place,time,value\n', ...Array.from({ length: 50 }, () => part)], 'large.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await page.click('#own-do-beside');
    await page.waitForSelector('progress');
    await page.click('#own-do-cancel');
    assert.match(await page.innerText('[data-notice="own"]'), /“large\.csv” was cancelled.*“sales\.csv” stays open/s);
    await page.click('.own-card [data-go]');
    await page.waitForSelector('.numbers table');
    assert.deepEqual(await values(page), [1.5, 2.5, 3, 4.25]);
  });
});

test('a reading program that cannot be had, or fails, is told', async () => {
  const missing = (page) => page.route('**/reader-*.js', (route) => route.fulfill({ status: 404 }));
  await withPage({ ...at('lang=en'), before: missing, allow: [/reader-.*ERR_FAILED/, /404/] }, async ({ page }) => {
    await stand(page);
    await page.setInputFiles('#own-file', file('sales.csv', SALES));
    await page.waitForSelector('[data-notice="own"]');
    assert.match(await page.innerText('[data-notice="own"]'), /could not be fetched/);
  });
  const spoilt = (page) => page.route('**/reader_bg-*.wasm', (route) => route.fulfill({ status: 200, body: 'no program' }));
  await withPage({ ...at('lang=en'), before: spoilt, allow: [/integrity|reader_bg/] }, async ({ page }) => {
    await stand(page);
    await page.setInputFiles('#own-file', file('sales.csv', SALES));
    await page.waitForSelector('[data-notice="own"]');
    assert.match(await page.innerText('[data-notice="own"]'), /Reading “sales\.csv” stopped/);
  });
});

test('what the explorer exported opens as the same table, bytes and all', async () => {
  const taken = async (page, action) => {
    await page.click('#take-away > summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-action="${action}"]`)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  await withPage({ query: 'lang=en' }, async ({ page, url }) => {
    await whole(page);
    await page.waitForSelector('.edition');
    const first = await taken(page, 'csv');
    await page.goto(`${url.split('?')[0]}?view=own&lang=en`);
    await stand(page);
    await give(page, first.name, first.bytes);
    await explore(page, 'alone');
    await page.waitForSelector('.edition');
    // All that the file holds: the view may show fewer places.
    const again = await taken(page, 'csv-all');
    assert.ok(first.bytes.length > 1000);
    assert.equal(again.bytes.toString('utf8'), first.bytes.toString('utf8'));
  });
});

test('a package taken away with own figures opens again', async () => {
  await withPage({ ...at('lang=en'), allow: [/willReadFrequently/] }, async ({ page }) => {
    await stand(page);
    await give(page, 'sales.csv', SALES);
    await explore(page, 'alone');
    await page.click('#take-away > summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="zip"]')]);
    const bytes = readFileSync(await download.path());
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="html"]')]);
    assert.match(readFileSync(await saved.path(), 'utf8'), /only where the file “sales\.csv” is opened first/);
    await page.click('.own-bar a');
    await page.waitForSelector('.own-card');
    await give(page, 'package.zip', bytes);
    assert.match(await page.innerText('.own-now'), /data package/);
    await explore(page, 'alone');
    assert.deepEqual(await values(page), [1.5, 2.5, 3, 4.25]);
  });
});

test('a long table is shown whole, and closed again', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `${1_300_000_000 + at * 60},${Math.round(Math.sin(at / 900) * 1000) / 10}`);
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    await give(page, 'log.csv', `time,value\n${rows.join('\n')}\n`);
    assert.equal(await page.inputValue('#own-kind-0'), 'unix-seconds');
    await page.click('#own-do-beside');
    await page.waitForSelector('#own-long canvas');
    assert.match(await page.innerText('.own-card'), /30,000 values kept, from 30,000 rows/);
    await page.waitForSelector('#long-words p');
    // Of the times that are too long for a number of 32 bits the words are right as well.
    await page.waitForFunction(() => /from 13 March 2011, 07:06:40 to 3 April 2011/.test(document.getElementById('long-words').textContent));
    await page.click('#own-do-close');
    await page.waitForFunction(() => !document.querySelector('#own-long canvas'));
  });
});

test('a link to own figures says what it lacks without the file', async () => {
  await withPage({ query: 'indicator=own-sales-mln&lang=en' }, async ({ page }) => {
    await page.waitForSelector('[data-notice="link"]');
    assert.match(await page.innerText('[data-notice="link"]'), /own-sales-mln/);
  });
});

test('scripts in headings, cells and names are words and nothing else', async () => {
  const evil = (tag) => `<img src=x onerror=hit(${tag})><script>hit(${tag})</script>`;
  const text = `${evil(1)}\tyear\t${evil(2)}\n${evil(3)}\t2013\t4\n${evil(5)}\t2014\t${evil(6)}\n`;
  await withPage(at('lang=en'), async ({ page }) => {
    await page.evaluate(() => { globalThis.hits = []; globalThis.hit = (tag) => globalThis.hits.push(tag); });
    await stand(page);
    await give(page, `${evil(7)}.tsv`.replaceAll('/', ''), text);
    await page.selectOption('#own-role-0', 'place');
    await page.selectOption('#own-role-2', 'value');
    await page.waitForSelector('#own-do-alone');
    assert.match(await page.innerText('.own-rows'), /onerror=hit\(3\)/);
    await page.click('#own-do-alone');
    await page.waitForSelector('.own-card');
    assert.match(await page.innerText('.own-card'), /onerror=hit\(6\)/);
    await page.click('.own-card [data-go]');
    await page.waitForSelector('.numbers table');
    assert.match(await page.innerText('.numbers'), /onerror=hit\(3\)/);
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.deepEqual(await page.evaluate(() => globalThis.hits), []);
  });
});

test('the keyboard alone opens, corrects and explores a file', async () => {
  await withPage(at('lang=en'), async ({ page }) => {
    await stand(page);
    // Listened for before the keys: the browser has to be told first that no window is wanted.
    const choosing = page.waitForEvent('filechooser');
    for (let left = 60; (await page.evaluate(() => document.activeElement.id)) !== 'own-file'; left -= 1) {
      assert.ok(left > 0, 'the field is not reached by Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    await chooser.setFiles(file('sales.csv', SALES));
    await page.waitForFunction(() => document.activeElement.id === 'own-seen');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'own-do-beside');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.page === 'explore');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  });
});

test('without a network the page and its reading program are there', async () => {
  await withPage({ ...at('lang=en'), keeps: true, allow: [/ERR_INTERNET_DISCONNECTED/] }, async ({ page, context }) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await stand(page);
    await give(page, 'sales.csv', SALES);
    await explore(page);
    assert.deepEqual(await values(page), [1.5, 2.5, 3, 4.25]);
  });
});

for (const [at320, lang, scheme] of [[false, 'en', 'light'], [true, 'ru', 'dark'], [true, 'kk', 'light'], [false, 'kk', 'dark'], [false, 'ru', 'light'], [true, 'en', 'dark']]) {
  test(`axe finds nothing and nothing is cut off (${lang}, ${scheme}, ${at320 ? 320 : 1280} px)`, async () => {
    await withPage({ ...at(`lang=${lang}`), scheme, width: at320 ? 320 : 1280 }, async ({ page }) => {
      const look = async (what) => {
        assert.deepEqual(await findings(page, '#own'), [], what);
        assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), `${what} is wider than the screen`);
      };
      await stand(page);
      await look('the ways in');
      await give(page, 'bad.csv', BAD);
      await look('the preview');
      await page.click('#own-do-alone');
      await page.waitForSelector('.own-card');
      await look('the open file');
    });
  });
}
