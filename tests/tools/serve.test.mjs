// serve.mjs: types, sub-paths, nothing from outside the folder, and a busy port told in a line.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '../../tools/serve.mjs';

const SCRIPT = fileURLToPath(new URL('../../tools/serve.mjs', import.meta.url));
let top;
let server;

before(async () => {
  top = mkdtempSync(join(tmpdir(), 'serve-'));
  const dir = join(top, 'site');
  mkdirSync(join(dir, 'data'), { recursive: true });
  for (const name of ['index.html', 'a.js', 'a.wasm', 'a.svg', 'a.webmanifest', 'data/a b.csv', 'data/a.json']) {
    writeFileSync(join(dir, name), `this is ${name}`);
  }
  writeFileSync(join(dir, 'packed.csv'), 'this is plain');
  writeFileSync(join(dir, 'packed.csv.br'), brotliCompressSync('this is br'));
  writeFileSync(join(dir, 'packed.csv.gz'), gzipSync('this is gzip'));
  writeFileSync(join(top, 'secret.txt'), 'secret');
  symlinkSync(join(top, 'secret.txt'), join(dir, 'link.txt'));
  server = await serve({ dir, base: '/kaznet/a/' });
});

after(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

test('lets pages of any origin read only where that is asked for', async () => {
  const open = await serve({ dir: join(top, 'site'), open: true });
  const allowed = async (url) => (await fetch(`${url}a.js`)).headers.get('access-control-allow-origin');
  assert.deepEqual([await allowed(server.url), await allowed(open.url)], [null, '*']);
  await open.close();
});

// fetch tidies a path before it sends it; this sends it as it stands.
function raw(path, method = 'GET') {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

for (const [path, type] of [
  ['', 'text/html; charset=utf-8'],
  ['index.html?lang=ru', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['data/a%20b.csv', 'text/csv; charset=utf-8'],
  ['data/a.json', 'application/json; charset=utf-8'],
]) {
  test(`serves /${path}`, async () => {
    const response = await fetch(server.url + path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.match(await response.text(), /^this is /);
  });
}

for (const path of [
  '/kaznet/a/none.txt',
  '/kaznet/a/../secret.txt',
  '/kaznet/a/../../../../../etc/passwd',
  '/kaznet/a/%2e%2e/secret.txt',
  '/kaznet/a/..%2fsecret.txt',
  '/kaznet/a/link.txt',
  '/kaznet/a/data',
  '/kaznet/a/%00',
  '/kaznet/a/%zz',
  '/index.html',
  '/',
]) {
  test(`answers 404 to ${path}`, async () => {
    const { status, headers, body } = await raw(path);
    assert.equal(status, 404);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(body, /Not found/);
  });
}

test('the base without its last slash leads to it and keeps the query', async () => {
  const { status, headers } = await raw('/kaznet/a?lang=kk');
  assert.equal(status, 302);
  assert.equal(headers.location, '/kaznet/a/?lang=kk');
});

test('only reading is allowed', async () => {
  assert.equal((await raw('/kaznet/a/', 'POST')).status, 405);
  const head = await raw('/kaznet/a/', 'HEAD');
  assert.deepEqual([head.status, head.body], [200, '']);
});

test('packs what packs, for those who ask', async () => {
  const packed = await fetch(`${server.url}a.wasm`, { headers: { 'accept-encoding': 'br' } });
  assert.equal(packed.headers.get('content-encoding'), 'br');
  assert.equal(await packed.text(), 'this is a.wasm');
  const plain = await fetch(`${server.url}a.wasm`, { headers: { 'accept-encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
});

for (const [accepts, encoding] of [['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['identity', null]]) {
  test(`sends the copy that the build packed to who accepts ${accepts}`, async () => {
    const response = await fetch(`${server.url}packed.csv`, { headers: { 'accept-encoding': accepts } });
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(await response.text(), `this is ${encoding ?? 'plain'}`);
  });
}

for (const [what, args, words] of [
  ['a busy port', () => ['--port', new URL(server.url).port], /^serve: port \d+ is busy: take another, as in PORT=\d+ make run\n$/],
  ['no port', () => ['--port', 'abc'], /^serve: "abc" is no port: .*\n$/],
  ['a missing folder', () => ['--dir', join(top, 'none'), '--port', '0'], /^serve: there is no folder .*: run make build first\n$/],
]) {
  test(`${what} is told in one line`, () => {
    const result = spawnSync(process.execPath, [SCRIPT, '--dir', top, ...args()], { encoding: 'utf8', timeout: 10_000 });
    assert.equal(result.status, 1);
    assert.match(result.stderr, words);
  });
}
