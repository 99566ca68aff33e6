// Asks the engine of the portal in place of the server. A page imports it only when it is needed.
const root = new URL('../', import.meta.url);
const engineAddress = new URL('engine.js', import.meta.url).href;

// The two places where a page takes more than text: the HTML that the engine writes, and the script of the engine itself.
const rules = {
  createHTML: html => html,
  createScriptURL: address => {
    if (address !== engineAddress) {
      throw new TypeError('Only the engine is started.');
    }
    return address;
  },
};
const policy = globalThis.trustedTypes?.createPolicy('drugreference', rules) ?? rules;

const waiting = new Map();
const noLonger = {
  expired: 'The offline copy of this device has expired.',
  clock: 'The clock of this device was turned back: the age of its offline copy is not known.',
  withdrawn: 'The offline copy of this device was withdrawn.',
};
let worker = null;
let workerCopy = null;
let last = 0;

// Its message is a sentence for the reader.
export class NoAnswer extends Error {}

function start() {
  const engine = new Worker(policy.createScriptURL(engineAddress), { type: 'module' });
  engine.onmessage = ({ data: { id, answer, isFailed } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (isFailed) {
      // Whatever it was, the next question gets an engine that starts anew.
      engine.terminate();
      worker = null;
      reject(new NoAnswer('The offline copy cannot be used.'));
    } else {
      resolve(answer);
    }
  };
  engine.onerror = () => {
    worker = null;
    for (const { reject } of waiting.values()) {
      reject(new NoAnswer('The offline copy is not complete.'));
    }
    waiting.clear();
  };
  return engine;
}

// What this device keeps: { content, digest, keptAt, expiresAt, gone }, the times in milliseconds since 1970. The service worker
// alone tells it; null where the device keeps nothing.
export async function kept() {
  try {
    const response = await fetch(new URL('offline/kept.json', root), { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

// Asks for a 'dose', a 'calendar' and what else the engine knows; data is what was typed.
export async function ask(kind, data) {
  const copy = await kept();
  if (!copy) {
    throw new NoAnswer('This device keeps no offline copy.');
  }
  if (copy.gone || !(Date.now() < copy.expiresAt)) {
    throw new NoAnswer(noLonger[copy.gone ?? 'expired']);
  }

  // Content and program: a page of one edition is never answered by another.
  if (copy.content !== document.documentElement.dataset.content) {
    throw new NoAnswer('The portal changed since this page was opened: open the page again.');
  }
  if (!copy.hasEngine) {
    throw new NoAnswer(copy.offersEngine ? 'The offline copy is not complete yet.' : 'Here this is done only with a network.');
  }
  if (data.slug && !copy.drugs.includes(data.slug)) {
    throw new NoAnswer('This drug is not in the offline copy.');
  }

  // What an engine holds is of the copy that it was started with: another copy, perhaps with less in it, takes another engine.
  if (workerCopy !== copy.keptAt) {
    worker?.terminate();
    worker = null;
    workerCopy = copy.keptAt;
  }
  worker ??= start();
  return new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    worker.postMessage({ id: last, kind, copy, data });
  });
}

export function nodesOf(html) {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  return template.content;
}
