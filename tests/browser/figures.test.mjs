// The page of figures: search in three languages, filters whose counts hold, order, more, and the
// card of one figure, by keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, withPage } from './harness.mjs';

const SHARE_2013 = 'internet-users-share:KAZ:internet:2013:wdi-kaz-2026-04:2026-04-08';

const listed = (page) => page.waitForSelector('.rows tbody tr');
const opened = (page) => page.waitForSelector('.card .big');

/** What the line above the rows says: how many are shown, of how many. */
const found = async (page) => {
  const words = await page.innerText('.found');
  const numbers = words.replace(/(?<=\d)[,\s\u{a0}](?=\d{3}\b)/gu, '').match(/\d+/g).map(Number);
  return { shown: Math.min(...numbers), all: Math.max(...numbers) };
};

/** Waits until the rows are those of a change: the line above them says something else. */
async function after(page, change) {
  const before = await page.innerText('.found');
  await change();
  await page.waitForFunction((before) => document.querySelector('.found').innerText !== before, before);
}

const keys = (page) => page.$$eval('.rows tbody tr', (rows) => rows.map((row) => row.dataset.entry));
const query = (page) => new URLSearchParams(new URL(page.url()).search);

// Titles of sources stand in one language each and are searched as well: so the place is held fast.
test('a place is found by its name in any language, whichever the page speaks', async () => {
  const counts = [];
  for (const lang of ['en', 'ru', 'kk']) {
    await withPage({ query: `view=figures&lang=${lang}&only=place:KAZ` }, async ({ page }) => {
      await listed(page);
      counts.push((await found(page)).all);
      // The last is typed without a Kazakh keyboard.
      for (const name of ['Kazakhstan', 'Казахстан', 'Қазақстан', 'казакстан']) {
        await page.fill('#list-search', 'zzz');
        await page.waitForSelector('.results .nothing');
        await page.fill('#list-search', name);
        await listed(page);
        counts.push((await found(page)).all);
      }
    });
  }
  assert.ok(counts[0] > 500);
  assert.deepEqual([...new Set(counts)], [counts[0]]);
});

test('the field keeps focus and caret while the list follows it', async () => {
  await withPage({ query: 'view=figures&lang=en' }, async ({ page }) => {
    await listed(page);
    await page.focus('#list-search');
    await after(page, () => page.keyboard.type('vk'));
    await page.keyboard.press('ArrowLeft');
    await after(page, () => page.keyboard.type('x'));
    const at = await page.$eval('#list-search', (field) => [document.activeElement === field, field.value, field.selectionStart]);
    assert.deepEqual(at, [true, 'vxk', 2]);
    await page.waitForFunction(() => location.search.includes('q=vxk'));
    // Who types on takes one step of the history, whatever the pauses.
    await page.keyboard.type('y');
    await page.waitForFunction(() => location.search.includes('q=vxyk'));
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('q='));
    assert.equal(await page.inputValue('#list-search'), '');
  });
});

test('the count beside a value is what is found by it, and other counts follow', async () => {
  await withPage({ query: 'view=figures&lang=en' }, async ({ page }) => {
    await listed(page);
    for (const value of ['topic:social', 'place:RUS', 'year:2013', 'kind:audience', 'status:derived', 'verdict:confirmed']) {
      const box = `[id="list-only-${value}"]`;
      await page.$eval(box, (input) => {
        input.closest('details').open = true;
      });
      const count = Number((await page.innerText(`label:has(${box}) .count`)).replace(',', ''));
      assert.ok(count > 0, value);
      await after(page, () => page.check(box));
      assert.equal((await found(page)).all, count, value);
      await after(page, () => page.uncheck(box));
    }
    // Of two facets, the one narrows the other.
    const topic = (value) => page.$eval(`label:has([id="list-only-topic:${value}"]) .count`, (one) => Number(one.textContent.replace(',', '')));
    const before = await topic('access');
    await page.check('[id="list-only-place:RUS"]');
    await page.waitForFunction((before) => Number(document.querySelector('label:has([id="list-only-topic:access"]) .count').textContent.replace(',', '')) < before, before);
    // What is chosen is named above the rows, and taken away there.
    assert.equal(await page.innerText('.chosen .chip'), 'Russia');
    await after(page, () => page.click('.chosen .chip'));
    assert.equal(await topic('access'), before);
    assert.equal(await page.isChecked('[id="list-only-place:RUS"]'), false);
  });
});

test('rows stand in the order that is chosen', async () => {
  await withPage({ query: 'view=figures&lang=en&only=indicator:internet-users-share' }, async ({ page }) => {
    await listed(page);
    const first = await keys(page);
    await page.selectOption('#list-order', 'value');
    await page.waitForFunction((first) => document.querySelector('.rows tbody tr').dataset.entry !== first, first[0]);
    const values = await page.$$eval('.rows .amount data', (all) => all.map((one) => Number(one.value)));
    assert.deepEqual(values, [...values].sort((one, other) => one - other));
    await page.waitForFunction(() => location.search.includes('order=value'));
  });
});

test('more rows come by key, and the focus goes on to them', async () => {
  await withPage({ query: 'view=figures&lang=en' }, async ({ page }) => {
    await listed(page);
    const before = await keys(page);
    assert.equal(before.length, 50);
    await page.focus('#action-list-more');
    await after(page, () => page.keyboard.press('Enter'));
    await page.waitForFunction(() => document.activeElement.closest('tr') === document.querySelectorAll('.rows tbody tr')[50]);
    const all = await keys(page);
    assert.equal(all.length, 100);
    assert.deepEqual(all.slice(0, 50), before);
    assert.equal((await found(page)).shown, 100);
    // The last portion takes the button along.
    await page.fill('#list-search', 'vkontakte 2013');
    await page.waitForFunction(() => !document.querySelector('#action-list-more'));
    await page.click('#action-list-clear');
    await page.waitForSelector('#action-list-more');
    assert.deepEqual(await page.evaluate(() => [document.activeElement.id, document.activeElement.value]), ['list-search', '']);
  });
});

test('a card opens by key, leads to claim, source and charts, and closes', async () => {
  await withPage({ query: 'view=figures&lang=en&only=place:KAZ,year:2013,indicator:internet-users-share' }, async ({ page }) => {
    await listed(page);
    await page.focus(`tr[data-entry="${SHARE_2013}"] a`);
    await page.keyboard.press('Enter');
    await opened(page);
    assert.match(await page.innerText('.card'), /63\.3%/);
    assert.equal(query(page).get('open'), SHARE_2013);
    // What was asked of the list stays below it.
    assert.ok(query(page).get('only').includes('year:2013'));
    const go = (selector) => page.$$eval(selector, (links) => links.map((link) => link.dataset.go));
    assert.deepEqual(await go('.card .on-claims a'), ['view=claims&open=S03', 'view=claims&open=S04']);
    assert.deepEqual(await go('.card .own-card a'), ['view=sources&open=wdi-kaz-2026-04']);
    assert.ok((await go('.card .charts a')).length >= 2);
    assert.ok((await go('.card .figures a')).some((one) => one.endsWith('open=S04')));
    await page.click('.card .back a');
    await page.waitForFunction(() => !document.querySelector('.card'));
    assert.equal(query(page).get('open'), null);
    await page.goBack();
    await opened(page);
    await page.focus('.card .on-claims a');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.page === 'claims');
    assert.equal(query(page).get('open'), 'S03');
    await page.goBack();
    await opened(page);
    await page.click('.card .charts a');
    await page.waitForFunction(() => document.documentElement.dataset.page === 'explore');
    await page.waitForSelector('.numbers tr[data-place="KAZ"][data-period="2013"]');
  });
});

test('a derived figure names its formula and leads to its inputs', async () => {
  await withPage({ query: 'view=figures&lang=en&open=D01' }, async ({ page }) => {
    await opened(page);
    assert.match(await page.innerText('.card .formula'), /S03 \/ S02 \* 100/);
    await page.click('.card .figures [data-figure="S03"] a, .card [data-figure="S03"] a');
    await page.waitForSelector('.card[data-card="S03"]');
    assert.match(await page.innerText('.card .as-claim'), /Claim S03/);
  });
});

test('a key that no figure has is told, and the list is there', async () => {
  await withPage({ query: 'view=figures&lang=ru&open=%3Cb%3Enope' }, async ({ page }) => {
    await listed(page);
    assert.match(await page.innerText('.opened [data-notice="link"]'), /«<b>nope»/);
    assert.equal((await found(page)).shown, 50);
    await page.click('.opened .away');
    await page.waitForFunction(() => !document.querySelector('.opened .notice'));
  });
});

test('the citation of a card names the figure and the card’s own link', async () => {
  await withPage({ query: `view=figures&lang=en&q=kaz&open=${SHARE_2013}`, before: (page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']) }, async ({ page, url }) => {
    await opened(page);
    await page.waitForSelector('#card-citation');
    const plain = await page.inputValue('#card-citation');
    assert.match(plain, /People using the internet .*Kazakhstan, 2013: 63\.3%/);
    const own = `${url.split('?')[0]}?view=figures&open=${SHARE_2013}&lang=en`;
    assert.ok(plain.includes(`${own} (`), plain);
    await page.selectOption('#card-style', 'bibtex');
    await page.waitForFunction(() => document.querySelector('#card-citation').value.includes('@misc{kaznet-figure-'));
    await page.focus('#card-copy');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.card .told').innerText !== '');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.inputValue('#card-citation'));
  });
});

test('no page of figures is wider than its screen', async () => {
  for (const [width, lang] of [[320, 'ru'], [390, 'kk'], [768, 'ru'], [1280, 'kk'], [1920, 'en']]) {
    await withPage({ query: `view=figures&lang=${lang}&open=S13`, width }, async ({ page }) => {
      await listed(page);
      await opened(page);
      const [inner, all] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
      assert.ok(all <= inner, `${all} at ${width}`);
    });
  }
});

test('axe finds nothing on list and card', async () => {
  for (const [turn, lang] of ['en', 'ru', 'kk'].entries()) {
    for (const scheme of ['light', 'dark']) {
      const width = (turn + (scheme === 'dark' ? 1 : 0)) % 2 === 0 ? 1280 : 390;
      await withPage({ query: `view=figures&lang=${lang}&only=place:KAZ&open=S13`, scheme, width }, async ({ page }) => {
        await listed(page);
        await opened(page);
        await page.waitForSelector('#card-citation');
        await page.$$eval('details', (folds) => folds.forEach((fold) => {
          fold.open = true;
        }));
        const found = await findings(page);
        assert.deepEqual(found, [], `${lang}, ${scheme}`);
      });
    }
  }
});
