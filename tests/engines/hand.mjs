// What a reader does with a page, made of the few things that every engine's driver can do: a pointer,
// keys, and a look at the page. Waits for what a step needs, never for a time.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './place.mjs';

// In the page: the middle of an element, once it is in sight, stands still and nothing lies over it.
function spot(selector) {
  const element = document.querySelector(selector);
  if (!element?.checkVisibility()) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const at = [Math.round(x + width / 2), Math.round(y + height / 2)];
  const top = document.elementFromPoint(...at);
  const hits = top && (element.contains(top) || top.contains(element));
  return hits && width > 0 ? [...at, x, y, width, height] : null;
}

function piecesOf(selector) {
  const within = document.querySelector(selector);
  if (!within) return '';
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) pieces.push(walker.currentNode.data.trim());
  return pieces.filter(Boolean).join(' ');
}

/** The hands for an engine that was started. */
export function handOf(engine) {
  const { evaluate } = engine;

  /** What a function gives in the page as soon as it is true of anything. */
  const seen = (fn, ...args) => until(`${fn} ${JSON.stringify(args)}`, () => evaluate(fn, ...args));
  const there = (selector) => seen((selector) => document.querySelector(selector)?.checkVisibility(), selector);

  const placed = async (selector) => {
    let before = '';
    return until(`${selector} can be pointed at`, async () => {
      const found = await evaluate(spot, selector);
      const still = `${found}` === before && found;
      before = `${found}`;
      return still;
    });
  };
  const click = async (selector) => {
    const [x, y] = await placed(selector);
    await engine.move(x, y);
    await engine.press();
  };
  /** Moves the pointer to shares of an element's width and height. */
  const hover = async (selector, across, down) => {
    const [, , x, y, width, height] = await placed(selector);
    await engine.move(Math.round(x + width * across), Math.round(y + height * down));
  };
  const fill = async (selector, text) => {
    await click(selector);
    await evaluate((selector) => document.querySelector(selector).select(), selector);
    await engine.type(text);
  };
  // The list that a browser opens is no part of the page: what is chosen there is told as it tells it.
  const choose = (selector, value) => evaluate((selector, value) => {
    const list = document.querySelector(selector);
    list.value = value;
    for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
  }, selector, value);
  const focus = (selector) => evaluate((selector) => document.querySelector(selector).focus(), selector);

  const text = async (selector) => {
    await there(selector);
    return evaluate((selector) => document.querySelector(selector).innerText.trim(), selector);
  };
  /**
   * All text in it, shown or not (what is shown engines tell differently), each piece apart; when it
   * holds `part` and stands still.
   */
  const words = async (selector, part = '') => {
    let before = null;
    return until(`${selector} says ${part}`, async () => {
      const now = await evaluate(piecesOf, selector);
      const still = now === before && now.includes(part);
      before = now;
      return still && now;
    });
  };
  const value = (selector) => evaluate((selector) => document.querySelector(selector).value, selector);
  const attribute = (selector, name) => evaluate((selector, name) => document.querySelector(selector).getAttribute(name), selector, name);
  /** Waits until the address holds all these parts, and gives it. */
  const address = (...parts) => seen((parts) => parts.every((part) => location.search.includes(part)) && location.href, parts);
  const page = (name) => seen((name) => document.documentElement.dataset.page === name, name);

  /** Waits until the first chart is drawn, all figures have come and what stands below the chart is there. */
  const whole = () => seen(() => document.documentElement.dataset.ready === 'true' && document.querySelectorAll('#indicator option').length > 100 && document.querySelector('.edition') !== null);

  /** The file that comes of `act`: its name and bytes, once it is whole. */
  const file = async (act) => {
    const before = new Set(readdirSync(engine.downloads));
    await act();
    let size = -1;
    const [name, bytes] = await until('a file is saved', () => {
      const fresh = readdirSync(engine.downloads).filter((name) => !before.has(name));
      if (fresh.length !== 1 || /\.(part|crdownload|wkdownload)$/.test(fresh[0])) return null;
      const now = readFileSync(join(engine.downloads, fresh[0]));
      const still = now.length > 0 && now.length === size;
      size = now.length;
      return still && [fresh[0], now];
    });
    return { name, bytes };
  };

  return { ...engine, seen, there, click, hover, fill, choose, focus, text, words, value, attribute, address, page, whole, file };
}
