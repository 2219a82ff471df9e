import { refusalOf } from '../testing/acting';
import { TestApplication, type Answer } from '../testing/test-application';

const PASSWORD = 'phare-demo-2026';

describe('a session', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}): Promise<Answer> => app.post('/session', { body: { email, password }, headers });
  const cookieOf = ({ headers }: Answer): string => headers.get('set-cookie')?.split(';')[0] ?? '';
  const read = async (cookie: string): Promise<number> => (await app.get('/session', { headers: { cookie } })).status;

  it('says who is signed in, with roles, mandates and rights', async () => {
    const opened = await signIn('direction1@exemple.test');
    expect(opened.status).toBe(200);
    expect(opened.headers.getSetCookie()).toEqual([expect.stringMatching(/^phare=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/), expect.stringMatching(/^phare-device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const { body } = await app.get('/session', { headers: { cookie: cookieOf(opened) } });
    expect(body).toEqual(opened.body);
    expect(body).toEqual({
      user: { id: expect.any(String), personId: app.person('direction1@exemple.test'), name: 'Maude Arbour', email: 'direction1@exemple.test', locale: 'fr-CA' },
      network: { id: expect.any(String), name: 'ROCGÎM-CDC' },
      roles: [],
      mandates: [{ organisationId: app.organisation('organisation-1'), organisationName: 'Maison des jeunes La Vigie', function: 'direction', from: '2016-01-01', until: null }],
      permissions: expect.arrayContaining(['request.receive', 'request.withdraw']),
    });
    expect((await signIn('coordination@exemple.test')).body.roles).toEqual(['coordination']);
  });

  it('is kept as a hash: a copy of the database opens none', async () => {
    const token = cookieOf(await signIn('intake@exemple.test')).split('=')[1] ?? '';
    const rows = await app.sql<{ token_hash: Buffer }>('SELECT token_hash FROM session');
    expect(rows.some(({ token_hash }) => token_hash.toString('latin1').includes(token) || token_hash.toString('base64url') === token)).toBe(false);
  });

  it('takes an address in any case, a password as it is', async () => {
    expect((await signIn('INTAKE@Exemple.test')).status).toBe(200);
    expect((await signIn('intake@exemple.test', PASSWORD.toUpperCase())).status).toBe(401);
    expect((await signIn('intake@exemple.test', `${PASSWORD} `)).status).toBe(401);
  });

  it('is refused in the same words for an unknown address and a wrong password', async () => {
    const [unknown, wrong] = [await signIn('personne@exemple.test'), await signIn('intake@exemple.test', 'non')];
    expect(refusalOf(wrong)).toBe('401 bad_credentials');
    expect([unknown.status, unknown.body, unknown.headers.get('set-cookie')]).toEqual([wrong.status, wrong.body, null]);
  });

  it('ends at once, everywhere its cookie is presented', async () => {
    const cookie = cookieOf(await signIn('intake@exemple.test'));
    const ended = await app.send('DELETE', '/session', { headers: { cookie } });
    expect([ended.status, ended.body, ended.headers.get('set-cookie')]).toEqual([204, null, 'phare=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect([await read(cookie), (await app.send('DELETE', '/session', { headers: { cookie } })).status]).toEqual([401, 401]);
  });

  it('gives way to the next one: signing in again ends the one before', async () => {
    const before = cookieOf(await signIn('intake@exemple.test'));
    const after = cookieOf(await signIn('coordination@exemple.test', PASSWORD, { cookie: before }));
    expect([await read(before), await read(after), before === after]).toEqual([401, 200, false]);
  });

  it.each([
    ['intake@exemple.test', '29 minutes', 200],
    ['intake@exemple.test', '31 minutes', 401],
    ['direction1@exemple.test', '59 minutes', 200],
    ['direction1@exemple.test', '61 minutes', 401],
  ])('of %s idle for %s answers %i', async (email, idle, status) => {
    const cookie = cookieOf(await signIn(email));
    await app.sql(`UPDATE session SET last_seen_at = last_seen_at - $1::interval`, [idle]);
    expect(await read(cookie)).toBe(status);
  });

  it('lasts twelve hours at most, however busy', async () => {
    const cookie = cookieOf(await signIn('intake@exemple.test'));
    const [row] = await app.sql<{ hours: number }>(`SELECT extract(epoch FROM max(expires_at - created_at))::int / 3600 AS hours FROM session`);
    expect(row?.hours).toBe(12);
    await app.sql(`UPDATE session SET expires_at = created_at`);
    expect(await read(cookie)).toBe(401);
  });

  it('follows a role and an account as they change', async () => {
    const cookie = cookieOf(await signIn('resource2@exemple.test'));
    const person = app.person('resource2@exemple.test');
    const directory = async () => (await app.get('/partner-resources', { headers: { cookie } })).status;
    expect(await directory()).toBe(200);
    await app.sql(`UPDATE role_grant SET until_on = '2026-11-19' WHERE person_id = $1`, [person]);
    expect(await directory()).toBe(403);
    await app.sql(`UPDATE account SET disabled_at = now() WHERE person_id = $1`, [person]);
    expect([await read(cookie), refusalOf(await signIn('resource2@exemple.test'))]).toEqual([401, '401 bad_credentials']);
  });
});
