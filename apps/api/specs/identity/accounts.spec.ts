import { TestBrowser } from '../testing/a-browser';
import { accountOf, anAccount, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const ADMIN = 'admin@exemple.test';
const NOBODY = '01a1fada-8609-7e8a-b1d1-0b2020f9de25';

describe('the accounts of the network', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const roles = (id: string, given: readonly string[], as = ADMIN) => app.send('PUT', `/accounts/${id}/roles`, { as, body: { roles: given } });
  const grants = async (email: string): Promise<Json[]> => app.sql('SELECT g.role, g.from_on, g.until_on FROM role_grant g JOIN account a ON a.person_id = g.person_id WHERE a.email = $1 ORDER BY g.role, g.from_on', [email]);

  it('are listed page by page, by address, without what they are proved with', async () => {
    const emails: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: Json } = await app.get(`/accounts?limit=5${cursor ? `&cursor=${cursor}` : ''}`, { as: ADMIN });
      emails.push(...body.items.map(({ email }: Json) => email));
      cursor = body.nextCursor;
    }
    expect(emails).toEqual([...emails].sort());
    expect([new Set(emails).size, emails.includes('direction4@exemple.test')]).toEqual([14, true]);
    const { body } = await app.get('/accounts?limit=1', { as: ADMIN });
    expect(body.items).toEqual([{ id: expect.any(String), personId: app.person(ADMIN), name: 'Lydia Castonguay', email: ADMIN, roles: ['admin'], secondFactor: false, invited: false, disabledAt: null }]);
    expect((await app.get('/accounts?cursor=x', { as: ADMIN })).status).toBe(400);
  });

  it('are closed and opened again: whoever is signed in is out in the middle of what they do', async () => {
    const [email, browser] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    await browser.signIn(email, PASSWORD);
    const id = await accountOf(app, email);
    expect((await browser.get('/requests')).status).toBe(200);
    const closed = await app.post(`/accounts/${id}/disable`, { as: ADMIN, body: {} });
    expect([closed.status, closed.body.disabledAt]).toEqual([200, expect.any(String)]);
    expect([(await browser.get('/requests')).status, refusalOf(await browser.signIn(email, PASSWORD))]).toEqual([401, '401 bad_credentials']);
    const opened = await app.post(`/accounts/${id}/enable`, { as: ADMIN, body: {} });
    expect([opened.body.disabledAt, (await browser.signIn(email, PASSWORD)).status]).toEqual([null, 200]);
  });

  it('change roles from today on: what was held ended yesterday, and what began today is taken back', async () => {
    const email = await anAccount(app, 'intake');
    const id = await accountOf(app, email);
    await app.sql(`UPDATE role_grant SET from_on = '2020-01-01' WHERE person_id = (SELECT person_id FROM account WHERE id = $1)`, [id]);
    expect((await roles(id, ['intake', 'resource'])).body.roles).toEqual(['intake', 'resource']);
    expect((await roles(id, ['coordination'])).body.roles).toEqual(['coordination']);
    const kept = (await grants(email)).map(({ role, until_on: until }) => [role, until && String(until).slice(0, 10)]);
    expect(kept).toEqual([['coordination', null], ['intake', '2026-11-19']]);
    expect((await roles(id, [])).body.roles).toEqual([]);
  });

  it('give no one a role over themselves, and do not let them close their own account', async () => {
    const id = await accountOf(app, ADMIN);
    expect([refusalOf(await roles(id, ['admin', 'coordination'])), refusalOf(await app.post(`/accounts/${id}/disable`, { as: ADMIN, body: {} }))]).toEqual(['422 own_account', '422 own_account']);
    expect((await app.get('/session', { as: ADMIN })).body.roles).toEqual(['admin']);
  });

  it('are the administration’s alone, and what is not there is not found', async () => {
    const id = await accountOf(app, 'intake@exemple.test');
    for (const as of ['coordination@exemple.test', 'intake@exemple.test', 'privacy@exemple.test', 'direction1@exemple.test']) {
      expect([as, refusalOf(await app.get('/accounts', { as })), refusalOf(await roles(id, ['admin'], as))]).toEqual([as, '403 forbidden', '403 forbidden']);
    }
    for (const call of [app.post(`/accounts/${NOBODY}/disable`, { as: ADMIN, body: {} }), app.post('/accounts/1/enable', { as: ADMIN, body: {} }), roles(NOBODY, [])]) expect(refusalOf(await call)).toBe('404 not_found');
    expect([refusalOf(await roles(id, ['boss'])), refusalOf(await roles(id, ['intake', 'intake']))]).toEqual(['400 malformed', '400 malformed']);
  });

  it('leave a line of each change in the record', async () => {
    const email = await anAccount(app, 'intake');
    const id = await accountOf(app, email);
    await roles(id, ['resource']);
    await app.post(`/accounts/${id}/disable`, { as: ADMIN, body: {} });
    await app.post(`/accounts/${id}/enable`, { as: ADMIN, body: {} });
    const rows = await app.sql('SELECT action, detail, person_id FROM audit_record WHERE subject_id = $1 ORDER BY id', [id]);
    const by = app.person(ADMIN);
    expect(rows).toEqual([
      { action: 'account_created', detail: { roles: ['intake'] }, person_id: null },
      { action: 'roles_changed', detail: { before: ['intake'], after: ['resource'] }, person_id: by },
      { action: 'account_disabled', detail: {}, person_id: by },
      { action: 'account_enabled', detail: {}, person_id: by },
    ]);
  });
});
