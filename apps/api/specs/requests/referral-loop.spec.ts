import { QuestionSweep } from '@phare/requests/api';
import { MailServer } from '../correspondence/mail-server';
import { act, acted, aPartner, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { letterSent, readAs, referredToOne, SHARED, tokenMailedTo } from '../testing/mailed-links';
import { TestApplication, type Json } from '../testing/test-application';

const NOW = new Date('2026-11-20T15:00:00Z');

describe('the loop of a referral (domain.md §6)', () => {
  const mail = new MailServer();
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ smtpUrl: await mail.start() })));
  beforeEach(() => app.clock.moveTo(NOW));
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  const mine = async (overrides: Readonly<Record<string, unknown>> = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, overrides) })).body;
  const read = (token: string) => app.post('/referral-answers/read', { body: { token } });
  const answer = (token: string, body: object) => app.post('/referral-answers', { body: { token, ...body } });
  const on = (target: Json, what: string): string => `referral-targets/${target.id}/${what}`;
  const targetOf = (request: Json): Json => request.referrals[0].targets[0];
  const kinds = async ({ id }: Json, as: string): Promise<string[]> => (await app.get(`/requests/${id}/timeline`, { as })).body.items.map(({ kind }: Json) => kind);

  it('goes from a proposal to its closing, by consent, letter and answers', async () => {
    const request = await mine({ subject: 'Refaire nos règlements', description: 'Personne ne les retrouve.' });
    const { request: referred, target } = await referredToOne(app, request, 'out_of_offer');
    expect(target).toMatchObject({ state: 'proposed', consent: null, link: null, answers: [], allowed: ['consent', 'contact', 'refuse', 'stay_silent', 'close'] });
    expect((await app.get(`/requests/${request.id}/letters`, { as: INTAKE })).body).toEqual({ items: [] });
    expect(refusalOf(await act(app, referred, on(target, 'letter'), { as: INTAKE, body: { by: 'link', locale: 'fr-CA' } }))).toBe('409 transition_refused');

    const consented = await acted(app, referred, on(target, 'consent'), { as: DIRECTION1, body: { fields: SHARED } });
    expect(targetOf(consented)).toMatchObject({ state: 'consented', consent: { fields: SHARED, givenBy: 'requester' } });

    const [preview] = (await app.get(`/requests/${request.id}/letters`, { as: INTAKE })).body.items;
    expect(preview).toMatchObject({ targetId: target.id, fields: SHARED, letters: [{ locale: 'fr-CA' }, { locale: 'en-CA' }] });
    expect(preview.letters[0].facts.map(({ field, value }: Json) => [field, value])).toEqual([['organisation', request.organisation.name], ['email', DIRECTION1], ['subject', 'Refaire nos règlements']]);

    const sent = await acted(app, consented, on(target, 'letter'), { as: INTAKE, body: { by: 'link', locale: 'fr-CA' } });
    expect(targetOf(sent)).toMatchObject({ state: 'sent', link: { sentAt: expect.any(String), expiresAt: '2026-12-20T15:00:00+00:00', openedAt: null, state: 'working' } });
    const token = await tokenMailedTo(app, mail, preview.email);
    const told = mail.to(preview.email).at(-1);
    expect(told?.subject).toBe(`Référence ${request.number}`);
    for (const word of ['règlements', DIRECTION1, request.organisation.name]) expect(`${told?.subject} ${told?.text}`).not.toContain(word);

    const shown = await read(token);
    expect(shown).toMatchObject({ status: 200, body: { number: request.number, answers: ['received', 'contacted', 'refused'], letter: preview.letters[0] } });
    const readers = async () => (await app.get(`/requests/${request.id}/readers`, { as: DIRECTION1 })).body.items.filter(({ purpose }: Json) => purpose === 'Lettre ouverte par son lien');
    expect(await readers()).toEqual([{ readerName: target.name, at: NOW.toISOString(), purpose: 'Lettre ouverte par son lien' }]);
    for (const kept of ['Personne ne les retrouve', request.requester.name]) expect(JSON.stringify(shown.body)).not.toContain(kept);
    expect((await answer(token, { answer: 'received' })).body).toEqual({ state: 'received' });
    expect((await read(token)).body.answers).toEqual(['contacted', 'refused']);
    expect((await answer(token, { answer: 'contacted' })).body).toEqual({ state: 'contacted' });

    const known = await readAs(app, request, DIRECTION1);
    expect(targetOf(known)).toMatchObject({ state: 'contacted', link: { state: 'done', openedAt: expect.any(String) }, answers: [{ answer: 'received', givenBy: 'resource' }, { answer: 'contacted', givenBy: 'resource', note: null }] });
    expect(await kinds(request, DIRECTION1)).toEqual(['received', 'referral', 'consent', 'letter_sent', 'letter_opened', 'referral_answer', 'referral_answer']);

    const followed = await acted(app, known, 'follow-ups', { as: INTAKE, body: { contactedAt: NOW.toISOString(), mode: 'phone', summary: 'Tout va bien.' } });
    const closed = await acted(app, followed, 'close', { as: INTAKE, body: { outcome: 'done', summary: 'La ressource accompagne.' } });
    expect([closed.status, closed.closing.referralAnswer, targetOf(closed).state, targetOf(closed).allowed]).toEqual(['closed', 'contacted', 'closed', []]);
  });

  it('shares what was consented to when the letter left, and no more, whatever the consent becomes', async () => {
    const { request, target, address } = await letterSent(app, await mine({ description: 'Un secret' }), ['organisation']);
    const token = await tokenMailedTo(app, mail, address);
    expect((await read(token)).body.letter.facts.map(({ field }: Json) => field)).toEqual(['organisation']);
    expect(refusalOf(await act(app, await readAs(app, request, INTAKE), on(target, 'consent'), { as: INTAKE, body: { fields: ['description'] } }))).toBe('409 transition_refused');
  });

  it('takes consent back while nothing has left', async () => {
    const { request, target } = await referredToOne(app, await mine());
    const consented = await acted(app, request, on(target, 'consent'), { as: DIRECTION1, body: { fields: SHARED } });
    const back = await acted(app, consented, on(target, 'consent'), { as: DIRECTION1, body: { fields: [] } });
    expect(targetOf(back)).toMatchObject({ state: 'proposed', consent: null });
    expect((await app.get(`/requests/${request.id}/letters`, { as: INTAKE })).body.items).toEqual([]);
    expect(refusalOf(await act(app, back, on(target, 'consent'), { as: DIRECTION1, body: { fields: [] } }))).toBe('409 transition_refused');
  });

  it('records what was said on the telephone as the team’s', async () => {
    const { request, target } = await referredToOne(app, await received(app));
    const consented = await acted(app, request, on(target, 'consent'), { as: INTAKE, body: { fields: ['phone'] } });
    expect(targetOf(consented).consent.givenBy).toBe('team');
    const said = await acted(app, consented, on(target, 'answer'), { as: INTAKE, body: { answer: 'refused', note: 'Trop loin' } });
    expect(targetOf(said)).toMatchObject({ state: 'refused', answers: [{ answer: 'refused', givenBy: 'team', note: 'Trop loin' }] });
  });

  it('refuses with a reason, which the organisation reads', async () => {
    const { request, address } = await letterSent(app, await mine());
    const token = await tokenMailedTo(app, mail, address);
    const without = await answer(token, { answer: 'refused' });
    expect([refusalOf(without), without.body.errors]).toEqual(['422 rule_broken', [expect.objectContaining({ pointer: '/reason', code: 'required' })]]);
    expect((await answer(token, { answer: 'refused', reason: 'Hors de notre territoire.' })).status).toBe(200);
    expect(targetOf(await readAs(app, request, DIRECTION1)).answers).toMatchObject([{ answer: 'refused', note: 'Hors de notre territoire.' }]);
  });

  it('is revoked by the requester or the team: the link shows nothing more, and another may be sent', async () => {
    for (const as of [DIRECTION1, INTAKE]) {
      const { request, target, address } = await letterSent(app, await mine());
      const token = await tokenMailedTo(app, mail, address);
      const revoked = await acted(app, request, on(target, 'revoke'), { as });
      expect(targetOf(revoked)).toMatchObject({ state: 'sent', link: { state: 'revoked' } });
      expect([refusalOf(await read(token)), refusalOf(await answer(token, { answer: 'contacted' }))]).toEqual(['404 not_found', '404 not_found']);
      expect(refusalOf(await act(app, revoked, on(target, 'revoke'), { as }))).toBe('409 transition_refused');
      await acted(app, revoked, on(target, 'letter'), { as: INTAKE, body: { by: 'link', locale: 'en-CA' } });
      expect((await read(await tokenMailedTo(app, mail, address))).body.letter.locale).toBe('en-CA');
    }
  });

  it('expires after the days of the policy, and with the request', async () => {
    const { request, address } = await letterSent(app, await mine());
    const token = await tokenMailedTo(app, mail, address);
    app.clock.moveTo(new Date('2026-12-20T14:59:59Z'));
    expect((await read(token)).status).toBe(200);
    app.clock.moveTo(new Date('2026-12-20T15:00:00Z'));
    expect(refusalOf(await read(token))).toBe('404 not_found');
    expect(targetOf(await readAs(app, request, DIRECTION1)).link.state).toBe('expired');

    app.clock.moveTo(NOW);
    const ended = await letterSent(app, await mine());
    const another = await tokenMailedTo(app, mail, ended.address);
    await acted(app, ended.request, 'withdraw', { as: DIRECTION1 });
    expect(refusalOf(await read(another))).toBe('404 not_found');
  });

  it('is handed over by the team where a resource has no address', async () => {
    const { body: partner } = await app.post('/partner-resources', { as: INTAKE, body: { name: 'Sans courriel', type: 'mediator', description: 'Au téléphone.' } });
    const referred = await acted(app, await mine(), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ partnerResourceId: partner.id }] } });
    const target = targetOf(referred);
    const consented = await acted(app, referred, on(target, 'consent'), { as: DIRECTION1, body: { fields: ['phone'] } });
    const refused = await act(app, consented, on(target, 'letter'), { as: INTAKE, body: { by: 'link', locale: 'fr-CA' } });
    expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/by', code: 'no_address' })]]);
    expect(targetOf(await acted(app, consented, on(target, 'letter'), { as: INTAKE, body: { by: 'hand', locale: 'fr-CA' } }))).toMatchObject({ state: 'sent', link: null });
  });

  it('of a training is an answer alone: there is nobody to write to', async () => {
    const { body: trainings } = await app.get('/training-sessions', { as: INTAKE });
    const referred = await acted(app, await mine(), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ trainingSessionId: trainings.items[0].id }] } });
    const target = targetOf(referred);
    expect(target).toMatchObject({ kind: 'training', allowed: ['contact', 'refuse', 'stay_silent', 'close'] });
    expect(refusalOf(await act(app, referred, on(target, 'consent'), { as: DIRECTION1, body: { fields: SHARED } }))).toBe('409 transition_refused');
    expect(targetOf(await acted(app, referred, on(target, 'answer'), { as: DIRECTION1, body: { answer: 'contacted' } })).state).toBe('contacted');
  });

  it('asks the organisation at days 7 and 21, until each resource has said yes or no', async () => {
    const { request, target } = await referredToOne(app, await mine());
    const planned = () => app.sql<{ on: string; answered: boolean }>(`SELECT ask_on::text AS on, answered_at IS NOT NULL AS answered FROM scheduled_question WHERE request_id = $1 AND kind = 'referral_answer' ORDER BY 1`, [request.id]);
    expect(await planned()).toEqual([{ on: '2026-11-27', answered: false }, { on: '2026-12-11', answered: false }]);
    await app.deliverMail();
    const before = mail.to(DIRECTION1).length;
    app.clock.moveTo(new Date('2026-11-27T15:00:00Z'));
    await app.application.get(QuestionSweep).sweep();
    await app.deliverMail();
    const asked = mail.to(DIRECTION1).slice(before).filter(({ subject }) => subject?.includes(request.number));
    expect(asked).toHaveLength(1);
    const silent = await acted(app, request, on(target, 'answer'), { as: DIRECTION1, body: { answer: 'no_answer' } });
    expect((await planned()).map(({ answered }) => answered)).toEqual([false, false]);
    await acted(app, silent, on(target, 'answer'), { as: DIRECTION1, body: { answer: 'contacted' } });
    expect((await planned()).map(({ answered }) => answered)).toEqual([true, true]);
  });

  it('answers for the whole with what was best; closing may still say otherwise', async () => {
    const { body: partners } = await app.get('/partner-resources', { as: INTAKE });
    const targets = partners.items.slice(0, 2).map(({ id }: Json) => ({ partnerResourceId: id }));
    let request = await acted(app, await mine(), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets } });
    const [first, second] = request.referrals[0].targets;
    request = await acted(app, request, on(first, 'answer'), { as: DIRECTION1, body: { answer: 'contacted' } });
    request = await acted(app, request, on(second, 'answer'), { as: DIRECTION1, body: { answer: 'no_answer' } });
    request = await acted(app, request, 'follow-ups', { as: INTAKE, body: { contactedAt: NOW.toISOString(), mode: 'phone', summary: 'Appel.' } });
    expect(request.closing).toBeNull();
    const closed = await acted(app, request, 'close', { as: INTAKE, body: { outcome: 'done', summary: 'Voilà', referralAnswer: 'refused' } });
    expect(closed.closing.referralAnswer).toBe('refused');
  });

  it('without any answer, closing must bring one', async () => {
    const { request } = await referredToOne(app, await mine());
    const followed = await acted(app, request, 'follow-ups', { as: INTAKE, body: { contactedAt: NOW.toISOString(), mode: 'phone', summary: 'Appel.' } });
    expect((await act(app, followed, 'close', { as: INTAKE, body: { outcome: 'done', summary: 'Voilà' } })).body.missing).toEqual(['referral_answer']);
  });

  it('is out of reach of others: a target of another request, a colleague, a retired resource', async () => {
    const [one, other] = [await referredToOne(app, await mine()), await referredToOne(app, await mine())];
    expect(refusalOf(await act(app, one.request, on(other.target, 'consent'), { as: DIRECTION1, body: { fields: SHARED } }))).toBe('404 not_found');
    expect(refusalOf(await act(app, one.request, on(one.target, 'consent'), { as: 'board1@exemple.test', body: { fields: SHARED } }))).toBe('404 not_found');
    expect(refusalOf(await act(app, one.request, on(one.target, 'letter'), { as: DIRECTION1, body: { by: 'hand', locale: 'fr-CA' } }))).toBe('403 forbidden');
    const id = await aPartner(app);
    await app.send('PATCH', `/partner-resources/${id}`, { as: INTAKE, ifMatch: 1, body: { retired: true } });
    const refused = await act(app, await mine(), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ partnerResourceId: id }] } });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'unknown_target']);
  });

  it('on a sealed request, its words are encrypted, and its letter is read by whoever holds the link', async () => {
    const sealed = await received(app, { audience: { sealed: true }, subject: 'Zarzuela du conseil' });
    const { target, address } = await letterSent(app, sealed, ['subject']);
    const token = await tokenMailedTo(app, mail, address);
    expect((await read(token)).body.letter.facts).toMatchObject([{ value: 'Zarzuela du conseil' }]);
    await answer(token, { answer: 'refused', reason: 'Zarzuela ailleurs' });
    const rows = await app.sql<{ row: string }>('SELECT a::text AS row FROM referral_answer a WHERE target_id = $1 UNION ALL SELECT e::text FROM timeline_entry e WHERE request_id = $2', [target.id, sealed.id]);
    expect(rows.some(({ row }) => row.includes('arzuela'))).toBe(false);
    expect(targetOf(await readAs(app, sealed, INTAKE)).answers).toMatchObject([{ note: 'Zarzuela ailleurs' }]);
  });
});
