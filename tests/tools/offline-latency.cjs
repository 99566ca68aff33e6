// Called by offline-latency.sh: the package of Playwright, and the address of the portal.
const [, , playwright, baseURL] = process.argv;
const { chromium } = require(playwright);

const typed = { height: '170', weight: '70', ageYears: '42', cycle: '1' };
const warmUps = 40;
const rounds = 100;

// What the service worker tells, without one.
const keep = digest => {
  const real = fetch;
  const record = { digest, keptAt: Date.now(), expiresAt: Date.now() + 86_400_000 };
  globalThis.fetch = (address, options) => String(address).endsWith('/offline/kept.json')
    ? Promise.resolve(new Response(JSON.stringify(record)))
    : real(address, options);
};

const measure = async times => {
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

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ baseURL, serviceWorkers: 'block' });
  await page.goto('/drugs/inotuzumab-ozogamicin/dose');
  await page.addInitScript(keep, await page.locator('#dose-form [name=digest]').inputValue());
  await page.route('**/dose', async route => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<html ', '<html data-offline="" ') });
  });
  await page.goto('/drugs/inotuzumab-ozogamicin/dose');
  await page.locator('#heightUnit').check();
  await page.locator('#weightUnit').check();
  const began = Date.now();
  for (const [field, text] of Object.entries(typed)) {
    await page.locator(`#${field}`).fill(text);
  }
  await page.locator('#result').waitFor();
  const first = Date.now() - began;
  await page.evaluate(measure, warmUps);
  const waits = (await page.evaluate(measure, rounds)).sort((a, b) => a - b);
  const at = share => waits[Math.ceil(share * rounds) - 1].toFixed(1);
  console.log(`first result, start of the engine included: ${first} ms`);
  console.log(`${rounds} results: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
  await browser.close();
})();
