import { MailServer } from '../correspondence/mail-server';
import { act, acted, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { attached, PDF } from '../testing/a-file';
import { aMemberRequest } from '../testing/a-request';
import { takenOn } from '../testing/an-accompaniment';
import { letterSent, readAs, referredToOne, SHARED, tokenMailedTo } from '../testing/mailed-links';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';

/** « Annuler » within the same instant as the action: whatever tells the two apart by time alone fails here. */
describe('undoing what hangs on a request', () => {
  const mail = new MailServer();
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ smtpUrl: await mail.start() })));
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  /** What follows is done later than what came before, and undone in the instant it was done. */
  const later = (): void => app.clock.moveTo(new Date(app.clock.now().getTime() + 1_000));
  const filed = async (): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body;
  const followedUp = (request: Json): Promise<Json> => acted(app, request, 'follow-ups', { as: INTAKE, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
  const undone = (request: Json, as = INTAKE): Promise<Json> => acted(app, request, 'undo', { as });
  const waiting = ({ id }: Json) => app.sql(`SELECT kind, ask_on::text AS on FROM scheduled_question WHERE request_id = $1 AND cancelled_at IS NULL AND asked_at IS NULL ORDER BY kind, ask_on`, [id]);
  const CHECK_IN = { nextActionOn: '2026-12-01', everyDays: 30, asks: true };

  it.each<[string, (request: Json) => Promise<Json>, string, object]>([
    ['a closing', async (request) => (await referredToOne(app, request)).request, 'close', { referralAnswer: 'contacted' }],
    ['a closing that asks for silence', async (request) => (await referredToOne(app, request)).request, 'close', { referralAnswer: 'contacted', doNotContact: true }],
    ['an answer', (request) => acted(app, request, 'triage', { as: INTAKE, body: { priority: 'p2', reason: 'Rien ne presse.' } }), 'answer', {}],
  ])('%s asks again what its end had dropped, and no more what it planned', async (_, begin, path, more) => {
    const open = await acted(app, await begin(await followedUp(await filed())), 'next-action', { as: INTAKE, body: CHECK_IN });
    const before = await waiting(open);
    later();
    expect(before).toContainEqual({ kind: 'check_in', on: '2026-12-01' });
    const ended = await acted(app, open, path, { as: INTAKE, body: { outcome: 'done', summary: 'Réglé.', ...more } });
    expect((await waiting(ended)).filter(({ kind }: Json) => kind !== 'review')).toEqual([]);
    const back = await undone(ended);
    expect([await waiting(back), back.nextActionOn, back.doNotContact ?? false]).toEqual([before, '2026-12-01', false]);
  });

  it('a closing hands no document over any more', async () => {
    const open = await attached(app, await takenOn(app, await followedUp(await filed())), PDF, INTAKE);
    const ended = await acted(app, open, 'close', { as: INTAKE, body: { outcome: 'done', summary: 'Remis.', doneByOrganisation: 'Tout.', documents: [open.created.id] } });
    const handedOver = async (): Promise<Json> => (await app.get(`/requests/${open.id}/attachments`, { as: INTAKE })).body.items.map(({ handedOverAt }: Json) => handedOverAt);
    expect(await handedOver()).toEqual([expect.any(String)]);
    await undone(ended);
    expect(await handedOver()).toEqual([null]);
  });

  it('a proposal that the requester declined waits for their choice again', async () => {
    const sorted = await acted(app, await filed(), 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Confirmé' } });
    const proposed = await acted(app, sorted, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(RESOURCE) } });
    for (const [path, body] of [[`assignments/${proposed.created.id}/decline`, {}], ['choice', { decision: 'another', wish: { resourcePersonId: app.person('resource2@exemple.test') } }]] as const) {
      const declined = await acted(app, await readAs(app, proposed, DIRECTION1), path, { as: DIRECTION1, body });
      expect(declined.choices).toMatchObject([{ decision: expect.any(String) }]);
      const back = await undone(declined, DIRECTION1);
      expect([back.status, back.choices]).toMatchObject(['proposed', [{ decision: null, decidedBy: null, wishedId: null }]]);
    }
  });

  it('a referral is taken back alone: not once something was consented to, nor once a letter has left', async () => {
    const { request, target } = await referredToOne(app, await filed());
    const consented = await acted(app, request, `referral-targets/${target.id}/consent`, { as: DIRECTION1, body: { fields: SHARED } });
    expect(refusalOf(await act(app, consented, 'undo', { as: INTAKE }))).toBe('409 transition_refused');
    const sent = await acted(app, consented, `referral-targets/${target.id}/letter`, { as: INTAKE, body: { by: 'link', locale: 'fr-CA' } });
    expect(refusalOf(await act(app, sent, 'undo', { as: INTAKE }))).toBe('409 transition_refused');
  });

  it('a referral taken back takes nothing more, sends nothing, asks nothing; the one before it goes on', async () => {
    const { request: sent, address, target: first } = await letterSent(app, await filed());
    const token = await tokenMailedTo(app, mail, address);
    const before = await waiting(sent);
    later();
    const twice = await referredToOne(app, sent);
    const second = twice.request.referrals.at(-1).targets[0];
    const back = await undone(twice.request);
    expect([back.referrals.length, await waiting(back)]).toEqual([1, before]);
    for (const [path, body] of [['consent', { fields: SHARED }], ['letter', { by: 'link', locale: 'fr-CA' }], ['answer', { answer: 'contacted' }], ['revoke', {}]] as const) {
      expect(refusalOf(await act(app, back, `referral-targets/${second.id}/${path}`, { as: INTAKE, body }))).toBe('404 not_found');
    }
    expect((await app.post('/referral-answers/read', { body: { token } })).status).toBe(200);
    // Whatever had left for one that no longer counts answers as an expired link does.
    await app.sql('UPDATE referral SET undone_at = $2 WHERE id = (SELECT referral_id FROM referral_target WHERE id = $1)', [first.id, app.clock.now()]);
    const unknown = await app.post('/referral-answers/read', { body: { token: 'not-a-link' } });
    for (const path of ['/referral-answers/read', '/referral-answers']) {
      const { status, body } = await app.post(path, { body: { token, ...(path.endsWith('read') ? {} : { answer: 'contacted' }) } });
      expect([status, body]).toEqual([404, unknown.body]);
    }
    expect((await app.get(`/requests/${sent.id}/letters`, { as: INTAKE })).body).toEqual({ items: [] });
  });
});
