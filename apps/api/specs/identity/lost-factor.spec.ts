import { AfterReply } from '@phare/identity/api';
import { noticesTo, TestBrowser } from '../testing/a-browser';
import { anAccount, enrolTotp, machineTimePasses, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

describe('a lost factor', () => {
  let app: TestApplication;
  let staff: string;
  let open: TestBrowser;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    await app.sql('DELETE FROM account_recovery');
    [staff, open] = [await anAccount(app, 'coordination'), new TestBrowser(app)];
    await open.signIn(staff, PASSWORD);
    await enrolTotp(app, open);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const ask = async (email = staff, password = PASSWORD): Promise<number> => {
    const { status } = await new TestBrowser(app).post('/session/recovery', { email, password });
    await app.application.get(AfterReply).settled();
    return status;
  };
  const waiting = async (): Promise<Json[]> => (await app.get('/recoveries', { as: 'admin@exemple.test' })).body.items;
  const idOf = async (): Promise<string> => {
    const [{ id }] = await waiting();
    return id;
  };
  const approve = (id: string, as: string) => app.post(`/recoveries/${id}/approve`, { as, body: {} });

  it('is asked for with the right password, answers 202 whatever it is, and tells the holder', async () => {
    expect([await ask(staff, 'pas celui-là'), await ask('inconnue@exemple.test'), await waiting()]).toEqual([202, 202, []]);
    expect(await ask()).toBe(202);
    expect(await waiting()).toEqual([{ id: expect.any(String), account: { id: expect.any(String), name: expect.any(String), email: staff }, askedAt: expect.any(String), expiresAt: expect.any(String), approvals: [], doneAt: null }]);
    expect(await noticesTo(app, staff)).toEqual(['factor_added', 'recovery_asked']);
  });

  it('waits once for an account, however often it is asked; and not where there is no factor to remove', async () => {
    await ask();
    await ask();
    await ask(await anAccount(app, 'intake'));
    expect(await waiting()).toHaveLength(1);
  });

  it('counts its wrong passwords with those of signing in: it is no second place to guess at', async () => {
    for (let times = 0; times < 10; times += 1) await ask(staff, 'pas celui-là');
    expect([await ask(), await waiting()]).toEqual([202, []]);
    expect(refusalOf(await new TestBrowser(app).signIn(staff, PASSWORD))).toBe('429 too_many_requests');
  });

  it('is approved by two different people: then the factors go, the sessions end, and the holder is told', async () => {
    await ask();
    const id = await idOf();
    const first = await approve(id, 'coordination@exemple.test');
    expect([first.status, first.body.approvals.length, first.body.doneAt, await open.status()]).toEqual([200, 1, null, 200]);
    expect(refusalOf(await approve(id, 'coordination@exemple.test'))).toBe('409 already_approved');
    expect(refusalOf(await new TestBrowser(app).signIn(staff, PASSWORD))).toBe('401 otp_required');
    const second = await approve(id, 'admin@exemple.test');
    expect([second.status, second.body.approvals.length, second.body.doneAt, await open.status()]).toEqual([200, 2, expect.any(String), 401]);
    expect([(await new TestBrowser(app).signIn(staff, PASSWORD)).status, await waiting(), (await noticesTo(app, staff)).at(-1)]).toEqual([200, [], 'factors_removed']);
    expect(await app.sql('SELECT FROM totp t JOIN account a ON a.id = t.account_id WHERE a.email = $1', [staff])).toEqual([]);
    expect(await app.sql('SELECT FROM recovery_code c JOIN account a ON a.id = c.account_id WHERE a.email = $1', [staff])).toEqual([]);
    expect((await approve(id, 'admin@exemple.test')).status).toBe(404);
  });

  it('is never approved by the person concerned', async () => {
    await ask();
    const answer = await open.post(`/recoveries/${await idOf()}/approve`);
    expect([refusalOf(answer), (await waiting())[0].approvals]).toEqual(['422 own_account', []]);
  });

  it('counts two approvals at the same moment as two, and one person’s as one', async () => {
    await ask();
    const id = await idOf();
    await app.cookieOf('coordination@exemple.test');
    const twice = await Promise.all([approve(id, 'coordination@exemple.test'), approve(id, 'coordination@exemple.test')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await waiting())[0].approvals).toHaveLength(1);
  });

  it('is for the coordination and the administration alone', async () => {
    await ask();
    const id = await idOf();
    for (const as of ['intake@exemple.test', 'resource1@exemple.test', 'privacy@exemple.test', 'direction1@exemple.test']) {
      expect([refusalOf(await approve(id, as)), refusalOf(await app.get('/recoveries', { as }))]).toEqual(['403 forbidden', '403 forbidden']);
    }
  });

  it('waits seven days of machine time', async () => {
    await ask();
    const id = await idOf();
    await app.sql(`UPDATE account_recovery SET expires_at = expires_at - interval '7 days'`);
    expect([await waiting(), (await approve(id, 'coordination@exemple.test')).status]).toEqual([[], 404]);
    machineTimePasses(app, 0);
    expect(await ask()).toBe(202);
    expect(await waiting()).toHaveLength(1);
  });

  it('leaves its steps in the record: ids and codes, never an address or a name', async () => {
    await ask();
    const id = await idOf();
    await approve(id, 'coordination@exemple.test');
    await approve(id, 'admin@exemple.test');
    const rows = await app.sql<{ action: string; detail: object }>(`SELECT r.action, r.detail FROM audit_record r JOIN account a ON a.id = r.subject_id WHERE a.email = $1 AND r.action LIKE 'recovery%' AND r.detail ->> 'recovery' = $2 ORDER BY r.id`, [staff, id]);
    expect(rows.map(({ action }) => action)).toEqual(['recovery_asked', 'recovery_approved', 'recovery_approved', 'recovery_done']);
    const every = await app.sql<{ line: string }>(`SELECT a::text AS line FROM audit_record a WHERE subject = 'account'`);
    expect(every.filter(({ line }) => /@exemple|Personne/.test(line))).toEqual([]);
  });
});
