// Says what this device keeps of the portal, and lets a person remove it or have it fetched again.
(() => {
  'use strict';

  const place = document.getElementById('copy');
  const declined = 'drugreference-declined';
  const root = document.querySelector('.site-name').href;
  const lookAgain = 1500;
  const hasEngine = place?.dataset.engine === 'true';
  if (!place || !('serviceWorker' in navigator)) {
    return;
  }

  const when = time => `${new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`;

  function make(tag, text, ...children) {
    const node = document.createElement(tag);
    node.textContent = text;
    node.append(...children);
    return node;
  }

  function button(text, act) {
    const node = make('button', text);
    node.type = 'button';
    node.className = 'button-quiet';
    node.addEventListener('click', act);
    return make('p', '', node);
  }

  const facts = rows => {
    const list = make('dl', '');
    list.className = 'summary-list';
    list.append(...rows.map(([name, text]) => make('div', '', make('dt', name), make('dd', text))));
    return list;
  };

  async function sizeOfCopy() {
    const { usage } = await navigator.storage?.estimate?.() ?? {};
    return usage ? `about ${(usage / 1e6).toFixed(1)} MB` : 'not told by this browser';
  }

  // The worker alone answers, so that without one nobody is asked.
  async function recordOf() {
    if (!navigator.serviceWorker.controller) {
      return null;
    }

    const answer = await fetch(`${root}offline/kept.json`, { cache: 'no-store' }).catch(() => null);
    return answer?.ok ? answer.json() : null;
  }

  async function remove() {
    // The mark comes first: a worker that is still fetching finds it when it is done.
    await caches.open(declined);
    const { active } = await navigator.serviceWorker.getRegistration() ?? {};
    if (active) {
      navigator.serviceWorker.addEventListener('message', show, { once: true });
      active.postMessage('remove');
    } else {
      await show();
    }
  }

  async function fetchAgain() {
    await caches.delete(declined);
    location.reload();
  }

  async function show() {
    if (await caches.has(declined)) {
      place.replaceChildren(
        make('p', 'Nothing. The copy was removed from this device, and none is fetched.'), button('Keep a copy on this device', fetchAgain));
      return;
    }

    const record = await recordOf();
    if (!record || record.gone) {
      place.replaceChildren(make('p', 'Nothing yet. A copy is fetched while the portal is read.'), button('Never keep a copy on this device', remove));
    } else {
      place.replaceChildren(
        facts([
          ['Copy of', when(record.keptAt)],
          ['Content', record.digest.slice(0, 12) + (record.digest === place.dataset.digest ? '' : ', no longer the newest')],
          ['Expires', when(record.expiresAt)],
          ['Size on this device', await sizeOfCopy()],
          ['Calculating and searching', record.hasEngine ? 'ready' : hasEngine ? 'not there yet' : 'only with a network'],
        ]),
        button('Remove the copy from this device', remove));
    }

    if (!record || record.gone || (hasEngine && !record.hasEngine)) {
      setTimeout(show, lookAgain);
    }
  }

  show();
})();
