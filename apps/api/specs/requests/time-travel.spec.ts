import { DemonstrationClock } from '@phare/kernel/api';
import { createApplication } from '../../application';
import { TestApplication } from '../testing/test-application';

describe('time travel', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it('is nowhere but in a demonstration', async () => {
    expect((await app.get('/demonstration/clock', { as: 'intake@exemple.test' })).status).toBe(404);
    expect((await app.post('/demonstration/clock', { as: 'intake@exemple.test', body: { days: 25 } })).status).toBe(404);
  });

  it('moves the clock on for good, by 1 to 60 days', async () => {
    const clock = await DemonstrationClock.at(app.installed.installation.settings.dataDir, new Date('2026-11-20T15:00:00Z'));
    const demonstration = await createApplication({ installed: app.installed, smtpUrl: 'smtp://127.0.0.1:9', clock });
    await demonstration.init();
    const cookie = await app.cookieOf('intake@exemple.test');
    const travel = (days: number) => demonstration.inject({ method: 'POST', url: '/api/demonstration/clock', headers: { cookie, 'x-requested-with': 'phare', 'content-type': 'application/json' }, payload: { days } });
    expect((await travel(0)).statusCode).toBe(400);
    expect((await travel(61)).statusCode).toBe(400);
    expect(JSON.parse((await travel(25)).payload)).toMatchObject({ now: expect.stringMatching(/^2026-12-15T15:00/) });
    await demonstration.close();
  });
});
