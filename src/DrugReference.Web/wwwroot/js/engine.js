// The engine of the portal in a worker of its own: the same code as the server's, as WebAssembly. It answers what is asked from the
// copy that the device keeps, and holds nothing of it any longer than the answer takes.
import { dotnet } from '../_framework/dotnet.js';

const root = new URL('../', import.meta.url);
const starting = start();
const taken = { doses: null, search: null };

async function start() {
  const runtime = await dotnet.create();
  return (await runtime.getAssemblyExports('DrugReference.Browser')).DrugReference.Browser.Engine;
}

// Fetched when it is first asked for, and anew when the content has changed since.
async function take(part, digest, load) {
  if (taken[part] === digest) {
    return;
  }
  const response = await fetch(new URL(`offline/${digest}/${part}.json`, root));
  if (!response.ok) {
    throw new Error(`No ${part} of this content.`);
  }
  taken[part] = null;
  load(digest, new Uint8Array(await response.arrayBuffer()));
  taken[part] = digest;
}

async function answerForm(answer, copy, { slug, entries }) {
  const engine = await starting;
  await take('doses', copy.digest, engine.LoadDoses);
  const [names, values] = [entries.map(([name]) => name), entries.map(([, value]) => value)];
  return answer(engine)(root.pathname, slug, names, values, copy.keptAt, Date.now());
}

async function searcher(copy) {
  const engine = await starting;
  await take('search', copy.digest, engine.LoadSearch);
  return engine;
}

async function search(copy, { text, isLiteral, questions }) {
  const engine = await searcher(copy);
  return questions
    ? engine.SearchQuestions(root.pathname, text, isLiteral, questions.drug, questions.topic, copy.keptAt)
    : engine.Search(root.pathname, text, isLiteral, copy.keptAt);
}

const answers = {
  search,
  suggest: async (copy, { text }) => (await searcher(copy)).Suggest(text),
  dose: (copy, form) => answerForm(engine => engine.Dose, copy, form),
  calendar: (copy, form) => answerForm(engine => engine.Calendar, copy, form),
};

addEventListener('message', async ({ data: { id, kind, copy, data } }) => {
  try {
    postMessage({ id, answer: await answers[kind](copy, data) });
  } catch {
    // What went wrong may hold what was typed: it is not told.
    postMessage({ id, isFailed: true });
  }
});
