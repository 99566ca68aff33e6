// Called by offline-latency.sh: the package of Playwright, and the address of the portal.
const [, , playwright, baseURL] = process.argv;
const { chromium } = require(playwright);

const typed = { height: '170', weight: '70', ageYears: '42', cycle: '1' };
const queries = [
  'besponsa', 'inotuzmab', 'vod', 'besponsa dose', 'dose in liver impairment', 'how is it given', 'qt', 'pregnancy', 'hsct', 'low platelets',
  'premedication', 'gemtuzumab',
];
const warmUps = 40;
const rounds = 100;

const visit = async () => {
  const record = await fetch('/offline/kept.json').then(answer => answer.ok ? answer.json() : null);
  return Boolean(record?.hasEngine);
};

const calculate = async times => {
  const weight = document.getElementById('weight');
  const answer = document.getElementById('answer');
  const waits = [];
  for (let round = 0; round < times; round++) {
    const result = new Promise(resolve => {
      const observer = new MutationObserver(() => {
        if (document.getElementById('result')) {
          observer.disconnect();
          resolve(performance.now());
        }
      });
      setTimeout(() => observer.observe(answer, { childList: true }));
    });
    await new Promise(resolve => setTimeout(resolve, 20));
    const began = performance.now();
    weight.value = String(50 + (round % 50));
    weight.dispatchEvent(new Event('input', { bubbles: true }));
    waits.push(await result - began);
  }
  return waits;
};

const search = async ([texts, times]) => {
  const { ask } = await import('/js/offline.js');
  const waits = [];
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    await ask('search', { text: texts[round % texts.length], isLiteral: false, questions: null });
    waits.push(performance.now() - began);
  }
  return waits;
};

function say(what, waits) {
  const sorted = waits.sort((a, b) => a - b);
  const at = share => sorted[Math.ceil(share * sorted.length) - 1].toFixed(1);
  console.log(`${sorted.length} ${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
}

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const visited = Date.now();
  await page.goto('/');
  while (!await page.evaluate(visit)) {
    await page.waitForTimeout(500);
  }
  console.log(`copy and engine kept after ${((Date.now() - visited) / 1000).toFixed(1)} s`);

  await context.setOffline(true);
  await page.goto('/drugs/inotuzumab-ozogamicin/dose');
  await page.locator('#heightUnit').check();
  await page.locator('#weightUnit').check();
  const began = Date.now();
  for (const [field, text] of Object.entries(typed)) {
    await page.locator(`#${field}`).fill(text);
  }
  await page.locator('#result').waitFor();
  console.log(`first result, start of the engine included: ${Date.now() - began} ms`);
  await page.evaluate(calculate, warmUps);
  say('results', await page.evaluate(calculate, rounds));

  await page.goto('/search');
  await page.evaluate(search, [queries, warmUps]);
  say('searches', await page.evaluate(search, [queries, rounds]));
  await browser.close();
})();
