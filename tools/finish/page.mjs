// What the page says without its program: the first picture, drawn by src/bin/first/paint.rs, and
// what search engines and other sites read of it.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const DRAWN = 'first.html';
const LOADING = '<!-- loading -->\n';

/** Puts the first picture around the notice of loading. */
export function withFirstPaint(dir, page) {
  if (!existsSync(join(dir, DRAWN))) return page;
  const [before, after] = readFileSync(join(dir, DRAWN), 'utf8').split(LOADING);
  rmSync(join(dir, DRAWN));
  // By functions: a picture may hold what `replace` reads as a pattern.
  return page.replace('<!-- before -->\n', () => before).replace('<!-- after -->\n', () => after);
}

/** Describes the data as schema.org has it. Not a script that runs, so the policy lets it stand. */
export function withDescription(dir, page) {
  const file = join(dir, 'data/datapackage.json');
  if (!existsSync(file)) return page;
  const { title, version, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  const described = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: page.match(/<meta name="description" content="([^"]*)"/)[1],
    version,
    license: licenses[0].path,
    distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: 'data/observations.csv' },
  };
  const text = JSON.stringify(described).replaceAll('<', '\\u003c');
  return page.replace('</head>', () => `<script type="application/ld+json">${text}</script>\n</head>`);
}

/** Makes the share picture's address whole, which other sites want, where the build knows it. */
export function withAddress(page, address) {
  if (!address) return page;
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const absolute = (all, name) => all.replace(name, new URL(name, base).href);
  return page
    .replace(/<meta property="og:image" content="([^"]*)">/, absolute)
    .replace('</head>', () => `<link rel="canonical" href="${base.href}">\n</head>`);
}
