import { codeTo, noticesTo, TestBrowser } from '../testing/a-browser';
import { anAccount, enrolTotp, machineTimePasses, PASSWORD, type CodeApp } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

describe('a code app', () => {
  let app: TestApplication;
  let staff: string;
  let browser: TestBrowser;
  let codeApp: CodeApp;
  let recoveryCodes: string[];
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    [staff, browser] = [await anAccount(app, 'coordination'), new TestBrowser(app)];
    await browser.signIn(staff, PASSWORD);
    ({ codeApp, recoveryCodes } = await enrolTotp(app, browser));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const signIn = async (otp?: string, password = PASSWORD) => {
    const { status, body } = await new TestBrowser(app).signIn(staff, password, otp);
    return status === 200 ? '200' : `${status} ${body.code}`;
  };

  it('is asked for from then on, and only with the right password', async () => {
    machineTimePasses(app, 60);
    expect([await signIn(), await signIn(codeApp.code(), 'pas celui-là'), await signIn('000000'), await signIn(codeApp.code())]).toEqual(['401 otp_required', '401 bad_credentials', '401 bad_credentials', '200']);
  });

  it('gives codes that work once: neither the same nor an earlier one comes back', async () => {
    expect(await signIn(codeApp.code())).toBe('401 bad_credentials');
    machineTimePasses(app, 60);
    const [earlier, now] = [codeApp.code(-1), codeApp.code()];
    expect([await signIn(now), await signIn(now), await signIn(earlier)]).toEqual(['200', '401 bad_credentials', '401 bad_credentials']);
  });

  it('spends a code once, also for two at the same moment', async () => {
    machineTimePasses(app, 60);
    const code = codeApp.code();
    expect((await Promise.all([signIn(code), signIn(code)])).sort()).toEqual(['200', '401 bad_credentials']);
  });

  it('takes the code of the step before or after, not of two steps away', async () => {
    machineTimePasses(app, 300);
    expect([await signIn(codeApp.code(-2)), await signIn(codeApp.code(2)), await signIn(codeApp.code(-1)), await signIn(codeApp.code(1))]).toEqual(['401 bad_credentials', '401 bad_credentials', '200', '200']);
  });

  it('has its secret encrypted, in a place of its own: a copied row opens nothing', async () => {
    const other = await anAccount(app, 'resource');
    await app.sql(`INSERT INTO totp SELECT t.network_id, (SELECT id FROM account WHERE email = $2), t.secret, t.created_at, t.confirmed_at, 0 FROM totp t JOIN account a ON a.id = t.account_id WHERE a.email = $1`, [staff, other]);
    machineTimePasses(app, 60);
    const answer = await new TestBrowser(app).signIn(other, PASSWORD, codeApp.code());
    expect(answer.status).not.toBe(200);
  });

  it('counts for nothing until a code of it has come back, and is not replaced while it is in place', async () => {
    const [other, second] = [await anAccount(app, 'resource'), new TestBrowser(app)];
    await second.signIn(other, PASSWORD);
    const { body } = await second.post('/account/totp');
    expect(body).toEqual({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/), uri: expect.stringContaining('otpauth://totp/') });
    expect([refusalOf(await second.post('/account/totp/confirm', { code: '000000' })), (await second.get('/account')).body.totp]).toEqual(['422 rule_broken', null]);
    expect((await new TestBrowser(app).signIn(other, PASSWORD)).status).toBe(200);
    expect(refusalOf(await browser.post('/account/totp'))).toBe('409 factor_exists');
  });

  it('goes when its holder takes it away, with the codes that stood in for it; the holder is told each time', async () => {
    expect((await browser.get('/account')).body).toMatchObject({ totp: { confirmedAt: expect.any(String) }, recoveryCodesLeft: 10, hasPassword: true });
    expect((await browser.delete('/account/totp')).status).toBe(204);
    expect((await browser.get('/account')).body).toMatchObject({ totp: null, recoveryCodesLeft: 0 });
    expect([await signIn(), (await browser.delete('/account/totp')).status, await noticesTo(app, staff)]).toEqual(['200', 404, ['factor_added', 'factor_removed']]);
  });

  describe('recovery codes', () => {
    it('are ten, of 120 bits, kept as hashes', async () => {
      expect(recoveryCodes).toHaveLength(10);
      for (const code of recoveryCodes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{6}(-[0-9a-hjkmnp-tv-z]{6}){3}$/);
      expect(new Set(recoveryCodes).size).toBe(10);
      const rows = JSON.stringify((await app.sql<{ code_hash: Buffer }>('SELECT code_hash FROM recovery_code')).map(({ code_hash: hash }) => hash.toString('latin1')));
      expect(recoveryCodes.some((code) => rows.includes(code))).toBe(false);
    });

    it('open a session once each, however they are typed', async () => {
      const [first = '', second = ''] = recoveryCodes;
      expect([await signIn(first), await signIn(first), await signIn(second.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'I'))]).toEqual(['200', '401 bad_credentials', '200']);
      expect((await browser.get('/account')).body.recoveryCodesLeft).toBe(8);
    });

    it('are dead once new ones are made', async () => {
      const { body } = await browser.post('/account/recovery-codes');
      expect([await signIn(recoveryCodes[0]), await signIn(body.recoveryCodes[0])]).toEqual(['401 bad_credentials', '200']);
    });

    it('are of their account alone, and there are none without a factor', async () => {
      const [other, second] = [await anAccount(app, 'resource'), new TestBrowser(app)];
      await second.signIn(other, PASSWORD);
      expect(refusalOf(await second.post('/account/recovery-codes'))).toBe('409 no_factor');
      await enrolTotp(app, second);
      expect(refusalOf(await new TestBrowser(app).signIn(other, PASSWORD, recoveryCodes[0]))).toBe('401 bad_credentials');
    });
  });

  it('leaves the demonstration as it is: a password alone', async () => {
    for (const email of ['intake@exemple.test', 'direction1@exemple.test']) expect((await new TestBrowser(app).signIn(email, 'phare-demo-2026')).status).toBe(200);
  });
});

describe('in production', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ env: { PHARE_MODE: 'production', PUBLIC_URL: 'https://phare.exemple.test' } })));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  it('staff without a second factor reaches their own account alone, until one is enrolled in that session', async () => {
    const [staff, browser] = [await anAccount(app, 'intake', 'admin'), new TestBrowser(app)];
    const opened = await browser.signIn(staff, PASSWORD);
    expect([opened.status, opened.body.permissions.sort()]).toEqual([200, ['account.read', 'account.secure', 'session.confirm', 'session.end', 'session.open', 'session.read']]);
    for (const path of ['/requests', '/organisations', '/accounts', '/recoveries', '/policy', '/partner-resources']) expect([path, refusalOf(await browser.get(path))]).toEqual([path, '403 second_factor_required']);
    expect((await browser.get('/account')).body.secondFactorRequired).toBe(true);
    await enrolTotp(app, browser);
    expect([(await browser.get('/requests')).status, (await browser.get('/accounts')).status, (await browser.get('/account')).body.secondFactorRequired]).toEqual([200, 200, false]);
  });

  it('a session that was opened with the password alone stays so when the factor is enrolled elsewhere', async () => {
    const [staff, thief, owner] = [await anAccount(app, 'intake'), new TestBrowser(app), new TestBrowser(app)];
    await thief.signIn(staff, PASSWORD);
    await owner.signIn(staff, PASSWORD);
    await enrolTotp(app, owner);
    expect([refusalOf(await thief.get('/requests')), (await owner.get('/requests')).status]).toEqual(['403 second_factor_required', 200]);
  });

  it('taking the last factor away closes everything again, at once', async () => {
    const [staff, browser] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    await browser.signIn(staff, PASSWORD);
    await enrolTotp(app, browser);
    await browser.delete('/account/totp');
    expect(refusalOf(await browser.get('/requests'))).toBe('403 second_factor_required');
  });

  it('a member needs the password and the mailed code, and then nothing more', async () => {
    const [member, browser] = [await anAccount(app), new TestBrowser(app)];
    expect(refusalOf(await browser.signIn(member, PASSWORD))).toBe('401 otp_required');
    expect((await browser.signIn(member, PASSWORD, await codeTo(app, member))).status).toBe(200);
    expect([(await browser.get('/requests')).status, [...browser.cookies.keys()].sort()]).toEqual([200, ['__Host-phare', '__Host-phare-device', '__Host-phare-pre']]);
  });

  it('no demonstration account is mailed a code, nor gets in by one', async () => {
    const browser = new TestBrowser(app);
    await browser.post('/session/codes', { email: 'direction1@exemple.test' });
    await browser.post('/session/password-reset', { email: 'direction1@exemple.test' });
    await expect(codeTo(app, 'direction1@exemple.test')).rejects.toThrow('no code');
  });
});
