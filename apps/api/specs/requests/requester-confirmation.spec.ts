import { MailServer } from '../correspondence/mail-server';
import { act, acted, INTAKE, refusalOf } from '../testing/acting';
import { askConfirmation, CONFIRMER, readAs, tokenMailedTo, WORKER1, workersRequest } from '../testing/mailed-links';
import { TestApplication, type Json } from '../testing/test-application';

describe('the confirmation of a requester (domain.md D7)', () => {
  const mail = new MailServer();
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ smtpUrl: await mail.start() })));
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  const rule = ({ eligibility }: Json): Json => eligibility.rules.find(({ rule: name }: Json) => name === 'requester');
  const timeline = async ({ id }: Json, as = INTAKE): Promise<Json[]> => (await app.get(`/requests/${id}/timeline`, { as })).body.items;
  const read = (token: string) => app.post('/requester-confirmations/read', { body: { token } });
  const answer = (token: string, confirmed: boolean) => app.post('/requester-confirmations', { body: { token, confirmed } });

  it('waits: to verify, the clock runs, and nothing leaves by itself', async () => {
    const request = await workersRequest(app);
    expect(request).toMatchObject({ status: 'received', eligibility: { outcome: 'to_verify' }, followUp: { state: 'running' }, confirmation: null });
    expect(request.writable).toContain('ask_confirmation');
    await app.deliverMail();
    expect(mail.messages.flatMap(({ to }) => to?.map(({ address }) => address))).toEqual([WORKER1]);
  });

  it('is given by the direction, by a link, without an account: the rule passes with its reason, and the whole is decided again', async () => {
    const request = await workersRequest(app, { subject: 'Un mot qui ne sort pas', description: 'Ce qui se passe ne sort pas.' });
    const asked = await askConfirmation(app, request);
    expect([asked.status, asked.body.created.id, asked.body.confirmation]).toEqual([201, expect.any(String), expect.objectContaining({ ...CONFIRMER, state: 'waiting' })]);
    const token = await tokenMailedTo(app, mail, CONFIRMER.email);
    const shown = await read(token);
    expect([shown.status, shown.body]).toEqual([200, { network: 'ROCGÎM-CDC', organisation: request.organisation.name, function: 'direction', expiresAt: '2026-12-04T15:00:00.000Z', timeZone: 'America/Toronto' }]);
    expect(await answer(token, true)).toMatchObject({ status: 200, body: { confirmed: true } });

    const confirmed = await readAs(app, request, INTAKE);
    expect(confirmed).toMatchObject({ status: 'received', version: 3, eligibility: { outcome: 'eligible' }, confirmation: { state: 'confirmed', answeredAt: '2026-11-20T15:00:00+00:00' }, followUp: { state: 'running', dueOn: request.followUp.dueOn } });
    expect(rule(confirmed)).toMatchObject({ outcome: 'pass', clause: 'definition.demandeur', message: expect.stringContaining('au nom de la direction'), remedy: null });
    expect((await timeline(request)).filter(({ kind }) => kind === 'confirm_requester')).toMatchObject([{ actor: null, internal: false, detail: { confirmed: true, function: 'direction' } }]);
    expect(confirmed.allowed).not.toContain('confirm_requester');
    await app.deliverMail();
    expect(mail.to(INTAKE).at(-1)?.subject).toBe(`Demande ${request.number} : une réponse est arrivée`);
  });

  it('says neither who asked nor what: nothing of it is in the mail, nor on the page', async () => {
    const request = await workersRequest(app, { subject: 'Conflit au conseil', description: 'Notre présidence refuse de convoquer.' });
    await askConfirmation(app, request);
    const token = await tokenMailedTo(app, mail, CONFIRMER.email);
    const told = mail.to(CONFIRMER.email).at(-1);
    const { body } = await read(token);
    for (const text of [`${told?.subject} ${told?.text} ${told?.html ?? ''}`, JSON.stringify(body)]) {
      for (const word of ['Conflit', 'présidence', request.number, request.requester.name, WORKER1, request.id]) expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect(await app.sql('SELECT FROM access_record WHERE request_id = $1 AND person_id IS DISTINCT FROM $2', [request.id, app.person(WORKER1)])).toEqual([]);
  });

  it('keeps of the link a hash, here and in the outbox', async () => {
    const request = await workersRequest(app);
    await askConfirmation(app, request);
    const token = await tokenMailedTo(app, mail, CONFIRMER.email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await app.sql<{ row: string }>('SELECT c::text AS row FROM requester_confirmation c UNION ALL SELECT m::text FROM outbox_message m');
    expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token, 'base64url').toString('hex')))).toBe(false);
  });

  it('declined: the rule stays open, the team sees it and decides', async () => {
    const request = await workersRequest(app);
    await askConfirmation(app, request);
    expect(await answer(await tokenMailedTo(app, mail, CONFIRMER.email), false)).toMatchObject({ status: 200, body: { confirmed: false } });
    const declined = await readAs(app, request, INTAKE);
    expect([declined.eligibility.outcome, rule(declined).outcome, declined.confirmation.state]).toEqual(['to_verify', 'unknown', 'declined']);
    expect(declined.allowed).toEqual(expect.arrayContaining(['confirm_requester', 'triage']));
    const decided = await acted(app, declined, 'triage', { as: INTAKE, body: { priority: 'p2', reason: 'Confirmé', eligibility: { outcome: 'ineligible', reason: 'La direction dit non.' } } });
    expect(decided.eligibility.outcome).toBe('ineligible');
  });

  it('is decided by the team without waiting: the link then works no more', async () => {
    const request = await workersRequest(app);
    const asked = (await askConfirmation(app, request)).body;
    const token = await tokenMailedTo(app, mail, CONFIRMER.email);
    const confirmed = await acted(app, asked, 'requester-confirmation', { as: INTAKE, body: { confirmed: true, reason: 'La présidence nous a appelés.' } });
    expect([confirmed.eligibility.outcome, rule(confirmed).outcome, confirmed.confirmation.state]).toEqual(['eligible', 'pass', 'cancelled']);
    expect(refusalOf(await read(token))).toBe('404 not_found');
    expect(refusalOf(await act(app, confirmed, 'requester-confirmation', { as: INTAKE, body: { confirmed: true } }))).toBe('409 transition_refused');
    expect((await act(app, confirmed, 'requester-confirmation', { as: INTAKE, body: { confirmed: true } })).body.missing).toEqual(['unconfirmed_requester']);
    expect((await timeline(request, WORKER1)).map(({ kind }) => kind)).toEqual(['received', 'confirmation_asked']);
  });

  it('« pas maintenant » mails nobody, and is told to the team', async () => {
    const request = await workersRequest(app);
    await app.deliverMail();
    const before = mail.messages.length;
    const later = await acted(app, request, 'confirmers', { as: WORKER1, body: { when: 'later' } });
    await app.deliverMail();
    expect([mail.messages.length, later.confirmation, later.writable.includes('ask_confirmation')]).toEqual([before, null, true]);
    expect((await timeline(request)).at(-1)).toMatchObject({ kind: 'confirmation_later', internal: false });
  });

  it('asked of someone else, the first link works no more', async () => {
    const request = await workersRequest(app);
    const first = (await askConfirmation(app, request)).body;
    const token = await tokenMailedTo(app, mail, CONFIRMER.email);
    await askConfirmation(app, first, { function: 'board', name: 'La présidence', email: 'presidence@exemple.test' });
    expect(refusalOf(await answer(token, true))).toBe('404 not_found');
    expect((await answer(await tokenMailedTo(app, mail, 'presidence@exemple.test'), true)).status).toBe(200);
  });

  it.each([
    ['their own address', { ...CONFIRMER, email: WORKER1.toUpperCase() }, '/confirmer/email', 'own_address'],
    ['a function that may not ask', { ...CONFIRMER, function: 'other' }, '/confirmer/function', 'unknown_value'],
    ['a function there is not', { ...CONFIRMER, function: 'constructor' }, '/confirmer/function', 'unknown_value'],
  ])('refuses %s', async (_, confirmer, pointer, code) => {
    const refused = await askConfirmation(app, await workersRequest(app), confirmer);
    expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });

  it('needs a confirmer where one is to be written to, and writes to five a day at most', async () => {
    let request = await workersRequest(app);
    expect((await act(app, request, 'confirmers', { as: WORKER1, body: { when: 'now' } })).body.errors).toMatchObject([{ pointer: '/confirmer', code: 'required' }]);
    for (let n = 0; n < 5; n += 1) request = (await askConfirmation(app, request)).body;
    expect(refusalOf(await askConfirmation(app, request))).toBe('429 too_many_requests');
    app.clock.moveTo(new Date('2026-11-21T16:00:00Z'));
    expect((await askConfirmation(app, request)).status).toBe(201);
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
  });

  it('is nobody else’s to ask for, nor where there is nothing to confirm', async () => {
    const request = await workersRequest(app);
    expect(refusalOf(await act(app, request, 'confirmers', { as: 'direction1@exemple.test', body: { when: 'later' } }))).toBe('404 not_found');
    expect(refusalOf(await act(app, request, 'requester-confirmation', { as: WORKER1, body: { confirmed: true } }))).toBe('403 forbidden');
    const confirmed = await acted(app, request, 'requester-confirmation', { as: INTAKE, body: { confirmed: true } });
    const refused = await act(app, confirmed, 'confirmers', { as: WORKER1, body: { when: 'later' } });
    expect([refusalOf(refused), refused.body.missing]).toEqual(['409 transition_refused', ['unconfirmed_requester']]);
  });
});
