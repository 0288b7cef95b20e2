// What runs inside the measured page: it leaves marks in the browser's trace, which `trace.mjs`
// reads. `instrument` is given to the browser as text, before the page's own scripts, so it uses
// nothing from outside itself.

/**
 * `__bench.arm(type, canvas)` waits for the next event of a type, marks its dispatch as
 * `bench:event`, and marks the first drawing after it on the canvas of that class as `bench:drawn N`:
 * in the N-th frame since the event.
 */
export function instrument() {
  let armed = null;
  let frames = null;

  function onEvent(event) {
    if (armed === null || armed.type !== event.type || frames !== null) return;
    performance.mark('bench:event');
    frames = 0;
    const frame = () => {
      if (frames === null) return;
      frames += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }
  for (const type of ['click', 'keydown', 'pointermove']) addEventListener(type, onEvent, { capture: true });

  function onDrawing(canvas) {
    if (frames === null || !canvas.classList.contains(armed.canvas)) return;
    performance.mark(`bench:drawn ${frames}`);
    frames = null;
    armed = null;
  }
  for (const name of ['fillRect', 'clearRect', 'stroke', 'fill', 'drawImage', 'putImageData']) {
    const original = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...given) {
      onDrawing(this.canvas);
      return original.apply(this, given);
    };
  }

  globalThis.__bench = {
    arm(type, canvas) {
      frames = null;
      armed = { type, canvas };
    },
  };
}

/**
 * A fixed amount of plain computing, to know how fast this machine is just now. In milliseconds.
 * Given to the browser as text.
 */
export function fixedLoop() {
  const began = performance.now();
  let state = 1;
  for (let turn = 0; turn < 4_000_000; turn += 1) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state === 0 ? 0 : performance.now() - began;
}
