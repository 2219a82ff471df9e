import { randomUUID } from 'node:crypto';
import { act, acted, aPartner, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const FIRST = 'resource1@exemple.test';
const SECOND = 'resource2@exemple.test';

describe('the free choice of a requester', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const proposed = async (more: Json = {}): Promise<Json> => {
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, more) });
    const triaged = await acted(app, body, 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Confirmé' } });
    return acted(app, triaged, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(FIRST) } });
  };
  const read = async (request: Json, as = DIRECTION1): Promise<Json> => (await app.get(`/requests/${request.id}`, { as })).body;
  const choose = (request: Json, body: Json, as = DIRECTION1) => act(app, request, 'choice', { as, body });
  const told = async (request: Json): Promise<Json> => (await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body.items.at(-1);
  const mailed = (template: string, number: string) => app.sql<{ to: string }>(`SELECT recipient_email AS to FROM outbox_message WHERE template = $1 AND content ->> 'number' = $2 ORDER BY 1`, [template, number]);

  it('is shown what there is, inside and outside, in the order of names, and it is kept', async () => {
    const request = await proposed({ excludedPersons: [{ personId: app.person(SECOND) }] });
    const [choice] = (await read(request)).choices;
    const partners = (await app.get('/partner-resources', { as: INTAKE })).body.items.map(({ name }: Json) => name);
    expect(choice).toMatchObject({ assignmentId: request.created.id, decision: null, decidedBy: null, offeredAt: expect.any(String) });
    const names = choice.options.map(({ name }: Json) => name);
    expect([...names].sort()).toEqual([...partners, 'Océane Lebrasseur', 'Philippe Assels', 'Rosalie Bernatchez'].sort());
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'fr-CA')));
    expect(await mailed('resource_proposed', request.number)).toEqual([{ to: 'direction1@exemple.test' }]);
    expect(await mailed('proposed_to_you', request.number)).toEqual([{ to: FIRST }]);
  });

  it('agrees, which is kept with who and when, and changes no status', async () => {
    const request = await proposed();
    const { status, body } = await choose(request, { decision: 'accept', assignmentId: request.created.id });
    expect([status, body.status, body.waitingFor]).toEqual([200, 'proposed', 'team']);
    expect(body.choices).toMatchObject([{ decision: 'accepted', decidedBy: 'Maude Arbour', decidedAt: expect.any(String), wishedId: null }]);
    expect(await told(request)).toMatchObject({ kind: 'choose', text: null, detail: { decision: 'accepted' } });
  });

  it('asks for another one: what was proposed is declined, and the team is told', async () => {
    const request = await proposed();
    const { status, body } = await choose(request, { decision: 'another', wish: { resourcePersonId: app.person(SECOND) } });
    expect([status, body.status, body.assignments[0].state, body.waitingFor]).toEqual([200, 'triaged', 'declined', 'team']);
    expect(body.choices).toMatchObject([{ decision: 'another', wishedId: app.person(SECOND), decidedBy: 'Maude Arbour' }]);
    expect((await app.get(`/requests/${request.id}`, { as: FIRST })).status).toBe(404);
    expect(await told(request)).toMatchObject({ kind: 'choose', internal: false, detail: { decision: 'another', personId: app.person(SECOND) } });
    expect(await mailed('another_asked', request.number)).toEqual([{ to: INTAKE }]);
  });

  it('may ask for someone else at any time later, outside too: a normal event, whoever accompanies still does', async () => {
    const request = await proposed();
    const { body: taken } = await act(app, request, `assignments/${request.created.id}/accept`, { as: FIRST });
    const partner = await aPartner(app);
    const { status, body } = await choose(taken, { decision: 'another', wish: { partnerResourceId: partner } });
    expect([status, body.status, body.assignments[0].state, body.waitingFor]).toEqual([200, 'in_progress', 'accepted', 'team']);
    expect(body.choices.at(-1)).toMatchObject({ assignmentId: null, decision: 'another', wishedId: partner });
    expect((await read(request, FIRST)).description).toBe(request.description);
  });

  it('declines, without a reason, and it is kept', async () => {
    const request = await proposed();
    const { body } = await act(app, request, `assignments/${request.created.id}/decline`, { as: DIRECTION1 });
    expect(body.choices).toMatchObject([{ decision: 'declined', decidedBy: 'Maude Arbour' }]);
  });

  it.each<[string, (ids: { assignmentId: string; partner: string; person: string }) => Json, string, string | undefined]>([
    ['to agree to nothing', () => ({ decision: 'accept' }), '422 rule_broken', 'required'],
    ['to agree to what is not there', () => ({ decision: 'accept', assignmentId: randomUUID() }), '404 not_found', undefined],
    ['to wish for two at once', ({ partner, person }) => ({ decision: 'another', wish: { partnerResourceId: partner, resourcePersonId: person } }), '422 rule_broken', 'one_of_two'],
    ['to wish for who was not shown', () => ({ decision: 'another', wish: { resourcePersonId: randomUUID() } }), '422 rule_broken', 'not_offered'],
    ['a decision that is none', () => ({ decision: 'later' }), '400 malformed', 'choice'],
  ])('is not %s', async (_, body, refusal, code) => {
    const request = await proposed();
    const answer = await choose(request, body({ assignmentId: request.created.id, partner: await aPartner(app), person: app.person(SECOND) }));
    expect([refusalOf(answer), answer.body.errors?.[0].code]).toEqual([refusal, code]);
    expect(await read(request)).toMatchObject({ status: 'proposed', version: request.version, choices: [{ decision: null }] });
  });

  it('is kept by the team for whoever told them so, but declines nothing in their name', async () => {
    const request = await proposed();
    const { body } = await choose(request, { decision: 'accept', assignmentId: request.created.id }, INTAKE);
    expect(body.choices).toMatchObject([{ decision: 'accepted', decidedBy: 'Manon Deslauriers' }]);
    expect(refusalOf(await choose(body, { decision: 'another' }, INTAKE))).toBe('409 transition_refused');
  });

  it('is nobody else’s, and on what is open', async () => {
    const request = await proposed();
    expect(refusalOf(await choose(request, { decision: 'another' }, FIRST))).toBe('403 forbidden');
    const named = await proposed({ audience: { sealed: false, persons: [{ personId: app.person('board1@exemple.test') }] } });
    expect(refusalOf(await choose(named, { decision: 'another' }, 'board1@exemple.test'))).toBe('409 transition_refused');
    const withdrawn = await acted(app, request, 'withdraw', { as: DIRECTION1 });
    expect(refusalOf(await choose(withdrawn, { decision: 'another' }))).toBe('409 transition_refused');
  });

  describe('of whom has a conflict of interest to declare', () => {
    const declare = (request: Json, as = FIRST) => act(app, request, `assignments/${request.created.id}/conflict`, { as, body: { note: 'J’y ai travaillé il y a deux ans.' } });
    const accept = (request: Json, id: string, body: Json = {}) => act(app, request, `assignments/${id}/accept`, { as: FIRST, body });

    it('is told in their words, and decides: they take it on only then', async () => {
      const request = await proposed();
      const { status, body: declared } = await declare(request);
      expect([status, declared.status, declared.description]).toEqual([200, 'proposed', undefined]);
      expect((await accept(declared, request.created.id)).body).toMatchObject({ code: 'transition_refused', missing: ['conflict'] });
      const seen = await read(request);
      expect([seen.waitingFor, seen.assignments[0]]).toEqual(['organisation', expect.objectContaining({ conflicts: ['declared'], conflictDeclared: true, conflictAccepted: false })]);
      expect(await told(request)).toMatchObject({ kind: 'declare_conflict', internal: false, text: 'J’y ai travaillé il y a deux ans.' });
      const agreed = await acted(app, seen, 'choice', { as: DIRECTION1, body: { decision: 'accept', assignmentId: request.created.id } });
      expect(agreed.assignments[0].conflictAccepted).toBe(true);
      expect((await accept(agreed, request.created.id, { conflict: true })).body).toMatchObject({ status: 'in_progress', assignments: [{ conflicts: ['declared'], conflictDeclared: true, conflictAccepted: true }] });
    });

    it('is nobody else’s to declare', async () => {
      const request = await proposed();
      expect(refusalOf(await declare(request, SECOND))).toBe('404 not_found');
      expect(refusalOf(await declare(request, INTAKE))).toBe('403 forbidden');
      const { body: taken } = await accept(request, request.created.id);
      expect(refusalOf(await declare({ ...taken, created: request.created }))).toBe('409 transition_refused');
    });
  });

  it('says nothing of it in a mail but a number and a link', async () => {
    const bodies = await app.sql<{ content: string }>(`SELECT content::text AS content FROM outbox_message WHERE template IN ('resource_proposed', 'proposed_to_you', 'taken_on', 'proposal_declined', 'another_asked', 'conflict_declared')`);
    expect(bodies.length).toBeGreaterThan(10);
    for (const { content } of bodies) expect(Object.keys(JSON.parse(content)).sort()).toEqual(['link', 'network', 'number', 'phone']);
  });
});
