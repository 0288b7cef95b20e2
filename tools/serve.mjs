// Serves a folder to this machine alone: for `make run`, and for the tests, which need the site
// under a sub-path and on any free port. A static host does no more than this.

import { createServer } from 'node:http';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const PACKED = /^(text|application)\/|^image\/svg/;
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']];
const NOT_FOUND = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found</title><h1>Not found</h1><p>There is no such file here.</p></html>\n';
const compress = promisify(brotliCompress);

/** The file that a request's path means, or null for one outside the base or the folder. */
export async function fileFor(root, base, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  let file = join(root, path.slice(base.length));
  try {
    if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
    file = await realpath(file);
    if (!(await stat(file)).isFile()) return null;
  } catch {
    return null;
  }
  return file.startsWith(root + sep) ? file : null;
}

// The best copy that the build left beside the file and the client takes, or null.
async function copyOf(file, accepts) {
  for (const [encoding, ending] of ENCODINGS) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepts)) continue;
    const body = await readFile(file + ending).catch(() => null);
    if (body) return { encoding, body };
  }
  return null;
}

// Brotli as a static host would send it, kept by name and time so that each file is packed once.
async function packed(cache, file, body) {
  const key = `${file} ${(await stat(file)).mtimeMs} ${body.length}`;
  if (!cache.has(key)) {
    cache.set(key, compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
  return cache.get(key);
}

async function answer({ root, base, cache, open }, request, response) {
  const send = (status, headers, body) => {
    response.writeHead(status, { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...(open ? { 'Access-Control-Allow-Origin': '*' } : {}), ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(405, { Allow: 'GET, HEAD' });
    return;
  }
  const [pathname, query] = request.url.split(/\?(.*)/s);
  if (`${pathname}/` === base) {
    send(302, { Location: base + (query === undefined ? '' : `?${query}`) });
    return;
  }
  const file = await fileFor(root, base, pathname);
  if (!file) {
    send(404, { 'Content-Type': TYPES['.html'] }, NOT_FOUND);
    return;
  }
  const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', Vary: 'Accept-Encoding' };
  const accepts = request.headers['accept-encoding'] ?? '';
  const copy = await copyOf(file, accepts);
  let body = copy?.body ?? (await readFile(file));
  if (copy) {
    headers['Content-Encoding'] = copy.encoding;
  } else if (PACKED.test(headers['Content-Type']) && /\bbr\b/.test(accepts)) {
    body = await packed(cache, file, body);
    headers['Content-Encoding'] = 'br';
  }
  send(200, { ...headers, 'Content-Length': body.length }, body);
}

/**
 * Starts serving `dir` under `base`. Port 0 takes a free one; `open` lets pages of any origin read
 * the files, which a sandboxed frame needs. Resolves to `{ url, close }`.
 */
export async function serve({ dir, base = '/', port = 0, open = false }) {
  if (!/^\/(.*\/)?$/.test(base)) throw new Error(`the base ${base} must begin and end with a slash`);
  const place = { root: await realpath(dir), base, cache: new Map(), open };
  const server = createServer((request, response) => {
    answer(place, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}${base}`, close };
}

function portFrom(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`"${text}" is no port: name one from 1 to 65535, as in PORT=8081 make run`);
  return port;
}

async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '8080' },
      open: { type: 'boolean', default: false },
    },
  });
  const port = portFrom(values.port);
  try {
    const { url, close } = await serve({ dir: values.dir, base: values.base, port, open: values.open });
    process.stdout.write(`Kaznet Explorer is at ${url} (stop with Ctrl-C)\n`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(0)));
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw new Error(`port ${port} is busy: take another, as in PORT=${port < 65535 ? port + 1 : 8081} make run`);
    if (error.code === 'EACCES') throw new Error(`port ${port} is not for this user: take one above 1023, as in PORT=8081 make run`);
    if (error.code === 'ENOENT') throw new Error(`there is no folder ${values.dir}: run make build first`);
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`serve: ${error.message}\n`);
    process.exit(1);
  });
}
