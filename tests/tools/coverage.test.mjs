// The count of lines that tests run, from a made-up report.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { rooms, table } from '../../tools/coverage.mjs';

const file = (name, count, covered) => ({ filename: join('/a', name), summary: { lines: { count, covered } } });

test('files are counted by room, and what is not of the program not at all', () => {
  const files = [file('src/scale/log.rs', 10, 5), file('src/scale/band.rs', 30, 30), file('src/paint.rs', 8, 2), file('src/bin/first/main.rs', 5, 0), file('src/main.rs', 2, 0), file('tests/native/main.rs', 99, 99), file('../b/src/data/id.rs', 7, 7)];
  const counted = rooms(files, '/a');
  assert.deepEqual(counted, [{ name: 'paint', lines: 8, run: 2 }, { name: 'scale', lines: 40, run: 35 }]);
  assert.match(table(counted), /scale +40 +35 +87\.5 %\nall +48 +37 +77\.1 %/);
});
