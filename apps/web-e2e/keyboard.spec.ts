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
});
