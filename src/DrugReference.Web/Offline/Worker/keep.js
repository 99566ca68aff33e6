// Keeping: everything that the server lists, each entry with its hash; a copy is whole or it is not there.

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
