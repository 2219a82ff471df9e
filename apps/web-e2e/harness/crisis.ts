import type { Page } from 'playwright-core';
import { carryOn, numberOf, send } from './request-form';
import { reads } from './waiting';

/** A board crisis that a member files, sealed, with the keeper they choose; its number. */
export async function fileCrisis(page: Page, subject: string, keeper: string): Promise<string> {
  await page.goto('/demande');
  await reads(page, 'Quel est le besoin de votre organisme?');
  await page.getByLabel('Je ne sais pas').check();
  await page.getByLabel('En quelques mots').fill(subject);
  await carryOn(page);
  await page.getByLabel('Oui', { exact: true }).check();
  await page.getByLabel('Une crise au conseil d’administration').check();
  await carryOn(page);
  await page.getByLabel('Ce qui se passe, dans vos mots').fill('Trois personnes ne viennent plus aux rencontres.');
  await carryOn(page);
  await reads(page, 'Comment et quand vous joindre?');
  await carryOn(page);
  await reads(page, 'Qui peut voir cette demande?');
  await page.getByRole('group', { name: /garde/ }).getByLabel(keeper).check();
  await carryOn(page);
  await reads(page, 'Vérifiez vos réponses');
  await send(page);
  return numberOf(page);
}
