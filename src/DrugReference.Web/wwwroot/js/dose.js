// Makes the dose form quicker. It knows no rule of any drug: what is shown as a result always comes from the server, as the
// same answer that the form gives without this script, only without the page around it; where the server cannot be reached, from
// the same code in the engine of the offline copy, which says so in its first line.
(() => {
  'use strict';

  const form = document.getElementById('dose-form');
  const answer = document.getElementById('answer');
  if (!form || !answer) {
    return;
  }

  const status = document.getElementById('dose-status');
  const restBeforeAsking = 400;
  const restBeforeAskingHere = 0;
  const restBeforeAskingCopy = 3000;
  const isOfflinePage = 'offline' in document.documentElement.dataset;
  const idleBeforeClearing = 5 * 60 * 1000;
  let question = null;
  let asking = 0;
  let isAnsweredByCopy = false;
  let lastTouched = Date.now();

  const chosen = name => form.querySelector(`input[name="${name}"]:checked`)?.value;

  // Fields that belong to another unit or a later cycle are out of sight and are not sent.
  function show(place, isShown) {
    place.hidden = !isShown;
    place.classList.toggle('needed', isShown);
    for (const field of place.querySelectorAll('input')) {
      field.disabled = !isShown;
    }
  }

  function arrange() {
    for (const rest of form.querySelectorAll('[data-only-with]')) {
      show(rest, chosen(rest.closest('.measure').querySelector('.units input').name) === rest.dataset.onlyWith);
    }
    for (const place of form.querySelectorAll('[data-from-cycle]')) {
      show(place, Number(form.elements.cycle.value) >= Number(place.dataset.fromCycle));
    }
  }

  // There is no calculator any more: the page says why.
  const isRefused = code => code === 404 || code === 409;

  const isMissing = field => !field.disabled && (field.type === 'radio' ? !chosen(field.name) : !field.value.trim());

  function isComplete() {
    const asked = form.querySelectorAll('[required], [data-from-cycle] input');
    return ![...asked].some(isMissing);
  }

  // The status stays where it is: a screen reader watches this very element.
  function showNothingBut(...nodes) {
    [...answer.children].filter(child => child !== status).forEach(child => child.remove());
    answer.append(...nodes);
  }

  function forget() {
    clearTimeout(asking);
    const old = question;
    question = null;
    old?.abort?.();
    document.querySelector('.error-summary')?.remove();
    showNothingBut();
  }

  function put(node, words) {
    node.removeAttribute('autofocus');
    node.removeAttribute('role');
    showNothingBut(node);
    status.textContent = words;
  }

  // What the server or the engine answered, if it is a result or says what is wrong.
  function putAnswer(page, copyWords, isSubmitted) {
    const [result, problems] = [page.querySelector('#result'), page.querySelector('.error-summary')];
    if (result) {
      put(result, copyWords + result.querySelector('h2').textContent);
    } else if (problems) {
      put(problems, `${copyWords}There is a problem with the entries.`);
    }
    if (isSubmitted) {
      leadTo(result ?? problems);
    }
    return Boolean(result ?? problems);
  }

  // The page that the form leads to, in the place of this one. A browser that went there itself would write what was sent beside its
  // open tabs, to ask again after a crash.
  function putPage(page) {
    const [sent, result, problems] = ['#dose-form', '#result', '.error-summary'].map(part => page.querySelector(part));
    if (!sent) {
      return false;
    }

    for (const place of page.querySelectorAll('[autofocus]')) {
      place.removeAttribute('autofocus');
    }

    document.title = page.title;
    form.replaceChildren(...sent.childNodes);
    arrange();
    showNothingBut(...result ? [result] : []);
    status.textContent = '';
    form.parentElement.before(...problems ? [problems] : []);
    leadTo(result ?? problems);
    return true;
  }

  function leadTo(place) {
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }

  const noCopy = { ask: () => Promise.reject(new Error('This device keeps no offline copy.')) };
  const copy = () => import('./offline.js').catch(() => noCopy);

  // Nobody is told that there is no copy as long as the server may still answer.
  async function askCopy(mine, entries, isSubmitted, isServerSilent) {
    try {
      const { ask, nodesOf } = await copy();
      const page = nodesOf(await ask('dose', { slug: form.dataset.slug, entries }));
      if (mine === question) {
        question = null;
        mine.abort?.();
        isAnsweredByCopy = true;
        putAnswer(page, 'Offline copy: ', isSubmitted);
      }
    } catch (error) {
      if (mine === question && isServerSilent) {
        status.textContent = `The server could not be reached: no doses. ${error.message} Press Calculate to try again.`;
      }
    }
  }

  // As a document, so that no text of it is ever parsed into this page.
  function askServer(entries, isSubmitted) {
    const request = new XMLHttpRequest();
    const address = form.action.split('#')[0];
    question = request;
    request.open('POST', isSubmitted ? address : `${address}/answer`);
    request.responseType = 'document';
    request.timeout = 15000;
    const patience = setTimeout(() => request === question && askCopy(request, entries, isSubmitted, false), restBeforeAskingCopy);
    request.onloadend = () => {
      clearTimeout(patience);
      if (request !== question) {
        return;
      }
      if ([0, 502, 503, 504].includes(request.status)) {
        askCopy(request, entries, isSubmitted, true);
      } else if (request.response && (isSubmitted ? putPage(request.response) : putAnswer(request.response, '', false))) {
        isAnsweredByCopy = false;
      } else if (request.response && isRefused(request.status)) {
        location.reload();
      } else {
        status.textContent = 'The server gave no result: no doses. Press Calculate to try again.';
      }
    };
    request.send(new URLSearchParams(entries));
  }

  function ask(entries, isSubmitted) {
    status.textContent = 'Calculating …';
    if (isOfflinePage) {
      question = {};
      askCopy(question, entries, isSubmitted, true);
    } else {
      askServer(entries, isSubmitted);
    }
  }

  function submitted(event) {
    event.preventDefault();
    const entries = [...new FormData(form, event.submitter)];
    forget();
    ask(entries, true);
  }

  async function saveCalendar(event) {
    if (!isAnsweredByCopy || !event.target.matches('.calendar-form')) {
      return;
    }
    event.preventDefault();
    const { ask: askEngine } = await copy();
    const file = await askEngine('calendar', { slug: form.dataset.slug, entries: [...new FormData(event.target)] }).catch(error => {
      status.textContent = `No calendar file. ${error.message}`;
      return [];
    });
    const [name, text] = file;
    if (!name) {
      return;
    }

    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function unmark(field) {
    field?.classList.remove('field-wrong');
    for (const message of field?.querySelectorAll('.field-problem') ?? []) {
      message.remove();
    }
    for (const wrong of field?.querySelectorAll('[aria-invalid]') ?? []) {
      wrong.removeAttribute('aria-invalid');
    }
  }

  function changed(event) {
    forget();
    unmark(event.target.closest('.field'));
    arrange();
    status.textContent = 'Entries changed';
    if (isComplete()) {
      asking = setTimeout(() => ask([...new FormData(form)], false), isOfflinePage ? restBeforeAskingHere : restBeforeAsking);
    }
  }

  // The next person at this device may stand beside another patient.
  function clear() {
    forget();
    for (const field of form.elements) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = field.classList.contains('by-default');
      } else if (field.type === 'select-one') {
        field.selectedIndex = 0;
      } else if (field.type !== 'hidden') {
        field.value = '';
      }
    }
    form.querySelectorAll('.field-wrong').forEach(unmark);
    for (const group of form.querySelectorAll('details')) {
      group.open = false;
    }
    arrange();
    status.textContent = 'The form was cleared';
  }

  function clearWhenIdle() {
    if (Date.now() - lastTouched >= idleBeforeClearing) {
      lastTouched = Date.now();
      clear();
    }
  }

  form.addEventListener('input', changed);
  form.addEventListener('submit', submitted);
  answer.addEventListener('submit', saveCalendar);
  answer.addEventListener('click', async event => {
    if (event.target.id === 'copy') {
      await navigator.clipboard.writeText(document.getElementById('plan-text').value);
      status.textContent = 'Copied';
    }
  });
  answer.addEventListener('toggle', () => {
    const copy = document.getElementById('copy');
    if (copy) {
      copy.hidden = !navigator.clipboard;
    }
  }, true);
  for (const sign of ['input', 'keydown', 'pointerdown', 'wheel']) {
    document.addEventListener(sign, () => { lastTouched = Date.now(); }, { passive: true });
  }
  // A sleeping device runs no timer, so its waking is looked at too.
  setInterval(clearWhenIdle, 5000);
  document.addEventListener('visibilitychange', clearWhenIdle);
  addEventListener('pageshow', event => {
    if (event.persisted) {
      clear();
    }
  });
  arrange();
})();
