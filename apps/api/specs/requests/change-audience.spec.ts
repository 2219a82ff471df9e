import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const BOARD = 'board1@exemple.test';

describe('PATCH /api/requests/:id/audience', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const byDirection = async (more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, more) })).body;
  const change = (request: Json, as: string, body: unknown) => app.send('PATCH', `/requests/${request.id}/audience`, { as, body, ifMatch: request.version });
  const status = async (request: Json, as: string): Promise<number> => (await app.get(`/requests/${request.id}`, { as })).status;

  it('lets the requester seal: the team loses it at once, and its words are encrypted', async () => {
    const request = await byDirection({ description: 'Le mot girouette.' });
    const { status: answered, body } = await change(request, DIRECTION1, { sealed: true });
    expect([answered, body.sealed, body.version, body.description]).toEqual([200, true, 2, 'Le mot girouette.']);
    expect([await status(request, INTAKE), (await app.get(`/requests/${request.id}`, { as: COORDINATION })).body.description]).toEqual([404, undefined]);
    const [row] = await app.sql<{ description: string; search_document: string | null }>('SELECT description, search_document FROM support_request WHERE id = $1', [request.id]);
    expect(row?.description).not.toContain('girouette');
    expect(row?.search_document).toBeNull();
  });

  it('makes whoever of the team seals it its keeper, and answers them the whole of it', async () => {
    const request = await byDirection();
    const { body } = await change(request, INTAKE, { sealed: true });
    expect([body.sealed, body.keeper.personId, body.description]).toEqual([true, app.person(INTAKE), request.description]);
    expect(await status(request, INTAKE)).toBe(200);
  });

  it('never lets the team, the keeper or coordination widen it', async () => {
    const sealed = await received(app, { audience: { sealed: true } });
    for (const body of [{ sealed: false }, { add: [{ personId: app.person(BOARD) }] }, { sealed: true, add: [{ name: 'Normand', email: 'normand@exemple.test' }] }]) expect(refusalOf(await change(sealed, INTAKE, body))).toBe('403 forbidden');
    expect(refusalOf(await change(sealed, COORDINATION, { sealed: false }))).toBe('403 forbidden');
    expect([await status(sealed, BOARD), (await app.get(`/requests/${sealed.id}`, { as: INTAKE })).body.sealed]).toEqual([404, true]);
  });

  it('lets the requester unseal it: the words are the team’s again, and are found', async () => {
    const request = await byDirection({ audience: { sealed: true }, subject: 'Le phare de la pointe' });
    const { body } = await change(request, DIRECTION1, { sealed: false });
    expect([body.sealed, body.keeper, body.subject]).toEqual([false, null, 'Le phare de la pointe']);
    expect((await app.get(`/requests?q=pointe`, { as: INTAKE })).body.items.map(({ id }: Json) => id)).toEqual([request.id]);
  });

  it('names people by id or by address, tells them by mail without a word of it, and takes them away', async () => {
    const request = await byDirection({ audience: { sealed: true } });
    const named = await change(request, DIRECTION1, { add: [{ personId: app.person(BOARD) }, { name: 'Solange Aucoin', email: 'solange@exemple.test' }] });
    expect(named.body.audience.persons.map(({ name }: Json) => name)).toEqual(['Normand Quessy', 'Solange Aucoin']);
    expect(await status(request, BOARD)).toBe(200);
    const mails = await app.sql<{ recipient_email: string; content: Json }>(`SELECT recipient_email, content FROM outbox_message WHERE template = 'invitation' ORDER BY recipient_email`);
    expect(mails.map(({ recipient_email }) => recipient_email)).toEqual([BOARD, 'solange@exemple.test']);
    expect(Object.keys(mails[0]?.content).sort()).toEqual(['link', 'network', 'number', 'phone']);
    const unnamed = await change(named.body, DIRECTION1, { remove: [{ personId: app.person(BOARD) }] });
    expect(unnamed.body.audience.persons).toHaveLength(1);
    expect(await status(request, BOARD)).toBe(404);
  });

  it('never names someone it excludes, or someone unknown', async () => {
    const request = await byDirection({ excludedPersons: [{ personId: app.person('resource1@exemple.test') }] });
    const codes = async (add: unknown) => (await change(request, DIRECTION1, { add })).body.errors.map(({ pointer, code }: Json) => `${pointer} ${code}`);
    expect(await codes([{ personId: app.person('resource1@exemple.test') }, { personId: '01a1fada-8609-7e8a-b1d1-0b2020f9de25' }, { name: 'Sans adresse' }])).toEqual(['/add/0/personId excluded_person', '/add/1/personId unknown_person', '/add/2/email required']);
  });

  it('is no one’s who may not see it, and of the version that was read', async () => {
    const request = await byDirection();
    expect(refusalOf(await change(request, BOARD, { sealed: true }))).toBe('404 not_found');
    expect(refusalOf(await change({ ...request, version: 9 }, DIRECTION1, { sealed: true }))).toBe('412 stale_version');
    expect(refusalOf(await app.send('PATCH', `/requests/${request.id}/audience`, { as: DIRECTION1, body: {} }))).toBe('428 version_required');
  });

  it('may be narrowed once it has ended', async () => {
    const ended = await acted(app, await byDirection(), 'withdraw', { as: DIRECTION1 });
    expect((await change(ended, DIRECTION1, { sealed: true })).body.sealed).toBe(true);
    expect((await app.get(`/requests/${ended.id}`, { as: COORDINATION })).body.description).toBeUndefined();
  });

  it('resolves whom somebody excluded in words before triage, and locks them out at once', async () => {
    const request = await byDirection({ excludedPersons: [{ text: 'ma cousine à l’accueil' }, { text: 'le voisin' }] });
    const triage = (at: Json) => act(app, at, 'triage', { as: COORDINATION, body: { priority: 'p1', reason: 'Confirmé' } });
    expect((await triage(request)).body).toMatchObject({ status: 409, missing: ['excluded_persons'] });
    const seen = (await app.get(`/requests/${request.id}`, { as: COORDINATION })).body;
    const [cousin, neighbour] = seen.excludedPersons;
    const resolve = (at: Json, id: string, personId: string | null) => app.post(`/requests/${request.id}/excluded-persons/${id}`, { as: COORDINATION, body: { personId }, ifMatch: at.version });
    expect(refusalOf(await resolve(seen, cousin.id, app.person(BOARD)))).toBe('422 rule_broken');
    const one = (await resolve(seen, cousin.id, app.person(INTAKE))).body;
    expect(await status(request, INTAKE)).toBe(404);
    const both = (await resolve(one, neighbour.id, null)).body;
    expect(both.excludedPersons.map(({ resolved, text }: Json) => [resolved, text])).toEqual([[true, null], [true, 'le voisin']]);
    expect((await triage(both)).status).toBe(200);
    expect(refusalOf(await resolve(both, neighbour.id, null))).toBe('412 stale_version');
  });
});
