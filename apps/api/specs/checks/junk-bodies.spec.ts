import { COORDINATION } from '../testing/acting';
import { rowCounts } from '../testing/row-counts';
import { TestApplication, type Call } from '../testing/test-application';
import { TAKES_A_FILE } from '../testing/valid-bodies';
import { LET_THROUGH, letThrough } from './callers';
import { allRoutes, withIds, type Route } from './routes';

const DEEP = 100_000;

const JUNK: Readonly<Record<string, Call>> = {
  nothing: { headers: { 'content-type': 'application/json' } },
  null: { raw: 'null' },
  'a list': { raw: '[]' },
  'a list of objects': { raw: '[{}]' },
  'a text': { raw: '"text"' },
  'a number': { raw: '1e400' },
  'half of it': { raw: '{"reason": "' },
  'two of them': { raw: '{}{}' },
  'no JSON': { raw: '{reason: NaN}' },
  'an unknown field': { body: { unknownField: 1 } },
  'a deep list': { raw: `{"reason": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}}` },
  'a deep object': { raw: `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}` },
  NUL: { raw: '{"reason": "a\\u0000b"}' },
  'a raw NUL': { raw: Buffer.from('{"reason": "a\0b"}') },
  'a control character': { raw: '{"reason": "\\u0007"}' },
  'a lone surrogate': { raw: '{"reason": "\\ud800"}' },
  'a lone surrogate in a key': { raw: '{"\\udfff": 1}' },
  'bytes that are not UTF-8': { raw: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  'a surrogate in UTF-8': { raw: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]) },
  '__proto__': { raw: '{"__proto__": {"isAdmin": true}}' },
  constructor: { raw: '{"constructor": {"prototype": {"isAdmin": true}}}' },
};

const MEGABYTE: Call = { raw: JSON.stringify({ reason: 'a'.repeat(1_048_576) }) };

/** Actions that need no words: what they change follows from who asks, and of what. */
const WITHOUT_WORDS = [
  ...['/session/passkey/options', '/account/totp', '/account/recovery-codes', '/account/passkeys/options', '/account/calendar-feed'],
  ...['/recoveries/:id/approve', '/accounts/:id/disable', '/accounts/:id/enable', '/accounts/:id/invitation'],
  '/inbound-mails/:id/accept',
  '/retention/holds/:id/lift',
  ...['/retention/destructions/:id/confirm', '/retention/destructions/:id/cancel'],
  '/undelivered-mails/:id/retry',
];

describe('junk', () => {
  let app: TestApplication;
  let changes: Route[];
  let before: Readonly<Record<string, number>>;
  beforeAll(async () => {
    app = await TestApplication.start();
    await Promise.all(LET_THROUGH.map((as) => app.cookieOf(as)));
    changes = allRoutes(app).filter(({ method, path }) => !['GET', 'DELETE'].includes(method) && !TAKES_A_FILE.includes(`${method} ${path}`));
    before = await rowCounts(app);
  });
  afterEach(async () => expect(await rowCounts(app)).toEqual(before));
  afterAll(() => app.stop());

  /** One after the other: a crowd at once may be answered 503, which is another matter. */
  const statuses = async (call: Call): Promise<string[]> => {
    const told: string[] = [];
    for (const { method, path, permission } of changes) told.push(`${method} ${path} ${(await app.send(method, withIds(path), { as: letThrough(permission), ...call })).status}`);
    return told;
  };
  const all = (status: number): string[] => changes.map(({ method, path }) => `${method} ${path} ${status}`);

  it('is sent to every route that changes something', () => expect(changes.length).toBeGreaterThanOrEqual(15));

  it.each(Object.entries(JUNK))('%s: 400 everywhere, and nothing is kept', async (_, call) => expect(await statuses(call)).toEqual(all(400)));

  it('a megabyte: 413 everywhere', async () => expect(await statuses(MEGABYTE)).toEqual(all(413)));

  it('another type: 415 everywhere', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', '']) {
      expect([type, await statuses({ raw: '{}', headers: { 'content-type': type } })]).toEqual([type, all(415)]);
    }
  });

  it('an empty set of fields is never enough to change something: 400, or the version is missing', async () => {
    const wordy = (await statuses({ body: {} })).filter((line) => !WITHOUT_WORDS.some((path) => line.startsWith(`POST ${path} `)));
    expect(wordy.length).toBe(changes.length - WITHOUT_WORDS.length);
    for (const line of wordy) expect(line).toMatch(/ (400|428)$/);
    // Two of them prepare something that counts for nothing until it is confirmed; the third makes an address, which opens the caller’s own dates.
    await app.sql('DELETE FROM totp');
    await app.sql('DELETE FROM challenge');
    await app.sql('DELETE FROM calendar_feed');
  });

  it('leaves every object as it was', () => expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined());

  it('in headers is nobody’s session and no error', async () => {
    const odd = ['phare=', 'phare=a; phare=b', 'phare=%00', '=', ';;;', `phare=${'a'.repeat(4_000)}`, 'PHARE=x'];
    for (const cookie of odd) expect([cookie, (await app.get('/session', { headers: { cookie } })).status]).toEqual([cookie, 401]);
    for (const language of ['*', 'fr;q=', ',,,', 'x'.repeat(5_000), 'en;q=1e999', 'en-CA;q=0.5, fr-CA;q=NaN']) expect((await app.get('/policy', { headers: { 'accept-language': language } })).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'].flatMap((method) => ['/nowhere', '/requests/1/2/3/4', `/requests/${'a'.repeat(500)}`, '/requests/%00', '/requests/..%2fsession'].map((path) => [method, path] as const)))('%s %s is a problem, not a failure', async (method, path) => {
    const { status } = await app.send(method, path, { as: COORDINATION });
    expect([400, 404, 405, 414]).toContain(status);
  });
});
