// Keeps the whole site on the reader's machine, so that it opens without a network.
//
// A version is kept as a whole: page, program and data of one build. It is taken in beside the one
// in use, each file held against its hash, and serves from the next opening on, or at once where
// the reader asks for it (offline.js). So no page is ever given the tables of another build, and a
// reader without a network has all of it or the version before.
//
// A page that was opened before a new version took over still finds its parts: they have names of
// their own, and the version before is kept. What is not kept comes from the network as ever.
//
// tools/finish.mjs writes the line before this text: KEPT = { version, page, files }, with the name
// of the script that the page starts, and of every other file the start of its SHA-256.

/* global KEPT */

const PREFIX = `kaznet ${self.registration.scope} `;
const OWN = PREFIX + KEPT.version;
const PAGE = './';
// When a version came to serve, kept beside its files.
const SINCE = './since';
const HASHED = /-[0-9a-f]{12}\.\w+$/;

async function fits(name, answer) {
  // A page that came by a redirect cannot be given to a navigation.
  if (!answer?.ok || answer.redirected) return false;
  const bytes = await answer.clone().arrayBuffer();
  // Some hosts write into a page, so its bytes are not held to: that it starts this build is enough.
  if (name === PAGE) return new TextDecoder().decode(bytes).includes(KEPT.page);
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
  return hash.map((byte) => byte.toString(16).padStart(2, '0')).join('').startsWith(KEPT.files[name]);
}

// From an earlier version where it had the same, or else from the network: of a name that stays
// while its content changes, never from the browser's own cache without asking the host. The page
// is always fetched: an earlier one may start the same script.
async function had(name) {
  const earlier = name === PAGE ? undefined : await caches.match(name);
  if (await fits(name, earlier)) return earlier;
  const fetched = await fetch(name, { cache: HASHED.test(name) ? 'default' : 'no-cache' });
  if (await fits(name, fetched)) return fetched;
  throw new Error(`${name} is not that of version ${KEPT.version}`);
}

// One after the other: the reader's own requests go first. A taking in that broke off goes on where
// it stood.
async function takeIn() {
  const own = await caches.open(OWN);
  for (const name of [PAGE, ...Object.keys(KEPT.files)]) {
    if (!(await own.match(name))) await own.put(name, await had(name));
  }
}

async function since(key) {
  const answer = await (await caches.open(key)).match(SINCE);
  return { key, since: answer ? Number(await answer.text()) : 0 };
}

// Leaves this version and the one that served last.
async function clear() {
  const keys = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== OWN);
  const [, ...older] = (await Promise.all(keys.map(since))).sort((a, b) => b.since - a.since);
  await Promise.all(older.map(({ key }) => caches.delete(key)));
  await (await caches.open(OWN)).put(SINCE, new Response(`${Date.now()}`));
}

// The name under which an address is kept, or null for one that this worker leaves alone.
function keptName(address) {
  const { origin, pathname } = new URL(address);
  if (!(origin + pathname).startsWith(self.registration.scope)) return null;
  const name = (origin + pathname).slice(self.registration.scope.length);
  if (name === '' || name === 'index.html') return PAGE;
  return Object.hasOwn(KEPT.files, name) || HASHED.test(name) ? name : null;
}

const isKnown = (name) => name === PAGE || Object.hasOwn(KEPT.files, name);

// What was kept is held against its hash again: disks err, and a page can be given no mended copy
// while a spoilt one stands in its way.
async function keptAnswer(name) {
  const own = await (await caches.open(OWN)).match(name);
  const kept = own ?? (HASHED.test(name) ? await caches.match(name) : undefined);
  return kept && (!isKnown(name) || (await fits(name, kept))) ? kept : null;
}

// A browser may take the storage away at any time; the network is still there, and may give again
// what was lost or spoilt.
async function answer(name, request) {
  const kept = await keptAnswer(name).catch(() => null);
  if (kept) return kept;
  const fetched = await fetch(request);
  if (isKnown(name) && (await fits(name, fetched))) {
    await caches.open(OWN).then((own) => own.put(name, fetched.clone())).catch(() => {});
  }
  return fetched;
}

self.addEventListener('install', (event) => event.waitUntil(takeIn()));
self.addEventListener('activate', (event) => event.waitUntil(clear()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const name = event.request.method === 'GET' ? keptName(event.request.url) : null;
  if (name) event.respondWith(answer(name, event.request));
});
