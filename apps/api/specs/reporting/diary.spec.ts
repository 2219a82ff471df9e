import { acted, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { received, triaged } from '../testing/a-request';
import { aStep, inProgress, RESOURCE1, RESOURCE2 } from '../testing/an-accompaniment';
import { TestApplication, type Json } from '../testing/test-application';

describe('a diary', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const diary = async (as: string): Promise<Json[]> => (await app.get('/diary', { as })).body.items;
  const entry = async (request: Json, as: string): Promise<Json> => (await diary(as)).find(({ id }) => id === request.id);

  it('has the days of what one accompanies: the follow-up that is owed, what was planned, the steps to do', async () => {
    const request = await inProgress(app);
    const done = await acted(app, request, 'steps', { as: RESOURCE1, body: aStep({ dueOn: '2026-11-24', status: 'done' }) });
    const late = await acted(app, done, 'steps', { as: RESOURCE1, body: aStep({ dueOn: '2026-12-04' }) });
    const soon = await acted(app, late, 'steps', { as: RESOURCE1, body: aStep({ owner: 'together', verb: 'relire', dueOn: '2026-12-01' }) });
    await acted(app, soon, 'next-action', { as: RESOURCE1, body: { nextActionOn: '2026-11-27' } });
    expect(await entry(request, RESOURCE1)).toMatchObject({
      ...{ number: request.number, organisationName: request.organisation.name, timeZone: 'America/Toronto', proposed: false, dueOn: '2026-12-20', nextActionOn: '2026-11-27', waitingFor: 'team' },
      steps: [{ owner: 'together', dueOn: '2026-12-01' }, { owner: 'organisation', dueOn: '2026-12-04' }],
    });
  });

  it('has the meetings to come, not those that were called off, nor those of the days before', async () => {
    const request = await inProgress(app);
    const meet = (from: Json, startsAt: string) => acted(app, from, 'planned-meetings', { as: RESOURCE1, body: { startsAt, minutes: 60, mode: 'video', personIds: [] } });
    const first = await meet(request, '2026-11-20T16:00:00-05:00');
    const second = await meet(first, '2026-12-01T23:30:00-05:00');
    const third = await meet(second, '2026-12-02T10:00:00-05:00');
    await acted(app, third, `planned-meetings/${third.created.id}/call-off`, { as: RESOURCE1 });
    const meetings = async (): Promise<Json[]> => (await entry(request, RESOURCE1)).meetings.map(({ on }: Json) => on);
    expect(await meetings()).toEqual(['2026-11-20', '2026-12-01']);
    app.clock.moveTo(new Date('2026-11-21T15:00:00Z'));
    expect(await meetings()).toEqual(['2026-12-01']);
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
  });

  it('says nothing of what a request or a step says, and opens nothing', async () => {
    const request = await inProgress(app, { subject: 'cormoran', description: 'cormoran' });
    const before = await app.sql('SELECT id FROM access_record WHERE request_id = $1', [request.id]);
    await acted(app, request, 'steps', { as: RESOURCE1, body: aStep({ title: 'cormoran', dueOn: '2026-12-04' }) });
    const lines = await app.sql('SELECT id FROM access_record WHERE request_id = $1', [request.id]);
    expect(JSON.stringify(await diary(RESOURCE1))).not.toContain('cormoran');
    expect(await app.sql('SELECT id FROM access_record WHERE request_id = $1', [request.id])).toEqual(lines);
    expect(before.length).toBeGreaterThan(0);
  });

  it('has what is proposed, without its plan, until it is answered', async () => {
    const request = await triaged(app);
    const proposed = await acted(app, request, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(RESOURCE2) } });
    expect(await entry(request, RESOURCE2)).toMatchObject({ proposed: true, dueOn: '2026-12-20' });
    await acted(app, proposed, `assignments/${proposed.created.id}/decline`, { as: RESOURCE2 });
    expect(await entry(request, RESOURCE2)).toBeUndefined();
  });

  it('has a sealed request for its keeper alone, and nothing of what is somebody else’s', async () => {
    const sealed = await received(app, { audience: { sealed: true } });
    const other = await inProgress(app);
    expect([await entry(sealed, INTAKE), await entry(sealed, COORDINATION), await entry(other, INTAKE), await entry(other, RESOURCE2)]).toEqual([expect.objectContaining({ sealed: true }), undefined, undefined, undefined]);
  });

  it('loses what has ended, what excludes its reader, and what they are tied to', async () => {
    const ended = await inProgress(app);
    await acted(app, ended, 'withdraw', { as: INTAKE, body: { reason: 'Réglé.' } });
    const kept = await inProgress(app);
    const withStep = await acted(app, kept, 'steps', { as: RESOURCE1, body: aStep({ dueOn: '2026-12-04' }) });
    expect([await entry(ended, RESOURCE1), (await entry(withStep, RESOURCE1)).steps.length]).toEqual([undefined, 1]);
    await app.post(`/organisations/${app.organisation('organisation-1')}/ties`, { as: RESOURCE1, body: { personId: app.person(RESOURCE1), nature: 'family', from: '2026-01-01' } });
    expect(await entry(kept, RESOURCE1)).toBeUndefined();
  });

  it('is for those who work on requests', async () => {
    for (const as of [DIRECTION1, 'admin@exemple.test', 'privacy@exemple.test']) expect((await app.get('/diary', { as })).status).toBe(403);
  });
});
