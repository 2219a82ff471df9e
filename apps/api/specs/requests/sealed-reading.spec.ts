import { RequestKeys } from '@phare/confidentiality/api';
import { act, acted, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { plantedRequest } from '../testing/planted-words';
import { TestApplication, type Json } from '../testing/test-application';

const VIEWS = ['', '?view=queue', '?view=mine', '?view=at-risk', '?view=overdue', '?view=all'];

describe('reading a sealed request', () => {
  let app: TestApplication;
  let keys: RequestKeys;
  beforeAll(async () => {
    app = await TestApplication.start();
    keys = app.application.get(RequestKeys);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const bySealing = async (more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true }, ...more }) })).body;
  const one = (request: Json, as: string, headers = {}) => app.get(`/requests/${request.id}`, { as, headers });
  const timeline = (request: Json, as: string) => app.get(`/requests/${request.id}/timeline`, { as });

  it('asks for no key where nothing may be read: coordination’s frame, its designation of a keeper, the lists of others', async () => {
    const request = await bySealing();
    const asked = [jest.spyOn(keys, 'find'), jest.spyOn(keys, 'read')];
    for (const as of [COORDINATION, INTAKE, 'resource1@exemple.test', 'board1@exemple.test']) {
      await Promise.all([one(request, as), timeline(request, as), ...VIEWS.map((view) => app.get(`/requests${view}`, { as }))]);
    }
    const kept = await acted(app, request, 'keeper', { as: COORDINATION, body: { personId: app.person(INTAKE) } });
    expect([kept.keeper.personId, kept.subject, ...asked.map((spy) => spy.mock.calls.length)]).toEqual([app.person(INTAKE), undefined, 0, 0]);
    await one(request, INTAKE);
    expect(asked[0]).toHaveBeenCalled();
  });

  it('shows its subject in the lists of whoever may read it, and reads no file again for the next list', async () => {
    const requests = await Promise.all(Array.from({ length: 5 }, (_, index) => bySealing({ subject: `Objet ${index}` })));
    const { body } = await app.get('/requests?view=mine&limit=100', { as: DIRECTION1 });
    expect(requests.map(({ id }) => body.items.find((item: Json) => item.id === id)?.subject)).toEqual([0, 1, 2, 3, 4].map((index) => `Objet ${index}`));
    const read = jest.spyOn(keys, 'read');
    await Promise.all(VIEWS.map((view) => app.get(`/requests${view}`, { as: DIRECTION1 })));
    expect(read).not.toHaveBeenCalled();
  });

  it('says in the reader’s language that it is destroyed, once its key is, and never fails', async () => {
    const { request, words } = await plantedRequest(app);
    await keys.destroy(request.id);
    const { status, body } = await one(request, COORDINATION);
    expect([status, body]).toMatchObject([200, { subject: 'Contenu détruit', description: 'Contenu détruit', closing: { summary: 'Contenu détruit', outcome: 'done' }, eligibilityDecision: { outcome: 'eligible', reason: 'Contenu détruit' } }]);
    expect([body.excludedPersons.map(({ personId, name, text }: Json) => ({ personId, name, text })), body.referrals.map(({ note }: Json) => note)]).toEqual([[{ personId: null, name: null, text: 'Contenu détruit' }], ['Contenu détruit']]);
    const entries = (await timeline(request, COORDINATION)).body.items;
    expect(entries.find(({ kind }: Json) => kind === 'follow_up')).toMatchObject({ text: 'Contenu détruit', detail: { mode: 'phone', nextStep: 'Contenu détruit' } });
    expect(JSON.stringify([body, entries])).not.toMatch(new RegExp(Object.values(words).join('|')));
    expect((await one(request, COORDINATION, { 'accept-language': 'en-CA' })).body.subject).toBe('Content destroyed');
    const listed = (await app.get('/requests?view=mine', { as: COORDINATION })).body.items.find((item: Json) => item.id === request.id);
    expect(listed.subject).toBe('Contenu détruit');
  });

  it('lets nothing be written on what is destroyed', async () => {
    const request = await closed(app, await received(app, { audience: { sealed: true } }, COORDINATION), COORDINATION);
    await keys.destroy(request.id);
    expect(refusalOf(await act(app, request, 'reopen', { as: COORDINATION, body: { reason: 'On reprend.' } }))).toBe('409 transition_refused');
    expect(await app.sql('SELECT status, version FROM support_request WHERE id = $1', [request.id])).toEqual([{ status: 'closed', version: request.version }]);
  });

  it('opens nothing that was moved: from another request, column or row', async () => {
    const [mine, other] = [await bySealing(), await bySealing()];
    const moves = [
      `UPDATE support_request SET subject = (SELECT subject FROM support_request WHERE id = '${other.id}') WHERE id = $1`,
      `UPDATE support_request SET subject = description WHERE id = $1`,
    ];
    for (const move of moves) {
      await app.sql(move, [mine.id]);
      const { status, body } = await one(mine, DIRECTION1);
      expect([status, body.code, body.subject]).toEqual([500, 'internal', undefined]);
    }
    const { request } = await plantedRequest(app);
    await app.sql(`UPDATE timeline_entry e SET text = o.text FROM timeline_entry o WHERE e.request_id = $1 AND o.request_id = $1 AND e.kind = 'close' AND o.kind = 'reopen'`, [request.id]);
    expect((await timeline(request, COORDINATION)).status).toBe(500);
  });

  it('never answers a request whose key could not be made durable: nothing is kept then', async () => {
    const count = async () => (await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM support_request'))[0]?.n;
    const before = await count();
    jest.spyOn(keys, 'make').mockRejectedValue(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    expect((await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true } }) })).status).toBe(503);
    expect(await count()).toBe(before);
  });
});
