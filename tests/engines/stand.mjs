// Where a test of all engines stands: each engine that this machine has, started on the release bundle
// under a sub-path when its first test begins, and ended after its last.

import { createServer } from 'node:http';
import { after, before, describe } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST } from '../browser/browser.mjs';
import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import { handOf } from './hand.mjs';
import * as webkit from './webkit.mjs';

// A page of another site, of this HTML.
async function strange(html) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    end: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

// A site that can be taken away and comes back under the same address. Pages of any origin may read it,
// as on most static hosts.
async function siteOf(engine) {
  const { dir, remove } = engine.dressed?.(DIST) ?? { dir: DIST, remove: () => {} };
  let server = await serve({ dir, base: BASE, open: true });
  const { url } = server;
  return {
    url,
    strange,
    close: () => server.close(),
    open: async () => {
      server = await serve({ dir, base: BASE, open: true, port: Number(new URL(url).port) });
    },
    end: async () => {
      await server.close();
      remove();
    },
  };
}

/**
 * A suite for each engine. `fn(name, lack, stand)` makes its tests: `lack` says why the engine cannot
 * be had here, or is null; in a test `stand.hand` and `stand.site` are there.
 */
export function inEachEngine(fn) {
  for (const engine of [chromium, firefox, webkit]) {
    describe(engine.NAME, () => {
      const lack = engine.lack();
      const stand = {};
      before(async () => {
        if (lack) return;
        stand.site = await siteOf(engine);
        stand.hand = handOf(await engine.start(stand.site.url));
      });
      after(async () => {
        await stand.hand?.end();
        await stand.site?.end();
      });
      fn(engine.NAME, lack, stand);
    });
  }
}
