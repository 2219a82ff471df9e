// Pictures of every screen, 360 and 1 280 px wide, in French and English, light and dark, into dist/screenshots with a page that shows them
// all; or, with `shown`, of the few that the README and the guide show, into docs/images. Words after it name screens.
//   npm run screenshots · npm run screenshots -- a1-accueil b1-file · npm run screenshots -- shown
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from './journeys/browser.mjs';
import { startProduct } from './journeys/product.mjs';
import { setScene } from './screenshots/scene.mjs';
import { SCREENS, SHOWN } from './screenshots/screens.mjs';
import { STATES } from './screenshots/states.mjs';
import { inRoot } from './steps/root.mjs';

const PASSWORD = 'phare-demo-2026';
const HEIGHTS = { 360: 740, 1280: 860 };
const LOOKS = [360, 1280].flatMap((width) => ['fr', 'en'].flatMap((language) => ['light', 'dark'].map((scheme) => ({ width, language, scheme }))));

const asked = process.argv.slice(2);
const shown = asked[0] === 'shown';
const names = shown ? Object.keys(SHOWN) : asked;
const screens = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name));
const folder = inRoot(shown ? 'docs/images' : 'dist/screenshots');

const product = await startProduct();
const browser = await chromium.launch(await browserOptions());
const taken = [];
const missed = [];
try {
  const scene = await setScene(browser, product);
  for (const screen of screens) await take(screen, scene).catch((error) => missed.push(`${screen.name}: ${error.message}`));
  if (!shown) writeFileSync(join(folder, 'index.html'), sheet(taken));
} finally {
  await browser.close();
  await product.stop();
}
console.log(`${screens.length - missed.length} screens into ${folder}`);
for (const line of missed) console.error(line);
process.exitCode = missed.length > 0 ? 1 : 0;

/** Reaches a screen once, then looks at it in every way without leaving it: what was typed and what is open stay. */
async function take({ name, as, reach }, scene) {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: HEIGHTS[1280] }, locale: 'fr-CA', timezoneId: 'America/Toronto', colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    context.setDefaultTimeout(10_000);
    await context.clock.install({ time: product.clock });
    if (as) await context.request.post('/api/session', { headers: { 'X-Requested-With': 'phare' }, data: { email: `${as}@exemple.test`, password: PASSWORD } });
    const page = await context.newPage();
    const settled = settling(page);
    await reach(page, scene);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    if (shown) return await picture(page, { name, look: { width: SHOWN[name], language: 'fr', scheme: 'light' }, settled });
    await pictures(page, name, settled);
    for (const [state, reachState] of Object.entries(STATES[name] ?? {})) {
      await page.setViewportSize({ width: 1280, height: HEIGHTS[1280] });
      await speak(page, 'fr');
      await reachState(page);
      await pictures(page, `${name}-${state}`, settled);
    }
  } finally {
    await context.close();
  }
}

async function pictures(page, name, settled) {
  for (const look of LOOKS) await picture(page, { name, look, settled });
  taken.push(name);
}

/** The button of the header, even under a dialog that makes it inert: the page stays as it is. */
async function speak(page, language) {
  if ((await page.locator('html').getAttribute('lang'))?.slice(0, 2) !== language) await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.locator(`html[lang^="${language}"]`).waitFor({ state: 'attached' });
}

async function picture(page, { name, look: { width, language, scheme }, settled }) {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await speak(page, language);
  await settled();
  await page.evaluate(`document.querySelector('dialog[open], [role=combobox][aria-expanded=true]') || document.activeElement?.blur(), scrollTo(0, 0)`);
  const path = shown ? join(folder, `${name}.png`) : join(folder, name, `${width}-${language}-${scheme}.png`);
  mkdirSync(join(path, '..'), { recursive: true });
  await page.screenshot({ path, fullPage: !shown && !(await page.locator('dialog[open]').count()) });
}

/** Waits until nothing was asked of the server for a while: another language, or a free moment, brings what the picture would be cut without. */
function settling(page) {
  const [pending, quiet] = [new Set(), 400];
  let last = Date.now();
  const ended = (request) => pending.delete(request) && (last = Date.now());
  page.on('request', (request) => request.resourceType() !== 'eventsource' && pending.add(request) && (last = Date.now()));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    last = Date.now();
    while (pending.size > 0 || Date.now() - last < quiet) await new Promise((next) => setTimeout(next, quiet / 4));
  };
}

/** One line per screen, its looks side by side. */
function sheet(names) {
  const row = (name) => `<h2 id="${name}">${name}</h2><div>${LOOKS.map(({ width, language, scheme }) => `<a href="${name}/${width}-${language}-${scheme}.png"><img loading="lazy" height="420" alt="${name}, ${width} px, ${language}, ${scheme}" src="${name}/${width}-${language}-${scheme}.png"></a>`).join('')}</div>`;
  return `<!doctype html><meta charset="utf-8"><title>Phare: every screen</title><style>body{font:16px system-ui;background:#777}div{display:flex;gap:8px;overflow-x:auto}</style>${names.map(row).join('\n')}`;
}
