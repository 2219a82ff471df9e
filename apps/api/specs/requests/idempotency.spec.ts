import { act, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

const FOLLOW_UP = { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' };

describe('Idempotency-Key', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const post = (key: string, body: unknown, as: string | undefined = INTAKE) => app.post('/requests', { ...(as ? { as } : {}), body, headers: { 'idempotency-key': key } });
  const rows = async () => (await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM support_request'))[0]?.n;

  it('answers the first result again: 201, the same id, the same tag', async () => {
    const body = aRequest(app);
    const first = await post('k1', body);
    const before = await rows();
    const again = await post('k1', body);
    expect([again.status, again.body, again.headers.get('etag'), await rows()]).toEqual([201, first.body, '"1"', before]);
  });

  it('refuses another body under the same key: 409, in a sentence', async () => {
    await post('k2', aRequest(app));
    const other = await post('k2', aRequest(app, { subject: 'Autre chose' }));
    expect([refusalOf(other), other.body.detail]).toEqual(['409 idempotency_key_reused', 'Cette clé d’idempotence a déjà servi pour un autre contenu.']);
  });

  it('is not used up by a refusal', async () => {
    const before = await rows();
    expect((await post('k3', aRequest(app, { receivedAt: '2030-01-01T00:00:00Z' }))).status).toBe(422);
    expect((await post('k3', aRequest(app, { offerItems: ['inconnu.inconnu'] }))).status).toBe(422);
    expect([(await post('k3', aRequest(app))).status, await rows()]).toEqual([201, (before ?? 0) + 1]);
  });

  it('is the caller’s own: the same key of someone else is another', async () => {
    const mine = await post('k4', aMemberRequest(app), DIRECTION1);
    const theirs = await post('k4', aRequest(app));
    expect([mine.status, theirs.status, mine.body.id === theirs.body.id]).toEqual([201, 201, false]);
  });

  it('works for the public form, where it tells apart two addresses', async () => {
    const form = (email: string) => aRequest(app, { channel: 'web', requester: { name: 'Une personne', email, function: 'board' } });
    const cold = { 'idempotency-key': 'k5' };
    const send = (email: string) => app.post('/requests', { body: form(email), headers: cold });
    const [first, again, other] = [await send('a@exemple.test'), await send('a@exemple.test'), await send('b@exemple.test')];
    expect([first.status, again.body, other.status]).toEqual([201, first.body, 201]);
    expect(other.body.number).not.toBe(first.body.number);
  });

  it('answers an action again, though the version has moved on', async () => {
    const request = await received(app);
    const call = { as: INTAKE, body: FOLLOW_UP, headers: { 'idempotency-key': 'k6' } };
    const first = await act(app, request, 'follow-ups', call);
    const again = await act(app, request, 'follow-ups', call);
    expect([again.status, again.body.created, again.body.version]).toEqual([201, first.body.created, 2]);
    expect(refusalOf(await act(app, request, 'follow-ups', { ...call, body: { ...FOLLOW_UP, summary: 'Autre appel.' } }))).toBe('409 idempotency_key_reused');
  });

  it('means something else on another request', async () => {
    const [one, two] = [await received(app), await received(app)];
    const call = { as: INTAKE, body: FOLLOW_UP, headers: { 'idempotency-key': 'k7' } };
    const answers = [await act(app, one, 'follow-ups', call), await act(app, two, 'follow-ups', call)];
    expect(answers.map(({ body }) => body.id)).toEqual([one.id, two.id]);
  });

  it('survives a stale attempt: the key was not used up', async () => {
    const request = await received(app);
    const call = { as: INTAKE, body: FOLLOW_UP, headers: { 'idempotency-key': 'k8' } };
    expect((await act(app, request, 'follow-ups', { ...call, ifMatch: 5 })).status).toBe(412);
    expect((await act(app, request, 'follow-ups', call)).body).toMatchObject({ version: 2, followUp: { state: 'done' } });
  });

  it('opens nothing that has since been closed to the caller: neither an action nor a receipt is answered again', async () => {
    const filed = await post('k9', aRequest(app, { requester: { name: 'Maude Arbour', email: 'direction1@exemple.test', function: 'direction' } }));
    const request = await received(app);
    const call = { as: INTAKE, body: FOLLOW_UP, headers: { 'idempotency-key': 'k10' } };
    expect([filed.status, (await act(app, request, 'follow-ups', call)).status]).toEqual([201, 201]);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = ANY ($1)', [[filed.body.id, request.id], app.person(INTAKE)]);
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).status).toBe(404);
    expect([refusalOf(await act(app, request, 'follow-ups', call)), refusalOf(await post('k9', aRequest(app)))]).toEqual(['404 not_found', '404 not_found']);
  });

  it('leaves a line in the read log when a receipt is answered again later', async () => {
    const body = aRequest(app);
    const { body: request } = await post('k11', body);
    app.clock.moveTo(new Date('2026-11-20T16:00:00Z'));
    await post('k11', body);
    expect(await app.sql('SELECT purpose FROM access_record WHERE request_id = $1', [request.id])).toEqual([{ purpose: 'file' }]);
  });

  it.each([['too long', 'k'.repeat(256)], ['empty', '']])('is refused when it is %s', async (_, key) => {
    const answer = await post(key, aRequest(app));
    expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual(['400 malformed', 'Idempotency-Key']);
  });

  it('is kept as a hash and an id: neither the key nor the body', async () => {
    await post('a-very-visible-key', aRequest(app, { subject: 'Un objet bien visible' }));
    const kept = await app.sql<Record<string, unknown>>('SELECT * FROM idempotency_key');
    expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['body_hash', 'created_id', 'kept_at', 'key_hash', 'network_id']);
    expect(JSON.stringify(kept.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))))).not.toMatch(/visible/);
  });
});
