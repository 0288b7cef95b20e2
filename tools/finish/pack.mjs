// Packed copies beside the files, as name.br and name.gz: for hosts that serve such copies and do
// not pack by themselves, or not as well. A host that knows nothing of them loses nothing.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn } from './worker.mjs';

const PACKS = /\.(html|js|css|csv|json|txt|md|svg|xml|webmanifest|wasm)$|\/SHA256SUMS$/;

/** The bytes after brotli at its strongest. */
export function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

/** Writes the copies, where they are smaller. Returns the names of the files that have some. */
export function packFolder(dir) {
  return filesIn(dir).filter((name) => {
    if (!PACKS.test(name)) return false;
    const bytes = readFileSync(join(dir, name));
    const copies = [['br', brotli(bytes)], ['gz', gzipSync(bytes, { level: 9 })]];
    const smaller = copies.filter(([, packed]) => packed.length < bytes.length);
    for (const [ending, packed] of smaller) writeFileSync(join(dir, `${name}.${ending}`), packed);
    return smaller.length > 0;
  });
}
