// The policy of the built pages, and that the browser keeps it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesIn } from '../../tools/finish/worker.mjs';
import { DIST } from './browser.mjs';
import { drawn, withPage } from './harness.mjs';

const read = (name) => readFileSync(join(DIST, name), 'utf8');
const named = (ending) => filesIn(DIST).filter((name) => name.endsWith(ending));

// What in a page would run, or style, without being a file of its own.
const inline = (page) => [
  ...(page.match(/<script\b(?![^>]*\bsrc=)(?![^>]*type="application\/ld\+json")[^>]*>/g) ?? []),
  ...(page.match(/<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*["']|["']\s*javascript:/gi) ?? []),
];

test('no built page holds a script or a style of its own', () => {
  for (const name of named('.html')) assert.deepEqual(inline(read(name)), [], name);
  assert.deepEqual(inline('<script>a()</script><p onclick="b()" style="c"><style>'), ['<script>', ' onclick="', ' style=', '<style']);
});

test('no built script makes code or markup of text', () => {
  const makes = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser)\b|\beval\(|\bnew Function\b|\bimportScripts\(/;
  for (const name of named('.js')) assert.doesNotMatch(read(name), makes, name);
  assert.match('a.innerHTML=b', makes);
});

test('the policy lets in nothing but the site itself', () => {
  const policy = read('index.html').match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  const parts = Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
  assert.deepEqual(parts['default-src'], ["'none'"]);
  assert.deepEqual(parts['script-src'], ["'self'", "'wasm-unsafe-eval'"]);
  for (const name of ['base-uri', 'form-action']) assert.deepEqual(parts[name], ["'none'"]);
  assert.deepEqual(parts['require-trusted-types-for'], ["'script'"]);
  const hosts = Object.values(parts).flat().filter((word) => /[*.:]/.test(word) && !['data:', 'blob:'].includes(word));
  assert.deepEqual(hosts, []);
});

// As code would that had got in: each way is tried in the page, and refused.
test('the browser refuses text as code, text as markup, and other sites', async () => {
  await withPage({ query: 'view=explore&lang=en', allow: [/^policy/, /^console error/, /^other origin/, /^request failed: https:/] }, async ({ page, problems }) => {
    assert.ok(await drawn(page));
    const got = await page.evaluate(async () => {
      const names = {
        markup: () => (document.createElement('div').innerHTML = '<img src=x: onerror=alert(1)>'),
        worker: () => new Worker('./sw.js'),
        kept: () => navigator.serviceWorker.register('./sw.js'),
        policy: () => globalThis.trustedTypes.createPolicy('mine', { createHTML: (text) => text }),
        again: () => globalThis.trustedTypes.createPolicy('kaznet-keep', { createScriptURL: (text) => text }) && globalThis.trustedTypes.createPolicy('kaznet-keep', {}),
        script: () => (document.createElement('script').text = 'alert(1)'),
        away: () => fetch('https://example.org/'),
      };
      const refused = [];
      for (const [name, attempt] of Object.entries(names)) {
        try {
          await attempt();
        } catch {
          refused.push(name);
        }
      }
      return refused;
    });
    assert.deepEqual(got.filter((name) => name !== 'kept'), ['markup', 'worker', 'policy', 'again', 'script', 'away']);
    assert.ok(problems.some((line) => /TrustedHTML/.test(line)), problems.join('\n'));
  });
});
