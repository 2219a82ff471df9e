import type { Page } from 'playwright-core';
import { DESK, PHONE, visitors } from './harness/visitors';
import { eventually, focused, reads, sees } from './harness/waiting';

const all = visitors();

/** Types the first letters and takes the suggestion. */
async function chooseOrganisation(page: Page, letters: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Quel est votre organisme?' }).pressSequentially(letters);
  await page.getByRole('option', { name }).click();
}

describe('A1, can my organisation be supported', () => {
  it.each([PHONE, DESK])('tells the direction of a member yes, with the clause, at %i px', async (width) => {
    const { page } = await all.arrive({ width });
    await page.goto('/');
    await chooseOrganisation(page, 'vigie', 'Maison des jeunes La Vigie');
    await page.getByLabel('Direction').check();
    await page.getByRole('button', { name: 'Voir la réponse' }).click();
    const answer = page.getByRole('region', { name: 'Oui, nous pouvons vous accompagner.' });
    await answer.waitFor();
    expect(await eventually(() => focused(page), (text) => text.startsWith('Oui'))).toBe('Oui, nous pouvons vous accompagner.');
    expect(await answer.textContent()).toMatch(/dimanche 20\sdécembre\s2026/);
    expect(await answer.locator('blockquote, q').count()).toBeGreaterThan(0);
    expect(await answer.getByRole('link', { name: 'Faire la demande' }).isVisible()).toBe(true);
  });

  it('gives a non-member resources, trainings and how to join, and still takes the request', async () => {
    const { page } = await all.arrive();
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Quel est votre organisme?' }).fill('Coopérative de solidarité du Barachois');
    await page.getByLabel('Direction').check();
    await page.getByRole('button', { name: 'Voir la réponse' }).click();
    await page.getByRole('link', { name: 'Nous écrire quand même' }).waitFor();
    await sees(page, 'Médiation du Golfe');
    await sees(page, 'Le conseil d’administration : rôles et responsabilités');
    await page.getByRole('heading', { name: 'Comment devenir membre', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Nous écrire quand même' }).click();
    await reads(page, 'Quel est le besoin de votre organisme?');
  });

  it('never turns away a name it does not know', async () => {
    const { page } = await all.arrive();
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Quel est votre organisme?' }).fill('Les Voisines du cap Inconnu');
    await page.getByLabel('Conseil d’administration').check();
    await page.getByRole('button', { name: 'Voir la réponse' }).click();
    await page.getByRole('region', { name: /Écrivez-nous|offert aux organismes membres/ }).waitFor();
    expect(await page.getByRole('link', { name: /^(Faire la demande|Nous écrire quand même)$/ }).count()).toBe(1);
  });

  it('says what is missing, and leads to it', async () => {
    const { page } = await all.arrive();
    await page.goto('/');
    await page.getByRole('button', { name: 'Voir la réponse' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Écrivez le nom de votre organisme.' }).click();
    expect(await eventually(() => focused(page), (text) => text.startsWith('Quel'))).toBe('Quel est votre organisme?');
  });

  it('changes language midway and keeps what was typed', async () => {
    const { page } = await all.arrive();
    await page.goto('/');
    expect(await page.getAttribute('html', 'lang')).toBe('fr-CA');
    await page.getByRole('combobox').fill('Les Voisines du cap Inconnu');
    await page.getByLabel('Coordination').check();
    await page.getByRole('button', { name: 'English' }).click();
    await reads(page, 'Does your organisation need a hand?');
    expect(await page.getAttribute('html', 'lang')).toBe('en-CA');
    expect(await page.getByRole('combobox', { name: 'What is your organisation?' }).inputValue()).toBe('Les Voisines du cap Inconnu');
    expect(await page.getByLabel('Coordinator').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'See the answer' }).click();
    await page.getByRole('region', { name: /Write to us|Support is for member/ }).waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('region', { name: /Écrivez-nous|offert aux organismes membres/ }).waitFor();
  });

  it('brings its question back from its address', async () => {
    const { page } = await all.arrive();
    await page.goto('/?nom=Maison%20des%20jeunes%20La%20Vigie&fonction=direction');
    await page.getByRole('region', { name: 'Oui, nous pouvons vous accompagner.' }).waitFor();
    expect(await page.getByLabel('Direction').isChecked()).toBe(true);
    expect(await page.getByRole('link', { name: 'Accueil', exact: true }).getAttribute('aria-current')).toBe('page');
  });
});
