import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

describe('POST /api/requests', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it('answers the whole request, with its real due date', async () => {
    const { status, body, headers } = await app.post('/requests', { as: 'intake@exemple.test', body: aRequest(app, { receivedAt: '2026-11-20T09:00:00-05:00' }) });
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      status: 'received',
      version: 1,
      number: expect.stringMatching(/^2026-[0-9A-HJKMNP-TV-Z]{4}$/),
      organisation: { name: 'Maison des jeunes La Vigie', timeZone: 'America/Toronto' },
      lateEntry: false,
      receivedBy: { name: 'Manon Deslauriers' },
      eligibility: { outcome: 'eligible' },
      priority: { suggested: 'p1', reasons: [{ code: 'board_crisis', clause: 'priorites.1' }], confirmed: null },
      followUp: { dueOn: '2026-12-20', internalTargetOn: '2026-12-18', timeZone: 'America/Toronto', rule: 'civil-30', clause: 'demande.suivi-30-jours', doneAt: null, state: 'running' },
      sealed: false,
      keeper: null,
      waitingFor: 'team',
      assignments: [],
      allowed: ['triage', 'follow_up', 'refer', 'withdraw', 'merge'],
    });
  });

  it('counts the days in the zone of the organisation', async () => {
    const late = { receivedAt: '2026-11-19T23:30:00-05:00' };
    const ashore = await received(app, late);
    const islands = await received(app, { ...late, organisationId: app.organisation('organisation-2') });
    expect([ashore.followUp.dueOn, islands.followUp.dueOn]).toEqual(['2026-12-19', '2026-12-20']);
  });

  it('flags a late entry and refuses a receipt in the future', async () => {
    expect((await received(app, { receivedAt: '2026-11-02T09:00:00-05:00' })).lateEntry).toBe(true);
    const { status, body } = await app.post('/requests', { as: 'intake@exemple.test', body: aRequest(app, { receivedAt: '2026-11-20T10:00:01-05:00' }) });
    expect([status, body.errors[0]]).toEqual([422, { pointer: '/receivedAt', code: 'received_in_future', message: 'La date de réception ne peut pas être dans le futur.' }]);
  });

  it('takes a member for who they are', async () => {
    const { body } = await app.post('/requests', { as: 'direction1@exemple.test', body: aMemberRequest(app) });
    expect(body).toMatchObject({ requester: { personId: app.person('direction1@exemple.test') }, receivedBy: null, eligibility: { outcome: 'eligible' }, allowed: ['withdraw'] });
  });
});
