import { aMemberRequest } from '../testing/a-request';
import { actorOf, momentOf } from '../testing/actors';
import { DIRECTION1, refusalOf } from '../testing/acting';
import { attempt } from '../testing/database/attempt';
import { RoleSessions } from '../testing/database/role-sessions';
import { allRoutes } from '../checks/routes';
import { oneOfEach, pathWith, type Ids } from '../testing/real-ids';
import { TestApplication, type Json } from '../testing/test-application';
import { validCall } from '../testing/valid-bodies';

const COLLEAGUES = ['board1@exemple.test', 'worker1@exemple.test'];

describe.each([true, false])('a colleague of the same organisation (request sealed: %s)', (sealed) => {
  let app: TestApplication;
  let request: Json;
  let ids: Ids;
  let before: Json[];
  const lists = (as: string) =>
    Promise.all(['', '?view=all', '?view=queue', '?view=mine', '?view=overdue', '?view=at-risk', `?q=${encodeURIComponent('zarzuela')}`, `?organisationId=${app.organisation('organisation-1')}`, '?status=received', '?dueBefore=2030-01-01', '?limit=1'].map(async (query) => (await app.get(`/requests${query}`, { as })).body));
  beforeAll(async () => {
    app = await TestApplication.start();
    ids = await oneOfEach(app);
    before = await Promise.all(COLLEAGUES.map(lists));
    const { status, body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { subject: 'zarzuela', description: 'zarzuela', audience: { sealed } }) });
    expect(status).toBe(201);
    request = body;
  });
  afterAll(() => app.stop());

  it('is seen by its requester', async () => expect((await app.get(`/requests/${request.id}`, { as: DIRECTION1 })).status).toBe(200));

  it('finds no list, search or count changed', async () => expect(await Promise.all(COLLEAGUES.map(lists))).toEqual(before));

  it('is not found by its number', async () => {
    for (const as of COLLEAGUES) expect((await app.get(`/requests?q=${request.number}`, { as })).body.items).toEqual([]);
  });

  it.each(COLLEAGUES)('%s reaches it by no route: 403 where their role has no right, else 404', async (as) => {
    const routes = allRoutes(app).filter(({ path }) => path.startsWith('/requests/:id'));
    expect(routes.length).toBeGreaterThan(9);
    for (const { method, path } of routes) {
      const refusal = refusalOf(await app.send(method, pathWith(path, { ...ids, requests: request.id }), { as, ...validCall(app, method, path) }));
      expect([method, path, refusal]).toEqual([method, path, expect.stringMatching(/^(404 not_found|403 forbidden)$/)]);
    }
  });

  it('sees nothing of it in the database either', async () => {
    const sessions = new RoleSessions(app.adminUrl);
    const connection = await sessions.as('phare_app');
    for (const as of COLLEAGUES) {
      const context = sessions.signer.sign(actorOf(app, as), momentOf(app));
      for (const table of ['support_request', 'timeline_entry', 'request_audience', 'excluded_person', 'access_record', 'assignment']) expect([table, await attempt(connection, context, { text: `SELECT FROM ${table}` })]).toEqual([table, 0]);
      expect(await attempt(connection, context, { text: `SELECT FROM app.found('zarzuela', 'zarzuela', 10)` })).toBe(0);
      expect(await attempt(connection, context, { text: `SELECT WHERE app.open($1, gen_random_uuid(), 'x', 'file', 'proposal')`, values: [request.id] })).toBe(0);
    }
    await sessions.close();
  });
});
