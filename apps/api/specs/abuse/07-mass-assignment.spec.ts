import { RoleSessions } from '../testing/database/role-sessions';
import { tableFacts } from '../testing/database/table-facts';
import { oneOfEach, pathWith, type Ids } from '../testing/real-ids';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication, type Json } from '../testing/test-application';
import { OF_ANY_SHAPE, TAKES_A_FILE, validBodies } from '../testing/valid-bodies';
import { LET_THROUGH, letThrough } from '../checks/callers';
import { ROUTE_PERMISSIONS } from '../checks/route-permissions';
import { allRoutes } from '../checks/routes';

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every object of a body, by its pointer. */
const objects = (value: unknown, pointer = ''): [string, Record<string, unknown>][] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => objects(item, `${pointer}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return [[pointer, value as Record<string, unknown>], ...Object.entries(value).flatMap(([key, inner]) => objects(inner, `${pointer}/${key}`))];
};

describe('a body that says more than it may', () => {
  let app: TestApplication;
  let columns: string[];
  let contract: Json;
  let ids: Ids;
  let before: Readonly<Record<string, string>>;
  const changes = () => allRoutes(app).map(({ method, path }) => `${method} ${path}`).filter((route) => /^(POST|PATCH|PUT)/.test(route) && !TAKES_A_FILE.includes(route));
  beforeAll(async () => {
    app = await TestApplication.start();
    const sessions = new RoleSessions(app.adminUrl);
    const facts = await tableFacts(await sessions.as('administrator'));
    await sessions.close();
    columns = [...new Set(facts.flatMap((table) => table.columns.flatMap(({ name }) => [name, camel(name)])))];
    contract = (await app.get('/openapi.json')).body;
    ids = await oneOfEach(app);
    await Promise.all(LET_THROUGH.map((as) => app.cookieOf(as)));
    await mailSettled(app);
    before = await tableContents(app);
  });
  afterAll(() => app.stop());

  const send = (route: string, body: unknown) => {
    const [method = '', path = ''] = route.split(' ');
    return app.send(method, pathWith(path, ids), { as: letThrough(ROUTE_PERMISSIONS[route]), body, ifMatch: 99 });
  };

  /** Every name that the contract gives to some property: a body may say those where they belong. */
  const known = (): Set<string> => new Set(Object.values<Json>(contract.components.schemas).flatMap(({ properties }) => Object.keys(properties ?? {})));

  it('is tried on every route that takes one, with hundreds of names', () => {
    expect(Object.keys(validBodies(app)).sort()).toEqual(expect.arrayContaining(changes().sort()));
    expect(columns.length).toBeGreaterThan(200);
  });

  it('starts from bodies that are taken as they are', async () => {
    // A tie has no version: what ends it would.
    for (const route of changes().filter((each) => each.includes('/requests/:id') || (each.startsWith('PATCH') && !each.endsWith('/ties/:tieId')))) expect([route, (await send(route, validBodies(app)[route])).status]).toEqual([route, 412]);
  });

  it('is refused at each name and each depth: 400, and no row is touched', async () => {
    const legitimate = known();
    for (const route of changes()) {
      for (const [pointer] of objects(validBodies(app)[route]).filter(([each]) => !OF_ANY_SHAPE.includes(`${route} ${each}`))) {
        const body = structuredClone(validBodies(app)[route]);
        const target = objects(body).find(([each]) => each === pointer)?.[1] ?? {};
        const added = columns.filter((name) => !(name in target) && !legitimate.has(name));
        Object.assign(target, Object.fromEntries(added.map((name) => [name, null])));
        const { status, body: problem } = await send(route, body);
        expect([route, pointer, status]).toEqual([route, pointer, 400]);
        const told = new Set<string>(problem.errors.map((error: Json) => error.pointer));
        expect([route, pointer, added.filter((name) => !told.has(`${pointer}/${name}`))]).toEqual([route, pointer, []]);
      }
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });

  it.each(['status', 'version', 'id', 'number', 'organisationId', 'keeperId', 'sealed', 'dueOn', 'requesterId', 'receivedById', 'endedAt', 'networkId', 'roles', 'personId'])('is refused by what acts on a request when it names %s, where it does not belong', async (name) => {
    for (const route of changes().filter((each) => each.includes('/requests/:id'))) {
      const body = validBodies(app)[route] ?? {};
      if (name in body) continue;
      expect([route, (await send(route, { ...body, [name]: 'x' })).status]).toEqual([route, 400]);
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });
});
