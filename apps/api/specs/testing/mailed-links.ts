import type { MailServer } from '../correspondence/mail-server';
import { act, acted, aPartner, INTAKE } from './acting';
import { aMemberRequest } from './a-request';
import type { Answer, Json, TestApplication } from './test-application';

export const WORKER1 = 'worker1@exemple.test';

/** A request of someone who may not ask by themselves. */
export async function workersRequest(app: TestApplication, overrides: Readonly<Record<string, unknown>> = {}): Promise<Json> {
  const { status, body } = await app.post('/requests', { as: WORKER1, body: aMemberRequest(app, { requester: { function: 'other' }, situation: {}, ...overrides }) });
  if (status !== 201) throw new Error(`a worker’s request was not received: ${status} ${JSON.stringify(body)}`);
  return body;
}

export const CONFIRMER = { function: 'direction', name: 'Maude Arbour', email: 'maude.arbour@exemple.test' };

/** Mails of one delivery arrive in any order: what waited leaves first, so that the next delivery brings the next mail alone. */
const nothingElseWaits = (app: TestApplication): Promise<void> => app.deliverMail();

export async function askConfirmation(app: TestApplication, request: Json, confirmer: object = CONFIRMER, as = WORKER1): Promise<Answer> {
  await nothingElseWaits(app);
  return act(app, request, 'confirmers', { as, body: { when: 'now', confirmer } });
}

/** What the link of the one mail that waits for an address holds: its fragment. */
export async function tokenMailedTo(app: TestApplication, mail: MailServer, address: string): Promise<string> {
  await app.deliverMail();
  const link = /https?:\/\/\S+/.exec(mail.to(address).at(-1)?.text ?? '')?.[0];
  if (!link) throw new Error(`no link was mailed to ${address}`);
  return new URL(link).hash.slice(1);
}

export const SHARED = ['organisation', 'email', 'subject'];

/** Refers a request to one resource, for a reason that owes nothing unless another is given. */
export async function referredToOne(app: TestApplication, request: Json, reason = 'requester_choice'): Promise<{ request: Json; target: Json }> {
  const referred = await acted(app, request, 'referrals', { as: INTAKE, body: { reason, targets: [{ partnerResourceId: await aPartner(app) }] } });
  return { request: referred, target: referred.referrals[0].targets[0] };
}

/** Refers, consents as the team and sends: answers the request, its target and the address of the resource. */
export async function letterSent(app: TestApplication, request: Json, fields: readonly string[] = SHARED): Promise<{ request: Json; target: Json; address: string }> {
  await nothingElseWaits(app);
  const referred = await referredToOne(app, request);
  const path = `referral-targets/${referred.target.id}`;
  const consented = await acted(app, referred.request, `${path}/consent`, { as: INTAKE, body: { fields } });
  const sent = await acted(app, consented, `${path}/letter`, { as: INTAKE, body: { by: 'link', locale: 'fr-CA' } });
  const [letter] = (await app.get(`/requests/${request.id}/letters`, { as: INTAKE })).body.items;
  return { request: sent, target: sent.referrals[0].targets[0], address: letter.email };
}

/** The request as it now is, as someone sees it. */
export const readAs = async (app: TestApplication, { id }: Json, as: string): Promise<Json> => (await app.get(`/requests/${id}`, { as })).body;
