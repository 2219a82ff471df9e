import { OPEN_STATUSES, STATUSES, TRANSITION_NAMES, transitionOf, type Status, type TransitionName } from '@phare/requests/domain';
import { act, acted, aPartner, COORDINATION } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';
const REASON = { reason: 'Une raison.' };

/** How each transition is asked for; a body that holds all it brings, so that the status alone can stand in its way. `receive` makes a request: it starts from none. */
type Route = (app: TestApplication, request: Json) => Promise<readonly [string, object, string?]>;
const ROUTES: Readonly<Record<Exclude<TransitionName, 'receive'>, Route>> = {
  confirm_requester: async () => ['requester-confirmation', { confirmed: true, ...REASON }],
  triage: async () => ['triage', { priority: 'p1', ...REASON }],
  propose: async (app) => ['assignments', { resourcePersonId: app.person(RESOURCE) }],
  take_on: async (_, { assignments }) => [`assignments/${assignments[0].id}/accept`, {}, RESOURCE],
  decline: async (_, { assignments }) => [`assignments/${assignments[0].id}/decline`, {}, RESOURCE],
  hand_over: async (app) => ['hand-over', { resourcePersonId: app.person('resource2@exemple.test'), ...REASON }],
  follow_up: async (app) => ['follow-ups', { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' }],
  answer: async () => ['answer', { outcome: 'done', summary: 'Répondu.' }],
  refer: async (app) => ['referrals', { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] }],
  withdraw: async () => ['withdraw', REASON],
  close: async () => ['close', { outcome: 'done', summary: 'Fait.', doneByOrganisation: 'Tout.', referralAnswer: 'contacted' }],
  reopen: async () => ['reopen', REASON],
  merge: async (app) => ['merge', { intoId: (await received(app)).id }],
  unmerge: async () => ['unmerge', REASON],
};

const TRIED = TRANSITION_NAMES.filter((name): name is keyof typeof ROUTES => name !== 'receive' && transitionOf(name).permission !== null);
const ILLEGAL = STATUSES.flatMap((status) => TRIED.filter((name) => !transitionOf(name).from.includes(status)).map((name) => [name, status] as const));

describe('a transition that the table does not have', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  /** A request in that status, followed up and eligible, with someone assigned: whatever else a transition needs is there. */
  async function standing(status: Status): Promise<Json> {
    const request = await acted(app, await received(app), 'follow-ups', { as: COORDINATION, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
    const into = status === 'merged' ? (await received(app)).id : null;
    const ended = (OPEN_STATUSES as readonly string[]).includes(status) || status === 'merged' ? null : app.clock.now();
    await app.sql(`UPDATE support_request SET status = $2, ended_at = $3, merged_into_id = $4, survivor_id = $4, merged_at = $5, merged_from = $6 WHERE id = $1`, [request.id, status, ended, into, into && app.clock.now(), into && 'received']);
    for (const state of ['proposed', 'accepted']) {
      await app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, $3, now() FROM support_request WHERE id = $1`, [into ?? request.id, app.person(RESOURCE), state]);
    }
    if (into) await app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, 'proposed', now() FROM support_request WHERE id = $1`, [request.id, app.person(RESOURCE)]);
    return (await app.get(`/requests/${request.id}`, { as: COORDINATION })).body;
  }

  it('leaves none out', () => {
    expect(ILLEGAL.length).toBe(STATUSES.length * TRIED.length - TRIED.reduce((sum, name) => sum + transitionOf(name).from.length, 0));
    expect(ILLEGAL.length).toBeGreaterThan(60);
  });

  it.each(ILLEGAL)('%s of what is %s: 409, with what is open instead and nothing that could be added; nothing changes', async (name, status) => {
    const request = await standing(status);
    const [path, body, as = COORDINATION] = await ROUTES[name](app, request);
    const answer = await act(app, request, path, { as, body });
    expect([answer.status, answer.body.code, answer.body.requestStatus, answer.body.missing, Array.isArray(answer.body.allowed)]).toEqual([409, 'transition_refused', status, [], true]);
    expect(answer.body.allowed).not.toContain(name);
    const after = (await app.get(`/requests/${request.id}`, { as: COORDINATION })).body;
    expect([after.status, after.version]).toEqual([status, request.version]);
  });
});
