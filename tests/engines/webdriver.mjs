// The commands of WebDriver (https://www.w3.org/TR/webdriver2/) that a walk needs, over either of the
// two ways to send them: HTTP, as WebKitWebDriver hears them, and Marionette, the socket that Firefox
// itself listens on and that geckodriver would only translate for.

import { connect } from 'node:net';
import { until } from './place.mjs';

const ANSWER_MS = 60_000;
// Of the keys that have no letter: https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017', Control: '\uE009' };
const COMMANDS = {
  navigate: ['POST', 'url', 'WebDriver:Navigate'],
  back: ['POST', 'back', 'WebDriver:Back'],
  script: ['POST', 'execute/async', 'WebDriver:ExecuteAsyncScript'],
  actions: ['POST', 'actions', 'WebDriver:PerformActions'],
  picture: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
  frame: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
  timeouts: ['POST', 'timeouts', 'WebDriver:SetTimeouts'],
};

/** A session by HTTP: resolves to `{ capabilities, send(command, parameters), end() }`. */
export async function overHttp(address, asked) {
  const call = async (method, path, body) => {
    const answer = await fetch(`${address}/session${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId, capabilities } = await call('POST', '', { capabilities: { alwaysMatch: asked } });
  return {
    capabilities,
    send: (command, parameters) => {
      const [method, path] = COMMANDS[command];
      return call(method, `/${sessionId}/${path}`, parameters);
    },
    end: () => call('DELETE', `/${sessionId}`),
  };
}

// Each message of Marionette is its length in bytes, a colon and JSON: a command as [0, id, name,
// parameters], its answer as [1, id, error, result].
function messages(socket, take) {
  let left = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    left = Buffer.concat([left, bytes]);
    for (;;) {
      const colon = left.indexOf(':');
      const end = colon + 1 + Number(left.toString('latin1', 0, colon));
      if (colon < 0 || left.length < end) return;
      take(JSON.parse(left.toString('utf8', colon + 1, end)));
      left = left.subarray(end);
    }
  });
}

/** A session by Marionette: as `overHttp`, and `call(name, parameters)` for what only Firefox knows. */
export async function overMarionette(port, asked) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let last = 0;
  const lost = (why) => {
    for (const { fail } of waiting.values()) fail(why);
    waiting.clear();
  };
  // The first message is a greeting.
  await new Promise((done, fail) => {
    socket.once('error', fail);
    messages(socket, (message) => {
      if (!Array.isArray(message)) return done();
      const [, id, error, result] = message;
      const { done: answered, fail: refused } = waiting.get(id);
      waiting.delete(id);
      if (error) refused(new Error(`${error.error}: ${error.message}`));
      else answered(result);
    });
  });
  socket.on('error', lost);
  socket.on('close', () => lost(new Error('Firefox has ended')));
  const call = (name, parameters = {}) => new Promise((done, fail) => {
    last += 1;
    waiting.set(last, { done, fail });
    const text = JSON.stringify([0, last, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  const { capabilities } = await call('WebDriver:NewSession', { capabilities: { alwaysMatch: asked } });
  return {
    capabilities,
    call,
    send: async (command, parameters) => (await call(COMMANDS[command][2], parameters))?.value,
    end: async () => {
      await call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      socket.destroy();
    },
  };
}

// What a function gives, promised or not; or what it throws, as an error of ours.
const CALL = `const [text, ...args] = [...arguments].slice(0, -1), done = arguments[arguments.length - 1];
Promise.resolve().then(() => (0, FUNCTION)(...args)).then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;

/** The hands and eyes of a session: what `walk.mjs` asks of every engine. */
export function handsOf({ send }) {
  const pointer = (actions) => send('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const keys = (actions) => send('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const stroke = (key) => [{ type: 'keyDown', value: KEYS[key] ?? key }, { type: 'keyUp', value: KEYS[key] ?? key }];
  const evaluate = async (fn, ...args) => {
    const answer = await send('script', { script: CALL.replace('FUNCTION', `${fn}`), args: ['', ...args] });
    // Firefox answers with nothing where the page went away meanwhile.
    if (answer?.error !== undefined || !answer) throw new Error(answer?.error ?? 'the page went away');
    return answer.value;
  };
  return {
    evaluate,
    open: (url) => send('navigate', { url }),
    // As a reader does it: Firefox's own command passes by what is kept for use without a network.
    reload: async () => {
      const left = await evaluate(() => {
        document.documentElement.dataset.left = '';
        return location.href;
      });
      // Its answer may go with the page.
      await evaluate(() => location.reload()).catch(() => {});
      // Between the two may stand an empty one.
      const isNew = (left) => document.documentElement.dataset.left === undefined && location.href === left && document.readyState === 'complete';
      await until('the page comes anew', () => evaluate(isNew, left).catch(() => false));
    },
    back: () => send('back', {}),
    move: (x, y) => pointer([{ type: 'pointerMove', origin: 'viewport', duration: 0, x, y }]),
    press: () => pointer([{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
    key: (name) => keys(stroke(name)),
    paste: () => keys([{ type: 'keyDown', value: KEYS.Control }, ...stroke('v'), { type: 'keyUp', value: KEYS.Control }]),
    type: (text) => keys([...text].flatMap(stroke)),
    picture: async () => Buffer.from(await send('picture', { full: false }), 'base64'),
  };
}
