import { codesTo, codeTo, TestBrowser } from '../testing/a-browser';
import { anAccount } from '../testing/an-account';
import { INTAKE, refusalOf } from '../testing/acting';
import { aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

describe('an address that filed by the public form', () => {
  let app: TestApplication;
  let filed = 0;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const newAddress = (): string => `public${(filed += 1)}@exemple.test`;
  const file = async (email: string, overrides: Json = {}): Promise<string> => {
    const { status, body } = await app.post('/requests', { body: aRequest(app, { channel: 'web', requester: { name: 'Une personne', email, function: 'board' }, ...overrides }) });
    if (status !== 201) throw new Error(`not filed: ${status}`);
    return body.number;
  };
  const signIn = async (email: string): Promise<TestBrowser> => {
    const browser = new TestBrowser(app);
    await browser.post('/session/codes', { email });
    const opened = await browser.post('/session/codes/verify', { email, code: await codeTo(app, email) });
    if (opened.status !== 200) throw new Error(`no session: ${opened.status}`);
    return browser;
  };
  const numbers = async (browser: TestBrowser): Promise<string[]> => (await browser.get('/requests')).body.items.map(({ number }: Json) => number).sort();
  const personsOf = (email: string): Promise<Json[]> => app.sql('SELECT id, verified FROM person WHERE lower(email) = lower($1) ORDER BY id', [email]);
  const verified = (email: string, name = 'Du répertoire') =>
    app.sql(`INSERT INTO person (network_id, id, name, email, verified, created_at) SELECT id, gen_random_uuid(), $1, $2, true, '2026-01-01' FROM network`, [name, email]);

  it('gets a session that sees what it filed, and nothing else; it is someone from then on, without a password', async () => {
    const email = newAddress();
    const [own, sealed] = [await file(email), await file(email, { audience: { sealed: true, keeperId: app.person(INTAKE) } })];
    await file(newAddress());
    const browser = await signIn(email.toUpperCase());
    expect([await numbers(browser), (await browser.get('/session')).body.roles, (await browser.get('/account')).body.hasPassword]).toEqual([[own, sealed].sort(), [], false]);
    expect(await personsOf(email)).toEqual([{ id: expect.any(String), verified: true }]);
  });

  it('gives its holder what was filed since, once they prove it again: never before', async () => {
    const email = newAddress();
    const first = await file(email);
    const browser = await signIn(email);
    const since = await file(email);
    expect(await numbers(browser)).toEqual([first]);
    expect(await numbers(await signIn(email))).toEqual([first, since].sort());
    const rows = await app.sql(`SELECT action, subject FROM audit_record WHERE action = 'inherit'`);
    expect(rows).toEqual([{ action: 'inherit', subject: 'support_request' }]);
  });

  it('gives it to an account that has the same address, and leaves what others filed where it is', async () => {
    const [member, other] = [await anAccount(app), newAddress()];
    const [own, others] = [await file(member), await file(other)];
    const browser = await signIn(member);
    expect(await numbers(browser)).toEqual([own]);
    expect((await app.get(`/requests?q=${others}`, { as: INTAKE })).body.items[0].requester.personId).not.toBe((await browser.get('/session')).body.user.personId);
  });

  it('changes the version of what it moves: nobody overwrites it from before', async () => {
    const member = await anAccount(app);
    const number = await file(member);
    const [before] = (await app.get(`/requests?q=${number}`, { as: INTAKE })).body.items;
    await signIn(member);
    const answer = await app.post(`/requests/${before.id}/triage`, { as: INTAKE, ifMatch: before.version, body: { priority: 'p1', reason: 'Confirmé' } });
    expect(refusalOf(answer)).toBe('412 stale_version');
  });

  it('of one person of the directory without an account becomes theirs; of several, only what was filed is shown', async () => {
    const [one, shared] = [newAddress(), newAddress()];
    await verified(one);
    expect((await (await signIn(one)).get('/session')).body.user.name).toBe('Du répertoire');
    await verified(shared, 'Première');
    await verified(shared, 'Deuxième');
    const browser = new TestBrowser(app);
    await browser.post('/session/codes', { email: shared });
    expect(await codesTo(app, shared)).toEqual([]);
    const number = await file(shared);
    const filer = await signIn(shared);
    expect([await numbers(filer), (await filer.get('/session')).body.user.name]).toEqual([[number], 'Une personne']);
  });

  it('of someone of the staff without an account is mailed nothing', async () => {
    const email = newAddress();
    await verified(email);
    await app.sql(`INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), id, 'intake', '2026-11-20' FROM person WHERE email = $1`, [email]);
    await new TestBrowser(app).post('/session/codes', { email });
    expect(await codesTo(app, email)).toEqual([]);
  });

  it('of a disabled account opens nothing, not even what was filed since', async () => {
    const member = await anAccount(app);
    await app.sql('UPDATE account SET disabled_at = now() WHERE email = $1', [member]);
    await file(member);
    await new TestBrowser(app).post('/session/codes', { email: member });
    expect(await codesTo(app, member)).toEqual([]);
  });

  describe('in the database', () => {
    const inherit = (email: string) => {
      const { databases, installation } = app.installed;
      return app.sql<{ person_id: string; id: string }>('SELECT person_id, id FROM account WHERE email = $1', [email]).then(([account]) =>
        databases.application.withActor(
          { kind: 'person', networkId: installation.network.id, personId: account?.person_id ?? '', accountId: account?.id ?? '', name: '', roles: [], member: true, locale: 'fr-CA' },
          (transaction) => transaction.rows<{ id: string }>({ name: 'spec-inherit', text: 'SELECT app.inherit_requests() AS id' }),
        ),
      );
    };

    it('moves nothing for an account whose address no code has proved', async () => {
      const member = await anAccount(app);
      await file(member);
      expect(await inherit(member)).toEqual([]);
      await app.sql('UPDATE account SET address_proven_at = now() WHERE email = $1', [member]);
      expect(await inherit(member)).toHaveLength(1);
    });

    it('moves nothing from someone verified who has the same address, nor for nobody', async () => {
      const email = newAddress();
      await verified(email);
      const request = await received(app, { requester: { name: 'Du répertoire', email, function: 'board' } });
      await app.sql(`UPDATE support_request SET requester_id = (SELECT id FROM person WHERE email = $1 AND verified) WHERE id = $2`, [email, request.id]);
      const holder = await anAccount(app);
      await app.sql('UPDATE account SET address_proven_at = now(), email = $2 WHERE email = $1', [holder, email]);
      expect(await inherit(email)).toEqual([]);
      const { databases, installation } = app.installed;
      const anonymous = { kind: 'anonymous', networkId: installation.network.id, locale: 'fr-CA' } as const;
      expect(await databases.application.withActor(anonymous, (transaction) => transaction.rows({ name: 'spec-inherit', text: 'SELECT app.inherit_requests() AS id' }))).toEqual([]);
    });

    it('is for the application alone', async () => {
      const rows = await app.sql<{ role: string; may: boolean }>(`SELECT r AS role, has_function_privilege(r, 'app.inherit_requests()', 'EXECUTE') AS may FROM unnest(ARRAY['phare_app', 'phare_auth', 'phare_worker', 'phare_audit']) r`);
      expect(rows.filter(({ may }) => may).map(({ role }) => role)).toEqual(['phare_app']);
    });
  });
});
