import type { Page } from 'playwright-core';
import { tick, write } from './hands';
import { carryOn, numberOf, send } from './request-form';
import { reads } from './waiting';

/** A board crisis that a member files, sealed, with the keeper they choose; its number. */
export async function fileCrisis(page: Page, subject: string, keeper: string): Promise<string> {
  await page.goto('/demande');
  await reads(page, 'Quel est le besoin de votre organisme?');
  await tick(page.getByLabel('Je ne sais pas'));
  await write(page.getByLabel('En quelques mots'), subject);
  await carryOn(page);
  await tick(page.getByLabel('Oui', { exact: true }));
  await tick(page.getByLabel('Une crise au conseil d’administration'));
  await carryOn(page);
  await write(page.getByLabel('Ce qui se passe, dans vos mots'), 'Trois personnes ne viennent plus aux rencontres.');
  await carryOn(page);
  await reads(page, 'Comment et quand vous joindre?');
  await carryOn(page);
  await reads(page, 'Qui peut voir cette demande?');
  await tick(page.getByRole('group', { name: /garde/ }).getByLabel(keeper));
  await carryOn(page);
  await reads(page, 'Vérifiez vos réponses');
  await send(page);
  return numberOf(page);
}
