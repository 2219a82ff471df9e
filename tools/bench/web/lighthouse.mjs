// Google's Lighthouse (Apache-2.0), the version that was tried, put into `tmp` when it is first asked for: 200 packages are too many to install for a figure.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserOptions } from '../../journeys/browser.mjs';
import { columns } from '../columns.mjs';
import { freePort } from '../../steps/built-program.mjs';
import { output } from '../../steps/program.mjs';
import { inRoot } from '../../steps/root.mjs';
import { median } from '../measure/median.mjs';
import { signIn } from '../sign-in.mjs';

const VERSION = '12.8.2';
const FOLDER = inRoot(`tmp/lighthouse-${VERSION}`);
const MODULE = `${FOLDER}/node_modules/lighthouse/core/index.js`;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

/** The scores of each page, out of 100, as text; why there is none where it does not install. */
export async function lighthouseScores(url, pages, times) {
  if (!existsSync(MODULE)) {
    const { code, said } = await output('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', FOLDER, `lighthouse@${VERSION}`]);
    if (code !== 0) return `Lighthouse ${VERSION} does not install here: ${said.trim().split('\n').at(-1)}`;
  }
  const [{ default: lighthouse }, { default: desktop }] = await Promise.all([import(pathToFileURL(MODULE)), import(pathToFileURL(MODULE.replace('index.js', 'config/desktop-config.js')))]);
  const port = await freePort();
  const options = await browserOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
  try {
    const rows = [];
    for (const { name, path, viewport, as } of pages) {
      console.error(`Lighthouse on ${name}`);
      const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES, extraHeaders: as ? { Cookie: (await signIn(url, as)).reading.cookie } : undefined };
      const scores = [];
      for (let time = 0; time < times; time += 1) scores.push((await lighthouse(url + path, flags, viewport.width > 1_000 ? desktop : undefined)).lhr.categories);
      rows.push([name, ...CATEGORIES.map((category) => (100 * median(scores.map((one) => one[category].score))).toFixed(0))]);
    }
    return [...columns([['Lighthouse', ...CATEGORIES], ...rows]), `Out of 100, median of ${times}; Lighthouse ${VERSION}, its simulated phone for narrow pages and its desktop for the team's.`].join('\n');
  } finally {
    await browser.close();
  }
}
