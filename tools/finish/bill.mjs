// The bill of materials: what the program is linked from, as CycloneDX has it, for those who look
// up licences and advisories. Cargo says which crates are linked for the browser, and the lock files
// by which bytes; the linker may have left nothing of some. No npm code ships: the tools that
// wrote or changed what ships are named as tools.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const BILL = 'kaznet-explorer.cdx.json';
const FORMAT = '\t{p}\t{l}\t';
// As cargo itself resolves it: no macros, no build scripts, no tests, no feature that only they want.
const TREE = ['tree', '--locked', '--offline', '--edges', 'normal,no-proc-macro', '--target', 'wasm32-unknown-unknown', '--prefix', 'depth', '--format', FORMAT];

/**
 * What `cargo tree` printed as packages, the root first: each with its name, version, licence and
 * the packages that it `needs`. Of one that comes again, cargo shows what it needs the first time.
 */
export function packagesOf(printed) {
  const all = new Map();
  const above = [];
  for (const line of printed.trim().split('\n')) {
    const [depth, named, licence] = line.split('\t');
    const [, name, version] = named.match(/^(\S+) v(\S+)/);
    const one = all.get(`${name} ${version}`) ?? { name, version, licence, needs: [] };
    all.set(`${name} ${version}`, one);
    above.length = Number(depth);
    const around = above.at(-1);
    if (around && !around.needs.includes(one)) around.needs.push(one);
    above.push(one);
  }
  return [...all.values()];
}

/** The checksum that a lock file has for a package, or null for one that lies beside it. */
export function checksumIn(lock, { name, version }) {
  const entry = lock.split('[[package]]').find((text) => text.includes(`\nname = "${name}"\nversion = "${version}"\n`));
  return entry?.match(/\nchecksum = "([0-9a-f]{64})"/)?.[1] ?? null;
}

const refOf = ({ name, version }) => `pkg:cargo/${name}@${encodeURIComponent(version)}`;
const byRef = (a, b) => (refOf(a) < refOf(b) ? -1 : 1);
// With an older way to write "or".
const licences = (text) => [{ expression: text.replaceAll(/(?<=\w)\/(?=\w)/g, ' OR ') }];
const needs = (one) => one.needs.map(refOf).sort();

function component(lock, one) {
  const checksum = checksumIn(lock, one);
  const origin = checksum ? { hashes: [{ alg: 'SHA-256', content: checksum }] } : { description: 'part of this repository' };
  return { type: 'library', 'bom-ref': refOf(one), name: one.name, version: one.version, ...origin, licenses: licences(one.licence), ...(checksum ? { purl: refOf(one) } : {}) };
}

/**
 * The bill, the same for the same inputs. `program` and `standard` are the trees of the program and
 * of the standard library that is built with it, each with the text of its `lock`.
 */
export function billOf({ program, standard, compiler, tools, data }) {
  const [own, ...linked] = packagesOf(program.tree);
  const [std, ...parts] = packagesOf(standard.tree);
  const crates = linked.sort(byRef).map((one) => component(program.lock, one));
  const known = new Set(crates.map((one) => one['bom-ref']));
  // The rest of its parts bear its own version.
  const below = parts.filter((one) => checksumIn(standard.lock, one)).sort(byRef);
  const others = below.map((one) => component(standard.lock, one)).filter((one) => !known.has(one['bom-ref']));
  const library = { type: 'framework', 'bom-ref': `rust-std@${compiler}`, name: 'Rust standard library', version: compiler, licenses: licences(std.licence) };
  const tables = { type: 'data', 'bom-ref': `data@${data.version}`, name: data.title, version: data.version, licenses: data.licenses.map(({ name, path }) => ({ license: { name, url: path } })) };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      tools: { components: tools.map(({ name, version }) => ({ type: 'application', name, version })) },
      component: { type: 'application', 'bom-ref': refOf(own), name: own.name, version: own.version, licenses: licences(own.licence) },
    },
    components: [...crates, ...others, library, tables],
    dependencies: [
      { ref: refOf(own), dependsOn: [...needs(own), library['bom-ref'], tables['bom-ref']] },
      ...linked.map((one) => ({ ref: refOf(one), dependsOn: needs(one) })),
      { ref: library['bom-ref'], dependsOn: below.map(refOf) },
    ],
  };
}

/** Writes the bill of the program built from the repository at `top` into the finished folder. */
export function writeBill(dir, top) {
  const run = (program, words) => execFileSync(program, words, { cwd: top, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, RUSTC_BOOTSTRAP: '1' } });
  const read = (name) => readFileSync(join(top, name), 'utf8');
  const std = join(run('rustc', ['--print', 'sysroot']).trim(), 'lib/rustlib/src/rust/library');
  const compiler = run('rustc', ['--version']).split(' ')[1];
  const pinned = (name, key) => ({ name, version: read('tools/setup.sh').match(new RegExp(`^${key}=(\\S+)`, 'm'))[1] });
  const { dependencies } = JSON.parse(read('package.json'));
  const bill = billOf({
    program: { tree: run('cargo', TREE), lock: read('Cargo.lock') },
    standard: { tree: run('cargo', [...TREE, '--manifest-path', join(std, 'Cargo.toml'), '--package', 'std']), lock: readFileSync(join(std, 'Cargo.lock'), 'utf8') },
    compiler,
    tools: [
      { name: 'rustc', version: compiler },
      pinned('trunk', 'TRUNK'),
      pinned('wasm-bindgen-cli', 'WASM_BINDGEN'),
      pinned('wasm_split_cli_support', 'WASM_SPLIT'),
      ...Object.entries(dependencies).map(([name, version]) => ({ name, version })),
    ],
    data: JSON.parse(readFileSync(join(dir, 'data/datapackage.json'), 'utf8')),
  });
  writeFileSync(join(dir, BILL), `${JSON.stringify(bill, null, 2)}\n`);
}
