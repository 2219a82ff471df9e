import { aModel, publish, published } from '../testing/a-document';
import { filesOnDisk, PDF } from '../testing/a-file';
import { DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { RESOURCE1 } from '../testing/an-accompaniment';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const OTHER = { ...PDF, name: 'Avis 2027.pdf', content: `${String(PDF.content)}\n%%EOF\n` };

describe('the models that are handed to organisations, as the team keeps them', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const listed = async (query = '', as = INTAKE): Promise<Json[]> => (await app.get(`/document-models${query}`, { as })).body.items;
  const add = (body: Json, headers = {}): Promise<Answer> => app.post('/document-models', { as: INTAKE, body, headers });
  const change = (model: Json, body: Json): Promise<Answer> => app.send('PATCH', `/document-models/${model.id}`, { as: INTAKE, ifMatch: model.version, body });
  const download = async (model: Json, number: number | string, as = INTAKE): Promise<Response> => fetch(`${app.url}/api/document-models/${model.id}/versions/${number}`, { headers: { cookie: await app.cookieOf(as) } });

  it('is proposed once a version of it is published, and not before', async () => {
    const added = await add(aModel({ code: 'pas-encore' }), { 'idempotency-key': 'one-model' });
    expect([added.status, added.headers.get('etag'), added.body]).toEqual([201, '"1"', { ...aModel({ code: 'pas-encore' }), id: expect.any(String), version: 1, retiredOn: null, versions: [] }]);
    expect((await add(aModel({ code: 'pas-encore' }), { 'idempotency-key': 'one-model' })).body).toEqual(added.body);
    expect((await listed()).map(({ code }) => code)).not.toContain('pas-encore');
    expect((await listed('?show=all')).map(({ code }) => code)).toContain('pas-encore');
    const done = await publish(app, added.body);
    expect([done.status, done.body.version, done.body.versions]).toMatchObject([200, 2, [{ number: 1, name: PDF.name, mediaType: 'application/pdf', size: String(PDF.content).length }]]);
    expect((await listed('', RESOURCE1)).map(({ code }) => code)).toContain('pas-encore');
  });

  it('keeps each published version as it was: another file is another version', async () => {
    const first = await published(app);
    const second = await publish(app, first, OTHER);
    expect(second.body.versions.map(({ number, name }: Json) => [number, name])).toEqual([[2, OTHER.name], [1, PDF.name]]);
    expect([await (await download(first, 1)).text(), await (await download(first, 2)).text()]).toEqual([PDF.content, OTHER.content]);
    expect((await change(second.body, { title: 'Autre titre' })).body.versions).toEqual(second.body.versions);
  });

  it.each<[string, Json, string, string]>([
    ['an item that the offer does not have', { item: 'documents-modeles.horoscope' }, '/item', 'unknown_value'],
    ['a code with capitals', { code: 'Avis' }, '/code', 'model_code'],
    ['a code with a space', { code: 'avis de convocation' }, '/code', 'model_code'],
  ])('refuses %s', async (_, overrides, pointer, code) => expect((await add(aModel(overrides))).body.errors).toMatchObject([{ pointer, code }]));

  it('refuses a code that another has', async () => {
    const { code } = await published(app);
    expect((await add(aModel({ code }))).body.errors).toMatchObject([{ pointer: '/code', code: 'code_taken' }]);
  });

  it('retires it: no longer proposed, still there for whoever keeps it; and takes it up again', async () => {
    const model = await published(app);
    const retired = await change(model, { retired: true });
    expect(retired.body.retiredOn).toBe('2026-11-20');
    expect((await listed()).map(({ id }) => id)).not.toContain(model.id);
    expect((await listed('?show=all')).map(({ id }) => id)).toContain(model.id);
    expect((await change(retired.body, { retired: false })).body.retiredOn).toBeNull();
  });

  it('takes the files that a request takes, and no other; what is refused leaves nothing on disk', async () => {
    const model = await published(app);
    const kept = async (): Promise<string[]> => (await filesOnDisk(app)).filter((path) => path.includes(model.id));
    const before = await kept();
    for (const [file, code] of [[{ name: 'programme.exe', content: 'MZ' }, 'file_type'], [{ name: 'faux.pdf', content: 'MZ' }, 'file_content'], [{ name: 'vide.txt', content: '' }, 'file_empty']] as const) {
      expect((await publish(app, model, file)).body.errors).toMatchObject([{ pointer: '/file', code }]);
    }
    expect(refusalOf(await publish(app, { ...model, version: 1 }, OTHER))).toBe('412 stale_version');
    expect(await kept()).toEqual(before);
  });

  it('is saved, never shown, by those who work on requests; kept by the team alone', async () => {
    const model = await published(app);
    const { headers } = await download(model, 1, RESOURCE1);
    expect(headers.get('content-disposition')).toContain('attachment; filename=');
    for (const number of [2, 0, 'x']) expect((await download(model, number)).status).toBe(404);
    expect((await download(model, 1, DIRECTION1)).status).toBe(403);
    for (const as of [RESOURCE1, DIRECTION1]) {
      expect(refusalOf(await app.post('/document-models', { as, body: aModel({ code: 'non' }) }))).toBe('403 forbidden');
      expect(refusalOf(await publish(app, model, OTHER, as))).toBe('403 forbidden');
    }
    expect(refusalOf(await app.get('/document-models', { as: DIRECTION1 }))).toBe('403 forbidden');
  });
});
