import { act, acted, aPartner, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const CONTACT = { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' };

describe('how a request ends', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const referred = async (request: Json): Promise<Json> => acted(app, request, 'referrals', { as: INTAKE, body: { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] } });
  const read = async (request: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${request.id}`, { as })).body;

  describe('POST /api/requests/:id/withdraw', () => {
    it('asks no reason of the requester', async () => {
      const { body: own } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
      const { status, body } = await act(app, own, 'withdraw', { as: DIRECTION1 });
      expect([status, body.status, body.followUp.state, body.allowed]).toEqual([200, 'withdrawn', 'stopped', []]);
    });

    it('asks one of the team', async () => {
      const request = await received(app);
      const answer = await act(app, request, 'withdraw', { as: INTAKE });
      expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual(['422 rule_broken', '/reason']);
      expect((await act(app, request, 'withdraw', { as: INTAKE, body: { reason: null } })).status).toBe(422);
      expect((await act(app, request, 'withdraw', { as: INTAKE, body: { reason: 'Demande faite deux fois.' } })).body.status).toBe('withdrawn');
    });

    it('happens once', async () => {
      const gone = await acted(app, await received(app), 'withdraw', { as: COORDINATION, body: { reason: 'Doublon.' } });
      expect(refusalOf(await act(app, gone, 'withdraw', { as: COORDINATION, body: { reason: 'Doublon.' } }))).toBe('409 transition_refused');
    });

    it('is not a colleague’s to do: 404', async () => {
      const { body: own } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
      for (const as of ['board1@exemple.test', 'worker1@exemple.test', 'direction2@exemple.test']) expect(refusalOf(await act(app, own, 'withdraw', { as }))).toBe('404 not_found');
    });
  });

  describe('POST /api/requests/:id/close', () => {
    const close = (request: Json, body: unknown, as = INTAKE) => act(app, request, 'close', { as, body });
    const BY_REFERRAL = { outcome: 'partly', summary: 'La ressource a répondu.', referralAnswer: 'contacted' };

    it('closes what was referred, with the answer of the resource', async () => {
      const request = await acted(app, await referred(await received(app)), 'follow-ups', { as: INTAKE, body: CONTACT });
      expect(request.allowed).toContain('close');
      const { status, body } = await close(request, BY_REFERRAL);
      expect([status, body]).toMatchObject([200, { status: 'closed', closing: { outcome: 'partly', referralAnswer: 'contacted', summary: 'La ressource a répondu.' } }]);
    });

    it('does not close before a follow-up, nor without the answer', async () => {
      const request = await referred(await received(app));
      expect(request.allowed).not.toContain('close');
      expect((await close(request, BY_REFERRAL)).body).toMatchObject({ status: 409, missing: ['follow_up'] });
      expect((await close(request, { outcome: 'done', summary: 'Fini.' })).body.missing).toEqual(['follow_up', 'referral_answer']);
      const followed = await acted(app, request, 'follow-ups', { as: INTAKE, body: CONTACT });
      expect((await close(followed, { outcome: 'done', summary: 'Fini.', doneByOrganisation: 'Tout.' })).body.missing).toEqual(['referral_answer']);
    });

    it('asks what the organisation did itself of what was in progress', async () => {
      const request = await acted(app, await triaged(app), 'follow-ups', { as: INTAKE, body: CONTACT });
      await app.sql(`UPDATE support_request SET status = 'in_progress' WHERE id = $1`, [request.id]);
      expect((await close(request, { outcome: 'done', summary: 'Fini.', referralAnswer: 'contacted' })).body.missing).toEqual(['done_by_organisation']);
      expect((await close(request, { outcome: 'done', summary: 'Fini.', doneByOrganisation: 'L’ordre du jour et la convocation.' })).body).toMatchObject({ status: 'closed', closing: { doneByOrganisation: 'L’ordre du jour et la convocation.' } });
    });

    it.each([
      ['no outcome', { summary: 'Fini.' }, '/outcome'],
      ['another outcome', { outcome: 'finished', summary: 'Fini.' }, '/outcome'],
      ['no summary', { outcome: 'done' }, '/summary'],
      ['another answer', { outcome: 'done', summary: 'Fini.', referralAnswer: 'maybe' }, '/referralAnswer'],
    ])('refuses %s: 400', async (_, body, pointer) => {
      const answer = await close(await referred(await received(app)), body);
      expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual(['400 malformed', pointer]);
    });

    it('is refused from the queue, with nothing that could be added', async () => {
      const answer = await close(await received(app), BY_REFERRAL);
      expect([refusalOf(answer), answer.body.missing]).toEqual(['409 transition_refused', []]);
    });
  });

  describe('POST /api/requests/:id/reopen', () => {
    it('is coordination’s alone, with a reason, and leads to triaged', async () => {
      const ended = await closed(app, await received(app));
      const body = { reason: 'La ressource s’est désistée.' };
      expect(refusalOf(await act(app, ended, 'reopen', { as: INTAKE, body }))).toBe('403 forbidden');
      expect(refusalOf(await act(app, ended, 'reopen', { as: DIRECTION1, body }))).toBe('403 forbidden');
      expect(refusalOf(await act(app, ended, 'reopen', { as: COORDINATION }))).toBe('400 malformed');
      expect((await read(ended, COORDINATION)).allowed).toEqual(['reopen']);
      const reopened = await acted(app, ended, 'reopen', { as: COORDINATION, body });
      expect(reopened).toMatchObject({ status: 'triaged', version: ended.version + 1 });
      expect((await read(reopened, INTAKE)).status).toBe('triaged');
    });

    it('reopens what was withdrawn, and nothing that is open', async () => {
      const gone = await acted(app, await received(app), 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin.' } });
      expect((await act(app, gone, 'reopen', { as: COORDINATION, body: { reason: 'Besoin revenu.' } })).body).toMatchObject({ status: 'triaged', followUp: { state: 'running' } });
      expect(refusalOf(await act(app, await received(app), 'reopen', { as: COORDINATION, body: { reason: 'Pourquoi pas.' } }))).toBe('409 transition_refused');
    });
  });
});
