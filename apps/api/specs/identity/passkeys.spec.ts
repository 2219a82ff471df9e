import { noticesTo, TestBrowser } from '../testing/a-browser';
import { anAccount, machineTimePasses, PASSWORD } from '../testing/an-account';
import { refusalOf } from '../testing/acting';
import { Authenticator, type Tampering } from '../testing/authenticator';
import { TestApplication, type Answer } from '../testing/test-application';

const ORIGIN = 'https://phare.exemple.test';

describe('a passkey', () => {
  let app: TestApplication;
  let staff: string;
  let browser: TestBrowser;
  let key: Authenticator;
  beforeAll(async () => (app = await TestApplication.start({ env: { PHARE_MODE: 'production', PUBLIC_URL: ORIGIN } })));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    [staff, browser, key] = [await anAccount(app, 'intake'), new TestBrowser(app), new Authenticator(ORIGIN)];
    await browser.signIn(staff, PASSWORD);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const add = async (tampering: Tampering = {}, authenticator = key): Promise<Answer> => {
    const { body } = await browser.post('/account/passkeys/options');
    return browser.post('/account/passkeys', { name: 'Téléphone', response: authenticator.create(body.options, tampering) });
  };
  const signIn = async (tampering: Tampering = {}, authenticator = key, from = new TestBrowser(app)): Promise<Answer> => {
    const { body } = await from.post('/session/passkey/options');
    return from.post('/session/passkey', { response: authenticator.get(body.options, tampering) });
  };

  it('is made for this site, discoverable, with its holder verified; nothing is asked of its maker', async () => {
    const { body } = await browser.post('/account/passkeys/options');
    expect(body.options).toMatchObject({ rp: { id: 'phare.exemple.test', name: 'ROCGÎM-CDC' }, attestation: 'none', authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, timeout: 300_000 });
  });

  it('opens a session by itself: two factors in one gesture', async () => {
    const added = await add();
    expect([added.status, added.body.recoveryCodes.length]).toEqual([201, 10]);
    expect((await browser.get('/requests')).status).toBe(200);
    const other = new TestBrowser(app);
    const opened = await signIn({}, key, other);
    expect([opened.status, opened.body.user.email, (await other.get('/requests')).status]).toEqual([200, staff, 200]);
    expect((await other.get('/account')).body.passkeys).toEqual([{ id: added.body.id, name: 'Téléphone', createdAt: expect.any(String), lastUsedAt: expect.any(String) }]);
    expect(await noticesTo(app, staff)).toEqual(['factor_added']);
  });

  it('is not undone by the password: beside it, a recovery code is asked for', async () => {
    const { body } = await add();
    const other = new TestBrowser(app);
    expect([refusalOf(await other.signIn(staff, PASSWORD)), (await other.signIn(staff, PASSWORD, body.recoveryCodes[0])).status, (await other.get('/requests')).status]).toEqual(['401 otp_required', 200, 200]);
  });

  it.each<[string, Tampering]>([
    ['made for another site', { origin: 'https://piege.exemple.test' }],
    ['of another relying party', { rpId: 'piege.exemple.test' }],
    ['without its holder verified', { unverified: true }],
    ['of another challenge', { challenge: 'AAAA' }],
  ])('%s is refused, when it is added and when it signs', async (_, tampering) => {
    const refused = await add(tampering);
    expect([refusalOf(refused), refused.body.errors?.[0]]).toEqual(['422 rule_broken', { pointer: '/response', code: 'wrong_passkey', message: expect.any(String) }]);
    await add();
    expect([refusalOf(await signIn(tampering)), (await signIn()).status]).toEqual(['401 bad_credentials', 200]);
  });

  it('that nobody added, or that was copied and signs again with an old counter, is refused', async () => {
    await add();
    expect(refusalOf(await signIn({}, new Authenticator(ORIGIN)))).toBe('401 bad_credentials');
    expect((await signIn({ counter: 10 })).status).toBe(200);
    expect(refusalOf(await signIn({ counter: 9 }))).toBe('401 bad_credentials');
  });

  it('answers a challenge once, in the browser that was asked, within five minutes', async () => {
    await add();
    const [asked, other] = [new TestBrowser(app), new TestBrowser(app)];
    const { body } = await asked.post('/session/passkey/options');
    const response = key.get(body.options);
    await other.post('/session/passkey/options');
    expect(refusalOf(await other.post('/session/passkey', { response }))).toBe('401 bad_credentials');
    expect((await asked.post('/session/passkey', { response })).status).toBe(200);
    expect(refusalOf(await asked.post('/session/passkey', { response }))).toBe('401 bad_credentials');
    const late = await asked.post('/session/passkey/options');
    machineTimePasses(app, 301);
    expect(refusalOf(await asked.post('/session/passkey', { response: key.get(late.body.options) }))).toBe('401 bad_credentials');
  });

  it('spends its challenge by a wrong answer too', async () => {
    await add();
    const asked = new TestBrowser(app);
    const { body } = await asked.post('/session/passkey/options');
    await asked.post('/session/passkey', { response: key.get(body.options, { origin: 'https://piege.exemple.test' }) });
    expect(refusalOf(await asked.post('/session/passkey', { response: key.get(body.options) }))).toBe('401 bad_credentials');
  });

  it('is added once, to the account that asked', async () => {
    await add();
    expect(refusalOf(await add())).toBe('422 rule_broken');
    const other = new TestBrowser(app);
    await other.signIn(await anAccount(app, 'resource'), PASSWORD);
    const { body } = await browser.post('/account/passkeys/options');
    other.cookies.set('__Host-phare-pre', browser.cookies.get('__Host-phare-pre') ?? '');
    expect(refusalOf(await other.post('/account/passkeys', { name: 'Volée', response: new Authenticator(ORIGIN).create(body.options) }))).toBe('422 rule_broken');
  });

  it('opens nothing once it is removed, nor for an account that was disabled; another person’s is not found', async () => {
    const { body } = await add();
    await app.sql('UPDATE account SET disabled_at = now() WHERE email = $1', [staff]);
    expect(refusalOf(await signIn())).toBe('401 bad_credentials');
    await app.sql('UPDATE account SET disabled_at = NULL WHERE email = $1', [staff]);
    const other = new TestBrowser(app);
    await other.signIn(await anAccount(app, 'resource'), PASSWORD);
    expect((await other.delete(`/account/passkeys/${body.id}`)).status).toBe(404);
    expect((await browser.delete(`/account/passkeys/${body.id}`)).status).toBe(204);
    expect([refusalOf(await signIn()), (await browser.get('/account')).body.recoveryCodesLeft]).toEqual(['401 bad_credentials', 0]);
  });

  it.each([{}, { id: 1 }, { id: 'a', rawId: 'a', type: 'public-key', response: {} }, { id: 'a', response: { clientDataJSON: '%%%', authenticatorData: [], signature: null } }])('that is junk is refused like any other: %j', async (response) => {
    await browser.post('/account/passkeys/options');
    expect([refusalOf(await new TestBrowser(app).post('/session/passkey', { response })), refusalOf(await browser.post('/account/passkeys', { name: 'X', response }))]).toEqual(['401 bad_credentials', '422 rule_broken']);
  });
});
