// Counts what `make test` ran: of each level how many tests passed and how many were skipped, by name,
// and which engines the walk went through. Reads what the runs wrote into a folder: `cargo.txt` of
// cargo test, and a file for each level that Node ran with its spec reporter.
//
//   node tools/tally.mjs target/tally

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from './bench/figure.mjs';

const CARGO = 'cargo.txt';
// What cargo says before the tests of a target, and the level they belong to.
const TARGETS = [[/^\s*Running unittests /, 'unit'], [/^\s*Running tests\//, 'native'], [/^\s*Doc-tests /, 'doc']];
// The order in which levels are told; others follow by name.
const LEVELS = ['unit', 'native', 'doc', 'tools', 'browser', 'engines'];

/** The levels of a run of cargo test: `{ level, passed, failed, skipped }` each, skipped ones by name. */
export function ofCargo(text) {
  const levels = new Map();
  let level = null;
  for (const line of text.split('\n')) {
    level = TARGETS.find(([pattern]) => pattern.test(line))?.[1] ?? level;
    const counted = line.match(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/);
    const ignored = line.match(/^test (.+) \.\.\. ignored/);
    if (!level || !(counted || ignored)) continue;
    if (!levels.has(level)) levels.set(level, { level, passed: 0, failed: 0, skipped: [] });
    const sums = levels.get(level);
    if (ignored) sums.skipped.push(ignored[1]);
    if (counted) {
      sums.passed += Number(counted[1]);
      sums.failed += Number(counted[2]);
    }
  }
  return [...levels.values()];
}

/** A level that Node ran: as `ofCargo`, and the engines that took part with their versions. */
export function ofNode(level, text) {
  const sum = (name) => Number(text.match(new RegExp(`^ℹ ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  // Once where it ran, and not again in the list of failures.
  const [ran] = text.split('✖ failing tests:');
  const skipped = [...ran.matchAll(/^\s*﹣ (.+?) \([\d.]+ms\) # (.+)$/gm)].map(([, name, why]) => `${name}: ${why}`);
  const engines = [...ran.matchAll(/^\s*ℹ ((?:Chromium|Firefox|WebKit) [\d.]+)$/gm)].map(([, engine]) => engine);
  return { level, passed: sum('pass'), failed: sum('fail') + sum('cancelled'), skipped, engines };
}

/** The table, and a line for each thing skipped. */
export function told(levels) {
  const place = ({ level }) => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length);
  const sorted = [...levels].sort((one, other) => place(one) - place(other) || one.level.localeCompare(other.level));
  const rows = sorted.map(({ level, passed, failed, skipped }) => [level, passed, failed, skipped.length].map(String));
  const total = [1, 2, 3].map((at) => String(rows.reduce((sum, row) => sum + Number(row[at]), 0)));
  const engines = [...new Set(sorted.flatMap((one) => one.engines ?? []))];
  return [
    columns([['tests', 'passed', 'failed', 'skipped'], ...rows, ['all', ...total]]),
    `engines: ${engines.join(', ') || 'none'}\n`,
    ...sorted.flatMap(({ level, skipped }) => skipped.map((line) => `skipped, ${level}: ${line}\n`)),
  ].join('');
}

function main([folder]) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const levels = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return name === CARGO ? ofCargo(text) : [ofNode(name.replace('.txt', ''), text)];
  });
  process.stdout.write(told(levels));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
