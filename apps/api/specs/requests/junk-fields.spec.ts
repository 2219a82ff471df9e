import { COORDINATION, INTAKE } from '../testing/acting';
import { aRequest } from '../testing/a-request';
import { rowCounts } from '../testing/row-counts';
import { TestApplication, type Json } from '../testing/test-application';

const ODD: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', 'x', 'a'.repeat(20_000), '\ud800', 'a\u0000', [], [null], [[]], ['x'], ['x', 'x'], {}, { x: 1 }, { toString: 'x' }, '00000000-0000-0000-0000-000000000000', '2026-02-29', '2026-11-20', '$1; DROP TABLE person'];

const FIELDS = [
  'organisationId', 'organisationName', 'channel', 'receivedAt', 'receivedBy', 'requester', 'requester/personId', 'requester/name', 'requester/email', 'requester/phone', 'requester/function', 'subject', 'description',
  'offerItems', 'situation', 'situation/affectsFunctioning', 'situation/kinds', 'situation/deadline', 'preferredModes', 'preferredResourceId', 'excludedPersons', 'audience', 'audience/sealed', 'audience/persons', 'audience/keeperId', 'notice', 'notice/version', 'notice/readBy',
] as const;

/** The body with one field, at its pointer, replaced. */
function withField(body: Json, pointer: string, value: unknown): Json {
  const copy = structuredClone(body);
  const [first = '', second] = pointer.split('/');
  if (second) (copy[first] ??= {})[second] = value;
  else copy[first] = value;
  return copy;
}

const base = (app: TestApplication): Json => aRequest(app, { audience: { sealed: false }, notice: { version: 'current', readBy: 'team' }, situation: {} });

describe('POST /api/requests, one field gone wrong', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it.each(FIELDS)('%s: kept whole or refused with its pointer, never a failure', async (pointer) => {
    for (const value of ODD) {
      const before = await rowCounts(app);
      const { status, body } = await app.post('/requests', { as: INTAKE, body: withField(base(app), pointer, value) });
      const after = await rowCounts(app);
      expect([pointer, value, [201, 400, 422].includes(status) ? status : 'failed']).toEqual([pointer, value, status]);
      if (status === 201) expect(after['support_request']).toBe((before['support_request'] ?? 0) + 1);
      else expect([after, body.errors.every((error: Json) => error.pointer.startsWith(`/${pointer.split('/')[0]}`) || error.code === 'one_of_two' || error.code === 'required')]).toEqual([before, true]);
    }
  });

  it.each([
    ['1999-12-31T23:59:59-05:00', 422, 'before_policy'],
    ['2016-11-30T23:59:59-05:00', 422, 'before_policy'],
    ['2016-12-01T00:00:00-05:00', 201, null],
    ['0001-01-01T00:00:00Z', 422, 'before_policy'],
    ['9999-12-31T23:59:59Z', 422, 'received_in_future'],
    ['0000-12-31T23:59:59Z', 400, 'instant'],
    ['2026-11-20T15:00:00.001Z', 422, 'received_in_future'],
    ['2026-11-20T15:00:00Z', 201, null],
    ['2026-02-29T09:00:00-05:00', 400, 'instant'],
    ['2024-02-29T09:00:00-05:00', 201, null],
    ['2026-11-20T09:00:00', 400, 'instant'],
    ['2026-11-20', 400, 'instant'],
    ['2026-11-20T09:00:00-0500', 400, 'instant'],
    ['2026-11-20T25:00:00Z', 400, 'instant'],
    ['2026-11-20T09:00:60Z', 400, 'instant'],
    ['2026-11-20T09:00:00+23:59', 201, null],
    [1_763_650_800_000, 400, 'instant'],
    ['20 novembre 2026', 400, 'instant'],
  ])('received at %s: %i %s', async (receivedAt, expected, code) => {
    const { status, body } = await app.post('/requests', { as: INTAKE, body: aRequest(app, { receivedAt }) });
    expect([status, body.errors?.[0].code ?? null]).toEqual([expected, code]);
  });

  it.each(['Direction \u202eא\u202c\u200f', 'e\u0301claircie\u00a0!', '👩🏽‍🦽 et\ttab\nligne\r\nfin', '\ufeffBOM', "L'«\u00a0AGA\u00a0» — <script>alert(1)</script>", '$& $1 %s {date} ${x}', '\u{10ffff}\u2028\u2029'])('keeps %j as it is, everywhere', async (text) => {
    const { body: request } = await app.post('/requests', { as: INTAKE, body: aRequest(app, { subject: text, description: text, requester: { name: text, function: 'board' } }) });
    const { body } = await app.get(`/requests/${request.id}`, { as: INTAKE });
    expect([body.subject, body.description, body.requester.name]).toEqual([text, text, text]);
    const done = await app.post(`/requests/${request.id}/triage`, { as: INTAKE, ifMatch: 1, body: { priority: 'p1', reason: text } });
    expect([done.status, done.body.priority.reason]).toEqual([200, text]);
  });

  it('takes the longest text of the longest characters, and one more is too many', async () => {
    const longest = { subject: '🧭'.repeat(160), description: '🧭'.repeat(10_000) };
    expect((await app.post('/requests', { as: INTAKE, body: aRequest(app, longest) })).body).toMatchObject(longest);
    const answer = await app.post('/requests', { as: INTAKE, body: aRequest(app, { description: 'a'.repeat(10_001) }) });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([400, { pointer: '/description', code: 'text', message: 'Écrivez entre 1 et 10000 caractères.' }]);
  });

  it('takes twenty people named by address at once', async () => {
    const persons = Array.from({ length: 20 }, (_, index) => ({ name: `Personne ${index}`, email: `p${index}@exemple.test` }));
    expect((await app.post('/requests', { as: COORDINATION, body: aRequest(app, { audience: { sealed: false, persons } }) })).body.audience.persons).toHaveLength(20);
  });
});
