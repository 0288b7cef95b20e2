// How many lines of the core the native tests run, room by room, by LLVM's own count. Examples in the
// documentation are run by `cargo test` and are not counted here; nor is `web`, which needs a browser.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOP = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(TOP, 'target/coverage');
// The ways in, which `make build` runs, and the shell.
const OTHERS = ['bin', 'main', 'lib', 'web'];
const PROFILES = join(TARGET, 'profiles');
const ENV = { ...process.env, CARGO_TARGET_DIR: TARGET, RUSTFLAGS: '-Cinstrument-coverage', LLVM_PROFILE_FILE: join(PROFILES, '%p-%m.profraw') };

const run = (program, words, options = {}) => execFileSync(program, words, { cwd: TOP, env: ENV, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'], ...options });

// The tools that rustup brings for the very compiler, whose profiles no other version reads for sure.
function tool(name) {
  const sysroot = run('rustc', ['--print', 'sysroot']).trim();
  const host = run('rustc', ['-vV']).match(/^host: (.*)$/m)[1];
  return join(sysroot, 'lib/rustlib', host, 'bin', name);
}

/** Lines and lines run of each room, in order of name, from what `llvm-cov export` says of the files. */
export function rooms(files, top) {
  const all = new Map();
  for (const { filename, summary } of files) {
    const [first, room] = relative(top, filename).split(sep);
    const name = room?.replace(/\.rs$/, '');
    if (first !== 'src' || OTHERS.includes(name ?? 'main')) continue;
    const sum = all.get(name) ?? { name, lines: 0, run: 0 };
    all.set(name, { name, lines: sum.lines + summary.lines.count, run: sum.run + summary.lines.covered });
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rooms as a table to read, with their sum. */
export function table(counted) {
  const sum = counted.reduce((total, { lines, run: ran }) => ({ name: 'all', lines: total.lines + lines, run: total.run + ran }), { lines: 0, run: 0 });
  const line = ({ name, lines, run: ran }) => `${name.padEnd(10)}${String(lines).padStart(7)}${String(ran).padStart(7)}${((100 * ran) / lines).toFixed(1).padStart(8)} %`;
  return `${'room'.padEnd(10)}  lines    run   share\n${[...counted, sum].map(line).join('\n')}\n`;
}

function main() {
  rmSync(PROFILES, { recursive: true, force: true });
  mkdirSync(PROFILES, { recursive: true });
  const words = ['test', '--locked', '--lib', '--tests'];
  const built = run('cargo', [...words, '--no-run', '--message-format', 'json']).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const programs = built.map(({ executable }) => executable).filter(Boolean);
  run('cargo', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const data = join(TARGET, 'all.profdata');
  const profiles = readdirSync(PROFILES).map((name) => join(PROFILES, name));
  run(tool('llvm-profdata'), ['merge', '--sparse', '--output', data, ...profiles]);
  const [first, ...others] = programs;
  const told = run(tool('llvm-cov'), ['export', '--summary-only', `--instr-profile=${data}`, first, ...others.flatMap((name) => ['--object', name])]);
  const counted = rooms(JSON.parse(told).data[0].files, TOP);
  writeFileSync(join(TARGET, 'rooms.json'), `${JSON.stringify(counted, null, 2)}\n`);
  process.stdout.write(table(counted));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
