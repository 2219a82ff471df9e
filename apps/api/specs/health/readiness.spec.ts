import { Heartbeat } from '@phare/kernel/api';
import { DeadlineSweep } from '@phare/requests/api';
import { DIRECTION1, INTAKE } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

describe('readiness', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const sweep = () => app.application.get(DeadlineSweep).sweep();
  const beatAgo = (minutes: number) => app.sql('UPDATE heartbeat SET beat_at = clock_timestamp() - make_interval(mins => $1)', [minutes]);
  /** As if the process had started so long ago. */
  const startedAgo = (minutes: number) => void Object.assign(app.application.get(Heartbeat), { startedAt: performance.timeOrigin + performance.now() - minutes * 60_000 });
  const ready = async (): Promise<string> => {
    const { status, body } = await app.get('/health/ready');
    return `${status} ${body.status === 'ok' ? 'ok' : body.code}`;
  };

  it('follows the heartbeat of the sweep, which follows the clock of the machine', async () => {
    await sweep();
    startedAgo(60);
    expect(await ready()).toBe('200 ok');
    app.clock.moveTo(new Date('2027-06-01T15:00:00Z'));
    expect(await ready()).toBe('200 ok');
    await beatAgo(29);
    expect(await ready()).toBe('200 ok');
    await beatAgo(31);
    expect(await ready()).toBe('503 unavailable');
    expect((await app.get('/health/live')).status).toBe(200);
    await sweep();
    expect(await ready()).toBe('200 ok');
  });

  it('leaves a process that has just started the time to sweep', async () => {
    await beatAgo(31);
    startedAgo(1);
    expect(await ready()).toBe('200 ok');
    startedAgo(3);
    expect(await ready()).toBe('503 unavailable');
  });

  it('is told to the staff, for their banner, and to them alone', async () => {
    await beatAgo(31);
    expect((await app.get('/health/sweep', { as: INTAKE })).body).toEqual({ sweptAt: expect.stringMatching(/Z$/), late: true });
    await sweep();
    expect((await app.get('/health/sweep', { as: 'resource1@exemple.test' })).body).toMatchObject({ late: false });
    expect([(await app.get('/health/sweep')).status, (await app.get('/health/sweep', { as: DIRECTION1 })).status]).toEqual([401, 403]);
  });
});
