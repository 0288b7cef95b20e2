// The main job on the release bundle: a reader filters, sees a chart, learns what it rests on and
// shares the link.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, whole, withPage } from './harness.mjs';
import { READS_PIXELS, address, pixels, settled } from './picture.mjs';

test('a view is chosen, stands in the link, and comes back the same', async () => {
  await withPage({ allow: READS_PIXELS }, async ({ page }) => {
    assert.ok(await drawn(page));
    const first = await pixels(page);
    assert.ok(first.inked > 2000, 'lines and letters are on the canvas');

    await page.click('button[data-suggested="CHN"]');
    await page.click('button[data-place="UZB"]');
    await page.fill('#from-year', '2009');
    await page.press('#from-year', 'Tab');
    await page.fill('#to-year', '2013');
    await page.press('#to-year', 'Tab');
    await page.check('input[name="lang"][value="kk"]', { force: true });
    await address(page, ['places=', 'CHN', 'from=2009', 'to=2013', 'lang=kk']);
    assert.ok(!page.url().includes('UZB'));
    assert.equal(await page.getAttribute('html', 'lang'), 'kk');
    await settled(page);
    const chosen = await pixels(page);
    assert.notEqual(chosen.sum, first.sum);
    const title = await page.innerText('#chart-title');

    await page.reload();
    assert.ok(await drawn(page));
    await settled(page);
    assert.deepEqual(await pixels(page), chosen, 'the same picture');
    assert.equal(await page.innerText('#chart-title'), title);

    await page.selectOption('#indicator', 'network-users');
    await address(page, ['indicator=network-users']);
    assert.notEqual(await page.innerText('#chart-title'), title);
    await page.goBack();
    await page.waitForFunction((title) => document.querySelector('#chart-title').innerText === title, title);
    assert.equal(await page.inputValue('#indicator'), 'internet-users-share');
  });
});

test('the numbers of Kazakhstan are those of the table, and the panel names their source', async () => {
  await withPage({ query: 'places=KAZ&from=2009&to=2013' }, async ({ page }) => {
    assert.ok(await whole(page));
    const rows = await page.$$eval('tr[data-source="wdi-kaz-2026-04"]', (rows) =>
      rows.map((row) => [row.dataset.period, row.querySelector('data').value]).sort());
    assert.deepEqual(rows, [
      ['2009', '18.2'],
      ['2010', '31.6'],
      ['2011', '50.6'],
      ['2012', '61.9066274652008'],
      ['2013', '63.30422443'],
    ]);
    const source = page.locator('.source[data-source="wdi-kaz-2026-04"]');
    assert.match(await source.innerText(), /World Bank/);
    assert.match(await source.locator('a').getAttribute('href'), /^https:/);
  });
});

test('keys read every year of the chart', async () => {
  await withPage({ query: 'places=KAZ,RUS&from=2009&to=2013&lang=en' }, async ({ page }) => {
    assert.ok(await drawn(page));
    await page.focus('.reader');
    await page.keyboard.press('Home');
    assert.match(await page.getAttribute('.reader', 'aria-valuetext'), /^2009: .*Kazakhstan 18\.2%/);
    await page.keyboard.press('End');
    assert.match(await page.getAttribute('.reader', 'aria-valuetext'), /^2013: .*Kazakhstan 63\.3%/);
    assert.ok(await page.isVisible('.tooltip'));
    await page.keyboard.press('Escape');
    assert.ok(await page.isHidden('.tooltip'));
  });
});

test('a place is found by typing and added by keys', async () => {
  await withPage({ query: 'lang=ru' }, async ({ page }) => {
    assert.ok(await drawn(page));
    await page.fill('#add-place', 'монг');
    await page.press('#add-place', 'Enter');
    await address(page, ['MNG']);
    assert.equal(await page.locator('.chip[data-place="MNG"]').count(), 1);
  });
});

test('a bad link and a lost table are told, and the page stays usable', async () => {
  await withPage({ query: 'indicator=nope&lang=en' }, async ({ page }) => {
    assert.ok(await drawn(page));
    assert.match(await page.innerText('[data-notice="link"]'), /nope/);
  });
  const before = (page) => page.route('**/data/notes.csv', (route) => route.fulfill({ status: 404 }));
  await withPage({ before, query: 'lang=en', allow: [/^request failed/, /^console/] }, async ({ page }) => {
    assert.ok(await drawn(page));
    await page.waitForSelector('[data-notice="data"]');
    assert.match(await page.innerText('[data-notice="data"]'), /notes\.csv.*404/);
  });
});

test('nothing is wider than the page from 320 to 2560 px', async () => {
  for (const width of [320, 390, 768, 1280, 2560]) {
    await withPage({ width, query: 'lang=kk' }, async ({ page }) => {
      assert.ok(await drawn(page));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px at ${width} px`);
    });
  }
});

test('a part of the program that is lost is told where it is missed', async () => {
  const before = (page) => page.route('**/split_record-*.wasm', (route) => route.fulfill({ status: 404 }));
  await withPage({ before, query: 'lang=en', allow: [/^request failed/, /^console/] }, async ({ page }) => {
    assert.ok(await drawn(page));
    await page.waitForSelector('.numbers .lost');
    assert.match(await page.innerText('.numbers .lost'), /load the page again/);
    await page.selectOption('#indicator', 'internet-users-share');
    assert.ok((await pixels(page)).inked > 2000, 'the chart is there all the same');
  });
});

test('keys reach every point of three series, and say what the table says', async () => {
  await withPage({ query: 'lang=en&places=KAZ,RUS,TJK&from=2015&to=2022' }, async ({ page }) => {
    assert.ok(await whole(page));
    const rows = await page.$$eval('.numbers tbody tr', (all) => all.map((row) => {
      const cells = [...row.children].map((cell) => cell.textContent);
      return `${row.dataset.period}: ${cells[0]} ${row.querySelector('data').textContent}`;
    }));
    assert.ok(rows.length > 20);
    await page.focus('.reader');
    const heard = new Set();
    const hear = async () => heard.add(await page.getAttribute('.reader', 'aria-valuetext'));
    await page.keyboard.press('Home');
    for (let year = 2015; year <= 2022; year += 1) {
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        await page.keyboard.press(key);
        await hear();
      }
      await page.keyboard.press('ArrowRight');
    }
    for (const row of rows) assert.ok(heard.has(row), `${row} in ${[...heard].join(' | ')}`);

    await page.keyboard.press('Enter');
    await page.focus('#add-place');
    assert.ok(await page.isVisible('.tooltip.pinned'), 'kept open when the focus has gone');
    await page.focus('.reader');
    await page.keyboard.press('Escape');
    assert.ok(await page.isHidden('.tooltip'));
  });
});
