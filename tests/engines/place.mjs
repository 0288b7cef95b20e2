// Where an engine runs: programs on this machine, a home of its own that goes with it, a port nobody
// has, what it wrote, and an end that is sure to come.

import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WAIT_MS = 30_000;
const EACH_MS = 50;

/** Where a program is, looked for under its names on PATH or whole; null if nowhere. */
export function program(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) ?? null;
}

/** What `look` gives, as soon as that is true of anything; it fails with `what` when too late. */
export async function until(what, look, wait = WAIT_MS) {
  const end = Date.now() + wait;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${wait / 1000} s in vain: ${what}`);
    await new Promise((done) => setTimeout(done, EACH_MS));
  }
}

/** A port that nobody listened on just now. */
export const freePort = () => new Promise((done, fail) => {
  const server = createServer().once('error', fail);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** A file's text; empty where there is none. */
export function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** An engine's home: `{ home, downloads, env, start(program, args, more), end() }`. */
export function place() {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  const env = {
    ...process.env,
    HOME: home,
    ...Object.fromEntries(['CONFIG', 'CACHE', 'DATA'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind.toLowerCase())])),
    FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
  };
  const running = [];
  // In a group of its own, so that what it starts ends with it.
  const start = (path, args, more = {}) => {
    const child = spawn(path, args, { env, detached: true, stdio: 'ignore', ...more });
    child.on('error', () => {});
    running.push(child);
    return child;
  };
  const gone = (child) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const end = async () => {
    for (const child of running.reverse()) {
      if (child.pid === undefined) continue;
      const ended = gone(child) ? null : new Promise((done) => { child.once('exit', done); });
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nothing of it is left.
      }
      await ended;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { home, downloads, env, start, end };
}
