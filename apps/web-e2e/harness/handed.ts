import { opened, openFile } from './accompaniment';
import type { KnownRequest } from './given';
import { press, tick } from './hands';
import { isFine } from './inspection';
import type { Visitor } from './visitors';
import { sees } from './waiting';

/** A model of the catalogue handed over from the file of a request, and saved by whoever asked. */
export async function handAModel({ page }: Visitor, director: Visitor, { id }: KnownRequest): Promise<void> {
  await openFile(page, id);
  const picking = await opened(page, 'Remettre un modèle');
  await tick(picking.getByLabel('Code d’éthique du conseil'));
  await isFine(page, { ofTheTeam: true });
  await press(picking.getByRole('button', { name: 'Remettre', exact: true }));
  await picking.waitFor({ state: 'hidden' });

  await director.page.goto(`/mes-demandes/${id}`);
  await sees(director.page, 'Documents remis');
  const [file] = await Promise.all([director.page.waitForEvent('download'), press(director.page.getByRole('link', { name: 'Télécharger Code d’éthique du conseil, version 1' }))]);
  expect(file.suggestedFilename()).toBe('Code d’éthique du conseil.txt');
}
