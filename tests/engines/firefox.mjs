// Firefox as Debian has it, by its own Marionette: neither geckodriver nor a library is needed.

import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { place, program, textOf, until } from './place.mjs';
import { handsOf, overMarionette } from './webdriver.mjs';

export const NAME = 'Firefox';

const PATH = () => (process.env.FIREFOX ? program(process.env.FIREFOX) : program('firefox-esr', 'firefox'));
const PREFERENCES = {
  'marionette.port': 0,
  // What a page says to its console goes to the output.
  'browser.dom.window.dump.enabled': false,
  'devtools.console.stdout.content': true,
  // As the other engines have them here: they take no width.
  'ui.useOverlayScrollbars': 1,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
  'intl.accept_languages': 'en-US, en',
  // It calls nowhere by itself.
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.server': '',
};
const SAID = /^console\.(error|warn)/;

/** Why it cannot be had here; null where it can. */
export const lack = () => (PATH() ? null : 'no Firefox is installed (Debian: firefox-esr)');

// The page as wide and high as asked, whatever the window around it can be.
function fit(width, height) {
  const { selectedBrowser } = window.gBrowser;
  for (const [side, size] of [['width', width], ['height', height]]) {
    for (const limit of ['', 'min-', 'max-']) selectedBrowser.style.setProperty(limit + side, `${size}px`, 'important');
  }
}

// Errors and broken policies of pages; the rest is Firefox about itself.
function errors(origin) {
  const all = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
  // A page that is left while its last part comes wants it no longer.
  const isWanted = ({ errorMessage }) => !/^Loading failed for the module .*\/offline-\w+\.js/.test(errorMessage);
  return all.filter((one) => one.sourceName.startsWith(origin) && isWanted(one)).map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} (${sourceName}:${lineNumber})`);
}

/** Starts it; what is told of errors is told of pages at `origin`. */
export async function start(origin) {
  const own = place();
  try {
    const profile = join(own.home, 'profile');
    mkdirSync(profile);
    const preferences = { ...PREFERENCES, 'browser.download.dir': own.downloads };
    writeFileSync(join(profile, 'user.js'), Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(''));
    const written = join(own.home, 'written');
    const out = openSync(written, 'w');
    own.start(PATH(), ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile], { stdio: ['ignore', out, out] });
    const port = await until('Firefox listens', () => Number(textOf(join(profile, 'MarionetteActivePort'))));
    const session = await overMarionette(port, {});
    await session.send('timeouts', { script: 30_000 });
    const hands = handsOf(session);
    const inChrome = async (fn, ...args) => {
      await session.call('Marionette:SetContext', { value: 'chrome' });
      const { value } = await session.call('WebDriver:ExecuteScript', { script: `return (${fn})(...arguments)`, args });
      await session.call('Marionette:SetContext', { value: 'content' });
      return value;
    };
    return {
      name: NAME,
      version: session.capabilities.browserVersion,
      downloads: own.downloads,
      ...hands,
      resize: async (width, height) => {
        await session.send('frame', { width: width + 100, height: height + 200 });
        await inChrome(fit, width, height);
      },
      noise: async () => [...textOf(written).split('\n').filter((line) => SAID.test(line)), ...await inChrome(errors, origin)],
      end: async () => {
        await session.end();
        await own.end();
      },
    };
  } catch (error) {
    await own.end();
    throw error;
  }
}
