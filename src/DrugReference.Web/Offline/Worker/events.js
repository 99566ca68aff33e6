// What the browser and the pages tell.

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
  if (event.data === 'loaded') {
    event.waitUntil(refresh().catch(() => { /* Tried again with the next page. */ }));
  } else if (event.data === 'not-updated') {
    event.waitUntil(removeWithoutScript());
  } else if (event.data === 'remove') {
    event.waitUntil((async () => {
      await removeAll();
      await caches.open(declinedName);
      event.source.postMessage('removed');
    })());
  }
});
