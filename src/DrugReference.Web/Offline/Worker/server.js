// Talking to the server, and deciding whose answer a reader gets.

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

// A script that is gone from the server takes everything with it.
async function removeWithoutScript() {
  const script = await fetch(address('sw.js'), { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (script && isGone(script.status)) {
    await removeAll();
  }
}

// When a page has loaded and is at rest, and has asked for a newer worker.
function refresh() {
  return refreshing ??= (async () => {
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
