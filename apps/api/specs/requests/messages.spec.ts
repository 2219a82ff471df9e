import { act, acted, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';
const BODY = 'Avez-vous les règlements généraux ?';

describe('POST /api/requests/:id/messages', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());
  beforeEach(() => app.sql('DELETE FROM outbox_message'));

  const filed = async (overrides: Json = {}): Promise<Json> => {
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, overrides) });
    await app.sql('DELETE FROM outbox_message');
    return body;
  };
  const write = (request: Json, as: string) => act(app, request, 'messages', { as, body: { body: BODY } });
  const told = async (): Promise<string[]> => (await app.sql<{ to: string }>(`SELECT recipient_email AS to FROM outbox_message WHERE template = 'news' ORDER BY 1`)).map(({ to }) => to);
  const assign = (request: Json, state: string, email = RESOURCE) =>
    app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, $3, now() FROM support_request WHERE id = $1`, [request.id, app.person(email), state]);

  it('goes either way, is read by both sides in the timeline, and turns who is waited for', async () => {
    const request = await filed();
    const { status, body } = await write(request, INTAKE);
    expect([status, body.waitingFor, body.version, body.created.id]).toEqual([201, 'organisation', 2, expect.any(String)]);
    expect((await write(body, DIRECTION1)).body.waitingFor).toBe('team');
    for (const as of [INTAKE, DIRECTION1]) {
      const messages = (await app.get(`/requests/${request.id}/timeline`, { as })).body.items.filter(({ kind }: Json) => kind === 'message');
      expect(messages).toMatchObject([{ id: body.created.id, text: BODY, internal: false, detail: { side: 'team' } }, { text: BODY, detail: { side: 'organisation' } }]);
    }
  });

  it('never stops the thirty days', async () => {
    const { body } = await write(await filed(), INTAKE);
    expect(body.followUp).toMatchObject({ doneAt: null, state: 'running' });
  });

  it('tells the requester that something waits, by a number and a link alone', async () => {
    const request = await filed({ requester: { function: 'direction', email: 'autre@exemple.test' } });
    await write(request, INTAKE);
    const [mail] = await app.sql<Json>('SELECT recipient_email, content FROM outbox_message');
    expect(mail).toEqual({ recipient_email: 'autre@exemple.test', content: { answerable: 'yes', number: request.number, network: expect.any(String), phone: expect.any(String), link: expect.stringMatching(/^http/) } });
  });

  it('tells whoever accompanies; else who took it; else whoever receives requests', async () => {
    const logged = await received(app, { requester: { personId: app.person(DIRECTION1), name: 'Maude Arbour', email: DIRECTION1, function: 'direction' } }, COORDINATION);
    await app.sql('DELETE FROM outbox_message');
    const { body: first } = await write(logged, DIRECTION1);
    expect(await told()).toEqual([COORDINATION]);
    await assign(logged, 'proposed', 'resource2@exemple.test');
    await assign(logged, 'accepted');
    await app.sql('DELETE FROM outbox_message');
    await write(first, DIRECTION1);
    expect(await told()).toEqual([RESOURCE]);
    await app.sql('DELETE FROM outbox_message');
    await write(await filed(), DIRECTION1);
    expect(await told()).toEqual([INTAKE]);
  });

  it('tells the keeper of a sealed request alone; without one, coordination', async () => {
    const sealed = { audience: { sealed: true, keeperId: app.person(COORDINATION) } };
    await write(await filed(sealed), DIRECTION1);
    expect(await told()).toEqual([COORDINATION]);
    await app.sql('DELETE FROM outbox_message');
    const orphan = await filed(sealed);
    await app.sql('UPDATE support_request SET keeper_id = NULL WHERE id = $1', [orphan.id]);
    await write(orphan, DIRECTION1);
    expect(await told()).toEqual([COORDINATION]);
  });

  it('never tells someone who is excluded, nor someone whom a tie keeps away', async () => {
    await write(await filed({ excludedPersons: [{ personId: app.person(INTAKE) }] }), DIRECTION1);
    expect(await told()).toEqual([]);
    const request = await filed();
    await assign(request, 'accepted');
    await app.sql(`INSERT INTO tie (network_id, id, person_id, organisation_id, nature, from_on, declared_by_id, declared_at) SELECT network_id, gen_random_uuid(), $2, organisation_id, 'family', '2026-01-01', $2, now() FROM support_request WHERE id = $1`, [request.id, app.person(RESOURCE)]);
    await write(request, DIRECTION1);
    expect(await told()).toEqual([INTAKE]);
    await app.sql('DELETE FROM tie');
  });

  it('is for whoever the request is between, on an open request', async () => {
    const request = await filed({ audience: { sealed: false, persons: [{ personId: app.person('board1@exemple.test') }] } });
    for (const as of ['worker1@exemple.test', RESOURCE, 'admin@exemple.test', 'direction2@exemple.test']) expect(refusalOf(await write(request, as))).toBe('404 not_found');
    await assign(request, 'proposed');
    expect(refusalOf(await write(request, RESOURCE))).toBe('409 transition_refused');
    const named = await acted(app, request, 'messages', { as: 'board1@exemple.test', body: { body: BODY } });
    expect(named.waitingFor).toBe('team');
    const ended = await closed(app, await received(app));
    expect(refusalOf(await write(ended, COORDINATION))).toBe('409 transition_refused');
    expect((await act(app, named, 'messages', { as: INTAKE, body: { body: '   ' } })).status).toBe(400);
  });

  it('answers the same message to the same key', async () => {
    const request = await filed();
    const twice = [0, 1].map(() => act(app, request, 'messages', { as: INTAKE, body: { body: BODY }, headers: { 'idempotency-key': 'une-fois' } }));
    const [one, two] = await Promise.all(twice);
    expect([one?.status, one?.body.created]).toEqual([two?.status, two?.body.created]);
    expect(await told()).toHaveLength(1);
  });
});
