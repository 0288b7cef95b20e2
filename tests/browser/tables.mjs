// CSV as the tables and the exports are written (RFC 4180): read into rows of cells, and back.

/** The rows of a CSV text, each a list of its cells. */
export function csv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (end === '' && plain === '' && rows.at(-1).length === 0) break;
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The text of rows of cells. */
export function csvText(rows) {
  const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** A table's text with each cell below the header made anew by `change(cell, column)`. */
export function rewritten(text, change) {
  const [head, ...rows] = csv(text);
  return csvText([head, ...rows.map((row) => row.map((cell, at) => change(cell, head[at])))]);
}
