// Makes the data folder an interface for programs: which edition it is, and what its files are held
// against. Addresses in it never carry a hash, so that a script written today still works.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './worker.mjs';

const SUMS = 'SHA256SUMS';

/** Adds the package's version to version.json, and the checksums of the folder. */
export function finishData(dir) {
  const data = join(dir, 'data');
  const version = join(data, 'version.json');
  if (existsSync(version)) {
    const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
    const all = { package_version: read(join(data, 'datapackage.json')).version, ...read(version) };
    writeFileSync(version, `${JSON.stringify(all, null, 2)}\n`);
  }
  writeSums(data);
}

/** Lists the SHA-256 of every file below a folder, in order of name, as `sha256sum -c` reads it. */
export function writeSums(dir) {
  const names = filesIn(dir).filter((name) => name !== SUMS);
  const lines = names.map((name) => `${createHash('sha256').update(readFileSync(join(dir, name))).digest('hex')}  ${name}\n`);
  writeFileSync(join(dir, SUMS), lines.join(''));
}
