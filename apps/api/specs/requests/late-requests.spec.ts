import { mailText } from '@phare/correspondence/api';
import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

// Received on Friday 20 November 2026, due on Sunday 20 December.
const RECEIVED = '2026-11-20T15:00:00Z';
const LATE = '2026-12-22T15:00:00Z';
const FOLLOW_UP = { mode: 'phone', summary: 'Appel.' };

describe('a request that is late', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date(RECEIVED)));
  afterAll(() => app.stop());

  const move = (instant: string) => app.clock.moveTo(new Date(instant));
  const late = async (overrides: Readonly<Record<string, unknown>> = {}): Promise<Json> => {
    const request = await received(app, overrides);
    move(LATE);
    return request;
  };
  const setDate = (request: Json, body: object = { newDate: '2026-12-29', reason: 'capacity' }, as = INTAKE) => act(app, request, 'new-date', { as, body });
  const apologies = async (number: string): Promise<Json[]> => (await app.sql<Json>(`SELECT recipient_email, content, queued_at FROM outbox_message WHERE template = 'apology' AND content ->> 'number' = $1`, [number]));

  describe('a new date', () => {
    it('is promised beside the first, which stays, and told to the requester, who may read it', async () => {
      const request = await late();
      const { status, body } = await setDate(request);
      expect([status, body.followUp, body.version]).toEqual([200, expect.objectContaining({ dueOn: '2026-12-20', newDate: '2026-12-29', state: 'overdue' }), 2]);
      const [timeline] = [(await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body.items.at(-1)];
      expect(timeline).toMatchObject({ kind: 'new_date', internal: false, detail: { newDate: '2026-12-29' } });
      const followedUp = await acted(app, body, 'follow-ups', { as: INTAKE, body: { ...FOLLOW_UP, contactedAt: LATE } });
      expect(followedUp.followUp).toMatchObject({ state: 'done_late', newDate: '2026-12-29' });
    });

    it('comes with an apology: the date promised, the new one, and nothing of the request or of the reason', async () => {
      const request = await late({ subject: 'cormoran', description: 'cormoran' });
      await setDate(request, { newDate: '2026-12-29', reason: 'oversight' });
      const [mail] = await apologies(request.number);
      expect(mail).toMatchObject({ recipient_email: DIRECTION1, queued_at: new Date(LATE), content: { number: request.number, dueOn: '2026-12-20', newDate: '2026-12-29' } });
      expect(JSON.stringify(mail)).not.toMatch(/cormoran|oversight/);
      expect(mailText('apology', mail?.content, 'fr-CA')).toEqual({ subject: `Demande ${request.number}\u00a0: une nouvelle date`, body: expect.stringMatching(/promis un suivi de la demande .+ pour le dimanche 20 décembre 2026\. .+ vous joindra le mardi 29 décembre 2026\./) });
      expect(mailText('apology', mail?.content, 'en-CA').body).toContain('reach you on Tuesday, December 29, 2026.');
    });

    it('apologises in the language of the request', async () => {
      const { number } = (await app.post('/requests', { body: aRequest(app, { channel: 'web' }), headers: { 'accept-language': 'en-CA' } })).body;
      const [request] = (await app.get(`/requests?q=${number}`, { as: INTAKE })).body.items;
      move(LATE);
      await setDate(request);
      expect(await app.sql(`SELECT locale FROM outbox_message WHERE template = 'apology' AND content ->> 'number' = $1`, [number])).toEqual([{ locale: 'en-CA' }]);
    });

    it('is not mailed to who has no address, and may be set again', async () => {
      const request = await late({ requester: { name: 'Maude Arbour', email: null, function: 'direction' } });
      const once = (await setDate(request)).body;
      expect((await setDate(once, { newDate: '2027-01-05', reason: 'absence' })).body.followUp.newDate).toBe('2027-01-05');
      expect(await apologies(request.number)).toEqual([]);
    });

    it.each([
      ['in the past', '2026-12-21', 'in_past'],
      ['on a request that is on time', '2026-12-29', 'not_late'],
    ])('is refused %s', async (_, newDate, code) => {
      const request = code === 'not_late' ? await received(app) : await late();
      const answer = await setDate(request, { newDate, reason: 'capacity' });
      expect([refusalOf(answer), answer.body.errors]).toEqual(['422 rule_broken', [expect.objectContaining({ pointer: '/newDate', code })]]);
    });

    it('is refused once the follow-up is done, and once the request has ended', async () => {
      const request = await late();
      const done = await acted(app, request, 'follow-ups', { as: INTAKE, body: { ...FOLLOW_UP, contactedAt: LATE } });
      expect(refusalOf(await setDate(done))).toBe('422 rule_broken');
      const withdrawn = await acted(app, done, 'withdraw', { as: INTAKE, body: { reason: 'Réglé.' } });
      expect(refusalOf(await setDate(withdrawn, undefined, COORDINATION))).toBe('409 transition_refused');
    });

    it('is the team’s to set: of a sealed request its keeper’s', async () => {
      const request = await late({ audience: { sealed: true } });
      expect([refusalOf(await setDate(request, undefined, DIRECTION1)), refusalOf(await setDate(request, undefined, COORDINATION))]).toEqual(['403 forbidden', '409 transition_refused']);
      expect((await setDate(request)).status).toBe(200);
    });

    it('takes today, where the request is, and a reason of the list', async () => {
      move('2026-11-20T15:00:00Z');
      const request = await received(app, { organisationId: app.organisation('organisation-2') });
      move('2026-12-23T03:30:00Z');
      expect((await setDate(request, { newDate: '2026-12-22', reason: 'capacity' })).status).toBe(200);
      expect((await setDate(request, { newDate: '2026-12-22', reason: 'paresse' })).status).toBe(400);
    });
  });

  describe('the log of breaches', () => {
    const log = async (as = COORDINATION): Promise<Json[]> => (await app.get('/breaches?limit=100', { as })).body.items;
    const entry = async (request: Json, as?: string): Promise<Json> => (await log(as)).find(({ id }) => id === request.id);

    it('has what is late, why, and for how long; what was followed up late stays in it', async () => {
      const request = await late();
      expect(await entry(request)).toMatchObject({ number: request.number, dueOn: '2026-12-20', state: 'overdue', daysLate: 2, newDate: null, reason: null, doneAt: null });
      const dated = (await setDate(request)).body;
      expect(await entry(request)).toMatchObject({ newDate: '2026-12-29', reason: 'capacity' });
      await acted(app, dated, 'follow-ups', { as: INTAKE, body: { ...FOLLOW_UP, contactedAt: LATE } });
      move('2027-03-01T15:00:00Z');
      expect(await entry(request)).toMatchObject({ state: 'done_late', daysLate: 2, doneAt: expect.any(String) });
    });

    it('has what ended late without a follow-up, and not what kept its promise or ended in time', async () => {
      const kept = await received(app);
      await acted(app, kept, 'follow-ups', { as: INTAKE, body: { ...FOLLOW_UP, contactedAt: RECEIVED } });
      const inTime = await received(app);
      await acted(app, inTime, 'withdraw', { as: INTAKE, body: { reason: 'Réglé.' } });
      const abandoned = await late();
      await acted(app, abandoned, 'withdraw', { as: INTAKE, body: { reason: 'Réglé.' } });
      move('2027-03-01T15:00:00Z');
      expect([await entry(kept), await entry(inTime)]).toEqual([undefined, undefined]);
      expect(await entry(abandoned)).toMatchObject({ state: 'stopped', daysLate: 2 });
    });

    it('begins at midnight where the request is', async () => {
      const mainland = await received(app);
      const islands = await received(app, { organisationId: app.organisation('organisation-2') });
      move('2026-12-21T04:30:00Z');
      expect([await entry(mainland), (await entry(islands))?.daysLate]).toEqual([undefined, 1]);
    });

    it('shows a sealed request by its frame, without the reason, and what excludes coordination not at all', async () => {
      const sealed = await received(app, { audience: { sealed: true } });
      const excluding = await received(app, { excludedPersons: [{ personId: app.person(COORDINATION) }] });
      move(LATE);
      await setDate(sealed);
      expect([await entry(sealed), await entry(excluding)]).toEqual([expect.objectContaining({ sealed: true, newDate: '2026-12-29', reason: null }), undefined]);
    });

    it('is coordination’s, in pages', async () => {
      await late();
      move(RECEIVED);
      await late();
      for (const as of [INTAKE, DIRECTION1, 'resource1@exemple.test']) expect((await app.get('/breaches', { as })).status).toBe(403);
      const all = await log();
      const first = (await app.get('/breaches?limit=1', { as: COORDINATION })).body;
      const second = (await app.get(`/breaches?limit=1&cursor=${first.nextCursor}`, { as: COORDINATION })).body;
      expect([first.items[0].id, second.items[0].id]).toEqual([all[0].id, all[1].id]);
      expect((await app.get('/breaches?cursor=x', { as: COORDINATION })).status).toBe(400);
    });
  });
});
