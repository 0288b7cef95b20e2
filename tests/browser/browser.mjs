// A Chromium to look at the built page with: how it is started, and what it is watched for.
// Knows no test runner, so that shot.mjs can use it too.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
// A sub-path in every test: a link that only works at the root of a host fails at once.
export const BASE = '/kaznet/a/';

// Root has no sandbox to use; the others keep Chromium from calling anywhere by itself.
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium; `more` are further arguments. */
export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...ARGUMENTS, ...more],
  });
}

// As a browser does where the reader forbids it.
function refuseToKeep() {
  const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  if (globalThis.ServiceWorkerContainer) globalThis.ServiceWorkerContainer.prototype.register = refuse;
}

/** A fresh reader: no storage, the given screen, colours and language. */
export async function openContext(browser, options = {}) {
  const { width = 1280, height = 800, scale = 1, scheme = 'light', locale = 'en-US' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: scheme,
    locale,
    hasTouch: options.touch ?? false,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors ? 'active' : 'none',
    javaScriptEnabled: options.javaScript ?? true,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  // A kept site answers by itself, past the routes of a test: only those that ask for it get one.
  if (!options.keeps) await context.addInitScript(refuseToKeep);
  return context;
}

/**
 * Collects into one list, as lines of text, whatever should not happen on a page: console errors
 * and warnings, uncaught errors, policy violations, requests that fail or leave the site.
 */
export async function watch(page, origin) {
  const problems = [];
  const note = (kind, text) => problems.push(`${kind}: ${text}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`console ${message.type()}`, message.text());
  });
  page.on('pageerror', (error) => note('page error', error.stack ?? String(error)));
  page.on('crash', () => note('crash', page.url()));
  page.on('requestfailed', (request) => {
    const failure = `${request.url()} ${request.failure()?.errorText}`;
    // A page that is left before its icon has come wants it no longer.
    if (!/\/icon\.svg net::ERR_ABORTED$/.test(failure)) note('request failed', failure);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note('request failed', `${response.url()} ${response.status()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== new URL(origin).host) note('other origin', request.url());
  });
  await page.exposeFunction('__reportViolation', (text) => note('policy', text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.__reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  return problems;
}

/** Waits until the program says that its picture is drawn. True if it said so in time. */
export function drawn(page, timeout = 5000) {
  return page
    .waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout, polling: 'raf' })
    .then(() => true, () => false);
}

/** Waits for what stands below the chart: its program is fetched once the chart is drawn. */
export async function whole(page) {
  if (!(await drawn(page))) return false;
  await page.waitForSelector('.numbers table');
  return true;
}
