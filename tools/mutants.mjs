// Has cargo-mutants plant faults in the core, one at a time, as `make mutants`, and prints for each room
// how many of them the tests fail on. `.cargo/mutants.toml` says where and with which tests.
//
//   SAMPLE=0/20 node tools/mutants.mjs           every twentieth of them, from the first
//   node tools/mutants.mjs --file 'src/scale/**'

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columns } from './bench/figure.mjs';

const TARGET = fileURLToPath(new URL('../target/', import.meta.url));
// A fault without end is failed on too: its test would never pass.
const CAUGHT = ['CaughtMutant', 'Timeout'];

/** The bounds, in per cent, between which a share lies with 95 % by a sample of it: Wilson's. */
export function interval(caught, all) {
  const z = 1.96;
  const share = caught / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const per = 100 / (1 + (z * z) / all);
  return [Math.max(0, middle - half) * per, (middle + half) * per];
}

/** Rows of text: each room and the sum, of what cargo-mutants writes. What does not compile is no fault. */
export function table(outcomes, isSample) {
  const rooms = new Map();
  for (const { scenario, summary } of outcomes) {
    const room = scenario.Mutant?.file.split('/')[1];
    if (!room || ![...CAUGHT, 'MissedMutant'].includes(summary)) continue;
    for (const name of [room, 'all']) {
      const count = rooms.get(name) ?? { caught: 0, all: 0 };
      count.all += 1;
      if (CAUGHT.includes(summary)) count.caught += 1;
      rooms.set(name, count);
    }
  }
  const head = ['room', 'faults', 'failed on', 'score %', ...(isSample ? ['95 % interval'] : [])];
  const row = ([name, { caught, all }]) => {
    const bounds = interval(caught, all).map((bound) => bound.toFixed(0)).join('–');
    return [name, String(all), String(caught), ((caught / all) * 100).toFixed(1), ...(isSample ? [bounds] : [])];
  };
  const sum = rooms.get('all');
  rooms.delete('all');
  return [head, ...[...rooms].sort().map(row), ...(sum ? [row(['all', sum])] : [])];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sample = process.env.SAMPLE ? ['--shard', process.env.SAMPLE, '--sharding', 'round-robin'] : [];
  const args = ['mutants', '--output', TARGET, ...sample, ...process.argv.slice(2)];
  const { status, error } = spawnSync('cargo', args, { stdio: 'inherit' });
  // 2 and 3 say that some fault was not failed on, or had no end; anything else, that nothing was found out.
  if (error || ![0, 2, 3].includes(status)) process.exit(status || 1);
  const { outcomes } = JSON.parse(readFileSync(`${TARGET}mutants.out/outcomes.json`, 'utf8'));
  process.stdout.write(columns(table(outcomes, sample.length > 0)));
}
