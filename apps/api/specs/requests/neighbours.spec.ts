import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const BOARD = 'board1@exemple.test';

describe('GET /api/requests/:id/duplicates', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const likely = async ({ id }: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${id}/duplicates`, { as })).body;
  const requester = (email: string) => ({ name: 'Maude Arbour', email, function: 'direction' });

  it('finds what is open, of the same person, for the same organisation, around the same days; the nearest first', async () => {
    const mine = { requester: requester('double@exemple.test') };
    const request = await received(app, mine);
    const far = await received(app, { ...mine, receivedAt: '2026-11-01T15:00:00Z' });
    const near = await received(app, { ...mine, receivedAt: '2026-11-18T15:00:00Z' });
    await received(app, { ...mine, receivedAt: '2026-09-01T15:00:00Z' });
    await received(app, { ...mine, organisationId: app.organisation('organisation-2') });
    await received(app, { ...mine, audience: { sealed: true } });
    await received(app, { ...mine, excludedPersons: [{ personId: app.person(INTAKE) }] }, COORDINATION);
    await received(app, { requester: requester('autre@exemple.test') });
    await acted(app, await received(app, mine), 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin.' } });
    const { items } = await likely(request);
    expect(items.map(({ id }: Json) => id)).toEqual([near.id, far.id]);
    expect(Object.keys(items[0]).sort()).toEqual(['id', 'number', 'receivedAt', 'status', 'subject']);
  });

  it('is for whoever may merge', async () => {
    const { body: own } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    expect(refusalOf(await app.get(`/requests/${own.id}/duplicates`, { as: DIRECTION1 }))).toBe('403 forbidden');
    const sealed = await received(app, { audience: { sealed: true } });
    expect([(await likely(sealed, COORDINATION)).items, refusalOf(await app.get(`/requests/${own.id}/duplicates`, { as: 'resource1@exemple.test' }))]).toEqual([[], '403 forbidden']);
  });
});

describe('the two sides of one conflict', () => {
  let app: TestApplication;
  let direction: Json;
  let board: Json;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    direction = (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true, keeperId: app.person(INTAKE) } }) })).body;
    board = (await app.post('/requests', { as: BOARD, body: aRequest(app, { channel: 'web', requester: { function: 'board' }, audience: { sealed: true, keeperId: app.person(COORDINATION) } }) })).body;
  });
  afterAll(() => app.stop());

  const link = (request: Json, other: Json, as = COORDINATION) => act(app, request, 'linked-sides', { as, body: { otherId: other.id } });
  const sides = async ({ id }: Json, as: string) => app.get(`/requests/${id}/linked-sides`, { as });
  const items = async (request: Json, as: string): Promise<Json[]> => (await sides(request, as)).body.items;

  it('are linked by coordination, from their frames, and nothing of either changes', async () => {
    expect((await link(direction, board)).status).toBe(204);
    expect(await items(direction, COORDINATION)).toMatchObject([{ number: board.number, request: { id: board.id, status: 'received', sealed: true } }]);
    for (const [request, as] of [[direction, DIRECTION1], [board, BOARD]] as const) {
      const { body } = await app.get(`/requests/${request.id}`, { as });
      const { body: timeline } = await app.get(`/requests/${request.id}/timeline`, { as });
      expect([body.version, timeline.items.map(({ kind }: Json) => kind), JSON.stringify(body)]).toEqual([1, ['received'], expect.not.stringContaining((request === direction ? board : direction).number)]);
    }
  });

  it('are known to the keeper of one by the number of the other alone, and to nobody else', async () => {
    await link(board, direction);
    expect(await items(direction, INTAKE)).toMatchObject([{ number: board.number, request: null }]);
    expect((await sides(board, INTAKE)).status).toBe(404);
    for (const as of [DIRECTION1, 'resource1@exemple.test', 'privacy@exemple.test', 'admin@exemple.test']) expect(refusalOf(await sides(direction, as))).toBe('403 forbidden');
  });

  it('are nothing for the team where the request is open to it', async () => {
    const plain = await received(app);
    await link(plain, board);
    expect([await items(plain, INTAKE), (await items(plain, COORDINATION)).length]).toEqual([[], 1]);
  });

  it('are linked once, whichever way, and parted', async () => {
    await link(direction, board);
    expect((await link(board, direction)).status).toBe(204);
    const [{ id }] = await items(board, COORDINATION) as [Json];
    const part = (as: string, request = board) => app.send('DELETE', `/requests/${request.id}/linked-sides/${id}`, { as, ifMatch: request.version });
    expect([refusalOf(await part(INTAKE)), (await part(COORDINATION)).status, (await part(COORDINATION)).status]).toEqual(['403 forbidden', 204, 404]);
    expect(await items(direction, COORDINATION)).toEqual([]);
    expect((await app.sql<{ action: string }>(`SELECT action FROM audit_record WHERE subject = 'linked_sides' AND subject_id = $1 ORDER BY id`, [id])).map(({ action }) => action)).toEqual(['link_sides', 'part_sides']);
  });

  it('are of one organisation, two, in sight, at the version that was read', async () => {
    const codes = async (other: Json): Promise<string[]> => (await link(direction, other)).body.errors.map(({ pointer, code }: Json) => `${pointer} ${code}`);
    expect(await codes(direction)).toEqual(['/otherId same_request']);
    expect(await codes({ id: '01a1fada-8609-7e8a-b1d1-0b2020f9de25' })).toEqual(['/otherId unknown_request']);
    expect(await codes(await received(app, { excludedPersons: [{ personId: app.person(COORDINATION) }] }))).toEqual(['/otherId unknown_request']);
    expect(await codes(await received(app, { organisationId: app.organisation('organisation-2') }))).toEqual(['/otherId other_organisation']);
    expect(refusalOf(await link({ ...direction, version: 9 }, board))).toBe('412 stale_version');
  });
});
