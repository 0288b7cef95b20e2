// WebKit as Debian has it: WebKitGTK's own small browser, on a screen of its own, by its WebDriver.
//
// Under a driver it tells nobody what pages say to their console. So its site is a copy of the built
// one with one script before all others, which listens; the policy of the page allows that, for the
// script comes from the same host.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, place, program, until } from './place.mjs';
import { handsOf, overHttp } from './webdriver.mjs';

export const NAME = 'WebKit';

const LIBRARIES = '/usr/lib';
const SCREEN = '1600x1200x24';

// It lies in the folder of the library that it was built with.
function miniBrowser() {
  const below = (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const found = below(LIBRARIES).flatMap((kind) => below(join(LIBRARIES, kind)).filter((name) => /^webkit2?gtk-[\d.]+$/.test(name)).map((name) => join(LIBRARIES, kind, name, 'MiniBrowser')));
  return program(...found);
}

/** Why it cannot be had here; null where it can. */
export function lack() {
  if (!program('WebKitWebDriver') || !miniBrowser()) return 'no WebKitGTK with its driver is installed (Debian: webkit2gtk-driver)';
  return program('Xvfb') ? null : 'no Xvfb is installed, the screen that WebKitGTK needs (Debian: xvfb)';
}

function ear() {
  const heard = [];
  globalThis.heard = heard;
  addEventListener('error', (event) => {
    // No fault: a chart as high as its width asks is measured again in the next frame, as it should be.
    if (/^ResizeObserver loop /.test(event.message)) return;
    heard.push(`error: ${event.message ?? event.target.src ?? event.target.href}`);
  }, true);
  addEventListener('unhandledrejection', (event) => heard.push(`rejection: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) => heard.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
  for (const kind of ['error', 'warn']) {
    const said = console[kind];
    console[kind] = (...words) => {
      heard.push(`console ${kind}: ${words.join(' ')}`);
      said.apply(console, words);
    };
  }
}

/** The site as it is to be served to this engine: `{ dir, remove() }`. */
export function dressed(built) {
  const dir = mkdtempSync(join(tmpdir(), 'ear-'));
  cpSync(built, dir, { recursive: true });
  const page = join(dir, 'index.html');
  for (const ending of ['.br', '.gz']) rmSync(page + ending);
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/(?=<(link|script|style|title)\b)/, '<script src="./ear.js"></script>\n'));
  writeFileSync(join(dir, 'ear.js'), `(${ear})();\n`);
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}

/** Starts it. */
export async function start() {
  const own = place();
  try {
    const settings = own.env.XDG_CONFIG_HOME;
    mkdirSync(join(settings, 'gtk-3.0'), { recursive: true });
    writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${own.downloads}"\n`);
    // Its window is no narrower than its row of buttons: without their margins it can be a phone's.
    writeFileSync(join(settings, 'gtk-3.0/gtk.css'), '* { min-width: 0; min-height: 0; margin: 0; border-width: 0; padding: 0; }\n');
    const screen = own.start(program('Xvfb'), ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    let display = '';
    screen.stdio[3].on('data', (bytes) => { display += bytes; });
    await until('a screen', () => display.endsWith('\n'));
    const port = await freePort();
    own.start(program('WebKitWebDriver'), [`--port=${port}`], { env: { ...own.env, DISPLAY: `:${display.trim()}`, GDK_BACKEND: 'x11' } });
    const address = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver listens', () => fetch(`${address}/status`).then(() => true, () => false));
    const session = await overHttp(address, { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } });
    await session.send('timeouts', { script: 30_000 });
    const hands = handsOf(session);
    // What each page heard goes with it.
    const heard = [];
    const listen = async () => heard.push(...await hands.evaluate(() => globalThis.heard?.splice(0) ?? []));
    const after = (go) => async (...given) => {
      await listen();
      return go(...given);
    };
    return {
      name: NAME,
      version: session.capabilities.browserVersion,
      downloads: own.downloads,
      lacks: { sandbox: "WebKit does not take 'self' of a policy to mean the site's own scripts where a frame is shut off (sandbox without allow-same-origin)" },
      ...hands,
      resize: async (width, height) => {
        const { width: outer, height: whole } = await session.send('frame', { x: 0, y: 0, width, height });
        const [inner, high] = await hands.evaluate(() => [innerWidth, innerHeight]);
        await session.send('frame', { x: 0, y: 0, width: width + outer - inner, height: height + whole - high });
      },
      open: after(hands.open),
      reload: after(hands.reload),
      noise: async () => {
        await listen();
        return heard;
      },
      end: async () => {
        await session.end().catch(() => {});
        await own.end();
      },
    };
  } catch (error) {
    await own.end();
    throw error;
  }
}
