// Times of one doing out of a trace of Chromium: the marks that `page.mjs` left, the tasks of the
// page's main thread, and what Chromium itself says of an input until its frame was shown.

/** The parts of a trace that are read here. */
export const CATEGORIES = ['-*', 'blink.user_timing', 'toplevel', 'input.scrolling'];

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * What a doing took, in milliseconds; a part is null where the trace does not tell it.
 *
 * - `work`: what the main thread did from the event's dispatch on, the whole frame that drew the
 *   picture (style, layout and paint included) with it; time in which it waited is not counted.
 * - `painted`: from the dispatch to the end of that frame, waiting included.
 * - `presented`: from the input to its frame on the screen. The standard's Event Timing rounds to
 *   8 ms and leaves out moves of the pointer; this is what it is made from. Null as well where the
 *   picture came in a later frame, which no part of the trace connects with the input.
 * - `frames`: in which frame after the event the picture was drawn.
 */
export function timesOf(events, inputType) {
  const mark = (begin) => events.find((event) => event.name.startsWith(begin));
  const begun = mark('bench:event');
  const drawn = mark('bench:drawn');
  if (!begun || !drawn) return { work: null, painted: null, presented: null, frames: null };
  const frames = Number(drawn.name.split(' ')[1]);
  const tasks = events.filter((event) => event.name === TASK && event.pid === begun.pid && event.tid === begun.tid);
  const end = (task) => task.ts + task.dur;
  const frame = tasks.find((task) => task.ts <= drawn.ts && drawn.ts <= end(task));
  const presented = frames === 1 ? latency(events, inputType, begun.ts) : null;
  if (!frame) return { work: null, painted: null, presented, frames };
  // Tasks inside tasks are not counted twice.
  let until = begun.ts;
  let work = 0;
  for (const task of [...tasks].sort((a, b) => a.ts - b.ts)) {
    const [from, to] = [Math.max(task.ts, until), Math.min(end(task), end(frame))];
    if (to > from) {
      work += to - from;
      until = to;
    }
  }
  return { work: work / 1000, painted: (end(frame) - begun.ts) / 1000, presented, frames };
}

// The last input of a type before its dispatch.
function latency(events, type, dispatched) {
  const idOf = (event) => `${event.pid} ${event.id ?? event.id2?.local}`;
  const inputs = events.filter((event) => event.name === 'EventLatency');
  const begins = inputs.filter((event) => event.ph === 'b' && event.args.event_latency?.event_type === type && event.ts <= dispatched);
  const begin = begins.sort((a, b) => b.ts - a.ts)[0];
  const end = begin && inputs.find((event) => event.ph === 'e' && idOf(event) === idOf(begin) && event.ts >= begin.ts);
  return end ? (end.ts - begin.ts) / 1000 : null;
}
