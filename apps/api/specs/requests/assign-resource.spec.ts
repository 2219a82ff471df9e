import { randomUUID } from 'node:crypto';
import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf, type Action } from '../testing/acting';
import { aMemberRequest, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const FIRST = 'resource1@exemple.test';
const SECOND = 'resource2@exemple.test';
const SEALED_TO = { audience: { sealed: true } };

describe('who accompanies a request', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const propose = (request: Json, whom: string, more: Json = {}, as = INTAKE) => act(app, request, 'assignments', { as, body: { resourcePersonId: app.person(whom), ...more } });
  const proposed = (request: Json, whom: string): Promise<Json> => acted(app, request, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(whom), reason: 'Elle connaît les assemblées.' } });
  const answer = (request: Json, id: string, what: 'accept' | 'decline', action: Action) => act(app, request, `assignments/${id}/${what}`, action);
  const states = (request: Json): string[] => request.assignments.map(({ name, state }: Json) => `${name.split(' ')[0]} ${state}`);
  const read = async (request: Json, as: string): Promise<Json> => (await app.get(`/requests/${request.id}`, { as })).body;
  const kinds = async (request: Json, as: string): Promise<string[]> => (await app.get(`/requests/${request.id}/timeline`, { as })).body.items.map(({ kind }: Json) => kind);
  const byDirection = async (): Promise<Json> => {
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    return acted(app, body, 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Confirmé' } });
  };

  describe('POST /api/requests/:id/assignments', () => {
    it('proposes: 201, the whole request, and who was proposed by whom when', async () => {
      const { status, body } = await propose(await triaged(app), FIRST, { reason: 'Elle connaît les assemblées.' });
      expect([status, body.status, body.created.id]).toEqual([201, 'proposed', body.assignments[0].id]);
      expect(body.assignments).toEqual([
        {
          ...{ id: body.created.id, resourcePersonId: app.person(FIRST), name: 'Océane Lebrasseur', state: 'proposed', proposedAt: expect.stringContaining('2026-11-20T15:00:00') },
          ...{ acceptedAt: null, endedAt: null, endedBy: null, conflicts: [], conflictDeclared: null, conflictAccepted: false },
        },
      ]);
      expect(await kinds(body, INTAKE)).toEqual(['received', 'triage', 'propose']);
    });

    it('proposes several at once, and each of them once', async () => {
      const two = await proposed(await proposed(await triaged(app), FIRST), SECOND);
      expect([two.status, states(two)]).toEqual(['proposed', ['Océane proposed', 'Tomas proposed']]);
      expect((await propose(two, FIRST)).body).toMatchObject({ code: 'rule_broken', errors: [{ pointer: '/resourcePersonId', code: 'already_proposed' }] });
    });

    it('shows the person proposed enough to declare a conflict, and nothing more', async () => {
      const request = await proposed(await proposed(await triaged(app), SECOND), FIRST);
      const seen = await read(request, FIRST);
      expect(seen.assignments.map(({ id }: Json) => id)).toEqual([request.created.id]);
      expect([seen.subject, seen.organisation.id, seen.allowed, seen.description]).toEqual([request.subject, request.organisation.id, ['take_on', 'decline'], undefined]);
      expect((await app.get('/requests?view=mine', { as: FIRST })).body.items.map(({ id }: Json) => id)).toContain(request.id);
    });

    it.each<[string, (app: TestApplication) => Json, string, string]>([
      ['someone who is no resource person', (of) => ({ resourcePersonId: of.person(INTAKE) }), '422 rule_broken', 'not_resource'],
      ['someone unknown', () => ({ resourcePersonId: randomUUID() }), '422 rule_broken', 'not_resource'],
      ['an id that is none', () => ({ resourcePersonId: '1' }), '400 malformed', 'identifier'],
      ['half a disclosure', (of) => ({ resourcePersonId: of.person(FIRST), conflict: { disclosed: true } }), '400 malformed', 'required'],
    ])('refuses %s, and keeps nothing of it', async (_, body, refusal, code) => {
      const request = await triaged(app);
      const refused = await act(app, request, 'assignments', { as: INTAKE, body: body(app) });
      expect([refusalOf(refused), refused.body.errors[0].code]).toEqual([refusal, code]);
      expect((await read(request, INTAKE)).assignments).toEqual([]);
    });

    it('never proposes whom the request excludes', async () => {
      const request = await triaged(app, { excludedPersons: [{ personId: app.person(FIRST) }] });
      expect((await propose(request, FIRST)).body.errors).toMatchObject([{ pointer: '/resourcePersonId', code: 'excluded_person' }]);
    });

    it('is for eligible requests that were triaged', async () => {
      const { body: request } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
      expect((await propose(request, FIRST)).body).toMatchObject({ code: 'transition_refused', status: 409, missing: [] });
      const ineligible = await acted(app, request, 'triage', { as: INTAKE, body: { priority: 'p2', reason: 'Lu', eligibility: { outcome: 'ineligible', reason: 'Hors mission' } } });
      expect((await propose(ineligible, FIRST)).body).toMatchObject({ code: 'transition_refused', missing: ['eligibility'] });
    });

    it('is the team’s, and the keeper’s alone where it is sealed', async () => {
      const sealed = await triaged(app, SEALED_TO);
      expect(refusalOf(await propose(sealed, FIRST, {}, COORDINATION))).toBe('409 transition_refused');
      expect((await propose(sealed, FIRST)).status).toBe(201);
      for (const as of [FIRST, DIRECTION1]) expect(refusalOf(await propose(await triaged(app), FIRST, {}, as))).toBe('403 forbidden');
    });
  });

  describe('POST /api/requests/:id/assignments/:aid/accept', () => {
    it('takes it on: all of it is seen, and the other proposals end', async () => {
      const two = await proposed(await proposed(await triaged(app), FIRST), SECOND);
      const { status, body } = await answer(two, two.assignments[0].id, 'accept', { as: FIRST, body: {} });
      expect([status, body.status, states(body), body.description]).toEqual([200, 'in_progress', ['Océane accepted', 'Tomas ended'], two.description]);
      expect(body.assignments[0]).toMatchObject({ acceptedAt: expect.any(String), conflictDeclared: false, endedAt: null });
      expect(body.assignments[1]).toMatchObject({ endedAt: expect.any(String), endedBy: 'Océane Lebrasseur' });
      expect([(await app.get(`/requests/${two.id}`, { as: SECOND })).status, (await read(two, FIRST)).description]).toEqual([404, two.description]);
      expect(await kinds(two, FIRST)).toEqual(['received', 'triage', 'propose', 'propose', 'take_on']);
    });

    it('lets the person read of the organisation, in words that were written for whoever accompanies', async () => {
      const request = await proposed(await byDirection(), FIRST);
      await answer(request, request.created.id, 'accept', { as: FIRST });
      const member = async (as: string) => (await read(request, as)).eligibility.rules.find(({ rule }: Json) => rule === 'membership').message;
      expect([await member(FIRST), await member(DIRECTION1)]).toEqual([await member(INTAKE), 'Votre organisme est membre.']);
    });

    it('is done once: again, it is refused; a stale version is told first', async () => {
      const request = await proposed(await triaged(app), FIRST);
      const { body: taken } = await answer(request, request.created.id, 'accept', { as: FIRST });
      expect(refusalOf(await answer(request, request.created.id, 'accept', { as: FIRST }))).toBe('412 stale_version');
      expect((await answer(taken, request.created.id, 'accept', { as: FIRST })).body).toMatchObject({ code: 'transition_refused', missing: [] });
      expect(await kinds(taken, FIRST)).toEqual(['received', 'triage', 'propose', 'take_on']);
    });

    it('is nobody else’s: absent for whoever was not proposed, and for another who was', async () => {
      const request = await proposed(await triaged(app), FIRST);
      const [{ id }] = request.assignments;
      expect(refusalOf(await answer(request, id, 'accept', { as: SECOND }))).toBe('404 not_found');
      const two = await proposed(request, SECOND);
      for (const other of [id, randomUUID(), 'x']) expect(refusalOf(await answer(two, other, 'accept', { as: SECOND, ifMatch: 1 }))).toBe('404 not_found');
      for (const as of [INTAKE, DIRECTION1]) expect(refusalOf(await answer(two, id, 'accept', { as }))).toBe('403 forbidden');
    });

    it('does not take on a conflict that the requester has not accepted', async () => {
      const request = await proposed(await triaged(app), FIRST);
      const refused = await answer(request, request.created.id, 'accept', { as: FIRST, body: { conflict: true } });
      expect(refused.body).toMatchObject({ code: 'transition_refused', missing: ['conflict'], detail: expect.stringContaining('conflit d’intérêts') });
      expect((await read(request, INTAKE)).status).toBe('proposed');
    });
  });

  describe('POST /api/requests/:id/assignments/:aid/decline', () => {
    it('by the person proposed: back to triage when none is left, why is the team’s own, and they see no more than they did', async () => {
      const two = await proposed(await proposed(await byDirection(), FIRST), SECOND);
      const first = await answer(two, two.assignments[0].id, 'decline', { as: FIRST, body: { reason: 'Je connais trop la direction.' } });
      expect([first.status, first.body.status, first.body.description, first.body.allowed]).toEqual([200, 'proposed', undefined, []]);
      expect((await app.get(`/requests/${two.id}`, { as: FIRST })).status).toBe(404);
      const { body: left } = await answer(await read(two, INTAKE), two.assignments[1].id, 'decline', { as: SECOND });
      expect(left.status).toBe('triaged');
      expect(states(await read(two, INTAKE))).toEqual(['Océane declined', 'Tomas declined']);
      expect((await kinds(two, INTAKE)).filter((kind) => kind === 'decline')).toHaveLength(2);
      expect(JSON.stringify((await app.get(`/requests/${two.id}/timeline`, { as: DIRECTION1 })).body)).not.toContain('trop la direction');
    });

    it('by the requester, without a reason', async () => {
      const request = await proposed(await byDirection(), FIRST);
      expect((await read(request, DIRECTION1)).allowed).toEqual(['decline', 'withdraw']);
      const { status, body } = await answer(request, request.created.id, 'decline', { as: DIRECTION1 });
      expect([status, body.status, states(body), body.assignments[0].endedBy, body.waitingFor]).toEqual([200, 'triaged', ['Océane declined'], 'Maude Arbour', 'team']);
      expect(refusalOf(await answer(body, request.created.id, 'decline', { as: DIRECTION1 }))).toBe('409 transition_refused');
      expect((await proposed(await read(request, INTAKE), FIRST)).status).toBe('proposed');
    });

    it('is neither the team’s nor a colleague’s', async () => {
      const request = await proposed(await byDirection(), FIRST);
      expect(refusalOf(await answer(request, request.created.id, 'decline', { as: INTAKE }))).toBe('403 forbidden');
      expect(refusalOf(await answer(request, request.created.id, 'decline', { as: 'board1@exemple.test' }))).toBe('404 not_found');
      expect(refusalOf(await answer(request, randomUUID(), 'decline', { as: DIRECTION1, ifMatch: 1 }))).toBe('404 not_found');
    });
  });

  describe('POST /api/requests/:id/hand-over', () => {
    const inProgress = async (): Promise<Json> => {
      const request = await proposed(await byDirection(), FIRST);
      return (await answer(request, request.created.id, 'accept', { as: FIRST })).body;
    };
    const handOver = (request: Json, body: Json, as = INTAKE) => act(app, request, 'hand-over', { as, body });

    it('gives it to another, who sees it at once; the one before sees nothing any more', async () => {
      const request = await inProgress();
      const { status, body } = await handOver(request, { resourcePersonId: app.person(SECOND), reason: 'Un congé.' });
      expect([status, body.status, states(body), body.created.id]).toEqual([201, 'in_progress', ['Océane ended', 'Tomas accepted'], body.assignments[1].id]);
      expect([(await read(request, SECOND)).description, (await app.get(`/requests/${request.id}`, { as: FIRST })).status]).toEqual([request.description, 404]);
      expect((await kinds(request, DIRECTION1)).at(-1)).toBe('hand_over');
    });

    it('needs a reason, another person, and work in progress', async () => {
      const request = await inProgress();
      expect(refusalOf(await handOver(request, { resourcePersonId: app.person(SECOND) }))).toBe('400 malformed');
      expect((await handOver(request, { resourcePersonId: app.person(FIRST), reason: 'Encore.' })).body.errors).toMatchObject([{ code: 'already_proposed' }]);
      expect(refusalOf(await handOver(request, { resourcePersonId: app.person(SECOND), reason: 'Un congé.' }, FIRST))).toBe('403 forbidden');
      expect(refusalOf(await handOver(await triaged(app), { resourcePersonId: app.person(SECOND), reason: 'Un congé.' }))).toBe('409 transition_refused');
    });
  });

  it('nobody waits for an answer to a request that is no longer proposed', async () => {
    const request = await proposed(await byDirection(), FIRST);
    const ended = await acted(app, request, 'withdraw', { as: DIRECTION1 });
    expect(states(ended)).toEqual(['Océane ended']);
    expect((await app.get(`/requests/${request.id}`, { as: FIRST })).status).toBe(404);
  });
});
