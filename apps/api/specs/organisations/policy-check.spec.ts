import { TestApplication } from '../testing/test-application';

const team = 'intake@exemple.test';

describe('POST /policy/check', () => {
  let phare: TestApplication;
  const ids = new Map<string, string>();
  const check = (body: unknown, headers: Record<string, string> = {}) => phare.send('POST', '/policy/check', { body, headers });

  beforeAll(async () => {
    phare = await TestApplication.start();
    for (const { id, name } of (await phare.send('GET', '/organisations?limit=100', { as: team })).body.items) ids.set(name, id);
  });
  afterAll(() => phare.stop());

  const outcomes = (body: { rules: { rule: string; outcome: string }[] }) => body.rules.map(({ rule, outcome }) => `${rule} ${outcome}`);

  it('answers a member, with the real date and the clauses, and creates nothing', async () => {
    const { status, body } = await check({ organisationId: ids.get('Maison des jeunes La Vigie'), function: 'direction', receivedAt: '2026-11-20T09:00:00-05:00' });
    expect(status).toBe(200);
    expect(body).toEqual({
      outcome: 'eligible',
      rules: [
        { rule: 'membership', outcome: 'pass', clause: 'eligibilite.membre', message: expect.any(String), remedy: null },
        { rule: 'requester', outcome: 'pass', clause: 'definition.demandeur', message: expect.any(String), remedy: null },
        { rule: 'addressed', outcome: 'pass', clause: 'eligibilite.adresse', message: expect.any(String), remedy: null },
      ],
      followUp: { dueOn: '2026-12-20', internalTargetOn: '2026-12-18', timeZone: 'America/Toronto', rule: 'civil-30', clause: 'demande.suivi-30-jours' },
    });
  });

  it.each([
    ['Entraide alimentaire des Caps', 'direction', 'to_verify', 'membership unknown'],
    ['Coopérative de solidarité du Barachois', 'board', 'ineligible', 'membership fail'],
    ['Collectif pour une ressourcerie à l’Anse', 'board', 'to_verify', 'membership unknown'],
    ['Maison des jeunes La Vigie', 'other', 'to_verify', 'requester unknown'],
  ])('%s, %s: %s', async (name, asked, outcome, because) => {
    const { body } = await check({ organisationId: ids.get(name), function: asked });
    expect(body.outcome).toBe(outcome);
    expect(outcomes(body)).toContain(because);
    expect(body.rules.find((rule: { outcome: string }) => rule.outcome !== 'pass').remedy).toEqual(expect.any(String));
  });

  it('recognises a name however it is spelled, and verifies one it does not know', async () => {
    expect((await check({ organisationName: "MAISON des jeunes : la vigie", function: 'board' })).body.outcome).toBe('eligible');
    const unknown = (await check({ organisationName: 'Nulle part', function: 'board' })).body;
    expect([unknown.outcome, unknown.followUp.timeZone]).toEqual(['to_verify', 'America/Toronto']);
  });

  it('counts in the organisation’s zone', async () => {
    const at = '2026-11-20T00:30:00-04:00';
    const islands = (await check({ organisationId: ids.get('Centre d’action bénévole du Havre'), function: 'direction', receivedAt: at })).body.followUp;
    const mainland = (await check({ organisationId: ids.get('Maison des jeunes La Vigie'), function: 'direction', receivedAt: at })).body.followUp;
    expect([islands.dueOn, islands.timeZone, mainland.dueOn]).toEqual(['2026-12-20', 'America/Halifax', '2026-12-19']);
  });

  it('speaks the caller’s language, and to the team of the organisation', async () => {
    const lapsed = { organisationId: ids.get('Entraide alimentaire des Caps'), function: 'direction' };
    expect((await check(lapsed, { 'accept-language': 'en' })).body.rules[0].message).toMatch(/^Your organisation’s membership/);
    expect((await phare.send('POST', '/policy/check', { as: 'intake@exemple.test', body: lapsed })).body.rules[0].message).toMatch(/^L’adhésion de l’organisme/);
  });

  const id = '01939b56-0000-7000-8000-000000000000';
  it.each([
    ['an unknown organisation', { organisationId: id, function: 'board' }, 422, '/organisationId unknown_organisation'],
    ['an organisation twice', { organisationId: id, organisationName: 'A', function: 'board' }, 422, '/organisationName one_of_two'],
    ['a receipt in the future', { organisationName: 'A', function: 'board', receivedAt: '2026-11-20T15:00:01Z' }, 422, '/receivedAt received_in_future'],
    ['a receipt before the policy', { organisationName: 'A', function: 'board', receivedAt: '2016-11-30T12:00:00-05:00' }, 422, '/receivedAt before_policy'],
    ['a receipt in the year 1', { organisationName: 'A', function: 'board', receivedAt: '0001-01-01T00:00:00Z' }, 422, '/receivedAt before_policy'],
    ['a receipt in the year 9999', { organisationName: 'A', function: 'board', receivedAt: '9999-12-31T23:59:59Z' }, 422, '/receivedAt received_in_future'],
    ['no organisation', { function: 'board' }, 400, '/organisationId required'],
    ['nothing', {}, 400, '/function required'],
    ['a list', [], 400, ' object'],
    ['a receipt without offset', { organisationName: 'A', function: 'board', receivedAt: '2026-11-20T09:00:00' }, 400, '/receivedAt instant'],
    ['29 February of a common year', { organisationName: 'A', function: 'board', receivedAt: '2026-02-29T09:00:00Z' }, 400, '/receivedAt instant'],
    ['an unknown field', { organisationName: 'A', function: 'board', name: 'x' }, 400, '/name unknown_field'],
    ['an unknown function', { organisationName: 'A', function: 'king' }, 400, '/function choice'],
    ['NUL', { organisationName: 'A\u0000', function: 'board' }, 400, '/organisationName text_characters'],
  ])('refuses %s', async (_, body, status, error) => {
    const answer = await check(body);
    expect([answer.status, answer.body.errors.map((wrong: { pointer: string; code: string }) => `${wrong.pointer} ${wrong.code}`)[0]]).toEqual([status, error]);
  });

  it('takes a null for an absence, and a name that is only punctuation for one it does not know', async () => {
    expect((await check({ organisationId: null, organisationName: '…', function: 'board', receivedAt: null })).body.outcome).toBe('to_verify');
  });
});
