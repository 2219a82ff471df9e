import { triaged } from './a-request';
import type { Json, TestApplication } from './test-application';

export const RESOURCE1 = 'resource1@exemple.test';
export const RESOURCE2 = 'resource2@exemple.test';

type Overrides = Readonly<Record<string, unknown>>;

/** A request that someone has taken on: its assignment is put there, accepted. */
export async function takenOn(app: TestApplication, request: Json, by = RESOURCE1): Promise<Json> {
  await app.sql(
    `WITH moved AS (UPDATE support_request SET status = 'in_progress' WHERE id = $1 RETURNING network_id, id)
     INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, 'accepted', $3 FROM moved`,
    [request.id, app.person(by), app.clock.now()],
  );
  return { ...request, status: 'in_progress' };
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
