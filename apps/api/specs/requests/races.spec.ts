import { install } from '@phare/installation/api';
import { closeDatabases } from '@phare/kernel/api';
import { createApplication } from '../../application';
import { COORDINATION, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { ROCGIM, TestApplication, type Answer, type Json } from '../testing/test-application';

const CLIENTS = 50;
const CASES = 20;

/** What one client did on one case. */
interface Attempt {
  readonly requestId: string;
  readonly key: string;
  readonly read: number;
  readonly answer: Answer;
  /** What it found when it was told that the case had changed. */
  readonly found: Json | null;
}

describe('two processes, fifty clients, twenty cases', () => {
  let app: TestApplication;
  let urls: readonly string[];
  let stop: () => Promise<void>;
  let attempts: readonly Attempt[];
  let cases: readonly Json[];

  beforeAll(async () => {
    app = await TestApplication.start();
    const installed = await install({ settings: app.installed.installation.settings, adminUrl: app.adminUrl, policyFolder: ROCGIM, durable: false, clock: app.clock });
    const second = await createApplication({ installed, smtpUrl: 'smtp://127.0.0.1:9' });
    await second.listen(0, '127.0.0.1');
    urls = [app.url, await second.getUrl()];
    stop = async () => {
      await second.close();
      await closeDatabases(installed.databases);
    };
    const cookie = await app.cookieOf(INTAKE);
    cases = await Promise.all(Array.from({ length: CASES }, () => received(app)));
    attempts = (await Promise.all(Array.from({ length: CLIENTS }, (_, client) => race(client, cookie)))).flat();
  }, 300_000);
  afterAll(async () => {
    await stop();
    await app.stop();
  });

  /** One client goes through the cases: reads, acts from what it read, and looks again when it is told that it came too late. Its neighbour shares its keys. */
  async function race(client: number, cookie: string): Promise<Attempt[]> {
    const url = `${urls[client % 2]}/api/requests`;
    const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
      const response = await fetch(`${url}/${path}`, { ...init, headers: { 'x-requested-with': 'phare', cookie, 'content-type': 'application/json', ...init.headers } });
      return { status: response.status, headers: response.headers, body: await response.json() };
    };
    const made: Attempt[] = [];
    const pair = Math.floor(client / 2);
    for (const { id } of cases) {
      const key = `${pair} ${id}`;
      const { body: request } = await call(id);
      const [path, body] = actionOf(pair);
      const answer = await call(`${id}/${path}`, { method: 'POST', headers: { 'if-match': `"${request.version}"`, 'idempotency-key': key }, body: JSON.stringify(body) });
      made.push({ requestId: id, key, read: request.version, answer, found: answer.status === 412 ? (await call(id)).body : null });
    }
    return made;
  }

  const actionOf = (pair: number): readonly [string, object] =>
    [
      ['triage', { priority: 'p1', reason: `Tri ${pair}` }] as const,
      ['follow-ups', { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: `Appel ${pair}` }] as const,
      ['next-action', { nextActionOn: '2026-12-01', note: `Suite ${pair}` }] as const,
    ][pair % 3] ?? ['triage', {}];

  const won = (): readonly Attempt[] => attempts.filter(({ answer }) => answer.status < 300);
  const keysOf = ({ id }: Json): readonly string[] => [...new Set(won().filter(({ requestId }) => requestId === id).map(({ key }) => key))];

  it('are told that they won, or that it changed: nothing else, and each happens', () => {
    expect(attempts).toHaveLength(CLIENTS * CASES);
    expect([...new Set(attempts.map(({ answer }) => `${answer.status} ${answer.status === 412 ? answer.body.code : ''}`))].sort()).toEqual(['200 ', '201 ', '412 stale_version']);
  });

  it('have one winner per version: as many versions as there were actions', async () => {
    for (const request of cases) {
      const { body } = await app.get(`/requests/${request.id}`, { as: COORDINATION });
      expect(body.version).toBe(1 + keysOf(request).length);
    }
  });

  it('have each action in the timeline exactly once', async () => {
    for (const request of cases) {
      const { body } = await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION });
      const told = body.items.map(({ text }: Json) => text).filter((text: string | null) => text !== null);
      expect(told.map((text: string) => text.split(' ')[1]).sort()).toEqual(keysOf(request).map((key) => key.split(' ')[0]).sort());
    }
  });

  it('have no effect twice: one key, one follow-up', async () => {
    for (const request of cases) {
      const followUps = await app.sql<{ id: string }>('SELECT id FROM follow_up WHERE request_id = $1', [request.id]);
      const created = new Set(won().filter(({ requestId, answer }) => requestId === request.id && answer.body.created).map(({ answer }) => answer.body.created.id));
      expect(followUps.map(({ id }) => id).sort()).toEqual([...created].sort());
    }
  });

  it('tell whoever came too late what it has become', () => {
    const late = attempts.filter(({ found }) => found !== null);
    expect(late.length).toBeGreaterThan(0);
    for (const { read, found } of late) expect(found.version).toBeGreaterThan(read);
  });
});
