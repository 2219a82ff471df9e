import { act, acted, aPartner, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const NOW = new Date('2026-11-20T15:00:00Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('POST /api/requests/:id/undo', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(NOW));
  afterAll(() => app.stop());

  const undo = (request: Json, as = INTAKE) => act(app, request, 'undo', { as });
  const read = async ({ id }: Json, as = INTAKE): Promise<Json> => (await app.get(`/requests/${id}`, { as })).body;
  const kinds = async ({ id }: Json, as = INTAKE): Promise<string[]> => (await app.get(`/requests/${id}/timeline`, { as })).body.items.map(({ kind }: Json) => kind);
  const CONTACT = { contactedAt: NOW.toISOString(), mode: 'phone', summary: 'Appel.' };
  const TRIAGE = { priority: 'p2', reason: 'Rien ne presse.', eligibility: { outcome: 'ineligible', reason: 'Pas membre.' } };
  const ANSWER = { outcome: 'done', summary: 'Répondu.' };

  /** All that a request says, but for what time alone changes. */
  const said = ({ version: _version, undo: _undo, ...rest }: Json): Json => rest;
  const followedUp = async (request: Json): Promise<Json> => acted(app, request, 'follow-ups', { as: INTAKE, body: CONTACT });

  const CASES: readonly (readonly [string, () => Promise<Json>, string, () => Promise<object>])[] = [
    ['a triage', () => received(app), 'triage', async () => TRIAGE],
    ['a second triage', () => triaged(app), 'triage', async () => TRIAGE],
    ['a follow-up', () => received(app), 'follow-ups', async () => CONTACT],
    ['a referral', () => received(app), 'referrals', async () => ({ reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] })],
    ['a withdrawal', () => received(app), 'withdraw', async () => ({ reason: 'Plus besoin.' })],
    ['an answer', async () => followedUp(await received(app)), 'answer', async () => ANSWER],
    ['a merge', () => received(app, { receivedAt: '2026-11-10T15:00:00Z' }), 'merge', async () => ({ intoId: (await received(app)).id })],
  ];

  it.each(CASES)('puts everything back that %s changed, and tells both', async (_, begin, path, body) => {
    const before = await begin();
    await act(app, before, 'next-action', { as: INTAKE, body: { nextActionOn: '2026-11-20', waitingFor: 'organisation' } });
    const planned = await read(before);
    const done = await acted(app, planned, path, { as: INTAKE, body: await body() });
    expect(done.undo).toEqual({ does: expect.any(String), until: after(60_000).toISOString() });
    const told = await kinds(done);
    app.clock.moveTo(after(59_999));
    const { status, body: back } = await undo(done);
    expect([status, back.version, back.undo]).toEqual([200, done.version + 1, null]);
    expect(said(back)).toEqual(said(planned));
    expect(await kinds(back)).toEqual([...told, 'undo']);
  });

  describe('of an assignment', () => {
    const [RESOURCE, OTHER] = ['resource1@exemple.test', 'resource2@exemple.test'];
    const proposed = async (request: Json, to = RESOURCE): Promise<Json> => acted(app, request, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(to) } });
    const states = async (request: Json): Promise<string[]> => (await read(request)).assignments.map(({ state }: Json) => state);
    const mails = ({ id }: Json) => app.sql<{ state: string; waits: boolean }>(`SELECT DISTINCT state, next_attempt_at > queued_at AS waits FROM outbox_message WHERE held_for = $1`, [id]);

    it('withholds the mails of a proposal, which waited for that minute; those of another leave then', async () => {
      const request = await triaged(app);
      const done = await proposed(request);
      await app.deliverMail();
      expect(await mails(request)).toEqual([{ state: 'queued', waits: true }]);
      app.clock.moveTo(after(30_000));
      const back = await acted(app, done, 'undo', { as: INTAKE });
      expect([back.status, await states(back), (await app.get(`/requests/${request.id}`, { as: RESOURCE })).status]).toEqual(['triaged', ['ended'], 404]);
      app.clock.moveTo(after(600_000));
      await app.deliverMail();
      expect(await mails(request)).toEqual([{ state: 'withheld', waits: true }]);
      await proposed(back, OTHER);
      app.clock.moveTo(after(660_000));
      await app.deliverMail();
      expect(await app.sql(`SELECT FROM outbox_message WHERE held_for = $1 AND attempts > 0`, [request.id])).toHaveLength(2);
    });

    it('is refused once a mail of it has left', async () => {
      const done = await proposed(await triaged(app));
      await app.sql(`UPDATE outbox_message SET state = 'sent' WHERE held_for = $1`, [done.id]);
      expect([refusalOf(await undo(done)), await states(done)]).toEqual(['409 transition_refused', ['proposed']]);
    });

    it('makes whoever took it on proposed again, and the others with them', async () => {
      const both = await proposed(await proposed(await triaged(app)), OTHER);
      app.clock.moveTo(after(1_000));
      const own = both.assignments.find(({ resourcePersonId }: Json) => resourcePersonId === app.person(RESOURCE));
      const taken = await acted(app, both, `assignments/${own.id}/accept`, { as: RESOURCE });
      expect(await states(taken)).toEqual(['accepted', 'ended']);
      await acted(app, taken, 'undo', { as: RESOURCE });
      expect([(await read(both)).status, await states(both)]).toEqual(['proposed', ['proposed', 'proposed']]);
    });

    it('gives a request handed over by mistake back', async () => {
      const one = await proposed(await triaged(app));
      const taken = await acted(app, one, `assignments/${one.assignments[0].id}/accept`, { as: RESOURCE });
      app.clock.moveTo(after(1_000));
      const handed = await acted(app, taken, 'hand-over', { as: INTAKE, body: { resourcePersonId: app.person(OTHER), reason: 'Absence.' } });
      expect(await states(handed)).toEqual(['ended', 'accepted']);
      await acted(app, handed, 'undo', { as: INTAKE });
      expect(await states(handed)).toEqual(['accepted', 'ended']);
    });

    it('leaves nobody in charge once reopened, until they are proposed again; taken back, whoever was is', async () => {
      const one = await proposed(await triaged(app));
      const taken = await followedUp(await acted(app, one, `assignments/${one.assignments[0].id}/accept`, { as: RESOURCE }));
      const gone = await acted(app, taken, 'close', { as: INTAKE, body: { ...ANSWER, doneByOrganisation: 'Tout.' } });
      expect([await states(gone), (await app.get(`/requests/${gone.id}`, { as: RESOURCE })).status]).toEqual([['accepted'], 200]);
      const reopen = async (request: Json): Promise<Json> => acted(app, request, 'reopen', { as: COORDINATION, body: { reason: 'Besoin revenu.' } });
      const reopened = await reopen(gone);
      expect([reopened.status, await states(gone), (await app.get(`/requests/${gone.id}`, { as: RESOURCE })).status]).toEqual(['triaged', ['ended'], 404]);
      const back = await acted(app, reopened, 'undo', { as: COORDINATION });
      expect([back.status, await states(gone)]).toEqual(['closed', ['accepted']]);
      app.clock.moveTo(after(1_000));
      const again = await proposed(await reopen(back), OTHER);
      await acted(app, again, `assignments/${again.created.id}/accept`, { as: OTHER });
      expect(await states(gone)).toEqual(['ended', 'accepted']);
    });

    it('has one person at a time, in the database too: whoever takes on what was referred stands in for whoever had it', async () => {
      const one = await proposed(await triaged(app));
      const taken = await acted(app, one, `assignments/${one.assignments[0].id}/accept`, { as: RESOURCE });
      const referred = await acted(app, taken, 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ partnerResourceId: await aPartner(app) }] } });
      const other = await proposed(referred, OTHER);
      const accepted = await acted(app, other, `assignments/${other.created.id}/accept`, { as: OTHER });
      expect(await states(one)).toEqual(['ended', 'accepted']);
      await acted(app, accepted, 'undo', { as: OTHER });
      expect([(await read(one)).status, await states(one)]).toEqual(['proposed', ['accepted', 'proposed']]);
      await expect(app.sql(`UPDATE assignment SET state = 'accepted', accepted_at = $2 WHERE request_id = $1`, [one.id, NOW])).rejects.toThrow('assignment_accepted_once');
    });

    it('proposes again whom a withdrawal, or a merge, left without an answer', async () => {
      const request = await proposed(await triaged(app));
      app.clock.moveTo(after(1_000));
      const gone = await acted(app, request, 'withdraw', { as: COORDINATION, body: { reason: 'Par erreur.' } });
      const back = await acted(app, gone, 'undo', { as: COORDINATION });
      expect([back.status, await states(back)]).toEqual(['proposed', ['proposed']]);
      app.clock.moveTo(after(2_000));
      const merged = await acted(app, back, 'merge', { as: INTAKE, body: { intoId: (await received(app)).id } });
      expect(await states(merged)).toEqual(['ended']);
      const parted = await acted(app, merged, 'unmerge', { as: INTAKE, body: { reason: 'Deux affaires.' } });
      expect([parted.status, await states(parted)]).toEqual(['proposed', ['proposed']]);
    });
  });

  it('gives a survivor back its own dates', async () => {
    const [older, younger] = [await received(app, { receivedAt: '2026-11-10T15:00:00Z' }), await received(app)];
    const gone = await acted(app, older, 'merge', { as: INTAKE, body: { intoId: younger.id } });
    await acted(app, gone, 'undo', { as: INTAKE });
    expect([(await read(younger)).followUp.dueOn, (await read(younger)).mergedHere, await kinds(younger)]).toEqual(['2026-12-20', [], ['received', 'merge', 'undo']]);
  });

  it('merges again what was parted by mistake', async () => {
    const [older, younger] = [await received(app, { receivedAt: '2026-11-10T15:00:00Z' }), await received(app)];
    const gone = await acted(app, older, 'merge', { as: INTAKE, body: { intoId: younger.id } });
    const parted = await acted(app, gone, 'unmerge', { as: INTAKE, body: { reason: 'Par erreur.' } });
    const again = await acted(app, parted, 'undo', { as: INTAKE });
    expect([again.status, again.mergedInto.id, (await read(younger)).followUp.dueOn]).toEqual(['merged', younger.id, '2026-12-10']);
  });

  it('takes back a reopening', async () => {
    const gone = await acted(app, await received(app), 'withdraw', { as: COORDINATION, body: { reason: 'Plus besoin.' } });
    const reopened = await acted(app, gone, 'reopen', { as: COORDINATION, body: { reason: 'Besoin revenu.' } });
    expect(said(await acted(app, reopened, 'undo', { as: COORDINATION }))).toEqual(said(gone));
    expect((await app.get(`/requests/${gone.id}`, { as: INTAKE })).status).toBe(404);
  });

  it('lets a requester take back a withdrawal', async () => {
    const { body: own } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    const gone = await acted(app, own, 'withdraw', { as: DIRECTION1 });
    const back = await acted(app, gone, 'undo', { as: DIRECTION1 });
    expect([back.status, back.followUp.state, back.allowed]).toEqual(['received', 'running', ['withdraw']]);
  });

  it('never takes back a receipt, nor what is not an action', async () => {
    const request = await received(app);
    expect(request.undo).toBeNull();
    expect(refusalOf(await undo(request))).toBe('409 transition_refused');
    const planned = await acted(app, request, 'next-action', { as: INTAKE, body: { waitingFor: 'organisation' } });
    expect((await undo(planned)).body).toMatchObject({ code: 'transition_refused', missing: [], allowed: expect.arrayContaining(['triage']) });
  });

  it('is over after sixty seconds', async () => {
    const done = await triaged(app);
    app.clock.moveTo(after(60_000));
    expect([refusalOf(await undo(done)), (await read(done)).undo]).toEqual(['409 transition_refused', null]);
  });

  it('is whoever’s who acted, and of no one else', async () => {
    const done = await triaged(app);
    expect([refusalOf(await undo(done, COORDINATION)), (await read(done, COORDINATION)).undo]).toEqual(['409 transition_refused', null]);
    expect(refusalOf(await undo(done, DIRECTION1))).toBe('404 not_found');
  });

  it('stops where something followed, and happens once', async () => {
    const done = await triaged(app);
    const followed = await followedUp(done);
    expect(refusalOf(await undo(done))).toBe('412 stale_version');
    const back = await acted(app, followed, 'undo', { as: INTAKE });
    expect([back.status, refusalOf(await undo(back))]).toEqual(['triaged', '409 transition_refused']);
  });

  it('under one key, answers twice and undoes once', async () => {
    const done = await triaged(app);
    const call = { as: INTAKE, headers: { 'idempotency-key': 'undo once' } };
    const [first, second] = [await act(app, done, 'undo', call), await act(app, done, 'undo', call)];
    expect([first.status, second.status, second.body.version]).toEqual([200, 200, first.body.version]);
    expect((await kinds(done)).filter((kind) => kind === 'undo')).toHaveLength(1);
  });

  it('keeps a taken-back follow-up out of the clock for good', async () => {
    const [one, into] = [await received(app), await received(app)];
    const back = await acted(app, await followedUp(one), 'undo', { as: INTAKE });
    const merged = await acted(app, back, 'merge', { as: INTAKE, body: { intoId: into.id } });
    await acted(app, merged, 'unmerge', { as: INTAKE, body: { reason: 'Deux affaires.' } });
    expect([(await read(one)).followUp.state, (await read(into)).followUp.state]).toEqual(['running', 'running']);
    expect(await app.sql('SELECT FROM follow_up WHERE request_id = $1', [one.id])).toHaveLength(1);
  });
});
