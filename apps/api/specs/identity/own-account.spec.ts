import { codeTo, noticesTo, TestBrowser } from '../testing/a-browser';
import { anAccount, enrolTotp, machineTimePasses, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const FIREFOX = 'Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0';
const NEXT = 'deux phares et une île';

describe('one’s own account', () => {
  let app: TestApplication;
  let staff: string;
  let browser: TestBrowser;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    [staff, browser] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    await browser.signIn(staff, PASSWORD);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const byCode = async (): Promise<{ member: string; second: TestBrowser }> => {
    const [member, second] = [await anAccount(app), new TestBrowser(app)];
    await app.sql('UPDATE account SET password_hash = NULL WHERE email = $1', [member]);
    await second.post('/session/codes', { email: member });
    await second.post('/session/codes/verify', { email: member, code: await codeTo(app, member) });
    return { member, second };
  };

  it('says what it is proved with, never the proof', async () => {
    expect((await browser.get('/account')).body).toEqual({ email: staff, locale: 'fr-CA', hasPassword: true, totp: null, passkeys: [], recoveryCodesLeft: 0, calendar: null, secondFactorRequired: false });
  });

  describe('the password', () => {
    it('is changed with the current one: other sessions end, this one goes on, the holder is told', async () => {
      const other = new TestBrowser(app);
      await other.signIn(staff, PASSWORD);
      expect((await browser.put('/account/password', { current: PASSWORD, next: NEXT })).status).toBe(204);
      expect([await browser.status(), await other.status(), await noticesTo(app, staff)]).toEqual([200, 401, ['password_changed']]);
      expect([refusalOf(await other.signIn(staff, PASSWORD)), (await other.signIn(staff, NEXT)).status]).toEqual(['401 bad_credentials', 200]);
    });

    it.each<[string, Json, string, string]>([
      ['without the current one', { next: NEXT }, '/current', 'required'],
      ['with another', { current: 'pas celui-là', next: NEXT }, '/current', 'wrong_password'],
      ['by a short one', { current: PASSWORD, next: 'court' }, '/next', 'password_too_short'],
      ['by one that anyone would try', { current: PASSWORD, next: 'motdepasse2026!' }, '/next', 'password_too_common'],
    ])('is not changed %s', async (_, body, pointer, code) => {
      const answer = await browser.put('/account/password', body);
      expect([refusalOf(answer), answer.body.errors[0]]).toMatchObject(['422 rule_broken', { pointer, code }]);
      expect((await new TestBrowser(app).signIn(staff, PASSWORD)).status).toBe(200);
    });

    it('is guessed at within the same limits as a sign-in', async () => {
      const refusals = [];
      for (let times = 0; times < 11; times += 1) refusals.push(refusalOf(await browser.put('/account/password', { current: 'pas celui-là', next: NEXT })));
      expect([refusals[9], refusals[10]]).toEqual(['422 rule_broken', '429 too_many_requests']);
    });

    it('is set for the first time without one', async () => {
      const { member, second } = await byCode();
      expect((await second.get('/account')).body.hasPassword).toBe(false);
      expect((await second.put('/account/password', { next: NEXT })).status).toBe(204);
      expect([(await second.get('/account')).body.hasPassword, refusalOf(await new TestBrowser(app).signIn(member, NEXT))]).toEqual([true, '401 otp_required']);
    });

    it('is hashed again at a sign-in when it was hashed with less', async () => {
      const weaker = '$argon2id$v=19$m=8192,t=1,p=1$';
      const { argon2Sync } = await import('node:crypto');
      const salt = Buffer.alloc(16, 1);
      const tag = argon2Sync('argon2id', { message: PASSWORD, nonce: salt, parallelism: 1, tagLength: 32, memory: 8192, passes: 1 });
      const encoded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
      await app.sql('UPDATE account SET password_hash = $2 WHERE email = $1', [staff, `${weaker}${encoded(salt)}$${encoded(tag)}`]);
      expect((await new TestBrowser(app).signIn(staff, PASSWORD)).status).toBe(200);
      const [row] = await app.sql<{ password_hash: string }>('SELECT password_hash FROM account WHERE email = $1', [staff]);
      expect([row?.password_hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'), (await new TestBrowser(app).signIn(staff, PASSWORD)).status]).toEqual([true, 200]);
    });
  });

  describe('where it is open', () => {
    it('is told with a coarse label, and ended from elsewhere, one or all others', async () => {
      const [phone, third, stranger] = [new TestBrowser(app), new TestBrowser(app), new TestBrowser(app)];
      await phone.send('POST', '/session', { body: { email: staff, password: PASSWORD }, headers: { 'user-agent': FIREFOX } });
      await third.signIn(staff, PASSWORD);
      const { items } = (await browser.get('/account/devices')).body;
      expect(items.map(({ current }: Json) => current).sort()).toEqual([false, false, true]);
      const device = items.find(({ label }: Json) => label === 'Firefox, Android');
      expect(device).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/), current: false, label: 'Firefox, Android', createdAt: expect.any(String), lastSeenAt: expect.any(String) });
      await stranger.signIn(await anAccount(app, 'resource'), PASSWORD);
      expect((await stranger.delete(`/account/devices/${device.id}`)).status).toBe(404);
      expect([(await browser.delete(`/account/devices/${device.id}`)).status, await phone.status(), await third.status()]).toEqual([204, 401, 200]);
      expect([(await browser.delete('/account/devices')).status, await third.status(), await browser.status(), await stranger.status()]).toEqual([204, 401, 200, 200]);
    });

    it('is left here, too', async () => {
      const [{ id }] = (await browser.get('/account/devices')).body.items;
      expect([(await browser.delete(`/account/devices/${id}`)).status, browser.session, await browser.status()]).toEqual([204, undefined, 401]);
    });
  });

  describe('ten minutes after the sign-in', () => {
    const CHANGES: readonly (readonly [string, string, Json])[] = [
      ['PUT', '/account/password', { current: PASSWORD, next: NEXT }],
      ['POST', '/account/totp', {}],
      ['POST', '/account/totp/confirm', { code: '000000' }],
      ['DELETE', '/account/totp', undefined],
      ['POST', '/account/recovery-codes', {}],
      ['POST', '/account/passkeys/options', {}],
      ['POST', '/account/passkeys', { name: 'X', response: {} }],
      ['DELETE', '/account/passkeys/01a1fada-8609-7e8a-b1d1-0b2020f9de25', undefined],
      ['DELETE', '/account/devices', undefined],
      ['DELETE', '/account/devices/01a1fada-8609-7e8a-b1d1-0b2020f9de25', undefined],
    ];

    it.each(CHANGES)('%s %s needs to know again who is there', async (method, path, body) => {
      machineTimePasses(app, 599);
      expect(refusalOf(await browser.send(method, path, { body }))).not.toBe('403 recent_sign_in_required');
      machineTimePasses(app, 602);
      expect(refusalOf(await browser.send(method, path, { body }))).toBe('403 recent_sign_in_required');
    });

    it('what only reads, and what is not about the account, goes on', async () => {
      machineTimePasses(app, 601);
      expect([(await browser.get('/account')).status, (await browser.get('/account/devices')).status, (await browser.get('/requests')).status]).toEqual([200, 200, 200]);
      expect(refusalOf(await browser.post('/account/totp'))).toBe('403 recent_sign_in_required');
    });

    it('the password confirms it, and the session goes on under a new token', async () => {
      machineTimePasses(app, 601);
      const before = browser.session;
      expect([refusalOf(await browser.post('/session/confirm', { password: 'pas celui-là' })), (await browser.post('/session/confirm', {})).status, refusalOf(await browser.post('/session/confirm', { otp: '123456' }))]).toEqual(['401 bad_credentials', 400, '422 rule_broken']);
      expect((await browser.post('/session/confirm', { password: PASSWORD })).status).toBe(204);
      expect([browser.session === before, (await browser.post('/account/totp')).status]).toEqual([false, 200]);
    });

    it('where there is a code app, its code is needed too', async () => {
      const { codeApp, recoveryCodes } = await enrolTotp(app, browser);
      machineTimePasses(app, 601);
      expect([refusalOf(await browser.post('/session/confirm', { password: PASSWORD })), refusalOf(await browser.post('/session/confirm', { password: PASSWORD, otp: '000000' }))]).toEqual(['401 otp_required', '401 bad_credentials']);
      expect((await browser.post('/session/confirm', { password: PASSWORD, otp: codeApp.code() })).status).toBe(204);
      expect((await browser.post('/session/confirm', { password: PASSWORD, otp: recoveryCodes[0] })).status).toBe(204);
    });

    it('where there is no password, a mailed code does it', async () => {
      const { member, second } = await byCode();
      machineTimePasses(app, 601);
      await second.post('/session/codes', { email: member });
      expect([refusalOf(await second.post('/session/confirm', { password: PASSWORD })), (await second.post('/session/confirm', { otp: await codeTo(app, member) })).status]).toEqual(['401 otp_required', 204]);
      expect(refusalOf(await second.post('/account/totp'))).toBe('409 password_first');
    });
  });
});
