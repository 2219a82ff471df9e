// The user guide leads somewhere: each page it names is there, each picture it shows is one that the screens are pictured in, and none is left aside.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { SHOWN } from '../screenshots/screens.mjs';
import { inRoot } from '../steps/root.mjs';
import { failure } from './report.mjs';

const GUIDE = inRoot('docs/guide');
const IMAGES = inRoot('docs/images');
const HEAVIEST = 3 * 1_024 * 1_024;

const pages = () => readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const text = (page) => readFileSync(`${GUIDE}/${page}`, 'utf8');

/** Fails with each link and each picture that leads nowhere, each page that the contents leave out, and pictures that weigh too much. */
export function guideIsWhole() {
  const found = [...lostLinks(), ...lostPictures(), ...tooHeavy()];
  if (found.length > 0) throw failure(found.join('\n'));
}

function lostLinks() {
  const lost = pages().flatMap((page) => [...text(page).matchAll(/\]\(([\w-]+\.md)[^)]*\)/g)].filter(([, to]) => !pages().includes(to)).map(([, to]) => `${page} leads to ${to}, which is not there`));
  return [...lost, ...pages().filter((page) => page !== 'README.md' && !text('README.md').includes(`(${page})`)).map((page) => `README.md does not name ${page}`)];
}

function lostPictures() {
  const shown = new Set(pages().flatMap((page) => [...text(page).matchAll(/\.\.\/images\/([\w-]+)\.png/g)].map(([, picture]) => picture)));
  const lost = [...shown].filter((picture) => !(picture in SHOWN) || !existsSync(`${IMAGES}/${picture}.png`)).map((picture) => `${picture}.png is shown, and nothing pictures it`);
  const inReadme = readFileSync(inRoot('README.md'), 'utf8');
  const unused = Object.keys(SHOWN).filter((picture) => !shown.has(picture) && !inReadme.includes(`${picture}.png`)).map((picture) => `${picture}.png is pictured, and shown nowhere`);
  return [...lost, ...unused];
}

function tooHeavy() {
  const weight = readdirSync(IMAGES).reduce((sum, name) => sum + statSync(`${IMAGES}/${name}`).size, 0);
  return weight > HEAVIEST ? [`docs/images weighs ${weight} bytes, ${HEAVIEST} at most`] : [];
}
