// Tables that do not come, come half, late, or as something else: the page shows what is good, works,
// and says which table is wrong and how.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, whole } from './browser.mjs';
import { onHost } from './host.mjs';

const GATE = '<!doctype html><html><head><title>Sign in</title></head><body><script>globalThis.__ran = 1</script><h1>Wi-Fi, please sign in</h1></body></html>\n';
const OBSERVATIONS = 'data/observations.csv';

const told = async (page) => {
  await page.waitForSelector('[data-notice="data"]');
  return page.innerText('[data-notice="data"]');
};

// The page answers: another kind of chart is chosen and drawn.
async function works(page) {
  await page.check('input[name="chart"][value="bars"]', { force: true });
  await page.waitForFunction(() => location.search.includes('chart=bars'));
  assert.ok(await page.isHidden('#crash'));
  assert.equal(await page.evaluate(() => globalThis.__ran), undefined);
}

const sent = (bytes, length, headers = {}) => (response) => {
  response.writeHead(200, { ...(length ? { 'Content-Length': length } : {}), ...headers });
  response.write(bytes);
  // When the head and these bytes have left.
  setImmediate(() => (length ? response.destroy() : response.end()));
};
const changed = (change) => (response, bytes) => response.end(change(bytes));

// What is sent in place of each of these tables, and the words for it.
const SPOILT = [
  ['of which each is wrong in its own way', {
    'data/notes.csv': [changed((bytes) => bytes.toString().replace('text_kk', 'text_kz')), /notes\.csv, column text_kk: the file lacks this column/],
    'data/events.csv': [changed(() => ''), /events\.csv, column \w+: the file lacks this column/],
    'data/claims.csv': [changed((bytes) => Buffer.concat([bytes.subarray(0, 300), Buffer.from([0xff, 0xfe, 0x80]), bytes.subarray(300)])), /claims\.csv: the file is not UTF-8/],
    'data/breaks.csv': [(response, bytes) => sent(bytes, bytes.length + 100)(response), /breaks\.csv: /],
    'data/derived.csv': [(response, bytes) => sent(bytes, 0, { 'Content-Encoding': 'gzip' })(response), /derived\.csv: /],
    'data/passages.csv': [(response) => response.writeHead(500).end('oops'), /passages\.csv: the host answered with status 500/],
  }],
  ['that is the page of a network that wants a sign-in', { 'data/sources.csv': [changed(() => GATE), /sources\.csv, column id: the file lacks this column/] }],
  ['whose line breaks off', { 'data/places.csv': [(response, bytes) => sent(bytes.subarray(0, 300), bytes.length)(response), /places\.csv: /] }],
  ['cut off in the middle of a row, with bytes of nothing before', { [OBSERVATIONS]: [changed((bytes) => Buffer.concat([bytes.subarray(0, 100_000), Buffer.alloc(5000), bytes.subarray(105_000, 200_010)])), /observations\.csv, line \d+[^]*\d+ cells expected, \d+ found/] }],
  ['that its host refuses', { [OBSERVATIONS]: [(response) => response.writeHead(500).end('oops'), /observations\.csv: the host answered with status 500/] }],
  ['of another edition than its neighbours', { 'data/sources.csv': [changed((bytes) => bytes.toString().replaceAll('wdi-kaz-2026-04', 'wdi-kaz-2027-04')), /observations\.csv, line 2, column source: .*wdi-kaz-2026-04/] }],
];
for (const [what, files] of SPOILT) {
  test(`a table ${what} is told, and the rest is shown`, async () => {
    const answer = (name, bytes, response) => {
      if (!files[name]) return false;
      files[name][0](response, bytes);
      return true;
    };
    await onHost({ query: 'view=explore&lang=en', answer }, async ({ page, problems }) => {
      assert.ok(await drawn(page, 10_000));
      const words = await told(page);
      for (const [, expect] of Object.values(files)) assert.match(words, expect);
      await works(page);
      assert.ok(await page.isVisible('.chip[data-place="KAZ"]'), 'the chart of the first tables stays');
      // What does not come is told in the console as well, by the browser.
      const others = problems.filter((line) => !/^request failed|^console error: Failed to load|ERR_/.test(line));
      assert.deepEqual(others, []);
    });
  });
}

test('types that lie change nothing', () =>
  onHost({ types: { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'text/html', '.csv': 'image/png', '.txt': 'application/pdf' } }, async ({ page, problems }) => {
    assert.ok(await whole(page));
    await page.waitForSelector('.edition');
    assert.deepEqual(problems.filter((line) => !/instantiateStreaming/.test(line)), []);
  }));

test('first tables of another edition give way to the whole ones', () =>
  onHost({ query: 'places=XXX,KAZ&lang=en', change: (name, bytes) => (name === 'data/first.txt' ? Buffer.from(bytes.toString().replaceAll('UZB', 'XXX')) : bytes) }, async ({ page, problems }) => {
    assert.ok(await whole(page));
    await page.waitForSelector('.edition');
    await works(page);
    assert.deepEqual(problems, []);
  }));

test('first tables that are something else are waited for no longer', () =>
  onHost({ query: 'places=KAZ&lang=en', change: (name, bytes) => (name === 'data/first.txt' ? Buffer.from(`${GATE}== indicators.csv\n\u0000\n== places.csv\nid\n`) : bytes) }, async ({ page, problems }) => {
    assert.ok(await whole(page));
    await works(page);
    assert.deepEqual(problems, []);
  }));

// Each piece is sent when the page has been looked at, so that no clock is in it.
test('while a table drips in the first chart is there and answers, and then the rest', async () => {
  let rest;
  const answer = (name, bytes, response) => {
    if (name !== OBSERVATIONS) return false;
    let at = 0;
    const send = () => response.write(bytes.subarray(at, (at += 40_000)));
    send();
    rest = () => (at < bytes.length ? (send(), true) : (response.end(), false));
    return true;
  };
  await onHost({ query: 'view=explore&lang=en', answer }, async ({ page, problems }) => {
    assert.ok(await drawn(page));
    while (rest?.() ?? true) {
      const before = await page.innerText('#reader').catch(() => '');
      await page.focus('#reader');
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction((before) => document.querySelector('#reader').getAttribute('aria-valuetext') !== before, before);
    }
    await page.waitForSelector('.edition');
    assert.deepEqual(problems, []);
  });
});

test('a table that never comes holds up a list with a word, and the chart not at all', async () => {
  const answer = (name) => name === OBSERVATIONS;
  await onHost({ query: 'view=figures&lang=en', answer }, async ({ page }) => {
    await page.waitForSelector('#loading');
    assert.equal(await page.getAttribute('#loading', 'role'), 'status');
    assert.match(await page.innerText('#loading'), /Loading/);
    await page.goto(page.url().replace('view=figures', 'view=explore'));
    assert.ok(await drawn(page));
    await page.selectOption('#indicator', 'internet-users-share');
    assert.ok(await page.isHidden('#crash'));
  });
});
