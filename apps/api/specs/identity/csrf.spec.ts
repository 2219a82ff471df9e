import { refusalOf } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

const INTAKE = 'intake@exemple.test';

describe('a call from elsewhere', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ env: { PUBLIC_URL: 'https://phare.exemple.test' } })));
  afterAll(() => app.stop());

  const end = (headers: Record<string, string>) => app.send('DELETE', '/session', { as: INTAKE, headers });

  it.each<[string, Record<string, string>]>([
    ['without our header', { 'x-requested-with': '' }],
    ['with another header', { 'x-requested-with': 'XMLHttpRequest' }],
    ['from another origin', { origin: 'https://ailleurs.exemple.test' }],
    ['from no origin that can be told', { origin: 'null' }],
    ['from another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the same site', { 'sec-fetch-site': 'same-site', origin: 'https://phare.exemple.test' }],
  ])('%s is refused, and changes nothing', async (_, headers) => {
    expect(refusalOf(await end(headers))).toBe('403 csrf');
    expect((await app.get('/session', { as: INTAKE })).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['our own page', { origin: 'https://phare.exemple.test', 'sec-fetch-site': 'same-origin' }],
    ['a program', {}],
  ])('%s is not', async (_, headers) => expect((await app.post('/policy/check', { body: { organisationName: 'La Vigie', function: 'board' }, headers })).status).toBe(200));

  it('may read what a session may read: reads change nothing', async () => {
    expect((await app.get('/session', { as: INTAKE, headers: { 'x-requested-with': '', origin: 'https://ailleurs.exemple.test' } })).status).toBe(200);
  });
});
