// Opens a file on our own page as a reader does, and gives its long chart the hand of the peers':
// `bench.show`, which here is a drag, event by event.

const PATIENCE_MS = 120_000;

async function preview(page, path) {
  await page.waitForSelector('#own-file', { state: 'attached', timeout: PATIENCE_MS });
  await page.setInputFiles('#own-file', path);
  await page.waitForSelector('#own-seen', { timeout: PATIENCE_MS });
}

// Given to the browser as text. The picture shows 0.9 of the walk from 0.05 on; a part further to the
// left is shown by a drag to the right.
function hand() {
  const target = document.getElementById('long-reader');
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { x: left + width / 2, y: top + height / 2 };
  const send = (type, x) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 7, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1, clientX: x, clientY: at.y }));
  let last = 0.05;
  let x = at.x;
  send('pointerdown', x);
  globalThis.bench = {
    show: (from) => {
      x -= ((from - last) / 0.9) * width;
      last = from;
      send('pointermove', x);
    },
  };
}

/** Opens a long file and waits for its picture; sets `bench.show`. */
export async function openLong(page, path) {
  await preview(page, path);
  await page.click('#own-do-beside');
  await page.waitForSelector('#long-words p', { timeout: PATIENCE_MS });
  await page.evaluate(hand);
}

/** Reads a file into columns, from the click to the picture of them. */
export async function readOwn(page, path) {
  await preview(page, path);
  const rows = await page.evaluate(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const began = performance.now();
    document.getElementById('own-do-beside').click();
    while (!document.getElementById('long-canvas')) await new Promise((next) => requestAnimationFrame(next));
    const took = performance.now() - began;
    await new Promise((next) => setTimeout(next, 500));
    return { took, longest };
  });
  const [count] = (await page.innerText('.own-card')).match(/[\d,]+(?= rows)/) ?? ['0'];
  return { ...rows, rows: Number(count.replaceAll(',', '')) };
}
