import { describeIt, saySituation, saySubject, sayWhoAsks } from './harness/request-form';
import { INTAKE } from './harness/given';
import { DESK, visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

describe('« Quitter vite »', () => {
  it.each(['the button', 'the key'])('by %s, leaves a page of ours that says nothing, and nothing behind', async (by) => {
    const { page } = await all.arrive();
    const asked: string[] = [];
    page.on('dialog', (dialog) => (asked.push(dialog.type()), void dialog.dismiss()));
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await describeIt(page);
    await page.getByText(/^Enregistré à/).waitFor();
    if (by === 'the button') await page.getByRole('button', { name: 'Quitter vite' }).click();
    else for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    await reads(page, 'Mesures de cuisine');
    expect([asked, await page.title(), await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])]).toEqual([[], 'Mesures de cuisine', []]);
    await page.goBack();
    expect(page.url()).not.toContain('/demande');
    expect(await page.content()).not.toContain('démission');
  });

  it('ends the session of whoever is signed in, and is not in the way of the team', async () => {
    const { page, context } = await all.arrive({ as: 'direction1@exemple.test' });
    await page.goto('/mes-demandes');
    await page.getByRole('button', { name: 'Quitter vite' }).click();
    await reads(page, 'Mesures de cuisine');
    await expect((async () => {
      for (;;) if ((await context.request.get('/api/session')).status() === 401) return 'ended';
    })()).resolves.toBe('ended');
    const team = await all.arrive({ width: DESK, as: INTAKE });
    await team.page.goto('/equipe/file');
    await reads(team.page, 'File des demandes');
    expect(await team.page.getByRole('button', { name: 'Quitter vite' }).count()).toBe(0);
  });
});

describe('« Appelez-moi plutôt »', () => {
  it('takes a name and a number, and promises the real date', async () => {
    const { page } = await all.arrive();
    await page.goto('/');
    await page.getByRole('link', { name: 'Appelez-moi plutôt' }).click();
    await reads(page, 'Nous vous appelons');
    await page.getByRole('combobox', { name: 'Nom de l’organisme' }).fill('Un groupe du bout du quai');
    await page.getByLabel('Votre nom').fill('Aurèle Dufresne');
    await page.getByLabel('Votre numéro de téléphone').fill('418 555-0179');
    await page.getByLabel('Non, rappelez plus tard').check();
    await page.getByRole('button', { name: 'Demander un appel' }).click();
    await reads(page, 'C’est reçu.');
    await sees(page, /dimanche 20\sdécembre\s2026/);
    await sees(page, 'aucun courriel ne part');
  });
});
