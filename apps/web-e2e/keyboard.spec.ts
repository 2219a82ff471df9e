import type { Page } from 'playwright-core';
import { CRISIS } from './harness/request-form';
import { DESK, visitors } from './harness/visitors';
import { eventually, focused, reads } from './harness/waiting';

const all = visitors();
const MOST_TABS = 40;

/** Presses Tab until what has the focus is so named; the pointer is never used. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to « ${name} »; it is at « ${await focused(page)} »`);
}

/** Presses Enter in the form or on its button, and waits for the next page. */
async function enter(page: Page, heading: string | RegExp): Promise<void> {
  await page.keyboard.press('Enter');
  await reads(page, heading);
}

describe('the whole request with a keyboard alone', () => {
  it('goes from the home page to the confirmation', async () => {
    const { page } = await all.arrive({ width: DESK });
    await page.goto('/');
    await reads(page, 'Votre organisme a besoin d’un coup de main?');
    await tabTo(page, 'Demander de l’accompagnement');
    await enter(page, 'Pour quel organisme écrivez-vous?');
    await tabTo(page, 'Nom de l’organisme');
    await page.keyboard.type('vigie');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await eventually(() => page.getByRole('combobox').inputValue(), (value) => value === CRISIS.organisation)).toBe(CRISIS.organisation);
    await tabTo(page, 'Conseil d’administration');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await eventually(() => focused(page), (name) => name.startsWith('Direction'))).toBe('Direction');
    await tabTo(page, 'Continuer');
    await enter(page, 'Quel est le besoin de votre organisme?');
    await tabTo(page, 'En quelques mots');
    await page.keyboard.type(CRISIS.title);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await tabTo(page, 'Choisissez un sujet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await tabTo(page, 'Continuer');
    await enter(page, /^Est-ce que quelque chose empêche/);
    await tabTo(page, 'Oui');
    await page.keyboard.press('Space');
    await tabTo(page, 'Une crise au conseil d’administration');
    await page.keyboard.press('Space');
    await tabTo(page, 'Continuer');
    await enter(page, 'Racontez-nous');
    await tabTo(page, 'Ce qui se passe');
    await page.keyboard.type(CRISIS.description);
    await tabTo(page, 'Continuer');
    await enter(page, 'Comment et quand vous joindre?');
    await tabTo(page, 'Votre nom');
    await page.keyboard.type(CRISIS.name);
    await tabTo(page, 'Votre adresse courriel');
    await page.keyboard.type('clavier@exemple.test');
    await enter(page, 'Qui peut voir cette demande?');
    await tabTo(page, 'Continuer');
    await enter(page, 'Vérifiez vos réponses');
    await tabTo(page, 'Envoyer la demande');
    await enter(page, 'C’est reçu.');
  });

  it('skips the header, and starts each page at its heading', async () => {
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
