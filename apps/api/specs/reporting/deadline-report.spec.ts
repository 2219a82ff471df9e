import { act, acted, COORDINATION, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const FOLLOW_UP = { mode: 'phone', summary: 'Appel.' };
const DAY = 86_400_000;

describe('the figures of the promises', () => {
  let app: TestApplication;
  // A year of its own for each: what one receives is no part of the figures of another.
  let year = 2026;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date(`${++year}-06-10T15:00:00Z`)));
  afterAll(() => app.stop());

  const report = async (query = '', as = COORDINATION): Promise<Json> => (await app.get(`/reports/deadlines${query}`, { as })).body;
  const after = (days: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + days * DAY));
  const many = async (count: number, overrides: object = {}): Promise<Json[]> => {
    const made: Json[] = [];
    for (let index = 0; index < count; index++) made.push(await received(app, { ...overrides }));
    return made;
  };
  const followUp = async (requests: readonly Json[]): Promise<void> => {
    for (const request of requests) await acted(app, request, 'follow-ups', { as: INTAKE, body: { ...FOLLOW_UP, contactedAt: app.clock.now().toISOString() } });
  };

  it('says why those that are late are, and what stands today as the lists have it', async () => {
    const late = await many(12);
    after(27);
    expect((await report()).now).toEqual({ atRisk: 12, overdue: 0 });
    after(6);
    for (const request of late.slice(0, 6)) expect((await act(app, request, 'new-date', { as: INTAKE, body: { newDate: `${year}-07-20`, reason: 'capacity' } })).status).toBe(200);
    expect((await report()).reasons).toEqual([{ reason: 'capacity', count: 6 }, { reason: 'unsaid', count: 6 }]);
    expect((await report()).now).toEqual({ atRisk: 0, overdue: 12 });
  });

  it('counts what was kept, what is late and what is to come, with the median and the ninth tenth of the delays', async () => {
    const kept = await many(5);
    const late = await many(5);
    await many(5);
    after(12);
    await followUp(kept);
    after(20);
    await followUp(late);
    await many(5);
    expect((await report()).total).toEqual({ received: 20, kept: 5, late: 10, pending: 5, keptShare: 33, medianDays: 12, p90Days: 32 });
    expect((await report()).byMonth).toEqual([
      { key: `${year}-06`, received: 15, kept: 5, late: 10, pending: 0, keptShare: 33, medianDays: 12, p90Days: 32 },
      { key: `${year}-07`, received: 5, kept: 0, late: 0, pending: 5, keptShare: null, medianDays: null, p90Days: null },
    ]);
    expect((await report(`?year=${year - 20}`)).total).toMatchObject({ received: 0, keptShare: null });
  });

  it('counts each request once by family and by territory, and says nothing of what a sealed one is about', async () => {
    await many(6);
    await many(6, { offerItems: ['vie-democratique.preparation-aga', 'financement.demande-psoc'] });
    await many(6, { offerItems: [], organisationId: app.organisation('organisation-2') });
    await many(5, { audience: { sealed: true } });
    const { byFamily, byTerritory } = await report();
    expect(byFamily.map(({ key, received }: Json) => [key, received])).toEqual([['none', 6], ['sealed', 5], ['several', 6], ['vie-democratique', 6]]);
    expect(byTerritory.map(({ received }: Json) => received).sort()).toEqual([17, 6]);
  });

  it('masks a cell under five, and another with it, so that no sum tells it', async () => {
    await many(8);
    await many(6, { offerItems: [] });
    await many(1, { offerItems: ['financement.demande-psoc'] });
    const { byFamily, total } = await report();
    expect(total.received).toBe(15);
    expect(byFamily.map(({ key, received }: Json) => [key, received])).toEqual([['financement', null], ['none', null], ['vie-democratique', 8]]);
  });

  it('counts a request received at 23 h 30 on New Year’s Eve in the year of where it is', async () => {
    app.clock.moveTo(new Date(`${year + 1}-01-01T04:30:00Z`));
    await many(1);
    await many(1, { organisationId: app.organisation('organisation-2') });
    expect([(await report(`?year=${year}`)).total.received, (await report(`?year=${year + 1}`)).total.received]).toEqual([1, 1]);
    year++;
  });

  it('is coordination’s, a year at a time', async () => {
    for (const as of [INTAKE, 'resource1@exemple.test', 'privacy@exemple.test']) expect((await app.get('/reports/deadlines', { as })).status).toBe(403);
    for (const query of ['?year=1999', '?year=x', '?from=2026-01-01']) expect((await app.get(`/reports/deadlines${query}`, { as: COORDINATION })).status).toBe(400);
  });

  it('counts what coordination sees: neither what excludes them, nor the organisation they are tied to', async () => {
    await many(5);
    await received(app, { excludedPersons: [{ personId: app.person(COORDINATION) }] });
    expect((await report()).total.received).toBe(5);
    const tied = await app.post(`/organisations/${app.organisation('organisation-1')}/ties`, { as: COORDINATION, body: { personId: app.person(COORDINATION), nature: 'family', from: `${year}-01-01` } });
    expect([tied.status, (await report()).total.received]).toEqual([201, 0]);
  });
});
