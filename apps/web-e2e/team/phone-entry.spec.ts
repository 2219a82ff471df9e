import { INTAKE } from '../harness/given';
import { mailTo } from '../harness/inbox';
import { DESK, PHONE, visitors } from '../harness/visitors';
import { eventually, focused, reads, sees } from '../harness/waiting';

const all = visitors();

describe('B3, a request taken by telephone', () => {
  it.each([PHONE, DESK])('is typed during the call and gives the date to say, at %i px', async (width) => {
    const { page } = await all.arrive({ width, as: INTAKE });
    await page.goto('/equipe/saisie');
    await reads(page, 'Saisir une demande');
    await page.getByRole('combobox', { name: 'Organisme' }).pressSequentially('oeuvre');
    await page.getByRole('option', { name: 'Œuvre du partage de la baie' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sees(page, 'Membre en règle.');
    await sees(page, /Déjà (une demande ouverte|des demandes ouvertes)/);
    const email = `appel-${width}@exemple.test`;
    await page.getByLabel('Nom de la personne').fill('Gisèle Babin');
    await page.getByRole('group', { name: 'Sa fonction' }).getByLabel('Coordination').check();
    await page.getByLabel('Courriel').first().fill(email);
    await page.getByLabel('Sujet, en une ligne').fill('Une question sur le PSOC');
    // Received the day before, in the morning: the clock runs from there.
    await page.getByLabel('Jour', { exact: true }).last().fill('19');
    await page.getByLabel('Je l’ai lu à la personne').check();
    await page.keyboard.press('Control+Enter');
    await sees(page, /lui parlera d’ici le samedi 19\sdécembre 2026/);
    expect((await mailTo(email)).map(({ text }) => text)).toEqual([expect.stringMatching(/samedi 19\sdécembre 2026/)]);
  });

  it('says what is missing, and leads to it', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/saisie');
    await reads(page, 'Saisir une demande');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Écrivez le nom de la personne.' }).click();
    expect(await page.getByLabel('Nom de la personne').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('is ready to type at once, under its heading', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/saisie');
    await reads(page, 'Saisir une demande');
    expect(await eventually(() => focused(page), (name) => name === 'Organisme')).toBe('Organisme');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('takes a name that is in no list', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/saisie');
    await page.getByRole('combobox', { name: 'Organisme' }).fill('Les Voisines du cap Inconnu');
    await page.getByLabel('Nom de la personne').fill('Yvette Blais');
    await page.getByRole('group', { name: 'Sa fonction' }).getByLabel('Autre fonction').check();
    await page.getByLabel('Sujet, en une ligne').fill('Premiers pas');
    await page.getByLabel('Je l’ai lu à la personne').check();
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await reads(page, /^C’est reçu\. Demande \d{4}-[0-9A-Z]{4}/);
  });
});
