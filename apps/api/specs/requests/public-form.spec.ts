import { INTAKE, refusalOf } from '../testing/acting';
import { aRequest } from '../testing/a-request';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

describe('the public form', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  const file = (overrides: Json = {}, headers: Record<string, string> = {}): Promise<Answer> =>
    app.post('/requests', { body: aRequest(app, { channel: 'web', requester: { name: 'Une personne', email: 'personne@exemple.test', function: 'board' }, ...overrides }), headers });
  const requesterOf = async (number: string): Promise<Json> => (await app.sql(`SELECT p.* FROM support_request r JOIN person p ON p.id = r.requester_id WHERE r.number = $1`, [number]))[0];

  it('answers a number, the real date and the eligibility: no id, nothing else', async () => {
    const { status, body, headers } = await file();
    expect([status, Object.keys(body).sort(), headers.get('etag')]).toEqual([201, ['eligibility', 'followUp', 'number', 'receivedAt'], null]);
    expect(body).toMatchObject({ receivedAt: '2026-11-20T15:00:00.000Z', followUp: { dueOn: '2026-12-20', timeZone: 'America/Toronto' } });
    expect(Object.keys(body.followUp).sort()).toEqual(['dueOn', 'timeZone']);
    expect(body.eligibility).toMatchObject({ outcome: 'to_verify', rules: expect.arrayContaining([expect.objectContaining({ rule: 'requester', outcome: 'unknown' })]) });
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('belongs to an unverified person: the same for the same address, whatever its case or the name typed', async () => {
    const people = [];
    for (const requester of [
      { name: 'Aline', email: 'meme@exemple.test', function: 'board' },
      { name: 'Aline Autrement', email: 'MEME@exemple.test', function: 'direction' },
      { name: 'Une autre', email: 'autre@exemple.test', function: 'board' },
    ]) people.push(await requesterOf((await file({ requester })).body.number));
    expect(people.map(({ verified }) => verified)).toEqual([false, false, false]);
    expect([people[1].id === people[0].id, people[2].id === people[0].id, people[1].name]).toEqual([true, false, 'Aline']);
  });

  it('is never attached to an account by its address alone', async () => {
    const { body } = await file({ requester: { name: 'Maude Arbour', email: 'direction1@exemple.test', function: 'direction' } });
    expect((await requesterOf(body.number)).id).not.toBe(app.person('direction1@exemple.test'));
    expect((await app.get(`/requests?q=${body.number}`, { as: 'direction1@exemple.test' })).body.items).toEqual([]);
    expect((await app.get(`/requests?q=${body.number}`, { as: INTAKE })).body.items).toHaveLength(1);
  });

  it('says nothing of who holds a mandate: a stranger and the director get the same answer', async () => {
    const [stranger, director] = [await file({ requester: { name: 'X', email: 'x@exemple.test', function: 'direction' } }), await file({ requester: { name: 'X', email: 'direction1@exemple.test', function: 'direction' } })];
    expect(stranger.body.eligibility).toEqual(director.body.eligibility);
  });

  it('takes a sealed request and an unknown organisation', async () => {
    const { status, body } = await file({ organisationId: undefined, organisationName: 'Un groupe que personne ne connaît', audience: { sealed: true, keeperId: app.person(INTAKE) } });
    expect([status, body.eligibility.outcome, body.followUp.timeZone]).toEqual([201, 'to_verify', 'America/Toronto']);
  });

  it.each<[string, Json, string, string]>([
    ['no name', { requester: { email: 'a@exemple.test', function: 'board' } }, '422 rule_broken', '/requester/name'],
    ['no address', { requester: { name: 'A', function: 'board' } }, '422 rule_broken', '/requester/email'],
    ['an address that is none', { requester: { name: 'A', email: 'a@', function: 'board' } }, '400 malformed', '/requester/email'],
    ['another channel', { channel: 'phone' }, '422 rule_broken', '/channel'],
    ['a date of receipt', { receivedAt: '2026-11-19T09:00:00-05:00' }, '422 rule_broken', '/receivedAt'],
    ['who took it', { receivedBy: '01a1fada-8609-7e8a-b1d1-0b2020f9de25' }, '422 rule_broken', '/receivedBy'],
    ['someone’s id', { requester: { personId: '01a1fada-8609-7e8a-b1d1-0b2020f9de25', name: 'A', email: 'a@exemple.test', function: 'board' } }, '422 rule_broken', '/requester/personId'],
    ['both an id and a name', { organisationName: 'La Vigie' }, '422 rule_broken', '/organisationId'],
    ['neither', { organisationId: undefined }, '422 rule_broken', '/organisationId'],
  ])('refuses %s', async (_, overrides, refusal, pointer) => {
    const answer = await file(overrides);
    expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual([refusal, pointer]);
  });

  it('takes five an hour for one address, twenty for one place; refused ones do not count', async () => {
    for (let refused = 0; refused < 6; refused += 1) expect((await file({ channel: 'phone' })).status).toBe(422);
    const statuses = [];
    for (let sent = 0; sent < 6; sent += 1) statuses.push(await file({ requester: { name: 'A', email: sent % 2 ? 'MANY@exemple.test' : 'many@exemple.test', function: 'board' } }));
    expect(statuses.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
    expect([statuses[5]?.body.code, Number(statuses[5]?.headers.get('retry-after')) > 0]).toEqual(['too_many_requests', true]);
    for (let sent = 5; sent < 20; sent += 1) expect((await file({ requester: { name: 'A', email: `n${sent}@exemple.test`, function: 'board' } })).status).toBe(201);
    expect((await file({ requester: { name: 'A', email: 'last@exemple.test', function: 'board' } })).status).toBe(429);
    expect((await app.post('/requests', { as: INTAKE, body: aRequest(app) })).status).toBe(201);
  });

  it('takes no more of a burst than of a queue', async () => {
    await app.sql('DELETE FROM rate_counter');
    const burst = await Promise.all(Array.from({ length: 15 }, () => file({ requester: { name: 'A', email: 'burst@exemple.test', function: 'board' } })));
    expect(burst.filter(({ status }) => status === 201).length).toBe(5);
  });
});
