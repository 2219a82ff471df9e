import { install } from '@phare/installation/api';
import { closeDatabases } from '@phare/kernel/api';
import { createApplication } from '../../application';
import { act, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { LiveReader } from '../testing/live-events';
import { ROCGIM, TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';
const LISTENING = { accept: 'text/event-stream' };

describe('what happens to requests, as it happens', () => {
  let app: TestApplication;
  const open: LiveReader[] = [];
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterEach(() => open.splice(0).forEach((reader) => reader.close()));
  afterAll(() => app.stop());

  async function follow(as: string, viewing?: string, of: Pick<TestApplication, 'url'> = app): Promise<LiveReader> {
    const reader = await LiveReader.open(of, await app.cookieOf(as), viewing);
    open.push(reader);
    return reader;
  }
  const triage = (request: Json, ifMatch = request.version) => act(app, request, 'triage', { as: INTAKE, ifMatch, body: { priority: 'p1', reason: 'Confirmé' } });
  const seal = () => app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true } }) });
  const otherSession = async (email: string): Promise<string> => {
    const { headers } = await app.post('/session', { body: { email, password: 'phare-demo-2026' } });
    return headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const viewers = (id: string, ...people: [string, string][]) => ({ event: 'viewers', data: { id, viewers: people.map(([email, name]) => ({ personId: app.person(email), name })) } });
  const nameOf = async (email: string): Promise<string> => (await app.get('/session', { as: email })).body.user.name;

  it('tells the team that a request came and changed: its id and its version, and nothing else', async () => {
    const stream = await follow(INTAKE);
    const request = await received(app);
    expect(await stream.next()).toEqual({ event: 'changed', data: { id: request.id, version: 1 } });
    await triage(request);
    expect(await stream.next()).toEqual({ event: 'changed', data: { id: request.id, version: 2 } });
  });

  it('tells each only what they may see at that moment', async () => {
    const team = await follow(INTAKE);
    const coordination = await follow(COORDINATION);
    const resource = await follow(RESOURCE);
    const { body: sealed } = await seal();
    const { body: excluding } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { excludedPersons: [{ personId: app.person(INTAKE) }] }) });
    const ordinary = await triaged(app);
    await act(app, ordinary, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(RESOURCE) } });
    const told = async (stream: LiveReader) => new Set((await stream.until(ordinary.id, 3)).map(({ data }) => data['id']));
    expect(await told(team)).toEqual(new Set([ordinary.id]));
    // What changed together is told together, in no order.
    const overseen = new Set<unknown>();
    while (overseen.size < 3) overseen.add((await coordination.next()).data['id']);
    expect(overseen).toEqual(new Set([sealed.id, excluding.id, ordinary.id]));
    expect(await resource.next()).toEqual({ event: 'changed', data: { id: ordinary.id, version: 3 } });
  });

  it('says that the request which is open has left the sight of whoever has it open, once', async () => {
    const request = await received(app);
    const stream = await follow(INTAKE, request.id);
    const other = await follow(COORDINATION, request.id);
    expect((await act(app, request, 'audience', { method: 'PATCH', as: COORDINATION, body: { sealed: true } })).status).toBe(200);
    await stream.until(request.id, null);
    await other.until(request.id, 2);
  });

  it.each([['direction1@exemple.test', 403], ['admin@exemple.test', 403], ['privacy@exemple.test', 403]])('is not for %s', async (as, status) => {
    expect((await app.get('/requests/events', { as })).status).toBe(status);
  });

  it('asks for a session', async () => expect((await app.get('/requests/events')).status).toBe(401));

  it('is opened for whoever asks for a stream by name: a program that reads every address is answered nothing, and does not wait', async () => {
    expect(await app.get('/requests/events', { as: INTAKE })).toMatchObject({ status: 204, body: null });
    const answer = await fetch(`${app.url}/api/requests/events`, { headers: { cookie: await app.cookieOf(INTAKE), ...LISTENING } });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store']);
    await answer.body?.cancel();
  });

  it('ends at once with its session, and with no other', async () => {
    const [ending, staying] = [await otherSession(INTAKE), await follow(INTAKE)];
    const stream = await LiveReader.open(app, ending);
    await app.send('DELETE', '/session', { headers: { cookie: ending } });
    expect(await stream.rest()).toEqual([{ event: 'ended', data: {} }]);
    const request = await received(app);
    await staying.until(request.id, 1);
  });

  it('keeps no idle session alive, and tells an ended one nothing more', async () => {
    const cookie = await otherSession(INTAKE);
    const stream = await LiveReader.open(app, cookie);
    await app.sql(`UPDATE session SET last_seen_at = last_seen_at - interval '29 minutes' WHERE id = (SELECT id FROM session ORDER BY created_at DESC LIMIT 1)`);
    const first = await received(app);
    await stream.until(first.id, 1);
    await app.sql(`UPDATE session SET last_seen_at = last_seen_at - interval '2 minutes' WHERE id = (SELECT id FROM session ORDER BY created_at DESC LIMIT 1)`);
    await received(app);
    expect(await stream.rest()).toEqual([{ event: 'ended', data: {} }]);
  });

  it('opens eight streams for a session, and no more', async () => {
    const cookie = await otherSession(COORDINATION);
    const streams = await Promise.all(Array.from({ length: 8 }, () => LiveReader.open(app, cookie)));
    const refusal = await app.get('/requests/events', { headers: { cookie, ...LISTENING } });
    expect([refusal.status, refusal.body.code, refusal.headers.get('retry-after')]).toEqual([429, 'too_many_requests', '30']);
    streams.forEach((stream) => stream.close());
  });

  it('hears again after its connection was cut, and says to read again', async () => {
    const stream = await follow(INTAKE);
    await app.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'phare live' AND datname = current_database()`);
    expect(await stream.next()).toEqual({ event: 'ready', data: {} });
    const request = await received(app);
    await stream.until(request.id, 1);
  });

  describe('who has a request open', () => {
    it('is told to the colleagues who have it open too, and no longer once they leave', async () => {
      const request = await received(app);
      const [intake, coordination] = await Promise.all([nameOf(INTAKE), nameOf(COORDINATION)]);
      const first = await follow(INTAKE, request.id);
      const second = await follow(COORDINATION, request.id);
      expect(await first.next('viewers')).toEqual(viewers(request.id, [COORDINATION, coordination]));
      expect(await second.next('viewers')).toEqual(viewers(request.id, [INTAKE, intake]));
      second.close();
      expect(await first.next('viewers')).toEqual(viewers(request.id));
    });

    it('is nothing to whoever does not see it: 404 as if it were not there', async () => {
      const { body: sealed } = await seal();
      const { status, body } = await app.get(`/requests/events?viewing=${sealed.id}`, { as: INTAKE, headers: LISTENING });
      expect([status, body.code]).toEqual([404, 'not_found']);
      expect((await app.get('/requests/events?viewing=01a1fada-8609-7e8a-b1d1-0b2020f9de25', { as: INTAKE, headers: LISTENING })).status).toBe(404);
      expect((await app.get('/requests/events?viewing=x', { as: INTAKE })).status).toBe(400);
    });

    it('says nothing of or to whoever sees the frame alone, nor the requester who is of the team', async () => {
      const { body: sealed } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true, keeperId: app.person(INTAKE) } }) });
      const keeper = await follow(INTAKE, sealed.id);
      const frame = await follow(COORDINATION, sealed.id);
      const asRequester = await received(app, { requester: { personId: app.person(COORDINATION), name: 'Coordination', function: 'direction' } });
      const team = await follow(INTAKE, asRequester.id);
      const requester = await follow(COORDINATION, asRequester.id);
      await triage(asRequester);
      // Viewers are told as soon as they are known: were either to be told, it would have come before this.
      const other = await received(app);
      for (const stream of [keeper, frame, team, requester]) {
        const events: Json[] = [];
        for (let event = await stream.next(); ; event = await stream.next()) {
          events.push(event.event);
          if (event.data['id'] === other.id) break;
        }
        expect(new Set(events)).toEqual(new Set(['changed']));
      }
    });
  });

  describe('of another process', () => {
    let other: { readonly url: string };
    let stop: () => Promise<void>;
    beforeAll(async () => {
      const installed = await install({ settings: app.installed.installation.settings, adminUrl: app.adminUrl, policyFolder: ROCGIM, durable: false, clock: app.clock });
      const application = await createApplication({ installed, smtpUrl: 'smtp://127.0.0.1:9' });
      await application.listen(0, '127.0.0.1');
      other = { url: await application.getUrl() };
      stop = async () => {
        await application.close();
        await closeDatabases(installed.databases);
      };
    });
    afterAll(() => stop());

    it('is told too: changes, and who has a request open', async () => {
      const request = await received(app);
      const [intake, coordination] = await Promise.all([nameOf(INTAKE), nameOf(COORDINATION)]);
      const here = await follow(INTAKE, request.id);
      const there = await follow(COORDINATION, request.id, other);
      expect(await here.next('viewers')).toEqual(viewers(request.id, [COORDINATION, coordination]));
      expect(await there.next('viewers')).toEqual(viewers(request.id, [INTAKE, intake]));
      await triage(request);
      await there.until(request.id, 2);
      there.close();
      expect(await here.next('viewers')).toEqual(viewers(request.id));
    });
  });
});
