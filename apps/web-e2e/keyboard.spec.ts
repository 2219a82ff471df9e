import type { Locator } from 'playwright-core';
import { reach } from './harness/keyboard';
import { DESK, visitors } from './harness/visitors';
import { eventually, focused, reads } from './harness/waiting';

const all = visitors();

describe('a page read with a keyboard', () => {
  it('skips the header, and starts at its heading', async () => {
    const { page } = await all.arrive({ width: DESK });
    await page.goto('/');
    await reads(page, 'Votre organisme a besoin d’un coup de main?');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Politique' }).press('Enter');
    await reads(page, 'La politique d’accompagnement');
    expect(await eventually(() => focused(page), (name) => name.startsWith('La politique'))).toBe('La politique d’accompagnement');
  });

  it('keeps what has the focus in sight when something comes late above it, unless one scrolled away', async () => {
    const { page } = await all.arrive();
    await page.goto('/politique');
    await reads(page, 'La politique d’accompagnement');
    const comesAbove = () =>
      page.evaluate(() => {
        const late = document.createElement('p');
        late.style.height = `${innerHeight}px`;
        document.querySelector('main')?.prepend(late);
      });
    const isInSight = (link: Locator) => link.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight);
    const last = page.getByRole('main').getByRole('link').or(page.getByRole('main').locator('summary')).first();
    await reach(last);
    await comesAbove();
    expect(await eventually(() => isInSight(last), Boolean)).toBe(true);
    await page.mouse.wheel(0, 2_000);
    expect(await eventually(() => isInSight(last), (inSight) => !inSight)).toBe(false);
    await comesAbove();
    await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(true)))));
    expect(await isInSight(last)).toBe(false);
  });
});
