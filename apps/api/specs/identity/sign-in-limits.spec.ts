import { refusalOf } from '../testing/acting';
import { TestApplication, type Answer } from '../testing/test-application';

describe('failed sign-ins', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const signIn = (email: string, password: string, from = '203.0.113.7'): Promise<Answer> => app.post('/session', { body: { email, password }, headers: { 'x-forwarded-for': from } });
  const fail = async (times: number, email: (attempt: number) => string): Promise<string[]> => {
    const answers = [];
    for (let attempt = 0; attempt < times; attempt += 1) answers.push(refusalOf(await signIn(email(attempt), 'non')));
    return answers;
  };

  it('are evaluated ten times per account, then not at all: not even the right password', async () => {
    expect(await fail(11, (attempt) => (attempt % 2 ? 'intake@exemple.test' : 'Intake@Exemple.test'))).toEqual([...Array<string>(10).fill('401 bad_credentials'), '429 too_many_requests']);
    const right = await signIn('intake@exemple.test', 'phare-demo-2026', '203.0.113.8');
    expect([refusalOf(right), Number(right.headers.get('retry-after')) > 0]).toEqual(['429 too_many_requests', true]);
    expect((await signIn('coordination@exemple.test', 'phare-demo-2026')).status).toBe(200);
  });

  it('are limited alike for an account that does not exist', async () => {
    expect((await fail(11, () => 'personne@exemple.test')).at(-1)).toBe('429 too_many_requests');
  });

  it('are evaluated fifty times per address', async () => {
    await fail(1, () => 'a@exemple.test');
    await app.sql(`UPDATE rate_counter SET hits = 49 WHERE bucket = 'sign-in-address'`);
    expect(await fail(2, (attempt) => `b${attempt}@exemple.test`)).toEqual(['401 bad_credentials', '429 too_many_requests']);
    expect((await signIn('intake@exemple.test', 'phare-demo-2026', '203.0.113.9')).status).toBe(200);
  });

  it('are evaluated again once ten minutes have gone by since the first of them, counted from one', async () => {
    await fail(11, () => 'intake@exemple.test');
    const sinceTheFirst = (seconds: number) => app.sql(`UPDATE rate_counter SET window_start = now() - make_interval(secs => $1)`, [seconds]);
    await sinceTheFirst(570);
    expect(await fail(1, () => 'intake@exemple.test')).toEqual(['429 too_many_requests']);
    await sinceTheFirst(601);
    expect(await fail(11, () => 'intake@exemple.test')).toEqual([...Array<string>(10).fill('401 bad_credentials'), '429 too_many_requests']);
  });

  it('alone count: a success leaves no trace, and what is malformed neither', async () => {
    for (let times = 0; times < 3; times += 1) expect((await signIn('intake@exemple.test', 'phare-demo-2026')).status).toBe(200);
    expect((await app.post('/session', { body: { email: 'intake@exemple.test' } })).status).toBe(400);
    expect(await app.sql('SELECT FROM rate_counter')).toEqual([]);
  });

  it('keep no address and no account: hashes alone', async () => {
    await fail(1, () => 'quelquun@exemple.test');
    const rows = await app.sql<{ subject_hash: Buffer }>('SELECT subject_hash FROM rate_counter');
    expect(rows.map(({ subject_hash }) => subject_hash.length)).toEqual([32, 32]);
  });
});
