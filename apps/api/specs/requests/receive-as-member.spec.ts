import { randomUUID } from 'node:crypto';
import { DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, aRequest } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

describe('POST /api/requests, by a member', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const send = (as: string, overrides: Json = {}) => app.post('/requests', { as, body: aMemberRequest(app, overrides) });
  const of = (organisation: string, fn: string): Json => ({ organisationId: app.organisation(organisation), requester: { function: fn } });

  it.each([
    ['direction1@exemple.test', 'organisation-1', 'direction', 'eligible'],
    ['board1@exemple.test', 'organisation-1', 'board', 'eligible'],
    ['worker1@exemple.test', 'organisation-1', 'other', 'to_verify'],
    ['direction2@exemple.test', 'organisation-2', 'direction', 'eligible'],
    ['direction3@exemple.test', 'organisation-3', 'direction', 'to_verify'],
    ['direction4@exemple.test', 'organisation-4', 'direction', 'ineligible'],
  ])('%s is recorded, whatever the eligibility', async (as, organisation, fn, outcome) => {
    const { status, body } = await send(as, of(organisation, fn));
    expect([status, body.status, body.eligibility.outcome, body.requester.personId]).toEqual([201, 'received', outcome, app.person(as)]);
    for (const rule of body.eligibility.rules) expect([rule.rule, rule.outcome === 'pass', rule.remedy === null]).toEqual([rule.rule, rule.outcome === 'pass', rule.outcome === 'pass']);
  });

  it('keeps the contact details for this request only', async () => {
    const { body } = await send(DIRECTION1, { requester: { function: 'direction', name: 'M. Arbour', email: 'autre@exemple.test', phone: '418 555-0199' } });
    expect(body.requester).toEqual({ personId: app.person(DIRECTION1), name: 'M. Arbour', email: 'autre@exemple.test', phone: '418 555-0199', function: 'direction' });
    expect((await send(DIRECTION1)).body.requester).toMatchObject({ name: 'Maude Arbour', email: DIRECTION1, phone: '418 555-0111' });
    expect((await send(DIRECTION1, { requester: { function: 'direction', phone: null } })).body.requester.phone).toBeNull();
  });

  it.each<[string, Json, string]>([
    ['another organisation', { organisationId: 'organisation-2' }, '/organisationId'],
    ['an organisation that does not exist', { organisationId: randomUUID() }, '/organisationId'],
    ['an unknown name', { organisationId: undefined, organisationName: 'Inconnue' }, '/organisationName'],
    ['the name of another organisation', { organisationId: undefined, organisationName: 'Centre d’action bénévole du Havre' }, '/organisationName'],
    ['a function they do not hold', { requester: { function: 'board' } }, '/requester/function'],
    ['another channel', { channel: 'phone' }, '/channel'],
    ['a date of receipt', { receivedAt: '2026-11-20T09:00:00-05:00' }, '/receivedAt'],
    ['who took it', { receivedBy: randomUUID() }, '/receivedBy'],
    ['another person', { requester: { function: 'direction', personId: randomUUID() } }, '/requester/personId'],
    ['a keeper outside the team', { audience: { sealed: true, keeperId: 'resource1@exemple.test' } }, '/audience/keeperId'],
    ['an exclusion outside team and resource people', { excludedPersons: [{ personId: 'board1@exemple.test' }] }, '/excludedPersons/0/personId'],
    ['an exclusion of two kinds', { excludedPersons: [{ personId: INTAKE, text: 'elle' }] }, '/excludedPersons/0'],
    ['a person named by half', { audience: { sealed: false, persons: [{ name: 'Une alliée' }] } }, '/audience/persons/0/email'],
    ['a notice that does not exist', { notice: { version: '2031-01', readBy: 'requester' } }, '/notice/version'],
    ['an item of no offer', { offerItems: ['vie-democratique.inconnu'] }, '/offerItems'],
  ])('refuses %s: 422', async (_, overrides, pointer) => {
    const ids = JSON.parse(JSON.stringify(overrides), (key, value: unknown) =>
      typeof value === 'string' && value.endsWith('@exemple.test') ? app.person(value) : key === 'organisationId' && value === 'organisation-2' ? app.organisation('organisation-2') : value) as Json;
    const answer = await send(DIRECTION1, 'organisationName' in overrides ? { ...ids, organisationId: undefined } : ids);
    expect([refusalOf(answer), answer.body.errors.map((error: Json) => error.pointer)]).toEqual(['422 rule_broken', [pointer]]);
  });

  it('tells apart neither an organisation of others nor one that does not exist', async () => {
    const [others, none] = [await send(DIRECTION1, { organisationId: app.organisation('organisation-2') }), await send(DIRECTION1, { organisationId: randomUUID() })];
    expect(others.body).toEqual(none.body);
  });

  it('holds the mandate at receipt: one that begins tomorrow or ended yesterday gives nothing', async () => {
    const dates = (from: string, until: string | null) => app.sql(`UPDATE mandate SET from_on = $2, until_on = $3 WHERE person_id = $1`, [app.person('direction2@exemple.test'), from, until]);
    const attempt = async () => (await send('direction2@exemple.test', of('organisation-2', 'direction'))).status;
    await dates('2026-11-21', null);
    expect(await attempt()).toBe(422);
    await dates('2016-01-01', '2026-11-19');
    expect(await attempt()).toBe(422);
    await dates('2026-11-20', '2026-11-20');
    expect(await attempt()).toBe(201);
    await dates('2016-01-01', null);
  });

  it('is no way in for roles without a mandate: 422, nothing kept', async () => {
    for (const as of ['admin@exemple.test', 'privacy@exemple.test', 'resource1@exemple.test']) expect(refusalOf(await send(as))).toBe('422 rule_broken');
  });

  it('lets the team say who took it, and who asked, by id', async () => {
    const { status, body } = await app.post('/requests', { as: INTAKE, body: aRequest(app, { receivedBy: app.person('coordination@exemple.test'), requester: { personId: app.person(DIRECTION1), function: 'direction' } }) });
    expect([status, body.receivedBy.name, body.requester.name]).toEqual([201, 'Réjean Thibodeau', 'Maude Arbour']);
    expect((await app.get(`/requests/${body.id}`, { as: DIRECTION1 })).status).toBe(200);
    const wrong = await app.post('/requests', { as: INTAKE, body: aRequest(app, { receivedBy: app.person('resource1@exemple.test') }) });
    expect([refusalOf(wrong), wrong.body.errors[0].pointer]).toEqual(['422 rule_broken', '/receivedBy']);
  });
});
