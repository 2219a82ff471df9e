import { received } from '../testing/a-request';
import { EVERYONE } from '../testing/actors';
import { oneOfEach, pathWith, type Ids } from '../testing/real-ids';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication, type Answer } from '../testing/test-application';
import { TAKES_A_FILE, validBodies, validCall } from '../testing/valid-bodies';
import { allRoutes, type Route } from '../checks/routes';

const NOTHING = '01a1fada-8609-7e8a-b1d1-0b2020f9de25';

describe('the id of what belongs to others', () => {
  let app: TestApplication;
  let ids: Ids;
  let requestId: string;
  let routes: Route[];
  beforeAll(async () => {
    app = await TestApplication.start();
    ({ id: requestId } = await received(app, { organisationId: app.organisation('organisation-4'), requester: { name: 'Clémence Huard', email: 'direction4@exemple.test', function: 'direction' }, audience: { sealed: true } }, 'intake@exemple.test'));
    ids = await oneOfEach(app);
    await mailSettled(app);
    routes = allRoutes(app).filter(({ path }) => path.startsWith('/requests/:id'));
  });
  afterAll(() => app.stop());

  /** Everyone but its keeper, its requester and coordination, whose frame of it is tried beside this. */
  const others = Object.keys(EVERYONE).filter((email) => !['intake@exemple.test', 'coordination@exemple.test'].includes(email));
  const told = ({ status, body, headers }: Answer, id: string) => ({ status, body: JSON.parse(JSON.stringify(body).replaceAll(id, ':id')), type: headers.get('content-type'), etag: headers.get('etag') });

  it('is known to its keeper, and to eight others it is not', async () => {
    expect((await app.get(`/requests/${requestId}`, { as: 'intake@exemple.test' })).status).toBe(200);
    expect(others).toHaveLength(8);
  });

  it.each(others)('answers %s as the id of nothing does: same status, same body, and no row is written', async (as) => {
    await app.cookieOf(as);
    const before = await tableContents(app);
    const bodies = validBodies(app);
    for (const { method, path } of routes) {
      if (!TAKES_A_FILE.includes(`${method} ${path}`) && !['GET', 'DELETE'].includes(method)) expect(Object.keys(bodies)).toContain(`${method} ${path}`);
      const call = (id: string) => app.send(method, pathWith(path, { ...ids, requests: id }), { as, ...validCall(app, method, path) });
      const [theirs, nothing] = [told(await call(requestId), requestId), told(await call(NOTHING), NOTHING)];
      expect([method, path, theirs]).toEqual([method, path, nothing]);
      expect([403, 404]).toContain(theirs.status);
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });
});
