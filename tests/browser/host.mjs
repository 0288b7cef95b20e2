// A host that knows files and their types and nothing else: no packed copies, no caching, no rules.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after } from 'node:test';
import { DIST, launch, openContext, watch } from './browser.mjs';

/** The types that Python's http.server gives. */
export const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.csv': 'text/csv', '.txt': 'text/plain' };

let shared;
after(async () => (await shared)?.close());

/**
 * Gives `fn` a page of the site under a folder of the host; `change` may alter what is sent, and
 * `answer(name, bytes, response)` answers itself where it returns true.
 */
export async function onHost({ folder = '/a/b/', query = 'view=explore', change = (name, bytes) => bytes, answer = () => false, types = TYPES, ...options }, fn) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://host').pathname.replace(folder, '') || 'index.html';
    try {
      const bytes = change(name, readFileSync(join(DIST, name)));
      response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
      if (!answer(name, bytes, response)) response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}${folder}`;
  shared ??= launch();
  const context = await openContext(await shared, options);
  try {
    const page = await context.newPage();
    const problems = await watch(page, url);
    await page.goto(`${url}?${query}`);
    await fn({ page, problems });
  } finally {
    await context.close();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}
