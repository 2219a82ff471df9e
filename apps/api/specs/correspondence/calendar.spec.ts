import { acted, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';

// Received on Friday 20 November 2026: due on Sunday 20 December.
describe('a private calendar', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const address = async (as: string): Promise<string> => {
    const { status, body } = await app.post('/account/calendar-feed', { as, body: {} });
    expect(status).toBe(201);
    return new URL(body.address).pathname.replace(/^\/api/, '');
  };
  const read = (path: string) => app.get(path);
  /** Its lines, unfolded (RFC 5545 §3.1). */
  const linesOf = (body: unknown): string[] => String(body).replaceAll('\r\n ', '').split('\r\n');
  const titles = async (path: string): Promise<string[]> => linesOf((await read(path)).body).filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice('SUMMARY:'.length));
  const revoke = (as: string) => app.send('DELETE', '/account/calendar-feed', { as });

  it('says a kind, a number and a day, and not a word more', async () => {
    const { number, id } = await received(app, { subject: 'cormoran', description: 'cormoran', requester: { name: 'Maude Cormoran', email: DIRECTION1, function: 'direction' } });
    const path = await address(INTAKE);
    const { status, body, headers } = await read(path);
    expect([status, headers.get('content-type'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store', 'nosniff']);
    const lines = linesOf(body);
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'VERSION:2.0', `UID:follow_up-${id}@localhost`, 'SEQUENCE:1', 'DTSTAMP:20261120T150000Z', 'DTSTART;VALUE=DATE:20261220', `SUMMARY:Suivi ${number}`]));
    expect(lines.some((line) => line.startsWith('METHOD'))).toBe(false);
    expect(String(body)).not.toMatch(/cormoran|organisme|exemple\.test/i);
    expect(String(body).split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect((await read(path)).body).toBe(body);
  });

  it('is in the language of its holder', async () => {
    const { number } = await received(app);
    await app.sql(`UPDATE account SET locale = 'en-CA' WHERE email = $1`, [INTAKE]);
    expect(await titles(await address(INTAKE))).toEqual([`Follow-up ${number}`]);
  });

  it('is of one’s own work and affairs: never of what a colleague received', async () => {
    await received(app, {}, INTAKE);
    expect(await titles(await address(COORDINATION))).toEqual([]);
    expect(await titles(await address('direction2@exemple.test'))).toEqual([]);
  });

  it('keeps what the team plans from the requester', async () => {
    const request = await received(app, { requester: { personId: app.person(DIRECTION1), function: 'direction' } });
    await acted(app, request, 'next-action', { as: INTAKE, body: { nextActionOn: '2026-12-01', waitingFor: 'team' } });
    expect(await titles(await address(INTAKE))).toEqual([`À reprendre ${request.number}`, `Suivi ${request.number}`]);
    expect(await titles(await address(DIRECTION1))).toEqual([`Suivi ${request.number}`]);
  });

  it('shows of a sealed request a day alone, to its keeper and no one else', async () => {
    const { number } = await received(app, { audience: { sealed: true } });
    const path = await address(INTAKE);
    expect(await titles(path)).toEqual(['Suivi']);
    expect((await read(path)).body).not.toContain(number);
    expect(await titles(await address(COORDINATION))).toEqual([]);
  });

  it('loses what is out of sight, followed up, or ended', async () => {
    const [excluding, done, ended] = [await received(app), await received(app), await received(app)];
    const path = await address(INTAKE);
    expect(await titles(path)).toHaveLength(3);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = $1', [excluding.id, app.person(INTAKE)]);
    await acted(app, done, 'follow-ups', { as: INTAKE, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
    await acted(app, ended, 'withdraw', { as: INTAKE, body: { reason: 'Réglé.' } });
    expect(await titles(path)).toEqual([]);
  });

  it('goes with the role: whoever no longer holds it sees nothing of the team’s', async () => {
    await received(app);
    const path = await address(INTAKE);
    await app.sql(`UPDATE role_grant SET until_on = '2026-11-19' WHERE person_id = $1`, [app.person(INTAKE)]);
    expect(await titles(path)).toEqual([]);
  });

  it('shows a resource person what they have taken on, not what they are only proposed', async () => {
    const request = await received(app);
    const assign = (state: string) => app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at, accepted_at) SELECT network_id, gen_random_uuid(), id, $2, $3, $4, CASE WHEN $3 = 'accepted' THEN $4::timestamptz END FROM support_request WHERE id = $1`, [request.id, app.person(RESOURCE), state, app.clock.now()]);
    await assign('proposed');
    const path = await address(RESOURCE);
    expect(await titles(path)).toEqual([]);
    await app.sql(`UPDATE assignment SET state = 'accepted', accepted_at = proposed_at WHERE request_id = $1`, [request.id]);
    expect(await titles(path)).toEqual([`Suivi ${request.number}`]);
  });

  describe('its address', () => {
    const feed = async (): Promise<Json> => (await app.get('/account', { as: INTAKE })).body.calendar;

    it('is told once, and only its hash is kept', async () => {
      const path = await address(INTAKE);
      const token = path.split('/').at(-1)?.replace('.ics', '') ?? '';
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(await feed()).toEqual({ createdAt: expect.any(String) });
      const [{ row } = { row: '' }] = await app.sql<{ row: string }>('SELECT f::text AS row FROM calendar_feed f');
      expect(row).not.toContain(token);
      expect((await app.sql<{ all: string }>('SELECT a::text AS all FROM audit_record a')).some(({ all }) => all.includes(token))).toBe(false);
    });

    it('is replaced, and ended, by its holder at once', async () => {
      const first = await address(INTAKE);
      const second = await address(INTAKE);
      expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
      expect((await revoke(INTAKE)).status).toBe(204);
      expect([(await read(second)).status, await feed()]).toEqual([404, null]);
      expect((await revoke(INTAKE)).status).toBe(204);
    });

    it('answers like one that never was', async () => {
      const path = await address(INTAKE);
      await revoke(INTAKE);
      const absent = await read('/calendar/nobody.ics');
      expect([(await read(path)).body, absent.status]).toEqual([absent.body, 404]);
    });

    it('ends with the account, and with a change of roles', async () => {
      const path = await address(RESOURCE);
      const [{ id } = { id: '' }] = await app.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [RESOURCE]);
      await app.sql('UPDATE account SET disabled_at = $2 WHERE id = $1', [id, app.clock.now()]);
      expect((await read(path)).status).toBe(404);
      await app.sql('UPDATE account SET disabled_at = NULL WHERE id = $1', [id]);
      expect((await read(path)).status).toBe(200);
      expect((await app.send('PUT', `/accounts/${id}/roles`, { as: 'admin@exemple.test', body: { roles: ['resource', 'intake'] } })).status).toBe(200);
      expect((await read(path)).status).toBe(404);
    });
  });
});
