import { aMemberRequest, received } from '../testing/a-request';
import { COORDINATION, DIRECTION1 } from '../testing/acting';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication, type Json } from '../testing/test-application';
import { TAKES_A_FILE, validBodies } from '../testing/valid-bodies';
import { LET_THROUGH, letThrough } from '../checks/callers';
import { ROUTE_PERMISSIONS } from '../checks/route-permissions';
import { allRoutes, withIds } from '../checks/routes';

const OPERATORS: readonly unknown[] = [{}, [], { $ne: null }, { $gt: '' }, { not: null }, { id: {} }, [{}], { _type: 'not', _value: null }, { toString: 'x' }, [[]]];

/** Queries that some other product takes as a condition. */
const shapes = (name: string): string[] => [`${name}[]=`, `${name}[]=x`, `${name}[$ne]=`, `${name}[not]=`, `${name}[0]=x`, `${name}.id=`, `${name}=x&${name}=y`, `${name}=&${name}=`, `where[${name}]=`, `filter={}`, `where={}`, `relations=${name}`, `select=*`];

describe('a filter that is empty or an operator', () => {
  let app: TestApplication;
  let contract: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    await received(app, { organisationId: app.organisation('organisation-2') });
    await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    await mailSettled(app);
    contract = (await app.get('/openapi.json')).body;
    await Promise.all([...LET_THROUGH, DIRECTION1].map((as) => app.cookieOf(as)));
  });
  afterAll(() => app.stop());

  /** Every parameter that a query may hold, by the path it belongs to. */
  const parameters = (): [string, string][] =>
    Object.entries<Json>(contract.paths).flatMap(([path, { get }]) => (get?.parameters ?? []).filter((parameter: Json) => parameter.in === 'query').map(({ name }: Json): [string, string] => [path.replace('/api', ''), name]));

  it('is refused in every query: 400', async () => {
    expect(parameters().length).toBeGreaterThan(12);
    for (const [path, name] of parameters()) {
      for (const query of shapes(name)) expect([path, query, (await app.get(`${path}?${query}`, { as: letThrough(ROUTE_PERMISSIONS[`GET ${path}`]) })).status]).toEqual([path, query, 400]);
    }
  });

  it('is refused in place of every value of a body: 400, and no row is touched', async () => {
    const before = await tableContents(app);
    for (const { method, path, permission } of allRoutes(app).filter((route) => ['POST', 'PUT', 'PATCH'].includes(route.method) && !TAKES_A_FILE.includes(`${route.method} ${route.path}`))) {
      const body = validBodies(app)[`${method} ${path}`] ?? {};
      for (const [name, value] of Object.entries(body).filter(([, each]) => typeof each === 'string')) {
        for (const operator of OPERATORS) {
          const { status } = await app.send(method, withIds(path), { as: letThrough(permission), ifMatch: 1, body: { ...body, [name]: operator } });
          expect([method, path, name, operator, value, status]).toEqual([method, path, name, operator, value, 400]);
        }
      }
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });

  it('names nothing in a path: 404, never the first row there is', async () => {
    for (const id of ['%7B%7D', '[]', 'null', 'undefined', 'NaN', '*', '%25', '%20', '0', '-1', 'true', "'", '00000000-0000-0000-0000-000000000000']) {
      for (const path of ['/requests/:id', '/requests/:id/timeline', '/organisations/:id']) expect([path, id, (await app.get(path.replace(':id', id), { as: COORDINATION })).status]).toEqual([path, id, 404]);
    }
  });

  it('shows a member nothing more than no filter does', async () => {
    const own = (await app.get('/requests', { as: DIRECTION1 })).body.items.length;
    expect(own).toBe(1);
    for (const query of ['status=', 'organisationId=', 'q=', 'q=%20', 'q=*', 'q=%25', 'q=_', 'dueBefore=9999-12-31']) {
      const { body } = await app.get(`/requests?${query}`, { as: DIRECTION1 });
      expect([query, (body.items ?? []).length <= own]).toEqual([query, true]);
    }
  });
});
