import { act, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const FRAME = ['allowed', 'followUp', 'id', 'keeper', 'number', 'organisation', 'priority', 'receivedAt', 'sealed', 'status'];
const WORD = 'xylophage';

describe('a sealed request', () => {
  let app: TestApplication;
  let request: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    ({ body: request } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { subject: `Conflit ${WORD}`, description: `Le ${WORD} du C.A.`, audience: { sealed: true } }) }));
  });
  afterAll(() => app.stop());

  const listed = async (as: string, query: string): Promise<Json[]> => (await app.get(`/requests${query}`, { as })).body.items;
  const queries = () => ['', '?view=queue', '?view=mine', '?view=all', '?status=received', '?priority=p1', `?organisationId=${app.organisation('organisation-1')}`, `?q=${request.number}`, `?q=${WORD}`, `?q=Vigie`, `?view=all&q=${WORD}`, `?view=queue&q=${WORD}`, '?dueBefore=2027-12-31'];

  it('is absent for the other members of the team: one, lists, filters, search', async () => {
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).status).toBe(404);
    for (const query of queries()) expect([query, (await listed(INTAKE, query)).map(({ id }) => id)]).toEqual([query, []]);
  });

  it('is a frame for coordination, with exactly the fields of the contract', async () => {
    const { status, body, headers } = await app.get(`/requests/${request.id}`, { as: COORDINATION });
    expect([status, headers.get('etag'), Object.keys(body).sort()]).toEqual([200, '"1"', FRAME]);
    expect(body).toMatchObject({ sealed: true, keeper: null, priority: { suggested: 'p1' }, organisation: { name: 'Maison des jeunes La Vigie' }, allowed: ['designate', 'break_glass'] });
    expect(body.priority).toEqual({ suggested: 'p1' });
    const [item] = await listed(COORDINATION, '?view=queue');
    expect(Object.keys(item).sort()).toEqual(FRAME);
    expect((await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION })).status).toBe(404);
  });

  it.each([`?q=${WORD}`, `?view=all&q=${WORD}`, '?q=Vigie'])('is found by nobody who cannot read it: %s', async (query) => {
    expect(await listed(COORDINATION, query)).toEqual([]);
  });

  it.each(['triage', 'follow-ups', 'referrals', 'withdraw', 'close', 'reopen'])('lets coordination do no %s from the frame', async (path) => {
    const bodies: Record<string, Json> = {
      triage: { priority: 'p1', reason: 'Raison.' },
      'follow-ups': { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' },
      referrals: { reason: 'out_of_offer', targets: [] },
      withdraw: { reason: 'Raison.' },
      close: { outcome: 'done', summary: 'Fini.' },
      reopen: { reason: 'Raison.' },
    };
    const answer = await act(app, request, path, { as: COORDINATION, body: bodies[path], ifMatch: 1 });
    expect([404, 409]).toContain(answer.status);
    expect(JSON.stringify(answer.body)).not.toContain(WORD);
    expect(refusalOf(await act(app, request, path, { as: INTAKE, body: bodies[path], ifMatch: 1 }))).toBe(path === 'reopen' ? '403 forbidden' : '404 not_found');
  });

  it('is its requester’s and the named people’s as any other', async () => {
    expect((await app.get(`/requests/${request.id}`, { as: DIRECTION1 })).body.description).toContain(WORD);
    expect((await app.get(`/requests/${request.id}`, { as: 'board1@exemple.test' })).status).toBe(404);
  });

  it('keeps its text out of the search index, for everyone', async () => {
    expect(await app.sql('SELECT search_document FROM support_request WHERE id = $1', [request.id])).toEqual([{ search_document: null }]);
  });

  it('stays its keeper’s once closed, never coordination’s', async () => {
    const kept = await received(app, { audience: { sealed: true }, description: WORD });
    expect(kept.keeper.name).toBe('Manon Deslauriers');
    await closed(app, kept);
    app.clock.moveTo(new Date('2026-11-20T16:00:00Z'));
    expect((await app.get(`/requests/${kept.id}`, { as: INTAKE })).body.description).toBe(WORD);
    expect(Object.keys((await app.get(`/requests/${kept.id}`, { as: COORDINATION })).body).sort()).toEqual(FRAME);
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
  });
});
