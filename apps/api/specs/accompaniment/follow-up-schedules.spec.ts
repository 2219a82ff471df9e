import { COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aRequest } from '../testing/a-request';
import { TestApplication, type Answer, type Call, type Json } from '../testing/test-application';

const NOW = new Date('2026-11-20T15:00:00Z');
const RESOURCE = 'resource1@exemple.test';

describe('/api/follow-up-schedules', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(NOW));
  afterAll(() => app.stop());

  const body = (overrides: object = {}): object => ({ organisationId: app.organisation('organisation-1'), title: 'Prendre des nouvelles', everyDays: 91, nextOn: '2026-11-20', ...overrides });
  const add = (overrides: object = {}, call: Call = {}): Promise<Answer> => app.post('/follow-up-schedules', { as: INTAKE, ...call, body: body(overrides) });
  const planned = async (overrides: object = {}): Promise<Json> => (await add(overrides)).body;
  const read = async ({ id }: Json, as = INTAKE): Promise<Json> => (await app.get(`/follow-up-schedules/${id}`, { as })).body;
  const listed = async (query: string, as = INTAKE): Promise<string[]> => (await app.get(`/follow-up-schedules?${query}`, { as })).body.items.map(({ id }: Json) => id);
  const change = (schedule: Json, changes: object, call: Call = {}): Promise<Answer> => app.send('PATCH', `/follow-up-schedules/${schedule.id}`, { as: INTAKE, ifMatch: schedule.version, ...call, body: changes });
  const done = (schedule: Json, overrides: object = {}, call: Call = {}): Promise<Answer> =>
    app.post(`/follow-up-schedules/${schedule.id}/follow-ups`, { as: INTAKE, ifMatch: schedule.version, ...call, body: { doneOn: '2026-11-20', mode: 'phone', note: 'Tout va bien.', ...overrides } });
  const request = (overrides: Readonly<Record<string, unknown>> = {}): object => {
    const { organisationId: _, ...rest } = aRequest(app, overrides);
    return rest;
  };
  const wrong = ({ status, body: { errors = [] } }: Answer): unknown => [status, errors.map(({ pointer, code }: Json) => `${pointer} ${code}`)];
  const tie = async (email: string, organisation: string): Promise<void> => {
    await app.post(`/organisations/${app.organisation(organisation)}/ties`, { as: COORDINATION, body: { personId: app.person(email), nature: 'family', from: '2026-01-01' } });
  };

  it('plans follow-ups of an organisation that has asked for nothing, and says which are due', async () => {
    const { status, body: schedule, headers } = await add({ until: '2027-12-31', personId: app.person(RESOURCE) });
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(schedule).toEqual({
      ...{ id: expect.any(String), version: 1, title: 'Prendre des nouvelles', everyDays: 91, nextOn: '2026-11-20', until: '2027-12-31', due: true, personNeeded: false, followUps: [] },
      organisation: { id: app.organisation('organisation-1'), name: expect.any(String) },
      person: { personId: app.person(RESOURCE), name: expect.any(String) },
    });
    const later = await planned({ nextOn: '2026-12-24', organisationId: app.organisation('organisation-2') });
    expect([later.due, later.person.personId]).toEqual([false, app.person(INTAKE)]);
    expect(await listed('')).toEqual([schedule.id, later.id]);
    expect(await listed('dueBy=2026-12-23')).toEqual([schedule.id]);
    expect(await listed(`organisationId=${app.organisation('organisation-2')}`)).toEqual([later.id]);
    const { body: first } = await app.get('/follow-up-schedules?limit=1', { as: INTAKE });
    expect(await listed(`limit=1&cursor=${first.nextCursor}`)).toEqual([later.id]);
  });

  it('is due on its day where the organisation is', async () => {
    const [here, islands] = [await planned({ nextOn: '2026-11-21' }), await planned({ nextOn: '2026-11-21', organisationId: app.organisation('organisation-2') })];
    app.clock.moveTo(new Date('2026-11-21T04:30:00Z'));
    expect([(await read(here)).due, (await read(islands)).due]).toEqual([false, true]);
  });

  it('goes on from its own days once one was done, and keeps what came of each', async () => {
    const schedule = await planned();
    app.clock.moveTo(new Date('2026-11-25T15:00:00Z'));
    const { status, body: after } = await done(schedule, { doneOn: '2026-11-24' });
    expect([status, after.version, after.nextOn, after.due]).toEqual([201, 2, '2027-02-19', false]);
    expect(after.followUps).toEqual([{ id: expect.any(String), dueOn: '2026-11-20', doneOn: '2026-11-24', doneBy: { personId: app.person(INTAKE), name: expect.any(String) }, mode: 'phone', note: 'Tout va bien.', request: null }]);
    expect([refusalOf(await done(schedule)), wrong(await done(after, { doneOn: '2026-11-23' }))]).toEqual(['412 stale_version', [422, ['/doneOn before_schedule']]]);
  });

  it('is done once, under one key', async () => {
    const schedule = await planned();
    const call = { headers: { 'idempotency-key': 'done once' } };
    const [first, second] = [await done(schedule, {}, call), await done(schedule, {}, call)];
    expect([first.status, second.status, second.body.followUps.length]).toEqual([201, 201, 1]);
    const opening = { headers: { 'idempotency-key': 'opened once' } };
    const opened = [await done(first.body, { request: request() }, opening), await done(first.body, { request: request() }, opening)];
    expect(opened.map(({ status, body: { followUps } }) => [status, followUps.length])).toEqual([[201, 2], [201, 2]]);
    expect(opened[1]?.body.followUps[0].request).toEqual(opened[0]?.body.followUps[0].request);
  });

  it('brings out a request, which the team receives: both, or neither', async () => {
    const schedule = await planned();
    expect(wrong(await done(schedule, { request: request({ offerItems: ['nothing.of-the-sort'] }) }))).toEqual([422, ['/offerItems unknown_value']]);
    expect((await read(schedule)).version).toBe(1);
    const { body: after } = await done(schedule, { request: request({ channel: 'in_person' }) });
    const [{ request: brought }] = after.followUps;
    const { body: file } = await app.get(`/requests/${brought.id}`, { as: INTAKE });
    expect(file).toMatchObject({ number: brought.number, status: 'received', channel: 'in_person', organisation: { id: app.organisation('organisation-1') }, receivedAt: NOW.toISOString() });
    expect(wrong(await done(after, { mode: 'semaphore', doneOn: '2026-11-21' }))).toEqual([422, ['/doneOn in_future', '/mode unknown_value']]);
    expect((await done(after, { request: request({ channel: 'web' }) })).status).toBe(400);
  });

  it('says nothing of that request to whoever does not see it', async () => {
    const schedule = await planned();
    const { body: after } = await done(schedule, { request: request({ audience: { sealed: true, keeperId: app.person(INTAKE) }, excludedPersons: [{ personId: app.person(COORDINATION) }] }) });
    expect(after.followUps[0].request.id).toEqual(expect.any(String));
    expect((await read(schedule, COORDINATION)).followUps).toEqual([{ ...after.followUps[0], request: null }]);
  });

  it('ends on its last day, or when the team says so, and may be taken up again', async () => {
    const schedule = await planned({ until: '2027-01-31' });
    const { body: over } = await done(schedule);
    expect([over.nextOn, over.due, wrong(await done(over))]).toEqual([null, false, [422, [' schedule_over']]]);
    expect(await listed('dueBy=2100-01-01')).not.toContain(over.id);
    expect(wrong(await change(over, { nextOn: '2027-02-01' }))).toEqual([422, ['/until ends_before_begins']]);
    const { body: again } = await change(over, { nextOn: '2027-02-01', until: null });
    expect([again.version, again.nextOn, again.until]).toEqual([3, '2027-02-01', null]);
    expect((await change(again, { nextOn: null })).body.nextOn).toBeNull();
  });

  it('changes what is given, from the version read, and nothing when nothing would change', async () => {
    const schedule = await planned();
    const { body: after } = await change(schedule, { title: 'Tournée d’automne', everyDays: 30, personId: app.person(COORDINATION) });
    expect(after).toMatchObject({ version: 2, title: 'Tournée d’automne', everyDays: 30, person: { personId: app.person(COORDINATION) }, nextOn: '2026-11-20' });
    expect(refusalOf(await change(schedule, { title: 'Autre' }))).toBe('412 stale_version');
    for (const nothing of [{}, { everyDays: 30 }]) expect(await change(after, nothing)).toMatchObject({ status: 200, body: after });
    expect(refusalOf(await app.send('PATCH', `/follow-up-schedules/${schedule.id}`, { as: INTAKE, body: { title: 'x' } }))).toBe('428 version_required');
  });

  it('takes no day gone by, no end before its first day, and nobody who cannot do it', async () => {
    await tie('resource2@exemple.test', 'organisation-1');
    expect(wrong(await add({ nextOn: '2026-11-19', until: '2026-11-18' }))).toEqual([422, ['/nextOn in_past', '/until ends_before_begins']]);
    expect(wrong(await add({ personId: app.person(DIRECTION1) }))).toEqual([422, ['/personId not_team_nor_resource', '/personId tied_person']]);
    expect(wrong(await add({ personId: app.person('resource2@exemple.test') }))).toEqual([422, ['/personId tied_person']]);
    expect(wrong(await add({ organisationId: app.person(INTAKE) }))).toEqual([422, ['/organisationId unknown_organisation']]);
    expect(wrong(await done(await planned(), { doneOn: '2026-11-19' }))).toEqual([422, ['/doneOn before_schedule']]);
  });

  it('is the team’s, and whoever’s it is given to', async () => {
    const schedule = await planned({ personId: app.person(RESOURCE) });
    const others = await planned();
    const mine = await listed('', RESOURCE);
    expect([mine.includes(schedule.id), mine.includes(others.id)]).toEqual([true, false]);
    expect([refusalOf(await change(schedule, { title: 'x' }, { as: RESOURCE })), refusalOf(await done(others, {}, { as: RESOURCE }))]).toEqual(['403 forbidden', '404 not_found']);
    expect(wrong(await done(schedule, { request: request() }, { as: RESOURCE }))).toEqual([422, ['/request team_only']]);
    expect((await done(schedule, {}, { as: RESOURCE })).status).toBe(201);
    for (const as of [DIRECTION1, 'admin@exemple.test', 'privacy@exemple.test']) expect((await app.get('/follow-up-schedules', { as })).status).toBe(403);
  });

  it('is not there for whoever is tied to the organisation, and asks for someone else where they had it', async () => {
    const island = app.organisation('organisation-2');
    const schedule = await planned({ organisationId: island, personId: app.person(COORDINATION) });
    const { body: declared } = await app.post(`/organisations/${island}/ties`, { as: COORDINATION, body: { nature: 'board', from: '2026-01-01' } });
    expect([(await listed('', COORDINATION)).includes(schedule.id), refusalOf(await app.get(`/follow-up-schedules/${schedule.id}`, { as: COORDINATION }))]).toEqual([false, '404 not_found']);
    expect([refusalOf(await change(schedule, { title: 'x' }, { as: COORDINATION })), refusalOf(await done(schedule, {}, { as: COORDINATION }))]).toEqual(['404 not_found', '404 not_found']);
    expect(refusalOf(await done(schedule, { request: request() }, { as: COORDINATION }))).toBe('404 not_found');
    expect(wrong(await add({ organisationId: island }, { as: COORDINATION }))).toEqual([422, ['/organisationId unknown_organisation']]);
    expect((await read(schedule)).personNeeded).toBe(true);
    await app.sql('DELETE FROM tie WHERE id = $1', [declared.id]);
  });
});
