import { TestBrowser } from '../testing/a-browser';
import { anAccount, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

describe('abuse case 14: stuffing passwords, and locking a director out by it', () => {
  let app: TestApplication;
  let staff: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    staff = await anAccount(app, 'intake');
  });
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const tally = (refusals: readonly string[]) => refusals.reduce<Record<string, number>>((counts, refusal) => ({ ...counts, [refusal]: (counts[refusal] ?? 0) + 1 }), {});
  /** So many tries, twenty at the same moment, each from an address of its own. */
  const tries = async (count: number, email: (attempt: number) => string, from: (attempt: number) => string): Promise<Record<string, number>> => {
    const refusals: string[] = [];
    for (let done = 0; done < count; done += 20) {
      const batch = Array.from({ length: 20 }, (_, index) => new TestBrowser(app, from(done + index)).signIn(email(done + index), 'pas celui-là'));
      refusals.push(...(await Promise.all(batch)).map(refusalOf));
    }
    return tally(refusals);
  };

  it('of 200 tries at one account, from everywhere at once, ten are evaluated', async () => {
    expect(await tries(200, () => staff, (attempt) => `198.51.100.${attempt}`)).toEqual({ '401 bad_credentials': 10, '429 too_many_requests': 190 });
  });

  it('of 200 tries from one address, at as many accounts, fifty are evaluated', async () => {
    expect(await tries(200, (attempt) => `a${attempt}@exemple.test`, () => '198.51.100.1')).toEqual({ '401 bad_credentials': 50, '429 too_many_requests': 150 });
  });

  it('lets the owner in from a device they signed in on, while strangers are locked out', async () => {
    const [own, strange] = [new TestBrowser(app), new TestBrowser(app)];
    expect((await own.signIn(staff, PASSWORD)).status).toBe(200);
    await own.delete('/session');
    await tries(20, () => staff, (attempt) => `198.51.100.${attempt}`);
    expect([refusalOf(await strange.signIn(staff, PASSWORD)), (await own.signIn(staff, PASSWORD)).status]).toEqual(['429 too_many_requests', 200]);
  });

  it('counts the failures of a known device apart, and ends them too', async () => {
    const own = new TestBrowser(app);
    await own.signIn(staff, PASSWORD);
    const refusals = [];
    for (let attempt = 0; attempt < 11; attempt += 1) refusals.push(refusalOf(await own.signIn(staff, 'pas celui-là')));
    expect(tally(refusals)).toEqual({ '401 bad_credentials': 10, '429 too_many_requests': 1 });
    expect((await new TestBrowser(app).signIn(staff, PASSWORD)).status).toBe(200);
  });

  it('knows a device for the account that signed in on it, and for no other', async () => {
    const [other, own] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    await own.signIn(staff, PASSWORD);
    await tries(20, () => other, (attempt) => `198.51.100.${attempt}`);
    expect(refusalOf(await own.signIn(other, PASSWORD))).toBe('429 too_many_requests');
  });

  it('never takes up a device token that it did not give', async () => {
    const own = new TestBrowser(app);
    own.cookies.set('phare-device', 'x'.repeat(43));
    await own.signIn(staff, PASSWORD);
    expect(own.cookies.get('phare-device')).not.toBe('x'.repeat(43));
    const given = own.cookies.get('phare-device');
    await own.signIn(staff, PASSWORD);
    expect(own.cookies.get('phare-device')).toBe(given);
  });

  it('gives a shared device a new token when a second account signs in on it: neither can use the other’s', async () => {
    const [other, shared] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    await shared.signIn(staff, PASSWORD);
    const first = shared.cookies.get('phare-device');
    await shared.signIn(other, PASSWORD);
    expect(shared.cookies.get('phare-device')).not.toBe(first);
    const rows = await app.sql<{ accounts: number }>('SELECT count(*)::int AS accounts FROM known_device GROUP BY token_hash ORDER BY 1 DESC LIMIT 1');
    expect(rows).toEqual([{ accounts: 2 }]);
  });

  it('locks alike an account that does not exist', async () => {
    expect(await tries(20, () => 'inconnue@exemple.test', (attempt) => `198.51.100.${attempt}`)).toEqual({ '401 bad_credentials': 10, '429 too_many_requests': 10 });
  });

  it('counts a wrong second factor as a failure, and a missing one not', async () => {
    const member = await anAccount(app);
    const browser = new TestBrowser(app);
    const refusals = [];
    for (let attempt = 0; attempt < 12; attempt += 1) refusals.push(refusalOf(await browser.signIn(member, PASSWORD)));
    for (let attempt = 0; attempt < 11; attempt += 1) refusals.push(refusalOf(await browser.signIn(member, PASSWORD, '12345678')));
    expect(tally(refusals)).toEqual({ '401 otp_required': 12, '401 bad_credentials': 10, '429 too_many_requests': 1 });
  });
});
