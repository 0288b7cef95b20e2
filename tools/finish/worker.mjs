// Tells the service worker what to keep: every file of the bundle by name and hash, and a version
// that is another one as soon as any of them is.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { transformSync } from 'esbuild';

export const WORKER = 'sw.js';
const PAGE = 'index.html';
// Packed copies are the host's own affair, the share picture is for other sites, and the bill of
// materials and the checksums for those who look the build over.
const LEFT_OUT = /\.(br|gz|png|cdx\.json)$|^SHA256SUMS$/;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The names of all files below a folder, in order, with slashes on every machine. */
export function filesIn(dir) {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(dir, sep).length));
  return names.map((name) => name.split(sep).join('/')).sort();
}

/** Writes the worker into the finished folder: the list of what is there, and then `text`. */
export function writeWorker(dir, text) {
  const page = readFileSync(join(dir, PAGE));
  const start = page.toString('utf8').match(/<script\b[^>]*\bsrc="\.\/([^"]+)"/)?.[1];
  if (!start) throw new Error(`${PAGE} starts no script: the worker could not tell it from another page`);
  const kept = filesIn(dir).filter((name) => name !== PAGE && name !== WORKER && !LEFT_OUT.test(name));
  const files = Object.fromEntries(kept.map((name) => [name, sha256(readFileSync(join(dir, name))).slice(0, 16)]));
  const version = sha256(JSON.stringify([sha256(page), text, files])).slice(0, 12);
  const code = transformSync(text, { loader: 'js', minify: true, target: 'es2022' }).code;
  writeFileSync(join(dir, WORKER), `const KEPT=${JSON.stringify({ version, page: start, files })};\n${code}`);
}
