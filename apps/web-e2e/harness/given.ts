import type { APIRequestContext } from 'playwright-core';
import type { Visitors } from './visitors';

export const INTAKE = 'intake@exemple.test';
export const COORDINATION = 'coordination@exemple.test';

/** What a test reads of a request. */
export interface KnownRequest {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly channel: string;
  readonly version: number;
  readonly receivedAt: string;
  readonly priority: { readonly suggested: string; readonly confirmed: string | null };
  readonly followUp: { readonly dueOn: string; readonly internalTargetOn: string; readonly state: string };
}

const HEADERS = { 'X-Requested-With': 'phare' };

const CALL = {
  channel: 'phone',
  requester: { name: 'Odette Cyr', function: 'direction' },
  description: 'Un appel du matin.',
  offerItems: [],
  situation: { affectsFunctioning: false, kinds: [] },
  preferredModes: ['phone'],
  audience: { sealed: false },
  notice: { version: 'current', readBy: 'team' },
};

/** A request that `intake@exemple.test` took by telephone, for a member organisation, through the API. */
export async function aRequest(all: Visitors, subject: string, more: Readonly<Record<string, unknown>> = {}): Promise<KnownRequest> {
  const { context } = await all.arrive({ as: INTAKE });
  const found = await context.request.get('/api/policy/organisations?q=logement');
  const { items } = (await found.json()) as { items: { id: string }[] };
  const answer = await context.request.post('/api/requests', { headers: HEADERS, data: { ...CALL, organisationId: items[0]?.id, subject, ...more } });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as KnownRequest;
}

/** The request as the API gives it to whoever asks. */
export async function readRequest(api: APIRequestContext, id: string): Promise<KnownRequest> {
  return (await (await api.get(`/api/requests/${id}`)).json()) as KnownRequest;
}

/** The identifier of someone of the team, by the name the public form gives. */
export async function teamMember(all: Visitors, name: string): Promise<string> {
  const { context } = await all.arrive();
  const answer = await context.request.get('/api/policy/team');
  const { items } = (await answer.json()) as { items: { personId: string; name: string }[] };
  const id = items.find((member) => member.name === name)?.personId;
  if (!id) throw new Error(`${name} is not of the team`);
  return id;
}

/** Acts on a request through the API, from the version that whoever asks reads now; answers it as it then is. */
export async function actOn(api: APIRequestContext, id: string, path: string, data: object): Promise<KnownRequest & { readonly created?: { readonly id: string } }> {
  const { version } = await readRequest(api, id);
  const answer = await api.post(`/api/requests/${id}/${path}`, { headers: { ...HEADERS, 'If-Match': `"${version}"` }, data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as KnownRequest & { readonly created?: { readonly id: string } };
}
