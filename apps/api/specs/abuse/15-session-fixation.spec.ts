import { AfterReply } from '@phare/identity/api';
import { Client } from 'pg';
import { codeTo, TestBrowser } from '../testing/a-browser';
import { accountOf, anAccount, enrolTotp, machineTimePasses, PASSWORD } from '../testing/an-account';
import { TestApplication } from '../testing/test-application';

const ADMIN = 'admin@exemple.test';
const asItIs = (): Promise<void> => Promise.resolve();
const PRESET = 'A'.repeat(43);

describe('abuse case 15: a session that is fixed, stolen or replayed', () => {
  let app: TestApplication;
  let staff: string;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    staff = await anAccount(app, 'intake');
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const signedIn = async (email = staff): Promise<TestBrowser> => {
    const browser = new TestBrowser(app);
    if ((await browser.signIn(email, PASSWORD)).status !== 200) throw new Error(`${email} could not sign in`);
    return browser;
  };
  const statusOf = async (token: string | undefined): Promise<number> => (await app.get('/session', { headers: { cookie: `phare=${token}` } })).status;

  it.each(['phare', '__Host-phare', '__Host-sid'])('a cookie that was there before, %s, is never adopted', async (name) => {
    const browser = new TestBrowser(app);
    browser.cookies.set(name, PRESET);
    expect((await browser.signIn(staff, PASSWORD)).status).toBe(200);
    expect(browser.session).not.toBe(PRESET);
    expect([await statusOf(PRESET), await statusOf(browser.session)]).toEqual([401, 200]);
  });

  it('somebody else’s session, planted in a browser, ends when its owner signs in there', async () => {
    const [thief, victim] = [await signedIn(), new TestBrowser(app)];
    victim.cookies.set('phare', thief.session ?? '');
    await victim.signIn(await anAccount(app, 'resource'), PASSWORD);
    expect([await thief.status(), await victim.status()]).toEqual([401, 200]);
  });

  it('the token is another after each thing that changes what it may do, and the one before is dead', async () => {
    const browser = await signedIn();
    const tokens = [browser.session];
    await enrolTotp(app, browser);
    tokens.push(browser.session);
    expect((await browser.put('/account/password', { current: PASSWORD, next: 'deux phares et une île' })).status).toBe(204);
    tokens.push(browser.session);
    expect((await browser.delete('/account/totp')).status).toBe(204);
    tokens.push(browser.session);
    expect((await browser.post('/session/confirm', { password: 'deux phares et une île' })).status).toBe(204);
    tokens.push(browser.session);
    expect(new Set(tokens).size).toBe(5);
    expect(await Promise.all(tokens.map(statusOf))).toEqual([401, 401, 401, 401, 200]);
  });

  it('a change of roles ends the session under which they were others', async () => {
    const [browser, admin] = [await signedIn(), new TestBrowser(app)];
    await admin.signIn(ADMIN, 'phare-demo-2026');
    expect((await admin.put(`/accounts/${await accountOf(app, staff)}/roles`, { roles: ['intake', 'resource'] })).status).toBe(200);
    expect(await browser.status()).toBe(401);
    expect((await browser.signIn(staff, PASSWORD)).body.roles.sort()).toEqual(['intake', 'resource']);
  });

  it('a session opened by a mailed code ends when its member becomes staff, also by a date that comes', async () => {
    const [member, browser] = [await anAccount(app), new TestBrowser(app)];
    await browser.post('/session/codes', { email: member });
    await browser.post('/session/codes/verify', { email: member, code: await codeTo(app, member) });
    expect(await browser.status()).toBe(200);
    await app.sql(`INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), person_id, 'intake', '2026-11-20' FROM account WHERE email = $1`, [member]);
    expect(await browser.status()).toBe(401);
  });

  it.each<[string, (browser: TestBrowser, email: string) => Promise<unknown>, prepare: (browser: TestBrowser) => Promise<unknown>]>([
    ['a sign-out', (browser) => browser.delete('/session'), asItIs],
    ['a reset', async (_, email) => {
      const other = new TestBrowser(app);
      await other.post('/session/password-reset', { email });
      return other.post('/session/password-reset/verify', { email, code: await codeTo(app, email), password: 'deux phares et une île' });
    }, (browser) => enrolTotp(app, browser)],
    ['disabling', async (_, email) => {
      const admin = new TestBrowser(app);
      await admin.signIn(ADMIN, 'phare-demo-2026');
      return admin.post(`/accounts/${await accountOf(app, email)}/disable`);
    }, asItIs],
    ['ending it from elsewhere', async (_, email) => (await signedIn(email)).delete('/account/devices'), asItIs],
  ])('replayed after %s, it is nobody’s', async (_, end, prepare) => {
    const browser = await signedIn();
    await prepare(browser);
    const token = browser.session;
    await end(browser, staff);
    expect(await statusOf(token)).toBe(401);
    expect(await app.sql('SELECT FROM session s JOIN account a ON a.id = s.account_id WHERE a.email = $1 AND s.token_hash = sha256($2)', [staff, token])).toEqual([]);
  });

  it('staff without a second factor gets no code to choose a password by: their mailbox alone opens nothing', async () => {
    await new TestBrowser(app).post('/session/password-reset', { email: staff });
    await app.application.get(AfterReply).settled();
    expect(await app.sql(`SELECT template FROM outbox_message WHERE recipient_email = $1 AND template = 'reset_code'`, [staff])).toEqual([]);
  });

  it('one that is being opened while the password is replaced does not outlive it', async () => {
    const admin = new Client({ connectionString: app.adminUrl });
    await admin.connect();
    await admin.query('BEGIN');
    await admin.query(`UPDATE account SET password_hash = 'another' WHERE email = $1`, [staff]);
    const browser = new TestBrowser(app);
    const signingIn = browser.signIn(staff, PASSWORD);
    const waiting = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL WHERE d.datname = current_database() AND NOT l.granted`;
    for (let rows: unknown[] = []; rows.length === 0; ) ({ rows } = await admin.query(waiting));
    await admin.query('COMMIT');
    await admin.end();
    expect([(await signingIn).status, browser.session]).toEqual([401, undefined]);
  });

  it.each([[29 * 60, 200], [31 * 60, 401]])('idle for %i seconds of machine time, staff: %i', async (seconds, status) => {
    const browser = await signedIn();
    machineTimePasses(app, seconds);
    expect(await browser.status()).toBe(status);
  });

  it('is in no body, no header but its cookie, no row, and no log', async () => {
    const written: string[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        written.push(String(chunk));
        return true;
      });
    }
    const browser = await signedIn();
    const answers = [await browser.get('/session'), await browser.get('/account'), await browser.get('/account/devices'), await browser.get('/nowhere'), await browser.post('/requests', {}), await browser.put('/account/password', {})];
    const [token, device] = [browser.session ?? '', browser.cookies.get('phare-device') ?? ''];
    expect([token.length, device.length]).toEqual([43, 43]);
    const rows = JSON.stringify([await app.sql('SELECT * FROM audit_record'), await app.sql('SELECT * FROM outbox_message')]);
    const told = JSON.stringify(answers.map(({ body, headers }) => [body, [...headers].filter(([name]) => name !== 'set-cookie')]));
    for (const secret of [token, device]) expect([told, rows, written.join('')].some((text) => text.includes(secret))).toBe(false);
  });
});
