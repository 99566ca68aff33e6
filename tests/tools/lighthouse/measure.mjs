// Lighthouse with its settings for a phone (simulated slow 4G), five runs a page, medians.
import { get } from 'node:http';
import { startFlow } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const site = process.argv[2];
const runs = Number(process.env.RUNS ?? 5);
const dose = '/drugs/inotuzumab-ozogamicin/dose';

// Results, answers and errors are kept out of search engines on purpose, and a browser writes the 404 of an error page to its console:
// there these audits would count against what is meant.
const unlisted = ['is-crawlable'];
const error = [...unlisted, 'http-status-code', 'errors-in-console'];
const pages = [
  { name: 'home', path: '/' },
  { name: 'A to Z', path: '/drugs' },
  { name: 'monograph', path: '/drugs/inotuzumab-ozogamicin' },
  { name: 'search', path: '/search?q=besponsa+liver', skipped: unlisted },
  { name: 'FAQs', path: '/faqs' },
  { name: 'calculator', path: dose },
  { name: 'result', path: dose, fill, skipped: unlisted },
  { name: 'error', path: '/drugs/nothing', skipped: error },
];

/** Fills the form; the click that sends it is the navigation that is measured. */
async function fill(page) {
  await page.goto(site + dose);
  for (const [field, text] of [['#height', '170'], ['#weight', '70'], ['#ageYears', '42'], ['#cycle', '1']]) {
    await page.type(field, text);
  }
  await page.click('#heightUnit');
  await page.click('#weightUnit');
  return () => page.click('#calculate');
}

/** A browser takes brotli over https alone: what it would get there, without the headers. */
function brotli(url) {
  return new Promise(resolve => get(url, { headers: { 'Accept-Encoding': 'br' } }, answer => {
    let size = 0;
    answer.on('data', part => size += part.length).on('end', () => resolve(size));
  }));
}

/** On a busy machine a run may fail: it is made again. */
async function measured(browser, page, attempts = 3) {
  try {
    return await measure(browser, page);
  } catch (failure) {
    if (attempts === 1) { throw failure; }
    return measured(browser, page, attempts - 1);
  }
}

async function measure(browser, { path, fill, skipped = [] }) {
  const page = await browser.newPage();
  try {
    const flow = await startFlow(page, { flags: { skipAudits: skipped, ignoreStatusCode: true, disableStorageReset: Boolean(fill) } });
    await flow.navigate(fill ? await fill(page) : site + path);
    const { lhr } = (await flow.createFlowResult()).steps[0];
    if (lhr.runtimeError) {
      throw new Error(`${path}: ${lhr.runtimeError.code}`);
    }

    const requests = lhr.audits['network-requests'].details.items.filter(({ url }) => url.startsWith(site));
    const failed = Object.values(lhr.categories).flatMap(category => category.auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9).map(({ id }) => id);
    return {
      ...Object.fromEntries(Object.values(lhr.categories).map(category => [category.title, Math.round(category.score * 100)])),
      'LCP ms': lhr.audits['largest-contentful-paint'].numericValue,
      CLS: lhr.audits['cumulative-layout-shift'].numericValue,
      bytes: requests.reduce((sum, request) => sum + request.transferSize, 0),
      'bytes, br': fill ? '' : (await Promise.all(requests.map(({ url }) => brotli(url)))).reduce((sum, size) => sum + size),
      requests: requests.length,
      failed: [...new Set(failed)].join(' '),
    };
  } finally {
    await page.close();
  }
}

const median = values => typeof values[0] === 'string'
  ? [...new Set(values.filter(Boolean))].join(' | ')
  : Math.round(values.sort((a, b) => a - b)[values.length >> 1] * 1000) / 1000;

const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] });
const table = {};
for (const page of pages) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    results.push(await measured(browser, page));
  }
  table[page.name] = Object.fromEntries(Object.keys(results[0]).map(key => [key, median(results.map(result => result[key]))]));
}
await browser.close();
console.table(table);
