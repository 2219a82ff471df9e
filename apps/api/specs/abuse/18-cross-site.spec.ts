import { COORDINATION, refusalOf } from '../testing/acting';
import { oneOfEach, pathWith, type Ids } from '../testing/real-ids';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication } from '../testing/test-application';
import { TAKES_A_FILE, validBodies, validCall } from '../testing/valid-bodies';
import { allRoutes } from '../checks/routes';

const FOREIGN: readonly [string, Readonly<Record<string, string>>][] = [
  ['without our header', { 'x-requested-with': '' }],
  ['with another program’s header', { 'x-requested-with': 'XMLHttpRequest' }],
  ['from another origin', { origin: 'https://ailleurs.exemple.test' }],
  ['from an origin that cannot be told', { origin: 'null' }],
  ['from an origin that begins like ours', { origin: 'http://127.0.0.1.ailleurs.exemple.test' }],
  ['from another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
  ['from a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
];

/** What a form of another site can send without being asked first. */
const SIMPLE_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; charset=application/json', ''];

describe('a call that another site makes with the cookie of its victim', () => {
  let app: TestApplication;
  let ids: Ids;
  beforeAll(async () => {
    app = await TestApplication.start();
    ids = await oneOfEach(app);
    await mailSettled(app);
    await app.cookieOf(COORDINATION);
  });
  afterAll(() => app.stop());

  const changes = () => allRoutes(app).filter(({ method }) => method !== 'GET');

  it.each(FOREIGN)('%s is refused by every route that changes something: 403, and nothing is', async (_, headers) => {
    const before = await tableContents(app);
    expect(changes().length).toBeGreaterThan(15);
    for (const { method, path } of changes()) {
      const call = validCall(app, method, path);
      expect([method, path, refusalOf(await app.send(method, pathWith(path, ids), { as: COORDINATION, ...call, headers: { ...call.headers, ...headers } }))]).toEqual([method, path, '403 csrf']);
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });

  it.each(SIMPLE_TYPES)('as « %s », which needs no leave, is refused even with our header', async (type) => {
    const before = await tableContents(app);
    for (const { method, path } of changes().filter((route) => route.method !== 'DELETE' && !TAKES_A_FILE.includes(`${route.method} ${route.path}`))) {
      const raw = JSON.stringify(validBodies(app)[`${method} ${path}`]);
      expect([method, path, (await app.send(method, pathWith(path, ids), { as: COORDINATION, raw, ifMatch: 1, headers: { 'content-type': type } })).status]).toEqual([method, path, 415]);
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });
});
