import type { Page } from 'playwright-core';
import type { KnownRequest } from './given';
import { press } from './hands';
import { reads } from './waiting';

/** One's own request, reached as a person does: from the list, where the menu leads. */
export async function opensOwn(page: Page, { number }: Pick<KnownRequest, 'number'>): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Mes demandes' });
  if (await menu.isVisible()) await press(menu);
  else await page.goto('/mes-demandes');
  await reads(page, 'Mes demandes');
  await press(page.getByRole('link', { name: `Demande ${number}` }));
  await reads(page, `Demande ${number}`);
}

/** All that has happened, back to the beginning. */
export async function unfoldsStory(page: Page): Promise<void> {
  await press(page.locator('summary').filter({ hasText: /événements précédents|s’est passé avant/ }));
}
