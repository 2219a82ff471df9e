import { received } from '../testing/a-request';
import { DIRECTION1 } from '../testing/acting';
import { StatementTexts } from '../testing/statement-texts';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication, type Json } from '../testing/test-application';
import { LET_THROUGH, letThrough } from '../checks/callers';
import { ROUTE_PERMISSIONS } from '../checks/route-permissions';
import { INJECTIONS, MARK } from './injections';

/** A value of each parameter that its route takes, so that each statement is heard once before. */
const SOMEONE = '00000000-0000-7000-8000-000000000000';
const GOOD: Readonly<Record<string, string>> = { limit: '10', view: 'queue', status: 'received', priority: 'p1', dueBefore: '2030-01-01', dueBy: '2030-01-01', on: '2026-01-15', q: 'vigie', show: 'all', state: 'waiting', viewing: SOMEONE, ids: SOMEONE, readerId: SOMEONE, kind: 'after_end', number: '2026-7K3Q', year: '2026', from: '2026-01-01', until: '2026-12-31' };

/** What a list reads; the session and the outbox have statements of their own, at times of their own. */
const READS = /FROM (support_request|follow_up_schedule|organisation|person|partner_resource|training_session|policy_version) /;

describe('an SQL injection', () => {
  let app: TestApplication;
  let queries: [string, string][];
  let texts: StatementTexts;
  beforeAll(async () => {
    // From before the start: what is read once and kept is read again whenever its time is over.
    texts = new StatementTexts();
    app = await TestApplication.start();
    await received(app, { organisationId: app.organisation('organisation-2') });
    const { body } = await app.get('/openapi.json');
    queries = Object.entries<Json>(body.paths).flatMap(([path, { get }]) => (get?.parameters ?? []).filter((parameter: Json) => parameter.in === 'query').map(({ name }: Json): [string, string] => [path.replace('/api', ''), name]));
    await Promise.all([...LET_THROUGH, DIRECTION1].map((as) => app.cookieOf(as)));
    await mailSettled(app);
  });
  afterAll(async () => {
    texts.stop();
    await app.stop();
  });

  /** Whoever may read the list at all: of a mere refusal nothing would follow. */
  const reader = (path: string): string => letThrough(ROUTE_PERMISSIONS[`GET ${path}`]);

  const good = async (path: string, name: string): Promise<string> => {
    if (name === 'organisationId') return app.organisation('organisation-1');
    if (name === 'cursor') return encodeURIComponent((await app.get(`${path}?limit=1`, { as: reader(path) })).body.nextCursor ?? '');
    return GOOD[name] ?? 'x';
  };

  it('is tried in sixty ways, in every parameter of every query', () => {
    expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(60);
    expect(queries.length).toBeGreaterThan(12);
    for (const [, name] of queries) expect([name, name in GOOD || ['organisationId', 'cursor'].includes(name)]).toEqual([name, true]);
  });

  it('is refused, or finds nothing; no statement is new, and no row is touched', async () => {
    for (const [path, name] of queries) for (const as of [reader(path), DIRECTION1]) await app.get(`${path}?${name}=${await good(path, name)}`, { as });
    const [before, known] = [await tableContents(app), texts.heard()];
    for (const [path, name] of queries) {
      for (const injection of INJECTIONS) {
        for (const as of name === 'q' ? [reader(path), DIRECTION1] : [reader(path)]) {
          const { status, body } = await app.get(`${path}?${name}=${encodeURIComponent(injection)}`, { as });
          expect([path, name, injection, status, (body.items ?? []).length]).toEqual([path, name, injection, ['q', 'priority', 'number'].includes(name) ? expect.any(Number) : 400, 0]);
          expect([200, 400, 403]).toContain(status);
        }
      }
    }
    expect([...texts.heard()].filter((text) => text.includes(MARK))).toEqual([]);
    expect([...texts.heard()].filter((text) => !known.has(text) && READS.test(text))).toEqual([]);
    expect(changed(before, await tableContents(app))).toEqual([]);
  });

  it('has no parameter to sort by: one is refused like any other that is unknown', async () => {
    const paths = [...new Set(queries.map(([path]) => path))];
    for (const path of paths) {
      for (const name of ['sort', 'orderBy', 'order', 'sortBy', 'direction', 'fields', 'select', 'columns', 'where', 'include']) {
        for (const injection of INJECTIONS.slice(0, 6)) expect([path, name, (await app.get(`${path}?${name}=${encodeURIComponent(injection)}`, { as: reader(path) })).status]).toEqual([path, name, 400]);
      }
    }
  });

  it('in the texts of a request is kept as it was typed, and runs nowhere', async () => {
    const tables = Object.keys(await tableContents(app));
    for (const injection of INJECTIONS.filter((text) => !/[\0\\]/.test(text)).slice(0, 40)) {
      const { description } = await received(app, { subject: injection, description: injection });
      expect(description).toBe(injection);
    }
    expect(Object.keys(await tableContents(app))).toEqual(tables);
    expect([...texts.heard()].filter((text) => text.includes(MARK))).toEqual([]);
  });
});
