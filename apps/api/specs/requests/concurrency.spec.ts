import { act, INTAKE } from '../testing/acting';
import { aRequest, received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

describe('twenty at once', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
    await app.cookieOf(INTAKE);
  });
  afterAll(() => app.stop());

  // Every transaction holds a connection: none may wait for a second one that the others hold.
  it('are all received, also when what was read of the policy is old', async () => {
    await Promise.all(TWENTY.map(() => app.get('/session', { as: INTAKE })));
    const later = performance.now() + 600_000;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    const answers = await Promise.all(TWENTY.map(() => app.post('/requests', { as: INTAKE, body: aRequest(app) })));
    expect(answers.map(({ status }) => status)).toEqual(TWENTY.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(20);
    jest.restoreAllMocks();
  });

  it('with one key are one request: each twin gets the first one’s answer', async () => {
    const body = aRequest(app, { subject: 'Une seule demande' });
    const answers = await Promise.all(TWENTY.map(() => app.post('/requests', { as: INTAKE, body, headers: { 'idempotency-key': 'twins' } })));
    expect(answers.map(({ status }) => status)).toEqual(TWENTY.map(() => 201));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await app.sql('SELECT FROM support_request WHERE subject = $1', ['Une seule demande'])).toHaveLength(1);
  });

  it('triage the same version: one wins, the others are told that it changed, the timeline holds one triage', async () => {
    const request = await received(app);
    const answers = await Promise.all(TWENTY.map((index) => act(app, request, 'triage', { as: INTAKE, body: { priority: 'p1', reason: `Tri ${index}` } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(412)]);
    expect(answers.filter(({ status }) => status === 412).every(({ body }) => body.code === 'stale_version')).toBe(true);
    const { body } = await app.get(`/requests/${request.id}/timeline`, { as: INTAKE });
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['received', 'triage']);
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body.version).toBe(2);
  });

  it('follow up under one key: one follow-up, one entry, twenty times the same answer', async () => {
    const request = await received(app);
    const call = { as: INTAKE, headers: { 'idempotency-key': 'one call' }, body: { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Un seul appel.' } };
    const answers = await Promise.all(TWENTY.map(() => act(app, request, 'follow-ups', call)));
    expect(answers.map(({ status }) => status)).toEqual(TWENTY.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.created.id)).size).toBe(1);
    expect(await app.sql('SELECT FROM follow_up WHERE request_id = $1', [request.id])).toHaveLength(1);
  });
});
