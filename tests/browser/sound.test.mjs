// The series as tones: only when asked for, with their names, and ended when asked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { handy, holdClock, says, years } from './picture.mjs';

// Notes what is asked of the loudspeaker, in place of one.
function deafAudio() {
  globalThis.heard = { contexts: 0, closed: 0, tones: [] };
  const node = (more) => ({ connect: (next) => next, ...more });
  const value = () => ({ value: 0, setValueAtTime() {}, linearRampToValueAtTime() {} });
  globalThis.AudioContext = class {
    currentTime = 0;
    destination = node();
    constructor() {
      globalThis.heard.contexts += 1;
    }
    createOscillator() {
      const frequency = value();
      return node({
        frequency,
        start: (at) => globalThis.heard.tones.push({ at, pitch: frequency.value }),
        stop() {},
      });
    }
    createGain() {
      return node({ gain: value() });
    }
    createStereoPanner() {
      return node({ pan: value() });
    }
    close() {
      globalThis.heard.closed += 1;
      return Promise.resolve();
    }
  };
}

test('Listen sounds the first series, names it, and stops when asked', async () => {
  const before = (page) => page.addInitScript(deafAudio);
  await withPage({ query: 'lang=en&places=KAZ,RUS&from=2010&to=2022', before }, async ({ page }) => {
    await handy(page);
    const heard = () => page.evaluate(() => globalThis.heard);
    for (const name of ['nearer', 'all-years']) await page.click(`#action-${name}`);
    await page.focus('#reader');
    await page.keyboard.press('Home');
    assert.deepEqual(await heard(), { contexts: 0, closed: 0, tones: [] }, 'nothing sounds by itself');
    await page.fill('#from-year', '2010');
    await page.press('#from-year', 'Tab');
    assert.deepEqual(await years(page), [2010, 2025]);
    await page.waitForFunction(() => !document.querySelector('.numbers tr[data-period^="2009"]'));

    const pass = await holdClock(page);
    await page.click('#action-listen');
    await pass(200);
    const name = await page.innerText('.heard');
    assert.equal(await page.getAttribute('.heard', 'role'), 'status');
    const values = await page.$$eval('.numbers tbody tr', (rows, name) => rows
      .filter((row) => row.children[0].textContent === name && row.dataset.source === 'wdi-kaz-2026-04')
      .map((row) => ({ year: Number(row.dataset.period), value: Number(row.querySelector('data').value) }))
      .sort((a, b) => a.year - b.year), name);
    assert.equal(values.length, 15, `${name} is a series of the table`);
    const { tones } = await heard();
    assert.equal(tones.length, values.length, 'a tone for each figure');
    for (let at = 1; at < values.length; at += 1) {
      const [one, next] = [tones[at - 1], tones[at]];
      const apart = values[at].year - values[at - 1].year;
      assert.ok(Math.abs(next.at - one.at - 0.2 * apart) < 1e-6, 'in time');
      assert.equal(Math.sign(next.pitch - one.pitch), Math.sign(values[at].value - values[at - 1].value), 'higher for more');
    }

    await says(page, 'listen', 'Stop');
    await page.click('#action-listen');
    await pass(200);
    assert.equal((await heard()).closed, 1);
    assert.equal(await page.innerText('.heard'), '');
    await says(page, 'listen', 'Listen');
    await pass(60_000);
    assert.equal((await heard()).tones.length, values.length, 'no other series began');

    // Left alone, it goes through all of them and ends by itself.
    await page.click('#action-listen');
    const named = new Set();
    for (let left = 100; left > 0 && (await heard()).closed === 1; left -= 1) {
      await pass(300);
      named.add(await page.innerText('.heard'));
    }
    named.delete('');
    assert.deepEqual([...named].sort(), ['Kazakhstan', 'Kazakhstan, stated by Digital in the Round (Young Digitals)', 'Russia']);
    assert.equal((await heard()).closed, 2);
    await pass(300);
    await says(page, 'listen', 'Listen');
  });
});
