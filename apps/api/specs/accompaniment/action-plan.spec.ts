import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { received } from '../testing/a-request';
import { aStep, inProgress, RESOURCE1, RESOURCE2 } from '../testing/an-accompaniment';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const FILED = { channel: 'web', requester: { function: 'direction' } };

describe('the plan of a request', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(() => app.stop());

  /** One that direction 1 has filed themselves. */
  const filed = async (): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: { ...(await bodyOf()), ...FILED } })).body;
  const bodyOf = async (): Promise<Json> => ({ organisationId: app.organisation('organisation-1'), subject: 'Politique de gestion', description: 'Par où commencer?', offerItems: [], situation: {} });
  const add = (request: Json, body: Json = aStep(), as = INTAKE): Promise<Answer> => act(app, request, 'steps', { as, body });
  const change = (request: Json, stepId: string, body: Json, as = INTAKE): Promise<Answer> => app.send('PATCH', `/requests/${request.id}/steps/${stepId}`, { as, body, ifMatch: request.version });
  const accompanimentOf = async (request: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${request.id}/accompaniment`, { as })).body;

  it('takes a step, names what it created, and answers the whole request', async () => {
    const request = await inProgress(app);
    const { status, body, headers } = await add(request, aStep({ dueOn: '2026-12-04' }), RESOURCE1);
    expect([status, headers.get('etag'), body.status]).toEqual([201, `"${request.version + 1}"`, 'in_progress']);
    expect((await accompanimentOf(request)).steps).toEqual([{ id: body.created.id, title: 'Écrire l’ordre du jour', owner: 'organisation', verb: 'rédiger', dueOn: '2026-12-04', status: 'todo' }]);
    const { items } = (await app.get(`/requests/${request.id}/timeline`, { as: RESOURCE1 })).body;
    expect(items.at(-1)).toMatchObject({ kind: 'step_added', text: 'Écrire l’ordre du jour', internal: false, detail: { stepId: body.created.id, owner: 'organisation' } });
  });

  it.each([
    ['federation', 'rédiger', '422 rule_broken'],
    ['together', 'rédiger', '422 rule_broken'],
    ['federation', 'toString', '422 rule_broken'],
    ['federation', 'outiller', '201 '],
    ['together', 'relire', '201 '],
    ['organisation', 'rédiger', '201 '],
  ])('lets %s say « %s »: %s', async (owner, verb, answer) => {
    const done = await add(await inProgress(app), aStep({ owner, verb }));
    expect(refusalOf(done)).toBe(answer);
    if (done.status === 422) expect(done.body.errors).toMatchObject([{ pointer: '/verb', code: 'unknown_value' }]);
  });

  it.each<[string, Json, string]>([
    ['no title', { title: undefined }, '400 malformed'],
    ['an owner that is none', { owner: 'nobody' }, '400 malformed'],
    ['a status that is none', { status: 'late' }, '400 malformed'],
    ['a day that is none', { dueOn: '2026-02-30' }, '400 malformed'],
    ['a field that is none', { colour: 'red' }, '400 malformed'],
  ])('refuses %s', async (_, overrides, answer) => expect(refusalOf(await add(await inProgress(app), aStep(overrides)))).toBe(answer));

  it('changes what is given and keeps the rest, and never lets a verb through by its owner', async () => {
    const request = await add(await inProgress(app), aStep({ dueOn: '2026-12-04' }));
    const { id } = request.body.created;
    expect(refusalOf(await change(request.body, id, { owner: 'together' }))).toBe('422 rule_broken');
    const changed = await change(request.body, id, { owner: 'together', verb: 'relire', dueOn: null });
    expect([changed.status, changed.body.version]).toEqual([200, request.body.version + 1]);
    expect((await accompanimentOf(changed.body)).steps[0]).toEqual({ id, title: 'Écrire l’ordre du jour', owner: 'together', verb: 'relire', dueOn: null, status: 'todo' });
  });

  it('lets the requester move the steps of the organisation and the shared ones, and nothing else of them', async () => {
    let request = await filed();
    const ids: Json = {};
    for (const [owner, verb] of [['organisation', 'rédiger'], ['together', 'relire'], ['federation', 'outiller']] as const) {
      request = await acted(app, request, 'steps', { as: INTAKE, body: aStep({ owner, verb }) });
      ids[owner] = request.created.id;
    }
    for (const owner of ['organisation', 'together']) {
      const moved = await change(request, ids[owner], { status: 'done' }, DIRECTION1);
      expect([owner, moved.status]).toEqual([owner, 200]);
      request = moved.body;
    }
    expect(refusalOf(await change(request, ids.federation, { status: 'done' }, DIRECTION1))).toBe('409 transition_refused');
    expect(refusalOf(await change(request, ids.organisation, { status: 'todo', title: 'Autre' }, DIRECTION1))).toBe('403 forbidden');
    expect(refusalOf(await add(request, aStep(), DIRECTION1))).toBe('403 forbidden');
    expect((await accompanimentOf(request, DIRECTION1)).steps.map(({ status }: Json) => status)).toEqual(['done', 'done', 'todo']);
  });

  it('is nobody’s but theirs: named people read it, others do not see it', async () => {
    const request = await acted(app, await inProgress(app, { audience: { sealed: false, persons: [{ personId: app.person('board1@exemple.test') }] } }), 'steps', { as: RESOURCE1, body: aStep() });
    const id = request.created.id;
    expect(refusalOf(await change(request, id, { status: 'done' }, 'board1@exemple.test'))).toBe('409 transition_refused');
    expect((await app.get(`/requests/${request.id}/accompaniment`, { as: 'board1@exemple.test' })).body.steps).toHaveLength(1);
    for (const as of [RESOURCE2, 'worker1@exemple.test', 'direction2@exemple.test']) {
      expect([as, refusalOf(await change(request, id, { status: 'done' }, as))]).toEqual([as, '404 not_found']);
      expect([as, refusalOf(await app.get(`/requests/${request.id}/accompaniment`, { as }))]).toEqual([as, '404 not_found']);
    }
  });

  it('refuses a stale version, a step of another request, and a request that has ended', async () => {
    const [request, other] = [await inProgress(app), await inProgress(app)];
    const planned = await acted(app, request, 'steps', { as: INTAKE, body: aStep() });
    expect(refusalOf(await change({ ...planned, version: request.version }, planned.created.id, { status: 'done' }))).toBe('412 stale_version');
    expect(refusalOf(await change(other, planned.created.id, { status: 'done' }))).toBe('404 not_found');
    expect(refusalOf(await change(planned, 'not-an-id', { status: 'done' }))).toBe('404 not_found');
    const ended = await acted(app, planned, 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin' } });
    expect(refusalOf(await change(ended, planned.created.id, { status: 'done' }, COORDINATION))).toBe('409 transition_refused');
    expect(refusalOf(await add(ended, aStep(), COORDINATION))).toBe('409 transition_refused');
  });

  it('alerts those who work on it, and them alone, when more than half of it is the federation’s', async () => {
    let request = await filed();
    const share = async (as = INTAKE) => (await accompanimentOf(request, as)).share;
    const plan = async (owner: string, verb: string) => void (request = await acted(app, request, 'steps', { as: INTAKE, body: aStep({ owner, verb }) }));
    await plan('federation', 'outiller');
    expect(await share()).toEqual({ federation: 1, counted: 1, alert: true, clause: 'definition.autonomie' });
    await plan('organisation', 'rédiger');
    expect(await share()).toMatchObject({ federation: 1, counted: 2, alert: false });
    const dropped = await change(request, request.created.id, { status: 'dropped' }, DIRECTION1);
    request = dropped.body;
    expect([await share(), await share(DIRECTION1)]).toMatchObject([{ federation: 1, counted: 1, alert: true }, null]);
  });

  it('answers a repeated call its first result', async () => {
    const request = await received(app);
    const call = { as: INTAKE, body: aStep(), headers: { 'idempotency-key': 'plan-once' } };
    const [first, again] = [await act(app, request, 'steps', call), await act(app, request, 'steps', call)];
    expect([first.status, again.status, again.body.created.id]).toEqual([201, 201, first.body.created.id]);
    expect((await accompanimentOf(request)).steps).toHaveLength(1);
  });
});
