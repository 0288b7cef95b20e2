// The bundle on the plainest of hosts, and code that is not what was built.
//
// The host knows files and their types and nothing else: no packed copies, no caching, no rules.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { DIST, drawn, launch, openContext, watch, whole } from './browser.mjs';

// The types that Python's http.server gives.
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.csv': 'text/csv', '.txt': 'text/plain' };
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

// Gives `fn` a page of the site under a folder of the host; `change` may alter what is sent.
async function onHost({ folder = '/a/b/', change = (name, bytes) => bytes, types = TYPES }, fn) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://host').pathname.replace(folder, '') || 'index.html';
    try {
      const bytes = change(name, readFileSync(join(DIST, name)));
      response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}${folder}`;
  const context = await openContext(browser, {});
  try {
    const page = await context.newPage();
    const problems = await watch(page, url);
    await page.goto(`${url}?view=explore`);
    await fn({ page, problems });
  } finally {
    await context.close();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}

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
