// The first page of the site: headlines and chapters beside a chart that follows what is read, and
// the ways from it to all the others.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './browser.mjs';
import { drawn, findings, withPage } from './harness.mjs';

const LANGUAGES = ['en', 'ru', 'kk'];
const KAZAKH = /[әғқңөұүһі]/i;
const PASSAGES = readFileSync(join(DIST, 'data/passages.csv'), 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split(',').slice(0, 2));

const home = (options, fn) => withPage({ isHome: true, ...options }, async (given) => {
  assert.ok(await drawn(given.page));
  await given.page.waitForSelector('.passage');
  await fn(given);
});
const title = (page) => page.innerText('#chart-title');
const isRead = (page, id) => page.waitForFunction((id) => document.querySelector('[aria-current="true"]')?.id === `passage-${id}`, id);

// As a reader does, by the wheel: its top at a third of the window.
async function readTo(page, id) {
  await page.evaluate((id) => {
    const top = document.getElementById(`passage-${id}`).getBoundingClientRect().top;
    scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  }, id);
  await isRead(page, id);
}

test('headlines and four chapters are there in each language, and hold every passage', async () => {
  for (const lang of LANGUAGES) {
    await home({ query: `lang=${lang}` }, async ({ page }) => {
      assert.equal(await page.locator('.chapter').count(), 4);
      const ids = await page.$$eval('.passage', (all) => all.map((one) => one.dataset.passage));
      assert.deepEqual(ids, PASSAGES.filter(([, part]) => part !== 'headline').map(([id]) => id));
      const headlines = await page.$$eval('.headline', (all) => all.map((one) => one.dataset.headline));
      assert.deepEqual(headlines, PASSAGES.filter(([, part]) => part === 'headline').map(([id]) => id));
      for (const text of await page.locator(':is(.passage, .headline) h3 + :is(p, dl)').allInnerTexts()) {
        assert.doesNotMatch(text, /[{}]|undefined|NaN/);
      }
      if (lang === 'kk') {
        for (const heading of await page.locator('.chapter h2, .passage h3').allInnerTexts()) assert.match(heading, /\p{L}/u);
        assert.match(await page.innerText('.headlines'), KAZAKH);
      }
    });
  }
});

test('a number in the text leads to its figure and says who told it', async () => {
  await home({ query: 'lang=en' }, async ({ page }) => {
    const cited = page.locator('.headline[data-headline="headline-share"] dd a').first();
    assert.match(await cited.innerText(), /63\.3/);
    assert.match(await cited.getAttribute('title'), /World Bank \(ITU\): 2013/);
    const bare = await page.$$eval('.cited', (all) => all.filter((one) => !/open=/.test(one.getAttribute('href')) || !one.textContent.trim()).length);
    assert.equal(bare, 0);
    await cited.click();
    await page.waitForFunction(() => location.search.includes('view=figures'));
    assert.match(page.url(), /open=internet-users-share:KAZ:internet:2013:wdi-kaz-2026-04/);
  });
});

test('the chart follows what is read, in place of the last step of the history', async () => {
  await home({ query: 'lang=en' }, async ({ page }) => {
    const steps = await page.evaluate(() => history.length);
    const first = await title(page);
    await readTo(page, 'networks-almaty');
    await page.waitForFunction(() => location.search.includes('read=networks-almaty'));
    assert.notEqual(await title(page), first);
    await readTo(page, 'state-freedom');
    await page.waitForFunction(() => location.search.includes('read=state-freedom'));
    const box = await page.locator('.picture').boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 800, 'the chart stays in sight');
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => !location.search.includes('read='));
    assert.equal(await title(page), first);
    assert.equal(await page.evaluate(() => history.length), steps);
  });
});

test('from each chapter a chart opens in the explorer, and the way back leads to the passage', async () => {
  await home({ query: 'lang=ru' }, async ({ page }) => {
    for (const id of ['access-minister', 'state-livejournal', 'networks-counts', 'local-language']) {
      await readTo(page, id);
      const shown = await title(page);
      await page.focus(`#passage-${id} .passage-chart a`);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.documentElement.dataset.page === 'explore');
      assert.equal(await title(page), shown);
      assert.ok(await page.isVisible('.controls'));
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
      await page.goBack();
      await page.waitForFunction(() => document.documentElement.dataset.page === 'home');
      await isRead(page, id);
      assert.ok(await page.locator(`#passage-${id}`).evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }), 'the passage is in sight');
      assert.equal(await title(page), shown);
    }
  });
});

test('a link to a passage opens it, with its chart', async () => {
  for (const width of [390, 1280]) {
    await home({ query: 'read=access-estimates&lang=kk', width }, async ({ page }) => {
      await isRead(page, 'access-estimates');
      const seen = () => page.locator('#passage-access-estimates h3').evaluate((one) => {
        const { x, y, height } = one.getBoundingClientRect();
        return y > 0 && y + height < innerHeight && one.contains(document.elementFromPoint(x + 5, y + height / 2));
      });
      await page.waitForFunction(() => scrollY > 0);
      await page.waitForTimeout(300);
      assert.ok(await seen(), 'its heading is not under the chart');
      assert.match(page.url(), /read=access-estimates/);
    });
  }
});

test('the navigation leads to every page and says where one is', async () => {
  await home({ query: 'lang=en' }, async ({ page }) => {
    const names = await page.locator('.pages a').allInnerTexts();
    assert.deepEqual(names, ['Home', 'Charts', 'Figures', 'Timeline', 'Claims', 'Sources', 'Your file']);
    for (const name of [...names.slice(1), 'Home']) {
      await page.locator('.pages a', { hasText: name }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((name) => document.querySelector('.pages [aria-current]').textContent === name, name);
      const shown = name === 'Home' ? /^Kaznet Explorer$/ : name === 'Charts' ? /^People using the internet – / : new RegExp(`^${name} – `);
      await page.waitForFunction((source) => new RegExp(source).test(document.title), shown.source);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    }
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.pages [aria-current]').textContent === 'Your file');
  });
});

test('no page of the site scrolls sideways', async () => {
  for (const lang of LANGUAGES) {
    for (const width of [320, 390, 768, 1920]) {
      await home({ query: `lang=${lang}`, width }, async ({ page }) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} of ${width} in ${lang}`);
      });
    }
  }
});

test('axe finds nothing on the home page', async () => {
  for (const [lang, scheme] of [['en', 'light'], ['ru', 'dark'], ['kk', 'light']]) {
    await home({ query: `lang=${lang}&read=networks-almaty`, scheme }, async ({ page }) => {
      await isRead(page, 'networks-almaty');
      const found = await findings(page);
      assert.deepEqual(found, []);
    });
  }
});
