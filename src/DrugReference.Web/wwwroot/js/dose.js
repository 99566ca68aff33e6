// Makes the dose form quicker. It knows no rule of any drug: what is shown as a result always comes from the server, as the
// same answer that the form gives without this script.
(() => {
  'use strict';

  const form = document.getElementById('dose-form');
  const answer = document.getElementById('answer');
  if (!form || !answer) {
    return;
  }

  const status = document.getElementById('dose-status');
  const restBeforeAsking = 400;
  const idleBeforeClearing = 5 * 60 * 1000;
  let question = null;
  let asking = 0;
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

  const isMissing = field => !field.disabled && (field.type === 'radio' ? !chosen(field.name) : !field.value.trim());

  function isComplete() {
    const asked = form.querySelectorAll('[required], [data-from-cycle]:not([data-from-cycle=""]) input');
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
    old?.abort();
    document.querySelector('.error-summary')?.remove();
    showNothingBut();
  }

  function put(node, words) {
    node.removeAttribute('autofocus');
    node.removeAttribute('role');
    showNothingBut(node);
    status.textContent = words;
  }

  // As a document, so that no text of it is ever parsed into this page.
  function ask() {
    const request = new XMLHttpRequest();
    question = request;
    request.open('POST', form.action.split('#')[0]);
    request.responseType = 'document';
    request.timeout = 15000;
    request.onloadend = () => {
      if (request !== question) {
        return;
      }
      const page = request.response;
      const result = page?.getElementById('result');
      const problems = page?.querySelector('.error-summary');
      if (result) {
        put(result, result.querySelector('h2').textContent);
      } else if (problems) {
        put(problems, 'There is a problem with the entries.');
      } else {
        status.textContent = 'The server could not be reached: no doses. Press Calculate to try again.';
      }
    };
    request.send(new URLSearchParams(new FormData(form)));
    status.textContent = 'Calculating …';
  }

  function changed(event) {
    forget();
    const field = event.target.closest('.field');
    field?.classList.remove('field-wrong');
    for (const message of field?.querySelectorAll('.field-problem') ?? []) {
      message.remove();
    }
    for (const wrong of field?.querySelectorAll('[aria-invalid]') ?? []) {
      wrong.removeAttribute('aria-invalid');
    }
    arrange();
    status.textContent = 'Entries changed';
    if (isComplete()) {
      asking = setTimeout(ask, restBeforeAsking);
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
