import type { Page } from 'playwright-core';
import { setScene, type Scene } from '#screenshots/scene.mjs';
import { type Screen, SCREENS } from '#screenshots/screens.mjs';
import { STATES } from '#screenshots/states.mjs';
import { type AnotherProduct, startAnotherProduct } from '../harness/another-product';
import { hasItsAnswers, watchCalls } from '../harness/calls';
import { at, axe, OF_COLOURS, smallTargets } from '../harness/inspection';
import { focusIsSeen, inForcedColours, magnified, movements } from '../harness/reading-aids';
import { productClock } from '../harness/run';
import { DESK, PHONE, visitors } from '../harness/visitors';

/** What these screens are of, told apart by who looks: the public and members, or the team. */
type Side = 'public' | 'team';

const sideOf = ({ as }: Screen): Side => (as === null || as.startsWith('direction') || as.startsWith('board') ? 'public' : 'team');

/** Declares one test per screen of the table that pictures are taken from: a new screen is looked at by being in it. */
export function everyScreen(side: Side): void {
  let product: AnotherProduct | undefined;
  let scene: Scene;
  const all = visitors(async () => (product = await startAnotherProduct()));
  beforeAll(async () => {
    if (product) scene = await setScene(all.there, { url: product.url, dataDir: product.dataDir, clock: productClock().toISOString() });
  });

  it.each(SCREENS.filter((screen) => sideOf(screen) === side).map((screen) => [screen.name, screen] as const))('%s', async (name, { as, reach }) => {
    const { page, faults } = await all.arrive({ width: DESK, ...(as ? { as: `${as}@exemple.test` } : {}) });
    faults.expect(/status of 40[0134]|net::ERR_FAILED/);
    watchCalls(page);
    await reach(page, scene);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    const found = [...(await look(page, side))];
    for (const [state, reachState] of Object.entries(STATES[name] ?? {})) {
      await speak(page, 'fr');
      await reachState(page);
      found.push(...(await look(page, side)).map((what) => `${state}: ${what}`));
    }
    expect(found).toEqual([]);
  });
}

/** Everything that can be unfolded is; then both languages, both themes, a phone and a desk, 320 px, 400 %, forced colours, the keyboard. */
async function look(page: Page, side: Side): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  await hasItsAnswers(page);
  await unfold(page);
  const byDay = [...(await axe(page, { rules: [...OF_COLOURS] })), ...(await magnified(page)), ...(await inForcedColours(page)), ...(await movements(page))];
  await speak(page, 'en');
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = [...(await at(page, PHONE, () => axe(page))), ...(side === 'public' ? await smallTargets(page) : [])];
  await page.emulateMedia({ colorScheme: 'light' });
  await speak(page, 'fr');
  return [...byDay, ...byNight.map((what) => `in English, by night: ${what}`), ...(await focusIsSeen(page))];
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.toggleAttribute('open', true)));
}

/** The button of the header, even under a dialog that makes it inert: the page stays as it is. */
async function speak(page: Page, language: 'fr' | 'en'): Promise<void> {
  if (!(await page.getAttribute('html', 'lang'))?.startsWith(language)) await page.evaluate(() => document.querySelector<HTMLElement>('header button[lang]')?.click());
  await page.locator(`html[lang^="${language}"]`).waitFor({ state: 'attached' });
  await hasItsAnswers(page);
}
