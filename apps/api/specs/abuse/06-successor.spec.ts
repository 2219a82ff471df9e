import { aMemberRequest, received } from '../testing/a-request';
import { DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

/** Directs another organisation; becomes director of the first. */
const SUCCESSOR = 'direction2@exemple.test';

describe('a new director', () => {
  let app: TestApplication;
  let requests: Json[];
  let before: Json;
  const all = async (): Promise<Json> => (await app.get('/requests?limit=100', { as: SUCCESSOR })).body;
  beforeAll(async () => {
    app = await TestApplication.start();
    before = await all();
    const sealed = (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true } }) })).body;
    requests = [await received(app), await received(app, { audience: { sealed: true } }), sealed];
    const mandate = { personId: app.person(SUCCESSOR), function: 'direction', from: '2026-11-20' };
    expect((await app.post(`/organisations/${app.organisation('organisation-1')}/mandates`, { as: INTAKE, body: mandate })).status).toBe(201);
  });
  afterAll(() => app.stop());

  it('inherits no request of the organisation', async () => {
    expect(await all()).toEqual(before);
    for (const { id } of requests) expect(refusalOf(await app.get(`/requests/${id}`, { as: SUCCESSOR }))).toBe('404 not_found');
  });

  it('may file one from that day on, and sees it alone', async () => {
    const { status, body } = await app.post('/requests', { as: SUCCESSOR, body: aMemberRequest(app) });
    expect(status).toBe(201);
    expect((await all()).items.map(({ id }: Json) => id)).toEqual([body.id]);
  });
});
