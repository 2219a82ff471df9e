import { acted, closed, COORDINATION, DIRECTION1, refusalOf } from '../testing/acting';
import { EVERYONE } from '../testing/actors';
import { received } from '../testing/a-request';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const NOON = '2024-02-29T17:00:00Z';
const REASON = 'Le différend avec la ville Goéland.';

// Seven years from the end, by the policy; the clock stands at noon in Montréal.
describe('what is kept', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ now: NOON })));
  beforeEach(() => app.clock.moveTo(new Date(NOON)));
  afterAll(() => app.stop());

  const on = (day: string): void => app.clock.moveTo(new Date(`${day}T17:00:00Z`));
  const endedOne = async (overrides: Readonly<Record<string, unknown>> = {}): Promise<Json> => closed(app, await received(app, overrides));
  /** Of these requests, those that are due, or soon will be. */
  const list = async (requests: readonly Json[], state = 'due'): Promise<Json[]> =>
    (await app.get(`/retention/requests?limit=100&state=${state}`, { as: PRIVACY })).body.items.filter(({ number }: Json) => requests.some((request) => request.number === number));
  const numbers = async (requests: readonly Json[], state?: string): Promise<string[]> => (await list(requests, state)).map(({ number }) => number).sort();
  const hold = (number: string, more: object = {}): Promise<Answer> => app.post('/retention/holds', { as: PRIVACY, body: { number, reason: REASON, ...more } });
  const holds = async (requests: readonly Json[]): Promise<Json[]> => (await app.get('/retention/holds?limit=100', { as: PRIVACY })).body.items.filter(({ number }: Json) => requests.some((request) => request.number === number));

  it('is due the day after its seven years, to the day also when it ended on 29 February, and announced ninety days before', async () => {
    const both = [await endedOne(), await received(app)];
    const row = { number: both[0].number, endedOn: '2024-02-29', keptThrough: '2031-02-28' };
    on('2030-11-29');
    expect([await list(both), await list(both, 'soon')]).toEqual([[], []]);
    on('2030-12-01');
    expect(await list(both, 'soon')).toEqual([row]);
    app.clock.moveTo(new Date('2031-03-01T04:59:00Z'));
    expect(await list(both)).toEqual([]);
    app.clock.moveTo(new Date('2031-03-01T05:00:00Z'));
    expect([await list(both), await list(both, 'soon')]).toEqual([[row], []]);
  });

  it('says no more of a request than its number and its dates; one that was opened again counts from its new end', async () => {
    const [sealed, plain, again] = [await endedOne({ subject: 'cormoran', audience: { sealed: true } }), await endedOne({ subject: 'cormoran' }), await endedOne()];
    await acted(app, again, 'reopen', { as: COORDINATION, body: { reason: 'Une suite.' } });
    on('2031-04-01');
    const rows = await list([sealed, plain, again]);
    expect([rows.every((row) => Object.keys(row).join() === 'number,endedOn,keptThrough'), await numbers([sealed, plain, again])]).toEqual([true, [sealed.number, plain.number].sort()]);
    expect(JSON.stringify(rows)).not.toContain('cormoran');
  });

  it('comes in pages, the oldest end first', async () => {
    const first = await endedOne();
    on('2024-03-10');
    const [second, third] = [await endedOne(), await endedOne()];
    on('2031-04-01');
    const pages: Json[][] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await app.get(`/retention/requests?limit=2${cursor && `&cursor=${cursor}`}`, { as: PRIVACY });
      pages.push(body.items);
      cursor = body.nextCursor;
    }
    const walked: Json[] = pages.flat();
    const own = walked.map(({ number }) => number).filter((number) => [first, second, third].some((request) => request.number === number));
    expect([own, walked.map(({ endedOn }) => endedOn)]).toEqual([[first.number, ...[second.number, third.number].sort()], walked.map(({ endedOn }) => endedOn).sort()]);
    expect([new Set(walked.map(({ number }) => number)).size, pages.every((items) => items.length <= 2)]).toEqual([walked.length, true]);
    expect((await app.get('/retention/requests?cursor=x', { as: PRIVACY })).status).toBe(400);
  });

  it('is held for a reason, until a day or until somebody lifts it, and is then not due', async () => {
    const [one, other] = [await endedOne(), await endedOne()];
    const both = [one, other];
    on('2031-04-01');
    const { status, body } = await hold(one.number.toLowerCase(), { untilOn: '2031-04-30' });
    expect([status, body]).toEqual([201, { id: expect.any(String), number: one.number, endedOn: '2024-02-29', keptThrough: '2031-02-28', reason: REASON, untilOn: '2031-04-30', state: 'in_force', placedAt: app.clock.now().toISOString(), placedByName: expect.any(String), liftedAt: null, liftedByName: null }]);
    const { body: open } = await hold(other.number);
    expect([await numbers(both), (await holds(both)).map(({ id }) => id)]).toEqual([[], [open.id, body.id]]);
    on('2031-05-01');
    expect([await numbers(both), (await holds(both)).map(({ state }) => state)]).toEqual([[one.number], ['in_force', 'over']]);
    const lifted = await app.post(`/retention/holds/${open.id}/lift`, { as: PRIVACY, body: {} });
    expect([lifted.status, lifted.body.state, lifted.body.liftedByName]).toEqual([200, 'lifted', expect.any(String)]);
    expect(await numbers(both)).toEqual([one.number, other.number].sort());
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
    const request = await endedOne();
    const { body } = await hold(request.number);
    expect(await holds([request])).toHaveLength(1);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = $1', [request.id, app.person(PRIVACY)]);
    on('2031-04-01');
    expect([await holds([request]), await numbers([request]), (await hold(request.number)).status, (await app.post(`/retention/holds/${body.id}/lift`, { as: PRIVACY, body: {} })).status]).toEqual([[], [], 422, 404]);
  });

  it('writes no reason in a copy of the database nor in the record', async () => {
    const { number, id } = await received(app);
    await hold(number);
    const stored = await app.sql<{ text: string }>(`SELECT h::text || encode(content, 'escape') AS text FROM retention_hold h WHERE request_id = $1 UNION ALL SELECT detail::text FROM audit_record WHERE action = 'place_hold' AND subject_id = $1`, [id]);
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
