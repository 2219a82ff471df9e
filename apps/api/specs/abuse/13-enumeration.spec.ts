import { codesTo, TestBrowser } from '../testing/a-browser';
import { accountOf, anAccount, enrolTotp, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const UNKNOWN = 'inconnue@exemple.test';

/** What may differ between two answers without saying anything: fresh random values. */
const seen = ({ status, body, headers }: Answer): Json => [
  status,
  body,
  [...headers].filter(([name]) => !['date', 'content-security-policy', 'set-cookie'].includes(name)),
  headers.getSetCookie().map((line) => line.replace(/=[\w-]{43};/, '=…;')),
];

describe('abuse case 13: finding out who has an account', () => {
  let app: TestApplication;
  let member: string;
  let staff: string;
  let disabled: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    [member, staff, disabled] = [await anAccount(app), await anAccount(app, 'intake'), await anAccount(app)];
    await app.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [await accountOf(app, disabled)]);
    const browser = new TestBrowser(app);
    await browser.signIn(staff, PASSWORD);
    await enrolTotp(app, browser);
  });
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const everyone = () => [member, staff, disabled, 'direction1@exemple.test', 'intake@exemple.test'];
  const answers = async (ask: (browser: TestBrowser, email: string) => Promise<Answer>): Promise<void> => {
    const unknown = seen(await ask(new TestBrowser(app), UNKNOWN));
    for (const email of everyone()) expect([email, seen(await ask(new TestBrowser(app), email))]).toEqual([email, unknown]);
  };

  it('signing in with a wrong password: one answer for all, with a code beside it too', async () => {
    await answers((browser, email) => browser.signIn(email, 'pas celui-là'));
    await answers((browser, email) => browser.signIn(email, 'pas celui-là', '123456'));
  });

  it('asking for a code: 202, one answer and one cookie for all', async () => {
    await answers((browser, email) => browser.post('/session/codes', { email }));
    expect([(await codesTo(app, member)).length, (await codesTo(app, UNKNOWN)).length, (await codesTo(app, staff)).length, (await codesTo(app, disabled)).length]).toEqual([1, 0, 0, 0]);
  });

  it('saying a wrong code back: one answer for all', async () => {
    await answers(async (browser, email) => {
      await browser.post('/session/codes', { email });
      await codesTo(app, email);
      return browser.post('/session/codes/verify', { email, code: '00000000' });
    });
    await answers((browser, email) => browser.post('/session/codes/verify', { email, code: '00000000' }));
  });

  it('a code that is said back wrong leaves the same row behind, mailed or not', async () => {
    for (const email of [member, UNKNOWN]) {
      await app.sql('DELETE FROM challenge');
      const browser = new TestBrowser(app);
      await browser.post('/session/codes', { email });
      await codesTo(app, email);
      await browser.post('/session/codes/verify', { email, code: '00000000' });
      expect(await app.sql(`SELECT purpose, tries, length(answer_hash) AS bytes FROM challenge`)).toEqual([{ purpose: 'sign_in', tries: 1, bytes: 32 }]);
    }
  });

  it('a forgotten password: 202 for all, then 401 for all', async () => {
    await answers((browser, email) => browser.post('/session/password-reset', { email }));
    await answers((browser, email) => browser.post('/session/password-reset/verify', { email, code: '00000000', password: 'deux phares et une île' }));
  });

  it('a lost factor: 202 for all, whatever the password', async () => {
    await answers((browser, email) => browser.post('/session/recovery', { email, password: 'pas celui-là' }));
    await answers((browser, email) => browser.post('/session/recovery', { email, password: PASSWORD }));
  });

  it('a passkey: no address is asked for, and no list of keys is told', async () => {
    const { status, body } = await new TestBrowser(app).post('/session/passkey/options');
    expect([status, Object.keys(body.options).sort(), body.options.allowCredentials]).toEqual([200, ['challenge', 'rpId', 'timeout', 'userVerification'].sort(), undefined]);
    expect((await new TestBrowser(app).send('POST', '/session/passkey/options', { body: { email: member } })).status).toBe(400);
  });

  it('a code is only asked of whoever has the password', async () => {
    const browser = new TestBrowser(app);
    expect(refusalOf(await browser.signIn(staff, PASSWORD))).toBe('401 otp_required');
    expect(refusalOf(await browser.signIn(staff, PASSWORD, '000000'))).toBe('401 bad_credentials');
    expect(refusalOf(await browser.signIn(staff, 'pas celui-là', '000000'))).toBe('401 bad_credentials');
  });

  it('costs the same: medians within what noise explains', async () => {
    const measured: Record<string, number[]> = { [member]: [], [UNKNOWN]: [] };
    const median = (email: string): number => (measured[email] ?? []).sort((a, b) => a - b)[7] ?? 0;
    // In turn, so that whatever else the machine does slows both down.
    for (let sample = 0; sample < 15; sample += 1) {
      for (const [email, times] of Object.entries(measured)) {
        await app.sql('DELETE FROM rate_counter');
        const start = performance.now();
        await new TestBrowser(app).signIn(email, 'pas celui-là');
        times.push(performance.now() - start);
      }
    }
    const [known, unknown] = [median(member), median(UNKNOWN)];
    // A missing decoy would be many times faster; two busy cores are not that noisy.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });
});
