import type { Answer, TestApplication } from './test-application';

type Overrides = Readonly<Record<string, unknown>>;

/** The body of a request as the team logs it on the telephone, with what a spec changes. */
export const aRequest = (app: TestApplication, overrides: Overrides = {}): Overrides => ({
  organisationId: app.organisation('organisation-1'),
  channel: 'phone',
  requester: { name: 'Maude Arbour', email: 'direction1@exemple.test', function: 'direction' },
  subject: 'Préparer l’assemblée générale annuelle',
  description: 'L’assemblée est dans cinq semaines.',
  offerItems: ['vie-democratique.preparation-aga'],
  situation: { affectsFunctioning: true, kinds: ['board_crisis'] },
  ...overrides,
});

/** The body of a request as a member fills it in. */
export const aMemberRequest = (app: TestApplication, overrides: Overrides = {}): Overrides =>
  aRequest(app, { channel: 'web', requester: { function: 'direction' }, ...overrides });

/** Receives a request as the team and answers it. */
export async function received(app: TestApplication, overrides: Overrides = {}, as = 'intake@exemple.test'): Promise<Answer['body']> {
  const { status, body } = await app.post('/requests', { as, body: aRequest(app, overrides) });
  if (status !== 201) throw new Error(`a request was not received: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Triages a request as the team. */
export async function triaged(app: TestApplication, overrides: Overrides = {}, as = 'intake@exemple.test'): Promise<Answer['body']> {
  const request = await received(app, overrides, as);
  const { status, body } = await app.post(`/requests/${request.id}/triage`, { as, ifMatch: 1, body: { priority: 'p1', reason: 'Confirmé' } });
  if (status !== 200) throw new Error(`a request was not triaged: ${status} ${JSON.stringify(body)}`);
  return body;
}
