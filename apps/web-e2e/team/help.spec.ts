import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INTAKE } from '../harness/given';
import { axeFindings, overflows } from '../harness/inspection';
import { DESK, visitors } from '../harness/visitors';
import { eventually, reads } from '../harness/waiting';

const all = visitors();

const GUIDE = join(__dirname, '../../../docs/guide');

describe('the help of a screen, and the guide that it quotes', () => {
  it('opens by keyboard over the screen, says what the guide says, and gives the focus back', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file');
    const help = page.getByRole('button', { name: 'Aide', exact: true });
    await help.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Aide pour cet écran' });
    await dialog.getByText('Chaque vue dit combien de demandes elle contient').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    const [guide] = await Promise.all([page.context().waitForEvent('page'), dialog.getByRole('link', { name: 'Lire toute la page du guide' }).click()]);
    await reads(guide, 'Trier la file');
    expect(new URL(guide.url()).pathname + new URL(guide.url()).hash).toBe('/guide/trier-la-file.html#les-vues');
    await guide.close();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await eventually(() => help.evaluate((button) => button === document.activeElement), Boolean)).toBe(true);
  });

  it('the guide is served whole: each page, its links and its pictures, for everyone', async () => {
    const { page, context } = await all.arrive();
    for (const name of readdirSync(GUIDE).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
      await page.goto(`/guide/${name.replace(/\.md$/, '.html')}`);
      const targets = await page.locator('main :is(a[href^="/"], img)').evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''));
      for (const target of new Set(targets)) expect([target, (await context.request.get(target)).status()]).toEqual([target, 200]);
      expect(await overflows(page)).toEqual([]);
    }
    await page.goto('/guide/ma-journee.html');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/guide/index.html');
    await reads(page, 'Guide');
  });
});
