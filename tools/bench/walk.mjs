// The data of the races on long tables, the same for every page: a seeded walk, one value a second.
// As a function for pages that draw it, and as a file for those that read it. Knows no browser.

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const PLACES = ['Almaty', 'Astana', 'Shymkent', 'Aktobe'];

/** Given to pages as text. Two columns of `rows` numbers: seconds from 2013-01-01 on, and values of two decimals. */
export function walk(rows) {
  const [x, y] = [new Float64Array(rows), new Float64Array(rows)];
  let seed = 1;
  let value = 5000;
  for (let row = 0; row < rows; row += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    value += (seed % 201) - 100;
    x[row] = 1_356_998_400 + row;
    y[row] = value / 100;
  }
  return [x, y];
}

async function write(path, rows, head, line) {
  const [x, y] = walk(rows);
  const file = createWriteStream(path);
  let text = head;
  for (let row = 0; row < rows; row += 1) {
    text += line(x[row], y[row], row);
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}

/** A narrow file of two columns, to be drawn. */
export function writeNarrow(path, rows) {
  return write(path, rows, 'time,value\n', (x, y) => `${x},${y}\n`);
}

/** A file of four columns of several kinds, about 40 bytes a row, to be read. */
export function writeMixed(path, rows) {
  return write(path, rows, 'time,place,users,share\n', (x, y, row) => {
    const time = new Date(x * 1000).toISOString().slice(0, 19);
    return `${time},${PLACES[row % PLACES.length]},${100_000 + (row % 900_000)},${y}\n`;
  });
}
