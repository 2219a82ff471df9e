import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { RESOURCE1, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const ADMIN = 'admin@exemple.test';
const TEN_DAYS = { 'followUp.deadline': { unit: 'business', n: 10, roll: 'none' } };
const FROM = '2026-12-01';
const DECISION = 'Résolution 2026-12';

describe('the choices of a network where its policy is silent', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const choose = (choices: Json, { from = FROM, as = COORDINATION, headers = {} }: { from?: string; as?: string; headers?: Record<string, string> } = {}): Promise<Answer> => app.post('/policy/choices', { as, headers, body: { choices, from, decision: DECISION } });
  const kept = async (code: string, as = COORDINATION): Promise<Json> => (await app.get('/policy/choices', { as })).body.items.find((choice: Json) => choice.code === code);
  const on = (instant: string): void => app.clock.moveTo(new Date(instant));
  const due = async (): Promise<string[]> => {
    const { followUp } = await received(app);
    return [followUp.dueOn, followUp.rule];
  };
  const answerOn = async (day: string, code: string): Promise<string> => (await app.get(`/policy?on=${day}`)).body.rules.choices.find((choice: Json) => choice.code === code).answer;

  it('are as the policy file proposes, each with its clause, its unit and the form of its answer', async () => {
    const { status, body } = await app.get('/policy/choices', { as: COORDINATION });
    const kinds = Object.fromEntries(body.items.map((choice: Json) => [choice.code, choice.form.kind]));
    expect([status, body.version]).toEqual([200, '2016-12']);
    expect(kinds).toEqual({ D1: 'several', D2: 'deadline', D3: 'fixed', D4: 'fixed', D5: 'deadline', D6: 'fixed', D7: 'each', D8: 'fixed', D9: 'fixed', D10: 'one', D11: 'fixed', D12: 'fixed', D13: 'number', D14: 'several', D15: 'number', D16: 'deadline' });
    expect(await kept('D15')).toMatchObject({ parameter: 'costs.travel.millsPerKilometre', clause: 'couts.deplacement', value: 500, proposedValue: 500, form: { unit: 'mills_per_kilometre', min: 1, max: 10_000, mayBeNone: true }, made: [] });
    expect(await kept('D16')).toMatchObject({ value: { unit: 'years', n: 7 }, form: { options: [{ code: 'days' }, { code: 'months' }, { code: 'years' }], things: [] } });
    expect(await kept('D13')).toMatchObject({ clause: null, form: { unit: 'hours' } });
    expect(await kept('D1')).toMatchObject({ value: ['phone', 'video', 'in_person', 'email'], form: { options: expect.arrayContaining([{ code: 'video', label: 'Visioconférence' }]) } });
  });

  it('move the due dates of what is received from their day on, and of nothing before', async () => {
    const before = await received(app);
    expect((await choose(TEN_DAYS)).status).toBe(201);
    expect(await due()).toEqual(['2026-12-20', 'civil-30']);
    on('2026-12-01T15:00:00Z');
    expect(await due()).toEqual(['2026-12-15', 'business-10']);
    const late = await received(app, { receivedAt: '2026-11-30T09:00:00-05:00' });
    expect(late.followUp).toMatchObject({ dueOn: '2026-12-30', rule: 'civil-30' });
    expect((await app.get(`/requests/${before.id}`, { as: INTAKE })).body.followUp).toMatchObject({ dueOn: '2026-12-20', rule: 'civil-30' });
    expect([await answerOn('2026-11-30', 'D2'), await answerOn(FROM, 'D2')]).toEqual([expect.stringContaining('Trente jours de calendrier'), '10\u00a0jours ouvrables.']);
  });

  it('leave what was received before them its own answers, also where a date is counted anew', async () => {
    const unknown = await received(app, { organisationId: undefined, organisationName: 'Cercle des fermières de Matane' });
    await choose({ ...TEN_DAYS, 'eligibility.membership.lapsed': 'fail' });
    on('2026-12-02T15:00:00Z');
    const linked = await acted(app, unknown, 'organisation', { as: INTAKE, body: { organisationId: app.organisation('organisation-3') } });
    expect([linked.followUp.dueOn, linked.eligibility.outcome]).toEqual(['2026-12-20', 'to_verify']);
    const now = await received(app, { organisationId: app.organisation('organisation-3') });
    expect(now.eligibility.outcome).toBe('ineligible');
  });

  it('set the rate of a trip by the day of the trip', async () => {
    const request = await takenOn(app, (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body);
    await choose({ 'costs.travel.millsPerKilometre': 610 });
    const trip = { place: 'Gaspé', purpose: 'Rencontrer le conseil', kilometres: 100, costs: [], organisationPercent: 50, maximumCents: 16_000 };
    const first = await acted(app, request, 'travel-agreements', { as: RESOURCE1, body: { ...trip, travelOn: '2026-11-30' } });
    await act(app, first, 'travel-agreements', { as: RESOURCE1, body: { ...trip, travelOn: '2026-12-03' } });
    const { travel } = (await app.get(`/requests/${request.id}/accompaniment`, { as: INTAKE })).body;
    expect(travel.agreements.map(({ totalCents }: Json) => totalCents)).toEqual([5000, 6100]);
  });

  it('say to the team and the administration what counts, since when, who chose, and what is to come', async () => {
    await choose({ 'accompaniment.journalFixedAfterHours': 48 });
    await choose({ 'accompaniment.journalFixedAfterHours': 72 }, { from: '2027-01-01' });
    on('2026-12-10T15:00:00Z');
    const { value, answer, proposed, made } = await kept('D13', ADMIN);
    expect([value, answer, proposed]).toEqual([48, '48\u00a0heures.', expect.stringContaining('Pendant vingt-quatre heures')]);
    const by = { chosenBy: expect.any(String), chosenAt: expect.any(String), decision: DECISION };
    expect(made).toEqual([
      { answer: '72\u00a0heures.', from: '2027-01-01', standing: 'to_come', ...by },
      { answer: '48\u00a0heures.', from: FROM, standing: 'in_force', ...by },
    ]);
    expect((await app.get('/policy/choices', { as: DIRECTION1 })).status).toBe(403);
  });

  it('are coordination’s to make, once for one key, with a line of each in the record', async () => {
    for (const as of [INTAKE, ADMIN, DIRECTION1]) expect((await choose(TEN_DAYS, { as })).status).toBe(403);
    const headers = { 'idempotency-key': 'ten-days' };
    expect([await choose(TEN_DAYS, { headers }), await choose(TEN_DAYS, { headers })].map(({ status }) => status)).toEqual([201, 201]);
    const lines = await app.sql(`SELECT person_id, detail FROM audit_record WHERE action = 'policy_choice_made'`);
    expect(lines).toEqual([{ person_id: app.person(COORDINATION), detail: { parameter: 'followUp.deadline', value: TEN_DAYS['followUp.deadline'], from: FROM } }]);
  });
});

describe('what a policy file would be refused for', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const choose = (choices: Json, from = FROM): Promise<Answer> => app.post('/policy/choices', { as: COORDINATION, body: { choices, from, decision: DECISION } });

  it.each([
    ['a number out of bounds', { 'accompaniment.journalFixedAfterHours': 0 }],
    ['a number in words', { 'costs.travel.millsPerKilometre': '610' }],
    ['a unit that does not exist', { 'followUp.deadline': { unit: 'moons', n: 1 } }],
    ['more than a deadline', { 'followUp.deadline': { unit: 'days', n: 30, roll: 'none', pauses: true } }],
    ['a roll-over where there is none', { 'retention.endedRequests.keep': { unit: 'years', n: 5, roll: 'none' } }],
    ['no way to follow up', { 'followUp.countingModes': [] }],
    ['a way that the policy does not have', { 'followUp.countingModes': ['pigeon'] }],
    ['one way twice', { 'followUp.countingModes': ['phone', 'phone'] }],
    ['a function left out', { 'eligibility.requester.functions': { board: 'pass' } }],
    ['an outcome that is none', { 'eligibility.membership.lapsed': 'perhaps' }],
    ['an axis that the policy does not have', { 'accompaniment.axes': ['colour'] }],
    ['a list of the policy itself', { 'values.channels': ['phone'] }],
    ['what Phare knows one answer to', { 'followUp.pauses': 'holidays' }],
    ['a parameter that is no question', { 'queue.atRiskDays': 3 }],
    ['a parameter that is none', { ['__proto__.x']: 1 }],
  ])('no choice of the network is either: %s', async (_, choices) => {
    const answer = await choose(choices);
    expect([refusalOf(answer), answer.body.errors.map(({ pointer, code }: Json) => [pointer, code])]).toEqual(['422 rule_broken', [[`/choices/${Object.keys(choices)[0]}`, 'choice']]]);
    expect(await app.sql('SELECT FROM network_choice')).toEqual([]);
  });

  it('count from tomorrow at the earliest, and answer something', async () => {
    const wrong = async (choices: Json, from = FROM): Promise<Json> => (await choose(choices, from)).body.errors.map(({ pointer, code }: Json) => [pointer, code]);
    expect([await wrong(TEN_DAYS, '2026-11-20'), await wrong({})]).toEqual([[['/from', 'not_after_today']], [['/choices', 'choice']]]);
    expect((await choose(TEN_DAYS, '2026-11-21')).status).toBe(201);
  });
});
