import { acted, INTAKE } from './acting';
import { triaged } from './a-request';
import type { Json, TestApplication } from './test-application';

export const RESOURCE1 = 'resource1@exemple.test';
export const RESOURCE2 = 'resource2@exemple.test';

type Overrides = Readonly<Record<string, unknown>>;

/** A request that someone has taken on, triaged first where it was not: proposed by the team, accepted by them. */
export async function takenOn(app: TestApplication, request: Json, by = RESOURCE1): Promise<Json> {
  const sorted = request.status === 'received' ? await acted(app, request, 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Confirmé' } }) : request;
  const proposed = await acted(app, sorted, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(by) } });
  return acted(app, proposed, `assignments/${proposed.created.id}/accept`, { as: by });
}

/** A request of organisation 1 under way with the first resource person. */
export const inProgress = async (app: TestApplication, overrides: Overrides = {}): Promise<Json> => takenOn(app, await triaged(app, overrides));

/** The body of an entry of the journal. */
export const anEntry = (overrides: Overrides = {}): Overrides => ({
  happenedAt: '2026-11-20T09:30:00-05:00',
  mode: 'phone',
  minutes: 20,
  brought: ['information'],
  visibility: 'shared',
  note: 'On a parcouru l’ordre du jour.',
  ...overrides,
});

/** The body of a step of a plan. */
export const aStep = (overrides: Overrides = {}): Overrides => ({ title: 'Écrire l’ordre du jour', owner: 'organisation', verb: 'rédiger', status: 'todo', ...overrides });
