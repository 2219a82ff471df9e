import { acted, closed, COORDINATION, DIRECTION1, refusalOf } from '../testing/acting';
import { EVERYONE } from '../testing/actors';
import { received } from '../testing/a-request';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const REASON = 'Le différend avec la ville Goéland.';

// Seven years from the end, by the policy; the clock stands at noon in Montréal.
describe('what is kept', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start({ now: '2024-02-29T17:00:00Z' })));
  afterEach(() => app.stop());

  const on = (day: string): void => app.clock.moveTo(new Date(`${day}T17:00:00Z`));
  const list = async (query = ''): Promise<Json[]> => (await app.get(`/retention/requests${query}`, { as: PRIVACY })).body.items;
  const numbers = async (query = ''): Promise<string[]> => (await list(query)).map(({ number }) => number);
  const hold = (number: string, more: object = {}): Promise<Answer> => app.post('/retention/holds', { as: PRIVACY, body: { number, reason: REASON, ...more } });
  const holds = async (): Promise<Json[]> => (await app.get('/retention/holds', { as: PRIVACY })).body.items;

  it('is due the day after its seven years, to the day also when it ended on 29 February, and announced ninety days before', async () => {
    const request = await closed(app, await received(app));
    const open = await received(app);
    on('2030-11-29');
    expect([await numbers(), await numbers('?state=soon')]).toEqual([[], []]);
    on('2030-12-01');
    expect(await list('?state=soon')).toEqual([{ number: request.number, endedOn: '2024-02-29', keptThrough: '2031-02-28' }]);
    app.clock.moveTo(new Date('2031-03-01T04:59:00Z'));
    expect(await numbers()).toEqual([]);
    app.clock.moveTo(new Date('2031-03-01T05:00:00Z'));
    expect(await list()).toEqual([{ number: request.number, endedOn: '2024-02-29', keptThrough: '2031-02-28' }]);
    expect(await numbers('?state=soon')).toEqual([]);
    expect(await numbers()).not.toContain(open.number);
  });

  it('says no more of a request than its number and its dates; one that was opened again counts from its new end', async () => {
    const sealed = await closed(app, await received(app, { subject: 'cormoran', audience: { sealed: true } }));
    const plain = await closed(app, await received(app, { subject: 'cormoran' }));
    const reopened = await acted(app, await closed(app, await received(app)), 'reopen', { as: COORDINATION, body: { reason: 'Une suite.' } });
    on('2031-04-01');
    expect([(await list()).every((row) => Object.keys(row).join() === 'number,endedOn,keptThrough'), await numbers()]).toEqual([true, [sealed.number, plain.number].sort()]);
    expect(JSON.stringify(await list())).not.toContain('cormoran');
    expect(await numbers()).not.toContain(reopened.number);
  });

  it('comes in pages, the oldest end first', async () => {
    const first = await closed(app, await received(app));
    on('2024-03-10');
    const [second, third] = [await closed(app, await received(app)), await closed(app, await received(app))];
    on('2031-04-01');
    const page = (await app.get('/retention/requests?limit=2', { as: PRIVACY })).body;
    const next = (await app.get(`/retention/requests?limit=2&cursor=${page.nextCursor}`, { as: PRIVACY })).body;
    expect([page.items[0].number, [...page.items, ...next.items].map(({ number }: Json) => number).sort(), next.nextCursor]).toEqual([first.number, [first, second, third].map(({ number }) => number).sort(), null]);
    expect((await app.get('/retention/requests?cursor=x', { as: PRIVACY })).status).toBe(400);
  });

  it('is held for a reason, until a day or until somebody lifts it, and is then not due', async () => {
    const [one, other] = [await closed(app, await received(app)), await closed(app, await received(app))];
    on('2031-04-01');
    const { status, body } = await hold(one.number.toLowerCase(), { untilOn: '2031-04-30' });
    expect([status, body]).toEqual([201, { id: expect.any(String), number: one.number, endedOn: '2024-02-29', keptThrough: '2031-02-28', reason: REASON, untilOn: '2031-04-30', state: 'in_force', placedAt: app.clock.now().toISOString(), placedByName: expect.any(String), liftedAt: null, liftedByName: null }]);
    const { body: open } = await hold(other.number);
    expect([await numbers(), (await holds()).map(({ id }) => id)]).toEqual([[], [open.id, body.id]]);
    on('2031-05-01');
    expect([await numbers(), (await holds()).map(({ state }) => state)]).toEqual([[one.number], ['in_force', 'over']]);
    const lifted = await app.post(`/retention/holds/${open.id}/lift`, { as: PRIVACY, body: {} });
    expect([lifted.status, lifted.body.state, lifted.body.liftedByName]).toEqual([200, 'lifted', expect.any(String)]);
    expect((await numbers()).sort()).toEqual([one.number, other.number].sort());
    expect(refusalOf(await app.post(`/retention/holds/${open.id}/lift`, { as: PRIVACY, body: {} }))).toBe('409 hold_lifted');
  });

  it('may be held while it is open; a number that is not known, or a day gone by, is refused', async () => {
    const open = await received(app);
    expect((await hold(open.number)).body).toMatchObject({ number: open.number, endedOn: null, keptThrough: null });
    const said = ({ status, body }: Answer): string => `${status} ${body.errors[0].pointer} ${body.errors[0].code}`;
    expect(said(await hold('2024-XXXX'))).toBe('422 /number unknown_request');
    expect(said(await hold(open.number, { untilOn: '2024-02-28' }))).toBe('422 /untilOn in_past');
    expect((await app.post(`/retention/holds/${open.id}/lift`, { as: PRIVACY, body: {} })).status).toBe(404);
  });

  it('keeps from the person in charge of privacy what excludes them', async () => {
    const request = await closed(app, await received(app));
    const { body } = await hold(request.number);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = $1', [request.id, app.person(PRIVACY)]);
    on('2031-04-01');
    expect([await holds(), await numbers(), (await hold(request.number)).status, (await app.post(`/retention/holds/${body.id}/lift`, { as: PRIVACY, body: {} })).status]).toEqual([[], [], 422, 404]);
  });

  it('writes no reason in a copy of the database nor in the record', async () => {
    const { number, id } = await received(app);
    await hold(number);
    const stored = await app.sql<{ text: string }>(`SELECT h::text || encode(content, 'escape') AS text FROM retention_hold h UNION ALL SELECT detail::text FROM audit_record WHERE action = 'place_hold' AND subject_id = '${id}'`);
    expect([stored.length, stored.filter(({ text }) => text.includes('Goéland'))]).toEqual([2, []]);
  });

  it('has a schedule: what the network chose, what the law says, and what never ends', async () => {
    const { status, body } = await app.get('/retention/schedule', { as: PRIVACY });
    expect([status, body.items[0]]).toEqual([200, { category: 'ended_requests', trigger: 'request_ended', keep: { unit: 'years', n: 7 }, action: 'destroy', source: 'policy', basis: expect.stringContaining('à confirmer') }]);
    expect(body.items).toContainEqual(expect.objectContaining({ category: 'incident_register', keep: { unit: 'years', n: 5 }, source: 'law' }));
    expect(body.items).toContainEqual(expect.objectContaining({ category: 'access_log', keep: null, action: 'keep' }));
  });

  it('is for whoever answers for privacy, by its routes and by row security alone', async () => {
    const { number } = await received(app);
    await hold(number);
    for (const as of Object.keys(EVERYONE).filter((email) => email !== PRIVACY)) {
      const answers = [await app.get('/retention/schedule', { as }), await app.get('/retention/requests', { as }), await app.get('/retention/holds', { as }), await app.post('/retention/holds', { as, body: { number, reason: 'x' } })];
      expect([as, answers.map((answer) => answer.status)]).toEqual([as, [403, 403, 403, 403]]);
    }
    const seen = async (roles: readonly ('privacy' | 'coordination')[]): Promise<number> => {
      const actor = { kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(DIRECTION1), accountId: app.person(DIRECTION1), name: '', roles, member: false, locale: 'fr-CA' } as const;
      const rows = await app.installed.databases.application.read(actor, { name: 'spec-retention', text: `SELECT id FROM retention_hold WHERE network_id = $1 UNION ALL SELECT app.kept_request('${number}') UNION ALL SELECT id FROM app.ended_requests(NULL, '2999-01-01', NULL, NULL, 10)` });
      return rows.filter(({ id }) => id !== null).length;
    };
    // Someone with a mandate at the organisation is tied to it: privacy or not, it is not theirs to watch over.
    expect([await seen(['privacy']), await seen(['coordination'])]).toEqual([0, 0]);
  });
});
