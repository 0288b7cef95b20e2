// The step of the walk that opens a reader's own file. It stands apart from the others because the page
// it needs comes in a build of its own: where the menu does not lead to it, the step is skipped by name.

import assert from 'node:assert/strict';

const LINK = '.pages a[data-go="view=own"]';
const ROWS = [['A', 2001, 1.5], ['A', 2002, 2.5], ['A', 2003, 4], ['B', 2001, 3], ['B', 2002, 3.5], ['B', 2003, 3.25]];
// As a spreadsheet of this country saves it.
const FILE = ['place;year;value', ...ROWS.map((row) => row.join(';').replace('.', ','))].join('\r\n');

// The window in which a browser asks for a file is no part of the page: it gets the file as from there.
function give(text) {
  const field = document.querySelector('#own-file');
  const files = new DataTransfer();
  files.items.add(new File([text], 'own.csv', { type: 'text/csv' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The step. */
export const OWN = {
  name: 'a file of the reader’s own is opened, and drawn',
  absent: (hand) => hand.evaluate((link) => (document.querySelector(link) ? null : 'this build has no page for files of a reader’s own'), LINK),
  run: async (hand, told) => {
    const before = [...await hand.noise()];
    await hand.click(LINK);
    await hand.page('own');
    await hand.there('#own-paste-hint');
    await hand.evaluate(give, FILE);
    await hand.there('#own-seen');
    await hand.click('#own-do-alone');
    await hand.page('explore');
    told.own = await hand.seen(() => {
      const rows = [...document.querySelectorAll('.numbers tbody tr')];
      // Until then the figures of before stand there.
      return rows.length === 6 && rows.map((row) => `${row.dataset.period} ${row.querySelector('data').value}`).sort();
    });
    assert.deepEqual(told.own, ROWS.map(([, year, value]) => `${year} ${value}`).sort());
    assert.deepEqual(await hand.noise(), before);
  },
};
