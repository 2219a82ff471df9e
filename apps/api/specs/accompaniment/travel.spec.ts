import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { attached, PDF } from '../testing/a-file';
import { aMemberRequest } from '../testing/a-request';
import { RESOURCE1, RESOURCE2, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const BOARD1 = 'board1@exemple.test';

/** 260 km at fifty cents, and a meal: 151,55 $. */
const aTrip = (overrides: Json = {}): Json => ({ travelOn: '2026-12-03', place: 'Gaspé', purpose: 'Rencontrer le conseil', kilometres: 260, costs: [{ kind: 'meals', cents: 2155 }], organisationPercent: 50, maximumCents: 16_000, ...overrides });
const aClaim = (overrides: Json = {}): Json => ({ kilometres: 258, costs: [{ kind: 'meals', cents: 2000 }], ...overrides });

describe('travel, agreed before it is claimed', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(() => app.stop());

  /** Filed by direction 1, who names someone of the board, and taken on by the first resource person. */
  const underWay = async (audience: Json = { sealed: false, persons: [{ personId: app.person(BOARD1) }] }): Promise<Json> => takenOn(app, (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience }) })).body);
  const propose = (request: Json, body: Json = aTrip(), as = RESOURCE1): Promise<Answer> => act(app, request, 'travel-agreements', { as, body });
  const proposed = async (request: Json, body: Json = aTrip()): Promise<Json> => acted(app, request, 'travel-agreements', { as: RESOURCE1, body });
  const answer = (request: Json, agreementId: string, body: Json, as = DIRECTION1): Promise<Answer> => act(app, request, `travel-agreements/${agreementId}/answer`, { as, body });
  const agreed = async (request: Json, body: Json = aTrip()): Promise<Json> => {
    const waiting = await proposed(request, body);
    const { body: accepted } = await answer(waiting, waiting.created.id, { accepted: true });
    return { ...accepted, agreementId: waiting.created.id };
  };
  const claim = (request: Json, agreementId: string, body: Json = aClaim(), as = RESOURCE1): Promise<Answer> => act(app, request, `travel-agreements/${agreementId}/claims`, { as, body });
  const claimed = async (): Promise<Json> => {
    const { agreementId, ...request } = await agreed(await underWay());
    const { body } = await claim(request, agreementId);
    return { ...body, claimId: body.created.id, agreementId };
  };
  const travelOf = async (request: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${request.id}/accompaniment`, { as })).body.travel;
  const kindsOf = async (request: Json, as = DIRECTION1): Promise<string[]> => (await app.get(`/requests/${request.id}/timeline`, { as })).body.items.map(({ kind }: Json) => kind);
  const mailed = async (): Promise<Json[]> => app.sql(`SELECT template, recipient_email AS email, content FROM outbox_message ORDER BY id DESC LIMIT 1`);

  it('shows both sides one estimate, at the rate of the policy, and asks the organisation', async () => {
    const request = await underWay();
    const answered = await propose(request);
    expect([answered.status, answered.body.waitingFor]).toEqual([201, 'organisation']);
    const [team, mine] = [await travelOf(request), await travelOf(request, DIRECTION1)];
    expect(mine).toEqual(team);
    expect(team).toMatchObject({ claimable: true, clause: 'couts.deplacement', millsPerKilometre: 500 });
    expect(team.agreements).toEqual([
      {
        ...{ id: answered.body.created.id, ...aTrip(), millsPerKilometre: 500, totalCents: 15_155, organisationCents: 7_578, state: 'proposed', claims: [], answered: null },
        proposed: { by: { personId: app.person(RESOURCE1), name: expect.any(String) }, at: expect.any(String), reason: null },
      },
    ]);
    expect(await kindsOf(request)).toContain('travel_proposed');
  });

  it('says nothing of it by mail but a number and a link', async () => {
    const request = await proposed(await underWay());
    const [mail] = await mailed();
    expect(mail).toMatchObject({ template: 'news', email: DIRECTION1 });
    expect(JSON.stringify(mail?.content)).not.toMatch(/Gaspé|conseil|151|16/);
    await answer(request, request.created.id, { accepted: true });
    expect((await mailed())[0]).toMatchObject({ template: 'news', email: RESOURCE1 });
  });

  it.each([
    ['the day before', { travelOn: '2026-11-19' }, '/travelOn', 'in_past'],
    ['a trip that costs nothing', { kilometres: 0, costs: [] }, '/costs', 'no_cost'],
  ])('refuses %s', async (_, overrides, pointer, code) => {
    const refused = await propose(await underWay(), aTrip(overrides));
    expect([refusalOf(refused), refused.body.errors]).toMatchObject(['422 rule_broken', [{ pointer, code }]]);
  });

  it.each<[string, Json]>([
    ['cents that are not whole', { costs: [{ kind: 'meals', cents: 21.55 }] }],
    ['cost of nothing', { costs: [{ kind: 'meals', cents: 0 }] }],
    ['kind of cost that is none', { costs: [{ kind: 'souvenirs', cents: 100 }] }],
    ['more than the whole', { organisationPercent: 101 }],
    ['maximum of nothing', { maximumCents: 0 }],
    ['trip without a purpose', { purpose: undefined }],
  ])('takes no %s', async (_, overrides) => expect(refusalOf(await propose(await underWay(), aTrip(overrides)))).toBe('400 malformed'));

  it('keeps the estimate of a day to come until the day before it, in the zone of the organisation', async () => {
    app.clock.moveTo(new Date('2026-12-04T03:00:00Z'));
    expect((await propose(await underWay())).status).toBe(201);
    app.clock.moveTo(new Date('2026-12-04T06:00:00Z'));
    expect(refusalOf(await propose(await underWay()))).toBe('422 rule_broken');
  });

  it('is accepted by whoever asks or whoever they name, and by nobody of the federation', async () => {
    const request = await proposed(await underWay());
    const id = request.created.id;
    for (const as of [RESOURCE1, INTAKE, COORDINATION]) expect([as, refusalOf(await answer(request, id, { accepted: true }, as))]).toEqual([as, '409 transition_refused']);
    for (const as of [RESOURCE2, 'worker1@exemple.test', 'direction2@exemple.test']) expect([as, refusalOf(await answer(request, id, { accepted: true }, as))]).toEqual([as, '404 not_found']);
    const accepted = await answer(request, id, { accepted: true }, BOARD1);
    expect([accepted.status, accepted.body.waitingFor]).toEqual([200, 'team']);
    expect((await travelOf(request)).agreements).toMatchObject([{ state: 'accepted', answered: { by: { personId: app.person(BOARD1) }, reason: null } }]);
  });

  const noteAnswer = (request: Json, agreementId: string, body: Json = {}, as = RESOURCE1): Promise<Answer> => act(app, request, `travel-agreements/${agreementId}/told-answer`, { as, body: { accepted: true, toldBy: 'Maude Arbour', toldOn: '2026-11-20', mode: 'phone', ...body } });

  it.each([[true, 'accepted'], [false, 'declined']])('may be answered by telephone: the team notes who said it, when and how (%s)', async (agreed, state) => {
    const request = await proposed(await underWay());
    const noted = await noteAnswer(request, request.created.id, { accepted: agreed });
    expect([noted.status, noted.body.waitingFor]).toEqual([200, 'team']);
    for (const as of [INTAKE, DIRECTION1]) expect((await travelOf(request, as)).agreements).toMatchObject([{ state, answered: { by: { personId: app.person(RESOURCE1) }, told: { name: 'Maude Arbour', on: '2026-11-20', mode: 'phone' } } }]);
    expect(await kindsOf(request)).toContain('travel_answer_noted');
    expect((await mailed())[0]).toMatchObject({ template: 'news', email: DIRECTION1 });
    expect(refusalOf(await noteAnswer(noted.body, request.created.id))).toBe('409 transition_refused');
    expect((await claim(noted.body, request.created.id)).status).toBe(agreed ? 201 : 409);
  });

  it('takes a told answer from those who work on the request alone, on a day that can be, by a mode of the policy', async () => {
    const request = await proposed(await underWay());
    const id = request.created.id;
    expect(refusalOf(await noteAnswer(request, id, {}, DIRECTION1))).toBe('403 forbidden');
    expect(refusalOf(await noteAnswer(request, id, {}, RESOURCE2))).toBe('404 not_found');
    for (const [body, pointer, code] of [[{ toldOn: '2026-11-21' }, '/toldOn', 'in_future'], [{ toldOn: '2026-11-19' }, '/toldOn', 'before_proposal'], [{ mode: 'pigeon' }, '/mode', 'unknown_value']] as const) {
      const refused = await noteAnswer(request, id, body);
      expect([refusalOf(refused), refused.body.errors]).toMatchObject(['422 rule_broken', [{ pointer, code }]]);
    }
    expect((await noteAnswer(request, id, {}, INTAKE)).status).toBe(200);
  });

  it('is declined without a reason, and the accompaniment goes on', async () => {
    const request = await proposed(await underWay());
    const declined = await answer(request, request.created.id, { accepted: false });
    expect([declined.status, declined.body.status]).toEqual([200, 'in_progress']);
    expect(await kindsOf(request)).toContain('travel_declined');
    const followedUp = await acted(app, declined.body, 'follow-ups', { as: RESOURCE1, body: { contactedAt: '2026-11-20T10:00:00-05:00', mode: 'phone', summary: 'Par téléphone.' } });
    expect((await act(app, followedUp, 'close', { as: RESOURCE1, body: { outcome: 'done', summary: 'Fait.', doneByOrganisation: 'L’ordre du jour.' } })).status).toBe(200);
  });

  it.each(['accepted', 'declined', 'withdrawn'])('never changes once %s: another estimate is another agreement', async (state) => {
    const waiting = await proposed(await underWay());
    const id = waiting.created.id;
    const ended = state === 'withdrawn' ? await act(app, waiting, `travel-agreements/${id}/withdraw`, { as: RESOURCE1 }) : await answer(waiting, id, { accepted: state === 'accepted' });
    expect(ended.status).toBe(200);
    const before = (await travelOf(waiting)).agreements;
    expect(refusalOf(await answer(ended.body, id, { accepted: true }))).toBe('409 transition_refused');
    expect(refusalOf(await act(app, ended.body, `travel-agreements/${id}/withdraw`, { as: RESOURCE1 }))).toBe('409 transition_refused');
    expect((await propose(ended.body, aTrip({ maximumCents: 20_000 }))).status).toBe(201);
    expect((await travelOf(waiting)).agreements).toEqual([...before, expect.objectContaining({ state: 'proposed', maximumCents: 20_000 })]);
  });

  it('is proposed and taken back by those who work on the request, and by nobody else', async () => {
    const request = await underWay();
    expect(refusalOf(await propose(request, aTrip(), DIRECTION1))).toBe('403 forbidden');
    expect(refusalOf(await propose(request, aTrip(), RESOURCE2))).toBe('404 not_found');
    const byTeam = await acted(app, request, 'travel-agreements', { as: INTAKE, body: aTrip() });
    expect((await act(app, byTeam, `travel-agreements/${byTeam.created.id}/withdraw`, { as: RESOURCE1 })).status).toBe(200);
  });

  it.each(['proposed', 'declined'])('is claimed by nobody while it is %s: what is missing is said', async (state) => {
    const waiting = await proposed(await underWay());
    const request = state === 'declined' ? (await answer(waiting, waiting.created.id, { accepted: false })).body : waiting;
    const refused = await claim(request, waiting.created.id);
    expect([refusalOf(refused), refused.body.missing]).toEqual(['409 transition_refused', ['travel_agreement']]);
    expect(refused.body.detail).toContain('il manque une entente de déplacement acceptée');
  });

  it('claims what it really cost, at the agreed rate, with receipts among the files of the request', async () => {
    const { agreementId, ...request } = await agreed(await underWay());
    const withFile = await attached(app, request, PDF, RESOURCE1);
    const costs = [{ kind: 'meals', cents: 2000 }, { kind: 'other', cents: 5 }];
    const done = await claim(withFile, agreementId, aClaim({ costs, receiptIds: [withFile.created.id] }));
    expect([done.status, done.body.waitingFor]).toEqual([201, 'organisation']);
    const [{ claims }] = (await travelOf(request, DIRECTION1)).agreements;
    expect(claims).toMatchObject([{ id: done.body.created.id, state: 'submitted', kilometres: 258, costs, receipts: [{ id: withFile.created.id, name: PDF.name }], totalCents: 14_905, organisationCents: 7_453, answered: null, paidOn: null }]);
  });

  it('is never above its maximum, and takes no file of another request', async () => {
    const { agreementId, ...request } = await agreed(await underWay());
    const other = await attached(app, await underWay(), PDF, RESOURCE1);
    const above = await claim(request, agreementId, aClaim({ costs: [{ kind: 'lodging', cents: 3101 }] }));
    expect([refusalOf(above), above.body.errors]).toMatchObject(['422 rule_broken', [{ pointer: '/costs', code: 'above_maximum' }]]);
    const strange = await claim(request, agreementId, aClaim({ receiptIds: [other.created.id] }));
    expect([refusalOf(strange), strange.body.errors]).toMatchObject(['422 rule_broken', [{ pointer: '/receiptIds/0', code: 'unknown_file' }]]);
    expect((await claim(request, agreementId, aClaim({ costs: [{ kind: 'lodging', cents: 3100 }] }))).status).toBe(201);
  });

  it('is claimed once; when it is disputed with a reason, once more', async () => {
    const request = await claimed();
    expect(refusalOf(await claim(request, request.agreementId))).toBe('409 transition_refused');
    const silent = await act(app, request, `travel-claims/${request.claimId}/answer`, { as: DIRECTION1, body: { accepted: false } });
    expect(silent.body.errors).toMatchObject([{ pointer: '/reason', code: 'reason_needed' }]);
    const disputed = await acted(app, request, `travel-claims/${request.claimId}/answer`, { as: DIRECTION1, body: { accepted: false, reason: 'Le repas était offert.' } });
    const again = await acted(app, disputed, `travel-agreements/${request.agreementId}/claims`, { as: RESOURCE1, body: aClaim({ costs: [] }) });
    expect((await travelOf(again)).agreements[0].claims).toMatchObject([{ state: 'disputed', answered: { reason: 'Le repas était offert.' } }, { state: 'submitted', totalCents: 12_900 }]);
    expect(await kindsOf(again)).toEqual(expect.arrayContaining(['travel_accepted', 'travel_claimed', 'claim_disputed']));
  });

  it('is accepted by the other side, then paid: the team says which day', async () => {
    const request = await claimed();
    const pay = (of: Json, paidOn: string, as = INTAKE): Promise<Answer> => act(app, of, `travel-claims/${request.claimId}/payment`, { as, body: { paidOn } });
    expect(refusalOf(await act(app, request, `travel-claims/${request.claimId}/answer`, { as: RESOURCE1, body: { accepted: true } }))).toBe('409 transition_refused');
    expect(refusalOf(await pay(request, '2026-11-20'))).toBe('409 transition_refused');
    const accepted = await acted(app, request, `travel-claims/${request.claimId}/answer`, { as: BOARD1, body: { accepted: true } });
    expect([refusalOf(await pay(accepted, '2026-11-20', RESOURCE1)), refusalOf(await pay(accepted, '2026-11-20', DIRECTION1))]).toEqual(['403 forbidden', '403 forbidden']);
    expect((await pay(accepted, '2026-11-21')).body.errors).toMatchObject([{ pointer: '/paidOn', code: 'in_future' }]);
    const paid = await pay(accepted, '2026-11-20');
    expect(paid.status).toBe(200);
    expect((await travelOf(request, DIRECTION1)).agreements[0].claims).toMatchObject([{ state: 'paid', paidOn: '2026-11-20' }]);
    expect(refusalOf(await pay(paid.body, '2026-11-20'))).toBe('409 transition_refused');
  });

  it('is claimed and paid once the request is closed too, and proposed no more', async () => {
    const { agreementId, ...request } = await agreed(await underWay());
    const followedUp = await acted(app, request, 'follow-ups', { as: RESOURCE1, body: { contactedAt: '2026-11-20T10:00:00-05:00', mode: 'phone', summary: 'Appel.' } });
    const closed = await acted(app, followedUp, 'close', { as: RESOURCE1, body: { outcome: 'done', summary: 'Fait.', doneByOrganisation: 'L’ordre du jour.' } });
    expect(refusalOf(await propose(closed))).toBe('409 transition_refused');
    const sent = await acted(app, closed, `travel-agreements/${agreementId}/claims`, { as: RESOURCE1, body: aClaim() });
    const accepted = await acted(app, sent, `travel-claims/${sent.created.id}/answer`, { as: DIRECTION1, body: { accepted: true } });
    expect((await act(app, accepted, `travel-claims/${sent.created.id}/payment`, { as: COORDINATION, body: { paidOn: '2026-11-20' } })).status).toBe(200);
    const withdrawn = await acted(app, (await agreed(await underWay())), 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin' } });
    expect(refusalOf(await propose(withdrawn, aTrip(), COORDINATION))).toBe('409 transition_refused');
  });

  it('is encrypted where the request is sealed, and read by both sides all the same', async () => {
    const request = await underWay({ sealed: true, keeperId: app.person(INTAKE) });
    const waiting = await proposed(request);
    const declined = await answer(waiting, waiting.created.id, { accepted: false, reason: 'Zoom suffit' });
    expect((await travelOf(request, DIRECTION1)).agreements).toMatchObject([{ place: 'Gaspé', purpose: 'Rencontrer le conseil', answered: { reason: 'Zoom suffit' } }]);
    expect(JSON.stringify(await app.sql('SELECT purpose, place, answer_reason FROM travel_agreement WHERE request_id = $1', [request.id]))).not.toMatch(/Gaspé|conseil|Zoom/);
    expect(refusalOf(await app.get(`/requests/${request.id}/accompaniment`, { as: COORDINATION }))).toBe('404 not_found');
    expect(refusalOf(await propose(declined.body, aTrip(), COORDINATION))).toBe('409 transition_refused');
  });

  it('is of its own request: 404 from another, 412 from a version before', async () => {
    const waiting = await proposed(await underWay());
    expect(refusalOf(await answer(await underWay(), waiting.created.id, { accepted: true }))).toBe('404 not_found');
    expect(refusalOf(await answer({ ...waiting, version: waiting.version - 1 }, waiting.created.id, { accepted: true }))).toBe('412 stale_version');
  });
});
