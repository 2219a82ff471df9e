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
