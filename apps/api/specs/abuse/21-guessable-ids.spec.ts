import { randomBytes } from 'node:crypto';
import { received } from '../testing/a-request';
import { COORDINATION, DIRECTION1, refusalOf } from '../testing/acting';
import { RoleSessions } from '../testing/database/role-sessions';
import { tableFacts } from '../testing/database/table-facts';
import { TestApplication } from '../testing/test-application';
import { HELD_BY_WHOEVER_HAS_IT } from './tokens';

const GUESSES = 1_000;
const BITS = 256;

describe('what can be guessed', () => {
  let app: TestApplication;
  let requestId: string;
  let number: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    ({ id: requestId, number } = await received(app));
  });
  afterAll(() => app.stop());

  const tokenOf = async (email: string): Promise<[name: string, token: string]> => {
    const [name = '', token = ''] = (await app.cookieOf(email)).split('=');
    return [name, token];
  };
  const asCookie = (name: string, token: string) => app.get('/session', { headers: { cookie: `${name}=${token}` } });

  it('is nothing of a session: 256 bits, new each time, kept as a hash alone', async () => {
    const [, token] = await tokenOf(COORDINATION);
    expect(Buffer.from(token, 'base64url')).toHaveLength(BITS / 8);
    const [, another] = await tokenOf(DIRECTION1);
    expect(another).not.toBe(token);
    const rows = await app.sql<{ row: string }>('SELECT t::text AS row FROM session t');
    expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token, 'base64url').toString('hex')))).toBe(false);
  });

  it('is nothing of any other secret: each is declared, and kept as bytes that open nothing', async () => {
    const sessions = new RoleSessions(app.adminUrl);
    const tables = await tableFacts(await sessions.as('administrator'));
    await sessions.close();
    const secrets = tables.flatMap(({ name, columns }) => columns.filter((column) => /token|secret|challenge|(code|key|answer|browser)_hash/.test(column.name)).map((column) => ({ column: `${name}.${column.name}`, type: column.type })));
    expect(secrets.map(({ column }) => column).sort()).toEqual(Object.keys(HELD_BY_WHOEVER_HAS_IT).sort());
    expect(secrets.filter(({ type }) => type !== 'bytea')).toEqual([]);
  });

  it('a session, from a thousand made up and every neighbour of a real one: 401', async () => {
    const [name, token] = await tokenOf(COORDINATION);
    expect((await asCookie(name, token)).status).toBe(200);
    const near = Array.from({ length: BITS }, (_, bit) => {
      const bytes = Buffer.from(token, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return bytes.toString('base64url');
    });
    const made = Array.from({ length: GUESSES }, () => randomBytes(BITS / 8).toString('base64url'));
    const statuses = new Set<number>();
    for (const guess of [...near, ...made, token.slice(0, -1), `${token}A`, token.toLowerCase()]) statuses.add((await asCookie(name, guess)).status);
    expect([...statuses]).toEqual([401]);
  });

  it('a request, from the ids around a real one: 404, as for any that is not there', async () => {
    const digits = BigInt(`0x${requestId.replaceAll('-', '')}`);
    const asId = (value: bigint): string => value.toString(16).padStart(32, '0').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    expect((await app.get(`/requests/${asId(digits)}`, { as: COORDINATION })).status).toBe(200);
    for (let step = 1n; step <= 100n; step += 1n) for (const id of [asId(digits + step), asId(digits - step)]) expect(refusalOf(await app.get(`/requests/${id}`, { as: COORDINATION }))).toBe('404 not_found');
    expect(refusalOf(await app.get(`/requests/${requestId}`, { as: DIRECTION1 }))).toBe('404 not_found');
  });

  it('a request, by its public number: it opens nothing, to those who see it or not', async () => {
    for (const as of [COORDINATION, DIRECTION1]) expect(refusalOf(await app.get(`/requests/${number}`, { as }))).toBe('404 not_found');
  });

  it('no access, by adding an address: whoever is written to is given none', async () => {
    const before = (await app.get('/requests', { as: DIRECTION1 })).body.items.length;
    await received(app, { organisationId: app.organisation('organisation-2'), requester: { name: 'Quelqu’un', email: 'ailleurs@exemple.test, direction1@exemple.test', function: 'direction' } }).catch(() => null);
    await received(app, { organisationId: app.organisation('organisation-2'), requester: { name: 'Quelqu’un', email: 'worker1+x@exemple.test', function: 'direction' } });
    expect((await app.get('/requests', { as: DIRECTION1 })).body.items).toHaveLength(before);
    expect((await app.get('/requests', { as: 'worker1@exemple.test' })).body.items).toEqual([]);
  });
});
