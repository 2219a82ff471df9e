import type { Page } from 'playwright-core';
import { reads } from './waiting';

/** What someone without an account writes in the five pages, in French; a crisis on the board. */
export const CRISIS = {
  organisation: 'Maison des jeunes La Vigie',
  title: 'Deux démissions au conseil',
  description: 'La présidence et la trésorerie ont quitté hier soir. L’assemblée est dans trois semaines.',
  name: 'Aurèle Dufresne',
  phone: '418 555-0177',
} as const;

/** An address of its own per journey: the public form counts requests per address. */
export interface Asker {
  readonly email: string;
}

export async function sayWhoAsks(page: Page): Promise<void> {
  await page.goto('/demande');
  await reads(page, 'Pour quel organisme écrivez-vous?');
  await page.getByRole('combobox', { name: 'Nom de l’organisme' }).pressSequentially('vigie');
  await page.getByRole('option', { name: CRISIS.organisation }).click();
  await page.getByLabel('Conseil d’administration').check();
  await carryOn(page);
}

export async function saySubject(page: Page): Promise<void> {
  await reads(page, 'Quel est le besoin de votre organisme?');
  await page.getByLabel('Je ne sais pas').check();
  await page.getByLabel('En quelques mots').fill(CRISIS.title);
  await carryOn(page);
}

export async function saySituation(page: Page): Promise<void> {
  await reads(page, /^Est-ce que quelque chose empêche/);
  await page.getByLabel('Oui', { exact: true }).check();
  await page.getByLabel('Une crise au conseil d’administration').check();
  await page.getByLabel('Jour').fill('10');
  await page.getByLabel('Mois').fill('12');
  await page.getByLabel('Année').fill('2026');
  await carryOn(page);
}

export async function describeIt(page: Page): Promise<void> {
  await reads(page, 'Racontez-nous');
  await page.getByLabel('Ce qui se passe, dans vos mots').fill(CRISIS.description);
  await carryOn(page);
}

export async function sayHowToReach(page: Page, { email }: Asker): Promise<void> {
  await reads(page, 'Comment et quand vous joindre?');
  await page.getByLabel('Votre nom').fill(CRISIS.name);
  await page.getByLabel('Votre adresse courriel').fill(email);
  await page.getByLabel('Téléphone', { exact: true }).check();
  await page.getByLabel('Votre numéro de téléphone').fill(CRISIS.phone);
  await page.getByLabel('Non, rappelez plus tard').check();
  await carryOn(page);
}

/** Up to the last question, which the caller answers. */
export async function writeCrisis(page: Page, asker: Asker): Promise<void> {
  await sayWhoAsks(page);
  await saySubject(page);
  await saySituation(page);
  await describeIt(page);
  await sayHowToReach(page, asker);
  await reads(page, 'Qui peut voir cette demande?');
}

/** The whole form, sealed as proposed, up to « Vérifiez vos réponses ». */
export async function prepareCrisis(page: Page, asker: Asker): Promise<void> {
  await writeCrisis(page, asker);
  await carryOn(page);
  await reads(page, 'Vérifiez vos réponses');
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await reads(page, 'C’est reçu.');
}

export function carryOn(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Continuer' }).click();
}

/** The number on the confirmation. */
export async function numberOf(page: Page): Promise<string> {
  const number = /\d{4}-[0-9A-Z]{4}/.exec(await page.getByRole('region', { name: 'C’est reçu.' }).innerText())?.[0];
  if (!number) throw new Error('The confirmation gives no number');
  return number;
}
