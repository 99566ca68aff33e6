// Sends a search and shows what is found in the place of the page. What was typed is posted, so that it stands in no address; and
// because this device does it, the way back leads to the list as it was, and from there to the page as it was, without a question of
// the browser. Nothing is kept beyond this page. Where nobody answers, the copy on this device does, by the same code as the server.
const patience = 3000;
const longestWait = 15000;
const restBeforeSaying = 300;
const isCopy = 'offline' in document.documentElement.dataset;
const isNobodyBehind = status => status === 0 || (status >= 502 && status <= 504);
const after = (time, value) => new Promise(resolve => { setTimeout(resolve, time, value); });

// The pages that this document was, by their numbers; a number alone stands in the history of the browser.
const pages = new Map();
let current = Number.isInteger(history.state) ? history.state : 0;
let path = location.pathname;
let question = null;

const pageNow = () => ({ nodes: [...document.body.childNodes], title: document.title, path });

function turnTo(page) {
  document.body.replaceChildren(...page.nodes);
  document.title = page.title;
  path = page.path;
  document.getElementById('main')?.focus({ preventScroll: true });
}

function open(body, title, address) {
  pages.set(current, pageNow());
  history.replaceState(current, '');
  current += 1;
  history.pushState(current, '', address);
  turnTo({ nodes: [...body.childNodes], title, path: location.pathname });
  scrollTo(0, 0);
}

// A place within a page has no number: then the page is still the one that it was.
addEventListener('popstate', ({ state }) => {
  if (state === current || (state === null && location.pathname === path)) {
    return;
  }

  const page = pages.get(state);
  if (!page) {
    location.reload();
    return;
  }

  pages.set(current, pageNow());
  current = state;
  turnTo(page);

  // As a browser says it that has kept a page whole: a form may have to forget what was typed.
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
});

// As a document, so that no text of it is ever parsed into this page. Null where nobody answers.
function askServer(address, entries) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'document';
    request.timeout = longestWait;
    request.onloadend = () => resolve(isNobodyBehind(request.status) ? null : request.response);
    request.send(entries);
  });
}

function say(form) {
  const note = document.createElement('p');
  note.className = 'search-note';
  note.setAttribute('role', 'status');
  form.querySelector('.search-note')?.remove();
  form.append(note);
  return note;
}

// What was found in the copy, in a page that has the form of the questions, or of the home page, where this one has it.
async function fill(body, address, entries) {
  const { ask, nodesOf } = await import('./offline.js').catch(() => Promise.reject(new Error('This device keeps no offline copy.')));
  const entry = name => entries.get(name) ?? '';
  const questions = address.endsWith('/faqs') ? { drug: entry('drug'), topic: entry('topic') } : null;
  const html = await ask('search', { text: entry('q'), isLiteral: entry('literal') === 'true', questions });
  const main = body.querySelector('#main');
  const form = [...main.querySelectorAll('.search-form')].find(own => own.action === address);
  const heading = document.createElement('h1');
  heading.textContent = questions ? 'Questions and answers' : `Search: ${entry('q')}`;
  body.querySelectorAll('form[data-suggest] > :is(.suggestions, [role="status"]), .search-note').forEach(note => note.remove());
  main.replaceChildren(heading, ...form ? [form] : [], nodesOf(html));
  for (const search of body.querySelectorAll('.search-form')) {
    if (search.action === address) {
      search.elements.q.value = entry('q');
    }
  }
  if (questions && form) {
    form.elements.topic.value = questions.topic;
    form.querySelector('[name="drug"]')?.remove();
    if (questions.drug) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'drug', value: questions.drug }));
    }
  }
}

const titleOf = address => `${address.endsWith('/faqs') ? 'Questions and answers' : 'Search results'} – DrugReference`;

async function answer(address, entries) {
  const asked = isCopy ? null : askServer(address, entries);
  const page = await Promise.race([asked, after(patience, null)]);
  if (page) {
    return page;
  }

  try {
    const body = document.body.cloneNode(true);
    await fill(body, address, entries);
    return { body, title: titleOf(address) };
  } catch (error) {
    return await asked ?? Promise.reject(error);
  }
}

// Dresses what was put in as the script of all pages dresses what comes from the server.
export async function search(form, dress) {
  const [mine, address, entries] = [{}, form.action, new URLSearchParams(new FormData(form))];
  if (!entries.get('q').trim()) {
    // What is only chosen may stand in an address, and be linked to.
    const chosen = String(new URLSearchParams([...entries].filter(([, value]) => value.trim())));
    location.assign(chosen ? `${address}?${chosen}` : address);
    return;
  }

  const note = say(form);
  question = mine;
  after(restBeforeSaying).then(() => { note.textContent ||= isCopy ? 'Searching the offline copy …' : 'Searching …'; });
  try {
    const page = await answer(address, entries);
    note.remove();
    if (mine === question) {
      open(page.body, page.title, address);
      dress(document);
    }
  } catch (error) {
    note.textContent = `${isCopy ? '' : 'The portal could not be reached. '}${error.message} Press Search to try again.`;
  }
}

// A page of the copy is kept as it is without a search; its address may hold one all the same.
export async function searchOfAddress() {
  const entries = new URLSearchParams(location.search);
  const isOfQuestions = path.endsWith('/faqs');
  if (![...entries].some(([name, value]) => value && (name === 'q' || (isOfQuestions && (name === 'drug' || name === 'topic'))))) {
    return;
  }

  const note = say(document.getElementById('main'));
  note.textContent = 'Searching the offline copy …';
  try {
    await fill(document.body, location.origin + path, entries);
    document.title = titleOf(path);
  } catch (error) {
    note.textContent = error.message;
  }
}
