// Takes a picture of the built page, to look at it:
//   node tests/browser/shot.mjs --query 'lang=ru' --width 390 --scheme dark --out /tmp/page.png
// More: --height 800 --scale 2 --locale kk-KZ --full (the whole page, not one screen)
// --dir dist --forced-colors. Says on stderr what went wrong on the page.

import { parseArgs } from 'node:util';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST, drawn, launch, openContext, watch } from './browser.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    query: text(''),
    width: text('1280'),
    height: text('800'),
    scale: text('1'),
    scheme: text('light'),
    locale: text('en-US'),
    dir: text(DIST),
    out: { type: 'string' },
    full: { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
  },
});
if (!values.out) {
  process.stderr.write('shot: name the picture, as in --out /tmp/page.png\n');
  process.exit(1);
}

const server = await serve({ dir: values.dir, base: BASE });
const browser = await launch();
try {
  const context = await openContext(browser, {
    width: Number(values.width),
    height: Number(values.height),
    scale: Number(values.scale),
    scheme: values.scheme,
    locale: values.locale,
    forcedColors: values['forced-colors'],
  });
  const page = await context.newPage();
  const problems = await watch(page, server.url);
  await page.goto(`${server.url}${values.query ? `?${values.query}` : ''}`, { waitUntil: 'networkidle' });
  if (!(await drawn(page))) process.stderr.write('shot: the page did not say it was ready in 5 s; taken as it is\n');
  await page.screenshot({ path: values.out, fullPage: values.full });
  for (const line of problems) process.stderr.write(`shot: ${line}\n`);
} finally {
  await browser.close();
  await server.close();
}
