import { acted, aPartner, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const NOW = new Date('2026-11-20T15:00:00Z');

describe('how a resource answers', () => {
  let app: TestApplication;
  let partner: string;
  beforeAll(async () => {
    app = await TestApplication.start({ now: NOW.toISOString() });
    partner = await aPartner(app);
  });
  afterAll(() => app.stop());

  const told = async (as = INTAKE): Promise<Json> => (await app.get('/partner-resources?show=all', { as })).body.items.find(({ id }: Json) => id === partner).answers;
  /** Refers a request, and says what became of it so many days later; never, when absent. */
  const referred = async (days?: number, answer = 'contacted', overrides: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    app.clock.moveTo(NOW);
    const request = await acted(app, await received(app, overrides), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ partnerResourceId: partner }] } });
    if (days === undefined) return;
    app.clock.moveTo(new Date(NOW.getTime() + days * 86_400_000));
    await acted(app, request, `referral-targets/${request.referrals[0].targets[0].id}/answer`, { as: INTAKE, body: { answer, note: 'Dit au téléphone.' } });
  };

  it('is told to the team from five answers on: how often, and in how many days half the time', async () => {
    for (const days of [1, 2, 3, 30]) await referred(days);
    await referred();
    expect(await told()).toBeNull();
    await referred(9, 'no_answer');
    await referred(9, 'contacted', { audience: { sealed: true } });
    expect(await told()).toBeNull();
    await referred(4, 'refused');
    expect(await told()).toEqual({ referrals: 7, answered: 5, medianDays: 3 });
  });

  it('counts no referral that was taken back', async () => {
    app.clock.moveTo(NOW);
    const request = await acted(app, await received(app), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ partnerResourceId: partner }] } });
    expect((await told()).referrals).toBe(8);
    await acted(app, request, 'undo', { as: INTAKE });
    expect((await told()).referrals).toBe(7);
  });

  it('is told to nobody else: neither to resource people, nor in public', async () => {
    expect(await told('resource1@exemple.test')).toBeNull();
    const { body } = await app.get('/policy/orientation');
    expect(body.partnerResources.map(({ answers }: Json) => answers)).toEqual(body.partnerResources.map(() => null));
  });

  it('is there once the entry was changed too', async () => {
    const one = (await app.get('/partner-resources', { as: INTAKE })).body.items.find(({ id }: Json) => id === partner);
    const { body } = await app.send('PATCH', `/partner-resources/${partner}`, { as: INTAKE, ifMatch: one.version, body: { description: 'Elle aide encore.' } });
    expect(body.answers).toEqual(await told());
  });
});
