import { INTAKE } from '../harness/given';
import { axeFindings, overflows } from '../harness/inspection';
import { DESK, PHONE, visitors } from '../harness/visitors';
import { eventually, reads } from '../harness/waiting';

const all = visitors();
const NAVIGATION = { name: 'Navigation principale' };

describe('the main navigation of the team', () => {
  it('waits behind a button on a phone, and folds again on the next page', async () => {
    const { page } = await all.arrive({ width: PHONE, as: INTAKE });
    await page.goto('/equipe/courriels');
    await reads(page, 'Courriels reçus');
    const links = page.getByRole('navigation', NAVIGATION).getByRole('link');
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.waitFor();
    expect(await links.count()).toBe(0);
    await menu.press('Enter');
    await links.first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    await menu.focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('File des demandes');
    await page.keyboard.press('Escape');
    await links.first().waitFor({ state: 'hidden' });
    expect(await eventually(() => menu.evaluate((button) => button === document.activeElement), Boolean)).toBe(true);
    await menu.click();
    await links.filter({ hasText: 'Répertoire' }).click();
    await reads(page, 'Répertoire');
    expect(await eventually(() => menu.getAttribute('aria-expanded'), (state) => state === 'false')).toBe('false');
  });

  it('is all there on a desk, without a button', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file');
    await page.getByRole('navigation', NAVIGATION).getByRole('link', { name: 'Répertoire' }).waitFor();
    expect(await page.getByRole('button', { name: 'Menu' }).count()).toBe(0);
  });
});
