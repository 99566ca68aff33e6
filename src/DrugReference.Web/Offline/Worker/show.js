// What is shown without the server: pages of the copy with their date, or a notice.

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
    if (isOfEngine ? record.hasEngine : !record.isDamaged) {
      await note({ ...record, hasEngine: record.hasEngine && !isOfEngine, isDamaged: record.isDamaged || !isOfEngine });
    }
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
