import { EVERYONE } from '../testing/actors';
import { realIds, withRealIds } from '../testing/real-ids';
import { changed, mailSettled, tableContents } from '../testing/table-contents';
import { TestApplication } from '../testing/test-application';
import { allRoutes } from '../checks/routes';

/** What a read may write: its line in the read log. `session.last_seen_at` is left out of what is compared. */
const MAY_CHANGE = ['access_record'];

/** What is no request's has no read log: an e-mail that is downloaded, a register that is exported, leave a line of the audit. */
const RECORDED = { paths: ['/inbound-mails/:id/original', '/incidents/export', '/rights-requests/export', '/rights-requests/:id/persons/:personId/export'], in: 'audit_record' };

describe('a read', () => {
  let app: TestApplication;
  let ids: Readonly<Record<string, readonly string[]>>;
  beforeAll(async () => {
    app = await TestApplication.start();
    ids = await realIds(app);
    for (const as of Object.keys(EVERYONE)) await app.cookieOf(as);
    await mailSettled(app);
  });
  afterAll(() => app.stop());

  it.each(['GET', 'HEAD'])('%s changes no business row, whoever makes it and whatever it finds', async (method) => {
    const reads = allRoutes(app).filter((route) => route.method === 'GET');
    expect(reads.length).toBeGreaterThan(12);
    let found = 0;
    for (const { path } of reads) {
      for (const real of withRealIds(path, ids)) {
        const before = await tableContents(app);
        for (const as of [undefined, ...Object.keys(EVERYONE)]) found += Number((await app.send(method, real, as ? { as } : {})).status === 200);
        expect([real, changed(before, await tableContents(app)).filter((table) => !MAY_CHANGE.includes(table) && !(RECORDED.paths.includes(path) && table === RECORDED.in))]).toEqual([real, []]);
      }
    }
    expect(found).toBeGreaterThan(method === 'GET' ? 50 : -1);
    expect(await app.sql('SELECT FROM access_record')).not.toHaveLength(0);
  });
});
