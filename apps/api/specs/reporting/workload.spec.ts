import { acted, COORDINATION, INTAKE } from '../testing/acting';
import { triaged } from '../testing/a-request';
import { anEntry, inProgress, RESOURCE1, RESOURCE2, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Json } from '../testing/test-application';

describe('who carries what', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const workload = async (query = ''): Promise<Json> => (await app.get(`/reports/workload${query}`, { as: COORDINATION })).body;
  const carrier = async (email: string, query = ''): Promise<Json> => (await workload(query)).items.find(({ personId }: Json) => personId === app.person(email));
  const journal = (request: Json, overrides: object = {}, as = RESOURCE1): Promise<Json> => acted(app, request, 'interventions', { as, body: anEntry({ ...overrides }) });

  it('has each person’s open requests and hours, the road apart; what was corrected counts no more', async () => {
    const request = await inProgress(app);
    const proposed = await triaged(app);
    await acted(app, proposed, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(RESOURCE1) } });
    const once = await journal(request, { minutes: 60, travelMinutes: 90 });
    const { journal: entries } = (await app.get(`/requests/${request.id}/accompaniment`, { as: RESOURCE1 })).body;
    await journal(once, { minutes: 45, travelMinutes: 30, corrects: entries[0].id });
    expect(await workload()).toMatchObject({ from: '2026-11-01', until: '2026-11-20' });
    expect(await carrier(RESOURCE1)).toMatchObject({ minutes: 45, travelMinutes: 30, away: false, capacity: expect.any(Number), cases: [{ id: request.id, number: request.number, state: 'accepted' }, { id: proposed.id, state: 'proposed' }] });
    expect(await carrier(RESOURCE2)).toMatchObject({ minutes: 0, cases: [] });
  });

  it('counts the hours of the days that are asked for, where the request is', async () => {
    await journal(await inProgress(app), { happenedAt: '2026-11-19T23:30:00-05:00', minutes: 30 });
    const minutes = async (query: string) => (await carrier(RESOURCE1, query)).minutes;
    expect([await minutes('?from=2026-11-19&until=2026-11-19'), await minutes('?from=2026-11-20'), await minutes('?until=2026-11-18')]).toEqual([30, 0, 0]);
  });

  it('has nothing of a sealed request, nor of an entry under seal', async () => {
    const sealed = await takenOn(app, await triaged(app, { audience: { sealed: true } }));
    await journal(sealed, { minutes: 50 });
    await journal(await inProgress(app), { minutes: 25, visibility: 'sealed' });
    expect(await carrier(RESOURCE1)).toMatchObject({ minutes: 0, cases: [expect.not.objectContaining({ id: sealed.id })] });
  });

  it('says nothing of what coordination may not see: what excludes them', async () => {
    const request = await inProgress(app, { excludedPersons: [{ personId: app.person(COORDINATION) }] });
    await journal(request, { minutes: 50 });
    expect(await carrier(RESOURCE1)).toMatchObject({ minutes: 0, cases: [] });
  });

  it('is coordination’s', async () => {
    for (const as of [INTAKE, RESOURCE1, 'privacy@exemple.test']) expect((await app.get('/reports/workload', { as })).status).toBe(403);
    expect((await app.get('/reports/workload?from=hier', { as: COORDINATION })).status).toBe(400);
  });
});
