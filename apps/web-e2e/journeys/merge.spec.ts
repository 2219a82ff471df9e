import type { Page } from 'playwright-core';
import { INTAKE, type KnownRequest, readRequest } from '../harness/given';
import { axeFindings, overflows } from '../harness/inspection';
import { DESK, type Visitor, visitors } from '../harness/visitors';
import { reads, readsOn, sees } from '../harness/waiting';

const all = visitors();

const DIRECTION = 'direction2@exemple.test';
const TWICE = 'La même assemblée, demandée deux fois';

/** A member asks, through the API, as the form does. */
async function asks({ context }: Visitor, description: string): Promise<KnownRequest> {
  const session = await context.request.get('/api/session');
  const { mandates } = (await session.json()) as { mandates: { organisationId: string; function: string }[] };
  const [mandate] = mandates;
  const data = { organisationId: mandate?.organisationId, channel: 'web', requester: { function: mandate?.function }, subject: TWICE, description, offerItems: [], situation: {}, preferredModes: [], audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' } };
  const answer = await context.request.post('/api/requests', { headers: { 'X-Requested-With': 'phare' }, data });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as KnownRequest;
}

async function press(page: Page, action: string) {
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action }).click();
  return page.getByRole('dialog');
}

async function merge(page: Page, into: KnownRequest): Promise<void> {
  const dialog = await press(page, 'Fusionner');
  await dialog.getByLabel(new RegExp(into.number)).check();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Fusionner' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'Demande fusionnée');
}

async function answer(page: Page, { id }: KnownRequest, words: string): Promise<void> {
  await page.goto(`/equipe/demandes/${id}`);
  const dialog = await press(page, 'Répondre');
  await dialog.getByLabel('Téléphone').check();
  await dialog.getByLabel('Ce que vous avez répondu').fill(words);
  await dialog.getByRole('button', { name: 'Envoyer et fermer' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('the same request, twice', () => {
  it('becomes one, by mistake, is undone at once; becomes one, and is parted again; both end', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const first = await asks(director, 'Par écrit, lundi.');
    const second = await asks(director, 'Encore une fois, au cas où.');

    const team = await all.arrive({ width: DESK, as: INTAKE });
    const { page } = team;
    await page.goto(`/equipe/demandes/${second.id}`);
    await merge(page, first);
    await page.locator('.ph-toast').getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('Demande fusionnée').waitFor({ state: 'detached' });
    expect((await readRequest(team.context.request, second.id)).status).toBe('received');

    await merge(page, first);
    await page.getByRole('link', { name: `Ouvrir ${first.number}` }).click();
    await sees(page, 'Demandes fusionnées ici');
    expect(await overflows(page)).toEqual([]);
    await director.page.goto(`/mes-demandes/${first.id}`);
    await reads(director.page, `Demande ${first.number}`);
    await readsOn(director.page);
    await sees(director.page, 'a réuni deux de vos demandes');

    await page.getByRole('link', { name: `Ouvrir ${second.number}` }).click();
    const parting = await press(page, 'Défaire la fusion');
    await parting.getByLabel('Raison').fill('La seconde parle d’une autre année.');
    await parting.getByRole('button', { name: 'Défaire la fusion' }).click();
    await parting.waitFor({ state: 'hidden' });
    expect([(await readRequest(team.context.request, first.id)).followUp.dueOn, (await readRequest(team.context.request, second.id)).status]).toEqual([first.followUp.dueOn, 'received']);

    await answer(page, first, 'Le modèle de convocation convient.');
    await answer(page, second, 'Celui de l’an prochain aussi.');
    for (const [request, words] of [[first, 'Le modèle de convocation convient.'], [second, 'Celui de l’an prochain aussi.']] as const) {
      await director.page.goto(`/mes-demandes/${request.id}`);
      await reads(director.page, `Demande ${request.number}`);
      await readsOn(director.page);
      await sees(director.page, words);
      await sees(director.page, 'a séparé deux demandes qui étaient réunies');
      expect(await axeFindings(director.page)).toEqual([]);
      expect(await overflows(director.page)).toEqual([]);
    }
  });
});
