import { ContextSigner } from '@phare/kernel/api';
import { escapeLiteral, type ClientBase } from 'pg';
import { received } from '../testing/a-request';
import { actorOf, momentOf } from '../testing/actors';
import { COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { attempt } from '../testing/database/attempt';
import { RoleSessions } from '../testing/database/role-sessions';
import { TestApplication } from '../testing/test-application';

const AN_HOUR = 3_600_000;
const SEEN = { text: 'SELECT id FROM support_request' };
const ORDER = ['kind', 'network', 'person', 'roles', 'at', 'today', 'authored', 'expiry', 'nonce', 'signature'] as const;
type Claim = (typeof ORDER)[number];

describe('an identity that is forgotten or forged', () => {
  let app: TestApplication;
  let sessions: RoleSessions;
  let connection: ClientBase;
  let requestId: string;
  /** What direction1 carries, who sees their own request and no other. */
  let context: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    sessions = new RoleSessions(app.adminUrl);
    connection = await sessions.as('phare_app');
    await received(app, { organisationId: app.organisation('organisation-2') });
    const { body } = await app.post('/requests', { as: DIRECTION1, body: { organisationId: app.organisation('organisation-1'), channel: 'web', requester: { function: 'direction' }, subject: 'Crise', description: 'Tout.', offerItems: ['vie-democratique.preparation-aga'], situation: { affectsFunctioning: true, kinds: ['board_crisis'] }, audience: { sealed: false } } });
    requestId = body.id;
    context = sessions.signer.sign(actorOf(app, DIRECTION1), momentOf(app));
  });
  afterAll(async () => {
    await sessions.close();
    await app.stop();
  });

  /** The same context with one claim said otherwise, its signature as it was. */
  const saying = (claim: Claim, otherwise: string): string => {
    const claims = context.split(' ');
    claims[ORDER.indexOf(claim)] = otherwise;
    return claims.join(' ');
  };
  const coordination = (): string => sessions.signer.sign(actorOf(app, COORDINATION, ['coordination']), momentOf(app));

  it('is told from one that is known: these see what is theirs', async () => {
    expect(requestId).toBeDefined();
    expect(await attempt(connection, context, SEEN)).toBe(1);
    expect(await attempt(connection, coordination(), SEEN)).toBe(2);
  });

  it.each([
    ['phare_app', 'support_request'],
    ['phare_app', 'person'],
    ['phare_auth', 'session'],
    ['phare_worker', 'outbox_message'],
    ['phare_audit', 'audit_record'],
  ])('raises for %s where nobody said for whom, on %s', async (role, table) => {
    await app.cookieOf(INTAKE);
    const { rowCount } = await (await sessions.as('administrator')).query(`SELECT FROM ${table}`);
    expect(rowCount).toBeGreaterThan(0);
    expect(await attempt(await sessions.as(role), null, { text: `SELECT network_id FROM ${table}` })).toBe('nobody');
  });

  const FORGED: readonly (readonly [string, () => string])[] = [
    ['made up', () => 'coordination'],
    ['empty', () => ''],
    ['half of one', () => context.slice(0, context.length / 2)],
    ['without its signature', () => context.slice(0, -65)],
    ['with one byte of its signature changed', () => context.slice(0, -1) + (context.endsWith('0') ? '1' : '0')],
    ['with another claim added', () => `${context} x`],
    ['with a signature of nothing', () => saying('signature', '')],
    ['of another person', () => saying('person', app.person(COORDINATION))],
    ['with a role more', () => saying('roles', 'coordination')],
    ['of the product itself', () => saying('kind', 'system')],
    ['of another network', () => saying('network', '00000000-0000-7000-8000-000000000000')],
    ['of another day', () => saying('today', '2020-01-01')],
    ['of another instant', () => saying('at', '2020-01-01T00:00:00.000Z')],
    ['with a request to its name', () => saying('authored', requestId)],
    ['that holds for longer', () => saying('expiry', '9999999999999')],
    ['of another nonce', () => saying('nonce', '0000000000000000')],
    ['signed with another key', () => new ContextSigner(Buffer.alloc(32, 7)).sign(actorOf(app, COORDINATION, ['coordination']), momentOf(app))],
    ['signed with no key', () => new ContextSigner(Buffer.alloc(0)).sign(actorOf(app, COORDINATION, ['coordination']), momentOf(app))],
  ];

  it.each(FORGED)('raises: a context %s', async (_, forged) => expect(await attempt(connection, forged(), SEEN)).toBe('nobody'));

  it('raises: a context that has expired', async () => {
    const past = jest.spyOn(Date.prototype, 'getTime').mockImplementation(function (this: Date) {
      return this.valueOf() - AN_HOUR;
    });
    const expired = sessions.signer.sign(actorOf(app, COORDINATION, ['coordination']), momentOf(app));
    past.mockRestore();
    expect(Number(expired.split(' ')[7])).toBeLessThan(Date.now());
    expect(await attempt(connection, expired, SEEN)).toBe('nobody');
  });

  const kept = async (of: string, setting: string, statement: string): Promise<string> => {
    await connection.query(`BEGIN; SELECT set_config('phare.actor', ${escapeLiteral(of)}, true)`);
    await connection.query(statement);
    const { rows } = await connection.query<{ kept: string }>(`SELECT current_setting('${setting}', true) AS kept`);
    await connection.query('ROLLBACK');
    const value = rows[0]?.kept;
    if (!value) throw new Error(`${setting} was not kept`);
    return value;
  };

  /** How many rows a statement answers to direction1 beside a setting of the attacker's. */
  const counted = async (setting: string, value: string, text: string): Promise<number> => {
    await connection.query(`BEGIN; SELECT set_config('phare.actor', ${escapeLiteral(context)}, true), set_config('${setting}', ${escapeLiteral(value)}, true)`);
    try {
      return (await connection.query(text)).rowCount ?? 0;
    } finally {
      await connection.query('ROLLBACK');
    }
  };

  it('gains nothing by a standing that is made up, or copied from another context', async () => {
    const theirs = await kept(coordination(), 'phare.standing', SEEN.text);
    const signature = theirs.slice(0, 64);
    const made = `${signature}${theirs.slice(64).replace(/,f,f,/, ',t,t,')}`;
    for (const standing of [theirs, made, theirs.slice(64), '', 'x'.repeat(64), 'x'.repeat(200)]) expect(await counted('phare.standing', standing, SEEN.text)).toBe(1);
  });

  it('gains nothing by an opening that is made up, or copied from another context', async () => {
    const [other] = (await (await sessions.as('administrator')).query<{ id: string }>('SELECT id FROM support_request WHERE id <> $1', [requestId])).rows;
    const theirs = await kept(coordination(), 'phare.opened', `SELECT app.open('${other?.id}', gen_random_uuid(), 'x', 'file', 'whole')`);
    expect(await counted('phare.opened', '', 'SELECT FROM timeline_entry')).toBe(0);
    for (const opened of [theirs, `${theirs.slice(0, 64)}${requestId}`, other?.id ?? '', 'x'.repeat(100)]) expect(await counted('phare.opened', opened, 'SELECT FROM timeline_entry')).toBe(0);
  });

  it.each(['COMMIT', 'ROLLBACK'])('leaves nothing behind after %s on the same connection', async (end) => {
    await connection.query(`BEGIN; SELECT set_config('phare.actor', ${escapeLiteral(coordination())}, true)`);
    await connection.query(`SELECT app.open('${requestId}', gen_random_uuid(), 'x', 'file', 'whole')`);
    expect((await connection.query('SELECT FROM timeline_entry')).rowCount).toBeGreaterThan(0);
    await connection.query(end);
    const { rows } = await connection.query(`SELECT DISTINCT nullif(current_setting(s, true), '') AS left FROM unnest(ARRAY['phare.actor', 'phare.standing', 'phare.opened']) s`);
    expect(rows).toEqual([{ left: null }]);
    expect(await attempt(connection, null, SEEN)).toBe('nobody');
    expect(await attempt(connection, context, { text: 'SELECT FROM timeline_entry' })).toBe(0);
  });

  it('lets the product itself see no request, whatever its task: a sweep that needs one fails its canary', async () => {
    for (const task of ['deliver', 'destroy', 'demonstration', 'publish', 'import', 'sweep']) {
      const system = sessions.signer.sign({ kind: 'system', networkId: app.installed.installation.network.id, task }, momentOf(app));
      expect([task, await attempt(connection, system, SEEN)]).toEqual([task, 0]);
      expect([task, await attempt(await sessions.as('phare_worker'), system, SEEN)]).toEqual([task, 0]);
      expect([task, await attempt(await sessions.as('phare_worker'), system, { text: 'SELECT subject FROM support_request' })]).toEqual([task, 'denied']);
      expect([task, await attempt(await sessions.as('phare_worker'), system, { text: 'SELECT id FROM outbox_message' })]).toEqual([task, 2]);
    }
  });

  it('shows the task of asking the requests about which a question waits, and no other', async () => {
    const worker = await sessions.as('phare_worker');
    const asking = sessions.signer.sign({ kind: 'system', networkId: app.installed.installation.network.id, task: 'questions' }, momentOf(app));
    expect(await attempt(worker, asking, SEEN)).toBe(0);
    await app.sql(`INSERT INTO scheduled_question (network_id, id, request_id, kind, ask_on, planned_at) SELECT network_id, id, id, 'check_in', '2026-11-27', now() FROM support_request WHERE id = $1`, [requestId]);
    expect(await attempt(worker, asking, SEEN)).toBe(1);
    await app.sql('UPDATE scheduled_question SET asked_at = now()');
    expect(await attempt(worker, asking, SEEN)).toBe(0);
  });
});
