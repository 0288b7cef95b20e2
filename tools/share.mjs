// Takes the pictures that have to be PNG, while the build has no browser: public/share.png, which other
// sites show beside a link, from what the build drew (target/share.svg), and the icons of systems that
// want no SVG, from public/icon.svg. After a change of the default view or of the icon:
//
//   make build && node tools/share.mjs

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser/browser.mjs';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const browser = await launch();

async function take(svg, name, viewport, deviceScaleFactor) {
  const page = await browser.newPage({ viewport, deviceScaleFactor });
  await page.setContent(`<body style="margin:0">${svg}`);
  await page.screenshot({ path: at(name), omitBackground: true });
  await page.close();
}

try {
  // 1200 by 630, the size that such sites ask for.
  await take(readFileSync(at('target/share.svg'), 'utf8'), 'public/share.png', { width: 800, height: 420 }, 1.5);
  const icon = readFileSync(at('public/icon.svg'), 'utf8');
  // Cut round by the system: no corners of its own.
  const whole = icon.replace(' rx="12"', '');
  for (const [size, svg] of [[192, icon], [512, whole]]) {
    const sized = svg.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`);
    await take(sized, `public/icon-${size}.png`, { width: size, height: size }, 1);
  }
} finally {
  await browser.close();
}
