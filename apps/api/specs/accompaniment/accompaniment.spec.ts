import { RequestKeys } from '@phare/confidentiality/api';
import { act, acted, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { anEntry, aStep, inProgress, RESOURCE1, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Json } from '../testing/test-application';

describe('an accompaniment', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const read = async (request: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${request.id}/accompaniment`, { as })).body;
  const describedAs = (request: Json, body: Json, as = INTAKE) => app.send('PATCH', `/requests/${request.id}/accompaniment`, { as, body, ifMatch: request.version });
  const filed = async (more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, more) })).body;

  it('is nothing yet where nothing was written', async () => {
    expect(await read(await inProgress(app))).toEqual({ kind: null, form: null, axes: [], steps: [], share: { federation: 0, counted: 0, alert: false, clause: 'definition.autonomie' }, journal: [], meetings: [], totals: { minutes: 0, travelMinutes: 0 }, autonomy: [], travel: { claimable: true, clause: 'couts.deplacement', millsPerKilometre: 500, agreements: [] } });
  });

  it('has its kind, its form and its axes, from the policy; what is not given stays', async () => {
    const request = await takenOn(app, await filed());
    const first = await describedAs(request, { kind: 'ongoing', axes: ['level.local', 'function.mediation'] }, RESOURCE1);
    const second = await describedAs(first.body, { form: 'support' });
    expect([first.status, second.status, second.body.version]).toEqual([200, 200, request.version + 2]);
    expect(await read(request)).toMatchObject({ kind: 'ongoing', form: 'support', axes: ['level.local', 'function.mediation'] });
    expect(await read(request, DIRECTION1)).toMatchObject({ kind: 'ongoing', form: 'support', axes: [], share: null });
    const cleared = await describedAs(second.body, { kind: null, axes: [] });
    expect([cleared.status, await read(request)]).toMatchObject([200, { kind: null, form: 'support', axes: [] }]);
    expect(refusalOf(await describedAs(cleared.body, { kind: 'ongoing' }, DIRECTION1))).toBe('403 forbidden');
  });

  it.each<[string, Json, string]>([
    ['a kind', { kind: 'forever' }, '/kind'],
    ['a form', { form: 'one_off' }, '/form'],
    ['a value of an axis', { axes: ['level.local', 'level.moon'] }, '/axes'],
  ])('refuses %s that the policy does not know', async (_, body, pointer) => {
    const refused = await describedAs(await inProgress(app), body);
    expect([refusalOf(refused), refused.body.errors]).toMatchObject(['422 rule_broken', [{ pointer, code: 'unknown_value' }]]);
  });

  it('asks both sides how far the organisation manages by itself, before and after, once closed too', async () => {
    const request = await takenOn(app, await filed());
    const said = async (of: Json, moment: string, level: string, as: string) => acted(app, of, 'autonomy', { as, body: { moment, level } });
    const mistaken = await said(request, 'before', 'alone', DIRECTION1);
    const before = await said(await said(mistaken, 'before', 'not_yet', DIRECTION1), 'before', 'with_support', RESOURCE1);
    const after = await said(await closed(app, before, INTAKE), 'after', 'alone', DIRECTION1);
    expect((await read(after, DIRECTION1)).autonomy.map(({ side, moment, level }: Json) => [side, moment, level])).toEqual([['organisation', 'before', 'not_yet'], ['organisation', 'after', 'alone'], ['federation', 'before', 'with_support']]);
    expect(await app.sql('SELECT level FROM autonomy_answer WHERE request_id = $1', [request.id])).toHaveLength(4);
    expect(refusalOf(await act(app, after, 'autonomy', { as: DIRECTION1, body: { moment: 'after', level: 'enough' } }))).toBe('422 rule_broken');
    const withdrawn = await acted(app, await filed(), 'withdraw', { as: DIRECTION1 });
    expect(refusalOf(await act(app, withdrawn, 'autonomy', { as: DIRECTION1, body: { moment: 'after', level: 'alone' } }))).toBe('409 transition_refused');
  });

  it('is opened before it is read: the read log has its line', async () => {
    const request = await inProgress(app);
    const lines = () => app.sql('SELECT FROM access_record WHERE request_id = $1 AND person_id = $2', [request.id, app.person(COORDINATION)]);
    expect(await lines()).toEqual([]);
    const { status, headers } = await app.get(`/requests/${request.id}/accompaniment`, { as: COORDINATION });
    expect([status, headers.get('etag'), (await lines()).length]).toEqual([200, `"${request.version}"`, 1]);
  });

  it('gives coordination nothing of a sealed request beyond its frame', async () => {
    const request = await filed({ audience: { sealed: true, keeperId: app.person(INTAKE) } });
    expect([refusalOf(await app.get(`/requests/${request.id}/accompaniment`, { as: COORDINATION })), (await app.get(`/requests/${request.id}/accompaniment`, { as: INTAKE })).status]).toEqual(['404 not_found', 200]);
  });

  it('is sealed and unsealed with its request, what is under seal included, and destroyed with its key', async () => {
    let request = await takenOn(app, await filed());
    const work = anEntry();
    request = await acted(app, request, 'steps', { as: RESOURCE1, body: aStep() });
    for (const visibility of ['shared', 'sealed']) request = await acted(app, request, 'interventions', { as: RESOURCE1, body: { ...work, visibility } });
    const shown = await read(request, RESOURCE1);
    const sealedTo = (sealed: boolean) => app.send('PATCH', `/requests/${request.id}/audience`, { as: DIRECTION1, body: { sealed }, ifMatch: request.version });
    const stored = async () => JSON.stringify(await app.sql('SELECT title, verb, NULL AS note FROM plan_step WHERE request_id = $1 UNION ALL SELECT NULL, NULL, note FROM intervention WHERE request_id = $1', [request.id]));
    const plain = await stored();
    request = (await sealedTo(true)).body;
    expect(await stored()).not.toMatch(/ordre du jour|rédiger/);
    expect(await read(request, RESOURCE1)).toEqual(shown);
    request = (await sealedTo(false)).body;
    expect([await stored(), await read(request, RESOURCE1)]).toEqual([plain, shown]);
    request = (await sealedTo(true)).body;
    await app.application.get(RequestKeys).destroy(request.id);
    const { steps, journal } = await read(request, RESOURCE1);
    expect([steps[0].title, steps[0].verb, ...journal.map(({ note }: Json) => note)]).toEqual(Array.from({ length: 4 }, () => 'Contenu détruit'));
  });
});
