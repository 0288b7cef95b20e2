// Bare pages of other libraries that draw a long walk, each as its own documentation says it is
// done fast: decimation on, animation off, nothing about the chart that costs and is not asked for.
// A page gives `bench.open(rows)`, done when the walk is drawn, and `bench.show(from, to)`, which
// shows a part of it, in shares of the whole.

import { barePage, versionOf, writePeer } from './peer.mjs';
import { walk } from './walk.mjs';

/** The chart's size on every page, in CSS pixels. */
export const SIZE = { width: 1000, height: 400 };

// Each script may name `walk`, `SIZE`, `element`, and sets `draw([x, y])` and `show(min, max)`.
const LONG_PEERS = [
  {
    name: 'uPlot',
    module: 'uplot',
    files: ['dist/uPlot.iife.min.js', 'dist/uPlot.min.css'],
    script: `let plot;
const draw = (data) => new Promise((done) => {
  const hooks = { draw: [() => done()] };
  plot = new uPlot({ ...SIZE, legend: { show: false }, cursor: { show: false }, series: [{}, { stroke: 'teal' }], hooks }, data, element);
});
const show = (min, max) => plot.setScale('x', { min, max });`,
  },
  {
    name: 'ECharts',
    module: 'echarts',
    files: ['dist/echarts.min.js'],
    script: `let chart;
const draw = ([x, y]) => new Promise((done) => {
  const data = new Float64Array(2 * x.length);
  for (let row = 0; row < x.length; row += 1) { data[2 * row] = 1000 * x[row]; data[2 * row + 1] = y[row]; }
  chart = echarts.init(element, null, SIZE);
  chart.on('finished', () => done());
  chart.setOption({ animation: false, xAxis: { type: 'time' }, yAxis: { scale: true }, dataZoom: [{ type: 'inside', throttle: 0 }],
    series: [{ type: 'line', showSymbol: false, sampling: 'minmax', silent: true, data }] });
});
const show = (min, max) => chart.dispatchAction({ type: 'dataZoom', startValue: 1000 * min, endValue: 1000 * max });`,
  },
  {
    name: 'Chart.js',
    module: 'chart.js',
    files: ['dist/chart.umd.min.js'],
    script: `let chart;
const draw = ([x, y]) => new Promise((done) => {
  const data = Array.from(x, (x, row) => ({ x, y: y[row] }));
  const canvas = element.appendChild(document.createElement('canvas'));
  Object.assign(canvas, SIZE);
  const said = { id: 'said', afterDraw: () => done() };
  chart = new Chart(canvas, { type: 'line', plugins: [said], data: { datasets: [{ data, borderColor: 'teal', borderWidth: 1, pointRadius: 0 }] },
    options: { responsive: false, animation: false, parsing: false, normalized: true, spanGaps: true, events: [],
      scales: { x: { type: 'linear' } }, plugins: { legend: { display: false }, tooltip: { enabled: false }, decimation: { enabled: true, algorithm: 'min-max' } } } });
});
const show = (min, max) => { Object.assign(chart.options.scales.x, { min, max }); chart.update('none'); };`,
  },
];

const scriptOf = ({ script }) => `const SIZE = ${JSON.stringify(SIZE)};
const element = document.getElementById('chart');
${walk}
${script}
let ends;
globalThis.bench = {
  open: async (rows) => { const data = walk(rows); ends = [data[0][0], data[0].at(-1)]; await draw(data); },
  show: (from, to) => { const at = (share) => ends[0] + share * (ends[1] - ends[0]); show(at(from), at(to)); },
};`;

/** Writes each peer's page into a folder of its own. Returns their names, modules and versions. */
export function writeLongPages(dir) {
  return LONG_PEERS.map((peer) => {
    writePeer(dir, peer, barePage(peer, scriptOf(peer)));
    return { name: peer.name, module: peer.module, version: versionOf(peer.module) };
  });
}
