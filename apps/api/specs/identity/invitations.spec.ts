import { LinkTokens, MasterKey } from '@phare/kernel/api';
import { refusalOf } from '../testing/acting';
import { TestBrowser } from '../testing/a-browser';
import { accountOf } from '../testing/an-account';
import { TestApplication } from '../testing/test-application';

const ADMIN = 'admin@exemple.test';
const GOOD = 'trois goélands au large';

describe('an account by invitation', () => {
  let app: TestApplication;
  let made = 0;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const invite = async (): Promise<string> => {
    const email = `invitee${(made += 1)}@exemple.test`;
    const { status, body } = await app.post('/accounts', { as: ADMIN, body: { email, name: 'Aline Boudreau', roles: ['resource', 'intake'] } });
    expect([status, body.roles, body.invited]).toEqual([201, ['intake', 'resource'], true]);
    return email;
  };
  /** What the last link mailed to an address holds, as the mailer puts it together. */
  const tokenTo = async (email: string): Promise<string> => {
    const rows = await app.sql<{ link: string }>(`SELECT content ->> 'linkId' AS link FROM outbox_message WHERE recipient_email = $1 AND template = 'account_invitation' ORDER BY id DESC`, [email]);
    return new LinkTokens(app.application.get(MasterKey)).of(rows[0]?.link ?? '');
  };
  const accept = (token: string, password = GOOD) => app.post('/session/invitation', { body: { token, password } });

  it('is opened with a password of one’s own, once', async () => {
    const email = await invite();
    const token = await tokenTo(email);
    expect(refusalOf(await new TestBrowser(app).signIn(email, GOOD))).toBe('401 bad_credentials');
    const weak = await accept(token, 'aline-boudreau');
    expect(weak.body.errors).toEqual([expect.objectContaining({ pointer: '/password', code: 'password_too_common' })]);
    expect((await accept(token)).status).toBe(204);
    expect((await new TestBrowser(app).signIn(email, GOOD)).status).toBe(200);
    expect(refusalOf(await accept(token, 'quatre cormorans au quai'))).toBe('404 not_found');
  });

  it('is opened once by one of two who use the link together', async () => {
    const token = await tokenTo(await invite());
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  it('is not opened by a link that is unknown, too old, or replaced by another', async () => {
    const email = await invite();
    const first = await tokenTo(email);
    expect(refusalOf(await accept('x'.repeat(43)))).toBe('404 not_found');
    expect((await app.post(`/accounts/${await accountOf(app, email)}/invitation`, { as: ADMIN, body: {} })).status).toBe(200);
    expect(refusalOf(await accept(first))).toBe('404 not_found');
    await app.sql(`UPDATE account_invitation SET expires_at = now() - interval '1 minute'`);
    expect(refusalOf(await accept(await tokenTo(email)))).toBe('404 not_found');
  });

  it('is not opened once it has been closed', async () => {
    const email = await invite();
    await app.post(`/accounts/${await accountOf(app, email)}/disable`, { as: ADMIN, body: {} });
    expect(refusalOf(await accept(await tokenTo(email)))).toBe('404 not_found');
  });

  it('is the administration’s to make, one per address, and invited again only until there is a password', async () => {
    const email = await invite();
    const body = { email: email.toUpperCase(), name: 'Aline Boudreau', roles: ['intake'] };
    expect((await app.post('/accounts', { as: ADMIN, body })).body.errors).toEqual([expect.objectContaining({ pointer: '/email', code: 'address_taken' })]);
    for (const as of ['coordination@exemple.test', 'direction1@exemple.test']) expect(refusalOf(await app.post('/accounts', { as, body }))).toBe('403 forbidden');
    expect(refusalOf(await app.post('/accounts', { as: ADMIN, body: { ...body, email: 'a@exemple.test', roles: [] } }))).toBe('400 malformed');
    await accept(await tokenTo(email));
    expect(refusalOf(await app.post(`/accounts/${await accountOf(app, email)}/invitation`, { as: ADMIN, body: {} }))).toBe('409 already_joined');
  });

  it('leaves the link nowhere in the database, and a line of each act in the record', async () => {
    const email = await invite();
    const token = await tokenTo(email);
    const [kept] = await app.sql<{ all: string }>(`SELECT string_agg(m::text, '') || (SELECT string_agg(i::text, '') FROM account_invitation i) AS all FROM outbox_message m`);
    expect(kept?.all.includes(token)).toBe(false);
    await accept(token);
    const rows = await app.sql<{ action: string }>('SELECT action FROM audit_record WHERE subject_id = $1 ORDER BY id', [await accountOf(app, email)]);
    expect(rows.map(({ action }) => action)).toEqual(['account_created', 'account_invited', 'invitation_accepted']);
  });
});
