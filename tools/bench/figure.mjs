// Figures of repeated measurements, and the table that is read. Knows no browser.

/** The middle of some numbers; of an even count the mean of the two in the middle; null of none. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Count, median and worst of the numbers that were measured, and how many were not. */
export function summary(numbers) {
  const known = numbers.filter((number) => number !== null);
  return {
    count: known.length,
    missing: numbers.length - known.length,
    median: median(known),
    worst: known.length > 0 ? Math.max(...known) : null,
  };
}

/** In words, whether measurements keep a limit: all, at least the middle one, or not. */
export function verdict({ median, worst, missing }, limit) {
  if (median === null) return 'not measured';
  if (median > limit) return 'not met';
  if (worst > limit) return 'median only';
  return missing > 0 ? 'met where measured' : 'met';
}

const cell = (number) => (number === null ? '?' : number.toFixed(1));

/** The middle and the worst of some measurements, and how many there are not. */
export function line({ median, worst, missing }) {
  return `${cell(median)} / ${cell(worst)}${missing > 0 ? ` (${missing} not measured)` : ''}`;
}

/** Rows of cells in columns: the first to the left, the others to the right. */
export function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const padded = (text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  return `${rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')}\n`;
}

/** The steps of one speed as a table; limits in milliseconds. */
export function table(steps) {
  const head = ['median / worst, ms', 'n', 'work', 'painted', 'presented', 'limit', 'painted in it', 'presented in it'];
  const row = (step) => [
    step.name,
    `${step.painted.count}`,
    line(step.work),
    line(step.painted),
    line(step.presented),
    `${step.limit}`,
    verdict(step.painted, step.limit),
    verdict(step.presented, step.limit),
  ];
  return columns([head, ...steps.map(row)]);
}
