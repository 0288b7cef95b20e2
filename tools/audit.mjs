// Asks Lighthouse, on its mobile profile, about the built page under a sub-path, as `make audit`: three times for
// each page of the site, and the median of each score. Accessibility, best practices and SEO have to be
// 100; performance is told and not judged: machines differ.
//
//   node tools/audit.mjs --repeat 1 --only home

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BASE, DIST, launch } from '../tests/browser/browser.mjs';
import { columns, median } from './bench/figure.mjs';
import { serve } from './serve.mjs';

const TARGET = fileURLToPath(new URL('../target/', import.meta.url));
// Installed apart, by `make audit`: nothing else needs it.
const found = createRequire(join(TARGET, 'audit/')).resolve('lighthouse');
const { default: lighthouse } = await import(pathToFileURL(found).href);
const PAGES = { home: '', explore: '?view=explore', figures: '?view=figures', timeline: '?view=timeline', claims: '?view=claims', sources: '?view=sources' };
const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'];
const { values } = parseArgs({ options: { repeat: { type: 'string', default: '3' }, only: { type: 'string', default: '' }, port: { type: 'string', default: '9222' } } });
const port = Number(values.port);

const server = await serve({ dir: DIST, base: BASE });
const browser = await launch([`--remote-debugging-port=${port}`]);
const rows = [['page', ...KINDS, 'first paint ms', 'largest paint ms', 'blocked ms', 'shift']];
const lost = new Set();
try {
  for (const [name, query] of Object.entries(PAGES).filter(([name]) => name.includes(values.only))) {
    const runs = [];
    for (let turn = 0; turn < Number(values.repeat); turn += 1) {
      const { lhr } = await lighthouse(server.url + query, { port, output: 'json', logLevel: 'error' });
      runs.push(lhr);
      for (const audit of Object.values(lhr.audits)) {
        const counts = KINDS.slice(1).some((kind) => lhr.categories[kind].auditRefs.some((one) => one.id === audit.id && one.weight > 0));
        if (counts && audit.score !== null && audit.score < 1) lost.add(`${name}: ${audit.title}`);
      }
    }
    const middle = (of) => median(runs.map(of));
    const scores = KINDS.map((kind) => Math.round(middle((run) => run.categories[kind].score * 100)));
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((id) => Math.round(middle((run) => run.audits[id].numericValue)));
    rows.push([name, ...scores.map(String), ...times.map(String), middle((run) => run.audits['cumulative-layout-shift'].numericValue).toFixed(3)]);
  }
} finally {
  await browser.close();
  await server.close();
}
process.stdout.write(columns(rows));
mkdirSync(TARGET, { recursive: true });
writeFileSync(join(TARGET, 'audit.json'), `${JSON.stringify(rows, null, 2)}\n`);
if (lost.size > 0) {
  process.stderr.write(`audit: not all that counts holds:\n${[...lost].join('\n')}\n`);
  process.exit(1);
}
