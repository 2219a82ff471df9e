import { DIRECTION1, INTAKE, COORDINATION, closed, acted } from '../testing/acting';
import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const NOBODY = ['board1@exemple.test', 'worker1@exemple.test', 'direction2@exemple.test', 'resource1@exemple.test', 'admin@exemple.test', 'privacy@exemple.test'];
const VIEWS = ['', '?view=queue', '?view=mine', '?view=at-risk', '?view=overdue', '?view=all'];

describe('who sees a request', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(() => app.stop());

  const byDirection = async (more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, more) })).body;
  const status = async (request: Json, as: string): Promise<number> => (await app.get(`/requests/${request.id}`, { as })).status;
  const listed = async (as: string, query = ''): Promise<string[]> => (await app.get(`/requests${query}`, { as })).body.items.map(({ id }: Json) => id);

  it('is its requester and the team', async () => {
    const request = await byDirection();
    for (const as of [DIRECTION1, INTAKE, COORDINATION]) expect([as, await status(request, as)]).toEqual([as, 200]);
    expect(await listed(DIRECTION1)).toContain(request.id);
    expect(await listed(DIRECTION1, '?view=mine')).toContain(request.id);
  });

  it.each(NOBODY)('is not %s: 404 for one, an empty list for all, in every view', async (as) => {
    const request = await byDirection();
    expect([await status(request, as), (await app.get(`/requests/${request.id}/timeline`, { as })).status]).toEqual([404, 404]);
    for (const view of VIEWS) expect(await listed(as, view)).toEqual([]);
    expect(await listed(as, `?organisationId=${app.organisation('organisation-1')}`)).toEqual([]);
    expect(await listed(as, `?q=${request.number}`)).toEqual([]);
    expect(await listed(as, '?q=assemblée')).toEqual([]);
  });

  it('is network_board no more than the others', async () => {
    const request = await byDirection();
    await app.sql(`UPDATE role_grant SET role = 'network_board' WHERE person_id = $1`, [app.person('privacy@exemple.test')]);
    expect([await status(request, 'privacy@exemple.test'), await listed('privacy@exemple.test')]).toEqual([404, []]);
    await app.sql(`UPDATE role_grant SET role = 'privacy' WHERE person_id = $1`, [app.person('privacy@exemple.test')]);
  });

  it('is the people named in it, who see no internal entry', async () => {
    const request = await byDirection({ audience: { sealed: false, persons: [{ personId: app.person('board1@exemple.test') }, { name: 'Une alliée', email: 'alliee@exemple.test' }] } });
    expect(request.audience.persons.map(({ name }: Json) => name).sort()).toEqual(['Normand Quessy', 'Une alliée']);
    expect([await status(request, 'board1@exemple.test'), await status(request, 'worker1@exemple.test')]).toEqual([200, 404]);
    expect(await listed('board1@exemple.test', '?view=mine')).toEqual([request.id]);
    await acted(app, request, 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Entre nous.' } });
    for (const as of ['board1@exemple.test', DIRECTION1]) {
      const { body } = await app.get(`/requests/${request.id}/timeline`, { as });
      expect(JSON.stringify([body, (await app.get(`/requests/${request.id}`, { as })).body])).not.toContain('Entre nous');
    }
  });

  it('is never the people excluded, not even the team, from the first moment on', async () => {
    const request = await byDirection({ excludedPersons: [{ personId: app.person(INTAKE) }, { text: 'mon voisin' }] });
    expect(request.excludedPersons).toHaveLength(2);
    expect([await status(request, INTAKE), await status(request, COORDINATION)]).toEqual([404, 200]);
    for (const view of [...VIEWS, `?q=${request.number}`, `?organisationId=${app.organisation('organisation-1')}`]) expect(await listed(INTAKE, view)).not.toContain(request.id);
  });

  it('is who was proposed, for what they need to declare a conflict; all of it once they accept', async () => {
    const request = await received(app);
    const assign = (state: string) =>
      app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, $3, now() FROM support_request WHERE id = $1`, [request.id, app.person('resource1@exemple.test'), state]);
    await assign('proposed');
    const { body: proposal } = await app.get(`/requests/${request.id}`, { as: 'resource1@exemple.test' });
    expect(Object.keys(proposal).sort()).toEqual(['allowed', 'assignments', 'followUp', 'id', 'number', 'offerItems', 'organisation', 'requester', 'sealed', 'status', 'subject', 'version'].sort());
    expect(proposal.requester).toEqual({ personId: request.requester.personId, name: 'Maude Arbour', function: 'direction' });
    expect((await app.get(`/requests/${request.id}/timeline`, { as: 'resource1@exemple.test' })).status).toBe(404);
    expect(await listed('resource1@exemple.test', '?q=semaines')).toEqual([]);
    await app.sql(`UPDATE assignment SET state = 'accepted' WHERE request_id = $1`, [request.id]);
    expect((await app.get(`/requests/${request.id}`, { as: 'resource1@exemple.test' })).body).toMatchObject({ description: request.description, allowed: ['follow_up'] });
    await app.sql(`UPDATE assignment SET state = 'ended' WHERE request_id = $1`, [request.id]);
    expect(await status(request, 'resource1@exemple.test')).toBe(404);
  });

  it('narrows once closed: whoever closed for sixty seconds, coordination and the requester for good', async () => {
    const request = await closed(app, await byDirection());
    expect(await status(request, INTAKE)).toBe(200);
    app.clock.moveTo(new Date('2026-11-20T15:00:59.999Z'));
    expect(await status(request, INTAKE)).toBe(200);
    app.clock.moveTo(new Date('2026-11-20T15:01:00Z'));
    expect([await status(request, INTAKE), await listed(INTAKE, '?status=closed')]).toEqual([404, []]);
    expect([await status(request, COORDINATION), await status(request, DIRECTION1)]).toEqual([200, 200]);
  });

  it('narrows at once for the team when the requester withdraws', async () => {
    const request = await byDirection();
    await acted(app, request, 'withdraw', { as: DIRECTION1 });
    expect([await status(request, INTAKE), await status(request, COORDINATION)]).toEqual([404, 200]);
  });

  it('needs a session, and says nothing of the request without one', async () => {
    const request = await received(app, aRequest(app));
    for (const path of ['', `/${request.id}`, `/${request.id}/timeline`]) expect((await app.get(`/requests${path}`)).body.code).toBe('unauthenticated');
  });
});
