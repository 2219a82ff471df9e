import type { Locator, Page } from 'playwright-core';
import { press, tick, write } from './hands';
import { isFine } from './inspection';
import { actOn, COORDINATION, INTAKE, type KnownRequest, readRequest } from './given';
import { opensOwn } from './own-request';
import { type Visitor, type Visitors } from './visitors';
import { sees } from './waiting';

/** What one journey has looked at, the others go through. */
const unlooked = (_page: Page): Promise<void> => Promise.resolve();

const HEADERS = { 'X-Requested-With': 'phare' };

interface Mandate {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly function: string;
}

/** The organisation that someone of the demonstration has a mandate in. */
export async function organisationOf({ context }: Visitor): Promise<Mandate> {
  const { mandates } = (await (await context.request.get('/api/session')).json()) as { mandates: Mandate[] };
  const [mandate] = mandates;
  if (!mandate) throw new Error('no mandate to ask by');
  return mandate;
}

/** A member asks, as the form does. */
export async function asks(visitor: Visitor, subject: string, more: Readonly<Record<string, unknown>> = {}): Promise<KnownRequest> {
  const { organisationId, function: as } = await organisationOf(visitor);
  const data = { organisationId, channel: 'web', requester: { function: as }, subject, description: 'L’assemblée est dans cinq semaines.', offerItems: ['vie-democratique.preparation-aga'], situation: {}, preferredModes: [], audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' }, ...more };
  const answer = await visitor.context.request.post('/api/requests', { headers: HEADERS, data });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as KnownRequest;
}

/** Someone of the team on a request's file. */
export async function teamOn(all: Visitors, { id }: KnownRequest, as = INTAKE): Promise<Visitor> {
  const visitor = await all.arrive({ as });
  await openFile(visitor.page, id);
  return visitor;
}

export async function openFile(page: Page, id: string): Promise<void> {
  await page.goto(`/equipe/demandes/${id}`);
  await page.getByRole('article').waitFor();
}

/** The dialog that a button of the page opens. */
export async function opened(page: Page, button: string | RegExp): Promise<Locator> {
  await press(page.getByRole('button', { name: button }));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Opens the form of an action. */
export async function openAction(page: Page, action: string): Promise<Locator> {
  await press(page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action, exact: true }));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

export async function triage(page: Page): Promise<void> {
  const dialog = await openAction(page, 'Trier');
  await write(dialog.getByLabel('Raison de la priorité'), 'Lue ce matin.');
  await confirmsTriage(page);
}

/** A triage shows at once: it is done when it is answered. */
export async function confirmsTriage(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/triage'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Confirmer le tri' }));
  await answered;
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Proposes somebody of the list, whatever stands against it. */
export async function propose(page: Page, name: string, more: (dialog: Locator) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const dialog = await openAction(page, 'Proposer');
  await tick(dialog.getByLabel(name));
  await more(dialog);
  await press(dialog.getByRole('button', { name: 'Proposer', exact: true }));
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'Proposition en attente');
}

/** A resource person finds the proposal among their work and opens it: enough to declare a conflict, and no more. */
export async function findsProposal(all: Visitors, { number, id }: KnownRequest, as: string): Promise<Visitor> {
  const visitor = await all.arrive({ as });
  const { page } = visitor;
  await page.goto('/equipe/accompagnements');
  await press(page.getByRole('region', { name: 'Propositions' }).getByRole('link', { name: new RegExp(number) }));
  await page.waitForURL(`**/equipe/demandes/${id}`);
  await sees(page, 'On vous propose cette demande');
  expect(await page.getByText('L’assemblée est dans cinq semaines.').count()).toBe(0);
  await isFine(page, { ofTheTeam: true });
  return visitor;
}

/** Someone is proposed by the team and accepts, without the screens. */
export async function isAccompaniedBy(all: Visitors, { context }: Visitor, { id }: Pick<KnownRequest, 'id'>, as: string): Promise<Visitor> {
  const resource = await all.arrive({ as });
  const { user } = (await (await resource.context.request.get('/api/session')).json()) as { user: { personId: string } };
  const proposed = await actOn(context.request, id, 'assignments', { resourcePersonId: user.personId });
  await actOn(resource.context.request, id, `assignments/${proposed.created?.id}/accept`, {});
  return resource;
}

/** A call to the organisation, without the screens. */
export async function calls({ context }: Visitor, { id, receivedAt }: Pick<KnownRequest, 'id' | 'receivedAt'>): Promise<void> {
  await actOn(context.request, id, 'follow-ups', { contactedAt: receivedAt, mode: 'phone', summary: 'Appel de vingt minutes.' });
}

/** The five-minute answer, on the file: the answer that closes, with the follow-up where there is none. */
export async function answersAtOnce(page: Page, words: string, { followedUp = false } = {}): Promise<void> {
  const dialog = await openAction(page, 'Répondre');
  if (!followedUp) await tick(dialog.getByLabel('Téléphone'));
  await write(dialog.getByLabel('Ce que vous avez répondu'), words);
  await press(dialog.getByRole('button', { name: 'Envoyer et fermer' }));
  await dialog.waitFor({ state: 'hidden' });
}

export async function accepts(page: Page, look = unlooked): Promise<void> {
  const dialog = await openAction(page, 'Accepter');
  await look(page);
  const question = dialog.getByLabel(/Non, j’accepte/);
  if (await question.count()) await tick(question);
  await press(dialog.getByRole('button', { name: 'Envoyer ma réponse' }));
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'L’assemblée est dans cinq semaines.');
}

/** A follow-up, then the end: what the organisation did itself. */
export async function closes(all: Visitors, visitor: Visitor, request: KnownRequest, look = unlooked): Promise<void> {
  all.mayLoseSightOf(request);
  const { page, context } = visitor;
  const { id } = request;
  await calls(visitor, request);
  await openFile(page, id);
  const dialog = await openAction(page, 'Fermer');
  await look(page);
  await tick(dialog.getByLabel('Fait', { exact: true }));
  await write(dialog.getByLabel('Ce qui a été fait'), 'L’ordre du jour est prêt.');
  await write(dialog.getByLabel(/lui-même/), 'Animer son assemblée.');
  await press(dialog.getByRole('button', { name: 'Fermer la demande' }));
  await dialog.waitFor({ state: 'hidden' });
  expect((await readRequest(context.request, id)).status).toBe('closed');
}

/** The requester reads how it ended: nothing of the team's own is there. */
export async function readsTheEnd({ page }: Visitor, request: KnownRequest, internal: RegExp): Promise<void> {
  await opensOwn(page, request);
  await sees(page, 'L’ordre du jour est prêt.');
  await sees(page, 'Animer son assemblée.');
  expect(await page.getByText(internal).count()).toBe(0);
  await isFine(page);
}

/** Coordination declares what ties somebody to an organisation. */
export async function declareTie(all: Visitors, organisationId: string, personId: string): Promise<void> {
  const { context } = await all.arrive({ as: COORDINATION });
  const answer = await context.request.post(`/api/organisations/${organisationId}/ties`, { headers: HEADERS, data: { personId, nature: 'work', from: '2026-01-01' } });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
}
