import { ConsoleLogger } from '@nestjs/common';
import { received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

describe('an attempt that is refused for want of a right', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  it('leaves a line with the account and the route, and nothing that could be personal', async () => {
    const request = await received(app);
    await app.cookieOf('direction1@exemple.test');
    const said: string[] = [];
    jest.spyOn(ConsoleLogger.prototype, 'warn').mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
    await app.get('/organisations?q=Marguerite', { as: 'direction1@exemple.test' });
    await app.post(`/requests/${request.id}/break-glass`, { as: 'intake@exemple.test', body: { reason: 'Le mot carillon.' }, ifMatch: 1 });
    await app.post('/session', { body: { email: 'manon@exemple.test', password: 'x' }, headers: { 'x-requested-with': '' } });
    await app.get('/requests/01a1fada-8609-7e8a-b1d1-0b2020f9de25', { as: 'intake@exemple.test' });
    expect(said.map((line) => line.replace(/[0-9a-f-]{36}/, '<id>').replace(/ Problem$/, ''))).toEqual([
      'forbidden: GET /api/organisations, account <id>',
      'forbidden: POST /api/requests/:id/break-glass, account <id>',
      'csrf: POST /api/session, no account',
    ]);
    expect(said.join()).not.toMatch(/Marguerite|carillon|manon@|127\.0\.0\.1/);
    expect(said.join()).not.toContain(request.id);
  });
});
