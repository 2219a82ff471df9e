import { publish, published } from '../testing/a-document';
import { PDF } from '../testing/a-file';
import { aMemberRequest } from '../testing/a-request';
import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { RESOURCE1, RESOURCE2, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

describe('the models that are handed over on a request', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const underWay = async (audience: Json = { sealed: false }): Promise<Json> => takenOn(app, (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience }) })).body);
  const hand = (request: Json, modelIds: readonly string[], as = RESOURCE1): Promise<Answer> => act(app, request, 'handed-documents', { as, body: { modelIds } });
  const handed = async (request: Json, as = DIRECTION1): Promise<Json[]> => (await app.get(`/requests/${request.id}/handed-documents`, { as })).body.items;
  const download = async (request: Json, id: string, as = DIRECTION1): Promise<Response> => fetch(`${app.url}/api/requests/${request.id}/handed-documents/${id}`, { headers: { cookie: await app.cookieOf(as) } });

  it('are what was published that day: a later version changes nothing of what the organisation has', async () => {
    const [model, other] = [await published(app, { title: 'Plan de travail' }), await published(app)];
    const request = await underWay();
    const done = await hand(request, [model.id, other.id]);
    expect(done.status).toBe(201);
    await publish(app, model, { ...PDF, name: 'Nouveau.pdf', content: `${String(PDF.content)}\n%%EOF\n` });
    const [first, second] = await handed(request);
    expect(first).toMatchObject({ id: done.body.created.id, modelId: model.id, title: 'Plan de travail', number: 1, name: PDF.name, superseded: true, handedBy: { personId: app.person(RESOURCE1) } });
    expect(second).toMatchObject({ modelId: other.id, superseded: false });
    const file = await download(request, done.body.created.id);
    expect([file.status, await file.text()]).toEqual([200, PDF.content]);
    expect((await hand(done.body, [model.id])).status).toBe(201);
    expect((await handed(request)).map(({ number }) => number)).toEqual([1, 1, 2]);
  });

  it('are told in the timeline, and by a mail that names none of them', async () => {
    const model = await published(app, { title: 'Code d’éthique du conseil' });
    const request = await underWay();
    await hand(request, [model.id]);
    expect((await app.get(`/requests/${request.id}/timeline`, { as: DIRECTION1 })).body.items.at(-1)).toMatchObject({ kind: 'documents_handed', text: 'Code d’éthique du conseil', internal: false });
    const [mail] = await app.sql('SELECT template, recipient_email AS email, content FROM outbox_message ORDER BY id DESC LIMIT 1');
    expect(mail).toMatchObject({ template: 'news', email: DIRECTION1 });
    expect(JSON.stringify(mail)).not.toMatch(/thique/);
  });

  it('are in use, handed once each, and picked', async () => {
    const [model, retired] = [await published(app), await published(app)];
    await app.send('PATCH', `/document-models/${retired.id}`, { as: INTAKE, ifMatch: retired.version, body: { retired: true } });
    const request = await underWay();
    expect((await hand(request, [])).body.errors).toMatchObject([{ pointer: '/modelIds', code: 'required' }]);
    expect((await hand(request, [model.id, retired.id])).body.errors).toMatchObject([{ pointer: '/modelIds/1', code: 'unknown_model' }]);
    expect(await handed(request)).toEqual([]);
    const done = await acted(app, request, 'handed-documents', { as: INTAKE, body: { modelIds: [model.id] } });
    expect((await hand(done, [model.id])).body.errors).toMatchObject([{ pointer: '/modelIds/0', code: 'already_handed' }]);
  });

  it('are handed by those who work on the request, read by those who see it, each download in the read log', async () => {
    const model = await published(app);
    const request = await underWay();
    expect(refusalOf(await hand(request, [model.id], DIRECTION1))).toBe('403 forbidden');
    expect(refusalOf(await hand(request, [model.id], RESOURCE2))).toBe('404 not_found');
    const { created } = await acted(app, request, 'handed-documents', { as: RESOURCE1, body: { modelIds: [model.id] } });
    for (const as of [RESOURCE2, 'board1@exemple.test', 'direction2@exemple.test']) {
      expect([as, (await download(request, created.id, as)).status]).toEqual([as, 404]);
      expect([as, refusalOf(await app.get(`/requests/${request.id}/handed-documents`, { as }))]).toEqual([as, '404 not_found']);
    }
    expect((await download(await underWay(), created.id)).status).toBe(404);
    await download(request, created.id, INTAKE);
    expect((await app.get(`/requests/${request.id}/readers`, { as: DIRECTION1 })).body.items.map(({ purpose }: Json) => purpose)).toContain('Fichier téléchargé');
  });

  it('stay once the request is closed; none is handed over then', async () => {
    const model = await published(app);
    const request = await acted(app, await underWay(), 'handed-documents', { as: RESOURCE1, body: { modelIds: [model.id] } });
    const followedUp = await acted(app, request, 'follow-ups', { as: RESOURCE1, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
    const closed = await acted(app, followedUp, 'close', { as: RESOURCE1, body: { outcome: 'done', summary: 'Fait.', doneByOrganisation: 'Le plan.' } });
    expect(refusalOf(await hand(closed, [model.id], COORDINATION))).toBe('409 transition_refused');
    expect((await download(request, request.created.id)).status).toBe(200);
  });

  it('are told of a sealed request to nobody else, and their titles are encrypted in its timeline', async () => {
    const model = await published(app, { title: 'Plan de relève' });
    const request = await underWay({ sealed: true, keeperId: app.person(INTAKE) });
    const { created } = await acted(app, request, 'handed-documents', { as: RESOURCE1, body: { modelIds: [model.id] } });
    expect(await handed(request)).toMatchObject([{ title: 'Plan de relève' }]);
    expect((await download(request, created.id, COORDINATION)).status).toBe(404);
    expect(JSON.stringify(await app.sql('SELECT text FROM timeline_entry WHERE request_id = $1', [request.id]))).not.toContain('relève');
  });
});
