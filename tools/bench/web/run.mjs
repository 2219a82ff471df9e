import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserOptions } from '../../journeys/browser.mjs';
import { ProductData } from '../data/product-data.mjs';
import { median } from '../measure/median.mjs';
import { startPostgres } from '../postgres.mjs';
import { startProduct } from '../servers.mjs';
import { signIn } from '../sign-in.mjs';
import { Stops } from '../stops.mjs';
import { slowDevice } from './device.mjs';
import { lighthouseScores } from './lighthouse.mjs';
import { pagesOf } from './pages.mjs';
import { table } from './table.mjs';
import { visit } from './visit.mjs';

const REQUESTS = 10_000;
const FIGURES = ['firstPaint', 'largestPaint', 'heading'];

const middle = (visits, figures) => Object.fromEntries(figures.map((figure) => [figure, median(visits.map((one) => one[figure]))]));

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const times = values.quick ? 1 : 5;
const stops = new Stops();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stops.all().then(() => process.exit(130)));

try {
  const url = await product();
  const browser = await chromium.launch(await browserOptions());
  stops.add(() => browser.close());
  const rows = [];
  const pages = await pagesOf(url);
  for (const page of pages) {
    console.error(`Opening ${page.name}`);
    rows.push({ name: page.name, ...(await medians(browser, url, page)) });
  }
  console.log(table(rows, { times, requests: REQUESTS }));
  console.log(`\n${await lighthouseScores(url, pages, times)}`);
} catch (error) {
  if (!stops.asked) console.error(error);
  process.exitCode = 1;
} finally {
  await stops.all();
}

/** The built product with its demonstration and that many more requests; answers its address. */
async function product() {
  const postgres = await startPostgres(stops);
  const { url } = await startProduct(stops, postgres.productUrl, postgres.folder);
  const data = await ProductData.prepare(postgres.productUrl, url, await signIn(url));
  await data.fill(REQUESTS);
  return url;
}

/** Each time a device that was never there: nothing is in its cache. One that knows gzip alone weighs the scripts. */
async function medians(browser, url, page) {
  const asked = async (encoding, what) => {
    const device = await slowDevice(browser, url, page, encoding);
    return visit(device, what).finally(device.leave);
  };
  const { script } = await asked('gzip', { path: page.path });
  const visits = [];
  for (let time = 0; time < times; time += 1) visits.push(await asked(undefined, page));
  return { script, ...middle(visits, FIGURES), keys: middle(visits.map(({ keys }) => keys ?? {}), Object.keys(visits[0].keys ?? {})) };
}
