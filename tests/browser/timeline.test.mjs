// The page of events: chart and list show the same years and categories, each event has a card,
// and keys read figures and events of a year together.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, findings, withPage } from './harness.mjs';
import { address, settled, told, years } from './picture.mjs';

const LANGS = ['kk', 'ru', 'en'];

async function ready(page) {
  assert.ok(await drawn(page));
  await page.waitForSelector('.listing .items .event');
  await page.waitForSelector('.hand button');
  await settled(page);
}

const listed = (page) => page.$$eval('.listing .items .event', (all) => all.map((one) => one.dataset.event));

// All of them: the list comes in portions.
async function all(page) {
  const more = page.locator('#action-list-more');
  while (await more.count() > 0) {
    const before = (await listed(page)).length;
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll('.listing .items .event').length > before, before);
  }
  return listed(page);
}

const counts = (page) => page.$$eval('.categories .tick', (ticks) => Object.fromEntries(
  ticks.map((one) => [one.dataset.category, Number(one.querySelector('.count').textContent)]),
));

// What the picture in words says of the events: one sentence each.
const summary = (page) => page.textContent('#chart-summary');

test('all events are listed, in order of time, each with its sources', async () => {
  await withPage({ query: 'view=timeline&lang=en' }, async ({ page }) => {
    await ready(page);
    const ids = await all(page);
    assert.equal(ids.length, 74);
    assert.equal(new Set(ids).size, 74);
    assert.equal(ids[0], 'E001');
    assert.equal(ids.at(-1), 'E079');
    assert.equal(Object.values(await counts(page)).reduce((sum, one) => sum + one), 74);
    // Sources that differ stand side by side, and it is said.
    const domain = page.locator('[data-event="E002"]');
    assert.equal(await domain.locator('.dates > li').count(), 3);
    assert.match(await domain.textContent(), /19 September 1994/);
    assert.match(await domain.textContent(), /Sources give different dates|differ/i);
    assert.match(await summary(page), /Timeline of 74 events/);
    assert.match(await summary(page), /People using the internet/);
  });
});

test('a category narrows chart and list, by the count beside it', async () => {
  await withPage({ query: 'view=timeline&lang=en' }, async ({ page }) => {
    await ready(page);
    const { policy } = await counts(page);
    await page.check('#events-policy');
    await page.waitForFunction((count) => document.querySelectorAll('.listing .items .event').length === count, policy);
    await address(page, ['events=policy']);
    assert.match(await summary(page), new RegExp(`Timeline of ${policy} events`));
    const kinds = await page.$$eval('.listing .items .event .kind:first-of-type', (nodes) => nodes.map((one) => one.textContent));
    for (const kind of kinds.filter((one) => one.includes(' · '))) assert.match(kind, /^Policy · /);
    assert.match(await page.textContent('.left-out'), new RegExp(`^${74 - policy} events of these years belong`));
    // The counts are those of the years, whatever is ticked.
    assert.equal((await counts(page)).censorship > 20, true);
    await page.uncheck('#events-policy');
    await page.waitForFunction(() => !document.querySelector('.left-out'));
    assert.equal((await all(page)).length, 74);
  });
});

test('years narrow chart and list together, and what is left out is said', async () => {
  await withPage({ query: 'view=timeline&lang=en' }, async ({ page }) => {
    await ready(page);
    const before = await years(page);
    await page.click('#action-nearer');
    await page.waitForSelector('.left-out');
    const [from, to] = await years(page);
    assert.ok(from > before[0] && to < before[1]);
    const ids = await all(page);
    const left = Number((await page.textContent('.left-out')).match(/^\d+/)[0]);
    assert.equal(ids.length + left, 74);
    assert.match(await page.textContent('.left-out'), new RegExp(`outside ${from}–${to}`));
    assert.match(await summary(page), new RegExp(`Timeline of ${ids.length} events, ${from}–${to}`));
    const first = await page.$$eval('.listing .items .event', (items) => items.map((one) => Number(one.querySelector('button').dataset.year)));
    assert.ok(first.every((year) => year >= from && year <= to));
    // The fields say the same, and take other years.
    await page.fill('#from-year', '2009');
    await page.press('#from-year', 'Enter');
    await page.fill('#to-year', '2009');
    await page.press('#to-year', 'Enter');
    await address(page, ['from=2009', 'to=2009']);
    await page.waitForFunction(() => document.querySelectorAll('.listing .items .event').length < 12);
    await page.click('#action-all-years');
    await page.waitForFunction(() => !document.querySelector('.left-out'));
  });
});

test('a stretch chosen by the mouse is a stretch of years', async () => {
  await withPage({ query: 'view=timeline&lang=en' }, async ({ page }) => {
    await ready(page);
    const before = await years(page);
    const box = await page.locator('#reader').boundingBox();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 120);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 140, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.6, box.y + 140, { steps: 4 });
    await page.mouse.up();
    await page.waitForSelector('.left-out');
    const after = await years(page);
    assert.ok(after[0] > before[0] && after[1] < before[1], String(after));
  });
});

test('keys read figures and events of a year', async () => {
  await withPage({ query: 'view=timeline&lang=en' }, async ({ page }) => {
    await ready(page);
    await page.focus('#reader');
    await page.keyboard.press('Home');
    let words = '';
    for (let steps = 0; steps < 40 && !words.startsWith('2013: '); steps += 1) {
      await page.keyboard.press('ArrowRight');
      words = await told(page);
    }
    assert.match(words, /Kazakhstan \d/);
    assert.match(words, /23 July 2013: /);
    // From the list as well.
    await page.locator('[data-event="E001"] button').click();
    await page.waitForFunction(() => document.activeElement.id === 'reader');
    assert.match(await told(page), /^1991: .*Relcom/);
    // Of a high picture, what a pointer reads stands beside the pointer.
    const box = await page.locator('#reader').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 400);
    await settled(page);
    const tip = await page.locator('.tooltip').boundingBox();
    assert.ok(Math.abs(tip.y - box.y - 400) < 60, `${tip.y} for ${box.y + 400}`);
  });
});

test('a card is opened by a link and by its title, and closed to where it was', async () => {
  await withPage({ query: 'view=timeline&lang=en&open=E017', width: 390 }, async ({ page }) => {
    await ready(page);
    const card = page.locator('.card');
    assert.match(await card.locator('h2').textContent(), /KazTube/);
    await page.waitForFunction(() => document.activeElement.id === 'card-E017');
    assert.equal(await card.locator('.dates > li').count(), 2);
    const claim = card.locator('[data-claim="S39"] a');
    assert.equal(await claim.getAttribute('data-go'), 'view=claims&open=S39');
    assert.match(await card.textContent(), /to the day/);
    const around = card.locator('a[data-go*="view=explore"], a[data-go*="from=2004"]');
    assert.match(await around.getAttribute('data-go'), /from=2004&to=2014&events=platform/);
    // A link says exactly what it shows: the years stay.
    assert.match(await summary(page), /Timeline of 74 events/);
    await card.locator('a', { hasText: 'Back to the list' }).click();
    await page.waitForFunction(() => !document.querySelector('.card'));
    await page.waitForFunction(() => document.activeElement.id === 'event-E017');
    await page.locator('[data-event="E079"] h3 a, .items .event:last-child h3 a').last().click();
    await page.waitForSelector('.card');
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('.card'));
  });
});

test('a card tells of the figures that its claims are held against, and of no others', async () => {
  await withPage({ query: 'view=timeline&lang=en&open=E079' }, async ({ page }) => {
    await ready(page);
    const figures = page.locator('.card a[data-go^="view=figures"]');
    assert.equal(await figures.count(), 1);
    assert.equal(await figures.getAttribute('data-go'), 'view=figures&open=S15');
  });
  await withPage({ query: 'view=timeline&lang=en&open=E064' }, async ({ page }) => {
    await ready(page);
    assert.equal(await page.locator('.card a[data-go^="view=figures"]').count(), 0);
    assert.equal(await page.locator('.card [data-claim]').count(), 0);
  });
});

test('the list stands beside the chart on a wide screen and below it on a narrow one', async () => {
  for (const width of [390, 768, 1280, 1920]) {
    await withPage({ query: 'view=timeline&lang=kk', width }, async ({ page }) => {
      await ready(page);
      const [chart, list] = await Promise.all(['#chart', '.listing'].map((one) => page.locator(one).boundingBox()));
      if (width >= 1280) assert.ok(list.x >= chart.x + chart.width && list.y <= chart.y + 40);
      else assert.ok(list.y >= chart.y + chart.height);
      const across = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(across[0] <= across[1], `${across} at ${width}`);
    });
  }
});

for (const lang of LANGS) {
  for (const scheme of ['light', 'dark']) {
    test(`nothing to find by axe in ${lang}, ${scheme}`, async () => {
      const width = scheme === 'light' ? 1280 : 390;
      await withPage({ query: `view=timeline&lang=${lang}&open=E017`, scheme, width }, async ({ page }) => {
        await ready(page);
        await page.waitForSelector('.card');
        await page.focus('#reader');
        await page.keyboard.press('Home');
        assert.deepEqual(await findings(page), []);
      });
    });
  }
}
