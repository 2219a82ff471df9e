import type { Page } from 'playwright-core';
import { axeFindings, overflows } from './inspection';
import { actOn, COORDINATION, INTAKE, type KnownRequest, readRequest } from './given';
import { DESK, type Visitor, type Visitors } from './visitors';
import { reads, readsOn, sees } from './waiting';

const HEADERS = { 'X-Requested-With': 'phare' };

/** The organisation that someone of the demonstration has a mandate in. */
export async function organisationOf({ context }: Visitor): Promise<{ readonly organisationId: string; readonly function: string }> {
  const { mandates } = (await (await context.request.get('/api/session')).json()) as { mandates: { organisationId: string; function: string }[] };
  const [mandate] = mandates;
  if (!mandate) throw new Error('no mandate to ask by');
  return mandate;
}

/** A member asks, as the form does. */
export async function asks(visitor: Visitor, subject: string): Promise<KnownRequest> {
  const { organisationId, function: as } = await organisationOf(visitor);
  const data = { organisationId, channel: 'web', requester: { function: as }, subject, description: 'L’assemblée est dans cinq semaines.', offerItems: ['vie-democratique.preparation-aga'], situation: {}, preferredModes: [], audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' } };
  const answer = await visitor.context.request.post('/api/requests', { headers: HEADERS, data });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as KnownRequest;
}

/** Someone of the team on a request's file. */
export async function teamOn(all: Visitors, { id }: KnownRequest, as = INTAKE): Promise<Visitor> {
  const visitor = await all.arrive({ width: DESK, as });
  await openFile(visitor.page, id);
  return visitor;
}

export async function openFile(page: Page, id: string): Promise<void> {
  await page.goto(`/equipe/demandes/${id}`);
  await page.getByRole('article').waitFor();
}

/** Opens the form of an action, and finds nothing to say against it. */
export async function press(page: Page, action: string) {
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  return dialog;
}

export async function triage(page: Page): Promise<void> {
  const dialog = await press(page, 'Trier');
  await dialog.getByLabel('Raison de la priorité').fill('Lue ce matin.');
  await dialog.getByRole('button', { name: 'Confirmer le tri' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Proposes somebody of the list, whatever stands against it. */
export async function propose(page: Page, name: string, more: (dialog: Awaited<ReturnType<typeof press>>) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const dialog = await press(page, 'Proposer');
  await dialog.getByLabel(name).check();
  await more(dialog);
  await dialog.getByRole('button', { name: 'Proposer', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'Proposition en attente');
}

/** A resource person finds the proposal among their work and opens it: enough to declare a conflict, and no more. */
export async function findsProposal(all: Visitors, { number, id }: KnownRequest, as: string): Promise<Visitor> {
  const visitor = await all.arrive({ as });
  const { page } = visitor;
  await page.goto('/equipe/accompagnements');
  await page.getByRole('region', { name: 'Propositions' }).getByRole('link', { name: new RegExp(number) }).click();
  await page.waitForURL(`**/equipe/demandes/${id}`);
  await sees(page, 'On vous propose cette demande');
  expect(await page.getByText('L’assemblée est dans cinq semaines.').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  return visitor;
}

export async function accepts(page: Page): Promise<void> {
  const dialog = await press(page, 'Accepter');
  const question = dialog.getByLabel(/Non, j’accepte/);
  if (await question.count()) await question.check();
  await dialog.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'L’assemblée est dans cinq semaines.');
}

/** A follow-up, then the end: what the organisation did itself. */
export async function closes({ page, context }: Visitor, { id, receivedAt }: KnownRequest): Promise<void> {
  await actOn(context.request, id, 'follow-ups', { contactedAt: receivedAt, mode: 'phone', summary: 'Appel de vingt minutes.' });
  await openFile(page, id);
  const dialog = await press(page, 'Fermer');
  await dialog.getByLabel('Fait', { exact: true }).check();
  await dialog.getByLabel('Ce qui a été fait').fill('L’ordre du jour est prêt.');
  await dialog.getByLabel(/lui-même/).fill('Animer son assemblée.');
  await dialog.getByRole('button', { name: 'Fermer la demande' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await readRequest(context.request, id)).status).toBe('closed');
}

/** The requester reads how it ended and gives the first review: nothing of the team's own is there. */
export async function readsTheEnd({ page }: Visitor, { id, number }: KnownRequest, internal: RegExp): Promise<void> {
  await page.goto(`/mes-demandes/${id}`);
  await reads(page, `Demande ${number}`);
  await readsOn(page);
  await sees(page, 'L’ordre du jour est prêt.');
  await sees(page, 'Animer son assemblée.');
  expect(await page.getByText(internal).count()).toBe(0);
  await page.getByRole('group', { name: /vous a-t-il été utile/ }).getByLabel('Tout à fait').check();
  await page.getByRole('group', { name: /continuer par lui-même/ }).getByLabel('Assez').check();
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await sees(page, 'Utile : Tout à fait');
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
}

/** Coordination declares what ties somebody to an organisation. */
export async function declareTie(all: Visitors, organisationId: string, personId: string): Promise<void> {
  const { context } = await all.arrive({ as: COORDINATION });
  const answer = await context.request.post(`/api/organisations/${organisationId}/ties`, { headers: HEADERS, data: { personId, nature: 'work', from: '2026-01-01' } });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
}
