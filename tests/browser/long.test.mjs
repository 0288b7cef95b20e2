// Used over and over, the page holds no more than before: no node, no listener, and no heap to speak of.
// `make longrun` does the same for half an hour, and looks at the frames as well.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerOf } from '../../tools/longrun/reading.mjs';
import { QUERY, round } from '../../tools/longrun/round.mjs';
import { whole, withPage } from './harness.mjs';

const WARM_UP = 2;
const ROUNDS = 4;

// Reads what is held until two looks agree: what follows a change comes in its own time.
async function settledHeld(page, reader) {
  let before = await reader.held();
  for (;;) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    const now = await reader.held();
    if (now.nodes === before.nodes && now.listeners === before.listeners) return now;
    before = now;
  }
}

test('rounds through pages, filters and readings leave nothing behind', async () => {
  let reader;
  const before = async (page) => {
    reader = await readerOf(page);
  };
  await withPage({ query: QUERY, before }, async ({ page }) => {
    assert.ok(await whole(page));
    for (let turn = 0; turn < WARM_UP; turn += 1) await round(page);
    const first = await settledHeld(page, reader);
    assert.ok(first.nodes > 1000 && first.listeners > 0, 'something is there to be counted');
    for (let turn = 0; turn < ROUNDS; turn += 1) await round(page);
    const last = await settledHeld(page, reader);
    assert.equal(last.nodes, first.nodes, 'nodes');
    assert.equal(last.listeners, first.listeners, 'listeners');
    assert.ok(last.wasm <= first.wasm * 1.1, `${last.wasm} bytes of the program, ${first.wasm} before`);
    assert.ok(last.heap <= first.heap * 1.1, `${last.heap} bytes of the heap, ${first.heap} before`);
  });
});
