// Takes the picture that other sites show beside a link, public/share.png, from what the build drew
// (target/share.svg): such sites want a PNG, and the build has no browser. After a change of the
// default view:
//
//   make build && node tools/share.mjs

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser/browser.mjs';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const browser = await launch();
try {
  // 1200 by 630, the size that such sites ask for.
  const page = await browser.newPage({ viewport: { width: 800, height: 420 }, deviceScaleFactor: 1.5 });
  await page.setContent(`<body style="margin:0">${readFileSync(at('target/share.svg'), 'utf8')}`);
  await page.screenshot({ path: at('public/share.png') });
} finally {
  await browser.close();
}
