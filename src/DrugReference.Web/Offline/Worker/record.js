// What is known of the copy, and whether anything of it may be shown.

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
