// What each engine shows, beside kept pictures of it. The recorded draw commands hold every chart to
// the dot (tests/golden); this holds what they cannot know: that styles, letters, colours and canvas
// come onto the screen, in each engine and theme, on a phone and on a desk.
//
// Letters are those of fonts.conf everywhere, and the pictures a quarter as wide and high, so that how
// an engine's version smooths an edge counts for nothing. A dot counts as other where none at its place
// or beside it is within NEAR of it. One machine gives the same picture twice, to the dot; a page moved
// by a pixel gives 0.2 to 0.4 % of other dots, letters 3 % larger 2 to 6 %, lines of another colour 0.4
// to 0.5 %, a logarithmic scale 2.4 to 4.3 %, no canvas 1.5 to 2.5 %.
//
// `UPDATE=1 node --test tests/engines/picture.test.mjs` keeps what is shown now.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { apart, decode, encode, small } from './png.mjs';
import { inEachEngine } from './stand.mjs';

const KEPT = fileURLToPath(new URL('pictures/', import.meta.url));
const SEEN = fileURLToPath(new URL('../../target/pictures/', import.meta.url));
const TIMES = 4;
const STEP = 16;
const NEAR = 48;
const MOST = 0.004;

const FONTS = ['truetype/dejavu', 'dejavu-sans-fonts', 'TTF'].map((folder) => `/usr/share/fonts/${folder}/DejaVuSans.ttf`);
const letters = FONTS.some((path) => existsSync(path)) ? null : 'the fonts of DejaVu are not installed (Debian: fonts-dejavu-core)';

// Each view, width and theme, and each language.
const VIEWS = [
  ['home', 'lang=kk', 1280, 'light'],
  ['home', 'lang=ru', 390, 'dark'],
  ['lines', 'view=explore&lang=en', 1280, 'dark'],
  ['lines', 'view=explore&lang=kk', 390, 'light'],
  ['bars', 'chart=bars&year=2013&lang=ru', 1280, 'light'],
  ['bars', 'chart=bars&year=2013&lang=en', 390, 'dark'],
];

async function shown(hand) {
  await hand.seen(() => document.documentElement.dataset.ready === 'true' && document.querySelectorAll('#indicator option').length > 100);
  await hand.there(await hand.evaluate(() => document.documentElement.dataset.page) === 'home' ? '.passage-chart a' : '.edition');
  // Until nothing changes any more.
  let before = null;
  for (;;) {
    const now = await hand.picture();
    if (before?.equals(now)) return small(decode(now), TIMES, STEP);
    before = now;
  }
}

inEachEngine((engine, lack, stand) => {
  for (const [view, query, width, theme] of VIEWS) {
    const name = `${engine.toLowerCase()}-${view}-${width}-${theme}.png`;
    it(`${view}, ${width} px, ${theme}`, { skip: lack ?? letters ?? false }, async () => {
      const { hand, site } = stand;
      await hand.resize(width, 800);
      await hand.open(`${site.url}?${query}&theme=${theme}`);
      const now = await shown(hand);
      if (process.env.UPDATE) {
        mkdirSync(KEPT, { recursive: true });
        writeFileSync(KEPT + name, encode(now));
        return;
      }
      const share = apart(now, decode(readFileSync(KEPT + name)), NEAR);
      if (share > MOST) {
        mkdirSync(SEEN, { recursive: true });
        writeFileSync(SEEN + name, encode(now));
      }
      assert.ok(share <= MOST, `${(share * 100).toFixed(2)} % of the dots are other than in tests/engines/pictures/${name} (${engine} ${hand.version}); what is seen is in target/pictures`);
    });
  }
});
