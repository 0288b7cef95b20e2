// Without a pointer: every kind of chart is chosen by keys, its picture is walked by keys, and
// whatever the table has of it is said on the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { handy, settled, told } from './picture.mjs';

const KINDS = [
  ['line', 'places=KAZ,RUS,TJK&from=2012&to=2024'],
  ['area', 'indicator=internet-users'],
  ['bars', 'year=2013'],
  ['slope', 'from=2000'],
  ['scatter', 'against=fixed-broadband-per-100'],
  ['multiples', 'places=KAZ,RUS,TJK,UZB&from=2005'],
  ['parts', 'indicator=network-users'],
  ['estimates', 'year=2013'],
  ['timeline', ''],
];

// Along the radio group by arrows, from wherever the choice is; those barred are passed over.
async function choose(page, kind) {
  await page.focus('input[name="chart"]:checked');
  for (let presses = 0; presses < 9; presses += 1) {
    if (await page.inputValue('input[name="chart"]:checked') === kind) return;
    const before = await page.evaluate(() => document.activeElement.value);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((before) => document.activeElement.value !== before, before);
  }
  assert.fail(`${kind} is not to be had by keys`);
}

async function tabTo(page, id) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(() => document.activeElement.id) === id) return;
    await page.keyboard.press('Shift+Tab');
  }
  assert.fail(`Tab does not come to ${id}`);
}

// All that is said from the first stop to the last, and at each of its figures.
async function hear(page) {
  const heard = new Set();
  const reader = page.locator('#reader');
  const stop = () => reader.getAttribute('aria-valuenow').then(Number);
  const press = async (key) => {
    await page.keyboard.press(key);
    heard.add(await told(page));
    return told(page);
  };
  await press('Home');
  const last = Number(await reader.getAttribute('aria-valuemax'));
  let stops = 1;
  for (let at = await stop(); ; stops += 1) {
    // Down the figures of the stop; where down is on, there are none of their own.
    let words = await told(page);
    let downs = 0;
    for (let next = await press('ArrowDown'); next !== words && await stop() === at; next = await press('ArrowDown')) {
      words = next;
      downs += 1;
    }
    while (await stop() > at) await press('ArrowUp');
    for (; downs > 0; downs -= 1) await press('ArrowUp');
    if (at === last) break;
    await press('ArrowRight');
    assert.equal(await stop(), at + 1, 'one stop after the other');
    at = await stop();
  }
  assert.equal(stops, last + 1);
  return [...heard];
}

for (const [kind, query] of KINDS) {
  test(`${kind}: keys alone choose it and come to all that it shows`, async () => {
    await withPage({ query: `lang=en&${query}` }, async ({ page }) => {
      await handy(page);
      await choose(page, kind);
      await page.waitForFunction((kind) => location.search.includes(`chart=${kind}`) || kind === 'line', kind);
      await page.waitForSelector('#reader', { state: 'visible' });
      await settled(page);
      await tabTo(page, 'reader');
      const heard = await hear(page);
      if (kind === 'timeline') {
        await page.waitForSelector('.event h3');
        const events = await page.$$eval('.event h3', (all) => all.map((one) => one.textContent));
        assert.ok(events.length > 60);
        for (const title of events) assert.ok(heard.some((words) => words.includes(`: ${title}`)), title);
        return;
      }
      const rows = await page.$$eval('.numbers tbody tr', (all) => all.map((row) => ({
        place: row.children[0].textContent,
        year: row.dataset.period.slice(0, 4),
        value: row.querySelector('data').textContent,
        source: row.querySelector('.publisher').textContent,
      })));
      assert.ok(rows.length > 3);
      // A kind that sets sources side by side names those, the others the place.
      const names = kind === 'estimates' ? 'source' : 'place';
      const says = (words, row) => words.startsWith(`${row.year}: `)
        && words.slice(6).split('; ').some((part) => part.includes(row[names]) && ` ${part} `.includes(` ${row.value} `));
      for (const row of rows) assert.ok(heard.some((words) => says(words, row)), `${JSON.stringify(row)} in ${heard.join(' | ')}`);
      if (['line', 'area', 'slope', 'multiples'].includes(kind)) {
        // One at a time as well, and nothing that the table has not.
        const details = / \([^)]*\)/g;
        const alone = heard.map((words) => words.replaceAll(details, '')).filter((words) => !words.includes('; '));
        for (const row of rows) assert.ok(alone.some((words) => says(words, row)), `${JSON.stringify(row)} alone`);
        for (const words of alone) assert.ok(rows.some((row) => says(words, row)), `${words} is in the table`);
      }
    });
  });
}

test('Enter keeps open what keys have come to, and Escape ends it', async () => {
  await withPage({ query: 'lang=en&chart=slope' }, async ({ page }) => {
    await handy(page);
    await page.focus('#reader');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('.tooltip .current').count(), 1);
    const words = await page.innerText('.tooltip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.innerText('.tooltip.pinned'), words);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.tooltip', { state: 'hidden' });
  });
});
