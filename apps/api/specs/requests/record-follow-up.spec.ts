import { act, acted, INTAKE, refusalOf } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

const CALL = { contactedAt: '2026-11-20T09:30:00-05:00', mode: 'phone', summary: 'Appel de vingt minutes.' };

describe('POST /api/requests/:id/follow-ups', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(() => app.stop());

  const receivedAt = (instant: string, more = {}) => received(app, { receivedAt: instant, ...more });
  const followUp = (request: { id: string; version: number }, body: unknown) => act(app, request, 'follow-ups', { as: INTAKE, body });

  it('stops the clock, names what it created, and leaves the status as it was', async () => {
    const request = await receivedAt('2026-11-20T09:00:00-05:00');
    const { status, body, headers } = await followUp(request, { ...CALL, nextStep: 'Envoyer l’ordre du jour.' });
    expect([status, headers.get('etag')]).toEqual([201, '"2"']);
    expect(body).toMatchObject({ created: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) }, status: 'received', version: 2, followUp: { state: 'done', doneAt: '2026-11-20T14:30:00.000Z' } });
    const { body: timeline } = await app.get(`/requests/${request.id}/timeline`, { as: INTAKE });
    expect(timeline.items.at(-1)).toMatchObject({ kind: 'follow_up', text: CALL.summary, internal: false });
  });

  it('keeps the earliest of several, whatever the order they are written down in', async () => {
    const request = await receivedAt('2026-11-10T09:00:00-05:00');
    const second = await acted(app, request, 'follow-ups', { as: INTAKE, body: { ...CALL, contactedAt: '2026-11-18T10:00:00-05:00' } });
    const first = await acted(app, second, 'follow-ups', { as: INTAKE, body: { ...CALL, contactedAt: '2026-11-12T10:00:00-05:00' } });
    const third = await acted(app, first, 'follow-ups', { as: INTAKE, body: { ...CALL, contactedAt: '2026-11-19T10:00:00-05:00' } });
    expect([second, first, third].map(({ followUp: { doneAt } }) => doneAt)).toEqual(['2026-11-18T15:00:00.000Z', '2026-11-12T15:00:00.000Z', '2026-11-12T15:00:00.000Z']);
  });

  it.each([
    ['organisation-1', '2026-12-20T23:59:59.999-05:00', 'done'],
    ['organisation-1', '2026-12-21T00:00:00-05:00', 'done_late'],
    ['organisation-2', '2026-12-20T23:59:59.999-04:00', 'done'],
    ['organisation-2', '2026-12-20T23:30:00-05:00', 'done_late'],
  ])('of %s at %s is %s: the day ends in the organisation’s zone', async (organisation, contactedAt, state) => {
    const request = await receivedAt('2026-11-20T09:00:00-05:00', { organisationId: app.organisation(organisation) });
    expect(request.followUp).toMatchObject({ dueOn: '2026-12-20', state: 'running' });
    app.clock.moveTo(new Date('2026-12-21T12:00:00Z'));
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body.followUp.state).toBe('overdue');
    expect((await followUp(request, { ...CALL, contactedAt })).body.followUp.state).toBe(state);
  });

  it('may happen at the very instant of the receipt, and at the present one', async () => {
    const request = await receivedAt('2026-11-20T10:00:00-05:00');
    expect((await followUp(request, { ...CALL, contactedAt: '2026-11-20T10:00:00-05:00' })).status).toBe(201);
  });

  it.each([
    ['in the future', '2026-11-20T15:00:00.001Z', '422 rule_broken', 'in_future'],
    ['before the receipt', '2026-11-19T13:59:59Z', '422 rule_broken', 'before_receipt'],
    ['without an offset', '2026-11-20T09:30:00', '400 malformed', 'instant'],
    ['on 29 February', '2026-02-29T09:30:00Z', '400 malformed', 'instant'],
  ])('refuses a contact %s', async (_, contactedAt, refusal, code) => {
    const request = await receivedAt('2026-11-19T09:00:00-05:00');
    const answer = await followUp(request, { ...CALL, contactedAt });
    expect([refusalOf(answer), answer.body.errors]).toEqual([refusal, [{ pointer: '/contactedAt', code, message: expect.any(String) }]]);
    expect(await app.sql('SELECT FROM follow_up WHERE request_id = $1', [request.id])).toEqual([]);
  });

  it.each(['automatic', 'letter', 'toString'])('refuses the mode %s: no acknowledgement is a contact', async (mode) => {
    const answer = await followUp(await receivedAt('2026-11-19T09:00:00-05:00'), { ...CALL, mode });
    expect([refusalOf(answer), answer.body.errors[0]]).toMatchObject(['422 rule_broken', { pointer: '/mode', code: 'unknown_value' }]);
  });

  it('counts before the requester is confirmed, and is marked so', async () => {
    const request = await receivedAt('2026-11-20T09:00:00-05:00', { requester: { name: 'Une employée', email: 'e@exemple.test', function: 'other' } });
    expect(request.eligibility.outcome).toBe('to_verify');
    expect((await followUp(request, CALL)).body.followUp.state).toBe('done');
    expect(await app.sql('SELECT before_confirmation FROM follow_up WHERE request_id = $1', [request.id])).toEqual([{ before_confirmation: true }]);
  });

  it('is refused where the rights table gives none: 403 for a member, 404 for a resource person without a tie', async () => {
    const request = await receivedAt('2026-11-20T09:00:00-05:00');
    expect(refusalOf(await act(app, request, 'follow-ups', { as: 'direction1@exemple.test', body: CALL }))).toBe('403 forbidden');
    expect(refusalOf(await act(app, request, 'follow-ups', { as: 'resource1@exemple.test', body: CALL }))).toBe('404 not_found');
  });
});
