// The bundle on the plainest of hosts, and code that is not what was built.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { DIST, drawn, whole } from './browser.mjs';
import { TYPES, onHost } from './host.mjs';

for (const folder of ['/', '/a/b/']) {
  test(`a plain host serves the site under ${folder}`, () =>
    onHost({ folder }, async ({ page, problems }) => {
      assert.ok(await whole(page));
      await page.waitForFunction(() => document.querySelectorAll('#indicator option').length > 100);
      assert.deepEqual(problems, []);
    }));
}

// Some hosts do not know WebAssembly; then the program is compiled when all of it is there.
test('a host that does not know the type of the program serves it all the same', () =>
  onHost({ types: { ...TYPES, '.wasm': undefined } }, async ({ page, problems }) => {
    assert.ok(await whole(page));
    const serious = problems.filter((line) => !/WebAssembly\.instantiateStreaming/.test(line));
    assert.deepEqual(serious, []);
  }));

for (const [what, pattern] of [['the script that starts', /^boot-.*js$/], ['the bindings', /^kaznet-explorer-.*js$/]]) {
  test(`${what} does not run where it is not what was built`, () =>
    onHost({ change: (name, bytes) => (pattern.test(name) ? Buffer.concat([bytes, Buffer.from('\nwindow.changed = true;')]) : bytes) }, async ({ page, problems }) => {
      // The page's `load` waits for its scripts, so by now the browser has judged them.
      assert.equal(await page.evaluate(() => window.changed), undefined);
      assert.ok(problems.some((line) => /integrity/.test(line)), problems.join('\n'));
    }));
}

test('a part of the program that is not what was built is not taken', () =>
  onHost({ change: (name, bytes) => (/^split_/.test(name) ? Buffer.concat([bytes, Buffer.from([0, 2, 1, 120])]) : bytes) }, async ({ page, problems }) => {
    assert.ok(await drawn(page));
    await page.waitForSelector('.lost');
    assert.ok(problems.some((line) => /integrity/.test(line)), problems.join('\n'));
  }));

test('every file has a name that any host can serve', () => {
  const names = readdirSync(DIST, { recursive: true });
  assert.deepEqual(names.filter((name) => !/^[\w./-]+$/.test(name) || /(^|\/)[._]/.test(name)), []);
});
