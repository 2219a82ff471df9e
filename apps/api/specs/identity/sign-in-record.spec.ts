import { codeTo, TestBrowser } from '../testing/a-browser';
import { accountOf, anAccount, enrolTotp, PASSWORD } from '../testing/an-account';
import { TestApplication, type Json } from '../testing/test-application';

describe('the record of who signs in', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    await app.sql('DELETE FROM rate_counter');
    await app.sql('DELETE FROM audit_record');
  });
  afterAll(() => app.stop());

  /** But for the accounts that a spec makes for itself. */
  const lines = async (): Promise<Json[]> => (await app.sql<Json>(`SELECT action, subject, subject_id, actor_kind, detail FROM audit_record WHERE action <> 'account_created' ORDER BY id`));

  it('has a line for each sign-in, each failure and each sign-out', async () => {
    const [staff, browser] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    const id = await accountOf(app, staff);
    await browser.signIn(staff, 'pas celui-là');
    await browser.signIn('inconnue@exemple.test', PASSWORD);
    await browser.signIn(staff, PASSWORD);
    await browser.delete('/session');
    expect(await lines()).toEqual([
      { action: 'sign_in_failed', subject: 'account', subject_id: id, actor_kind: 'anonymous', detail: {} },
      { action: 'sign_in_failed', subject: 'account', subject_id: null, actor_kind: 'anonymous', detail: {} },
      { action: 'sign_in', subject: 'account', subject_id: id, actor_kind: 'anonymous', detail: { method: 'password' } },
      { action: 'sign_out', subject: 'account', subject_id: id, actor_kind: 'person', detail: {} },
    ]);
  });

  it('has a line for a code that was sent, and for each time it was said back', async () => {
    const [member, browser] = [await anAccount(app), new TestBrowser(app)];
    await browser.post('/session/codes', { email: member });
    const code = await codeTo(app, member);
    await browser.post('/session/codes/verify', { email: member, code: '0' });
    await browser.post('/session/codes/verify', { email: member, code });
    expect((await lines()).map(({ action, detail }) => [action, detail])).toEqual([
      ['code_sent', { purpose: 'sign_in' }],
      ['code_refused', { purpose: 'sign_in' }],
      ['sign_in', { method: 'mailed_code' }],
      ['code_verified', { purpose: 'sign_in' }],
    ]);
  });

  it('has a line for each change of password and factor, and holds no address, no name and no secret', async () => {
    const [staff, browser] = [await anAccount(app, 'intake'), new TestBrowser(app)];
    await browser.signIn(staff, PASSWORD);
    const { recoveryCodes } = await enrolTotp(app, browser);
    await browser.post('/account/recovery-codes');
    await browser.put('/account/password', { current: PASSWORD, next: 'deux phares et une île' });
    await browser.delete('/account/totp');
    await browser.delete('/account/devices');
    const written = await lines();
    expect(written.map(({ action }) => action)).toEqual(['sign_in', 'factor_added', 'recovery_codes_renewed', 'password_changed', 'factor_removed', 'other_devices_ended']);
    expect(JSON.stringify(written)).not.toMatch(new RegExp(['@', 'Personne', 'goélands', 'phares', ...recoveryCodes].join('|')));
  });
});
