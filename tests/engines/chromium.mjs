// Chromium, by playwright-core as in the browser tests.

import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ARGUMENTS, watch } from '../browser/browser.mjs';
import { place, program } from './place.mjs';

export const NAME = 'Chromium';

const PATH = () => program(process.env.CHROMIUM || '/usr/bin/chromium');

/** Why it cannot be had here; null where it can. */
export const lack = () => (PATH() ? null : 'no Chromium is installed');

/** Starts it with a page that is watched for what should not happen at `origin`. */
export async function start(origin) {
  const own = place();
  const browser = await chromium.launch({ executablePath: PATH(), args: [...ARGUMENTS, '--font-render-hinting=none'], env: own.env });
  const context = await browser.newContext({ viewport: null, locale: 'en-US', acceptDownloads: true });
  const page = await context.newPage();
  const noise = await watch(page, origin);
  const files = [];
  // Where the walk itself goes is no fault of the page.
  const opened = new Set();
  page.on('download', (download) => {
    files.push(download.saveAs(join(own.downloads, download.suggestedFilename())));
  });
  return {
    name: NAME,
    version: browser.version(),
    downloads: own.downloads,
    open: (url) => {
      opened.add(`other origin: ${url}`);
      return page.goto(url);
    },
    reload: () => page.reload(),
    back: () => page.goBack(),
    evaluate: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    move: (x, y) => page.mouse.move(x, y),
    press: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    key: (name) => page.keyboard.press(name),
    paste: () => page.keyboard.press('Control+V'),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    noise: async () => noise.filter((line) => !opened.has(line)),
    end: async () => {
      await Promise.allSettled(files);
      await browser.close();
      await own.end();
    },
  };
}
