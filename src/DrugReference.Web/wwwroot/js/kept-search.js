// Answers the search and the questions from the copy on this device: the page that was kept is the one without a query. What is
// found is written by the same code as on the server.
import { ask, nodesOf } from './offline.js';

const asked = new URLSearchParams(location.search);
const text = (asked.get('q') ?? '').trim();
const main = document.getElementById('main');
const form = main.querySelector('form[action$="/faqs"]');
const last = form ?? main.querySelector('h1');
const chosen = ['drug', 'topic'].map(name => asked.get(name) ?? '');

// What stands below the form of the questions, or below the heading of the search, gives way to what is found.
function show(...nodes) {
  while (last.nextSibling) {
    last.nextSibling.remove();
  }
  last.after(...nodes);
}

function say(words) {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.textContent = words;
  return note;
}

function fill() {
  const field = form ? form.elements.q : document.querySelector('form[role="search"] input');
  field.value = text;
  if (!form) {
    document.querySelector('h1').textContent = `Search: ${text}`;
    document.title = `Search: ${text} – DrugReference`;
    return;
  }
  form.elements.topic.value = chosen[1];
  if (chosen[0]) {
    const drug = document.createElement('input');
    Object.assign(drug, { type: 'hidden', name: 'drug', value: chosen[0] });
    form.append(drug);
  }
}

async function answer() {
  const [drug, topic] = chosen;
  const note = say('Searching the offline copy …');
  fill();
  last.after(note);
  try {
    const html = await ask('search', { text, isLiteral: asked.get('literal') === 'true', questions: form ? { drug, topic } : null });
    if (html) {
      show(nodesOf(html));
    }
  } catch (error) {
    show(say(error.message));
  }
  note.remove();
}

if (text || (form && (chosen[0] || chosen[1]))) {
  answer();
}
