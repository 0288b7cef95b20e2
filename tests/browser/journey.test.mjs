// The whole way of a reader, by keyboard alone and in each language: from the home page to each chapter
// and its chart and back, to a figure by search, to its card, and from there to its claim and its source.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, withPage } from './harness.mjs';

// A figure that is a claim of the article, by words of its measure, place and year.
const FIGURE = 'S13';
const WORDS = {
  en: 'people using internet kazakhstan 2011',
  ru: 'пользователи интернета казахстан 2011',
  kk: 'интернет пайдаланушылар қазақстан 2011',
};
const MOST_TABS = 250;

const on = (page, name) => page.waitForFunction((name) => document.documentElement.dataset.page === name, name);

// Presses Tab until the focus is where a selector says.
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`${selector} is not reached by ${MOST_TABS} tabs`);
}

async function follow(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

for (const [lang, words] of Object.entries(WORDS)) {
  test(`by keyboard from the home page to a figure, its claim and its source (${lang})`, async () => {
    await withPage({ isHome: true, query: `lang=${lang}` }, async ({ page }) => {
      assert.ok(await drawn(page));
      await page.waitForSelector('.chapters a');
      for (const chapter of ['access', 'state', 'networks', 'local']) {
        await follow(page, `.chapters a[href="#chapter-${chapter}"]`);
        // The browser goes on from where the link led.
        await follow(page, `[aria-labelledby="chapter-${chapter}"] .passage-chart a`);
        await on(page, 'explore');
        assert.ok(await page.isVisible('.picture'));
        assert.ok((await page.innerText('#chart-title')).length > 3);
        await page.goBack();
        await on(page, 'home');
        await page.waitForFunction(() => document.querySelector('.passage')?.checkVisibility());
      }

      await page.focus('.brand h1 + p, main');
      await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
      await follow(page, '.pages a[data-go="view=figures"]');
      await on(page, 'figures');
      await page.waitForSelector('#list-search');
      await tabTo(page, '#list-search');
      await page.keyboard.type(words);
      await page.waitForFunction((words) => new URLSearchParams(location.search).get('q') === words, words);
      const found = `.results a[href*="open=${FIGURE}&"], .results a[href$="open=${FIGURE}"]`;
      await page.waitForSelector(found);
      await follow(page, found);
      await page.waitForSelector('.card');
      assert.match(await page.innerText('.card'), /34[.,]4/);
      const card = page.url();

      await follow(page, `.card a[data-go*="view=claims"][data-go*="open=${FIGURE}"]`);
      await on(page, 'claims');
      await page.waitForSelector(`[data-claim="${FIGURE}"]`);
      assert.match(await page.innerText(`[data-claim="${FIGURE}"]`), /34[.,]4/);
      await page.goBack();
      await on(page, 'figures');
      assert.equal(page.url(), card);

      await page.waitForSelector('.card a[data-go*="view=sources"]');
      await follow(page, '.card a[data-go*="view=sources"]');
      await on(page, 'sources');
      await page.waitForSelector('.card');
      assert.match(await page.innerText('.card'), /Digital in the Round/);
      assert.equal(await page.getAttribute('html', 'lang'), lang);
    });
  });
}
