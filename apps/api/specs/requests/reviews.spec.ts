import { QuestionSweep } from '@phare/requests/api';
import { attached, PDF } from '../testing/a-file';
import { act, acted, aPartner, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const CLOSING = { outcome: 'done', summary: 'La ressource a répondu.', referralAnswer: 'contacted' };
const ANSWER = { usefulness: 4, appropriation: 3, comment: 'Nous préparons la prochaine assemblée sans aide.' };

describe('the review of a request that has closed', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const referred = async (): Promise<Json> => {
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    const followedUp = await acted(app, body, 'follow-ups', { as: INTAKE, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
    return acted(app, followedUp, 'referrals', { as: INTAKE, body: { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] } });
  };
  const close = (request: Json, more: object = {}): Promise<Json> => acted(app, request, 'close', { as: INTAKE, body: { ...CLOSING, ...more } });
  const reviews = async (request: Json, as = DIRECTION1): Promise<Json> => (await app.get(`/requests/${request.id}/reviews`, { as })).body;
  const read = async (request: Json): Promise<Json> => (await app.get(`/requests/${request.id}`, { as: DIRECTION1 })).body;
  const later = async (instant: string): Promise<number> => {
    app.clock.moveTo(new Date(instant));
    await app.application.get(QuestionSweep).sweep();
    return (await app.sql(`SELECT FROM outbox_message WHERE template = 'question'`)).length;
  };

  it('is asked at the closing and sixty days later, once each, and answered by the requester', async () => {
    const closed = await close(await referred());
    expect(await reviews(closed)).toEqual({ items: [], waiting: 'closing', doNotContact: false });
    expect(await later('2026-11-20T15:02:00Z')).toBe(1);
    const answered = await acted(app, closed, 'reviews', { as: DIRECTION1, body: ANSWER });
    expect(await reviews(answered)).toMatchObject({ items: [{ ...ANSWER, moment: 'closing' }], waiting: null });
    expect(refusalOf(await act(app, answered, 'reviews', { as: DIRECTION1, body: ANSWER }))).toBe('409 transition_refused');
    expect(await later('2027-01-18T15:00:00Z')).toBe(1);
    expect(await later('2027-01-19T15:00:00Z')).toBe(2);
    await acted(app, await read(closed), 'reviews', { as: DIRECTION1, body: { usefulness: 2, appropriation: 4 } });
    expect((await reviews(closed, COORDINATION)).items).toMatchObject([{ moment: 'closing' }, { moment: 'later', usefulness: 2, appropriation: 4, comment: null }]);
    expect(await later('2027-06-01T15:00:00Z')).toBe(2);
  });

  it('is one answer to both where both wait', async () => {
    const closed = await close(await referred());
    app.clock.moveTo(new Date('2027-02-01T15:00:00Z'));
    expect((await reviews(closed)).waiting).toBe('later');
  });

  it('is the requester’s alone, within the scale, once it is closed', async () => {
    const open = await referred();
    expect(refusalOf(await act(app, open, 'reviews', { as: DIRECTION1, body: ANSWER }))).toBe('409 transition_refused');
    const closed = await close(open);
    expect(refusalOf(await act(app, closed, 'reviews', { as: COORDINATION, body: ANSWER }))).toBe('409 transition_refused');
    expect(refusalOf(await act(app, closed, 'reviews', { as: 'board1@exemple.test', body: ANSWER }))).toBe('404 not_found');
    for (const wrong of [{ ...ANSWER, usefulness: 5 }, { ...ANSWER, appropriation: 0 }, { usefulness: 4 }]) expect((await act(app, closed, 'reviews', { as: DIRECTION1, body: wrong })).status).toBe(400);
  });

  it('is not asked of whoever is not to be contacted again: as the closing says', async () => {
    const closed = await close(await referred(), { doNotContact: true });
    expect(await reviews(closed)).toEqual({ items: [], waiting: null, doNotContact: true });
    expect(await later('2027-06-01T15:00:00Z')).toBe(0);
  });

  it('is not asked of whoever is not to be contacted again: as the requester chooses, before or after', async () => {
    const before = await acted(app, await referred(), 'do-not-contact', { as: DIRECTION1, body: { doNotContact: true } });
    await close(before);
    const after = await close(await referred());
    await acted(app, after, 'do-not-contact', { as: DIRECTION1, body: { doNotContact: true } });
    expect(await later('2027-06-01T15:00:00Z')).toBe(0);
    expect((await reviews(after)).doNotContact).toBe(true);
  });

  it('is dropped when the request opens again, and asked anew at its next closing', async () => {
    const closed = await close(await referred());
    const reopened = await acted(app, closed, 'reopen', { as: COORDINATION, body: { reason: 'Besoin revenu.' } });
    expect(await later('2027-03-01T15:00:00Z')).toBe(0);
    const again = await acted(app, reopened, 'referrals', { as: INTAKE, body: { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] } });
    await close(again);
    expect(await later('2027-03-01T15:02:00Z')).toBe(1);
  });

  it('comes with the files that were handed over', async () => {
    const request = await attached(app, await referred(), PDF, INTAKE);
    const refusal = await act(app, request, 'close', { as: INTAKE, body: { ...CLOSING, documents: [request.created.id, '019a8f00-0000-7000-8000-000000000001'] } });
    expect([refusalOf(refusal), refusal.body.errors[0]]).toMatchObject(['422 rule_broken', { pointer: '/documents/1', code: 'unknown_file' }]);
    expect((await act(app, request, 'close', { as: INTAKE, body: { ...CLOSING, documents: ['x'] } })).status).toBe(400);
    const closed = await close(request, { documents: [request.created.id] });
    const { items } = (await app.get(`/requests/${closed.id}/attachments`, { as: DIRECTION1 })).body;
    expect(items).toMatchObject([{ name: PDF.name, handedOverAt: '2026-11-20T15:00:00.000Z' }]);
  });
});
