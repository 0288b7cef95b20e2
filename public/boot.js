// Starts the program, and says so in three languages when it cannot be started. Once the program
// runs it owns the page, so these are the only words that stand outside it.
// tools/finish.mjs writes the names that the files end up with into the imports below.

const NO_WASM = {
  kk: 'Бұл браузерде WebAssembly жоқ немесе өшірулі: бетті жаңарақ браузерде ашыңыз.',
  ru: 'В этом браузере нет WebAssembly или он выключен: откройте страницу в браузере поновее.',
  en: 'This browser has no WebAssembly, or it is turned off: open the page in a newer one.',
};
const NOT_STARTED = {
  kk: 'Бағдарлама іске қосылмады. Байланысты тексеріп, бетті қайта жүктеңіз.',
  ru: 'Программа не запустилась. Проверьте связь и перезагрузите страницу.',
  en: 'The program did not start. Check the connection and reload the page.',
};
const RELOAD = { kk: 'Қайта жүктеу', ru: 'Перезагрузить', en: 'Reload' };

function line(lang, text, link) {
  const p = document.createElement('p');
  p.lang = lang;
  const a = document.createElement('a');
  a.href = location.href.split('#')[0];
  a.textContent = link;
  p.append(text, ' ', a);
  return p;
}

// A program that failed after it took the page over tells its own story: then this stays quiet.
function tell(words) {
  const place = document.getElementById('loading');
  if (!place) return;
  place.setAttribute('role', 'alert');
  place.dataset.failed = 'true';
  place.replaceChildren(...Object.keys(words).map((lang) => line(lang, words[lang], RELOAD[lang])));
}

// A panic stops the program where it stands: the browser reports it as a runtime error, and what
// is on the page no longer answers. The notice offers to load it again; the address keeps the view.
function watchForTheEnd() {
  const show = (error) => {
    if (error instanceof WebAssembly.RuntimeError) document.getElementById('crash').hidden = false;
  };
  addEventListener('error', (event) => show(event.error));
  addEventListener('unhandledrejection', (event) => show(event.reason));
}

// The styles of all but the first picture.
function dress() {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', crossOrigin: '', integrity: 'sha384-later', href: new URL('./later.css', import.meta.url).href });
  document.head.append(link);
}

async function boot() {
  // The picture on the page is that of the default view: a link may ask for another one.
  if (location.search) document.documentElement.dataset.asked = '';
  if (typeof WebAssembly !== 'object') {
    tell(NO_WASM);
    return;
  }
  watchForTheEnd();
  try {
    const program = await import('./kaznet-explorer.js');
    dress();
    await program.default();
  } catch (error) {
    console.error(error);
    tell(NOT_STARTED);
  }
  // When the parts below the chart have had their turn. Also where the program did not start: a
  // kept version that is broken must not stand in the way of a mended one.
  setTimeout(() => import('./offline.js').catch(() => {}), 2000);
}

boot();
