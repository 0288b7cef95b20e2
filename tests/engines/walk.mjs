// The main walk of a reader, told once for every engine: from the home page to a chart, its reading,
// its sharing and its export, to a figure's card, and on without a network.
//
// A step is a name, what it needs of an engine (its `lacks` says why it has not) or of the page
// (`absent` says why that has not), and what is done. What a step finds out goes into `told`: the same walk has to tell the same in
// every engine, to the byte.

import assert from 'node:assert/strict';
import { OWN } from './own.mjs';
import { until } from './place.mjs';

// How many dots of the chart are not those of its ground, and what its ground is.
function ink() {
  const canvas = document.querySelector('canvas.data');
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const context = copy.getContext('2d');
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if ([0, 1, 2].some((part) => data[at + part] !== data[part])) inked += 1;
  return { inked, ground: [...data.subarray(0, 3)].join() };
}

const ground = () => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).join();

// Whether a frame of this HTML in a page of another site comes to a chart: it tells its height then.
async function isFramed(hand, site, frame) {
  const around = await site.strange(`<!doctype html><title>around</title><script>heights = []; addEventListener('message', (event) => { if (event.data?.kaznet === 'height') heights.push(event.data.height); });</script>${frame}`);
  try {
    await hand.open(around.url);
    await hand.seen(() => globalThis.heights.at(-1) > 300);
  } finally {
    await around.end();
  }
}

/** The steps, in their order: `{ name, needs?, absent?(hand), run(hand, told, site) }`. */
export const STEPS = [
  {
    name: 'the home page opens with its chart and its chapters',
    run: async (hand, told, site) => {
      await hand.open(`${site.url}?lang=en`);
      await hand.page('home');
      await hand.seen(() => document.documentElement.dataset.ready === 'true');
      await hand.there('[aria-labelledby="chapter-local"] .passage-chart a');
      await hand.seen(() => document.querySelectorAll('#indicator option').length > 100);
      assert.ok((await hand.evaluate(ink)).inked > 2000, 'lines and letters are on the canvas');
      told.home = await hand.words('main');
    },
  },
  {
    name: 'the menu leads to the explorer',
    run: async (hand, told) => {
      await hand.click('.pages a[data-go="view=explore"]');
      await hand.page('explore');
      await hand.whole();
      told.first = await hand.text('#chart-title');
    },
  },
  {
    name: 'a place is typed and added, and another indicator is chosen',
    run: async (hand, told) => {
      const before = await hand.evaluate(ink);
      await hand.fill('#add-place', 'Mongol');
      await hand.key('Enter');
      await hand.there('.chip[data-place="MNG"]');
      await hand.address('MNG');
      await hand.choose('#indicator', 'fixed-broadband-per-100');
      await hand.address('MNG', 'indicator=fixed-broadband-per-100');
      await hand.seen((first) => document.querySelector('#chart-title').innerText.trim() !== first, told.first);
      await until('another picture', async () => {
        const { inked } = await hand.evaluate(ink);
        return inked > 2000 && inked !== before.inked;
      });
      told.chosen = [await hand.text('#chart-title'), await hand.words('.numbers table', 'subscriptions')];
    },
  },
  {
    name: 'going back is the view before',
    run: async (hand, told) => {
      await hand.back();
      await hand.seen((first) => document.querySelector('#chart-title').innerText.trim() === first, told.first);
      assert.equal(await hand.value('#indicator'), 'internet-users-share');
      assert.ok(await hand.there('.chip[data-place="MNG"]'));
    },
  },
  {
    name: 'keys read the points of the chart',
    run: async (hand, told) => {
      await hand.focus('#reader');
      told.byKey = [];
      for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await hand.key(key);
        told.byKey.push(await hand.attribute('#reader', 'aria-valuetext'));
      }
      assert.match(told.byKey[1], /^20\d\d: .*Kazakhstan \d\d(\.\d)?%/);
      assert.equal(new Set(told.byKey).size, 5, `each key but the last comes to something else: ${told.byKey.join(' | ')}`);
      assert.ok(await hand.there('.tooltip'));
      await hand.key('Escape');
      await hand.seen(() => document.querySelector('.tooltip').checkVisibility() === false);
    },
  },
  {
    name: 'the pointer reads a year, and keeps it open',
    run: async (hand, told) => {
      await hand.hover('#reader', 0.5, 0.5);
      await hand.there('.tooltip');
      told.byPointer = await hand.words('.tooltip');
      assert.match(told.byPointer, /^20\d\d .*%/);
      await hand.press();
      await hand.there('.tooltip.pinned');
      await hand.hover('#chart-title', 0.5, 0.5);
      assert.equal(await hand.words('.tooltip.pinned'), told.byPointer);
      await hand.focus('#reader');
      await hand.key('Escape');
      await hand.seen(() => document.querySelector('.tooltip').checkVisibility() === false);
    },
  },
  {
    name: 'the language and the theme change',
    run: async (hand, told) => {
      const light = await hand.evaluate(ground);
      await hand.click('label:has(#lang-kk)');
      await hand.seen(() => document.documentElement.lang === 'kk');
      await hand.address('lang=kk');
      await hand.seen((first) => document.querySelector('#chart-title').innerText.trim() !== first, told.first);
      told.kazakh = [await hand.text('#chart-title'), await hand.words('.numbers table', 'Моңғолия'), await hand.words('.pages')];
      await hand.click('label:has(#theme-dark)');
      await hand.seen(() => document.documentElement.dataset.theme === 'dark');
      const dark = await hand.evaluate(ground);
      assert.notEqual(dark, light);
      await until('the chart has the ground of the page', async () => (await hand.evaluate(ink)).ground === dark);
    },
  },
  {
    name: 'the view is shared: its link, its citation, its text for a frame',
    run: async (hand, told, site) => {
      await hand.click('#take-away > summary');
      await hand.there('#citation-text');
      const href = await hand.address('MNG', 'lang=kk', 'theme=dark');
      const [citation, frame] = [await hand.value('#citation-text'), await hand.value('#frame-code')];
      assert.ok(citation.includes(href), citation);
      assert.match(frame, /^<iframe [^]*MNG[^]*embed=1/);
      told.shared = [href, citation, frame].map((text) => text.replaceAll(site.url, '@'));
      await hand.choose('#cite-style', 'bibtex');
      told.bibtex = (await hand.seen(() => document.querySelector('#citation-text').value.includes('@misc{') && document.querySelector('#citation-text').value)).replaceAll(site.url, '@');
      const title = await hand.text('#chart-title');
      await hand.open(href);
      await hand.whole();
      assert.equal(await hand.text('#chart-title'), title);
      assert.equal(await hand.attribute('html', 'data-theme'), 'dark', 'the theme is kept for the next visit');
    },
  },
  {
    name: 'the text for a frame is a chart in the page of another site',
    run: async (hand, told, site) => {
      const href = await hand.evaluate(() => location.href);
      await isFramed(hand, site, told.shared.at(-1).replaceAll('@', site.url));
      await hand.open(href);
      await hand.whole();
    },
  },
  {
    name: 'it is one in a frame that is shut off as well',
    needs: 'sandbox',
    run: async (hand, told, site) => {
      const href = await hand.evaluate(() => location.href);
      await isFramed(hand, site, told.shared.at(-1).replaceAll('@', site.url).replace('<iframe', '<iframe sandbox="allow-scripts"'));
      await hand.open(href);
      await hand.whole();
    },
  },
  {
    name: 'the link is copied, and pasted',
    run: async (hand, told) => {
      await hand.click('[data-action="copy-link"]');
      told.copied = await hand.seen(() => document.querySelector('.told').innerText.trim());
      await hand.fill('#add-place', '');
      await hand.paste();
      const href = await hand.evaluate(() => location.href);
      assert.match(await hand.seen(() => document.querySelector('#add-place').value), /&v=[0-9A-Z]{8}$/, told.copied);
      assert.equal((await hand.value('#add-place')).replace(/&v=.*/, ''), href);
      await hand.fill('#add-place', '');
      await hand.key('Delete');
    },
  },
  {
    name: 'the figures shown are exported as CSV',
    needs: 'downloads',
    run: async (hand, told) => {
      await hand.click('#take-away > summary');
      await hand.there('[data-action="csv"]');
      const { name, bytes } = await hand.file(() => hand.click('[data-action="csv"]'));
      assert.match(name, /^kaznet-internet-users-share-[0-9A-Z]{8}\.csv$/);
      const text = bytes.toString('utf8');
      assert.equal(text.codePointAt(0), 0xfeff, 'the mark by which Excel knows UTF-8');
      const rows = await hand.evaluate(() => document.querySelectorAll('.numbers tbody tr').length);
      assert.ok(rows > 50);
      assert.equal(text.trimEnd().split('\n').length - 1, rows);
      told.csv = [name, text];
    },
  },
  {
    name: 'a figure is found in the list, and its card opens',
    run: async (hand, told, site) => {
      await hand.click('.pages a[data-go="view=figures"]');
      await hand.page('figures');
      await hand.there('.rows tbody tr');
      await hand.fill('#list-search', 'интернет пайдаланушылар қазақстан 2011');
      await hand.address('q=');
      const found = '.results a[href*="open=S13"]';
      await hand.there(found);
      told.list = await hand.words('.results');
      await hand.click(found);
      await hand.there('.card .big');
      await hand.there('#card-citation');
      told.card = (await hand.words('.card')).replaceAll(site.url, '@');
      assert.match(told.card, /34[.,]4/);
    },
  },
  {
    name: 'nothing went wrong meanwhile',
    run: async (hand) => {
      assert.deepEqual(await hand.noise(), []);
      assert.equal(await hand.evaluate(() => document.querySelector('#crash').hidden), true);
    },
  },
  {
    name: 'without a network the same page comes again',
    needs: 'offline',
    run: async (hand, told, site) => {
      await hand.seen(() => navigator.serviceWorker.getRegistration().then((kept) => kept?.active?.state === 'activated'));
      const words = await hand.words('.card');
      await site.close();
      try {
        await hand.reload();
        await hand.there('.card .big');
        await hand.there('#card-citation');
        assert.equal(await hand.words('.card'), words);
        await hand.click('.pages a[data-go="view=explore"]');
        await hand.page('explore');
        await hand.whole();
        assert.ok((await hand.evaluate(ink)).inked > 2000);
        assert.equal(await hand.attribute('html', 'lang'), 'kk');
        assert.equal(await hand.attribute('html', 'data-theme'), 'dark');
      } finally {
        await site.open();
      }
    },
  },
  // Last: its figures take the place of ours.
  OWN,
];
