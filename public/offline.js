// Has the site kept for a reader without a network (sw.js), and offers a new version when one is
// there: it is never forced on a reader in the middle of something. boot.js fetches this when the
// program runs, so that it costs the first chart nothing.

const WORDS = {
  kk: { ready: 'Жаңа нұсқа дайын.', take: 'Қазір жүктеу', later: 'Кейін' },
  ru: { ready: 'Готова новая версия.', take: 'Загрузить сейчас', later: 'Позже' },
  en: { ready: 'A new version is ready.', take: 'Load it now', later: 'Later' },
};

// The view stands in the address, so a reload keeps it.
function takeOver(kept) {
  const { waiting } = kept;
  // Taken already, on another page of this site.
  if (!waiting) return location.reload();
  waiting.onstatechange = () => {
    if (waiting.state === 'activated') location.reload();
  };
  waiting.postMessage('take over');
}

function button(text, call) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.onclick = call;
  return element;
}

function offer(kept) {
  if (document.getElementById('fresh')) return;
  const notice = document.createElement('div');
  notice.id = 'fresh';
  notice.className = 'notice fresh';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  const say = () => {
    const { lang } = document.documentElement;
    const words = WORDS[lang] ?? WORDS.en;
    const text = document.createElement('p');
    text.textContent = words.ready;
    const buttons = document.createElement('div');
    buttons.className = 'row';
    buttons.append(button(words.take, () => takeOver(kept)), button(words.later, () => notice.remove()));
    notice.replaceChildren(text, buttons);
  };
  say();
  new MutationObserver(say).observe(document.documentElement, { attributeFilter: ['lang'] });
}

// Where a browser wants to be told which scripts are meant, this and the thread that reads a file are
// all that the page starts by their addresses (`trusted-types` in index.html).
function workerAddress() {
  const policy = globalThis.trustedTypes?.createPolicy('kaznet-keep', { createScriptURL: () => './sw.js' });
  return policy ? policy.createScriptURL('') : './sw.js';
}

async function keep() {
  // Part of another site's page: that is not ours to keep, and no place for a notice.
  if (new URLSearchParams(location.search).has('embed')) return;
  // Relative to the page, so that it works under any folder. Without `active` this is the first
  // version, which replaces nothing.
  const kept = await navigator.serviceWorker.register(workerAddress());
  const look = () => {
    if (kept.waiting && kept.active) offer(kept);
  };
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', look));
  kept.installing?.addEventListener('statechange', look);
  look();
}

// Refused in a sandbox, without storage, on file: and plain http: the page works all the same.
keep().catch(() => {});
