// The walk in every engine that this machine has. A step that an engine or its driver cannot do is
// skipped by name, and so is every step of an engine that is not here: none of them counts as passed.

import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { inEachEngine } from './stand.mjs';
import { STEPS } from './walk.mjs';

const told = {};

inEachEngine((engine, lack, stand) => {
  let failed = null;
  for (const [turn, { name, needs, absent, run }] of STEPS.entries()) {
    it(name, { skip: lack ?? false }, async (t) => {
      const { hand, site } = stand;
      if (turn === 0) {
        t.diagnostic(`${engine} ${hand.version}`);
        told[engine] = {};
        await hand.resize(1280, 800);
      }
      const why = failed ? `not come to: "${failed}" failed` : hand.lacks?.[needs] ?? await absent?.(hand);
      if (why) return t.skip(why);
      failed = name;
      await run(hand, told[engine], site);
      failed = null;
    });
  }
});

test('every engine was told the same', (t) => {
  const [[first, expected], ...others] = Object.entries(told);
  if (others.length === 0) return t.skip(`only ${first} was here`);
  for (const [name, found] of others) {
    for (const [what, words] of Object.entries(expected)) assert.deepEqual(found[what], words, `${what}: ${name} beside ${first}`);
  }
});
