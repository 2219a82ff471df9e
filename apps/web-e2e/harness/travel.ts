import { type KnownRequest } from './given';
import { press, tick, write } from './hands';
import { isFine } from './inspection';
import { opened, openFile } from './accompaniment';
import type { Visitor } from './visitors';
import { sees } from './waiting';

/** A trip from both sides: its estimate, its acceptance, what it really cost, and that again accepted. */
export async function agreeOnATrip({ page }: Visitor, director: Visitor, { id }: KnownRequest): Promise<void> {
  await openFile(page, id);
  const estimate = await opened(page, 'Proposer un déplacement');
  for (const [part, value] of [['Jour', '3'], ['Mois', '12'], ['Année', '2027'], ['Où', 'Gaspé'], ['Pourquoi', 'Rencontrer le conseil'], ['Kilomètres en voiture', '260'], ['Repas', '21,55']] as const) await write(estimate.getByLabel(part), value);
  await estimate.getByText(/Total\s: 151,55\s\$/).waitFor();
  await tick(estimate.getByLabel('Les deux'));
  await write(estimate.getByLabel(/Part de l’organisme/), '50');
  await isFine(page, { ofTheTeam: true });
  await press(estimate.getByRole('button', { name: 'Envoyer à l’organisme' }));
  await estimate.waitFor({ state: 'hidden' });

  await director.page.goto(`/mes-demandes/${id}`);
  await sees(director.page, /Par téléphone ou visioconférence, c’est gratuit/);
  await isFine(director.page);
  await press(director.page.getByRole('button', { name: /^Accepter l’entente/ }));
  await sees(director.page, 'Entente acceptée. Nous vous en remercions.');

  await openFile(page, id);
  const claim = await opened(page, /^Réclamer les frais/);
  await write(claim.getByLabel('Repas'), '20');
  await isFine(page, { ofTheTeam: true });
  await press(claim.getByRole('button', { name: 'Envoyer à l’organisme' }));
  await claim.waitFor({ state: 'hidden' });

  await director.page.goto(`/mes-demandes/${id}`);
  await press(director.page.getByRole('button', { name: /^Accepter les frais/ }));
  await sees(director.page, 'Frais acceptés.');
}
