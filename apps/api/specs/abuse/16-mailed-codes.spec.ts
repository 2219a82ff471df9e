import { codesTo, codeTo, noticesTo, TestBrowser, wrong } from '../testing/a-browser';
import { accountOf, anAccount, enrolTotp, machineTimePasses, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

const NEXT = 'deux phares et une île';

describe('abuse case 16: a code through a shared or forwarded mailbox', () => {
  let app: TestApplication;
  let member: string;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    member = await anAccount(app);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const asked = async (email = member): Promise<TestBrowser> => {
    const browser = new TestBrowser(app);
    expect((await browser.post('/session/codes', { email })).status).toBe(202);
    return browser;
  };
  const verify = (browser: TestBrowser, code: string, email = member) => browser.post('/session/codes/verify', { email, code });

  it('opens a session for a member, once, in the browser that asked', async () => {
    const browser = await asked();
    const code = await codeTo(app, member);
    expect(code).toMatch(/^\d{8}$/);
    const opened = await verify(browser, code);
    expect([opened.status, opened.body.user.email, await browser.status()]).toEqual([200, member, 200]);
    expect(refusalOf(await verify(browser, code))).toBe('401 bad_credentials');
  });

  it('is bound by a cookie that scripts and other sites never get', async () => {
    const { headers } = await new TestBrowser(app).post('/session/codes', { email: member });
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^phare-pre=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/)]);
  });

  it('is refused in another browser, also one that asked for a code of its own', async () => {
    const [victim, thief] = [await asked(), await asked('autre@exemple.test')];
    const code = await codeTo(app, member);
    expect([refusalOf(await verify(new TestBrowser(app), code)), refusalOf(await verify(thief, code))]).toEqual(['401 bad_credentials', '401 bad_credentials']);
    expect((await verify(victim, code)).status).toBe(200);
  });

  it('is of its address and its purpose alone', async () => {
    const browser = await asked();
    const code = await codeTo(app, member);
    expect(refusalOf(await verify(browser, code, await anAccount(app)))).toBe('401 bad_credentials');
    expect(refusalOf(await browser.post('/session/password-reset/verify', { email: member, code, password: NEXT }))).toBe('401 bad_credentials');
    expect(refusalOf(await browser.signIn(member, PASSWORD, code))).toBe('401 bad_credentials');
    expect((await verify(browser, code)).status).toBe(200);
  });

  it('never adopts the cookie that was there before: each asking gives a new one', async () => {
    const browser = new TestBrowser(app);
    browser.cookies.set('phare-pre', 'x'.repeat(43));
    await browser.post('/session/codes', { email: member });
    expect(browser.cookies.get('phare-pre')).not.toBe('x'.repeat(43));
    const thief = new TestBrowser(app);
    thief.cookies.set('phare-pre', 'x'.repeat(43));
    expect(refusalOf(await verify(thief, await codeTo(app, member)))).toBe('401 bad_credentials');
  });

  it('is consumed by no GET, however often a scanner follows', async () => {
    const browser = await asked();
    const code = await codeTo(app, member);
    for (const path of [`/session/codes/verify?email=${member}&code=${code}`, '/session/codes/verify', '/session/codes', '/session/password-reset/verify', '/session/passkey/options', '/session/recovery']) {
      for (let times = 0; times < 4; times += 1) expect([404, 405]).toContain((await browser.get(path)).status);
    }
    expect((await verify(browser, code)).status).toBe(200);
  });

  it('holds five tries, not a sixth', async () => {
    const browser = await asked();
    const code = await codeTo(app, member);
    for (let times = 0; times < 4; times += 1) await verify(browser, wrong(code));
    expect((await verify(browser, code)).status).toBe(200);
    const another = await asked();
    const second = await codeTo(app, member);
    for (let times = 0; times < 5; times += 1) await verify(another, wrong(second));
    expect(refusalOf(await verify(another, second))).toBe('401 bad_credentials');
  });

  it('counts five tries at the same moment as five', async () => {
    const browser = await asked();
    const code = await codeTo(app, member);
    await Promise.all(Array.from({ length: 10 }, () => verify(browser, wrong(code))));
    expect(refusalOf(await verify(browser, code))).toBe('401 bad_credentials');
  });

  it('is spent once, also by two at the same moment', async () => {
    const browser = await asked();
    const code = await codeTo(app, member);
    const answers = await Promise.all([verify(browser, code), verify(browser, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it.each([[599, 200], [601, 401]])('holds ten minutes of machine time: after %i seconds, %i', async (seconds, status) => {
    const browser = await asked();
    const code = await codeTo(app, member);
    machineTimePasses(app, seconds);
    expect((await verify(browser, code)).status).toBe(status);
  });

  it('does not follow the business clock', async () => {
    const browser = await asked();
    app.clock.moveTo(new Date('2027-11-20T15:00:00Z'));
    const { status } = await verify(browser, await codeTo(app, member));
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
    expect(status).toBe(200);
  });

  it('is kept as a keyed hash: a copy of the table says nothing', async () => {
    await asked();
    const code = await codeTo(app, member);
    const { createHash } = await import('node:crypto');
    const rows = await app.sql<{ answer_hash: Buffer }>('SELECT answer_hash FROM challenge');
    expect(rows.some(({ answer_hash: hash }) => hash.equals(createHash('sha256').update(code).digest()) || hash.toString('latin1').includes(code))).toBe(false);
  });

  it('is mailed five times an hour for one address, twenty for one place; the answer stays the same', async () => {
    for (let times = 0; times < 7; times += 1) await asked();
    expect(await codesTo(app, member)).toHaveLength(5);
    for (let times = 0; times < 20; times += 1) await asked(await anAccount(app));
    const [row] = await app.sql<{ hits: number }>(`SELECT hits FROM rate_counter WHERE bucket = 'code-address'`);
    expect(row?.hits).toBe(20);
  });

  it('is never mailed to staff, to a member who asked for a code app, nor to a demonstration account in production', async () => {
    const [staff, guarded, browser] = [await anAccount(app, 'resource'), await anAccount(app), new TestBrowser(app)];
    await browser.signIn(guarded, PASSWORD);
    await browser.signIn(guarded, PASSWORD, await codeTo(app, guarded));
    await enrolTotp(app, browser);
    for (const email of [staff, guarded, 'intake@exemple.test']) await asked(email);
    expect([await codesTo(app, staff), (await codesTo(app, guarded)).length, await codesTo(app, 'intake@exemple.test')]).toEqual([[], 1, []]);
  });

  it('mails the code as text, with no link and nothing of a request', async () => {
    await asked();
    const code = await codeTo(app, member);
    const [row] = await app.sql<{ template: string; content: object }>(`SELECT template, content FROM outbox_message WHERE recipient_email = $1 ORDER BY id DESC`, [member]);
    expect(row).toEqual({ template: 'sign_in_code', content: { code, network: 'ROCGÎM-CDC', phone: expect.any(String) } });
  });

  describe('beside the password of a member', () => {
    it('is asked for, mailed, and bound to this browser', async () => {
      const [browser, thief] = [new TestBrowser(app), new TestBrowser(app)];
      const first = await browser.signIn(member, PASSWORD);
      expect([refusalOf(first), browser.cookies.has('phare-pre'), browser.session]).toEqual(['401 otp_required', true, undefined]);
      const code = await codeTo(app, member);
      expect(refusalOf(await thief.signIn(member, PASSWORD, code))).toBe('401 bad_credentials');
      expect(refusalOf(await verify(browser, code))).toBe('401 bad_credentials');
      expect((await browser.signIn(member, PASSWORD, code)).status).toBe(200);
    });
  });

  describe('for a forgotten password', () => {
    const reset = (browser: TestBrowser, code: string, password = NEXT, email = member) => browser.post('/session/password-reset/verify', { email, code, password });

    it('gives another, ends every session, opens none, and tells the holder', async () => {
      const [open, browser] = [await asked(), new TestBrowser(app)];
      await verify(open, await codeTo(app, member));
      await browser.post('/session/password-reset', { email: member });
      const code = await codeTo(app, member);
      const done = await reset(browser, code);
      expect([done.status, browser.session, await open.status()]).toEqual([204, undefined, 401]);
      expect([refusalOf(await new TestBrowser(app).signIn(member, PASSWORD)), refusalOf(await new TestBrowser(app).signIn(member, NEXT))]).toEqual(['401 bad_credentials', '401 otp_required']);
      expect([refusalOf(await reset(browser, code)), await noticesTo(app, member)]).toEqual(['401 bad_credentials', ['password_reset']]);
    });

    it('never disables a second factor', async () => {
      const [staff, browser] = [await anAccount(app, 'coordination'), new TestBrowser(app)];
      await browser.signIn(staff, PASSWORD);
      const { codeApp } = await enrolTotp(app, browser);
      const forgetful = new TestBrowser(app);
      await forgetful.post('/session/password-reset', { email: staff });
      expect((await reset(forgetful, await codeTo(app, staff), NEXT, staff)).status).toBe(204);
      expect(refusalOf(await forgetful.signIn(staff, NEXT))).toBe('401 otp_required');
      machineTimePasses(app, 30);
      expect((await forgetful.signIn(staff, NEXT, codeApp.code())).status).toBe(200);
    });

    it('takes no weak password, and spends no code on one', async () => {
      const browser = new TestBrowser(app);
      await browser.post('/session/password-reset', { email: member });
      const code = await codeTo(app, member);
      const weak = await reset(browser, code, 'phare-demo-2026');
      expect([refusalOf(weak), weak.body.errors]).toEqual(['422 rule_broken', [{ pointer: '/password', code: 'password_too_common', message: expect.any(String) }]]);
      expect((await reset(browser, code)).status).toBe(204);
    });

    it('is nothing for a disabled account, also one that was disabled since', async () => {
      const browser = new TestBrowser(app);
      await browser.post('/session/password-reset', { email: member });
      const code = await codeTo(app, member);
      await app.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [await accountOf(app, member)]);
      expect(refusalOf(await reset(browser, code))).toBe('401 bad_credentials');
    });
  });
});
