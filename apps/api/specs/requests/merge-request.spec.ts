import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const DAY_MS = 86_400_000;
const RESOURCE = 'resource1@exemple.test';
const BOARD = 'board1@exemple.test';

describe('one request made of two', () => {
  let app: TestApplication;
  let now: Date;
  beforeAll(async () => {
    app = await TestApplication.start();
    now = app.clock.now();
  });
  afterEach(() => app.clock.moveTo(now));
  afterAll(() => app.stop());

  const read = async ({ id }: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${id}`, { as })).body;
  const status = async ({ id }: Json, as: string): Promise<number> => (await app.get(`/requests/${id}`, { as })).status;
  const kinds = async ({ id }: Json, as = INTAKE): Promise<string[]> => (await app.get(`/requests/${id}/timeline`, { as })).body.items.map(({ kind }: Json) => kind);
  const merge = (request: Json, into: Json, as = INTAKE) => act(app, request, 'merge', { as, body: { intoId: into.id } });
  const merged = (request: Json, into: Json, as = INTAKE): Promise<Json> => acted(app, request, 'merge', { as, body: { intoId: into.id } });
  const part = (request: Json, as = INTAKE) => act(app, request, 'unmerge', { as, body: { reason: 'Ce sont deux affaires.' } });
  const wrongs = ({ status: answered, body }: { status: number; body: Json }): string[] => [String(answered), ...(body.errors ?? []).map(({ pointer, code }: Json) => `${pointer} ${code}`)];
  const clockOf = ({ receivedAt, followUp }: Json) => [receivedAt, followUp.dueOn, followUp.internalTargetOn, followUp.state];

  describe('POST /api/requests/:id/merge', () => {
    it('leaves one that goes on, with the oldest receipt and the earlier due date, and says so in both', async () => {
      const younger = await received(app);
      const older = await received(app, { receivedAt: '2026-11-10T15:00:00Z' });
      const { status: answered, body } = await merge(older, younger);
      expect([answered, body.status, body.version, body.followUp.state, body.mergedInto, body.nextActionOn]).toEqual([200, 'merged', 2, 'stopped', { id: younger.id, number: younger.number }, null]);
      const survivor = await read(younger);
      expect(clockOf(survivor)).toEqual(['2026-11-10T15:00:00.000Z', '2026-12-10', '2026-12-10', 'running']);
      expect([survivor.status, survivor.version, survivor.mergedHere]).toEqual(['received', 2, [{ id: older.id, number: older.number }]]);
      expect([await kinds(older), await kinds(younger)]).toEqual([['received', 'merge'], ['received', 'merge']]);
      expect(body.allowed).toEqual(['unmerge']);
    });

    it('moves no due date later: an older survivor keeps its own', async () => {
      const older = await received(app, { receivedAt: '2026-11-10T15:00:00Z' });
      await merged(await received(app), older);
      expect(clockOf(await read(older))).toEqual(clockOf(older));
    });

    it('counts the contact that was made on either', async () => {
      const [one, other] = [await received(app), await received(app)];
      const followedUp = await acted(app, one, 'follow-ups', { as: INTAKE, body: { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' } });
      await merged(followedUp, other);
      expect((await read(other)).followUp).toMatchObject({ state: 'done', doneAt: '2026-11-20T15:00:00.000Z' });
    });

    it('is allowed from any open status, and gone from the queue', async () => {
      const [request, into] = [await triaged(app), await received(app)];
      expect(request.allowed).toContain('merge');
      await merged(request, into);
      const { body } = await app.get('/requests?view=queue&limit=100', { as: INTAKE });
      expect(body.items.map(({ id }: Json) => id)).toEqual(expect.arrayContaining([into.id]));
      expect(body.items.map(({ id }: Json) => id)).not.toContain(request.id);
    });

    it('needs the same requester, or the same people', async () => {
      const requester = { name: 'Normand Quessy', email: BOARD, function: 'board' };
      const [byDirection, byBoard] = [await received(app), await received(app, { requester })];
      expect((await merge(byDirection, byBoard)).body).toMatchObject({ code: 'transition_refused', status: 409, missing: ['same_audience'], allowed: expect.arrayContaining(['merge']) });
      const direction = await received(app, { requester: { personId: app.person(DIRECTION1), function: 'direction' }, audience: { sealed: false, persons: [{ personId: app.person(BOARD) }] } });
      const board = await received(app, { requester: { personId: app.person(BOARD), function: 'board' }, audience: { sealed: false, persons: [{ personId: app.person(DIRECTION1) }] } });
      await merged(direction, board);
      expect([await status(direction, DIRECTION1), await status(direction, BOARD), await status(board, DIRECTION1)]).toEqual([200, 200, 200]);
    });

    it('never shows anyone more than the requester did, nor lets in whom they exclude', async () => {
      const plain = await received(app);
      expect(wrongs(await merge(plain, await received(app, { audience: { sealed: false, persons: [{ personId: app.person(BOARD) }] } })))).toEqual(['422', '/intoId would_widen']);
      expect(wrongs(await merge(await received(app, { excludedPersons: [{ personId: app.person(RESOURCE) }] }), plain))).toEqual(['422', '/intoId would_widen']);
      expect(wrongs(await merge(await received(app, { excludedPersons: [{ text: 'le voisin' }] }), plain))).toEqual(['422', '/intoId would_widen']);
      expect((await read(plain)).version).toBe(1);
    });

    it('never touches a sealed one', async () => {
      const [plain, sealed] = [await received(app), await received(app, { audience: { sealed: true } })];
      expect((await merge(sealed, plain)).body).toMatchObject({ status: 409, missing: ['unsealed'] });
      expect(sealed.allowed).not.toContain('merge');
      expect(wrongs(await merge(plain, sealed))).toEqual(['422', '/intoId sealed_request']);
      expect(wrongs(await merge(plain, sealed, COORDINATION))).toEqual(['422', '/intoId sealed_request']);
    });

    it('says no more of a request out of sight than of none at all', async () => {
      const plain = await received(app);
      const elsewhere = await received(app, { excludedPersons: [{ personId: app.person(INTAKE) }] }, COORDINATION);
      const sealed = await received(app, { audience: { sealed: true } }, COORDINATION);
      const answers = [];
      for (const into of [elsewhere, sealed, { id: '01a1fada-8609-7e8a-b1d1-0b2020f9de25' }]) answers.push((await merge(plain, into)).body);
      expect(answers[0]).toMatchObject({ status: 422, errors: [{ pointer: '/intoId', code: 'unknown_request' }] });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('takes neither itself nor one that has ended, and is no member’s to do', async () => {
      const plain = await received(app);
      const gone = await acted(app, await received(app), 'withdraw', { as: COORDINATION, body: { reason: 'Doublon.' } });
      expect(wrongs(await merge(plain, plain))).toEqual(['422', '/intoId same_request']);
      expect(wrongs(await merge(plain, gone, COORDINATION))).toEqual(['422', '/intoId not_open']);
      expect(refusalOf(await merge(plain, gone, DIRECTION1))).toBe('403 forbidden');
      expect(refusalOf(await act(app, plain, 'merge', { as: INTAKE, body: {} }))).toBe('400 malformed');
    });

    it('of two that cross, lets one win', async () => {
      const [one, other] = [await received(app), await received(app)];
      const answers = await Promise.all([merge(one, other), merge(other, one)]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
    });
  });

  describe('a merged request', () => {
    const assign = ({ id }: Json) => app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, 'accepted', received_at FROM support_request WHERE id = $1`, [id, app.person(RESOURCE)]);

    it('is seen by those who see its survivor, and by its own people no more', async () => {
      const own = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: false, persons: [{ personId: app.person(BOARD) }] } }) });
      const { body: into } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
      await assign(into);
      await merged(own.body, into);
      const seen = [];
      for (const as of [DIRECTION1, INTAKE, COORDINATION, RESOURCE, BOARD, 'resource2@exemple.test']) seen.push(await status(own.body, as));
      expect(seen).toEqual([200, 200, 200, 200, 404, 404]);
    });

    it('narrows when its survivor ends, and opens again with it', async () => {
      const [request, into] = [await received(app), await received(app)];
      const gone = await merged(request, into);
      const ended = await acted(app, await read(into), 'withdraw', { as: COORDINATION, body: { reason: 'Plus besoin.' } });
      expect([await status(request, INTAKE), await status(request, COORDINATION)]).toEqual([404, 200]);
      await acted(app, ended, 'reopen', { as: COORDINATION, body: { reason: 'Besoin revenu.' } });
      expect([await status(request, INTAKE), (await read(gone)).status]).toEqual([200, 'merged']);
    });

    it('is sealed when its survivor is, and its words are encrypted with it', async () => {
      const { body: request } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { description: 'Le mot girouette.' }) });
      const { body: into } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
      await merged(request, into);
      const sealed = await app.send('PATCH', `/requests/${into.id}/audience`, { as: DIRECTION1, body: { sealed: true }, ifMatch: 2 });
      expect(sealed.status).toBe(200);
      const [row] = await app.sql<{ description: string; sealed: boolean }>('SELECT description, sealed FROM support_request WHERE id = $1', [request.id]);
      expect([row?.sealed, row?.description.includes('girouette'), await status(request, INTAKE), (await read(request, COORDINATION)).description]).toEqual([true, false, 404, undefined]);
      await acted(app, sealed.body, 'keeper', { as: DIRECTION1, body: { personId: app.person(INTAKE) } });
      expect((await read(request, INTAKE)).description).toBe('Le mot girouette.');
      const parted = await acted(app, await read(request), 'unmerge', { as: INTAKE, body: { reason: 'Rien à voir avec la girouette.' } });
      expect([parted.status, parted.sealed, parted.keeper.personId]).toEqual(['received', true, app.person(INTAKE)]);
      expect(await app.sql(`SELECT FROM timeline_entry WHERE text LIKE '%girouette%' AND request_id = ANY ($1)`, [[request.id, into.id]])).toEqual([]);
    });

    it('is acted on no more, by any other way', async () => {
      const gone = await merged(await received(app), await received(app));
      expect(refusalOf(await act(app, gone, 'follow-ups', { as: INTAKE, body: { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' } }))).toBe('409 transition_refused');
      expect(refusalOf(await app.send('PATCH', `/requests/${gone.id}/audience`, { as: INTAKE, body: { sealed: true }, ifMatch: gone.version }))).toBe('409 transition_refused');
    });

    it('follows to the end of a chain', async () => {
      const [first, second, third] = [await received(app, { receivedAt: '2026-11-02T15:00:00Z' }), await received(app, { receivedAt: '2026-11-05T15:00:00Z' }), await received(app)];
      const one = await merged(first, second);
      const two = await merged(await read(second), third);
      await assign(third);
      expect([(await read(third)).followUp.dueOn, await status(first, RESOURCE)]).toEqual(['2026-12-02', 200]);
      const parted = await acted(app, two, 'unmerge', { as: INTAKE, body: { reason: 'Deux affaires.' } });
      expect([parted.status, parted.followUp.dueOn, (await read(third)).followUp.dueOn, await status(first, RESOURCE)]).toEqual(['received', '2026-12-02', '2026-12-20', 404]);
      await acted(app, one, 'unmerge', { as: INTAKE, body: { reason: 'Deux affaires.' } });
      expect(clockOf(await read(second))).toEqual(clockOf(second));
    });
  });

  describe('POST /api/requests/:id/unmerge', () => {
    it('makes both what they were, and says so in both', async () => {
      const older = await triaged(app, { receivedAt: '2026-11-10T15:00:00Z' });
      const younger = await received(app);
      const gone = await merged(older, younger);
      const { status: answered, body } = await part(gone);
      expect([answered, body.status, body.mergedInto, clockOf(body)]).toEqual([200, 'triaged', null, clockOf(older)]);
      const survivor = await read(younger);
      expect([survivor.status, survivor.mergedHere, clockOf(survivor)]).toEqual(['received', [], clockOf(younger)]);
      expect([(await kinds(older)).slice(-2), await kinds(younger)]).toEqual([['merge', 'unmerge'], ['received', 'merge', 'unmerge']]);
    });

    it('gives back what is still merged: the oldest of those that stay', async () => {
      const into = await received(app);
      const [oldest, older] = [await received(app, { receivedAt: '2026-11-02T15:00:00Z' }), await received(app, { receivedAt: '2026-11-10T15:00:00Z' })];
      const gone = await merged(oldest, into);
      await merged(older, into);
      await part(gone);
      expect((await read(into)).followUp.dueOn).toBe('2026-12-10');
    });

    it('takes back from the survivor the contact that was not made on it', async () => {
      const [one, into] = [await received(app), await received(app)];
      const gone = await merged(await acted(app, one, 'follow-ups', { as: INTAKE, body: { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' } }), into);
      expect([(await part(gone)).body.followUp.state, (await read(into)).followUp.state]).toEqual(['done', 'running']);
    });

    it('is possible for thirty days', async () => {
      const gone = await merged(await received(app), await received(app));
      app.clock.moveTo(new Date(now.getTime() + 30 * DAY_MS));
      expect((await part(gone)).body).toMatchObject({ status: 409, missing: ['merge_window'] });
      expect((await read(gone)).allowed).toEqual([]);
      app.clock.moveTo(new Date(now.getTime() + 30 * DAY_MS - 1));
      expect((await part(gone)).status).toBe(200);
    });

    it('says why, and undoes a merge alone', async () => {
      const gone = await merged(await received(app), await received(app));
      expect(refusalOf(await act(app, gone, 'unmerge', { as: INTAKE, body: {} }))).toBe('400 malformed');
      expect(refusalOf(await part(await received(app)))).toBe('409 transition_refused');
    });
  });
});
