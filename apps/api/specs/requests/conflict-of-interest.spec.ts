import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const TIED = 'resource1@exemple.test';
const FREE = 'resource2@exemple.test';
const ACCEPTED = { conflict: { disclosed: true, accepted: true } };

describe('a conflict of interest', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
    const tie = await app.post(`/organisations/${app.organisation('organisation-1')}/ties`, { as: COORDINATION, body: { personId: app.person(TIED), nature: 'family', from: '2026-01-01' } });
    expect(tie.status).toBe(201);
  });
  afterEach(() => app.sql(`DELETE FROM tie WHERE person_id <> $1`, [app.person(TIED)]));
  afterAll(() => app.stop());

  const propose = (request: Json, whom: string, more: Json = {}) => act(app, request, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(whom), ...more } });
  const status = async (request: Json, as: string): Promise<number> => (await app.get(`/requests/${request.id}`, { as })).status;
  const accept = (request: Json, as: string, body: Json = {}) => act(app, request, `assignments/${request.created.id}/accept`, { as, body });

  it.each([undefined, { disclosed: true, accepted: false }, { disclosed: false, accepted: true }])('refuses the proposal, and names it: %j', async (conflict) => {
    const request = await triaged(app);
    expect((await propose(request, TIED, conflict ? { conflict } : {})).body).toMatchObject({ status: 409, code: 'transition_refused', missing: ['conflict'], requestStatus: 'triaged', detail: expect.stringContaining('conflit d’intérêts') });
    expect(await status(request, TIED)).toBe(404);
  });

  it('told to the requester and accepted, opens what the assignment shows, and is kept', async () => {
    const { status: created, body: request } = await propose(await triaged(app), TIED, ACCEPTED);
    expect([created, request.assignments[0]]).toEqual([201, expect.objectContaining({ conflicts: ['tie'], conflictAccepted: true })]);
    const proposal = (await app.get(`/requests/${request.id}`, { as: TIED })).body;
    expect([proposal.description, proposal.allowed]).toEqual([undefined, ['take_on', 'decline']]);
    const { body: taken } = await accept(request, TIED, { conflict: true });
    expect([taken.status, taken.assignments[0]]).toEqual(['in_progress', expect.objectContaining({ conflicts: ['tie'], conflictDeclared: true, conflictAccepted: true })]);
    expect((await app.get(`/requests/${request.id}`, { as: TIED })).body.description).toBe(request.description);
    expect((await app.get(`/requests/${request.id}/timeline`, { as: TIED })).body.items.map(({ kind }: Json) => kind)).toContain('triage');
    expect((await acted(app, taken, 'follow-ups', { as: TIED, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } })).followUp.state).toBe('done');
  });

  it('told and accepted, is no reason to leave out whoever accompanies: they are told of a message as anyone is', async () => {
    const request = await triaged(app, { requester: { personId: app.person(DIRECTION1), name: 'Maude Arbour', email: DIRECTION1, function: 'direction' } });
    const { body: taken } = await accept((await propose(request, TIED, ACCEPTED)).body, TIED);
    const told = async (): Promise<string[]> => (await app.sql<{ to: string }>(`SELECT recipient_email AS to FROM outbox_message WHERE template = 'news' AND content ->> 'number' = $1`, [request.number])).map(({ to }) => to);
    const written = await acted(app, taken, 'messages', { as: DIRECTION1, body: { body: 'Bonjour.' } });
    expect(await told()).toEqual([TIED]);
    await acted(app, written, 'hand-over', { as: INTAKE, body: { resourcePersonId: app.person(FREE), reason: 'Un congé.' } });
    await app.sql('UPDATE support_request SET received_by_id = $2 WHERE id = $1', [request.id, app.person(TIED)]);
    await acted(app, (await app.get(`/requests/${request.id}`, { as: DIRECTION1 })).body, 'messages', { as: DIRECTION1, body: { body: 'Encore.' } });
    expect(await told()).toEqual([TIED, FREE]);
  });

  it('opens nothing else of the organisation, and nothing once the assignment is over', async () => {
    const { body: request } = await propose(await triaged(app), TIED, ACCEPTED);
    const { body: taken } = await accept(request, TIED);
    const other = await triaged(app);
    expect(await status(other, TIED)).toBe(404);
    await acted(app, taken, 'hand-over', { as: INTAKE, body: { resourcePersonId: app.person(FREE), reason: 'Un congé.' } });
    expect(await status(request, TIED)).toBe(404);
  });

  it('also of handing over', async () => {
    const { body: request } = await propose(await triaged(app), FREE);
    const { body: taken } = await accept(request, FREE);
    const handOver = (more: Json) => act(app, taken, 'hand-over', { as: INTAKE, body: { resourcePersonId: app.person(TIED), reason: 'Un congé.', ...more } });
    expect((await handOver({})).body.missing).toEqual(['conflict']);
    expect((await handOver(ACCEPTED)).status).toBe(201);
    expect(await status(request, TIED)).toBe(200);
  });

  it('is a mandate in the organisation as well', async () => {
    await app.sql(`INSERT INTO mandate (network_id, id, organisation_id, person_id, function, from_on) SELECT network_id, gen_random_uuid(), $1, id, 'board', '2026-01-01' FROM person WHERE id = $2`, [app.organisation('organisation-2'), app.person(FREE)]);
    const request = await triaged(app, { organisationId: app.organisation('organisation-2') });
    expect((await propose(request, FREE)).body.missing).toEqual(['conflict']);
    expect((await propose(request, FREE, ACCEPTED)).body.assignments[0].conflicts).toEqual(['mandate']);
    await app.sql('DELETE FROM mandate WHERE person_id = $1', [app.person(FREE)]);
  });

  it('is a seat on the federation’s board of someone tied to the organisation, for whoever works for the federation', async () => {
    const board = app.person('privacy@exemple.test');
    await app.sql(`INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), id, 'network_board', '2026-01-01' FROM person WHERE id = $1`, [board]);
    await app.sql(`INSERT INTO tie (network_id, id, person_id, organisation_id, nature, from_on, declared_by_id, declared_at) SELECT network_id, gen_random_uuid(), id, $2, 'board', '2026-01-01', id, now() FROM person WHERE id = $1`, [board, app.organisation('organisation-1')]);
    const request = await triaged(app);
    expect(refusalOf(await propose(request, FREE))).toBe('409 transition_refused');
    expect((await propose(request, FREE, ACCEPTED)).body.assignments[0].conflicts).toEqual(['board_link']);
    await app.sql(`UPDATE role_grant SET until_on = '2026-11-19' WHERE role = 'network_board'`);
    expect((await propose(await triaged(app), FREE)).status).toBe(201);
    await app.sql(`DELETE FROM role_grant WHERE role = 'network_board'`);
  });

  it('excludes nobody whom the request excludes a second time: an exclusion stays, whatever was accepted', async () => {
    const request = await triaged(app, { excludedPersons: [{ personId: app.person(TIED) }] });
    expect((await propose(request, TIED, ACCEPTED)).body.errors).toMatchObject([{ code: 'excluded_person' }]);
  });
});
