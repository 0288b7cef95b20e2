// axe finds nothing on any kind of chart, in three languages and both themes. It passes a bare canvas, so
// the behaviour tests beside it count as well.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, withPage } from './harness.mjs';
import { handy } from './picture.mjs';

const LANGS = ['kk', 'ru', 'en'];
const KINDS = [
  '',
  'chart=area&indicator=internet-users',
  'chart=bars&year=2013',
  'chart=slope',
  'chart=scatter&against=fixed-broadband-per-100',
  'chart=multiples&axes=own',
  'chart=parts&indicator=network-users',
  'chart=estimates&year=2013',
  'chart=timeline',
];
const OTHERS = [
  'transform=index&base=2010',
  'chart=bars&transform=per-head&indicator=internet-users',
  'events=censorship,policy&focus=KAZ:internet',
  'indicator=network-favourite-survey',
  'places=none&indicator=population',
  'indicator=nope',
];

async function look(view, lang, scheme) {
  const width = scheme === 'light' ? 1280 : 390;
  await withPage({ query: `lang=${lang}&${view}`, scheme, width }, async ({ page }) => {
    await handy(page);
    // What is read at a stop is a part of the view as well.
    await page.focus('#reader');
    await page.keyboard.press('Home');
    assert.deepEqual(await findings(page), [], `${view} in ${lang}, ${scheme}`);
  });
}

// Each kind in all languages and both themes; the themes change places from one kind to the next.
KINDS.forEach((view, at) => {
  test(`nothing to find: ${view || 'lines'}`, async () => {
    for (const [turn, lang] of LANGS.entries()) await look(view, lang, (at + turn) % 2 === 0 ? 'light' : 'dark');
  });
});

OTHERS.forEach((view, at) => {
  test(`nothing to find: ${view}`, () => look(view, LANGS[at % 3], at % 2 === 0 ? 'dark' : 'light'));
});
