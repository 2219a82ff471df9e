import type { Page } from 'playwright-core';
import { pick, press, tick, write } from './hands';
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
  await pick(page.getByRole('combobox', { name: 'Nom de l’organisme' }), 'vigie', CRISIS.organisation);
  await tick(page.getByLabel('Conseil d’administration'));
  await carryOn(page);
}

export async function saySubject(page: Page): Promise<void> {
  await reads(page, 'Quel est le besoin de votre organisme?');
  await tick(page.getByLabel('Je ne sais pas'));
  await write(page.getByLabel('En quelques mots'), CRISIS.title);
  await carryOn(page);
}

export async function saySituation(page: Page): Promise<void> {
  await reads(page, /^Est-ce que quelque chose empêche/);
  await tick(page.getByLabel('Oui', { exact: true }));
  await tick(page.getByLabel('Une crise au conseil d’administration'));
  await write(page.getByLabel('Jour'), '10');
  await write(page.getByLabel('Mois'), '12');
  await write(page.getByLabel('Année'), '2026');
  await carryOn(page);
}

export async function describeIt(page: Page): Promise<void> {
  await reads(page, 'Racontez-nous');
  await write(page.getByLabel('Ce qui se passe, dans vos mots'), CRISIS.description);
  await carryOn(page);
}

export async function sayHowToReach(page: Page, { email }: Asker): Promise<void> {
  await reads(page, 'Comment et quand vous joindre?');
  await write(page.getByLabel('Votre nom'), CRISIS.name);
  await write(page.getByLabel('Votre adresse courriel'), email);
  await tick(page.getByLabel('Téléphone', { exact: true }));
  await write(page.getByLabel('Votre numéro de téléphone'), CRISIS.phone);
  await tick(page.getByLabel('Non, rappelez plus tard'));
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
  await press(page.getByRole('button', { name: 'Envoyer la demande' }));
  await reads(page, 'C’est reçu.');
}

export function carryOn(page: Page): Promise<void> {
  return press(page.getByRole('button', { name: 'Continuer' }));
}

/** The number on the confirmation. */
export async function numberOf(page: Page): Promise<string> {
  const number = /\d{4}-[0-9A-Z]{4}/.exec(await page.getByRole('region', { name: 'C’est reçu.' }).innerText())?.[0];
  if (!number) throw new Error('The confirmation gives no number');
  return number;
}
