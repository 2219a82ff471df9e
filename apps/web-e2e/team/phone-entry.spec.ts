import { INTAKE } from '../harness/given';
import { pick, sendByKey, tick, write } from '../harness/hands';
import { mailTo } from '../harness/inbox';
import { keystrokes } from '../harness/keyboard';
import { DESK, PHONE, visitors } from '../harness/visitors';
import { eventually, focused, reads, sees } from '../harness/waiting';

const all = visitors();

/** Beyond the text itself: what 45 seconds allow (issue 6). */
const MOST_KEYSTROKES = 30;

describe('B3, a request taken by telephone', () => {
  it.each([PHONE, DESK])('is typed during the call and gives the date to say, at %i px', async (width) => {
    const { page } = await all.arrive({ width, as: INTAKE, byKeyboard: true });
    await page.goto('/equipe/saisie');
    await reads(page, 'Saisir une demande');
    await pick(page.getByRole('combobox', { name: 'Organisme' }), 'oeuvre', 'Œuvre du partage de la baie');
    await sees(page, 'Membre en règle.');
    await sees(page, /Déjà (une demande ouverte|des demandes ouvertes)/);
    const email = `appel-${width}@exemple.test`;
    await write(page.getByLabel('Nom de la personne'), 'Gisèle Babin');
    await tick(page.getByRole('group', { name: 'Sa fonction' }).getByLabel('Coordination'));
    await write(page.getByLabel('Courriel').first(), email);
    await write(page.getByLabel('Sujet, en une ligne'), 'Une question sur le PSOC');
    await tick(page.getByLabel('Je l’ai lu à la personne'));
    // Received the day before, in the morning: the clock runs from there.
    await write(page.getByLabel('Jour', { exact: true }).last(), '19');
    await sendByKey(page);
    expect(await keystrokes(page)).toBeLessThanOrEqual(MOST_KEYSTROKES);
    await sees(page, /lui parlera d’ici le samedi 19\sdécembre\s2026/);
    expect((await mailTo(email)).map(({ text }) => text)).toEqual([expect.stringMatching(/samedi 19\sdécembre\s2026/)]);
  });

  it('says what is missing, and leads to it', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/saisie');
    await reads(page, 'Saisir une demande');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Écrivez le nom de la personne.' }).click();
    expect(await eventually(() => focused(page), (name) => name === 'Nom de la personne')).toBe('Nom de la personne');
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
