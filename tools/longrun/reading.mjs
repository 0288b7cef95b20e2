// What a page holds and what its frames cost: read through Chromium's debugger, after all that can be
// thrown away has been. And the judgement of a row of such readings.

import { columns, median } from '../bench/figure.mjs';

const MB = 1e6;
/** The minute that all later ones are held to. */
export const REFERENCE = 5;
const HEAP_MOST = 1.1;
// A tooltip more or less is not growth; a node left behind in each round is, within half an hour.
const COUNT_MOST = 1.01;
const FRAME_MOST = 1.25;

// Runs before the page's own scripts: the memory of the program and of its later parts.
function watchMemory() {
  const memories = new Set();
  globalThis.__wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      for (const one of Object.values(exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
      return made;
    };
  }
}

/** A reader of a page that is not yet opened. Costs are of the processor, not of the clock: other work beside does not count. */
export async function readerOf(page) {
  await page.addInitScript(watchMemory);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  const metrics = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));

  /** Bytes of the heap and of the program's memory, and how many nodes and listeners there are. */
  const held = async () => {
    // Twice: what the first collection lets go of may have held more.
    for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await metrics();
    return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, wasm: await page.evaluate(() => globalThis.__wasmBytes()) };
  };

  /** The middle of what the page's main thread did for each of some doings, in milliseconds. */
  const cost = async (times, act) => {
    const all = [];
    for (let turn = 0; turn < times; turn += 1) {
      const before = (await metrics()).TaskDuration;
      await act(turn);
      all.push(((await metrics()).TaskDuration - before) * 1000);
    }
    return median(all);
  };
  return { held, cost };
}

/** What is wrong with readings of one minute each, in words; none where all is well or there are too few. */
export function faults(readings) {
  const reference = readings[REFERENCE - 1];
  const last = readings.at(-1);
  if (!reference || last === reference) return [`${readings.length} minutes say nothing: the ${REFERENCE}th is what later ones are held to`];
  const found = [];
  for (const [name, words] of [['heap', 'the heap'], ['wasm', 'the memory of the program']]) {
    const times = last[name] / reference[name];
    if (times > HEAP_MOST) found.push(`${words} is ${times.toFixed(2)} times that of minute ${REFERENCE}: more than ${HEAP_MOST}`);
  }
  for (const name of ['nodes', 'listeners']) {
    if (last[name] > reference[name] * COUNT_MOST) found.push(`${last[name]} ${name}, ${reference[name]} in minute ${REFERENCE}`);
  }
  // Single minutes differ: the middle of the first ones beside the middle of as many last ones.
  for (const name of ['move', 'change']) {
    const middle = (some) => median(some.map((one) => one[name]));
    const times = middle(readings.slice(-REFERENCE)) / middle(readings.slice(0, REFERENCE));
    if (times > FRAME_MOST) found.push(`a ${name} costs ${times.toFixed(2)} times what it did in the first ${REFERENCE} minutes: more than ${FRAME_MOST}`);
  }
  return found;
}

/** The readings as a table. */
export function told(readings) {
  const head = ['minute', 'rounds', 'heap, MB', 'program, MB', 'nodes', 'listeners', 'move, ms', 'change, ms'];
  const row = (one, at) => [String(at + 1), String(one.rounds), (one.heap / MB).toFixed(2), (one.wasm / MB).toFixed(2), String(one.nodes), String(one.listeners), one.move.toFixed(2), one.change.toFixed(2)];
  return columns([head, ...readings.map(row)]);
}
