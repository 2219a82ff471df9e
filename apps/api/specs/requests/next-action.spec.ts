import { act, acted, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

describe('POST /api/requests/:id/next-action', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(() => app.stop());

  const plan = (request: Json, body: object, as = INTAKE) => act(app, request, 'next-action', { as, body });

  it('says when and whose turn it is, beside the status and the clock', async () => {
    const request = await received(app);
    const { status, body } = await plan(request, { nextActionOn: '2026-12-01', waitingFor: 'organisation', note: 'Rappeler après leur conseil.' });
    expect([status, body.nextActionOn, body.waitingFor, body.status, body.version]).toEqual([200, '2026-12-01', 'organisation', 'received', 2]);
    expect(body.followUp).toEqual(request.followUp);
    expect((await plan(body, { nextActionOn: null })).body).toMatchObject({ nextActionOn: null, waitingFor: 'organisation' });
  });

  it('is the team’s own note', async () => {
    const { body: request } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    await plan(request, { nextActionOn: '2026-12-01', note: 'Ménager la présidence.' });
    const kinds = async (as: string): Promise<string[]> => (await app.get(`/requests/${request.id}/timeline`, { as })).body.items.map(({ kind }: Json) => kind);
    expect([await kinds(INTAKE), await kinds(DIRECTION1)]).toEqual([['received', 'plan_next'], ['received']]);
    expect(refusalOf(await plan({ ...request, version: 2 }, {}, DIRECTION1))).toBe('403 forbidden');
  });

  it('counts days where the request is: the islands turn the page an hour before', async () => {
    const inTheIslands = await received(app, { organisationId: app.organisation('organisation-2') });
    app.clock.moveTo(new Date('2026-11-21T04:30:00Z'));
    expect((await plan(inTheIslands, { nextActionOn: '2026-11-20' })).body.errors).toMatchObject([{ pointer: '/nextActionOn', code: 'in_past' }]);
    expect((await plan(await received(app), { nextActionOn: '2026-11-20' })).status).toBe(200);
  });

  it('is done with what was planned for today, not with what is for later', async () => {
    const call = { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' };
    for (const [day, left] of [['2026-11-20', null], ['2026-11-21', '2026-11-21']]) {
      const { body } = await plan(await received(app), { nextActionOn: day });
      expect((await acted(app, body, 'follow-ups', { as: INTAKE, body: call })).nextActionOn).toBe(left);
    }
  });

  describe('on a schedule', () => {
    const call = { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' };
    const toResume = async (as = INTAKE): Promise<string[]> => (await app.get('/requests?view=to-resume&limit=100', { as })).body.items.map(({ id }: Json) => id);
    const questions = ({ id }: Json) => app.sql<{ ask_on: string; cancelled: boolean }>(`SELECT ask_on::text, cancelled_at IS NOT NULL AS cancelled FROM scheduled_question WHERE request_id = $1 AND kind = 'check_in' ORDER BY ask_on`, [id]);

    it('comes back once it was done, on the days of the schedule, and not before', async () => {
      const { body } = await plan(await received(app), { nextActionOn: '2026-11-20', everyDays: 30 });
      expect([body.nextActionOn, body.nextActionEvery, body.nextActionAsks]).toEqual(['2026-11-20', 30, false]);
      const done = await acted(app, body, 'follow-ups', { as: INTAKE, body: call });
      expect([done.nextActionOn, done.nextActionEvery]).toEqual(['2026-12-20', 30]);
      app.clock.moveTo(new Date('2026-11-25T15:00:00Z'));
      expect((await acted(app, done, 'follow-ups', { as: INTAKE, body: call })).nextActionOn).toBe('2026-12-20');
      app.clock.moveTo(new Date('2027-02-20T15:00:00Z'));
      const late = await acted(app, { ...done, version: done.version + 1 }, 'follow-ups', { as: INTAKE, body: call });
      expect([late.nextActionOn, late.followUp]).toMatchObject(['2027-03-20', { dueOn: done.followUp.dueOn, state: 'done' }]);
    });

    it('asks the organisation on each of its days, where it says so', async () => {
      const { body } = await plan(await received(app), { nextActionOn: '2026-11-20', everyDays: 91, asks: true });
      const done = await acted(app, body, 'follow-ups', { as: INTAKE, body: call });
      expect(await questions(done)).toEqual([{ ask_on: '2026-11-20', cancelled: false }, { ask_on: '2027-02-19', cancelled: false }]);
      const { body: once } = await plan(done, { asks: false });
      expect([once.nextActionOn, once.nextActionAsks, (await questions(done)).every(({ cancelled }) => cancelled)]).toEqual(['2027-02-19', false, true]);
    });

    it('ends with the request, and comes back when the end is undone', async () => {
      const { body } = await plan(await received(app), { nextActionOn: '2026-12-01', everyDays: 7, asks: true });
      const gone = await acted(app, body, 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin.' } });
      expect([gone.nextActionOn, (await questions(gone)).map(({ cancelled }) => cancelled)]).toEqual([null, [true]]);
      const back = await acted(app, gone, 'undo', { as: INTAKE });
      expect([back.nextActionOn, back.nextActionEvery, (await questions(back)).map(({ cancelled }) => cancelled)]).toEqual(['2026-12-01', 7, [false]]);
    });

    it('is what the team takes up again, the oldest first, from its day on', async () => {
      const later = (await plan(await received(app), { nextActionOn: '2026-12-02' })).body;
      const sooner = (await plan(await received(app), { nextActionOn: '2026-12-01', everyDays: 7 })).body;
      expect(await toResume()).not.toContain(sooner.id);
      app.clock.moveTo(new Date('2026-12-01T15:00:00Z'));
      expect([(await toResume()).includes(sooner.id), (await toResume()).includes(later.id)]).toEqual([true, false]);
      app.clock.moveTo(new Date('2026-12-03T15:00:00Z'));
      const all = await toResume();
      expect(all.indexOf(sooner.id)).toBeLessThan(all.indexOf(later.id));
      const first = await app.get('/requests?view=to-resume&limit=1', { as: INTAKE });
      expect((await app.get(`/requests?view=to-resume&limit=1&cursor=${first.body.nextCursor}`, { as: INTAKE })).body.items[0].id).toBe(all[1]);
      expect(await toResume('resource2@exemple.test')).toEqual([]);
    });

    it('has a first day, and a pace that is one', async () => {
      const request = await received(app);
      for (const body of [{ everyDays: 30 }, { asks: true }]) expect((await plan(request, body)).body.errors).toMatchObject([{ pointer: '/nextActionOn', code: 'required' }]);
      expect(refusalOf(await plan(request, { nextActionOn: '2026-12-01', everyDays: 6 }))).toBe('400 malformed');
    });
  });

  it.each([
    ['an ended request', { waitingFor: 'team' }, '409 transition_refused', true],
    ['another turn', { waitingFor: 'nobody' }, '400 malformed', false],
    ['a day that does not exist', { nextActionOn: '2026-02-30' }, '400 malformed', false],
  ])('refuses %s', async (_, body, expected, ended) => {
    const request = await received(app, {}, 'coordination@exemple.test');
    const subject = ended ? await acted(app, request, 'withdraw', { as: 'coordination@exemple.test', body: { reason: 'Plus besoin.' } }) : request;
    expect(refusalOf(await plan(subject, body, 'coordination@exemple.test'))).toBe(expected);
  });
});
