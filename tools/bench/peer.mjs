// Bare pages of other charting libraries, to hold the first chart against: the library's own minified
// bundle and the least page that draws the lines of the default view with it. Each of them says
// `data-ready` as our page does, the moment that the library says that it has drawn.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packFolder } from '../finish/pack.mjs';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
// Our own chart's size in a window of 1280 by 800, in CSS pixels.
const SIZE = { width: 792, height: 412 };

function rowsOf(table) {
  const [head, ...rows] = table.trim().split('\n').map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

/**
 * The lines of the default view: the first indicator, for each of its usual places the yearly
 * figures of statistics. Gives `{ years, lines: [{ name, values }] }`; a year without a figure is
 * null. Reads only columns that stand before the first quoted one.
 */
export function usualLines(indicators, observations) {
  const [{ id, default_places: places }] = rowsOf(indicators);
  const yearly = rowsOf(observations).filter((row) => row.indicator === id && row.status === 'published' && /^\d{4}$/.test(row.period));
  const names = places.split(';');
  const all = yearly.filter((row) => names.includes(row.place)).map((row) => Number(row.period));
  if (all.length === 0) throw new Error(`there are no yearly figures of ${id} for ${places}`);
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
  const lines = names.map((name) => {
    const values = new Map(yearly.filter((row) => row.place === name).map((row) => [Number(row.period), Number(row.value)]));
    return { name, values: years.map((year) => values.get(year) ?? null) };
  });
  return { years, lines };
}

const READY = "document.documentElement.dataset.ready = 'true'";
const COLOURS = ['teal', 'chocolate', 'purple', 'green'];

/** Each peer: the files of its package that the page needs, and the script that draws. */
export const PEERS = [
  {
    name: 'uPlot',
    module: 'uplot',
    files: ['dist/uPlot.iife.min.js', 'dist/uPlot.min.css'],
    script: ({ years, lines }) => {
      const series = [{}, ...lines.map(({ name }, index) => ({ label: name, stroke: COLOURS[index], width: 2 }))];
      const options = { ...SIZE, scales: { x: { time: false } }, series };
      const data = [years, ...lines.map(({ values }) => values)];
      return `new uPlot({ ...${JSON.stringify(options)}, hooks: { draw: [() => { ${READY}; }] } }, ${JSON.stringify(data)}, document.getElementById('chart'));`;
    },
  },
  {
    name: 'ECharts',
    module: 'echarts',
    files: ['dist/echarts.min.js'],
    script: ({ years, lines }) => {
      const series = lines.map(({ name, values }) => ({ name, type: 'line', showSymbol: false, data: values }));
      const options = { animation: false, color: COLOURS, legend: {}, tooltip: { trigger: 'axis' }, xAxis: { type: 'category', data: years }, yAxis: {}, series };
      return `const chart = echarts.init(document.getElementById('chart'), null, ${JSON.stringify(SIZE)});
chart.on('rendered', () => { ${READY}; });
chart.setOption(${JSON.stringify(options)});`;
    },
  },
  {
    name: 'Chart.js',
    module: 'chart.js',
    files: ['dist/chart.umd.min.js'],
    script: ({ years, lines }) => {
      const datasets = lines.map(({ name, values }, index) => ({ label: name, data: values, borderColor: COLOURS[index], pointRadius: 0 }));
      const config = { type: 'line', data: { labels: years, datasets }, options: { responsive: false, animation: false } };
      return `const canvas = document.getElementById('chart').appendChild(document.createElement('canvas'));
Object.assign(canvas, ${JSON.stringify(SIZE)});
new Chart(canvas, { ...${JSON.stringify(config)}, plugins: [{ id: 'said', afterDraw: () => { ${READY}; } }] });`;
    },
  },
];

/** A page with nothing on it but a library's files, a place and a script. */
export function barePage({ name, files }, script) {
  const names = files.map((file) => basename(file));
  const styles = names.filter((file) => file.endsWith('.css')).map((file) => `<link rel="stylesheet" href="${file}">\n`);
  const scripts = names.filter((file) => file.endsWith('.js')).map((file) => `<script src="${file}"></script>\n`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
${styles.join('')}</head>
<body>
<div id="chart"></div>
${scripts.join('')}<script>
${script}
</script>
</body>
</html>
`;
}

/** The page of a peer. The data stand in it, so that it waits for nothing but the library. */
export const pageOf = (peer, lines) => barePage(peer, peer.script(lines));

/** Where a library's files lie, and its version. */
export const moduleFile = (module, file) => join(MODULES, module, file);
export const versionOf = (module) => JSON.parse(readFileSync(moduleFile(module, 'package.json'), 'utf8')).version;

/** Writes a peer's page and its library's files into a folder of its own, which it gives. */
export function writePeer(dir, { module, files }, page) {
  const folder = join(dir, module);
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(moduleFile(module, file), join(folder, basename(file)));
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}

/** Writes each peer's page, packed like our bundle. Returns their names, modules and versions. */
export function writePages(dir, lines) {
  return PEERS.map((peer) => {
    packFolder(writePeer(dir, peer, pageOf(peer, lines)));
    return { name: peer.name, module: peer.module, version: versionOf(peer.module) };
  });
}
