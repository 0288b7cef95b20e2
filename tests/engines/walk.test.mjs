// The walk in every engine that this machine has, on the release bundle under a sub-path. What an
// engine or its driver cannot do is skipped by name and counted as that.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { BASE, DIST } from '../browser/browser.mjs';
import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import { handOf } from './hand.mjs';
import { STEPS } from './walk.mjs';
import * as webkit from './webkit.mjs';

const TARGET = fileURLToPath(new URL('../../target/', import.meta.url));
const told = {};
const versions = {};

// A site that can be taken away and comes back under the same address.
async function siteOf(engine) {
  const { dir, remove } = engine.dressed?.(DIST) ?? { dir: DIST, remove: () => {} };
  let server = await serve({ dir, base: BASE });
  const { url } = server;
  return {
    url,
    close: () => server.close(),
    open: async () => {
      server = await serve({ dir, base: BASE, port: Number(new URL(url).port) });
    },
    end: async () => {
      await server.close();
      remove();
    },
  };
}

for (const engine of [chromium, firefox, webkit]) {
  test(engine.NAME, { skip: engine.lack() ?? false }, async (t) => {
    const site = await siteOf(engine);
    const started = await engine.start(site.url);
    try {
      versions[engine.NAME] = started.version;
      t.diagnostic(`${engine.NAME} ${started.version}`);
      const hand = handOf(started);
      await hand.resize(1280, 800);
      const own = {};
      let failed = null;
      for (const { name, needs, run } of STEPS) {
        const skip = failed ? `not come to: "${failed}" failed` : started.lacks?.[needs] ?? false;
        await t.test(name, { skip }, async () => {
          failed = name;
          await run(hand, own, site);
          failed = null;
        });
      }
      told[engine.NAME] = own;
    } finally {
      await started.end();
      await site.end();
    }
  });
}

test('every engine was told the same', (t) => {
  const [[first, expected], ...others] = Object.entries(told);
  if (others.length === 0) return t.skip(`only ${first} was here`);
  for (const [name, found] of others) {
    for (const [what, words] of Object.entries(expected)) assert.deepEqual(found[what], words, `${what}: ${name} beside ${first}`);
  }
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(`${TARGET}engines.json`, `${JSON.stringify(versions, null, 2)}\n`);
});
