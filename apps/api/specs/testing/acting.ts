import type { Answer, Json, TestApplication } from './test-application';

/** A path under `/api/requests/:id`, and who calls it with what. */
export interface Action {
  /** POST when absent. */
  readonly method?: 'PATCH' | 'POST';
  readonly as: string;
  readonly body?: unknown;
  /** The request's own version when absent. */
  readonly ifMatch?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Acts on a request from the version it was read at. */
export const act = (app: TestApplication, request: Json, path: string, { method = 'POST', as, body, ifMatch, headers }: Action): Promise<Answer> =>
  app.send(method, `/requests/${request.id}/${path}`, { as, body: body ?? {}, ifMatch: ifMatch ?? request.version, ...(headers ? { headers } : {}) });

/** Acts, and answers the request as it then is. Throws when it was refused. */
export async function acted(app: TestApplication, request: Json, path: string, action: Action): Promise<Json> {
  const { status, body } = await act(app, request, path, action);
  if (status !== 200 && status !== 201) throw new Error(`${path} was refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

export const INTAKE = 'intake@exemple.test';
export const COORDINATION = 'coordination@exemple.test';
export const DIRECTION1 = 'direction1@exemple.test';

/** A partner resource of the demonstration's directory. */
export async function aPartner(app: TestApplication): Promise<string> {
  const { body } = await app.get('/partner-resources', { as: INTAKE });
  return body.items[0].id;
}

/** Follows up, refers and closes: a request that has ended. */
export async function closed(app: TestApplication, request: Json, as = INTAKE): Promise<Json> {
  const followedUp = await acted(app, request, 'follow-ups', { as, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
  const referred = await acted(app, followedUp, 'referrals', { as, body: { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] } });
  return acted(app, referred, 'close', { as, body: { outcome: 'done', summary: 'La ressource a répondu.', referralAnswer: 'contacted' } });
}

/** The reasons of a refusal, as `status code`. */
export const refusalOf = ({ status, body }: Answer): string => `${status} ${body?.code ?? ''}`;
