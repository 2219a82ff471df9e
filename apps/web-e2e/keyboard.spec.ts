import type { Locator } from 'playwright-core';
import { openAction, openFile } from './harness/accompaniment';
import { aRequest, INTAKE } from './harness/given';
import { reach } from './harness/keyboard';
import { DESK, visitors } from './harness/visitors';
import { eventually, focused, reads } from './harness/waiting';

const all = visitors();

/** As much as the screen holds comes above whatever this part of the page already says. */
const comesAbove = (part: Locator): Promise<void> =>
  part.evaluate((element) => {
    const late = document.createElement('p');
    late.style.height = `${innerHeight}px`;
    element.prepend(late);
  });

const isInSight = (control: Locator): Promise<boolean> => control.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight);

describe('a page read with a keyboard', () => {
  it('skips the header, and starts at its heading', async () => {
    const { page } = await all.arrive({ width: DESK });
    await page.goto('/');
    await reads(page, 'Votre organisme a besoin d’un coup de main?');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await eventually(() => page.evaluate(() => document.activeElement?.localName), (name) => name === 'main')).toBe('main');
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Politique' }).press('Enter');
    await reads(page, 'La politique d’accompagnement');
    expect(await eventually(() => focused(page), (name) => name.startsWith('La politique'))).toBe('La politique d’accompagnement');
  });

  it('keeps what has the focus in sight when something comes late above it, unless one scrolled away', async () => {
    const { page } = await all.arrive();
    await page.goto('/politique');
    await reads(page, 'La politique d’accompagnement');
    const last = page.getByRole('main').getByRole('link').or(page.getByRole('main').locator('summary')).first();
    await reach(last);
    await comesAbove(page.getByRole('main'));
    expect(await eventually(() => isInSight(last), Boolean)).toBe(true);
    await page.mouse.wheel(0, 2_000);
    expect(await eventually(() => isInSight(last), (inSight) => !inSight)).toBe(false);
    await comesAbove(page.getByRole('main'));
    await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(true)))));
    expect(await isInSight(last)).toBe(false);
  });

  it('does so in what scrolls apart from the page', async () => {
    const request = await aRequest(all, 'Ce qui vient tard');
    const { page } = await all.arrive({ as: INTAKE, byKeyboard: true });
    await openFile(page, request.id);
    const form = (await openAction(page, 'Inscrire un suivi')).locator('form');
    const first = form.getByRole('radio').first();
    await reach(first);
    await comesAbove(form);
    expect(await eventually(() => isInSight(first), Boolean)).toBe(true);
  });
});
