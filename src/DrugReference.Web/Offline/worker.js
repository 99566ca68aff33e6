// Keeps a copy of the portal on this device: the pages, files and data that the site lists, and nothing that anybody typed or
// looked at. What is above this line is written by the server: `copy` says what to keep, `id` changes with all of it.
'use strict';

const patience = 3000;
const longestWait = 15000;
const day = 24 * 60 * 60 * 1000;
const clockSlack = 10 * 60 * 1000;
const clockStep = 60 * 1000;
const atOnce = 4;
const ours = 'drugreference-';
const copyName = ours + id;
const clockName = `${ours}clock`;
const declinedName = `${ours}declined`;
const root = self.registration.scope;
const address = path => root + path;
const recordAddress = address('offline/kept.json');
const clockAddress = address('offline/clock.json');
const files = new Map([...copy.files, ...copy.engine].map(file => [file.path, file.integrity]));
const isGone = status => status === 404 || status === 410;
const isNobodyBehind = status => status >= 502 && status <= 504;
let refreshing = null;

// Counts what was taken away, for those who are keeping meanwhile.
let removals = 0;

// --- Keeping ---------------------------------------------------------------------------------------------------------------

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

async function put(cache, path, response, bytes, hash) {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set('x-kept', hash);
  await cache.put(address(path), new Response(bytes, { headers }));
}

async function fetched(path, options) {
  const response = await fetch(address(path), { redirect: 'error', credentials: 'same-origin', ...options });
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}`);
  }

  return response;
}

async function keepFile(cache, path) {
  if (!await cache.match(address(path))) {
    const response = await fetched(path, { integrity: files.get(path) ?? '' });
    const bytes = await response.arrayBuffer();
    await put(cache, path, response, bytes, await hashOf(bytes));
  }
}

// A page of another content, or of another day, does not belong to this copy.
async function keepPage(cache, path) {
  const response = await fetched(path, { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(`data-content="${copy.content}" data-day="${copy.day}"`)) {
    throw new Error(`${path} is of another edition`);
  }

  await put(cache, path, response, bytes, await hashOf(bytes));
}

async function keepData(cache, path) {
  if (!await cache.match(address(path))) {
    const response = await fetched(path);
    const bytes = await response.arrayBuffer();
    await put(cache, path, response, bytes, await hashOf(bytes));
  }
}

async function all(paths, keep) {
  const left = [...paths];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left.length > 0) {
      await keep(left.shift());
    }
  }));
}

async function refuseWhereDeclined() {
  if (await caches.has(declinedName)) {
    throw new Error('The reader wants no copy on this device');
  }
}

async function keepCopy() {
  const [keptAt, before] = [Date.now(), removals];
  try {
    await refuseWhereDeclined();
    const cache = await caches.open(copyName);
    await all(copy.files.map(file => file.path), path => keepFile(cache, path));
    await all(copy.pages, path => keepPage(cache, path));
    await refuseWhereDeclined();
    await look(keptAt);
    if (before !== removals) {
      throw new Error('The copy was removed meanwhile');
    }

    await note({
      content: copy.content, digest: copy.digest, keptAt, expiresAt: keptAt + copy.expiresAfterDays * day,
      drugs: copy.drugs, pages: copy.pages.length, offersEngine: copy.engine.length > 0, hasEngine: false,
      isDamaged: false, gone: null,
    });
  } catch (error) {
    await caches.delete(copyName);
    throw error;
  }
}

// What calculates and searches comes last, when everything that is read is there.
async function keepEngine() {
  const record = await state();
  if (!record || record.gone || record.hasEngine || copy.engine.length === 0) {
    return;
  }

  const before = removals;
  const cache = await caches.open(copyName);
  await all(copy.data, path => keepData(cache, path));
  await all(copy.engine.map(file => file.path), path => keepFile(cache, path));
  const now = await state();
  if (before === removals) {
    await note({ ...now, hasEngine: true });
  } else if (now?.gone) {
    await forget(now, now.gone);
  }
}

// --- What is known of the copy ------------------------------------------------------------------------------------------------

const json = value => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });

async function note(record) {
  await (await caches.open(copyName)).put(recordAddress, json(record));
}

// Where nothing can be written any more, what was written before still counts.
async function look(now) {
  try {
    await (await caches.open(clockName)).put(clockAddress, json({ seen: now }));
  } catch {
    // The disk is full.
  }
}

// The latest time that this device has shown. Whoever turns its clock back does not make a copy younger.
async function lastSeen() {
  const seen = await (await caches.open(clockName)).match(clockAddress);
  return await seen?.json().then(clock => clock.seen, () => 0) ?? 0;
}

// The record of the copy. One that is too old, or whose age nobody knows, is deleted before anything is shown of it.
async function state() {
  const kept = await caches.has(copyName) ? await (await caches.open(copyName)).match(recordAddress) : null;
  const record = await kept?.json().catch(() => null) ?? null;
  if (record?.gone) {
    return record;
  }

  if (!Number.isFinite(record?.keptAt) || !Number.isFinite(record?.expiresAt)) {
    return null;
  }

  const [now, seen] = [Date.now(), await lastSeen()];
  if (now < Math.max(seen, record.keptAt) - clockSlack) {
    return forget(record, 'clock');
  }

  if (Math.max(now, seen) > record.expiresAt) {
    return forget(record, 'expired');
  }

  if (now > seen + clockStep) {
    await look(now);
  }

  return record;
}

// Styles stay, so that the notice can be read. To delete takes no room; to say why may.
async function forget(record, gone) {
  removals += 1;
  const cache = await caches.open(copyName);
  const styles = new Set(copy.files.map(file => address(file.path)));
  const requests = await cache.keys();
  await Promise.all(requests.filter(request => !styles.has(request.url)).map(request => cache.delete(request)));
  const left = { ...record, drugs: [], pages: 0, hasEngine: false, gone };
  await note(left).catch(() => { /* The disk is full: nothing is kept, and nobody knows why. */ });
  return left;
}

async function removeAll() {
  removals += 1;
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(ours) && name !== declinedName).map(name => caches.delete(name)));
  await self.registration.unregister();
}

// --- Talking to the server ------------------------------------------------------------------------------------------------------

// Each time the server is reached it is asked what may still be shown. Without an answer nothing changes.
async function recall() {
  const answer = await fetch(address('offline/withdrawn'), { cache: 'no-store' }).catch(() => null);
  if (answer && isGone(answer.status)) {
    await removeAll();
    return null;
  }

  const still = answer?.ok ? await answer.json().catch(() => null) : null;
  const record = still ? await state() : null;
  if (record && !record.gone && record.drugs.some(slug => !still.drugs.includes(slug))) {
    await forget(record, 'withdrawn');
  }

  return still;
}

// When a page has loaded and is at rest, and has asked for a newer worker. A script that is gone from the server takes
// everything with it.
function refresh(isUpdated) {
  return refreshing ??= (async () => {
    const script = isUpdated ? null : await fetch(address('sw.js'), { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (script && isGone(script.status)) {
      await removeAll();
      return;
    }

    const still = await recall();
    const isShown = still && copy.drugs.every(slug => still.drugs.includes(slug));
    if (isShown && !self.registration.installing && !self.registration.waiting) {
      const record = await state();
      if (!record || record.gone || record.isDamaged) {
        await keepCopy();
      }

      await keepEngine();
    }
  })().finally(() => { refreshing = null; });
}

async function ask(event) {
  try {
    return await event.preloadResponse ?? await fetch(event.request);
  } catch {
    return null;
  }
}

// Whatever fails in keeping, a reader gets the server's page or a notice.
async function navigate(event, path) {
  try {
    return await answerPage(event, path);
  } catch {
    return notice('damaged');
  }
}

async function answerPage(event, path) {
  const asked = ask(event);
  const atMost = Promise.race([asked, new Promise(resolve => { setTimeout(resolve, longestWait, null); })]);
  if (event.request.method !== 'GET') {
    return await atMost ?? notice('notSent');
  }

  event.waitUntil(asked.then(answer => answer && recall()));
  const late = new Promise(resolve => { setTimeout(resolve, patience, null); });
  const answer = await Promise.race([asked, late]);
  if (answer && !isNobodyBehind(answer.status)) {
    return answer;
  }

  const record = await state();
  const page = record && !record.gone ? await keptPage(path, record) : null;
  return page ?? (answer ? answer : await atMost) ?? notice(record ? record.gone ?? 'notKept' : 'nothingKept', record);
}

// --- What is shown without the server ---------------------------------------------------------------------------------------------

// An entry that is no longer what was kept is deleted; with the next contact it is fetched anew.
async function intact(path) {
  const cache = await caches.open(copyName);
  const response = await cache.match(address(path));
  const bytes = await response?.arrayBuffer();
  if (bytes && await hashOf(bytes) === response.headers.get('x-kept')) {
    return { bytes, headers: response.headers };
  }

  await cache.delete(address(path));
  const record = await state();
  if (record && !record.gone) {
    const isOfEngine = !copy.pages.includes(path) && !copy.files.some(file => file.path === path);
    await note({ ...record, hasEngine: record.hasEngine && !isOfEngine, isDamaged: record.isDamaged || !isOfEngine });
  }

  return null;
}

async function keptPage(path, record) {
  const page = copy.pages.includes(path) ? await intact(path) : null;
  if (!page) {
    return copy.pages.includes(path) ? notice('damaged', record) : null;
  }

  const iso = new Date(record.keptAt).toISOString();
  const parts = new TextDecoder().decode(page.bytes).split('<!--offline-->');
  if (parts.length !== 2 || !parts[0].includes('<html ')) {
    return notice('damaged', record);
  }

  const html = parts[0].replace('<html ', `<html data-offline="${iso}" data-expires="${record.expiresAt}" `) + banner(record) + parts[1];
  return new Response(html, { headers: page.headers });
}

async function keptFile(event, path) {
  const kept = await caches.has(copyName) ? await intact(path) : null;
  return kept ? new Response(kept.bytes, { headers: kept.headers }) : fetch(event.request);
}

async function keptData(event, path) {
  const record = await state();
  return record && !record.gone ? keptFile(event, path) : fetch(event.request);
}

const when = time => `${new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`;

const banner = record => `<aside class="offline-banner" aria-label="Offline copy"><p class="wrap"><strong>Offline copy of ${when(record.keptAt)}.</strong> `
  + `The portal cannot be reached, so later changes are missing. Expires on ${when(record.expiresAt)}.</p></aside>`;

const gone = 'It was deleted, and a new one is fetched when the portal is reached again.';
const notices = {
  nothingKept: () => ['The portal cannot be reached', 'This device keeps no copy of it.'],
  notKept: () => ['Not available offline', 'The portal cannot be reached, and this page is not part of the copy on this device.'],
  expired: record => ['The offline copy has expired', `The portal cannot be reached. The copy on this device was of ${when(record.keptAt)} and is more than ${copy.expiresAfterDays} days old. ${gone}`],
  clock: record => ['The age of the offline copy is not known', `The portal cannot be reached, and the clock of this device was turned back, so that nobody can say how old the copy of ${when(record.keptAt)} is. ${gone}`],
  withdrawn: () => ['The offline copy was withdrawn', `The site withdrew the copy on this device. ${gone}`],
  damaged: () => ['This page of the offline copy is damaged', 'The portal cannot be reached, and what this device kept of the page is no longer what was sent. It is not shown.'],
  notSent: () => ['The form was not sent', 'The portal cannot be reached. Nothing was calculated. Go back, and try again.'],
};

function notice(kind, record) {
  const [title, text] = notices[kind](record);
  const style = copy.files.find(file => /^css\/site\.\w+\.css$/.test(file.path))?.path ?? 'css/site.css';
  const html = `<!DOCTYPE html>
<html lang="en-GB" data-notice="${kind}">
<head>
  <meta charset="utf-8">
  <title>${title} – DrugReference</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="stylesheet" href="${address(style)}">
</head>
<body>
  <header class="site-header"><div class="wrap site-header-row"><a class="site-name" href="${root}">DrugReference</a></div></header>
  <main id="main" class="wrap">
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    <p class="quick"><a class="button" href="">Try again</a> <a class="button button-quiet" href="${address('offline')}">What is available offline</a></p>
  </main>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'", 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  });
}

// --- Events -----------------------------------------------------------------------------------------------------------------------

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(keepCopy());
});

self.addEventListener('activate', event => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(ours) && ![copyName, clockName, declinedName].includes(name)).map(name => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  if (!event.request.url.startsWith(root)) {
    return;
  }

  const path = event.request.url.slice(root.length).split(/[?#]/)[0].replace(/\/$/, '');
  if (event.request.mode === 'navigate') {
    event.respondWith(navigate(event, path));
  } else if (event.request.method === 'GET' && path === 'offline/kept.json') {
    event.respondWith(state().then(record => json(record)));
  } else if (event.request.method === 'GET' && copy.data.includes(path)) {
    event.respondWith(keptData(event, path));
  } else if (event.request.method === 'GET' && files.has(path)) {
    event.respondWith(keptFile(event, path));
  }
});

self.addEventListener('message', event => {
  if (event.data === 'loaded' || event.data === 'not-updated') {
    event.waitUntil(refresh(event.data === 'loaded').catch(() => { /* Tried again with the next page. */ }));
  } else if (event.data === 'remove') {
    event.waitUntil((async () => {
      await removeAll();
      await caches.open(declinedName);
      event.source.postMessage('removed');
    })());
  }
});
