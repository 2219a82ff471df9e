import { request as call } from 'node:http';
import { aMemberRequest } from '../testing/a-request';
import { DIRECTION1 } from '../testing/acting';
import { oneOfEach, pathWith, type Ids } from '../testing/real-ids';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication } from '../testing/test-application';
import { allRoutes, type Route } from '../checks/routes';
import { pathVariants } from './path-variants';

/** Someone of the same organisation, to whom each of these routes is refused. */
const COLLEAGUE = 'board1@exemple.test';
const OVERRIDES = ['x-http-method-override', 'x-method-override', 'x-original-url', 'x-rewrite-url', 'x-forwarded-uri'];

describe('a path around the guard', () => {
  let app: TestApplication;
  let ids: Ids;
  let requestId: string;
  let routes: Route[];
  beforeAll(async () => {
    app = await TestApplication.start();
    ({ id: requestId } = (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body);
    ids = { ...(await oneOfEach(app)), requests: requestId };
    await mailSettled(app);
    routes = allRoutes(app).filter(({ path }) => path.includes(':id'));
    await app.cookieOf(COLLEAGUE);
  });
  afterAll(() => app.stop());

  const realPath = (path: string): string => `/api${pathWith(path, ids)}`;

  /** The path as it is written: `fetch` would tidy it up. */
  const raw = async (method: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: string }> => {
    const cookie = await app.cookieOf(COLLEAGUE);
    const { hostname, port } = new URL(app.url);
    return new Promise((resolve, reject) => {
      const sent = call({ agent: false, hostname, port, method, path, headers: { cookie, 'x-requested-with': 'phare', ...headers } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      sent.on('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`))).end();
    });
  };
  const shows = ({ body }: { body: string }): boolean => body.includes(requestId) && /subject|description|Vigie/.test(body);

  it('is written in more than forty ways', () => expect(new Set(pathVariants(`/api/requests/${requestId}`)).size).toBeGreaterThanOrEqual(40));

  it('is the canonical one for its owner, and refused to a colleague', async () => {
    expect(routes.length).toBeGreaterThan(12);
    expect((await app.get(`/requests/${requestId}`, { as: DIRECTION1 })).status).toBe(200);
    for (const { method, path } of routes) expect([403, 404, 400, 428]).toContain((await raw(method, realPath(path))).status);
  });

  it('is refused however it is written and by whatever method', async () => {
    const before = await tableContents(app);
    for (const { method, path } of routes) {
      for (const variant of pathVariants(realPath(path)).filter((each) => /^[\x21-\x7e]+$/.test(each))) {
        for (const as of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
          const answer = await raw(as, variant);
          expect([as, variant, answer.status >= 400, shows(answer)]).toEqual([as, variant, true, false]);
        }
      }
    }
    expect(changed(before, await tableContents(app))).toEqual([]);
  });

  it('is refused by every method that no route declares', async () => {
    for (const method of ['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'SEARCH', 'QUERY', 'LOCK', 'MKCOL']) {
      const answer = await raw(method, `/api/requests/${requestId}`);
      expect([method, answer.status >= 400, shows(answer)]).toEqual([method, true, false]);
    }
  });

  it.each(OVERRIDES)('is not opened by the header %s', async (header) => {
    for (const value of ['GET', 'HEAD', `/api/requests/${requestId}`, '/api/health/live']) {
      for (const path of [`/api/requests/${requestId}`, '/api/requests/x']) {
        const answer = await raw('GET', path, { [header]: value });
        expect([header, value, path, answer.status]).toEqual([header, value, path, 404]);
      }
    }
  });

  it('is refused to someone without a session too, on every route that wants one', async () => {
    for (const { method, path } of routes) {
      for (const variant of pathVariants(realPath(path)).filter((each) => /^[\x21-\x7e]+$/.test(each))) expect([method, variant, (await raw(method, variant, { cookie: '' })).status >= 400]).toEqual([method, variant, true]);
    }
  });
});
