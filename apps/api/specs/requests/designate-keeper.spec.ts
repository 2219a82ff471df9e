import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

describe('POST /api/requests/:id/keeper', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const sealed = async (more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true }, ...more }) })).body;
  const designate = (request: Json, email: string, as: string) => act(app, request, 'keeper', { as, body: { personId: app.person(email) } });
  const seen = async (request: Json, as: string): Promise<number> => (await app.get(`/requests/${request.id}`, { as })).status;

  it('is coordination’s to do from the frame, which stays a frame', async () => {
    const request = await sealed();
    expect([request.keeper, await seen(request, INTAKE)]).toEqual([null, 404]);
    const { status, body, headers } = await designate(request, INTAKE, COORDINATION);
    expect([status, headers.get('etag'), body.keeper]).toEqual([200, '"2"', { personId: app.person(INTAKE), name: 'Manon Deslauriers' }]);
    expect(Object.keys(body)).not.toContain('description');
    const asKeeper = (await app.get(`/requests/${request.id}`, { as: INTAKE })).body;
    expect([asKeeper.description, asKeeper.allowed]).toEqual([request.description, ['triage', 'follow_up', 'refer', 'withdraw']]);
  });

  it('is the requester’s to do and to change: the former keeper loses sight at once', async () => {
    const request = await sealed({ audience: { sealed: true, keeperId: app.person(INTAKE) } });
    expect(request.allowed).toEqual(['withdraw', 'designate']);
    expect(await seen(request, INTAKE)).toBe(200);
    const { body } = await designate(request, COORDINATION, DIRECTION1);
    expect(body.keeper.name).toBe('Réjean Thibodeau');
    expect([await seen(request, INTAKE), await seen(request, COORDINATION)]).toEqual([404, 200]);
  });

  it('tells the requester: the entry is in their timeline', async () => {
    const request = await sealed();
    await designate(request, INTAKE, COORDINATION);
    const { body } = await app.get(`/requests/${request.id}/timeline`, { as: DIRECTION1 });
    expect(body.items.map(({ kind }: Json) => kind)).toContain('keeper');
  });

  it.each(['direction1@exemple.test', 'resource1@exemple.test', 'admin@exemple.test'])('takes no one but the team: not %s', async (email) => {
    const answer = await designate(await sealed(), email, COORDINATION);
    expect([refusalOf(answer), answer.body.errors[0]]).toMatchObject(['422 rule_broken', { pointer: '/personId', code: 'not_team' }]);
  });

  it('never takes someone who is excluded', async () => {
    const request = await sealed({ excludedPersons: [{ personId: app.person(INTAKE) }] });
    expect(refusalOf(await designate(request, INTAKE, COORDINATION))).toBe('422 rule_broken');
    const chosen = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true, keeperId: app.person(INTAKE) }, excludedPersons: [{ personId: app.person(INTAKE) }] }) });
    expect([refusalOf(chosen), chosen.body.errors[0].code]).toEqual(['422 rule_broken', 'excluded_keeper']);
  });

  it('is whoever took the call, unless the caller excludes them: then coordination designates', async () => {
    const byPhone = (more: Json = {}) => received(app, { audience: { sealed: true }, ...more });
    expect((await byPhone()).keeper.name).toBe('Manon Deslauriers');
    const { status, body } = await app.post('/requests', { as: INTAKE, body: aRequest(app, { audience: { sealed: true }, excludedPersons: [{ personId: app.person(INTAKE) }] }) });
    expect([status, body.keeper]).toEqual([201, null]);
    expect([await seen(body, INTAKE), await seen(body, COORDINATION)]).toEqual([404, 200]);
  });

  it('is refused for what is not sealed, for intake, and for a stale version', async () => {
    expect((await designate(await received(app), INTAKE, COORDINATION)).status).toBe(403);
    const request = await sealed();
    expect(refusalOf(await designate(request, INTAKE, INTAKE))).toBe('403 forbidden');
    await acted(app, request, 'keeper', { as: COORDINATION, body: { personId: app.person(INTAKE) } });
    expect(refusalOf(await designate(request, INTAKE, COORDINATION))).toBe('412 stale_version');
  });
});
