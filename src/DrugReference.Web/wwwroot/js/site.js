// What every page has: the search that shows what it finds while one types, a key that leads to it, the minute of printing.
// Without it the form is a form and finds the same.
(() => {
  'use strict';

  // A browser writes what a page was asked with beside its open tabs, figures of a patient included, to ask again after a crash. So
  // scripts send every form, and a page that was asked for without them stands for its address alone as soon as this one has come.
  history.replaceState(history.state, '', location.href);

  const leastLetters = 2;
  const restBeforeAsking = 90;

  // Whether the page is that of a copy, so that nobody is asked but the copy.
  const isCopy = 'offline' in document.documentElement.dataset;

  // Never parted at the end of a line.
  const figureAndUnit = /(\d) (?=\S)/g;

  // A combobox with a list, as the ARIA Authoring Practices describe it: the focus stays in the field.
  function suggest(form) {
    const field = form.querySelector('input[name="q"]');
    const root = form.dataset.suggest;
    const place = make('div', 'suggestions');
    const note = make('p', 'suggestions-note');
    const list = make('ul', 'suggestions-list');
    const status = make('p', 'visually-hidden');
    let question = null;
    let asking = 0;
    let active = -1;

    list.id = `${field.id}-suggestions`;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    status.setAttribute('role', 'status');
    place.hidden = true;
    place.append(note, list);
    form.append(place, status);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
      field.setAttribute(name, value);
    }

    function close() {
      clearTimeout(asking);
      question?.abort();
      question = null;
      place.hidden = true;
      activate(-1);
      field.setAttribute('aria-expanded', 'false');
    }

    function activate(index) {
      list.children[active]?.setAttribute('aria-selected', 'false');
      active = index;
      const option = list.children[active];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        field.setAttribute('aria-activedescendant', option.id);
      } else {
        field.removeAttribute('aria-activedescendant');
      }
    }

    function show(found, copyOf = '') {
      const missing = found.notHeld.map(name => `${name} is not in this ${copyOf ? 'offline copy' : 'formulary'}.`);
      note.textContent = [copyOf, ...missing, found.correction ? `Showing results for ${found.correction}.` : ''].join(' ').trim();
      note.hidden = !note.textContent;
      list.replaceChildren(...found.results.map(optionOf));
      list.hidden = found.results.length === 0;
      place.hidden = note.hidden && list.hidden;
      activate(-1);
      field.setAttribute('aria-expanded', String(!list.hidden));
      status.textContent = `${note.textContent} ${found.results.length} suggestion${found.results.length === 1 ? '' : 's'}`.trim();
    }

    function optionOf(result, index) {
      const option = make('li');
      const name = result.drugName.charAt(0).toUpperCase() + result.drugName.slice(1);
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.kind = result.kind;
      option.dataset.url = root + result.url.slice(1);
      option.append(
        make('span', 'suggestion-kind', [words[result.kind], result.kind === 'drug' ? result.matched[0] : name].join(' · ')),
        make('strong', '', result.title.charAt(0).toUpperCase() + result.title.slice(1) + (result.banned ? ' (banned)' : '')),
        make('span', 'suggestion-answer', result.answer.replace(figureAndUnit, '$1\u00a0')));
      return option;
    }

    async function ask() {
      // Soon it will be needed.
      import('./search.js').catch(() => { /* Tried again when it is. */ });
      question?.abort();
      const own = question = new AbortController();
      try {
        const found = isCopy ? null : await askServer(own.signal);
        if (question === own && found) {
          show(found);
        } else if (question === own) {
          await showOfCopy(own);
        }
      } catch {
        // Asked anew meanwhile, or there is no copy: the form still searches.
      }
    }

    // Null where nobody answers.
    async function askServer(signal) {
      const response = await fetch(`${root}api/suggest`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ q: field.value }), signal,
      }).catch(() => null);
      if (!response || (response.status >= 502 && response.status <= 504)) {
        return null;
      }
      if (!response.ok) {
        throw new Error('No suggestions.');
      }
      return response.json();
    }

    async function showOfCopy(own) {
      const copy = await import('./offline.js');
      const { keptAt } = await copy.kept() ?? {};
      const found = JSON.parse(await copy.ask('suggest', { text: field.value }));
      if (question === own) {
        show(found, `Offline copy of ${new Date(keptAt).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}.`);
      }
    }

    field.addEventListener('input', () => {
      clearTimeout(asking);
      if (field.value.trim().length < leastLetters) {
        close();
      } else {
        asking = setTimeout(ask, restBeforeAsking);
      }
    });
    field.addEventListener('keydown', event => {
      const count = list.children.length;
      if (place.hidden) {
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        close();
      } else if (count > 0 && event.key === 'ArrowDown') {
        event.preventDefault();
        activate(active + 1 < count ? active + 1 : -1);
      } else if (count > 0 && event.key === 'ArrowUp') {
        event.preventDefault();
        activate(active >= 0 ? active - 1 : count - 1);
      } else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        location.assign(list.children[active].dataset.url);
      }
    });
    field.addEventListener('blur', close);
    form.addEventListener('submit', close);

    // The field keeps the focus, so that the list is still there when the click arrives.
    place.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role="option"]');
      if (option) {
        location.assign(option.dataset.url);
      }
    });
  }

  const words = { drug: 'Drug', section: 'Section', faq: 'Question', calculator: 'Calculator' };

  function make(tag, css = '', text = '') {
    const node = document.createElement(tag);
    node.className = css;
    node.textContent = text;
    return node;
  }

  const dress = place => place.querySelectorAll('form[data-suggest]').forEach(suggest);
  dress(document);
  if (isCopy && location.search && /\/(search|faqs)$/.test(location.pathname)) {
    import('./search.js').then(({ searchOfAddress }) => searchOfAddress());
  }
  if (Number.isInteger(history.state)) {
    // Loaded anew at a search: the way back is known no more, and leads to pages that are loaded anew.
    import('./search.js').catch(() => { /* Nor forward. */ });
  }
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.matches('[data-search]')) {
      event.preventDefault();
      const { search } = await import('./search.js').catch(() => ({ search: () => form.submit() }));
      search(form, dress);
    }
  });

  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const field = document.querySelector('form[role="search"] input');
      field.focus();
      field.select();
    }
  });
  // When everything that is read has come: a copy for the times without a network. Who removed it here is not given another.
  const worker = document.currentScript.dataset.worker;
  async function keepCopy() {
    if (await caches.has('drugreference-declined')) {
      return;
    }

    const only = { createScriptURL: () => worker };
    const address = window.trustedTypes?.createPolicy('drugreference-register', only).createScriptURL('') ?? worker;
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });

    // Asked for here, because a browser makes a worker that asks for itself wait.
    const isUpdated = !registration.active || await registration.update().then(() => true, () => false);
    (await navigator.serviceWorker.ready).active.postMessage(isUpdated ? 'loaded' : 'not-updated');
  }
  if (worker && 'serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('controllerchange', () => navigator.serviceWorker.controller?.postMessage('loaded'));
    addEventListener('load', () => {
      const idle = window.requestIdleCallback ?? setTimeout;
      idle(() => keepCopy().catch(() => { /* Full, or offline: tried again with the next page. */ }));
    });
  }

  // A page of a copy that stays open ends with the copy, and says when the portal is back.
  async function lookAfterCopy() {
    if (Date.now() > Number(document.documentElement.dataset.expires)) {
      location.reload();
      return;
    }

    const answer = await fetch(`${document.querySelector('.site-name').href}offline/withdrawn`, { cache: 'no-store' }).catch(() => null);
    const words = document.querySelector('.offline-banner p');
    if (answer && answer.status < 500 && !words.querySelector('a')) {
      const again = make('a', '', 'load it anew');
      again.href = location.href;
      words.replaceChildren(words.querySelector('strong'), ' The portal can be reached again: ', again, '.');
    }
  }
  if (isCopy) {
    setInterval(lookAfterCopy, 60 * 1000);
    addEventListener('online', lookAfterCopy);
    document.addEventListener('visibilitychange', lookAfterCopy);
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => print());
  }
  addEventListener('beforeprint', () => {
    const printed = document.getElementById('printed');
    document.getElementById('printed-address').textContent = location.origin + location.pathname;
    const now = new Date();
    const day = date => date.toLocaleDateString('en-GB', { dateStyle: 'long' });
    const expires = document.getElementById('expires');
    const end = now.getTime() + expires.dataset.days * 24 * 60 * 60 * 1000;
    expires.textContent = day(new Date(Math.min(end, document.documentElement.dataset.expires ?? end)));
    printed.textContent = `${day(now)}, ${now.toLocaleTimeString('en-GB', { timeStyle: 'short' })}`;
  });
})();
