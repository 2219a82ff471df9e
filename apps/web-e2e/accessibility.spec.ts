import type { Page } from 'playwright-core';
import { isFine } from './harness/inspection';
import { carryOn, CRISIS, describeIt, sayHowToReach, saySituation, saySubject, sayWhoAsks, send } from './harness/request-form';
import { visitors } from './harness/visitors';
import { reads } from './harness/waiting';

const all = visitors();

/** Sends the page as it is, empty, and looks at its errors. */
async function errorsAreFine(page: Page): Promise<void> {
  await carryOn(page);
  await page.getByRole('alert').waitFor();
  await isFine(page);
}

describe('public pages, for everyone', () => {
  it('home, with its errors, its list open and its clauses open', async () => {
    const { page } = await all.arrive();
    await page.goto('/');
    await reads(page, 'Votre organisme a besoin d’un coup de main?');
    await page.getByRole('button', { name: 'Voir la réponse' }).click();
    await page.getByRole('alert').waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await isFine(page);
    await page.getByRole('combobox').pressSequentially('a');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowDown');
    await isFine(page);
  });

  it('an answer that is yes, and one that is no', async () => {
    const { page } = await all.arrive();
    await page.goto('/?nom=Maison%20des%20jeunes%20La%20Vigie&fonction=direction');
    await page.getByRole('region', { name: 'Oui, nous pouvons vous accompagner.' }).waitFor();
    await isFine(page);
    await page.goto('/?nom=Coop%C3%A9rative%20de%20solidarit%C3%A9%20du%20Barachois&fonction=direction');
    await page.getByRole('link', { name: 'Nous écrire quand même' }).waitFor();
    await isFine(page);
  });

  it('who asks, subject and situation, empty then answered', async () => {
    const { page } = await all.arrive();
    await page.goto('/demande');
    await reads(page, 'Pour quel organisme écrivez-vous?');
    await errorsAreFine(page);
    await sayWhoAsks(page);
    await reads(page, 'Quel est le besoin de votre organisme?');
    await errorsAreFine(page);
    await page.getByRole('radio').first().check();
    await isFine(page);
    await saySubject(page);
    await reads(page, /^Est-ce que quelque chose empêche/);
    await page.getByLabel('Oui', { exact: true }).check();
    await page.getByLabel('Jour').fill('45');
    await errorsAreFine(page);
  });

  it('description, contact and access, empty then answered, then the check and the confirmation', async () => {
    const { page } = await all.arrive();
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await reads(page, 'Racontez-nous');
    await errorsAreFine(page);
    await describeIt(page);
    await reads(page, 'Comment et quand vous joindre?');
    await page.getByLabel('Votre numéro de téléphone').fill(CRISIS.phone);
    await errorsAreFine(page);
    await sayHowToReach(page, { email: 'acces@exemple.test' });
    await reads(page, 'Qui peut voir cette demande?');
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    await page.getByLabel('Nom de la personne 1').fill('Odette Cyr');
    await errorsAreFine(page);
    await page.getByRole('button', { name: 'Retirer la personne 1' }).click();
    await carryOn(page);
    await reads(page, 'Vérifiez vos réponses');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await isFine(page);
    await send(page);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await isFine(page);
  });

  it('a request that failed to leave', async () => {
    const { page, context, faults } = await all.arrive();
    faults.expect(/net::ERR_FAILED \S+\/api\/requests$/);
    await context.route('**/api/requests', (route) => route.abort());
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await describeIt(page);
    await sayHowToReach(page, { email: 'echec@exemple.test' });
    await reads(page, 'Qui peut voir cette demande?');
    await carryOn(page);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await isFine(page);
  });

  it('sign-in with its errors, the policy with everything open, a page that does not exist', async () => {
    const { page, faults } = await all.arrive();
    await page.goto('/connexion');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('alert').waitFor();
    await isFine(page);
    await page.goto('/politique');
    await reads(page, 'La politique d’accompagnement');
    await page.getByRole('heading', { name: 'Les articles' }).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await isFine(page);
    await page.goto('/nulle-part');
    await reads(page, 'Page introuvable');
    await isFine(page);
    faults.expect(/status of 40[04] .*\/api\/[a-z-]+\/read$/);
    for (const cutShort of ['/confirmer', '/repondre#tronqu']) {
      await page.goto(cutShort);
      await reads(page, 'Ce lien ne fonctionne plus');
      await isFine(page);
    }
  });

  it('the same in English', async () => {
    const { page } = await all.arrive({ locale: 'en-CA' });
    const headings = { '/': 'Does your organisation need a hand?', '/demande': 'For which organisation are you writing?', '/connexion': 'Sign in', '/politique': 'The support policy' };
    for (const [path, heading] of Object.entries(headings)) {
      await page.goto(path);
      await reads(page, heading);
      expect(await page.getAttribute('html', 'lang')).toBe('en-CA');
      await isFine(page);
    }
    await page.goto('/?nom=Coop%C3%A9rative%20de%20solidarit%C3%A9%20du%20Barachois&fonction=direction');
    await page.getByRole('link', { name: 'Write to us all the same' }).waitFor();
    await isFine(page);
  });
});
